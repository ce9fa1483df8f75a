import { list } from "../kernel/bounded.ts"
import type { Context } from "../kernel/context.ts"
import type { Effect } from "../kernel/effects.ts"
import type { AnyEvent } from "../kernel/events.ts"
import { TenantId, UserId } from "../kernel/ids.ts"
import { present } from "../kernel/present.ts"
import { ref } from "../kernel/table.ts"
import { mostTargets, startJob } from "../jobs/index.ts"
import { type Reach, reachOf } from "../leading/index.ts"
import { type Tenant, tenantHead, unchangedHead } from "../tenants/index.ts"
import { listed } from "../texts/index.ts"
import { aboveByRole, isAdministrator, isSelf, nameOf, type User, UserErrors, users } from "../users/index.ts"
import { BulkEffects } from "./effects.ts"

type InTenant = Context<TenantId>

/** Whom it is for. */
export const BulkTargets = list(UserId.schema, mostTargets, 1)

/** So many ids are read before any others; the others a thousand at a time, which is one round trip. */
const [sample, page] = [100, 1000]

/** As many may be nobody's in any list: people go while lists are made. In a longer one, half of it. */
const fewUnknown = 20

const pagesOf = (ids: readonly UserId[]): readonly (readonly UserId[])[] => [
  ids.slice(0, sample),
  ...Array.from({ length: Math.ceil((ids.length - sample) / page) }, (_, i) =>
    ids.slice(sample + i * page, sample + (i + 1) * page),
  ),
]

/**
 * The users behind up to 10,000 ids, as far as whoever asks reaches them. A list of ids that are mostly nobody's is refused
 * before it is read to its end: inventing ids costs nothing, reading them does.
 */
const peopleOf = async (
  { getAll, place: tenantId }: InTenant,
  reach: Reach,
  ids: readonly UserId[],
): Promise<readonly User[]> => {
  const people: User[] = []
  let looked = 0
  for (const some of pagesOf(ids)) {
    const found = await getAll(some.map((userId) => ref(users, { tenantId, userId })))
    people.push(
      ...found.filter((user) => user !== null).filter((user) => user.status !== "leaving" && reach.covers(user)),
    )
    looked += some.length
    const unknown = looked - people.length
    if (unknown > Math.max(fewUnknown, looked / 2)) throw UserErrors.unknown_targets({ unknown, looked })
  }
  return people
}

type Bulk = {
  readonly kind: string
  /** What each of them has, to which other capabilities may contribute. */
  readonly events: readonly AnyEvent[]
  readonly targets: readonly UserId[]
  readonly input?: unknown
  /** Whom it would change, of those that whoever asks may change at all. */
  readonly changes: (user: User) => boolean
  /** Whether administrators lose something by it. */
  readonly ofAdministrators: boolean
}

/** Which of those whom it is for lose their rights as administrators by it. */
const administratorsAmong = ({ locale }: InTenant, people: readonly User[]): readonly Effect[] => {
  if (people.length === 0) return []
  const facts = { count: people.length, users: people.map(({ userId }) => userId) }
  return [BulkEffects.administrators(facts, { list: listed(locale, people.map(nameOf)) })]
}

/** What all bulk changes have in common: how many they are for, and how many of those it can be done to as things stand. */
export const beginBulk = async (ctx: InTenant, { kind, events, targets, input, changes, ofAdministrators }: Bulk) => {
  const tenant = await tenantHead(ctx)
  const reach = await reachOf(ctx)
  const all = [...new Set(targets)]
  const people = await peopleOf(ctx, reach, all)
  const isAbove = await aboveByRole(ctx, people)
  const changed = people.filter((user) => !isSelf(ctx.actor, user) && !isAbove(user) && changes(user))
  // Who is beyond reach is nobody to whoever asks: an administrator as well.
  const administrators = ofAdministrators ? changed.filter(isAdministrator) : []
  const objects = changed.map(({ userId }) => userId)
  const foretold = await ctx.foretell({ events, total: all.length, objects })
  const job = startJob(ctx, { kind, targets: all, foretold, ...present({ input }) })
  const numbers = { changed: String(changed.length), untouched: String(all.length - changed.length) }
  return {
    result: job.result,
    writes: job.writes,
    checks: [...reach.conditions, unchangedHead(tenant)],
    events: [job.event] as const,
    effects: (own: (total: number, tenant: Tenant) => readonly Effect[]) => [
      ...own(all.length, tenant),
      BulkEffects.now({ total: all.length }, numbers),
      ...administratorsAmong(ctx, administrators),
      BulkEffects.job({ total: all.length }, {}),
    ],
  }
}
