import { handle } from "hono/aws-lambda"
import { openTokens } from "@tenantry/core/adapters/cognito/tokens"
import { budgetsFromEnvironment } from "../budgets.ts"
import { frontendUrl, identityProviderEndpoint, variable } from "../environment.ts"
import { parametersFromEnvironment } from "../parameters.ts"
import { runtimeFromEnvironment } from "../runtime.ts"
import { createApp } from "./app.ts"
import { describeAuthZen } from "./authzen.ts"
import { docsPage } from "./docs.ts"
import { openApi } from "./openapi.ts"
import { apiOperations, routed } from "./routes.ts"

const { keyRoots, originSecrets } = await parametersFromEnvironment({
  keyRoots: "KEY_ROOTS_PARAMETER",
  originSecrets: "ORIGIN_SECRET_PARAMETER",
})
const pool = { poolId: variable("USER_POOL_ID"), clientId: variable("USER_POOL_CLIENT_ID") }

const app = createApp({
  operations: apiOperations,
  ...runtimeFromEnvironment(keyRoots, { budgets: budgetsFromEnvironment() }),
  verify: openTokens(pool, identityProviderEndpoint()),
  frontendUrl: frontendUrl(),
  originSecrets,
})

app.get("/health", (c) => c.json({ status: "ok" }))
app.get("/openapi.json", (c) => c.json(openApi(routed)))
app.get("/docs", (c) => c.html(docsPage(routed)))

describeAuthZen(app)

export const handler = handle(app)
