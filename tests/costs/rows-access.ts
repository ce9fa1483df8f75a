import { evaluateAccess, evaluateAll, explainAccess, searchActions, searchSubjects } from "@tenantry/core/access/index"
import type { AnyOperation } from "@tenantry/core/kernel/operations"
import { newUser } from "../support/users.ts"
import type { Call, Row, Stage } from "./row.ts"

const action = { name: "calls.view" }
const resource = { type: "call", id: "1", properties: {} }

/** Asked from the caller's own place, with a token that remembers the tenant. */
const fromOwn = ({ world, owner, tenantId }: Stage, operation: AnyOperation, input: object): Call => {
  const { caller } = world.as(owner, tenantId)
  return { request: { ...world.as(owner, owner), caller }, operation, input }
}

const about = async (stage: Stage) => {
  const { userId } = await newUser(stage.world, stage, { role: "employee" })
  const subject = { type: "user", id: userId, properties: { tenantId: stage.tenantId } }
  return { subject, resource: { ...resource, properties: { ownerId: userId } } }
}

export const rowsOfAccess: Readonly<Record<string, Row>> = {
  "access.evaluate": {
    arrange: async (stage) => fromOwn(stage, evaluateAccess, { ...(await about(stage)), action }),
    cost: [4, 6, 0, 0],
  },
  "access.evaluate_all": {
    arrange: async (stage) => {
      const evaluations = Array.from({ length: 50 }, () => ({ action }))
      return fromOwn(stage, evaluateAll, { ...(await about(stage)), evaluations })
    },
    cost: [4, 6, 0, 0],
  },
  "access.search_subjects": {
    arrange: async (stage) => fromOwn(stage, searchSubjects, { ...(await about(stage)), action }),
    cost: [4, 8, 0, 0],
  },
  "access.search_actions": {
    arrange: async (stage) => fromOwn(stage, searchActions, await about(stage)),
    cost: [4, 6, 0, 0],
  },
  "access.explain": {
    arrange: async (stage) => {
      const { userId } = await newUser(stage.world, stage, { role: "employee" })
      const request = stage.world.as(stage.owner, stage.tenantId)
      return {
        request,
        operation: explainAccess,
        input: { userId, permission: "calls.view", resource: { ownerId: userId } },
      }
    },
    cost: [3, 7, 0, 0],
  },
}
