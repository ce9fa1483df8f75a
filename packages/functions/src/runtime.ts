import type { Recorder } from "@tenantry/core/adapters/dynamodb/recorder"
import type { MailBudget, Request, Runtime } from "@tenantry/core/kernel/context"
import { type PlaceId, ulid } from "@tenantry/core/kernel/ids"
import { openKeyring, parseRoots } from "@tenantry/core/kernel/keyring"
import type { Permission } from "@tenantry/core/kernel/permissions"
import { parseMailBudget, usualMailBudget } from "@tenantry/core/mails/index"
import { parseVendor } from "@tenantry/core/permissions/index"
import { openRuntime } from "@tenantry/core/system"
import { optionalVariable, vendorFile } from "./environment.ts"
import { tableFromEnvironment } from "./table.ts"

/** How many mails a place may cause, for the functions in which people cause them. */
export const mailBudgetFromEnvironment = (): MailBudget => {
  const told = optionalVariable("MAIL_BUDGET")
  return told === undefined ? usualMailBudget : parseMailBudget(told)
}

/** What operations run on, as this function's environment describes it, and what counts their calls of the table. */
export const runtimeFromEnvironment = (
  keyRoots: string,
  parts: Partial<Runtime> = {},
): { readonly runtime: Runtime; readonly recorder: Recorder } => {
  const { table, recorder } = tableFromEnvironment()
  const keyring = openKeyring(parseRoots(keyRoots))
  return {
    runtime: openRuntime({
      table,
      keyring,
      ...parseVendor(vendorFile()),
      observe: recorder.observe,
      consumed: recorder.consumed,
      ...parts,
    }),
    recorder,
  }
}

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
  locale: runtime.vendor.languages[0],
  timeZone: "UTC",
  from: {},
})
