import { identityIdOf } from "@tenantry/core/identities/index"
import { type IdentityId, type UserId, UserId as UserIds } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import type { Outside } from "@tenantry/core/kernel/delivering"
import type { Mail } from "@tenantry/core/kernel/ports"
import { arrive } from "@tenantry/core/users/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { right, role } from "../roles/support.ts"
import { confirmed, minutes, overtaken } from "../support/calls.ts"
import { deliverIn, outsideOf } from "../support/deliver.ts"
import { brokenRules } from "../support/invariants.ts"
import { type NewUser, newUser } from "../support/users.ts"
import { newAdmin, newPerson, openWorld, outcomeOf, settle, type Settled, type World } from "../support/world.ts"
import {
  freshEmail,
  hasGrant,
  join,
  linkOfUser,
  openPeopleWorld,
  password,
  type PeopleWorld,
  storedUser,
  withPassword,
} from "../users/support.ts"
import { operation } from "../support/operations.ts"

const {
  acceptTransfer,
  addUser,
  appointAdministrator,
  blockUser,
  deleteUser,
  giveRole,
  inviteUserAgain,
  listTenantEvents,
  listUsers,
  requestTransfer,
} = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const account = ({ accountId }: Settled) => ({ level: "account", accountId }) as const
const asOwner = (at: Settled, asking: Parameters<World["as"]>[2] = {}) =>
  world.as(at.owner, at.tenantId, { hint: account(at), ...asking })
const appoint = (at: Settled, userId?: UserId) =>
  invoke(asOwner(at), appointAdministrator, userId === undefined ? {} : { userId })
const appointing = (...args: Parameters<typeof appoint>) => outcomeOf(appoint(...args))

const by = (at: Settled, { identityId }: NewUser) => world.as(identityId, at.tenantId)
const ownersUser = async (at: Settled, owner: IdentityId = at.owner) => {
  const { data } = (await invoke(asOwner(at), listUsers, {})).result
  return data.filter(({ identityId }) => identityId === owner)
}

/** An account whose owner has been turned out of the company by its other administrator. */
const turnedOut = async (how: (at: Settled, administrator: NewUser) => Promise<unknown>) => {
  const at = await settle(world, { name: "Ola Owner" })
  const administrator = await newUser(world, at)
  await how(at, administrator)
  return { at, administrator }
}

