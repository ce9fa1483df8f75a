import { appointAdministrator } from "@tenantry/core/accounts/index"
import { identityIdOf } from "@tenantry/core/identities/index"
import { createGroup } from "@tenantry/core/groups/index"
import type { Request } from "@tenantry/core/kernel/context"
import type { IdentityId, UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import type { AnyOperation } from "@tenantry/core/kernel/operations"
import {
  addUser,
  arrive,
  blockUser,
  deleteUser,
  editProfile,
  editUser,
  giveRole,
  inviteUserAgain,
  leaveTenant,
  listGroupMembers,
  listRoleMembers,
  listUsers,
  nameLeaders,
  placeUser,
  readUser,
  stepDown,
  unblockUser,
} from "@tenantry/core/users/index"
import { type Coming, newUser } from "../support/users.ts"
import type { Call, Row, Stage } from "./row.ts"

const as = ({ world, owner, tenantId }: Stage): Request => world.as(owner, tenantId)
const simply =
  (operation: AnyOperation, input: (stage: Stage) => object = () => ({})) =>
  (stage: Stage): Call => ({ request: as(stage), operation, input: input(stage) })

const onUser =
  (operation: AnyOperation, more: object = {}, coming: Coming = {}) =>
  async (stage: Stage): Promise<Call> => {
    const { userId } = await newUser(stage.world, stage, { role: "employee", ...coming })
    return { request: as(stage), operation, input: { userId, ...more } }
  }

const bySelf =
  (operation: AnyOperation, input: object = {}) =>
  async (stage: Stage): Promise<Call> => {
    const { identityId } = await newUser(stage.world, stage, { role: "employee" })
    return { request: stage.world.as(identityId, stage.tenantId), operation, input }
  }

const said = ({ accountId }: Stage) => ({
  email: `added.${accountId}@example.com`,
  firstName: "Nora",
  lastName: "Nowak",
  role: "employee" as const,
})
const temporary = "Temp0rary!pass"
const added = async (stage: Stage): Promise<UserId> => (await invoke(as(stage), addUser, said(stage))).result.userId

const asJob = (stage: Stage, { permission }: AnyOperation, reach: readonly IdentityId[] = []): Request => ({
  ...as(stage),
  caller: { kind: "job", name: "costs", permissions: [permission], reach },
})

export const rowsOfUsers: Readonly<Record<string, Row>> = {
  "user.list": { arrange: simply(listUsers), cost: [2, 4.5, 0, 0] },
  "user.read": { arrange: onUser(readUser), cost: [1, 5, 0, 0] },
  "group.members": { arrange: simply(listGroupMembers, ({ position: groupId }) => ({ groupId })), cost: [2, 6, 0, 0] },
  "role.members": { arrange: simply(listRoleMembers, () => ({ roleId: "administrator" })), cost: [2, 4.5, 0, 0] },
  "user.add": { arrange: simply(addUser, said), cost: [2, 12, 45, 3] },
  "user.invite_again": {
    arrange: async (stage) => ({
      request: as(stage),
      operation: inviteUserAgain,
      input: { userId: await added(stage) },
    }),
    cost: [3, 12, 29, 1],
  },
  "user.edit": { arrange: onUser(editUser, { firstName: "Ewa" }), cost: [2, 5, 20, 2] },
  "profile.edit": { arrange: bySelf(editProfile, { firstName: "Ewa" }), cost: [2, 3, 16, 2] },
  "user.give_role": { arrange: onUser(giveRole, { role: "accountant" }), cost: [2, 5, 21, 3] },
  "account.appoint_administrator": { arrange: onUser(appointAdministrator), cost: [3, 6, 44, 4] },
  "user.place": {
    arrange: async (stage) => {
      const { groupId } = (await invoke(as(stage), createGroup, { name: "Desk" })).result
      return onUser(placeUser, { groups: [groupId] })(stage)
    },
    cost: [2, 6, 16, 0],
  },
  "user.block": { arrange: onUser(blockUser), cost: [3, 6, 17, 1] },
  "user.unblock": { arrange: onUser(unblockUser, {}, { status: "blocked" }), cost: [2, 5, 15, 1] },
  "user.delete": { arrange: onUser(deleteUser), cost: [3, 6, 37, 3] },
  "user.leave": { arrange: bySelf(leaveTenant), cost: [3, 4, 33, 3] },
  "user.arrive": {
    arrange: async (stage) => {
      const given = { ...said(stage), password: temporary, passwordAgain: temporary }
      const { signInName = "" } = (await invoke(as(stage), addUser, given)).result
      const identityId = identityIdOf(signInName)
      return { request: asJob(stage, arrive, [identityId]), operation: arrive, input: { identityId } }
    },
    cost: [7, 9, 17, 1],
  },
  "group.step_down": {
    arrange: async (stage) => {
      const { userId } = await newUser(stage.world, stage, { role: "group_leader" })
      await invoke(as(stage), nameLeaders, { groupId: stage.position, leaders: [userId] })
      return { request: asJob(stage, stepDown), operation: stepDown, input: { userId } }
    },
    cost: [2, 2, 8, 0],
  },
}
