import { codeIn } from "../mail/reading.ts"
import type { Person, Stage } from "./stage.ts"

export type Newcomer = Person & { readonly company: string; readonly locale: string; readonly timeZone: string }

/** Registers, and answers the registration and the code that came by mail. */
export const beginRegistration = async (
  stage: Stage,
  { email, password, name, company, locale, timeZone }: Newcomer,
) => {
  const body = { email, password, name, company, locale, timeZone }
  const register = () => stage.ask(undefined, "POST /v1/registrations", 200, { body })
  const { done, mail } = await stage.mailAfter(email, register)
  return { registrationId: String(done.registrationId), code: codeIn(mail), mail }
}

/** From nothing to signed in: registers, reads the code in the mail, confirms, and signs in. */
export const registerAndSignIn = async (stage: Stage, newcomer: Newcomer) => {
  const { registrationId, code } = await beginRegistration(stage, newcomer)
  await stage.ask(undefined, "POST /v1/registrations/confirm", 200, { body: { registrationId, code } })
  const { email, password, name } = newcomer
  return stage.signIn({ email, password, name })
}

type Grant = { readonly kind: string; readonly place: string; readonly level: string; readonly name: string }

/** The first place of a kind that somebody belongs to. */
export const placeOf = async (stage: Stage, who: Person, kind: "account" | "tenant"): Promise<string> => {
  const { grants } = (await stage.ask(who, "GET /v1/me")) as { grants: readonly Grant[] }
  const found = grants.find((grant) => grant.kind === kind)
  if (!found) throw new Error(`${who.name} has no ${kind}`)
  return found.place
}
