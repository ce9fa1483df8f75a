import type { Request } from "@tenantry/core/kernel/context"
import { AccountId, type IdentityId, type PlaceId, service, ServiceId, TenantId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import type { AnyOperation } from "@tenantry/core/kernel/operations"
import { codeFor } from "../registrations/support.ts"
import { confirmed } from "../support/calls.ts"
import { giveSignIn, password } from "../support/me.ts"
import { newUser } from "../support/users.ts"
import { newOperator } from "../support/staff.ts"
import { freshAddress, newAdmin, newPerson, settle, type World } from "../support/world.ts"
import { operationNamed } from "./named.ts"
import { type Call, freshEmail, type Stage, type Someone, type Values } from "./row.ts"
import { rowOf } from "./rows.ts"
import { preset } from "../support/vendor.ts"

/** A settled account on a table alone, where operations are invoked. */
export const openStage = async (world: World): Promise<Stage> => {
  const { owner, ...at } = await settle(world)
  const { runtime } = world
  const run: Stage["run"] = async (as, name, input = {}, at = {}) => {
    const operation = operationNamed(name)
    const request = requestOf(stage, operation, { ...(as ? { as } : {}), ...at, input })()
    const irreversible = operation.kind === "command" && operation.irreversible
    const done = await (irreversible ? confirmed(request, operation, input) : invoke(request, operation, input))
    return (done as { readonly result: Values }).result
  }
  const stage: Stage = {
    ...at,
    owner: { identityId: owner },
    world,
    keyring: runtime.keyring,
    password,
    run,
    seed: world.seed,
    admin: async () => ({ identityId: await newAdmin(world, { ...at, owner }) }),
    staff: async () => ({ identityId: await newOperator(world) }),
    user: (coming = {}) => newUser(world, { ...at, owner }, { role: preset.plain, ...coming }),
    person: async (about) => ({ identityId: await newPerson(world, about) }),
    signIn: async (who, code) => {
      if (code === undefined) await giveSignIn(world, who.identityId)
      return who
    },
    registering: async () => {
      const email = freshEmail()
      const about = { email, password, name: "Nadia New", company: "New Company" }
      const registrationId = String((await run(undefined, "registration.request", about))["registrationId"])
      return { registrationId, email, code: await codeFor(world, registrationId) }
    },
  }
  return stage
}

const actorOf = ({ as }: Call): Someone | undefined => (as && "identityId" in as ? as : undefined)

const placeOf = ({ accountId, tenantId }: Stage, operation: AnyOperation, call: Call): PlaceId => {
  if (call.place !== undefined) return call.place
  if (operation.place === ServiceId) return service
  if (operation.place === AccountId) return accountId
  if (operation.place === TenantId) return tenantId
  return actorOf(call)?.identityId ?? service
}

const byPerson = (stage: Stage, operation: AnyOperation, call: Call, who: IdentityId, address: string): Request => {
  const { world, accountId, tenantId } = stage
  const { remembers, now = new Date() } = call
  const remembered = {
    account: () => ({ level: "account", accountId }) as const,
    tenant: () => {
      const { caller } = world.as(who, tenantId)
      return caller.kind === "identity" ? (caller.hint ?? null) : null
    },
  }
  return world.as(who, placeOf(stage, operation, call), {
    now,
    ...(remembers ? { hint: remembered[remembers]() } : {}),
    ...(operation.limits ? { address } : {}),
  })
}

/** A call as the kernel is asked, from one address however often; as of now, unless it is of another time. */
export const requestOf = (stage: Stage, operation: AnyOperation, call: Call): (() => Request) => {
  const address = freshAddress()
  const who = actorOf(call)
  if (who) return () => byPerson(stage, operation, call, who.identityId, address)
  return () => {
    const request = stage.world.visitor(placeOf(stage, operation, call), address)
    if (!call.as || !("job" in call.as)) return request
    const { now = new Date() } = call
    const { permission } = operation
    return { ...request, now, caller: { kind: "job", name: "tests", permissions: [permission], reach: call.as.job } }
  }
}

export type Arranged = Pick<Call, "input" | "oldToken" | "password" | "choices"> & {
  readonly as: () => Request
  /** What the facts are about: the place, or where there is none yet, the address. */
  readonly place: string
}

const arrangedAs = (stage: Stage, name: string, call: Call): Arranged => {
  const operation = operationNamed(name)
  return {
    ...call,
    as: requestOf(stage, operation, call),
    place: call.about ?? placeOf(stage, operation, call),
  }
}

/** The operation where its effects have most to say, in an account of its own. */
export const arrangedForEffects = async (world: World, name: string): Promise<Arranged> => {
  const { arrange, arrangeEffects = arrange } = rowOf(name)
  const stage = await openStage(world)
  return arrangedAs(stage, name, await arrangeEffects(stage))
}

/** The operation as its cost is measured, in an account of its own. */
export const arrangedForCost = async (stage: Stage, name: string): Promise<Arranged> => {
  const { arrange, arrangeCost = arrange } = rowOf(name)
  return arrangedAs(stage, name, await arrangeCost(stage))
}
