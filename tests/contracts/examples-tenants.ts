import type { Founder } from "../support/system.ts"
import type { Example } from "./example.ts"
import type { Stage } from "./stage.ts"

const nothing = () => ({})
const pathOf = ({ accountId, tenantId }: Founder) => ({ accountId, tenantId })
/** Every arrangement names what was not so before. */
let made = 0

/** In an account of its own, after what must have been done to it: the others need the stage's to be as it is. */
const founded =
  (place: "accounts" | "tenants", ...before: readonly string[]): NonNullable<Example["arrange"]> =>
  async ({ play }: Stage) => {
    const founder = await play.register({ locale: "pl" })
    const path = pathOf(founder)
    const id = place === "accounts" ? path.accountId : path.tenantId
    for (const action of before) {
      const route = `POST /v1/${place}/${id}/${action}`
      const { confirmation } = await play.ask(founder, `${route}?preview=true`, { body: {} })
      await play.ask(founder, route, { body: {}, headers: { confirmation: String(confirmation) } })
    }
    return { as: { ...founder, locale: "pl" }, path, input: {} }
  }

export const examplesOfTenants: Readonly<Record<string, Example>> = {
  "account.tenants.open": {
    input: () => ({ name: "Further", locale: "ru", timeZone: "Europe/Warsaw", modules: ["mail"] }),
  },
  "account.leave": {
    input: nothing,
    arrange: async ({ play }) => {
      const founder = await play.register()
      const admin = await play.join(await play.invite(founder))
      return { as: admin, path: pathOf(founder), input: {} }
    },
  },
  "account.close": { input: nothing, arrange: founded("accounts") },
  "account.restore": { input: nothing, arrange: founded("accounts", "close") },
  "tenant.edit": {
    input: () => ({ name: "Renamed tenant", locale: "ru", timeZone: "Europe/Warsaw", modules: ["mail", "telephony"] }),
    // A name and something else beside it are two changes, each with a version of its own.
    arrange: ({ owner }) => Promise.resolve({ as: owner, path: pathOf(owner), input: { name: `Renamed ${made++}` } }),
  },
  "tenant.policies.edit": {
    input: () => ({ passwordLength: 12, roleAuthors: "account", secondFactor: false, selfService: true }),
    arrange: ({ owner }) =>
      Promise.resolve({ as: owner, path: pathOf(owner), input: { passwordLength: 9 + (made++ % 50) } }),
  },
  "tenant.suspend": { input: nothing, arrange: founded("tenants") },
  "tenant.reopen": { input: nothing, arrange: founded("tenants", "suspend") },
  "tenant.close": { input: nothing, arrange: founded("tenants") },
  "tenant.restore": { input: nothing, arrange: founded("tenants", "close") },
}
