import { lazily } from "../lazily.ts"
import { readTables } from "./tables.ts"

/** The tables of `data/`, read when they are first needed. */
export const tables = lazily(readTables)
