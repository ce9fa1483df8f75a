import * as z from "zod"
import { Instant } from "../kernel/bounded.ts"
import type { ReadContext } from "../kernel/context.ts"
import type { Effect } from "../kernel/effects.ts"
import { eventRecords, levelNames, personalRecords } from "../kernel/events.ts"
import {
  AccountId,
  PartnerId,
  type PlaceId,
  type PlaceKind,
  ServiceId,
  TenantId,
  timeOf,
  ulidTime,
} from "../kernel/ids.ts"
import { query, type Route } from "../kernel/operations.ts"
import { PageInput, PageLimit, pageOf } from "../kernel/pages.ts"
import type { Permission } from "../kernel/permissions.ts"
import { present } from "../kernel/present.ts"
import { type Item, ref } from "../kernel/table.ts"
import { inTenants, onAccounts, onPartners, onService } from "../permissions/index.ts"
import { isKey, say, sayWhatIsLeft } from "../texts/index.ts"

const ShownEffect = z.object({ code: z.string(), severity: z.string(), text: z.string() })

const Entry = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  event: z.string(),
  text: z.string(),
  actor: z.object({
    id: z.string(),
    name: z.string().exactOptional(),
    /** At which level they acted, and in words; what was done before it was kept has neither. */
    level: z.enum(levelNames).exactOptional(),
    as: z.string().exactOptional(),
    /** Of a key, who made it: they answer for what is done by it. */
    madeBy: z.string().exactOptional(),
    /** Of somebody of the staff, in which visit, and why they had come. */
    visit: z.object({ visitId: z.string(), reason: z.string().exactOptional() }).exactOptional(),
    /** Of an admin of a partner, which one, as it was called then. */
    partner: z.object({ partnerId: z.string(), name: z.string() }).exactOptional(),
  }),
  operation: z.string(),
  object: z.string(),
  version: z.number(),
  from: z.object({ address: z.string().exactOptional(), agent: z.string().exactOptional() }),
  /** The effects that the actor had been shown and confirmed. */
  shown: z.array(ShownEffect).exactOptional(),
  requestId: z.string(),
  cause: z.string().exactOptional(),
  data: z.record(z.string(), z.unknown()),
})

type Recorded = Item<typeof eventRecords>

type Beside = Item<typeof personalRecords>

type Reader = Pick<ReadContext, "locale" | "timeZone">

/** A sentence in the reader's language; what has been erased is told as such. */
const sentence = ({ locale, timeZone }: Reader, key: string, values: Readonly<Record<string, unknown>>): string =>
  isKey(key) ? sayWhatIsLeft(locale, key, values, timeZone) : key

const shownOf = (reader: Reader, { shown }: Beside): z.input<typeof ShownEffect>[] | undefined =>
  (shown as Effect[] | undefined)?.map(({ code, severity, facts, names }) => ({
    code,
    severity,
    text: sentence(reader, `effect.${code}`, { ...facts, ...names }),
  }))

/** Of a partner there are admins in its own place; elsewhere it is the account's. */
const toldAs: Readonly<Record<string, (place: string) => string | undefined>> = {
  admin: (place) => (TenantId.is(place) ? "above" : undefined),
  partner: (place) => (PartnerId.is(place) ? "partner_own" : undefined),
}

/** In a tenant owner and admins of its account do the same, and it is not told which of the two it was. */
const levelOf = ({ locale }: Reader, { level, place }: Recorded) => {
  if (level === undefined) return {}
  const told = toldAs[level]?.(place) ?? level
  return { level, as: say(locale, "audit.level", { level: told }) }
}

const visitOf = ({ visit: visitId }: Recorded, beside: Beside | undefined) =>
  visitId && { visitId, ...present({ reason: beside?.visitReason }) }

const partnerOf = ({ partner: partnerId, partnerName: name = "" }: Recorded) => partnerId && { partnerId, name }

