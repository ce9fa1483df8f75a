import { DomainError } from "@tenantry/core/kernel/errors"
import { IdentityId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import type { Runtime } from "@tenantry/core/kernel/context"
import { forAnyone } from "@tenantry/core/permissions/index"
import { completeRegistration, RegistrationErrors } from "@tenantry/core/registrations/index"
import { requestAs } from "../runtime.ts"

const fine: readonly string[] = [RegistrationErrors.completed.code, RegistrationErrors.unknown.code]

/** Makes the account of a proven registration, if there is one and it has not been made. */
export const complete = async (runtime: Runtime, username: string, trigger: string): Promise<void> => {
  if (!IdentityId.is(username)) return
  const request = requestAs(runtime, trigger, [forAnyone.completeRegistration], username)
  try {
    await invoke(request, completeRegistration, {})
  } catch (error) {
    if (!(error instanceof DomainError && fine.includes(error.code))) throw error
  }
}
