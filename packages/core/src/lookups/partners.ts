import * as z from "zod"
import type { ReadContext } from "../kernel/context.ts"
import { everyHead, finding } from "../kernel/finding.ts"
import { PartnerId, ServiceId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { PageInput, PageLimit, pageOf } from "../kernel/pages.ts"
import { ref } from "../kernel/table.ts"
import { partners, PartnerView, partnerView } from "../partners/index.ts"
import { onService } from "../permissions/index.ts"
import { assertOne } from "./lookups.ts"
import { idsNamed, TypedName } from "./named.ts"

const named = ({ beginning, words }: { readonly beginning: string; readonly words: string }) =>
  partners.query.byName({ beginning }).begins({ words })

const byIds = async ({ getAll }: Pick<ReadContext, "getAll">, ids: readonly string[]) => {
  const all = await getAll(ids.filter(PartnerId.is).map((partnerId) => ref(partners, { partnerId })))
  return all.flatMap((partner) => (partner ? [partnerView(partner)] : []))
}

/** By its id, or by the beginning of its name. What is found costs a unit each, however many partners there are. */
export const lookUpPartners = query({
  name: "lookup.partners",
  summary: "Find partners by their id or the beginning of their name",
  route: "GET /v1/lookups/partners",
  place: ServiceId,
  permission: onService.lookUp,
  input: z.strictObject({
    ...PageInput.shape,
    limit: PageLimit(25, 100),
    partnerId: PartnerId.schema.exactOptional(),
    name: TypedName.exactOptional(),
  }),
  output: pageOf(PartnerView),
  beyond: () => [finding, everyHead],
  read: async (ctx, { partnerId, name, limit, cursor }) => {
    const after = ctx.cursors.open(cursor)
    assertOne({ partnerId, name })
    if (partnerId !== undefined) return { data: await byIds(ctx, [partnerId]) }
    const { ids, last } = await idsNamed(ctx, name ?? "", named, { limit, after })
    return { data: await byIds(ctx, ids), ...ctx.cursors.next(last) }
  },
})
