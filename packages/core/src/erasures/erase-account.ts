import * as z from "zod"
import { Instant } from "../kernel/bounded.ts"
import { AccountId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref, type TransactItem } from "../kernel/table.ts"
import { nextVersion } from "../kernel/versions.ts"
import {
  type Account,
  AccountEffects,
  AccountSignals,
  AccountEvents,
  accountHead,
  accounts,
  pendingFields,
} from "../accounts/index.ts"
import { forJobs } from "../permissions/index.ts"
import { ErasureSignals, isDue, nameless, nextStep, type Step } from "./erasures.ts"

/** Stored in deliveries for a month, so it keeps the name that it had. */
export const accountErasing = "account.erase"

const tell = ({ accountId, rev }: Account, step: Step) => {
  const of = { object: accountId, version: rev + 1 }
  if (step.kind === "end") return { event: AccountEvents.erased(of, {}, {}), effect: AccountEffects.erased({}, {}) }
  const items = step.removals.length
  const effect = AccountEffects.erasing({ items }, {})
  if (step.kind === "items") return { event: AccountEvents.erasing(of, { items }, {}), effect }
  return { event: AccountEvents.peopleLetGo(of, { identityIds: step.identityIds }, {}), effect }
}

/** What its partner may there goes with the first step; whose it was, when nothing is left that could be told of. */
const partnerGone = (over: boolean) => [
  ...(["partnerAccess", "partnerUntil", "partnerCode"] as const),
  ...(over ? (["partnerId"] as const) : []),
]

/** The head that stays. Nothing of it is erased before the last of its tenants: that is a condition of every step. */
const tombstone = (account: Account, step: Step, begun: string): TransactItem => {
  const over = step.kind === "end"
  const head = { state: "closed" as const, name: nameless }
  return nextVersion(accounts, { accountId: account.accountId }, account, {
    set: over ? head : { ...head, erasing: begun },
    remove: [
      ...pendingFields,
      ...partnerGone(over),
      "holds",
      "words",
      "beginning",
      "shard",
      ...(over ? (["erasing"] as const) : []),
    ],
    still: { tenants: 0 },
  })
}

/** One step of erasing what was closed, as with a tenant. */
export const eraseAccount = command({
  name: "erasure.erase_account",
  summary: "Erase the next part of an account that was closed",
  place: AccountId,
  permission: forJobs.eraseAccount,
  input: z.strictObject({ closes: Instant }),
  output: z.object({ finished: z.boolean() }),
  reads: (accountId) => [ref(accounts, { accountId })],
  decide: async (ctx, { closes }) => {
    const account = await accountHead(ctx)
    if (!isDue(account, closes, ctx.now)) throw ErasureSignals.not_due()
    if (account.tenants > 0) throw AccountSignals.tenants_left()
    const begun = account.erasing ?? ctx.now.toISOString()
    const step = await nextStep(ctx, accountErasing, new Date(begun))
    const { event, effect } = tell(account, step)
    const finished = step.kind === "end"
    return {
      result: { finished },
      writes: [tombstone(account, step, begun), ...(finished ? [] : step.removals)],
      forgetAfter: ctx.now,
      events: [event],
      effects: [effect],
    }
  },
})
