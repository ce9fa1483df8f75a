import type { Actor } from "../kernel/context.ts"
import { errors } from "../kernel/errors.ts"
import { type Holdings, type Permission, Scope, scopeName } from "../kernel/permissions.ts"
import { type Reach, reachIn, type Tree } from "../leading/index.ts"
import { administrator } from "../permissions/index.ts"

export const EscalationErrors = errors("rights", { not_held: "forbidden" })

export type Missing = { readonly permission: string; readonly scope: string }

/** Who gives, and where they lead. */
export type Giver = { readonly actor: Pick<Actor, "givableScopeOf" | "roles" | "userId">; readonly tree?: Tree | null }

/**
 * A right is scope × reach: what is held for groups reaches those that whoever gets it leads. `within` says whether a
 * reach has all of that; without it, they lead nothing.
 */
export type Gift = { readonly holdings: Holdings; readonly within?: (reach: Reach) => boolean }

/** How far somebody could give a permission; administrators hold everything for everybody, also what none but leaders use. */
const heldBy = ({ actor }: Pick<Giver, "actor">, permission: Permission): Scope =>
  actor.roles.includes(administrator) ? Scope.tenant : actor.givableScopeOf(permission)

/** What is given for groups and could be given by somebody only where they lead themselves: then it matters which groups. */
export const narrowIn = (giver: Pick<Giver, "actor">, holdings: Holdings): Holdings =>
  new Map(
    [...holdings].filter(([permission, scope]) => scope === Scope.group && heldBy(giver, permission) === Scope.group),
  )

/** What of a gift somebody does not hold, or not as far as it would reach. */
export const missingFor = (giver: Giver, { holdings, within = () => true }: Gift): readonly Missing[] => {
  const narrow = narrowIn(giver, holdings)
  const covered = narrow.size === 0 || within(reachIn(Scope.group, giver.actor.userId, giver.tree ?? null))
  return [...holdings].flatMap(([permission, scope]) =>
    heldBy(giver, permission) >= scope && (covered || !narrow.has(permission))
      ? []
      : [{ permission: permission.key, scope: scopeName(scope) }],
  )
}

/** **Nobody gives what they do not hold**: the one rule for every path by which somebody comes to rights. */
export const assertHolds = (giver: Giver, gift: Gift): void => {
  const missing = missingFor(giver, gift)
  if (missing.length > 0) throw EscalationErrors.not_held({ missing })
}
