import * as z from "zod"
import { PartnerId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { present } from "../kernel/present.ts"
import { AccountName } from "../accounts/index.ts"
import { onPartners } from "../permissions/index.ts"
import { Modules, usedModules } from "../tenants/index.ts"
import { Invitee, inviting, invitingBy } from "./send.ts"

export const registerForCustomer = command({
  name: "partner.invitations.register",
  summary:
    "Register an account for a customer, whose owner is invited: account and first tenant are there once they accept",
  route: "POST /v1/partners/{partnerId}/accounts",
  place: PartnerId,
  permission: onPartners.bringAccounts,
  input: z.strictObject({ ...Invitee, name: AccountName, modules: Modules.exactOptional() }),
  ...invitingBy,
  decide: (ctx, { name, modules, ...invitee }) => {
    const uses = modules && usedModules(ctx.catalogue, modules)
    return inviting(ctx, { ...invitee, company: { name, ...present({ modules: uses }) } })
  },
})
