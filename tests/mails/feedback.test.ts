import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { hashed } from "@tenantry/core/kernel/claims"
import { type PlaceId, UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { dayOf } from "@tenantry/core/mails/budget"
import { mailDays } from "@tenantry/core/mails/entity"
import { functions } from "@tenantry/functions/manifest"
import type { Host } from "@tenantry/local/host/index"
import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { startFunctions } from "../support/functions.ts"
import { openWorldWithSignIns } from "../support/sign-ins.ts"
import { freshAddress, freshEmail, password, play } from "../support/system.ts"
import { settle, type Settled, type World } from "../support/world.ts"
import { until } from "../support/until.ts"
import { operation } from "../support/operations.ts"

const { addUser, readUser } = operation

let world: World
let host: Host<"feedback">
const folder = mkdtempSync(join(tmpdir(), "tenantry-feedback-"))
const stops: (() => unknown)[] = []
beforeAll(async () => {
  ;({ world } = await openWorldWithSignIns())
  const started = await startFunctions(world, folder, { feedback: functions.feedback })
  host = started.host
  stops.push(() => world.close(), started.stop)
})
afterAll(async () => {
  for (const stop of stops.toReversed()) await stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
})

const added = async () => {
  const [at, email] = [await settle(world), freshEmail("returned")]
  const person = { email, firstName: "Ada", lastName: "Nowak", role: "employee" }
  const { result } = await invoke(world.as(at.owner, at.tenantId), addUser, person)
  return { at, email, userId: UserId.schema.parse(result.userId) }
}
const tagsOf = (at: Settled, userId: string, email: string) => ({
  place: [at.tenantId as string],
  object: [userId],
  sending: ["1"],
  address: [hashed(email)],
})
/** What SES says on the bus: the whole of it, addressees included. */
const bounceOf = (tags: object, email: string, messageId = randomUUID()) => ({
  version: "0",
  id: randomUUID(),
  "detail-type": "Email Bounced",
  source: "aws.ses",
  account: "123456789012",
  time: "2026-11-30T12:00:00Z",
  region: "eu-central-1",
  resources: ["arn:aws:ses:eu-central-1:123456789012:configuration-set/x"],
  detail: {
    eventType: "Bounce",
    bounce: {
      bounceType: "Permanent",
      bounceSubType: "General",
      bouncedRecipients: [{ emailAddress: email, action: "failed", status: "5.1.1", diagnosticCode: `550 ${email}` }],
      timestamp: "2026-11-30T12:00:00.000Z",
      feedbackId: "0100",
    },
    mail: {
      timestamp: "2026-11-30T11:59:58.000Z",
      messageId,
      destination: [email],
      headers: [{ name: "To", value: email }],
      commonHeaders: { to: [email], subject: "An invitation" },
      tags: { "ses:configuration-set": ["x"], "ses:caller-identity": ["reactions"], ...tags },
    },
  },
})
const statusOf = async (at: Settled, userId: UserId): Promise<string | undefined> =>
  (await invoke(world.as(at.owner, at.tenantId), readUser, { userId })).result.mail?.status
const returnedIn = async (place: PlaceId): Promise<number> =>
  (await world.runtime.table.open([place]).get(mailDays, { place, day: dayOf(new Date()).day }))?.returned ?? 0

describe("what SES says of a mail", () => {
  test("is noted with the user it belongs to, once, however often it is said; and no address is logged", async () => {
    const { at, email, userId } = await added()
    const event = bounceOf(tagsOf(at, userId, email), email)
    await Promise.all([host.emit(event), host.emit(event)])
    await host.emit(event)
    expect([await statusOf(at, userId), await returnedIn(at.tenantId)]).toEqual(["bounced", 1])
    const log = readFileSync(join(folder, "functions.log"), "utf8")
    expect(log).toContain('"noted":1')
    expect(log).not.toContain(email)
  })

  test("is not for the function when somebody else says it", async () => {
    const { at, email, userId } = await added()
    await host.emit({ ...bounceOf(tagsOf(at, userId, email), email), source: "aws.s3" })
    expect([await statusOf(at, userId), await returnedIn(at.tenantId)]).toEqual([undefined, 0])
  })
})

describe("the function that is told", () => {
  const told = (tags: unknown, more: object = {}) => ({ kind: "Bounce", messageId: randomUUID(), tags, ...more })
  const long = "x".repeat(100_000)

  test.each<readonly [string, (tags: ReturnType<typeof tagsOf>) => unknown]>([
    ["nothing", () => null],
    ["a text", () => "Bounce"],
    ["an empty object", () => ({})],
    ["another kind", (tags) => told(tags, { kind: "Delivery" })],
    ["no id", (tags) => told(tags, { messageId: "" })],
    ["an id that is too long", (tags) => told(tags, { messageId: long })],
    ["no tags", () => told(undefined)],
    ["tags that are none", () => told("place")],
    ["tags of somebody else's mails", () => told({ "ses:configuration-set": ["x"] })],
    ["a tag of two values", (tags) => told({ ...tags, object: [...tags.object, ...tags.object] })],
    ["a place that is none", (tags) => told({ ...tags, place: ["nowhere"] })],
    ["a place like a prototype's", (tags) => told({ ...tags, place: ["__proto__"] })],
    ["a place with a key's signs", (tags) => told({ ...tags, place: [`${tags.place[0] ?? ""}#u`] })],
    ["an object of another kind of place", (tags) => told({ ...tags, object: ["inv_00000000000000000000000000"] })],
    ["a person", (tags) => told({ ...tags, place: ["idn_00000000000000000000000000"] })],
    ["an object that is too long", (tags) => told({ ...tags, object: [long] })],
    ["a sending that is no number", (tags) => told({ ...tags, sending: ["1e3"] })],
    ["a sending of none", (tags) => told({ ...tags, sending: ["0"] })],
    ["an address in clear", (tags) => told({ ...tags, address: ["eve@example.com"] })],
    ["a tenant that is not there", (tags) => told({ ...tags, place: ["ten_00000000000000000000000000"] })],
  ])("passes over %s", async (_, payload) => {
    const { at, email, userId } = await added()
    await host.invoke("feedback", payload(tagsOf(at, userId, email)))
    expect([await statusOf(at, userId), await returnedIn(at.tenantId)]).toEqual([undefined, 0])
  })

  test("passes over a second story of the same mail", async () => {
    const [one, other] = [await added(), await added()]
    const messageId = randomUUID()
    await host.invoke("feedback", told(tagsOf(one.at, one.userId, one.email), { messageId }))
    const elsewhere = { ...tagsOf(one.at, one.userId, one.email), object: [other.userId] }
    await host.invoke("feedback", told(elsewhere, { messageId }))
    expect(await returnedIn(one.at.tenantId)).toBe(1)
  })
})

describe("on this machine, a mail to SES's simulator", () => {
  test.each([
    ["bounce", "bounced"],
    ["complaint", "complained"],
  ])("at %s comes back as on AWS: the invitation and the user show it", async (address, status) => {
    const founder = await play().register({ company: "Returned" })
    const label = randomUUID().slice(0, 8)
    const email = `${address}+${label}@simulator.amazonses.com`
    await play().invite(founder, email)
    const invitations = `GET /v1/accounts/${founder.accountId}/invitations`
    const invited = () => play().ask(founder, invitations)
    const mail = await until("the invitation shows it", async () => (await invited()).data[0].mail)
    expect(mail).toMatchObject({ status, at: expect.any(String) })
    const users = `/v1/tenants/${founder.tenantId}/users`
    const body = { email, firstName: "Ada", lastName: "Nowak", role: "employee" }
    const { userId } = await play().ask(founder, `POST ${users}`, { body })
    const added = () => play().ask(founder, `GET ${users}/${userId}`)
    expect(await until("the user shows it", async () => (await added()).mail)).toMatchObject({ status })
    const fine = `success+${label}@simulator.amazonses.com`
    await play().invite(founder, fine)
    await play().mailbox.waitFor(fine)
    const { data } = await invited()
    expect(data.filter((each: { email: string }) => each.email === fine)).toMatchObject([{ status: "pending" }])
  })
})

const person = { password, name: "Nora", company: "Returned", locale: "en", timeZone: "UTC" }

describe("on this machine, a mail of one's own to SES's simulator", () => {
  const simulated = () => `bounce+${randomUUID().slice(0, 8)}@simulator.amazonses.com`

  test("with a link to another address comes back: whoever asked for it is shown that", async () => {
    const mover = await play().register({ company: "Moving" })
    const email = simulated()
    await play().ask(mover, "POST /v1/me/address", { body: { email } })
    const pending = async () => (await play().ask(mover, "GET /v1/me")).pendingAddress
    expect(await pending()).toMatchObject({ email, until: expect.any(String) })
    const mail = await until("the address shows it", async () => (await pending()).mail)
    expect(mail).toEqual({ status: "returned", at: expect.any(String) })
  })

  test("with the code of a registration comes back: who asks for another is told that the address takes none", async () => {
    const body = { ...person, email: simulated() }
    const { registrationId } = (await play().call("POST /v1/registrations", { body, from: freshAddress() })).body
    const resend = { body: { registrationId }, from: freshAddress() }
    const preview = () => play().call("POST /v1/registrations/resend?preview=true", resend)
    const refused = await until("it is told", async () => {
      const answer = await preview()
      return answer.status === 200 ? undefined : answer
    })
    expect([refused.status, refused.body.code]).toEqual([409, "registration.mail_returned"])
  })
})
