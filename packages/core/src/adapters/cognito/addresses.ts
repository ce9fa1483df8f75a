import {
  AdminGetUserCommand,
  AdminUpdateUserAttributesCommand,
  type CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider"
import type { Addresses } from "../../kernel/ports.ts"
import { calling } from "./calling.ts"

/** Addresses are aliases: one that is verified opens its user, and no second user may have it (Cognito, "Aliases"). */
export const openAddresses = (UserPoolId: string, client: CognitoIdentityProviderClient): Addresses => {
  const update = async (Username: string, values: Readonly<Record<string, string>>): Promise<void> => {
    const UserAttributes = Object.entries(values).map(([Name, Value]) => ({ Name, Value }))
    const command = new AdminUpdateUserAttributesCommand({ UserPoolId, Username, UserAttributes })
    await calling(client.send(command), ["UserNotFoundException"])
  }
  return {
    setAddress: (username, email) => update(username, { email, email_verified: "true" }),

    holderOf: async (Username) => {
      const user = await calling(client.send(new AdminGetUserCommand({ UserPoolId, Username })), [
        "UserNotFoundException",
      ])
      return user?.Username
    },

    dropAddress: (username) => update(username, { email_verified: "false" }),
  }
}
