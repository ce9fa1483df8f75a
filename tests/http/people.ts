import { AdminListGroupsForUserCommand, CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider"
import { setTimeout as wait } from "node:timers/promises"
import { claimsIn } from "../support/forging.ts"
import type { Person, Play } from "../support/system.ts"

const patienceMs = 15_000

const until = async <T>(read: () => Promise<T>, fits: (value: T) => boolean): Promise<T> => {
  for (const deadline = Date.now() + patienceMs; ; await wait(50)) {
    const value = await read()
    if (fits(value) || Date.now() > deadline) return value
  }
}

/** The groups of somebody at the identity provider, as soon as they are these; else those there are. */
export const groupsOf = async (
  { running }: Play,
  { tokens }: Person,
  expected: readonly string[],
): Promise<readonly string[]> => {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" }
  const endpoint = running.addresses.identityProvider
  const client = new CognitoIdentityProviderClient({ endpoint, region: "eu-west-1", credentials })
  const Username = String(claimsIn(tokens.access)["username"])
  const read = async (): Promise<readonly string[]> => {
    const reply = await client.send(new AdminListGroupsForUserCommand({ UserPoolId: running.pool.id, Username }))
    return (reply.Groups ?? []).map(({ GroupName }) => GroupName ?? "").toSorted()
  }
  const found = await until(read, (groups) => groups.join() === expected.toSorted().join())
  client.destroy()
  return found
}

/** Whether a session has ended by now, for the API and for whoever refreshes it. */
export const signedOut = async ({ refresh, call }: Play, { tokens, from }: Person): Promise<boolean> => {
  const [refreshed, answered] = [await refresh(tokens), await call("GET /v1/me", { token: tokens.access, from })]
  return refreshed.status !== 200 && answered.body["code"] === "sign_in.ended"
}
