import { invoke } from "@tenantry/core/kernel/invoke"
import { expect, it } from "vitest"
import { accept, admit, arena, manyRounds, invite, type Keyed, openFor, people, type Person } from "./support.ts"
import { operation } from "../support/operations.ts"

const { acceptTransfer, inviteAdmin, removeAdmin, renameAccount, requestTransfer, resendInvitation, revokeInvitation } =
  operation

it("the removal of an admin against their own change: done before it, or refused", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    prepare: async () => {
      const [owner, admin] = (await people(world, 2)) as [Person, Person]
      const at = await openFor(world, owner)
      await admit(world, at, admin)
      return { accountId: at.accountId, owner, admin }
    },
    contenders: ({ accountId, owner, admin }) => [
      (keyed: Keyed) => invoke(world.as(owner.id, accountId), removeAdmin, { identityId: admin.id }, keyed),
      (keyed: Keyed) => invoke(world.as(admin.id, accountId), renameAccount, { name: "By the admin" }, keyed),
    ],
    allowed: ["done + done", "done + access.nowhere"],
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("the owner's commands against ownership moving away: done before it, or refused", async () => {
  const world = await arena()
  const prepare = async () => {
    const [owner, one, other, guest] = (await people(world, 4)) as [Person, Person, Person, Person]
    const at = await openFor(world, owner)
    const { accountId } = at
    await admit(world, at, one)
    await admit(world, at, other)
    const { invitationId } = await invite(world, at, guest)
    await invoke(world.as(owner.id, accountId), requestTransfer, { to: one.id })
    const asOne = () => world.as(one.id, accountId)
    const { confirmation } = await invoke(asOne(), acceptTransfer, {}, { preview: true })
    const asOwner = () => world.as(owner.id, accountId)
    return {
      accept: (keyed: Keyed) => invoke(asOne(), acceptTransfer, {}, { ...keyed, confirmation }),
      commands: [
        (keyed: Keyed) => invoke(asOwner(), inviteAdmin, { email: `new.${accountId}@example.com` }, keyed),
        (keyed: Keyed) => invoke(asOwner(), resendInvitation, { invitationId }, keyed),
        (keyed: Keyed) => invoke(asOwner(), revokeInvitation, { invitationId }, keyed),
        (keyed: Keyed) => invoke(asOwner(), removeAdmin, { identityId: other.id }, keyed),
      ] as const,
    }
  }
  const { wrong, tally } = await manyRounds(world, {
    prepare,
    contenders: ({ accept, commands }, round) => [commands[(round % 4) as 0 | 1 | 2 | 3], accept],
    allowed: ["done + done", "access.missing + done"],
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("two invitations accepted at once by two people: both are let in, one after the other", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    prepare: async () => {
      const [owner, one, other] = (await people(world, 3)) as [Person, Person, Person]
      const at = await openFor(world, owner)
      const [first, second] = [(await invite(world, at, one)).token, (await invite(world, at, other)).token]
      return { one, other, first, second }
    },
    contenders: ({ one, other, first, second }) => [
      (keyed: Keyed) => accept(world, one, first, keyed),
      (keyed: Keyed) => accept(world, other, second, keyed),
    ],
    allowed: ["done + done"],
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("an invitation accepted while its inviter ceases to be the owner: let in before it, or lapsed", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    prepare: async () => {
      const [owner, one, guest] = (await people(world, 3)) as [Person, Person, Person]
      const at = await openFor(world, owner)
      await admit(world, at, one)
      const { token } = await invite(world, at, guest)
      await invoke(world.as(owner.id, at.accountId), requestTransfer, { to: one.id })
      const asOne = () => world.as(one.id, at.accountId)
      const { confirmation } = await invoke(asOne(), acceptTransfer, {}, { preview: true })
      const move = (keyed: Keyed) => invoke(asOne(), acceptTransfer, {}, { ...keyed, confirmation })
      return { guest, token, move }
    },
    contenders: ({ guest, token, move }) => [(keyed: Keyed) => accept(world, guest, token, keyed), move],
    allowed: ["done + done", "invitation.unusable + done"],
  })
  console.log(tally)
  expect(wrong).toEqual([])
})
