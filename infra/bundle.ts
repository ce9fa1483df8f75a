import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { build, type Metafile, type Plugin } from "esbuild"
import { IntlMessageFormat } from "intl-messageformat"
import { vendorFile } from "./contract.ts"
import { vendorIn } from "./vendor.ts"
import { identityRoutes } from "../packages/functions/src/http/routes.ts"
import { type Locale, locales } from "../packages/core/src/kernel/locales.ts"
import type { VendorFile } from "../packages/core/src/permissions/index.ts"
import { readTables } from "../packages/core/src/kernel/text/tables.ts"
import { languageOf } from "../packages/core/src/texts/languages.ts"
import { type FunctionName, functions, type FunctionSpec } from "../packages/functions/src/manifest.ts"

const root = fileURLToPath(new URL("../", import.meta.url))
const entries = "packages/functions/src"

export type Bundle = {
  readonly bytes: number
  /** What is in it, from where: esbuild's own account. */
  readonly output: Metafile["outputs"][string]
}
export type Bundles = Readonly<Record<FunctionName, Bundle>>

export type BundleOptions = {
  /** `dist/functions` unless told; what was in it is deleted. */
  readonly folder?: string | undefined
  /** The vendor's file, complete; what `vendor.json` at the repository's root says unless told. */
  readonly vendor?: VendorFile
}

const specs: readonly (readonly [FunctionName, FunctionSpec])[] = Object.entries(functions) as [
  FunctionName,
  FunctionSpec,
][]

const schemaOfEntities = /^const (Attribute|Index|Modelv1|ModelBeta|Filters) = \{\n[^]*?^\};/gm

const sectionsOfErrors = /^ +section: "[^"]*",$/gm

/**
 * What ElectroDB carries and we never use. It compares each entity with a schema when it is made: with thirty entities a
 * tenth of a cold start, for what our tests have seen with the real validator. And it knows every command of the SDK, for
 * clients that our entities do not have, services, which join entities and which we have none of, and where on its site
 * each of its errors is explained.
 */
const leanEntities: Plugin = {
  name: "lean-entities",
  setup: (build) => {
    const namespace = "lean-entities"
    build.onResolve({ filter: /^(jsonschema|@aws-sdk\/lib-dynamodb)$/ }, ({ path, importer }) =>
      importer.includes("/node_modules/electrodb/") ? { path, namespace } : undefined,
    )
    build.onLoad({ filter: /^jsonschema$/, namespace }, () => ({
      contents: `exports.Validator = class { addSchema() {} validate() { return { errors: [] } } }
        exports.Validator.prototype.customFormats = {}`,
    }))
    build.onLoad({ filter: /[/\\]electrodb[/\\]src[/\\]errors\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll(sectionsOfErrors, ""),
    }))
    build.onLoad({ filter: /[/\\]electrodb[/\\]src[/\\]validations\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll(schemaOfEntities, "const $1 = {};"),
    }))
    build.onLoad({ filter: /^@aws-sdk/, namespace }, () => ({ contents: "module.exports = {}" }))
    build.onLoad({ filter: /[/\\]electrodb[/\\]src[/\\]service\.js$/ }, () => ({ contents: "module.exports = {}" }))
  },
}

const registeredError = /^export var \w+\$ = \[-3, n0,[^;]*\];\nn0_registry\.registerError\(.*\);$/gm

/**
 * The SDK's client of SSM registers all errors of all its commands, which keeps them in the bundle with everything they
 * name: 70 kB for the one command that reads parameters. An error that is not registered still has its name and message.
 */
const leanParameters: Plugin = {
  name: "lean-parameters",
  setup: (build) => {
    build.onLoad({ filter: /[/\\]@aws-sdk[/\\]client-ssm[/\\]dist-es[/\\]schemas[/\\]schemas_0\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll(registeredError, ""),
    }))
  },
}

/**
 * What the SDK's clients carry for services that move their endpoints, or answer in event streams: none that we call does.
 * A map is as good a cache of endpoints that nobody looks up.
 */
const leanClients: Plugin = {
  name: "lean-clients",
  setup: (build) => {
    const namespace = "lean-clients"
    build.onResolve({ filter: /^(mnemonist\/lru-cache|@smithy\/core\/event-streams)$/ }, ({ path }) => ({
      path,
      namespace,
    }))
    build.onLoad({ filter: /^mnemonist/, namespace }, () => ({
      contents: "export default class extends Map { constructor() { super() } peek(key) { return this.get(key) } }",
    }))
    build.onLoad({ filter: /^@smithy/, namespace }, () => ({ contents: "export {}" }))
  },
}

/** A module of data, what stands in its place in a bundle, and the files that this reads. */
type Beside = {
  readonly module: string
  readonly contents: string
  readonly files: Readonly<Record<string, () => object>>
}

/** The texts as the library's parser leaves them, so that the parser itself need not be in any bundle. */
const parsedLanguageOf = (locale: Locale): object => {
  const { texts, ...names } = languageOf(locale)
  const parsed = Object.entries(texts).map(([key, text]) => [key, new IntlMessageFormat(text, locale).getAst()])
  return { texts: Object.fromEntries(parsed), ...names }
}

