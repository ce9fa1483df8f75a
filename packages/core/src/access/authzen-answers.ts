import * as z from "zod"
import { TenantId } from "../kernel/ids.ts"
import { Scope, type ScopeName, scopeName } from "../kernel/permissions.ts"
import { AccessErrors } from "../authority/index.ts"
import { say } from "../texts/index.ts"
import { answerAll, type Answered, type Question, thereOf } from "./answering.ts"
import { type Evaluating, evaluating, Evaluation, mayAsk, resourceIn, user, visitOf } from "./authzen.ts"

/** The spec leaves a decision's context to us: codes and ids, the same for every reader. */
export const AccessDecision = z.object({
  decision: z.boolean(),
  context: z
    .object({
      reason: z.string().exactOptional(),
      scope: z.string().exactOptional(),
      role: z.string().exactOptional(),
      reaches: z.string().exactOptional(),
      through: z.object({ groupId: z.string(), leads: z.string() }).exactOptional(),
      error: z.object({ status: z.number(), message: z.string() }).exactOptional(),
    })
    .exactOptional(),
})

export type AccessDecision = z.input<typeof AccessDecision>

const decisionOf = ({ verdict, user, rights }: Answered): AccessDecision => {
  const { allowed, denial, scope, reaches, through } = verdict
  const named: ScopeName | undefined = scope === Scope.none ? undefined : scopeName(scope)
  const context = {
    ...(denial ? { reason: denial } : {}),
    ...(named ? { scope: named } : {}),
    ...(rights && user && denial !== "tenant_state" ? { role: user.role } : {}),
    ...(reaches ? { reaches: scopeName(reaches) } : {}),
    ...(through ? { through } : {}),
  }
  return { decision: allowed, context }
}

const nobody: AccessDecision = { decision: false, context: { reason: "unknown_subject" } }

const questionOf = (evaluation: Evaluation): Question => ({
  userId: evaluation.subject.type === user ? evaluation.subject.id : "",
  action: evaluation.action.name,
  resource: resourceIn(evaluation),
})

/** What cannot be answered says so as the transport would, but within its place in the batch. */
type Failure = { readonly status: 400 | 403; readonly message: string }

export type AccessAnswer = AccessDecision | { readonly failure: Failure }

const mayNotAsk = ({ locale }: Evaluating): AccessAnswer => ({
  failure: { status: 403, message: say(locale, "problem.access.may_not_ask") },
})

type Numbered = { readonly evaluation: Evaluation; readonly at: number }

const inTenant = async (
  ctx: Evaluating,
  tenantId: string,
  all: readonly Numbered[],
): Promise<readonly (readonly [at: number, AccessAnswer])[]> => {
  const visit = await visitOf(ctx, tenantId)
  const refused = mayNotAsk(ctx)
  if (!visit || !TenantId.is(tenantId)) return all.map(({ at }) => [at, refused])
  const askable = all.filter(({ evaluation: { subject } }) => mayAsk(visit, subject))
  const questions = askable.map(({ evaluation }) => questionOf(evaluation))
  const answers = await answerAll(thereOf(visit, ctx, tenantId, evaluating), questions)
  const decided = new Map(askable.map(({ at }, i) => [at, answers[i]]))
  return all.map(({ at }) => {
    const answer = decided.get(at)
    return [at, answer ? decisionOf(answer) : refused]
  })
}

/** Whatever tenants they are about: each tenant is entered once, and everything about it is read together. */
export const answersTo = async (
  ctx: Evaluating,
  all: readonly Numbered[],
): Promise<ReadonlyMap<number, AccessAnswer>> => {
  const byTenant = Map.groupBy(all, ({ evaluation: { subject } }) => subject.properties?.tenantId)
  const answered = [...byTenant].map(async ([tenantId, own]) =>
    tenantId === undefined ? own.map(({ at }) => [at, nobody] as const) : inTenant(ctx, tenantId, own),
  )
  return new Map((await Promise.all(answered)).flat())
}

/** One question by itself: who may not ask it, is refused. */
export const answerOne = async (ctx: Evaluating, evaluation: Evaluation): Promise<AccessDecision> => {
  const answer = (await answersTo(ctx, [{ evaluation, at: 0 }])).get(0) ?? nobody
  if ("failure" in answer) throw AccessErrors.may_not_ask()
  return answer
}
