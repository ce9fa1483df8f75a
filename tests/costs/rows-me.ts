import { operations } from "@tenantry/core/system"
import { ownCalls } from "../support/own-calls.ts"
import type { Row } from "./row.ts"

const row = (name: string, cost: Row["cost"]): readonly [string, Row] => [
  name,
  {
    arrange: async ({ world }) => {
      const operation = operations.find((operation) => operation.name === name)
      const call = await ownCalls[name]?.(world)
      if (!operation || !call) throw new Error(`nobody has said how ${name} can be done`)
      return { request: call.request(), operation, input: call.input }
    },
    cost,
  },
]

export const rowsOfMe: Readonly<Record<string, Row>> = Object.fromEntries([
  row("me.edit", [2, 1, 9, 1]),
  row("me.place.choose", [4, 5, 6, 0]),
  row("me.password.change", [7, 6, 22, 2]),
  row("me.second_factor.begin", [3, 1, 2, 0]),
  row("me.second_factor.confirm", [5, 2, 25, 3]),
  row("me.second_factor.remove", [4, 2, 16, 2]),
  row("me.sign_out", [2, 2, 8, 0]),
  row("me.address.change", [4, 4, 20, 2]),
  row("me.address.confirm", [3, 2, 22, 4]),
  row("identity.note_reset", [2, 1, 9, 1]),
  row("identity.settle_password", [2, 1, 9, 1]),
  row("identity.strike_place", [2, 2, 8, 0]),
  row("identity.forget", [2, 1, 14, 2]),
  row("identity.release_subjects", [2, 1, 8, 0]),
  row("grant.follow", [2, 2, 8, 0]),
])
