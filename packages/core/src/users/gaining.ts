import type { Context } from "../kernel/context.ts"
import type { Effect } from "../kernel/effects.ts"
import { type Holdings, nothing } from "../kernel/permissions.ts"
import { administrator } from "../permissions/index.ts"
import {
  allowsEffects,
  beyond,
  byModule,
  contentOfOthers,
  type HeldRole,
  inShort,
  type ModulesInUse,
  toldRights,
  usedOf,
} from "../rights/index.ts"
import type { Tenant } from "../tenants/index.ts"
import { roleTitle } from "../texts/index.ts"
import { UserEffects } from "./effects.ts"
import type { User } from "./entity.ts"

export type GainReader = Pick<Context, "catalogue" | "locale">
type Person = { readonly user: string; readonly name: string }
export type Exchange = {
  /** `null` where somebody had none, or several people have one role each. */
  readonly from: HeldRole | null
  readonly to: HeldRole
  readonly tenant: ModulesInUse
}

const holdingsOf = (role: HeldRole | null): Holdings => role?.holdings ?? nothing

/** What one role holds beyond another. What the company does not use, nobody holds: it is neither promised nor missed. */
const more = (
  { catalogue }: GainReader,
  role: HeldRole | null,
  than: HeldRole | null,
  { tenant }: Exchange,
): Holdings => usedOf(catalogue, beyond(holdingsOf(role), holdingsOf(than)), tenant)

const moreByModule = (telling: GainReader, role: HeldRole | null, than: HeldRole | null, giving: Exchange) =>
  byModule(telling, toldRights(telling.catalogue, more(telling, role, than, giving)))

export const administers = ({ from, to }: Exchange): boolean =>
  to.name === administrator && from?.name !== administrator

export const contentIn = (telling: GainReader, giving: Exchange) => {
  const gained = more(telling, giving.to, giving.from, giving)
  const rights = toldRights(telling.catalogue, contentOfOthers(telling.catalogue, gained))
  return { rights, list: inShort(telling, rights) }
}

/** What of a role is most to be feared: who gets it becomes an administrator, or gets at what customers said and wrote. */
export const dangersOf = (telling: GainReader, { user, name }: Person, giving: Exchange): readonly Effect[] => {
  const { rights, list } = contentIn(telling, giving)
  return [
    ...(administers(giving) ? [UserEffects.becomesAdministrator({ user }, { name })] : []),
    ...(rights.length > 0 ? [UserEffects.gainsContent({ user, rights }, { name, list })] : []),
  ]
}

/** What whoever comes is told that they will be, what is most to be feared first. */
export const comingEffects = (
  telling: GainReader,
  { email, role }: Pick<User, "email" | "role">,
  to: HeldRole,
  tenant: Tenant,
): readonly Effect[] => {
  const giving = { from: null, to, tenant }
  const { rights, list } = contentIn(telling, giving)
  const named = { tenant: tenant.name }
  return [
    ...(administers(giving) ? [UserEffects.youBecomeAdministrator({ email }, named)] : []),
    ...(rights.length > 0 ? [UserEffects.youGainContent({ email, rights }, { ...named, list })] : []),
    UserEffects.joined({ email, role }, named),
  ]
}

/** What they may do then, module by module. */
export const yourRights = (
  telling: GainReader,
  { email }: Pick<User, "email">,
  to: HeldRole,
  tenant: Tenant,
): readonly Effect[] =>
  moreByModule(telling, to, null, { from: null, to, tenant }).map(({ module, rights, title, list }) =>
    UserEffects.youMay({ email, module, rights }, { title, list }),
  )

/** What a role allows where it is given. */
export const allowedBy = (telling: GainReader, role: string, to: HeldRole, tenant: ModulesInUse): readonly Effect[] =>
  allowsEffects(telling, { role, name: roleTitle(telling, to.name) }, usedOf(telling.catalogue, to.holdings, tenant))

/** What it means for somebody to have a role instead of another, or of none: what is to be feared, `told`, and the rest. */
export const roleEffects = (
  telling: GainReader,
  { user, name }: Person,
  giving: Exchange,
  told: readonly Effect[],
): readonly Effect[] => {
  const { from, to } = giving
  return [
    ...dangersOf(telling, { user, name }, giving),
    ...told,
    ...moreByModule(telling, to, from, giving).map(({ module, rights, title, list }) =>
      UserEffects.gains({ user, module, rights }, { name, title, list }),
    ),
    ...moreByModule(telling, from, to, giving).map(({ module, rights, title, list }) =>
      UserEffects.loses({ user, module, rights }, { name, title, list }),
    ),
  ]
}

/** That somebody has a role instead of another. */
export const exchangeEffect = (
  reader: GainReader,
  { user, name }: Person,
  { from, to }: { readonly from: HeldRole; readonly to: HeldRole },
): Effect =>
  UserEffects.role(
    { user, from: from.name, to: to.name },
    { name, fromName: roleTitle(reader, from.name), toName: roleTitle(reader, to.name) },
  )
