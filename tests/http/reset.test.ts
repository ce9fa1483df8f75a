import { functions } from "@tenantry/functions/manifest"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type OwnSystem, openOwnSystem } from "../support/own-system.ts"
import { password } from "../support/system.ts"

/** A system whose trigger after a reset cannot end sessions at the user pool. */
let system: OwnSystem
beforeAll(async () => {
  const entry = new URL("./fixtures/no-sign-out.ts", import.meta.url).href
  system = await openOwnSystem({ functions: { postConfirmation: { ...functions.postConfirmation, entry } } })
})
afterAll(() => system.stop())

const another = "Another-2026!"

test("a reset ends every session from before and is told, although the user pool ends none", async () => {
  const { play } = system
  const holder = await play.register()
  const thief = await play.signIn(holder.email, password)
  // The user pool tells the time of a sign-in in whole seconds.
  await new Promise((resolve) => setTimeout(resolve, 1100))
  const ClientId = play.running.pool.clientId
  await play.provider("ForgotPassword", { ClientId, Username: holder.email })
  const { html } = await play.mailbox.waitFor(holder.email, ({ subject }) => subject === "Your code for a new password")
  const [code = ""] = /\b\d{6}\b/.exec(html) ?? []
  const confirm = { ClientId, Username: holder.email, ConfirmationCode: code, Password: another }
  expect((await play.provider("ConfirmForgotPassword", confirm)).status).toBe(200)

  const fresh = await play.signIn(holder.email, another)
  const { body, status } = await play.refresh(thief)
  const { AccessToken } = body["AuthenticationResult"] as { readonly AccessToken: string }
  const answers = (token: string) => play.call("GET /v1/me", { token, from: holder.from })
  expect(status).toBe(200)
  for (const token of [thief.access, AccessToken]) {
    expect(await answers(token)).toMatchObject({ status: 401, body: { code: "sign_in.ended" } })
  }
  expect((await answers(fresh.access)).status).toBe(200)
  await play.mailbox.waitFor(holder.email, ({ subject }) => subject === "Your password was changed")
})
