import { counterOf, LimitErrors, windowAt } from "./limits.ts"
import type { Table } from "./store.ts"

/** What one person, with all their programs, may use in a minute. */
export type Budget = { readonly requests: number; readonly readUnits: number }

/** Far more than people need, and far less than would be felt by others. */
export const usualPersonBudget: Budget = { requests: 600, readUnits: 20_000 }

const seconds = 60

/**
 * As much as an instance counts by itself before it tells the table, and learns what others have told. So nobody gets more
 * than their budget, and this once more for each instance they reach.
 */
export const untold: Budget = { requests: 20, readUnits: 1_000 }

/** Whoever asked longest ago is forgotten first: an instance's memory does not grow with its callers. */
const mostPeople = 10_000

const none: Budget = { requests: 0, readUnits: 0 }

const sum = (one: Budget, other: Budget): Budget => ({
  requests: one.requests + other.requests,
  readUnits: one.readUnits + other.readUnits,
})

const reaches = (used: Budget, most: Budget): boolean =>
  used.requests >= most.requests || used.readUnits >= most.readUnits

/** What somebody has used in one window: as all have told it, and what is still to be told. */
type Page = { readonly window: number; all: Budget; own: Budget; telling: Promise<void> | undefined }

/** Counts what each person uses. A value of its own in every instance. */
export type Budgets = {
  /** Counts one request, or refuses it; what it has read is told to what is answered. */
  readonly enter: (table: Table, person: string, now: Date) => Promise<(readUnits: number) => Promise<void>>
}

export const openBudgets = (most: Budget = usualPersonBudget): Budgets => {
  const pages = new Map<string, Page>()

  const pageOf = (person: string, window: number): Page => {
    const known = pages.get(person)
    const page = known?.window === window ? known : { window, all: none, own: none, telling: undefined }
    pages.delete(person)
    pages.set(person, page)
    const [oldest] = pages.keys()
    if (pages.size > mostPeople && oldest !== undefined) pages.delete(oldest)
    return page
  }

  /** Beside whatever else the request does. A limit is no reason for an outage: what could not be told is told later. */
  const tell = (table: Table, page: Page, person: string, ends: number): void => {
    if (page.telling || !reaches(page.own, untold)) return
    const { own, all: before } = page
    page.own = none
    page.all = sum(before, own)
    const key = counterOf(`person#${person}`, page.window)
    page.telling = table
      .add(key, own, ends + seconds)
      .then(
        (all) => void (page.all = all),
        () => {
          page.all = before
          page.own = sum(page.own, own)
        },
      )
      .finally(() => void (page.telling = undefined))
  }

  return {
    enter: async (table, person, now) => {
      const { window, ends, left } = windowAt(now, seconds)
      const page = pageOf(person, window)
      // In Lambda an instance has one request at a time, and none waits. Elsewhere, what comes at once must not be more.
      while (page.telling) await page.telling
      if (reaches(sum(page.all, page.own), most)) throw LimitErrors.budget_used({ retryAfter: left, ...most })
      page.own = sum(page.own, { requests: 1, readUnits: 0 })
      tell(table, page, person, ends)
      return async (readUnits) => {
        page.own = sum(page.own, { requests: 0, readUnits })
        tell(table, page, person, ends)
        await page.telling
      }
    },
  }
}
