import { readFileSync, writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { stageNamed } from "../stages.ts"
import { givenOf } from "./bill.ts"
import { documentOf } from "./document.ts"

const stage = "production"
const file = new URL("../../docs/deployment-costs.md", import.meta.url)

const { update } = parseArgs({ options: { update: { type: "boolean", default: false } } }).values
const document = documentOf(givenOf(stageNamed(stage)), stage)

const written = (): string => {
  try {
    return readFileSync(file, "utf8")
  } catch {
    return ""
  }
}

if (update) writeFileSync(file, document)
else process.stdout.write(document)
if (!update && written() !== document) {
  console.error("docs/deployment-costs.md says something else: npm run record -- bill writes it anew.")
  process.exitCode = 1
}
