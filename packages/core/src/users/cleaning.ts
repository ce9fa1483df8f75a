import * as z from "zod"
import { doneUnless } from "../kernel/errors.ts"
import { eventRecords, personalRecords } from "../kernel/events.ts"
import { IdentityId, TenantId, ulidTime, UserId } from "../kernel/ids.ts"
import { invoke } from "../kernel/invoke.ts"
import { command } from "../kernel/operations.ts"
import { PlaceErrors } from "../kernel/asking.ts"
import type { Reaction, ReactionContext } from "../kernel/reactions.ts"
import { type Item, ref, type TransactItem, write } from "../kernel/table.ts"
import { changeTree, GroupEffects, GroupEvents, groupTitle, treeIn, trees } from "../groups/index.ts"
import { leftPlace } from "../identities/index.ts"
import { forJobs } from "../permissions/index.ts"
import { headOf, tenants } from "../tenants/index.ts"
import { type User, users } from "./entity.ts"
import { assertOpen } from "./subject.ts"
import { nameOf, UserErrors, UserEvents } from "./users.ts"

/** Each group has its event, and a transaction a hundred items: somebody may lead more groups than that. */
const groupsAtOnce = 50

/** Takes somebody who has gone out of groups they lead, up to fifty at a time. Who is nobody reaches nobody; this only tidies the tree. */
export const stepDown = command({
  name: "group.step_down",
  summary: "Take a user who has gone out of the groups they lead",
  place: TenantId,
  permission: forJobs.stepDown,
  input: z.strictObject({ userId: UserId.schema }),
  output: z.object({}),
  reads: (tenantId, { userId }) => [ref(trees, { tenantId }), ref(users, { tenantId, userId })],
  decide: async (ctx, { userId }) => {
    const tree = await treeIn(ctx)
    const open = assertOpen(await headOf(ctx))
    const led = tree.nodes.filter(({ leaders }) => leaders.includes(userId)).slice(0, groupsAtOnce)
    const [first, ...others] = led.map((node) =>
      GroupEvents.leadersNamed(
        { object: node.id, version: node.rev + 1 },
        { name: node.name, isPosition: node.id === tree.position, added: [], removed: [userId] },
        {},
      ),
    )
    if (!first) throw UserErrors.unknown()
    const nodes = tree.nodes.map((node) =>
      led.includes(node) ? { ...node, leaders: node.leaders.filter((id) => id !== userId), rev: node.rev + 1 } : node,
    )
    const user = await ctx.get(users, { tenantId: ctx.place, userId })
    const people = user ? nameOf(user) : userId
    const effects = led.map(({ id: groupId }) =>
      GroupEffects.leadersLose(
        { groupId, leaders: [userId], count: 1 },
        { name: groupTitle(ctx.locale, tree, groupId), people },
      ),
    )
    return { result: {}, writes: changeTree(tree, nodes), checks: [open], events: [first, ...others], effects }
  },
})

const leadNoMore = async (ctx: ReactionContext, user: User): Promise<void> => {
  const { tenantId, userId } = user
  const [tree, tenant] = await ctx.getAll([ref(trees, { tenantId }), ref(tenants, { tenantId })])
  if (tenant?.state !== "active" || !tree?.nodes.some(({ leaders }) => leaders.includes(userId))) return
  const caller = { kind: "job", name: "user.clean_up", permissions: [forJobs.stepDown] } as const
  // Where nothing may be changed now, the tree stays as it is: who has gone reaches nobody by it.
  const work = invoke(ctx.request(caller, tenantId), stepDown, { userId })
  await doneUnless(work, [UserErrors.unknown, PlaceErrors.not_active])
  await leadNoMore(ctx, user)
}

type Event = Item<typeof eventRecords>
type Personal = Item<typeof personalRecords>

const isAbout = ({ userId, identityId }: User, { object, data }: Event): boolean => {
  const named = (data as Readonly<Record<string, unknown>>)["identityId"]
  return object === userId || (identityId !== undefined && named === identityId)
}

