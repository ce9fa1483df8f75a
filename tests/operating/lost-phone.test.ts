import { expect, it } from "vitest"
import { codeOf } from "../support/me.ts"
import { freshEmail } from "../support/system.ts"
import { newOnCall } from "./people.ts"
import { played } from "./playing.ts"

const reason = "Ticket 4716, called back"

it("who lost their phone comes in by the password, is told who did it and why, and is an admin again when another vouches", () =>
  played({ chapter: "I lost my phone" }, async ({ on, know, type }) => {
    const [onCall, owner] = await Promise.all([newOnCall(on), on.register()])
    const { accountId } = owner
    const admin = await on.join(await on.invite(owner, freshEmail("lost")))
    const { password } = admin
    const { secret, enrolment } = await on.ask(admin, "POST /v1/me/second-factor", { body: { password } })
    const confirming = { body: { enrolment, code: codeOf(String(secret)) } }
    await on.ask(admin, "POST /v1/me/second-factor/confirm", confirming)
    know({ TOKEN: onCall.token, EMAIL: admin.email, ACCOUNT: accountId, ADMIN: owner.token })

    const [, shown, removed] = (await type()).answers
    expect(shown.effects.map(({ code }: { code: string }) => code)).toContain("identity.rights_closed")
    expect(removed.identityId).toBe(admin.identityId)
    await on.mailbox.waitFor(admin.email, ({ text }) => text.includes(reason))

    const { access } = await on.signIn(admin.email, password)
    const again = { ...admin, token: access }
    const rename = () => on.call(`PATCH /v1/accounts/${accountId}`, { ...again, body: { name: "Renamed" } })
    expect(await rename()).toMatchObject({
      status: 403,
      body: { code: "identity.rights_closed", until: removed.rightsClosedUntil },
    })
    const me = await on.ask(again, "GET /v1/me")
    expect(me).toMatchObject({ closedRights: { until: removed.rightsClosedUntil, vouchedIn: [] }, secondFactor: false })
    const factor = await on.ask(again, "POST /v1/me/second-factor", { body: { password } })
    expect(factor).toHaveProperty("secret")

    const told = on.mailbox.waitFor(admin.email, ({ subject }) => subject.includes("vouched for you"))
    expect((await type()).answers.at(-1)).toEqual({ vouched: true })
    await told
    expect((await rename()).status).toBe(200)
  }))
