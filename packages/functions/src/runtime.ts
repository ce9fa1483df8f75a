import { openClient } from "@tenantry/core/adapters/dynamodb/client"
import { openTable } from "@tenantry/core/adapters/dynamodb/store"
import type { Request, Runtime } from "@tenantry/core/kernel/context"
import { type PlaceId, ulid } from "@tenantry/core/kernel/ids"
import { openKeyring, parseRoots } from "@tenantry/core/kernel/keyring"
import type { Permission } from "@tenantry/core/kernel/permissions"
import type { Table } from "@tenantry/core/kernel/store"
import { openRuntime } from "@tenantry/core/system"
import { variable } from "./environment.ts"

/** The table that this function is given. */
export const tableFromEnvironment = (): Table => openTable(openClient(), variable("TABLE_NAME"))

/** What operations run on, as this function's environment describes it. */
export const runtimeFromEnvironment = (parts: Partial<Runtime> = {}): Runtime =>
  openRuntime({ table: tableFromEnvironment(), keyring: openKeyring(parseRoots(variable("KEY_ROOTS"))), ...parts })

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
