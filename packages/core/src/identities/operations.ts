import * as z from "zod"
import { IdentityId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { forAnyone } from "../permissions/index.ts"
import { identities } from "./entity.ts"
import { identityIdOf, Username } from "./usernames.ts"
import { IdentityErrors, identityCreated, newIdentity } from "./identities.ts"
import { Email, PersonName } from "./inputs.ts"
import { IdentityEffects } from "./telling.ts"

/**
 * For somebody whose sign-in exists, with a proven address, and who is nobody here: an acceptance or a registration that
 * was lost after its sign-in was made. They belong nowhere, and can accept an invitation or open an account.
 */
export const createIdentity = command({
  name: "identity.create",
  summary: "Make somebody of a sign-in that belongs to nobody",
  place: IdentityId,
  permission: forAnyone.createIdentity,
  input: z.strictObject({ username: Username, email: Email, name: PersonName, locale: Locale }),
  output: z.object({ identityId: IdentityId.schema }),
  reads: (identityId) => [ref(identities, { identityId })],
  decide: async ({ get, place: identityId }, { username, email, name, locale }) => {
    if (identityIdOf(username) !== identityId) throw IdentityErrors.unknown()
    if (await get(identities, { identityId })) throw IdentityErrors.exists()
    const person = { email, name, locale, timeZone: "UTC" }
    return {
      result: { identityId },
      by: { id: identityId, name },
      writes: newIdentity(identityId, username, person, { activePlace: identityId, places: [] }),
      events: [identityCreated(identityId, person)],
      effects: [IdentityEffects.created({ email }, {})],
    }
  },
})
