import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import type { PlaceId } from "../kernel/ids.ts"
import { type Item, type Ref, type TransactItem, write } from "../kernel/table.ts"
import { dayOf, isStopped } from "./budget.ts"
import { mailDays, recipients } from "./entity.ts"
import { MailEffects, MailEvents, Returns } from "./mails.ts"
import { hashOfAddress, expiryOf, refOfDay, refOfRecipient } from "./sending.ts"

const hash = z
  .string()
  .length(22, { abort: true })
  .regex(/^[\w-]+$/)

/** What is told of a mail: which it was, of which sending of its object, and to whom, by the hash of the address. */
export const ReturnedMail = z.strictObject({
  kind: Returns,
  mail: hash,
  sending: z.int().min(1).max(999_999_999),
  address: hash,
})
export type ReturnedMail = z.output<typeof ReturnedMail>

/** What a mail carries with it, so that what becomes of it is told of what it belongs to: never an address. */
export const tagsOf = (place: PlaceId, object: string, sending: number, email: string) => ({
  place,
  object,
  sending: String(sending),
  address: hashOfAddress(email),
})

/** Where a mail was counted: the place it came from first, then those above it. */
type Counted = readonly [string, ...string[]]

export const returnReads = (levels: Counted, address: string, now: Date): readonly Ref[] => [
  refOfRecipient(levels[0], address),
  ...levels.map((place) => refOfDay(place, now)),
]

type Day = Item<typeof mailDays>
type Told = { readonly status: z.output<typeof Returns>; readonly at: string }

/** A complaint is worse than a bounce, and neither is told twice. */
const isNews = (known: string | undefined, kind: Told["status"]): boolean =>
  known === undefined || (known === "bounced" && kind === "complained")

/** Who waits for an answer to a mail: where it went, how the sending is numbered, and what is shown of it already. */
type Waiting = { readonly email: string; readonly sending: number | undefined; readonly mailStatus?: Told["status"] }

/** What is shown of a sending from now on; nothing where it was another mail, or is shown already. */
export const shownOf = (mail: ReturnedMail, now: Date, { email, sending, mailStatus }: Waiting) =>
  sending === mail.sending && hashOfAddress(email) === mail.address && isNews(mailStatus, mail.kind)
    ? { mailStatus: mail.kind, mailAt: now.toISOString() }
    : undefined

const counted = (now: Date, place: string, today: Day | null): TransactItem => {
  const { day } = dayOf(now)
  if (!today)
    return write(mailDays)
      .create({ place, day, sent: 0, returned: 1, expires: expiryOf(now) })
      .commit()
  return write(mailDays)
    .patch({ place, day })
    .add({ returned: 1 })
    .where((old, { eq }) => eq(old.returned, today.returned))
    .commit()
}

/** An address whose mail came back for good, or whose holder complained, gets nothing more from there; that is kept as long as the place is. */
const refusing = (now: Date, place: string, address: string, known: Item<typeof recipients> | null): TransactItem[] => {
  const complained = now.toISOString()
  if (known?.complained) return []
  if (!known)
    return [
      write(recipients)
        .create({ place, address, day: dayOf(now).day, sent: 0, complained })
        .commit(),
    ]
  const patch = write(recipients).patch({ place, address }).set({ complained }).remove(["expires"])
  return [patch.where((old, { notExists }) => notExists(old.complained)).commit()]
}

/** Whether the mail that came back was one too many. */
const isOneTooMany = (today: Day | null): boolean => {
  const { sent, returned } = today ?? { sent: 0, returned: 0 }
  return !isStopped({ sent, returned }) && isStopped({ sent, returned: returned + 1 })
}

/**
 * What a mail that came back means for the places it came from, whatever has become of what it belongs to. Its event is
 * the mail's own, and names nobody: nothing else changes its version by it, and nothing has to be erased. A complaint
 * closes the address for the place; `closes` says so of a bounce as well.
 */
export const returning = async (
  { getAll, now }: Pick<Context, "getAll" | "now">,
  levels: Counted,
  of: string,
  { kind, mail, address }: ReturnedMail,
  closes = kind === "complained",
) => {
  const [place] = levels
  const days = levels.map((level) => refOfDay(level, now))
  const [to, ...todays] = await getAll([refOfRecipient(place, address), ...days])
  const today = todays[0] ?? null
  const [sent, returned] = [today?.sent ?? 0, (today?.returned ?? 0) + 1]
  const stops = levels.some((_, i) => isOneTooMany(todays[i] ?? null))
  const told = { object: `${mail}.${kind}`, version: 1 }
  return {
    writes: [
      ...levels.map((level, i) => counted(now, level, todays[i] ?? null)),
      ...(closes ? refusing(now, place, address, to) : []),
    ],
    events: [MailEvents.returned(told, { kind, of, sent, returned, stops }, {})] as const,
    effects: [MailEffects.returned({ kind, returned }, {})],
  }
}
