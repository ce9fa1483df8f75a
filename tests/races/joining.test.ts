import { addressClaims, identities, identityIdOf } from "@tenantry/core/identities/index"
import { claimed } from "@tenantry/core/kernel/claims"
import { IdentityId, ulid } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { arrive, users } from "@tenantry/core/users/index"
import { expect, it } from "vitest"
import { invitedTo, joinBy, type kinds } from "../invitations/support.ts"
import { about, begin, codeFor, confirm } from "../registrations/support.ts"
import { deliverIn, outsideOf } from "../support/deliver.ts"
import type { SignInWorld } from "../support/sign-ins.ts"
import { settle, type World } from "../support/world.ts"
import { add, linkOfUser, withPassword } from "../users/support.ts"
import { arenaWithSignIns, few, type Keyed, manyRounds } from "./support.ts"

type Kind = keyof typeof kinds

const fresh = (): string => `${ulid(new Date())}@example.com`
const passwords = ["First-2026!", "Second-2026!"] as const

/** One is let in; whoever is not, is told why. */
const oneOf = (...refusals: readonly string[]) => refusals.flatMap((end) => [`done + ${end}`, `${end} + done`])
const taken = oneOf("identity.email_taken", "invitation.sign_in_first")

/**
 * The password of who was let in opens the address, and no other: at once, or once its reaction has run where the answer was
 * lost so often that only the record of its key answered.
 */
const opensForTheWinner =
  (world: World, pool: SignInWorld) =>
  async ({ email }: { readonly email: string }, outcome: string): Promise<readonly string[]> => {
    const opening = async () => (await Promise.all(passwords.map((word) => pool.opens(email, word)))).join()
    const won = outcome
      .split(" + ")
      .map((end) => end === "done")
      .join()
    if ((await opening()) === won) return []
    const [address] = await world.runtime.table.open([]).getAll([claimed(addressClaims, email)])
    const outside = outsideOf(world, { directory: pool.directory })
    await deliverIn(world, outside, IdentityId.schema.parse(address?.holder), "identity.set_address", new Date())
    const opened = await opening()
    return opened === won ? [] : [`the passwords open: ${opened}, of ${outcome}`]
  }

const pairs: readonly (readonly [Kind, Kind])[] = [
  ["admin", "admin"],
  ["admin", "user"],
  ["user", "user"],
]

it.each(pairs)(
  "two links to one new address, as %s and as %s: one makes the person, and only that password opens",
  async (...both) => {
    const { world, pool } = await arenaWithSignIns()
    const { wrong, tally } = await manyRounds(world, {
      rounds: few,
      prepare: async () => {
        const email = fresh()
        return { email, links: await Promise.all(both.map((kind) => invitedTo(world, kind, email))) }
      },
      contenders: ({ links }) =>
        links.map(
          ({ token }, i) =>
            (keyed: Keyed) =>
              joinBy(world, token, passwords[i] ?? "", keyed),
        ),
      allowed: taken,
      judge: opensForTheWinner(world, pool),
    })
    console.log(tally)
    expect(wrong).toEqual([])
  },
)

it.each(["admin", "user"] as const)("one link, as %s, used twice: once, and only that password opens", async (kind) => {
  const { world, pool } = await arenaWithSignIns()
  const { wrong, tally } = await manyRounds(world, {
    rounds: few,
    prepare: () => invitedTo(world, kind, fresh()),
    contenders: ({ token }) => passwords.map((password) => (keyed: Keyed) => joinBy(world, token, password, keyed)),
    allowed: [...taken, ...oneOf("invitation.unusable")],
    judge: opensForTheWinner(world, pool),
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it.each(["admin", "user"] as const)(
  "a link, as %s, against a registration of the address: one of them has it",
  async (kind) => {
    const { world, pool } = await arenaWithSignIns()
    const { wrong, tally } = await manyRounds(world, {
      rounds: few,
      prepare: async () => {
        const { email, token } = await invitedTo(world, kind, fresh())
        const { registrationId } = await begin(world, about(email, { password: passwords[1] }))
        return { email, token, registrationId, code: await codeFor(world, registrationId) }
      },
      contenders: ({ token, registrationId, code }) => [
        (keyed) => joinBy(world, token, passwords[0], keyed),
        (keyed) => confirm(world, registrationId, code, keyed),
      ],
      allowed: taken,
      judge: opensForTheWinner(world, pool),
    })
    console.log(tally)
    expect(wrong).toEqual([])
  },
)

it("a link against the first sign-in with a given password: the link's is the user, and the other is nobody", async () => {
  const { world } = await arenaWithSignIns()
  const { wrong, tally } = await manyRounds(world, {
    rounds: few,
    prepare: async () => {
      const at = await settle(world)
      const { userId, signInName = "" } = await add(world, at, { email: fresh(), ...withPassword() })
      return { at, userId, given: identityIdOf(signInName), token: await linkOfUser(world, at, userId) }
    },
    contenders: ({ at, token, given }) => [
      (keyed) => joinBy(world, token, passwords[0], keyed),
      (keyed) => {
        const caller = { kind: "job", name: "tests", permissions: [arrive.permission], reach: [given] } as const
        return invoke({ ...world.visitor(at.tenantId), caller }, arrive, { identityId: given }, keyed)
      },
    ],
    allowed: ["done + done", "done + user.not_invited", "done + identity.unknown"],
    judge: async ({ at: { tenantId }, userId, given }) => {
      const { table } = world.runtime
      const user = await table.open([tenantId]).get(users, { tenantId, userId })
      const left = await table.open([given]).get(identities, { identityId: given })
      const right = user?.identityId !== given && user?.status === "active" && left === null
      return right ? [] : [`the user is ${user?.status}, who was given the password is ${left ? "there" : "gone"}`]
    },
  })
  console.log(tally)
  expect(wrong).toEqual([])
})
