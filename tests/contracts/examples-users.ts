import { GroupId, UserId } from "@tenantry/core/kernel/ids"
import { freshEmail } from "../support/system.ts"
import type { Asked } from "./asking.ts"
import type { Example, Values } from "./example.ts"
import { colleagueOf, newcomerOf } from "./people.ts"
import type { Stage } from "./stage.ts"

/** Ids that nobody has. */
export const unknownUsers = { userId: UserId.make(new Date()) }

const groupId = GroupId.make(new Date())
const nothing = (): Values => ({})
const temporary = { password: "Temp0rary!pass", passwordAgain: "Temp0rary!pass" }
const named = (name: "userId" | "groupId" | "roleId"): Pick<Example, "path" | "foreign"> => ({
  path: ({ company }) => ({ [name]: company[name] }),
  foreign: ({ foreignCompany }) => ({ [name]: foreignCompany[name] }),
})

const asOwner = ({ owner }: Stage, path: Readonly<Record<string, string>>, input: Values = {}): Asked => ({
  as: owner,
  path: { accountId: owner.accountId, tenantId: owner.tenantId, ...path },
  input,
})

const onColleague =
  (input: Values = {}) =>
  async (stage: Stage): Promise<Asked> => {
    const { userId } = await colleagueOf(stage.play, stage.owner)
    return asOwner(stage, { userId }, input)
  }

const onNewcomer =
  (input: Values = {}) =>
  async (stage: Stage): Promise<Asked> =>
    asOwner(stage, { userId: await newcomerOf(stage.play, stage.owner) }, input)

const byColleague =
  (input: Values = {}) =>
  async (stage: Stage): Promise<Asked> => {
    const { userId: _, ...as } = await colleagueOf(stage.play, stage.owner)
    return { ...asOwner(stage, {}, input), as: { ...as, locale: "en" } }
  }

const profile = {
  firstName: "Ewelina",
  lastName: "Nowacka",
  number: "+48 22 1",
  locale: "pl",
  timeZone: "Europe/Warsaw",
}
const page = { limit: "1", cursor: "x" }
const said = () => ({ ...profile, email: freshEmail("example"), role: "employee" })

/** The rows of users: how each operation is called over HTTP. */
export const examplesOfUsers: Readonly<Record<string, Example>> = {
  "user.list": {
    input: () => ({
      ...page,
      order: "name",
      status: "active",
      role: "employee",
      group: groupId,
      position: groupId,
      name: "no",
      email: "no",
    }),
    arrange: (stage) => Promise.resolve(asOwner(stage, {}, { limit: "1", status: "active", name: "f" })),
  },
  "user.read": { ...named("userId"), input: nothing },
  "group.members": { ...named("groupId"), input: () => page },
  "role.members": { ...named("roleId"), input: () => page },
  "user.add": {
    input: () => ({ ...said(), position: groupId, groups: [], days: 3, ...temporary }),
    arrange: (stage) => Promise.resolve(asOwner(stage, {}, { ...said(), groups: [], days: 3, ...temporary })),
  },
  "user.invite_again": {
    ...named("userId"),
    input: () => ({ days: 3, ...temporary }),
    arrange: onNewcomer({ days: 3, ...temporary }),
  },
  "user.edit": { ...named("userId"), input: () => profile, arrange: onNewcomer(profile) },
  "profile.edit": { input: () => profile, arrange: byColleague(profile) },
  "user.give_role": {
    ...named("userId"),
    input: () => ({ role: "accountant" }),
    arrange: onNewcomer({ role: "accountant" }),
  },
  "user.place": {
    ...named("userId"),
    input: () => ({ position: groupId, groups: [] }),
    arrange: async (stage) => onNewcomer({ groups: [stage.company.groupId] })(stage),
  },
  "user.block": { ...named("userId"), input: nothing, arrange: onColleague() },
  "user.unblock": {
    ...named("userId"),
    input: nothing,
    arrange: async (stage) => {
      const asked = await onColleague()(stage)
      const { tenantId = "", userId = "" } = asked.path ?? {}
      await stage.play.ask(stage.owner, `POST /v1/tenants/${tenantId}/users/${userId}/block`, { body: {} })
      return asked
    },
  },
  "account.appoint_administrator": {
    input: () => unknownUsers,
    arrange: async (stage) => {
      const { userId } = await colleagueOf(stage.play, stage.owner)
      return asOwner(stage, {}, { userId })
    },
  },
  "user.delete": { ...named("userId"), input: nothing, arrange: onNewcomer() },
  "user.leave": { input: nothing, arrange: byColleague() },
}
