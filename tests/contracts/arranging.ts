import { AccountId, IdentityId, PartnerId, type PlaceId, TenantId, UserId } from "@tenantry/core/kernel/ids"
import { partsOf } from "@tenantry/functions/http/routes"
import { tokenIn } from "@tenantry/local/mail/reading"
import { randomUUID } from "node:crypto"
import type { Call, Someone, Stage as Arranging, Values } from "../operations/row.ts"
import { type Founder, freshAddress, freshEmail, password, type Person, type Play } from "../support/system.ts"
import { appoint } from "../support/staff.ts"
import { runtimeOf } from "../support/system-table.ts"
import { usersIn } from "../support/world.ts"
import { type Asked, operationNamed, type Routed, routeOf } from "./asking.ts"
import type { Caller } from "./stage.ts"
import { preset } from "../support/vendor.ts"

const someone = <P extends Caller & { readonly identityId: string }>(person: P) => ({
  ...person,
  identityId: IdentityId.schema.parse(person.identityId),
})
/** Whoever is here came from here, with a token. */
const callerOf = (who: Someone): Caller => who as unknown as Caller

/** The partner where something is asked, where it is at one. */
const partnerIn = (place: PlaceId | undefined) => (place && PartnerId.is(place) ? { partnerId: place } : {})

const askedIn = (
  { accountId, tenantId }: Pick<Founder, "accountId" | "tenantId">,
  { route }: Routed,
  as: Call["as"],
  values: Values,
  place?: PlaceId,
): Asked => {
  const { parameters } = partsOf(route)
  const given = Object.entries(values)
  const path = given.filter(([name]) => parameters.includes(name)).map(([name, value]) => [name, String(value)])
  const input = Object.fromEntries(given.filter(([name]) => !parameters.includes(name)))
  const who = as && "identityId" in as ? { as: callerOf(as) } : {}
  return { ...who, path: { accountId, tenantId, ...partnerIn(place), ...Object.fromEntries(path) }, input }
}

/** The account of a founder as operations are arranged in it: everything is done over HTTP, as people do it. */
export const arrangingIn = async (play: Play, founder: Founder & Caller): Promise<Arranging> => {
  const { accountId, tenantId } = founder
  const runtime = runtimeOf(play.running)
  const [user] = await usersIn({ runtime }, TenantId.schema.parse(tenantId))
  if (!user) throw new Error("a tenant without users")

  const owner = someone(founder)
  const run: Arranging["run"] = async (as, name, values = {}, { place } = {}) => {
    const operation = operationNamed(name)
    const asked = askedIn(founder, operation, as, values, place)
    const who = asked.as as Person | undefined
    if (operation.kind !== "command" || !operation.irreversible) {
      return play.ask(who, routeOf(operation, asked), { body: asked.input })
    }
    const preview = routeOf(operation, { ...asked, query: "preview=true" })
    const { confirmation } = await play.ask(who, preview, { body: asked.input })
    return play.ask(who, routeOf(operation, asked), { body: asked.input, headers: { confirmation } })
  }

  return {
    accountId: AccountId.schema.parse(accountId),
    tenantId: TenantId.schema.parse(tenantId),
    owner,
    founder: user.userId,
    position: user.position,
    keyring: runtime.keyring,
    password,
    run,
    seed: async (partitions, items) => {
      const { committed } = await runtime.table.open(partitions).transact(items, `seed-${randomUUID().slice(0, 20)}`)
      if (!committed) throw new Error("seeding failed")
    },
    admin: async () => {
      const admin = await play.join(await play.invite(founder, freshEmail("admin"), { locale: "en" }))
      return someone({ ...admin, locale: "en" as const })
    },
    staff: async () => {
      const person = someone({ ...(await play.register({ locale: "en" })), locale: "en" as const })
      await appoint(runtime, person.identityId)
      return person
    },
    user: async ({ role = preset.plain } = {}) => {
      const email = freshEmail("colleague")
      const about = { email, firstName: "Cora", lastName: "Colleague", role, locale: "en" }
      const { userId } = await run(owner, "user.add", about)
      const token = tokenIn(await play.mailbox.waitFor(email))
      const from = freshAddress()
      await play.ask(undefined, "POST /v1/invitations/join", { body: { token, name: "Cora", password }, from })
      const { access } = await play.signIn(email, password)
      const { identityId } = await play.ask({ token: access, from }, "GET /v1/me")
      const who = someone({ identityId: String(identityId), token: access, from, locale: "en" as const })
      return { ...who, userId: UserId.schema.parse(userId) }
    },
    person: async (about = {}) =>
      someone({ ...(await play.register({ locale: "pl", ...about })), locale: "pl" as const }),
    signIn: async (who, code) => {
      if (code === undefined) return who
      const { access } = await play.signIn((who as unknown as Person).email, password, code)
      return someone({ ...callerOf(who), identityId: who.identityId, token: access })
    },
    registering: () => play.begin(),
    get world(): never {
      throw new Error("what is arranged on a table alone is not arranged over HTTP")
    },
  }
}

/** A call that was arranged there, as it is asked over HTTP. */
export const askedFor = (arranging: Arranging, operation: Routed, { as, input, place }: Call): Asked =>
  askedIn(arranging, operation, as, input, place)
