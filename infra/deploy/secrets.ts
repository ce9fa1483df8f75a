import { randomBytes } from "node:crypto"
import {
  DeleteParametersCommand,
  ParameterAlreadyExists,
  PutParameterCommand,
  type SSMClient,
} from "@aws-sdk/client-ssm"
import { type Secret, secretParameter, secrets, type SecretVersions } from "../contract.ts"
import { versionsOf } from "./parameters.ts"

const parametersOf = (stage: string): readonly string[] => secrets.map((secret) => secretParameter(stage, secret))

const eachSecret = (versionOf: (secret: Secret) => number): SecretVersions =>
  Object.fromEntries(secrets.map((secret) => [secret, versionOf(secret)])) as SecretVersions

/** 32 random bytes, base64url. One that somebody else made meanwhile is as good. */
const make = async (client: SSMClient, Name: string): Promise<void> => {
  const Value = randomBytes(32).toString("base64url")
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
export const makeSecrets = async (client: SSMClient, stage: string): Promise<SecretVersions> => {
  const before = await versionsOf(client, parametersOf(stage))
  for (const name of parametersOf(stage).filter((each) => before[each] === undefined)) await make(client, name)
  const versions = { ...before, ...(await versionsOf(client, parametersOf(stage))) }
  return eachSecret((secret) => {
    const version = versions[secretParameter(stage, secret)]
    if (version === undefined) throw new Error(`${secretParameter(stage, secret)} was made and cannot be found`)
    return version
  })
}

/** The versions as they are, for commands that make nothing. One that is not there would begin with version 1. */
export const findSecrets = async (client: SSMClient, stage: string): Promise<SecretVersions> => {
  const versions = await versionsOf(client, parametersOf(stage))
  return eachSecret((secret) => versions[secretParameter(stage, secret)] ?? 1)
}

/** Deletes them, for ever. Does nothing where they are gone. */
export const deleteSecrets = async (client: SSMClient, stage: string): Promise<void> => {
  await client.send(new DeleteParametersCommand({ Names: [...parametersOf(stage)] }))
}
