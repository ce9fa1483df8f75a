import type { DomainError } from "../kernel/errors.ts"
import { type Identity, IdentityErrors } from "./identities.ts"

/** How long rights of administrators stay closed to somebody whose second factor was taken away for them. */
export const closedHours = 24

export const closedFrom = (now: Date): number => now.getTime() + closedHours * 60 * 60 * 1000

type Closed = Pick<Identity, "rightsFrom">

/** From when on rights of administrators count again. */
export const rightsOpenAt = ({ rightsFrom = 0 }: Closed): Date => new Date(rightsFrom)

/** Whether they are closed by now: somebody else may have asked for the removal, and have the password. */
export const areRightsClosed = (person: Closed, now: Date): boolean => now < rightsOpenAt(person)

/** Whether somebody has vouched for them in one of these places. */
export const isVouchedIn = ({ vouchedIn }: Pick<Identity, "vouchedIn">, places: readonly string[]): boolean =>
  places.some((place) => vouchedIn?.includes(place))

/** The refusal of what is closed, by what kind of place it is: nobody opens there what stays closed once they were vouched for. */
export const rightsClosed = (person: Identity, place: string, kind: string): DomainError =>
  IdentityErrors.rights_closed({
    until: rightsOpenAt(person).toISOString(),
    vouches: isVouchedIn(person, [place]) ? "nobody" : kind,
  })

/** Until when, and where not, as it is told; none where nothing is closed. */
export const closedView = (person: Pick<Identity, "rightsFrom" | "vouchedIn">, now: Date) =>
  areRightsClosed(person, now)
    ? { until: rightsOpenAt(person).toISOString(), vouchedIn: [...(person.vouchedIn ?? [])].toSorted() }
    : undefined
