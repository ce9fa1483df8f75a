import { randomUUID } from "node:crypto"
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider"
import { openSignIns } from "@tenantry/core/adapters/cognito/sign-ins"
import { describe, expect, it, onTestFinished } from "vitest"
import { outcomeOf } from "../support/world.ts"
import { clientId, codeFor, goodPassword, poolId, providerForTest } from "./support.ts"

/** What Tenantry calls, on a provider whose mails can be broken. */
const open = async () => {
  const mail = { broken: true }
  const provider = await providerForTest()
  const failing = await providerForTest({
    sendMail: async (sent) => {
      if (mail.broken) throw new Error("no mail today")
      provider.mails.push(sent)
    },
  })
  const credentials = { accessKeyId: "local", secretAccessKey: "local" }
  const client = new CognitoIdentityProviderClient({ endpoint: failing.endpoint, region: "eu-west-1", credentials })
  onTestFinished(() => client.destroy())
  return { mail, mails: provider, signIns: openSignIns({ poolId, clientId }, client) }
}
const newcomer = () =>
  ({ username: randomUUID(), email: `${randomUUID()}@example.com`, name: "Nora", locale: "en" }) as const

describe("a sign-up", () => {
  it("whose code could not be delivered is done; the code can be asked for again", async () => {
    const { signIns, mail, mails } = await open()
    const nora = newcomer()
    await signIns.signUp(nora, goodPassword, "permit")
    expect(await outcomeOf(signIns.resendCode(nora.username))).toBe("sign_ins.unavailable")
    mail.broken = false
    await signIns.resendCode(nora.username)
    await signIns.confirmSignUp(nora.username, codeFor(mails, nora.email))
  })

  it("with what the provider does not take is refused", async () => {
    const { signIns } = await open()
    expect(await outcomeOf(signIns.signUp({ ...newcomer(), email: "nowhere" }, goodPassword, "permit"))).toBe(
      "sign_ins.refused",
    )
  })
})
