import { errors } from "./errors.ts"

export const ChoiceErrors = errors("choice", { required: "conflict", not_asked: "invalid", malformed: "invalid" })

/**
 * Something about which whoever acts has to say what becomes of it, because nobody else may: `of` is what it is about, `name`
 * what people call that. There is no usual answer.
 */
type OpenQuestion = {
  readonly of: string
  readonly name: string
  readonly between: readonly [string, string, ...string[]]
}

/** What whoever asks has chosen, by what it is about. */
export type Choices = ReadonlyMap<string, string>

export const noChoices: Choices = new Map()

/** The answers to questions that come up while something is decided. */
export type Choosing = {
  /** What was chosen; undefined where that has not been said, and then it is asked once all questions are known. */
  readonly choose: (question: OpenQuestion) => string | undefined
  /** Refuses what is decided without an answer, with everything that is to be answered, and answers to what was not asked. */
  readonly assertChosen: () => void
}

export const choosing = (choices: Choices): Choosing => {
  const asked: OpenQuestion[] = []
  const answerTo = ({ of, between }: OpenQuestion): string | undefined => {
    const answer = choices.get(of)
    return answer !== undefined && between.includes(answer) ? answer : undefined
  }
  return {
    choose: (question) => {
      asked.push(question)
      return answerTo(question)
    },
    assertChosen: () => {
      const open = asked.filter((question) => answerTo(question) === undefined)
      if (open.length > 0) throw ChoiceErrors.required({ choices: open })
      const beside = [...choices.keys()].filter((of) => !asked.some((question) => question.of === of))
      if (beside.length > 0) throw ChoiceErrors.not_asked({ choices: beside })
    },
  }
}
