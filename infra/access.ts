import type { FunctionName } from "../packages/functions/src/manifest.ts"

/** The resources that functions act on. Each engine knows their ARNs. */
export type Resource =
  | "table"
  | "indexes"
  | "key"
  | "userPool"
  | "mailIdentity"
  | "mailConfigurationSet"
  | "keyRoots"
  | "originSecret"
  | "backendClientId"

/** As IAM writes them: test, then variable, then values. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

/** What one function may do: exact actions on exact resources. */
export type Grant = {
  readonly actions: readonly string[]
  readonly resources: readonly Resource[]
  readonly conditions?: Conditions
}

const read: Grant = { actions: ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"], resources: ["table"] }
const readIndexes: Grant = { actions: ["dynamodb:Query"], resources: ["indexes"] }
/** TransactWriteItems is allowed by the actions of its parts. */
const write: Grant = {
  actions: ["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:ConditionCheckItem"],
  resources: ["table"],
}
/** The table is encrypted with the foundation's key, which DynamoDB uses in the caller's name. */
const useKey: Grant = {
  actions: ["kms:Decrypt"],
  resources: ["key"],
  conditions: { StringLike: { "kms:ViaService": ["dynamodb.*.amazonaws.com"] } },
}
/** What every operation may need. */
const data: readonly Grant[] = [read, write, useKey]

const parameters = (...resources: readonly Resource[]): Grant => ({ actions: ["ssm:GetParameters"], resources })

/** What is done with a token carries its own proof: Cognito asks for no IAM there. */
const signIns: Grant = {
  actions: [
    "cognito-idp:AdminCreateUser",
    "cognito-idp:AdminGetUser",
    "cognito-idp:AdminInitiateAuth",
    "cognito-idp:AdminRespondToAuthChallenge",
    "cognito-idp:AdminSetUserMFAPreference",
    "cognito-idp:AdminSetUserPassword",
    "cognito-idp:AdminUpdateUserAttributes",
    "cognito-idp:AdminUserGlobalSignOut",
  ],
  resources: ["userPool"],
}

const directory: Grant = {
  actions: [
    "cognito-idp:AdminAddUserToGroup",
    "cognito-idp:AdminDeleteUser",
    "cognito-idp:AdminGetUser",
    "cognito-idp:AdminListGroupsForUser",
    "cognito-idp:AdminRemoveUserFromGroup",
    "cognito-idp:AdminSetUserMFAPreference",
    "cognito-idp:AdminUpdateUserAttributes",
    "cognito-idp:AdminUserGlobalSignOut",
  ],
  resources: ["userPool"],
}

/** Only for comparing copies with people, which goes through all of them. */
const everybody: Grant = { actions: ["cognito-idp:ListUsers"], resources: ["userPool"] }

/** A new password ends the sessions from before it, in the moment in which it is set. */
const endSessions: Grant = { actions: ["cognito-idp:AdminUserGlobalSignOut"], resources: ["userPool"] }

/** Mails of the stage's one sender, and of nobody else. */
const mailFrom = (address: string): Grant => ({
  actions: ["ses:SendEmail"],
  resources: ["mailIdentity", "mailConfigurationSet"],
  conditions: { StringEquals: { "ses:FromAddress": [address] } },
})

/** The one source of every function's policy, by the address that mails are from. */
export const accessOf = (sender: string): Readonly<Record<FunctionName, readonly Grant[]>> => ({
  api: [...data, readIndexes, parameters("keyRoots", "originSecret")],
  identity: [...data, signIns, parameters("keyRoots", "originSecret", "backendClientId")],
  reactions: [...data, readIndexes, directory, mailFrom(sender), parameters("keyRoots")],
  sweep: [...data, readIndexes, directory, everybody, mailFrom(sender), parameters("keyRoots")],
  feedback: [...data, parameters("keyRoots")],
  postConfirmation: [...data, endSessions, parameters("keyRoots")],
  // It says what the user pool tells it, in the right words.
  customMessage: [],
  preTokenGeneration: [...data, parameters("keyRoots", "backendClientId")],
})
