import { createIdentity, type Identity, IdentityErrors, identityIdOf } from "@tenantry/core/identities/index"
import { PlaceErrors } from "@tenantry/core/kernel/asking"
import type { Runtime } from "@tenantry/core/kernel/context"
import { DomainError } from "@tenantry/core/kernel/errors"
import { type IdentityId, TenantId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { Locale } from "@tenantry/core/kernel/locales"
import { forAnyone, forJobs } from "@tenantry/core/permissions/index"
import { completeRegistration, RegistrationErrors } from "@tenantry/core/registrations/index"
import { arrive, UserErrors } from "@tenantry/core/users/index"
import { requestAs } from "../runtime.ts"

type Attributes = Readonly<Record<string, string | undefined>>

/** Whether a piece of work was done, now or before; refused with one of `no`, there was nothing to do it with. */
const succeeded = async (work: Promise<unknown>, done: string, ...no: readonly string[]): Promise<boolean> => {
  try {
    await work
    return true
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (error.code === done) return true
    if (no.includes(error.code)) return false
    throw error
  }
}

/** Makes the account of a proven registration; answers whether there was one. */
export const complete = (runtime: Runtime, identityId: IdentityId, trigger: string): Promise<boolean> => {
  const request = requestAs(runtime, trigger, [forAnyone.completeRegistration], identityId)
  const { completed, unknown } = RegistrationErrors
  return succeeded(invoke(request, completeRegistration, {}), completed.code, unknown.code)
}

/**
 * Makes somebody of a sign-in that belongs to nobody, once its address is proven. One that is claimed is not made anybody's
 * anew: whoever it belonged to was forgotten, and it is about to be deleted.
 */
const adopt = async (runtime: Runtime, username: string, trigger: string, attributes: Attributes) => {
  const { email, email_verified, name, locale } = attributes
  if (email === undefined || email_verified !== "true") return
  const request = requestAs(runtime, trigger, [forAnyone.createIdentity], identityIdOf(username))
  const person = { username, email, name: name ?? email, locale: Locale.catch("en").parse(locale) }
  const { exists, email_taken: claimed } = IdentityErrors
  await succeeded(invoke(request, createIdentity, person), exists.code, claimed.code)
}

/** Who was made with a temporary password comes when they first sign in; whether they have come before, is seen there. */
export const arriveAt = async (runtime: Runtime, { identityId, activePlace, proven }: Identity, trigger: string) => {
  if (proven || activePlace === undefined || !TenantId.is(activePlace)) return
  const request = requestAs(runtime, trigger, [forJobs.arrive], activePlace)
  const arriving = { ...request, caller: { ...request.caller, reach: [identityId] } }
  const { not_invited: come, too_many_administrators: full } = UserErrors
  // Who cannot come in now still signs in, and comes another time.
  await succeeded(invoke(arriving, arrive, { identityId }), come.code, full.code, PlaceErrors.not_active.code)
}

/** Whatever was left undone when this sign-in was made, is done now. */
export const settle = async (
  runtime: Runtime,
  username: string,
  trigger: string,
  attributes: Attributes,
): Promise<void> => {
  const registered = await complete(runtime, identityIdOf(username), trigger)
  if (!registered) await adopt(runtime, username, trigger, attributes)
}
