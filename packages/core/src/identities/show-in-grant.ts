import * as z from "zod"
import { HeadedId, IdentityId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref, type TransactItem } from "../kernel/table.ts"
import { sameVersion } from "../kernel/versions.ts"
import { grants, grantShown } from "../grants/index.ts"
import { forJobs } from "../permissions/index.ts"
import { identities } from "./entity.ts"
import { type Identity, IdentitySignals } from "./identities.ts"
import { IdentityEffects, IdentityEvents } from "./telling.ts"

/** That somebody is still who they were when their grant was made to follow. */
const unchangedIdentity = (me: Identity): TransactItem => sameVersion(identities, { identityId: me.identityId }, me)

/** A place shows who belongs there as they call themselves by now; refused where it does so already. */
export const showInGrant = command({
  name: "identity.show_in_grant",
  summary: "Show somebody in a place by the name and address they have now",
  place: HeadedId,
  permission: forJobs.followName,
  input: z.strictObject({ identityId: IdentityId.schema }),
  output: z.object({ identityId: IdentityId.schema }),
  reads: (place, { identityId }) => [ref(grants, { place, identityId }), ref(identities, { identityId })],
  decide: async (ctx, { identityId }) => {
    const { place } = ctx
    const [grant, identity] = await ctx.getAll([ref(grants, { place, identityId }), ref(identities, { identityId })])
    if (!grant || !identity) throw IdentitySignals.follows()
    const { name, email, rev } = identity
    if (grant.name === name && grant.email === email) throw IdentitySignals.follows()
    return {
      result: { identityId },
      writes: [grantShown(grant, { name, email })],
      checks: [unchangedIdentity(identity)],
      events: [IdentityEvents.followed({ object: identityId, version: rev }, {}, { name, email })],
      effects: [IdentityEffects.followed({ name, email }, {})],
    }
  },
})
