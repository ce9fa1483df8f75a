import { expect, it } from "vitest"
import { newColleague, newOnCall } from "./people.ts"
import { played } from "./playing.ts"

it("the owner of the account appoints another, and who has gone is kept out of company and account", () =>
  played({ chapter: "My admin left" }, async ({ on, know, type }) => {
    const [onCall, owner] = await Promise.all([newOnCall(on), on.register()])
    const { accountId, tenantId } = owner
    const [gone, successor] = [
      await newColleague(on, owner, "administrator"),
      await newColleague(on, owner, "employee"),
    ]
    const invited = await on.invite(owner, gone.email)
    await on.ask(gone, "POST /v1/invitations/accept", { body: { token: invited.token } })
    // The only administrator of the company is whoever has gone.
    const users = `/v1/tenants/${tenantId}/users`
    const { data } = await on.ask(owner, `GET ${users}?role=administrator`)
    const own = data.find(({ email }: { email: string }) => email === owner.email)
    await on.ask(gone, `PUT ${users}/${own.userId}/role`, { body: { role: "employee" } })
    const { token: OWNER, email: SUCCESSOR } = { token: owner.token, email: successor.email }
    know({ TOKEN: onCall.token, EMAIL: successor.email, OWNER, SUCCESSOR, GONE: gone.email })

    const shown = (await type()).answers
    expect(shown[1].data).toMatchObject([{ tenantId, accountId }])
    expect(shown[3].data).toMatchObject([{ userId: gone.userId, email: gone.email }])
    expect(shown[4].data).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ level: "owner", email: owner.email }),
        expect.objectContaining({ level: "admin", email: gone.email }),
      ]),
    )

    const [, preview, appointed] = (await type()).answers
    expect(preview.effects.length).toBeGreaterThan(0)
    expect(appointed).toMatchObject({ userId: successor.userId, role: "administrator" })
    expect((await on.call(`GET ${users}`, gone)).status).toBe(200)

    const blocked = (await type()).answers[3]
    expect(blocked).toMatchObject({ userId: gone.userId, status: "blocked" })
    expect((await on.call(`GET ${users}?limit=1`, successor)).status).toBe(200)
    expect((await on.call(`GET /v1/accounts/${accountId}`, gone)).status).toBe(200)

    const [, , removed, next] = (await type()).answers
    expect([removed, next]).toMatchObject([
      { identityId: gone.identityId },
      { email: successor.email, status: "pending" },
    ])
    expect((await on.call(`GET /v1/accounts/${accountId}`, gone)).status).toBe(404)
    expect((await on.call(`GET ${users}`, gone)).status).toBe(403)
  }))
