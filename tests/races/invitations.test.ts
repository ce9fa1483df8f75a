import { invoke } from "@tenantry/core/kernel/invoke"
import { expect, it } from "vitest"
import type { World } from "../support/world.ts"
import { accept, arena, few, manyRounds, invite, type Keyed, openFor, people, type Person } from "./support.ts"
import { operation } from "../support/operations.ts"

const { listAdmins, resendInvitation, revokeInvitation } = operation

/** In every round the owner has invited a guest; a stranger is signed in as well. */
const invited = (world: World) => async () => {
  const [owner, guest, stranger] = (await people(world, 3)) as [Person, Person, Person]
  const at = await openFor(world, owner)
  const { invitationId, token } = await invite(world, at, guest)
  const asOwner = () => world.as(owner.id, at.accountId)
  return {
    byGuest: (keyed: Keyed) => accept(world, guest, token, keyed),
    byStranger: (keyed: Keyed) => accept(world, stranger, token, keyed),
    revoke: (keyed: Keyed) => invoke(asOwner(), revokeInvitation, { invitationId }, keyed),
    resend: (keyed: Keyed) => invoke(asOwner(), resendInvitation, { invitationId }, keyed),
    admins: async () => {
      const { result } = await invoke(asOwner(), listAdmins, {})
      const name = (id: string) =>
        ["owner", "guest", "stranger"][[owner, guest, stranger].findIndex((p) => p.id === id)]
      return result.data
        .map(({ identityId }) => name(identityId))
        .toSorted()
        .join(" and ")
    },
  }
}

/** Each allowed outcome, and who the admins are after it. */
const ending = (ends: Readonly<Record<string, string>>) => ({
  allowed: Object.keys(ends),
  judge: async ({ admins }: { admins: () => Promise<string> }, outcome: string) => {
    const are = await admins()
    return ends[outcome] === are ? [] : [`the admins are: ${are}`]
  },
})

it("an invitation accepted twice at once by the invitee: once, and the other is refused", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    prepare: invited(world),
    contenders: ({ byGuest }) => [byGuest, byGuest],
    ...ending({
      "done + invitation.unusable": "guest and owner",
      "invitation.unusable + done": "guest and owner",
    }),
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("an invitation accepted by the invitee and by somebody else: it is the invitee's alone", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    prepare: invited(world),
    contenders: ({ byGuest, byStranger }) => [byGuest, byStranger],
    ...ending({
      "done + invitation.not_yours": "guest and owner",
      "done + invitation.unusable": "guest and owner",
    }),
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("an acceptance against the invitation's revocation: one of the two is done", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    prepare: invited(world),
    contenders: ({ byGuest, revoke }) => [byGuest, revoke],
    ...ending({
      "done + invitation.not_pending": "guest and owner",
      "invitation.unusable + done": "owner",
    }),
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("an acceptance against a new link: the old link is used before, or dead", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    prepare: invited(world),
    contenders: ({ byGuest, resend }) => [byGuest, resend],
    ...ending({
      "done + invitation.not_pending": "guest and owner",
      "invitation.unusable + done": "owner",
    }),
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("two new links at once: both are made one after the other, and none is lost", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    prepare: invited(world),
    rounds: few,
    contenders: ({ resend }) => [resend, resend],
    ...ending({ "done + done": "owner" }),
  })
  console.log(tally)
  expect(wrong).toEqual([])
})
