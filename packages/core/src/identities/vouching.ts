import type { Context } from "../kernel/context.ts"
import type { IdentityId } from "../kernel/ids.ts"
import { ref } from "../kernel/table.ts"
import { nextVersion } from "../kernel/versions.ts"
import * as z from "zod"
import { areRightsClosed, isVouchedIn, rightsOpenAt } from "./closed-rights.ts"
import { identities } from "./entity.ts"
import { IdentityErrors } from "./identities.ts"
import { IdentityEffects, IdentityEvents } from "./telling.ts"

/** What is answered by whoever vouches. */
export const Vouched = z.object({ vouched: z.literal(true) })

/** For whom somebody vouches, as the place knows them, and what the place is called. */
type VouchedFor = {
  readonly identityId: IdentityId
  readonly name: string
  readonly email: string
  readonly where: string
  /** They own it, and nobody who vouches stands as high. */
  readonly owner?: boolean
}

type Vouching = Pick<Context, "actor" | "getAll" | "now" | "place">

/** A person says it, who could be asked tomorrow: no key does, and nobody from above, staff on a visit or a partner. */
const assertInPerson = ({ actor }: Vouching, { identityId }: VouchedFor): void => {
  if (actor.id === identityId) throw IdentityErrors.own_word()
  if (actor.kind !== "identity" || actor.fromAbove) throw IdentityErrors.in_person()
}

/**
 * Somebody vouches for a person whose rights of administrators are closed: they count again in that place and below it,
 * where whoever vouches stands as high. Whoever decides that has looked at **rank**. That of `until` is among the facts, so
 * nobody vouches for what comes after another removal.
 */
export const vouching = async (ctx: Vouching, whom: VouchedFor) => {
  const { place, now } = ctx
  const { identityId, name, email, where, owner = false } = whom
  assertInPerson(ctx, whom)
  const [me] = await ctx.getAll([ref(identities, { identityId })])
  if (!me || !areRightsClosed(me, now) || isVouchedIn(me, [place])) throw IdentityErrors.rights_open({ name })
  const until = rightsOpenAt(me).toISOString()
  return {
    result: { vouched: true as const },
    writes: [nextVersion(identities, { identityId }, me, { add: { vouchedIn: [place] } })],
    events: [
      IdentityEvents.vouched(
        { object: identityId, version: me.rev + 1, home: place },
        { identityId, ends: until, where },
        { name },
      ),
    ] as const,
    effects: [
      IdentityEffects.youVouch({ identityId }, { name }),
      IdentityEffects.rightsOpen({ identityId, until, owner }, { name, where }),
      IdentityEffects.isTold({ identityId }, { name, email }),
    ],
  }
}
