import * as z from "zod"
import { list, text } from "../kernel/bounded.ts"
import { isShownIn } from "../kernel/calls.ts"
import type { ReadContext, Visit } from "../kernel/context.ts"
import { IdentityId, TenantId } from "../kernel/ids.ts"
import { Scope } from "../kernel/permissions.ts"
import { inTenants } from "../permissions/index.ts"
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

export type Evaluation = z.output<typeof Evaluation>

/** The only kind of subject that may do something here. */
export const user = "user"

export type Evaluating = ReadContext<IdentityId>

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

/** The thing that is asked about, as far as whoever asks describes it. */
export const resourceIn = ({ resource: { properties = {} } }: Pick<Evaluation, "resource">): Described => properties
