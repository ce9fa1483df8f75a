import { ListUsersCommand } from "@aws-sdk/client-cognito-identity-provider"
import { service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import type { SignIns } from "@tenantry/core/kernel/ports"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { openWorldWithSignIns, type SignInWorld } from "../support/sign-ins.ts"
import { linkOf, type Settled, settle, type World } from "../support/world.ts"
import { eventsOf, hurried, inviting, refusalOf } from "./support.ts"
import { operation } from "../support/operations.ts"

const { joinByInvitation, register } = operation

/** Which calls the identity provider got. Those that it answers are real ones. */
let calls: string[] = []
let world: World
let pool: SignInWorld
let at: Settled
let email: string

const noted = (signIns: SignIns): SignIns =>
  Object.fromEntries(
    Object.entries(signIns).map(([name, call]) => [
      name,
      (...given: never[]) => {
        calls.push(name)
        return (call as (...given: never[]) => Promise<void>)(...given)
      },
    ]),
  ) as unknown as SignIns

beforeAll(async () => {
  ;({ world, pool } = await openWorldWithSignIns({}, noted))
})
afterAll(() => world.close())
beforeEach(async () => {
  at = await settle(world)
  email = `new.${at.accountId}@example.com`
  calls = []
})

const password = "Sesame-0pen!"
const invited = async () => linkOf(world, at.accountId, (await inviting(world)(at, email)).result)
const join = (token: string, options = {}) =>
  invoke(
    hurried(world.visitor(at.accountId, "192.0.2.77")),
    joinByInvitation,
    { token, name: "Nadia", password },
    options,
  )
const people = async () => {
  const Filter = `email = "${email}"`
  return (await pool.client.send(new ListUsersCommand({ UserPoolId: pool.poolId, Filter }))).Users?.length
}

describe("what must be done at the identity provider before the commit", () => {
  it("is not done by a preview, nor by what is refused", async () => {
    const token = await invited()
    await invoke(world.visitor(at.accountId), joinByInvitation, { token, name: "N", password }, { preview: true })
    await refusalOf(join(`${token}x`))
    await refusalOf(join(token, { ifMatch: 1 }))
    expect([calls, await people()]).toEqual([[], 0])
  })

  it("is done, and then the commit", async () => {
    const { result } = await join(await invited())
    expect([calls, await pool.opens(email, password)]).toEqual([["createUser", "setAddress"], true])
    const accepted = (await eventsOf(world, at.accountId)).find(({ name }) => name === "invitation.accepted")
    expect(accepted?.actor).toBe(result.identityId)
  })

  it("is done once, however often it is decided", async () => {
    world.faults.conflicts = 2
    const input = { email, password, name: "N", company: "C" }
    const done = await invoke(world.visitor(service), register, input)
    expect([done.attempts, calls, await people()]).toEqual([3, ["createUser"], 1])
  })

  it("is not begun by who does not get hold of what it is done for", async () => {
    const token = await invited()
    world.faults.conflicts = 1000
    expect(await refusalOf(join(token))).toMatchObject({ code: "operation.contended" })
    world.faults.conflicts = 0
    expect(await people()).toBe(0)
    await join(token)
    expect(await people()).toBe(1)
  })

  it("is not done again by the repetition of a key, which is answered alike", async () => {
    const token = await invited()
    const first = await join(token, { idempotencyKey: "k1" })
    expect(await join(token, { idempotencyKey: "k1" })).toMatchObject({ replayed: true, result: first.result })
    expect(calls).toEqual(["createUser", "setAddress"])
  })

  it("is a defect to need where there is none", async () => {
    const { signIns: _, ...runtime } = world.runtime
    const request = { ...world.visitor(service), runtime }
    const input = { email, password, name: "N", company: "C" }
    await expect(invoke(request, register, input)).rejects.toThrow("needs the identity provider")
  })
})

describe("a password", () => {
  it("is in no item of the table, whoever gave it with whatever key", async () => {
    await join(await invited(), { idempotencyKey: "k1" })
    const input = { email: `reg.${at.accountId}@example.com`, password, name: "N", company: "C" }
    await invoke(world.visitor(service), register, input, { idempotencyKey: "k2" })
    expect(JSON.stringify(await world.everything())).not.toContain(password)
    expect(pool.mails.map(({ html }) => html).join()).not.toContain(password)
  })

  it("makes a request another one: the same key with another password is refused", async () => {
    const token = await invited()
    const options = { idempotencyKey: "k1" }
    await join(token, options)
    const other = invoke(
      world.visitor(at.accountId, "192.0.2.77"),
      joinByInvitation,
      { token, name: "Nadia", password: `${password}2` },
      options,
    )
    expect(await refusalOf(other)).toMatchObject({ code: "idempotency.mismatch" })
  })
})
