import { randomUUID } from "node:crypto"
import { createIdentity, identities, identityIdOf } from "@tenantry/core/identities/index"
import type { Request } from "@tenantry/core/kernel/context"
import { invoke } from "@tenantry/core/kernel/invoke"
import { forAnyone } from "@tenantry/core/permissions/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { newPerson, openWorld, outcomeOf, type World } from "../support/world.ts"

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const asJob = (username: string, place = identityIdOf(username)): Request => ({
  ...world.as(place, place),
  caller: { kind: "job", name: "sign-in", permissions: [forAnyone.createIdentity] },
})
const create = (email: string, username: string = randomUUID()) =>
  invoke(asJob(username), createIdentity, { username, email, name: "Ada", locale: "pl" })
const withAddress = async (email: string) =>
  (await world.everything()).filter(({ e, em }) => e === "identity" && em === email)

describe("an address is one person's", () => {
  it("when ten people take it at once", async () => {
    const email = `ten.${Date.now()}@example.com`
    const ended = await Promise.all(Array.from({ length: 10 }, () => outcomeOf(create(email))))
    expect(ended.filter((outcome) => outcome === "done")).toHaveLength(1)
    expect(ended.filter((outcome) => outcome === "identity.email_taken")).toHaveLength(9)
    expect(await withAddress(email)).toHaveLength(1)
  })

  it.each([
    ["in capitals", (email: string) => email.toUpperCase()],
    ["between spaces", (email: string) => `  ${email} `],
  ])("also written %s", async (_, otherwise) => {
    const email = `same.${randomUUID()}@example.com`
    await newPerson(world, { email })
    expect(await outcomeOf(create(otherwise(email)))).toBe("identity.email_taken")
  })

  it("and the refused one leaves nothing behind: the sign-in can take another address", async () => {
    const email = `taken.${randomUUID()}@example.com`
    await newPerson(world, { email })
    const username = randomUUID()
    expect(await outcomeOf(create(email, username))).toBe("identity.email_taken")
    const free = `free.${randomUUID()}@example.com`
    const { result } = await create(free, username)
    const stored = await world.runtime.table.open([result.identityId]).get(identities, result)
    expect(stored).toMatchObject({ email: free, subjects: [username], rev: 1 })
  })
})

describe("a sign-in is one person's", () => {
  it("when it is made into somebody five times at once", async () => {
    const username = randomUUID()
    const email = `once.${username}@example.com`
    const ended = await Promise.all(Array.from({ length: 5 }, () => outcomeOf(create(email, username))))
    expect(ended.filter((outcome) => outcome === "done")).toHaveLength(1)
    for (const outcome of ended) expect(["done", "identity.exists", "identity.email_taken"]).toContain(outcome)
    expect(await withAddress(email)).toHaveLength(1)
  })

  it("and makes nobody in the place of somebody else", async () => {
    const username = randomUUID()
    const request = asJob(username, identityIdOf(randomUUID()))
    const about = { username, email: `x.${username}@example.com`, name: "Ada", locale: "en" } as const
    expect(await outcomeOf(invoke(request, createIdentity, about))).toBe("identity.unknown")
  })

  it("and nobody is made by a person or a visitor", async () => {
    const username = randomUUID()
    const about = { username, email: `x.${username}@example.com`, name: "Ada", locale: "en" } as const
    const place = identityIdOf(username)
    expect(await outcomeOf(invoke(world.visitor(place), createIdentity, about))).toBe("access.missing")
    const person = await newPerson(world)
    expect(await outcomeOf(invoke(world.as(person, place), createIdentity, about))).not.toBe("done")
  })
})
