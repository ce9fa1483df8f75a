import { invoke } from "@tenantry/core/kernel/invoke"
import type { Mail } from "@tenantry/core/kernel/ports"
import { afterAll, beforeAll, expect, it } from "vitest"
import { after, days, hours, minutes } from "../support/calls.ts"
import { deliverIn, outsideOf } from "../support/deliver.ts"
import { operation } from "../support/operations.ts"
import { newUser } from "../support/users.ts"
import { openWorld, outcomeOf, settle, type World } from "../support/world.ts"
import { byKey, newKey } from "./support.ts"

const { listTenantKeys, listUsers, rotateTenantKey } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** A key for thirty days, and what is mailed of it as its days pass. */
const begin = async () => {
  const made = new Date()
  const mails: Mail[] = []
  const mailer = { send: (mail: Mail) => Promise.resolve(void mails.push(mail)) }
  const outside = outsideOf(world, { mailer })
  const at = await settle(world, { email: `owner.${made.getTime()}@example.com` })
  const maker = await newUser(world, at)
  const key = await newKey(world, maker.identityId, at.tenantId, { days: 30, now: made })
  const deliver = (reaction: string, now: Date) => deliverIn(world, outside, at.tenantId, reaction, now)
  /** Whatever waits, and what follows from it, is done as of a day after the key was made; answers how many were mailed. */
  const mailedOn = async (day: number): Promise<number> => {
    const before = mails.length
    for (const minute of [0, 2, 4, 6]) {
      const now = after(made, days(day) + minutes(minute))
      await deliver("key.watch_expiry", now)
      await deliver("key.mail_expiring", now)
    }
    return mails.length - before
  }
  const looks = (now: Date, value = key.value) =>
    outcomeOf(invoke(byKey(world, value, at.tenantId, { now }), listUsers, {}))
  const expiries = () => mails.map(({ subject }) => subject)
  return { at, maker, made, key, mailedOn, looks, expiries }
}

it("whom it concerns is mailed fourteen and three days before a key expires, once each; at its end it is refused", async () => {
  const { made, mailedOn, looks, expiries } = await begin()
  const mailed: Record<number, number> = {}
  for (const day of [1, 15.9, 16.1, 16.2, 20, 26.9, 27.1, 29, 30.1]) mailed[day] = await mailedOn(day)
  // Who made it, and the owner.
  expect(mailed).toEqual({ 1: 0, 15.9: 0, 16.1: 2, 16.2: 0, 20: 0, 26.9: 0, 27.1: 2, 29: 0, 30.1: 0 })
  expect(new Set(expiries())).toEqual(new Set(["The API key “Machine” expires soon"]))
  const end = after(made, days(30))
  const second = 1000
  expect(await looks(new Date(end.getTime() - second))).toBe("done")
  expect([await looks(end), await looks(after(end, hours(1)))]).toEqual(["key.refused", "key.refused"])
})

it("that a key has expired is told by its time: its item lies there as before, and takes up a slot", async () => {
  const { at, made, looks } = await begin()
  const late = after(made, days(400))
  expect(await looks(late)).toBe("key.refused")
  const stored = (await world.everything()).find(({ pk }) => pk === `${at.tenantId}#ak`)
  expect(stored).toMatchObject({ x: after(made, days(30)).toISOString() })
  expect(stored).not.toHaveProperty("ttl")
  const { data } = (await invoke(world.as(at.owner, at.tenantId, { now: late }), listTenantKeys, {})).result
  expect(data).toMatchObject([{ state: "expired" }])
})

it("a key that was given a new value in time is told of by its new end, and nobody is mailed of the old one", async () => {
  const { at, maker, made, key, mailedOn, looks } = await begin()
  const rotating = world.as(maker.identityId, at.tenantId, { now: after(made, days(10)) })
  const rotation = { keyId: key.keyId, overlapHours: 0, days: 30 }
  const { value = "" } = (await invoke(rotating, rotateTenantKey, rotation)).result
  const mailed: Record<number, number> = {}
  for (const day of [11, 16.1, 25.9, 26.1, 27.1, 36.9, 37.1]) mailed[day] = await mailedOn(day)
  expect(mailed).toEqual({ 11: 0, 16.1: 0, 25.9: 0, 26.1: 2, 27.1: 0, 36.9: 0, 37.1: 2 })
  expect(await looks(after(made, days(39)), value)).toBe("done")
  expect([await looks(after(made, days(40)), value), await looks(after(made, days(11)))]).toEqual([
    "key.refused",
    "key.refused",
  ])
})
