import type { Directory } from "@tenantry/core/kernel/ports"
import { deliver, type Outside } from "@tenantry/core/kernel/delivering"
import { sweep } from "@tenantry/core/kernel/sweeping"
import type { PlaceId } from "@tenantry/core/kernel/ids"
import { reactions } from "@tenantry/core/system"
import { outstandingIn } from "./deliveries.ts"
import type { World } from "./world.ts"

const nothing = () => Promise.resolve()
const nobody: Directory = {
  setGroups: nothing,
  addGroups: nothing,
  endSessions: nothing,
  setSecondFactor: nothing,
  setAddress: nothing,
  holderOf: () => Promise.resolve(undefined),
  dropAddress: nothing,
  deleteUser: nothing,
  listUsers: () => Promise.resolve({ users: [] }),
  signsIn: () => Promise.resolve(true),
  groupsOf: () => Promise.resolve([]),
}

/** The reactions of the system on a world's table, without mail and without sign-ins. */
export const outsideOf = ({ runtime }: Pick<World, "runtime">, parts: Partial<Outside> = {}): Outside => ({
  runtime,
  reactions,
  mailer: { send: nothing },
  directory: nobody,
  ...parts,
})

/** Delivers what waits in a place for one reaction, as of a time; answers how each delivery ended. */
export const deliverIn = async (
  world: World,
  outside: Outside,
  place: PlaceId,
  reaction: string,
  now: Date,
): Promise<readonly string[]> => {
  const outcomes: string[] = []
  for (const key of await outstandingIn(world, place, reaction)) outcomes.push(await deliver(outside, key, now))
  return outcomes
}

/** Delivers everything that is due as of a time, until nothing more is. */
export const deliverAll = async (world: World, outside: Outside, now: Date): Promise<void> => {
  for (let round = 0; round < 20 && world.isDue(now); round++) await sweep(outside, now)
}
