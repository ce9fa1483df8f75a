import * as z from "zod"
import { AccountId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { onAccounts } from "../permissions/index.ts"
import { accountHead, AccountView, accountView } from "./accounts.ts"

export const readAccount = query({
  name: "account.read",
  summary: "Read an account",
  route: "GET /v1/accounts/{accountId}",
  place: AccountId,
  permission: onAccounts.read,
  input: z.strictObject({}),
  output: AccountView,
  read: async (ctx) => accountView(await accountHead(ctx)),
})
