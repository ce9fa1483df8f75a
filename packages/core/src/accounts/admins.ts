import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import { AccountId, IdentityId } from "../kernel/ids.ts"
import { command, query } from "../kernel/operations.ts"
import { PageLimit, PageInput, pageOf } from "../kernel/pages.ts"
import { ref } from "../kernel/table.ts"
import { nextVersion } from "../kernel/versions.ts"
import { grants, grantTaken } from "../grants/index.ts"
import { onAccounts } from "../permissions/index.ts"
import {
  AccountEffects,
  AccountErrors,
  AccountEvents,
  accountHead,
  identityOf,
  offerFields,
  offerOf,
  ownerAbove,
} from "./accounts.ts"
import { accounts } from "./entity.ts"

const AdminView = z.object({
  identityId: IdentityId.schema,
  level: z.enum(["owner", "admin"]),
  name: z.string(),
  email: z.string(),
  since: z.string(),
})

export const listAdmins = query({
  name: "account.admins.list",
  summary: "List the owner and the admins of an account",
  route: "GET /v1/accounts/{accountId}/admins",
  place: AccountId,
  permission: onAccounts.readAdmins,
  input: z.strictObject({ ...PageInput.shape, limit: PageLimit(25, 100) }),
  output: pageOf(AdminView),
  read: async (ctx, { limit, cursor }) => {
    const { ownerId } = await accountHead(ctx)
    const after = ctx.cursors.open(cursor)
    const { items, last } = await ctx.list(grants, grants.query.ofPlace({ place: ctx.place }), { limit, after })
    const data = items.map(({ identityId, name, email, grantedAt }) => {
      const level = identityId === ownerId ? ("owner" as const) : ("admin" as const)
      return { identityId, level, name, email, since: grantedAt }
    })
    return { data, ...ctx.cursors.next(last) }
  },
})

/** An admin ceases to be one, by the owner or by themselves. Access ends with the commit: every request is authorised from the grant. */
const ending = async (ctx: Context<AccountId>, identityId: IdentityId) => {
  const accountId = ctx.place
  const account = await accountHead(ctx)
  const grant = await ctx.get(grants, { place: accountId, identityId })
  if (!grant || !account.admins.includes(identityId)) throw AccountErrors.not_an_admin()
  if (account.ownerId === identityId) throw AccountErrors.owner_stays()
  const offered = account.transferTo === identityId
  // One that is none any more is tidied away, but nobody loses anything by it.
  const offerWithdrawn = offered && !!(await offerOf(ctx, account))
  const rev = account.rev + 1
  const { name, email } = grant
  const head = nextVersion(accounts, { accountId }, account, {
    delete: { admins: [identityId] },
    remove: offered ? offerFields : [],
  })
  return {
    account,
    person: { name, email },
    of: { object: accountId, version: rev },
    data: { identityId, account: account.name, offerWithdrawn },
    writes: [grantTaken({ place: accountId, identityId }), head],
    withdrawn: offerWithdrawn ? [AccountEffects.offerWithdrawn({ identityId }, { name })] : [],
  }
}

export const removeAdmin = command({
  name: "account.admins.remove",
  summary: "Remove an admin from an account",
  route: "DELETE /v1/accounts/{accountId}/admins/{identityId}",
  place: AccountId,
  permission: onAccounts.removeAdmins,
  input: z.strictObject({ identityId: IdentityId.schema }),
  output: z.object({ identityId: IdentityId.schema }),
  reads: (place, { identityId }) => [ref(grants, { place, identityId })],
  beyond: ownerAbove,
  decide: async (ctx, { identityId }) => {
    const { account, person, of, data, writes, withdrawn } = await ending(ctx, identityId)
    const { name } = person
    return {
      result: { identityId },
      authorityInHead: true,
      writes,
      events: [AccountEvents.adminRemoved(of, data, person)],
      effects: [
        AccountEffects.adminLosesAccess({ identityId }, { name, account: account.name }),
        AccountEffects.tenantRolesStay({ identityId }, { name }),
        AccountEffects.linksStop({ identityId }, { name }),
        AccountEffects.adminIsMailed({ identityId }, person),
        ...withdrawn,
      ],
    }
  },
})

/** One of the two ways in which somebody may take their own administrative rights: **never one's own**. */
export const leaveAccount = command({
  name: "account.leave",
  summary: "Cease to be an admin of an account",
  route: "POST /v1/accounts/{accountId}/leave",
  place: AccountId,
  permission: onAccounts.leave,
  irreversible: true,
  endsOwnRight: true,
  beyond: ownerAbove,
  input: z.strictObject({}),
  output: z.object({ identityId: IdentityId.schema }),
  decide: async (ctx) => {
    const identityId = identityOf(ctx.actor)
    const { account, person, of, data, writes, withdrawn } = await ending(ctx, identityId)
    return {
      result: { identityId },
      authorityInHead: true,
      writes,
      events: [AccountEvents.adminLeft(of, data, person)],
      effects: [
        AccountEffects.youLeave({ identityId }, { account: account.name }),
        AccountEffects.linksStop({ identityId }, { name: person.name }),
        AccountEffects.yourRolesStay({ identityId }, {}),
        ...withdrawn,
      ],
    }
  },
})
