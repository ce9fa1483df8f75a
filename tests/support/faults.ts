import { setTimeout as wait } from "node:timers/promises"
import { TransactionCanceledException } from "@aws-sdk/client-dynamodb"
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb"

type Key = Readonly<Record<string, unknown>>
type Part = Readonly<Record<string, { readonly Item?: Key; readonly Key?: Key }>>
type Body = { readonly TransactItems?: readonly Part[]; readonly ClientRequestToken?: string }

export type Faults = {
  /** The next n transactions are answered with a conflict, and not done. */
  conflicts: number
  /** The next n transactions are done, and their answer is lost. */
  lostReplies: number
  /** The next n transactions are lost before they are done. */
  lostRequests: number
  /** The next n transactions are answered with a conflict, and can be delivered later. */
  withheld: number
  readonly deliver: (() => Promise<unknown>)[]
  /** When above 0: transactions that overlap in time and in an item conflict, as on AWS; each takes this many ms. */
  latency: number
  /** The share of transactions, 0 to 1, whose answer is lost after they were done. */
  lossRate: number
  /** Before a transaction is sent. */
  before: (() => Promise<void>) | undefined
  readonly sent: { readonly token: string | undefined; readonly items: number }[]
  readonly stats: { conflicts: number; lost: number }
}

const conflict = (codes: readonly boolean[]): TransactionCanceledException =>
  new TransactionCanceledException({
    message: "injected",
    $metadata: {},
    CancellationReasons: codes.map((here) => ({ Code: here ? "TransactionConflict" : "None" })),
  })

const lost = (): Error => Object.assign(new Error("socket hang up"), { name: "TimeoutError", code: "ECONNRESET" })

const targetsOf = ({ TransactItems = [] }: Body): string[] =>
  TransactItems.map((write) => {
    const [part] = Object.values(write)
    const key = part?.Key ?? part?.Item ?? {}
    return JSON.stringify([key["pk"], key["sk"]])
  })

const unlessConflicting = async (faults: Faults, locked: Set<string>, keys: readonly string[]): Promise<void> => {
  const overlapping = keys.map((key) => locked.has(key))
  if (overlapping.includes(true)) {
    faults.stats.conflicts++
    await wait(faults.latency / 2)
    throw conflict(overlapping)
  }
  for (const key of keys) locked.add(key)
  await wait(faults.latency)
}

/** Sits inside the SDK's repetitions, next to the wire, and breaks transactions on request. */
export const injectFaults = (client: DynamoDBDocumentClient, random: () => number = Math.random): Faults => {
  const faults: Faults = {
    conflicts: 0,
    lostReplies: 0,
    lostRequests: 0,
    withheld: 0,
    deliver: [],
    latency: 0,
    lossRate: 0,
    before: undefined,
    sent: [],
    stats: { conflicts: 0, lost: 0 },
  }
  const locked = new Set<string>()

  const breakBefore = (keys: readonly string[], later: () => Promise<unknown>): void => {
    const first = keys.map((_, i) => i === 0)
    if (faults.conflicts > 0) {
      faults.conflicts--
      throw conflict(first)
    }
    if (faults.withheld > 0) {
      faults.withheld--
      faults.deliver.push(later)
      throw conflict(first)
    }
    if (faults.lostRequests > 0) {
      faults.lostRequests--
      throw lost()
    }
  }

  const breakAfter = (): void => {
    if (faults.lostReplies === 0 && random() >= faults.lossRate) return
    faults.lostReplies = Math.max(0, faults.lostReplies - 1)
    faults.stats.lost++
    throw lost()
  }

  client.middlewareStack.add(
    (next) => async (args) => {
      const { headers, body } = args.request as { headers: Record<string, string>; body: string | Uint8Array }
      if (!headers["x-amz-target"]?.endsWith(".TransactWriteItems")) return next(args)
      const parsed = JSON.parse(typeof body === "string" ? body : new TextDecoder().decode(body)) as Body
      const keys = targetsOf(parsed)
      faults.sent.push({ token: parsed.ClientRequestToken, items: keys.length })
      await faults.before?.()
      breakBefore(keys, () => next(args))
      const { latency } = faults
      if (latency > 0) await unlessConflicting(faults, locked, keys)
      try {
        const reply = await next(args)
        breakAfter()
        return reply
      } finally {
        if (latency > 0) for (const key of keys) locked.delete(key)
      }
    },
    { step: "deserialize", priority: "low", name: "injectFaults" },
  )
  return faults
}
