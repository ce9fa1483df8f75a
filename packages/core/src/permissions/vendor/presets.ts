import * as z from "zod"
import { list, PermissionKey, text } from "../../kernel/bounded.ts"
import { presetNames } from "../catalogue/index.ts"
import { VendorReach, VendorSentence, VendorTitle } from "./words.ts"

/**
 * How many presets there can be, the administrator among them. Each is a group of the identity provider, beside those of the
 * other levels, and there are fewer than twenty of those: a token carries them.
 */
export const mostPresets = 12

/** A preset role: one of ours, perhaps under another name, or one whose permissions the vendor says. */
const VendorPreset = z.strictObject({
  name: text(40).regex(/^[a-z][a-z0-9_]*$/),
  title: VendorTitle.exactOptional(),
  does: VendorSentence.exactOptional(),
  holds: z.record(PermissionKey, VendorReach).exactOptional(),
})
export type VendorPreset = z.output<typeof VendorPreset>

export const presetFields = {
  presets: list(VendorPreset, mostPresets, 1).default(presetNames.map((name) => ({ name }))),
}
