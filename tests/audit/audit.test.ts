import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider"
import { DeleteCommand, UpdateCommand, type QueryCommandOutput } from "@aws-sdk/lib-dynamodb"
import { openDirectory } from "@tenantry/core/adapters/cognito/directory"
import { deliver } from "@tenantry/core/kernel/delivering"
import type { AccountId, IdentityId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { reactions } from "@tenantry/core/system"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { after, confirmed, days, minutes } from "../support/calls.ts"
import { outstandingIn } from "../support/deliveries.ts"
import { brokenRules } from "../support/invariants.ts"
import {
  freshAddress,
  linkOf,
  newAdmin,
  newPerson,
  openWorld,
  outcomeOf,
  settle,
  type World,
} from "../support/world.ts"
import { operation } from "../support/operations.ts"

const {
  acceptInvitation,
  acceptTransfer,
  cancelTransfer,
  editTenant,
  inviteAdmin,
  listAccountEvents,
  listDeliveries,
  listTenantDeliveries,
  listTenantEvents,
  openAccount,
  removeAdmin,
  renameAccount,
  requestTransfer,
  resendInvitation,
  revokeInvitation,
} = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Asked = { readonly limit?: number; readonly cursor?: string; readonly from?: string; readonly to?: string }

const read = async (accountId: AccountId, who: IdentityId, input: Asked = {}, locale: "en" | "pl" | "ru" = "en") =>
  (await invoke(world.as(who, accountId, { locale }), listAccountEvents, input)).result

const begin = new Date("2026-03-01T10:00:00.000Z")

/** The founding story of the product, one change a minute. */
const play = async () => {
  let at = begin
  const next = (): Date => (at = after(at, minutes(1)))
  const owner = await newPerson(world, { name: "Ola Owner" })
  const { result } = await invoke(world.as(owner, owner, { now: next() }), openAccount, { name: "Ostoja" })
  const { accountId, tenantId } = result
  const as = (who: IdentityId, now = next()) =>
    world.as(who, accountId, { now, ...(who === owner ? {} : { address: "198.51.100.7" }) })
  const email = `colleague.${accountId}@example.com`
  const colleague = await newPerson(world, { email, name: "Cezary Colleague" })

  const { result: sent } = await confirmed(as(owner), inviteAdmin, { email })
  const { invitationId } = sent
  const { result: resent } = await invoke(as(owner), resendInvitation, { invitationId })
  const token = linkOf(world, accountId, resent)
  await invoke(world.as(colleague, colleague, { now: next(), address: freshAddress() }), acceptInvitation, { token })
  const other = (await invoke(as(owner), inviteAdmin, { email: `other.${accountId}@example.com` })).result
  await invoke(as(owner), revokeInvitation, { invitationId: other.invitationId })
  await invoke(as(colleague), renameAccount, { name: "Ostoja Sp. z o.o." })
  await invoke(as(owner), requestTransfer, { to: colleague })
  await invoke(as(owner), cancelTransfer, {})
  await invoke(as(owner), requestTransfer, { to: colleague })
  await confirmed(as(colleague), acceptTransfer, {})
  await invoke(as(colleague), removeAdmin, { identityId: owner })
  return { owner, colleague, accountId, tenantId, email, until: at }
}

const names = [
  "account.opened",
  "invitation.sent",
  "invitation.sent",
  "invitation.accepted",
  "account.admin_added",
  "invitation.sent",
  "invitation.revoked",
  "account.renamed",
  "ownership.requested",
  "ownership.cancelled",
  "ownership.requested",
  "ownership.moved",
  "account.admin_removed",
].toReversed()

describe("the log of an account", () => {
  it("holds every change of the story, newest first, each with who, when, from where and in which words", async () => {
    const { owner, colleague, accountId, email } = await play()
    const { data } = await read(accountId, colleague, { limit: 100 })
    const changes = data.map(({ event }) => event)
    const unordered = (events: readonly string[]) => events.filter((event) => !/accepted|admin_added/.test(event))
    expect(unordered(changes)).toEqual(unordered(names))
    expect(changes.toSorted()).toEqual(names.toSorted())
    expect(data.map(({ at }) => at)).toEqual(
      data
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    )

    const moved = data.find(({ event }) => event === "ownership.moved")
    expect(moved).toMatchObject({
      actor: { id: colleague, name: "Cezary Colleague", level: "admin", as: "admin of the account" },
      operation: "ownership.accept",
      object: accountId,
      from: { address: "198.51.100.7", agent: "tests" },
      text: "The ownership was transferred from Ola Owner to Cezary Colleague.",
      at: after(begin, minutes(11)).toISOString(),
    })
    const renamed = data.find(({ event }) => event === "account.renamed")
    expect(renamed?.data).toEqual({ from: "Ostoja", to: "Ostoja Sp. z o.o." })
    const opened = data.find(({ event }) => event === "account.opened")
    expect(opened).toMatchObject({ actor: { id: owner, name: "Ola Owner" }, from: { address: "192.0.2.1" } })
    const accepted = data.find(({ event }) => event === "invitation.accepted")
    expect(accepted).toMatchObject({ actor: { id: colleague }, data: { email, name: "Cezary Colleague" } })
    expect(new Set(data.map(({ requestId }) => requestId)).size).toBe(12)
    expect(await brokenRules(world, accountId)).toEqual([])
  })

  it("shows what somebody had been shown and confirmed, and nothing where nothing was confirmed", async () => {
    const { colleague, accountId } = await play()
    const { data } = await read(accountId, colleague, { limit: 100 }, "pl")
    const moved = data.find(({ event }) => event === "ownership.moved")
    expect(moved?.shown?.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      "ownership.becomes_owner danger",
      "ownership.invitations_lapse warning",
      "ownership.both_told info",
    ])
    for (const { text } of moved?.shown ?? []) expect(text).not.toMatch(/[{}]|effect\./)
    expect(data.find(({ event }) => event === "account.renamed")).not.toHaveProperty("shown")
  })

  it("reads in the reader's language", async () => {
    const { colleague, accountId } = await play()
    const textsIn = async (locale: "en" | "pl" | "ru") =>
      (await read(accountId, colleague, { limit: 100 }, locale)).data.map(({ text }) => text)
    const [en, pl, ru] = [await textsIn("en"), await textsIn("pl"), await textsIn("ru")]
    for (const [i, text] of en.entries()) expect(new Set([text, pl[i], ru[i]]).size).toBe(3)
    for (const text of ru) expect(text).toMatch(/\p{Script=Cyrillic}/u)
    for (const text of [...en, ...pl, ...ru]) expect(text).not.toMatch(/[{}]|^event\./)
  })

  it.each([1, 2, 3, 5])(
    "in pages of %i holds every entry once, in the same order, and names everybody",
    async (limit) => {
      const { colleague, accountId } = await play()
      const whole = (await read(accountId, colleague, { limit: 100 })).data
      const paged = []
      for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
        const page = await read(accountId, colleague, { limit, ...(cursor ? { cursor } : {}) })
        expect(page.data.length).toBeLessThanOrEqual(limit)
        paged.push(...page.data)
        cursor = page.nextCursor
      }
      expect(paged).toEqual(whole)
    },
  )

  it("while it grows loses and doubles nothing: a page begun before continues as it was", async () => {
    const { colleague, accountId } = await play()
    const whole = (await read(accountId, colleague, { limit: 100 })).data
    const first = await read(accountId, colleague, { limit: 6 })
    await invoke(world.as(colleague, accountId), renameAccount, { name: "Meanwhile" })
    const rest = await read(accountId, colleague, { limit: 100, cursor: first.nextCursor ?? "" })
    expect([...first.data, ...rest.data].slice(0, 6)).toEqual(whole.slice(0, 6))
    expect(rest.data).toEqual(whole.slice(6, 106))
  })

  it("from and to: the first instant belongs to it, the last one does not", async () => {
    const { colleague, accountId } = await play()
    const [from, to] = [after(begin, minutes(7)).toISOString(), after(begin, minutes(10)).toISOString()]
    const span = async (input: Asked) => (await read(accountId, colleague, input)).data.map(({ event }) => event)
    expect(await span({ from, to })).toEqual(["ownership.cancelled", "ownership.requested", "account.renamed"])
    expect(await span({ from: to, to })).toEqual([])
    expect(await span({ from: to, to: after(begin, minutes(10) + 1).toISOString() })).toEqual(["ownership.requested"])
    const [before, since] = [await span({ to }), await span({ from: to })]
    expect([...since, ...before].toSorted()).toEqual(names.toSorted())
    const paged = await read(accountId, colleague, { from, to, limit: 2 })
    const rest = await read(accountId, colleague, { from, to, limit: 2, cursor: paged.nextCursor ?? "" })
    expect(rest.data.map(({ event }) => event)).toEqual(["account.renamed"])
  })

  it("opens no page with a cursor of another account, another person, another span, or an altered one", async () => {
    const [one, other] = [await play(), await play()]
    const { nextCursor: cursor = "" } = await read(one.accountId, one.colleague, { limit: 2 })
    const admin = await newAdmin(world, { ...one, owner: one.colleague })
    const tries = [
      read(other.accountId, other.colleague, { cursor }),
      read(one.accountId, one.colleague, { cursor, from: begin.toISOString() }),
      read(one.accountId, one.colleague, { cursor: `${cursor.slice(0, -2)}xx` }),
      read(one.accountId, admin, { cursor }),
    ]
    for (const ended of await Promise.all(tries.map(outcomeOf))) expect(ended).toBe("cursor.invalid")
  })

  it("of another account is out of reach, also for who was removed from it", async () => {
    const [one, other] = [await play(), await play()]
    expect(await outcomeOf(read(one.accountId, other.colleague))).toBe("access.nowhere")
    expect(await outcomeOf(read(one.accountId, one.owner))).toBe("access.nowhere")
    const text = JSON.stringify(await read(one.accountId, one.colleague, { limit: 100 }))
    expect(text).not.toContain(other.accountId)
  })

  it("stays readable when what it said about people has been erased", async () => {
    const { colleague, accountId } = await play()
    const before = (await read(accountId, colleague, { limit: 100 })).data
    const besides = (await world.everything()).filter(({ e, p }) => e === "personal" && p === accountId)
    for (const { pk, sk } of besides)
      await world.client.send(new DeleteCommand({ TableName: world.tableName, Key: { pk, sk } }))
    const after = (await read(accountId, colleague, { limit: 100 })).data
    expect(after.map(({ id, at, event, actor }) => [id, at, event, actor.id])).toEqual(
      before.map(({ id, at, event, actor }) => [id, at, event, actor.id]),
    )
    for (const { text, shown, actor, from } of after) {
      expect(text).not.toMatch(/[{}]|event\.|undefined/)
      expect([shown, actor.name, from.address]).toEqual([undefined, undefined, undefined])
    }
    expect(JSON.stringify(after)).not.toMatch(/Ola Owner|Cezary|@example\.com|198\.51/)
  })
})

