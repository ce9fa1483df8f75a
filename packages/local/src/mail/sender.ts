import { SendEmailCommand, SESv2Client } from "@aws-sdk/client-sesv2"
import { localCredentials, localRegion } from "../engine/client.ts"

export type OutgoingMail = { readonly to: string; readonly subject: string; readonly html: string }

/** Sends through the SES endpoint what the identity provider itself sends, as Cognito does with a SES identity. */
export const mailSender = (endpoint: string, from: string) => {
  const client = new SESv2Client({ endpoint, region: localRegion, credentials: localCredentials })
  const send = async ({ to, subject, html }: OutgoingMail): Promise<void> => {
    await client.send(
      new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [to] },
        Content: { Simple: { Subject: { Data: subject }, Body: { Html: { Data: html } } } },
      }),
    )
  }
  return { send, stop: () => client.destroy() }
}
