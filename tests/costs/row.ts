import type { Request } from "@tenantry/core/kernel/context"
import type { IdentityId } from "@tenantry/core/kernel/ids"
import type { AnyOperation } from "@tenantry/core/kernel/operations"
import type { SignInWorld } from "../support/sign-ins.ts"
import { newAdmin, type Settled, settle, type World } from "../support/world.ts"

/** A settled account with an admin, of its own for every row. */
export type Stage = Settled & { readonly world: World; readonly pool: SignInWorld; readonly admin: IdentityId }

export const openStage = async (world: World, pool: SignInWorld): Promise<Stage> => {
  const settled = await settle(world)
  return { ...settled, world, pool, admin: await newAdmin(world, settled) }
}

/** What is measured: one call, after whatever must be there before it. */
export type Call = { readonly request: Request; readonly operation: AnyOperation; readonly input: object }
export type Row = {
  readonly arrange: (stage: Stage) => Promise<Call> | Call
  /** Round trips, units of reading, units of writing, and how many of these go into indexes. */
  readonly cost: readonly [trips: number, read: number, write: number, index: number]
}
