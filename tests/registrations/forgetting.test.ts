import { AdminGetUserCommand } from "@aws-sdk/client-cognito-identity-provider"
import { type Outside } from "@tenantry/core/kernel/delivering"
import { sweep } from "@tenantry/core/kernel/sweeping"
import { service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { register, resendCode } from "@tenantry/core/registrations/index"
import { reactions } from "@tenantry/core/system"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openSignInWorld, type SignInWorld } from "../support/sign-ins.ts"
import { openWorld, type World } from "../support/world.ts"

let world: World
let pool: SignInWorld
let outside: Outside
beforeAll(async () => {
  pool = await openSignInWorld()
  world = await openWorld({ signIns: pool.signIns })
  const mailer = { send: () => Promise.reject(new Error("nothing here sends mail")) }
  outside = { runtime: world.runtime, reactions, mailer, directory: pool.directory, frontendUrl: "https://app.example" }
})
afterAll(async () => {
  await world.close()
  await pool.close()
})

const hour = 60 * 60 * 1000
const inDays = (days: number): Date => new Date(Date.now() + days * 24 * hour)

const begin = async (email: string) => {
  const input = { email, password: "Proven-2026!", name: "N", company: "C" }
  const { result } = await invoke(world.visitor(service), register, input)
  return result.registrationId
}

const statusOf = async (Username: string): Promise<string> =>
  pool.client.send(new AdminGetUserCommand({ UserPoolId: pool.poolId, Username })).then(
    ({ UserStatus = "" }) => UserStatus,
    (error: Error) => error.name,
  )

describe("a registration that nobody proves", () => {
  it("is forgotten by the identity provider after a week and a day, and not before", async () => {
    const username = await begin("never@example.com")
    await sweep(outside, inDays(8))
    expect(await statusOf(username)).toBe("UNCONFIRMED")
    await sweep(outside, inDays(8.1))
    expect(await statusOf(username)).toBe("UserNotFoundException")
  })

  it("leaves nothing in the table that says who it was, once what has expired is gone", async () => {
    await begin("gone@example.com")
    const at = inDays(7.01).getTime() / 1000
    const left = (await world.everything()).filter(({ ttl }) => !(typeof ttl === "number" && ttl < at))
    expect(JSON.stringify(left)).not.toContain("gone@example.com")
    expect(JSON.stringify(left)).not.toContain("192.0.2.9")
  })

  it("stays while its code can still be given: no new one is sent in its last moment", async () => {
    await begin("late@example.com").then((registrationId) => {
      const late = { ...world.visitor(service), now: inDays(7.01) }
      return invoke(late, resendCode, { registrationId })
    })
    expect(pool.mails.filter(({ to }) => to === "late@example.com")).toHaveLength(1)
  })
})

describe("a registration that was proven", () => {
  it("keeps its sign-in", async () => {
    const username = await begin("proven@example.com")
    await pool.signIns.confirmSignUp(username, pool.codeFor("proven@example.com"))
    await sweep(outside, inDays(9))
    expect(await statusOf(username)).toBe("CONFIRMED")
  })
})
