import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import { TenantId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"
import { type Decision, unchanged } from "../kernel/operations.ts"
import { present } from "../kernel/present.ts"
import { TimeZone } from "../kernel/values.ts"
import { changeUser } from "./changing.ts"
import { UserEffects } from "./effects.ts"
import type { User } from "./entity.ts"
import { seenBy } from "./offering.ts"
import type { ActedOn } from "./subject.ts"
import { aboutOf, BusinessNumber, FirstName, LastName, nameOf, UserEvents, UserView } from "./users.ts"

/** What is recorded of a user and may be edited. */
export const UserProfile = z.strictObject({
  firstName: FirstName.exactOptional(),
  /** `null` takes it away, as it does the number: who has but one name. */
  lastName: LastName.nullable().exactOptional(),
  number: BusinessNumber.nullable().exactOptional(),
  locale: Locale.exactOptional(),
  timeZone: TimeZone.exactOptional(),
})
type Changes = z.output<typeof UserProfile>

const kept = <Value>(before: Value | undefined, given: Value | null | undefined): Value | undefined =>
  given === undefined ? before : (given ?? undefined)

const edited = (user: User, { number, lastName, ...changes }: Changes): User => {
  const { number: oldNumber, lastName: oldName, ...rest } = user
  const [name, line] = [kept(oldName, lastName), kept(oldNumber, number)]
  const optional = {
    ...present({ lastName: name, number: line }),
  }
  const next = { ...rest, ...changes, ...optional, rev: user.rev + 1 }
  return next
}

const profileFields = ["firstName", "lastName", "number", "locale", "timeZone"] as const

/** What an edit of what is recorded of somebody does, whoever edits. */
export const editing = async (
  ctx: Context<TenantId>,
  { tenant, user, conditions }: Pick<ActedOn, "tenant" | "user" | "conditions">,
  changes: Changes,
): Promise<Decision<z.input<typeof UserView>>> => {
  const { userId } = user
  const next = edited(user, changes)
  const changed = profileFields.filter((field) => user[field] !== next[field])
  if (changed.length === 0) return unchanged(await seenBy(ctx, user), user.rev)
  return {
    result: await seenBy(ctx, next),
    version: user.rev,
    writes: changeUser({ tenant, before: user, after: next }),
    checks: conditions,
    events: [UserEvents.edited({ object: userId, version: next.rev }, { changed }, aboutOf(next))],
    effects: [UserEffects.edited({ user: userId, changed }, { name: nameOf(next) })],
  }
}
