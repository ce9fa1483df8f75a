import { tokenIn } from "../mail/reading.ts"
import { must, type Person, type Stage } from "./stage.ts"

type SignedIn = Person & { readonly token: string }

const password = "Story-2026!"
const paula = { email: "paula@lime.example", password, name: "Paula Lange" }
const hugo = { email: "hugo@orchard.example", password, name: "Hugo Apfel" }
const called = "Lime Resellers"

/** Joins by the link that was mailed, and signs in. */
const joining = async (stage: Stage, who: typeof paula, subject: RegExp): Promise<SignedIn> => {
  const body = { token: tokenIn(await stage.mailTo(who.email, subject)), name: who.name, password }
  await stage.ask(undefined, "POST /v1/invitations/join", 200, { body })
  return stage.signIn(who)
}

/** The operator makes a partner, whose first admin comes by invitation. */
const making = async (stage: Stage, operator: SignedIn) => {
  const about = {
    name: called,
    brand: { name: "Lime Mail", color: "#3f7d20" },
    replyTo: "help@lime.example",
    locale: "en",
  }
  const { partnerId } = await stage.ask(operator, "POST /v1/partners", 200, { body: about })
  const partner = `/v1/partners/${String(partnerId)}`
  await stage.ask(operator, `POST ${partner}/invitations`, 200, { body: { email: paula.email } })
  const admin = await joining(stage, paula, /Lime Resellers/)
  stage.tell(`Olga Hansen makes the partner “${called}” and invites ${paula.name}, who is its first admin.`)
  return { partner, admin }
}

/** The partner registers an account, whose owner is nobody until he accepts. */
const bringing = async (stage: Stage, partner: string, admin: SignedIn): Promise<SignedIn> => {
  const body = { email: hugo.email, name: "Orchard GmbH" }
  const { effects, confirmation } = await stage.ask(admin, `POST ${partner}/accounts?preview=true`, 200, { body })
  stage.effects(effects)
  await stage.ask(admin, `POST ${partner}/accounts`, 200, { body, headers: { confirmation } })
  const { data: before } = await stage.ask(admin, `GET ${partner}/accounts`)
  must(before.length === 0, `the partner has ${JSON.stringify(before)}`)
  const owner = await joining(stage, hugo, /has registered the account/)
  const { data: after } = await stage.ask(admin, `GET ${partner}/accounts`)
  stage.tell(
    `${hugo.name} accepts, and owns “${after[0].name}”; until then there was none, and nothing was accepted for him.`,
  )
  return owner
}

/** What the partner does for its customer, and how that one reads it. */
const helping = async (stage: Stage, admin: SignedIn, owner: SignedIn, account: string): Promise<string> => {
  const { data: companies } = await stage.ask(owner, `GET ${account}/tenants`)
  const company = `/v1/tenants/${companies[0].tenantId}`
  await stage.ask(admin, `PATCH ${company}`, 200, { body: { name: "Orchard Fruit" } })
  await stage.ask(admin, `GET ${company}/keys`, 403)
  const { data: entries } = await stage.ask(owner, `GET ${company}/events?limit=1`)
  const { actor, text } = entries[0]
  stage.tell(
    `${paula.name} renames his company; keys, roles and content are closed to her. His log says for whom she did it:`,
  )
  stage.tell(`  ${actor.name} (${actor.as}, ${actor.partner.name}): ${text}`)
  return company
}

/** The customer narrows what the partner may do, and ends it. */
const ending = async (stage: Stage, admin: SignedIn, owner: SignedIn, account: string, company: string) => {
  const route = `PUT ${account}/partner/access`
  const change = async (access: string) => {
    const { effects, confirmation } = await stage.ask(owner, `${route}?preview=true`, 200, { body: { access } })
    stage.effects(effects)
    await stage.ask(owner, route, 200, { body: { access }, headers: { confirmation } })
  }
  await change("view")
  await stage.ask(admin, `GET ${company}/users`)
  await stage.ask(admin, `PATCH ${company}`, 403, { body: { name: "Not his name" } })
  stage.tell("Narrowed: she still sees his company, and changes nothing there.")
  await change("none")
  await stage.ask(admin, `GET ${company}/users`, 404)
  stage.tell("Ended: her next request is refused, as if there were no such company.")
}

/** A partner, its customer, and how the customer ends it. */
export const reselling = async (stage: Stage, operator: SignedIn): Promise<void> => {
  stage.chapter("reselling")
  const { partner, admin } = await making(stage, operator)
  const owner = await bringing(stage, partner, admin)
  const { data } = await stage.ask(admin, `GET ${partner}/accounts`)
  const account = `/v1/accounts/${data[0].accountId}`
  const company = await helping(stage, admin, owner, account)
  await stage.ask(owner, `GET ${account}/partner`)
  await ending(stage, admin, owner, account, company)
}
