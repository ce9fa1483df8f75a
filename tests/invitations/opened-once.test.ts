import { invitationPurpose } from "@tenantry/core/invitations/tokens"
import type { Keyring } from "@tenantry/core/kernel/keyring"
import { service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { operation } from "../support/operations.ts"
import { openWorldWithSignIns } from "../support/sign-ins.ts"
import { freshAddress, newPerson, type World } from "../support/world.ts"
import { invitedTo, joinBy, kinds } from "./support.ts"

const { acceptInvitation, inspectInvitation } = operation

let world: World
beforeAll(async () => {
  ;({ world } = await openWorldWithSignIns())
})
afterAll(() => world.close())

/** The same runtime, with a keyring that counts how often the link of an invitation is opened. */
const counting = () => {
  let opened = 0
  const { keyring } = world.runtime
  const verify: Keyring["verify"] = (purpose, parts, tag) => {
    if (purpose === invitationPurpose) opened++
    return keyring.verify(purpose, parts, tag)
  }
  return { runtime: { ...world.runtime, keyring: { ...keyring, verify } }, opened: () => opened }
}

let made = 0
const newAddress = (): string => `opened.${made++}@example.com`

describe.each(Object.keys(kinds) as (keyof typeof kinds)[])(
  "the link of an invitation to be %s is opened once",
  (kind) => {
    it("by who looks at it", async () => {
      const { token } = await invitedTo(world, kind, newAddress())
      const { runtime, opened } = counting()
      await invoke({ ...world.visitor(service, freshAddress()), runtime }, inspectInvitation, { token })
      expect(opened()).toBe(1)
    })

    it.each([true, false])("by who accepts it signed in (asking only: %s)", async (preview) => {
      const email = newAddress()
      const guest = await newPerson(world, { email, name: "Gosia Guest" })
      const { token } = await invitedTo(world, kind, email)
      const { runtime, opened } = counting()
      const request = { ...world.as(guest, guest, { address: freshAddress() }), runtime }
      await (preview
        ? invoke(request, acceptInvitation, { token }, { preview })
        : invoke(request, acceptInvitation, { token }))
      expect(opened()).toBe(1)
    })

    it("by who joins", async () => {
      const { token } = await invitedTo(world, kind, newAddress())
      const { runtime, opened } = counting()
      await joinBy(world, token, "Proven-2026!", { runtime })
      expect(opened()).toBe(1)
    })
  },
)
