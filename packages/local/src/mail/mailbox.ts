import { setTimeout as wait } from "node:timers/promises"
import type { Email } from "aws-ses-v2-local/dist/store.js"

/** A mail as the catcher holds it. */
export type Mail = {
  /** Bare addresses, joined by ", " when there are several. */
  readonly to: string
  readonly subject: string
  /** Empty when the mail has no such part. */
  readonly html: string
  readonly text: string
  /** To the second. */
  readonly at: Date
}

export type Mailbox = {
  /** Oldest first. */
  readonly all: () => Promise<readonly Mail[]>
  /** Those sent to this address, in any case; oldest first. */
  readonly to: (address: string) => Promise<readonly Mail[]>
  /** The newest mail to the address that fits, as soon as there is one; throws with what there is after the timeout. */
  readonly waitFor: (address: string, fits?: (mail: Mail) => boolean, timeoutMs?: number) => Promise<Mail>
  /** Notes what is there; what it answers waits for the next one to the address. */
  readonly next: (address: string) => Promise<(timeoutMs?: number) => Promise<Mail>>
}

const pollMs = 20
/** Longer than anything that is sent takes, also on a busy machine. */
const defaultTimeoutMs = 20_000

const bare = (address: string): string => /<([^<>]*)>\s*$/.exec(address)?.[1] ?? address.trim()

const mailOf = (email: Email): Mail => ({
  to: email.destination.to.map(bare).join(", "),
  subject: email.subject,
  html: email.body.html ?? "",
  text: email.body.text ?? "",
  at: new Date(email.at * 1000),
})

/** A mail that was read, and how it is known when it is read again. */
type Known = Pick<Email, "at" | "messageId"> & { readonly mail: Mail; readonly to: readonly string[] }

const knownOf = (email: Email): Known => {
  const mail = mailOf(email)
  return { at: email.at, messageId: email.messageId, mail, to: mail.to.toLowerCase().split(", ") }
}

const emailsSince = async (endpoint: string, since: number): Promise<readonly Email[]> => {
  const response = await fetch(new URL(`/store?since=${since}`, endpoint))
  const { emails }: { emails: readonly Email[] } = JSON.parse(await response.text())
  return emails
}

/** What is known of a store that only grows, or is emptied; it is asked for what came since the newest known second. */
const openReader = (endpoint: string): (() => Promise<readonly Known[]>) => {
  let known: readonly Known[] = []
  return async () => {
    const before = known
    const newest = before.at(-1)
    const recent = await emailsSince(endpoint, newest?.at ?? 0)
    const isGrown = newest === undefined || recent.some(({ messageId }) => messageId === newest.messageId)
    const older = isGrown ? before.filter(({ at }) => at < (newest?.at ?? 0)) : []
    known = [...older, ...(isGrown ? recent : await emailsSince(endpoint, 0)).map(knownOf)]
    return known
  }
}

/** Reads what has been sent through the SES endpoint. Only for tests and the demo: the application never reads mail. */
export const mailbox = (endpoint: string): Mailbox => {
  const read = openReader(endpoint)
  const all = async (): Promise<readonly Mail[]> => (await read()).map(({ mail }) => mail)
  const to = async (address: string): Promise<readonly Mail[]> => {
    const wanted = address.trim().toLowerCase()
    return (await read()).filter((known) => known.to.includes(wanted)).map(({ mail }) => mail)
  }
  const wanted = async (address: string, pick: (mails: readonly Mail[]) => Mail | undefined, timeoutMs: number) => {
    const deadline = Date.now() + timeoutMs
    for (;;) {
      const mails = await to(address)
      const found = pick(mails)
      if (found !== undefined) return found
      if (Date.now() > deadline) {
        const there = mails.map((mail) => `"${mail.subject}"`).join(", ") || "none"
        throw new Error(`No fitting mail to ${address} within ${timeoutMs} ms; there: ${there}`)
      }
      await wait(pollMs)
    }
  }
  return {
    all,
    to,
    waitFor: (address, fits = () => true, timeoutMs = defaultTimeoutMs) =>
      wanted(address, (mails) => mails.findLast(fits), timeoutMs),
    next: async (address) => {
      const { length } = await to(address)
      return (timeoutMs = defaultTimeoutMs) => wanted(address, (mails) => mails[length], timeoutMs)
    },
  }
}
