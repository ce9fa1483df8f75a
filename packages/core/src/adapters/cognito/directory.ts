import {
  AdminAddUserToGroupCommand,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  CognitoIdentityProviderClient,
  ListUsersCommand,
  type UserType,
} from "@aws-sdk/client-cognito-identity-provider"
import type { Directory, KnownSignIn } from "../../kernel/ports.ts"
import { present } from "../../kernel/present.ts"
import { patience } from "../patience.ts"
import { openAddresses } from "./addresses.ts"
import { calling, type Pool } from "./calling.ts"
import { openSessions } from "./sessions.ts"

/** As many as Cognito lists at once (ListUsers, Limit). */
const mostListed = 60

const knownAs = ({ Username = "", Attributes = [], UserCreateDate = new Date(0) }: UserType): KnownSignIn => {
  const values = new Map(Attributes.map(({ Name, Value }) => [Name, Value]))
  const verified = values.get("email_verified") === "true"
  return { username: Username, email: values.get("email"), verified, madeAt: UserCreateDate }
}

/** The user pool, for what follows from events: groups, sessions, addresses. */
export const openDirectory = (
  { poolId: UserPoolId }: Pick<Pool, "poolId">,
  client = new CognitoIdentityProviderClient(patience),
): Directory => {
  const groupsOf = async (Username: string): Promise<string[] | undefined> => {
    const groups: string[] = []
    for (let NextToken: string | undefined, more = true; more; more = NextToken !== undefined) {
      const page = new AdminListGroupsForUserCommand({ UserPoolId, Username, NextToken })
      const reply = await calling(client.send(page), ["UserNotFoundException"])
      if (!reply) return undefined
      groups.push(...(reply.Groups ?? []).flatMap(({ GroupName }) => GroupName ?? []))
      NextToken = reply.NextToken
    }
    return groups
  }

  /** Answers in which groups the user was before. */
  const addGroups = async (Username: string, groups: readonly string[]): Promise<readonly string[]> => {
    const now = await groupsOf(Username)
    for (const GroupName of now ? groups.filter((group) => !now.includes(group)) : []) {
      await calling(client.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName })))
    }
    return now ?? []
  }

  return {
    ...openAddresses(UserPoolId, client),

    addGroups: async (Username, groups) => void (await addGroups(Username, groups)),

    setGroups: async (Username, groups) => {
      const before = await addGroups(Username, groups)
      for (const GroupName of before.filter((group) => !groups.includes(group))) {
        await calling(client.send(new AdminRemoveUserFromGroupCommand({ UserPoolId, Username, GroupName })))
      }
    },

    ...openSessions(UserPoolId, client),

    deleteUser: async (Username) => {
      await calling(client.send(new AdminDeleteUserCommand({ UserPoolId, Username })), ["UserNotFoundException"])
    },

    listUsers: async (PaginationToken) => {
      // All attributes: of only some, Cognito refuses the page when one of its users has none of them.
      const page = new ListUsersCommand({ UserPoolId, Limit: mostListed, PaginationToken })
      const reply = await calling(client.send(page))
      const next = reply?.PaginationToken
      return { users: (reply?.Users ?? []).map(knownAs), ...present({ next }) }
    },

    signsIn: async (Username) => {
      const user = await calling(client.send(new AdminGetUserCommand({ UserPoolId, Username })), [
        "UserNotFoundException",
      ])
      return user?.Enabled === true
    },

    groupsOf: async (username) => (await groupsOf(username)) ?? [],
  }
}
