import { expect, it } from "vitest"
import { newColleague, newOnCall } from "./people.ts"
import { played } from "./playing.ts"

it("who gave somebody another role is found, with when, from where, and what they had been shown", () =>
  played({ chapter: "Who changed my role" }, async ({ on, know, type }) => {
    const since = new Date(Date.now() - 1000).toISOString()
    const [onCall, owner] = await Promise.all([newOnCall(on), on.register()])
    const { tenantId, name, from, identityId } = owner
    const { email, userId } = await newColleague(on, owner, "accountant")
    const route = `PUT /v1/tenants/${tenantId}/users/${userId}/role`
    const body = { role: "employee" }
    const { confirmation, effects } = await on.ask(owner, `${route}?preview=true`, { body })
    await on.ask(owner, route, { body, headers: { confirmation } })
    know({ TOKEN: onCall.token, EMAIL: email, SINCE: since })

    const { answers } = await type()
    const [users, events] = answers.slice(3)
    expect(users.data).toMatchObject([{ userId, role: "employee" }])
    const change = events.data.find(({ event }: { event: string }) => event === "user.role_given")
    expect(change).toMatchObject({
      object: userId,
      data: { from: "accountant", to: "employee" },
      actor: { id: identityId, name, level: "user" },
      from: { address: from },
    })
    expect(change.shown.map(({ code }: { code: string }) => code)).toEqual(
      effects.map(({ code }: { code: string }) => code),
    )
  }))
