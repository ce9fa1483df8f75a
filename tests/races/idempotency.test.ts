import { invoke } from "@tenantry/core/kernel/invoke"
import { expect, it } from "vitest"
import { patiently } from "../support/calls.ts"
import { freshAddress } from "../support/world.ts"
import { arena, few, many, manyRounds, openFor, people, type Person } from "./support.ts"
import { operation } from "../support/operations.ts"

const { inviteAdmin, openAccount } = operation

const ten = <T>(call: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: 10 }, () => patiently(call)))

it.each([
  ["inviting", 0],
  ["opening an account", 1],
] as const)(
  "%s ten times at once with one Idempotency-Key: done once, and all get the same answer",
  async (_, which) => {
    const world = await arena()
    const rounds = which === 0 ? many : few
    let keys = 0
    const { wrong, tally } = await manyRounds(world, {
      prepare: async () => {
        const [owner] = (await people(world, 1)) as [Person]
        return {
          ...(await openFor(world, owner)),
          key: `key-${keys++}`,
          answers: [] as unknown[],
          from: freshAddress(),
        }
      },
      rounds,
      contenders: ({ owner, accountId, from: address, key: idempotencyKey, answers }) => [
        async () => {
          const done = await ten<{ readonly result: unknown }>(() =>
            which === 0
              ? invoke(
                  world.as(owner.id, accountId, { address }),
                  inviteAdmin,
                  { email: `guest.${accountId}@example.com` },
                  { idempotencyKey },
                )
              : invoke(world.as(owner.id, owner.id, { address }), openAccount, { name: "Once" }, { idempotencyKey }),
          )
          answers.push(...new Set(done.map(({ result }) => JSON.stringify(result))))
          return done
        },
      ],
      allowed: ["done"],
      judge: ({ answers }) => Promise.resolve(answers.length === 1 ? [] : [`${answers.length} different answers`]),
    })
    console.log(tally)
    expect(wrong).toEqual([])
    const items = await world.everything()
    expect(items.filter(({ e, n }) => e === "event" && n === "invitation.sent")).toHaveLength(which === 0 ? rounds : 0)
    expect(items.filter(({ e }) => e === "account")).toHaveLength(which === 0 ? rounds : 2 * rounds)
  },
)
