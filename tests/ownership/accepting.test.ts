import { noteReset } from "@tenantry/core/identities/index"
import type { IdentityId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { forJobs } from "@tenantry/core/permissions/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { after, confirmed, hours, overtaken } from "../support/calls.ts"
import { brokenRules } from "../support/invariants.ts"
import { asJob } from "../support/me.ts"
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
  acceptTransfer,
  cancelTransfer,
  inviteAdmin,
  listAdmins,
  listInvitations,
  readAccount,
  readTenant,
  removeAdmin,
  renameAccount,
  requestTransfer,
  resendInvitation,
  revokeInvitation,
} = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const as = (who: IdentityId, { accountId }: Settled, now = new Date()) => world.as(who, accountId, { now })

const offered = async (now?: Date) => {
  const at = await settle(world)
  const admin = await newAdmin(world, at)
  await invoke(as(at.owner, at, now), requestTransfer, { to: admin })
  return { ...at, admin }
}
const moved = async () => {
  const at = await offered()
  await confirmed(as(at.admin, at), acceptTransfer, {})
  return at
}
const levels = async (at: Settled, who: IdentityId) => {
  const { result } = await invoke(as(who, at), listAdmins, {})
  return Object.fromEntries(result.data.map(({ identityId, level }) => [identityId, level]))
}