const entryOf = (reader: Reader, event: Recorded, beside: Beside | undefined): z.input<typeof Entry> => {
  const { execution, number, name, actor, person, operation, object, version, requestId, cause } = event
  const data = event.data as Record<string, unknown>
  const personal = (beside?.values as Record<string, Record<string, unknown>> | undefined)?.[String(number)]
  const shown = beside && shownOf(reader, beside)
  return {
    id: `${execution}#${number}`,
    at: timeOf(execution).toISOString(),
    event: name,
    text: sentence(reader, `event.${name}`, { ...data, ...personal }),
    actor: {
      id: actor,
      ...levelOf(reader, event),
      ...present({ name: beside?.actorName, madeBy: person, visit: visitOf(event, beside), partner: partnerOf(event) }),
    },
    operation,
    object,
    version,
    from: {
      ...present({ address: beside?.address, agent: beside?.agent }),
    },
    ...present({ shown }),
    requestId,
    ...present({ cause }),
    data: { ...data, ...personal },
  }
}

const Input = z
  .strictObject({
    ...PageInput.shape,
    limit: PageLimit(50, 100),
    from: Instant.exactOptional(),
    to: Instant.exactOptional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || Date.parse(from) <= Date.parse(to), {
    error: "ends before it begins",
    path: ["to"],
  })

/** A sort key begins with the time: a span of time is a span of keys. `to` is exclusive. */
const spanOf = ({ from, to }: z.output<typeof Input>): { gte: string; lt: string } => ({
  gte: from === undefined ? "0" : keyOf(from),
  lt: to === undefined ? "~" : keyOf(to),
})

/** There were no ids before 1970. */
const keyOf = (time: string): string => ulidTime(new Date(Math.max(0, Date.parse(time))))

/**
 * Events and what lies beside them are two lists in one order, read side by side: as many of the second as of the first
 * are enough, because several events may share one, but none has two; and one more, because the last event of the page
 * before may have been the last to share its own. Either list may lag behind the other: what is missing is looked for
 * where it must be, and only what is not there either has been erased.
 */
const readEvents = async (ctx: ReadContext, input: z.output<typeof Input>) => {
  const { place } = ctx
  const { gte, lt } = spanOf(input)
  const after = ctx.cursors.open(input.cursor)
  const options = { limit: input.limit, newestFirst: true, eventually: true }
  const upTo = after === undefined ? lt : `${String(after["sk"]).split("#")[0]}~`
  const [events, besides] = await Promise.all([
    ctx.list(eventRecords, eventRecords.query.inPlace({ place }).between({ execution: gte }, { execution: lt }), {
      ...options,
      after,
    }),
    ctx.list(
      personalRecords,
      personalRecords.query.inPlace({ place }).between({ execution: gte }, { execution: upTo }),
      { ...options, limit: input.limit + 1 },
    ),
  ])
  const found = new Map(besides.items.map((beside) => [beside.execution, beside]))
  const missing = events.items.filter(({ execution }) => !found.has(execution))
  const late = await ctx.getAll(missing.map(({ execution }) => ref(personalRecords, { place, execution })))
  for (const beside of late) if (beside) found.set(beside.execution, beside)
  const data = events.items.map((event) => entryOf(ctx, event, found.get(event.execution)))
  return { data, ...ctx.cursors.next(events.last) }
}

const listEvents = <P extends PlaceId>(name: string, route: Route, place: PlaceKind<P>, permission: Permission) =>
  query({
    name,
    summary: "Read the audit log: who did what, when, from where, and what they had been shown; newest first",
    route,
    place,
    permission,
    input: Input,
    output: pageOf(Entry),
    read: readEvents,
  })

export const listStaffEvents = listEvents("staff.audit.list", "GET /v1/staff/events", ServiceId, onService.readAudit)

export const listPartnerEvents = listEvents(
  "partner.audit.list",
  "GET /v1/partners/{partnerId}/events",
  PartnerId,
  onPartners.readAudit,
)

export const listAccountEvents = listEvents(
  "account.audit.list",
  "GET /v1/accounts/{accountId}/events",
  AccountId,
  onAccounts.readAudit,
)

export const listTenantEvents = listEvents(
  "tenant.audit.list",
  "GET /v1/tenants/{tenantId}/events",
  TenantId,
  inTenants["tenant.audit.read"],
)
