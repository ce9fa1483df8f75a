import { linkIn, tokenIn } from "@tenantry/local/mail/reading"
import { accessToken } from "@tenantry/local/sign-in"
import { beforeAll, describe, expect, test } from "vitest"
import { type Founder, freshAddress, freshEmail, password, type Person, type Play, play } from "../support/system.ts"
import { groupsOf } from "./people.ts"

/** The story of the first issue: one company, from its founder's registration to the day she hands it over. */
let on: Play
let ewa: Founder
let tom: Person
let vera: Founder
let beforeRemoval: Person
const pl = { company: "Lipa sp. z o.o.", name: "Ewa Lis", locale: "pl", timeZone: "Europe/Warsaw" } as const
const at = (path = ""): string => `/v1/accounts/${ewa.accountId}${path}`
const texts = ({ effects }: { effects: readonly { text: string }[] }): string =>
  effects.map(({ text }) => text).join("\n")
const shown: string[] = []
const began = Date.now()

beforeAll(() => {
  on = play()
})

describe("one day after the other", { shuffle: false }, () => {
  describe("1. the founder registers", () => {
    test("somebody else's registration of her address blocks nobody, and neither's codes open the other's", async () => {
      const email = freshEmail("ewa")
      const other = await on.begin({ email, password: "Somebody-3lse!", company: "Not hers", name: "Somebody else" })
      const hers = await on.begin({ email, ...pl })
      expect(hers.registrationId).not.toBe(other.registrationId)
      const confirm = (registrationId: string, code: string) =>
        on.call("POST /v1/registrations/confirm", { body: { registrationId, code }, from: freshAddress() })
      if (hers.code !== other.code) {
        expect((await confirm(other.registrationId, hers.code)).body.code).toBe("registration.code_wrong")
        expect((await confirm(hers.registrationId, other.code)).body.code).toBe("registration.code_wrong")
      }
      const both = await Promise.all([1, 2].map(() => confirm(hers.registrationId, hers.code)))
      expect(both.map(({ status }) => status)).toEqual([200, 200])
      expect((await confirm(hers.registrationId, hers.code)).status).toBe(200)
      expect((await confirm(other.registrationId, other.code)).status).toBe(409)
      await expect(on.signIn(email, "Somebody-3lse!")).rejects.toThrow(/no tokens/)

      const token = await accessToken(on.running, email, password)
      const me = await on.ask({ token, from: hers.from }, "GET /v1/me")
      const [account, tenant] = ["account", "tenant"].map((kind) =>
        me.grants.filter((grant: { kind: string }) => grant.kind === kind),
      )
      expect([account, tenant]).toMatchObject([
        [{ level: "owner", name: pl.company }],
        [{ level: "user", roles: expect.arrayContaining(["administrator"]) }],
      ])
      const tokens = await on.signIn(email, password)
      const known = { email, password, name: pl.name, identityId: me.identityId, from: hers.from, token, tokens }
      ewa = { ...known, accountId: account[0].place, tenantId: tenant[0].place }
      expect(await groupsOf(on, ewa, ["account-owner", "administrator"])).toEqual(["account-owner", "administrator"])
    })

    test("a registration is mailed in her language", async () => {
      const [, mail] = await on.mailbox.to(ewa.email)
      expect(mail?.html).toMatch(/lang="pl"/)
      expect(mail?.subject).toMatch(/^\d{6} .*Demo/)
    })

    test("she opens a further account", async () => {
      const { accountId } = await on.ask(ewa, "POST /v1/accounts", { body: { name: "Lipa Nieruchomości" } })
      const { grants } = await on.ask(ewa, "GET /v1/me")
      expect(grants).toHaveLength(4)
      expect(grants).toContainEqual(expect.objectContaining({ place: accountId, level: "owner" }))
    })

    test("nobody signs up with the identity provider itself, nor has a code sent or tried there", async () => {
      const email = freshEmail("waiting")
      const { registrationId, code } = await on.begin({ email })
      const { clientId: ClientId } = on.running.pool
      const direct = { ClientId, Username: crypto.randomUUID(), Password: password }
      const refused = { __type: "NotAuthorizedException", message: "SignUp is not permitted for this user pool" }
      expect(await on.provider("SignUp", direct)).toEqual({ status: 400, body: refused })
      await on.provider("ResendConfirmationCode", { ClientId, Username: registrationId })
      const tried = await on.provider("ConfirmSignUp", { ClientId, Username: registrationId, ConfirmationCode: code })
      expect(tried.status).toBe(400)
      expect(await on.mailbox.to(email)).toHaveLength(1)
    })

    test("the sign-in that waits for its code opens nothing, by its name or the address, and opens at once with it", async () => {
      const email = freshEmail("waiting")
      const { registrationId, code, from } = await on.begin({ email })
      for (const name of [registrationId, email]) await expect(on.signIn(name, password)).rejects.toThrow(/no tokens/)
      const { clientId: ClientId } = on.running.pool
      for (const Username of [registrationId, email]) await on.provider("ForgotPassword", { ClientId, Username })
      const body = { registrationId, code }
      expect((await on.call("POST /v1/registrations/confirm", { body, from })).status).toBe(200)
      const { access: token } = await on.signIn(email, password)
      expect((await on.ask({ token, from }, "GET /v1/me")).email).toBe(email)
      expect(await on.mailbox.to(email)).toHaveLength(1)
    })
  })

  describe("2. she asks what inviting a colleague would do, then does it", () => {
    test("the preview is Polish and does nothing; the mail is English, and links to the frontend", async () => {
      const email = freshEmail("tom")
      const body = { email, locale: "en" }
      const preview = await on.ask(ewa, `POST ${at("/invitations")}?preview=true`, { body })
      expect(texts(preview)).toMatch(/[ąęłśż]/)
      expect(texts(preview)).toContain(pl.company)
      expect((await on.ask(ewa, `GET ${at("/invitations")}`)).data).toEqual([])
      shown.push(texts(preview))
      const { confirmation } = preview
      await on.ask(ewa, `POST ${at("/invitations")}`, { body, headers: { confirmation } })
      const mail = await on.mailbox.waitFor(email)
      expect(mail.subject).toContain(pl.name)
      expect(mail.html).toMatch(/lang="en"/)
      expect(mail.text).toContain("Lipa sp")
      expect(mail.text).toMatch(/manage|admin/)
      const link = linkIn(mail)
      expect(link.origin).toBe(new URL(on.running.vendor.frontend.url).origin)
      expect([link.search, link.hash.length > 40]).toEqual(["", true])
      expect(await on.mailbox.to(email)).toHaveLength(1)

      const token = tokenIn(mail)
      for (let look = 0; look < 2; look++) {
        const { signIn, ...seen } = await on.ask(undefined, "POST /v1/invitations/inspect", { body: { token } })
        expect([seen.email, seen.inviter, seen.name, signIn]).toEqual([email, pl.name, pl.company, "new"])
      }
      tom = await on.join({ email, invitationId: "", token }, "Tom Baker")
    })
  })

  describe("3. they accept", () => {
    test("a stranger who is signed in is refused, and nothing changes; the consultant accepts, once", async () => {
      vera = await on.register({ company: "Orlova Audit", name: "Vera Orlova", locale: "ru" })
      const { token } = await on.invite(ewa, vera.email, { locale: "ru" })
      const body = { token }
      const accept = (who: Person) => on.call("POST /v1/invitations/accept", { ...who, body })
      expect(await accept(tom)).toMatchObject({ status: 409, body: { code: "invitation.not_yours" } })
      const join = { token, name: "Vera", password }
      expect(await on.call("POST /v1/invitations/join", { body: join, from: vera.from })).toMatchObject({
        status: 409,
        body: { code: "invitation.sign_in_first" },
      })
      expect((await on.call(`GET ${at()}`, vera)).status).toBe(404)
      expect(await accept(vera)).toMatchObject({ status: 200 })
      expect(await accept(vera)).toMatchObject({ status: 410, body: { code: "invitation.unusable" } })
      expect((await on.call(`GET ${at()}`, vera)).status).toBe(200)
      expect(await groupsOf(on, vera, ["account-admin", "account-owner", "administrator"])).toContain("account-admin")
    })
  })

  describe("4. she looks after admins and invitations", () => {
    test("resent, the old link is dead; revoked, the new one too", async () => {
      const sent = await on.invite(ewa)
      const inspect = (token: string) =>
        on.call("POST /v1/invitations/inspect", { body: { token }, from: freshAddress() })
      const again = await on.ask(ewa, `POST ${at(`/invitations/${sent.invitationId}/resend`)}`, { body: {} })
      const token = on.tokenOf(ewa, again)
      expect([(await inspect(sent.token)).status, (await inspect(token)).status]).toEqual([410, 200])
      await on.ask(ewa, `POST ${at(`/invitations/${sent.invitationId}/revoke`)}`, { body: {} })
      expect((await inspect(token)).status).toBe(410)
      const { data } = await on.ask(ewa, `GET ${at("/invitations")}`)
      expect(data.map(({ status }: { status: string }) => status).toSorted()).toEqual([
        "accepted",
        "accepted",
        "revoked",
      ])
    })

    test("a removed admin is refused on the next request, stays signed in for what is hers, and the groups follow", async () => {
      beforeRemoval = { ...vera, tokens: await on.signIn(vera.email, password) }
      expect((await on.refresh(beforeRemoval.tokens)).status).toBe(200)
      const route = `DELETE ${at(`/admins/${vera.identityId}`)}`
      const { confirmation, ...preview } = await on.ask(ewa, `${route}?preview=true`)
      expect(texts(preview)).toContain("Vera Orlova")
      shown.push(texts(preview))
      expect((await on.call(`GET ${at()}`, vera)).status).toBe(200)
      const toVera = await on.mailbox.next(vera.email)
      await on.ask(ewa, route, { headers: { confirmation } })
      expect(await on.call(`GET ${at()}`, vera)).toMatchObject({ status: 404, body: { code: "access.nowhere" } })
      expect((await on.call(`GET /v1/accounts/${vera.accountId}`, vera)).status).toBe(200)
      expect((await on.refresh(beforeRemoval.tokens)).status).toBe(200)
      expect(await groupsOf(on, vera, ["account-owner", "administrator"])).toEqual(["account-owner", "administrator"])
      const told = await toVera()
      expect([told.subject, told.html]).toEqual([
        `Вы больше не администратор аккаунта «${pl.company}»`,
        expect.stringMatching(/lang="ru"/),
      ])
      const { data } = await on.ask(ewa, `GET ${at("/admins")}`)
      expect(data.map(({ level }: { level: string }) => level).toSorted()).toEqual(["admin", "owner"])
      expect(await on.call(`DELETE ${at(`/admins/${ewa.identityId}`)}`, ewa)).toMatchObject({
        body: { code: "account.owner_stays" },
      })
    })
  })

  describe("5. she hands the account over", () => {
    const transfer = (verb = ""): string => `POST ${at(`/ownership-transfer${verb}`)}`

    test("two requests at once: one wins, the other gets a clear error; withdrawn and refused it ends, and is told", async () => {
      const ada = await on.join(await on.invite(ewa))
      const requests = await Promise.all(
        [tom, ada].map(({ identityId: to }) => on.call(transfer(), { ...ewa, body: { to } })),
      )
      expect(requests.map(({ status }) => status).toSorted()).toEqual([200, 409])
      expect(requests.find(({ status }) => status === 409)?.body.code).toBe("ownership.pending")
      await on.ask(ewa, transfer("/cancel"), { body: {} })
      const { identityId: to } = tom
      await on.ask(ewa, transfer(), { body: { to } })
      expect(await on.call(transfer("/decline"), { ...ada, body: {} })).toMatchObject({
        status: 410,
        body: { code: "ownership.none_pending" },
      })
      const toldEwa = async (said: string) => on.mailbox.waitFor(ewa.email, ({ subject }) => subject === said)
      await toldEwa(`Propozycja przekazania własności konta „${pl.company}”: Tom Baker`)
      await on.ask(tom, transfer("/decline"), { body: {} })
      await toldEwa(`Tom Baker nie przyjmuje własności konta „${pl.company}”`)
      expect((await on.ask(ewa, `GET ${at("/ownership-transfer")}`)).offer).toBeNull()
      await on.ask(ewa, `DELETE ${at(`/admins/${ada.identityId}`)}`)
    })

    test("shown, offered, shown and accepted: at that instant the colleague is the owner and she an admin", async () => {
      const body = { to: tom.identityId }
      const preview = await on.ask(ewa, `${transfer()}?preview=true`, { body })
      shown.push(texts(preview))
      const offered = await on.mailbox.next(tom.email)
      await on.ask(ewa, transfer(), { body, headers: { confirmation: preview.confirmation } })
      const link = linkIn(await offered())
      expect([link.origin, link.pathname]).toEqual([
        new URL(on.running.vendor.frontend.url).origin,
        `/ownership-transfers/${ewa.accountId}`,
      ])
      const unread = await on.call(transfer("/accept"), { ...tom, body: {} })
      expect(unread).toMatchObject({ status: 428, body: { code: "confirmation.required" } })
      shown.push(texts(unread.body))
      const { confirmation } = unread.body
      const toTom = await on.mailbox.next(tom.email)
      const accepted = await on.ask(tom, transfer("/accept"), { body: {}, headers: { confirmation } })
      expect(accepted.ownerId).toBe(tom.identityId)
      const { data } = await on.ask(tom, `GET ${at("/admins")}`)
      expect(
        Object.fromEntries(
          data.map(({ identityId, level }: { identityId: string; level: string }) => [identityId, level]),
        ),
      ).toEqual({ [tom.identityId]: "owner", [ewa.identityId]: "admin" })
      expect(await on.call(`POST ${at("/invitations")}`, { ...ewa, body: { email: freshEmail() } })).toMatchObject({
        status: 403,
      })
      expect((await toTom()).subject).toBe(`You are the owner of “${pl.company}”`)
      const formerIsTold = `Tom Baker jest teraz właścicielem konta „${pl.company}”`
      await on.mailbox.waitFor(ewa.email, ({ subject }) => subject === formerIsTold)
      expect(await groupsOf(on, tom, ["account-owner"])).toEqual(["account-owner"])
      expect(await groupsOf(on, ewa, ["account-admin", "account-owner", "administrator"])).toContain("account-admin")
    })
  })

  /** What the log of the account tells in the end, chapter by chapter. */
  const everything = [
    ["account.opened"],
    ["invitation.sent", "invitation.accepted", "invitation.sent", "invitation.accepted"],
    ["invitation.sent", "invitation.sent", "invitation.revoked", "account.admin_removed"],
    ["invitation.sent", "invitation.accepted", "ownership.requested", "ownership.cancelled"],
    ["ownership.requested", "ownership.declined", "account.admin_removed", "ownership.requested", "ownership.moved"],
  ].flat()

  describe("6. the new owner reads the audit log", () => {
    test("every change is there: who, when, from where, and what they had been shown", async () => {
      type Entry = {
        event: string
        at: string
        text: string
        actor: { name?: string }
        from: { address?: string }
        shown?: { text: string }[]
      }
      const { data } = (await on.ask(tom, `GET ${at("/events")}?limit=100`)) as { data: Entry[] }
      const told = data.toReversed()
      expect(told.map(({ event }) => event).filter((event) => event !== "account.admin_added")).toEqual(everything)
      const invited = told.find(({ event }) => event === "invitation.sent")
      expect(invited).toMatchObject({ actor: { name: pl.name }, from: { address: ewa.from } })
      const seen = told.flatMap((entry) => (entry.shown ? [entry.shown.length] : []))
      expect(seen).toEqual(shown.map((effects) => effects.split("\n").length))
      const times = told.map(({ at }) => Date.parse(at))
      expect([began <= (times[0] ?? 0), (times.at(-1) ?? Infinity) <= Date.now()]).toEqual([true, true])
      expect(times).toEqual(times.toSorted((one, other) => one - other))
      expect(told.every(({ text }) => text.length > 10)).toBe(true)
      const hers = await on.ask(ewa, `GET ${at("/events")}?limit=100`)
      const polish = (hers.data as Entry[])
        .toReversed()
        .flatMap(({ shown }) => (shown ? [shown.map(({ text }) => text).join("\n")] : []))
      expect(polish.slice(0, 3)).toEqual(shown.slice(0, 3))
    })
  })
})
