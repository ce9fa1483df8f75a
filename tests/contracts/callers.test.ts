import { AccountId, ServiceId, TenantId } from "@tenantry/core/kernel/ids"
import type { Holdings } from "@tenantry/core/kernel/permissions"
import { levels, customerLevels, visitLevels } from "@tenantry/core/permissions/index"
import { partsOf, routed } from "@tenantry/functions/http/routes"
import { beforeAll, describe, expect, test } from "vitest"
import { rows } from "../operations/rows.ts"
import { type Forge, openForge } from "../support/forging.ts"
import { freshAddress } from "../support/system.ts"
import { ask, type Asked, operationNamed, outcomeOf } from "./asking.ts"
import { askedOf, foreignParametersOf, formlessIds, isPublic, lacking, placeParameter, unknownIds } from "./examples.ts"
import { elsewhere, openStage, type Stage } from "./stage.ts"
import { vendored } from "../support/vendor.ts"
import { expectOf } from "../support/expecting.ts"

let stage: Stage
let forge: Forge
let forgeries: Awaited<ReturnType<Forge["forgeries"]>>
beforeAll(async () => {
  stage = await openStage()
  forge = await openForge(stage.play.running, stage.owner.tokens)
  forgeries = await forge.forgeries()
})

test("every operation that is called over HTTP has a row of examples, and no row is left over", () => {
  const called = Object.entries(rows).filter(([, { example }]) => example)
  expect(called.map(([name]) => name).toSorted()).toEqual(routed.map(({ name }) => name).toSorted())
})

/** Nothing is there. A client makes another address of `..`, which may have other methods. */
const wayOut =
  /^\.\.: 400 operation\.invalid$|: (404 (operation\.not_here|role\.unknown|route\.unknown)|405 route\.method_not_allowed)$/

const guarded = routed.filter((operation) => !isPublic(operation))

describe.each(guarded)("without a right: $name", (operation) => {
  test("no token, and every forged one, is refused with 401, and nothing changes", async () => {
    const before = await stage.table()
    const asked = askedOf(operation, stage)
    const { from = "" } = asked.as ?? {}
    const missing = await ask(stage, operation, { ...asked, as: { from } })
    expect(outcomeOf(missing)).toBe("401 token.missing")
    const scheme = await ask(stage, operation, { ...asked, as: { from }, headers: { authorization: "Basic YTpi" } })
    expect(outcomeOf(scheme)).toBe("401 token.missing")
    const outcomes = Object.entries(forgeries).map(async ([what, token]) => {
      const answer = await ask(stage, operation, { ...asked, as: { from: freshAddress(), token } })
      return [what, outcomeOf(answer)]
    })
    const wrong = (await Promise.all(outcomes)).filter(([, outcome]) => outcome !== "401 token.invalid")
    expect(wrong).toEqual([])
    expect(await stage.table()).toEqual(before)
  })

  test.each(lacking(operation).map((level) => ({ level })))(
    "the $level may not: 403, and nothing changes",
    async ({ level }) => {
      const before = await stage.table()
      const answer = await ask(stage, operation, { ...askedOf(operation, stage), as: stage[level] })
      expect(outcomeOf(answer)).toBe("403 access.missing")
      expect(answer.body.missing).toEqual([operation.permission.key])
      expect(await stage.table()).toEqual(before)
    },
  )
})

const placed = guarded.filter((operation) => placeParameter(operation) !== undefined)

