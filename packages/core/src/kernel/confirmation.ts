import { digest } from "./digest.ts"
import { type Effect, promised } from "./effects.ts"
import { errors } from "./errors.ts"
import { kernelPurposes, type Keyring, tagBytes } from "./keyring.ts"

export const ConfirmationErrors = errors("confirmation", {
  invalid: "invalid",
  expired: "conflict",
  required: "precondition",
  outdated: "conflict",
})

const lifetime = 15 * 60 * 1000

/**
 * What was asked, by whom: the part that may not differ between preview and execution. `request` holds the whole input,
 * perhaps a password: it leaves as a keyed tag alone, never as it is and never as a plain hash.
 */
export type Fingerprint = { readonly request: string; readonly actor: string }

/** A signed statement that `asked` was answered with these effects as of an instant. Good for fifteen minutes. */
export const confirm = (
  keyring: Keyring,
  asOf: Date,
  { request, actor }: Fingerprint,
  effects: readonly Effect[],
): string => {
  const shown = digest(promised(effects))
  const at = asOf.getTime().toString(36)
  return [at, shown, keyring.tag(kernelPurposes.confirmation, [request, actor, shown, at]).toString("base64url")].join(
    ".",
  )
}

/** A confirmation that is ours, for this, and still good: what it was shown as of. */
export type Confirmed = { readonly asOf: Date; readonly shown: string }

/** An instant and two hashes; nothing longer is one of ours, and nothing longer is taken apart. */
const longest = 120

/** Throws unless the confirmation is ours, and for this very request of this very person. */
export const openConfirmation = (
  keyring: Keyring,
  { request, actor }: Fingerprint,
  confirmation: string,
): Confirmed => {
  if (confirmation.length > longest) throw ConfirmationErrors.invalid()
  const [at = "", shown = "", tag = "", ...rest] = confirmation.split(".")
  const ours = keyring.verify(kernelPurposes.confirmation, [request, actor, shown, at], tagBytes(tag))
  if (!ours || rest.length > 0) throw ConfirmationErrors.invalid()
  return { asOf: new Date(Number.parseInt(at, 36)), shown }
}

/** Whether it was shown too long ago to stand for anything. */
export const hasExpired = ({ asOf }: Confirmed, now: Date): boolean => asOf.getTime() + lifetime < now.getTime()

/** Whether these are the effects that had been shown. */
export const stillShows = ({ shown }: Confirmed, effects: readonly Effect[]): boolean =>
  shown === digest(promised(effects))