/** At which level each event was done, and in which words that is told. */
const levelsIn = (data: Awaited<ReturnType<typeof read>>["data"]) =>
  new Map(data.map(({ event, actor: { level, as } }) => [event, [level, as]]))

describe("at which level somebody acted", () => {
  it("is in every entry, for programs and in the reader's words", async () => {
    const { owner, colleague, accountId, tenantId } = await play()
    const { data } = await read(accountId, colleague, { limit: 100 })
    expect(data.filter(({ actor }) => actor.level === undefined)).toEqual([])
    const levels = levelsIn(data)
    expect(levels.get("account.opened")).toEqual(["self", "on their own behalf"])
    expect(levels.get("ownership.cancelled")).toEqual(["owner", "owner of the account"])
    expect(levels.get("account.admin_removed")).toEqual(["owner", "owner of the account"])
    expect(levels.get("account.renamed")).toEqual(["admin", "admin of the account"])
    await confirmed(world.as(colleague, tenantId), editTenant, { name: "New" })
    const { result } = await invoke(world.as(colleague, tenantId, { locale: "pl" }), listTenantEvents, {})
    expect(levelsIn(result.data).get("tenant.renamed")).toEqual(["admin", "właściciel albo administrator konta"])
    expect(await outcomeOf(read(accountId, owner))).toBe("access.nowhere")
  })

  it("is not told of events from before it was kept, which are read like all others", async () => {
    const { colleague, accountId } = await play()
    const before = (await read(accountId, colleague, { limit: 100 })).data
    const events = (await world.everything()).filter(({ e, p }) => e === "event" && p === accountId)
    for (const { pk, sk } of events) {
      const earlier = { UpdateExpression: "REMOVE #l", ExpressionAttributeNames: { "#l": "l" } }
      await world.client.send(new UpdateCommand({ TableName: world.tableName, Key: { pk, sk }, ...earlier }))
    }
    const after = (await read(accountId, colleague, { limit: 100 })).data
    const without = ({ actor: { id, name }, ...entry }: (typeof before)[number]) => ({ ...entry, actor: { id, name } })
    expect(after).toEqual(before.map(without))
  })
})

