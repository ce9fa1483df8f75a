import { accounts } from "@tenantry/core/accounts/index"
import { type AccountId, type IdentityId, service } from "@tenantry/core/kernel/ids"
import { identities } from "@tenantry/core/identities/index"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { expect, it } from "vitest"
import { confirmed } from "../support/calls.ts"
import { codeOf, giveSignIn, identityOf, own, password } from "../support/me.ts"
import { operation } from "../support/operations.ts"
import { newStaff } from "../support/staff.ts"
import { newAdmin, outcomeOf, settle, type World } from "../support/world.ts"
import { hint } from "../visits/support.ts"
import { arenaWithSignIns, type Keyed, manyRounds } from "./support.ts"

const { beginSecondFactor, confirmSecondFactor, readMe, removeFactor, renameAccount, vouchForAdmin } = operation

const closed = "identity.rights_closed"

const enrol = async (world: World, who: IdentityId): Promise<void> => {
  const { secret, enrolment } = (await invoke(own(world, who), beginSecondFactor, { password })).result
  await invoke(own(world, who), confirmSecondFactor, { enrolment, code: codeOf(secret) })
}

/** An admin with a second factor, and the account of which they are one. */
const newcomer = async (world: World) => {
  const at = await settle(world)
  const admin = await newAdmin(world, at)
  await giveSignIn(world, admin)
  await enrol(world, admin)
  return { ...at, admin }
}

/** A removal that has been looked at already: confirming it is one request. */
const removal = async (world: World, by: IdentityId, identityId: IdentityId) => {
  const as = () => world.as(by, service, { hint })
  const input = { identityId, reason: "The phone is gone" }
  const { confirmation } = await invoke(as(), removeFactor, input, { preview: true })
  return (keyed: Keyed = {}) => invoke(as(), removeFactor, input, { ...keyed, confirmation })
}

/** They have set up another one meanwhile. */
const again = ({ seed }: World, identityId: IdentityId) =>
  seed([identityId], [write(identities).patch({ identityId }).set({ secondFactor: true }).commit()])

const rename = (world: World, who: IdentityId, accountId: AccountId, keyed: Keyed = {}, signedInAt = new Date()) =>
  invoke(world.as(who, accountId, { signedInAt }), renameAccount, { name: "Renamed" }, keyed)

const nameOf = async ({ runtime }: World, accountId: AccountId) =>
  (await runtime.table.open([accountId]).get(accounts, { accountId }))?.name

it("a factor that is removed during the person's own commands: each is done, or refused; afterwards all is refused, by old tokens and new", async () => {
  const { world } = await arenaWithSignIns()
  const support = await newStaff(world, "support")
  const { wrong, tally } = await manyRounds(world, {
    prepare: async () => {
      const at = await newcomer(world)
      return { ...at, remove: await removal(world, support, at.admin) }
    },
    contenders: ({ admin, accountId, remove }) => [
      // One after the other, so that the removal comes between two of them, or into one.
      async ({ idempotencyKey }) => {
        for (let i = 0; i < 12; i++) {
          await rename(world, admin, accountId, idempotencyKey ? { idempotencyKey: `${idempotencyKey}-${i}` } : {})
        }
      },
      remove,
    ],
    allowed: ["done + done", "sign_in.ended + done", `${closed} + done`],
    judge: async ({ admin, accountId }, outcome) => {
      const name = await nameOf(world, accountId)
      const { secondFactor, rightsFrom = 0, sessionsFrom = 0 } = await identityOf(world, admin)
      const before = new Date(sessionsFrom - 1000)
      const late = [
        await outcomeOf(rename(world, admin, accountId)),
        await outcomeOf(rename(world, admin, accountId, {}, before)),
        await outcomeOf(invoke(own(world, admin, { signedInAt: before }), readMe, {})),
      ]
      return [
        ...(outcome.startsWith("done") && name !== "Renamed" ? ["said to be done, and is not"] : []),
        ...(secondFactor || rightsFrom < Date.now() ? ["the factor is still there, or the rights are"] : []),
        ...(late.join() === [closed, "sign_in.ended", "sign_in.ended"].join() ? [] : [`afterwards: ${late.join()}`]),
      ]
    },
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("who vouches while the factor is removed once more: for the removal that was shown, and never for the one after it", async () => {
  const { world } = await arenaWithSignIns()
  const support = await newStaff(world, "support")
  const { wrong, tally } = await manyRounds(world, {
    prepare: async () => {
      const at = await newcomer(world)
      await (await removal(world, support, at.admin))()
      await again(world, at.admin)
      const input = { identityId: at.admin }
      const asOwner = () => world.as(at.owner, at.accountId)
      const { confirmation } = await invoke(asOwner(), vouchForAdmin, input, { preview: true })
      const remove = await removal(world, support, at.admin)
      return {
        ...at,
        remove,
        vouch: (keyed: Keyed) => invoke(asOwner(), vouchForAdmin, input, { ...keyed, confirmation }),
      }
    },
    contenders: ({ vouch, remove }) => [vouch, remove],
    allowed: ["done + done", "confirmation.outdated + done"],
    judge: async ({ admin, accountId }) => {
      const { vouchedIn } = await identityOf(world, admin)
      const late = await outcomeOf(rename(world, admin, accountId))
      return vouchedIn === undefined && late === closed ? [] : [`afterwards: ${late}`]
    },
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("two of the staff who remove it at once, and two who vouch: it is done, and once only", async () => {
  const { world } = await arenaWithSignIns()
  const [one, other] = [await newStaff(world, "support"), await newStaff(world, "support")]
  const { wrong, tally } = await manyRounds(world, {
    prepare: async () => {
      const at = await newcomer(world)
      return { ...at, removals: await Promise.all([one, other].map((by) => removal(world, by, at.admin))) }
    },
    contenders: ({ removals }) => removals,
    allowed: ["done + identity.no_factor", "identity.no_factor + done"],
    judge: async ({ admin, owner, accountId, ...at }) => {
      const second = await newAdmin(world, { ...at, owner, accountId })
      const vouched = await Promise.all(
        [owner, second].map((by) =>
          outcomeOf(confirmed(world.as(by, accountId), vouchForAdmin, { identityId: admin })),
        ),
      )
      const late = await outcomeOf(rename(world, admin, accountId))
      const done = vouched.filter((end) => end === "done").length
      return done === 1 && late === "done" ? [] : [`vouched: ${vouched.join()}, afterwards: ${late}`]
    },
  })
  console.log(tally)
  expect(wrong).toEqual([])
})
