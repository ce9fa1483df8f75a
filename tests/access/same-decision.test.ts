import { claimsFor } from "@tenantry/core/authority/index"
import { claimName } from "@tenantry/core/adapters/cognito/tokens"
import { identities } from "@tenantry/core/identities/index"
import type { Context, PlaceState, Request } from "@tenantry/core/kernel/context"
import { DomainError } from "@tenantry/core/kernel/errors"
import { type IdentityId, type PlaceId, TenantId, type UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { command, query, unchanged } from "@tenantry/core/kernel/operations"
import { write } from "@tenantry/core/kernel/table"
import { inTenants, moduleNames } from "@tenantry/core/permissions/index"
import { tenants } from "@tenantry/core/tenants/index"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import * as z from "zod"
import { openToken, type TokenScope } from "../../packages/token/src/index.ts"
import { right, role } from "../roles/support.ts"
import { newUser } from "../support/users.ts"
import { newAdmin, openWorld, type Settled, settle, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { evaluateAccess, explainAccess } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const states = ["active", "read_only", "suspended", "closing", "closed"] as const satisfies readonly PlaceState[]
type State = (typeof states)[number]
/** What the company asks for, and what the person has. */
const rules = ["asks for nothing", "asks, has one", "asks, has none"] as const
type Rule = (typeof rules)[number]
/** Whether the company uses the module of what is about customers. */
const uses = ["uses it", "does not use it"] as const
type Use = (typeof uses)[number]

/** To look at and to change something: of what every company uses, and of what it may do without, which is content. */
const kinds = { see: "users.view", change: "tenant.edit", look: "contacts.view", write: "contacts.edit" } as const
type Kind = keyof typeof kinds
const ofModule = (kind: Kind) => kind === "look" || kind === "write"
const changes = (kind: Kind) => kind === "change" || kind === "write"

/** What the design says, without asking any code of ours: how far everybody holds it, where nothing is in the way. */
const reaches = {
  employee: { see: "own", change: "none", look: "own", write: "own" },
  "unproven employee": { see: "own", change: "none", look: "own", write: "own" },
  "group leader": { see: "group", change: "none", look: "group", write: "group" },
  "custom role": { see: "tenant", change: "none", look: "group", write: "own" },
  administrator: { see: "tenant", change: "tenant", look: "tenant", write: "tenant" },
  owner: { see: "tenant", change: "tenant", look: "tenant", write: "tenant" },
  admin: { see: "tenant", change: "tenant", look: "none", write: "none" },
  "admin and employee": { see: "tenant", change: "tenant", look: "own", write: "own" },
  "admin and custom role": { see: "tenant", change: "tenant", look: "group", write: "own" },
} as const satisfies Readonly<Record<string, Readonly<Record<Kind, TokenScope>>>>
type Level = keyof typeof reaches
const levels = Object.keys(reaches) as Level[]

const ofAccount = (level: Level) => level === "owner" || level.startsWith("admin ") || level === "admin"
const may = (level: Level, state: State, rule: Rule, use: Use, kind: Kind): TokenScope => {
  if (rule === "asks, has none" || (use === "does not use it" && ofModule(kind))) return "none"
  const shut = state === "suspended" || state === "closed"
  const shown = state === "active" || (!changes(kind) && (!shut || ofAccount(level)))
  return shown ? reaches[level][kind] : "none"
}
/** Tokens say less: of what is shut they say nothing to anybody. */
const tokenSays = (state: State, said: TokenScope): TokenScope =>
  state === "suspended" || state === "closed" ? "none" : said

const names = ["none", "own", "group", "tenant"] as const
const Held = z.object({ scope: z.enum(names) })
const input = z.strictObject({})

/** Operations with these permissions: whoever is let in is told how far they hold it there. */
const probes = Object.fromEntries(
  (Object.entries(kinds) as [Kind, (typeof kinds)[Kind]][]).map(([kind, key]) => {
    const permission = inTenants[key]
    const about = { summary: "Tell how far it is held", place: TenantId, permission, input, output: Held }
    const heldBy = ({ actor }: Pick<Context, "actor">) => ({ scope: names[actor.scopeOf(permission)] })
    const probe = changes(kind)
      ? command({ ...about, name: `test.${kind}`, decide: (ctx) => Promise.resolve(unchanged(heldBy(ctx))) })
      : query({ ...about, name: `test.${kind}`, read: (ctx) => Promise.resolve(heldBy(ctx)) })
    return [kind, probe]
  }),
)

const answered = async (request: Request, kind: Kind): Promise<TokenScope> => {
  const probe = probes[kind]
  if (!probe) throw new Error(`nobody asks by ${kind}`)
  try {
    const answer = await invoke(request, probe, {})
    return "result" in answer ? Held.parse(answer.result).scope : "none"
  } catch (error) {
    if (error instanceof DomainError && (error.kind === "forbidden" || error.kind === "conflict")) return "none"
    throw error
  }
}

type Somebody = { readonly identityId: IdentityId; readonly userId?: UserId }

const somebody = async (at: Settled, level: Level): Promise<Somebody> => {
  if (level === "owner") return { identityId: at.owner, userId: at.founder }
  const customRole = () =>
    role(world, at, "Narrow", [right("users.view"), right("contacts.view", "group"), right("contacts.edit", "own")])
  const roleOf = async () => {
    if (level.endsWith("custom role")) return customRole()
    return level.endsWith("employee") ? "employee" : level.replace(" ", "_")
  }
  if (!ofAccount(level)) return newUser(world, at, { role: await roleOf() })
  const identityId = await newAdmin(world, at)
  return level === "admin" ? { identityId } : newUser(world, at, { identityId, role: await roleOf() })
}

const identityOf = async (identityId: IdentityId) => {
  const identity = await world.runtime.table.open([identityId]).get(identities, { identityId })
  if (!identity) throw new Error("nobody")
  return identity
}

type Moment = { readonly state: State; readonly rule: Rule; readonly use: Use }

const become = async (at: Settled, identityId: IdentityId, { state, rule, use }: Moment) => {
  const modules = moduleNames.filter((name) => use === "uses it" || name !== "crm")
  const own = write(identities)
    .patch({ identityId })
    .set({ secondFactor: rule !== "asks, has none" })
    .commit()
  const head = write(tenants)
    .patch({ tenantId: at.tenantId })
    .set({ state, modules, secondFactor: rule !== "asks for nothing" })
    .commit()
  await world.seed([identityId, at.tenantId], [own, head])
}

const choose = (identityId: IdentityId, activePlace: PlaceId) =>
  world.seed([identityId], [write(identities).patch({ identityId }).set({ activePlace }).commit()])

const disprove = (identityId: IdentityId) =>
  world.seed([identityId], [write(identities).patch({ identityId }).set({ proven: false }).commit()])

const tokenOf = async (identityId: IdentityId) => {
  const { claims } = await claimsFor(world.as(identityId, identityId), await identityOf(identityId))
  return openToken(JSON.parse(JSON.stringify({ [claimName]: claims })) as Record<string, unknown>)
}

const moments: readonly Moment[] = states.flatMap((state) =>
  rules.flatMap((rule) => uses.map((use) => ({ state, rule, use }))),
)

describe.each(levels)("%s", (level) => {
  test("token, operation, AuthZEN and explanation decide alike, whatever state, second-factor rule and modules", async () => {
    const at = await settle(world)
    const asker = await newAdmin(world, at)
    const asking = (place: PlaceId) => world.as(asker, place, { secondFactor: true })
    const { identityId, userId } = await somebody(at, level)
    if (level === "unproven employee") await disprove(identityId)
    const wrong: unknown[] = []
    for (const moment of moments) {
      await become(at, identityId, moment)
      await choose(identityId, at.tenantId)
      const token = await tokenOf(identityId)
      await choose(identityId, at.accountId)
      const elsewhere = await tokenOf(identityId)
      const request = world.as(identityId, at.tenantId, { secondFactor: moment.rule !== "asks, has none" })
      for (const [kind, permission] of Object.entries(kinds) as [Kind, (typeof kinds)[Kind]][]) {
        const evaluation = {
          subject: { type: "user", id: userId ?? "", properties: { tenantId: at.tenantId } },
          action: { name: permission },
          resource: { type: "thing", id: "1", properties: { ownerId: userId ?? "" } },
        }
        const authzen = async () => (await invoke(asking(asker), evaluateAccess, evaluation)).result.decision
        const explained = async (id: UserId) =>
          (await invoke(asking(at.tenantId), explainAccess, { userId: id, permission })).result.allowed
        const said = token.scopeOf(permission)
        const right = may(level, moment.state, moment.rule, moment.use, kind)
        const found = {
          proven: token.proven,
          token: said,
          can: (["own", "group", "tenant"] as const).filter((scope) => token.can(permission, scope)),
          elsewhere: elsewhere.scopeOf(permission),
          api: await answered(request, kind),
          others: userId ? [await authzen(), await explained(userId)] : [],
        }
        const due = {
          proven: level !== "unproven employee",
          token: tokenSays(moment.state, right),
          can: names.slice(1, names.indexOf(tokenSays(moment.state, right)) + 1),
          elsewhere: "none",
          api: right,
          others: userId ? [right !== "none", right !== "none"] : [],
        }
        if (JSON.stringify(found) !== JSON.stringify(due)) wrong.push({ ...moment, kind, found, due })
      }
    }
    expect(wrong).toEqual([])
  })
})

test("who is without the second factor that is asked for, is told that this is why", async () => {
  const at = await settle(world)
  const asker = await newAdmin(world, at)
  const { identityId, userId } = await newUser(world, at, { role: "employee", person: { name: "Ada" } })
  await become(at, identityId, { state: "active", rule: "asks, has none", use: "uses it" })
  const request = world.as(asker, at.tenantId, { secondFactor: true })
  const { result } = await invoke(request, explainAccess, { userId, permission: "users.view" })
  expect(result).toMatchObject({ allowed: false, reason: "second_factor" })
  expect(result.text).toBe("Ada cannot do this: the company lets nobody in without a second factor, and Ada has none.")
})
