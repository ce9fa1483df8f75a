import type { CustomMessageTriggerEvent } from "aws-lambda"
import { claimed } from "@tenantry/core/kernel/claims"
import { Locale } from "@tenantry/core/kernel/locales"
import { type Letter, letter } from "@tenantry/core/texts/index"
import { invocation } from "../invocation.ts"
import { tableFromEnvironment } from "../table.ts"

const { table, recorder } = tableFromEnvironment()

type Event = CustomMessageTriggerEvent

const signsIn = async (email: string): Promise<boolean> => {
  const [known] = await table.open([]).getAll([claimed("email", email)])
  return known !== null
}

/** Who registers an address that has a sign-in already is told so only in the mail, which only its holder reads. */
const mailFor = async (source: string, email: string): Promise<Letter["name"]> => {
  if (source === "CustomMessage_ForgotPassword") return "password"
  const registering = source === "CustomMessage_SignUp" || source === "CustomMessage_ResendCode"
  return registering && (await signsIn(email)) ? "code_known" : "code"
}

/** Codes are mailed by the user pool, in the person's language and our words. */
export const handler = invocation(recorder, async (event: Event): Promise<Event> => {
  const { userAttributes, codeParameter } = event.request
  const email = userAttributes["email"] ?? ""
  const locale = Locale.catch("en").parse(userAttributes["locale"])
  const name = await mailFor(event.triggerSource, email)
  const { subject, html } = letter({ to: email, locale, timeZone: "UTC", name, values: { code: codeParameter } })
  event.response.emailSubject = subject
  event.response.emailMessage = html
  return event
})
