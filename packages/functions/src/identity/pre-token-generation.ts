import type { PreTokenGenerationV2TriggerEvent } from "aws-lambda"
import { claimsFor, identityOfSubject } from "@tenantry/core/access/index"
import { claimName } from "@tenantry/core/adapters/cognito/tokens"
import type { Identity } from "@tenantry/core/identities/index"
import { service } from "@tenantry/core/kernel/ids"
import { requestAs, runtimeFromEnvironment } from "../runtime.ts"
import { complete } from "./complete.ts"

const runtime = runtimeFromEnvironment()

/** Who signs in; a registration whose completion failed is completed now. */
const identityFor = async (username: string): Promise<Identity | null> => {
  const known = await identityOfSubject(runtime, username)
  if (known) return known
  await complete(runtime, username, "pre-token-generation")
  return identityOfSubject(runtime, username)
}

type Overriding = Record<string, string>

/** Claims of this trigger may be objects (Cognito, "Pre token generation Lambda trigger", V2); its types know only texts. */
const overriding = (claims: Readonly<Record<string, object>>): Overriding => claims as unknown as Overriding

/** Puts into a token who it is, how they read, and where to look first for what they may (DESIGN §6). */
export const handler = async (event: PreTokenGenerationV2TriggerEvent): Promise<PreTokenGenerationV2TriggerEvent> => {
  const identity = await identityFor(event.userName)
  if (!identity) throw new Error("this sign-in belongs to nobody")
  const { groups, ...claims } = await claimsFor(requestAs(runtime, "pre-token-generation", [], service), identity)
  event.response = {
    claimsAndScopeOverrideDetails: {
      accessTokenGeneration: { claimsToAddOrOverride: overriding({ [claimName]: claims }) },
      groupOverrideDetails: { groupsToOverride: [...groups] },
    },
  }
  return event
}
