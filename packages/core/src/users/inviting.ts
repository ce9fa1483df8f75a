import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import { IdentityId, TenantId } from "../kernel/ids.ts"
import { present } from "../kernel/present.ts"
import { KnownPassword, Password } from "../identities/index.ts"
import type { Tenant } from "../tenants/index.ts"
import { UserEffects } from "./effects.ts"
import type { User } from "./entity.ts"
import { lasting } from "./offering.ts"
import { givenSignIn } from "./sign-ins.ts"
import { nameOf, UserErrors, UserView, userView } from "./users.ts"

/** A password that whoever invites may give. */
export const passwordsGiven = {
  /** Temporary: the person replaces it when they first sign in. Without one, they choose theirs by the link in the mail. */
  password: Password.exactOptional(),
  passwordAgain: KnownPassword.exactOptional(),
}
type Passwords = { readonly password?: string | undefined; readonly passwordAgain?: string | undefined }

/** It was typed twice, and is as long as the company wants. */
export const assertPassword = ({ passwordLength }: Tenant, { password, passwordAgain }: Passwords): void => {
  if (password !== passwordAgain) throw UserErrors.passwords_differ()
  if (password !== undefined && password.length < passwordLength) {
    throw UserErrors.password_too_short({ least: passwordLength })
  }
}

type InTenant = Context<TenantId>

/** The sign-in that comes with a password; without one there is none before the link is opened. */
export const signInWith = async (ctx: InTenant, user: User, password: string | undefined) =>
  password === undefined ? { user, writes: [], events: [] } : givenSignIn(ctx, user, password)

/** What whoever gave a password is told to pass on: with which name one signs in. */
export const UserAdded = z.object({ ...UserView.shape, signInName: z.string().exactOptional() })

/** What is answered of who was invited. */
export const addedView = (user: User, password: string | undefined): z.input<typeof UserAdded> => {
  const { signInName, ...others } = user
  const told = password !== undefined && signInName !== undefined
  return { ...userView(others, user.status), ...(told ? { signInName } : {}) }
}

/** The next link: by whom, which of theirs it is, and until when. */
export const nextUserInvitation = ({ actor, asOf }: InTenant, earlier: User | null, days: number) => ({
  invitedBy: IdentityId.schema.parse(actor.person),
  ...present({ invitedWith: actor.key }),
  sending: (earlier?.sending ?? 0) + 1,
  expires: asOf.getTime() + lasting(days),
})

/** What a link and a password that was given mean for who gets them. */
export const invitationEffects = (user: User, password: string | undefined) => {
  const { email, expires = 0 } = user
  const name = nameOf(user)
  return [
    UserEffects.invitationMailed({ email, until: new Date(expires).toISOString() }, {}),
    ...(password === undefined ? [] : [UserEffects.temporaryPassword({ email }, { name })]),
  ]
}
