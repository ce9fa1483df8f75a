import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { making } from "./making.ts"

const folder = new URL("../../packages/core/src/kernel/text/data/", import.meta.url)

describe.each(Object.entries(making))("the data of %s", (name, made) => {
  test("is what its source says; UPDATE_DATA=1 makes it anew", () => {
    const file = new URL(`${name}.ts`, folder)
    if (process.env["UPDATE_DATA"] === "1") writeFileSync(file, made())
    expect(existsSync(file) ? readFileSync(file, "utf8") : "").toBe(made())
  })
})
