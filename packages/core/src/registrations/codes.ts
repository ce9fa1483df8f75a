import type { Context } from "../kernel/context.ts"
import { purpose } from "../kernel/keyring.ts"
import type { Keyring } from "../kernel/keyring.ts"
import { RegistrationEffects, endOf, type Registration } from "./registrations.ts"

/** The code that proves the address of a registration. */
export const codePurpose = purpose("registration")

/** Milliseconds that a code is good for: an hour. */
const goodFor = 60 * 60 * 1000

/** What a code is made of: it is stored nowhere, and dies with the next one. */
const partsOf = ({ username, email, asked, rev }: Registration): string[] => [
  username,
  email,
  String(asked),
  String(rev),
]

export const codeOf = (keyring: Keyring, registration: Registration): string =>
  keyring.code(codePurpose, partsOf(registration))

export const isCodeOf = (keyring: Keyring, registration: Registration, code: string): boolean =>
  keyring.isCode(codePurpose, partsOf(registration), code)

/** Until when the newest code is good: for an hour, and no longer than there is a registration. */
export const codeEnds = (registration: Pick<Registration, "asked" | "expires">): Date =>
  new Date(Math.min(registration.asked + goodFor, endOf(registration).getTime()))

export const codeMailed = (registration: Registration) =>
  RegistrationEffects.codeMailed({ email: registration.email, until: codeEnds(registration).toISOString() }, {})

const hour = 3600

/**
 * How many codes are mailed to one address in an hour, by whatever registrations there are for it. Anybody can type
 * anybody's address, so two things are weighed: a mailbox bears twelve short mails an hour, and its holder, who needs one
 * or two, must not be kept out by whoever uses them up. So nobody gets more than four of them from one network; whoever
 * wants to keep somebody out needs three networks, and must come back every hour. Counted by the day, the same effort
 * would last a day.
 */
const codesOfAddress = { most: 12, fromOne: 4, seconds: hour }

/**
 * How often codes are tried for one address in an hour, whatever registrations there are for it, for each has a code of
 * its own: twenty of a million. For the same reason as above, one network has half of them.
 */
const triesOfAddress = { most: 20, fromOne: 10, seconds: hour }

export const countCode = ({ counted }: Pick<Context, "counted">, email: string): Promise<void> =>
  counted("registration.code", email, codesOfAddress)

export const countTry = ({ tried }: Pick<Context, "tried">, email: string): Promise<void> =>
  tried("registration.try", email, triesOfAddress)
