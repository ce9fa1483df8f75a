import { departures } from "../departures/index.ts"
import type { Context } from "../kernel/context.ts"
import { deliveries } from "../kernel/deliveries.ts"
import { personalRecords } from "../kernel/events.ts"
import { idempotencyRecords } from "../kernel/idempotency.ts"
import { type AccountId, type TenantId, ulidTime } from "../kernel/ids.ts"
import { names, type UniqueInPlace } from "../kernel/names.ts"
import type { Listing } from "../kernel/store.ts"
import { type AnyEntity, type Item, type TransactItem, write } from "../kernel/table.ts"
import { groupCounts, memberships, trees } from "../groups/index.ts"
import { invitations } from "../invitations/index.ts"
import { jobOutcomes, jobParts, jobs } from "../jobs/index.ts"
import { mailDays, recipients } from "../mails/index.ts"
import { roles } from "../roles/index.ts"
import { userNames } from "../users/index.ts"

/** What is being erased, by whose deliveries, and since when. */
export type Erasing = {
  readonly ctx: Pick<Context, "get" | "list">
  /** The reaction that does it: its delivery stays until it is done, or nobody would go on after a crash. */
  readonly reaction: string
  readonly since: Date
}

/** Up to so many removals of one kind of item; none when there is nothing left of it. */
export type Family<Place> = (erasing: Erasing, place: Place, most: number) => Promise<readonly TransactItem[]>

const family =
  <Place, E extends AnyEntity>(
    entity: E,
    listing: (place: Place, erasing: Erasing) => Listing,
    remove: (item: Item<E>, erasing: Erasing) => readonly TransactItem[],
  ): Family<Place> =>
  async (erasing, place, most) => {
    const { items } = await erasing.ctx.list(entity, listing(place, erasing), { limit: most })
    return items.flatMap((item) => remove(item, erasing))
  }

/** The next removals, of as many families as they fill. */
export const nextRemovals = async <Place>(
  families: readonly Family<Place>[],
  erasing: Erasing,
  place: Place,
  most: number,
): Promise<readonly TransactItem[]> => {
  const removals: TransactItem[] = []
  for (const family of families) {
    if (removals.length >= most) break
    removals.push(...(await family(erasing, place, most - removals.length)))
  }
  return removals
}

const namesOf = (kind: UniqueInPlace): Family<TenantId> =>
  family(
    names,
    (place) => names.query.inPlace({ place, kind }),
    ({ place, kind, value }) => [write(names).remove({ place, kind, value }).commit()],
  )

/** Things that have families of their own: those go first, because only the thing itself says that they are there. */
const nested =
  <Place, E extends AnyEntity>(
    entity: E,
    listing: (place: Place) => Listing,
    within: (item: Item<E>) => readonly Family<Place>[],
    remove: (item: Item<E>) => TransactItem,
  ): Family<Place> =>
  async (erasing, place, most) => {
    const { items } = await erasing.ctx.list(entity, listing(place), { limit: most })
    const removals: TransactItem[] = []
    for (const item of items) {
      removals.push(...(await nextRemovals(within(item), erasing, place, most - removals.length)))
      if (removals.length >= most) break
      removals.push(remove(item))
    }
    return removals
  }

const groupsOf: Family<TenantId> = nested(
  groupCounts,
  (tenantId) => groupCounts.query.inTenant({ tenantId }),
  ({ groupId }) => [
    family(
      memberships,
      (tenantId) => memberships.query.ofGroup({ tenantId, groupId }),
      ({ tenantId, userId }) => [write(memberships).remove({ tenantId, groupId, userId }).commit()],
    ),
  ],
  ({ tenantId, groupId }) => write(groupCounts).remove({ tenantId, groupId }).commit(),
)

const jobsOf: Family<TenantId> = nested(
  jobs,
  (place) => jobs.query.inPlace({ place }),
  ({ jobId }) => [
    family(
      jobParts,
      (place) => jobParts.query.ofJob({ place, jobId }),
      ({ place, number }) => [write(jobParts).remove({ place, jobId, number }).commit()],
    ),
    family(
      jobOutcomes,
      (place) => jobOutcomes.query.ofJob({ place, jobId }),
      ({ place, first }) => [write(jobOutcomes).remove({ place, jobId, first }).commit()],
    ),
  ],
  ({ place, jobId }) => write(jobs).remove({ place, jobId }).commit(),
)

/** What comes about from here on belongs to the erasing itself, and is not erased by it. */
const before = ({ since }: Erasing) => ({ execution: ulidTime(since) })

/** What reactions still had to do here; they read what is not there any more. */
const deliveriesOf: Family<AccountId | TenantId> = family(
  deliveries,
  (place, erasing) => deliveries.query.inPlace({ place }).lt(before(erasing)),
  ({ place, execution, number, reaction }, erasing) =>
    reaction === erasing.reaction ? [] : [write(deliveries).remove({ place, execution, number, reaction }).commit()],
)

const personalOf: Family<AccountId | TenantId> = family(
  personalRecords,
  (place, erasing) => personalRecords.query.inPlace({ place }).lt(before(erasing)),
  ({ place, execution }) => [write(personalRecords).remove({ place, execution }).commit()],
)

/** The answers that Idempotency-Keys keep here, whoever's. */
const answersOf: Family<AccountId | TenantId> = family(
  idempotencyRecords,
  (place) => idempotencyRecords.query.inPlace({ place }),
  ({ place, actor, key }) => [write(idempotencyRecords).remove({ place, actor, key }).commit()],
)

/** What was mailed from here, and to whom, by hashes. */
const mailsOf: readonly Family<AccountId | TenantId>[] = [
  family(
    mailDays,
    (place) => mailDays.query.ofPlace({ place }),
    ({ place, day }) => [write(mailDays).remove({ place, day }).commit()],
  ),
  family(
    recipients,
    (place) => recipients.query.ofPlace({ place }),
    ({ place, address }) => [write(recipients).remove({ place, address }).commit()],
  ),
]

/** Everything that belongs to a tenant beside its head, its people and its events. */
export const ofTenants: readonly Family<TenantId>[] = [
  namesOf("m"),
  namesOf("rn"),
  family(
    userNames,
    (tenantId) => userNames.query.inTenant({ tenantId }),
    ({ tenantId, words, userId }) => [write(userNames).remove({ tenantId, words, userId }).commit()],
  ),
  groupsOf,
  family(
    trees,
    (tenantId) => trees.query.ofTenant({ tenantId }),
    ({ tenantId }) => [write(trees).remove({ tenantId }).commit()],
  ),
  family(
    roles,
    (tenantId) => roles.query.inTenant({ tenantId }),
    ({ tenantId, roleId }) => [write(roles).remove({ tenantId, roleId }).commit()],
  ),
  jobsOf,
  family(
    departures,
    (tenantId) => departures.query.inTenant({ tenantId }),
    ({ tenantId, hour, userId }) => [write(departures).remove({ tenantId, hour, userId }).commit()],
  ),
  answersOf,
  ...mailsOf,
  deliveriesOf,
  personalOf,
]

/** Everything that belongs to an account beside its head, its people, its tenants and its events. */
export const ofAccounts: readonly Family<AccountId>[] = [
  family(
    invitations,
    (accountId) => invitations.query.ofAccount({ accountId }),
    ({ accountId, invitationId }) => [write(invitations).remove({ accountId, invitationId }).commit()],
  ),
  answersOf,
  ...mailsOf,
  deliveriesOf,
  personalOf,
]
