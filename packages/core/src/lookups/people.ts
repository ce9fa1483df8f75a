import * as z from "zod"
import { text } from "../kernel/bounded.ts"
import type { ReadContext } from "../kernel/context.ts"
import { everyHead, finding } from "../kernel/finding.ts"
import { HeadedId, IdentityId, ServiceId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"
import { query } from "../kernel/operations.ts"
import { PageInput, PageLimit, pageOf } from "../kernel/pages.ts"
import { present } from "../kernel/present.ts"
import { ref } from "../kernel/table.ts"
import { domainOf } from "../kernel/text/address.ts"
import { Email } from "../kernel/values.ts"
import { closedView, identities, type Identity, placesOf, soughtAt, soughtWith } from "../identities/index.ts"
import { onService } from "../permissions/index.ts"
import { assertOne } from "./lookups.ts"

const Found = z.object({
  identityId: IdentityId.schema,
  name: z.string(),
  email: z.string(),
  /** Whether they have shown that the address is theirs. */
  proven: z.boolean(),
  locale: Locale,
  timeZone: z.string(),
  state: z.string(),
  secondFactor: z.boolean(),
  /** Until when they are no administrator, because the staff took their second factor away. */
  rightsClosedUntil: z.iso.datetime().exactOptional(),
  /** Where they are somebody. */
  places: z.array(HeadedId.schema),
  createdAt: z.string().exactOptional(),
})

const found = ({ secondFactor = false, ...identity }: Identity, now: Date): z.input<typeof Found> => ({
  ...identity,
  secondFactor,
  places: [...placesOf(identity)],
  ...present({ rightsClosedUntil: closedView(identity, now)?.until }),
})

/** A domain in whatever alphabet it is typed, as DNS has it. */
const Domain = text(254).transform((typed, { issues }) => {
  const domain = domainOf(typed)
  if (domain === undefined) issues.push({ code: "invalid_format", format: "hostname", input: typed })
  return domain ?? z.NEVER
})

const byIds = async ({ getAll, now }: Pick<ReadContext, "getAll" | "now">, ids: readonly string[]) => {
  const all = await getAll(ids.filter(IdentityId.is).map((identityId) => ref(identities, { identityId })))
  return all.flatMap((identity) => (identity ? [found(identity, now)] : []))
}

const { byDomain } = identities.query

/** Who have a domain, or of those the ones with an address: more than one only while one of them has proven it. */
const listingOf = (email: string | undefined, domain = "") => {
  if (email === undefined) return byDomain(soughtAt(domain))
  const { address, ...at } = soughtWith(email)
  return byDomain(at).begins({ address })
}

/** By their id, their whole address, or its domain. What is found costs a unit each, however many people there are. */
export const lookUpPeople = query({
  name: "lookup.people",
  summary: "Find people by their id, their whole e-mail address or its domain",
  route: "GET /v1/lookups/people",
  place: ServiceId,
  permission: onService.lookUp,
  input: z.strictObject({
    ...PageInput.shape,
    limit: PageLimit(25, 100),
    identityId: IdentityId.schema.exactOptional(),
    email: Email.exactOptional(),
    domain: Domain.exactOptional(),
  }),
  output: pageOf(Found),
  beyond: () => [finding, everyHead],
  read: async (ctx, { identityId, email, domain, limit, cursor }) => {
    const after = ctx.cursors.open(cursor)
    assertOne({ identityId, email, domain })
    if (identityId !== undefined) return { data: await byIds(ctx, [identityId]) }
    const { keys, last } = await ctx.keys(listingOf(email, domain), { limit, after })
    const ids = keys.map(({ pk = "" }) => pk)
    return { data: await byIds(ctx, ids), ...ctx.cursors.next(last) }
  },
})
