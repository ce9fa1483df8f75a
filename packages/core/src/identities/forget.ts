import * as z from "zod"
import { release } from "../kernel/claims.ts"
import { IdentityId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref, type TransactItem, write } from "../kernel/table.ts"
import { forJobs } from "../permissions/index.ts"
import { meIn, nextOf } from "./changing.ts"
import { identities } from "./entity.ts"
import { type Identity, IdentitySignals } from "./identities.ts"
import { IdentityEffects, IdentityEvents } from "./telling.ts"
import { addressClaims } from "./uniques.ts"

const forgetting = ({ identityId, rev, email, proven }: Identity): readonly TransactItem[] => [
  write(identities)
    .remove({ identityId })
    .where(
      (old, { eq, notExists }) => `${eq(old.rev, rev)} AND ${eq(old.state, "active")} AND ${notExists(old.places)}`,
    )
    .commit(),
  ...(proven ? [release(addressClaims, email, identityId)] : []),
]

/** That somebody is forgotten: their sign-ins, and what was recorded of them, follow. */
export const forgottenAs = (me: Identity) => {
  const next = nextOf(me)
  return IdentityEvents.forgotten(next, { subjects: [...me.subjects], version: next.version }, {})
}

/**
 * The address is free again. The sign-ins stay claimed until they are deleted at the identity provider: until then, none
 * of them may become somebody again. Whoever gives them a grant first, keeps them: a grant is conditional on who they are.
 */
export const forgetIdentity = command({
  name: "identity.forget",
  summary: "Forget somebody who belongs nowhere any more",
  place: IdentityId,
  permission: forJobs.forgetIdentity,
  input: z.strictObject({}),
  output: z.object({ identityId: IdentityId.schema }),
  reads: (identityId) => [ref(identities, { identityId })],
  decide: async (ctx) => {
    const me = await meIn(ctx)
    const { identityId, email, places = [], state } = me
    // Whom the operator has shut out stays known: forgotten, they could come back as somebody new.
    if (places.length > 0 || state !== "active") throw IdentitySignals.belongs()
    return {
      result: { identityId },
      writes: forgetting(me),
      events: [forgottenAs(me)],
      effects: [IdentityEffects.forgotten({ email }, {})],
    }
  },
})
