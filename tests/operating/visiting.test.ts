import { expect, it } from "vitest"
import { newOnCall } from "./people.ts"
import { played } from "./playing.ts"

it("one of the staff is inside while the visit lasts, and the customer is told who came, and why", () =>
  played({ chapter: "Visiting a customer" }, async ({ on, know, type }) => {
    const [visitor, owner] = await Promise.all([newOnCall(on), on.register()])
    const { accountId, tenantId } = owner
    const inside = () => on.call(`GET /v1/tenants/${tenantId}/users`, visitor)
    expect((await inside()).status).toBe(404)
    know({ TOKEN: visitor.token, ACCOUNT: accountId, TENANT: tenantId })
    const mailed = on.mailbox.next(owner.email)
    const [opened, users, closed, visits] = (await type()).answers
    const visit = { visitId: opened.visitId, kind: "change", reason: "Ticket 4711: nobody can get in" }
    expect([users.data, closed, visits.data]).toMatchObject([
      [{ email: owner.email }],
      { visitId: opened.visitId },
      [{ ...visit, closedAt: expect.any(String) }],
    ])
    expect((await inside()).status).toBe(404)
    const seen = await on.ask(owner, `GET /v1/accounts/${accountId}/visits`)
    expect(seen.data).toEqual(visits.data)
    const mail = await (await mailed)()
    expect(mail.text).toContain(visit.reason)
  }))