/** Reads where a replica that lags behind knows of nothing that lies beside events. */
const lagging = async <T>(work: () => Promise<T>): Promise<T> => {
  world.client.middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next(args)
      if (context["commandName"] !== "QueryCommand") return result
      const { Items = [] } = result.output as QueryCommandOutput
      const known = Items.filter(({ e }) => (e as { S?: string }).S !== "personal" && e !== "personal")
      const output = { ...result.output, Items: known }
      return { ...result, output } as typeof result
    },
    { step: "deserialize", priority: "high", name: "lagging" },
  )
  try {
    return await work()
  } finally {
    world.client.middlewareStack.remove("lagging")
  }
}

describe("what lies beside events", () => {
  it("and is missing from a read that lags behind, is not taken for erased: the page is complete", async () => {
    const { colleague, accountId } = await play()
    for (const limit of [100, 4]) {
      const whole = await world.recorder.record(() => read(accountId, colleague, { limit }))
      const late = await lagging(() => world.recorder.record(() => read(accountId, colleague, { limit })))
      expect(late.value.data).toEqual(whole.value.data)
      expect([whole.cost.trips, late.cost.trips]).toEqual([2, 3])
      expect(late.cost.calls.at(-1)).toMatchObject({ operation: "BatchGetItem", consistent: true })
    }
  })
})

