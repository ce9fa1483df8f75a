import { expect, it } from "vitest"
import { played } from "./playing.ts"

it("whoever begins is signed in, and known to the API", () =>
  played({ chapter: "Before you type" }, async ({ on, know, type }) => {
    const { email, password, identityId } = await on.register()
    know({ EMAIL: email, PASSWORD: password })
    expect((await type()).answers).toEqual([])
    expect((await type()).answers).toMatchObject([{ email, identityId }])
  }))
