import { sweep } from "@tenantry/core/kernel/delivering"
import { log } from "../log.ts"
import { outsideFromEnvironment } from "./outside.ts"

const outside = outsideFromEnvironment()

/** Every minute: whatever is due by now, because it failed before or because the stream never brought it. */
export const handler = async (): Promise<void> => {
  const counts = await sweep(outside, new Date())
  log("info", "swept", { counts })
}
