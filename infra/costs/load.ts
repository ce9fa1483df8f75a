import { functions } from "../../packages/functions/src/manifest.ts"
import { type Measured, type Units, unitsOf } from "./units.ts"

/** One kind of request: how many of all requests it is, and whether somebody only looks at what it would do. */
export type Kind = {
  readonly operation: string
  readonly share: number
  readonly as: "question" | "preview" | "change"
}

const question = (operation: string, share: number): Kind => ({ operation, share, as: "question" })
/** As people change something: they look at its effects, and confirm them; the change is sent with a key. */
const change = (operation: string, share: number): readonly Kind[] => [
  { operation, share, as: "preview" },
  { operation, share, as: "change" },
]

/** What people ask for: nobody has measured it yet. Nine of ten requests only read. */
export const mix: readonly Kind[] = [
  question("me.read", 0.2),
  question("user.list", 0.2),
  question("access.evaluate", 0.15),
  question("user.read", 0.12),
  question("group.list", 0.06),
  question("role.list", 0.04),
  question("group.members", 0.03),
  question("tenant.read", 0.03),
  question("tenant.list", 0.02),
  question("role.read", 0.02),
  question("role.permissions", 0.01),
  question("account.read", 0.01),
  question("tenant.audit.list", 0.01),
  ...change("user.edit", 0.02),
  ...change("user.add", 0.01),
  ...change("user.give_role", 0.005),
  ...change("user.join_group", 0.005),
  ...change("me.edit", 0.004),
  ...change("user.block", 0.003),
  ...change("tenant.edit", 0.001),
  ...change("role.edit", 0.001),
  ...change("invitation.send", 0.001),
]

/** What follows a change beside its own transaction: reactions, their mails, and what both cost at the table. */
export type Following = Units & { readonly deliveries: number; readonly mails: number }

const following = (deliveries: number, mails: number, trips: number, reads: number, writes: number): Following => ({
  deliveries,
  mails,
  trips,
  reads,
  writes,
})

/** Nothing follows. */
export const nothing: Following = following(0, 0, 0, 0, 0)

/** Measured by tests/infra/costs.test.ts, which fails when one changes; after other changes of the mix nothing follows. */
export const followings: Readonly<Record<string, Following>> = {
  "user.add": following(1, 1, 8, 12, 7),
  "user.give_role": following(1, 0, 9, 13, 7),
  "me.edit": following(1, 0, 6, 6, 15),
  "user.block": following(1, 0, 9, 13, 7),
  "invitation.send": following(1, 1, 5, 6, 7),
}

/** A minute's sweep that finds nothing, and looks whether copies are compared: measured in the same way. */
export const idleSweep: Units = { trips: 2, reads: 5, writes: 0 }

/** One who belongs to one company, compared with everything that copies them: measured by tests/comparisons, once a day. */
export const comparing = { trips: 5, reads: 9, writes: 0, calls: 1, times: 30.4 } as const

/**
 * What cannot be measured without AWS, or not before there are customers. Everything here is an assumption; what depends
 * on it says so.
 */
export const assumed = {
  /** Milliseconds of a function beside its calls of the table: 1,024 MB are a bit more than half a core. */
  baseMilliseconds: 12,
  /** Milliseconds of one round trip to the table: a transaction takes longer, a read less. */
  tripMilliseconds: 8,
  /** Milliseconds of one mail, or of another call outside. */
  outsideMilliseconds: 100,
  /** How many invocations begin with a new copy of the function, and the milliseconds of that, which are billed. */
  coldStarts: 0.01,
  coldStartMilliseconds: 800,
  /** Hours of a month in which the million comes, evenly: 22 days of eight hours. X-Ray's sample depends on it. */
  busyHours: 176,
  /** Bytes of a request with its token and headers, as CloudFront sends it on, and of an answer with its headers. */
  requestBytes: 3_500,
  answerBytes: 3_000,
  /** Questions of browsers whether they may ask (CORS), for each request: they remember the answer for ten minutes. */
  preflights: 0.1,
  /** Sign-ins and refreshed tokens of one person in a month: every hour of 22 working days. */
  tokensOfUser: 176,
  /** What CloudWatch keeps of a byte of logs: it compresses them. */
  logsKept: 0.15,
} as const

/** X-Ray's default: the first request of each second, and one in twenty of the others. */
export const sampling = { perSecond: 1, rate: 0.05 } as const

/**
 * Bytes of logs, metrics included. `request` and `invocation` are the lines that packages/functions/src/log.ts wrote on
 * 2026-11-22 for `user.list` and for a stream's batch of one. The others are assumed, put together from what AWS documents:
 * `platform` is what Lambda writes of an invocation (two lines of JSON, with the trace), `access` a line of the API's access
 * log, `edge` one of CloudFront's. For every line CloudWatch counts 26 bytes more.
 */
export const logBytes = { request: 870, invocation: 652, platform: 810, access: 260, edge: 500, perLine: 26 } as const

/** What a month, or a number of requests, uses of what AWS counts. */
export type Usage = {
  readonly requests: number
  readonly reads: number
  readonly writes: number
  readonly invocations: number
  readonly gbSeconds: number
  /** Of the functions. */
  readonly logGigabytes: number
  readonly mails: number
  readonly traces: number
}

const giga = 1e9
const secondsOf = (hours: number): number => hours * 3600

