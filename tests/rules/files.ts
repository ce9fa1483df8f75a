import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../../", import.meta.url))

export const filesIn = (folder: string, ends: RegExp): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => ends.test(path) && !path.includes("node_modules"))
    .map((path) => join(folder, path))

export const read = (path: string): string => readFileSync(join(root, path), "utf8")
