import { styleText } from "node:util"
import type { Answer, Call } from "../api-client.ts"
import type { Chapter, ChapterName } from "./chapters.ts"

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
  readonly chapter: (chapter: Chapter) => void
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
  chapter: ({ number, title }) => console.log(`\n${styleText("bold", `${number}. ${title}`)}`),
  tell: (line) => console.log(`  ${line}`),
  effects: (list) => {
    for (const { severity, text } of list) {
      const colour = colours[severity as Colour] ?? "white"
      console.log(`    ${styleText(colour, "•")} ${text}`)
    }
  },
}

/** Tells one chapter of what it is told, and all of it where none is named. */
export const tellingOnly = (wanted: ChapterName | undefined, teller: Teller): Teller => {
  if (wanted === undefined) return teller
  let current: ChapterName | undefined
  const whenWanted =
    <Given extends readonly unknown[]>(tell: (...given: Given) => void) =>
    (...given: Given): void => {
      if (current === wanted) tell(...given)
    }
  return {
    chapter: (chapter) => {
      current = chapter.name
      if (current === wanted) teller.chapter(chapter)
    },
    tell: whenWanted(teller.tell),
    effects: whenWanted(teller.effects),
    exchange: whenWanted(teller.exchange),
    aside: whenWanted(teller.aside),
  }
}
