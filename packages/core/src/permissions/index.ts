export {
  administrator,
  type BuiltInRole,
  builtInRoles,
  forAnyone,
  forVisitors,
  levels,
  onAccounts,
  onTenants,
  presets,
} from "./permissions.ts"
