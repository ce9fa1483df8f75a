import { originSecretHeader, viewerAddressHeader, viewerPathHeader } from "@tenantry/functions/http/front"
import { freshAddress, type Running } from "../../support/system.ts"

type Asked = { readonly headers?: Readonly<Record<string, string>>; readonly body?: object }

/** What API Gateway hands over of a request that came through CloudFront. */
export const httpEvent = ({ originSecret }: Running, route: string, { headers = {}, body }: Asked = {}): object => {
  const [method = "", path = ""] = route.split(" ")
  const viewer = { [viewerAddressHeader]: `${freshAddress()}:443`, [viewerPathHeader]: path }
  const front = { [originSecretHeader]: originSecret, ...viewer }
  const http = { method, path, protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "tests" }
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: path,
    rawQueryString: "",
    headers: { host: "api.example.com", "content-type": "application/json", ...front, ...headers },
    requestContext: { accountId: "0", apiId: "a", domainName: "api.example.com", domainPrefix: "api", http },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  }
}

/** What the table's stream says of an item that is new. */
export const streamEvent = ({ pk, sk }: Readonly<Record<string, unknown>>): object => ({
  Records: [
    {
      eventID: "1",
      eventName: "INSERT",
      eventSource: "aws:dynamodb",
      dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: "111", StreamViewType: "NEW_AND_OLD_IMAGES" },
    },
  ],
})

type Triggered = {
  readonly source: string
  readonly userName: string
  readonly attributes: Readonly<Record<string, string>>
  readonly request?: object
}

/** What Cognito hands to its triggers. */
export const triggerEvent = ({ pool }: Running, { source, userName, attributes, request = {} }: Triggered): object => ({
  version: "1",
  triggerSource: source,
  region: "eu-west-1",
  userPoolId: pool.id,
  userName,
  callerContext: { awsSdkVersion: "1", clientId: pool.clientId },
  request: { userAttributes: attributes, ...request },
  response: {},
})
