import * as z from "zod"
import type { Context, ReadContext } from "../kernel/context.ts"
import { effect } from "../kernel/effects.ts"
import { errors } from "../kernel/errors.ts"
import { event } from "../kernel/events.ts"
import { GroupId, type TenantId, UserId } from "../kernel/ids.ts"
import type { Locale } from "../kernel/locales.ts"
import { line } from "../kernel/values.ts"
import { say } from "../texts/index.ts"
import { type Node, trees } from "./entity.ts"
import { isBelowPosition, type Tree } from "./tree.ts"
import { present } from "../kernel/present.ts"

export const GroupName = line(80)

export const GroupErrors = errors("group", {
  unknown: "not_found",
  no_parent: "conflict",
  out_of_reach: "forbidden",
  name_taken: "conflict",
  name_of_position: "conflict",
  too_many: "limit",
  too_deep: "limit",
  position_stays: "conflict",
  position_apart: "conflict",
  into_itself: "conflict",
  already_there: "conflict",
  not_empty: "conflict",
  too_many_leaders: "limit",
  too_many_gain: "limit",
})

/** A group above, or none for the top of the tree. */
const above = GroupId.schema.nullable()
const leaders = z.array(UserId.schema)

export const GroupEvents = {
  created: event("group.created", z.object({ name: z.string(), parent: above })),
  renamed: event("group.renamed", z.object({ from: z.string(), to: z.string() })),
  moved: event("group.moved", z.object({ name: z.string(), from: above, to: above })),
  deleted: event("group.deleted", z.object({ name: z.string() })),
  leadersNamed: event(
    "group.leaders_named",
    z.object({ name: z.string(), isPosition: z.boolean(), added: leaders, removed: leaders }),
  ),
}

const of = z.object({ groupId: z.string() })
const about = z.object({ groupId: z.string(), leaders, count: z.number() })
/** Leaders whom whoever asks may see, and whether there are others. */
const seen = about.extend({ others: z.boolean() })

export const GroupEffects = {
  created: effect("group.created", "info", z.object({ name: z.string(), parent: above }), ["parentName"]),
  renamed: effect("group.renamed", "info", z.object({ groupId: z.string(), from: z.string(), to: z.string() })),
  moved: effect("group.moved", "info", z.object({ groupId: z.string(), from: above, to: above }), [
    "name",
    "fromName",
    "toName",
  ]),
  /** Whoever leads a group above reaches those below it: moving is giving and taking (**nobody gives what they do not hold**). */
  reachGrows: effect("group.reach_grows", "warning", seen, ["name"]),
  reachShrinks: effect("group.reach_shrinks", "warning", seen, ["name"]),
  deleted: effect("group.deleted", "warning", of, ["name"]),
  leadersNamed: effect("group.leaders_named", "info", about, ["name", "people"]),
  leadersGain: effect("group.leaders_gain", "warning", about, ["name", "people"]),
  /** Those of them who invite people into what they lead, or were invited themselves. */
  linksStop: effect("group.links_stop", "warning", seen, ["name"]),
  leadersLose: effect("group.leaders_lose", "warning", about, ["name", "people"]),
}

export const GroupView = z.object({
  groupId: GroupId.schema,
  name: z.string(),
  parent: GroupId.schema.exactOptional(),
  leaders: z.array(UserId.schema),
  /** Whether users have their position there: Position, and everything below it. */
  isPosition: z.boolean(),
  version: z.number(),
})

/** What people call a group: Position in their language, all others by their names. */
export const groupTitle = (locale: Locale, tree: Pick<Tree, "nodes" | "position">, id: string | undefined): string =>
  id === tree.position ? say(locale, "group.position") : (tree.nodes.find((node) => node.id === id)?.name ?? "")

export const groupView = (locale: Locale, tree: Tree, node: Node): z.input<typeof GroupView> => ({
  groupId: node.id,
  name: groupTitle(locale, tree, node.id),
  ...present({ parent: node.parent }),
  leaders: [...node.leaders],
  isPosition: isBelowPosition(tree, node.id),
  version: node.rev,
})

type Reading = Pick<ReadContext<TenantId> | Context<TenantId>, "get" | "place">

/** The tree of the tenant: every tenant has one from its beginning. */
export const treeIn = async ({ get, place: tenantId }: Reading): Promise<Tree> => {
  const tree = await get(trees, { tenantId })
  if (!tree) throw GroupErrors.unknown()
  return tree
}
