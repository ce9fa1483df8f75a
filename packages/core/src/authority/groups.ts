import { builtInRoles } from "../permissions/index.ts"

/** The groups of the user pool, each a built-in role. */
export const cognitoGroups: readonly string[] = builtInRoles
