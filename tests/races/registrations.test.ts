import { identityIdOf } from "@tenantry/core/identities/index"
import type { Request } from "@tenantry/core/kernel/context"
import { type IdentityId, service, ulid } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { forAnyone } from "@tenantry/core/permissions/index"
import { completeRegistration, register } from "@tenantry/core/registrations/index"
import { expect, it, onTestFinished } from "vitest"
import { openSignInWorld } from "../support/sign-ins.ts"
import { freshAddress, type World } from "../support/world.ts"
import { arena, many, manyRounds, type Keyed } from "./support.ts"

const withSignIns = async (): Promise<World> => {
  const pool = await openSignInWorld()
  onTestFinished(pool.close)
  return arena({ signIns: pool.signIns })
}

/** A registration on its way, and what the identity provider's trigger does once its address is proven. */
const registered = async (world: World, email: string) => {
  const input = { email, password: "Proven-2026!", name: "Ada", company: "Ostoja", locale: "pl" as const }
  const { result } = await invoke(world.visitor(service, freshAddress()), register, input)
  const identityId = identityIdOf(result.registrationId)
  const request = (): Request => ({
    ...world.as(identityId, identityId),
    caller: { kind: "job", name: "post-confirmation", permissions: [forAnyone.completeRegistration] },
  })
  const complete = (keyed: Keyed) => invoke(request(), completeRegistration, {}, keyed)
  return { identityId, complete }
}

/** How many accounts people own, from the table as it is. */
const ownedBy = async (world: World, people: readonly IdentityId[]): Promise<number> => {
  const owners = new Set<unknown>(people)
  return (await world.everything()).filter(({ e, ow }) => e === "account" && owners.has(ow)).length
}

it("two confirmations of one registration make one account, and the second is told so", async () => {
  const world = await withSignIns()
  const all: IdentityId[] = []
  const { wrong, tally } = await manyRounds(world, {
    prepare: async () => {
      const fixture = await registered(world, `${ulid(new Date())}@example.com`)
      all.push(fixture.identityId)
      return fixture
    },
    contenders: ({ complete }) => [complete, complete],
    allowed: ["done + registration.completed", "registration.completed + done"],
  })
  console.log(tally)
  expect(wrong).toEqual([])
  expect(await ownedBy(world, all)).toBe(many)
})

it("two registrations of one address, confirmed at once: it is one person's, and there is one account", async () => {
  const world = await withSignIns()
  const all: IdentityId[] = []
  const { wrong, tally } = await manyRounds(world, {
    prepare: async () => {
      const email = `${ulid(new Date())}@example.com`
      const [one, other] = [await registered(world, email), await registered(world, email.toUpperCase())]
      all.push(one.identityId, other.identityId)
      return [one, other] as const
    },
    contenders: ([one, other]) => [one.complete, other.complete],
    allowed: ["done + identity.email_taken", "identity.email_taken + done"],
  })
  console.log(tally)
  expect(wrong).toEqual([])
  expect(await ownedBy(world, all)).toBe(many)
})
