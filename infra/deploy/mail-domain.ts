import { setTimeout as wait } from "node:timers/promises"
import { GetEmailIdentityCommand, type SESv2Client } from "@aws-sdk/client-sesv2"
import type { Stage } from "../stages.ts"
import { Mistake } from "./arguments.ts"

type Domain = { readonly isProven: boolean; readonly tokens: readonly string[] }

const domainIn = async (client: SESv2Client, EmailIdentity: string): Promise<Domain> => {
  const { VerifiedForSendingStatus, DkimAttributes } = await client.send(new GetEmailIdentityCommand({ EmailIdentity }))
  return { isProven: VerifiedForSendingStatus ?? false, tokens: DkimAttributes?.Tokens ?? [] }
}

/** The records of Easy DKIM (Amazon SES, "Easy DKIM"). */
const recordsOf = (domain: string, tokens: readonly string[]): string =>
  tokens.map((token) => `  ${token}._domainkey.${domain}  CNAME  ${token}.dkim.amazonses.com`).join("\n")

type Patience = { readonly lookEveryMs: number; readonly giveUpAfterMs: number }

/**
 * Comes back once SES may send for the stage's domain. Where nobody has proven it after a quarter of an hour, or at once
 * where its records are added by hand, ends with what to add; the deployment goes on from there when it is run again.
 */
export const proveMailDomain = async (
  client: SESv2Client,
  { domain, hostedZoneId }: Stage["mail"],
  { lookEveryMs, giveUpAfterMs }: Patience = { lookEveryMs: 15_000, giveUpAfterMs: 15 * 60_000 },
): Promise<void> => {
  const deadline = Date.now() + (hostedZoneId === undefined ? 0 : giveUpAfterMs)
  for (;;) {
    const { isProven, tokens } = await domainIn(client, domain)
    if (isProven) return
    if (Date.now() >= deadline) {
      throw new Mistake(
        `SES may not send for ${domain} yet. Add these records to its DNS, and run the command again when they are known:\n${recordsOf(domain, tokens)}`,
      )
    }
    console.log(`  waiting until the DNS of ${domain} is known to SES`)
    await wait(lookEveryMs)
  }
}
