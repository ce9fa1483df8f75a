import { setTimeout as wait } from "node:timers/promises"
import { identities } from "@tenantry/core/identities/index"
import { invitationToken } from "@tenantry/core/invitations/tokens"
import { deliver } from "@tenantry/core/kernel/delivering"
import { type IdentityId, type TenantId, UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { grants } from "@tenantry/core/grants/index"
import { tenants } from "@tenantry/core/tenants/index"
import { users } from "@tenantry/core/users/index"
import { expect, it } from "vitest"
import { outsideOf } from "../support/deliver.ts"
import { outstandingIn } from "../support/deliveries.ts"
import { newUser } from "../support/users.ts"
import { freshAddress, newPerson, settle, type Settled, type World } from "../support/world.ts"
import { arena, few, type Keyed, manyRounds } from "./support.ts"
import { operation } from "../support/operations.ts"

const { acceptInvitation, addUser, deleteUser, giveRole } = operation

const said = (email: string) => ({ email, firstName: "Nora", lastName: "Nowak", role: "employee" as const })

const administratorsOf = async ({ runtime }: World, tenantId: TenantId): Promise<number> =>
  (await runtime.table.open([tenantId]).get(tenants, { tenantId }))?.administrators.length ?? 0

it("two administrators who demote each other: exactly one of them does", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    rounds: few,
    prepare: async () => {
      const at = await settle(world)
      return { at, other: await newUser(world, at) }
    },
    contenders: ({ at, other }) => {
      const demote = (who: IdentityId, userId: UserId) => (keyed: Keyed) =>
        invoke(world.as(who, at.tenantId), giveRole, { userId, role: "employee" }, keyed)
      return [demote(at.owner, other.userId), demote(other.identityId, at.founder)]
    },
    // The owner of the account may still do it as that, after having lost the role.
    allowed: ["done + access.missing", "user.last_administrator + done"],
    judge: async ({ at }) => ((await administratorsOf(world, at.tenantId)) === 1 ? [] : ["not one administrator"]),
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("two administrators who are no more than that: one demotes the other, and is the last", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    rounds: few,
    prepare: async () => {
      const at = await settle(world)
      const [one, other] = [await newUser(world, at), await newUser(world, at)]
      await invoke(world.as(one.identityId, at.tenantId), giveRole, { userId: at.founder, role: "employee" })
      return { at, one, other }
    },
    contenders: ({ at, one, other }) => {
      const demote = (who: IdentityId, userId: UserId) => (keyed: Keyed) =>
        invoke(world.as(who, at.tenantId), giveRole, { userId, role: "employee" }, keyed)
      return [demote(one.identityId, other.userId), demote(other.identityId, one.userId)]
    },
    allowed: ["done + access.missing", "access.missing + done"],
    judge: async ({ at }) => ((await administratorsOf(world, at.tenantId)) === 1 ? [] : ["not one administrator"]),
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("one address added from two sides: one user", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    rounds: few,
    prepare: async () => {
      const at = await settle(world)
      return { at, other: await newUser(world, at), email: `both.${at.accountId}@example.com` }
    },
    contenders: ({ at, other, email }) =>
      [at.owner, other.identityId].map(
        (who) => (keyed: Keyed) => invoke(world.as(who, at.tenantId), addUser, said(email), keyed),
      ),
    allowed: ["done + user.email_taken", "user.email_taken + done"],
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

/** Somebody with one place, whose last user is being deleted, and who is invited to another place meanwhile. */
const invitedElsewhere = async (world: World, leaves: boolean) => {
  const [at, other] = [await settle(world), await settle(world)]
  const email = `guest.${at.accountId}@example.com`
  const identityId = await newPerson(world, { email })
  const { userId } = await newUser(world, at, { role: "employee", identityId })
  const { result } = await invoke(world.as(other.owner, other.tenantId), addUser, said(email))
  const token = await linkOf(world, other, result.userId)
  const asOwner = () => world.as(at.owner, at.tenantId)
  const { confirmation } = await invoke(asOwner(), deleteUser, { userId }, { preview: true })
  const remove = (keyed: Keyed = {}) => invoke(asOwner(), deleteUser, { userId }, { ...keyed, confirmation })
  if (leaves) await remove()
  const accept = (keyed: Keyed) =>
    invoke(world.as(identityId, identityId, { address: freshAddress() }), acceptInvitation, { token }, keyed)
  return { at, other, identityId, invited: result.userId, remove, accept }
}

const linkOf = async ({ runtime }: World, { tenantId }: Settled, userId: UserId): Promise<string> => {
  const user = await runtime.table.open([tenantId]).get(users, { tenantId, userId })
  const { expires = 0, sending = 0 } = user ?? {}
  return invitationToken(runtime.keyring, { place: tenantId, id: userId, expires, rev: sending })
}

type Fixture = Awaited<ReturnType<typeof invitedElsewhere>>

/** Who is somebody is remembered, with the place; who is nobody is forgotten. */
const soundness = async (world: World, { other, identityId, invited, at }: Fixture): Promise<readonly string[]> => {
  const { tenantId } = other
  const inside = world.runtime.table.open([tenantId, identityId])
  const identity = await inside.get(identities, { identityId })
  const grant = await inside.get(grants, { place: tenantId, identityId })
  const user = await inside.get(users, { tenantId, userId: invited })
  const there = [identity !== null, grant !== null, user?.status === "active"]
  const places = identity?.places ?? []
  return [
    ...(new Set(there).size === 1 ? [] : [`identity, grant and user: ${there.join()}`]),
    ...(identity === null || places.includes(tenantId) ? [] : ["does not know of the place"]),
    ...(places.includes(at.tenantId) ? ["still knows of the place that was left"] : []),
  ]
}

const cleaned = async (world: World, { at }: Fixture): Promise<string> => {
  const [delivery] = await outstandingIn(world, at.tenantId, "user.clean_up")
  return delivery ? deliver(outsideOf(world), delivery, new Date(Date.now() + 300_000)) : "nothing"
}

it("the last place that is left while an invitation is accepted elsewhere: somebody, or forgotten, never half", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    rounds: few,
    prepare: () => invitedElsewhere(world, true),
    // Every second acceptance comes when the clean-up is well under way.
    contenders: (fixture, round) => [
      async (keyed) => {
        await wait((round % 2) * 60)
        await fixture.accept(keyed)
      },
      // A clean-up that dies in the storm is taken up again.
      async () => {
        await cleaned(world, fixture).catch(() => "died")
      },
    ],
    allowed: ["done + done", "identity.unknown + done"],
    judge: async (fixture) => {
      await cleaned(world, fixture)
      return soundness(world, fixture)
    },
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("the last user that is deleted while an invitation is accepted elsewhere: both are done", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    rounds: few,
    prepare: () => invitedElsewhere(world, false),
    contenders: ({ remove, accept }, round) => (round % 2 ? [accept, remove] : [remove, accept]),
    allowed: ["done + done"],
    judge: async (fixture) => {
      await cleaned(world, fixture)
      return soundness(world, fixture)
    },
  })
  console.log(tally)
  expect(wrong).toEqual([])
})
