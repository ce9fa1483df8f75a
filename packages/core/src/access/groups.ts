import { builtInRoles } from "../permissions/index.ts"

/** The groups of the user pool, each a built-in role (DESIGN §6). */
export const cognitoGroups: readonly string[] = builtInRoles
