import * as z from "zod"
import { text } from "../kernel/bounded.ts"
import type { ReadContext, Visit } from "../kernel/context.ts"
import { CursorErrors, type Cursors, cursorsFor } from "../kernel/cursors.ts"
import { IdentityId, TenantId, UserId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { present } from "../kernel/present.ts"
import { known } from "../kernel/store.ts"
import { ref } from "../kernel/table.ts"
import { AccessErrors } from "../authority/index.ts"
import { trees } from "../leading/index.ts"
import { forAnyone } from "../permissions/index.ts"
import { type User, users } from "../users/index.ts"
import { tenantThere, type There, thereOf } from "./answering.ts"
import { evaluating, Evaluation, mayAsk, resourceIn, SubjectType, user, visitOf } from "./authzen.ts"
import { evaluate, type Resource, targetOf } from "./evaluating.ts"

const [usualLimit, mostToAPage] = [50, 100]

export const PageAsked = z.object({
  token: text(2000).exactOptional(),
  limit: z.int().min(0).exactOptional(),
})

const PageGiven = z.object({ next_token: z.string(), count: z.number() })

const SubjectSearch = Evaluation.omit({ subject: true }).extend({
  subject: SubjectType,
  page: PageAsked.exactOptional(),
})

type SubjectSearch = z.output<typeof SubjectSearch>

type Searching = ReadContext<IdentityId>

/** A token is good for the search that gave it, and for nobody else's; the spec lets its limit be left out then. */
const cursorsOf = ({ keyring, place, actor }: Searching, { page: _page, ...search }: SubjectSearch): Cursors =>
  cursorsFor(keyring, "access.search_subjects", place, actor.id, search)

type Where = { readonly after?: Readonly<Record<string, unknown>>; readonly limit: number }

const whereFrom = (cursors: Cursors, { token = "", limit }: z.output<typeof PageAsked>): Where => {
  if (token === "") return { limit: limit ?? usualLimit }
  const { after, limit: before } = (cursors.open(token) ?? {}) as Where
  if (limit !== undefined && limit !== before) throw CursorErrors.invalid()
  return { limit: before, ...present({ after }) }
}

/** One page of the tenant's users, and of them those who may: what is read does not grow with how few they are. */
const whoMay = async (there: There, listed: readonly User[], action: string, resource: Resource): Promise<User[]> => {
  const { tenantId, state, catalogue, getAll, get, rights } = there
  const entry = catalogue.find(action)
  const refs = listed.map(({ userId }) => ref(users, { tenantId, userId }))
  const namesGroups = resource.ownerId !== undefined || (resource.groupIds ?? []).length > 0
  const { ownerId } = resource
  const [tenant, held, tree, [owner]] = await Promise.all([
    tenantThere(there),
    rights(
      listed.map(({ userId }) => userId),
      known(refs, listed),
    ),
    namesGroups && entry?.scopes.includes("group") ? get(trees, { tenantId }) : null,
    ownerId === undefined || !UserId.is(ownerId) ? [] : getAll([ref(users, { tenantId, userId: ownerId })]),
  ])
  const target = targetOf(resource, owner ?? null, tree, there.whole)
  return listed.filter((one) => {
    const subject = { tenantId, state, modules: tenant.modules, user: one, rights: held.get(one.userId) }
    return evaluate(subject, entry, target).allowed
  })
}

const searchIn = async (ctx: Searching, input: SubjectSearch, visit: Visit, tenantId: TenantId) => {
  const cursors = cursorsOf(ctx, input)
  const { after, limit } = whereFrom(cursors, input.page ?? {})
  const tokenFor = (last: Where["after"]): string =>
    cursors.next({ limit, ...present({ after: last }) }).nextCursor ?? ""
  if (limit === 0) return { page: { next_token: tokenFor(after), count: 0 }, results: [] }
  const there = thereOf(visit, ctx, tenantId, evaluating)
  const page = { limit: Math.min(limit, mostToAPage), after }
  const { items, last } = await visit.list(users, users.query.inTenant({ tenantId }), page)
  const found = await whoMay(there, items, input.action.name, resourceIn(input))
  const results = found.map(({ userId }) => ({ type: user, id: userId, properties: { tenantId } }))
  return { page: { next_token: last ? tokenFor(last) : "", count: results.length }, results }
}

const nothing = { page: { next_token: "", count: 0 }, results: [] }

/** Who may do this with that. A page may hold fewer than it looked through, and then still not be the last. */
export const searchSubjects = query({
  name: "access.search_subjects",
  summary: "Find the users who may do something with something (AuthZEN)",
  route: "POST /access/v1/search/subject",
  place: IdentityId,
  permission: forAnyone.askAccess,
  input: SubjectSearch,
  output: z.object({
    page: PageGiven,
    results: z.array(z.object({ type: z.string(), id: z.string(), properties: z.object({ tenantId: z.string() }) })),
  }),
  read: async (ctx, input) => {
    const { type, properties } = input.subject
    if (properties?.tenantId === undefined) return nothing
    const visit = await visitOf(ctx, properties.tenantId)
    if (!visit || !TenantId.is(properties.tenantId) || !mayAsk(visit, { type })) throw AccessErrors.may_not_ask()
    return type === user ? searchIn(ctx, input, visit, properties.tenantId) : nothing
  },
})
