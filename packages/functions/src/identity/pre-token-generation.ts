import type { PreTokenGenerationV2TriggerEvent } from "aws-lambda"
import { claimsFor, identityOfSubject } from "@tenantry/core/access/index"
import { claimName } from "@tenantry/core/adapters/cognito/tokens"
import type { Identity } from "@tenantry/core/identities/index"
import { service } from "@tenantry/core/kernel/ids"
import { requestAs, runtimeFromEnvironment } from "../runtime.ts"
import { settle } from "./complete.ts"

const runtime = runtimeFromEnvironment()

type Event = PreTokenGenerationV2TriggerEvent

/** Who signs in; what was left undone when the sign-in was made is done first. */
const identityFor = async ({ userName, request }: Event): Promise<Identity | null> => {
  const known = await identityOfSubject(runtime, userName)
  if (known) return known
  await settle(runtime, userName, "pre-token-generation", request.userAttributes)
  return identityOfSubject(runtime, userName)
}

type Overriding = Record<string, string>

/** Claims of this trigger may be objects (Cognito, "Pre token generation Lambda trigger", V2); its types know only texts. */
const overriding = (claims: Readonly<Record<string, object>>): Overriding => claims as unknown as Overriding

/**
 * With this scope a token is good for Cognito's own API: an address changed or a sign-in deleted there would never come
 * to Tenantry, and the claim on the address would hold for ever. Without it, both go through Tenantry alone.
 */
const selfService = "aws.cognito.signin.user.admin"

/** Puts into a token who it is, how they read, and where to look first for what they may (DESIGN §6). */
export const handler = async (event: Event): Promise<Event> => {
  const identity = await identityFor(event)
  if (!identity) throw new Error("this sign-in belongs to nobody")
  const { groups, ...claims } = await claimsFor(requestAs(runtime, "pre-token-generation", [], service), identity)
  event.response = {
    claimsAndScopeOverrideDetails: {
      accessTokenGeneration: {
        claimsToAddOrOverride: overriding({ [claimName]: claims }),
        scopesToSuppress: [selfService],
      },
      groupOverrideDetails: { groupsToOverride: [...groups] },
    },
  }
  return event
}
