import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { SESv2Client } from "@aws-sdk/client-sesv2"
import { openMailer } from "@tenantry/core/adapters/ses/mailer"
import { deliver, type Outside } from "@tenantry/core/kernel/delivering"
import type { IdentityId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { type Mailbox, mailbox, startMail } from "@tenantry/local/mail/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { deliverAll as deliverDue, outsideOf } from "../support/deliver.ts"
import { identityOf } from "../support/me.ts"
import { after, confirmed, hours } from "../support/calls.ts"
import { outstandingIn } from "../support/deliveries.ts"
import { newAdmin, openWorld, type Settled, settle, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { acceptTransfer, cancelTransfer, declineTransfer, inviteAdmin, requestTransfer } = operation

let world: World
let outside: Outside
let mails: Mailbox
let stop: () => Promise<void>
beforeAll(async () => {
  world = await openWorld()
  const folder = mkdtempSync(join(tmpdir(), "tenantry-mail-"))
  const mail = await startMail({ folder, port: 0 })
  mails = mailbox(mail.endpoint)
  const credentials = { accessKeyId: "local", secretAccessKey: "local" }
  const client = new SESv2Client({ endpoint: mail.endpoint, region: "eu-west-1", credentials })
  outside = outsideOf(world, {
    mailer: openMailer("from@example.com", client),
  })
  stop = async () => {
    client.destroy()
    await mail.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})
afterAll(async () => {
  await stop()
  await world.close()
})

type Offering = Settled & { readonly admin: IdentityId; readonly email: string }
let people = 0
const settled = async (): Promise<Offering> => {
  const at = await settle(world)
  const email = `heir.${people++}@example.com`
  return { ...at, email, admin: await newAdmin(world, at, { email }) }
}
const offer = ({ owner, accountId, admin }: Offering, now = new Date()) =>
  invoke(world.as(owner, accountId, { now }), requestTransfer, { to: admin })

/** Delivers what waits for one reaction at some time; answers how each ended. */
const deliverAll = async ({ accountId }: Settled, reaction: string, now = new Date()) => {
  const waiting = await outstandingIn(world, accountId, reaction)
  return Promise.all(waiting.map((key) => deliver(outside, key, now)))
}

describe("the mail that offers ownership", () => {
  const reaction = "ownership.mail_ownership_requested"

  it("goes to the one it is offered to", async () => {
    const at = await settled()
    await offer(at)
    expect(await deliverAll(at, reaction)).toEqual(["done"])
    expect(await mails.to(at.email)).toHaveLength(1)
  })

  it("is not sent once the offer was withdrawn", async () => {
    const at = await settled()
    await offer(at)
    await invoke(world.as(at.owner, at.accountId), cancelTransfer, {})
    expect(await deliverAll(at, reaction)).toEqual(["done"])
    expect(await mails.to(at.email)).toEqual([])
  })

  it("is sent once for an offer that was withdrawn and made again", async () => {
    const at = await settled()
    const now = new Date()
    await offer(at, after(now, -hours(1)))
    await invoke(world.as(at.owner, at.accountId), cancelTransfer, {})
    await offer(at, now)
    expect(await deliverAll(at, reaction)).toEqual(["done", "done"])
    expect(await mails.to(at.email)).toHaveLength(1)
  })

  it("is not sent once the offer has run out or was accepted", async () => {
    const [late, taken] = [await settled(), await settled()]
    const now = new Date()
    await offer(late, now)
    await offer(taken)
    await confirmed(world.as(taken.admin, taken.accountId), acceptTransfer, {})
    expect(await deliverAll(late, reaction, after(now, hours(72)))).toEqual(["done"])
    expect(await deliverAll(taken, reaction)).toEqual(["done"])
    expect([...(await mails.to(late.email)), ...(await mails.to(taken.email))]).toEqual([])
  })
})

describe("what happens to an offer", () => {
  type Act = (at: Offering) => Promise<unknown>
  const byHeir = ({ admin, accountId }: Offering) => world.as(admin, accountId)
  const happenings: readonly (readonly [what: string, act: Act, heir: number, owner: number])[] = [
    ["being made", () => Promise.resolve(), 0, 0],
    ["being withdrawn", (at) => invoke(world.as(at.owner, at.accountId), cancelTransfer, {}), 1, 0],
    ["being declined", (at) => invoke(byHeir(at), declineTransfer, {}), 0, 1],
    ["being accepted", (at) => confirmed(byHeir(at), acceptTransfer, {}), 1, 1],
  ]

  it.each(happenings)("its %s is mailed to whom it concerns, and to nobody else", async (_, act, heir, owner) => {
    const at = await settled()
    const { email } = await identityOf(world, at.owner)
    const mailed = async () => [(await mails.to(at.email)).length, (await mails.to(email)).length]
    await offer(at)
    await deliverDue(world, outside, new Date())
    expect(await mailed()).toEqual([1, 1])
    await act(at)
    await deliverDue(world, outside, new Date())
    expect(await mailed()).toEqual([1 + heir, 1 + owner])
  })
})

describe("the mail that invites", () => {
  it("is not sent once ownership has moved away from the inviter: its link would not work", async () => {
    const [moved, kept] = [await settled(), await settled()]
    const invite = async ({ owner, accountId }: Offering) => {
      const email = `guest.${accountId}@example.com`
      await invoke(world.as(owner, accountId), inviteAdmin, { email })
      return email
    }
    const [lost, sent] = [await invite(moved), await invite(kept)]
    await offer(moved)
    await confirmed(world.as(moved.admin, moved.accountId), acceptTransfer, {})
    // What waits goes out if the ownership comes back while the invitation is good.
    expect((await deliverAll(moved, "invitation.mail")).at(-1)).toBe("later")
    expect((await deliverAll(kept, "invitation.mail")).at(-1)).toBe("done")
    expect([(await mails.to(lost)).length, (await mails.to(sent)).length]).toEqual([0, 1])
  })
})
