export { holdsAdministration, ownOf } from "./administration.ts"
export {
  type Area,
  catalogue,
  type CatalogueKey,
  type ModuleName,
  moduleNames,
  type PresetName,
} from "./catalogue/index.ts"
export { openCatalogue } from "./open-catalogue.ts"
export type { VendorFile } from "./vendor/file.ts"
export { mostPresets } from "./vendor/presets.ts"
export { type Differing, parseVendor, readVendorFile } from "./vendor/parse.ts"
export { Color, Logo, ProductName } from "./vendor/product.ts"
export { isPresetOfOurs } from "./presets.ts"
export {
  accountLevels,
  administrator,
  builtInRoles,
  custom,
  customerLevels,
  forAnyone,
  forJobs,
  forMembers,
  forVisitors,
  inTenants,
  levels,
  onAccounts,
  onOwnTenants,
  onPartners,
  onService,
  partnerGroup,
  partnerLevels,
  staffGroup,
  staffLevels,
  type StaffRole,
  staffRoles,
  type VisitKind,
  visitKinds,
  type VisitLevel,
  visitLevels,
} from "./permissions.ts"
