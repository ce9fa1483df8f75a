import type { ReadContext, Visit } from "../kernel/context.ts"
import type { HeadedId } from "../kernel/ids.ts"
import { ref } from "../kernel/table.ts"
import { headOf } from "../authority/index.ts"

/** What a place is called; the service is called as its product is. */
export const placeName = async (
  { vendor }: Pick<ReadContext, "vendor">,
  { getAll }: Visit,
  place: HeadedId,
): Promise<string> => {
  const [head] = await getAll([headOf(place, ref)])
  return head && "name" in head ? head.name : vendor.product
}
