import { readFileSync } from "node:fs"
import { openClient } from "@tenantry/core/adapters/dynamodb/client"
import { openTable } from "@tenantry/core/adapters/dynamodb/store"
import type { Request, Runtime } from "@tenantry/core/kernel/context"
import { type PlaceId, ulid } from "@tenantry/core/kernel/ids"
import { openKeyring, parseRoots } from "@tenantry/core/kernel/keyring"
import type { Catalogue, Permission } from "@tenantry/core/kernel/permissions"
import type { Table } from "@tenantry/core/kernel/store"
import { openCatalogue, parseVendorModules } from "@tenantry/core/permissions/index"
import { openRuntime } from "@tenantry/core/system"
import { optionalVariable, variable } from "./environment.ts"

/** The table that this function is given. */
export const tableFromEnvironment = (): Table => openTable(openClient(), variable("TABLE_NAME"))

/** All permissions there are: ours, and those that the vendor adds in a file of its own. */
const catalogueFromEnvironment = (): Catalogue => {
  const file = optionalVariable("VENDOR_MODULES")
  return file === undefined ? openCatalogue() : openCatalogue(parseVendorModules(readFileSync(file, "utf8")))
}

/** What operations run on, as this function's environment describes it. */
export const runtimeFromEnvironment = (parts: Partial<Runtime> = {}): Runtime =>
  openRuntime({
    table: tableFromEnvironment(),
    keyring: openKeyring(parseRoots(variable("KEY_ROOTS"))),
    catalogue: catalogueFromEnvironment(),
    ...parts,
  })

/** A request that Tenantry makes itself, with the permissions it lists. */
export const requestAs = (
  runtime: Runtime,
  name: string,
  permissions: readonly Permission[],
  place: PlaceId,
  now = new Date(),
): Request => ({
  runtime,
  caller: { kind: "job", name, permissions },
  place,
  requestId: ulid(now),
  now,
  locale: "en",
  timeZone: "UTC",
  from: {},
})
