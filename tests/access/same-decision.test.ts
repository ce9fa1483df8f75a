import { claimsFor, evaluateAccess, explainAccess } from "@tenantry/core/access/index"
import { openToken } from "../../packages/token/src/index.ts"
import { claimName } from "@tenantry/core/adapters/cognito/tokens"
import { identities } from "@tenantry/core/identities/index"
import type { PlaceState } from "@tenantry/core/kernel/context"
import type { IdentityId, PlaceId, UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { editTenant, tenants } from "@tenantry/core/tenants/index"
import { listUsers } from "@tenantry/core/users/index"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { newUser } from "../support/users.ts"
import { newAdmin, openWorld, outcomeOf, type Settled, settle, type World } from "../support/world.ts"

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const levels = ["employee", "administrator", "owner", "admin", "admin and employee"] as const
type Level = (typeof levels)[number]
const states = ["active", "read_only", "suspended", "closing", "closed"] as const satisfies readonly PlaceState[]
type State = (typeof states)[number]
/** What the company asks for, and what the person has. */
const rules = ["asks for nothing", "asks, has one", "asks, has none"] as const
type Rule = (typeof rules)[number]

const kinds = { see: "users.view", change: "tenant.edit" } as const
type Kind = keyof typeof kinds

/** What the design says, without asking any code of ours. */
const ofAccount = (level: Level) => level === "owner" || level.startsWith("admin ") || level === "admin"
const holds = (level: Level, kind: Kind) => kind === "see" || level !== "employee"
const may = (level: Level, state: State, rule: Rule, kind: Kind): boolean => {
  if (rule === "asks, has none" || !holds(level, kind)) return false
  if (state === "active") return true
  const shut = state === "suspended" || state === "closed"
  return kind === "see" && (!shut || ofAccount(level))
}
/** Tokens say less: of what is shut they say nothing to anybody. */
const tokenSays = (level: Level, state: State, rule: Rule, kind: Kind): boolean =>
  may(level, state, rule, kind) && state !== "suspended" && state !== "closed"

type Somebody = { readonly identityId: IdentityId; readonly userId?: UserId }

const somebody = async (at: Settled, level: Level): Promise<Somebody> => {
  if (level === "owner") return { identityId: at.owner, userId: at.founder }
  if (level === "employee" || level === "administrator") return newUser(world, at, { role: level })
  const identityId = await newAdmin(world, at)
  return level === "admin" ? { identityId } : newUser(world, at, { identityId, role: "employee" })
}

const identityOf = async (identityId: IdentityId) => {
  const identity = await world.runtime.table.open([identityId]).get(identities, { identityId })
  if (!identity) throw new Error("nobody")
  return identity
}

const become = async (at: Settled, identityId: IdentityId, activePlace: PlaceId, state: State, rule: Rule) => {
  const own = write(identities)
    .patch({ identityId })
    .set({ activePlace, secondFactor: rule !== "asks, has none" })
    .commit()
  const head = write(tenants)
    .patch({ tenantId: at.tenantId })
    .set({ state, secondFactor: rule !== "asks for nothing" })
    .commit()
  await world.seed([identityId, at.tenantId], [own, head])
}

const tokenOf = async (identityId: IdentityId) => {
  const { claims } = await claimsFor(world.as(identityId, identityId), await identityOf(identityId))
  return openToken(JSON.parse(JSON.stringify({ [claimName]: claims })) as Record<string, unknown>)
}

describe.each(levels)("%s", (level) => {
  test("token, operation, AuthZEN and explanation decide alike, whatever the state and the second-factor rule", async () => {
    const at = await settle(world)
    const asker = await newAdmin(world, at)
    const { identityId, userId } = await somebody(at, level)
    const wrong: unknown[] = []
    for (const state of states) {
      for (const rule of rules) {
        await become(at, identityId, at.tenantId, state, rule)
        const secondFactor = rule !== "asks, has none"
        const as = () => world.as(identityId, at.tenantId, { secondFactor })
        const token = await tokenOf(identityId)
        await become(at, identityId, at.accountId, state, rule)
        const elsewhere = await tokenOf(identityId)
        const api = {
          see: (await outcomeOf(invoke(as(), listUsers, {}))) === "done",
          change: (await outcomeOf(invoke(as(), editTenant, { name: "Other" }, { preview: true }))) === "done",
        }
        for (const [kind, permission] of Object.entries(kinds) as [Kind, (typeof kinds)[Kind]][]) {
          const asking = (place: PlaceId) => world.as(asker, place, { secondFactor: true })
          const evaluation = {
            subject: { type: "user", id: userId ?? "", properties: { tenantId: at.tenantId } },
            action: { name: permission },
            resource: { type: "thing", id: "1", properties: { ownerId: userId ?? "" } },
          }
          const authzen = userId && (await invoke(asking(asker), evaluateAccess, evaluation)).result.decision
          // Nobody asks in a place that is shut, but by AuthZEN.
          const explained =
            userId && (await invoke(asking(at.tenantId), explainAccess, { userId, permission })).result.allowed
          const found = { token: token.can(permission), elsewhere: elsewhere.can(permission), api: api[kind] }
          const right = may(level, state, rule, kind)
          const expected = { token: tokenSays(level, state, rule, kind), elsewhere: false, api: right }
          const others = userId ? { authzen: right, explained: right } : {}
          const all = { ...found, ...(userId ? { authzen, explained } : {}) }
          const due = { ...expected, ...others }
          if (JSON.stringify(all) !== JSON.stringify(due)) wrong.push({ state, rule, kind, all, due })
        }
      }
    }
    expect(wrong).toEqual([])
  })
})

test("who is without the second factor that is asked for, is told that this is why", async () => {
  const at = await settle(world)
  const asker = await newAdmin(world, at)
  const { identityId, userId } = await newUser(world, at, { role: "employee", person: { name: "Ada" } })
  await become(at, identityId, at.tenantId, "active", "asks, has none")
  const request = world.as(asker, at.tenantId, { secondFactor: true })
  const { result } = await invoke(request, explainAccess, { userId, permission: "users.view" })
  expect(result).toMatchObject({ allowed: false, reason: "second_factor" })
  expect(result.text).toBe("Ada cannot do this: the company lets nobody in without a second factor, and Ada has none.")
})