const gbSeconds = (times: number, memoryMb: number, milliseconds: number): number => {
  const cold = assumed.coldStarts * assumed.coldStartMilliseconds
  return (times * (memoryMb / 1024) * (milliseconds + cold)) / 1000
}
const runs = ({ trips }: Units, outside = 0): number =>
  assumed.baseMilliseconds + trips * assumed.tripMilliseconds + outside * assumed.outsideMilliseconds

const tracesOf = (times: number, hours: number): number => {
  const first = Math.min(times, secondsOf(hours) * sampling.perSecond)
  return first + (times - first) * sampling.rate
}
/** Of invocations that write one line each, beside the two of Lambda itself. */
const logged = (times: number, line: number): number =>
  (times * (line + logBytes.platform + 3 * logBytes.perLine)) / giga

/** What the API and CloudFront log of so many that knock. */
export const doorLogs = (times: number): { readonly api: number; readonly edge: number } => ({
  api: (times * (logBytes.access + logBytes.perLine)) / giga,
  edge: (times * (logBytes.edge + logBytes.perLine)) / giga,
})

/** A preview is the same without the writes; a change carries a key. */
const unitsOfKind = (measured: Measured, { operation, as }: Kind): Units => {
  const { trips, reads, writes } = unitsOf(measured, operation)
  if (as === "question") return { trips, reads, writes }
  if (as === "preview") return { trips: trips - 1, reads, writes: 0 }
  return { trips, reads: reads + measured.key.reads, writes: writes + measured.key.writes }
}

const followingOf = ({ operation, as }: Kind): Following =>
  as === "change" ? (followings[operation] ?? nothing) : nothing

const sum = <T>(all: readonly T[], value: (one: T) => number): number =>
  all.reduce((total, one) => total + value(one), 0)

/** The functions' part of one kind of request: its own invocation, and one more for what follows it. */
const usageOfKind = (measured: Measured, kind: Kind, requests: number): Omit<Usage, "traces"> => {
  const own = unitsOfKind(measured, kind)
  const then = followingOf(kind)
  const times = requests * kind.share
  const reacting = then.deliveries > 0 ? times : 0
  return {
    requests: times,
    reads: times * (own.reads + then.reads),
    writes: times * (own.writes + then.writes),
    invocations: times + reacting,
    gbSeconds:
      gbSeconds(times, functions.api.memoryMb, runs(own)) +
      gbSeconds(reacting, functions.reactions.memoryMb, runs(then, then.deliveries)),
    logGigabytes: logged(times, logBytes.request) + logged(reacting, logBytes.invocation),
    mails: times * then.mails,
  }
}

/** What so many requests of the mix use. A commit's deliveries are taken to come to one invocation of their own. */
export const usageOfRequests = (measured: Measured, requests: number, of: readonly Kind[] = mix): Usage => {
  const kinds = of.map((kind) => usageOfKind(measured, kind, requests))
  const total = (name: keyof Omit<Usage, "traces">): number => sum(kinds, (kind) => kind[name])
  const reacting = total("invocations") - total("requests")
  return {
    requests: total("requests"),
    reads: total("reads"),
    writes: total("writes"),
    invocations: total("invocations"),
    gbSeconds: total("gbSeconds"),
    logGigabytes: total("logGigabytes"),
    mails: total("mails"),
    traces: tracesOf(total("requests"), assumed.busyHours) + tracesOf(reacting, assumed.busyHours),
  }
}

/** Hours of a month, as AWS counts them. */
export const hoursOfMonth = 730

/** How often the sweep runs in a month. */
export const sweepsOfMonth = (hoursOfMonth * 60) / functions.sweep.start.everyMinutes

/** A month in which nobody asks for anything: the sweep alone. */
export const usageOfIdleMonth = (): Usage => ({
  requests: 0,
  reads: sweepsOfMonth * idleSweep.reads,
  writes: sweepsOfMonth * idleSweep.writes,
  invocations: sweepsOfMonth,
  // It never rests for long enough to lose its copy.
  gbSeconds: (sweepsOfMonth * (functions.sweep.memoryMb / 1024) * runs(idleSweep)) / 1000,
  logGigabytes: logged(sweepsOfMonth, logBytes.invocation),
  mails: 0,
  traces: tracesOf(sweepsOfMonth, hoursOfMonth),
})

/**
 * Who is signed in is given a token every hour, by a trigger that reads about what `me.read` does; and once a day they are
 * compared with what copies them.
 */
export const usageOfUser = (measured: Measured): Usage => {
  const units = unitsOf(measured, "me.read")
  const times = assumed.tokensOfUser
  return {
    requests: 0,
    reads: times * units.reads + comparing.times * comparing.reads,
    writes: 0,
    invocations: times,
    gbSeconds:
      gbSeconds(times, functions.preTokenGeneration.memoryMb, runs(units)) +
      gbSeconds(comparing.times, functions.sweep.memoryMb, runs(comparing, comparing.calls)),
    logGigabytes: logged(times, logBytes.request),
    mails: 0,
    traces: tracesOf(times, assumed.busyHours),
  }
}

/**
 * Calls of the key: DynamoDB asks for it every five minutes for each caller that is at work (DynamoDB Developer Guide,
 * "DynamoDB encryption at rest usage notes").
 */
export const keyCalls = (callers: number, hours: number): number => callers * hours * 12
