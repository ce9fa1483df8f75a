import { type Answer, apiClient, type Call } from "../api-client.ts"
import type { Mail } from "../mail/mailbox.ts"
import { accessToken } from "../sign-in.ts"
import type { System } from "../system.ts"
import { chapterCalled, type ChapterName } from "./chapters.ts"
import type { Teller } from "./telling.ts"

export type Person = {
  readonly email: string
  readonly password: string
  readonly name: string
  readonly token?: string
}

/** What a story is played on: requests that must be answered as expected, sign-ins, mails, and somebody who tells it. */
export type Stage = Pick<Teller, "tell" | "effects"> & {
  readonly chapter: (name: ChapterName) => void
  /** Sends a request; fails loudly when the status is another. */
  readonly ask: (who: Person | undefined, route: string, expected?: number, call?: Call) => Promise<Answer["body"]>
  /** Signs somebody in; a temporary password is replaced by theirs. */
  readonly signIn: (who: Person, temporary?: string) => Promise<Person & { readonly token: string }>
  /** The newest mail to somebody whose subject has these words, as soon as it is there. */
  readonly mailTo: (email: string, subject: RegExp) => Promise<Mail>
  /** The next mail to somebody, because of what is done. */
  readonly mailAfter: <T>(email: string, work: () => Promise<T>) => Promise<{ readonly done: T; readonly mail: Mail }>
}

/** Something did not go as the story says. */
export class StoryError extends Error {
  override readonly name = "StoryError"
}

const mailTimeoutMs = 10_000

/** Answers are read without their types: what one of them lacks would otherwise be told, and recorded, as if it were a word. */
const whole = (line: string): string => {
  if (/\bundefined\b|\bNaN\b|\[object /.test(line)) throw new StoryError(`something is missing in “${line}”`)
  return line
}

export const openStage = (
  { addresses, pool, mailbox }: Pick<System, "addresses" | "pool" | "mailbox">,
  teller: Teller,
): Stage => {
  const send = apiClient(addresses.api)
  const { effects } = teller
  const came = (email: string, mail: Mail): Mail => {
    teller.aside(whole(`A mail comes to ${email}: “${mail.subject}”`))
    return mail
  }
  return {
    ask: async (who, route, expected = 200, call = {}) => {
      const token = who?.token
      const answer = await send(route, { ...call, ...(token === undefined ? {} : { token }) })
      teller.exchange({ who: who?.name, route, call, answer })
      whole(JSON.stringify(answer.body))
      if (answer.status === expected) return answer.body
      throw new StoryError(`${route}: ${answer.status} instead of ${expected}: ${JSON.stringify(answer.body)}`)
    },
    signIn: async (who, temporary) => {
      const { email, password } = who
      const token = await accessToken({ addresses, pool }, email, temporary ?? password, password)
      teller.aside(`${who.name} signs in.`)
      return { ...who, token }
    },
    mailTo: async (email, subject) => {
      return came(email, await mailbox.waitFor(email, (mail) => subject.test(mail.subject), mailTimeoutMs))
    },
    mailAfter: async (email, work) => {
      const next = await mailbox.next(email)
      const done = await work()
      return { done, mail: came(email, await next(mailTimeoutMs)) }
    },
    chapter: (name) => teller.chapter(chapterCalled(name)),
    tell: (line) => teller.tell(whole(line)),
    effects,
  }
}

/** Fails loudly when what the story says is not so. */
export const must: (fact: boolean, otherwise: string) => asserts fact = (fact, otherwise) => {
  if (!fact) throw new StoryError(otherwise)
}
