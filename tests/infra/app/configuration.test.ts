import { expect, it } from "vitest"
import { make } from "./support/make.ts"

it.each([
  ["no stage", { STAGE: "" }, /STAGE is not set/],
  ["another stage than SST was told", { STAGE: "other" }, /STAGE is other, SST was told dev/],
  ["no version of a secret", { KEY_ROOTS_VERSION: "" }, /KEY_ROOTS_VERSION is not set/],
])("refuses to begin with %s", async (_, environment, message) => {
  await expect(make({ stage: "dev", environment })).rejects.toThrow(message)
})
