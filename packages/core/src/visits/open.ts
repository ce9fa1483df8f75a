import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import { AccountId, ServiceId, VisitId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref, type TransactItem, write } from "../kernel/table.ts"
import { sameVersion } from "../kernel/versions.ts"
import { AccountErrors, accounts, identityOf, peopleOver } from "../accounts/index.ts"
import { grants } from "../grants/index.ts"
import { onService } from "../permissions/index.ts"
import { StaffErrors } from "../staff/index.ts"
import { visitOfCaller } from "./close.ts"
import { ending } from "./ending.ts"
import { openVisits, visits } from "./entity.ts"
import {
  isGoodFor,
  isOpen,
  mayVisit,
  mostMinutes,
  type OpenVisit,
  usualMinutes,
  VisitEffects,
  VisitErrors,
  VisitEvents,
  VisitKindName,
  VisitReason,
  VisitView,
} from "./visits.ts"

/** Takes the place of one that is over, or of none: who opens two at once has one. */
const opening = (before: OpenVisit | null, visit: OpenVisit): TransactItem => {
  const { identityId, ...fields } = visit
  if (!before) return write(openVisits).create(visit).commit()
  return write(openVisits)
    .patch({ identityId })
    .set(fields)
    .where((old, { eq }) => eq(old.visitId, before.visitId))
    .commit()
}

const seen = async ({ get, place, actor }: Context<ServiceId>, accountId: AccountId) => {
  const identityId = identityOf(actor)
  const [account, grant, before] = await Promise.all([
    get(accounts, { accountId }),
    get(grants, { place, identityId }),
    get(openVisits, { identityId }),
  ])
  if (!account || account.state === "closed") throw AccountErrors.unknown()
  if (!grant?.role) throw StaffErrors.unknown()
  return { account, grant: { ...grant, role: grant.role }, before }
}

export const openVisit = command({
  name: "visit.open",
  summary: "Visit a customer's account and its tenants for a reason, to look or to change something, for a while",
  route: "POST /v1/staff/visits",
  place: ServiceId,
  permission: onService.visit,
  anew: true,
  input: z.strictObject({
    accountId: AccountId.schema,
    kind: VisitKindName,
    reason: VisitReason,
    minutes: z.int().min(1).max(mostMinutes).default(usualMinutes),
  }),
  output: VisitView,
  reads: (_, { accountId }, __, { by }) => [
    ref(accounts, { accountId }),
    ...(by ? [ref(openVisits, { identityId: by })] : []),
  ],
  beyond: (_, found, { accountId }) => {
    const before = visitOfCaller(found)
    return [`${found.actor.id}#v`, accountId, ...(before ? [before.accountId] : [])]
  },
  decide: async (ctx, { accountId, kind, reason, minutes }) => {
    const { account, grant, before } = await seen(ctx, accountId)
    if (before && isGoodFor(before, grant, ctx.now)) {
      throw VisitErrors.open({ accountId: before.accountId, until: before.until })
    }
    const { identityId, role, name, grantedAt } = grant
    if (!mayVisit(role, kind)) throw VisitErrors.look_only()
    const ends = new Date(ctx.now.getTime() + minutes * 60_000)
    const until = ends.toISOString()
    const visitId = ctx.make(VisitId)
    const visit = { accountId, visitId, identityId, kind, reason, until }
    const past = { ...visit, name, role, openedAt: ctx.now.toISOString() }
    const told = kind === "change" ? [...peopleOver(account)] : []
    // Opened with another role, it is over before its time.
    const over = before && isOpen(before, ctx.now) ? ending(before, name, ctx.now) : undefined
    return {
      result: past,
      writes: [
        opening(before, { ...visit, grantedAt, expires: Math.ceil(ends.getTime() / 1000) }),
        write(visits).create(past).commit(),
        ...(over ? [over.write] : []),
      ],
      checks: [sameVersion(accounts, { accountId }, account)],
      events: [
        VisitEvents.opened(
          { object: visitId, version: 1, home: accountId },
          { identityId, role, kind, ends: until, lasts: minutes, told, account: account.name },
          { name, reason },
        ),
        ...(over ? [over.event] : []),
      ],
      effects: [
        VisitEffects.opened({ accountId, kind, lasts: minutes }, { account: account.name }),
        VisitEffects.audited({ accountId }, {}),
        ...(told.length > 0 ? [VisitEffects.mailed({ accountId, count: told.length }, {})] : []),
      ],
    }
  },
})
