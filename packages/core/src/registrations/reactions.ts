import * as z from "zod"
import type { Reaction } from "../kernel/reactions.ts"
import { keptFor, RegistrationEvents } from "./registrations.ts"

const Requested = z.object({ username: z.string() })

/** A code that was sent in the last moment is good for a day; nobody is forgotten who can still prove their address. */
const codeLasts = 25 * 60 * 60 * 1000

/** Who never proved their address is forgotten by the identity provider as well, once the table has forgotten them. */
const forgetUnproven: Reaction = {
  name: "registration.forget",
  on: [RegistrationEvents.requested.eventName],
  delay: keptFor + codeLasts,
  run: async ({ directory }, { data }) => {
    await directory.forgetUnproven(Requested.parse(data).username)
  },
}

export const registrationReactions: readonly Reaction[] = [forgetUnproven]