describe.each(placed)("elsewhere: $name", (operation) => {
  const at = placeParameter(operation) ?? "accountId"
  const refusals = async (asks: readonly (readonly [string, Asked])[]): Promise<readonly string[]> => {
    const outcomes = asks.map(async ([what, asked]) => `${what}: ${outcomeOf(await ask(stage, operation, asked))}`)
    return Promise.all(outcomes)
  }

  test("a stranger, and a place that is not theirs, unknown or none, all look the same: 404", async () => {
    const before = await stage.table()
    const asked = askedOf(operation, stage)
    const there = (place: string): Asked => ({ ...asked, path: { ...asked.path, [at]: place } })
    const outcomes = await refusals([
      ["a stranger", { ...asked, as: stage.stranger }],
      ["another's", there(foreignParametersOf(stage)[at] ?? "")],
      ["unknown", there(unknownIds[at] ?? "")],
    ])
    expect(outcomes).toEqual(["a stranger", "another's", "unknown"].map((what) => `${what}: 404 access.nowhere`))
    const formless = await refusals([...formlessIds, stage.owner.identityId].map((id) => [id, there(id)]))
    expect(formless.filter((outcome) => !wayOut.test(outcome))).toEqual([])
    expect(await stage.table()).toEqual(before)
  })

  const others = partsOf(operation.route).parameters.filter((name) => name !== at)

  test.each(others.map((name) => ({ name })))(
    "another account's $name, an unknown one and none: 404",
    async ({ name }) => {
      const before = await stage.table()
      const asked = askedOf(operation, stage)
      const foreign = foreignParametersOf(stage)[name]
      if (foreign === undefined) throw new Error(`no foreign ${name} for ${operation.name}`)
      const named = (value: string): Asked => ({ ...asked, path: { ...asked.path, [name]: value } })
      const [theirs, nobodys] = await Promise.all(
        [foreign, unknownIds[name] ?? ""].map((value) => ask(stage, operation, named(value))),
      )
      expect(theirs?.status).toBe(404)
      expect({ ...theirs?.body, requestId: "" }).toEqual({ ...nobodys?.body, requestId: "" })
      const formless = await refusals(formlessIds.map((id) => [id, named(id)]))
      expect(formless.filter((outcome) => !wayOut.test(outcome))).toEqual([])
      expect(await stage.table()).toEqual(before)
    },
  )
})

test("an admin of one account is as much a stranger in another as anybody", async () => {
  for (const operation of placed) {
    const asked = askedOf(operation, stage)
    const { accountId, tenantId } = stage.stranger
    const answer = await ask(stage, operation, {
      ...asked,
      as: stage.admin,
      path: { ...asked.path, accountId, tenantId },
    })
    expect(`${operation.name}: ${outcomeOf(answer)}`).toBe(`${operation.name}: 404 access.nowhere`)
  }
})

test("the ownership goes to no stranger, and it is not said whether there is such a person", async () => {
  const operation = routed.find(({ name }) => name === "ownership.request")
  if (!operation) throw new Error("no ownership.request")
  const asked = askedOf(operation, stage)
  const [theirs, nobodys] = await Promise.all(
    [stage.stranger.identityId, unknownIds["identityId"]].map((to) =>
      ask(stage, operation, { ...asked, input: { to } }),
    ),
  )
  expect(theirs && outcomeOf(theirs)).toBe("409 ownership.not_an_admin")
  expect({ ...theirs?.body, requestId: "" }).toEqual({ ...nobodys?.body, requestId: "" })
})

test("what visitors may call asks for no token, and is not closed to those who have a bad one", async () => {
  const visitors = routed.filter((operation) => isPublic(operation))
  expect(visitors.map(({ place, locate }) => place === ServiceId || locate !== undefined)).not.toContain(false)
  for (const operation of visitors) {
    const asked = askedOf(operation, stage)
    const answer = await ask(stage, operation, { ...asked, as: { from: freshAddress(), token: "garbage" }, input: {} })
    expect(outcomeOf(answer)).toBe("400 operation.invalid")
  }
})

test("a token from before all sessions were ended is refused by every operation, and nothing changes", async () => {
  const person = await stage.play.register()
  await stage.play.ask(person, "POST /v1/me/sign-out")
  const as = { token: person.token, from: freshAddress() }
  const before = await stage.table()
  for (const operation of guarded) {
    const answer = await ask(stage, operation, { ...askedOf(operation, stage), as: elsewhere(as) })
    expect(`${operation.name}: ${outcomeOf(answer)}`).toBe(`${operation.name}: 401 sign_in.ended`)
  }
  expect(await stage.table()).toEqual(before)
})

test("somebody whose identity is gone is nobody, whatever their token says", async () => {
  const tenantry = { identityId: unknownIds["identityId"], locale: "pl", timeZone: "UTC" }
  const token = await forge.signed({ tenantry })
  for (const operation of guarded) {
    const as = elsewhere({ from: "", token, locale: "pl" } as const)
    const { status } = await ask(stage, operation, { ...askedOf(operation, stage), as })
    expectOf(status, operation.name).toBe(401)
  }
})

