import type { Runtime } from "@tenantry/core/kernel/context"
import { type IdentityId, service, ulid } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { forJobs, type StaffRole } from "@tenantry/core/permissions/index"
import { appointOperator } from "@tenantry/core/staff/index"
import { operation } from "./operations.ts"
import { newPerson, type World } from "./world.ts"

const { giveStaffRole } = operation

/** Whoever deploys makes somebody an operator admin. */
export const appoint = async (runtime: Runtime, identityId: IdentityId, further = true): Promise<boolean> => {
  const now = new Date()
  const caller = { kind: "job", name: "operator", permissions: [forJobs.appointOperator], reach: [identityId] } as const
  const words = { locale: "en", timeZone: "UTC", from: {} } as const
  const request = { runtime, caller, place: service, now, requestId: ulid(now), ...words }
  return (await invoke(request, appointOperator, { identityId, further })).result.appointed
}

/** A further operator admin. */
export const newOperator = async (world: World): Promise<IdentityId> => {
  const identityId = await newPerson(world)
  await appoint(world.runtime, identityId)
  return identityId
}

/** Somebody of the staff, in a role. */
export const newStaff = async (world: World, role: StaffRole): Promise<IdentityId> => {
  const identityId = await newOperator(world)
  if (role === "admin") return identityId
  const by = await newOperator(world)
  await invoke(world.as(by, service), giveStaffRole, { identityId, role })
  return identityId
}
