import { accounts } from "@tenantry/core/accounts/index"
import { service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { expect, it } from "vitest"
import { headOf, moves, proposes } from "../ownership/support.ts"
import { operation } from "../support/operations.ts"
import { newOperator, newStaff } from "../support/staff.ts"
import type { World } from "../support/world.ts"
import { asStaff } from "../visits/support.ts"
import { aHundred, admit, arena, type Keyed, manyRounds, openFor, people, type Person } from "./support.ts"

const {
  acceptTransfer,
  closeAccount,
  objectToOwner,
  proposeOwner,
  removeAdmin,
  removeStaff,
  requestTransfer,
  withdrawProposal,
} = operation

/** An account with its owner and an admin, somebody else, and one of the staff, who may propose either. */
const cast = async (world: World) => {
  const [owner, admin, other] = (await people(world, 3)) as [Person, Person, Person]
  const at = await openFor(world, owner)
  await admit(world, at, admin)
  const { accountId } = at
  const by = await newStaff(world, "support")
  const names = new Map<string | undefined, string>([
    [owner.id, "owner"],
    [admin.id, "admin"],
    [other.id, "other"],
  ])
  return {
    accountId,
    by,
    owner,
    admin,
    other,
    asStaff: () => asStaff(world, by, service),
    as: ({ id }: Person) => world.as(id, accountId),
    /** Whose it is, who is proposed, to whom it is offered, and how many administer it. */
    state: async () => {
      const { ownerId, proposal, transferTo, admins } = await headOf(world, accountId)
      const [is, proposed, offered] = [ownerId, proposal?.to, transferTo].map((id) => names.get(id) ?? "nobody")
      return `of ${is}, proposed ${proposed}, offered ${offered}, ${admins.length} admins`
    },
  }
}
type Cast = Awaited<ReturnType<typeof cast>>

/** The same with somebody proposed, and what Tenantry does when the time for objecting is over. */
const proposed = async (world: World, who: "admin" | "other") => {
  const at = await cast(world)
  const { accountId, by } = at
  const { to, until } = await proposes(world, by, { accountId, to: at[who].id })
  return { ...at, move: () => moves(world, { accountId, by, to, until }) }
}

/** Each allowed outcome, and how the account may be after it. */
const ending = (ends: Readonly<Record<string, readonly string[]>>) => ({
  rounds: aHundred,
  allowed: Object.keys(ends),
  judge: async ({ state }: Pick<Cast, "state">, outcome: string) => {
    const is = await state()
    return ends[outcome]?.includes(is) ? [] : [`the account is ${is}`]
  },
})

const stays = "of owner, proposed nobody, offered nobody, 2 admins"
const goes = { other: "of other, proposed nobody, offered nobody, 3 admins", admin: stays.replace("owner", "admin") }

type Ends = (at: Cast, keyed: Keyed) => Promise<unknown>
const endings: Readonly<Record<string, Ends>> = {
  "the owner's objection": ({ as, owner }, keyed) => invoke(as(owner), objectToOwner, {}, keyed),
  "an admin's objection": ({ as, admin }, keyed) => invoke(as(admin), objectToOwner, {}, keyed),
  "being taken back": ({ asStaff: staff, accountId }, keyed) => invoke(staff(), withdrawProposal, { accountId }, keyed),
}

it.each(Object.entries(endings))("a move against %s: one of the two is done", async (_, end) => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    prepare: () => proposed(world, "other"),
    contenders: (at) => [at.move, (keyed) => end(at, keyed)],
    ...ending({
      "done + ownership.none_proposed": [goes.other],
      "ownership.settled + done": [stays],
      // Whose answer was lost moved it, and finds by then that it has moved.
      "ownership.settled + ownership.none_proposed": [goes.other],
    }),
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("a move delivered twice at once: the owner changes once", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    prepare: () => proposed(world, "other"),
    contenders: ({ move }) => [move, move],
    ...ending({
      "done + ownership.settled": [goes.other],
      "ownership.settled + done": [goes.other],
      "ownership.settled + ownership.settled": [goes.other],
    }),
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("a move to an admin against their removal: they are the owner, or the proposal has lapsed", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    prepare: () => proposed(world, "admin"),
    contenders: ({ as, owner, admin, move }) => [
      move,
      (keyed) => invoke(as(owner), removeAdmin, { identityId: admin.id }, keyed),
    ],
    ...ending({
      "done + access.missing": [goes.admin],
      "ownership.settled + access.missing": [goes.admin],
      "done + done": ["of owner, proposed nobody, offered nobody, 1 admins"],
      "ownership.settled + done": ["of owner, proposed nobody, offered nobody, 1 admins"],
    }),
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("a move against the removal of whoever proposed it from the staff: it is done by who may, or not at all", async () => {
  const world = await arena()
  const operator = await newOperator(world)
  const { wrong, tally } = await manyRounds(world, {
    prepare: () => proposed(world, "other"),
    contenders: ({ by, move }) => [
      move,
      (keyed) => invoke(asStaff(world, operator, service), removeStaff, { identityId: by }, keyed),
    ],
    ...ending({ "done + done": [goes.other, stays], "ownership.settled + done": [goes.other, stays] }),
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("a move against the account's closing: it closes for its owner, or is another's", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    prepare: async () => {
      const at = await proposed(world, "other")
      const { confirmation } = await invoke(at.as(at.owner), closeAccount, {}, { preview: true })
      return { ...at, confirmation }
    },
    contenders: ({ as, owner, confirmation, move }) => [
      move,
      (keyed) => invoke(as(owner), closeAccount, {}, { ...keyed, confirmation }),
    ],
    ...ending({
      "done + access.missing": [goes.other],
      "ownership.settled + access.missing": [goes.other],
      "done + done": [stays],
      "ownership.settled + done": [stays],
    }),
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("a move against the acceptance of an offer, should there ever be both: one owner, and the other is told so", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    prepare: async () => {
      const at = await cast(world)
      const { accountId, by, other } = at
      await invoke(at.as(at.owner), requestTransfer, { to: at.admin.id })
      const { confirmation } = await invoke(at.as(at.admin), acceptTransfer, {}, { preview: true })
      const until = Date.now()
      const proposal = { from: at.owner.id, to: other.id, until, reason: "-", admin: false, by, sessions: 0 }
      await world.seed([accountId], [write(accounts).patch({ accountId }).set({ proposal }).commit()])
      const move = () => moves(world, { accountId, by, to: other.id, until: new Date(until).toISOString() })
      return { ...at, confirmation, move }
    },
    contenders: ({ as, admin, confirmation, move }) => [
      move,
      (keyed) => invoke(as(admin), acceptTransfer, {}, { ...keyed, confirmation }),
    ],
    ...ending({
      "done + ownership.none_pending": [goes.other],
      "ownership.settled + ownership.none_pending": [goes.other],
      "ownership.settled + done": [goes.admin],
    }),
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

/** Looked at while nothing is pending, with what confirms it. */
const looking = async (world: World) => {
  const at = await cast(world)
  const { accountId } = at
  const input = (who: Person) => ({ accountId, to: who.id, reason: "The owner cannot be reached" })
  const shown = async (who: Person) =>
    (await invoke(at.asStaff(), proposeOwner, input(who), { preview: true })).confirmation
  const [confirmed, otherwise] = [await shown(at.other), await shown(at.admin)]
  return {
    ...at,
    propose: (who: "other" | "admin") => (keyed: Keyed) => {
      const confirmation = who === "other" ? confirmed : otherwise
      return invoke(at.asStaff(), proposeOwner, input(at[who]), { ...keyed, confirmation })
    },
  }
}

const pending = (who: string) => `of owner, proposed ${who}, offered nobody, 2 admins`

it("two proposals at once: one is made, and the other is told of it", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    prepare: () => looking(world),
    contenders: ({ propose }) => [propose("other"), propose("admin")],
    ...ending({
      "done + ownership.proposed": [pending("other")],
      "ownership.proposed + done": [pending("admin")],
    }),
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("a proposal against the owner's offer: one way at a time", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    prepare: () => looking(world),
    contenders: ({ as, owner, admin, propose }) => [
      propose("other"),
      (keyed) => invoke(as(owner), requestTransfer, { to: admin.id }, keyed),
    ],
    ...ending({
      "done + ownership.proposed": [pending("other")],
      "ownership.pending + done": ["of owner, proposed nobody, offered admin, 2 admins"],
    }),
  })
  console.log(tally)
  expect(wrong).toEqual([])
})
