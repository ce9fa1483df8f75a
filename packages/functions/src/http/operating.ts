import type { SignedIn } from "@tenantry/core/adapters/cognito/tokens"
import { TokenErrors } from "@tenantry/core/adapters/cognito/tokens"
import type { Caller, Request, Runtime } from "@tenantry/core/kernel/context"
import { IdentityId, type PlaceId, service, ServiceId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import type { AnyOperation } from "@tenantry/core/kernel/operations"
import { isKeyLike, type KeyCaller, KeyErrors, openValue } from "@tenantry/core/keys/index"
import { present } from "@tenantry/core/kernel/present"
import { offered } from "@tenantry/core/kernel/vendor"
import { levels } from "@tenantry/core/permissions/index"
import { toldEffect } from "@tenantry/core/texts/index"
import { type Call, happensIn } from "./call.ts"
import { freshnessOf, optionsOf } from "./conditions.ts"
import { tagOf } from "./etags.ts"
import { inputOf, parametersOf } from "./input.ts"
import type { Reader } from "./problems.ts"
import { type HttpAnswer, type HttpRequest, json } from "./request.ts"
import { partsOf, type Routed } from "./routes.ts"
import { viewerAddress } from "./through-front.ts"

export type Verify = (token: string) => Promise<SignedIn>

/** As much as is kept of what a browser says that it is. */
const longestAgent = 300

/** Without a token nobody has tried to be anybody; what stands for one and is none was meant as one. */
const tokenOf = ({ headers }: HttpRequest): string => {
  const [, scheme = "", token = ""] = /^(\S*)[ ]*(.*)$/.exec(headers["authorization"] ?? "") ?? []
  if (scheme.toLowerCase() !== "bearer") throw TokenErrors.missing()
  if (!/^[\w.-]+$/.test(token)) throw TokenErrors.invalid()
  return token
}

type Known = { readonly caller: Caller; readonly reader?: Reader }

/** A machine: it is nobody who could have anything of their own. */
const machineOf = ({ keyring }: Pick<Runtime, "keyring">, operation: AnyOperation, value: string): KeyCaller => {
  const caller = openValue(keyring, value)
  if (!caller) throw KeyErrors.refused()
  if (levels.self.has(operation.permission)) throw KeyErrors.not_a_person()
  return caller
}

/** Visitors' operations look at no token: who is signed in knocks there like everybody else. */
const callerOf = async (
  request: HttpRequest,
  operation: AnyOperation,
  verify: Verify,
  runtime: Pick<Runtime, "vendor" | "keyring">,
): Promise<Known> => {
  if (levels.visitor.has(operation.permission)) return { caller: { kind: "visitor" } }
  const token = tokenOf(request)
  if (isKeyLike(token)) return { caller: machineOf(runtime, operation, token) }
  const { locale, timeZone, secondFactor = false, hint, ...session } = await verify(token)
  return {
    caller: { kind: "identity", ...session, secondFactor, ...present({ hint }) },
    reader: { locale: offered(runtime.vendor, locale), timeZone },
  }
}

/** Where it happens: as the path says, or with the caller, or nowhere in particular until a token in the input says. */
const placeOf = (operation: AnyOperation, caller: Caller, named: string | undefined): PlaceId => {
  if (operation.locate || operation.place === ServiceId) return service
  if (operation.place === IdentityId) return caller.kind === "identity" ? caller.identityId : service
  return named as PlaceId
}

const fromOf = (request: HttpRequest): Request["from"] => {
  const address = viewerAddress(request)
  const agent = request.headers["user-agent"]?.slice(0, longestAgent)
  return { ...(address ? { address } : {}), ...(agent ? { agent } : {}) }
}

type Outcome = Awaited<ReturnType<typeof invoke>>

const answerOf = (outcome: Outcome, reader: Reader, isKnown: (etag: string | undefined) => boolean): HttpAnswer => {
  if ("confirmation" in outcome) {
    const effects = outcome.effects.map((effect) => toldEffect(reader, effect))
    return json({ effects, confirmation: outcome.confirmation, asOf: outcome.asOf.toISOString() })
  }
  const { version } = outcome.result as { version?: number }
  const etag = version === undefined ? undefined : tagOf(version)
  const headers: Record<string, string> = etag === undefined ? {} : { etag }
  if (isKnown(etag)) return { status: 304, headers, body: "" }
  const replayed: Record<string, string> =
    "replayed" in outcome && outcome.replayed ? { "idempotent-replayed": "true" } : {}
  return json(outcome.result as object, { ...headers, ...replayed })
}

/** An operation at one of its addresses. */
type Addressed = { readonly operation: Routed; readonly shows: boolean }

/** How an operation is asked over HTTP: everything about it is derived from the operation. */
export const operating = ({ operation, shows }: Addressed, runtime: Runtime, verify: Verify) => {
  const { parameters } = partsOf(operation.route)
  const hasPlace = operation.place !== IdentityId && operation.place !== ServiceId && !operation.locate
  return async (call: Call, inPath: Readonly<Record<string, string>>): Promise<HttpAnswer> => {
    const { request } = call
    call.operation = operation.name
    const { caller, reader = call.reader } = await callerOf(request, operation, verify, runtime)
    call.reader = reader
    const [first, ...others] = parameters.map((name) => [name, inPath[name] ?? ""] as const)
    const place = placeOf(operation, caller, first?.[1])
    happensIn(call, place)
    const { preview, ...line } = parametersOf(request)
    const options = optionsOf(request, operation, { preview, shows })
    const isKnown = freshnessOf(request)
    const named = Object.fromEntries(hasPlace ? others : parameters.map((name) => [name, inPath[name]]))
    const input = () => inputOf(request, operation, line, named)
    const from = fromOf(request)
    const asked = { runtime, caller, place, requestId: call.requestId, now: new Date(), ...reader, from }
    return answerOf(await invoke(asked, operation, input, options), reader, isKnown)
  }
}
