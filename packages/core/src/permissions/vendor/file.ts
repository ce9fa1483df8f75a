import * as z from "zod"
import { moduleFields } from "./modules.ts"
import { presetFields } from "./presets.ts"
import { productFields } from "./product.ts"

/** The vendor's file: whose product it is, and which permissions and presets there are (docs/vendor.md). */
export const VendorFile = z.strictObject({ ...productFields, ...moduleFields, ...presetFields })
export type VendorFile = z.output<typeof VendorFile>
