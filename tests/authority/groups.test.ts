import { AdminListGroupsForUserCommand } from "@aws-sdk/client-cognito-identity-provider"
import { accounts } from "@tenantry/core/accounts/index"
import { identities } from "@tenantry/core/identities/index"
import { deliver, type Outside } from "@tenantry/core/kernel/delivering"
import type { AccountId, IdentityId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { reactions } from "@tenantry/core/system"
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { outstandingIn } from "../support/deliveries.ts"
import { openWorldWithSignIns, type SignInWorld } from "../support/sign-ins.ts"
import { newAdmin, type Settled, settle, type World } from "../support/world.ts"
import { openedFor } from "../access/support.ts"
import { operation } from "../support/operations.ts"

const { removeAdmin } = operation

let world: World
let pool: SignInWorld
let outside: Outside
/** What happens before the user pool's groups are set. */
let before: () => Promise<void>
let settings: (readonly string[])[]
beforeAll(async () => {
  ;({ world, pool } = await openWorldWithSignIns())
  const setGroups = async (username: string, groups: readonly string[]) => {
    settings.push(groups)
    await before()
    await pool.directory.setGroups(username, groups)
  }
  const mailer = { send: () => Promise.reject(new Error("nothing here sends mail")) }
  const addGroups = async (username: string, groups: readonly string[]) => {
    settings.push(groups)
    await before()
    await pool.directory.addGroups(username, groups)
  }
  const directory = { ...pool.directory, setGroups, addGroups }
  outside = { runtime: world.runtime, reactions, mailer, directory }
})
afterAll(() => world.close())
beforeEach(() => {
  before = () => Promise.resolve()
  settings = []
})

/** The username under which somebody can sign in from now on. */
const signUp = async (identityId: IdentityId): Promise<string> => {
  const person = await world.runtime.table.open([identityId]).get(identities, { identityId })
  const [username] = person?.subjects ?? []
  if (!person || !username) throw new Error("nobody")
  const { email, name, locale } = person
  await pool.signIns.createUser({ username, email, name, locale }, "Proven-2026!")
  return username
}

const groupsOf = async (Username: string): Promise<readonly (string | undefined)[]> => {
  const { Groups = [] } = await pool.client.send(
    new AdminListGroupsForUserCommand({ UserPoolId: pool.poolId, Username }),
  )
  return Groups.map(({ GroupName }) => GroupName).toSorted()
}

/** The newest delivery of an account that is to make groups follow. */
const newest = async (accountId: AccountId) => {
  const delivery = (await outstandingIn(world, accountId, "access.groups")).at(-1)
  if (!delivery) throw new Error("nothing is outstanding")
  return delivery
}
const follow = async (accountId: AccountId) => deliver(outside, await newest(accountId), new Date())

type Joined = Settled & { readonly admin: IdentityId; readonly username: string }
const joined = async (): Promise<Joined> => {
  const at = await settle(world)
  const admin = await newAdmin(world, at)
  return { ...at, admin, username: await signUp(admin) }
}

it("groups are the roles held by now, when a reaction that read earlier ones sets them last", async () => {
  const { owner, admin, accountId, username } = await joined()
  let release = (): void => undefined
  const reached = new Promise<void>((reach) => {
    before = () => {
      before = () => Promise.resolve()
      reach()
      return new Promise((resolve) => (release = resolve))
    }
  })
  const added = follow(accountId)
  await reached
  await invoke(world.as(owner, accountId), removeAdmin, { identityId: admin })
  expect([await follow(accountId), await groupsOf(username)]).toEqual(["done", []])
  release()
  expect([await added, await groupsOf(username)]).toEqual(["done", []])
  expect(settings).toEqual([["account-admin"], [], []])
})

it("groups that change with every look are tried again later", async () => {
  const { owner, admin, accountId } = await joined()
  let turns = 0
  before = () => {
    const ownerId = turns++ % 2 === 0 ? admin : owner
    return world.seed([accountId], [write(accounts).patch({ accountId }).set({ ownerId }).commit()])
  }
  expect(await follow(accountId)).toBe("failed")
  // Given once, and then looked at as a whole.
  expect(settings).toHaveLength(1 + 5)
  expect(await newest(accountId)).toMatchObject({ state: "due", attempts: 1, error: "operation.contended" })
})

it("groups follow also where somebody belongs to 120 other places", async () => {
  const { owner, admin, accountId, username } = await joined()
  await openedFor(world, admin, 120)
  expect(await follow(accountId)).toBe("done")
  expect(await groupsOf(username)).toEqual(["account-admin"])
  await invoke(world.as(owner, accountId), removeAdmin, { identityId: admin })
  expect(await follow(accountId)).toBe("done")
  expect(await groupsOf(username)).toEqual(["account-owner"])
})
