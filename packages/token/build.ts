import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { build, type Format } from "esbuild"
import ts from "typescript"

const source = join(import.meta.dirname, "src/index.ts")
const folder = join(import.meta.dirname, "dist")

const bundle = (format: Format, outfile: string) =>
  build({
    entryPoints: [source],
    outfile: join(folder, outfile),
    bundle: true,
    format,
    platform: "neutral",
    target: "es2022",
    logLevel: "warning",
  })

/** The types of the one file that others import: it says them itself and takes none from elsewhere. */
const declarations = (): string => {
  const compilerOptions = { isolatedDeclarations: true, declaration: true, target: ts.ScriptTarget.ES2022 }
  const reportDiagnostics = true
  const made = ts.transpileDeclaration(readFileSync(source, "utf8"), { compilerOptions, reportDiagnostics })
  const problems = (made.diagnostics ?? []).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))
  if (problems.length > 0) throw new Error(`the types of ${source} cannot be written: ${problems.join("; ")}`)
  return made.outputText
}

rmSync(folder, { recursive: true, force: true })
await Promise.all([bundle("esm", "index.js"), bundle("cjs", "index.cjs")])
writeFileSync(join(folder, "index.d.ts"), declarations())
copyFileSync(join(folder, "index.d.ts"), join(folder, "index.d.cts"))
