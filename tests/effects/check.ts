import { expect } from "vitest"
import type { Letter } from "./letters.ts"
import { identityIn, type Table } from "./table.ts"

/** Before and after one command: the tables, where it happened, and what was mailed. */
export type Moment = {
  readonly before: Table
  readonly after: Table
  readonly place: string
  /** What was mailed because of the command, and to whom. */
  readonly letters: () => Promise<readonly Letter[]>
  /** Whether a link's old and new form still open the invitation of an address. */
  readonly opens: (token: string) => Promise<boolean>
  /** Whether the link that was sent before still opens it; a row whose effect speaks of one gives it. */
  readonly oldLinkOpens: () => Promise<boolean>
  /** Whether a password that was just chosen opens a sign-in. */
  readonly signsIn: (email: string) => Promise<boolean>
}
export type Facts = Readonly<Record<string, unknown>>
export type Check = (facts: Facts, moment: Moment) => void | Promise<void>

/** Holds that a mail went to these addresses, once to each, and to nobody else. */
export const mailedTo = async (moment: Moment, name: string, ...addresses: readonly unknown[]): Promise<void> => {
  const letters = await moment.letters()
  const to = letters.filter((letter) => letter.name === name).map((letter) => letter.to)
  expect(addresses).not.toEqual([])
  expect([name, to.toSorted()]).toEqual([name, addresses.map(String).toSorted()])
}

/** Where somebody was reached before the command. */
export const addressOf = ({ before }: Moment, identityId: unknown): unknown => identityIn(before, identityId)?.["em"]
