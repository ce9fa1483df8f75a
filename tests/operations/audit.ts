import { listed, type Rows } from "./row.ts"

const span = { from: "2020-01-01T00:00:00Z", to: "2040-01-01T00:00:00Z" }
const inTenant = { remembers: "account" } as const

export const rows: Rows = {
  "account.audit.list": { ...listed(span), cost: [2, 4, 0, 0], opens: [] },
  "tenant.audit.list": { ...listed(span, inTenant), cost: [2, 4, 0, 0], opens: [] },
  "account.deliveries.list": { ...listed(), cost: [2, 4, 0, 0], opens: [] },
  "tenant.deliveries.list": { ...listed({}, inTenant), cost: [2, 4, 0, 0], opens: [] },
}
