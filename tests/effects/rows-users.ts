import { identityIdOf } from "@tenantry/core/identities/index"
import { invitationToken } from "@tenantry/core/invitations/index"
import type { Request } from "@tenantry/core/kernel/context"
import type { IdentityId, UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { deleteUser, users } from "@tenantry/core/users/index"
import { confirmed } from "../support/calls.ts"
import { type Coming, newUser } from "../support/users.ts"
import { settle, type Settled, type World } from "../support/world.ts"
import { commandNamed, eachModule } from "./row.ts"

type Values = Readonly<Record<string, unknown>>

const password = "Temp0rary!pass"
const given = { password, passwordAgain: password }

let made = 0
const address = (): string => `people.${made++}@example.com`
const said = () => ({ email: address(), firstName: "Nora", lastName: "Nowak", role: "employee" })

const run = async (request: Request, name: string, input: Values): Promise<Values> =>
  (await invoke(request, commandNamed(name), input)).result as Values

const owning = async (world: World) => {
  const at = await settle(world)
  const as = (): Request => world.as(at.owner, at.tenantId)
  const group = async (name: string) => String((await run(as(), "group.create", { name }))["groupId"])
  /** A group with somebody who leads it. */
  const led = async (name: string) => {
    const groupId = await group(name)
    const { userId } = await newUser(world, at, { role: "group_leader" })
    await run(as(), "group.name_leaders", { groupId, leaders: [userId] })
    return groupId
  }
  const role = async () => {
    const permissions = [{ permission: "users.view", scope: "tenant" }]
    return String((await run(as(), "role.create", { name: "Desk", permissions }))["roleId"])
  }
  const user = (coming: Coming = {}) => newUser(world, at, coming)
  return { ...at, as, place: at.tenantId, group, led, role, user }
}

const linkOf = async ({ runtime }: World, { tenantId }: Settled, userId: UserId): Promise<string> => {
  const { expires = 0, sending = 0 } = (await runtime.table.open([tenantId]).get(users, { tenantId, userId })) ?? {}
  return invitationToken(runtime.keyring, { place: tenantId, id: userId, expires, rev: sending })
}

/** Somebody invited, with the link that was mailed to them. */
const inviting = async (world: World, role = "employee") => {
  const at = await owning(world)
  const added = await run(at.as(), "user.add", { ...said(), role, groups: [await at.group("Sales")] })
  const userId = added["userId"] as UserId
  return { ...at, userId, oldToken: await linkOf(world, at, userId) }
}

const asJob = (as: () => Request, name: string, reach: readonly IdentityId[] = []): Request => ({
  ...as(),
  caller: { kind: "job", name: "effects", permissions: [commandNamed(name).permission], reach },
})

const onUser =
  (coming: Coming, more: Values = {}) =>
  async (world: World) => {
    const at = await owning(world)
    const { userId } = await at.user(coming)
    return { ...at, input: { userId, ...more } }
  }

const left = ["deleted user_name", "deleted user_name"]
const ungrouped = ["changed group_count", "deleted membership"]
const gone = ["changed group_count", "changed user", "deleted membership", "deleted name", ...left, "made departure"]

/** For every command on users: what of the table may differ afterwards, and what is said of it. */
export const rowsOfUsers = {
  "user.add": {
    arrange: async (world: World) => {
      const at = await owning(world)
      const input = { ...said(), role: await at.role(), groups: [await at.led("Sales")], ...given }
      return { ...at, input, password }
    },
    changes: [
      // Counted for the tenant, for its account, and for whoever adds somebody.
      ...Array<string>(3).fill("made mail_day"),
      ...Array<string>(3).fill("made recipient"),
      "changed group_count",
      "changed group_count",
      "changed role",
      "made claim",
      "made identity",
      "made membership",
      "made membership",
      "made name",
      "made user",
      "made user_name",
      "made user_name",
    ],
    effects: [
      "user.added",
      "user.gains",
      "user.joins_groups",
      "user.reach_grows",
      "user.invitation_mailed",
      "user.temporary_password",
      "user.until_joined",
    ],
    mails: ["user_invitation"],
  },
  "user.invite_again": {
    arrange: async (world: World) => {
      const at = await inviting(world)
      return { ...at, input: { userId: at.userId, days: 3, ...given }, password }
    },
    changes: [
      "changed user",
      "made claim",
      "made identity",
      ...Array<string>(3).fill("changed mail_day"),
      ...Array<string>(3).fill("changed recipient"),
    ],
    effects: ["user.invitation_mailed", "user.temporary_password", "user.old_link_dies"],
    mails: ["user_invitation"],
  },
  "user.edit": {
    arrange: onUser({ role: "employee" }, { firstName: "Ewa", lastName: "Nowa", number: "+48 1" }),
    changes: ["changed user", "deleted user_name", "deleted user_name", "made user_name", "made user_name"],
    effects: ["user.edited"],
  },
  "profile.edit": {
    arrange: async (world: World) => {
      const at = await owning(world)
      const { identityId } = await at.user({ role: "employee" })
      return { ...at, as: () => world.as(identityId, at.tenantId), input: { locale: "ru" } }
    },
    changes: ["changed user"],
    effects: ["user.edited"],
  },
  "user.give_role": {
    arrange: async (world: World) => {
      const at = await owning(world)
      const { userId, identityId } = await at.user({})
      const added = await run(world.as(identityId, at.tenantId), "user.add", said())
      const oldToken = await linkOf(world, at, added["userId"] as UserId)
      return { ...at, oldToken, input: { userId, role: "accountant" } }
    },
    changes: ["changed tenant", "changed user"],
    effects: [
      "user.ceases_administrator",
      "user.role",
      ...eachModule("user.loses").slice(1),
      "user.links_stop",
      "user.next_request",
    ],
  },
  "user.place": {
    arrange: async (world: World) => {
      const at = await owning(world)
      const [from, to] = [await at.led("From"), await at.led("To")]
      const { userId } = await at.user({ role: "employee" })
      await run(at.as(), "user.place", { userId, groups: [from] })
      return { ...at, input: { userId, groups: [to] } }
    },
    changes: ["changed group_count", "changed group_count", "changed user", "deleted membership", "made membership"],
    effects: ["user.joins_groups", "user.leaves_groups", "user.reach_grows", "user.reach_shrinks"],
  },
  "user.block": {
    arrange: onUser({}),
    changes: ["changed tenant", "changed user"],
    effects: ["user.blocked", "user.ceases_administrator", "user.work_rests", "user.elsewhere"],
  },
  "user.unblock": {
    arrange: onUser({ status: "blocked" }),
    changes: ["changed tenant", "changed user"],
    effects: ["user.becomes_administrator", "user.unblocked"],
  },
  "account.appoint_administrator": {
    arrange: async (world: World) => {
      const email = address()
      const at = await settle(world, { email })
      const { identityId } = await newUser(world, at)
      const asOther = () => world.as(identityId, at.tenantId)
      await confirmed(asOther(), deleteUser, { userId: at.founder })
      await run(asOther(), "user.add", { ...said(), ...given, email })
      const hint = { level: "account", accountId: at.accountId } as const
      return { place: at.tenantId, as: () => world.as(at.owner, at.tenantId, { hint }), input: {} }
    },
    changes: ["changed tenant", "changed user", "deleted identity", "made grant"],
    effects: [
      "user.becomes_administrator",
      "user.gains_content",
      "user.administrators_told",
      "user.joined",
      "user.given_sign_in_ends",
      "user.role",
      ...eachModule("user.gains"),
      "user.next_request",
    ],
    mails: ["administrator_appointed", "administrator_appointed"],
  },
  "user.delete": {
    arrange: async (world: World) => {
      const at = await inviting(world)
      return { ...at, input: { userId: at.userId } }
    },
    changes: [...gone, ...ungrouped],
    effects: ["user.deleted", "user.invitation_dies", "user.groups_left", "user.erased", "user.sign_in_goes"],
  },
  "user.leave": {
    arrange: async (world: World) => {
      const at = await owning(world)
      const { userId, identityId } = await at.user({ role: "employee" })
      await run(at.as(), "user.place", { userId, groups: [await at.group("Sales")] })
      return { ...at, as: () => world.as(identityId, at.tenantId), input: {} }
    },
    changes: [...gone, ...ungrouped, "deleted grant"],
    effects: ["user.deleted", "user.work_ends", "user.groups_left", "user.erased", "user.sign_in_goes"],
  },
  "user.arrive": {
    arrange: async (world: World) => {
      const at = await inviting(world, "administrator")
      const { signInName } = await run(at.as(), "user.invite_again", { userId: at.userId, ...given })
      const identityId = identityIdOf(String(signInName))
      return { place: at.place, as: () => asJob(at.as, "user.arrive", [identityId]), input: { identityId } }
    },
    changes: ["changed tenant", "changed user", "made grant"],
    effects: ["user.you_become_administrator", "user.you_gain_content", "user.joined"],
  },
  "group.step_down": {
    arrange: async (world: World) => {
      const at = await owning(world)
      const { userId } = await at.user({ role: "group_leader" })
      const groupId = await at.group("Led")
      await run(at.as(), "group.name_leaders", { groupId, leaders: [userId] })
      return { place: at.place, as: () => asJob(at.as, "group.step_down"), input: { userId } }
    },
    changes: ["changed tenant", "changed tree"],
    effects: ["group.leaders_lose"],
  },
}
