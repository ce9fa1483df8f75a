import { nameKind } from "../kernel/names.ts"

/** The address of somebody in a place: of a user of a tenant, of whoever is invited to an account. */
export const addressNames = nameKind("m")
