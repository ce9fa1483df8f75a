import { styleText } from "node:util"
import { type Answer, apiClient, type Call } from "../api-client.ts"
import type { Mail } from "../mail/mailbox.ts"
import { accessToken } from "../sign-in.ts"
import type { System } from "../system.ts"

export type Person = {
  readonly email: string
  readonly password: string
  readonly name: string
  readonly token?: string
}

/** What a story is played on: requests that must be answered as expected, sign-ins, mails, and somebody who tells it. */
export type Stage = {
  /** Sends a request; fails loudly when the status is another. */
  readonly ask: (who: Person | undefined, route: string, expected?: number, call?: Call) => Promise<Answer["body"]>
  readonly signIn: (who: Person) => Promise<Person & { readonly token: string }>
  /** The newest mail to somebody whose subject has these words, as soon as it is there. */
  readonly mailTo: (email: string, subject: RegExp) => Promise<Mail>
  readonly chapter: (title: string) => void
  readonly tell: (line: string) => void
  readonly effects: (list: readonly { readonly severity: string; readonly text: string }[]) => void
}

/** Something did not go as the story says. */
export class StoryError extends Error {
  override readonly name = "StoryError"
}

const colours = { info: "cyan", warning: "yellow", danger: "red" } as const
type Colour = keyof typeof colours

const mailTimeoutMs = 10_000

export const openStage = ({ addresses, pool, mailbox }: System, say: (line: string) => void): Stage => {
  const call = apiClient(addresses.api)
  return {
    ask: async (who, route, expected = 200, given = {}) => {
      const token = who?.token
      const answer = await call(route, { ...given, ...(token === undefined ? {} : { token }) })
      if (answer.status === expected) return answer.body
      throw new StoryError(`${route}: ${answer.status} instead of ${expected}: ${JSON.stringify(answer.body)}`)
    },
    signIn: async (who) => ({ ...who, token: await accessToken({ addresses, pool }, who.email, who.password) }),
    mailTo: (email, subject) => mailbox.waitFor(email, (mail) => subject.test(mail.subject), mailTimeoutMs),
    chapter: (title) => say(`\n${styleText("bold", title)}`),
    tell: (line) => say(`  ${line}`),
    effects: (list) => {
      for (const { severity, text } of list) {
        const colour = colours[severity as Colour] ?? "white"
        say(`    ${styleText(colour, "•")} ${text}`)
      }
    },
  }
}

/** Fails loudly when what the story says is not so. */
export const must: (fact: boolean, otherwise: string) => asserts fact = (fact, otherwise) => {
  if (!fact) throw new StoryError(otherwise)
}
