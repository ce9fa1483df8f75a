export { decodeScopes, encodeScopes } from "./bitset.ts"
export {
  type Area,
  areas,
  catalogue,
  type CatalogueKey,
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
export { parseVendorModules, vendorWords } from "./vendor.ts"
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
