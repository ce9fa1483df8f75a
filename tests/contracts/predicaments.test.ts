import { accounts } from "@tenantry/core/accounts/index"
import { identities } from "@tenantry/core/identities/index"
import { type IdentityId, KeyId, PartnerId, type PlaceId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { type TransactItem, write } from "@tenantry/core/kernel/table"
import { tenants } from "@tenantry/core/tenants/index"
import { partsOf, routed } from "@tenantry/functions/http/routes"
import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Cast } from "../operations/row.ts"
import { openWorldWithSignIns } from "../support/sign-ins.ts"
import { newUser, type NewUser } from "../support/users.ts"
import { freshAddress, linkOf, newAdmin, outcomeOf, settle, type Settled, type World } from "../support/world.ts"
import type { Routed } from "./asking.ts"
import { exampleOf, isPublic, parametersOf, placeParameter } from "./examples.ts"
import { operation } from "../support/operations.ts"
import { preset } from "../support/vendor.ts"

const { inviteAdmin } = operation

let world: World
let at: Settled
let admin: IdentityId
/** An administrator of the tenant who is nobody in its account, but invited there. */
let colleague: NewUser
/** What examples name, of a world that is nobody's but this file's. */
let cast: Cast

beforeAll(async () => {
  ;({ world } = await openWorldWithSignIns())
  at = await settle(world)
  admin = await newAdmin(world, at)
  colleague = await newUser(world, at, { role: "administrator" })
  const { accountId, tenantId, owner: identityId, position: groupId } = at
  const invited = (await invoke(world.as(identityId, accountId), inviteAdmin, { email: colleague.email })).result
  cast = {
    owner: { accountId, tenantId, identityId },
    admin: { identityId: admin },
    invited: { ...invited, token: linkOf(world, accountId, invited) },
    company: { userId: colleague.userId, groupId, roleId: preset.plain, keyId: KeyId.make(new Date()) },
    registrationId: randomUUID(),
    partnerId: PartnerId.make(new Date()),
  }
})
afterAll(() => world.close())

const ask = async (operation: Routed, identityId: IdentityId, preview: boolean): Promise<string> => {
  const parameter = placeParameter(operation)
  const request = world.as(
    identityId,
    parameter === undefined ? identityId : { ...at, partnerId: cast.partnerId as PlaceId }[parameter],
    {
      address: freshAddress(),
    },
  )
  const { parameters } = partsOf(operation.route)
  const named = Object.entries(parametersOf(cast)).filter(([name]) => parameters.includes(name) && name !== parameter)
  const { cursor: _, ...input } = { ...Object.fromEntries(named), ...exampleOf(operation, cast) }
  return outcomeOf(invoke(request, operation, input, operation.kind === "command" ? { preview } : {}))
}

type Outcomes = Readonly<Record<string, string>>

/** How each answers; commands are only asked what they would do. */
const answersOf = async (operations: readonly Routed[], identityId: IdentityId): Promise<Outcomes> => {
  const outcomes: Record<string, string> = {}
  for (const operation of operations) outcomes[operation.name] = await ask(operation, identityId, true)
  return outcomes
}

/** Commands that were refused by what is looked for, and are not when they are to be done. */
const doneAfterAll = async (
  outcomes: Outcomes,
  identityId: IdentityId,
  refusal: string,
): Promise<readonly string[]> => {
  const refused = routed.filter(({ kind, name }) => kind === "command" && outcomes[name] === refusal)
  const done = await Promise.all(refused.map((operation) => ask(operation, identityId, false)))
  return refused.flatMap(({ name }, i) => (done[i] === refusal ? [] : [`${name}: ${done[i]}`]))
}

/** Writes what others or time would bring about, and takes it back; what is asked meanwhile changes nothing. */
const during = async (
  place: PlaceId,
  begins: TransactItem,
  ends: TransactItem,
  work: () => Promise<void>,
): Promise<void> => {
  await world.seed([place], [begins])
  const before = await everything()
  await work()
  expect(await everything()).toEqual(before)
  await world.seed([place], [ends])
}

/** All but counts of limits, which are no changes that anybody asks for. */
const everything = async () => (await world.everything()).filter(({ pk }) => !String(pk).startsWith("uniq#limit"))

const guarded = routed.filter((operation) => !isPublic(operation))
const inTenant = guarded.filter((operation) => placeParameter(operation) === "tenantId")
const inAccount = guarded.filter((operation) => placeParameter(operation) === "accountId")
const joining = guarded.filter(({ name }) => name === "invitation.accept")
const ofOneself = guarded.filter((operation) => placeParameter(operation) === undefined)

const states = ["read_only", "suspended", "closing", "closed"] as const
type State = (typeof states)[number]
const refused = "place.not_active"

/** What looks at a place, and changes nothing. */
const looks = ({ name, route }: Routed): boolean => route.startsWith("GET ") || name === "access.explain"

/** What changes a place that is not active: how it answers there. All else that changes something is refused. */
const runs: Readonly<Record<string, Partial<Readonly<Record<State, string>>>>> = {
  "tenant.suspend": { read_only: "done", suspended: "done" },
  "tenant.reopen": { read_only: "tenant.not_your_hold", suspended: "done" },
  "account.suspend": { read_only: "done", suspended: "done" },
  "account.reopen": { read_only: "account.not_your_hold", suspended: "done" },
  "tenant.close": { read_only: "done", suspended: "done" },
  "tenant.restore": { read_only: "tenant.not_closing", suspended: "tenant.not_closing", closing: "done" },
  "account.restore": { read_only: "account.not_closing", suspended: "account.not_closing", closing: "done" },
  "ownership.object": {
    read_only: "ownership.none_proposed",
    suspended: "ownership.none_proposed",
    closing: "ownership.none_proposed",
  },
  "account.partner.change_access": { read_only: "partner.none", suspended: "partner.none", closing: "partner.none" },
  "account.partner.code.withdraw": {
    read_only: "partner.no_code",
    suspended: "partner.no_code",
    closing: "partner.no_code",
  },
  "job.stop": { read_only: "job.unknown", suspended: "job.unknown", closing: "job.unknown" },
}

