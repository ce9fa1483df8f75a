import { AdminGetUserCommand } from "@aws-sdk/client-cognito-identity-provider"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { deliverAll, outsideOf } from "../support/deliver.ts"
import { openWorldWithSignIns, type SignInWorld } from "../support/sign-ins.ts"
import { outcomeOf, type World } from "../support/world.ts"
import { about, begin, codeFor, confirm, mailed, registrationOf, resend } from "./support.ts"

let world: World
let pool: SignInWorld
beforeAll(async () => {
  ;({ world, pool } = await openWorldWithSignIns())
})
afterAll(() => world.close())

const inDays = (days: number): Date => new Date(Date.now() + days * 24 * 60 * 60 * 1000)
/** What follows by a time, with the real identity provider. */
const pass = (days: number) => deliverAll(world, outsideOf(world, { directory: pool.directory }), inDays(days))

const statusOf = async (Username: string): Promise<string> =>
  pool.client.send(new AdminGetUserCommand({ UserPoolId: pool.poolId, Username })).then(
    ({ UserStatus = "" }) => UserStatus,
    (error: Error) => error.name,
  )

describe("a registration that nobody proves", () => {
  it("leaves no sign-in after two days, and not before", async () => {
    const { registrationId } = await begin(world, about("never@example.com"))
    await pass(1.9)
    expect(await statusOf(registrationId)).toBe("CONFIRMED")
    await pass(2.1)
    expect(await statusOf(registrationId)).toBe("UserNotFoundException")
  })

  it("is over after a day: neither its code nor a new one is good any more", async () => {
    const { registrationId } = await begin(world, about("over@example.com"))
    await resend(world, registrationId, { now: inDays(1.01) })
    expect(await registrationOf(world, registrationId)).toMatchObject({ rev: 0 })
    const late = confirm(world, registrationId, await codeFor(world, registrationId), { now: inDays(1.01) })
    expect(await outcomeOf(late)).toBe("registration.unknown")
    expect(await mailed(world, registrationId, inDays(1.01))).toEqual([])
  })

  it("leaves nothing in the table that says who it was, nor what was answered, once what has expired is gone", async () => {
    const how = { idempotencyKey: "gone", from: "2001:db8:ffff:1::1" }
    // Nobody else of this file is called so: the proven one stays.
    const said = about("gone@example.com", { name: "Gerda Gone", company: "Gonewear" })
    const { registrationId, identityId } = await begin(world, said, how)
    await resend(world, registrationId, how)
    await pass(2.1)
    const at = inDays(2.1).getTime() / 1000
    const left = (await world.everything()).filter(({ ttl }) => !(typeof ttl === "number" && ttl < at))
    const text = JSON.stringify(left)
    for (const trace of ["gone@example.com", "2001:db8:ffff", "Gerda", "Gonewear"]) expect(text).not.toContain(trace)
    const kinds = left.filter(({ pk }) => String(pk).startsWith(identityId)).map(({ e }) => e)
    expect(new Set(kinds)).toEqual(new Set(["event"]))
  })
})

describe("a registration that was proven", () => {
  it("keeps its sign-in", async () => {
    const { registrationId } = await begin(world, about("proven@example.com"))
    await confirm(world, registrationId, await codeFor(world, registrationId))
    await pass(9)
    expect(await statusOf(registrationId)).toBe("CONFIRMED")
    expect(await pool.opens("proven@example.com", "Proven-2026!")).toBe(true)
  })
})
