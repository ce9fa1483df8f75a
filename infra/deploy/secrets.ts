import { randomBytes } from "node:crypto"
import { GetParametersCommand, ParameterAlreadyExists, PutParameterCommand, type SSMClient } from "@aws-sdk/client-ssm"
import { type Secret, secretParameter, secrets, type SecretVersions } from "../contract.ts"

/** The version of each secret that is there. What they hold is not asked for. */
const versionsIn = async (client: SSMClient, stage: string): Promise<Partial<Record<Secret, number>>> => {
  const Names = secrets.map((secret) => secretParameter(stage, secret))
  const { Parameters = [] } = await client.send(new GetParametersCommand({ Names, WithDecryption: false }))
  const known = secrets.flatMap((secret) => {
    const found = Parameters.find(({ Name }) => Name === secretParameter(stage, secret))
    return found?.Version === undefined ? [] : [[secret, found.Version] as const]
  })
  return Object.fromEntries(known)
}

/** 32 random bytes, base64url. One that somebody else made meanwhile is as good. */
const make = async (client: SSMClient, stage: string, secret: Secret): Promise<void> => {
  const Value = randomBytes(32).toString("base64url")
  const Name = secretParameter(stage, secret)
  try {
    await client.send(new PutParameterCommand({ Name, Value, Type: "SecureString", Overwrite: false }))
  } catch (error) {
    if (!(error instanceof ParameterAlreadyExists)) throw error
  }
}

/**
 * The versions that a deployment pins. Secrets that are not there yet are made: they are encrypted with AWS's own key
 * for SSM, so that permission to read the parameter is the only gate, and never leave SSM for a template or a file.
 */
export const secretsOf = async (client: SSMClient, stage: string): Promise<SecretVersions> => {
  const before = await versionsIn(client, stage)
  for (const secret of secrets.filter((each) => before[each] === undefined)) await make(client, stage, secret)
  const versions = { ...before, ...(await versionsIn(client, stage)) }
  return Object.fromEntries(
    secrets.map((secret) => {
      const version = versions[secret]
      if (version === undefined) throw new Error(`${secretParameter(stage, secret)} was made and cannot be found`)
      return [secret, version]
    }),
  ) as SecretVersions
}
