import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider"
import type { SignInUser, SignUps } from "../../kernel/ports.ts"
import { patienceWithTriggers } from "../patience.ts"
import { openAddresses } from "./addresses.ts"
import { calling, type Pool } from "./calling.ts"

const attributesOf = ({ email, name, locale }: SignInUser) => [
  { Name: "email", Value: email },
  { Name: "name", Value: name },
  { Name: "locale", Value: locale },
]

/** The user pool, for who is not yet there. Usernames are ours, addresses are aliases that must be proven. */
export const openSignIns = (
  { poolId: UserPoolId }: Pick<Pool, "poolId">,
  client = new CognitoIdentityProviderClient(patienceWithTriggers),
): SignUps => ({
  setAddress: openAddresses(UserPoolId, client).setAddress,

  createUser: async (user, Password) => {
    const { username: Username } = user
    const UserAttributes = [...attributesOf(user), { Name: "email_verified", Value: "false" }]
    const create = new AdminCreateUserCommand({ UserPoolId, Username, UserAttributes, MessageAction: "SUPPRESS" })
    await calling(client.send(create), ["UsernameExistsException"])
    await calling(client.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true })))
  },

  createTemporary: async (user, Password) => {
    const { username: Username } = user
    const UserAttributes = [...attributesOf(user), { Name: "email_verified", Value: "false" }]
    const about = { UserAttributes, TemporaryPassword: Password, MessageAction: "SUPPRESS" } as const
    const create = new AdminCreateUserCommand({ UserPoolId, Username, ...about })
    await calling(client.send(create), ["UsernameExistsException"])
  },
})