/** Texts lie beside the code parsed (`dataBeside`): the library is taken as its makers offer it for that. */
const parsedTexts: Plugin = {
  name: "parsed-texts",
  setup: (build) => {
    build.onResolve({ filter: /^@formatjs\/icu-messageformat-parser$/ }, ({ path, ...from }) =>
      build.resolve(`${path}/no-parser.js`, from),
    )
  },
}

const readingBeside = `import { readFileSync } from "node:fs"
  const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"))`

const besides: readonly Beside[] = [
  {
    module: "packages/core/src/texts/languages.ts",
    contents: `${readingBeside}
      export const languageOf = (locale) => read("texts-" + locale + ".json")`,
    files: Object.fromEntries(locales.map((locale) => [`texts-${locale}.json`, () => parsedLanguageOf(locale)])),
  },
  {
    module: "packages/core/src/kernel/text/tables.ts",
    contents: `${readingBeside}
      export const readTables = () => read("tables.json")`,
    files: { "tables.json": readTables },
  },
]

/**
 * Texts and tables of signs lie beside the code and are read when they are first needed. In the code they would be compiled
 * at each start, and with Russian letters in it V8 keeps two bytes for every sign of all the rest.
 */
const dataBeside: Plugin = {
  name: "data-beside",
  setup: (build) => {
    for (const { module, contents } of besides) {
      const path = join(root, module)
      build.onLoad({ filter: /[/\\](languages|tables)\.ts$/ }, (found) =>
        found.path === path ? { contents } : undefined,
      )
    }
  },
}

/** Where the SDK looks for credentials when they are not in the environment. On Lambda they always are. */
const neverAsked = [
  "@aws-sdk/credential-provider-http",
  "@aws-sdk/credential-provider-ini",
  "@aws-sdk/credential-provider-process",
  "@aws-sdk/credential-provider-sso",
  "@aws-sdk/credential-provider-web-identity",
  "@smithy/credential-provider-imds",
]

/**
 * Each function is one module with everything in it but Node itself. ECMAScript modules are taken where libraries have them
 * (`module`), because only they are shaken: the SDK's clients in CommonJS are whole. The maps are deployed with them, so
 * that stacks in logs name files and lines of these sources; the sources themselves are not in them.
 */
const buildAll = () =>
  build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(specs.map(([name, { entry }]) => [`${name}/index`, join(entries, entry)])),
    bundle: true,
    write: false,
    outdir: "out",
    outExtension: { ".js": ".mjs" },
    format: "esm",
    platform: "node",
    target: "node24",
    mainFields: ["module", "main"],
    minify: true,
    charset: "ascii",
    legalComments: "none",
    sourcemap: "linked",
    sourcesContent: false,
    plugins: [leanEntities, leanParameters, leanClients, parsedTexts, dataBeside],
    external: neverAsked,
    metafile: true,
    logLevel: "silent",
  })

const usualVendor = (): VendorFile => vendorIn({ vendor: { file: "vendor.json" } })

const emptied = (folder: string): string => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}

/**
 * Bundles every function of the manifest, as it is deployed, to `<folder>/<name>/index.mjs`. The vendor's file lies
 * beside it as `vendor.json`, where the function reads it, and
 * `<folder>/../` has it too, and in `routes.json` the routes of the identity function. The same sources give the same bytes, so that what
 * has not changed is not deployed anew.
 */
export const bundleFunctions = async ({ folder, vendor = usualVendor() }: BundleOptions = {}): Promise<Bundles> => {
  const to = emptied(resolve(folder ?? join(root, "dist/functions")))
  const { outputFiles, metafile } = await buildAll()
  const contentsOf = (path: string): Uint8Array => {
    const file = outputFiles.find((one) => one.path === join(root, "out", path))
    if (!file) throw new Error(`esbuild made no ${path}`)
    return file.contents
  }
  const bundles = specs.map(([name]): [FunctionName, Bundle] => {
    const file = `${name}/index.mjs`
    const code = contentsOf(file)
    const output = metafile.outputs[`out/${file}`]
    if (!output) throw new Error(`esbuild gave no account of ${file}`)
    mkdirSync(join(to, name))
    writeFileSync(join(to, file), code)
    writeFileSync(join(to, `${file}.map`), contentsOf(`${file}.map`))
    const files = besides.flatMap(({ module, files }) => (module in output.inputs ? Object.entries(files) : []))
    for (const [beside, make] of files) writeFileSync(join(to, name, beside), JSON.stringify(make()))
    writeFileSync(join(to, name, vendorFile), JSON.stringify(vendor))
    return [name, { bytes: code.length, output }]
  })
  writeFileSync(join(to, "..", vendorFile), JSON.stringify(vendor))
  writeFileSync(join(to, "../routes.json"), `${JSON.stringify(identityRoutes, undefined, 2)}\n`)
  return Object.fromEntries(bundles) as Bundles
}

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { folder: { type: "string" }, vendor: { type: "string", default: "vendor.json" } },
  })
  const bundles = await bundleFunctions({
    folder: values.folder,
    vendor: vendorIn({ vendor: { file: values.vendor } }),
  })
  for (const [name, { bytes }] of Object.entries(bundles)) {
    console.log(`${name.padEnd(20)} ${(bytes / 1000).toFixed(0).padStart(6)} kB`)
  }
}

if (import.meta.main) await main()
