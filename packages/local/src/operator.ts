import { parseArgs } from "node:util"
import { addressClaims } from "@tenantry/core/identities/index"
import { claimed } from "@tenantry/core/kernel/claims"
import { IdentityId, service } from "@tenantry/core/kernel/ids"
import { DomainError } from "@tenantry/core/kernel/errors"
import { invoke } from "@tenantry/core/kernel/invoke"
import { Email } from "@tenantry/core/kernel/values"
import { forJobs } from "@tenantry/core/permissions/index"
import { appointOperator, StaffSignals } from "@tenantry/core/staff/index"
import { openOutside } from "./outside.ts"

const usage = `Usage: npm run operator -- add <e-mail> [--further]

Makes the first operator admin of the service: somebody who has registered and proven this address. The others are
invited. Where there is an operator admin already, it is refused unless --further is given.
Works on the local system that runs, or, where TABLE_NAME is set, on the one that the environment describes.`

const refusals: Readonly<Record<string, string>> = {
  [StaffSignals.has_admin.code]: "there is an operator admin already: let them invite, or add --further",
  [StaffSignals.unproven.code]: "the address has not been proven by whoever uses it: let them register first",
}

const add = async (email: string, further: boolean): Promise<string> => {
  const { runtime } = await openOutside()
  const { requestAs } = await import("@tenantry/functions/runtime")
  const [address] = await runtime.table.open([]).getAll([claimed(addressClaims, email)])
  const identityId = address?.holder
  if (!identityId || !IdentityId.is(identityId))
    throw new Error(`nobody signs in with ${email}: let them register first`)
  const request = requestAs(runtime, "operator", [forJobs.appointOperator], service)
  const caller = { ...request.caller, reach: [identityId] } as typeof request.caller
  const { result } = await invoke({ ...request, caller }, appointOperator, { identityId, further })
  return result.appointed ? `${email} is an operator admin` : `${email} was an operator admin already`
}

const said = (error: unknown): string => {
  if (error instanceof DomainError) return refusals[error.code] ?? error.code
  return error instanceof Error ? error.message : String(error)
}

const main = async (): Promise<number> => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { help: { type: "boolean" }, further: { type: "boolean" } },
    })
    const [verb, address = "", ...rest] = positionals
    const { data: email } = Email.safeParse(address)
    if (values.help || verb !== "add" || email === undefined || rest.length > 0) {
      console.log(usage)
      return values.help ? 0 : 2
    }
    console.log(await add(email, values.further ?? false))
    return 0
  } catch (error) {
    console.error(said(error))
    return 1
  }
}

process.exitCode = await main()
