/**
 * Where the foundation (CDK) and the application (SST) meet: names of parameters in SSM, and nothing else.
 * The foundation writes the values, the application reads them when it is deployed.
 */
export const service = "tenantry"

const inStage = (stage: string, name: string): string => `/${service}/${stage}/${name}`

/** What the foundation tells the application. */
export const foundationValues = [
  "table-name",
  "table-arn",
  "table-stream-arn",
  "key-arn",
  "user-pool-id",
  "user-pool-arn",
  "user-pool-client-id",
  "backend-client-id",
  "mail-identity-arn",
  "mail-configuration-set",
  "alarm-topic-arn",
] as const
export type FoundationValue = (typeof foundationValues)[number]

/** The parameter that holds a value of the foundation. */
export const parameterOf = (stage: string, value: FoundationValue): string => inStage(stage, value)

/** Secrets: SecureStrings that `npm run deploy` makes once. Neither engine creates them, so that no template has them. */
export const secrets = ["key-roots", "origin-secret"] as const
export type Secret = (typeof secrets)[number]

/** Which version of each secret a deployment runs on: a new one starts the functions anew. */
export type SecretVersions = Readonly<Record<Secret, number>>

/** The parameter that holds a secret, without its version: what IAM knows. */
export const secretParameter = (stage: string, secret: Secret): string => inStage(stage, secret)

/** The parameter and its version, as SSM takes them: `/tenantry/production/key-roots:3`. */
export const secretVersion = (stage: string, secret: Secret, versions: SecretVersions): string =>
  `${secretParameter(stage, secret)}:${versions[secret]}`

/** Where CloudFront's own things are: its firewall, its certificates and its logs. */
export const edgeRegion = "us-east-1"

/** How a resource of the application is called where it needs a name. */
export const nameOf = (stage: string, name: string): string => `${service}-${stage}-${name}`

/**
 * How a resource of the foundation is called where it needs a name: never as one of the application's, whatever the
 * stage, because the deploy role may change whatever is called like the application.
 */
export const foundationName = (stage: string, name: string): string => nameOf("foundation", `${stage}-${name}`)

/**
 * The stacks of the foundation. The mails have one of their own, which is deployed first: Cognito takes no sender whose
 * domain is not proven yet, and proving one takes as long as DNS does.
 */
export const mailStack = (stage: string): string => foundationName(stage, "mail")
export const foundationStack = (stage: string): string => foundationName(stage, "base")

/** SES's configuration set of a stage: what becomes of mails is counted there. */
export const mailConfigurationSet = (stage: string): string => foundationName(stage, "mail")

/** The dimension of SES's metrics that tells stages apart: every mail has it without being tagged. */
export const mailDimension = "ses:configuration-set"

/** What every function has beside its own variables: stacks in logs name the sources, by the map beside each bundle. */
export const lambdaVariables = { NODE_OPTIONS: "--enable-source-maps" } as const

/** The vendor's file as bundles have it, and where Lambda puts it (AWS Lambda, "Environment variables"). */
export const vendorFile = "vendor.json"
export const vendorPath = `/var/task/${vendorFile}`
