export { catalogues, type Key } from "./catalogues.ts"
export { type Letter, letter } from "./mails.ts"
export { isKey, say, sayWhatIsLeft, type Values } from "./say.ts"
