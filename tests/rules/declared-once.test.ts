import * as ids from "@tenantry/core/kernel/ids"
import { kernelPurposes } from "@tenantry/core/kernel/keyring"
import { capabilities } from "@tenantry/core/system"
import { expect, test } from "vitest"
import { filesIn, read } from "./files.ts"

const sources = filesIn("packages/core/src", /\.ts$/).map(read)

/** Whatever the sources make by a call of this name. */
const made = (call: RegExp): readonly string[] =>
  sources.flatMap((source) => [...source.matchAll(call)].map(([, name = ""]) => name))

const ofAll = <T>(of: (capability: (typeof capabilities)[number]) => readonly T[] | undefined): readonly T[] =>
  capabilities.flatMap((capability) => of(capability) ?? [])

const purposes = [...Object.values(kernelPurposes), ...ofAll((one) => one.purposes)]

test.each([
  ["kind of claims", ofAll((one) => one.claims), made(/\bclaimKind\("(\w+)"\)/g)],
  ["kind of names", ofAll((one) => one.names), made(/\bnameKind\("(\w+)"\)/g)],
  ["purpose of keys", purposes, made(/\bpurpose\("(\w+)"\)/g)],
  ["prefix of ids", ofAll((one) => one.ids).map(({ prefix }) => prefix), made(/\bidKind\("\w+", "(\w+)"\)/g)],
])("a %s exists once, and belongs to one capability", (_, listed, declared) => {
  expect(listed.length).toBeGreaterThan(1)
  expect(listed.map(String).toSorted()).toEqual(declared.toSorted())
  expect(new Set(listed).size).toBe(listed.length)
})

test("a kind of ids is listed under its own name", () => {
  const kinds = Object.values(ids).flatMap((one) => (typeof one === "object" && "prefix" in one ? [one] : []))
  expect(new Set(ofAll((one) => one.ids))).toEqual(new Set(kinds))
})
