import { identityOfSubject } from "@tenantry/core/authority/index"
import { grants } from "@tenantry/core/grants/index"
import { belongsTo, identities, leftPlace, providerUsername, subjectClaims } from "@tenantry/core/identities/index"
import { release } from "@tenantry/core/kernel/claims"
import type { Request } from "@tenantry/core/kernel/context"
import type { IdentityId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { forJobs } from "@tenantry/core/permissions/index"
import { randomUUID } from "node:crypto"
import { AdminGetUserCommand } from "@aws-sdk/client-cognito-identity-provider"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { overtaken, patiently } from "../support/calls.ts"
import { type Aftermath, asJob, identityOf, newSignedIn, openMyWorld, own, password } from "../support/me.ts"
import { hurried } from "../kernel/support.ts"
import { few } from "../races/support.ts"
import type { SignInWorld } from "../support/sign-ins.ts"
import {
  freshAddress,
  linkOf,
  newAdmin,
  newPerson,
  outcomeOf,
  type Settled,
  settle,
  type World,
} from "../support/world.ts"
import { operation } from "../support/operations.ts"

const {
  acceptInvitation,
  forgetIdentity,
  inviteAdmin,
  joinByInvitation,
  listAdmins,
  releaseSubjects,
  removeAdmin,
  strikePlace,
} = operation

let pool: SignInWorld
let world: World
let after: Aftermath
beforeAll(async () => {
  ;({ world, pool, ...after } = await openMyWorld())
})
afterAll(() => world.close())

const placesOf = async (who: IdentityId) => [...((await identityOf(world, who)).places ?? [])].toSorted()
const isThere = async (identityId: IdentityId) =>
  (await world.runtime.table.open([identityId]).get(identities, { identityId })) !== null
const hasSignIn = (Username: string) =>
  pool.client.send(new AdminGetUserCommand({ UserPoolId: pool.poolId, Username })).then(
    () => true,
    () => false,
  )
const strike = (who: IdentityId, { accountId: place }: Settled) =>
  invoke(asJob(world, who, forJobs.strikePlace, [place]), strikePlace, { place })
const forget = (who: IdentityId) => invoke(asJob(world, who, forJobs.forgetIdentity), forgetIdentity, {})
const leave = (who: IdentityId, { accountId }: Settled, how = { forget: true }) => {
  const request = (caller: Request["caller"], place: Request["place"]): Request => ({
    ...own(world, who),
    caller,
    place,
  })
  return leftPlace({ request }, who, accountId, how)
}

/** An admin whose grant has gone, as though nothing had followed from it yet. */
const formerAdmin = async (about: { identityId?: IdentityId } = {}) => {
  const at = await settle(world)
  const who = about.identityId ?? (await newPerson(world))
  const { accountId } = at
  await world.seed([who], [belongsTo(who, [accountId])])
  const { email } = await identityOf(world, who)
  return { at, who, email }
}

/** Invites somebody who exists, and answers how they accept. */
const invitedTo = async (at: Settled, who: IdentityId, email: string) => {
  const { result } = await invoke(world.as(at.owner, at.accountId), inviteAdmin, { email })
  const token = linkOf(world, at.accountId, result)
  return () => invoke(own(world, who), acceptInvitation, { token })
}

describe("a place that somebody has left", () => {
  it("is struck when an admin is removed, and nobody is forgotten for it", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    await invoke(world.as(at.owner, at.accountId), removeAdmin, { identityId: admin })
    expect(await placesOf(admin)).toEqual([at.accountId])
    await after.settle()
    expect(await placesOf(admin)).toEqual([])
    expect(await isThere(admin)).toBe(true)
  })

  it("is struck once, and not while there is a grant", async () => {
    const { at, who } = await formerAdmin()
    expect(await outcomeOf(strike(who, at))).toBe("done")
    expect(await outcomeOf(strike(who, at))).toBe("identity.place_struck")
    const admin = await newAdmin(world, at)
    expect(await outcomeOf(strike(admin, at))).toBe("identity.belongs")
    expect(await placesOf(admin)).toEqual([at.accountId])
  })
})

