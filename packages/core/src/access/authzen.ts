import * as z from "zod"
import { list, text } from "../kernel/bounded.ts"
import type { ReadContext, Visit } from "../kernel/context.ts"
import { checked, isShownIn } from "../kernel/calls.ts"
import { IdentityId, TenantId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { Scope, type ScopeName, scopeName } from "../kernel/permissions.ts"
import { forAnyone, inTenants } from "../permissions/index.ts"
import { say } from "../texts/index.ts"
import { type Answered, answerAll, type Question, thereOf } from "./answering.ts"
import { AccessErrors } from "../authority/index.ts"
import type { Resource as Described } from "./evaluating.ts"

// OpenID AuthZEN, Authorization API 1.0. Its objects are open: what we do not know in them is ignored, not refused, and
// not even walked through.

const anything = z.object({})
/** Whatever others call things: no id or key of ours is as long. */
const name = text(300)

/** A user means something only in their tenant. */
const InTenant = z.object({ tenantId: name.exactOptional() })
export const SubjectType = z.object({ type: name, properties: InTenant.exactOptional() })
const Subject = SubjectType.extend({ id: name })
const Action = z.object({ name, properties: anything.exactOptional() })
/** Whose it is, and which groups it belongs to: Tenantry stores none of these things. */
const Belonging = InTenant.extend({
  ownerId: name.exactOptional(),
  groupIds: list(name, 100).exactOptional(),
})
const Resource = z.object({ type: name, id: name, properties: Belonging.exactOptional() })
export const Evaluation = z.object({
  subject: Subject,
  action: Action,
  resource: Resource,
  context: anything.exactOptional(),
})
type Evaluation = z.output<typeof Evaluation>

export const user = "user"

/** The spec leaves a decision's context to us: codes and ids, the same for every reader. */
const Decision = z.object({
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
type Decision = z.input<typeof Decision>

const decisionOf = ({ verdict, user, rights }: Answered): Decision => {
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

const nobody: Decision = { decision: false, context: { reason: "unknown_subject" } }

type Evaluating = ReadContext<IdentityId>

/** What lets somebody ask. */
export const evaluating = inTenants["access.evaluate"]

/**
 * May whoever calls ask there about this subject: everybody about themselves, and who may about everybody; of a place that
 * is shut nobody is told about others but who is let in there.
 */
export const mayAsk = (there: Visit, subject: { readonly type: string; readonly id?: string }): boolean => {
  const { actor } = there
  const scope = actor.scopeOf(evaluating)
  const isOneself = subject.type === user && subject.id !== undefined && subject.id === actor.userId
  return (scope === Scope.tenant && isShownIn(there)) || (scope !== Scope.none && isOneself)
}

/** The tenant as whoever calls may come in there to ask; a foreign one, an unknown one and none look the same. */
export const visitOf = async ({ visit }: Evaluating, tenantId: string): Promise<Visit | null> =>
  TenantId.is(tenantId) ? visit(tenantId, evaluating) : null

export const resourceIn = ({ resource: { properties = {} } }: Pick<Evaluation, "resource">): Described => properties

const questionOf = (evaluation: Evaluation): Question => ({
  userId: evaluation.subject.type === user ? evaluation.subject.id : "",
  action: evaluation.action.name,
  resource: resourceIn(evaluation),
})

/** What cannot be answered says so as the transport would, but within its place in the batch. */
type Failure = { readonly status: 400 | 403; readonly message: string }
type Answer = Decision | { readonly failure: Failure }

const mayNotAsk = ({ locale }: Evaluating): Answer => ({
  failure: { status: 403, message: say(locale, "problem.access.may_not_ask") },
})

type Numbered = { readonly evaluation: Evaluation; readonly at: number }

const inTenant = async (
  ctx: Evaluating,
  tenantId: string,
  all: readonly Numbered[],
): Promise<readonly (readonly [at: number, Answer])[]> => {
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
const answersTo = async (ctx: Evaluating, all: readonly Numbered[]): Promise<ReadonlyMap<number, Answer>> => {
  const byTenant = Map.groupBy(all, ({ evaluation: { subject } }) => subject.properties?.tenantId)
  const answered = [...byTenant].map(async ([tenantId, own]) =>
    tenantId === undefined ? own.map(({ at }) => [at, nobody] as const) : inTenant(ctx, tenantId, own),
  )
  return new Map((await Promise.all(answered)).flat())
}

const answerOne = async (ctx: Evaluating, evaluation: Evaluation): Promise<Decision> => {
  const answer = (await answersTo(ctx, [{ evaluation, at: 0 }])).get(0) ?? nobody
  if ("failure" in answer) throw AccessErrors.may_not_ask()
  return answer
}

export const evaluateAccess = query({
  name: "access.evaluate",
  summary: "Decide whether a user may do something with something (AuthZEN)",
  route: "POST /access/v1/evaluation",
  place: IdentityId,
  permission: forAnyone.askAccess,
  input: Evaluation,
  output: Decision,
  read: answerOne,
})

const semantics = ["execute_all", "deny_on_first_deny", "permit_on_first_permit"] as const
const mostEvaluations = 100

const Evaluations = z.object({
  ...Evaluation.partial().shape,
  options: z.object({ evaluations_semantic: z.enum(semantics).exactOptional() }).exactOptional(),
  /** Each is looked at by itself: one that is wrong does not refuse the others. */
  evaluations: list(z.looseObject({}), mostEvaluations).exactOptional(),
})

const wrong = ({ locale }: Evaluating): Answer => ({
  failure: { status: 400, message: say(locale, "problem.operation.invalid") },
})

const settled = (answer: Answer): Decision =>
  "failure" in answer ? { decision: false, context: { error: answer.failure } } : answer

/** As `&&` and `||` do: nothing is answered after what settles it. */
const cut = (decisions: readonly Decision[], semantic: (typeof semantics)[number]): Decision[] => {
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
  output: z.union([Decision, z.object({ evaluations: z.array(Decision) })]),
  read: async (ctx, input) => {
    if ((input.evaluations ?? []).length > 0) return answerEach(ctx, input)
    return answerOne(ctx, checked(Evaluation, input))
  },
})
