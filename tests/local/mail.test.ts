import { appendFileSync } from "node:fs"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { type Mailbox, mailbox, startMail } from "../../packages/local/src/mail/index.ts"
import { mailSender } from "../../packages/local/src/mail/sender.ts"
import { temporaryFolder } from "./support.ts"

const openMail = async (folder: string) => {
  const { endpoint, stop } = await startMail({ folder, port: 0 })
  onTestFinished(stop)
  const sender = mailSender(endpoint, "Tenantry <no-reply@tenantry.example>")
  const send = (to: string, subject: string): Promise<void> => sender.send({ to, subject, html: `<p>${subject}</p>` })
  return { endpoint, stop, send, box: mailbox(endpoint) }
}

const subjects = async (box: Mailbox): Promise<readonly string[]> => (await box.all()).map((mail) => mail.subject)

test("mails are read by their recipient, and survive a restart, a torn line and nothing else", async () => {
  const folder = temporaryFolder()
  const first = await openMail(folder)
  await first.send("Anna <anna@acme.example>", "One")
  await first.send("bob@acme.example", "Two")
  expect(await first.box.to("Anna@Acme.example")).toEqual([
    { to: "anna@acme.example", subject: "One", html: "<p>One</p>", text: "", at: expect.any(Date) },
  ])
  await first.stop()
  appendFileSync(join(folder, "mail.jsonl"), '{"messageId":"cut by kill -9')
  const second = await openMail(folder)
  await second.send("bob@acme.example", "Three")
  expect(await subjects(second.box)).toEqual(["One", "Two", "Three"])
  await fetch(`${second.endpoint}/clear-store`, { method: "POST" })
  await second.stop()
  expect(await subjects((await openMail(folder)).box)).toEqual([])
})

test("waiting ends with the newest fitting mail, or says what there was; systems do not share mails", async () => {
  const [one, two] = await Promise.all([openMail(temporaryFolder()), openMail(temporaryFolder())])
  const waiting = one.box.waitFor("anna@acme.example", (mail) => mail.subject.startsWith("Your"))
  await one.send("anna@acme.example", "Welcome")
  await one.send("anna@acme.example", "Your code")
  expect((await waiting).subject).toBe("Your code")
  await one.send("anna@acme.example", "Your new code")
  expect((await one.box.waitFor("anna@acme.example")).subject).toBe("Your new code")
  const missing = one.box.waitFor("anna@acme.example", () => false, 50)
  await expect(missing).rejects.toThrow('No fitting mail to anna@acme.example within 50 ms; there: "Welcome"')
  expect(await subjects(two.box)).toEqual([])
})

test("a taken port is an error with the port in it", async () => {
  const { endpoint } = await openMail(temporaryFolder())
  const port = Number(new URL(endpoint).port)
  await expect(startMail({ folder: temporaryFolder(), port })).rejects.toThrow(`Port ${port} is taken`)
})
