import type { Made, Resource } from "./resource.ts"

type Inputs = Resource["inputs"]

/** How Pulumi marks what may not be shown. */
const secretMark = "4dabf18193072939515e22adb298388d"

/** Whether Pulumi keeps this encrypted and shows it to nobody. */
export const isSecret = (value: unknown): boolean => typeof value === "object" && value !== null && secretMark in value

/** A value as AWS gets it. */
export const shown = (value: unknown): unknown => (isSecret(value) ? (value as { value: unknown }).value : value)

/** All resources of a kind that are made, by their names in AWS or in Pulumi. What is only looked up is left out. */
export const all = ({ resources }: Made, type: string): readonly Resource[] =>
  resources.filter((resource) => resource.type === type && !(type === "aws:iam/role:Role" && isLookedUp(resource)))

const isLookedUp = ({ inputs }: Resource): boolean => !("assumeRolePolicy" in inputs)

/** The inputs of the one resource of a kind, or of the one that is called so. */
export const one = (made: Made, type: string, called?: string): Inputs => {
  const found = all(made, type).filter(
    ({ name, inputs }) => called === undefined || [name, inputs["name"]].includes(called),
  )
  const [first] = found
  if (found.length !== 1 || first === undefined) throw new Error(`${found.length} of ${type} ${called ?? ""}`)
  return first.inputs
}

export type Statement = {
  readonly Effect: string
  readonly Action: string | readonly string[]
  readonly Resource?: string | readonly string[]
  readonly Principal?: unknown
  readonly Condition?: unknown
}

/** The statements of a policy. */
export const statementsIn = (policy: unknown): readonly Statement[] =>
  (JSON.parse(shown(policy) as string) as { Statement: readonly Statement[] }).Statement

/** Every policy that is made, whatever it belongs to. */
export const policies = (made: Made): readonly { readonly name: string; readonly statements: readonly Statement[] }[] =>
  made.resources.flatMap(({ name, inputs }) =>
    ["policy", "policyDocument", "assumeRolePolicy"]
      .filter((field) => typeof shown(inputs[field]) === "string")
      .map((field) => ({ name: `${name}.${field}`, statements: statementsIn(inputs[field]) })),
  )

/** One or several, as a list. */
export const listed = (value: string | readonly string[] | undefined): readonly string[] =>
  typeof value === "string" ? [value] : (value ?? [])

/** How often each action is allowed on each resource: a policy, without its order. */
export const permitted = (statements: readonly Statement[]): readonly string[] =>
  statements
    .flatMap(({ Action, Resource }) =>
      listed(Action).flatMap((action) => listed(Resource).map((resource) => `${action} ${resource}`)),
    )
    .toSorted()
