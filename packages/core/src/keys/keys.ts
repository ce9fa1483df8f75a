import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import { effect } from "../kernel/effects.ts"
import { errors } from "../kernel/errors.ts"
import { event } from "../kernel/events.ts"
import { type CustomerPlaceId, IdentityId, KeyId, UserId } from "../kernel/ids.ts"
import { type Catalogue, type CatalogueEntry, type Holdings, Scope } from "../kernel/permissions.ts"
import { present } from "../kernel/present.ts"
import type { Item } from "../kernel/table.ts"
import { line } from "../kernel/values.ts"
import { keys } from "./entity.ts"

export type ApiKey = Item<typeof keys>

export const KeyName = line(60)
/** How many a place has at most, expired ones among them. */
export const mostKeys = 20
/** How many days a value is good at most. */
export const mostDays = 365

export const day = 24 * 60 * 60 * 1000

export const KeyErrors = errors("key", {
  refused: "unauthenticated",
  not_a_person: "forbidden",
  unknown: "not_found",
  too_many: "limit",
  not_for_keys: "invalid",
  incomplete: "invalid",
  made_by_users: "forbidden",
  not_yours: "forbidden",
  person_decides: "forbidden",
})

/** What only work of our own meets: it says that there is nothing to do. */
export const KeySignals = errors("key", { told: "conflict" })

const instant = z.iso.datetime()
const named = { name: z.string() }
const told = z.array(IdentityId.schema)

export const KeyEvents = {
  created: event("key.created", z.object({ ...named, permissions: z.array(z.string()), ends: instant })),
  /** As it was called before, and is called and taken from by now. */
  edited: event("key.edited", z.object({ ...named, from: z.string(), networks: z.array(z.string()) })),
  rotated: event("key.rotated", z.object({ ...named, ends: instant, earlierUntil: instant })),
  revoked: event("key.revoked", z.object(named)),
  /** `told`: who made it, and who owns or administers the account: each is mailed. */
  reported: event("key.reported", z.object({ ...named, told })),
  /** Whoever made it has lost the rights by which they did, and it was said that it stays. */
  kept: event("key.kept", z.object(named)),
  expiring: event("key.expiring", z.object({ ...named, ends: instant, days: z.number(), told })),
}

const one = { key: KeyId.schema }

export const KeyEffects = {
  created: effect("key.created", "danger", z.object({ ...named, permissions: z.array(z.string()) }), [
    "count",
    "place",
  ]),
  everyTenant: effect("key.every_tenant", "danger", z.object({}), ["account"]),
  everywhere: effect("key.everywhere", "warning", z.object({})),
  networks: effect("key.networks", "info", z.object({ networks: z.array(z.string()) }), ["list"]),
  elsewhereEnds: effect("key.elsewhere_ends", "danger", z.object(one), ["name"]),
  renamed: effect("key.renamed", "info", z.object({ ...one, from: z.string(), to: z.string() })),
  shownOnce: effect("key.shown_once", "info", z.object({ until: instant })),
  rotated: effect("key.rotated", "info", z.object({ ...one, until: instant }), ["name"]),
  earlierUntil: effect("key.earlier_until", "warning", z.object({ ...one, until: instant }), ["name"]),
  earlierEnds: effect("key.earlier_ends", "danger", z.object(one), ["name"]),
  oldestEnds: effect("key.oldest_ends", "danger", z.object(one), ["name"]),
  revoked: effect("key.revoked", "danger", z.object(one), ["name"]),
  kept: effect("key.kept", "danger", z.object(one), ["name"]),
  oneByOne: effect("key.one_by_one", "warning", z.object({}), ["many"]),
  reported: effect("key.reported", "danger", z.object({})),
  expiring: effect("key.expiring", "info", z.object({ ...one, until: instant })),
}

export const KeyView = z.object({
  keyId: KeyId.schema,
  name: z.string(),
  permissions: z.array(z.string()),
  networks: z.array(z.string()),
  state: z.enum(["active", "expired"]),
  madeBy: z.object({ identityId: IdentityId.schema, userId: UserId.schema.exactOptional() }),
  createdAt: z.string(),
  expires: instant,
  /** Until when the value before this one is taken as well. */
  earlierUntil: instant.exactOptional(),
  /** The last day (UTC) on which it was used. */
  usedOn: z.iso.date().exactOptional(),
  version: z.number(),
})

/** With the value, which is told this once. */
export const KeyWithValue = z.object({ ...KeyView.shape, value: z.string().exactOptional() })

export const isExpired = ({ expires }: Pick<ApiKey, "expires">, now: Date): boolean => expires <= now.toISOString()

/** What a key was given, of what there is by now. */
export const holdingsOfKey = (catalogue: Catalogue, { core, vendor }: Pick<ApiKey, "core" | "vendor">): Holdings =>
  catalogue.decode({ core, vendor })

type Seen = Pick<Context, "catalogue" | "now">

export const keyView = ({ catalogue, now }: Seen, key: ApiKey): z.input<typeof KeyView> => {
  const { keyId, name, networks = [], madeBy, madeAs, createdAt, expires, earlierUntil, usedOn, rev } = key
  const earlier = earlierUntil !== undefined && earlierUntil > now.toISOString() ? earlierUntil : undefined
  return {
    keyId,
    name,
    permissions: [...holdingsOfKey(catalogue, key).keys()].map((permission) => permission.key).toSorted(),
    networks: [...networks],
    state: isExpired(key, now) ? "expired" : "active",
    madeBy: { identityId: madeBy, ...present({ userId: madeAs }) },
    createdAt,
    expires,
    ...present({ earlierUntil: earlier, usedOn }),
    version: rev,
  }
}

/** All keys of a place: never more than it has slots. */
export const keysIn = async ({ list }: Pick<Context, "list">, place: CustomerPlaceId): Promise<readonly ApiKey[]> =>
  (await list(keys, keys.query.inPlace({ place }), { limit: mostKeys })).items

export const foundKey = async (
  ctx: Pick<Context<CustomerPlaceId>, "list" | "place">,
  keyId: KeyId,
): Promise<ApiKey> => {
  const key = (await keysIn(ctx, ctx.place)).find((one) => one.keyId === keyId)
  if (!key) throw KeyErrors.unknown()
  return key
}

export const keyOfItem = ({ place, slot }: Pick<ApiKey, "place" | "slot">) => ({ place, slot })

/** Which key is meant. */
export const OneKey = { keyId: KeyId.schema }

/**
 * What keys can hold: what is held for the whole company, says nothing of what customers said and wrote, and is not about
 * keys themselves.
 */
const isForKeys = ({ key, content, scopes }: CatalogueEntry): boolean =>
  !content && scopes.includes("tenant") && !key.startsWith("api_keys.")

/** Each of these for the whole company, with everything that it needs; nothing else becomes a key's. */
export const chosen = (catalogue: Catalogue, names: readonly string[], uses: (module: string) => boolean): Holdings => {
  const entries = names.map((key) => catalogue.find(key))
  const allowed = entries.filter((entry) => entry !== undefined && isForKeys(entry) && uses(entry.module))
  const refused = names.filter((_, i) => !allowed.includes(entries[i]))
  if (refused.length > 0) throw KeyErrors.not_for_keys({ permissions: refused })
  const holdings: Holdings = new Map(allowed.flatMap((entry) => (entry ? [[entry, Scope.tenant]] : [])))
  const missing = catalogue.complete(holdings)
  if (missing.length > 0) throw KeyErrors.incomplete({ missing })
  return holdings
}
