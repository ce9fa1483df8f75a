import { type Rows, type Stage, type Values } from "./row.ts"
import { contentKey } from "../support/vendor.ts"

const somebody = "usr_01k00000000000000000000000"
const action = { name: contentKey }
const resource = { type: "call", id: "1", properties: {} }
const example = { action: { ...action, properties: {} }, resource, context: {} }
const page = { limit: 1 }
const userOf = (userId: string, tenantId: string) => ({ type: "user", id: userId, properties: { tenantId } })

/** Asked about a user and what is theirs: from one's own place, with a token that remembers the tenant. */
const about =
  (more: Values) =>
  async ({ owner, tenantId, user }: Stage) => {
    const { userId } = await user()
    const theirs = { ...resource, properties: { ownerId: userId } }
    const input = { subject: userOf(userId, tenantId), resource: theirs, ...more }
    return { as: owner, remembers: "tenant" as const, input }
  }

/** What is asked about access. AuthZEN's inputs are open: unknown fields of theirs are no mistake. */
export const rows: Rows = {
  "access.evaluate": {
    example: ({ owner }) => ({ subject: userOf(somebody, owner.tenantId), ...example }),
    arrange: about({ action }),
    cost: [4, 7, 0, 0],
    opens: [],
  },
  "access.evaluate_all": {
    example: ({ owner }) => ({
      subject: userOf(somebody, owner.tenantId),
      ...example,
      options: { evaluations_semantic: "execute_all" },
      evaluations: [{}],
    }),
    arrange: about({ evaluations: Array.from({ length: 50 }, () => ({ action })) }),
    cost: [4, 7, 0, 0],
    opens: [],
  },
  "access.search_subjects": {
    example: ({ owner }) => ({ subject: userOf(somebody, owner.tenantId), ...example, page }),
    arrange: about({ action }),
    cost: [4, 9, 0, 0],
    opens: [],
  },
  "access.search_actions": {
    example: ({ owner: { tenantId } }) => ({ subject: userOf(somebody, tenantId), resource, context: {}, page }),
    arrange: about({}),
    cost: [4, 7, 0, 0],
    opens: [],
  },
  "access.explain": {
    example: () => ({ userId: somebody, permission: contentKey, resource: { ownerId: somebody } }),
    arrange: async ({ owner, user }) => {
      const { userId } = await user()
      return { as: owner, input: { userId, permission: contentKey, resource: { ownerId: userId } } }
    },
    cost: [3, 8, 0, 0],
    opens: [],
  },
}
