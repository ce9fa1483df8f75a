export { decodeScopes, encodeScopes, type PackedScope } from "./bitset.ts"
export {
  type Area,
  areas,
  catalogue,
  type CatalogueKey,
  type Entry,
  entries,
  findEntry,
  type ModuleName,
  moduleNames,
  positions,
  type PresetName,
  presetNames,
} from "./catalogue/index.ts"
export { openCatalogue } from "./open-catalogue.ts"
export { presetHoldings, presetTable } from "./presets.ts"
export { spans, widest, widestWithin } from "./scopes.ts"
export { parseVendorModules, type VendorModules, vendorWords } from "./vendor.ts"
export {
  administrator,
  type BuiltInRole,
  builtInRoles,
  custom,
  forAnyone,
  forJobs,
  forMembers,
  forVisitors,
  heldInTenants,
  inTenants,
  levels,
  onAccounts,
  onOwnTenants,
} from "./permissions.ts"