describe("accepting ownership", () => {
  it("makes the admin the owner and the owner an admin, at once; the offer is over", async () => {
    const at = await moved()
    expect(await levels(at, at.admin)).toEqual({ [at.admin]: "owner", [at.owner]: "admin" })
    expect(await outcomeOf(confirmed(as(at.admin, at), acceptTransfer, {}))).toBe("access.missing")
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("wants its effects confirmed: without, it is refused, shows them, and nothing moves", async () => {
    const at = await offered()
    const accepted = invoke(as(at.admin, at), acceptTransfer, {})
    await expect(accepted).rejects.toMatchObject({
      code: "confirmation.required",
      facts: { effects: [{ code: "ownership.becomes_owner" }, { code: "ownership.invitations_lapse" }, {}] },
    })
    expect((await invoke(as(at.owner, at), readAccount, {})).result.ownerId).toBe(at.owner)
  })

  it("wants no confirmation of another person, another account, or another command", async () => {
    const [at, other] = [await offered(), await offered()]
    const asked = [
      invoke(as(other.admin, other), acceptTransfer, {}, { preview: true }),
      invoke(as(at.admin, at), renameAccount, { name: "x" }, { preview: true }),
    ]
    for (const { confirmation } of await Promise.all(asked)) {
      const accepted = invoke(as(at.admin, at), acceptTransfer, {}, { confirmation })
      expect(await outcomeOf(accepted)).toBe("confirmation.invalid")
    }
  })

  it("is for the one it was offered to: not for another admin, the owner or a stranger", async () => {
    const at = await offered()
    const other = await newAdmin(world, at)
    expect(await outcomeOf(confirmed(as(other, at), acceptTransfer, {}))).toBe("ownership.none_pending")
    expect(await outcomeOf(confirmed(as(at.owner, at), acceptTransfer, {}))).toBe("access.missing")
    expect(await outcomeOf(confirmed(as(await newPerson(world), at), acceptTransfer, {}))).toBe("access.nowhere")
  })

  it("is possible until 72 hours are over, to the millisecond", async () => {
    const now = new Date()
    const [inTime, late] = [await offered(now), await offered(now)]
    const last = after(now, hours(72) - 1)
    expect(await outcomeOf(confirmed(as(inTime.admin, inTime, last), acceptTransfer, {}))).toBe("done")
    const over = confirmed(as(late.admin, late, after(now, hours(72))), acceptTransfer, {})
    expect(await outcomeOf(over)).toBe("ownership.none_pending")
  })

  it("with effects that somebody else's change has made untrue, is refused and shows them anew", async () => {
    const at = await offered()
    const { confirmation } = await invoke(as(at.admin, at), acceptTransfer, {}, { preview: true })
    await invoke(as(at.owner, at), cancelTransfer, {})
    const again = () => invoke(as(at.admin, at), acceptTransfer, {}, { confirmation })
    expect(await outcomeOf(again())).toBe("ownership.none_pending")
    await invoke(as(at.owner, at), requestTransfer, { to: at.admin })
    expect(await outcomeOf(again())).toBe("done")
  })
})

describe("after ownership has moved", () => {
  it("the former owner is an admin: sees and edits, but acts as the owner in nothing", async () => {
    const at = await moved()
    const former = as(at.owner, at)
    expect(await outcomeOf(invoke(former, readAccount, {}))).toBe("done")
    expect(await outcomeOf(invoke(former, renameAccount, { name: "By the former owner" }))).toBe("done")
    const inTenant = world.as(at.owner, at.tenantId, { hint: { level: "account", accountId: at.accountId } })
    expect(await outcomeOf(invoke(inTenant, readTenant, {}))).toBe("done")
    const refused = await Promise.all([
      outcomeOf(invoke(former, inviteAdmin, { email: "x@example.com" })),
      outcomeOf(invoke(former, removeAdmin, { identityId: at.admin })),
      outcomeOf(invoke(former, removeAdmin, { identityId: at.owner })),
      outcomeOf(invoke(former, requestTransfer, { to: at.owner })),
      outcomeOf(invoke(former, cancelTransfer, {})),
    ])
    expect(new Set(refused)).toEqual(new Set(["access.missing"]))
  })

  it("the new owner invites, removes the former owner, and moves it on", async () => {
    const at = await moved()
    const owner = as(at.admin, at)
    expect(await outcomeOf(invoke(owner, inviteAdmin, { email: `new.${at.accountId}@example.com` }))).toBe("done")
    await invoke(owner, requestTransfer, { to: at.owner })
    await confirmed(as(at.owner, at), acceptTransfer, {})
    expect(await levels(at, at.owner)).toEqual({ [at.admin]: "admin", [at.owner]: "owner" })
    await invoke(as(at.owner, at), removeAdmin, { identityId: at.admin })
    expect(await outcomeOf(invoke(as(at.admin, at), readAccount, {}))).toBe("access.nowhere")
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("invitations of the former owner lapse, until the new owner sends them again", async () => {
    const at = await offered()
    const email = `guest.${at.accountId}@example.com`
    const guest = await newPerson(world, { email })
    const accept = (token: string) =>
      invoke(world.as(guest, guest, { address: freshAddress() }), acceptInvitation, { token })
    const { result: sent } = await invoke(as(at.owner, at), inviteAdmin, { email })
    const { invitationId } = sent
    await confirmed(as(at.admin, at), acceptTransfer, {})
    expect(await outcomeOf(accept(linkOf(world, at.accountId, sent)))).toBe("invitation.unusable")
    const asFormer = invoke(as(at.owner, at), resendInvitation, { invitationId })
    expect(await outcomeOf(asFormer)).toBe("access.missing")
    const listed = await invoke(as(at.admin, at), listInvitations, {})
    expect(listed.result.data.find((one) => one.invitationId === invitationId)?.status).toBe("lapsed")
    const { result: resent } = await invoke(as(at.admin, at), resendInvitation, { invitationId })
    expect(resent).toMatchObject({ invitedBy: at.admin, status: "pending" })
    expect(await outcomeOf(accept(linkOf(world, at.accountId, sent)))).toBe("invitation.unusable")
    expect(await outcomeOf(accept(linkOf(world, at.accountId, resent)))).toBe("done")
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })
})

it("accepting while the owner sets a new password is decided again, and refused", async () => {
  const at = await offered()
  const { confirmation } = await invoke(as(at.admin, at), acceptTransfer, {}, { preview: true })
  const accepting = () => invoke(as(at.admin, at), acceptTransfer, {}, { confirmation })
  const resetting = () => invoke(asJob(world, at.owner, forJobs.noteReset), noteReset, {})
  expect(await overtaken(world, accepting, resetting)).toBe("ownership.none_pending")
  expect((await invoke(as(at.owner, at), readAccount, {})).result.ownerId).toBe(at.owner)
})

describe("one change overtakes another, between its decision and its commit", () => {
  type Change = (at: Awaited<ReturnType<typeof offered>> & { readonly invitationId: string }) => Promise<unknown>
  const accept: Change = (at) => confirmed(as(at.admin, at), acceptTransfer, {})
  const remove: Change = (at) => invoke(as(at.owner, at), removeAdmin, { identityId: at.admin })
  const invitation = ({ invitationId }: { readonly invitationId: string }) => ({ invitationId })
  const invite: Change = (at) => invoke(as(at.owner, at), inviteAdmin, { email: `late.${at.accountId}@example.com` })
  const resend: Change = (at) => invoke(as(at.owner, at), resendInvitation, invitation(at))
  const revoke: Change = (at) => invoke(as(at.owner, at), revokeInvitation, invitation(at))
  const cancel: Change = (at) => invoke(as(at.owner, at), cancelTransfer, {})

  it.each([
    ["inviting", "ownership moves", invite, accept, "access.missing"],
    ["sending an invitation again", "ownership moves", resend, accept, "access.missing"],
    ["revoking an invitation", "ownership moves", revoke, accept, "access.missing"],
    ["removing an admin", "ownership moves to them", remove, accept, "access.missing"],
    ["withdrawing the offer", "it is accepted", cancel, accept, "access.missing"],
    ["accepting", "the offer is withdrawn", accept, cancel, "ownership.none_pending"],
    ["accepting", "they are removed", accept, remove, "access.nowhere"],
  ] as const)("%s while %s is decided again, and refused", async (_, __, slow, fast, outcome) => {
    const at = await offered()
    const { result } = await invoke(as(at.owner, at), inviteAdmin, { email: `guest.${at.accountId}@example.com` })
    const story = { ...at, invitationId: result.invitationId }
    const before = world.faults.sent.length
    const ended = await overtaken(
      world,
      () => slow(story),
      () => fast(story),
    )
    expect(ended).toBe(outcome)
    expect(world.faults.sent.length - before).toBe(2)
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })
})
