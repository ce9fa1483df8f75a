import { noteReset } from "@tenantry/core/identities/index"
import type { IdentityId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { forJobs } from "@tenantry/core/permissions/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { after, confirmed, hours, overtaken } from "../support/calls.ts"
import { brokenRules } from "../support/invariants.ts"
import { asJob } from "../support/me.ts"
import { newAdmin, newPerson, openWorld, outcomeOf, settle, type Settled, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { acceptTransfer, cancelTransfer, declineTransfer, readAccount, readTransfer, removeAdmin, requestTransfer } =
  operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const settled = async () => {
  const at = await settle(world, { name: "Ola Owner" })
  return { ...at, admin: await newAdmin(world, at, { name: "Adam Admin" }) }
}
const as = (who: IdentityId, { accountId }: Settled, now = new Date(), signedInAt = now) =>
  world.as(who, accountId, { now, signedInAt })
const offer = (at: Settled, to: IdentityId, now?: Date) => invoke(as(at.owner, at, now), requestTransfer, { to })
const pending = async (at: Settled, now?: Date) => (await invoke(as(at.owner, at, now), readTransfer, {})).result.offer

describe("offering ownership", () => {
  it("leaves the owner the owner, and can be read by owner and admins: to whom, and until when (72 h)", async () => {
    const at = await settled()
    const now = new Date()
    const { result } = await offer(at, at.admin, now)
    expect(result).toEqual({ to: at.admin, until: after(now, hours(72)).toISOString() })
    const { result: account } = await invoke(as(at.owner, at), readAccount, {})
    expect(account.ownerId).toBe(at.owner)
    for (const who of [at.owner, at.admin]) {
      const { result: read } = await invoke(as(who, at), readTransfer, {})
      expect(read.offer).toMatchObject({ to: at.admin, name: "Adam Admin", until: result.until })
    }
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("is done at the instant that the preview spoke of, however much later it is confirmed", async () => {
    const at = await settled()
    const shownAt = after(new Date(), -hours(0.2))
    const { confirmation, effects } = await invoke(
      as(at.owner, at, shownAt),
      requestTransfer,
      { to: at.admin },
      { preview: true },
    )
    const { result } = await invoke(as(at.owner, at), requestTransfer, { to: at.admin }, { confirmation })
    expect(result.until).toBe(after(shownAt, hours(72)).toISOString())
    expect(effects.find(({ code }) => code === "ownership.offered")?.facts).toEqual(result)
  })

  it("is possible to one person at a time", async () => {
    const at = await settled()
    const other = await newAdmin(world, at)
    await offer(at, at.admin)
    expect(await outcomeOf(offer(at, other))).toBe("ownership.pending")
    expect(await outcomeOf(offer(at, at.admin))).toBe("ownership.pending")
    expect(await pending(at)).toMatchObject({ to: at.admin })
  })

  it("is refused to whoever is no admin: a stranger, another account's owner, a removed admin", async () => {
    const at = await settled()
    const elsewhere = await settle(world)
    expect(await outcomeOf(offer(at, await newPerson(world)))).toBe("ownership.not_an_admin")
    expect(await outcomeOf(offer(at, elsewhere.owner))).toBe("ownership.not_an_admin")
    await invoke(as(at.owner, at), removeAdmin, { identityId: at.admin })
    expect(await outcomeOf(offer(at, at.admin))).toBe("ownership.not_an_admin")
  })

  it("is refused to who is the owner already", async () => {
    const at = await settled()
    expect(await outcomeOf(offer(at, at.owner))).toBe("ownership.already_owner")
  })

  it("is the owner's alone", async () => {
    const at = await settled()
    const other = await newAdmin(world, at)
    expect(await outcomeOf(invoke(as(at.admin, at), requestTransfer, { to: other }))).toBe("access.missing")
    expect(await outcomeOf(invoke(as(at.admin, at), requestTransfer, { to: at.admin }))).toBe("access.missing")
    const stranger = await newPerson(world)
    expect(await outcomeOf(invoke(as(stranger, at), requestTransfer, { to: at.admin }))).toBe("access.nowhere")
  })

  it.each([
    [299, "done"],
    [300, "done"],
    [301, "sign_in.too_old"],
    [86_400, "sign_in.too_old"],
  ])("with a sign-in of %i seconds ago: %s", async (seconds, outcome) => {
    const at = await settled()
    const now = new Date()
    const request = as(at.owner, at, now, after(now, -seconds * 1000))
    expect(await outcomeOf(confirmed(request, requestTransfer, { to: at.admin }))).toBe(outcome)
    expect(await pending(at)).toEqual(outcome === "done" ? expect.objectContaining({ to: at.admin }) : null)
  })

  it("runs out after 72 hours to the millisecond; then it is none, and another can be made", async () => {
    const at = await settled()
    const other = await newAdmin(world, at)
    const now = new Date()
    await offer(at, at.admin, now)
    expect(await pending(at, after(now, hours(72) - 1))).toMatchObject({ to: at.admin })
    expect(await outcomeOf(offer(at, other, after(now, hours(72) - 1)))).toBe("ownership.pending")
    expect(await pending(at, after(now, hours(72)))).toBe(null)
    expect(await outcomeOf(offer(at, other, after(now, hours(72))))).toBe("done")
    expect(await pending(at, after(now, hours(73)))).toMatchObject({ to: other })
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })
})

describe("an offer that is pending", () => {
  it("is withdrawn by the owner; then it cannot be accepted, and another can be made", async () => {
    const at = await settled()
    await offer(at, at.admin)
    const { effects } = await invoke(as(at.owner, at), cancelTransfer, {})
    expect(effects).toMatchObject([{ code: "ownership.withdrawn", facts: { to: at.admin } }])
    expect(await pending(at)).toBe(null)
    expect(await outcomeOf(invoke(as(at.admin, at), declineTransfer, {}))).toBe("ownership.none_pending")
    expect(await outcomeOf(offer(at, at.admin))).toBe("done")
  })

  it("is withdrawn by nobody else", async () => {
    const at = await settled()
    await offer(at, at.admin)
    expect(await outcomeOf(invoke(as(at.admin, at), cancelTransfer, {}))).toBe("access.missing")
    expect(await pending(at)).toMatchObject({ to: at.admin })
  })

  it("is refused by the one it was made to, and by nobody else", async () => {
    const at = await settled()
    const other = await newAdmin(world, at)
    await offer(at, at.admin)
    expect(await outcomeOf(invoke(as(other, at), declineTransfer, {}))).toBe("ownership.none_pending")
    expect(await outcomeOf(invoke(as(at.owner, at), declineTransfer, {}))).toBe("access.missing")
    await invoke(as(at.admin, at), declineTransfer, {})
    expect(await pending(at)).toBe(null)
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("is none any more once it has run out: neither withdrawn nor refused", async () => {
    const at = await settled()
    const now = new Date()
    await offer(at, at.admin, now)
    const late = after(now, hours(72))
    expect(await outcomeOf(invoke(as(at.owner, at, late), cancelTransfer, {}))).toBe("ownership.none_pending")
    expect(await outcomeOf(invoke(as(at.admin, at, late), declineTransfer, {}))).toBe("ownership.none_pending")
  })

  it("is none any more once the owner has ended all sessions: not read, withdrawn, refused or accepted", async () => {
    const at = await settled()
    await offer(at, at.admin)
    await invoke(asJob(world, at.owner, forJobs.noteReset), noteReset, {})
    expect([await pending(at), (await invoke(as(at.admin, at), readTransfer, {})).result.offer]).toEqual([null, null])
    const { effects } = await invoke(as(at.owner, at), removeAdmin, { identityId: at.admin }, { preview: true })
    expect(effects.map(({ code }) => code)).not.toContain("account.offer_withdrawn")
    const ended = await Promise.all([
      outcomeOf(invoke(as(at.owner, at), cancelTransfer, {})),
      outcomeOf(invoke(as(at.admin, at), declineTransfer, {})),
      outcomeOf(confirmed(as(at.admin, at), acceptTransfer, {})),
    ])
    expect(ended).toEqual(Array(3).fill("ownership.none_pending"))
    expect(await outcomeOf(offer(at, at.admin))).toBe("done")
  })

  it("is void as well where it was committed after the end of all sessions, by one from before", async () => {
    const at = await settled()
    const resetting = () => invoke(asJob(world, at.owner, forJobs.noteReset), noteReset, {})
    expect(await overtaken(world, () => offer(at, at.admin), resetting)).toBe("done")
    expect(await outcomeOf(confirmed(as(at.admin, at), acceptTransfer, {}))).toBe("ownership.none_pending")
  })

  it("does not survive without one: withdrawing and refusing nothing is said to be nothing", async () => {
    const at = await settled()
    expect(await outcomeOf(invoke(as(at.owner, at), cancelTransfer, {}))).toBe("ownership.none_pending")
    expect(await outcomeOf(invoke(as(at.admin, at), declineTransfer, {}))).toBe("ownership.none_pending")
  })
})
