import { type Node, trees } from "@tenantry/core/leading/index"
import { GroupId, type IdentityId, type TenantId, type UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { type NewUser, newUser } from "../support/users.ts"
import type { Settled, World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { createGroup, createRole, nameLeaders } = operation

/** A new group, made by the owner unless by somebody else. */
export const group = async (
  world: World,
  at: Settled,
  name: string,
  parent?: GroupId,
  who: IdentityId = at.owner,
): Promise<GroupId> => {
  const input = { name, ...(parent ? { parent } : {}) }
  return (await invoke(world.as(who, at.tenantId), createGroup, input)).result.groupId
}

export const leads = (world: World, at: Settled, groupId: GroupId, ...leaders: readonly UserId[]) =>
  invoke(world.as(at.owner, at.tenantId), nameLeaders, { groupId, leaders: [...leaders] })

const forGroups = ["view", "create", "rename", "move", "delete", "name_leaders"] as const

/** Somebody who may do everything with the groups they lead and nothing beyond, and who leads these. */
export const groupLeader = async (world: World, at: Settled, ...leading: readonly GroupId[]): Promise<NewUser> => {
  const name = `Leads ${GroupId.make(new Date())}`
  const scope = "group" as const
  const permissions = forGroups.map((verb) => ({ permission: `groups.${verb}`, scope }))
  const input = { name, permissions: [...permissions, { permission: "users.view", scope }] }
  const { result } = await invoke(world.as(at.owner, at.tenantId), createRole, input)
  const leader = await newUser(world, at, { role: result.roleId })
  for (const groupId of leading) await leads(world, at, groupId, leader.userId)
  return leader
}

export const treeOf = async ({ runtime }: World, tenantId: TenantId) => {
  const tree = await runtime.table.open([tenantId]).get(trees, { tenantId })
  if (!tree) throw new Error("no tree")
  return tree
}

/** Puts groups into the tree that nobody made: for limits that would take long to reach. */
export const plant = async (world: World, { tenantId }: Settled, more: readonly Node[]): Promise<void> => {
  const { nodes } = await treeOf(world, tenantId)
  await world.seed(
    [tenantId],
    [
      write(trees)
        .patch({ tenantId })
        .set({ nodes: [...nodes, ...more] })
        .commit(),
    ],
  )
}

export const planted = (count: number, about: Partial<Node> = {}): readonly Node[] =>
  Array.from({ length: count }, (_, i) => {
    const id = GroupId.make(new Date())
    return { id, name: `Planted ${i} ${id}`, leaders: [], rev: 1, ...about }
  })

/** What is wrong with a tree: groups whose way up does not end, ends nowhere, or is too long; names given twice. */
export const faultsIn = (nodes: readonly Node[]): readonly string[] => {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const wayUp = (node: Node, way: readonly GroupId[] = []): string | undefined => {
    if (way.includes(node.id)) return `${node.id} is below itself`
    if (way.length >= 5) return `${node.id} lies too deep`
    const above = node.parent && byId.get(node.parent)
    if (node.parent && !above) return `${node.id} is below nothing`
    return above ? wayUp(above, [...way, node.id]) : undefined
  }
  const places = nodes.map(({ name, parent }) => `${parent ?? "top"} ${name.toLowerCase()}`)
  return [
    ...nodes.flatMap((node) => wayUp(node) ?? []),
    ...places.filter((place, i) => places.indexOf(place) !== i).map((place) => `${place} is there twice`),
  ]
}
