import { identities, newIdentity } from "@tenantry/core/identities/index"
import { addressToken } from "@tenantry/core/identities/address"
import { IdentityId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { asWrite } from "@tenantry/core/kernel/writes"
import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { after as later, days, hours, minutes } from "../support/calls.ts"
import {
  type Aftermath,
  giveSignIn,
  identityOf,
  newSignedIn,
  openMyWorld,
  own,
  password,
  refreshes,
  signIn,
} from "../support/me.ts"
import type { SignInWorld } from "../support/sign-ins.ts"
import { newAdmin, newPerson, outcomeOf, settle, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { changeAddress, confirmAddress, listAdmins } = operation

let pool: SignInWorld
let world: World
let after: Aftermath
beforeAll(async () => {
  ;({ world, pool, ...after } = await openMyWorld())
})
afterAll(() => world.close())

let made = 0
const fresh = (): string => `fresh.${made++}.${randomUUID()}@example.com`
const mailsTo = (address: string) => after.mails.filter(({ to }) => to === address)
/** The secret of the newest link that was mailed to an address. */
const linkTo = (address: string): string => {
  const [, token] = /\/address#([\w-]+)/.exec(mailsTo(address).at(-1)?.text ?? "") ?? []
  if (!token) throw new Error(`no link came to ${address}`)
  return token
}
const ask = async (who: IdentityId, email: string) => {
  await invoke(own(world, who), changeAddress, { email })
  await after.settle()
  return linkTo(email)
}
const open = (who: IdentityId, token: string, asking: Parameters<typeof own>[2] = {}) =>
  invoke(own(world, who, asking), confirmAddress, { token })

describe("the address I sign in with", () => {
  it("changes when the link is opened that was mailed to the new one, and not before", async () => {
    const { identityId, username } = await newSignedIn(world)
    const { email: old } = await identityOf(world, identityId)
    const email = fresh()
    const token = await ask(identityId, email)
    expect((await identityOf(world, identityId)).email).toBe(old)
    expect([await pool.opens(old, password), await pool.opens(email, password)]).toEqual([true, false])
    const { refresh } = await signIn(pool, old)
    await open(identityId, token)
    expect(await refreshes(pool, refresh)).toBe(false)
    expect(await pool.opens(email, password)).toBe(true)
    await after.settle()
    expect([await pool.opens(old, password), await pool.opens(email, password)]).toEqual([false, true])
    expect(await identityOf(world, identityId)).toMatchObject({ email, proven: true, subjects: [username] })
  })

  it("leaves the old one free for somebody else, who is told twice what happened to it", async () => {
    const { identityId } = await newSignedIn(world)
    const { email: old } = await identityOf(world, identityId)
    const email = fresh()
    await open(identityId, await ask(identityId, email))
    await after.settle()
    expect(mailsTo(old).map(({ subject }) => subject)).toEqual([
      "Somebody wants to sign in with another address",
      "You sign in with another address from now on",
    ])
    for (const { text } of mailsTo(old)) expect([text.includes(email), text.includes("#")]).toEqual([true, false])
    expect(await newPerson(world, { email: old })).toMatch(/^idn_/)
  })

  it("is shown in my accounts", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    await giveSignIn(world, admin)
    const email = fresh()
    await open(admin, await ask(admin, email))
    await after.settle()
    const { result } = await invoke(world.as(at.owner, at.accountId), listAdmins, {})
    expect(result.data.find(({ identityId }) => identityId === admin)?.email).toBe(email)
  })

  it("changes once by one link; unknown, altered, replaced, late and another's links are refused alike", async () => {
    const [one, other] = [await newPerson(world), await newPerson(world)]
    const replaced = await ask(one, fresh())
    const token = await ask(one, fresh())
    const foreign = await ask(other, fresh())
    const flipped = `${token.slice(0, -2)}${token.endsWith("A") ? "B" : "A"}A`
    for (const bad of ["", "x", flipped, `${token}A`, replaced, foreign]) {
      expect([bad, await outcomeOf(open(one, bad))]).toEqual([bad, "identity.link_unusable"])
    }
    const late = later(new Date(), days(1) + minutes(1))
    expect(await outcomeOf(open(one, token, { now: late }))).toBe("identity.link_unusable")
    expect(await outcomeOf(open(one, token, { now: later(new Date(), hours(23)) }))).toBe("done")
    expect(await outcomeOf(open(one, token, { now: later(new Date(), hours(23)) }))).toBe("identity.link_unusable")
  })

  it("is asked for only after a recent sign-in, and five times an hour at most", async () => {
    const person = await newPerson(world)
    const stale = own(world, person, { signedInAt: later(new Date(), -minutes(6)) })
    expect(await outcomeOf(invoke(stale, changeAddress, { email: fresh() }))).toBe("sign_in.too_old")
    const ended: string[] = []
    for (let i = 0; i < 6; i++) {
      ended.push(await outcomeOf(invoke(own(world, person), changeAddress, { email: fresh() })))
    }
    expect(ended).toEqual(["done", "done", "done", "done", "limit.exceeded", "limit.exceeded"])
  })

  it("that is somebody's: asking says the same, opening the link says so, and nothing changes", async () => {
    const [one, holder] = [await newPerson(world), await newPerson(world)]
    const { email: taken } = await identityOf(world, holder)
    const [known, unknown] = [
      await invoke(own(world, one), changeAddress, { email: taken }, { preview: true }),
      await invoke(own(world, one), changeAddress, { email: fresh() }, { preview: true }),
    ]
    expect(known.effects.map(({ code }) => code)).toEqual(unknown.effects.map(({ code }) => code))
    const token = await ask(one, taken)
    expect(await outcomeOf(open(one, token))).toBe("identity.email_taken")
    expect((await identityOf(world, one)).sessionsFrom).toBeUndefined()
    expect((await identityOf(world, holder)).email).toBe(taken)
    expect((await identityOf(world, one)).email).not.toBe(taken)
  })

  it("wanted by many at once is one person's, and every other keeps theirs", async () => {
    const email = fresh()
    const people = await Promise.all(Array.from({ length: 5 }, () => newPerson(world)))
    const links: string[] = []
    for (const person of people) links.push(await ask(person, email))
    const ended = await Promise.all(people.map((person, i) => outcomeOf(open(person, links[i] ?? ""))))
    expect(ended.toSorted()).toEqual(["done", ...Array.from({ length: 4 }, () => "identity.email_taken")])
    const holders = (await world.everything()).filter(({ e, em }) => e === "identity" && em === email)
    expect(holders).toHaveLength(1)
  })

  it("is not the one I have", async () => {
    const person = await newPerson(world)
    const { email } = await identityOf(world, person)
    expect(await outcomeOf(invoke(own(world, person), changeAddress, { email }))).toBe("identity.same_address")
  })

  it("that changed twice before anything followed is the newest at the identity provider as well", async () => {
    const { identityId } = await newSignedIn(world)
    const [first, second] = [fresh(), fresh()]
    for (const email of [first, second]) {
      const { result } = await invoke(own(world, identityId), changeAddress, { email })
      const pending = { email, until: new Date(result.until).getTime() }
      await open(identityId, addressToken(world.runtime.keyring, identityId, pending))
    }
    await after.settle()
    expect([await pool.opens(first, password), await pool.opens(second, password)]).toEqual([false, true])
  })
})

/** Somebody for whom an administrator made a sign-in with an address that may be anybody's. */
const unproven = async () => {
  const identityId = IdentityId.make(new Date())
  const person = { email: fresh(), name: "Gerd Given", locale: "en", timeZone: "UTC" } as const
  const made = newIdentity(identityId, randomUUID(), person, {
    activePlace: identityId,
    places: [],
    made: new Date(),
    proven: false,
  })
  await world.seed(
    [identityId],
    made.map((write) => asWrite(write).item),
  )
  return { identityId, email: person.email }
}

describe("an address that is not proven", () => {
  it("cannot be changed: whoever made the sign-in may know its password", async () => {
    const { identityId, email } = await unproven()
    await after.settle()
    const before = after.mails.length
    expect(await outcomeOf(invoke(own(world, identityId), changeAddress, { email: fresh() }))).toBe("identity.unproven")
    await after.settle()
    expect([await identityOf(world, identityId), after.mails.length]).toMatchObject([{ email, proven: false }, before])
  })

  it("is not proven by a link either, whoever asked for it", async () => {
    const person = await newPerson(world)
    const token = await ask(person, fresh())
    await world.seed([person], [write(identities).patch({ identityId: person }).set({ proven: false }).commit()])
    expect(await outcomeOf(open(person, token))).toBe("identity.unproven")
    expect((await identityOf(world, person)).proven).toBe(false)
  })
})

it("a mail that comes late brings no link that does not work any more", async () => {
  const person = await newPerson(world)
  const [first, second] = [fresh(), fresh()]
  await invoke(own(world, person), changeAddress, { email: first })
  await invoke(own(world, person), changeAddress, { email: second })
  await after.settle()
  expect(mailsTo(first)).toEqual([])
  expect(await outcomeOf(open(person, linkTo(second)))).toBe("done")
})

it("the link's secret is stored nowhere", async () => {
  const person = await newPerson(world)
  const token = await ask(person, fresh())
  expect(JSON.stringify(await world.everything())).not.toContain(token)
})

it("what a blocked person asked for is not opened", async () => {
  const person = await newPerson(world)
  const token = await ask(person, fresh())
  await world.seed([person], [write(identities).patch({ identityId: person }).set({ state: "suspended" }).commit()])
  expect(await outcomeOf(open(person, token))).toBe("access.blocked")
})
