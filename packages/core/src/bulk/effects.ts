import * as z from "zod"
import { type Effect, effect } from "../kernel/effects.ts"
import { roleTitle } from "../texts/index.ts"
import { administers, contentIn, type Exchange, RightsTold, type GainReader } from "../users/index.ts"

const total = { total: z.number() }

/** How many it can be done to is told in words, not promised: each user is looked at again when it is their turn. */
export const BulkEffects = {
  block: effect("bulk.block", "danger", z.object(total)),
  delete: effect("bulk.delete", "danger", z.object(total)),
  becomeAdministrators: effect("bulk.become_administrators", "danger", z.object(total)),
  gainContent: effect("bulk.gain_content", "danger", z.object({ ...total, role: z.string(), rights: RightsTold }), [
    "roleName",
    "list",
  ]),
  role: effect("bulk.role", "warning", z.object({ ...total, role: z.string() }), ["roleName"]),
  group: effect("bulk.group", "warning", z.object({ ...total, group: z.string() }), ["groupName"]),
  now: effect("bulk.now", "info", z.object(total), ["changed", "untouched"]),
  administrators: effect("bulk.administrators", "danger", z.object({ count: z.number(), users: z.array(z.string()) }), [
    "list",
  ]),
  replace: effect("bulk.replace", "warning", z.object({ ...total, roleId: z.string(), role: z.string() }), [
    "name",
    "roleName",
  ]),
  workRests: effect("bulk.work_rests", "warning", z.object(total)),
  workEnds: effect("bulk.work_ends", "warning", z.object(total)),
  connectedServices: effect("bulk.connected_services", "warning", z.object(total)),
  linksStop: effect("bulk.links_stop", "warning", z.object(total)),
  roleGoes: effect("bulk.role_goes", "danger", z.object({ roleId: z.string() }), ["name"]),
  job: effect("bulk.job", "info", z.object(total)),
}

/** What of a role is most to be feared, where many get it. */
export const dangersOfMany = (
  telling: GainReader,
  { total, role }: { readonly total: number; readonly role: string },
  giving: Exchange,
): readonly Effect[] => {
  if (total === 0) return []
  const { rights, list } = contentIn(telling, giving)
  const roleName = roleTitle(telling, giving.to.name)
  return [
    ...(administers(giving) ? [BulkEffects.becomeAdministrators({ total }, {})] : []),
    ...(rights.length > 0 ? [BulkEffects.gainContent({ total, role, rights }, { roleName, list })] : []),
  ]
}
