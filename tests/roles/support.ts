import { type IdentityId, type RoleId, RoleId as RoleIds } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { roles } from "@tenantry/core/rights/index"
import { tenants } from "@tenantry/core/tenants/index"
import { type NewUser, newUser } from "../support/users.ts"
import { newAdmin, type Settled, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { createRole } = operation

export type Right = { readonly permission: string; readonly scope: "own" | "group" | "tenant" }
export const right = (permission: string, scope: Right["scope"] = "tenant"): Right => ({ permission, scope })

/** A new role, made by the owner unless by somebody else. */
export const role = async (
  world: World,
  at: Pick<Settled, "owner" | "tenantId">,
  name: string,
  permissions: readonly Right[] = [right("users.view")],
  who: IdentityId = at.owner,
): Promise<RoleId> => {
  const input = { name, permissions: [...permissions] }
  const { result } = await invoke(world.as(who, at.tenantId), createRole, input)
  if (!RoleIds.is(result.roleId)) throw new Error("no role of their own")
  return result.roleId
}

export const roleOf = async ({ runtime }: World, { tenantId }: Settled, roleId: RoleId) => {
  const found = await runtime.table.open([tenantId]).get(roles, { tenantId, roleId })
  if (!found) throw new Error("no role")
  return found
}

export const headOf = async ({ runtime }: World, { tenantId }: Settled) => {
  const head = await runtime.table.open([tenantId]).get(tenants, { tenantId })
  if (!head) throw new Error("no tenant")
  return head
}

type Head = Parameters<ReturnType<ReturnType<typeof patchOf>["patch"]>["set"]>[0]
const patchOf = () => write(tenants)

export const setHead = ({ seed }: World, { tenantId }: Settled, values: Head): Promise<void> =>
  seed([tenantId], [write(tenants).patch({ tenantId }).set(values).commit()])

export const setHolders = ({ seed }: World, { tenantId }: Settled, roleId: RoleId, holders: number): Promise<void> =>
  seed([tenantId], [write(roles).patch({ tenantId, roleId }).set({ holders }).commit()])

/** Somebody of the company with a role of their own, that holds this. */
export const holder = async (world: World, at: Settled, ...rights: readonly Right[]): Promise<NewUser> => {
  const made = await role(world, at, `Holder ${RoleIds.make(new Date())}`, rights)
  return newUser(world, at, { role: made })
}

/** Somebody who may make and change roles and does not hold everything: an admin of the account, with these of contents. */
export const author = async (world: World, at: Settled, ...contents: readonly Right[]): Promise<NewUser> => {
  const made = await role(world, at, `Author ${RoleIds.make(new Date())}`, contents)
  return newUser(world, at, { role: made, identityId: await newAdmin(world, at) })
}
