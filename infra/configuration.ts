import { secrets, type Secret, type SecretVersions } from "./contract.ts"
import { stageNamed } from "./stages.ts"

/** `KEY_ROOTS_VERSION` says which version of the secret `key-roots` a deployment runs on. */
const variableOf = (secret: Secret): string => `${secret.toUpperCase().replaceAll("-", "_")}_VERSION`

/** What the deployment hands to both engines, beside AWS's own variables. */
export const environmentOf = (stage: string, versions: SecretVersions): Readonly<Record<string, string>> => ({
  STAGE: stage,
  AWS_REGION: stageNamed(stage).region,
  ...Object.fromEntries(secrets.map((secret) => [variableOf(secret), String(versions[secret])])),
})

type Environment = Readonly<Record<string, string | undefined>>

/** The stage that is deployed. Throws when an engine is started without `npm run deploy` or `npm run diff`. */
export const stageFrom = (environment: Environment): string => {
  const stage = environment["STAGE"]
  if (!stage) throw new Error("STAGE is not set: start with npm run deploy -- --stage NAME")
  return stage
}

/** The versions of the secrets; throws as `stageFrom` does. */
export const secretVersionsFrom = (environment: Environment): SecretVersions =>
  Object.fromEntries(
    secrets.map((secret) => {
      const version = Number(environment[variableOf(secret)])
      if (!Number.isInteger(version) || version < 1) {
        throw new Error(`${variableOf(secret)} is not set: start with npm run deploy -- --stage NAME`)
      }
      return [secret, version]
    }),
  ) as SecretVersions