describe("the owner of an account", () => {
  it("appoints themselves where the administrators have demoted them and are gone, which nothing else lets them do", async () => {
    const { at, administrator } = await turnedOut((at, one) =>
      invoke(by(at, one), giveRole, { userId: at.founder, role: "employee" }),
    )
    const { userId } = administrator
    const give = (user: UserId, to: string) => outcomeOf(invoke(asOwner(at), giveRole, { userId: user, role: to }))
    expect(await give(at.founder, "administrator")).toBe("user.own_rights")
    const other = await newUser(world, at, { role: "employee" })
    expect(await give(other.userId, "administrator")).toBe("rights.not_held")
    const less = await role(world, at, "Less", [])
    expect(await give(userId, less)).toBe("user.last_administrator")
    const { result, effects } = await appoint(at)
    expect(result).toMatchObject({ userId: at.founder, role: "administrator", status: "active", version: 3 })
    expect([...new Set(effects.map(({ code, severity }) => `${code} ${severity}`))]).toEqual([
      "user.becomes_administrator danger",
      "user.gains_content danger",
      "user.administrators_told warning",
      "user.gains warning",
      "user.role info",
      "user.next_request info",
    ])
    expect(await give(userId, "employee")).toBe("done")
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("does so whether they were blocked there or deleted", async () => {
    const blocked = await turnedOut((at, one) => invoke(by(at, one), blockUser, { userId: at.founder }))
    expect((await appoint(blocked.at)).result).toMatchObject({ userId: blocked.at.founder, status: "active" })
    const deleted = await turnedOut((at, one) => confirmed(by(at, one), deleteUser, { userId: at.founder }))
    const { result, effects } = await appoint(deleted.at)
    expect(result).toMatchObject({ role: "administrator", status: "active", firstName: "Ola", lastName: "Owner" })
    expect(result.userId).not.toBe(deleted.at.founder)
    expect(effects.map(({ code }) => code)).toContain("user.joined")
    expect(await ownersUser(deleted.at)).toMatchObject([{ userId: result.userId, position: deleted.at.position }])
    for (const { at } of [blocked, deleted]) expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("invited again at their address, comes by it, and its link is dead from then on", async () => {
    const email = `owner.${UserIds.make(new Date()).slice(4)}@example.com`
    const at = await settle(world, { email })
    const administrator = await newUser(world, at)
    await confirmed(by(at, administrator), deleteUser, { userId: at.founder })
    const said = { email, firstName: "Ola", lastName: "Owner", role: "employee" as const }
    const { userId } = (await invoke(by(at, administrator), addUser, said)).result
    const link = await linkOfUser(world, at, userId)
    expect((await appoint(at)).result).toMatchObject({ userId, role: "administrator", status: "active" })
    expect(link.length).toBeGreaterThan(0)
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("appoints another who is a user, active from then on, and nobody who has not come, has gone, or is of elsewhere", async () => {
    const at = await settle(world)
    const desk = await role(world, at, "Desk", [right("users.view")])
    const [one, blocked] = [
      await newUser(world, at, { role: desk }),
      await newUser(world, at, { role: "employee", status: "blocked" }),
    ]
    expect((await appoint(at, one.userId)).result).toMatchObject({ role: "administrator", status: "active" })
    const { effects } = await appoint(at, blocked.userId)
    expect(effects.map(({ code }) => code)).toContain("user.unblocked")
    const invited = await newUser(world, at, { role: "employee", status: "invited" })
    const leaving = await newUser(world, at, { role: "employee", status: "leaving" })
    const elsewhere = await settle(world)
    expect(await appointing(at, invited.userId)).toBe("user.not_active")
    expect(await appointing(at, leaving.userId)).toBe("user.unknown")
    expect(await appointing(at, elsewhere.founder)).toBe("user.unknown")
    expect(await appointing(at, one.userId)).toBe("user.same_role")
    expect(await appointing(at)).toBe("user.same_role")
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("does it freshly signed in, and sees before what it does", async () => {
    const at = await settle(world)
    const { userId } = await newUser(world, at, { role: "employee" })
    const stale = asOwner(at, { signedInAt: new Date(Date.now() - minutes(6)) })
    expect(await outcomeOf(invoke(stale, appointAdministrator, { userId }))).toBe("sign_in.too_old")
    const shown = await invoke(stale, appointAdministrator, { userId }, { preview: true })
    expect(shown.effects[0]).toMatchObject({ code: "user.becomes_administrator", severity: "danger" })
  })
})

describe("a sign-in that somebody else made at an address, with a password that they know", () => {
  let here: PeopleWorld
  beforeAll(async () => {
    here = await openPeopleWorld()
  })
  afterAll(() => here.close())

  const given = { firstName: "Ola", lastName: "Owner", ...withPassword() }

  /** An administrator turns the owner out, and adds the owner's address with a password. */
  const usurped = async (role: "employee" | "administrator") => {
    const email = freshEmail("owner")
    const at = await settle(here.world, { email })
    const { identityId } = await newUser(here.world, at)
    const usurper = (place: Settled["tenantId"] = at.tenantId) => here.world.as(identityId, place)
    await confirmed(usurper(), deleteUser, { userId: at.founder })
    const { userId, signInName = "" } = (await invoke(usurper(), addUser, { ...given, email, role })).result
    const puppet = identityIdOf(signInName)
    const comes = async () => {
      const caller = { kind: "job", name: "tests", permissions: [arrive.permission], reach: [puppet] } as const
      await invoke({ ...here.world.visitor(at.tenantId), caller }, arrive, { identityId: puppet })
    }
    const asOwner = () => here.world.as(at.owner, at.tenantId, { hint: account(at) })
    return { at, userId, signInName, puppet, comes, usurper, asOwner }
  }
  type Usurped = Awaited<ReturnType<typeof usurped>>

  const cases: readonly (readonly [string, "employee" | "administrator", (it: Usurped) => Promise<unknown>])[] = [
    ["has not come yet", "employee", () => Promise.resolve()],
    ["has come", "employee", ({ comes }) => comes()],
    ["has come as an administrator", "administrator", ({ comes }) => comes()],
    [
      "has come, and was blocked",
      "employee",
      async ({ comes, usurper, userId }) => {
        await comes()
        await invoke(usurper(), blockUser, { userId })
      },
    ],
  ]

  it.each(cases)(
    "never keeps the owner out, who takes its place with all it has, where it %s",
    async (_, role, bring) => {
      const usurpation = await usurped(role)
      const { at, userId, signInName, puppet, asOwner } = usurpation
      await bring(usurpation)
      const { result, effects } = await invoke(asOwner(), appointAdministrator, {})
      expect(result).toMatchObject({ userId, role: "administrator", status: "active" })
      const codes = effects.map(({ code }) => code)
      expect(codes).toEqual(expect.arrayContaining(["user.joined", "user.given_sign_in_ends"]))
      expect(await storedUser(here.world, at, userId)).toMatchObject({ identityId: at.owner })
      expect(await storedUser(here.world, at, userId)).not.toHaveProperty("signInName")
      expect(await hasGrant(here.world, at, puppet)).toBe(false)
      expect(await outcomeOf(invoke(here.world.as(puppet, at.tenantId), listUsers, {}))).toMatch(/unknown|nowhere/)
      expect(await outcomeOf(invoke(asOwner(), inviteUserAgain, { userId }))).toBe("user.not_invited")
      await here.settled()
      expect(await here.pool.opens(signInName, password)).toBe(false)
      expect(await brokenRules(here.world, at.accountId)).toEqual([])
    },
  )

  it("is not appointed by the owner either, until somebody has proven the address", async () => {
    const at = await settle(here.world)
    const asOwner = () => here.world.as(at.owner, at.tenantId, { hint: account(at) })
    const email = freshEmail("given")
    const about = { ...given, email, role: "employee" as const }
    const { userId, signInName = "" } = (await invoke(here.world.as(at.owner, at.tenantId), addUser, about)).result
    const reach = [identityIdOf(signInName)]
    const caller = { kind: "job", name: "tests", permissions: [arrive.permission], reach } as const
    await invoke({ ...here.world.visitor(at.tenantId), caller }, arrive, { identityId: identityIdOf(signInName) })
    expect(await outcomeOf(invoke(asOwner(), appointAdministrator, { userId }))).toBe("user.not_proven")
    await invoke(here.world.as(at.owner, at.tenantId), inviteUserAgain, { userId })
    const { effects } = await join(here.world, await linkOfUser(here.world, at, userId))
    expect(effects.map(({ code }) => code)).toContain("user.given_sign_in_ends")
    expect(await outcomeOf(invoke(asOwner(), appointAdministrator, { userId }))).toBe("done")
  })
})

describe("nobody else appoints", () => {
  it("not admins of the account, not administrators of the company, not who was the owner a moment ago", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const administrator = await newUser(world, at)
    const { userId } = await newUser(world, at, { role: "employee" })
    const as = (who: IdentityId) => outcomeOf(invoke(world.as(who, at.tenantId), appointAdministrator, { userId }))
    expect(await as(admin)).toBe("account.owner_only")
    expect(await as(administrator.identityId)).toBe("access.missing")
    expect(await as(await newPerson(world))).toBe("access.nowhere")
    const moves = async () => {
      await invoke(world.as(at.owner, at.accountId), requestTransfer, { to: admin })
      await confirmed(world.as(admin, at.accountId), acceptTransfer, {})
    }
    expect(await overtaken(world, () => appoint(at, userId), moves)).toBe("account.owner_only")
    expect(await as(admin)).toBe("done")
  })
})

/** Delivers what there is of the mails: first in parts, then each of them. */
const tell = async (at: Settled, outside: Outside, now: Date): Promise<readonly string[]> => {
  await deliverIn(world, outside, at.tenantId, "user.mail_appointment", now)
  return deliverIn(world, outside, at.tenantId, "user.mail_appointment", now)
}

describe("everybody who is an administrator there", () => {
  it("is told once, also where a mail to another fails, which is tried again alone", async () => {
    const at = await settle(world)
    const others = await Promise.all(Array.from({ length: 12 }, () => newUser(world, at)))
    const { userId } = await newUser(world, at, { role: "employee" })
    await appoint(at, userId)
    const [broken] = others
    const sent: string[] = []
    let fails = true
    const send = async ({ to }: Mail) => {
      if (fails && to === broken?.email) throw new Error("no such mailbox")
      sent.push(to)
    }
    const outside = outsideOf(world, { mailer: { send } })
    const now = new Date(Date.now() + 1000)
    for (let round = 0; round < 3; round++) await tell(at, outside, now)
    expect(sent).toHaveLength(13)
    expect(new Set(sent).size).toBe(13)
    fails = false
    await tell(at, outside, new Date(now.getTime() + minutes(5)))
    expect(sent.slice(13)).toEqual([broken?.email])
    expect(await tell(at, outside, new Date(now.getTime() + minutes(60)))).toEqual([])
  })

  it("is told by mail, in their language, also who is blocked by it right away; and the audit says who did it", async () => {
    const { at, administrator } = await turnedOut(async (at, one) => {
      await newUser(world, at, { person: { locale: "pl", email: `pola.${at.tenantId.slice(4)}@example.com` } })
      await invoke(by(at, one), giveRole, { userId: at.founder, role: "employee" })
    })
    const { effects } = await appoint(at)
    expect(effects.find(({ code }) => code === "user.administrators_told")?.facts).toEqual({ count: 3 })
    await invoke(asOwner(at), blockUser, { userId: administrator.userId })
    const mails: Mail[] = []
    const outside = outsideOf(world, { mailer: { send: (mail) => Promise.resolve(void mails.push(mail)) } })
    const soon = new Date(Date.now() + 1000)
    await tell(at, outside, soon)
    expect(mails.map(({ to }) => to)).toContain(administrator.email)
    expect(mails).toHaveLength(3)
    expect(mails.find(({ to }) => to.startsWith("pola."))?.subject).toContain("jest teraz administratorem")
    const { data } = (await invoke(asOwner(at), listTenantEvents, {})).result
    expect(data.find(({ event }) => event === "user.appointed")).toMatchObject({ actor: { id: at.owner } })
  })
})
