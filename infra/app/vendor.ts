import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { ProductFile } from "../../packages/core/src/kernel/vendor.ts"
import { vendorFile } from "../contract.ts"

/** The vendor's file as it was checked and put beside the functions. */
export const readVendor = (): ProductFile =>
  JSON.parse(readFileSync(join($cli.paths.root, "dist", vendorFile), "utf8")) as ProductFile
