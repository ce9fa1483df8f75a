import { errors } from "./errors.ts"
import type { Locale } from "./locales.ts"

/** How the identity provider refuses; adapters translate its words into these. */
export const DirectoryErrors = errors("sign_ins", {
  unavailable: "unavailable",
  busy: "unavailable",
  too_often: "rate_limited",
  code_wrong: "invalid",
  address_taken: "conflict",
  password_too_weak: "invalid",
  password_wrong: "invalid",
  password_temporary: "conflict",
  second_factor_on: "conflict",
  second_factor_expired: "gone",
  refused: "invalid",
})

/** A person as the identity provider knows them, under a username that Tenantry chose. */
export type SignInUser = {
  readonly username: string
  readonly email: string
  readonly name: string
  readonly locale: Locale
}

/** Under which address somebody signs in. Repeated, every method does nothing more. */
export type Addresses = {
  /** Makes this the address of the user, proven; who has no sign-in has none, and that is not an error. */
  readonly setAddress: (username: string, email: string) => Promise<void>
  /** The user who signs in with an address. */
  readonly holderOf: (email: string) => Promise<string | undefined>
  /** The user signs in with no address any more. */
  readonly dropAddress: (username: string) => Promise<void>
}

/** Making a sign-in. */
export type SignUps = Pick<Addresses, "setAddress"> & {
  /** Makes a sign-in with a password. Nobody reaches it by the address before that is set. */
  readonly createUser: (user: SignInUser, password: string) => Promise<void>
  /** Makes a sign-in whose password has to be replaced at the first use. One that is there already stays as it is. */
  readonly createTemporary: (user: SignInUser, password: string) => Promise<void>
}

/**
 * What somebody does with their own password. A wrong one counts as a failed sign-in: too many, and the right one is
 * refused for a while as well. One that has to be replaced first opens nothing here.
 */
export type Passwords = {
  /** Whether it is this password; or already the next one, for who asks again after a lost answer. */
  readonly checkPassword: (username: string, password: string, next?: string) => Promise<void>
  readonly setPassword: (username: string, password: string) => Promise<void>
  /** Answers the secret for an authenticator app, and what finishing needs: a secret too, good for five minutes. */
  readonly beginSecondFactor: (username: string, password: string) => Promise<{ secret: string; session: string }>
  /** Whether the app has the secret that its enrolment began with; it is not asked for yet. */
  readonly verifySecondFactor: (username: string, session: string, code: string) => Promise<void>
  /** Whether it is this password, and this code where one is asked for. */
  readonly checkSecondFactor: (username: string, password: string, code: string) => Promise<void>
  /** Whether sign-ins ask for the code of the app that was verified; who has no sign-in has none to ask for. */
  readonly setSecondFactor: (username: string, on: boolean) => Promise<void>
  /** Ends all sessions, and what is left of an enrolment with them. */
  readonly endSessions: (username: string) => Promise<void>
}

/**
 * The identity provider, for what needs a password, a code or a second factor: only this may be done within a request.
 * Every method may be called again after an unknown outcome: it then does nothing more.
 */
export type SignIns = SignUps & Passwords

/** A sign-in as the identity provider lists it. */
export type KnownSignIn = {
  readonly username: string
  readonly email: string | undefined
  /** Whether one signs in with that address. */
  readonly verified: boolean
  readonly madeAt: Date
}

/** The identity provider, for what follows from events. Repeated, every method does nothing more. */
export type Directory = Addresses & {
  /** Makes the user's groups these; who has no sign-in has none, and that is not an error. */
  readonly setGroups: (username: string, groups: readonly string[]) => Promise<void>
  /** Puts the user into these groups, and leaves all others as they are. */
  readonly addGroups: (username: string, groups: readonly string[]) => Promise<void>
  /** Ends all sessions: refresh tokens stop working. */
  readonly endSessions: (username: string) => Promise<void>
  /** Whether sign-ins ask for the code of the app that was verified; who has no sign-in has none to ask for. */
  readonly setSecondFactor: (username: string, on: boolean) => Promise<void>
  readonly deleteUser: (username: string) => Promise<void>
  /** One page of all sign-ins there are, and where the next one begins. Refused with a beginning that it does not know any more. */
  readonly listUsers: (after?: string) => Promise<{ readonly users: readonly KnownSignIn[]; readonly next?: string }>
  /** Whether a user is there, and not shut out: who has no sign-in comes in by none. */
  readonly signsIn: (username: string) => Promise<boolean>
  /** In which groups a user is; who has no sign-in is in none. */
  readonly groupsOf: (username: string) => Promise<readonly string[]>
}

/** A mail to one person. The HTML is already escaped; headers hold no line breaks. */
export type Mail = {
  /** Who it is from, where that is not whom all mails are from, as a header has it; and where answers go. */
  readonly from?: string
  readonly replyTo?: string
  readonly to: string
  readonly subject: string
  readonly html: string
  readonly text: string
  /** What it belongs to, for whoever tells later what became of it: no address, letters, digits, `-` and `_` alone. */
  readonly tags?: Readonly<Record<string, string>>
}

/** Sends; throws when it may not have been sent. */
export type Mailer = { readonly send: (mail: Mail) => Promise<void> }
