import { handle } from "hono/aws-lambda"
import { openPasswords } from "@tenantry/core/adapters/cognito/passwords"
import { openSignIns } from "@tenantry/core/adapters/cognito/sign-ins"
import { openTokens } from "@tenantry/core/adapters/cognito/tokens"
import { frontendUrl, identityProviderEndpoint, variable } from "../environment.ts"
import { runtimeFromEnvironment } from "../runtime.ts"
import { createApp } from "./app.ts"
import { identityOperations } from "./routes.ts"

const pool = { poolId: variable("USER_POOL_ID"), clientId: variable("USER_POOL_CLIENT_ID") }
const backend = { poolId: pool.poolId, clientId: variable("BACKEND_CLIENT_ID") }
const signIns = { ...openSignIns(pool), ...openPasswords(backend) }

/** What needs a password, a code or a second factor: the only function that may act on the user pool within a request. */
const app = createApp({
  operations: identityOperations,
  runtime: runtimeFromEnvironment({ signIns }),
  verify: openTokens(pool, identityProviderEndpoint()),
  frontendUrl: frontendUrl(),
})

export const handler = handle(app)
