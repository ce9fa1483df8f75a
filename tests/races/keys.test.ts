import { setTimeout as wait } from "node:timers/promises"
import { invoke } from "@tenantry/core/kernel/invoke"
import { keys } from "@tenantry/core/keys/index"
import { users } from "@tenantry/core/users/index"
import { expect, it } from "vitest"
import { byKey, newKey } from "../keys/support.ts"
import { operation } from "../support/operations.ts"
import { newUser } from "../support/users.ts"
import { outcomeOf, settle } from "../support/world.ts"
import { linkOfUser, storedUser } from "../users/support.ts"
import { aHundred, accept, arena, type Keyed, manyRounds, people, type Person } from "./support.ts"

const { addUser, createRole, editUser, listUsers, revokeTenantKey, rotateTenantKey } = operation

it("a key that is revoked during its command: done before, or refused; and nothing is done by it afterwards", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    rounds: aHundred,
    prepare: async () => {
      const at = await settle(world)
      const { userId } = await newUser(world, at, { role: "employee" })
      const key = await newKey(world, at.owner, at.tenantId, { permissions: ["users.view", "users.edit"] })
      const owner = () => world.as(at.owner, at.tenantId)
      const { confirmation } = await invoke(owner(), revokeTenantKey, { keyId: key.keyId }, { preview: true })
      return { at, userId, key, owner, confirmation }
    },
    contenders: ({ at, userId, key, owner, confirmation }) => [
      (keyed: Keyed) =>
        invoke(byKey(world, key.value, at.tenantId), editUser, { userId, firstName: "By the key" }, keyed),
      (keyed: Keyed) => invoke(owner(), revokeTenantKey, { keyId: key.keyId }, { ...keyed, confirmation }),
    ],
    allowed: ["done + done", "key.refused + done"],
    judge: async ({ at, userId, key }, outcome) => {
      const { tenantId } = at
      const user = await world.runtime.table.open([tenantId]).get(users, { tenantId, userId })
      const edited = user?.firstName === "By the key"
      const after = await outcomeOf(invoke(byKey(world, key.value, tenantId), listUsers, {}))
      return [
        ...(after === "key.refused" ? [] : [`the key still works: ${after}`]),
        // Whose answer was lost may have done it, and be refused by now.
        ...(outcome.startsWith("done") && !edited ? ["said to be done, and is not"] : []),
      ]
    },
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("two who rotate a key at once: one after the other, and two values count at most", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    rounds: aHundred,
    prepare: async () => {
      const at = await settle(world)
      const key = await newKey(world, at.owner, at.tenantId)
      return { at, key, values: [key.value] }
    },
    contenders: ({ at, key, values }) =>
      [1, 2].map(() => async (keyed: Keyed) => {
        const input = { keyId: key.keyId, overlapHours: 24, days: 30 }
        const { result } = await invoke(world.as(at.owner, at.tenantId), rotateTenantKey, input, keyed)
        if (result.value !== undefined) values.push(result.value)
      }),
    allowed: ["done + done"],
    judge: async ({ at, values }) => {
      const { tenantId } = at
      const works = await Promise.all(
        values.map(async (value) => outcomeOf(invoke(byKey(world, value, tenantId), listUsers, {}))),
      )
      const good = works.filter((outcome) => outcome === "done").length
      const key = await world.runtime.table.open([tenantId]).get(keys, { place: tenantId, slot: 0 })
      return [
        ...(key?.rev === 3 ? [] : [`rotated ${(key?.rev ?? 0) - 1} times`]),
        // A value whose answer was lost is nobody's to try: what a repetition is told is without it.
        ...(values.length === 3 && good !== 2 ? [`${good} values count of ${values.length}`] : []),
        ...(good > 2 ? ["more than two values count"] : []),
        ...(works[0] === "key.refused" ? [] : ["the first value of all still counts"]),
      ]
    },
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("a key that is revoked while what it offered is accepted: accepted before, or void; and nobody comes by it afterwards", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    rounds: aHundred,
    prepare: async () => {
      const at = await settle(world)
      const owner = () => world.as(at.owner, at.tenantId)
      const sees = [{ permission: "users.view", scope: "tenant" as const }]
      const { result } = await invoke(owner(), createRole, { name: "Sees", permissions: sees, complete: true })
      const permissions = ["users.view", "users.add", "groups.view"]
      const key = await newKey(world, at.owner, at.tenantId, { permissions })
      const [guest] = (await people(world, 1)) as [Person]
      const said = { email: guest.email, firstName: "Nora", lastName: "Nowak", role: result.roleId }
      const { userId } = (await invoke(byKey(world, key.value, at.tenantId), addUser, said)).result
      const token = await linkOfUser(world, at, userId)
      const { confirmation } = await invoke(owner(), revokeTenantKey, { keyId: key.keyId }, { preview: true })
      return { at, owner, key, guest, userId, token, confirmation }
    },
    contenders: ({ owner, key, guest, token, confirmation }) => [
      (keyed: Keyed) => accept(world, guest, token, keyed),
      async (keyed: Keyed) => {
        // To accept takes longer: begun together, it would hardly ever come first.
        await wait(Math.random() * 60)
        return invoke(owner(), revokeTenantKey, { keyId: key.keyId }, { ...keyed, confirmation })
      },
    ],
    allowed: ["done + done", "invitation.unusable + done"],
    judge: async ({ at, guest, userId, token }, outcome) => {
      const { identityId } = await storedUser(world, at, userId)
      const came = identityId === guest.id
      const later = await outcomeOf(accept(world, guest, token))
      return [
        ...(came === outcome.startsWith("done") ? [] : [`has come: ${came}`]),
        ...(later === "invitation.unusable" ? [] : [`the link afterwards: ${later}`]),
      ]
    },
  })
  console.log(tally)
  expect(wrong).toEqual([])
})
