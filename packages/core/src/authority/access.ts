import type { Access, Actor } from "../kernel/context.ts"
import { lazily } from "../kernel/lazily.ts"
import { holdsOf, seenAs } from "../kernel/holds.ts"
import type { HeadedId } from "../kernel/ids.ts"
import { present } from "../kernel/present.ts"
import type { Known } from "../kernel/store.ts"
import { type Head, stillIn } from "./heads.ts"

/** A place that somebody comes into, as it is by now; `seen`: as they see it, where that is not as its head says. */
export const accessTo = (place: HeadedId, head: Head, actor: Actor, known: Known, seen = head): Access => {
  const { closes } = seen
  const conditions = lazily(() => [stillIn(place, head.state)])
  return {
    actor,
    state: seenAs(seen),
    get conditions() {
      return conditions()
    },
    ...present({ closes }),
    holds: holdsOf(seen),
    known,
  }
}
