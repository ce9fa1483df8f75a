import { accounts } from "@tenantry/core/accounts/index"
import { invitations } from "@tenantry/core/invitations/entity"
import { invoke } from "@tenantry/core/kernel/invoke"
import { kernelPurposes, openKeyring } from "@tenantry/core/kernel/keyring"
import type { InvitationId } from "@tenantry/core/kernel/ids"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { newAdmin, openWorld, type Settled, settle, type World } from "../support/world.ts"
import { countUp, eventsOf, freshIn, headIn, inviting, personalOf, refusalOf } from "./support.ts"
import { operation } from "../support/operations.ts"

const { acceptTransfer, editTenant, inviteAdmin, renameAccount, requestTransfer, resendInvitation } = operation

let world: World
let at: Settled
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  at = await settle(world)
})

const asOwner = (now = new Date()) => world.as(at.owner, at.accountId, { now })
const invite = (email: string, options = {}) => inviting(world)(at, email, options)
const show = (email = "eve@example.com", now = new Date()) =>
  invoke(asOwner(now), inviteAdmin, { email }, { preview: true })
const rename = (name: string, options = {}) => invoke(asOwner(), renameAccount, { name }, options)
const minutes = (n: number) => new Date(Date.now() + n * 60_000)
const invitationIn = async (invitationId: InvitationId) =>
  world.runtime.table.open([at.accountId]).get(invitations, { place: at.accountId, invitationId })

describe("a preview", () => {
  it("shows the effects and changes nothing, whatever else is asked", async () => {
    const before = await world.everything()
    const options = { preview: true, idempotencyKey: "k1", ifMatch: 99, confirmation: "nonsense" } as const
    const shown = await invoke(asOwner(), inviteAdmin, { email: "eve@example.com" }, options)
    const codes = ["invitation.admin_rights", "invitation.mailed", "invitation.until_accepted", "invitation.forgotten"]
    expect(shown.effects.map(({ code }) => code)).toEqual(codes)
    expect(await world.everything()).toEqual(before)
  })

  it("refuses what the command would refuse", async () => {
    await invite("eve@example.com")
    expect(await refusalOf(show())).toMatchObject({ code: "invitation.pending" })
  })
})

describe("a confirmed command", () => {
  it("does what was shown, and its audit says what had been shown", async () => {
    const { effects, confirmation } = await show()
    const done = await invite("eve@example.com", { confirmation })
    expect(done.effects).toEqual(effects)
    expect(await personalOf(world, at.accountId)).toMatchObject([{}, { shown: effects }])
  })

  it("says nothing of what was shown when nothing was confirmed", async () => {
    await show()
    await invite("eve@example.com")
    const [, beside] = await personalOf(world, at.accountId)
    expect(beside).not.toHaveProperty("shown")
  })

  it("uses the instant of the preview again: the expiry that was shown is the one that is stored", async () => {
    const shownAt = new Date(Date.now() - 10 * 60_000)
    const { effects, confirmation, asOf } = await show("eve@example.com", shownAt)
    const { result } = await invite("eve@example.com", { confirmation })
    const until = new Date(shownAt.getTime() + 7 * 24 * 60 * 60_000)
    expect(asOf).toEqual(shownAt)
    const mailed = effects.find(({ code }) => code === "invitation.mailed")
    expect(mailed?.facts).toEqual({ email: "eve@example.com", until: until.toISOString() })
    expect(result.expires).toBe(until.toISOString())
    expect((await invitationIn(result.invitationId))?.expires).toBe(until.getTime())
  })

  it("is refused when the effects differ by now, with the new ones and their confirmation", async () => {
    const { confirmation } = await invoke(asOwner(), renameAccount, { name: "Third" }, { preview: true })
    await rename("Second")
    const refusal = await refusalOf(rename("Third", { confirmation }))
    expect(refusal).toMatchObject({ code: "confirmation.outdated", kind: "conflict" })
    expect(freshIn(refusal).effects).toMatchObject([{ facts: { from: "Second", to: "Third" } }])
    expect((await headIn(world, at.accountId))?.name).toBe("Second")
    await rename("Third", { confirmation: freshIn(refusal).confirmation })
    expect((await headIn(world, at.accountId))?.name).toBe("Third")
  })

  it("is refused also when the effects change between deciding and committing", async () => {
    const { confirmation } = await invoke(asOwner(), renameAccount, { name: "Third" }, { preview: true })
    world.faults.before = async () => {
      world.faults.before = undefined
      await rename("Second")
    }
    const refusal = await refusalOf(rename("Third", { confirmation }))
    expect(refusal).toMatchObject({ code: "confirmation.outdated", kind: "conflict" })
    expect((await headIn(world, at.accountId))?.name).toBe("Second")
    expect((await eventsOf(world, at.accountId)).map(({ name }) => name)).toEqual(["account.opened", "account.renamed"])
  })

  it("is done when something changed that the effects do not speak of", async () => {
    const { confirmation } = await show()
    world.faults.before = async () => {
      world.faults.before = undefined
      await invoke(asOwner(), countUp, {})
    }
    await invite("eve@example.com", { confirmation })
    expect((await personalOf(world, at.accountId)).filter(({ shown }) => shown)).toHaveLength(1)
  })
})

