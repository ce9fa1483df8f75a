import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { folded } from "@tenantry/core/kernel/text/fold"
import { tokenIn } from "@tenantry/local/mail/reading"
import { expect, test } from "vitest"
import { expectOf } from "../support/expecting.ts"
import { type Founder, freshAddress, password, play } from "../support/system.ts"
import { settledTableOf } from "../support/system-table.ts"
import { until } from "../support/until.ts"

const on = play()

/** Everything that functions have written, line by line. */
const logged = (): readonly string[] => {
  const { folder } = on.running
  const files = readdirSync(folder).filter((name) => name.endsWith(".log"))
  return files.flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
}

/** In whatever form a value may come into a line. */
const formsOf = (value: string): readonly string[] => [
  ...new Set([
    folded(value),
    encodeURIComponent(value).toLowerCase(),
    JSON.stringify(value).slice(1, -1).toLowerCase(),
    Buffer.from(value).toString("base64").replace(/=+$/, "").toLowerCase(),
  ]),
]

/** Somebody whose values nobody else of the run has, in no part of them. */
const somebody = () => {
  const mark = String(Math.floor(Math.random() * 1e9)).padStart(9, "7")
  const [firstName, lastName] = [`Zdzisława${mark}`, `Brzęczyszczykiewicz${mark}`]
  const [email, moved] = [`wyjatkowa.${mark}@nigdzie.example`, `odmieniona.${mark}@gdzieindziej.example`]
  const bouncing = `bounce+zwrot.${mark}@simulator.amazonses.com`
  return {
    firstName,
    lastName,
    name: `${firstName} ${lastName}`,
    email,
    moved,
    bouncing,
    number: `+48 ${mark.slice(0, 3)} ${mark.slice(3, 6)} ${mark.slice(6)}`,
    agent: `Lynx-nietypowy/${mark}`,
    from: freshAddress(),
  }
}
type Somebody = ReturnType<typeof somebody>

const wordsOf = ({ firstName, lastName, email, moved, bouncing, number, agent, from }: Somebody): readonly string[] => {
  const locals = [email, moved, bouncing].flatMap((address) => [address, address.split("@")[0] ?? address])
  return [firstName, lastName, ...locals, number, number.replaceAll(" ", ""), agent, from].flatMap(formsOf)
}

/** Is added, joins, and does what people do with what is their own. */
const lives = async (founder: Founder, person: Somebody) => {
  const { email, firstName, lastName, name, number, from, agent, moved } = person
  const users = `/v1/tenants/${founder.tenantId}/users`
  const body = { email, firstName, lastName, number, role: "administrator" }
  const { userId } = await on.ask(founder, `POST ${users}`, { body, headers: { "idempotency-key": "added" } })
  const token = tokenIn(await on.mailbox.waitFor(email))
  const visitor = { from, headers: { "user-agent": agent } }
  await on.ask(undefined, "POST /v1/invitations/inspect", { ...visitor, body: { token } })
  await on.ask(undefined, "POST /v1/invitations/join", { ...visitor, body: { token, name, password } })
  const tokens = await on.signIn(email, password)
  const own = { token: tokens.access, ...visitor }
  const { identityId } = await on.ask(undefined, "GET /v1/me", own)
  await on.ask(undefined, "PATCH /v1/me", { ...own, body: { name: `${name} II` } })
  await on.ask(undefined, `PATCH ${users}/${userId}`, { token: founder.token, body: { number, lastName } })
  await on.ask(undefined, "POST /v1/me/address", { ...own, body: { email: moved } })
  const proof = tokenIn(await on.mailbox.waitFor(moved))
  await on.ask(undefined, "POST /v1/me/address/confirm", { ...own, body: { token: proof } })
  return { userId, identityId: String(identityId), users, own }
}

