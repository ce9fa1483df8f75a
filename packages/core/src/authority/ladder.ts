import { accountLevel } from "./levels/account.ts"
import { operatorLevel } from "./levels/operator.ts"
import { partnerLevel } from "./levels/partner.ts"
import type { Level } from "./levels/level.ts"
import { userLevel } from "./levels/user.ts"

/** All ways of being somebody in a place. Who is there by several acts at the level that stands first. */
export const ladder: readonly Level[] = [operatorLevel, userLevel, accountLevel, partnerLevel]
