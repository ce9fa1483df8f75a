import type { PlaceState, ReadContext, UserRights, Visit } from "../kernel/context.ts"
import { type TenantId, UserId } from "../kernel/ids.ts"
import { type Catalogue, type CatalogueEntry, type Permission, Scope } from "../kernel/permissions.ts"
import { known } from "../kernel/store.ts"
import { ref } from "../kernel/table.ts"
import { type Tree, trees } from "../leading/index.ts"
import { type Tenant, TenantErrors, tenants } from "../tenants/index.ts"
import { type User, users } from "../users/index.ts"
import { evaluate, type Resource, type Target, targetOf, type Verdict } from "./evaluating.ts"

/** A tenant that is asked about. */
export type There = Pick<Visit, "get" | "getAll" | "rights"> & {
  readonly tenantId: TenantId
  readonly state: PlaceState
  readonly catalogue: Catalogue
  /** Whether whoever asks may ask about everybody here. */
  readonly whole: boolean
}

/** May this user do this, and with what; without a resource: at all. */
export type Question = { readonly userId: string; readonly action: string; readonly resource?: Resource }

export type Answered = {
  readonly verdict: Verdict
  readonly user: User | null
  readonly rights: UserRights | undefined
}

/** A tenant as whoever calls may ask about it with this permission. */
export const thereOf = (
  { get, getAll, rights, state, actor }: Omit<Visit, "list">,
  { catalogue }: Pick<ReadContext, "catalogue">,
  tenantId: TenantId,
  permission: Permission,
): There => ({ get, getAll, rights, state, tenantId, catalogue, whole: actor.scopeOf(permission) === Scope.tenant })

const idsIn = (questions: readonly Question[]): readonly UserId[] => {
  const named = questions.flatMap(({ userId, resource }) => [userId, resource?.ownerId])
  return [...new Set(named)].filter((id) => id !== undefined).filter((id) => UserId.is(id))
}

const namesMoreThanOneself = ({ userId, resource }: Question): boolean =>
  (resource?.groupIds ?? []).length > 0 || (resource?.ownerId !== undefined && resource.ownerId !== userId)

/** Whether a role may hold it for groups: a preset's holdings are code, those of a custom role are still to be read. */
const mayHoldForGroups = ({ presets }: Catalogue, role: string, entry: CatalogueEntry): boolean => {
  const preset = presets.get(role)
  return entry.scopes.includes("group") && (preset === undefined || preset.get(entry) === Scope.group)
}

/** The tree is the largest item of a tenant: it is read only where a group can decide. */
const needsTree = ({ catalogue }: There, people: ReadonlyMap<string, User>, questions: readonly Question[]): boolean =>
  questions.some((question) => {
    const role = people.get(question.userId)?.role
    const entry = catalogue.find(question.action)
    return role !== undefined && entry && namesMoreThanOneself(question) && mayHoldForGroups(catalogue, role, entry)
  })

export const tenantThere = async ({ get, tenantId }: There): Promise<Tenant> => {
  const tenant = await get(tenants, { tenantId })
  if (!tenant) throw TenantErrors.unknown()
  return tenant
}

const peopleIn = async (there: There, questions: readonly Question[]) => {
  const refs = idsIn(questions).map((userId) => ref(users, { tenantId: there.tenantId, userId }))
  const found = await there.getAll(refs)
  return {
    facts: known(refs, found),
    people: new Map(found.flatMap((user) => (user ? [[user.userId as string, user]] : []))),
  }
}

/** Answers as many questions about one tenant as there are, in two round trips: who is asked about, and what they hold. */
export const answerAll = async (
  there: There,
  questions: readonly Question[],
  before: Tree | null = null,
): Promise<readonly Answered[]> => {
  const { tenantId, state, catalogue, rights, get, whole } = there
  const { facts, people } = await peopleIn(there, questions)
  const subjects = questions.flatMap(({ userId }) => people.get(userId)?.userId ?? [])
  const [tenant, held, tree] = await Promise.all([
    tenantThere(there),
    rights([...new Set(subjects)], facts),
    before ?? (needsTree(there, people, questions) ? get(trees, { tenantId }) : null),
  ])
  const targets = new Map<Resource | undefined, Target>()
  for (const { resource } of questions) {
    if (resource) targets.set(resource, targetOf(resource, people.get(resource.ownerId ?? "") ?? null, tree, whole))
  }
  return questions.map(({ userId, action, resource }) => {
    const user = people.get(userId) ?? null
    const own = held.get(userId)
    const target = targets.get(resource)
    const subject = { tenantId, state, modules: tenant.modules, user, rights: own }
    return { verdict: evaluate(subject, catalogue.find(action), target), user, rights: own }
  })
}
