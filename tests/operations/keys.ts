import { expect } from "vitest"
import { addressOf, mailedTo } from "../effects/check.ts"
import { newReactions, type Raw, type Table } from "../effects/table.ts"
import {
  type Arrange,
  byOwner,
  type Checks,
  fresh,
  listed,
  nothing,
  type Rows,
  type Someone,
  type Stage,
  type Values,
} from "./row.ts"

const day = 24 * 60 * 60 * 1000
const networks = ["203.0.113.0/24", "2001:db8::/48"]
const about = (more: Values = {}): Values => ({ name: fresh("Key"), permissions: ["users.view"], days: 30, ...more })

/** A key that the owner has made, in the tenant or in the account. */
const newKey = ({ run, owner }: Stage, level: "tenant" | "account" = "tenant", more: Values = {}) =>
  run(owner, `${level}.keys.create`, about(more))

const onKey =
  (level: "tenant" | "account", input: Values = {}): Arrange =>
  async (stage) => {
    const { keyId } = await newKey(stage, level)
    return { as: stage.owner, input: { keyId, ...input } }
  }

/** Two keys of the account that somebody has made: one is to stay, and one to end. */
export const keysOf = async ({ run }: Stage, who: Someone): Promise<ReadonlyMap<string, string>> => {
  const [kept, revoked] = [
    await run(who, "account.keys.create", about()),
    await run(who, "account.keys.create", about()),
  ]
  return new Map([
    [String(kept["keyId"]), "keep"],
    [String(revoked["keyId"]), "revoke"],
  ])
}

/** A user of the tenant who has made a key there. */
export const keeping = async (stage: Stage) => {
  const user = await stage.user({ role: "administrator" })
  await stage.run(user, "tenant.keys.create", about())
  return user
}

const rotation = { overlapHours: 24, days: 90 }

export const rows: Rows = {
  "tenant.keys.create": {
    example: () => about({ networks }),
    arrange: (stage) => byOwner(about({ networks }))(stage),
    changes: ["changed user", "made key"],
    effects: ["key.created", "key.networks", "key.shown_once"],
    cost: [3, 6, 17, 1],
    opens: ["account's grants"],
  },
  "account.keys.create": {
    example: () => about({ networks }),
    arrange: (stage) => byOwner(about())(stage),
    changes: ["changed account", "made key"],
    effects: ["key.created", "key.every_tenant", "key.everywhere", "key.shown_once"],
    cost: [3, 5, 15, 1],
    opens: [],
  },
  "tenant.keys.list": { ...listed(), cost: [2, 5, 0, 0], opens: [] },
  "account.keys.list": { ...listed(), cost: [2, 4, 0, 0], opens: [] },
  "tenant.keys.read": { example: nothing, arrange: onKey("tenant"), cost: [2, 5, 0, 0], opens: [] },
  "account.keys.read": { example: nothing, arrange: onKey("account"), cost: [2, 4, 0, 0], opens: [] },
  "tenant.keys.edit": {
    versioned: true,
    example: () => ({ name: "Renamed", networks }),
    arrange: onKey("tenant", { name: "Renamed", networks }),
    changes: ["changed key"],
    effects: ["key.elsewhere_ends", "key.networks", "key.renamed"],
    cost: [3, 5, 12, 0],
    opens: ["account's grants"],
  },
  "account.keys.edit": {
    versioned: true,
    example: () => ({ name: "Renamed", networks: [] }),
    arrange: onKey("account", { name: "Renamed", networks }),
    arrangeEffects: async (stage) => {
      const { keyId } = await newKey(stage, "account", { networks })
      return { as: stage.owner, input: { keyId, name: "Renamed", networks: [] } }
    },
    changes: ["changed key"],
    effects: ["key.everywhere", "key.renamed"],
    cost: [3, 4, 10, 0],
    opens: [],
  },
  "tenant.keys.rotate": {
    versioned: true,
    example: () => rotation,
    arrange: onKey("tenant", rotation),
    arrangeEffects: async (stage) => {
      const { keyId } = await newKey(stage)
      await stage.run(stage.owner, "tenant.keys.rotate", { keyId, ...rotation })
      return { as: stage.owner, input: { keyId, ...rotation } }
    },
    changes: ["changed key", "changed user"],
    effects: ["key.oldest_ends", "key.earlier_until", "key.rotated"],
    cost: [3, 6, 17, 1],
    opens: ["account's grants"],
  },
  "account.keys.rotate": {
    versioned: true,
    example: () => rotation,
    arrange: onKey("account", { ...rotation, overlapHours: 0 }),
    changes: ["changed account", "changed key"],
    effects: ["key.earlier_ends", "key.rotated"],
    cost: [3, 5, 15, 1],
    opens: [],
  },
  "tenant.keys.revoke": {
    versioned: true,
    example: nothing,
    arrange: onKey("tenant"),
    changes: ["deleted key"],
    effects: ["key.revoked"],
    cost: [3, 5, 12, 0],
    opens: ["account's grants"],
  },
  "account.keys.revoke": {
    versioned: true,
    example: nothing,
    arrange: onKey("account"),
    changes: ["deleted key"],
    effects: ["key.revoked"],
    cost: [3, 4, 10, 0],
    opens: [],
  },
  "key.report": {
    // Each time another: what is none is answered like one.
    example: () => ({ value: fresh("tk_") }),
    arrange: async (stage) => {
      const { value } = await newKey(stage)
      return { input: { value }, about: stage.tenantId }
    },
    changes: ["deleted key"],
    effects: ["key.reported"],
    mails: ["key_reported"],
    cost: [5, 3, 11, 1],
    opens: ["account"],
  },
  "key.note_expiring": {
    arrange: async (stage) => {
      const at = { now: new Date(Date.now() - 20 * day) }
      const { keyId } = await stage.run(stage.owner, "tenant.keys.create", about(), at)
      return { as: { job: [] }, place: stage.tenantId, input: { keyId } }
    },
    changes: ["changed key"],
    effects: ["key.expiring"],
    mails: ["key_expiring"],
    cost: [4, 3, 9, 1],
    opens: ["account"],
  },
}

