import { randomUUID } from "node:crypto"
import { sweep } from "@tenantry/core/kernel/sweeping"
import { afterAll, beforeAll, expect, it } from "vitest"
import { after, hours } from "../support/calls.ts"
import { outsideOf } from "../support/deliver.ts"
import { type OwnSystem, openOwnSystem } from "../support/own-system.ts"
import { type Founder, freshEmail } from "../support/system.ts"
import { runtimeOf } from "../support/system-table.ts"
import { until } from "../support/until.ts"
import { newOnCall } from "./people.ts"
import { played } from "./playing.ts"

let system: OwnSystem
beforeAll(async () => {
  system = await openOwnSystem()
})
afterAll(() => system.stop())

const usersOf = ({ tenantId }: Founder): string => `/v1/tenants/${tenantId}/users`
const add = (owner: Founder, email: string) => {
  const body = { email, firstName: "Ada", lastName: "Nowak", role: "employee" }
  return system.play.call(`POST ${usersOf(owner)}`, { ...owner, body })
}

/** So many mails come back that no more go out on this day; answers one of the addresses. */
const stop = async (owner: Founder): Promise<string> => {
  const addresses = [1, 2, 3, 4, 5].map(() => `bounce+${randomUUID().slice(0, 8)}@simulator.amazonses.com`)
  for (const email of addresses) expect((await add(owner, email)).status).toBe(200)
  await until("no more is mailed", async () => {
    const { body } = await system.play.call(`POST ${usersOf(owner)}?preview=true`, {
      ...owner,
      body: { email: freshEmail(), firstName: "Ada", role: "employee" },
    })
    return body.code === "mail.stopped"
  })
  return addresses[0] ?? ""
}

/** Mail is down, and has been for days when it is back: what was to be sent in the beginning has been given up. */
const giveUp = async (owner: Founder, email: string): Promise<void> => {
  const { play, mail } = system
  const outstanding = async (): Promise<readonly { state: string; attempts: number }[]> =>
    (await play.ask(owner, `GET /v1/tenants/${owner.tenantId}/deliveries`)).data
  await mail.stop()
  expect((await add(owner, email)).status).toBe(200)
  await until("the mail was tried", async () => (await outstanding()).some(({ attempts }) => attempts === 1))
  const down = { send: () => Promise.reject(new Error("mail is down")) }
  const outside = outsideOf({ runtime: runtimeOf(play.running) }, { mailer: down })
  // The last waits are the longest, a day in the end; all of it is within the week in which the link works.
  for (let attempt = 2, passed = 0; attempt <= 11; attempt++) {
    passed += hours(attempt < 9 ? 4 : 25)
    await sweep(outside, after(new Date(), passed))
  }
  expect((await outstanding()).some(({ state }) => state === "failed")).toBe(true)
  await mail.start()
}

it("what became of a mail is found; a place that was stopped mails again, and what was given up is sent", () =>
  played({ chapter: "The mail did not arrive", system: () => system.play }, async ({ on, know, type }) => {
    const [onCall, owner] = await Promise.all([newOnCall(on), on.register()])
    const { accountId: ACCOUNT, tenantId: TENANT } = owner
    const email = await stop(owner)
    know({ TOKEN: onCall.token, ACCOUNT, TENANT, EMAIL: email })

    const [mails, deliveries] = (await type()).answers
    expect([mails.data, mails.to]).toMatchObject([[{ sent: 5, returned: 5 }], { sent: 1 }])
    expect(deliveries.data.filter(({ state }: { state: string }) => state !== "scheduled")).toEqual([])

    const [, users, events] = (await type()).answers
    expect(users.data).toMatchObject([{ email, mail: { status: "bounced" } }])
    expect(events.data.map(({ event }: { event: string }) => event)).toContain("mail.returned")

    expect((await type()).said).toMatch(new RegExp(`${TENANT} mails again\n${ACCOUNT} (mails again|was not stopped)$`))
    const late = freshEmail("late")
    await giveUp(owner, late)
    const { said } = await type()
    expect(said.match(/^\w+ +user\.mail_invitation in/gm)?.map((line) => line.split(" ", 1)[0])).toEqual([
      "failed",
      "done",
    ])
    expect(await on.mailbox.to(late)).toHaveLength(1)
  }))