/** What had been shown names people, not only whoever the event is about: those who lead a group, for one. */
const isShown = ({ userId, identityId, email }: User, { shown }: Personal): boolean => {
  const text = JSON.stringify(shown ?? [])
  return [userId, identityId, email].some((name) => name !== undefined && text.includes(name))
}

/** What one execution recorded of people, without what it recorded of somebody who has gone; undefined where it is nothing. */
const without = (user: User, events: readonly Event[], record: Personal): TransactItem | undefined => {
  const { place, execution } = record
  const values = record.values as Readonly<Record<string, unknown>>
  const about = events.filter((event) => isAbout(user, event)).map(({ number }) => String(number))
  const own = events.some(({ actor }) => actor === user.identityId)
  const told = about.filter((number) => values[number] !== undefined)
  if (told.length === 0 && !(own && record.actorName !== undefined) && !isShown(user, record)) return undefined
  const left = Object.fromEntries(Object.entries(values).filter(([number]) => !about.includes(number)))
  return (
    write(personalRecords)
      .patch({ place, execution })
      .set({ values: left })
      .remove(own ? ["actorName", "address", "agent", "shown"] : ["shown"])
      // Another clean-up may erase from it at the same time: what it has erased must not come back.
      .where((old, { eq }) => eq(old.values, record.values))
      .commit()
  )
}

const eventsAtOnce = 50

/** Erases what the log tells of somebody, page by page from the day they were added; "again" when time is up. */
const eraseTraces = async (ctx: ReactionContext, user: User): Promise<"again" | undefined> => {
  const { tenantId: place, userId, erasedTo } = user
  const begin = erasedTo ?? ulidTime(new Date(user.addedAt))
  const listing = eventRecords.query.inPlace({ place }).gte({ execution: begin })
  let after: Awaited<ReturnType<ReactionContext["list"]>>["last"]
  do {
    const { items, last } = await ctx.list(eventRecords, listing, { limit: eventsAtOnce, after })
    const byExecution = Map.groupBy(items, ({ execution }) => execution)
    const records = await ctx.getAll(
      [...byExecution.keys()].map((execution) => ref(personalRecords, { place, execution })),
    )
    const patches = records.flatMap((record) =>
      record ? (without(user, byExecution.get(record.execution) ?? [], record) ?? []) : [],
    )
    const reached = items.at(-1)?.execution
    const mark = write(users).patch({ tenantId: place, userId })
    const noted = reached === undefined ? [] : [mark.set({ erasedTo: reached }).commit()]
    const marked = patches.length + noted.length === 0 || (await ctx.mark([...patches, ...noted]))
    if (!marked || (last && ctx.timeLeft() < 1)) return "again"
    after = last
  } while (after)
  return undefined
}

/**
 * What is left to do when somebody has gone: the groups they led, their sign-in if they belong nowhere else, what is
 * recorded of them. Each step looks at what is so by now, so it may be broken off anywhere and begun again.
 */
export const cleanUp: Reaction = {
  name: "user.clean_up",
  on: [UserEvents.deleted.eventName],
  reach: ({ data }) => {
    const { identityId } = data
    return typeof identityId === "string" && IdentityId.is(identityId) ? [identityId] : []
  },
  marks: ({ place }) => [`${place}#u`, `${place}#p`],
  run: async (ctx, { place, object }) => {
    if (!TenantId.is(place) || !UserId.is(object)) return undefined
    const user = await ctx.get(users, { tenantId: place, userId: object })
    if (user?.status !== "leaving") return undefined
    if (user.identityId) await leftPlace(ctx, user.identityId, place, { forget: true })
    await leadNoMore(ctx, user)
    if ((await eraseTraces(ctx, user)) === "again") return "again"
    const gone = write(users)
      .remove({ tenantId: place, userId: object })
      .where(({ status }, { eq }) => eq(status, "leaving"))
      .commit()
    await ctx.mark([gone])
    return undefined
  },
}