it("the log of a tenant holds its own changes, and none of its account", async () => {
  const at = await settle(world)
  const hint = { level: "account", accountId: at.accountId } as const
  await invoke(world.as(at.owner, at.tenantId, { hint }), editTenant, { name: "New" })
  const { result } = await invoke(world.as(at.owner, at.tenantId, { hint }), listTenantEvents, {})
  expect(result.data.map(({ event }) => event).toSorted()).toEqual(["tenant.opened", "tenant.renamed", "user.joined"])
  expect(result.data[0]).toMatchObject({ event: "tenant.renamed", data: { from: "Example", to: "New" } })
  const stranger = await newPerson(world)
  expect(await outcomeOf(invoke(world.as(stranger, at.tenantId), listTenantEvents, {}))).toBe("access.nowhere")
})

it("mails on their way can be seen: which, for which event, and that nothing has failed", async () => {
  const at = await settle(world)
  await invoke(world.as(at.owner, at.accountId), inviteAdmin, { email: `x.${at.accountId}@example.com` })
  const { result } = await invoke(world.as(at.owner, at.accountId), listDeliveries, {})
  const waiting = result.data.map(({ reaction, state, attempts }) => `${reaction} ${state} ${attempts}`)
  expect(waiting).toContain("invitation.mail due 0")
  // The person is forgotten a month later: nothing is late because that has not come about.
  expect(waiting).toContain("invitation.forget scheduled 0")
  const { data } = await read(at.accountId, at.owner)
  const ids = new Set(data.map(({ id }) => id))
  for (const { event } of result.data) expect(ids).toContain(event)
})

it("what cannot follow from a tenant's changes can be seen there: which, for which event, and why it failed", async () => {
  const at = await settle(world)
  const credentials = { accessKeyId: "local", secretAccessKey: "local" }
  const nobody = { endpoint: "http://127.0.0.1:1", region: "eu-west-1", credentials, maxAttempts: 1 }
  const outside = {
    runtime: world.runtime,
    reactions,
    mailer: { send: () => Promise.reject(new Error("nothing here sends mail")) },
    directory: openDirectory({ poolId: "eu-west-1_None" }, new CognitoIdentityProviderClient(nobody)),
  }
  const hint = { level: "account", accountId: at.accountId } as const
  const seen = async (input: { limit?: number; cursor?: string } = {}) =>
    (await invoke(world.as(at.owner, at.tenantId, { hint }), listTenantDeliveries, input)).result
  expect(await seen()).toMatchObject({ data: [{ reaction: "access.groups", state: "due", attempts: 0 }] })

  const [key] = await outstandingIn(world, at.tenantId, "access.groups")
  if (!key) throw new Error("nothing is outstanding")
  for (let attempt = 1; attempt <= 11; attempt++) {
    expect(await deliver(outside, key, after(new Date(), attempt * days(2)))).toBe("failed")
  }
  const failed = { reaction: "access.groups", state: "failed", attempts: 11, error: "sign_ins.unavailable" }
  const { data } = await seen()
  expect(data).toMatchObject([failed])
  const { result: log } = await invoke(world.as(at.owner, at.tenantId, { hint }), listTenantEvents, {})
  expect(log.data.find(({ id }) => id === data[0]?.event)).toMatchObject({ event: "user.joined" })
  const stranger = await newPerson(world)
  expect(await outcomeOf(invoke(world.as(stranger, at.tenantId), listTenantDeliveries, {}))).toBe("access.nowhere")
})