describe("a confirmation is good for one request of one person for a while", () => {
  const invalid = { code: "confirmation.invalid", kind: "invalid" }

  it("not for another input", async () => {
    const { confirmation } = await show()
    expect(await refusalOf(invite("zoe@example.com", { confirmation }))).toMatchObject(invalid)
  })

  it("not for another operation", async () => {
    const { result } = await invite("eve@example.com")
    const { invitationId } = result
    const { confirmation } = await invoke(asOwner(), resendInvitation, { invitationId }, { preview: true })
    const { confirmation: other } = await invoke(asOwner(), renameAccount, { name: "X" }, { preview: true })
    const resend = (given: string) => invoke(asOwner(), resendInvitation, { invitationId }, { confirmation: given })
    expect(await refusalOf(resend(other))).toMatchObject(invalid)
    await resend(confirmation)
  })

  it("not for another person", async () => {
    const admin = await newAdmin(world, at)
    const { confirmation } = await invoke(asOwner(), renameAccount, { name: "X" }, { preview: true })
    const asAdmin = world.as(admin, at.accountId)
    expect(await refusalOf(invoke(asAdmin, renameAccount, { name: "X" }, { confirmation }))).toMatchObject(invalid)
  })

  it("not for another place", async () => {
    const other = await settle(world)
    const ours = world.as(at.owner, at.tenantId)
    const { confirmation } = await invoke(ours, editTenant, { name: "X" }, { preview: true })
    const theirs = world.as(other.owner, other.tenantId)
    expect(await refusalOf(invoke(theirs, editTenant, { name: "X" }, { confirmation }))).toMatchObject(invalid)
    const mine = world.as(at.owner, at.accountId)
    expect(await refusalOf(invoke(mine, renameAccount, { name: "X" }, { confirmation }))).toMatchObject(invalid)
  })

  it("not forged, cut, extended, or with another instant or other effects", async () => {
    const { confirmation } = await show()
    const [instant = "", shown = "", tag = ""] = confirmation.split(".")
    const request = { request: "r", actor: at.owner }
    const foreign = openKeyring([Buffer.alloc(32, 8)]).tag(kernelPurposes.confirmation, [
      request.request,
      at.owner,
      shown,
      instant,
    ])
    const later = (Number.parseInt(instant, 36) + 60_000).toString(36)
    const forged = [
      "",
      ".",
      "..",
      `zz${confirmation}`,
      `${confirmation}.`,
      `${confirmation}.x`,
      confirmation.slice(0, -3),
      [instant, shown, ""].join("."),
      [later, shown, tag].join("."),
      [instant, shown.slice(1), tag].join("."),
      [instant, shown, foreign.toString("base64url")].join("."),
    ]
    for (const confirmation of forged) {
      expect(await refusalOf(invite("eve@example.com", { confirmation }))).toMatchObject(invalid)
    }
    await invite("eve@example.com", { confirmation })
  })

  it("not after fifteen minutes; the refusal shows the effects anew", async () => {
    const { confirmation } = await show()
    const late = (n: number) => invoke(asOwner(minutes(n)), inviteAdmin, { email: "eve@example.com" }, { confirmation })
    const refusal = await refusalOf(late(16))
    expect(refusal).toMatchObject({ code: "confirmation.expired", kind: "conflict" })
    expect(freshIn(refusal).effects).toHaveLength(4)
    expect((await late(14)).result.status).toBe("pending")
  })

  it("also not when the key that signed it has gone, but when it was only replaced", async () => {
    const { confirmation } = await show()
    const withRoots = (...roots: [Buffer, ...Buffer[]]) => {
      const runtime = { ...world.runtime, keyring: openKeyring(roots) }
      return invoke({ ...asOwner(), runtime }, inviteAdmin, { email: "eve@example.com" }, { confirmation })
    }
    expect(await refusalOf(withRoots(Buffer.alloc(32, 8)))).toMatchObject(invalid)
    expect((await withRoots(Buffer.alloc(32, 8), Buffer.alloc(32, 7))).result.status).toBe("pending")
  })
})

describe("what is irreversible", () => {
  it("demands a confirmation, and the refusal carries one", async () => {
    const admin = await newAdmin(world, at)
    await invoke(asOwner(), requestTransfer, { to: admin })
    const accept = (options = {}) => invoke(world.as(admin, at.accountId), acceptTransfer, {}, options)
    const before = await world.everything()
    const refusal = await refusalOf(accept())
    expect(refusal).toMatchObject({ code: "confirmation.required", kind: "precondition" })
    expect(await world.everything()).toEqual(before)
    const { effects, confirmation } = freshIn(refusal)
    await accept({ confirmation })
    const head = await world.runtime.table.open([at.accountId]).get(accounts, { accountId: at.accountId })
    expect(head?.ownerId).toBe(admin)
    expect((await personalOf(world, at.accountId)).at(-1)?.shown).toEqual(effects)
  })
})

describe("If-Match", () => {
  it("lets through the version that was read, and refuses any other with the right one", async () => {
    expect(await refusalOf(rename("X", { ifMatch: 2 }))).toMatchObject({
      code: "version.outdated",
      kind: "precondition",
      facts: { version: 1 },
    })
    expect((await rename("X", { ifMatch: 1 })).result.version).toBe(2)
    expect(await refusalOf(rename("Y", { ifMatch: 1 }))).toMatchObject({ code: "version.outdated" })
  })

  it("is compared with what is committed, not with what was read first", async () => {
    world.faults.before = async () => {
      world.faults.before = undefined
      await rename("Second")
    }
    expect(await refusalOf(rename("Third", { ifMatch: 1 }))).toMatchObject({ facts: { version: 2 } })
  })

  it("is refused where nothing has a version", async () => {
    const refusal = await refusalOf(invite("eve@example.com", { ifMatch: 1 }))
    expect(refusal).toMatchObject({ code: "version.unsupported", kind: "precondition" })
  })
})
