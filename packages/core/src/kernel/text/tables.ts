import { confusables } from "./data/confusables.ts"
import { own, typed } from "./data/letters.ts"
import { marks, order, parts, polish } from "./data/order.ts"
import { zones } from "./data/zones.ts"

// A bundle has another module in place of this one, which reads the same from a file beside it (infra/bundle.ts): most
// starts never need it, and would parse it all the same.

/** What Unicode, CLDR and the time zone database say of signs and names. */
export const readTables = () => ({ confusables, marks, order, own, parts, polish, typed, zones })
