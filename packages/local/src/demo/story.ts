import { tokenIn } from "../mail/reading.ts"
import type { ChapterName } from "./chapters.ts"
import { playPeople } from "./people-story.ts"
import { type Deployer, playStaff } from "./staff-story.ts"
import { beginRegistration, placeOf, registerAndSignIn } from "./registering.ts"
import { must, type Person, type Stage } from "./stage.ts"

type SignedIn = Person & { readonly token: string }
type Effects = readonly { readonly severity: string; readonly text: string }[]
type Listed = { readonly email: string; readonly name: string; readonly level: string; readonly status: string }
type Entry = {
  readonly event: string
  readonly at: string
  readonly text: string
  readonly actor: { readonly name?: string; readonly as?: string }
  readonly from: { readonly address?: string }
  readonly shown?: Effects
}

const password = "Story-2026!"
const timeZone = "Europe/Warsaw"
const ewa = { email: "ewa@lipa.example", password, name: "Ewa Lis", company: "Lipa sp. z o.o.", locale: "pl", timeZone }
const tom = { email: "tom@lipa.example", password, name: "Tom Baker" }
const vera = {
  email: "vera@audit.example",
  password,
  name: "Vera Orlova",
  company: "Orlova Audit",
  locale: "ru",
  timeZone,
}
const invitee = "olek@lipa.example"

/** Lists come in the order of their ids, which chance makes: a story is told in the same order every time. */
const byEmail = (list: readonly Listed[]): readonly Listed[] => list.toSorted((a, b) => a.email.localeCompare(b.email))

const registration = async (stage: Stage): Promise<SignedIn> => {
  stage.chapter("registering")
  await beginRegistration(stage, { ...ewa, password: "Somebody-3lse!", company: "Not hers", name: "Somebody else" })
  stage.tell(`Somebody else registered ${ewa.email} before, and could not prove it. That blocks nobody:`)
  const { registrationId, code, mail } = await beginRegistration(stage, ewa)
  stage.tell(`${ewa.name} registers “${ewa.company}”. A mail comes: “${mail.subject}”, with the code ${code}.`)
  await stage.ask(undefined, "POST /v1/registrations/confirm", 400, { body: { registrationId, code: "000000" } })
  stage.tell("A wrong code is refused.")
  const body = { registrationId, code }
  await stage.ask(undefined, "POST /v1/registrations/confirm", 200, { body })
  await stage.ask(undefined, "POST /v1/registrations/confirm", 200, { body })
  const owner = await stage.signIn(ewa)
  const { grants } = await stage.ask(owner, "GET /v1/me")
  must(grants.length === 2, `two places were expected, not ${JSON.stringify(grants)}`)
  stage.tell("Confirmed twice and signed in (SRP), she has one account and its first virtual company:")
  for (const { kind, level, name, rights } of grants)
    stage.tell(`  ${kind} “${name}”: ${level}, ${rights.length} rights`)
  const further = await stage.ask(owner, "POST /v1/accounts", 200, { body: { name: "Lipa Nieruchomości" } })
  stage.tell(`Signed in, she opens a further account: ${further.accountId}.`)
  return owner
}

const invitation = async (stage: Stage, owner: SignedIn, account: string): Promise<string> => {
  stage.chapter("inviting")
  const route = `POST /v1/accounts/${account}/invitations`
  const body = { email: tom.email, locale: "en" }
  const { effects, confirmation } = await stage.ask(owner, `${route}?preview=true`, 200, { body })
  stage.effects(effects)
  await stage.ask(owner, route, 200, { body, headers: { confirmation } })
  const mail = await stage.mailTo(tom.email, /invites you/)
  stage.tell(`Done as shown. ${tom.email} gets a mail, in English: “${mail.subject}”`)
  const token = tokenIn(mail)
  const look = await stage.ask(undefined, "POST /v1/invitations/inspect", 200, { body: { token } })
  stage.tell(`Looking at the invitation changes nothing: ${look.inviter} invites ${look.email} to “${look.name}”.`)
  return token
}

const acceptance = async (stage: Stage, owner: SignedIn, account: string, token: string) => {
  stage.chapter("joining")
  const join = { token, name: tom.name, password, timeZone }
  const { effects } = await stage.ask(undefined, "POST /v1/invitations/join?preview=true", 200, { body: join })
  stage.effects(effects)
  await stage.ask(undefined, "POST /v1/invitations/join", 200, { body: join })
  const colleague = await stage.signIn(tom)
  stage.tell(`${tom.name}, new here, joined with a password and is signed in.`)

  const consultant = await registerAndSignIn(stage, vera)
  await stage.ask(owner, `POST /v1/accounts/${account}/invitations`, 200, { body: { email: vera.email, locale: "ru" } })
  const hers = { token: tokenIn(await stage.mailTo(vera.email, /Ewa Lis/)) }
  const refused = await stage.ask(colleague, "POST /v1/invitations/accept", 409, { body: hers })
  stage.tell(`${tom.name} opens her link: “${refused.title}” (${refused.code}). Nothing changed.`)
  await stage.ask(consultant, "POST /v1/invitations/accept", 200, { body: hers })
  const used = await stage.ask(consultant, "POST /v1/invitations/accept", 410, { body: hers })
  stage.tell(`${vera.name}, who owns an account elsewhere, accepted signed in. Once more: “${used.title}”`)
  return { colleague, consultant }
}

