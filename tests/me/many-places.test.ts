import { invoke } from "@tenantry/core/kernel/invoke"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { newPerson, openWorld, outcomeOf, type World } from "../support/world.ts"
import { openedFor } from "../access/support.ts"
import { operation } from "../support/operations.ts"

const { readMe } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Asked = { readonly limit?: number; readonly cursor?: string }

describe("who I am, with 120 places", () => {
  it.each([
    [{}, [50, 50, 20]],
    [{ limit: 100 }, [100, 20]],
    [{ limit: 60 }, [60, 60]],
  ] as const)("asked with %o is told page by page, each place once: %j", async (asked: Asked, sizes) => {
    const person = await newPerson(world)
    const places = await openedFor(world, person, 120)
    const pages: string[][] = []
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const input = { ...asked, ...(cursor === undefined ? {} : { cursor }) }
      const { result } = await invoke(world.as(person, person), readMe, input)
      expect(result.identityId).toBe(person)
      if (result.grants.length > 0) pages.push(result.grants.map(({ place }) => place))
      cursor = result.nextCursor
    }
    expect(pages.map(({ length }) => length)).toEqual(sizes)
    expect(pages.flat().toSorted()).toEqual(places.toSorted())
  })

  it("is not told to others by the cursor, nor more than a hundred at once", async () => {
    const [person, other] = [await newPerson(world), await newPerson(world)]
    await openedFor(world, person, 3)
    const { result } = await invoke(world.as(person, person), readMe, { limit: 2 })
    const cursor = result.nextCursor ?? ""
    expect(await outcomeOf(invoke(world.as(other, other), readMe, { cursor }))).toBe("cursor.invalid")
    expect(await outcomeOf(invoke(world.as(person, person), readMe, { limit: 101 }))).toBe("operation.invalid")
  })
})
