import { claimed } from "../kernel/claims.ts"
import { IdentityId } from "../kernel/ids.ts"
import { type Reaction, reaction } from "../kernel/reactions.ts"
import { tagsOf } from "../mails/index.ts"
import { letter } from "../texts/index.ts"
import { codeEnds, codeOf } from "./codes.ts"
import { registrations } from "./entity.ts"
import { RegistrationEvents, numberOfMail } from "./registrations.ts"
import { addressClaims } from "../identities/index.ts"

/**
 * The code goes out only while it is the newest, and good. Who registers an address that has a sign-in already is told so
 * in the mail alone, which only its holder reads.
 */
const mailCode = reaction({
  name: "registration.mail_code",
  on: [RegistrationEvents.requested, RegistrationEvents.codeAsked],
  run: async ({ get, getAll, keyring, mailer, now, vendor }, { object: identityId, data }) => {
    const waiting = IdentityId.is(identityId) ? await get(registrations, { identityId }) : null
    if (!waiting || waiting.asked !== data.asked || codeEnds(waiting) <= now) return
    const { email: to, locale, timeZone } = waiting
    const [known] = await getAll([claimed(addressClaims, to)])
    const [code, until] = [codeOf(keyring, waiting), codeEnds(waiting).toISOString()]
    // Without a name: an address that was mistyped is a stranger's.
    const of = { vendor, to, locale, timeZone }
    const mail = letter(
      known ? { ...of, name: "code_known", values: { code } } : { ...of, name: "code", values: { until }, code },
    )
    await mailer.send({ ...mail, tags: tagsOf(waiting.identityId, "code", numberOfMail(waiting), to) })
  },
})

export const registrationReactions: readonly Reaction[] = [mailCode]