const administration = async (stage: Stage, owner: SignedIn, account: string, consultant: SignedIn): Promise<void> => {
  stage.chapter("admins")
  const at = `/v1/accounts/${account}`
  const { invitationId } = await stage.ask(owner, `POST ${at}/invitations`, 200, { body: { email: invitee } })
  const first = tokenIn(await stage.mailTo(invitee, /Lipa/))
  await stage.ask(owner, `POST ${at}/invitations/${invitationId}/resend`, 200, { body: {} })
  await stage.ask(undefined, "POST /v1/invitations/inspect", 410, { body: { token: first } })
  stage.tell(`The invitation of ${invitee} was sent again; the old link is dead.`)
  await stage.ask(owner, `POST ${at}/invitations/${invitationId}/revoke`, 200, { body: {} })
  const { data: invitations } = await stage.ask(owner, `GET ${at}/invitations`)
  for (const { email, status } of byEmail(invitations)) stage.tell(`  invitation of ${email}: ${status}`)

  const me = await stage.ask(consultant, "GET /v1/me")
  const route = `DELETE ${at}/admins/${me.identityId}`
  const { effects, confirmation } = await stage.ask(owner, `${route}?preview=true`)
  stage.effects(effects)
  await stage.ask(consultant, `GET ${at}`)
  await stage.ask(owner, route, 200, { headers: { confirmation } })
  await stage.ask(consultant, `GET ${at}`, 404)
  stage.tell(`${vera.name} was removed; her very next request, with a token still valid, is refused.`)
  const { data: admins } = await stage.ask(owner, `GET ${at}/admins`)
  for (const { name, level } of byEmail(admins)) stage.tell(`  ${name}: ${level}`)
}

const ownership = async (stage: Stage, owner: SignedIn, account: string, colleague: SignedIn): Promise<void> => {
  stage.chapter("handing-over")
  const at = `/v1/accounts/${account}/ownership-transfer`
  const { identityId: to } = await stage.ask(colleague, "GET /v1/me")
  const body = { to }
  const { effects, confirmation } = await stage.ask(owner, `POST ${at}?preview=true`, 200, { body })
  stage.effects(effects)
  await stage.ask(owner, `POST ${at}`, 200, { body, headers: { confirmation } })
  const second = await stage.ask(owner, `POST ${at}`, 409, { body })
  stage.tell(`Requested. A second request meanwhile: “${second.title}”`)
  await stage.ask(owner, `POST ${at}/cancel`, 200, { body: {} })
  await stage.mailTo(tom.email, /withdrawn/)
  await stage.ask(owner, `POST ${at}`, 200, { body })
  await stage.ask(colleague, `POST ${at}/decline`, 200, { body: {} })
  stage.tell("Withdrawn once, refused once; each side was told by mail. Now in earnest:")
  await stage.ask(owner, `POST ${at}`, 200, { body })
  const mail = await stage.mailTo(tom.email, /offers you the ownership/)
  stage.tell(`${tom.name} gets a mail: “${mail.subject}”, and reads what accepting does:`)

  const unread = await stage.ask(colleague, `POST ${at}/accept`, 428, { body: {} })
  stage.effects(unread.effects)
  await stage.ask(colleague, `POST ${at}/accept`, 200, { body: {}, headers: { confirmation: unread.confirmation } })
  const { data: admins } = await stage.ask(colleague, `GET /v1/accounts/${account}/admins`)
  for (const { name, level } of byEmail(admins)) stage.tell(`  ${name}: ${level}`)
  await stage.mailTo(tom.email, /You are the owner/)
  const told = await stage.mailTo(ewa.email, /jest teraz właścicielem/)
  stage.tell(`Both were told; ${ewa.name} in Polish: “${told.subject}”`)
  await stage.ask(owner, `POST /v1/accounts/${account}/invitations`, 403, { body: { email: invitee } })
  stage.tell(`${ewa.name} stays as an admin; inviting is no longer hers.`)
}

/** What the log of the account must tell, in this order and nothing else. */
const everything = [
  "account.opened",
  "invitation.sent",
  "invitation.accepted",
  "account.admin_added",
  "invitation.sent",
  "invitation.accepted",
  "account.admin_added",
  "invitation.sent",
  "invitation.sent",
  "invitation.revoked",
  "account.admin_removed",
  "ownership.requested",
  "ownership.cancelled",
  "ownership.requested",
  "ownership.declined",
  "ownership.requested",
  "ownership.moved",
]

const audit = async (stage: Stage, account: string, colleague: SignedIn): Promise<void> => {
  stage.chapter("audit")
  const entries: Entry[] = []
  let cursor: string | undefined
  do {
    const page = cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`
    const { data, nextCursor } = await stage.ask(colleague, `GET /v1/accounts/${account}/events?limit=10${page}`)
    entries.push(...data)
    cursor = nextCursor
  } while (cursor !== undefined)
  for (const { at, actor, from, text, shown } of entries.toReversed()) {
    stage.tell(
      `${at.slice(0, 19)}  ${actor.name ?? "?"} (${actor.as ?? "?"}) from ${from.address ?? "Tenantry itself"}: ${text}`,
    )
    if (shown) stage.effects(shown)
  }
  const told = entries.toReversed().map(({ event }) => event)
  must(told.join() === everything.join(), `the log tells ${told.join(", ")}`)
}

/** The story of Lipa, from its founder's registration on; tells which chapter has ended. */
export async function* play(stage: Stage, deployer: Deployer): AsyncGenerator<ChapterName, void> {
  const owner = await registration(stage)
  const account = await placeOf(stage, owner, "account")
  yield "registering"
  const token = await invitation(stage, owner, account)
  yield "inviting"
  const { colleague, consultant } = await acceptance(stage, owner, account, token)
  yield "joining"
  await administration(stage, owner, account, consultant)
  yield "admins"
  await ownership(stage, owner, account, colleague)
  yield "handing-over"
  await audit(stage, account, colleague)
  yield "audit"
  const { seller } = yield* playPeople(stage, owner)
  yield* playStaff(stage, deployer, { account, owner: colleague, admin: owner, blocked: seller })
}
