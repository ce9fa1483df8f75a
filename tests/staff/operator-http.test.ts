import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { tokenIn } from "@tenantry/local/mail/reading"
import { expect, test } from "vitest"
import { freshAddress, freshEmail, password, play } from "../support/system.ts"

const script = fileURLToPath(new URL("../../packages/local/src/operator.ts", import.meta.url))

test("whoever deploys makes an operator admin by a command, who invites the rest by mail", async () => {
  const on = play()
  const { folder } = on.running
  const operator = (...args: readonly string[]) =>
    new Promise<{ status: unknown; said: string }>((resolve) => {
      const env = { ...process.env, TENANTRY_FOLDER: folder }
      execFile(process.execPath, [script, ...args], { env }, (error, stdout, stderr) =>
        resolve({ status: error?.code ?? 0, said: (stdout + stderr).trim() }),
      )
    })
  expect(await operator("add")).toMatchObject({ status: 2, said: expect.stringContaining("Usage: npm run operator") })
  const nobody = freshEmail("nobody")
  expect(await operator("add", nobody)).toEqual({
    status: 1,
    said: `nobody signs in with ${nobody}: let them register first`,
  })
  const first = await on.register({ locale: "en" })
  const { email } = first
  expect(await operator("add", email, "--further")).toEqual({ status: 0, said: `${email} is an operator admin` })
  expect(await operator("add", email)).toEqual({ status: 0, said: `${email} was an operator admin already` })
  const second = await on.register({ locale: "en" })
  expect(await operator("add", second.email)).toEqual({
    status: 1,
    said: "there is an operator admin already: let them invite, or add --further",
  })

  const invited = freshEmail("support")
  await on.ask(first, "POST /v1/staff/invitations", { body: { email: invited, role: "support", locale: "en" } })
  const token = tokenIn(await on.mailbox.waitFor(invited))
  const from = freshAddress()
  await on.ask(undefined, "POST /v1/invitations/join", { body: { token, name: "Sally Support", password }, from })
  const { access } = await on.signIn(invited, password)
  // Other tests have staff as well.
  const all: { email: string; role: string }[] = []
  for (let page: string | undefined = "limit=100"; page !== undefined; ) {
    const { data, nextCursor } = await on.ask({ token: access, from }, `GET /v1/staff?${page}`)
    all.push(...data)
    page = nextCursor === undefined ? undefined : `limit=100&cursor=${nextCursor}`
  }
  const shown = all.filter((one) => [invited, email].includes(one.email))
  expect(shown.map((one) => [one.email, one.role])).toEqual(
    expect.arrayContaining([
      [email, "admin"],
      [invited, "support"],
    ]),
  )
})
