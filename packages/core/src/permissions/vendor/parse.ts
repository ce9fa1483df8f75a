import * as z from "zod"
import type { Catalogue } from "../../kernel/permissions.ts"
import { present } from "../../kernel/present.ts"
import { type Vendor, vendorOf } from "../../kernel/vendor.ts"
import { openCatalogue } from "../open-catalogue.ts"
import { VendorFile } from "./file.ts"
import { mistakesIn, mistakesOf } from "./mistakes.ts"

/** What a vendor makes of Tenantry: whose product it is, and which permissions and presets there are. */
type Vendored = { readonly vendor: Vendor; readonly catalogue: Catalogue }

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const refused = (reasons: string): Error => new Error(`The vendor's file cannot be used:\n${reasons}`)

const Json = z.string().transform((json, issues): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    issues.addIssue(`not JSON`)
    return z.NEVER
  }
})

type Product = z.input<typeof VendorFile>

/** What may be different where the same product is deployed more than once; of the frontend, each part by itself. */
export type Differing = Partial<Pick<Product, "sender">> & { readonly frontend?: Partial<Product["frontend"]> }

const merged = (file: unknown, { frontend, ...differing }: Differing): unknown => {
  if (!isObject(file)) return file
  const { frontend: usual } = file as { readonly frontend?: unknown }
  const both = frontend && isObject(usual) ? { ...usual, ...frontend } : (frontend ?? usual)
  return { ...file, ...differing, ...present({ frontend: both }) }
}

const assertNone = (mistakes: readonly string[]): void => {
  if (mistakes.length > 0) throw refused(mistakes.join("\n"))
}

const opened = (text: string, differing: Differing): { readonly file: VendorFile; readonly catalogue: Catalogue } => {
  const Whole = Json.transform((file) => merged(file, differing)).pipe(VendorFile)
  const parsed = Whole.safeParse(text)
  if (!parsed.success) throw refused(z.prettifyError(parsed.error))
  assertNone(mistakesIn(parsed.data))
  const catalogue = openCatalogue(parsed.data)
  assertNone(mistakesOf(catalogue))
  return { file: parsed.data, catalogue }
}

/**
 * Reads a vendor's file (docs/vendor.md), and fills in what it leaves out; throws one error that names everything that is
 * wrong with it.
 */
export const readVendorFile = (text: string, differing: Differing = {}): VendorFile => opened(text, differing).file

/** What a vendor's file makes of Tenantry; throws as `readVendorFile` does. */
export const parseVendor = (text: string): Vendored => {
  const { file, catalogue } = opened(text, {})
  return { vendor: vendorOf(file), catalogue }
}
