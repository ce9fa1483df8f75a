import { listed, type Rows } from "./row.ts"

export const rows: Rows = {
  "account.deliveries.list": { ...listed(), cost: [2, 4, 0, 0], opens: [] },
  "tenant.deliveries.list": { ...listed({}, { remembers: "account" }), cost: [2, 4, 0, 0], opens: [] },
}
