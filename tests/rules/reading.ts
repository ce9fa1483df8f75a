import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import ts from "typescript"

const packages = fileURLToPath(new URL("../../packages/", import.meta.url))

type Imported = { readonly file: string; readonly name: string }
type Module = {
  readonly imports: ReadonlyMap<string, Imported>
  /** Everything at the top, by the name that it declares; what is run when the module is loaded is under "". */
  readonly declarations: ReadonlyMap<string, readonly ts.Node[]>
}

const fileOf = (from: string, specifier: string): string | undefined => {
  if (specifier.startsWith(".")) return join(dirname(from), specifier)
  const [, name, path] = /^@tenantry\/(\w+)\/(.+)$/.exec(specifier) ?? []
  return name === undefined ? undefined : join(packages, name, "src", `${path}.ts`)
}

const importsOf = (statement: ts.ImportDeclaration, from: string): [string, Imported][] => {
  const { importClause: clause, moduleSpecifier } = statement
  const file = ts.isStringLiteral(moduleSpecifier) ? fileOf(from, moduleSpecifier.text) : undefined
  const bindings = clause?.namedBindings
  if (
    file === undefined ||
    clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
    !bindings ||
    !ts.isNamedImports(bindings)
  )
    return []
  return bindings.elements
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map(({ name, propertyName }) => [name.text, { file, name: (propertyName ?? name).text }])
}

const isLazy = (node: ts.Expression | undefined): boolean =>
  node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node))

const modules = new Map<string, Module>()

const moduleOf = (file: string): Module => {
  const known = modules.get(file)
  if (known) return known
  const imports = new Map<string, Imported>()
  const declarations = new Map<string, ts.Node[]>()
  const declare = (name: string, node: ts.Node): void =>
    void declarations.set(name, [...(declarations.get(name) ?? []), node])
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true)
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement))
      for (const [name, imported] of importsOf(statement, file)) imports.set(name, imported)
    else if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (initializer === undefined) continue
        declare(name.getText(), initializer)
        if (!isLazy(initializer)) declare("", initializer)
      }
    } else if (ts.isFunctionDeclaration(statement)) declare(statement.name?.text ?? "", statement)
    else if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) declare("", statement)
  }
  const module = { imports, declarations }
  modules.set(file, module)
  return module
}

const readers = new Set(["variable", "optionalVariable"])

const textOf = (node: ts.Node | undefined): readonly string[] => (node && ts.isStringLiteral(node) ? [node.text] : [])

/** `variable("…")`, or the values of `parametersFromEnvironment({ name: "…" })`. */
const variablesOfCall = (node: ts.Node): readonly string[] => {
  if (!ts.isCallExpression(node)) return []
  const [argument] = node.arguments
  const called = node.expression.getText()
  if (readers.has(called)) return textOf(argument)
  if (called !== "parametersFromEnvironment" || !argument || !ts.isObjectLiteralExpression(argument)) return []
  return argument.properties.flatMap((one) => (ts.isPropertyAssignment(one) ? textOf(one.initializer) : []))
}

/** The environment variables that a function's code can come to read: what runs when it is loaded, and its handler. */
export const variablesRead = (entry: string): readonly string[] => {
  const found = new Set<string>()
  const seen = new Set<string>()
  const visit = (file: string, name: string): void => {
    if (seen.has(`${file}#${name}`)) return
    seen.add(`${file}#${name}`)
    const { imports, declarations } = moduleOf(file)
    const walk = (node: ts.Node): void => {
      for (const variable of variablesOfCall(node)) found.add(variable)
      if (ts.isIdentifier(node)) {
        const imported = imports.get(node.text)
        if (imported) {
          visit(imported.file, imported.name)
          visit(imported.file, "")
        } else if (declarations.has(node.text)) visit(file, node.text)
      }
      ts.forEachChild(node, walk)
    }
    for (const node of declarations.get(name) ?? []) walk(node)
  }
  const file = join(packages, "functions/src", entry)
  visit(file, "")
  visit(file, "handler")
  return [...found].toSorted()
}

/** Whether a module exports something under this name. */
export const exportsName = (file: string, name: string): boolean => moduleOf(file).declarations.has(name)
