import type { Context } from "../kernel/context.ts"
import { RoleId, type TenantId } from "../kernel/ids.ts"
import { locales } from "../kernel/locales.ts"
import { giveNameBack, nameIn, nameKind, type names, takeName } from "../kernel/names.ts"
import type { Ref, TransactItem } from "../kernel/table.ts"
import { findAlike, likenessesOf } from "../kernel/text/compare.ts"
import { presetWords } from "../texts/index.ts"
import { RoleErrors } from "./describing.ts"
import { roles } from "./entity.ts"
import type { Role } from "./roles.ts"

/** What the name of a role is taken for. */
export const roleNames = nameKind("rn")

/** What the presets are called, by programs and by people of all languages. */
const presetTitles = ({ catalogue }: Pick<Context, "catalogue">): readonly string[] =>
  [...catalogue.presets.keys()].flatMap((preset) => [
    preset,
    ...locales.map((locale) => presetWords({ catalogue, locale }, preset)[0]),
  ])

/** Who has the names that can be taken for this one: read with the authorisation. */
export const refsOfName = (tenantId: TenantId, name: string | undefined): readonly Ref<typeof names>[] =>
  name === undefined ? [] : likenessesOf(name).map((likeness) => nameIn(tenantId, roleNames, likeness))

/** No role is called like a preset, or so that it can be taken for another of the company's own. */
export const assertUnlike = async (ctx: Context<TenantId>, name: string, self?: RoleId): Promise<void> => {
  const preset = findAlike(name, presetTitles(ctx))
  if (preset !== undefined) throw RoleErrors.name_of_preset({ name, like: preset })
  const taken = (await ctx.getAll(refsOfName(ctx.place, name))).find((one) => one !== null && one.holder !== self)
  if (!taken || !RoleId.is(taken.holder)) return
  const other = await ctx.get(roles, { tenantId: ctx.place, roleId: taken.holder })
  throw RoleErrors.name_taken({ name, like: other?.name ?? name })
}

/** From what a role's name was taken for to what it is taken for; nothing where both are the same. */
export const renaming = (before: Role | null, after: Role | null): readonly TransactItem[] => {
  const [old, now] = [[...(before?.likenesses ?? [])], [...(after?.likenesses ?? [])]]
  const role = after ?? before
  if (!role) return []
  const { tenantId, roleId } = role
  return [
    ...old.filter((one) => !now.includes(one)).map((one) => giveNameBack(tenantId, roleNames, one, roleId)),
    ...now.filter((one) => !old.includes(one)).map((one) => takeName(tenantId, roleNames, one, roleId)),
  ]
}
