import type { Identity } from "@tenantry/core/identities/index"
import { PlaceErrors } from "@tenantry/core/kernel/calls"
import type { Runtime } from "@tenantry/core/kernel/context"
import { doneUnless } from "@tenantry/core/kernel/errors"
import { TenantId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { forJobs } from "@tenantry/core/permissions/index"
import { arrive, UserErrors } from "@tenantry/core/users/index"
import { requestAs } from "../runtime.ts"

/** Who cannot come in now still signs in, and comes another time. */
const notNow = [UserErrors.not_invited, UserErrors.too_many_administrators, PlaceErrors.not_active]

/** Who was made with a temporary password comes when they first sign in; whether they have come before, is seen there. */
export const arriveAt = async (runtime: Runtime, { identityId, activePlace, proven }: Identity, trigger: string) => {
  if (proven || activePlace === undefined || !TenantId.is(activePlace)) return
  const request = requestAs(runtime, trigger, [forJobs.arrive], activePlace)
  const arriving = { ...request, caller: { ...request.caller, reach: [identityId] } }
  await doneUnless(invoke(arriving, arrive, { identityId }), notNow)
}
