import * as z from "zod"
import type { Group } from "../groups.ts"
import { adminOperation, type Operation } from "../operation.ts"
import { cursor, groupName, limit, username } from "../parameters.ts"
import { page } from "../pages.ts"
import { toUserType } from "./admin-users.ts"

const nameOfGroup = (group: Group): string => group.name

const createGroup = adminOperation(
  {
    GroupName: groupName,
    Description: z.string().max(2048).optional(),
    Precedence: z.int().min(0).optional(),
  },
  (context, input) => {
    const group = {
      name: input.GroupName,
      description: input.Description ?? null,
      precedence: input.Precedence ?? null,
      createdAt: context.now().getTime(),
    }
    context.database.transaction(() => context.groups.insert(group))
    return { Group: toGroupType(context.pool.id)(group) }
  },
)

const toGroupType = (UserPoolId: string) => (group: Group) => ({
  GroupName: group.name,
  UserPoolId,
  ...(group.description !== null && { Description: group.description }),
  ...(group.precedence !== null && { Precedence: group.precedence }),
  CreationDate: group.createdAt / 1000,
  LastModifiedDate: group.createdAt / 1000,
})

const listGroups = adminOperation({ Limit: limit, NextToken: cursor }, (context, input) => {
  const request = { limit: input.Limit, cursor: input.NextToken }
  const { items, next } = page(context, "groups", request, context.groups.list, nameOfGroup)
  return { Groups: items.map(toGroupType(context.pool.id)), ...(next && { NextToken: next }) }
})

const adminListGroupsForUser = adminOperation(
  { Username: username, Limit: limit, NextToken: cursor },
  (context, input) => {
    const { username } = context.users.require(input.Username)
    const request = { limit: input.Limit, cursor: input.NextToken }
    const read = (after: string, size: number) => context.groups.listOf(username, after, size)
    const { items, next } = page(context, `groups of ${username}`, request, read, nameOfGroup)
    return { Groups: items.map(toGroupType(context.pool.id)), ...(next && { NextToken: next }) }
  },
)

const listUsersInGroup = adminOperation({ GroupName: groupName, Limit: limit, NextToken: cursor }, (context, input) => {
  context.groups.require(input.GroupName)
  const request = { limit: input.Limit, cursor: input.NextToken }
  const read = (after: string, size: number) => context.groups.members(input.GroupName, after, size)
  const { items, next } = page(context, `members of ${input.GroupName}`, request, read, (name) => name)
  return { Users: items.map((name) => toUserType(context.users.require(name))), ...(next && { NextToken: next }) }
})

const membership = { Username: username, GroupName: groupName }

const adminAddUserToGroup = adminOperation(membership, (context, input) => {
  context.database.transaction(() =>
    context.groups.add(context.users.require(input.Username).username, input.GroupName),
  )
  return {}
})

const adminRemoveUserFromGroup = adminOperation(membership, (context, input) => {
  context.database.transaction(() =>
    context.groups.remove(context.users.require(input.Username).username, input.GroupName),
  )
  return {}
})

export const adminGroupOperations: Readonly<Record<string, Operation>> = {
  CreateGroup: createGroup,
  ListGroups: listGroups,
  ListUsersInGroup: listUsersInGroup,
  AdminListGroupsForUser: adminListGroupsForUser,
  AdminAddUserToGroup: adminAddUserToGroup,
  AdminRemoveUserFromGroup: adminRemoveUserFromGroup,
}
