import { expect, test } from "vitest"
import { claimsIn } from "../support/forging.ts"
import { openStage } from "./stage.ts"

const signedInAt = ({ token }: { readonly token: string }): number => Number(claimsIn(token)["auth_time"])

test("everybody of the stage who signed in long ago does so again", async () => {
  const stage = await openStage()
  const people = () => [stage.owner, stage.admin, stage.staff, stage.stranger]
  const longAgo = ({ token }: { readonly token: string }) => {
    const [head, , seal] = token.split(".")
    const claims = Buffer.from(JSON.stringify({ ...claimsIn(token), auth_time: 0 })).toString("base64url")
    return [head, claims, seal].join(".")
  }
  const { owner, admin, staff, stranger } = stage
  const old = Object.entries({ owner, admin, staff, stranger }).map(([name, who]) => [
    name,
    { ...who, token: longAgo(who) },
  ])
  Object.assign(stage, Object.fromEntries(old))
  expect(people().map(signedInAt)).toEqual([0, 0, 0, 0])
  await stage.renew()
  expect(people().filter((who) => signedInAt(who) === 0)).toEqual([])
  for (const who of people()) expect((await stage.play.call("GET /v1/me", who)).status).toBe(200)
})
