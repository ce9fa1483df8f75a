import * as z from "zod"
import { AccountId, IdentityId, TenantId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"
import { query } from "../kernel/operations.ts"
import { Limit, PageInput } from "../kernel/pages.ts"
import { type Holdings, scopeName } from "../kernel/permissions.ts"
import { accounts } from "../accounts/index.ts"
import { listPlaces } from "../grants/index.ts"
import { identities, IdentityErrors } from "../identities/index.ts"
import { forAnyone } from "../permissions/index.ts"
import { tenants } from "../tenants/index.ts"

const Right = z.object({ permission: z.string(), scope: z.enum(["none", "own", "group", "tenant"]) })

const rightsOf = (holdings: Holdings): z.input<typeof Right>[] =>
  [...holdings].map(([{ key }, scope]) => ({ permission: key, scope: scopeName(scope) }))

const Grant = z.object({
  place: z.string(),
  kind: z.enum(["account", "tenant"]),
  name: z.string(),
  state: z.string(),
  level: z.string(),
  roles: z.array(z.string()),
  userId: z.string().exactOptional(),
  rights: z.array(Right),
})

/** Every place is entered as an ordinary request would enter it: what is shown here is what is decided there. */
export const readMe = query({
  name: "me.read",
  summary: "Who I am, where I belong, and what I may do there",
  route: "GET /v1/me",
  place: IdentityId,
  permission: forAnyone.readMe,
  input: z.strictObject({ ...PageInput.shape, limit: Limit(50, 100) }),
  output: z.object({
    identityId: IdentityId.schema,
    email: z.string(),
    name: z.string(),
    locale: Locale,
    timeZone: z.string(),
    activePlace: z.string().exactOptional(),
    grants: z.array(Grant),
    nextCursor: z.string().exactOptional(),
  }),
  read: async (ctx, { limit, cursor }) => {
    const identityId = ctx.place
    const me = await ctx.get(identities, { identityId })
    if (!me) throw IdentityErrors.unknown()
    const after = ctx.cursors.open(cursor)
    const { places, last } = await listPlaces(ctx, identityId, { limit, after })
    const entered = await Promise.all(
      places.map(async (place) => {
        const there = await ctx.visit(place)
        if (!there) return []
        const kind = AccountId.is(place) ? ("account" as const) : ("tenant" as const)
        const head = TenantId.is(place)
          ? await there.get(tenants, { tenantId: place })
          : await there.get(accounts, { accountId: place })
        const { level, roles, holdings, userId } = there.actor
        const grant = { place, kind, name: head?.name ?? "", state: there.state, level, roles: [...roles] }
        return [{ ...grant, rights: rightsOf(holdings), ...(userId ? { userId } : {}) }]
      }),
    )
    return { ...me, grants: entered.flat(), ...ctx.cursors.next(last) }
  },
})
