import { claimed } from "../kernel/claims.ts"
import type { Context } from "../kernel/context.ts"
import { doneUnless } from "../kernel/errors.ts"
import type { IdentityId } from "../kernel/ids.ts"
import type { Before } from "../kernel/operations.ts"
import { DirectoryErrors } from "../kernel/ports.ts"
import { reaction, type ReactionContext } from "../kernel/reactions.ts"
import type { Identity } from "./identities.ts"
import { IdentityEvents } from "./telling.ts"
import { addressClaims, subjectClaims } from "./uniques.ts"

/**
 * Milliseconds after which a sign-in that is nobody's by then becomes nobody's any more: two days, twice as long as a
 * registration waits for its code, which is the longest that anything waits.
 */
const waitsFor = 2 * 24 * 60 * 60 * 1000

/**
 * What is made at the identity provider for a person ahead of the commit that makes the person. Its username is of this
 * request alone, and no address opens it before the commit has taken the address: two who want one address at once hinder
 * nobody, and whose commit never comes leaves a sign-in that opens nothing, and is deleted. Until then nobody gets a token
 * with it either (`pre-token-generation.ts`), nor a code for a new password, which goes to proven addresses alone.
 */
export const beginSignIn = (
  { now }: Pick<Context, "now">,
  identityId: IdentityId,
  username: string,
  run: Before["run"],
): Before => ({
  reserve: {
    writes: [],
    events: [IdentityEvents.signInBegun({ object: identityId, version: 0, home: identityId }, { username }, {})],
    forgetAfter: new Date(now.getTime() + waitsFor),
  },
  run,
})

/** What was begun and is nobody's, is deleted. */
export const clearSignIn = reaction({
  name: "identity.clear_sign_in",
  on: [IdentityEvents.signInBegun],
  delay: waitsFor,
  run: async ({ directory, getAll }, { data: { username } }) => {
    const [subject] = await getAll([claimed(subjectClaims, username)])
    if (!subject) await directory.deleteUser(username)
  },
})

/** Makes an address open a person's sign-in. Where another still has it, the table says whose it is, and that one lets go. */
export const giveAddress = async (
  { directory, getAll }: Pick<ReactionContext, "directory" | "getAll">,
  username: string,
  { identityId, email }: Identity,
): Promise<void> => {
  if (await doneUnless(directory.setAddress(username, email), [DirectoryErrors.address_taken])) return
  const [address] = await getAll([claimed(addressClaims, email)])
  if (address?.holder !== identityId) return
  const holder = await directory.holderOf(email)
  if (holder !== undefined) await directory.dropAddress(holder)
  await directory.setAddress(username, email)
}
