import { vendorFileOf } from "../support/vendor.ts"

const words = (about: string) => ({ en: `The ${about}`, pl: `To: ${about}`, ru: `Это: ${about}` })

export const permissionOf = (position: number, key: string, rest: object = {}) => ({
  position,
  key,
  title: words(key),
  does: words(`deed of ${key}`),
  scopes: ["group", "tenant"],
  needs: [] as readonly string[],
  sensitivity: "low",
  content: false,
  surface: "fleet.map",
  ...rest,
})

export const moduleOf = (name: string, permissions: readonly object[], rest: object = {}) => ({
  name,
  title: words(name),
  permissions,
  ...rest,
})

/** A vendor's module that uses everything there is. */
export const fleet = moduleOf("fleet", [
  permissionOf(0, "fleet.cars.view", { mode: "view", presets: { group_leader: "group", company_head: "tenant" } }),
  permissionOf(1, "fleet.trips.view", { retired: true }),
  permissionOf(5, "fleet.cars.edit", {
    scopes: ["tenant"],
    needs: ["fleet.cars.view", "users.view"],
    sensitivity: "high",
  }),
  permissionOf(255, "fleet.drivers.listen", { scopes: ["own"], content: true, needs: ["calls.view"] }),
])

export const fileOf = (...ownModules: readonly object[]): string => vendorFileOf({ ownModules })
