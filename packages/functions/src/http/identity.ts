import { openPasswords } from "@tenantry/core/adapters/cognito/passwords"
import { openSignIns } from "@tenantry/core/adapters/cognito/sign-ins"
import { openTokens } from "@tenantry/core/adapters/cognito/tokens"
import { originsOf } from "@tenantry/core/kernel/vendor"
import { budgetsFromEnvironment } from "../budgets.ts"
import { identityProviderEndpoint, variable } from "../environment.ts"
import { parametersFromEnvironment } from "../parameters.ts"
import { mailBudgetFromEnvironment, runtimeFromEnvironment } from "../runtime.ts"
import { createApp } from "./app.ts"
import { identityOperations } from "./routes.ts"

const { keyRoots, originSecrets, backendClientId } = await parametersFromEnvironment({
  keyRoots: "KEY_ROOTS_PARAMETER",
  originSecrets: "ORIGIN_SECRET_PARAMETER",
  backendClientId: "BACKEND_CLIENT_ID_PARAMETER",
})
const pool = { poolId: variable("USER_POOL_ID"), clientId: variable("USER_POOL_CLIENT_ID") }
const backend = { poolId: pool.poolId, clientId: backendClientId }
const signIns = { ...openSignIns(pool), ...openPasswords(backend) }

const { runtime, recorder } = runtimeFromEnvironment(keyRoots, {
  signIns,
  budgets: budgetsFromEnvironment(),
  mailBudget: mailBudgetFromEnvironment(),
})

/** What needs a password, a code or a second factor: the only function that may act on the user pool within a request. */
export const handler = createApp({
  operations: identityOperations,
  runtime,
  recorder,
  verify: openTokens(pool, identityProviderEndpoint()),
  origins: originsOf(runtime.vendor),
  originSecrets,
})
