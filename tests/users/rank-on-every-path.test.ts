import type { GroupId, UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import type { AnyCommand } from "@tenantry/core/kernel/operations"
import { operations } from "@tenantry/core/system"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import * as z from "zod"
import { group, leads } from "../groups/support.ts"
import { holder, right, role } from "../roles/support.ts"
import { deliverIn } from "../support/deliver.ts"
import { type Coming, type NewUser, newUser } from "../support/users.ts"
import { newAdmin, outcomeOf, settle, type Settled } from "../support/world.ts"
import { openPeopleWorld, type PeopleWorld, read, withPassword } from "./support.ts"
import { operation } from "../support/operations.ts"

const { nameLeaders } = operation

let here: PeopleWorld
beforeAll(async () => {
  here = await openPeopleWorld()
})
afterAll(() => here.close())

/** Somebody who may do with people whatever there is to do with them, and has nothing else. */
const acting = [
  ...["view", "add", "edit", "give_role", "edit_groups", "block", "delete"].map((verb) => `users.${verb}`),
  ...["view", "name_leaders"].map((verb) => `groups.${verb}`),
]

type Stage = { readonly at: Settled; readonly by: NewUser; readonly desk: GroupId; readonly less: string }

/** What each command is asked to do to somebody, who is made as it needs them. */
type Path = { readonly coming?: Coming; readonly input: (of: Stage, userId: UserId) => object; readonly job?: true }
const named = (_: Stage, userId: UserId) => ({ userId })
const many = (more: (of: Stage) => object = () => ({})) => ({
  job: true as const,
  input: (of: Stage, userId: UserId) => ({ users: [userId], ...more(of) }),
})

const paths: Readonly<Record<string, Path>> = {
  "user.edit": { input: (_, userId) => ({ userId, firstName: "Other" }) },
  "user.give_role": { input: ({ less }, userId) => ({ userId, role: less }) },
  "user.place": { input: ({ desk }, userId) => ({ userId, groups: [desk] }) },
  "user.join_group": { input: ({ desk }, userId) => ({ userId, group: desk }) },
  "user.block": { input: named },
  "user.unblock": { coming: { status: "blocked" }, input: named },
  "user.delete": { input: named },
  "user.invite_again": { coming: { status: "invited" }, input: (_, userId) => ({ userId, ...withPassword() }) },
  "group.name_leaders": { input: ({ desk }) => ({ groupId: desk, leaders: [] }) },
  "user.bulk.block": many(),
  "user.bulk.delete": many(),
  "user.bulk.give_role": many(({ less }) => ({ role: less })),
  "user.bulk.join_group": many(({ desk }) => ({ group: desk })),
}

/** Commands that name a user and are no act of somebody of the company on somebody else there. */
const others: Readonly<Record<string, string>> = {
  "account.appoint_administrator": "for the account's owner alone",
  "user.vouch": "for administrators who lost a factor: their rank is looked at in identities/lost-factor",
  "user.note_returned": "for jobs alone",
  "group.step_down": "for jobs alone",
}

const namesPeople = ({ input }: AnyCommand): boolean =>
  ["userId", "users", "leaders"].some((field) => Object.hasOwn((input as unknown as z.ZodObject).shape ?? {}, field))

const commands = operations.filter((operation): operation is AnyCommand => operation.kind === "command")

it("every command that names users has a row here", () => {
  const all = commands.filter(namesPeople).map(({ name }) => name)
  expect(all.toSorted()).toEqual([...Object.keys(paths), ...Object.keys(others)].toSorted())
})

const staged = async (): Promise<Stage> => {
  const at = await settle(here.world)
  const by = await holder(here.world, at, ...acting.map((key) => right(key)))
  const desk = await group(here.world, at, "Desk")
  return { at, by, desk, less: await role(here.world, at, "Less", []) }
}

const refused = ["user.stands_above", "user.an_administrator", "rights.not_held", "refused"]

/** Done or refused, as somebody who acts finds out; what a job does is seen by the user. */
const outcome = async (of: Stage, name: string, who: Coming): Promise<string> => {
  const path = paths[name]
  const command = commands.find((one) => one.name === name)
  if (!path || !command) throw new Error(`nobody has written down how to ${name}`)
  const { at, by, desk } = of
  const { userId } = await newUser(here.world, at, { ...who, ...path.coming })
  if (command === nameLeaders) await leads(here.world, at, desk, userId)
  const as = () => here.world.as(by.identityId, at.tenantId)
  const before = await read(here.world, at, userId)
  const input = path.input(of, userId)
  const done = await outcomeOf(
    (async () => {
      const { confirmation } = await invoke(as(), command, input, { preview: true })
      await invoke(as(), command, input, { confirmation })
    })(),
  )
  if (!path.job || done !== "done") return refused.includes(done) ? "refused" : done
  await deliverIn(here.world, here.outside, at.tenantId, "job.work", new Date(Date.now() + 60_000))
  const same = await outcomeOf((async () => expect(await read(here.world, at, userId)).toEqual(before))())
  return same === "done" ? "refused" : "done"
}

describe.each(Object.keys(paths))("%s", (name) => {
  const invites = paths[name]?.coming?.status === "invited"

  it("is done to whom one reaches wholly, and refused for whoever reaches further here", async () => {
    const of = await staged()
    const below = await role(here.world, of.at, "Below", [])
    const wide = await role(here.world, of.at, "Wide", [right("tenant.edit")])
    expect([name, await outcome(of, name, { role: below })]).toEqual([name, "done"])
    for (const above of ["administrator", "accountant", wide]) {
      expect([above, await outcome(of, name, { role: above })]).toEqual([above, "refused"])
    }
  })

  it.skipIf(invites)("is refused for whoever reaches further by the account", async () => {
    const of = await staged()
    const identityId = await newAdmin(here.world, of.at)
    expect(await outcome(of, name, { role: of.less, identityId })).toBe("refused")
  })
})

it("oneself is no other: who may edit people may edit themselves, whatever they hold beside", async () => {
  const of = await staged()
  const edit = commands.find(({ name }) => name === "user.edit")
  const identityId = await newAdmin(here.world, of.at)
  const editing = await role(here.world, of.at, "Editing", [right("users.view"), right("users.edit")])
  const { userId } = await newUser(here.world, of.at, { role: editing, identityId })
  if (!edit) throw new Error("people cannot be edited")
  const input = { userId, firstName: "Self" }
  expect(await outcomeOf(invoke(here.world.as(identityId, of.at.tenantId), edit, input))).toBe("done")
})
