import type { IdentityId } from "../kernel/ids.ts"
import { type Item, type TransactItem, write } from "../kernel/table.ts"
import { grants } from "./entity.ts"

export type Grant = Item<typeof grants>
type Of = Pick<Grant, "place" | "identityId">
/** A grant as it was read: who was given another since then has another time on it. */
type Read = Of & Pick<Grant, "grantedAt">

/** Lets somebody in; refused where they are in already. */
export const grantGiven = (grant: Grant): TransactItem => write(grants).create(grant).commit()

/** Shows somebody in a place by another name or address; the same grant goes on. */
export const grantShown = (
  { place, identityId, grantedAt }: Read,
  shown: Partial<Pick<Grant, "name" | "email">>,
): TransactItem =>
  write(grants)
    .patch({ place, identityId })
    .set(shown)
    .where((old, { eq }) => eq(old.grantedAt, grantedAt))
    .commit()

/** Gives somebody who is in another role there: another grant, so nothing more is done by the one they had. */
export const grantChanged = (
  { place, identityId, grantedAt: before }: Read,
  next: Pick<Grant, "role" | "grantedBy" | "grantedAt">,
): TransactItem =>
  write(grants)
    .patch({ place, identityId })
    .set(next)
    .where((old, { eq }) => eq(old.grantedAt, before))
    .commit()

/**
 * Lets somebody in no more; refused where they are not in, or, where the grant was read, not by that very one. Who does not
 * read it has something else to stand on: the version of the user whose it is.
 */
export const grantTaken = ({ place, identityId, grantedAt }: Of & Partial<Read>): TransactItem =>
  write(grants)
    .remove({ place, identityId })
    .where((old, { eq }) => (grantedAt === undefined ? eq(old.identityId, identityId) : eq(old.grantedAt, grantedAt)))
    .commit()

/** That somebody is still in by the very grant that was read. */
export const stillGranted = ({ place, identityId, grantedAt }: Read): TransactItem =>
  write(grants)
    .check({ place, identityId })
    .where((old, { eq }) => eq(old.grantedAt, grantedAt))
    .commit()

/** That somebody is not in. */
export const notGranted = (place: string, identityId: IdentityId): TransactItem =>
  write(grants)
    .check({ place, identityId })
    .where((old, { notExists }) => notExists(old.identityId))
    .commit()
