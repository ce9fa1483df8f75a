import * as z from "zod"
import { IdentityId, ServiceId } from "../kernel/ids.ts"
import { command, unchanged } from "../kernel/operations.ts"
import { ref, type TransactItem, write } from "../kernel/table.ts"
import { grantChanged, type Grant, grantGiven, grants } from "../grants/index.ts"
import { belongsTo, identities, IdentityErrors } from "../identities/index.ts"
import { forJobs } from "../permissions/index.ts"
import { staffChanged } from "./changing.ts"
import { services } from "./entity.ts"
import { StaffEffects, StaffEvents, StaffSignals } from "./staff.ts"

const admin = "admin" as const

const refsOf = (place: ServiceId, identityId: IdentityId) =>
  [ref(services, { place }), ref(grants, { place, identityId }), ref(identities, { identityId })] as const

/** Whoever deploys the service makes its first operator admin, and another where none of them can sign in any more. */
export const appointOperator = command({
  name: "staff.appoint",
  summary: "Make somebody an operator admin",
  place: ServiceId,
  permission: forJobs.appointOperator,
  input: z.strictObject({ identityId: IdentityId.schema, further: z.boolean() }),
  output: z.object({ appointed: z.boolean() }),
  reads: (place, { identityId }) => refsOf(place, identityId),
  decide: async ({ getAll, place, now }, { identityId, further }) => {
    const [head, before, me] = await getAll(refsOf(place, identityId))
    if (!me) throw IdentityErrors.unknown()
    if (!me.proven) throw StaffSignals.unproven()
    if (before?.role === admin) return unchanged({ appointed: false })
    if (head && !further) throw StaffSignals.has_admin({ admins: head.admins.length })
    const { name, email } = me
    const given = { role: admin, grantedBy: identityId, grantedAt: now.toISOString() }
    const grant: Grant = { place, identityId, name, email, ...given }
    const letsIn: readonly TransactItem[] = before
      ? [grantChanged(before, given)]
      : [grantGiven(grant), belongsTo(identityId, [place])]
    const first = write(services).create({ place, admins: [identityId], state: "active", rev: 1 })
    return {
      result: { appointed: true },
      writes: [...letsIn, head ? staffChanged(head, { identityId, to: admin }) : first.commit()],
      events: [
        StaffEvents.added(
          { object: identityId, version: (head?.rev ?? 0) + 1 },
          { identityId, role: admin },
          { name, email },
        ),
      ],
      effects: [StaffEffects.appointed({ identityId }, {})],
    }
  },
})
