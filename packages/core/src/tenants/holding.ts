import * as z from "zod"
import type { Context, Holder } from "../kernel/context.ts"
import { effect } from "../kernel/effects.ts"
import type { ErrorFactory } from "../kernel/errors.ts"
import { event } from "../kernel/events.ts"
import { type Held, heldAs, HolderName, holderOf, holdsOf, lifted, mayLift, placed, stateOf } from "../kernel/holds.ts"

/** The refusals of every place that can be held. */
export const holdRefusals = { not_suspended: "conflict", not_your_hold: "forbidden" } as const

const Held = z.object({
  name: z.string(),
  holder: HolderName.exactOptional(),
  withAccount: z.literal(true).exactOptional(),
})

/** The events of every place that can be held; before there were holds, they said no more than its name. */
export const holdEvents = <const Noun extends string>(noun: Noun) => ({
  suspended: event(`${noun}.suspended`, Held, z.object({ reason: z.string().exactOptional() })),
  reopened: event(`${noun}.reopened`, Held),
})

const ofHolder = z.object({ name: z.string(), holder: HolderName })

/** The effects of every place that can be held. */
export const holdEffects = (noun: string) => ({
  suspended: effect(`${noun}.suspended`, "danger", z.object({ name: z.string() })),
  suspendedToo: effect(`${noun}.suspended_too`, "warning", z.object({ name: z.string() })),
  reasonTold: effect(`${noun}.reason_told`, "warning", ofHolder),
  stillSeen: effect(`${noun}.still_seen`, "info", z.object({ holder: HolderName })),
  reopened: effect(`${noun}.reopened`, "info", z.object({ name: z.string() })),
  stillHeld: effect(`${noun}.still_held`, "warning", ofHolder),
})

type Telling = {
  readonly events: ReturnType<typeof holdEvents>
  readonly effects: ReturnType<typeof holdEffects>
  readonly errors: { readonly [Reason in keyof typeof holdRefusals]: ErrorFactory }
}
type Head = Held & { readonly name: string; readonly rev: number }
type Holding = Pick<Context, "actor" | "place">

/** Whoever acts holds a place; undefined where they do already, for this very reason. */
export const suspending = (ctx: Holding & Pick<Context, "now">, head: Head, reason: string, telling: Telling) => {
  const { events, effects } = telling
  const { name } = head
  const holder = holderOf(ctx.actor)
  const so = holdsOf(head)
  const { before, holds } = placed(so, { holder, reason, since: ctx.now.toISOString() })
  if (before?.reason === reason) return undefined
  const version = head.rev + 1
  const shuts = stateOf(so) !== "suspended"
  return {
    next: heldAs(head, holds),
    shuts,
    event: events.suspended({ object: ctx.place, version }, { name, holder }, { reason }),
    effects: [
      ...(shuts ? [effects.suspended({ name }, {}), effects.stillSeen({ holder }, {})] : []),
      ...(shuts || before ? [] : [effects.suspendedToo({ name }, {})]),
      effects.reasonTold({ name, holder }, {}),
    ],
  }
}

/** Whose hold is lifted: that of whoever acts, unless told (**own holds**). */
export const Reopening = z.strictObject({ holder: HolderName.exactOptional() })

/** A hold is lifted, by its holder or by who stands above; what else holds the place, holds it still. */
export const reopening = (ctx: Holding, head: Head, wanted: Holder | undefined, telling: Telling) => {
  const { events, effects, errors } = telling
  const { name } = head
  const who = holderOf(ctx.actor)
  const holder = wanted ?? who
  const holds = holdsOf(head)
  const left = lifted(holds, holder)
  const [first] = holds
  if (!first) throw errors.not_suspended()
  if (!mayLift(who, holder)) throw errors.not_your_hold({ holder })
  if (left.length === holds.length) throw errors.not_your_hold({ holder: first.holder })
  const opens = stateOf(left) === "active"
  return {
    next: heldAs(head, left),
    opens,
    event: events.reopened({ object: ctx.place, version: head.rev + 1 }, { name, holder }, {}),
    effects: opens
      ? [effects.reopened({ name }, {})]
      : left.map((hold) => effects.stillHeld({ name, holder: hold.holder }, {})),
  }
}
