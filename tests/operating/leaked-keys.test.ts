import { expect, it } from "vitest"
import { played } from "./playing.ts"

it("a key that was found is ended; it is found whose it was and what was done by it, and another is made", () =>
  played({ chapter: "A key was found in a commit" }, async ({ on, know, type }) => {
    const founder = await on.register()
    const { tenantId, token, from } = founder
    const body = { name: "Payroll", permissions: ["users.view", "groups.view", "groups.create"], days: 30 }
    const made = await on.ask(founder, `POST /v1/tenants/${tenantId}/keys`, { body })
    const key = String(made["value"])
    const byKey = { token: key, from }
    await on.ask(byKey, `POST /v1/tenants/${tenantId}/groups`, { body: { name: "Made by a thief" } })
    know({ KEY: key, TOKEN: token })

    const told = on.mailbox.waitFor(founder.email, ({ subject }) => subject.includes("was found in public and revoked"))
    expect((await type()).answers).toEqual([{}])
    expect((await on.call(`GET /v1/tenants/${tenantId}/users`, byKey)).status).toBe(401)
    await told

    expect((await type()).said).toBe(`${tenantId} ${String(made["keyId"])}`)
    const { answers } = await type()
    const { data } = answers[0]
    const names = (data as readonly Record<string, unknown>[]).map(({ event }) => event)
    expect(names).toEqual(expect.arrayContaining(["key.reported", "group.created"]))
    expect(JSON.stringify(data)).toContain(String(made["keyId"]))

    const [next] = (await type()).answers
    const works = await on.call(`GET /v1/tenants/${tenantId}/users`, { token: String(next["value"]), from })
    expect([next["networks"], works.status]).toEqual([["127.0.0.0/8"], 200])
  }))
