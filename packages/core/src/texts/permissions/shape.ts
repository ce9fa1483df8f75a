import type { Area, ModuleName, PresetName } from "../../permissions/index.ts"
import type { InEvery } from "../words.ts"

/** A title, and one sentence that says what it means. */
export type Words = readonly [title: string, does: string]

/** The words of permissions, key by key, in every language side by side. */
export const titled = <K extends string>(all: Readonly<Record<K, InEvery<Words>>>): typeof all => all

export type ModuleWords = Readonly<Record<ModuleName, InEvery<Words>>>
export type PresetWords = Readonly<Record<PresetName, InEvery<Words>>>
export type AreaWords = Readonly<Record<Area, InEvery<string>>>