describe("a key", () => {
  /** What a machine is told by every operation that is guarded: in short, by name. */
  const told = async (key: string): Promise<ReadonlyMap<string, string>> => {
    // That it is used today is noted once.
    await stage.play.call(`GET /v1/tenants/${stage.owner.tenantId}`, { token: key, from: freshAddress() })
    const before = await stage.table()
    const outcomes = new Map<string, string>()
    for (const operation of guarded) {
      const as = { token: key, from: freshAddress() }
      const answer = await ask(stage, operation, { ...askedOf(operation, stage), as })
      outcomes.set(operation.name, outcomeOf(answer))
    }
    expect(await stage.table()).toEqual(before)
    return outcomes
  }
  /** Keys are of accounts and tenants. */
  const isPlaced = (name: string): boolean =>
    placed.some((operation) => operation.name === name && placeParameter(operation) !== "partnerId")
  /** What is a person's own has no key; the service, where it is of no place, has none either. */
  const outside = (name: string): string =>
    levels.self.has(operationNamed(name).permission) ? "403 key.not_a_person" : "404 access.nowhere"
  const unlike = (outcomes: ReadonlyMap<string, string>, expected: (name: string) => string) =>
    [...outcomes].filter(([name, outcome]) => outcome !== expected(name))

  test("of another account is as much a stranger here as anybody, and nobody who has anything of their own", async () => {
    const outcomes = await told(stage.foreignCompany.key)
    expect(unlike(outcomes, (name) => (isPlaced(name) ? "404 access.nowhere" : outside(name)))).toEqual([])
  })

  test("of a sibling tenant is a stranger in this one, and in the account", async () => {
    const { accountId } = stage.owner
    const body = { name: "Sibling", locale: "en", timeZone: "UTC" }
    const { tenantId } = await stage.play.ask(stage.owner, `POST /v1/accounts/${accountId}/tenants`, { body })
    const key = { name: "Sibling", permissions: ["users.view"], days: 30 }
    const { value } = await stage.play.ask(stage.owner, `POST /v1/tenants/${String(tenantId)}/keys`, { body: key })
    const outcomes = await told(String(value))
    expect(unlike(outcomes, (name) => (isPlaced(name) ? "404 access.nowhere" : outside(name)))).toEqual([])
  })

  test("that was revoked is refused by everything alike, and so is what is none", async () => {
    const made = `/v1/tenants/${stage.owner.tenantId}/keys`
    const body = { name: "Revoked", permissions: ["users.view"], days: 30 }
    const { keyId, value } = await stage.play.ask(stage.owner, `POST ${made}`, { body })
    const { confirmation } = await stage.play.ask(stage.owner, `DELETE ${made}/${String(keyId)}?preview=true`)
    await stage.play.ask(stage.owner, `DELETE ${made}/${String(keyId)}`, { headers: { confirmation } })
    const outcomes = await told(String(value))
    expect(unlike(outcomes, (name) => (isPlaced(name) ? "401 key.refused" : outside(name)))).toEqual([])
    const altered = await told(`${String(value).slice(0, -2)}zz`)
    expect(unlike(altered, () => "401 key.refused")).toEqual([])
  })

  test("of the place may what it was given there, and is refused everything else", async () => {
    const outcomes = await told(stage.company.key)
    const given = placed.filter(({ permission, place }) => permission.key === "users.view" && place === TenantId)
    const may = [...given.map(({ name }) => name), "tenant.read"]
    expect(may.length).toBeGreaterThan(3)
    const refused = [...outcomes].filter(([name]) => !may.includes(name))
    const nowhere = (name: string): boolean => placeParameter(operationNamed(name)) === "accountId"
    const expected = (name: string): string => {
      if (!isPlaced(name)) return outside(name)
      return nowhere(name) ? "404 access.nowhere" : "403 access.missing"
    }
    expect(unlike(new Map(refused), expected)).toEqual([])
    const outOf = may.map((name) => [name, outcomes.get(name)] as const)
    expect(outOf.filter(([, outcome]) => /^401|access\./.test(outcome ?? ""))).toEqual([])
  })
})

/** What is of a customer's place. */
const inPlaces = placed.filter(({ place }) => place === AccountId || place === TenantId)

