import { byStaff, listedByStaff, type Arrange, type Row, type Rows, type Values } from "./row.ts"

/** What is looked for is found, and costs what its page costs. */
const found = (
  example: Row["example"],
  input: (stage: Parameters<Arrange>[0]) => Values,
): Pick<Row, "example" | "arrange" | "arrangeCost"> => ({
  example: (cast) => ({ ...example?.(cast), limit: "1", cursor: "x" }),
  arrange: (stage) => byStaff({ ...input(stage), limit: "1" })(stage),
  arrangeCost: (stage) => byStaff(input(stage))(stage),
})

export const rows: Rows = {
  "lookup.accounts": {
    ...found(
      ({ owner }) => ({ accountId: owner.accountId, name: "an" }),
      ({ accountId }) => ({ accountId }),
    ),
    cost: [2, 4, 0, 0],
    opens: ["every head", "find"],
  },
  "lookup.orphans": { ...listedByStaff(), cost: [2, 4, 0, 0], opens: ["every head"] },
  "lookup.tenants": {
    ...found(
      ({ owner }) => ({ accountId: owner.accountId, tenantId: owner.tenantId }),
      ({ accountId }) => ({ accountId }),
    ),
    cost: [3, 4.5, 0, 0],
    opens: ["account", "every head"],
  },
  "lookup.people": {
    ...found(
      ({ owner }) => ({ identityId: owner.identityId, email: "somebody@example.com", domain: "example.com" }),
      ({ owner }) => ({ identityId: owner.identityId }),
    ),
    cost: [2, 4, 0, 0],
    opens: ["every head", "find"],
  },
  "lookup.deliveries": {
    ...found(
      ({ owner }) => ({ placeId: owner.accountId }),
      ({ accountId }) => ({ placeId: accountId }),
    ),
    cost: [2, 4, 0, 0],
    opens: ["account"],
  },
  "lookup.mails": {
    ...found(
      ({ owner }) => ({ placeId: owner.accountId, email: "somebody@example.com" }),
      ({ accountId }) => ({ placeId: accountId, email: "somebody@example.com" }),
    ),
    cost: [2, 5, 0, 0],
    opens: ["account's mails", "account's recipients"],
  },
}
