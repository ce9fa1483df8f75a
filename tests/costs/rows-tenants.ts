import {
  closeAccount,
  followAccount,
  leaveAccount,
  openTenant,
  restoreAccount,
  restoreTenant,
} from "@tenantry/core/accounts/index"
import { eraseAccount, eraseTenant } from "@tenantry/core/erasures/index"
import type { Request } from "@tenantry/core/kernel/context"
import type { PlaceId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import type { AnyOperation } from "@tenantry/core/kernel/operations"
import { closeTenant, editPolicies, editTenant, reopenTenant, suspendTenant } from "@tenantry/core/tenants/index"
import { after, confirmed, days } from "../support/calls.ts"
import type { Call, Row, Stage } from "./row.ts"

const inAccount = ({ world, owner, accountId }: Stage, now = new Date()): Request => world.as(owner, accountId, { now })
const inTenant = ({ world, owner, tenantId }: Stage, now = new Date()): Request => world.as(owner, tenantId, { now })
const later = (): Date => after(new Date(), days(31))

const asJob = (request: Request, place: PlaceId, { permission }: AnyOperation, reach: readonly PlaceId[]): Request => ({
  ...request,
  place,
  caller: { kind: "job", name: "costs", permissions: [permission], reach },
})

const tenant =
  (operation: AnyOperation, input: object = {}) =>
  (stage: Stage): Call => ({ request: inTenant(stage), operation, input })
const account =
  (operation: AnyOperation, input: object = {}) =>
  (stage: Stage): Call => ({ request: inAccount(stage), operation, input })

const closedTenant = async (stage: Stage): Promise<string> =>
  (await confirmed(inTenant(stage), closeTenant, {})).result.closes ?? ""
const closedAccount = async (stage: Stage): Promise<string> =>
  (await confirmed(inAccount(stage), closeAccount, {})).result.closes ?? ""

const erasing = (stage: Stage): Request => {
  const { accountId, tenantId } = stage
  return asJob(inTenant(stage, later()), tenantId, eraseTenant, [accountId])
}

export const rowsOfTenants: Readonly<Record<string, Row>> = {
  "account.tenants.open": { arrange: account(openTenant, { name: "Further" }), cost: [2, 4, 38, 4] },
  "account.leave": {
    arrange: ({ world, admin, accountId }) => ({
      request: world.as(admin, accountId),
      operation: leaveAccount,
      input: {},
    }),
    cost: [2, 3, 14, 2],
  },
  "account.close": { arrange: account(closeAccount), cost: [2, 3, 12, 2] },
  "account.restore": {
    arrange: async (stage) => {
      await closedAccount(stage)
      return account(restoreAccount)(stage)
    },
    cost: [2, 3, 9, 1],
  },
  "tenant.edit": { arrange: tenant(editTenant, { name: "Renamed" }), cost: [2, 4, 10, 0] },
  "tenant.policies.edit": { arrange: tenant(editPolicies, { passwordLength: 12 }), cost: [2, 4, 10, 0] },
  "tenant.suspend": { arrange: tenant(suspendTenant), cost: [2, 4, 10, 0] },
  "tenant.reopen": {
    arrange: async (stage) => {
      await invoke(inTenant(stage), suspendTenant, {})
      return tenant(reopenTenant)(stage)
    },
    cost: [2, 4, 10, 0],
  },
  "tenant.close": { arrange: tenant(closeTenant), cost: [2, 4, 13, 1] },
  "tenant.restore": {
    arrange: async (stage) => {
      await closedTenant(stage)
      return tenant(restoreTenant)(stage)
    },
    cost: [3, 5, 12, 0],
  },
  "tenant.follow_account": {
    arrange: async (stage) => {
      const { accountId, tenantId } = stage
      await closedAccount(stage)
      const request = asJob(inTenant(stage), tenantId, followAccount, [accountId])
      return { request, operation: followAccount, input: { accountId } }
    },
    cost: [2, 2, 11, 1],
  },
  "tenant.erase": {
    arrange: async (stage) => {
      const { accountId } = stage
      const closes = await closedTenant(stage)
      return { request: erasing(stage), operation: eraseTenant, input: { accountId, closes } }
    },
    cost: [4, 4, 18, 4],
  },
  "account.erase": {
    arrange: async (stage) => {
      const { accountId } = stage
      const closing = await closedTenant(stage)
      const closes = await closedAccount(stage)
      for (let finished = false; !finished; ) {
        const { result } = await invoke(erasing(stage), eraseTenant, { accountId, closes: closing })
        finished = result.finished
      }
      const request = asJob(inAccount(stage, later()), accountId, eraseAccount, [])
      return { request, operation: eraseAccount, input: { closes } }
    },
    cost: [3, 2, 16, 2],
  },
}
