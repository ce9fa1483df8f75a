import { accounts } from "@tenantry/core/accounts/index"
import { type AccountId, type IdentityId, service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { forJobs } from "@tenantry/core/permissions/index"
import { confirmed } from "../support/calls.ts"
import { operation } from "../support/operations.ts"
import type { World } from "../support/world.ts"
import { asStaff } from "../visits/support.ts"

const { moveOwnership, proposeOwner } = operation

export const headOf = async ({ runtime }: World, accountId: AccountId) => {
  const head = await runtime.table.open([accountId]).get(accounts, { accountId })
  if (!head) throw new Error("there is no such account")
  return head
}

type Proposed = { readonly accountId: AccountId; readonly to: string; readonly now?: Date; readonly reason?: string }

/** One of the staff proposes an owner, having looked at what that does. */
export const proposes = async (
  world: World,
  by: IdentityId,
  { accountId, to, now = new Date(), reason = "The owner cannot be reached" }: Proposed,
) => {
  const input = { accountId, to, reason }
  return (await confirmed(asStaff(world, by, service, { now }), proposeOwner, input)).result
}

/** What Tenantry does when the time for objecting is over: at whichever time, and however often. */
export const moves = async (
  world: World,
  { accountId, by, to, until }: { readonly accountId: AccountId; by: IdentityId; to: IdentityId; until: string },
  now = new Date(until),
) => {
  const reach = [to, by, service]
  const caller = { kind: "job", name: "ownership.move", permissions: [forJobs.moveOwnership], reach } as const
  const request = { ...world.visitor(accountId), caller, now }
  return (await invoke(request, moveOwnership, { until: Date.parse(until) })).result.moved
}
