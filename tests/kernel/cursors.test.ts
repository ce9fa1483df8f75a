import type { IdentityId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { openKeyring } from "@tenantry/core/kernel/keyring"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { newAdmin, openWorld, type Settled, settle, type World } from "../support/world.ts"
import { inviting, refusalOf } from "./support.ts"
import { operation } from "../support/operations.ts"

const { listAccountEvents, listAdmins, listInvitations, openAccount } = operation

let world: World
let at: Settled
let admin: IdentityId
beforeAll(async () => {
  world = await openWorld()
  at = await settle(world)
  admin = await newAdmin(world, at)
  await newAdmin(world, at)
  for (const name of ["eve", "zoe"]) await inviting(world)(at, `${name}@example.com`)
})
afterAll(() => world.close())

const invalid = { code: "cursor.invalid", kind: "invalid" }
const asOwner = () => world.as(at.owner, at.accountId)
const page = async (cursor?: string, limit = 1) =>
  (await invoke(asOwner(), listAdmins, { limit, ...(cursor === undefined ? {} : { cursor }) })).result
const cursorOf = async (call: Promise<{ result: { nextCursor?: string } }>): Promise<string> => {
  const { nextCursor } = (await call).result
  if (nextCursor === undefined) throw new Error("there is no next page")
  return nextCursor
}
const first = () => cursorOf(invoke(asOwner(), listAdmins, { limit: 1 }))

describe("a cursor", () => {
  it("leads through the whole list, to everything once", async () => {
    const seen: string[] = []
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const { data, nextCursor } = await page(cursor)
      seen.push(...data.map(({ identityId }) => identityId))
      cursor = nextCursor
    }
    const { data, ...last } = await page(undefined, 100)
    expect(seen).toEqual(data.map(({ identityId }) => identityId))
    expect(new Set(seen).size).toBe(3)
    expect(last).toEqual({})
  })

  it("may be used with another size of page, and more than once", async () => {
    const cursor = await first()
    expect((await page(cursor, 100)).data).toHaveLength(2)
    expect((await page(cursor, 100)).data).toHaveLength(2)
  })

  it("shows nobody where it leads", async () => {
    const { data } = await page()
    const text = Buffer.from(await first(), "base64url").toString("latin1")
    expect(text).not.toContain(data[0]?.identityId)
    expect(text).not.toContain(`"pk"`)
  })

  it("is good for one person", async () => {
    const cursor = await first()
    const byAdmin = invoke(world.as(admin, at.accountId), listAdmins, { limit: 1, cursor })
    expect(await refusalOf(byAdmin)).toMatchObject(invalid)
  })

  it("is good for one operation", async () => {
    const cursor = await first()
    expect(await refusalOf(invoke(asOwner(), listInvitations, { limit: 1, cursor }))).toMatchObject(invalid)
    const other = await cursorOf(invoke(asOwner(), listInvitations, { limit: 1 }))
    expect(await refusalOf(page(other))).toMatchObject(invalid)
  })

  it("is good for one place, even for somebody who is in both", async () => {
    const { result } = await invoke(world.as(at.owner, at.owner), openAccount, { name: "Further" })
    const elsewhere = world.as(at.owner, result.accountId)
    expect(await refusalOf(invoke(elsewhere, listAdmins, { limit: 1, cursor: await first() }))).toMatchObject(invalid)
  })

  it("is good for one filter", async () => {
    const asked = { limit: 1, from: "2020-01-01T00:00:00.000Z" }
    const cursor = await cursorOf(invoke(asOwner(), listAccountEvents, asked))
    expect((await invoke(asOwner(), listAccountEvents, { ...asked, cursor })).result.data).toHaveLength(1)
    for (const filter of [{ limit: 1 }, { limit: 1, from: "2021-01-01T00:00:00.000Z" }]) {
      expect(await refusalOf(invoke(asOwner(), listAccountEvents, { ...filter, cursor }))).toMatchObject(invalid)
    }
  })

  it("is refused when it was changed, cut, made up, or sealed with keys that are gone", async () => {
    const cursor = await first()
    const forged = [
      "",
      "x",
      "e30",
      `${cursor}AAAA`,
      cursor.slice(0, -4),
      cursor.slice(4),
      `${cursor.startsWith("A") ? "B" : "A"}${cursor.slice(1)}`,
    ]
    for (const one of forged) expect(await refusalOf(page(one))).toMatchObject(invalid)
    const runtime = { ...world.runtime, keyring: openKeyring([Buffer.alloc(32, 8)]) }
    expect(await refusalOf(invoke({ ...asOwner(), runtime }, listAdmins, { cursor }))).toMatchObject(invalid)
    expect(await refusalOf(page("x".repeat(2001)))).toMatchObject({ code: "operation.invalid" })
  })
})
