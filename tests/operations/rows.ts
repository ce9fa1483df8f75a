import type { Check } from "../effects/check.ts"
import * as access from "./access.ts"
import * as accounts from "./accounts.ts"
import * as audit from "./audit.ts"
import * as bulk from "./bulk.ts"
import * as comparisons from "./comparisons.ts"
import * as deliveries from "./deliveries.ts"
import * as groups from "./groups.ts"
import * as identities from "./identities.ts"
import * as invitations from "./invitations.ts"
import * as jobs from "./jobs.ts"
import * as keys from "./keys.ts"
import * as lookups from "./lookups.ts"
import * as mails from "./mails.ts"
import * as me from "./me.ts"
import * as ownership from "./ownership.ts"
import * as partners from "./partners.ts"
import * as registrations from "./registrations.ts"
import * as roles from "./roles.ts"
import * as staff from "./staff.ts"
import * as tenants from "./tenants.ts"
import * as users from "./users.ts"
import * as usersComing from "./users-coming.ts"
import * as visits from "./visits.ts"
import type { Checks, Row, Rows } from "./row.ts"

/** What is known of the operations of one noun, and of the effects that they state. */
type Known = { readonly rows: Rows; readonly promises?: Checks }
const known: readonly Known[] = [
  access,
  accounts,
  audit,
  bulk,
  comparisons,
  deliveries,
  groups,
  identities,
  invitations,
  jobs,
  keys,
  lookups,
  mails,
  me,
  ownership,
  partners,
  registrations,
  roles,
  staff,
  tenants,
  users,
  usersComing,
  visits,
]

/** One row for each operation. */
export const rows: Rows = Object.fromEntries(known.flatMap((of) => Object.entries(of.rows)))
/** What each effect promises, as a statement about the table before and after. */
export const promises: Checks = Object.fromEntries(known.flatMap((of) => Object.entries(of.promises ?? {})))

export const rowOf = (name: string): Row => {
  const row = rows[name]
  if (!row) throw new Error(`${name} has no row in tests/operations`)
  return row
}

export const promiseOf = (code: string): Check => {
  const promise = promises[code]
  if (!promise) throw new Error(`nobody has written down what ${code} promises`)
  return promise
}
