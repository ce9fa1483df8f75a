import { tokenIn } from "../mail/reading.ts"
import type { ChapterName } from "./chapters.ts"
import { placeOf } from "./registering.ts"
import { must, type Person, type Stage } from "./stage.ts"

type SignedIn = Person & { readonly token: string }
type Listed = { readonly userId: string; readonly firstName: string; readonly lastName: string; readonly email: string }
type Right = { readonly permission: string; readonly scope: string }

const password = "Story-2026!"
const temporary = "Told-by-Ewa-2026!"
const lena = { email: "lena@lipa.example", password, name: "Lena Mazur" }
const adam = { email: "adam@lipa.example", password, name: "Adam Wrona" }
const iga = { email: "iga@lipa.example", password, name: "Iga Zych" }

type Company = { readonly stage: Stage; readonly admin: SignedIn; readonly at: string }

const done = async ({ stage, admin }: Company, route: string, body: object) => {
  const [method = "", path = ""] = route.split(" ")
  const { effects, confirmation } = await stage.ask(admin, `${method} ${path}?preview=true`, 200, { body })
  stage.effects(effects)
  return stage.ask(admin, route, 200, { body, headers: { confirmation } })
}

const groups = async (company: Company) => {
  const { stage, admin, at } = company
  stage.chapter("groups")
  const sales = await stage.ask(admin, `POST ${at}/groups`, 200, { body: { name: "Sales" } })
  const north = await stage.ask(admin, `POST ${at}/groups`, 200, { body: { name: "North", parent: sales.groupId } })
  const depot = await stage.ask(admin, `POST ${at}/groups`, 200, { body: { name: "Depot" } })
  await stage.ask(admin, `POST ${at}/groups/${sales.groupId}/move`, 409, { body: { parent: north.groupId } })
  stage.tell(`${admin.name} makes the groups Sales, Sales/North and Depot. Sales cannot be moved below North.`)
  return { sales: String(sales.groupId), north: String(north.groupId), depot: String(depot.groupId) }
}

/** What a team lead of this company does not need. */
const tooMuch = /^(recordings\.download|calls\.export|live\.)/

const role = async (company: Company): Promise<string> => {
  const { stage, admin, at } = company
  const copy = await stage.ask(admin, `POST ${at}/roles/group_leader/copy`, 200, { body: { name: "Team lead" } })
  const { permissions } = (await stage.ask(admin, `GET ${at}/roles/${copy.roleId}`)) as {
    permissions: readonly Right[]
  }
  const kept = permissions.filter(({ permission }) => !tooMuch.test(permission))
  must(kept.length < permissions.length, "the copied role has nothing that could be taken away")
  const narrowed = kept.map(({ permission, scope }) => ({ permission, scope }))
  await stage.ask(admin, `PATCH ${at}/roles/group_leader`, 409, { body: { name: "Mine" } })
  await done(company, `PATCH ${at}/roles/${copy.roleId}`, { permissions: narrowed })
  stage.tell(`A copy of the preset “group leader” is narrowed to ${kept.length} of ${permissions.length} permissions.`)
  return String(copy.roleId)
}

const invited = async ({ stage }: Company, { email, name }: Person): Promise<SignedIn> => {
  const token = tokenIn(await stage.mailTo(email, /Lipa/))
  await stage.ask(undefined, "POST /v1/invitations/join", 200, { body: { token, name, password } })
  return stage.signIn({ email, name, password })
}

const namesOf = ({ name }: Person) => ({ firstName: name.split(" ")[0], lastName: name.split(" ")[1] })

