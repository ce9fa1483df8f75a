import {
  AdminSetUserMFAPreferenceCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider"
import type { Directory } from "../../kernel/ports.ts"
import { briefPatience } from "../patience.ts"
import { calling, type Pool } from "./calling.ts"

const gone = ["UserNotFoundException"]

/** What requests and reactions both do with somebody's sessions and second factor. */
export const openSessions = (
  UserPoolId: string,
  client: CognitoIdentityProviderClient,
): Pick<Directory, "endSessions" | "setSecondFactor"> => ({
  endSessions: async (Username) => {
    await calling(client.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username })), gone)
  },

  setSecondFactor: async (Username, on) => {
    const SoftwareTokenMfaSettings = { Enabled: on, PreferredMfa: on }
    const preference = new AdminSetUserMFAPreferenceCommand({ UserPoolId, Username, SoftwareTokenMfaSettings })
    await calling(client.send(preference), gone)
  },
})

/** The same for a trigger, in which nobody may be kept waiting. */
export const openSessionsBriefly = ({ poolId }: Pick<Pool, "poolId">): Pick<Directory, "endSessions"> =>
  openSessions(poolId, new CognitoIdentityProviderClient(briefPatience))
