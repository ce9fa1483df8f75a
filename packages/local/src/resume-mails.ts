import { parseArgs } from "node:util"
import { CustomerPlaceId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { resumeMails } from "@tenantry/core/mails/index"
import { forJobs } from "@tenantry/core/permissions/index"
import { openOutside } from "./outside.ts"

const usage = `Usage: npm run resume-mails -- <place> …

Lets accounts (acc_…) and tenants (ten_…) mail again today where too many of their mails came back. A tenant's mails count
for its account as well: name both. Look first why they came back: the audit of the place has each as mail.returned.
Works on the local system that runs, or, where TABLE_NAME is set, on the one that the environment describes.`

const main = async (): Promise<number> => {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: "boolean" } } })
    const places = positionals.filter((place) => CustomerPlaceId.is(place))
    if (values.help || places.length === 0 || places.length < positionals.length) {
      console.log(usage)
      return values.help ? 0 : 2
    }
    const { runtime } = await openOutside()
    const { requestAs } = await import("@tenantry/functions/runtime")
    for (const place of places) {
      const request = requestAs(runtime, "resume-mails", [forJobs.resumeMails], place)
      const { result } = await invoke(request, resumeMails, {})
      console.log(`${place} ${result.resumed ? "mails again" : "was not stopped"}`)
    }
    return 0
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    return 2
  }
}

process.exitCode = await main()
