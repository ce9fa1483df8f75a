export {
  type Area,
  catalogue,
  type CatalogueKey,
  type ModuleName,
  moduleNames,
  type PresetName,
  presetNames,
} from "./catalogue/index.ts"
export { openCatalogue } from "./open-catalogue.ts"
export { parseVendorModules } from "./vendor.ts"
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
