import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2"
import type { Mailer } from "../../kernel/ports.ts"
import { patience } from "../patience.ts"

/**
 * Mails through SES (v2), from one verified sender. SES has no idempotency token: a mail is sent twice only when the
 * answer was lost, never lost itself.
 */
export const openMailer = (from: string, client = new SESv2Client(patience)): Mailer => ({
  send: async ({ from: own = from, replyTo, to, subject, html, text, tags = {} }) => {
    const content = (Data: string) => ({ Data, Charset: "UTF-8" })
    await client.send(
      new SendEmailCommand({
        FromEmailAddress: own,
        ...(replyTo === undefined ? {} : { ReplyToAddresses: [replyTo] }),
        Destination: { ToAddresses: [to] },
        EmailTags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
        Content: { Simple: { Subject: content(subject), Body: { Html: content(html), Text: content(text) } } },
      }),
    )
  },
})
