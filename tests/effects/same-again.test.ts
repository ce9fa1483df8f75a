import { invoke } from "@tenantry/core/kernel/invoke"
import { DomainError } from "@tenantry/core/kernel/errors"
import { present } from "@tenantry/core/kernel/present"
import { operations } from "@tenantry/core/system"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { commandNamed, isCommand } from "../operations/named.ts"
import { arrangedForEffects } from "../operations/on-table.ts"
import { tableOf } from "../support/calls.ts"
import { openWorldWithSignIns } from "../support/sign-ins.ts"
import { outcomeOf, settle, type World } from "../support/world.ts"
import { differences } from "./table.ts"

let world: World
beforeAll(async () => {
  ;({ world } = await openWorldWithSignIns())
})
afterAll(() => world.close())

beforeEach(() => world.empty())

/** Asked once more, these come one step further, or tell that it has happened once more: only Tenantry itself does. */
const returns = ["identity.note_returned", "invitation.note_returned", "user.note_returned"]
const further: readonly string[] = ["identity.note_reset", "erasure.erase_tenant", "erasure.erase_account", ...returns]
const commands = operations.filter(isCommand).filter(({ name }) => !further.includes(name))
const [makers, ofStates] = [commands.filter(({ anew }) => anew), commands.filter(({ anew }) => !anew)]

/** What says the same whether there is anything to do or not: who asks would learn which it is. */
const sayingTheSame = new Map([["key.report", "key.reported"]])

it.each(ofStates.map(({ name }) => name))("%s, of what is so already, writes nothing", async (name) => {
  const command = commandNamed(name)
  const { as, input, choices } = await arrangedForEffects(world, name)
  const answers = present({ choices })
  const doing = async () => {
    const { confirmation } = await invoke(as(), command, input, { ...answers, preview: true })
    return invoke(as(), command, input, { ...answers, confirmation })
  }
  await doing()
  const before = await tableOf(world)
  const again = await doing().catch((error: unknown) => {
    if (error instanceof DomainError) return error
    throw error
  })
  expect(differences(before, await tableOf(world))).toEqual([])
  if (again instanceof DomainError) return
  expect(again.effects.map(({ code }) => code)).toEqual([sayingTheSame.get(name) ?? "operation.unchanged"])
})

it.each([
  ["tenant.policies.edit", { passwordLength: 8, selfService: true }],
  ["tenant.edit", { locale: "en" }],
  ["tenant.edit", {}],
] as const)("%s of %j, which is so from the beginning, writes nothing and raises no version", async (name, input) => {
  const { owner, tenantId } = await settle(world)
  const before = await tableOf(world)
  const { result, effects } = await invoke(world.as(owner, tenantId), commandNamed(name), input)
  expect(result).toMatchObject({ version: 1 })
  expect(effects.map(({ code }) => code)).toEqual(["operation.unchanged"])
  expect(differences(before, await tableOf(world))).toEqual([])
})

it("what is so already is told before it is done, and its confirmation and key are of no consequence", async () => {
  const { owner, tenantId } = await settle(world, { name: "Ada" })
  const editing = commandNamed("tenant.edit")
  const as = () => world.as(owner, tenantId)
  const { effects, confirmation } = await invoke(as(), editing, { locale: "en" }, { preview: true })
  expect(effects.map(({ code }) => code)).toEqual(["operation.unchanged"])
  const before = await tableOf(world)
  await invoke(as(), editing, { locale: "en" }, { confirmation, idempotencyKey: "k1", ifMatch: 1 })
  expect(differences(before, await tableOf(world))).toEqual([])
  expect(await outcomeOf(invoke(as(), editing, { locale: "en" }, { ifMatch: 2 }))).toBe("version.outdated")
})

const confirmedOnce = async (name: string) => {
  const command = commandNamed(name)
  const { as, input, choices } = await arrangedForEffects(world, name)
  const answers = present({ choices })
  const { confirmation } = await invoke(as(), command, input, { ...answers, preview: true })
  return (key?: string) =>
    invoke(as(), command, input, { ...answers, confirmation, ...(key === undefined ? {} : { idempotencyKey: key }) })
}

describe.each(makers.map(({ name }) => name))("a confirmation of %s is good for one execution", (name) => {
  it("what comes with it once more, with whatever key, is answered as the first was, and writes nothing", async () => {
    const doing = await confirmedOnce(name)
    const first = await doing("k1")
    const before = await tableOf(world)
    // What is shown once was in the first answer alone.
    const { [commandNamed(name).shownOnce ?? ""]: _, ...result } = first.result as Readonly<Record<string, unknown>>
    for (const key of [undefined, "k1", "k2"]) {
      const again = await doing(key)
      expect([again.replayed, again.result]).toEqual([true, result])
    }
    expect(differences(before, await tableOf(world))).toEqual([])
  })
})

it("one confirmation starts one job, however often and at the same time it is sent", async () => {
  const doing = await confirmedOnce("user.bulk.block")
  const before = await tableOf(world)
  const done = await Promise.all([undefined, "a", "b", undefined, "a"].map((key) => doing(key)))
  expect(done.filter(({ replayed }) => !replayed)).toHaveLength(1)
  expect(new Set(done.map(({ result }) => JSON.stringify(result))).size).toBe(1)
  expect(differences(before, await tableOf(world)).filter((change) => change === "made job")).toHaveLength(1)
})
