import * as z from "zod"
import { list } from "../kernel/bounded.ts"
import { checked } from "../kernel/calls.ts"
import { IdentityId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { forAnyone } from "../permissions/index.ts"
import { say } from "../texts/index.ts"
import { AccessDecision, type AccessAnswer, answerOne, answersTo } from "./authzen-answers.ts"
import { type Evaluating, Evaluation } from "./authzen.ts"

const semantics = ["execute_all", "deny_on_first_deny", "permit_on_first_permit"] as const

const mostEvaluations = 100

const Evaluations = z.object({
  ...Evaluation.partial().shape,
  options: z.object({ evaluations_semantic: z.enum(semantics).exactOptional() }).exactOptional(),
  /** Each is looked at by itself: one that is wrong does not refuse the others. */
  evaluations: list(z.looseObject({}), mostEvaluations).exactOptional(),
})

const wrong = ({ locale }: Evaluating): AccessAnswer => ({
  failure: { status: 400, message: say(locale, "problem.operation.invalid") },
})

const settled = (answer: AccessAnswer): AccessDecision =>
  "failure" in answer ? { decision: false, context: { error: answer.failure } } : answer

/** As `&&` and `||` do: nothing is answered after what settles it. */
const cut = (decisions: readonly AccessDecision[], semantic: (typeof semantics)[number]): AccessDecision[] => {
  const settles = semantic === "permit_on_first_permit"
  const first = decisions.findIndex(({ decision }) => decision === settles)
  return semantic === "execute_all" || first < 0 ? [...decisions] : decisions.slice(0, first + 1)
}

const answerEach = async (ctx: Evaluating, { evaluations = [], ...given }: z.output<typeof Evaluations>) => {
  const { options, ...defaults } = given
  const parsed = evaluations.map((own) => Evaluation.safeParse({ ...defaults, ...own }))
  const numbered = parsed.flatMap(({ data }, at) => (data ? [{ evaluation: data, at }] : []))
  const answers = await answersTo(ctx, numbered)
  const decisions = parsed.map((_, at) => settled(answers.get(at) ?? wrong(ctx)))
  return { evaluations: cut(decisions, options?.evaluations_semantic ?? "execute_all") }
}

export const evaluateAll = query({
  name: "access.evaluate_all",
  summary: "Decide several such questions at once (AuthZEN)",
  route: "POST /access/v1/evaluations",
  place: IdentityId,
  permission: forAnyone.askAccess,
  input: Evaluations,
  output: z.union([AccessDecision, z.object({ evaluations: z.array(AccessDecision) })]),
  read: async (ctx, input) => {
    if ((input.evaluations ?? []).length > 0) return answerEach(ctx, input)
    return answerOne(ctx, checked(Evaluation, input))
  },
})
