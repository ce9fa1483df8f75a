import { SendEmailCommand, SESv2Client } from "@aws-sdk/client-sesv2"
import { openMailer } from "@tenantry/core/adapters/ses/mailer"
import { invoke } from "@tenantry/core/kernel/invoke"
import type { Mail } from "@tenantry/core/kernel/ports"
import { afterAll, beforeAll, expect, it } from "vitest"
import { after, minutes } from "../support/calls.ts"
import { deliverAll, outsideOf } from "../support/deliver.ts"
import { operation } from "../support/operations.ts"
import { newCustomer, newPartner } from "../support/partners.ts"
import { preset, vendored } from "../support/vendor.ts"
import { openWorld, settle, type World } from "../support/world.ts"

const { addUser, inviteAdmin, invitePartnerAdmin, registerForCustomer } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** What was mailed so far. */
const mails: Mail[] = []
const mailTo = async (email: string): Promise<Mail | undefined> => {
  const send = async (mail: Mail) => void mails.push(mail)
  await deliverAll(world, outsideOf(world, { mailer: { send } }), after(new Date(), minutes(1)))
  return mails.find(({ to }) => to === email)
}

const { product } = vendored.vendor

it("mails because of an account of a partner carry its brand, and are answered to it", async () => {
  const { at } = await newCustomer(world)
  const user = {
    email: "cora@example.com",
    firstName: "Cora",
    lastName: "Colleague",
    role: preset.plain,
    locale: "en" as const,
  }
  await invoke(world.as(at.owner, at.tenantId), addUser, user)
  await invoke(world.as(at.owner, at.accountId), inviteAdmin, { email: "ada@example.com", days: 3 })
  for (const email of [user.email, "ada@example.com"]) {
    const mail = await mailTo(email)
    expect(mail?.replyTo).toBe("help@example.com")
    expect(mail?.from).toMatch(/^Lime Mail <[^<>]+@[^<>]+>$/)
    expect(mail?.html).toContain("Lime Mail")
    expect(mail?.html).not.toContain(product)
  }
})

it("so does the first mail to whom a partner registers an account for, in the partner's language", async () => {
  const { partnerId, admin } = await newPartner(world)
  const register = { email: "olga@example.com", name: "Orchard", days: 3 }
  await invoke(world.as(admin, partnerId), registerForCustomer, register)
  const mail = await mailTo(register.email)
  expect([mail?.replyTo, mail?.subject]).toEqual([
    "help@example.com",
    "“Lime Resellers” has registered the account “Orchard” for you",
  ])
})

it("nobody else's do: of an account that no partner has brought, and to the partner's own admins", async () => {
  const at = await settle(world)
  await invoke(world.as(at.owner, at.accountId), inviteAdmin, { email: "alone@example.com", days: 3 })
  const { partnerId, admin } = await newPartner(world)
  await invoke(world.as(admin, partnerId), invitePartnerAdmin, { email: "paul@example.com", days: 3 })
  for (const email of ["alone@example.com", "paul@example.com"]) {
    const mail = await mailTo(email)
    expect([mail?.from, mail?.replyTo]).toEqual([undefined, undefined])
    expect(mail?.html).toContain(product)
  }
})

it("SES is told whom a mail is from, and where answers go", async () => {
  const sent: SendEmailCommand["input"][] = []
  const client = new SESv2Client({ region: "eu-central-1" })
  client.send = (async (command: SendEmailCommand) => void sent.push(command.input)) as typeof client.send
  const mail = { to: "n@example.com", subject: "-", html: "-", text: "-" }
  const { send } = openMailer("Ours <no-reply@example.com>", client)
  await send(mail)
  await send({ ...mail, from: "Lime Mail <no-reply@example.com>", replyTo: "help@example.com" })
  expect(sent.map(({ FromEmailAddress, ReplyToAddresses }) => [FromEmailAddress, ReplyToAddresses])).toEqual([
    ["Ours <no-reply@example.com>", undefined],
    ["Lime Mail <no-reply@example.com>", ["help@example.com"]],
  ])
})
