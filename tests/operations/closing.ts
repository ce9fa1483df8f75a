import { after, days } from "../support/calls.ts"
import type { Stage } from "./row.ts"

/** When what closes now can be erased. */
export const later = (): Date => after(new Date(), days(31))

/** Closes the tenant or the account; answers when it is closed for good. */
export const closed = async ({ run, owner }: Stage, what: "tenant" | "account"): Promise<string> =>
  String((await run(owner, `${what}.close`))["closes"])

/** Erases the closed tenant, page by page. */
export const erased = async ({ run, accountId }: Stage, closes: string): Promise<void> => {
  for (let finished = false; !finished; ) {
    const input = { accountId, closes }
    finished = (await run({ job: [accountId] }, "erasure.erase_tenant", input, { now: later() }))["finished"] === true
  }
}