/** Users are let into a place that is shut for nothing; whoever owns or administers the account still sees it. */
const answerIn = (operation: Routed, state: State, isUser: boolean, usual: string): string => {
  if (usual === "access.missing" || usual === "access.nowhere") return usual
  const isShutOut = isUser && (state === "suspended" || state === "closed")
  if (looks(operation)) return isShutOut ? refused : usual
  if (isShutOut) return refused
  return runs[operation.name]?.[state] ?? refused
}

const expectIn = async (state: State, operations: readonly Routed[], who: IdentityId, usual: Outcomes) => {
  const isUser = who === colleague.identityId
  const expected = operations.map((operation) => [
    operation.name,
    answerIn(operation, state, isUser, usual[operation.name] ?? ""),
  ])
  const outcomes = await answersOf(operations, who)
  expect(outcomes).toEqual(Object.fromEntries(expected))
  expect(await doneAfterAll(outcomes, who, refused)).toEqual([])
}

const closes = new Date(Date.now() + 86_400_000).toISOString()

it("what runs where a place is not active is there", () => {
  const names = routed.map(({ name }) => name)
  expect(Object.keys(runs).filter((name) => !names.includes(name))).toEqual([])
})

/** By person, how each of these is answered where nothing is wrong. */
const usually = async (
  operations: readonly Routed[],
  people: readonly IdentityId[],
): Promise<Map<IdentityId, Outcomes>> => {
  const answers = new Map<IdentityId, Outcomes>()
  for (const who of people) answers.set(who, await answersOf(operations, who))
  return answers
}

describe("where a tenant is not active, every operation there", () => {
  let usual: Awaited<ReturnType<typeof usually>>
  beforeAll(async () => {
    usual = await usually(inTenant, [at.owner, colleague.identityId])
  })
  const turned = (state: State | "active") =>
    write(tenants).patch({ tenantId: at.tenantId }).set({ state, closes }).commit()

  it.each(states)("answers as it does in one that is %s, and does nothing", async (state) => {
    await during(at.tenantId, turned(state), turned("active"), async () => {
      for (const [who, outcomes] of usual) await expectIn(state, inTenant, who, outcomes)
    })
  })

  it("and every one that is one's own answers as ever, but those that ask there about others", async () => {
    const { identityId } = colleague
    const before = await answersOf(ofOneself, identityId)
    const asking = ["access.evaluate", "access.search_actions", "access.search_subjects"]
    const refusals = Object.fromEntries(asking.map((name) => [name, "access.may_not_ask"]))
    await during(at.tenantId, turned("suspended"), turned("active"), async () => {
      expect(await answersOf(ofOneself, identityId)).toEqual({ ...before, ...refusals })
    })
  })
})

describe("where an account is not active, every operation there", () => {
  let usual: Awaited<ReturnType<typeof usually>>
  beforeAll(async () => {
    usual = await usually(inAccount, [at.owner, admin])
  })
  const turned = (state: State | "active") =>
    write(accounts).patch({ accountId: at.accountId }).set({ state, closes }).commit()

  it.each(states)("answers as it does in one that is %s, nobody joins, and nothing is done", async (state) => {
    await during(at.accountId, turned(state), turned("active"), async () => {
      for (const [who, outcomes] of usual) await expectIn(state, inAccount, who, outcomes)
      expect(await answersOf(joining, colleague.identityId)).toEqual({ "invitation.accept": "invitation.unusable" })
    })
  })
})

describe("whoever has not proven their address", () => {
  /** They open nothing, join nothing, and change nothing that would lock the holder of the address out. */
  const closed = [
    "account.open",
    "invitation.accept",
    "me.address.change",
    "me.address.confirm",
    "me.second_factor.begin",
    "me.second_factor.confirm",
  ]

  it("is answered by every operation as if they had, but for these; which do nothing", async () => {
    const { identityId } = colleague
    const usual = await answersOf(guarded, identityId)
    const proven = (is: boolean) => write(identities).patch({ identityId }).set({ proven: is }).commit()
    await during(identityId, proven(false), proven(true), async () => {
      const outcomes = await answersOf(guarded, identityId)
      const refusals = Object.fromEntries(closed.map((name) => [name, "identity.unproven"]))
      expect(outcomes).toEqual({ ...usual, ...refusals })
      expect(await doneAfterAll(outcomes, identityId, "identity.unproven")).toEqual([])
    })
  })

  it("opens no tenant either, where an account is theirs", async () => {
    const proven = (is: boolean) => write(identities).patch({ identityId: at.owner }).set({ proven: is }).commit()
    const opening = routed.filter(({ name }) => name === "account.tenants.open")
    await during(at.owner, proven(false), proven(true), async () => {
      const outcomes = await answersOf(opening, at.owner)
      expect(outcomes).toEqual({ "account.tenants.open": "identity.unproven" })
      expect(await doneAfterAll(outcomes, at.owner, "identity.unproven")).toEqual([])
    })
  })
})
