import { tokenIn } from "../mail/reading.ts"
import type { ChapterName } from "./chapters.ts"
import { reselling } from "./partner-story.ts"
import { registerAndSignIn } from "./registering.ts"
import { must, type Person, type Stage } from "./stage.ts"

/** Whoever deploys the service. */
export type Deployer = {
  /** Makes somebody who has registered an operator admin. */
  readonly appoint: (email: string) => Promise<void>
}

type SignedIn = Person & { readonly token: string }
type Entry = {
  readonly event: string
  readonly text: string
  readonly actor: { readonly name?: string; readonly as?: string; readonly visit?: { readonly reason?: string } }
}

/** The customer that is visited. */
type Customer = {
  readonly account: string
  readonly owner: SignedIn
  /** Of the account, and an administrator of its company. */
  readonly admin: SignedIn
  readonly blocked: SignedIn
}

const password = "Story-2026!"
const olga = {
  email: "olga@vendor.example",
  password,
  name: "Olga Hansen",
  company: "Demo",
  locale: "en",
  timeZone: "Europe/Warsaw",
}
const sam = { email: "sam@vendor.example", password, name: "Sam Reed" }
const reason = "Ticket 4711: Adam Wrona cannot get in"

/** An operator admin, and somebody of support whom she has invited. */
const staff = async (stage: Stage, deployer: Deployer) => {
  const operator = await registerAndSignIn(stage, olga)
  await deployer.appoint(olga.email)
  stage.tell(`Whoever deploys the service made ${olga.name} an operator admin: npm run operator -- add ${olga.email}`)
  const body = { email: sam.email, role: "support", locale: "en" }
  await stage.ask(operator, "POST /v1/staff/invitations", 200, { body })
  const token = tokenIn(await stage.mailTo(sam.email, /Olga Hansen/))
  await stage.ask(undefined, "POST /v1/invitations/join", 200, { body: { token, name: sam.name, password } })
  stage.tell(`She invites ${sam.name} to support, who joins by the link in his mail.`)
  return { operator, support: await stage.signIn(sam) }
}

const visit = async (stage: Stage, support: SignedIn, { account, owner, admin }: Customer): Promise<void> => {
  const body = { accountId: account, kind: "change", reason, minutes: 20 }
  const { effects, confirmation } = await stage.ask(support, "POST /v1/staff/visits?preview=true", 200, { body })
  stage.effects(effects)
  const open = () => stage.ask(support, "POST /v1/staff/visits", 200, { body, headers: { confirmation } })
  const { done, mail: toOwner } = await stage.mailAfter(owner.email, () => stage.mailAfter(admin.email, open))
  stage.tell(`Owner and admin are mailed, each in their language: “${toOwner.subject}”, “${done.mail.subject}”`)
}

/** Lets somebody in who was blocked, after it was shown what that does. */
const help = async (stage: Stage, support: SignedIn, at: string, { blocked }: Customer): Promise<void> => {
  const { data } = await stage.ask(support, `GET ${at}/users?email=${blocked.email}`)
  const route = `POST ${at}/users/${data[0].userId}/unblock`
  const { effects, confirmation } = await stage.ask(support, `${route}?preview=true`, 200, { body: {} })
  stage.effects(effects)
  await stage.ask(support, route, 200, { body: {}, headers: { confirmation } })
  await stage.ask(blocked, `GET ${at}/users`)
  stage.tell(`${blocked.name} was unblocked, and is in again.`)
}

/** What the customer reads afterwards: who it was, why they came, and what they did. */
const told = async (stage: Stage, at: string, { account, owner, admin }: Customer): Promise<void> => {
  const { data: visits } = await stage.ask(owner, `GET /v1/accounts/${account}/visits`)
  must(visits.length === 1 && visits[0].reason === reason, `the visits are ${JSON.stringify(visits)}`)
  const inAccount: { data: readonly Entry[] } = await stage.ask(owner, `GET /v1/accounts/${account}/events?limit=2`)
  const inCompany: { data: readonly Entry[] } = await stage.ask(admin, `GET ${at}/events?limit=1`)
  const entries = [...inCompany.data, ...inAccount.data]
  must(
    entries.map(({ event }) => event).join() === "user.unblocked,visit.closed,visit.opened",
    `the logs tell ${entries.map(({ event }) => event).join()}`,
  )
  stage.tell("The customer reads it in the logs of company and account:")
  for (const { actor, text } of entries) {
    const because = actor.visit?.reason === undefined ? "" : `, because of “${actor.visit.reason}”`
    stage.tell(`  ${actor.name ?? "?"} (${actor.as ?? "?"})${because}: ${text}`)
  }
}

/** Answers who the operator admin is. */
const visiting = async (stage: Stage, deployer: Deployer, customer: Customer): Promise<SignedIn> => {
  stage.chapter("visiting")
  const { operator, support } = await staff(stage, deployer)
  await stage.ask(support, "GET /v1/lookups/accounts?name=lipa%20sp")
  const { data: companies } = await stage.ask(support, `GET /v1/lookups/tenants?accountId=${customer.account}`)
  const at = `/v1/tenants/${companies[0].tenantId}`
  await stage.ask(support, `GET ${at}/users`, 404)
  stage.tell(
    `${sam.name} finds the company that ${customer.blocked.name} wrote of. Without a visit that is all he sees.`,
  )
  await visit(stage, support, customer)
  await help(stage, support, at, customer)
  await stage.ask(support, `GET /v1/accounts/${customer.account}/ownership-transfer`, 403)
  stage.tell("Ownership, keys and content stay closed to him, also in a visit.")
  await stage.ask(support, "POST /v1/staff/visits/close", 200, { body: {} })
  await stage.ask(support, `GET ${at}/users`, 404)
  stage.tell("He closes the visit, and is outside again from his next request on.")
  await told(stage, at, customer)
  return operator
}

/** Those who run the service, and how a customer sees them; tells which chapter has ended. */
export async function* playStaff(
  stage: Stage,
  deployer: Deployer,
  customer: Customer,
): AsyncGenerator<ChapterName, void> {
  const operator = await visiting(stage, deployer, customer)
  yield "visiting"
  await reselling(stage, operator)
  yield "reselling"
}
