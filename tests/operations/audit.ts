import { byStaff, listed, listedByStaff, type Rows } from "./row.ts"

const span = { from: "2020-01-01T00:00:00Z", to: "2040-01-01T00:00:00Z" }

export const rows: Rows = {
  // The service is shared: how many events there are is not this test's to say.
  "staff.audit.list": { ...listedByStaff(span), arrangeCost: byStaff({ limit: "1" }), cost: [2, 4, 0, 0], opens: [] },
  "account.audit.list": { ...listed(span), cost: [2, 4, 0, 0], opens: [] },
  "tenant.audit.list": { ...listed(span, { remembers: "account" }), cost: [2, 4, 0, 0], opens: [] },
}
