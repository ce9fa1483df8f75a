import { deliveries, reactionOf } from "@tenantry/core/kernel/deliveries"
import type { PlaceId } from "@tenantry/core/kernel/ids"
import type { Item } from "@tenantry/core/kernel/table"
import type { World } from "./world.ts"

/** What is outstanding in a place for one reaction and its parts, in the order in which it came about. */
export const outstandingIn = async (
  { runtime }: World,
  place: PlaceId,
  reaction: string,
): Promise<readonly Item<typeof deliveries>[]> => {
  const listing = deliveries.query.inPlace({ place })
  const { items } = await runtime.table.open([place]).list(deliveries, listing)
  return items.filter((delivery) => reactionOf(delivery.reaction).reaction === reaction)
}
