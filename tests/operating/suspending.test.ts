import { expect, it } from "vitest"
import { until } from "../support/until.ts"
import { newColleague, newOnCall } from "./people.ts"
import { played } from "./playing.ts"

const reason = "Calls with stolen cards, ticket 4711"

it("who is suspended reads whose hold it is and why, cannot lift it, and is let go by the staff", () =>
  played({ chapter: "Suspend this customer" }, async ({ on, know, type }) => {
    const [onCall, owner] = await Promise.all([newOnCall(on), on.register()])
    const { accountId, tenantId } = owner
    const colleague = await newColleague(on, owner, "employee")
    const key = { name: "Payroll", permissions: ["users.view"], days: 30 }
    const { value: token } = await on.ask(owner, `POST /v1/tenants/${tenantId}/keys`, { body: key })
    const account = `/v1/accounts/${accountId}`
    const usersBy = (who: { readonly token: string }) => on.call(`GET /v1/tenants/${tenantId}/users`, who)
    know({ TOKEN: onCall.token, ACCOUNT: accountId, TENANT: tenantId })

    const [, preview, suspended, , found] = (await type()).answers
    expect(preview.effects.map(({ code }: { code: string }) => code)).toContain("account.hold_mailed")
    expect(suspended.state).toBe("suspended")
    expect(found.data).toMatchObject([{ accountId, state: "suspended", holds: [{ holder: "operator", reason }] }])
    await on.mailbox.waitFor(owner.email, ({ text, subject }) => subject.includes("suspended") && text.includes(reason))
    expect(await on.ask(owner, `GET ${account}`)).toMatchObject({ holds: [{ holder: "operator", reason }] })
    const lifts = await on.call(`POST ${account}/reopen`, { ...owner, body: {} })
    const renames = await on.call(`PATCH ${account}`, { ...owner, body: { name: "Other" } })
    expect([lifts.body.code, renames.body.code]).toEqual(["account.not_your_hold", "place.not_active"])
    // The companies of an account follow it a moment later.
    const refused = await until("a colleague is refused", async () => {
      const { status, body } = await usersBy(colleague)
      return status === 200 ? undefined : body.code
    })
    expect([refused, (await usersBy({ token })).body.code]).toEqual(["place.not_active", "place.not_active"])

    const [, reopened, read] = (await type()).answers
    expect([reopened.state, read.state]).toEqual(["active", "active"])
    await on.mailbox.waitFor(owner.email, ({ subject }) => subject.includes("lifted"))
    await until("a colleague gets in", async () => (await usersBy(colleague)).status === 200)
    expect((await usersBy({ token })).status).toBe(200)

    const [one, other] = (await type()).answers
    expect([one.state, other.state]).toEqual(["suspended", "active"])
  }))
