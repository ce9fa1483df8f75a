import type { Operation } from "../operation.ts"
import { adminGroupOperations } from "./admin-groups.ts"
import { adminUserOperations } from "./admin-users.ts"
import { listUsersOperations } from "./list-users.ts"
import { mfaOperations } from "./mfa.ts"
import { passwordOperations } from "./password.ts"
import { profileOperations } from "./profile.ts"
import { signInOperations } from "./sign-in.ts"
import { signUpOperations } from "./sign-up.ts"

/** Every operation by its wire name. A Map: a name like "constructor" finds nothing. */
export const operations: ReadonlyMap<string, Operation> = new Map(
  Object.entries({
    ...signUpOperations,
    ...signInOperations,
    ...passwordOperations,
    ...profileOperations,
    ...mfaOperations,
    ...adminUserOperations,
    ...adminGroupOperations,
    ...listUsersOperations,
  }),
)
