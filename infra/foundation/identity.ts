import { Duration } from "aws-cdk-lib"
import {
  AccountRecovery,
  CfnUserPoolClient,
  CfnUserPoolGroup,
  CfnUserPoolRiskConfigurationAttachment,
  FeaturePlan,
  LambdaVersion,
  Mfa,
  StandardThreatProtectionMode,
  UserPool,
  UserPoolEmail,
  UserPoolOperation,
} from "aws-cdk-lib/aws-cognito"
import type { IFunction } from "aws-cdk-lib/aws-lambda"
import type { Construct } from "constructs"
import { builtInRoles, openCatalogue } from "../../packages/core/src/permissions/index.ts"
import { functions, type Trigger } from "../../packages/functions/src/manifest.ts"
import { foundationName, mailConfigurationSet } from "../contract.ts"
import type { Stage } from "../stages.ts"
import { senderOf, vendorIn } from "../vendor.ts"
import { explained } from "./explained.ts"
import { removalOf } from "./removal.ts"
import { createPoolPolicies, type TriggerName, triggerNames } from "./triggers.ts"

export type Identity = {
  readonly pool: UserPool
  /** The public app client, for browsers. */
  readonly web: CfnUserPoolClient
  /** The app client for signed requests of the identity function alone. */
  readonly backend: CfnUserPoolClient
}

const mailsOf = (stage: Stage) => {
  const { name, address } = senderOf(stage)
  return { fromEmail: address, sesVerifiedDomain: stage.mail.domain, ...(name === undefined ? {} : { fromName: name }) }
}

/** People sign in with their address, which is an alias of a username that Tenantry makes (docs/decisions.md). */
const createPool = (scope: Construct, name: string, stage: Stage): UserPool => {
  const pool = new UserPool(scope, "People", {
    userPoolName: foundationName(name, "people"),
    featurePlan: stage.threatProtection ? FeaturePlan.PLUS : FeaturePlan.ESSENTIALS,
    ...(stage.threatProtection ? { standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION } : {}),
    // Sign-ins are made by Tenantry alone, which also mails the codes that prove addresses: with its limits, not the pool's.
    selfSignUpEnabled: false,
    signInAliases: { username: true, email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    // Required, so that whoever sets a first password cannot set another address with it.
    standardAttributes: { email: { required: true, mutable: true } },
    keepOriginal: { email: true },
    passwordPolicy: {
      minLength: 8,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(7),
    },
    mfa: Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    enableSmsRole: false,
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    email: UserPoolEmail.withSES({ ...mailsOf(stage), configurationSetName: mailConfigurationSet(name) }),
    deletionProtection: stage.isProtected,
    removalPolicy: removalOf(stage),
  })
  explained(pool, "COG2", "Each person decides on a second factor; what must have a recent sign-in asks for one anew.")
  if (!stage.threatProtection) {
    explained(pool, "COG8", "Plus is paid for each user: infra/stages.ts says which stages pay, and production does.")
  }
  return pool
}

const operations: Readonly<Record<Trigger, UserPoolOperation>> = {
  PostConfirmation: UserPoolOperation.POST_CONFIRMATION,
  CustomMessage: UserPoolOperation.CUSTOM_MESSAGE,
  PreTokenGeneration: UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG,
}

/** Only the second version of the trigger may change access tokens. */
const versions: Readonly<Partial<Record<Trigger, LambdaVersion>>> = { PreTokenGeneration: LambdaVersion.V2_0 }

const addTriggers = (pool: UserPool, triggers: Readonly<Record<TriggerName, IFunction>>): void => {
  for (const name of triggerNames) {
    const { trigger } = functions[name].start
    pool.addTrigger(operations[trigger], triggers[name], versions[trigger])
  }
}

/**
 * What people are known by. A client must be allowed to write what the pool requires, the address; but no token of the web
 * client has the scope to write anything (docs/decisions.md).
 */
const written = ["email", "name", "locale"]
const read = [...written, "email_verified"]

const minutes = { accessToken: "minutes", idToken: "minutes" }

const createClients = (scope: Construct, pool: UserPool): Omit<Identity, "pool"> => {
  const common = {
    userPoolId: pool.userPoolId,
    generateSecret: false,
    supportedIdentityProviders: ["COGNITO"],
    allowedOAuthFlowsUserPoolClient: false,
    preventUserExistenceErrors: "ENABLED",
    enableTokenRevocation: true,
    authSessionValidity: 3,
    readAttributes: read,
    writeAttributes: written,
  }
  const web = new CfnUserPoolClient(scope, "WebClient", {
    ...common,
    clientName: "web",
    explicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
    accessTokenValidity: 60,
    idTokenValidity: 60,
    refreshTokenValidity: 30,
    tokenValidityUnits: { ...minutes, refreshToken: "days" },
  })
  const backend = new CfnUserPoolClient(scope, "BackendClient", {
    ...common,
    clientName: "backend",
    explicitAuthFlows: ["ALLOW_ADMIN_USER_PASSWORD_AUTH"],
    // The shortest that Cognito has. Its refresh tokens are good for nothing, because there is no flow that takes them.
    accessTokenValidity: 5,
    idTokenValidity: 5,
    refreshTokenValidity: 60,
    tokenValidityUnits: { ...minutes, refreshToken: "minutes" },
  })
  return { web, backend }
}

/** A password that is known to have leaked is not taken. Somebody who has one must still be able to change it. */
const compromised = { actions: { eventAction: "BLOCK" }, eventFilter: ["PASSWORD_CHANGE"] }

/** Nobody is told by Cognito: its mails know neither our words nor our languages. */
const takeover = {
  actions: {
    mediumAction: { eventAction: "MFA_IF_CONFIGURED", notify: false },
    highAction: { eventAction: "BLOCK", notify: false },
  },
}

/**
 * What Cognito does about a risk. The backend client is left out of the second: it only hears from people who are signed
 * in already, and always from the same machine.
 */
const createThreatProtection = (scope: Construct, { pool, web }: Identity): void => {
  const userPoolId = pool.userPoolId
  new CfnUserPoolRiskConfigurationAttachment(scope, "EveryClientsRisks", {
    userPoolId,
    clientId: "ALL",
    compromisedCredentialsRiskConfiguration: compromised,
  })
  new CfnUserPoolRiskConfigurationAttachment(scope, "WebClientsRisks", {
    userPoolId,
    clientId: web.ref,
    compromisedCredentialsRiskConfiguration: compromised,
    accountTakeoverRiskConfiguration: takeover,
  })
}

/** The user pool with its clients, groups and triggers. */
export const createIdentity = (
  scope: Construct,
  name: string,
  stage: Stage,
  triggers: Readonly<Record<TriggerName, IFunction>>,
): Identity => {
  const pool = createPool(scope, name, stage)
  addTriggers(pool, triggers)
  createPoolPolicies(scope, { name, stage }, triggers, pool.userPoolArn)
  for (const groupName of builtInRoles(openCatalogue(vendorIn(stage)))) {
    new CfnUserPoolGroup(scope, `Group-${groupName}`, { userPoolId: pool.userPoolId, groupName })
  }
  const identity = { pool, ...createClients(scope, pool) }
  if (stage.threatProtection) createThreatProtection(scope, identity)
  return identity
}
