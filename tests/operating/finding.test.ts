import { randomUUID } from "node:crypto"
import { expect, it } from "vitest"
import { newOnCall } from "./people.ts"
import { played } from "./playing.ts"

it("a customer is found by the beginning of a name, with its companies, and a person by their address", () =>
  played({ chapter: "Finding a customer" }, async ({ on, know, type }) => {
    const company = `Olcha ${randomUUID().slice(0, 8)}`
    const [{ token }, owner] = await Promise.all([newOnCall(on), on.register({ company })])
    const { accountId, tenantId, identityId, email } = owner
    know({ TOKEN: token, NAME: company.slice(0, 12), EMAIL: email })
    const [accounts, tenants, people] = (await type()).answers
    expect(accounts.data).toMatchObject([{ accountId, name: company, ownerId: identityId, state: "active" }])
    expect(tenants.data).toMatchObject([{ tenantId, administrators: 1 }])
    expect(people.data).toMatchObject([{ identityId, places: expect.arrayContaining([accountId, tenantId]) }])
  }))
