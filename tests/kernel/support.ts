import { accounts } from "@tenantry/core/accounts/index"
import type { Request, Runtime } from "@tenantry/core/kernel/context"
import { DomainError } from "@tenantry/core/kernel/errors"
import { event, eventRecords, personalRecords } from "@tenantry/core/kernel/events"
import { AccountId, type PlaceId } from "@tenantry/core/kernel/ids"
import { type Done, invoke, type Options, type Preview } from "@tenantry/core/kernel/invoke"
import { command } from "@tenantry/core/kernel/operations"
import { type Item, write } from "@tenantry/core/kernel/table"
import { onAccounts } from "@tenantry/core/permissions/index"
import * as z from "zod"
import type { Settled, World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { inviteAdmin } = operation

export const eventsOf = async ({ runtime }: World, place: PlaceId): Promise<readonly Item<typeof eventRecords>[]> =>
  (await runtime.table.open([place]).list(eventRecords, eventRecords.query.inPlace({ place }))).items

export const personalOf = async (
  { runtime }: World,
  place: PlaceId,
): Promise<readonly Item<typeof personalRecords>[]> =>
  (await runtime.table.open([place]).list(personalRecords, personalRecords.query.inPlace({ place }))).items

export const headIn = ({ runtime }: World, accountId: AccountId): Promise<Item<typeof accounts> | null> =>
  runtime.table.open([accountId]).get(accounts, { accountId })

/** What a call was refused with; a call that is not refused fails the test. */
export const refusalOf = async (call: Promise<unknown>): Promise<DomainError> => {
  const error: unknown = await call.then(
    () => new Error("it was done"),
    (thrown: unknown) => thrown,
  )
  if (error instanceof DomainError) return error
  throw error
}

/** The confirmation that a refusal carries along with the new effects. */
export const freshIn = ({ facts }: DomainError): Preview => facts as unknown as Preview

/** A request whose pauses take no time. */
export const hurried = (request: Request, parts: Partial<Runtime> = {}): Request => ({
  ...request,
  runtime: { ...request.runtime, sleep: () => Promise.resolve(), ...parts },
})

/** The owner invites somebody, as every test of the kernel does in which the command itself does not matter. */
export const inviting =
  (world: World) =>
  ({ owner, accountId }: Settled, email: string, options: Omit<Options, "preview"> = {}): Promise<Done<Invited>> =>
    invoke(world.as(owner, accountId), inviteAdmin, { email }, options)
export type Invited = z.output<(typeof inviteAdmin)["output"]>

export const counted = event("test.counted", z.object({ by: z.number() }), z.object({ word: z.string() }))

/** Adds to the version of the account's head. Nothing in this write would stop it from being done twice. */
export const countUp = command({
  name: "test.count_up",
  summary: "Count up",
  place: AccountId,
  permission: onAccounts.edit,
  input: z.strictObject({ by: z.number().default(1) }),
  output: z.object({ by: z.number() }),
  decide: async ({ place: accountId }, { by }) => ({
    result: { by },
    writes: [write(accounts).patch({ accountId }).add({ rev: by }).commit()],
    events: [counted({ object: accountId, version: 1 }, { by }, { word: "quietly" })],
    effects: [],
  }),
})
