import type { runtime } from "@pulumi/pulumi"
import type { Made, Resource } from "./resource.ts"

export const account = "123456789012"

/** What stands in for AWS: names and ARNs in its form. Values are not looked at by anybody. */
export type Recorded = { readonly resources: Resource[]; readonly calls: Made["calls"][number][] }

const parameters = (region: string): Readonly<Record<string, string>> => ({
  "table-name": "the-table",
  "table-arn": `arn:aws:dynamodb:${region}:${account}:table/the-table`,
  "table-stream-arn": `arn:aws:dynamodb:${region}:${account}:table/the-table/stream/2026`,
  "key-arn": `arn:aws:kms:${region}:${account}:key/the-key`,
  "user-pool-id": `${region}_pool`,
  "user-pool-arn": `arn:aws:cognito-idp:${region}:${account}:userpool/${region}_pool`,
  "user-pool-client-id": "the-client",
  "backend-client-id": "the-backend",
  "mail-identity-arn": `arn:aws:ses:${region}:${account}:identity/example.com`,
  "mail-configuration-set": "the-configuration-set",
  "alarm-topic-arn": `arn:aws:sns:${region}:${account}:alarms`,
})

const parameter = (region: string, { name }: Readonly<Record<string, unknown>>) => {
  const path = String(name)
  const value = parameters(region)[path.split("/").at(-1) ?? ""] ?? `new ${path}, old ${path}`
  return { id: path, name: path, value, insecureValue: value }
}

const answerTo = (token: string, inputs: Readonly<Record<string, unknown>>, region: string) => {
  switch (token) {
    case "aws:index/getRegion:getRegion":
      return { id: region, name: region, region }
    case "aws:index/getPartition:getPartition":
      return { id: "aws", partition: "aws" }
    case "aws:index/getCallerIdentity:getCallerIdentity":
      return { id: account, accountId: account, arn: "", userId: "" }
    case "aws:ssm/getParameter:getParameter":
      return parameter(region, inputs)
    default:
      throw new Error(`nobody answers ${token}`)
  }
}

const arnOf = (type: string, called: string, region: string): string => {
  if (type === "aws:iam/role:Role") return `arn:aws:iam::${account}:role/${called}`
  return `arn:aws:${type.split(":")[1]?.split("/")[0] ?? ""}:${region}:${account}:${called}`
}

const stateOf = (type: string, name: string, inputs: Readonly<Record<string, unknown>>, region: string) => {
  const called = String(inputs["name"] ?? name)
  return {
    arn: arnOf(type, called, String(inputs["region"] ?? region)),
    name: called,
    apiEndpoint: `https://${name}.execute-api.${region}.amazonaws.com`,
    executionArn: `arn:aws:execute-api:${region}:${account}:${name}-id`,
    domainName: `${name.toLowerCase()}.cloudfront.net`,
    hostedZoneId: "Z2FDTNDATAQYW2",
    base64: "a2V5",
    zoneId: "the-zone",
    certificateArn: `arn:aws:acm:us-east-1:${account}:certificate/the-certificate`,
    domainValidationOptions: [
      {
        domainName: String(inputs["domainName"]),
        resourceRecordName: `_proof.${String(inputs["domainName"])}`,
        resourceRecordType: "CNAME",
        resourceRecordValue: "proof.acm-validations.aws",
      },
    ],
    ...inputs,
  }
}

/** Mocks that note everything they are asked for. */
export const recording = (recorded: Recorded, region: string): runtime.Mocks => ({
  newResource({ type, name, inputs, provider = "" }) {
    recorded.resources.push({ type, name, inputs, provider })
    return { id: `${name}-id`, state: stateOf(type, name, inputs, region) }
  },
  call({ token, inputs }) {
    recorded.calls.push({ token, inputs })
    return answerTo(token, inputs, region)
  },
})
