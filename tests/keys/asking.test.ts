import { invoke } from "@tenantry/core/kernel/invoke"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { operation } from "../support/operations.ts"
import { newUser } from "../support/users.ts"
import { newAdmin, openWorld, outcomeOf, settle, type World } from "../support/world.ts"
import { byKey, newKey } from "./support.ts"

const { blockUser, deleteUser, giveRole, leaveAccount, listTenants, listUsers, removeAdmin } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** An administrator beside the owner, with two keys of the tenant. */
const begin = async () => {
  const at = await settle(world)
  const maker = await newUser(world, at, { role: "administrator" })
  const [one, other] = [
    await newKey(world, maker.identityId, at.tenantId, { name: "One" }),
    await newKey(world, maker.identityId, at.tenantId, { name: "Other" }),
  ]
  const works = async ({ value }: { readonly value: string }) =>
    outcomeOf(invoke(byKey(world, value, at.tenantId), listUsers, {}))
  return { at, maker, one, other, works, owner: () => world.as(at.owner, at.tenantId) }
}

type Begun = Awaited<ReturnType<typeof begin>>
const losing = {
  blocking: ({ maker: { userId } }: Begun) => ({ command: blockUser, input: { userId } }),
  deleting: ({ maker: { userId } }: Begun) => ({ command: deleteUser, input: { userId } }),
  demoting: ({ maker: { userId } }: Begun) => ({ command: giveRole, input: { userId, role: "employee" } }),
} as const

describe.each(Object.entries(losing))("%s whoever made keys", (_, losingBy) => {
  it("asks of each key what becomes of it, also who only looks, and does nothing until that is said", async () => {
    const begun = await begin()
    const { command, input } = losingBy(begun)
    const { one, other, owner, works } = begun
    const question = ({ keyId: of }: typeof one, name: string) => ({ of, name, between: ["keep", "revoke"] })
    const required = { code: "choice.required", facts: { choices: [question(one, "One"), question(other, "Other")] } }
    await expect(invoke(owner(), command, input as never, { preview: true })).rejects.toMatchObject(required)
    await expect(invoke(owner(), command, input as never)).rejects.toMatchObject(required)
    const half = { choices: new Map([[one.keyId as string, "keep"]]) }
    await expect(invoke(owner(), command, input as never, half)).rejects.toMatchObject({ code: "choice.required" })
    const wrong = { choices: new Map([one, other].map(({ keyId }) => [keyId as string, "forget"])) }
    await expect(invoke(owner(), command, input as never, wrong)).rejects.toMatchObject({ code: "choice.required" })
    expect([await works(one), await works(other)]).toEqual(["done", "done"])
  })

  it("keeps and revokes as was said, in the same transaction, and as was shown", async () => {
    const begun = await begin()
    const { command, input } = losingBy(begun)
    const { one, other, owner, works } = begun
    const choices = new Map<string, string>([
      [one.keyId, "keep"],
      [other.keyId, "revoke"],
    ])
    const shown = await invoke(owner(), command, input as never, { choices, preview: true })
    const said = shown.effects.filter(({ code }) => code.startsWith("key."))
    expect(said.map(({ code, facts }) => [code, facts["key"]])).toEqual([
      ["key.kept", one.keyId],
      ["key.revoked", other.keyId],
    ])
    const { confirmation } = shown
    const turned = new Map([...choices].map(([of, choice]) => [of, choice === "keep" ? "revoke" : "keep"]))
    expect(await outcomeOf(invoke(owner(), command, input as never, { choices: turned, confirmation }))).toBe(
      "confirmation.invalid",
    )
    expect(await outcomeOf(invoke(owner(), command, input as never, { choices, confirmation }))).toBe("done")
    expect([await works(one), await works(other)]).toEqual(["done", "key.refused"])
  })
})

it("another role that could have made the keys as well asks nothing", async () => {
  const { at, maker, owner, works, one } = await begin()
  const { result } = await invoke(owner(), operation.createRole, {
    name: "Sees people",
    permissions: ["users.view", "api_keys.create"].map((permission) => ({ permission, scope: "tenant" as const })),
    complete: true,
  })
  const role = result.roleId
  expect(await outcomeOf(invoke(world.as(at.owner, at.tenantId), giveRole, { userId: maker.userId, role }))).toBe(
    "done",
  )
  expect(await works(one)).toBe("done")
})

it("what is not in question cannot be answered", async () => {
  const { owner, maker, one, other, at } = await begin()
  const employee = await newUser(world, at, { role: "employee" })
  const choices = new Map([[one.keyId as string, "revoke"]])
  const blocking = { userId: employee.userId }
  expect(await outcomeOf(invoke(owner(), blockUser, blocking, { choices }))).toBe("choice.not_asked")
  const more = new Map<string, string>(
    [one.keyId, other.keyId, "key_00000000000000000000000000"].map((of) => [of, "keep"]),
  )
  expect(await outcomeOf(invoke(owner(), blockUser, { userId: maker.userId }, { choices: more }))).toBe(
    "choice.not_asked",
  )
})

it("removing an admin of the account, and their stepping down, ask about the account's keys they made", async () => {
  const at = await settle(world)
  const [removed, leaves] = [await newAdmin(world, at), await newAdmin(world, at)]
  const keys = [await newKey(world, removed, at.accountId), await newKey(world, leaves, at.accountId)] as const
  const works = ({ value }: { readonly value: string }) =>
    outcomeOf(invoke(byKey(world, value, at.accountId), listTenants, {}))
  const remove = (options = {}) =>
    outcomeOf(invoke(world.as(at.owner, at.accountId), removeAdmin, { identityId: removed }, options))
  expect(await remove()).toBe("choice.required")
  expect(await remove({ choices: new Map([[keys[0].keyId, "revoke"]]) })).toBe("done")
  expect(await works(keys[0])).toBe("key.refused")

  const asLeaver = () => world.as(leaves, at.accountId)
  expect(await outcomeOf(invoke(asLeaver(), leaveAccount, {}, { preview: true }))).toBe("choice.required")
  const choices = new Map([[keys[1].keyId as string, "keep"]])
  const { confirmation } = await invoke(asLeaver(), leaveAccount, {}, { choices, preview: true })
  expect(await outcomeOf(invoke(asLeaver(), leaveAccount, {}, { choices, confirmation }))).toBe("done")
  expect(await works(keys[1])).toBe("done")
})
