import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import { AccountId, PartnerId } from "../kernel/ids.ts"
import { type Authorised, command } from "../kernel/operations.ts"
import { present } from "../kernel/present.ts"
import { itemOf } from "../kernel/store.ts"
import { ref, type Ref } from "../kernel/table.ts"
import { nextVersion, sameVersion } from "../kernel/versions.ts"
import { type Account, accounts, peopleOver } from "../accounts/index.ts"
import { onPartners } from "../permissions/index.ts"
import { accessFields, broughtBy, goneFrom } from "./access.ts"
import { accountIn, Code, isGoodCode } from "./codes.ts"
import { partners } from "./entity.ts"
import { AccessName, PartnerEffects, PartnerErrors, PartnerEvents, partnerHead } from "./partners.ts"

const named = (code: string): readonly [] | readonly [Ref<typeof accounts>] => {
  const accountId = accountIn(code)
  return accountId ? [ref(accounts, { accountId })] : []
}

/** The account that a code names and has made; what is wrong with any other is not told. */
const accountOf = async ({ getAll, now }: Context<PartnerId>, code: string): Promise<Account> => {
  const [account] = await getAll(named(code))
  if (!account || account.state !== "active" || !isGoodCode(account, code, now)) throw PartnerErrors.code_unusable()
  return account
}

/** What is found where the code points: the account, and the partner that it leaves. */
const placesOf = ({ known }: Authorised, code: string): readonly string[] => {
  const [head] = named(code)
  const account = head && itemOf(known, head)
  return account ? [account.accountId, ...(account.partnerId ? [account.partnerId] : [])] : []
}

/** One transaction: the account goes from one partner to the other, and is never of both or, with a code, of none. */
export const joinAccount = command({
  name: "partner.accounts.join",
  summary: "Take an account over by the code that its owner or an admin made",
  route: "POST /v1/partners/{partnerId}/accounts/join",
  place: PartnerId,
  permission: onPartners.bringAccounts,
  input: z.strictObject({ code: Code }),
  output: z.object({ accountId: AccountId.schema, access: AccessName, accessUntil: z.iso.datetime().exactOptional() }),
  reads: (_, { code }) => named(code),
  // Nothing but the head is read by a code that is none, and nothing is written unless the account has made this very one.
  beyond: (_, found, { code }) => placesOf(found, code),
  decide: async (ctx, { code }) => {
    const { place: partnerId, now } = ctx
    const [partner, account] = [await partnerHead(ctx), await accountOf(ctx, code)]
    const { accountId, name, partnerId: before, partnerCode } = account
    if (!partnerCode) throw PartnerErrors.code_unusable()
    if (before === partnerId) throw PartnerErrors.already_ours()
    const { access, accessUntil } = partnerCode
    // What it would give may have ended before it is used.
    if (accessUntil !== undefined && accessUntil <= now.toISOString()) throw PartnerErrors.code_unusable()
    const told = [...peopleOver(account)]
    const of = { object: accountId, version: account.rev + 1 }
    const terms = { access, ...present({ accessUntil }) }
    return {
      result: { accountId, ...terms },
      writes: [
        nextVersion(accounts, { accountId }, account, {
          set: accessFields(partnerId, access, accessUntil),
          remove: ["partnerCode", ...(accessUntil === undefined ? (["partnerUntil"] as const) : [])],
        }),
        broughtBy(partnerId, accountId, now),
        ...(before ? [goneFrom(before, accountId)] : []),
      ],
      checks: [sameVersion(partners, { partnerId }, partner)],
      events: [
        PartnerEvents.accountCame({ ...of, home: partnerId }, { accountId, account: name }, {}),
        PartnerEvents.accessChanged(
          { ...of, home: accountId },
          { partner: partner.name, account: name, ...terms, told },
          {},
        ),
        ...(before
          ? [PartnerEvents.accountWent({ ...of, home: before, apart: true }, { accountId, account: name }, {})]
          : []),
      ],
      effects: [
        PartnerEffects.accountComes({ accountId, access }, { account: name }),
        ...(accessUntil === undefined ? [] : [PartnerEffects.accessGivenUntil({ until: accessUntil }, {})]),
        PartnerEffects.peopleMailed({ people: told.length }, {}),
      ],
    }
  },
})
