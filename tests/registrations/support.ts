import { identityIdOf } from "@tenantry/core/identities/index"
import type { Runtime } from "@tenantry/core/kernel/context"
import { service } from "@tenantry/core/kernel/ids"
import { invoke, type Options } from "@tenantry/core/kernel/invoke"
import type { Mail } from "@tenantry/core/kernel/ports"
import { codeOf } from "@tenantry/core/registrations/codes"
import { registrations } from "@tenantry/core/registrations/entity"
import { deliverIn, outsideOf } from "../support/deliver.ts"
import { freshAddress, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { confirmRegistration, register, resendCode } = operation

export const password = "Proven-2026!"

/** What somebody registers with; whoever registers calls from a network of their own. */
export const about = (email: string, said: { name?: string; company?: string; password?: string } = {}) => ({
  email,
  password,
  name: "Fela Founder",
  company: "Ostoja",
  locale: "pl" as const,
  timeZone: "Europe/Warsaw",
  ...said,
})

type Asking = Options & { readonly now?: Date; readonly from?: string; readonly runtime?: Runtime }

const asking = (world: World, { now = new Date(), from = freshAddress(), runtime = world.runtime }: Asking) => ({
  ...world.visitor(service, from),
  now,
  runtime,
})

const optionsOf = ({ now: _now, from: _from, runtime: _runtime, ...options }: Asking): Omit<Options, "preview"> =>
  options

export const begin = async (world: World, said: ReturnType<typeof about>, how: Asking = {}) => {
  const { result } = await invoke(asking(world, how), register, said, optionsOf(how))
  return { registrationId: result.registrationId, identityId: identityIdOf(result.registrationId) }
}

export const registrationOf = (world: World, registrationId: string) => {
  const identityId = identityIdOf(registrationId)
  return world.runtime.table.open([identityId]).get(registrations, { identityId })
}

/** The newest code of a registration, without waiting for its mail. */
export const codeFor = async (world: World, registrationId: string): Promise<string> => {
  const registration = await registrationOf(world, registrationId)
  if (!registration) throw new Error("there is no such registration")
  return codeOf(world.runtime.keyring, registration)
}

/** A code that is surely not the given one. */
export const otherThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, "0")

export const confirm = (world: World, registrationId: string, code: string, how: Asking = {}) =>
  invoke(asking(world, how), confirmRegistration, { registrationId, code }, optionsOf(how))

export const resend = (world: World, registrationId: string, how: Asking = {}) =>
  invoke(asking(world, how), resendCode, { registrationId }, optionsOf(how))

/** Mails what waits to be mailed for a registration, as of a time. */
export const mailed = async (world: World, registrationId: string, now = new Date()): Promise<readonly Mail[]> => {
  const mails: Mail[] = []
  const outside = outsideOf(world, { mailer: { send: async (mail) => void mails.push(mail) } })
  await deliverIn(world, outside, identityIdOf(registrationId), "registration.mail_code", now)
  return mails
}