/** What somebody is told by everything there; nothing is done, because it is only asked what it would do. */
const toldThere = async (who: Stage["staff"] | Stage["partner"]): Promise<ReadonlyMap<string, string>> => {
  const outcomes = new Map<string, string>()
  for (const operation of inPlaces) {
    const asked = { ...askedOf(operation, stage), as: { ...who, from: freshAddress() } }
    const preview = operation.kind === "command" ? { query: "preview=true" } : {}
    outcomes.set(operation.name, outcomeOf(await ask(stage, operation, { ...asked, ...preview })))
  }
  return outcomes
}

/** Who holds this there is refused all else, and nothing of it. */
const expectHeld = (outcomes: ReadonlyMap<string, string>, held: readonly Holdings[]): readonly string[] => {
  const may = new Set(held.flatMap((holdings) => [...holdings.keys()].map(({ key }) => key)))
  const refused = [...outcomes].filter(([, outcome]) => outcome === "403 access.missing").map(([name]) => name)
  const expected = inPlaces.filter(({ permission }) => !may.has(permission.key)).map(({ name }) => name)
  expect(refused.toSorted()).toEqual(expected.toSorted())
  expect([...outcomes].filter(([, outcome]) => /^401|access\.nowhere/.test(outcome))).toEqual([])
  return expected
}

describe("an admin of a partner", () => {
  const nowhere = (outcomes: ReadonlyMap<string, string>) =>
    [...outcomes].filter(([, outcome]) => outcome !== "404 access.nowhere")
  const account = () => `/v1/accounts/${stage.owner.accountId}`
  const change = (access: string) =>
    stage.play.ask(stage.owner, `PUT ${account()}/partner/access`, { body: { access } })
  const join = async ({ partnerId, ...as }: Stage["foreignPartner"]): Promise<unknown> => {
    const { value } = await stage.play.ask(stage.owner, `POST ${account()}/partner/code`, {
      body: { access: "view" },
    })
    return stage.play.ask(as, `POST /v1/partners/${partnerId}/accounts/join`, { body: { code: value } })
  }

  test("with no customer, of another partner, a former one, and whose access has ended, is a stranger", async () => {
    expect(nowhere(await toldThere(stage.partner))).toEqual([])
    await join(stage.partner)
    await join(stage.foreignPartner)
    expect(nowhere(await toldThere(stage.partner))).toEqual([])
    await join(stage.partner)
    await change("none")
    expect(nowhere(await toldThere(stage.partner))).toEqual([])
  })

  test.each(["view", "manage"] as const)("who may %s, may what is said of it, and nothing else", async (access) => {
    await change(access)
    const { onAccount, inTenants } = customerLevels(vendored.catalogue)[access]
    expectHeld(await toldThere(stage.partner), [onAccount, inTenants])
    await change("none")
  })
})

describe("one of the staff", () => {
  const isAt = (name: string): boolean => placed.some((operation) => operation.name === name)
  const told = () => toldThere(stage.staff)
  const open = (accountId: string, kind: string) =>
    stage.play.ask(stage.staff, "POST /v1/staff/visits", { body: { accountId, kind, reason: "Asked for" } })
  const close = () => stage.play.ask(stage.staff, "POST /v1/staff/visits/close", { body: {} })
  const nowhere = (outcomes: ReadonlyMap<string, string>) =>
    [...outcomes].filter(([name, outcome]) => isAt(name) && outcome !== "404 access.nowhere")

  test("without a visit, with one elsewhere, and after it has ended, is as much a stranger as anybody", async () => {
    expect(nowhere(await told())).toEqual([])
    await open(stage.stranger.accountId, "change")
    expect(nowhere(await told())).toEqual([])
    await close()
    await open(stage.owner.accountId, "change")
    await close()
    expect(nowhere(await told())).toEqual([])
  })

  test.each(["look", "change"] as const)("in a visit to %s may what is said of it, and nothing else", async (kind) => {
    await open(stage.owner.accountId, kind)
    const outcomes = await told()
    await close()
    const held = visitLevels(vendored.catalogue)[kind]
    const unseen = expectHeld(outcomes, [held.onAccount, held.inTenants]).filter((name) =>
      /view|read$|list$/.test(name),
    )
    expect(unseen.filter((name) => !/^ownership\.|\.keys\./.test(name))).toEqual([])
  })
})
