import { addressToken, identities } from "@tenantry/core/identities/index"
import type { Request } from "@tenantry/core/kernel/context"
import { type AccountId, type IdentityId, type PlaceId, ulid } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { forJobs } from "@tenantry/core/permissions/index"
import { operations } from "@tenantry/core/system"
import { randomUUID } from "node:crypto"
import { confirmed } from "./calls.ts"
import { asJob, codeOf, giveSignIn, identityOf, own, password } from "./me.ts"
import { newAdmin, newPerson, settle, type World } from "./world.ts"

/** What somebody does with what is theirs, or Tenantry for them, at the point where it can be done. */
export type OwnCall = {
  readonly request: () => Request
  readonly input: Readonly<Record<string, unknown>>
  /** What it is about. */
  readonly place: PlaceId
}

const named = (name: string) => {
  const found = operations.find((operation) => operation.name === name)
  if (!found) throw new Error(`there is no operation ${name}`)
  return found
}

const about = (world: World, who: IdentityId, input: object = {}): OwnCall => ({
  request: () => own(world, who),
  input: { ...input },
  place: who,
})

const run = async (
  world: World,
  who: IdentityId,
  name: string,
  input: object,
  request = own(world, who),
): Promise<unknown> => {
  const operation = named(name)
  const { result } = await (operation.kind === "command"
    ? confirmed(request, operation, input)
    : invoke(request, operation, input))
  return result
}

const signedIn = async (world: World): Promise<IdentityId> => {
  const who = await newPerson(world)
  await giveSignIn(world, who)
  return who
}

const enrolling = async (world: World) => {
  const who = await signedIn(world)
  const begun = (await run(world, who, "me.second_factor.begin", { password })) as { secret: string; enrolment: string }
  return { who, ...begun }
}

/** Somebody who asked for another address, and the secret of the link to it. */
const moving = async (world: World) => {
  const who = await newPerson(world)
  const email = `moving.${randomUUID()}@example.com`
  const { until } = (await run(world, who, "me.address.change", { email })) as { until: string }
  return { who, email, token: addressToken(world.runtime.keyring, who, { email, until: new Date(until).getTime() }) }
}

/** Somebody who may still belong to an account in which they have no grant. */
const former = async (world: World): Promise<{ who: IdentityId; accountId: AccountId }> => {
  const [{ accountId }, who] = [await settle(world), await newPerson(world)]
  const item = write(identities)
    .patch({ identityId: who })
    .add({ places: [accountId] })
    .commit()
  await world.seed([who], [item])
  return { who, accountId }
}

/** An admin whose account still shows an earlier name of theirs. */
const renamed = async (world: World) => {
  const at = await settle(world)
  const who = await newAdmin(world, at)
  await run(world, who, "me.edit", { name: "Renamed Admin" })
  return { who, accountId: at.accountId }
}

export const newPassword = "Newest-2026!"

/** By operation: brings about that it can be done, with people of its own. */
export const ownCalls: Readonly<Record<string, (world: World) => Promise<OwnCall>>> = {
  "me.edit": async (world) => {
    const { owner } = await settle(world)
    return about(world, owner, { name: "Renamed Person", locale: "ru", timeZone: "Europe/Warsaw" })
  },
  "me.password.change": async (world) => {
    const { owner } = await settle(world)
    await giveSignIn(world, owner)
    return about(world, owner, { current: password, password: newPassword, passwordAgain: newPassword })
  },
  "me.second_factor.begin": async (world) => about(world, await signedIn(world), { password }),
  "me.second_factor.confirm": async (world) => {
    const { who, secret, enrolment } = await enrolling(world)
    return about(world, who, { enrolment, code: codeOf(secret) })
  },
  "me.second_factor.remove": async (world) => {
    const { who, secret, enrolment } = await enrolling(world)
    await run(world, who, "me.second_factor.confirm", { enrolment, code: codeOf(secret) })
    return about(world, who, { password, code: codeOf(secret, 1) })
  },
  "me.sign_out": async (world) => about(world, await newPerson(world)),
  "me.address.change": async (world) => {
    const { who } = await moving(world)
    return about(world, who, { email: `elsewhere.${randomUUID()}@example.com` })
  },
  "me.address.confirm": async (world) => {
    const { who, token } = await moving(world)
    return about(world, who, { token })
  },
  "me.place.choose": async (world) => {
    const { owner, tenantId } = await settle(world)
    return about(world, owner, { place: tenantId })
  },
  "identity.note_reset": async (world) => {
    const who = await newPerson(world)
    const request = () => asJob(world, who, forJobs.noteReset)
    return { request, input: {}, place: who }
  },
  "identity.settle_password": async (world) => {
    const who = await newPerson(world)
    const execution = ulid(new Date())
    const begun = write(identities)
      .patch({ identityId: who })
      .add({ passwordsBegun: [execution] })
      .commit()
    await world.seed([who], [begun])
    const request = () => asJob(world, who, forJobs.settleIdentity)
    return { request, input: { execution }, place: who }
  },
  "identity.strike_place": async (world) => {
    const { who, accountId } = await former(world)
    const request = () => asJob(world, who, forJobs.strikePlace, [accountId])
    return { request, input: { place: accountId }, place: who }
  },
  "identity.forget": async (world) => {
    const who = await newPerson(world)
    return { request: () => asJob(world, who, forJobs.forgetIdentity), input: {}, place: who }
  },
  "identity.release_subjects": async (world) => {
    const who = await newPerson(world)
    const { subjects, rev } = await identityOf(world, who)
    const request = () => asJob(world, who, forJobs.forgetIdentity)
    await run(world, who, "identity.forget", {}, request())
    return { request, input: { subjects: [...subjects], version: rev + 1 }, place: who }
  },
  "grant.follow": async (world) => {
    const { who, accountId } = await renamed(world)
    const request = (): Request => ({ ...asJob(world, who, forJobs.followName, [who]), place: accountId })
    return { request, input: { identityId: who }, place: accountId }
  },
}