/** What is not done, because it is asked wrongly, or cannot be, with values of the person in every part of what is asked. */
const isRefused = async (person: Somebody, { users, own }: Awaited<ReturnType<typeof lives>>) => {
  const { email, moved, name, lastName, number } = person
  const [words, mail] = [encodeURIComponent(lastName), encodeURIComponent(email)]
  const added = { email: moved, firstName: lastName, role: "employee" }
  const calls: readonly (readonly [route: string, given: object])[] = [
    [`POST ${users}`, { body: added }],
    [`POST ${users}`, { body: { ...added, email: `${email} ${name}` } }],
    [`POST ${users}`, { body: { ...added, [lastName]: number } }],
    [`POST ${users}`, { body: { ...added, role: lastName } }],
    [`POST ${users}`, { body: `{"email": "${email}", ${number}` }],
    [`GET ${users}?name=${words}&email=${mail}`, {}],
    [`GET ${users}?name=${words}&${mail}=1`, {}],
    [`GET ${users}/${email}`, {}],
    [`GET /v1/tenants/${email}/users`, {}],
    [`GET /v1/${words}?${mail}`, {}],
    ["PATCH /v1/me", { body: { name: number.repeat(100) } }],
    ["PATCH /v1/me", { body: { name }, headers: { "idempotency-key": `${email} ${number}` } }],
    ["PATCH /v1/me", { body: { name }, headers: { "if-match": email, confirmation: email } }],
    ["GET /v1/me", { token: `${email}.${email}.x` }],
    ["POST /v1/me/second-factor", { body: { password: `${lastName}-2026!` } }],
    ["POST /v1/registrations/confirm", { body: { registrationId: email, code: number } }],
    ["POST /v1/invitations/inspect", { body: { token: email } }],
    ["POST /access/v1/evaluation", { body: { subject: { type: "identity", id: email }, action: { name } } }],
  ]
  for (const [route, given] of calls) {
    const { headers, ...rest } = { headers: {}, ...given }
    const { status } = await on.call(route, { ...own, ...rest, headers: { ...own.headers, ...headers } })
    expectOf(status, route).toBeGreaterThanOrEqual(400)
    expectOf(status, route).toBeLessThan(500)
  }
}

/** What only the identity provider and its triggers see, and the mails that come back. */
const isElsewhere = async (founder: Founder, { moved, email, name, bouncing, from }: Somebody) => {
  const ClientId = on.running.pool.clientId
  const AuthParameters = { USERNAME: moved, PASSWORD: "Wrong-2026!" }
  await on.provider("InitiateAuth", { ClientId, AuthFlow: "USER_PASSWORD_AUTH", AuthParameters })
  const begun = await on.mailbox.next(moved)
  await on.provider("ForgotPassword", { ClientId, Username: moved })
  const [ConfirmationCode = ""] = /\b\d{6}\b/.exec((await begun(20_000)).html) ?? []
  const reset = { ClientId, Username: moved, ConfirmationCode, Password: "Another-2026!" }
  expect((await on.provider("ConfirmForgotPassword", reset)).status).toBe(200)
  await on.ask(undefined, "POST /v1/registrations", { from, body: { email, name, password, company: name } })
  await on.invite(founder, bouncing)
  const route = `GET /v1/accounts/${founder.accountId}/invitations`
  await until("the invitation shows that its mail came back", async () => (await on.ask(founder, route)).data[0].mail)
}

test("of a person, functions log neither name nor address nor number nor where they call from, whatever they do and suffer", async () => {
  const founder = await on.register()
  const person = somebody()
  const life = await lives(founder, person)
  await isRefused(person, life)
  await isElsewhere(founder, person)
  const remove = `DELETE ${life.users}/${life.userId}`
  const { confirmation } = await on.ask(founder, `${remove}?preview=true`)
  await on.ask(founder, remove, { headers: { confirmation: String(confirmation) } })
  await settledTableOf(on.running, [founder.tenantId, founder.accountId, life.identityId])

  const lines = logged().map((line) => folded(line))
  // What was done there is in them, by ids alone.
  for (const known of [founder.tenantId, "user.add", "invitation.join", "user.delete", "me.address.confirm"]) {
    expectOf(
      lines.some((line) => line.includes(known)),
      known,
    ).toBe(true)
  }
  const words = wordsOf(person)
  expect(lines.filter((line) => words.some((word) => line.includes(word)))).toEqual([])
})
