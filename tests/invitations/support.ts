import type { Runtime } from "@tenantry/core/kernel/context"
import { service } from "@tenantry/core/kernel/ids"
import { invoke, type Options } from "@tenantry/core/kernel/invoke"
import { add, linkOfUser } from "../users/support.ts"
import { freshAddress, linkOf, settle, type Settled, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { inviteAdmin, joinByInvitation } = operation

/** How somebody is invited: to be an admin of an account, or a user of a tenant; answers the link's token. */
export type Inviting = (world: World, at: Settled, email: string) => Promise<string>

/** Everything that holds of one kind of invitation holds of the other. */
export const kinds: Readonly<Record<"admin" | "user", Inviting>> = {
  admin: async (world, at, email) => {
    const { result } = await invoke(world.as(at.owner, at.accountId), inviteAdmin, { email })
    return linkOf(world, at.accountId, result)
  },
  user: async (world, at, email) => linkOfUser(world, at, (await add(world, at, { email })).userId),
}

/** An account of its own whose owner invites an address. */
export const invitedTo = async (world: World, kind: keyof typeof kinds, email: string) => {
  const at = await settle(world)
  return { at, email, token: await kinds[kind](world, at, email) }
}

type Joining = Omit<Options, "preview"> & {
  readonly now?: Date
  readonly runtime?: Runtime
  readonly timeZone?: string
}

export const joinBy = (world: World, token: string, password: string, joining: Joining = {}) => {
  const { now = new Date(), runtime = world.runtime, timeZone, ...options } = joining
  const request = { ...world.visitor(service, freshAddress()), runtime, now }
  const input = { token, name: "Nadia N.", password, ...(timeZone === undefined ? {} : { timeZone }) }
  return invoke(request, joinByInvitation, input, options)
}
