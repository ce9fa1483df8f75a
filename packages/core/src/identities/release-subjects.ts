import * as z from "zod"
import { list, text } from "../kernel/bounded.ts"
import { claimed, release } from "../kernel/claims.ts"
import { IdentityId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { type TransactItem, write } from "../kernel/table.ts"
import { forJobs } from "../permissions/index.ts"
import { identities } from "./entity.ts"
import { IdentitySignals } from "./identities.ts"
import { IdentityEffects, IdentityEvents } from "./telling.ts"
import { subjectClaims } from "./uniques.ts"

const isForgotten = (identityId: IdentityId): TransactItem =>
  write(identities)
    .check({ identityId })
    .where((old, { notExists }) => notExists(old.identityId))
    .commit()

/** The sign-ins of somebody forgotten are deleted: their usernames, which may be made of an address, are free again. */
export const releaseSubjects = command({
  name: "identity.release_subjects",
  summary: "Give back the usernames of somebody who was forgotten",
  place: IdentityId,
  permission: forJobs.forgetIdentity,
  input: z.strictObject({ subjects: list(text(100), 20, 1), version: z.int() }),
  output: z.object({ identityId: IdentityId.schema }),
  decide: async (ctx, { subjects, version }) => {
    const { place: identityId } = ctx
    const claims = await ctx.getAll(subjects.map((subject) => claimed(subjectClaims, subject)))
    const held = subjects.filter((_, i) => claims[i]?.holder === identityId)
    if (held.length === 0) throw IdentitySignals.subjects_free()
    return {
      result: { identityId },
      writes: held.map((subject) => release(subjectClaims, subject, identityId)),
      checks: [isForgotten(identityId)],
      events: [IdentityEvents.subjectsReleased({ object: identityId, version: version + 1, home: identityId }, {}, {})],
      effects: [IdentityEffects.subjectsReleased({ count: held.length }, {})],
    }
  },
})
