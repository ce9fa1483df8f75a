import { expect, it } from "vitest"
import { newOnCall } from "./people.ts"
import { played } from "./playing.ts"

it("staff propose another owner, an admin objects, and what was proposed again is taken back", () =>
  played({ chapter: "The owner of this account is gone" }, async ({ on, know, type }) => {
    const [onCall, owner, heir] = await Promise.all([newOnCall(on), on.register(), on.register()])
    const { accountId } = owner
    const admin = await on.join(await on.invite(owner))
    know({ TOKEN: onCall.token, ACCOUNT: accountId, HEIR: heir.email, ADMIN: admin.token })

    const [, admins] = (await type()).answers
    expect(admins.data.map(({ email }: { email: string }) => email)).toEqual(
      expect.arrayContaining([owner.email, admin.email]),
    )

    const [orphans] = (await type()).answers
    expect(orphans.data).toEqual(expect.any(Array))

    const [preview, proposed, found] = (await type()).answers
    expect(preview.effects[0]).toMatchObject({ code: "ownership.will_move", severity: "danger" })
    const { to, until } = proposed
    expect(to).toBe(heir.identityId)
    expect(found.data[0].proposal).toMatchObject({ to, until, by: onCall.identityId })
    for (const { email } of [owner, admin, heir])
      await on.mailbox.waitFor(email, ({ text }) => text.includes("Ticket 4714: the owner died"))

    const [pending] = (await type()).answers
    expect(pending.proposal).toMatchObject({ to, email: heir.email, until })
    await on.mailbox.waitFor(owner.email, ({ subject }) => subject.includes("stays with its owner"))
    const read = async () => (await on.ask(owner, `GET /v1/accounts/${accountId}/ownership-transfer`)).proposal
    expect(await read()).toBeNull()

    const body = { accountId, to: admin.email, reason: "Ticket 4715: the owner has left" }
    const { confirmation } = await on.ask(onCall, "POST /v1/staff/ownership-proposals?preview=true", { body })
    await on.ask(onCall, "POST /v1/staff/ownership-proposals", { body, headers: { confirmation } })
    expect(await read()).toMatchObject({ to: admin.identityId })
    await type()
    expect(await read()).toBeNull()
  }))
