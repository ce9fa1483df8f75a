import * as z from "zod"
import { effect } from "../kernel/effects.ts"
import { errors } from "../kernel/errors.ts"
import { event } from "../kernel/events.ts"
import { AccountId, IdentityId, VisitId } from "../kernel/ids.ts"
import { type Item, type TransactItem, write } from "../kernel/table.ts"
import { line } from "../kernel/values.ts"
import { type StaffRole, staffRoles, type VisitKind, visitKinds } from "../permissions/index.ts"
import { openVisits } from "./entity.ts"

export type OpenVisit = Item<typeof openVisits>

export const VisitReason = line(500)
export const VisitKindName = z.enum(visitKinds)
/** How many minutes a visit lasts at most, and unless told. */
export const [mostMinutes, usualMinutes] = [60, 30]

export const VisitErrors = errors("visit", { open: "conflict", none: "conflict", look_only: "forbidden" })

const instant = z.iso.datetime()
const person = z.object({ name: z.string() })

export const VisitEvents = {
  /** `told`: who owns or administers the account, where something may be changed: each is mailed. */
  opened: event(
    "visit.opened",
    z.object({
      identityId: IdentityId.schema,
      role: z.string(),
      kind: z.string(),
      ends: instant,
      /** In minutes, unless it is closed before. */
      lasts: z.number(),
      told: z.array(IdentityId.schema),
      account: z.string(),
    }),
    z.object({ ...person.shape, reason: z.string() }),
  ),
  closed: event("visit.closed", z.object({ identityId: IdentityId.schema }), person),
}

const there = { accountId: AccountId.schema }

export const VisitEffects = {
  opened: effect("visit.opened", "warning", z.object({ ...there, kind: VisitKindName, lasts: z.number() }), [
    "account",
  ]),
  audited: effect("visit.audited", "info", z.object(there)),
  mailed: effect("visit.mailed", "warning", z.object({ ...there, count: z.number() })),
  closed: effect("visit.closed", "info", z.object({ visitId: VisitId.schema }), ["account"]),
}

export const VisitView = z.object({
  visitId: VisitId.schema,
  accountId: AccountId.schema,
  identityId: IdentityId.schema,
  /** What they were called when they came. */
  name: z.string(),
  role: z.enum(staffRoles),
  kind: VisitKindName,
  reason: z.string(),
  openedAt: instant,
  /** When it ends by itself. */
  until: instant,
  closedAt: instant.exactOptional(),
})

/** A visit that somebody has open, as they see it themselves. */
export const OpenVisitView = VisitView.pick({ visitId: true, accountId: true, kind: true, reason: true, until: true })

type Grant = { readonly role?: StaffRole | undefined; readonly grantedAt: string }

/** Whether it is open by now, for who has this grant: with another role they open another. */
export const isGoodFor = (visit: OpenVisit, { grantedAt }: Grant, now: Date): boolean =>
  visit.grantedAt === grantedAt && isOpen(visit, now)

export const isOpen = ({ until }: Pick<OpenVisit, "until">, now: Date): boolean => until > now.toISOString()

/** Which roles change something: what is paid is looked into. */
export const mayVisit = (role: StaffRole, kind: VisitKind): boolean => kind === "look" || role !== "billing"

/** That the very visit is open still, for whatever is done in it. */
export const stillVisiting = ({ identityId, visitId }: OpenVisit): TransactItem =>
  write(openVisits)
    .check({ identityId })
    .where((old, { eq }) => eq(old.visitId, visitId))
    .commit()
