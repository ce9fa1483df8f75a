import type { IdentityId } from "../kernel/ids.ts"
import type { ReactionContext } from "../kernel/reactions.ts"
import { type Letter, letter } from "../texts/index.ts"
import { identities } from "./entity.ts"

/** Mails somebody who can sign in, at the address and in the language they have now. Who is gone, gets none. */
export const mailPerson = async (
  { get, mailer, brand }: Pick<ReactionContext, "get" | "mailer" | "brand">,
  identityId: IdentityId,
  words: Pick<Letter, "name" | "values" | "link">,
): Promise<void> => {
  const person = await get(identities, { identityId })
  if (!person) return
  const { email: to, name: reader, locale, timeZone } = person
  await mailer.send(letter({ vendor: await brand(), to, reader, locale, timeZone, ...words }))
}
