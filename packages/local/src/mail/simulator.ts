import { randomUUID } from "node:crypto"
import * as z from "zod"

/** What is looked at of a request to send a mail (SES v2, `SendEmail`). */
const Sent = z.object({
  Destination: z.object({ ToAddresses: z.array(z.string()).optional() }).optional(),
  EmailTags: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
})

/** The addresses of SES's mailbox simulator to which something happens, with or without a label. */
const simulated = /^(bounce|complaint)(?:\+[^@]*)?@simulator\.amazonses\.com$/i

const happened = {
  bounce: {
    "detail-type": "Email Bounced",
    detail: { eventType: "Bounce", bounce: { bounceType: "Permanent", bounceSubType: "General" } },
  },
  complaint: {
    "detail-type": "Email Complaint Received",
    detail: { eventType: "Complaint", complaint: { complaintFeedbackType: "abuse" } },
  },
} as const

const Answer = z.object({ MessageId: z.string() })

/** A request to send, and what it was answered with. */
type Sending = { readonly body: string; readonly answer: string; readonly region: string; readonly now: Date }

const json = <T>(schema: z.ZodType<T>, text: string): T | undefined => {
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/**
 * What SES says on AWS's event bus of a mail to one of its simulator's addresses: that it bounced, or that its reader
 * complained; undefined for every other mail.
 */
export const returnOf = ({ body, answer, region, now }: Sending): object | undefined => {
  const [sent, answered] = [json(Sent, body), json(Answer, answer)]
  const [to = ""] = sent?.Destination?.ToAddresses ?? []
  const [, kind] = simulated.exec(to) ?? []
  if (!sent || !answered || kind === undefined) return undefined
  const messageId = answered.MessageId
  const { detail, ...type } = happened[kind.toLowerCase() === "bounce" ? "bounce" : "complaint"]
  const tags = Object.fromEntries(sent.EmailTags.map(({ Name, Value }) => [Name, [Value]]))
  const mail = { timestamp: now.toISOString(), messageId, destination: [to], tags }
  const about = { version: "0", id: randomUUID(), source: "aws.ses", account: "000000000000", region, resources: [] }
  return { ...about, ...type, time: now.toISOString(), detail: { ...detail, mail } }
}
