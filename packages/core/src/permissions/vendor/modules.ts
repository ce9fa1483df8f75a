import * as z from "zod"
import { list, PermissionKey, text } from "../../kernel/bounded.ts"
import { moduleNames } from "../catalogue/index.ts"
import { VendorReach, VendorSentence, VendorTitle } from "./words.ts"

const mostPositions = 256

const VendorPermission = z.strictObject({
  /** In the vendor's own bitset; fixed for ever, also after the permission is retired. */
  position: z
    .int()
    .min(0)
    .max(mostPositions - 1),
  key: PermissionKey,
  title: VendorTitle,
  does: VendorSentence,
  scopes: list(VendorReach, VendorReach.options.length, 1),
  needs: list(text(80), 20),
  sensitivity: z.enum(["low", "elevated", "high"]),
  /** Whether it only shows what is there; if nobody says so, it changes something, and nobody may where that is over. */
  mode: z.enum(["view", "read", "change"]).default("change"),
  content: z.boolean(),
  surface: text(80).regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/),
  /** Presets that have it beside what they hold otherwise; the administrator holds all of them without being told. */
  presets: z.record(text(40), VendorReach).optional(),
  /** Nobody holds it any more; it only keeps its position and key from being used again. */
  retired: z.literal(true).optional(),
})
export type VendorPermission = z.output<typeof VendorPermission>

const VendorModule = z.strictObject({
  name: text(40).regex(/^[a-z][a-z0-9_]*$/),
  title: VendorTitle,
  permissions: list(VendorPermission, mostPositions),
})
export type VendorModule = z.output<typeof VendorModule>

export const moduleFields = {
  /** Those of ours that there are. */
  modules: list(z.enum(moduleNames), moduleNames.length, 1).default([...moduleNames]),
  ownModules: list(VendorModule, 100).default([]),
}
