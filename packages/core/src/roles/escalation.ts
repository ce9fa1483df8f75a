import type { Actor } from "../kernel/context.ts"
import { errors } from "../kernel/errors.ts"
import { type Holdings, type Permission, Scope, scopeName, union } from "../kernel/permissions.ts"

export const EscalationErrors = errors("rights", { not_held: "forbidden" })

type Missing = { readonly permission: string; readonly scope: string }

type Giving = Pick<Actor, "givableScopeOf">

/** What these holdings have that somebody does not hold, or not as far. */
export const missingFor = ({ givableScopeOf }: Giving, holdings: Holdings): readonly Missing[] =>
  [...holdings].flatMap(([permission, scope]: readonly [{ readonly key: string }, Scope]) =>
    givableScopeOf(permission) >= scope ? [] : [{ permission: permission.key, scope: scopeName(scope) }],
  )

/** Nobody gives what they do not hold (DESIGN §5, 4): the one rule for roles, invitations and whatever else gives rights. */
export const assertHolds = (actor: Giving, holdings: Holdings): void => {
  const missing = missingFor(actor, holdings)
  if (missing.length > 0) throw EscalationErrors.not_held({ missing })
}

const heldForGroups = (holdings: Holdings): Holdings =>
  new Map([...holdings].filter(([, scope]) => scope === Scope.group))

/**
 * Nobody is let lead where whoever lets them does not reach with everything that they hold for the groups they lead.
 * What reaches one's own, or the whole company, reaches no further by leading.
 */
export const assertHoldsThere = (reaches: (permission: Permission) => boolean, all: readonly Holdings[]): void => {
  const missing = [...union(all.map(heldForGroups)).keys()].filter((permission) => !reaches(permission))
  if (missing.length === 0) return
  throw EscalationErrors.not_held({ missing: missing.map(({ key }) => ({ permission: key, scope: "group" })) })
}
