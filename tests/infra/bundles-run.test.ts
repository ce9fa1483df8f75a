import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { AccountId } from "@tenantry/core/kernel/ids"
import { tagsOf } from "@tenantry/core/mails/index"
import { originSecretHeader } from "@tenantry/functions/http/front"
import { type FunctionName, functions } from "@tenantry/functions/manifest"
import { codeIn } from "@tenantry/local/mail/reading"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { bundleFunctions } from "../../infra/bundle.ts"
import { type OwnSystem, openOwnSystem } from "../support/own-system.ts"
import { type Founder, freshEmail, password, type Running } from "../support/system.ts"
import { itemsOf } from "../support/system-table.ts"
import { type Copy, startCopy } from "./bundles/copy.ts"
import { httpEvent, streamEvent, triggerEvent } from "./bundles/events.ts"

const folder = mkdtempSync(join(tmpdir(), "tenantry-bundled-"))
const idle = { entry: new URL("./fixtures/idle.ts", import.meta.url).href }

let own: OwnSystem
let running: Running
let founder: Founder
const copies = new Map<FunctionName, Copy>()

/** A system of the same parts, in which nobody does what the two functions for reactions are to do here. */
beforeAll(async () => {
  const { reactions, sweep } = functions
  await bundleFunctions({ folder: join(folder, "functions") })
  own = await openOwnSystem({ functions: { reactions: { ...reactions, ...idle }, sweep: { ...sweep, ...idle } } })
  running = own.play.running
  founder = await sweeping(own.play.register())
}, 180_000)
afterAll(async () => {
  for (const copy of copies.values()) await copy.stop()
  await own.stop()
  rmSync(folder, { recursive: true, force: true })
})

const copyOf = async (name: FunctionName): Promise<Copy> => {
  const known = copies.get(name)
  if (known) return known
  const copy = await startCopy(join(folder, "functions"), name, running)
  copies.set(name, copy)
  return copy
}

/** What waits for mails: they are sent by the bundle of the sweep. */
const sweeping = async <T>(waiting: Promise<T>): Promise<T> => {
  const copy = await copyOf("sweep")
  const state = { over: false }
  const end = (): void => void (state.over = true)
  waiting.then(end, end)
  while (!state.over) {
    await copy.invoke({ source: "aws.events" })
    await wait(100)
  }
  return waiting
}

/** The mails of invitations that are in the table to be sent. */
const mailsOutstanding = () => itemsOf(running).filter(({ e, rx }) => e === "delivery" && rx === "invitation.mail")

/** Every line that has been looked at. */
const written: string[] = []

type Line = Readonly<Record<string, unknown>>

/** The last line that a copy has written since it was last asked, once it has come through the pipe. */
const lineOf = async (copy: Copy): Promise<Line> => {
  for (let left = 100; copy.lines.length === 0 && left > 0; left--) await wait(20)
  const lines = copy.lines.splice(0)
  written.push(...lines)
  return JSON.parse(lines.at(-1) ?? "{}") as Line
}

const answerOf = async (name: FunctionName, event: object) => {
  const answer = await (await copyOf(name)).invoke(event)
  const { statusCode, body } = answer as { statusCode: number; body: string }
  return { status: statusCode, body: JSON.parse(body) as Record<string, unknown> }
}

