import type { BatchGetItemCommandInput } from "@aws-sdk/client-dynamodb"
import type { BatchGetCommandOutput } from "@aws-sdk/lib-dynamodb"
import { accounts } from "@tenantry/core/accounts/index"
import { searchableName } from "@tenantry/core/accounts/naming"
import { grants } from "@tenantry/core/grants/index"
import { belongsTo } from "@tenantry/core/identities/index"
import type { Access, Request } from "@tenantry/core/kernel/context"
import { AccountId, type IdentityId } from "@tenantry/core/kernel/ids"
import type { Permission } from "@tenantry/core/kernel/permissions"
import { write } from "@tenantry/core/kernel/table"
import type { World } from "../support/world.ts"

/** How an authorisation ended, and what it took: the level or the refusal's code, round trips and units of reading. */
export const judged = async (world: World, request: Request, permission?: Permission) => {
  const { authority } = world.runtime
  const work = (): Promise<Access | string> =>
    authority(request, permission, []).catch((error: { code: string }) => error.code)
  const { value, cost } = await world.recorder.record(work)
  if (cost.calls.some(({ consistent }) => !consistent)) throw new Error("a read that may lag behind")
  return { as: typeof value === "string" ? value : value.actor.level, trips: cost.trips, units: cost.readUnits }
}

/** So many accounts of one person's, as they are after they were opened. */
export const openedFor = async (world: World, ownerId: IdentityId, count: number): Promise<readonly AccountId[]> => {
  const now = new Date()
  const createdAt = now.toISOString()
  const ids = Array.from({ length: count }, () => AccountId.make(now))
  const account = { ...searchableName("Example"), ownerId, tenants: 0, state: "active", createdAt, rev: 1 } as const
  const person = { identityId: ownerId, name: "Ola Owner", email: "owner@example.com" }
  for (let i = 0; i < count; i += 40) {
    const some = ids.slice(i, i + 40)
    const items = some.flatMap((accountId) => [
      write(accounts)
        .create({ ...account, accountId, admins: [ownerId] })
        .commit(),
      write(grants)
        .create({ ...person, place: accountId, grantedBy: ownerId, grantedAt: createdAt })
        .commit(),
    ])
    await world.seed([...some, ownerId], [belongsTo(ownerId, some), ...items])
  }
  return ids
}

type Raw = Readonly<Record<string, unknown>>
type Keys = readonly Raw[]
export type Answer = { readonly items: readonly Raw[]; readonly unprocessed?: Keys }

/** Changes what the table answers to batches while work is done: the wire is between the client and this. */
export const answering = async <T>(
  { client, tableName }: World,
  change: (items: readonly Raw[], keys: Keys, number: number) => Answer,
  work: () => Promise<T>,
): Promise<T> => {
  let number = 0
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next(args)
      if (context["commandName"] !== "BatchGetItemCommand") return result
      const asked = (args.input as BatchGetItemCommandInput).RequestItems?.[tableName]?.Keys ?? []
      const found = (result.output as BatchGetCommandOutput).Responses?.[tableName] ?? []
      const { items, unprocessed } = change(
        found,
        asked.map(({ pk, sk }) => ({ pk: pk?.S, sk: sk?.S })),
        ++number,
      )
      const left = unprocessed ? { UnprocessedKeys: { [tableName]: { Keys: unprocessed, ConsistentRead: true } } } : {}
      const output = { ...result.output, Responses: { [tableName]: items }, ...left }
      return { ...result, output } as typeof result
    },
    { step: "deserialize", priority: "high", name: "answering" },
  )
  try {
    return await work()
  } finally {
    client.middlewareStack.remove("answering")
  }
}
