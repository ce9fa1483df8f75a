import { accounts } from "@tenantry/core/accounts/index"
import { invoke } from "@tenantry/core/kernel/invoke"
import { expect, it } from "vitest"
import type { World } from "../support/world.ts"
import { admit, arena, few, manyRounds, type Keyed, openFor, people, type Person } from "./support.ts"
import { operation } from "../support/operations.ts"

const { acceptTransfer, cancelTransfer, declineTransfer, removeAdmin, requestTransfer } = operation

/** An owner and two people, of whom as many as wanted are admins of each round's account. */
const cast = (world: World, admins: 1 | 2) => async () => {
  const [owner, one, other] = (await people(world, 3)) as [Person, Person, Person]
  const at = await openFor(world, owner)
  for (const person of [one, other].slice(0, admins)) await admit(world, at, person)
  const { accountId } = at
  const asOwner = () => world.as(owner.id, accountId)
  const asOne = () => world.as(one.id, accountId)
  const named = (id: string | undefined) => [owner, one, other].findIndex((person) => person.id === id)
  return {
    offerTo: (who: "one" | "other") => (keyed: Keyed) =>
      invoke(asOwner(), requestTransfer, { to: { one, other }[who].id }, keyed),
    remove: (keyed: Keyed) => invoke(asOwner(), removeAdmin, { identityId: one.id }, keyed),
    cancel: (keyed: Keyed) => invoke(asOwner(), cancelTransfer, {}, keyed),
    decline: (keyed: Keyed) => invoke(asOne(), declineTransfer, {}, keyed),
    readWhatAcceptingDoes: () => invoke(asOne(), acceptTransfer, {}, { preview: true }),
    acceptWith: (confirmation: string) => (keyed: Keyed) =>
      invoke(asOne(), acceptTransfer, {}, { ...keyed, confirmation }),
    /** Owner, to whom it is offered, and whether `one` is still an admin. */
    state: async () => {
      const head = await world.runtime.table.open([accountId]).get(accounts, { accountId })
      const name = (id: string | undefined) => ["owner", "one", "other"][named(id)] ?? "nobody"
      const still = head?.admins.includes(one.id) ? "in" : "out"
      return `${name(head?.ownerId)}, offered to ${name(head?.transferTo)}, ${still}`
    },
  }
}

/** With an offer to `one`, who has read what accepting it would do. */
const withOffer = (world: World) => {
  const prepare = cast(world, 1)
  return async () => {
    const at = await prepare()
    await at.offerTo("one")({})
    const { confirmation } = await at.readWhatAcceptingDoes()
    return { ...at, accept: at.acceptWith(confirmation) }
  }
}

type Ends = Readonly<Record<string, string>>
/** Each allowed outcome, and what the account is after it. */
const ending = (ends: Ends) => ({
  allowed: Object.keys(ends),
  judge: async ({ state }: { state: () => Promise<string> }, outcome: string) => {
    const is = await state()
    return ends[outcome] === is ? [] : [`the account is: ${is}`]
  },
})

it("two offers at once: one is made, the other is told that one is pending", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    prepare: cast(world, 2),
    contenders: ({ offerTo }) => [offerTo("one"), offerTo("other")],
    ...ending({
      "done + ownership.pending": "owner, offered to one, in",
      "ownership.pending + done": "owner, offered to other, in",
    }),
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("an offer against the removal of its target: nobody is offered what they cannot accept", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    prepare: cast(world, 1),
    contenders: ({ offerTo, remove }) => [offerTo("one"), remove],
    ...ending({
      "done + done": "owner, offered to nobody, out",
      "ownership.not_an_admin + done": "owner, offered to nobody, out",
    }),
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("an acceptance against the offer's withdrawal: one of the two is done", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    prepare: withOffer(world),
    contenders: ({ accept, cancel }) => [accept, cancel],
    ...ending({
      "done + access.missing": "one, offered to nobody, in",
      "ownership.none_pending + done": "owner, offered to nobody, in",
    }),
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("an acceptance against the removal of who accepts: become the owner or be removed, never both", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    prepare: withOffer(world),
    contenders: ({ accept, remove }) => [accept, remove],
    ...ending({
      "done + access.missing": "one, offered to nobody, in",
      "access.nowhere + done": "owner, offered to nobody, out",
    }),
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("an acceptance against a refusal by the same person: one answer counts", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    prepare: withOffer(world),
    rounds: few,
    contenders: ({ accept, decline }) => [accept, decline],
    ...ending({
      "done + access.missing": "one, offered to nobody, in",
      "ownership.none_pending + done": "owner, offered to nobody, in",
    }),
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("an acceptance twice at once: the owner changes once", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    prepare: withOffer(world),
    rounds: few,
    contenders: ({ accept }) => [accept, accept],
    ...ending({
      "done + access.missing": "one, offered to nobody, in",
      "access.missing + done": "one, offered to nobody, in",
    }),
  })
  console.log(tally)
  expect(wrong).toEqual([])
})