const people = async (company: Company, teamLead: string, { sales, north, depot }: Record<string, string>) => {
  const { stage, admin, at } = company
  stage.chapter("people")
  const given = { password: temporary, passwordAgain: temporary }
  const leader = { email: lena.email, ...namesOf(lena), role: teamLead, groups: [sales], ...given }
  const { userId, signInName } = await done(company, `POST ${at}/users`, leader)
  const seller = { email: adam.email, ...namesOf(adam), role: "employee", groups: [north], locale: "en" }
  const { userId: adamId } = await done(company, `POST ${at}/users`, seller)
  const keeper = { email: iga.email, ...namesOf(iga), role: "employee", groups: [depot], locale: "en" }
  const { userId: igaId } = await stage.ask(admin, `POST ${at}/users`, 200, { body: keeper })
  await done(company, `PUT ${at}/groups/${sales}/leaders`, { leaders: [userId] })
  await stage.mailTo(lena.email, /Lipa/)
  const signedIn = await stage.signIn({ ...lena, email: String(signInName) }, temporary)
  stage.tell(`${lena.name} signs in with the name and the password she was told, and replaces the password at once.`)
  const others = [await invited(company, adam), await invited(company, iga)] as const
  stage.tell(`${adam.name} and ${iga.name} come by the links in their mails.`)
  return { leader: signedIn, seller: others[0], adamId: String(adamId), igaId: String(igaId) }
}

const seen = async ({ stage, at }: Company, who: SignedIn): Promise<string> => {
  const { data } = (await stage.ask(who, `GET ${at}/users`)) as { data: readonly Listed[] }
  const names = data.map(({ firstName, lastName }) => `${firstName} ${lastName}`)
  return names.toSorted().join(", ")
}

type Team = Awaited<ReturnType<typeof people>>

const reach = async (company: Company, { leader, seller, adamId, igaId }: Team): Promise<void> => {
  const { stage, admin, at } = company
  stage.chapter("reach")
  const [byLeader, bySeller] = [await seen(company, leader), await seen(company, seller)]
  must(byLeader === "Adam Wrona, Lena Mazur", `the leader sees ${byLeader}`)
  must(bySeller === "Adam Wrona", `the employee sees ${bySeller}`)
  stage.tell(
    `${leader.name} sees the people of Sales and its subgroups: ${byLeader}. ${seller.name} sees: ${bySeller}.`,
  )
  await stage.ask(leader, `GET ${at}/users/${adamId}`)
  await stage.ask(leader, `GET ${at}/users/${igaId}`, 404)
  await stage.ask(seller, `POST ${at}/users/${igaId}/block`, 403, { body: {} })
  stage.tell(`For ${leader.name} there is no ${iga.name}; and ${seller.name} may not block anybody.`)
  const question = { userId: adamId, permission: "recordings.listen", resource: { ownerId: adamId } }
  const explained = await stage.ask(admin, `POST ${at}/access/explain`, 200, { body: question })
  stage.tell(`May ${adam.name} listen to his own recordings? “${explained.text}”`)
}

const ending = async (company: Company, { igaId, seller, adamId }: Team): Promise<void> => {
  const { stage, admin, at } = company
  stage.chapter("ending")
  await done(company, `POST ${at}/users/${adamId}/block`, {})
  const refused = await stage.ask(seller, `GET ${at}/users`, 403)
  stage.tell(`${adam.name} is blocked; his next request, with a token still valid: “${refused.title}”`)
  const unread = await stage.ask(admin, `DELETE ${at}/users/${igaId}`, 428)
  stage.effects(unread.effects)
  await stage.ask(admin, `DELETE ${at}/users/${igaId}`, 200, { headers: { confirmation: unread.confirmation } })
  stage.tell(`${iga.name} was deleted, after reading what that does.`)
}

/** The people of Lipa: groups, a role of their own, a leader, and who sees whom. Tells which chapter has ended; answers who was blocked in the last. */
export async function* playPeople(stage: Stage, admin: SignedIn): AsyncGenerator<ChapterName, { seller: SignedIn }> {
  const company: Company = { stage, admin, at: `/v1/tenants/${await placeOf(stage, admin, "tenant")}` }
  const tree = await groups(company)
  const teamLead = await role(company)
  yield "groups"
  const team = await people(company, teamLead, tree)
  yield "people"
  await reach(company, team)
  yield "reach"
  await ending(company, team)
  yield "ending"
  return team
}
