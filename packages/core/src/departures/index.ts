import type { Capability } from "../kernel/capability.ts"
import { departing, DepartureEffects } from "./departures.ts"
import { departures } from "./entity.ts"
import { eraseTracesOfUser } from "./traces.ts"

export { departures } from "./entity.ts"

export const departuresCapability: Capability = {
  name: "departures",
  entities: { departures: { entity: departures, ends: { tenant: "erased" } } },
  reactions: [eraseTracesOfUser],
  contributes: [departing],
  effects: DepartureEffects,
}
