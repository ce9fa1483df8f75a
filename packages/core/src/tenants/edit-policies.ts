import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import type { Effect } from "../kernel/effects.ts"
import { IdentityId, TenantId } from "../kernel/ids.ts"
import { command, unchanged } from "../kernel/operations.ts"
import { Scope } from "../kernel/permissions.ts"
import { type TransactItem, write } from "../kernel/table.ts"
import { identities } from "../identities/index.ts"
import { inTenants, onOwnTenants } from "../permissions/index.ts"
import {
  nextHead,
  RoleAuthors,
  type Tenant,
  TenantEffects,
  TenantErrors,
  TenantEvents,
  tenantHead,
  TenantView,
  tenantView,
} from "./tenants.ts"

const policyNames = ["passwordLength", "roleAuthors", "secondFactor", "selfService"] as const

type Policies = Pick<Tenant, (typeof policyNames)[number]>

type InTenant = Context<TenantId>

const policiesOf = ({ passwordLength, roleAuthors, secondFactor, selfService }: Tenant): Policies => ({
  passwordLength,
  roleAuthors,
  secondFactor,
  selfService,
})

/** Who may always author roles may let others do it, and nobody else: it would be a right given to oneself. */
const assertMayOpenAuthoring = ({ actor }: InTenant): void => {
  if (actor.scopeOf(onOwnTenants.authorRoles) === Scope.none) throw TenantErrors.authors_not_yours()
}

type Own = { readonly effects: readonly Effect[]; readonly checks: readonly TransactItem[] }

/** Whoever asks for a second factor and has none, is the first to be refused. */
const ownFactor = async ({ actor, get }: InTenant): Promise<Own> => {
  const identityId = actor.id
  const me = IdentityId.is(identityId) ? await get(identities, { identityId }) : null
  if (!me) return { effects: [], checks: [] }
  const sameFactor = write(identities)
    .check({ identityId: me.identityId })
    .where(({ secondFactor }, { eq, notExists }) =>
      me.secondFactor ? eq(secondFactor, true) : `(${notExists(secondFactor)} OR ${eq(secondFactor, false)})`,
    )
    .commit()
  return { effects: me.secondFactor ? [] : [TenantEffects.youNeedSecondFactor({}, {})], checks: [sameFactor] }
}

const effectOf: { readonly [Name in keyof Policies]: (from: Policies, to: Policies) => Effect } = {
  passwordLength: (from, to) => TenantEffects.passwordLength({ from: from.passwordLength, to: to.passwordLength }, {}),
  roleAuthors: (_, { roleAuthors }) =>
    roleAuthors === "administrators" ? TenantEffects.authorsOpened({}, {}) : TenantEffects.authorsClosed({}, {}),
  secondFactor: (_, { secondFactor }) =>
    secondFactor ? TenantEffects.secondFactorOn({}, {}) : TenantEffects.secondFactorOff({}, {}),
  selfService: (_, { selfService }) =>
    selfService ? TenantEffects.selfServiceOn({}, {}) : TenantEffects.selfServiceOff({}, {}),
}

export const editPolicies = command({
  name: "tenant.policies.edit",
  summary: "Change the rules of a tenant: passwords, second factor, who authors roles, what users change themselves",
  route: "PUT /v1/tenants/{tenantId}/policies",
  place: TenantId,
  permission: inTenants["tenant.policies.edit"],
  readsAllHeld: true,
  input: z.strictObject({
    passwordLength: z.int().min(8).max(64).exactOptional(),
    roleAuthors: RoleAuthors.exactOptional(),
    secondFactor: z.boolean().exactOptional(),
    selfService: z.boolean().exactOptional(),
  }),
  output: TenantView,
  beyond: (_, { actor }) => [actor.id],
  decide: async (ctx, input) => {
    const tenant = await tenantHead(ctx)
    const rev = tenant.rev + 1
    const [before, after] = [policiesOf(tenant), { ...policiesOf(tenant), ...input }]
    const changed = policyNames.filter((name) => before[name] !== after[name])
    if (changed.length === 0) return unchanged(tenantView(ctx, tenant), tenant.rev)
    if (changed.includes("roleAuthors")) assertMayOpenAuthoring(ctx)
    const asks = changed.includes("secondFactor") && after.secondFactor
    const own = asks ? await ownFactor(ctx) : { effects: [], checks: [] }
    return {
      result: tenantView(ctx, { ...tenant, ...after, rev }),
      version: tenant.rev,
      writes: [nextHead(tenant, after)],
      checks: [...own.checks],
      events: [TenantEvents.policiesEdited({ object: ctx.place, version: rev }, { changed, ...after }, {})],
      effects: [...changed.map((name) => effectOf[name](before, after)), ...own.effects],
    }
  },
})
