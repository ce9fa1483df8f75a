import { removedVersion } from "../kernel/versions.ts"
import { keys } from "./entity.ts"
import { type ApiKey, KeyEvents, keyOfItem } from "./keys.ts"

/** A key ends with its item: whatever is under way by it is refused at its commit. */
export const revocation = (key: ApiKey) => ({
  write: removedVersion(keys, keyOfItem(key), key),
  event: KeyEvents.revoked({ object: key.keyId, version: key.rev + 1 }, { name: key.name }, {}),
})