// In this order: the last looks at the lines of all.
describe("each function's bundle, built as in production, starts and answers its event in a bare process with only its declared environment:", {
  shuffle: false,
}, () => {
  test("api", async () => {
    expect(await answerOf("api", httpEvent(running, "GET /health"))).toEqual({ status: 200, body: { status: "ok" } })
    const first = await lineOf(await copyOf("api"))
    expect(first).toMatchObject({ message: "answered", coldStart: true, trips: 0, Requests: 1, function: "api" })

    const headers = { authorization: `Bearer ${founder.token}` }
    const me = await answerOf("api", httpEvent(running, "GET /v1/me", { headers }))
    expect(me).toMatchObject({ status: 200, body: { identityId: founder.identityId } })
    const line = await lineOf(await copyOf("api"))
    expect(line).toMatchObject({ operation: "me.read", place: founder.identityId, status: 200, Refusals: 0 })
    expect(line).not.toHaveProperty("coldStart")
    expect([line["trips"], line["readUnits"]]).toEqual([line["Trips"], line["ReadUnits"]])
    expect(line["readUnits"]).toBeGreaterThan(0)
    expect(line["_aws"]).toMatchObject({
      CloudWatchMetrics: [{ Namespace: "Tenantry", Dimensions: [["service", "function"]] }],
    })

    const outside = httpEvent(running, "GET /health", { headers: { [originSecretHeader]: "guessed" } })
    expect(await answerOf("api", outside)).toMatchObject({ status: 403, body: { code: "route.not_through_front" } })
    for (const path of ["/openapi.json", "/docs"]) {
      expect(await (await copyOf("api")).invoke(httpEvent(running, `GET ${path}`))).toMatchObject({ statusCode: 200 })
    }
  })

  test("identity, postConfirmation and preTokenGeneration: somebody registers, and is the owner of what they registered", async () => {
    const email = freshEmail("bundled")
    const person = { email, password, name: "Fay", company: "Bundled", locale: "en", timeZone: "UTC" }
    const registered = await answerOf("identity", httpEvent(running, "POST /v1/registrations", { body: person }))
    expect(registered).toMatchObject({ status: 200, body: { registrationId: expect.any(String) } })
    const userName = String(registered.body["registrationId"])
    const attributes = { email, email_verified: "false", name: "Fay", locale: "en" }
    const early = triggerEvent(running, { source: "TokenGeneration_Authentication", userName, attributes })
    await expect((await copyOf("preTokenGeneration")).invoke(early)).rejects.toThrow("belongs to nobody")
    expect(await lineOf(await copyOf("preTokenGeneration"))).toMatchObject({ message: "refused", coldStart: true })

    await sweeping(own.play.mailbox.waitFor(email))
    const body = { registrationId: userName, code: codeIn(await own.play.mailbox.waitFor(email)) }
    expect(await answerOf("identity", httpEvent(running, "POST /v1/registrations/confirm", { body }))).toMatchObject({
      status: 200,
    })
    const reset = triggerEvent(running, { source: "PostConfirmation_ConfirmForgotPassword", userName, attributes })
    expect(await (await copyOf("postConfirmation")).invoke(reset)).toEqual(reset)
    expect(await lineOf(await copyOf("postConfirmation"))).toMatchObject({ message: "done", coldStart: true })

    const signsIn = triggerEvent(running, { source: "TokenGeneration_Authentication", userName, attributes })
    const { response } = (await (await copyOf("preTokenGeneration")).invoke(signsIn)) as { response: object }
    expect(response).toMatchObject({
      claimsAndScopeOverrideDetails: {
        accessTokenGeneration: { claimsToAddOrOverride: { tenantry: { identityId: expect.stringMatching(/^idn_/) } } },
        groupOverrideDetails: { groupsToOverride: expect.arrayContaining(["administrator"]) },
      },
    })
    const line = await lineOf(await copyOf("preTokenGeneration"))
    expect(line).toMatchObject({ message: "done", place: expect.stringMatching(/^(ten|idn|acc)_/) })
    expect(line["readUnits"]).toBeGreaterThan(0)
  })

  test("customMessage", async () => {
    const attributes = { email: founder.email, locale: "pl" }
    const about = { source: "CustomMessage_ForgotPassword", userName: randomUUID(), attributes }
    const event = triggerEvent(running, { ...about, request: { codeParameter: "{####}" } })
    const { response } = (await (await copyOf("customMessage")).invoke(event)) as {
      response: { emailSubject: string; emailMessage: string }
    }
    expect(response.emailMessage).toMatch(/lang="pl"[^]*\{####\}/)
    expect(await lineOf(await copyOf("customMessage"))).toMatchObject({ message: "done", coldStart: true })
  })

  test("reactions and sweep: each sends the mail of an invitation that waits for it", async () => {
    const waiting = new Set(mailsOutstanding().map(({ sk }) => sk))
    const first = await own.play.invite(founder)
    const delivery = mailsOutstanding().find(({ sk }) => !waiting.has(sk))
    if (delivery === undefined) throw new Error("no delivery of an invitation's mail")
    expect(await (await copyOf("reactions")).invoke(streamEvent(delivery))).toEqual({ batchItemFailures: [] })
    expect(await lineOf(await copyOf("reactions"))).toMatchObject({
      message: "done",
      counts: { done: 1 },
      ReactionsDone: 1,
      ReactionsFailed: 0,
    })
    expect(await own.play.mailbox.to(first.email)).toHaveLength(1)

    const second = await own.play.invite(founder)
    expect(await (await copyOf("sweep")).invoke({ source: "aws.events" })).toBeNull()
    const line = await lineOf(await copyOf("sweep"))
    expect(line).toMatchObject({ message: "done", ReactionsGivenUp: 0 })
    expect(line["ReactionsDone"]).toBeGreaterThan(0)
    expect(line["writeUnits"]).toBeGreaterThan(0)
    expect(await own.play.mailbox.to(second.email)).toHaveLength(1)
    expect(mailsOutstanding()).toEqual([])
  })

  test("feedback: the invitation whose mail came back shows it", async () => {
    const { invitationId, email } = await own.play.invite(founder)
    const place = AccountId.schema.parse(founder.accountId)
    const tags = tagsOf(place, invitationId, 1, email)
    const listed = Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]]))
    const event = { kind: "Bounce", messageId: randomUUID(), tags: listed }
    expect(await (await copyOf("feedback")).invoke(event)).toBeNull()
    expect(await lineOf(await copyOf("feedback"))).toMatchObject({ message: "done", counts: { noted: 1 } })
    const { data } = await own.play.ask(founder, `GET /v1/accounts/${founder.accountId}/invitations`)
    const shown = data.find((each: { readonly invitationId: string }) => each.invitationId === invitationId)
    expect(shown).toMatchObject({ mail: { status: "bounced" } })
  })

  test("and the stack of what nobody expected names a file of ours, and not the bundle", async () => {
    await expect((await copyOf("reactions")).invoke({})).rejects.toThrow("internal")
    const { message, stack } = await lineOf(await copyOf("reactions"))
    expect(message).toBe("failed")
    expect(stack).toContain("packages/functions/src/reactions/stream.ts")
  })

  test("and no line of any of them says who they were about", async () => {
    const all = [...written, ...[...copies.values()].flatMap(({ lines }) => lines)].join("\n")
    expect(all).toContain('"message":"refused"')
    for (const secret of [founder.email, founder.token, running.originSecret, running.keyRoots, password]) {
      expect(all).not.toContain(secret)
    }
    expect([...copies.keys()].toSorted()).toEqual(Object.keys(functions).toSorted())
  })
})