describe("somebody who belongs nowhere any more", () => {
  it("is forgotten: the address is free, and the sign-in is gone", async () => {
    const { identityId, username } = await newSignedIn(world)
    const { at, email } = await formerAdmin({ identityId })
    await leave(identityId, at)
    expect(await isThere(identityId)).toBe(false)
    await after.settle()
    expect(await hasSignIn(username)).toBe(false)
    const claims = (await world.everything()).filter(({ e, holder }) => e === "claim" && holder === identityId)
    expect(claims).toEqual([])
    expect(await newPerson(world, { email })).toMatch(/^idn_/)
    await leave(identityId, at)
  })

  it("is not forgotten where that is not wanted, nor while they belong elsewhere", async () => {
    const one = await formerAdmin()
    await leave(one.who, one.at, { forget: false })
    expect(await isThere(one.who)).toBe(true)
    const { at, who } = await formerAdmin({ identityId: await newAdmin(world, await settle(world)) })
    await leave(who, at)
    expect(await isThere(who)).toBe(true)
    expect(await outcomeOf(forget(who))).toBe("identity.belongs")
    expect((await placesOf(who)).length).toBe(1)
  })

  it("is not forgotten when they are blocked: nobody comes back under another name", async () => {
    const { at, who } = await formerAdmin()
    await world.seed([who], [write(identities).patch({ identityId: who }).set({ state: "suspended" }).commit()])
    await leave(who, at)
    expect(await isThere(who)).toBe(true)
  })

  it("comes back as nobody by a sign-in that is not deleted yet", async () => {
    const { identityId, username } = await newSignedIn(world)
    const { at } = await formerAdmin({ identityId })
    await leave(identityId, at)
    expect(await identityOfSubject(world.runtime, username)).toBeNull()
    await after.settle()
    expect([await hasSignIn(username), await isThere(identityId)]).toEqual([false, false])
  })

  it("leaves a sign-in alone that was let go of before: it may be somebody's again", async () => {
    const { identityId, username } = await newSignedIn(world)
    const { at, email } = await formerAdmin({ identityId })
    await leave(identityId, at)
    await world.seed([identityId], [release(subjectClaims, username, identityId)])
    expect(await newPerson(world, { email })).toMatch(/^idn_/)
    await after.settle()
    expect(await hasSignIn(username)).toBe(true)
  })

  it("has their usernames given back once, and not while they are somebody", async () => {
    const { identityId, username } = await newSignedIn(world)
    const free = () =>
      outcomeOf(
        invoke(hurried(asJob(world, identityId, forJobs.forgetIdentity)), releaseSubjects, {
          subjects: [username],
          version: 1,
        }),
      )
    const claimedNow = async () =>
      (await world.everything()).filter(({ e, holder }) => e === "claim" && holder === identityId)
    expect(await free()).toBe("operation.contended")
    expect(await claimedNow()).toHaveLength(2)
    const { at } = await formerAdmin({ identityId })
    await leave(identityId, at)
    expect([await free(), await free(), await claimedNow()]).toEqual(["done", "identity.subjects_free", []])
  })
})

