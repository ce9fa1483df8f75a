import { keepComparing } from "@tenantry/core/comparisons/index"
import { sweep } from "@tenantry/core/kernel/sweeping"
import { invocation } from "../invocation.ts"
import { counting, outsideFromEnvironment } from "./outside.ts"

const { outside, recorder } = await outsideFromEnvironment()

/** Every minute: whatever is due by now, because it failed before or because the stream never brought it. */
export const handler = invocation(recorder, async (_: unknown, say): Promise<void> => {
  const { outside: counted, told } = counting(outside)
  try {
    await sweep(counted, new Date())
    await keepComparing(outside.runtime, new Date())
  } finally {
    say(told())
  }
})
