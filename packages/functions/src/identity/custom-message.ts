import type { CustomMessageTriggerEvent } from "aws-lambda"
import { Locale } from "@tenantry/core/kernel/locales"
import { letter } from "@tenantry/core/texts/index"
import { vendorOf } from "@tenantry/core/kernel/vendor"
import { vendorFile } from "../environment.ts"
import { invocation } from "../invocation.ts"

type Event = CustomMessageTriggerEvent

// Checked as a whole where it was put beside the code, and by every function that has a catalogue of permissions.
const vendor = vendorOf(JSON.parse(vendorFile()))

/** Codes for a new password are mailed by the user pool, in the person's language and our words. It mails nothing else of ours. */
export const handler = invocation(undefined, async (event: Event): Promise<Event> => {
  if (event.triggerSource !== "CustomMessage_ForgotPassword") return event
  const { userAttributes, codeParameter } = event.request
  const email = userAttributes["email"] ?? ""
  const locale = Locale.catch(vendor.languages[0]).parse(userAttributes["locale"])
  const of = { vendor, to: email, locale, timeZone: "UTC", name: "password", values: {}, code: codeParameter } as const
  const { name: reader } = userAttributes
  const { subject, html } = letter(reader ? { ...of, reader } : of)
  event.response.emailSubject = subject
  event.response.emailMessage = html
  return event
})