describe("somebody who joined by a link, was forgotten, and is invited again", () => {
  const invitedAnew = async (at: Settled, email: string) => {
    const { result } = await invoke(world.as(at.owner, at.accountId), inviteAdmin, { email })
    const input = { token: linkOf(world, at.accountId, result), name: "Ruth Return", password }
    return () => invoke(world.visitor(at.accountId, freshAddress()), joinByInvitation, input)
  }
  const joined = async () => {
    const at = await settle(world)
    const email = `return.${randomUUID()}@example.com`
    const { identityId } = (await (await invitedAnew(at, email))()).result
    await after.settle()
    await invoke(world.as(at.owner, at.accountId), removeAdmin, { identityId })
    await after.settle()
    const username = providerUsername(await identityOf(world, identityId))
    return { at, email, identityId, username }
  }

  it("joins anew as somebody else, also while the old sign-in is still being deleted", async () => {
    const { at, email, identityId, username } = await joined()
    const join = await invitedAnew(at, email)
    await forget(identityId)
    const { result } = await join()
    expect([result.identityId === identityId, await hasSignIn(username)]).toEqual([false, true])
    await after.settle()
    expect([await hasSignIn(username), await isThere(identityId)]).toEqual([false, false])
    expect([await pool.opens(email, password), (await identityOf(world, result.identityId)).email]).toEqual([
      true,
      email,
    ])
  })

  it("who joins while they are being forgotten is told to sign in, and joins when it is done", async () => {
    const { at, email, identityId } = await joined()
    const join = await invitedAnew(at, email)
    expect(await outcomeOf(join())).toBe("invitation.sign_in_first")
    await forget(identityId)
    expect(await outcomeOf(join())).toBe("done")
    await after.settle()
    expect(await pool.opens(email, password)).toBe(true)
  })
})

/** Where they have a grant, they are somebody who belongs there; and who is gone has none. */
const isWhole = async (at: Settled, who: IdentityId): Promise<"belongs" | "gone" | "broken"> => {
  const grant = await world.runtime.table.open([at.accountId]).get(grants, { place: at.accountId, identityId: who })
  const { result } = await invoke(world.as(at.owner, at.accountId), listAdmins, {})
  const listed = result.data.some(({ identityId }) => identityId === who)
  if (!(await isThere(who))) return grant || listed ? "broken" : "gone"
  const noted = (await placesOf(who)).includes(at.accountId)
  return grant && listed && noted ? "belongs" : "broken"
}

describe("admitted anew at the very moment", () => {
  it("whoever strikes the place is late: they belong there", async () => {
    const { at, who, email } = await formerAdmin()
    const accept = await invitedTo(at, who, email)
    expect(await overtaken(world, () => strike(who, at), accept)).toBe("identity.belongs")
    expect(await isWhole(at, who)).toBe("belongs")
  })

  it("whoever accepts is late: the place is struck, and theirs again", async () => {
    const { at, who, email } = await formerAdmin()
    const accept = await invitedTo(at, who, email)
    expect(await overtaken(world, accept, () => strike(who, at))).toBe("done")
    expect(await isWhole(at, who)).toBe("belongs")
  })

  it("whoever forgets is late: they stay", async () => {
    const { at, who, email } = await formerAdmin()
    await strike(who, at)
    const accept = await invitedTo(at, who, email)
    expect(await overtaken(world, () => forget(who), accept)).toBe("identity.belongs")
    expect(await isWhole(at, who)).toBe("belongs")
  })

  it("whoever accepts is late: they are nobody, and have no grant", async () => {
    const { at, who, email } = await formerAdmin()
    await strike(who, at)
    const accept = await invitedTo(at, who, email)
    expect(await overtaken(world, accept, () => forget(who))).toBe("identity.unknown")
    expect(await isWhole(at, who)).toBe("gone")
  })

  it("with conflicts and lost answers, one of the two, and never half of both", async () => {
    const fixtures = await Promise.all(
      Array.from({ length: few }, async () => {
        const former = await formerAdmin()
        return { ...former, accept: await invitedTo(former.at, former.who, former.email) }
      }),
    )
    Object.assign(world.faults, { latency: 5, lossRate: 0.15 })
    const ended = await Promise.all(
      fixtures.map(({ at, who, accept }) =>
        Promise.all([outcomeOf(patiently(() => leave(who, at))), outcomeOf(patiently(accept))]),
      ),
    )
    Object.assign(world.faults, { latency: 0, lossRate: 0 })
    const wholes = await Promise.all(fixtures.map(({ at, who }) => isWhole(at, who)))
    for (const [i, [left, accepted]] of ended.entries()) {
      expect([left, accepted, wholes[i]]).toEqual([
        "done",
        ...(accepted === "done" ? ["done", "belongs"] : ["identity.unknown", "gone"]),
      ])
    }
  })
})
