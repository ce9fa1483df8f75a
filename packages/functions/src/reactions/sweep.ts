import { sweep } from "@tenantry/core/kernel/delivering"
import { invocation } from "../invocation.ts"
import { counting, outsideFromEnvironment } from "./outside.ts"

const { outside, recorder } = await outsideFromEnvironment()

/** Every minute: whatever is due by now, because it failed before or because the stream never brought it. */
export const handler = invocation(recorder, async (_: unknown, say): Promise<void> => {
  const { outside: counted, count, told } = counting(outside)
  try {
    const counts = await sweep(counted, new Date())
    for (const [outcome, times] of Object.entries(counts)) count(outcome, times)
  } finally {
    say(told())
  }
})
