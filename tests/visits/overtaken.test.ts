import { type IdentityId, service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { afterAll, beforeAll, expect, it } from "vitest"
import { overtaken } from "../support/calls.ts"
import { newOperator } from "../support/staff.ts"
import { openWorld, settle, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"
import { asStaff, closed, newVisitor } from "./support.ts"

const { giveStaffRole, readAccount, removeStaff, renameAccount } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const endings = {
  closed: (who: IdentityId) => closed(world, who),
  "removed from the staff": async (who: IdentityId) =>
    invoke(world.as(await newOperator(world), service), removeStaff, { identityId: who }),
  "given another role": async (who: IdentityId) =>
    invoke(world.as(await newOperator(world), service), giveStaffRole, { identityId: who, role: "billing" }),
}

it.each(Object.entries(endings))(
  "nothing is committed in a visit whose visitor was %s while it was decided",
  async (_, ends) => {
    const at = await settle(world)
    const who = await newVisitor(world, at.accountId)
    const rename = () => invoke(asStaff(world, who, at.accountId), renameAccount, { name: "Overtaken" })
    expect(await overtaken(world, rename, () => ends(who))).toBe("access.nowhere")
    const { result } = await invoke(world.as(at.owner, at.accountId), readAccount, {})
    expect(result.name).not.toBe("Overtaken")
  },
)
