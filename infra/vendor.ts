import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { readVendorFile, type VendorFile } from "../packages/core/src/permissions/index.ts"
import { senderIn } from "../packages/core/src/kernel/vendor.ts"
import type { Stage } from "./stages.ts"

const root = new URL("../", import.meta.url)

/** Whose product a stage is: the vendor's file with what is different there. Throws with everything that is wrong with it. */
export const vendorIn = ({ vendor: { file, ...differing } }: Pick<Stage, "vendor">): VendorFile =>
  readVendorFile(readFileSync(fileURLToPath(new URL(file, root)), "utf8"), differing)

/** Who a stage's mails are from. */
export const senderOf = (stage: Pick<Stage, "vendor">) => senderIn(vendorIn(stage).sender)
