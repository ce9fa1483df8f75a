import type { Context } from "../kernel/context.ts"
import { type Contribution, contribution } from "../kernel/contributions.ts"
import { holderOf } from "../kernel/holds.ts"
import { AccountId, type CustomerPlaceId, TenantId } from "../kernel/ids.ts"
import type { Authorised } from "../kernel/operations.ts"
import { present } from "../kernel/present.ts"
import { sameVersion } from "../kernel/versions.ts"
import { accountAbove, TenantEvents, tenants } from "../tenants/index.ts"
import { AccountEffects, AccountEvents, peopleOver } from "./accounts.ts"
import { accounts } from "./entity.ts"

type Held = typeof AccountEvents.suspended | typeof TenantEvents.suspended
type Lifted = typeof AccountEvents.reopened | typeof TenantEvents.reopened

const isFromAbove = ({ actor }: Authorised): boolean => holderOf(actor) !== "account"

/** The account above a tenant; nobody looks there for what its own people do. */
const above = (place: CustomerPlaceId, found: Authorised) =>
  TenantId.is(place) && isFromAbove(found) ? accountAbove(place, found) : []

const accountOf = async ({ get, place }: Context<CustomerPlaceId>) => {
  const accountId = AccountId.is(place) ? place : (await get(tenants, { tenantId: place }))?.accountId
  const account = accountId && (await get(accounts, { accountId }))
  if (!account) throw new Error(`${place} is held, and nobody knows by whose account`)
  return account
}

/**
 * What is held from above, and let go again, its owner and admins are mailed: they did not do it, and may not have been there
 * to see it. What a tenant has with its account, they were told with that.
 */
const telling = (to: Held | Lifted, change: "placed" | "lifted") =>
  contribution({
    to,
    beyond: above,
    decide: async (ctx: Context<CustomerPlaceId>, { data, personal, object, version }) => {
      const { name, holder = "account", withAccount } = data
      if (holder === "account" || withAccount) return {}
      const account = await accountOf(ctx)
      const { accountId } = account
      const told = [...peopleOver(account)]
      const what = TenantId.is(ctx.place) ? "tenant" : "account"
      const { reason } = personal as { readonly reason?: string }
      return {
        checks: what === "tenant" ? [sameVersion(accounts, { accountId }, account)] : [],
        events: [
          AccountEvents.holdTold({ object, version }, { what, change, name, holder, told }, present({ reason })),
        ],
        effects: [AccountEffects.holdMailed({ people: told.length }, {})],
      }
    },
    ofMany: () => Promise.resolve({ effects: [], covers: [] }),
  })

export const tellingHolds: readonly Contribution[] = [
  telling(AccountEvents.suspended, "placed"),
  telling(TenantEvents.suspended, "placed"),
  telling(AccountEvents.reopened, "lifted"),
  telling(TenantEvents.reopened, "lifted"),
]