const keysIn = (table: Table, place: string): Table => table.filter(({ e, p }) => e === "key" && p === place)
const keyIn = (table: Table, place: string, keyId: unknown): Raw | undefined =>
  keysIn(table, place).find(({ k }) => k === keyId)
const newIn = (before: Table, after: Table, place: string): Raw | undefined =>
  keysIn(after, place).find(({ k }) => !keyIn(before, place, k))
/** The key that a command has made, or changed. */
const changedOrNew = (before: Table, after: Table, place: string): Raw | undefined =>
  keysIn(after, place).find((is) => is["rv"] !== keyIn(before, place, is["k"])?.["rv"])

const goes: Checks[string] = ({ key }, { before, after, place }) => {
  expect([keyIn(before, place, key)?.["k"], keyIn(after, place, key)]).toEqual([key, undefined])
}

/** What each effect promises. */
export const promises: Checks = {
  "key.created": ({ name, permissions }, { before, after, place }) => {
    expect(permissions).toEqual(["users.view"])
    const made = newIn(before, after, place)
    expect([made?.["n"], made?.["pv"]]).toEqual([name, ""])
    // What is stored of its value is a hash alone.
    expect(Object.values(made ?? {}).filter((value) => String(value).startsWith("tk_"))).toEqual([])
  },
  "key.every_tenant": (_, { before, after, place }) => {
    expect(String(newIn(before, after, place)?.["pk"])).toMatch(/^acc_\w{26}#ak$/)
  },
  "key.everywhere": (_, { before, after, place }) => {
    const now = changedOrNew(before, after, place)
    expect([now?.["e"], now?.["nw"]]).toEqual(["key", undefined])
  },
  "key.networks": ({ networks: told }, { before, after, place }) => {
    expect(changedOrNew(before, after, place)?.["nw"]).toEqual(told)
  },
  "key.shown_once": ({ until }, { before, after, place }) => {
    expect(newIn(before, after, place)?.["x"]).toBe(until)
  },
  "key.elsewhere_ends": ({ key }, { before, after, place }) => {
    const [was, is] = [keyIn(before, place, key)?.["nw"], keyIn(after, place, key)?.["nw"]]
    expect([was, is]).toEqual([undefined, networks])
  },
  "key.renamed": ({ key, from, to }, { before, after, place }) => {
    const [was, is] = [keyIn(before, place, key), keyIn(after, place, key)]
    expect([was?.["n"], is?.["n"], is?.["h"], is?.["pc"]]).toEqual([from, to, was?.["h"], was?.["pc"]])
  },
  "key.rotated": ({ key, until }, { before, after, place }) => {
    const [was, is] = [keyIn(before, place, key), keyIn(after, place, key)]
    expect(is?.["h"]).not.toBe(was?.["h"])
    expect([is?.["x"], is?.["rv"]]).toEqual([until, Number(was?.["rv"]) + 1])
  },
  "key.earlier_until": ({ key, until }, { before, after, place }) => {
    const [was, is] = [keyIn(before, place, key), keyIn(after, place, key)]
    expect([is?.["eh"], is?.["eu"]]).toEqual([was?.["h"], until])
  },
  "key.earlier_ends": ({ key }, { before, after, place }) => {
    const [was, is] = [keyIn(before, place, key), keyIn(after, place, key)]
    expect(is?.["eh"]).toBe(was?.["h"])
    expect(Date.parse(String(is?.["eu"]))).toBeLessThanOrEqual(Date.now())
  },
  "key.oldest_ends": ({ key }, { before, after, place }) => {
    const [was, is] = [keyIn(before, place, key), keyIn(after, place, key)]
    expect([typeof was?.["eh"], [is?.["h"], is?.["eh"]].includes(was?.["eh"])]).toEqual(["string", false])
  },
  "key.revoked": goes,
  "key.kept": ({ key }, { before, after, place }) => {
    expect(keyIn(before, place, key)).toBeDefined()
    expect(keyIn(after, place, key)).toEqual(keyIn(before, place, key))
  },
  "key.one_by_one": (_, { before, after, place }) => {
    expect(keysIn(before, place)).not.toEqual([])
    expect(keysIn(after, place)).toEqual(keysIn(before, place))
  },
  "key.reported": async (_, moment) => {
    const { before, after, place } = moment
    expect([keysIn(before, place).length, keysIn(after, place)]).toEqual([1, []])
    const owner = moment.before.find(({ e }) => e === "account")?.["ow"]
    await mailedTo(moment, "key_reported", addressOf(moment, owner))
  },
  "key.expiring": async ({ key, until }, moment) => {
    const { before, after, place } = moment
    const [was, is] = [keyIn(before, place, key), keyIn(after, place, key)]
    expect([was?.["w"], is?.["w"], is?.["x"], is?.["rv"]]).toEqual([undefined, 14, until, was?.["rv"]])
    expect(newReactions(before, after)).toContain("key.mail_expiring")
    const owner = before.find(({ e }) => e === "account")?.["ow"]
    await mailedTo(moment, "key_expiring", addressOf(moment, owner))
  },
}
