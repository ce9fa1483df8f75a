import { accounts } from "@tenantry/core/accounts/index"
import { identities, noteReset, providerUsername } from "@tenantry/core/identities/index"
import { IdentityId, service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import type { Mail } from "@tenantry/core/kernel/ports"
import { write } from "@tenantry/core/kernel/table"
import { forJobs, type StaffRole, staffRoles } from "@tenantry/core/permissions/index"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { after, confirmed, hours, minutes } from "../support/calls.ts"
import { deliverAll, outsideOf } from "../support/deliver.ts"
import { brokenRules } from "../support/invariants.ts"
import { asJob, identityOf, own } from "../support/me.ts"
import { operation } from "../support/operations.ts"
import { newOperator, newStaff } from "../support/staff.ts"
import { newUser } from "../support/users.ts"
import {
  linkOf,
  newAdmin,
  newPerson,
  openWorld,
  outcomeOf,
  type Settled,
  settle,
  type World,
} from "../support/world.ts"
import { asStaff, newVisitor } from "../visits/support.ts"
import { headOf, moves, proposes } from "./support.ts"

const {
  acceptInvitation,
  acceptTransfer,
  cancelTransfer,
  closeAccount,
  giveStaffRole,
  inviteAdmin,
  leaveAccount,
  listAccountEvents,
  listAdmins,
  lookUpAccounts,
  objectToOwner,
  proposeOwner,
  readAccount,
  readTransfer,
  removeAdmin,
  removeStaff,
  requestTransfer,
  restoreAccount,
  suspendAccount,
  withdrawProposal,
} = operation

let world: World
let at: Settled
let by: IdentityId
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.empty()
  at = await settle(world)
  by = await newStaff(world, "support")
})

const lasts = hours(72)
const asOwner = (now = new Date()) => world.as(at.owner, at.accountId, { now })
const propose = (to: string, now = new Date()) => proposes(world, by, { accountId: at.accountId, to, now })
const ownerOf = async () => (await headOf(world, at.accountId)).ownerId
const object = (who: IdentityId, now = new Date()) => invoke(world.as(who, at.accountId, { now }), objectToOwner, {})
const withdraw = (who = by) => invoke(asStaff(world, who, service), withdrawProposal, { accountId: at.accountId })
const sound = async () => expect(await brokenRules(world)).toEqual([])

/** Proposes somebody, and lets the time for objecting pass, in which something happens; answers what became of it. */
const proposedAnd = async (to: IdentityId, happens: () => Promise<unknown>) => {
  const proposed = await propose(to)
  await happens()
  const outcome = await outcomeOf(moves(world, { ...proposed, by }).then((moved) => moved || Promise.reject(lapsed)))
  await sound()
  return outcome
}
const lapsed = { code: "lapsed" }

