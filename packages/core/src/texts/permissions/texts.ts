import type { Area, CatalogueKey, ModuleName, PresetName } from "../../permissions/index.ts"
import type { InEvery } from "../words.ts"
import { administrationPeopleWords } from "./administration-people.ts"
import { administrationWords } from "./administration.ts"
import { crmWords } from "./crm.ts"
import { financeWords } from "./finance.ts"
import { mailWords } from "./mail.ts"
import { marketingWords } from "./marketing.ts"
import { areaWords, modules } from "./modules.ts"
import { presetRoles } from "./roles.ts"
import type { Words } from "./shape.ts"
import { signaturesWords } from "./signatures.ts"
import { telephonyTechnicalWords } from "./telephony-technical.ts"
import { telephonyWords } from "./telephony.ts"

/** All that is told of permissions, in one language. */
export type PermissionTexts = {
  readonly permissions: Readonly<Record<CatalogueKey, Words>>
  readonly modules: Readonly<Record<ModuleName, Words>>
  readonly presetRoles: Readonly<Record<PresetName, Words>>
  readonly areas: Readonly<Record<Area, string>>
}

const permissions: Readonly<Record<CatalogueKey, InEvery<Words>>> = {
  ...administrationWords,
  ...administrationPeopleWords,
  ...mailWords,
  ...telephonyWords,
  ...telephonyTechnicalWords,
  ...marketingWords,
  ...crmWords,
  ...financeWords,
  ...signaturesWords,
}

/** What permissions, their modules, the preset roles and the areas of their table are called, in every language. */
export const permissionTexts = {
  permissions,
  modules,
  presetRoles,
  areas: areaWords,
}
