import * as z from "zod"
import { IdentityId, TenantId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { AccessErrors } from "../authority/index.ts"
import { forAnyone } from "../permissions/index.ts"
import { answerAll, thereOf } from "./answering.ts"
import { evaluating, Evaluation, mayAsk, resourceIn, user, visitOf } from "./authzen.ts"
import { PageAsked } from "./search-subjects.ts"

/** What somebody may do with that: all of it at once, for there is never more than the catalogue has. */
export const searchActions = query({
  name: "access.search_actions",
  summary: "Find what a user may do with something (AuthZEN)",
  route: "POST /access/v1/search/action",
  place: IdentityId,
  permission: forAnyone.askAccess,
  input: Evaluation.omit({ action: true }).extend({ page: PageAsked.exactOptional() }),
  output: z.object({ results: z.array(z.object({ name: z.string() })) }),
  read: async (ctx, input) => {
    const { subject } = input
    const tenantId = subject.properties?.tenantId
    if (tenantId === undefined) return { results: [] }
    const visit = await visitOf(ctx, tenantId)
    if (!visit || !TenantId.is(tenantId) || !mayAsk(visit, subject)) throw AccessErrors.may_not_ask()
    if (subject.type !== user) return { results: [] }
    const resource = resourceIn(input)
    const questions = ctx.catalogue.entries.map(({ key }) => ({ userId: subject.id, action: key, resource }))
    const answers = await answerAll(thereOf(visit, ctx, tenantId, evaluating), questions)
    return {
      results: questions.flatMap(({ action }, i) => (answers[i]?.verdict.allowed ? [{ name: action }] : [])),
    }
  },
})
