export type { TextKey } from "./catalogues.ts"
export { inLanguage } from "./language.ts"
export { isShort, listed } from "./listed.ts"
export { type Letter, letter } from "./mails.ts"
export {
  isCatalogueKey,
  isModuleName,
  isPreset,
  moduleTitle,
  moduleWords,
  permissionWords,
  presetWords,
  roleTitle,
  type Telling,
  wordsOf,
} from "./permissions/index.ts"
export { isKey, say, sayWhatIsLeft, type Values } from "./say.ts"
