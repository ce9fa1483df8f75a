import * as z from "zod"
import { errors } from "../kernel/errors.ts"
import { event } from "../kernel/events.ts"
import { GroupId, IdentityId, UserId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"
import { numberOf } from "../kernel/text/number.ts"
import { line } from "../kernel/values.ts"
import { Returns } from "../mails/index.ts"
import type { User } from "./entity.ts"
import { present } from "../kernel/present.ts"

export const UserErrors = errors("user", {
  unknown: "not_found",
  unknown_targets: "not_found",
  email_taken: "conflict",
  no_role: "conflict",
  no_group: "conflict",
  not_a_position: "conflict",
  a_position: "conflict",
  passwords_differ: "invalid",
  password_too_short: "invalid",
  own_rights: "conflict",
  an_administrator: "forbidden",
  stands_above: "forbidden",
  last_administrator: "conflict",
  too_many_administrators: "limit",
  same_role: "conflict",
  not_active: "conflict",
  not_proven: "conflict",
  not_blocked: "conflict",
  not_invited: "conflict",
  already_in_group: "conflict",
  too_many_groups: "limit",
  already_here: "conflict",
  no_self_service: "forbidden",
  one_search: "invalid",
})

/** What only work of our own meets: it says that there is nothing to do, or not yet. */
export const UserSignals = errors("user", { follows: "conflict" })

const about = z.object({ name: z.string(), email: z.string() })
const whose = { identityId: IdentityId.schema.exactOptional() }
const role = z.string()

export const UserEvents = {
  added: event(
    "user.added",
    z.object({
      role,
      position: GroupId.schema,
      groups: z.array(GroupId.schema),
      expires: z.number(),
    }),
    about,
  ),
  invitedAgain: event("user.invited_again", z.object({ expires: z.number() }), about),
  joined: event("user.joined", z.object({ identityId: IdentityId.schema, role }), about),
  edited: event("user.edited", z.object({ changed: z.array(z.string()) }), about),
  /** `told`: who was an administrator then, and is mailed. `from` is the role until then, of who had come already. */
  appointed: event(
    "user.appointed",
    z.object({
      identityId: IdentityId.schema,
      from: role.nullable(),
      tenant: z.string(),
      told: z.array(UserId.schema),
    }),
    about,
  ),
  roleGiven: event("user.role_given", z.object({ ...whose, from: role, to: role }), about),
  regrouped: event(
    "user.regrouped",
    z.object({ joined: z.array(GroupId.schema), left: z.array(GroupId.schema), position: GroupId.schema }),
    about,
  ),
  blocked: event("user.blocked", z.object(whose), about),
  unblocked: event("user.unblocked", z.object(whose), about),
  deleted: event("user.deleted", z.object({ ...whose, self: z.boolean() }), about),
}

export const FirstName = line(60)
export const LastName = line(60)
/** A business telephone number: a bit longer than it may be, because of what is copied along with it. */
export const BusinessNumber = z
  .string()
  .max(64, { abort: true })
  .transform((typed, { issues }) => {
    const number = numberOf(typed)
    if (number === undefined) issues.push({ code: "custom", message: "no telephone number", input: typed })
    return number ?? z.NEVER
  })

export type Named = Pick<User, "firstName" | "lastName">

export const nameOf = ({ firstName, lastName }: Named): string =>
  lastName === undefined ? firstName : `${firstName} ${lastName}`

/** What an event tells of a person; it can be erased. */
export const aboutOf = (user: User) => ({ name: nameOf(user), email: user.email })

export const whoseIs = ({ identityId }: User) => present({ identityId })

/**
 * What a user is by now: `expired`, invited by a link that has run out; `lapsed`, by somebody who may not invite them any
 * more. Invited again, they are `invited`.
 */
export const shownStatuses = ["invited", "expired", "lapsed", "active", "blocked", "leaving"] as const
export type ShownStatus = (typeof shownStatuses)[number]

export const UserView = z.object({
  userId: UserId.schema,
  identityId: IdentityId.schema.exactOptional(),
  email: z.string(),
  firstName: z.string(),
  lastName: z.string().exactOptional(),
  number: z.string().exactOptional(),
  status: z.enum(shownStatuses),
  role: z.string(),
  position: GroupId.schema,
  groups: z.array(z.string()),
  locale: Locale,
  timeZone: z.string(),
  addedAt: z.string(),
  /** Of somebody invited: that the last mail came back, or was reported as unwanted, and when that was told. */
  mail: z.object({ status: Returns, at: z.iso.datetime() }).exactOptional(),
  version: z.number(),
})

/** A user as others see them. Before somebody has joined, it does not show whether they had a sign-in already. */
export const userView = (
  { groups = [], rev, identityId, mailStatus, mailAt, ...user }: User,
  status: ShownStatus,
): z.input<typeof UserView> => ({
  ...user,
  status,
  ...(identityId === undefined || user.status === "invited" ? {} : { identityId }),
  ...(user.status === "invited" && mailStatus && mailAt ? { mail: { status: mailStatus, at: mailAt } } : {}),
  groups: [...groups].toSorted(),
  version: rev,
})