describe("an owner whom staff propose", () => {
  it("owns the account after 72 hours, who was no admin, and whoever owned it stays an admin", async () => {
    const to = await newPerson(world)
    const proposed = await propose(to)
    const early = after(new Date(proposed.until), -1)
    expect(await outcomeOf(moves(world, { ...proposed, by }, early))).toBe("ownership.settled")
    expect(await ownerOf()).toBe(at.owner)
    expect(await moves(world, { ...proposed, by })).toBe(true)
    const { data } = (await invoke(world.as(to, at.accountId), listAdmins, {})).result
    const levels = Object.fromEntries(data.map(({ identityId, level }) => [identityId, level]))
    expect(levels).toEqual({ [to]: "owner", [at.owner]: "admin" })
    expect((await identityOf(world, to)).places).toContain(at.accountId)
    await sound()
  })

  it("may be an admin, who keeps the grant that they have", async () => {
    const to = await newAdmin(world, at)
    const proposed = await propose(to)
    expect(await moves(world, { ...proposed, by })).toBe(true)
    expect([await ownerOf(), (await headOf(world, at.accountId)).admins.length]).toEqual([to, 2])
    await sound()
  })

  it("may be named by the address that they have proven, and is who had it then, whatever it is later", async () => {
    const to = await newPerson(world, { email: "heiress@example.com" })
    const proposed = await propose(" Heiress@Example.com ")
    expect(proposed.to).toBe(to)
    expect(await moves(world, { ...proposed, by })).toBe(true)
    expect(await ownerOf()).toBe(to)
  })

  it("moves it by itself when the time has come, and is told of, as owner and admins are", async () => {
    const [to, admin] = [await newPerson(world), await newAdmin(world, at)]
    const sent: Mail[] = []
    const groups = new Map<string, readonly string[]>()
    const directory = {
      ...outsideOf(world).directory,
      setGroups: (username: string, all: readonly string[]) => Promise.resolve(void groups.set(username, all)),
    }
    const mailer = { send: (mail: Mail) => Promise.resolve(void sent.push(mail)) }
    const outside = outsideOf(world, { mailer, directory })
    const now = new Date()
    await deliverAll(world, outside, now)
    sent.length = 0
    const { until } = await propose(to, now)
    const addresses = async (...who: IdentityId[]) =>
      (await Promise.all(who.map(async (one) => (await identityOf(world, one)).email))).toSorted()
    const passes = async (when: Date) => {
      for (const minute of [0, 1, 2]) await deliverAll(world, outside, after(when, minutes(minute)))
      return sent
        .splice(0)
        .map((mail) => mail.to)
        .toSorted()
    }
    expect(await passes(now)).toEqual(await addresses(at.owner, admin, to))
    expect(await passes(after(new Date(until), -minutes(5)))).toEqual([])
    expect(await ownerOf()).toBe(at.owner)
    expect(await passes(new Date(until))).toEqual(await addresses(at.owner, admin, to, by))
    expect(await ownerOf()).toBe(to)
    const groupsOf = async (who: IdentityId) => groups.get(providerUsername(await identityOf(world, who)))
    expect(await groupsOf(to)).toEqual(["account-owner"])
    expect(await groupsOf(at.owner)).toEqual(["account-admin", "administrator"])
    await sound()
  })

  it("moves it once, however often that is delivered", async () => {
    const to = await newPerson(world)
    const proposed = await propose(to)
    await moves(world, { ...proposed, by })
    expect(await outcomeOf(moves(world, { ...proposed, by }))).toBe("ownership.settled")
    const { data } = (await invoke(world.as(to, at.accountId), listAccountEvents, {})).result
    expect(data.filter(({ event }) => event === "ownership.assigned")).toHaveLength(1)
  })

  it("is not moved to by what is left of a proposal that was taken back and made again", async () => {
    const to = await newPerson(world)
    const first = await propose(to, after(new Date(), -hours(2)))
    await withdraw()
    const second = await propose(to)
    expect(await outcomeOf(moves(world, { ...first, by }))).toBe("ownership.settled")
    expect(await ownerOf()).toBe(at.owner)
    expect(await moves(world, { ...second, by })).toBe(true)
  })
})

describe("who proposes", () => {
  it.each(staffRoles)("is an operator admin or support: %s", async (role: StaffRole) => {
    by = await newStaff(world, role)
    const outcome = await outcomeOf(propose(await newPerson(world)))
    expect(outcome).toBe(role === "billing" ? "access.missing" : "done")
  })

  it("does not propose themselves, by their id or by their address", async () => {
    const { email } = await identityOf(world, by)
    expect(await outcomeOf(propose(by))).toBe("ownership.yourself")
    expect(await outcomeOf(propose(email))).toBe("ownership.yourself")
  })

  it("has signed in just now, and has seen what it does, the most dangerous first", async () => {
    const input = { accountId: at.accountId, to: await newPerson(world), reason: "The owner died" }
    const late = { ...asStaff(world, by, service) }
    const caller = { ...late.caller, signedInAt: after(new Date(), -minutes(6)) } as typeof late.caller
    const { confirmation, effects } = await invoke({ ...late, caller }, proposeOwner, input, { preview: true })
    expect(effects.map(({ code, severity }) => [code, severity])).toEqual([
      ["ownership.will_move", "danger"],
      ["ownership.joins", "danger"],
      ["ownership.links_lapse", "warning"],
      ["ownership.may_object", "warning"],
      ["ownership.candidate_told", "info"],
    ])
    expect(await outcomeOf(invoke({ ...late, caller }, proposeOwner, input, { confirmation }))).toBe("sign_in.too_old")
    expect(await outcomeOf(invoke(late, proposeOwner, input))).toBe("confirmation.required")
    expect(await outcomeOf(invoke(late, proposeOwner, input, { confirmation }))).toBe("done")
  })

  it("has to look again where another has become the owner meanwhile", async () => {
    const [to, heir] = [await newPerson(world), await newAdmin(world, at)]
    const input = { accountId: at.accountId, to, reason: "The owner died" }
    const { confirmation } = await invoke(asStaff(world, by, service), proposeOwner, input, { preview: true })
    await invoke(asOwner(), requestTransfer, { to: heir })
    await confirmed(world.as(heir, at.accountId), acceptTransfer, {})
    const outcome = await outcomeOf(invoke(asStaff(world, by, service), proposeOwner, input, { confirmation }))
    expect(outcome).toBe("confirmation.outdated")
  })

  it("does it at the service: a visit opens no ownership, and objects to nothing", async () => {
    const visitor = await newVisitor(world, at.accountId)
    await propose(await newPerson(world))
    expect(await outcomeOf(object(visitor))).toBe("access.missing")
    expect(await outcomeOf(invoke(asStaff(world, visitor, at.accountId), readTransfer, {}))).toBe("access.missing")
  })
})

