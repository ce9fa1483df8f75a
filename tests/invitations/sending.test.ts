import { AccountId, type InvitationId, PartnerId, service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { hostIn } from "@tenantry/core/invitations/sending"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { after, confirmed, days } from "../support/calls.ts"
import { deliverIn, outsideOf } from "../support/deliver.ts"
import { brokenRules } from "../support/invariants.ts"
import {
  freshAddress,
  linkOf,
  newAdmin,
  newPerson,
  openWorld,
  outcomeOf,
  settle,
  type Settled,
  type World,
} from "../support/world.ts"
import { operation } from "../support/operations.ts"

const {
  acceptInvitation,
  inspectInvitation,
  inviteAdmin,
  listInvitations,
  readAccount,
  removeAdmin,
  resendInvitation,
  revokeInvitation,
} = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Sent = { readonly invitationId: string; readonly expires: string; readonly version: number }

const asOwner = ({ owner, accountId }: Settled, now = new Date()) => world.as(owner, accountId, { now })
const guestOf = ({ accountId }: Settled) => `guest.${accountId}@example.com`
const send = (at: Settled, input: { locale?: "pl"; days?: number; email?: string } = {}, now?: Date) =>
  invoke(asOwner(at, now), inviteAdmin, { email: guestOf(at), ...input })
const resend = (at: Settled, { invitationId }: Sent, input: { days?: number } = {}, now?: Date) =>
  invoke(asOwner(at, now), resendInvitation, { invitationId, ...input })
const revoke = (at: Settled, { invitationId }: Sent) => invoke(asOwner(at), revokeInvitation, { invitationId })
const inspect = (at: Settled, sent: Sent, now = new Date()) => {
  const request = { ...world.visitor(service, freshAddress()), now }
  return outcomeOf(invoke(request, inspectInvitation, { token: linkOf(world, at.accountId, sent) }))
}

describe("inviting an admin", () => {
  it("makes a pending invitation in the invitee's language, for a week unless told otherwise", async () => {
    const at = await settle(world, { name: "Ola Owner" })
    const now = new Date()
    const { result } = await send(at, { locale: "pl", email: `  ${guestOf(at).toUpperCase()} ` }, now)
    const expires = after(now, days(7)).toISOString()
    expect(result).toMatchObject({ email: guestOf(at), locale: "pl", status: "pending", inviterName: "Ola Owner" })
    expect(result).toMatchObject({ invitedBy: at.owner, version: 1, expires, sentAt: now.toISOString() })
    expect(await inspect(at, result)).toBe("done")
    expect((await invoke(asOwner(at), readAccount, {})).result.version).toBe(1)
  })

  it.each([1, 7, 30])("lasts %i days to the millisecond when the inviter says so", async (n) => {
    const at = await settle(world)
    const now = new Date()
    const { result } = await send(at, { days: n }, now)
    expect(result.expires).toBe(after(now, days(n)).toISOString())
    expect(await inspect(at, result, after(now, days(n) - 1))).toBe("done")
    expect(await inspect(at, result, after(now, days(n)))).toBe("invitation.unusable")
  })

  it.each([0, -1, 31, 1.5, Number.NaN])("is refused for %d days", async (n) => {
    const at = await settle(world)
    expect(await outcomeOf(send(at, { days: n }))).toBe("operation.invalid")
  })

  it.each(["", "nobody", "a@b", "a b@example.com", "a@example.com\r\nBcc: b@example.com", `${"x".repeat(250)}@e.com`])(
    "is refused for the address %j",
    async (email) => {
      const at = await settle(world)
      expect(await outcomeOf(send(at, { email }))).toBe("operation.invalid")
    },
  )

  it("is refused while one is pending, whatever the letters' case; it is named, to be sent again", async () => {
    const at = await settle(world)
    const { result } = await send(at)
    await expect(send(at, { email: guestOf(at).toUpperCase() })).rejects.toMatchObject({
      code: "invitation.pending",
      facts: { invitationId: result.invitationId },
    })
  })

  it("is possible again after it was revoked, and after it ran out; the links before stay dead", async () => {
    const at = await settle(world)
    const now = new Date()
    const first = (await send(at, { days: 1 }, now)).result
    await revoke(at, first)
    const second = (await send(at, { days: 1 }, now)).result
    const later = after(now, days(1) + 1)
    const third = (await send(at, {}, later)).result
    expect([first.version, second.version, third.version]).toEqual([1, 3, 4])
    expect(new Set([first, second, third].map(({ invitationId }) => invitationId)).size).toBe(1)
    expect(await inspect(at, first)).toBe("invitation.unusable")
    expect(await inspect(at, second)).toBe("invitation.unusable")
    expect(await inspect(at, third)).toBe("done")
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("anew, after the address was forgotten or had accepted, is another: no id, version or link of before is met again", async () => {
    const at = await settle(world)
    const long = after(new Date(), -days(60))
    const first = (await send(at, { days: 1 }, long)).result
    const forgotten = after(long, days(32))
    const forget = () => deliverIn(world, outsideOf(world), at.accountId, "invitation.forget", forgotten)
    expect(await forget()).toEqual(["done"])
    const left = JSON.stringify((await world.everything()).filter(({ pk }) => String(pk).startsWith(at.accountId)))
    expect(left).toContain(first.invitationId)
    expect(left).not.toContain(guestOf(at))
    const second = (await send(at)).result
    expect([second.invitationId === first.invitationId, second.version]).toEqual([false, 1])
    expect(await outcomeOf(resend(at, first))).toBe("invitation.unknown")
    expect([await inspect(at, first), await inspect(at, second)]).toEqual(["invitation.unusable", "done"])
    const guest = await newPerson(world, { email: guestOf(at) })
    const asGuest = () => world.as(guest, guest, { address: freshAddress() })
    await invoke(asGuest(), acceptInvitation, { token: linkOf(world, at.accountId, second) })
    await confirmed(asOwner(at), removeAdmin, { identityId: guest })
    const third = (await send(at)).result
    expect([third.invitationId === second.invitationId, third.version]).toEqual([false, 1])
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("at once by two requests makes one, and tells the other which", async () => {
    const at = await settle(world)
    const outcomes = await Promise.all([send(at), send(at), send(at)].map(outcomeOf))
    expect(outcomes.toSorted()).toEqual(["done", "invitation.pending", "invitation.pending"])
    const { data } = (await invoke(asOwner(at), listInvitations, {})).result
    expect(data).toHaveLength(1)
  })

  it("is refused for who is an admin already, the owner among them, whatever the letters' case", async () => {
    const email = `owner.${Date.now()}@example.com`
    const at = await settle(world, { email })
    const admin = `admin.${at.accountId}@example.com`
    await newAdmin(world, at, { email: admin })
    expect(await outcomeOf(send(at, { email: email.toUpperCase() }))).toBe("invitation.already_admin")
    expect(await outcomeOf(send(at, { email: admin }))).toBe("invitation.already_admin")
  })

  it("answers and shows the same for an address with a sign-in and for one without", async () => {
    const at = await settle(world)
    const known = `known.${at.accountId}@example.com`
    await newPerson(world, { email: known })
    const now = new Date()
    const shape = async (email: string) => {
      const { effects, result } = await confirmed(asOwner(at, now), inviteAdmin, { email })
      return JSON.stringify({ effects, result }).replaceAll(email, "E").replaceAll(result.invitationId, "I")
    }
    expect(await shape(known)).toBe(await shape(`unknown.${at.accountId}@example.com`))
  })

  it("is the owner's alone, as are sending again and revoking", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const { invitationId } = (await send(at)).result
    for (const [who, outcome] of [
      [admin, "access.missing"],
      [await newPerson(world), "access.nowhere"],
    ] as const) {
      const as = world.as(who, at.accountId)
      expect(await outcomeOf(invoke(as, inviteAdmin, { email: "x@example.com" }))).toBe(outcome)
      expect(await outcomeOf(invoke(as, resendInvitation, { invitationId }))).toBe(outcome)
      expect(await outcomeOf(invoke(as, revokeInvitation, { invitationId }))).toBe(outcome)
    }
  })
})

describe("sending an invitation again", () => {
  it("kills the old link, even when it is done within the same millisecond", async () => {
    const at = await settle(world)
    const now = new Date()
    const first = (await send(at, {}, now)).result
    const second = (await resend(at, first, {}, now)).result
    const third = (await resend(at, first, {}, now)).result
    expect(new Set([first, second, third].map((sent) => linkOf(world, at.accountId, sent))).size).toBe(3)
    expect(await inspect(at, first, now)).toBe("invitation.unusable")
    expect(await inspect(at, second, now)).toBe("invitation.unusable")
    expect(await inspect(at, third, now)).toBe("done")
  })

  it("makes one that ran out good again", async () => {
    const at = await settle(world)
    const now = new Date()
    const first = (await send(at, { days: 1 }, now)).result
    const later = after(now, days(3))
    const again = (await resend(at, first, { days: 2 }, later)).result
    expect(again).toMatchObject({ status: "pending", expires: after(later, days(2)).toISOString() })
    expect(await inspect(at, again, later)).toBe("done")
  })

  it("for a shorter time than before, ends sooner, as the inviter said", async () => {
    const at = await settle(world)
    const now = new Date()
    const first = (await send(at, { days: 30 }, now)).result
    const again = (await resend(at, first, { days: 1 }, now)).result
    expect(Date.parse(again.expires) - now.getTime()).toBe(days(1))
    expect(await inspect(at, first, now)).toBe("invitation.unusable")
    expect(await inspect(at, again, now)).toBe("done")
  })

  it("is refused once it was revoked, and for one that does not exist", async () => {
    const at = await settle(world)
    const { result } = await send(at)
    await revoke(at, result)
    await expect(resend(at, result)).rejects.toMatchObject({
      code: "invitation.not_pending",
      facts: { state: "revoked" },
    })
    const unknown = { ...result, invitationId: `inv_${"0".repeat(26)}` as InvitationId }
    expect(await outcomeOf(resend(at, unknown))).toBe("invitation.unknown")
  })

  it("of another account is not possible: there is no such invitation here", async () => {
    const [at, other] = [await settle(world), await settle(world)]
    const { result } = await send(other)
    expect(await outcomeOf(resend(at, result))).toBe("invitation.unknown")
    expect(await outcomeOf(revoke(at, result))).toBe("invitation.unknown")
    expect(await inspect(other, result)).toBe("done")
  })
})

describe("revoking an invitation", () => {
  it("kills its link at once; a second time it is said to be revoked", async () => {
    const at = await settle(world)
    const { result } = await send(at)
    expect((await revoke(at, result)).result).toMatchObject({ status: "revoked", version: 2 })
    expect(await inspect(at, result)).toBe("invitation.unusable")
    expect(await outcomeOf(revoke(at, result))).toBe("invitation.not_pending")
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("with an outdated If-Match is refused, and the link stays good", async () => {
    const at = await settle(world)
    const { result } = await send(at)
    const again = (await resend(at, result)).result
    const stale = invoke(asOwner(at), revokeInvitation, { invitationId: result.invitationId }, { ifMatch: 1 })
    expect(await outcomeOf(stale)).toBe("version.outdated")
    expect(await inspect(at, again)).toBe("done")
  })
})

it("the list shows every invitation with its state, also to admins, in pages that hold each once", async () => {
  const at = await settle(world)
  const admin = await newAdmin(world, at, { email: `accepted.${at.accountId}@example.com` })
  const now = new Date()
  await send(at, { email: `pending.${at.accountId}@example.com` })
  await send(at, { email: `expired.${at.accountId}@example.com`, days: 1 }, after(now, -days(2)))
  await revoke(at, (await send(at, { email: `revoked.${at.accountId}@example.com` })).result)
  const seen: string[] = []
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const input = { limit: 1, ...(cursor ? { cursor } : {}) }
    const { result } = await invoke(world.as(admin, at.accountId), listInvitations, input)
    seen.push(...result.data.map(({ email, status }) => `${email.split(".")[0]} ${status}`))
    cursor = result.nextCursor
  }
  expect(seen.toSorted()).toEqual(["accepted accepted", "expired expired", "pending pending", "revoked revoked"])
})

it("a place that invites and is not there is refused as what it is", async () => {
  const { vendor, table } = world.runtime
  for (const [place, code] of [
    [service, "staff.unknown"],
    [PartnerId.make(new Date()), "partner.unknown"],
    [AccountId.make(new Date()), "account.unknown"],
  ] as const) {
    const { getAll } = table.open([place, service])
    expect(await outcomeOf(hostIn({ place, vendor, getAll }))).toBe(code)
  }
})
