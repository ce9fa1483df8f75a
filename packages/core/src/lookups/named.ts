import { text } from "../kernel/bounded.ts"
import type { ReadContext } from "../kernel/context.ts"
import type { Listing } from "../kernel/store.ts"
import { fewestLetters, soughtAs } from "../accounts/index.ts"

/** The beginning of a name, as it is typed. */
export const TypedName = text(100).trim().min(fewestLetters)

type Sought = ReturnType<typeof soughtAs>
type Page = NonNullable<Parameters<ReadContext["keys"]>[1]>

/** The ids of those whose names begin so, in an index of names; of what has too few letters, none. */
export const idsNamed = async (
  { keys: keysOf }: Pick<ReadContext, "keys">,
  typed: string,
  listingOf: (sought: Sought) => Listing,
  page: Page,
) => {
  const sought = soughtAs(typed)
  if (sought.beginning.length < fewestLetters) return { ids: [], last: undefined }
  const { keys, last } = await keysOf(listingOf(sought), page)
  return { ids: keys.map(({ pk = "" }) => pk), last }
}