describe("nobody is proposed", () => {
  it("who is the owner, or nobody, or at an address that nobody has proven", async () => {
    expect(await outcomeOf(propose(at.owner))).toBe("ownership.already_owner")
    expect(await outcomeOf(propose(IdentityId.make(new Date())))).toBe("ownership.nobody")
    expect(await outcomeOf(propose("nobody@example.com"))).toBe("ownership.nobody")
    const { identityId } = await newUser(world, at, {})
    await world.seed([identityId], [write(identities).patch({ identityId }).set({ proven: false }).commit()])
    expect(await outcomeOf(propose(identityId))).toBe("ownership.nobody")
  })

  it("who is shut out", async () => {
    const to = await newPerson(world)
    await world.seed([to], [write(identities).patch({ identityId: to }).set({ state: "suspended" }).commit()])
    expect(await outcomeOf(propose(to))).toBe("ownership.nobody")
  })

  it("where there is no such account, or it is closing or gone", async () => {
    const to = await newPerson(world)
    const elsewhere = { accountId: "acc_00000000000000000000000000" as never, to }
    expect(await outcomeOf(proposes(world, by, elsewhere))).toBe("account.unknown")
    await confirmed(asOwner(), closeAccount, {})
    expect(await outcomeOf(propose(to))).toBe("place.not_active")
    const { accountId } = at
    await world.seed([accountId], [write(accounts).patch({ accountId }).set({ state: "closed" }).commit()])
    expect(await outcomeOf(propose(to))).toBe("account.unknown")
  })

  it("where there are as many admins as there can be, unless they are one", async () => {
    const [to, admin] = [await newPerson(world), await newAdmin(world, at)]
    const { accountId } = at
    const many = Array.from({ length: 98 }, (_, n) => IdentityId.make(new Date(n)))
    await world.seed([accountId], [write(accounts).patch({ accountId }).add({ admins: many }).commit()])
    expect(await outcomeOf(propose(to))).toBe("account.too_many_admins")
    expect(await outcomeOf(propose(admin))).toBe("done")
  })

  it("beside another, nor beside an offer of the owner's, which is nobody's once it has run out", async () => {
    const [to, heir] = [await newPerson(world), await newAdmin(world, at)]
    const now = new Date()
    await invoke(asOwner(), requestTransfer, { to: heir })
    expect(await outcomeOf(propose(to))).toBe("ownership.pending")
    await invoke(asOwner(), cancelTransfer, {})
    await propose(to)
    expect(await outcomeOf(propose(heir))).toBe("ownership.proposed")
    expect(await outcomeOf(invoke(asOwner(), requestTransfer, { to: heir }))).toBe("ownership.proposed")
    await object(at.owner)
    await invoke(asOwner(now), requestTransfer, { to: heir })
    expect(await outcomeOf(propose(to, after(now, lasts + minutes(1))))).toBe("done")
    await sound()
  })
})

