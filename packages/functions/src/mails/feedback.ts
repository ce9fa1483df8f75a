import { AccountErrors } from "@tenantry/core/accounts/index"
import { IdentityErrors, noteReturnedLink } from "@tenantry/core/identities/index"
import { InvitingId, noteReturnedInvitation } from "@tenantry/core/invitations/index"
import { hashed } from "@tenantry/core/kernel/claims"
import { doneUnless } from "@tenantry/core/kernel/errors"
import { IdentityId, InvitationId, TenantId, UserId } from "@tenantry/core/kernel/ids"
import { IdempotencyErrors } from "@tenantry/core/kernel/idempotency"
import { invoke } from "@tenantry/core/kernel/invoke"
import { forJobs } from "@tenantry/core/permissions/index"
import { noteReturnedCode, RegistrationErrors } from "@tenantry/core/registrations/index"
import { TenantErrors } from "@tenantry/core/tenants/index"
import { noteReturnedUser } from "@tenantry/core/users/index"
import * as z from "zod"
import { invocation } from "../invocation.ts"
import { parametersFromEnvironment } from "../parameters.ts"
import { requestAs, runtimeFromEnvironment } from "../runtime.ts"

const { keyRoots } = await parametersFromEnvironment({ keyRoots: "KEY_ROOTS_PARAMETER" })
const { runtime, recorder } = runtimeFromEnvironment(keyRoots)

/** A tag's values, as SES tells them; ours have one each. */
const tag = (most: number, pattern: RegExp) =>
  z.tuple([z.string().max(most, { abort: true }).regex(pattern)]).transform(([value]) => value)

/** What the rule hands over of SES's event (`functions.feedback` in the manifest): no address is in it. */
const Told = z.object({
  kind: z.enum(["Bounce", "Complaint"]),
  messageId: z.string().min(1).max(200),
  tags: z.object({
    place: tag(40, /^[a-z0-9_]+$/),
    object: tag(40, /^[a-z0-9_]+$/),
    sending: tag(9, /^[1-9]\d*$/),
    address: tag(22, /^[\w-]{22}$/),
  }),
})
type Told = z.output<typeof Told>

const kinds = { Bounce: "bounced", Complaint: "complained" } as const

/** What to note where; undefined for mails that belong to nothing that shows it, and for what is not ours. */
const noting = ({ kind, messageId, tags }: Told): Promise<unknown> | undefined => {
  const { place, object, sending, address } = tags
  const mail = { kind: kinds[kind], mail: hashed(messageId), sending: Number(sending), address }
  // SES tells some things twice: the same mail and kind are the same request.
  const options = { idempotencyKey: `${mail.kind}.${mail.mail}` }
  const job = (where: InvitingId | TenantId | IdentityId) =>
    requestAs(runtime, "mail.feedback", [forJobs.noteReturned], where)
  if (InvitingId.is(place) && InvitationId.is(object)) {
    return invoke(job(place), noteReturnedInvitation, { invitationId: object, ...mail }, options)
  }
  if (TenantId.is(place) && UserId.is(object)) {
    return invoke(job(place), noteReturnedUser, { userId: object, ...mail }, options)
  }
  if (IdentityId.is(place) && object === "link") return invoke(job(place), noteReturnedLink, mail, options)
  if (IdentityId.is(place) && object === "code") return invoke(job(place), noteReturnedCode, mail, options)
  return undefined
}

/** What has gone since, has nobody to tell; and a mail has one story of each kind. */
const gone = [
  AccountErrors.unknown,
  TenantErrors.unknown,
  IdentityErrors.unknown,
  RegistrationErrors.unknown,
  IdempotencyErrors.mismatch,
]

/** A mail came back, or its reader reported it: noted with what it belongs to, and counted where it came from. */
export const handler = invocation(recorder, async (event: unknown, say): Promise<void> => {
  const { data: told } = Told.safeParse(event)
  const work = told && noting(told)
  const noted = work !== undefined && (await doneUnless(work, gone))
  say({ fields: { counts: noted ? { noted: 1 } : { ignored: 1 } } })
})
