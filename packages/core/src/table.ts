/**
 * The one table, as every engine must open it: keys, indexes, stream and expiry.
 * The foundation and the local system both create it from here, so that they cannot differ.
 */
export const tableShape = {
  partitionKey: "pk",
  sortKey: "sk",
  /** Keys only, and never read to authorise: `<index>pk` and `<index>sk` are their keys. */
  indexes: ["gsi1", "gsi2"],
  /** Seconds since 1970. Expiry by the table tidies up; it is never the check of an expiry. */
  expiry: "ttl",
  stream: "NEW_AND_OLD_IMAGES",
} as const