describe("owner and admins", () => {
  it("object, each of them, at any time before it has moved, and nothing moves", async () => {
    const admin = await newAdmin(world, at)
    for (const who of [at.owner, admin]) {
      const proposed = await propose(await newPerson(world))
      await object(who, after(new Date(proposed.until), hours(1)))
      expect(await outcomeOf(moves(world, { ...proposed, by }))).toBe("ownership.settled")
      expect(await ownerOf()).toBe(at.owner)
    }
    await sound()
  })

  it("object to nothing that is not proposed, and not to what has moved", async () => {
    expect(await outcomeOf(object(at.owner))).toBe("ownership.none_proposed")
    const proposed = await propose(await newPerson(world))
    await moves(world, { ...proposed, by })
    expect(await outcomeOf(object(at.owner))).toBe("ownership.none_proposed")
  })

  it("are those of the account: whoever is proposed, or is of the staff, does not object in it", async () => {
    const to = await newPerson(world)
    await propose(to)
    expect(await outcomeOf(object(to))).toBe("access.nowhere")
    expect(await outcomeOf(object(by))).toBe("access.nowhere")
  })

  it("read who is proposed, why, and until when they can object", async () => {
    const to = await newPerson(world, { name: "Helena Heir", email: "helena@example.com" })
    const { until } = await propose(to)
    const reading = async () => (await invoke(asOwner(), readTransfer, {})).result
    const named = { to, name: "Helena Heir", email: "helena@example.com", until, reason: "The owner cannot be reached" }
    expect(await reading()).toEqual({ offer: null, proposal: named })
    await object(at.owner)
    expect(await reading()).toEqual({ offer: null, proposal: null })
  })

  it("see in the audit who proposed it, why, and how it ended", async () => {
    const admin = await newAdmin(world, at, { name: "Adam Admin" })
    await propose(await newPerson(world, { name: "Helena Heir", email: "helena2@example.com" }))
    await object(admin)
    const { data } = (await invoke(asOwner(), listAccountEvents, {})).result
    const told = data.filter(({ event }) => event.startsWith("ownership."))
    expect(told.map(({ text, actor }) => [text, actor.level, actor.id])).toEqual([
      ["Adam Admin objected to the owner whom the staff of the service had proposed.", "admin", admin],
      [
        expect.stringMatching(/proposed Helena Heir \(helena2@.* unless somebody objects: The owner cannot/),
        "operator",
        by,
      ],
    ])
  })
})

describe("the staff", () => {
  it("take a proposal back, whoever of them made it", async () => {
    const proposed = await propose(await newPerson(world))
    await withdraw(await newOperator(world))
    expect(await outcomeOf(moves(world, { ...proposed, by }))).toBe("ownership.settled")
    expect(await outcomeOf(withdraw())).toBe("ownership.none_proposed")
    await sound()
  })

  it("find an account with what is proposed for it", async () => {
    const to = await newPerson(world)
    const found = async () => {
      const input = { accountId: at.accountId }
      return (await invoke(asStaff(world, by, service), lookUpAccounts, input)).result.data[0]?.proposal
    }
    expect(await found()).toBeUndefined()
    const { until } = await propose(to)
    expect(await found()).toEqual({ to, by, until, reason: "The owner cannot be reached" })
  })
})

describe("a proposal", () => {
  it("moves what is held, and its holds stay", async () => {
    const to = await newPerson(world)
    expect(await proposedAnd(to, () => invoke(asOwner(), suspendAccount, { reason: "Closed for winter" }))).toBe("done")
    const { ownerId, state, holds } = await headOf(world, at.accountId)
    expect([ownerId, state, holds?.length]).toEqual([to, "suspended", 1])
    expect(await outcomeOf(invoke(world.as(to, at.accountId), readAccount, {}))).toBe("done")
  })

  it("lapses where the account is closing by then, and not where it was restored before", async () => {
    const close = () => confirmed(asOwner(), closeAccount, {})
    expect(await proposedAnd(await newPerson(world), close)).toBe("lapsed")
    await invoke(asOwner(), restoreAccount, {})
    const both = async () => {
      await close()
      await invoke(asOwner(), restoreAccount, {})
    }
    expect(await proposedAnd(await newPerson(world), both)).toBe("done")
  })

  it.each(["leaves", "is removed"] as const)("of an admin lapses where they %s before", async (how) => {
    const to = await newAdmin(world, at)
    const gone = () =>
      how === "leaves"
        ? confirmed(world.as(to, at.accountId), leaveAccount, {})
        : invoke(asOwner(), removeAdmin, { identityId: to })
    expect(await proposedAnd(to, gone)).toBe("lapsed")
    expect(await ownerOf()).toBe(at.owner)
  })

  it("lapses where whoever is proposed is shut out by then, or is nobody any more", async () => {
    const [shut, gone] = [await newPerson(world), await newPerson(world)]
    const shutOut = write(identities).patch({ identityId: shut }).set({ state: "suspended" }).commit()
    expect(await proposedAnd(shut, () => world.seed([shut], [shutOut]))).toBe("lapsed")
    const forgotten = write(identities).remove({ identityId: gone }).commit()
    expect(await proposedAnd(gone, () => world.seed([gone], [forgotten]))).toBe("lapsed")
    expect((await headOf(world, at.accountId)).proposal).toBeUndefined()
  })

  it("of somebody who has become an admin meanwhile moves as well", async () => {
    const to = await newPerson(world, { email: "comes@example.com" })
    const joins = async () => {
      const { result } = await invoke(asOwner(), inviteAdmin, { email: "comes@example.com" })
      const token = linkOf(world, at.accountId, result)
      await invoke(own(world, to), acceptInvitation, { token })
    }
    expect(await proposedAnd(to, joins)).toBe("done")
    expect((await headOf(world, at.accountId)).admins.toSorted()).toEqual([at.owner, to].toSorted())
  })

  it.each(["is of the staff no more", "may not propose any more", "has a new password"] as const)(
    "lapses where whoever made it %s",
    async (how) => {
      const operator = await newOperator(world)
      const asOperator = () => asStaff(world, operator, service)
      const ends = {
        "is of the staff no more": () => invoke(asOperator(), removeStaff, { identityId: by }),
        "may not propose any more": () => invoke(asOperator(), giveStaffRole, { identityId: by, role: "billing" }),
        "has a new password": () => invoke(asJob(world, by, forJobs.noteReset), noteReset, {}),
      } as const
      expect(await proposedAnd(await newPerson(world), ends[how])).toBe("lapsed")
      expect(await ownerOf()).toBe(at.owner)
    },
  )

  it("of support who has become an operator admin moves as well: they may propose still", async () => {
    const operator = await newOperator(world)
    const promoted = () => invoke(asStaff(world, operator, service), giveStaffRole, { identityId: by, role: "admin" })
    expect(await proposedAnd(await newPerson(world), promoted)).toBe("done")
  })

  it("that lapsed is told of, with why, to whoever heard of it", async () => {
    const to = await newAdmin(world, at)
    await proposedAnd(to, () => invoke(asOwner(), removeAdmin, { identityId: to }))
    const { data } = (await invoke(asOwner(), listAccountEvents, {})).result
    expect(data[0]).toMatchObject({ event: "ownership.proposal_lapsed", actor: { level: "job" } })
    expect(data[0]?.text).toContain("is no admin of the account any more")
    const sent: Mail[] = []
    const outside = outsideOf(world, { mailer: { send: (mail) => Promise.resolve(void sent.push(mail)) } })
    for (const minute of [1, 2, 3]) await deliverAll(world, outside, after(new Date(), lasts + minutes(minute)))
    const stays = sent.filter(({ subject }) => subject.includes("stays with its owner"))
    const addresses = await Promise.all([at.owner, to, by].map(async (one) => (await identityOf(world, one)).email))
    expect(stays.map((mail) => mail.to).toSorted()).toEqual(addresses.toSorted())
  })

  it("is nothing any more once the owner is another, by whatever way", async () => {
    const [to, other] = [await newPerson(world), await newAdmin(world, at)]
    const proposed = await propose(to)
    const { accountId } = at
    await world.seed([accountId], [write(accounts).patch({ accountId }).set({ ownerId: other }).commit()])
    expect(await outcomeOf(moves(world, { ...proposed, by }))).toBe("ownership.settled")
    expect(await ownerOf()).toBe(other)
    expect((await invoke(world.as(other, accountId), readTransfer, {})).result.proposal).toBeNull()
  })
})
