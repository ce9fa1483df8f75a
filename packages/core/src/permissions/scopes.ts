import { type CatalogueEntry, Scope } from "../kernel/permissions.ts"

type Offering = Pick<CatalogueEntry, "scopes">

/** The widest scope that an entry offers within another; none where it offers nothing so narrow. */
export const widestWithin = ({ scopes }: Offering, limit: Scope): Scope =>
  scopes.map((name) => Scope[name]).reduce<Scope>((wide, one) => (one > wide && one <= limit ? one : wide), Scope.none)

export const widest = (entry: Offering): Scope => widestWithin(entry, Scope.tenant)

/** Whether an entry can be held as narrowly and as widely as another, and so be needed by it. */
export const spans = (needed: Offering, by: Offering): boolean =>
  widest(needed) >= widest(by) && by.scopes.every((name) => widestWithin(needed, Scope[name]) > Scope.none)
