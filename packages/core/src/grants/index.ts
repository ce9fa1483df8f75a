import type { Capability } from "../kernel/capability.ts"
import { erased, kept } from "../kernel/stored.ts"
import { grants } from "./entity.ts"

export { grants } from "./entity.ts"
export { type Grant, grantChanged, grantGiven, grantShown, grantTaken, notGranted, stillGranted } from "./writing.ts"

const ofPlace = erased<typeof grants, string>((place) => [grants.query.ofPlace({ place })], {
  letsIn: ({ identityId }) => identityId,
})

export const grantsCapability = {
  name: "grants",
  entities: { grants: kept(grants, { tenant: ofPlace, account: ofPlace }) },
} satisfies Capability
