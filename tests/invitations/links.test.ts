import { createHash } from "node:crypto"
import { invitations } from "@tenantry/core/invitations/entity"
import { AccountId, type IdentityId, InvitationId, service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { locales } from "@tenantry/core/kernel/locales"
import { write } from "@tenantry/core/kernel/table"
import { say, type TextKey } from "@tenantry/core/texts/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { after, confirmed, days, tableOf } from "../support/calls.ts"
import { brokenRules } from "../support/invariants.ts"
import { openWorldWithSignIns } from "../support/sign-ins.ts"
import {
  freshAddress,
  linkOf,
  newAdmin,
  newPerson,
  outcomeOf,
  settle,
  type Settled,
  type World,
} from "../support/world.ts"
import { operation } from "../support/operations.ts"
import { invitedTo, kinds } from "./support.ts"

const {
  acceptInvitation,
  acceptTransfer,
  inspectInvitation,
  inviteAdmin,
  joinByInvitation,
  removeAdmin,
  requestTransfer,
  resendInvitation,
  revokeInvitation,
} = operation

let world: World
beforeAll(async () => {
  ;({ world } = await openWorldWithSignIns())
})
afterAll(() => world.close())

type Link = { readonly at: Settled; readonly guest: IdentityId; readonly email: string; readonly token: string }

const invited = async (now = new Date()): Promise<Link & { readonly invitationId: InvitationId }> => {
  const at = await settle(world)
  const email = `guest.${at.accountId}@example.com`
  const guest = await newPerson(world, { email, name: "Gosia Guest" })
  const { result } = await invoke(world.as(at.owner, at.accountId, { now }), inviteAdmin, { email, days: 1 })
  return { at, guest, email, token: linkOf(world, at.accountId, result), invitationId: result.invitationId }
}

const visitor = () => world.visitor(service, freshAddress())
const inspect = (token: string) => invoke(visitor(), inspectInvitation, { token })
const accept = (who: IdentityId, token: string, now = new Date()) =>
  invoke(world.as(who, who, { now, address: freshAddress() }), acceptInvitation, { token })
const join = (token: string) => invoke(visitor(), joinByInvitation, { token, name: "Nobody", password: "Proven-2026!" })

const flip = (text: string, at: number): string => {
  const letter = text.charAt(at) === "0" ? "1" : "0"
  return text.slice(0, at) + letter + text.slice(at + 1)
}
/** A token with one of its parts changed: counted from the front, or from behind. */
const forge = (token: string, part: number): string => {
  const parts = token.split(".")
  const index = part < 0 ? parts.length + part : part
  const text = parts[index] ?? ""
  parts[index] = flip(text, Math.min(6, text.length - 1))
  return parts.join(".")
}

/** Every way for a link not to work, each with a good link of its own and the one who was invited by it. */
const dead: Readonly<Record<string, () => Promise<Link>>> = {
  "of another account, forged": async () => {
    const link = await invited()
    return { ...link, token: forge(link.token, 0) }
  },
  "of another invitation, forged": async () => {
    const link = await invited()
    return { ...link, token: forge(link.token, 1) }
  },
  "of a later expiry, forged": async () => {
    const link = await invited()
    return { ...link, token: forge(link.token, 2) }
  },
  "of another sending, forged": async () => {
    const link = await invited()
    return { ...link, token: forge(link.token, -2) }
  },
  "with another tag": async () => {
    const link = await invited()
    return { ...link, token: forge(link.token, -1) }
  },
  "with something behind": async () => {
    const link = await invited()
    return { ...link, token: `${link.token}.x` }
  },
  "that is no token at all": async () => ({ ...(await invited()), token: "hello" }),
  "for an invitation that never was": async () => {
    const link = await invited()
    const invitationId = InvitationId.make(new Date())
    const expires = after(new Date(), days(1)).toISOString()
    return { ...link, token: linkOf(world, AccountId.make(new Date()), { invitationId, expires, version: 1 }) }
  },
  expired: () => invited(after(new Date(), -days(2))),
  used: async () => {
    const link = await invited()
    await accept(link.guest, link.token)
    await invoke(world.as(link.at.owner, link.at.accountId), removeAdmin, { identityId: link.guest })
    return link
  },
  revoked: async () => {
    const link = await invited()
    const { at, invitationId } = link
    await invoke(world.as(at.owner, at.accountId), revokeInvitation, { invitationId })
    return link
  },
  replaced: async () => {
    const link = await invited()
    const { at, invitationId } = link
    await invoke(world.as(at.owner, at.accountId), resendInvitation, { invitationId })
    return link
  },
  "of an inviter who is not the owner any more": async () => {
    const link = await invited()
    const { at } = link
    const admin = await newAdmin(world, at)
    await invoke(world.as(at.owner, at.accountId), requestTransfer, { to: admin })
    await confirmed(world.as(admin, at.accountId), acceptTransfer, {})
    return link
  },
}

describe.each(Object.keys(dead))("a link %s", (kind) => {
  it("is refused like any other that does not work, with the same work, and changes nothing", async () => {
    const link = await dead[kind]?.()
    if (!link) throw new Error(kind)
    const { guest, token } = link
    const before = await tableOf(world)
    const calls = [() => inspect(token), () => accept(guest, token), () => join(token)]
    const ended = []
    for (const call of calls) {
      const { value: outcome, cost } = await world.recorder.record(() => outcomeOf(call()))
      const reads = cost.calls.filter(({ operation }) => operation !== "UpdateItem")
      ended.push({ outcome, trips: cost.trips, reads: reads.map(({ operation, items }) => `${operation} ${items}`) })
    }
    const refused = (keys: number) => ({
      outcome: "invitation.unusable",
      // The address is counted, then the link, then everything is read at once.
      trips: 3,
      reads: [`BatchGetItem ${keys}`],
    })
    expect(ended).toEqual([refused(2), refused(3), refused(2)])
    expect(await tableOf(world)).toEqual(before)
  })

  it("has the same answer, word for word", async () => {
    const link = await dead[kind]?.()
    const refusal = await inspect(link?.token ?? "").catch((error: unknown) => error)
    expect(refusal).toMatchObject({ kind: "gone", code: "invitation.unusable", facts: {} })
  })
})

describe("looking at a link that works", () => {
  it("says account, inviter and address, and whether there is a sign-in; it changes nothing, however often", async () => {
    const { at, email, token } = await invited()
    const before = await tableOf(world)
    const first = await inspect(token)
    expect(first.result).toMatchObject({ kind: "admin", name: "Example", email, locale: "en", signIn: "existing" })
    expect(await inspect(token)).toEqual(first)
    expect(await tableOf(world)).toEqual(before)
    const unknown = `unknown.${at.accountId}@example.com`
    const { result } = await invoke(world.as(at.owner, at.accountId), inviteAdmin, { email: unknown })
    expect((await inspect(linkOf(world, at.accountId, result))).result.signIn).toBe("new")
  })
})

describe.each(Object.keys(kinds) as (keyof typeof kinds)[])("the link of an invitation to be %s", (kind) => {
  it.each(locales)("says what accepting it shows, in the reader's language: %s", async (locale) => {
    const email = `${kind}.${locale}@example.com`
    const guest = await newPerson(world, { email, name: "Gosia Guest" })
    const { token } = await invitedTo(world, kind, email)
    const request = { ...world.as(guest, guest, { address: freshAddress() }), locale }
    const { effects } = await invoke(request, acceptInvitation, { token }, { preview: true })
    const { result } = await invoke({ ...visitor(), locale }, inspectInvitation, { token })
    const told = effects.map(({ names, ...effect }) => {
      const text = say(locale, `effect.${effect.code}` as TextKey, { ...effect.facts, ...names })
      return { ...effect, text }
    })
    expect(told.length).toBeGreaterThan(1)
    expect(result.effects).toEqual(told)
  })
})

describe("accepting, signed in", () => {
  it("makes the invitee an admin, once; the link is used up", async () => {
    const { at, guest, token } = await invited()
    const { result } = await accept(guest, token)
    expect(result).toEqual({ accountId: at.accountId, identityId: guest })
    expect(await outcomeOf(accept(guest, token))).toBe("invitation.unusable")
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("as somebody else is refused, and changes nothing; not even the account's owner can use it", async () => {
    const { at, token } = await invited()
    const before = await tableOf(world)
    const elsewhere = await settle(world)
    const known = await tableOf(world)
    expect(await outcomeOf(accept(elsewhere.owner, token))).toBe("invitation.not_yours")
    expect(await outcomeOf(accept(at.owner, token))).toBe("invitation.not_yours")
    expect(await tableOf(world)).toEqual(known)
    expect(before.length).toBeLessThan(known.length)
  })

  it("when one is an admin already, whichever way that came about, says so and leaves the invitation", async () => {
    const { at, guest, token, invitationId } = await invited()
    await accept(guest, token)
    await world.seed(
      [at.accountId],
      [write(invitations).patch({ place: at.accountId, invitationId }).set({ status: "pending", rev: 1 }).commit()],
    )
    const before = await tableOf(world)
    expect(await outcomeOf(accept(guest, token))).toBe("invitation.already_admin")
    expect(await tableOf(world)).toEqual(before)
  })

  it("is possible to the millisecond before it runs out", async () => {
    const now = new Date()
    const [inTime, late] = [await invited(now), await invited(now)]
    expect(await outcomeOf(accept(inTime.guest, inTime.token, after(now, days(1) - 1)))).toBe("done")
    expect(await outcomeOf(accept(late.guest, late.token, after(now, days(1))))).toBe("invitation.unusable")
  })
})

it("no link lies in the table: not raw, not hashed, not in a key, whatever was done with it", async () => {
  const { at, guest, token } = await invited()
  await inspect(token)
  const request = world.as(guest, guest, { address: freshAddress() })
  await invoke(request, acceptInvitation, { token }, { idempotencyKey: "an-acceptance" })
  const other = await invited()
  await outcomeOf(accept(at.owner, other.token))
  const text = JSON.stringify(await world.everything(), (_, value: unknown) =>
    value instanceof Set ? [...value] : value,
  )
  for (const secret of [token, other.token]) {
    const tag = secret.split(".").at(-1) ?? "nothing"
    expect(text).not.toContain(secret)
    expect(text).not.toContain(tag)
    for (const form of ["hex", "base64", "base64url"] as const)
      expect(text).not.toContain(createHash("sha256").update(secret).digest(form))
  }
})
