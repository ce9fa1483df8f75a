import type { Capability } from "../kernel/capability.ts"
import { erased, kept } from "../kernel/stored.ts"
import { cleanUp } from "./cleaning.ts"
import { departing, DepartureEffects } from "./departures.ts"
import { departures } from "./entity.ts"
import { eraseTracesOfUser } from "./traces.ts"

export const departuresCapability = {
  name: "departures",
  entities: {
    departures: kept(departures, { tenant: erased((tenantId) => [departures.query.inTenant({ tenantId })]) }),
  },
  reactions: [cleanUp, eraseTracesOfUser],
  contributes: [departing],
  effects: DepartureEffects,
} satisfies Capability
