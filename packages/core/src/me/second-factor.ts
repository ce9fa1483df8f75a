import * as z from "zod"
import { text } from "../kernel/bounded.ts"
import { purpose } from "../kernel/keyring.ts"
import type { Identity } from "../identities/index.ts"

/** What enrols an app for codes, between its two steps. */
export const enrolmentPurpose = purpose("enrolment")

/** What an authenticator app shows. */
export const AppCode = text(6).regex(/^\d{6}$/)

/** What is answered by who switches it on or takes it away. */
export const SecondFactorState = z.object({ secondFactor: z.boolean() })

/** What ends all sessions, ends an enrolment as well. */
export const sealedFor = ({ identityId, sessionsFrom = 0 }: Identity): readonly string[] => [
  "second-factor",
  identityId,
  String(sessionsFrom),
]
