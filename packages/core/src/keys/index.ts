import type { Capability } from "../kernel/capability.ts"
import { KeyId } from "../kernel/ids.ts"
import { erased, kept } from "../kernel/stored.ts"
import { keyContributions } from "./asking.ts"
import { createAccountKey, createTenantKey } from "./create.ts"
import { editAccountKey, editTenantKey } from "./edit.ts"
import { keys } from "./entity.ts"
import { KeyEffects, KeyErrors, KeyEvents, KeySignals } from "./keys.ts"
import { listAccountKeys, listTenantKeys } from "./list.ts"
import { noteExpiring } from "./note-expiring.ts"
import { keyReactions } from "./reactions.ts"
import { readAccountKey, readTenantKey } from "./read.ts"
import { reportKey } from "./report.ts"
import { revokeAccountKey, revokeTenantKey } from "./revoke.ts"
import { rotateAccountKey, rotateTenantKey } from "./rotate.ts"
import { keyPurpose } from "./values.ts"

export { keys } from "./entity.ts"
export { holdingsOfKey, isExpired, type ApiKey, KeyErrors } from "./keys.ts"
export { isWithin } from "./networks.ts"
export { isKeyLike, isValueOf, type KeyCaller, openValue } from "./values.ts"

const all = <Place extends Parameters<typeof keys.query.inPlace>[0]["place"]>(place: Place) => [
  keys.query.inPlace({ place }),
]

export const keysCapability = {
  name: "keys",
  ids: [KeyId],
  purposes: [keyPurpose],
  entities: { keys: kept(keys, { tenant: erased(all), account: erased(all) }) },
  operations: {
    createTenantKey,
    createAccountKey,
    listTenantKeys,
    listAccountKeys,
    readTenantKey,
    readAccountKey,
    editTenantKey,
    editAccountKey,
    rotateTenantKey,
    rotateAccountKey,
    revokeTenantKey,
    revokeAccountKey,
    reportKey,
    noteExpiring,
  },
  reactions: keyReactions,
  contributes: keyContributions,
  errors: KeyErrors,
  signals: KeySignals,
  events: KeyEvents,
  effects: KeyEffects,
} satisfies Capability
