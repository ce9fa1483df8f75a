import type { Ends } from "@tenantry/core/kernel/stored"
import { stored } from "@tenantry/core/system"

/** What becomes of each kind of item when such a place ends, of all that lie there. */
export const fatesIn = (kind: Ends): ReadonlyMap<string, string> =>
  new Map(
    stored.flatMap(({ entity, ends }) => {
      const fate = ends[kind]
      return fate === undefined
        ? []
        : [[String(entity.schema.model.entity), typeof fate === "object" ? fate.fate : fate]]
    }),
  )
