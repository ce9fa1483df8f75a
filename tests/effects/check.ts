import type { Table } from "./table.ts"

/** Before and after one command: the tables, and where it happened. */
export type Moment = {
  readonly before: Table
  readonly after: Table
  readonly place: string
  /** Whether a link's old and new form still open the invitation of an address. */
  readonly opens: (token: string) => Promise<boolean>
  /** Whether the link that was sent before still opens it; a row whose effect speaks of one gives it. */
  readonly oldLinkOpens: () => Promise<boolean>
  /** Whether a password that was just chosen opens a sign-in. */
  readonly signsIn: (email: string) => Promise<boolean>
}
type Facts = Readonly<Record<string, unknown>>
export type Check = (facts: Facts, moment: Moment) => void | Promise<void>
