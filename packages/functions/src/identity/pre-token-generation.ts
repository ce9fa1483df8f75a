import type { PreTokenGenerationV2TriggerEvent } from "aws-lambda"
import { claimsFor, identityOfSubject } from "@tenantry/core/authority/index"
import { claimName, vendorClaimName } from "@tenantry/core/adapters/cognito/tokens"
import { service } from "@tenantry/core/kernel/ids"
import { invocation, Refused } from "../invocation.ts"
import { parametersFromEnvironment } from "../parameters.ts"
import { requestAs, runtimeFromEnvironment } from "../runtime.ts"
import { arriveAt } from "./arriving.ts"

const { keyRoots, backendClientId } = await parametersFromEnvironment({
  keyRoots: "KEY_ROOTS_PARAMETER",
  backendClientId: "BACKEND_CLIENT_ID_PARAMETER",
})
const { runtime, recorder } = runtimeFromEnvironment(keyRoots)

type Event = PreTokenGenerationV2TriggerEvent

type Overriding = Record<string, string>

/** Claims of this trigger may be objects (Cognito, "Pre token generation Lambda trigger", V2); its types know only texts. */
const overriding = (claims: Readonly<Record<string, object | string>>): Overriding => claims as unknown as Overriding

/**
 * With this scope a token is good for Cognito's own API: an address changed or a sign-in deleted there would never come
 * to Tenantry, and the claim on the address would hold for ever. Without it, both go through Tenantry alone.
 */
const selfService = "aws.cognito.signin.user.admin"

/**
 * Tokens of the backend client stay with the identity function. They keep the scope, which it needs to set up a second
 * factor, and get none of our claims, so that they are good for nothing else.
 */
const isOfBackend = ({ callerContext }: Event): boolean => callerContext.clientId === backendClientId

const unprovenIdToken = {
  claimsToAddOrOverride: overriding({ [claimName]: { unproven: true } }),
  claimsToSuppress: ["email_verified"],
}

/** Puts into a token who it is, how they read, and where to look first for what they may. */
export const handler = invocation(recorder, async (event: Event, say): Promise<Event> => {
  if (isOfBackend(event)) return event
  const identity = await identityOfSubject(runtime, event.userName)
  if (!identity) throw new Refused("this sign-in belongs to nobody")
  say({ fields: { place: identity.activePlace ?? identity.identityId } })
  await arriveAt(runtime, identity, "pre-token-generation")
  const request = requestAs(runtime, "pre-token-generation", [], service)
  const { claims, groups, vendor } = await claimsFor(request, identity)
  const ours = { [claimName]: claims, ...(vendor === undefined ? {} : { [vendorClaimName]: vendor }) }
  event.response = {
    claimsAndScopeOverrideDetails: {
      // Cognito says of every address with which somebody signs in that it is verified.
      ...(identity.proven ? {} : { idTokenGeneration: unprovenIdToken }),
      accessTokenGeneration: {
        claimsToAddOrOverride: overriding(ours),
        scopesToSuppress: [selfService],
      },
      groupOverrideDetails: { groupsToOverride: [...groups] },
    },
  }
  return event
})
