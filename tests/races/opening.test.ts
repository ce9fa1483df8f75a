import { belongsTo, identities, placesOf } from "@tenantry/core/identities/index"
import { AccountId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { expect, it } from "vitest"
import { freshAddress, newPerson } from "../support/world.ts"
import { arena, few, type Keyed, manyRounds } from "./support.ts"
import { operation } from "../support/operations.ts"

const { openAccount } = operation

const most = 50

it("the last account that somebody may open, opened twice at once: one of them is", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    rounds: few,
    prepare: async () => {
      const who = await newPerson(world)
      const others = Array.from({ length: most - 1 }, () => AccountId.make(new Date()))
      await world.seed([who], [belongsTo(who, others)])
      return who
    },
    contenders: (who) => {
      const open = (keyed: Keyed) =>
        invoke(world.as(who, who, { address: freshAddress() }), openAccount, { name: "Example" }, keyed)
      return [open, open]
    },
    allowed: ["done + account.too_many_accounts", "account.too_many_accounts + done"],
    judge: async (who) => {
      const person = await world.runtime.table.open([who]).get(identities, { identityId: who })
      const many = person ? placesOf(person).filter((place) => AccountId.is(place)).length : 0
      return many === most ? [] : [`they belong to ${many} accounts`]
    },
  })
  console.log(tally)
  expect(wrong).toEqual([])
})
