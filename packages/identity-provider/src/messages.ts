import * as z from "zod"
import type { Context } from "./context.ts"
import { CognitoError, invalidLambdaResponse } from "./errors.ts"
import { attributesForTrigger, type ClientMetadata, metadata, runTrigger } from "./triggers.ts"
import { fold, looksLikeEmail, type User } from "./users.ts"

const codePlaceholder = "{####}"
const usernamePlaceholder = "{username}"

export type MessageSource =
  | "CustomMessage_ForgotPassword"
  | "CustomMessage_UpdateUserAttribute"
  | "CustomMessage_VerifyUserAttribute"
  | "CustomMessage_AdminCreateUser"
export type Delivery = {
  readonly Destination: string
  readonly DeliveryMedium: "EMAIL"
  readonly AttributeName: "email"
}
type Message = {
  readonly source: MessageSource
  readonly user: User
  readonly to: string
  /** A code, or a temporary password. */
  readonly secret: string
  readonly clientMetadata: ClientMetadata
  readonly clientId: string
}
type Template = { readonly subject: string; readonly html: string }

/** "Custom message Lambda trigger": subject at most 140 characters, message at most 20,000. */
const customMessageResponse = z.looseObject({
  smsMessage: z.string().nullish(),
  emailMessage: z.string().max(20_000).nullish(),
  emailSubject: z.string().max(140).nullish(),
})

/** Sends a code or a temporary password by mail, in the words of the CustomMessage trigger if it gave any. */
export const deliver = async (context: Context, message: Message): Promise<Delivery> => {
  const template = (await customTemplate(context, message)) ?? defaultTemplate(message.source)
  const values = { [codePlaceholder]: message.secret, [usernamePlaceholder]: message.user.username }
  const mail = {
    to: message.to,
    subject: requireOneLine(fill(template.subject, values, (value) => value)),
    html: fill(template.html, values, escapeHtml),
  }
  await context.sendMail(mail).catch(() => {
    throw new CognitoError("CodeDeliveryFailureException", "The message could not be delivered.")
  })
  return deliveryTo(message.to)
}

const customTemplate = async (context: Context, message: Message): Promise<Template | undefined> => {
  const { source, user, clientMetadata, clientId } = message
  const invites = source === "CustomMessage_AdminCreateUser"
  const request = {
    userAttributes: attributesForTrigger(user),
    codeParameter: codePlaceholder,
    linkParameter: "{##Click Here##}",
    usernameParameter: invites ? usernamePlaceholder : null,
    ...metadata(clientMetadata),
  }
  const response = { smsMessage: null, emailMessage: null, emailSubject: null }
  const invocation = { name: "CustomMessage", source, userName: user.username, clientId, request, response } as const
  const answer = await runTrigger(context, invocation, customMessageResponse)
  const html = answer?.emailMessage
  if (!html?.includes(codePlaceholder) || (invites && !html.includes(usernamePlaceholder))) return undefined
  const subject = answer?.emailSubject || defaultTemplate(source).subject
  return { subject, html }
}

/** A line break would let the text of a subject become headers of the mail. */
const requireOneLine = (subject: string): string => {
  if (/[\r\n]/.test(subject)) throw invalidLambdaResponse("The subject of an e-mail is one line")
  return subject
}

const defaultTemplate = (source: MessageSource): Template =>
  source === "CustomMessage_AdminCreateUser"
    ? {
        subject: "Your temporary password",
        html: `Your username is ${usernamePlaceholder} and temporary password is ${codePlaceholder}.`,
      }
    : { subject: "Your verification code", html: `Your confirmation code is ${codePlaceholder}` }

const fill = (text: string, values: Readonly<Record<string, string>>, escape: (value: string) => string): string =>
  text.replaceAll(/\{####\}|\{username\}/g, (placeholder) => escape(values[placeholder] ?? placeholder))

const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)

const mask = (email: string): string => {
  const [local = "", domain = ""] = fold(email).split("@")
  return `${local.charAt(0)}***@${domain.charAt(0)}***`
}

/** CodeDeliveryDetails with the address masked as Cognito masks it. */
export const deliveryTo = (email: string): Delivery => ({
  Destination: mask(email),
  DeliveryMedium: "EMAIL",
  AttributeName: "email",
})

const letter = (byte: number): string => String.fromCharCode(97 + (byte % 26))

/** What a caller is told who asked for a code to a user that does not exist or cannot get one: always the same. */
export const pretendedDelivery = (context: Context, typedName: string, user: User | undefined): Delivery => {
  const email = looksLikeEmail(typedName) ? typedName : user?.attributes["email"]
  if (email !== undefined) return deliveryTo(email)
  const [first = 0, second = 0] = context.digest("pretended-address", fold(typedName))
  return deliveryTo(`${letter(first)}@${letter(second)}`)
}
