import { afterAll, beforeAll, expect, it } from "vitest"
import { type OwnSystem, openOwnSystem } from "../support/own-system.ts"
import { freshEmail } from "../support/system.ts"
import { played } from "./playing.ts"

let system: OwnSystem
beforeAll(async () => {
  system = await openOwnSystem()
})
afterAll(() => system.stop())

it("the first operator admin of a service is made by whoever deploys, and invites the others", () =>
  played({ chapter: "Who runs the service", system: () => system.play }, async ({ on, know, type }) => {
    const { email, token, identityId } = await on.register({ name: "Olga Operator" })
    const colleague = freshEmail("support")
    know({ EMAIL: email, TOKEN: token, COLLEAGUE: colleague })
    expect((await type()).said).toContain(`${email} is an operator admin`)
    const [invited, staff, events] = (await type()).answers
    expect(invited).toMatchObject({ email: colleague, role: "support" })
    expect(staff.data).toMatchObject([{ identityId, role: "admin" }])
    expect(events.data).toMatchObject([{ event: "invitation.sent" }, { event: "staff.added" }])
    expect((await on.mailbox.waitFor(colleague)).text).toContain("Olga Operator")
  }))
