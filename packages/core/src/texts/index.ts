export { type Letter, letter } from "./mails.ts"
export { catalogues, isKey, type Key, say, sayWhatIsLeft, type Values } from "./say.ts"
