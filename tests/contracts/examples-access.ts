import type { Example } from "./example.ts"
import type { Stage } from "./stage.ts"

const user = "usr_01k00000000000000000000000"
const subject = ({ owner: { tenantId } }: Stage) => ({ type: "user", id: user, properties: { tenantId } })
const action = { name: "calls.view", properties: {} }
const resource = { type: "call", id: "1", properties: {} }
const context = {}
const page = { limit: 1 }

/** Rows of what is asked about access. AuthZEN's inputs are open: unknown fields of theirs are no mistake. */
export const examplesOfAccess: Readonly<Record<string, Example>> = {
  "access.evaluate": { input: (stage) => ({ subject: subject(stage), action, resource, context }) },
  "access.evaluate_all": {
    input: (stage) => ({
      subject: subject(stage),
      action,
      resource,
      context,
      options: { evaluations_semantic: "execute_all" },
      evaluations: [{}],
    }),
  },
  "access.search_subjects": {
    input: (stage) => ({ subject: subject(stage), action, resource, context, page }),
  },
  "access.search_actions": { input: (stage) => ({ subject: subject(stage), resource, context, page }) },
  "access.explain": {
    input: () => ({ userId: user, permission: "calls.view", resource: { ownerId: user } }),
    arrange: async (stage) => {
      const { play, owner } = stage
      const { grants } = (await play.ask(owner, "GET /v1/me")) as { grants: { place: string; userId?: string }[] }
      const userId = grants.find(({ place }) => place === owner.tenantId)?.userId
      return { as: owner, path: { tenantId: owner.tenantId }, input: { userId, permission: "calls.view" } }
    },
  },
}
