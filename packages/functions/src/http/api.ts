import { openTokens } from "@tenantry/core/adapters/cognito/tokens"
import { originsOf } from "@tenantry/core/kernel/vendor"
import { budgetsFromEnvironment } from "../budgets.ts"
import { identityProviderEndpoint, variable } from "../environment.ts"
import { parametersFromEnvironment } from "../parameters.ts"
import { mailBudgetFromEnvironment, runtimeFromEnvironment } from "../runtime.ts"
import { createApp } from "./app.ts"
import { authZenConfiguration } from "./authzen.ts"
import { docsPage } from "./docs.ts"
import { openApi } from "./openapi.ts"
import { json } from "./request.ts"
import { apiOperations, identityRoutes, routed } from "./routes.ts"

const { keyRoots, originSecrets } = await parametersFromEnvironment({
  keyRoots: "KEY_ROOTS_PARAMETER",
  originSecrets: "ORIGIN_SECRET_PARAMETER",
})
const pool = { poolId: variable("USER_POOL_ID"), clientId: variable("USER_POOL_CLIENT_ID") }

const { runtime, recorder } = runtimeFromEnvironment(keyRoots, {
  budgets: budgetsFromEnvironment(),
  mailBudget: mailBudgetFromEnvironment(),
})

export const handler = createApp({
  operations: apiOperations,
  elsewhere: identityRoutes,
  runtime,
  recorder,
  verify: openTokens(pool, identityProviderEndpoint()),
  origins: originsOf(runtime.vendor),
  originSecrets,
  pages: {
    "/health": () => json({ status: "ok" }),
    "/openapi.json": () => json(openApi(routed, runtime.vendor)),
    "/docs": () => docsPage(routed, runtime.vendor),
    "/.well-known/authzen-configuration": authZenConfiguration,
  },
})
