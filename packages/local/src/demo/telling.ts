import { styleText } from "node:util"
import type { Answer, Call } from "../api-client.ts"

/** One request of the story and what was answered to it. */
export type Exchange = {
  /** Who asked; nobody for a visitor. */
  readonly who: string | undefined
  readonly route: string
  readonly call: Call
  readonly answer: Answer
}

export type EffectLine = { readonly severity: string; readonly text: string }

/** Somebody who tells what happens on a stage, as it happens. */
export type Teller = {
  readonly chapter: (title: string) => void
  /** A sentence of the story; one that begins with spaces is an entry of a list. */
  readonly tell: (line: string) => void
  readonly effects: (list: readonly EffectLine[]) => void
  readonly exchange: (exchange: Exchange) => void
  /** What is neither said nor asked of the API: a sign-in, a mail. */
  readonly aside: (line: string) => void
}

const nothing = (): void => undefined

export const silent: Teller = { chapter: nothing, tell: nothing, effects: nothing, exchange: nothing, aside: nothing }

const colours = { info: "cyan", warning: "yellow", danger: "red" } as const
type Colour = keyof typeof colours

/** Tells people at a terminal: the story and its effects, without the requests behind them. */
export const onConsole: Teller = {
  ...silent,
  chapter: (title) => console.log(`\n${styleText("bold", title)}`),
  tell: (line) => console.log(`  ${line}`),
  effects: (list) => {
    for (const { severity, text } of list) {
      const colour = colours[severity as Colour] ?? "white"
      console.log(`    ${styleText(colour, "•")} ${text}`)
    }
  },
}
