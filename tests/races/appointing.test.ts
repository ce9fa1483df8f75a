import { accounts } from "@tenantry/core/accounts/index"
import type { UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { tenants } from "@tenantry/core/tenants/index"
import { expect, it } from "vitest"
import { newUser } from "../support/users.ts"
import { newAdmin, settle, type World } from "../support/world.ts"
import { arena, few, type Keyed, manyRounds } from "./support.ts"
import { operation } from "../support/operations.ts"

const { acceptTransfer, appointAdministrator, requestTransfer } = operation

/** A company with two employees, and an owner who may appoint either of them. */
const cast = (world: World) => async () => {
  const at = await settle(world)
  const hint = { level: "account", accountId: at.accountId } as const
  const one = await newUser(world, at, { role: "employee" })
  const other = await newUser(world, at, { role: "employee" })
  const { tenantId } = at
  const appoint =
    ({ userId }: { readonly userId: UserId }) =>
    (keyed: Keyed) =>
      invoke(world.as(at.owner, tenantId, { hint }), appointAdministrator, { userId }, keyed)
  return {
    at,
    one,
    other,
    appoint,
    /** Who of the two is an administrator by now, as the company's head says. */
    appointed: async () => {
      const head = await world.runtime.table.open([tenantId]).get(tenants, { tenantId })
      return [one, other].filter(({ userId }) => head?.administrators.includes(userId)).length
    },
  }
}

it("two administrators appointed at once: both are, and neither is lost", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    prepare: cast(world),
    contenders: ({ appoint, one, other }) => [appoint(one), appoint(other)],
    allowed: ["done + done"],
    judge: async ({ appointed }) => ((await appointed()) === 2 ? [] : [`${await appointed()} were appointed`]),
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("the same administrator appointed twice at once: it is done once", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    prepare: cast(world),
    rounds: few,
    contenders: ({ appoint, one }) => [appoint(one), appoint(one)],
    allowed: ["done + user.same_role", "user.same_role + done"],
    judge: async ({ appointed }) => ((await appointed()) === 1 ? [] : ["nobody was appointed"]),
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("an appointment against the transfer of the account: only who owns it then appoints", async () => {
  const world = await arena()
  const offered = async () => {
    const stage = await cast(world)()
    const { accountId, owner } = stage.at
    const heir = await newAdmin(world, stage.at)
    await invoke(world.as(owner, accountId), requestTransfer, { to: heir })
    const asHeir = () => world.as(heir, accountId)
    const { confirmation } = await invoke(asHeir(), acceptTransfer, {}, { preview: true })
    const accept = (keyed: Keyed) => invoke(asHeir(), acceptTransfer, {}, { ...keyed, confirmation })
    return { ...stage, accept, heir }
  }
  const { wrong, tally } = await manyRounds(world, {
    prepare: offered,
    contenders: ({ appoint, one, accept }) => [appoint(one), accept],
    allowed: ["done + done", "account.owner_only + done"],
    judge: async ({ at: { accountId }, appointed, heir }, outcome) => {
      const head = await world.runtime.table.open([accountId]).get(accounts, { accountId })
      const expected = outcome === "done + done" ? 1 : 0
      const many = await appointed()
      return [
        ...(many === expected ? [] : [`${many} were appointed`]),
        ...(head?.ownerId === heir ? [] : ["the account is still its former owner's"]),
      ]
    },
  })
  console.log(tally)
  expect(wrong).toEqual([])
})
