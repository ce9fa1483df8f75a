import { type TransactItem, write } from "../kernel/table.ts"
import { tenants } from "../tenants/index.ts"
import type { Tree } from "./tree.ts"

/** That the tree is what it was read as, for who relies on it and does not change it. */
export const unchangedTree = ({ tenantId, rev }: Tree): TransactItem =>
  write(tenants)
    .check({ tenantId })
    .where((head, { eq }) => eq(head.treeRev, rev))
    .commit()
