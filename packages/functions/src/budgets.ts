import { type Budgets, openBudgets } from "@tenantry/core/kernel/budgets"
import { optionalVariable } from "./environment.ts"

/** What each person may use in a minute: as usual, or as the deployment says: `600,20000` is 600 requests, 20,000 units of reading. */
export const budgetsFromEnvironment = (): Budgets => {
  const given = optionalVariable("PERSON_BUDGET")
  if (given === undefined) return openBudgets()
  const [, requests, readUnits] = /^(\d{1,12}),(\d{1,12})$/.exec(given) ?? []
  if (requests === undefined) throw new Error("PERSON_BUDGET: requests and units of reading a minute, like 600,20000")
  return openBudgets({ requests: Number(requests), readUnits: Number(readUnits) })
}
