import type { Context } from "../kernel/context.ts"
import type { Effect } from "../kernel/effects.ts"
import type { Holdings } from "../kernel/permissions.ts"
import { RoleEffects } from "./describing.ts"
import { beyond, contentOfOthers, leftOf, type ModulesInUse, usedOf } from "./rights.ts"
import type { Role } from "./roles.ts"
import { byModule, inShort, toldRights } from "./titles.ts"

type Telling = Pick<Context, "catalogue" | "locale">

/** What a role allows, as it is given or made; before it has an id, it is known by its name. */
export const allowsEffects = (
  telling: Telling,
  { role, name }: { readonly role: string; readonly name: string },
  holdings: Holdings,
): readonly Effect[] =>
  byModule(telling, toldRights(telling.catalogue, holdings)).map(({ module, rights, title, list }) =>
    RoleEffects.allows({ role, module, permissions: rights }, { name, title, list }),
  )

type Edited = { readonly before: Holdings; readonly after: Holdings; readonly tenant: ModulesInUse }

/** What it means for those who have a role that it holds more and less than before. */
export const changeEffects = (
  telling: Telling,
  { roleId, name, holders }: Pick<Role, "roleId" | "name" | "holders">,
  { before, after, tenant }: Edited,
): readonly Effect[] => {
  const { catalogue } = telling
  // What the company does not use, nobody holds: nothing of it is promised, and nothing of it is missed.
  const [had, has] = [usedOf(catalogue, before, tenant), usedOf(catalogue, after, tenant)]
  const wider = beyond(has, had)
  const [gained, lost] = [toldRights(catalogue, wider), leftOf(catalogue, had, has)]
  if (gained.length + lost.length === 0) return []
  const content = toldRights(catalogue, contentOfOthers(catalogue, wider))
  const of = { roleId, holders }
  return [
    ...(content.length > 0 && holders > 0
      ? [RoleEffects.gainsContent({ ...of, permissions: content }, { name, list: inShort(telling, content) })]
      : []),
    ...byModule(telling, gained).map(({ module, rights, title, list }) =>
      RoleEffects.gains({ roleId, module, permissions: rights }, { name, title, list }),
    ),
    ...byModule(telling, lost).map(({ module, rights, title, list }) =>
      RoleEffects.loses({ roleId, module, permissions: rights }, { name, title, list }),
    ),
    ...(holders > 0
      ? [RoleEffects.changesHolders(of, { name }), RoleEffects.linksStop(of, { name })]
      : [RoleEffects.nobodyYet({}, { name })]),
  ]
}
