import type { Context } from "../kernel/context.ts"
import { ServiceId } from "../kernel/ids.ts"
import { ref, type Ref } from "../kernel/table.ts"
import { type Account, accounts } from "../accounts/index.ts"
import { type Service, services } from "../staff/index.ts"
import { accountHost } from "./account-host.ts"
import type { InvitingId } from "./entity.ts"
import type { Host } from "./host.ts"
import { serviceHost } from "./service-host.ts"

/** The head of a place that invites. */
export const hostRef = (place: InvitingId): Ref<typeof accounts | typeof services> =>
  ServiceId.is(place) ? ref(services, { place }) : ref(accounts, { accountId: place })

/** The place by its head. */
export const hostBy = ({ vendor }: Pick<Context, "vendor">, head: Account | Service): Host =>
  "accountId" in head ? accountHost(head) : serviceHost(head, vendor)
