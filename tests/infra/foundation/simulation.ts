import { runSimulation } from "@cloud-copilot/iam-simulate"
import type { Template } from "aws-cdk-lib/assertions"
import { listOf, statementsOf, type Statement, written } from "./template.ts"

export const account = "123456789012"
const region = "eu-central-1"

/** What AWS would put for the references of a template, with the names that resources would have. */
const known: readonly (readonly [RegExp, string])[] = [
  [/<AWS::AccountId>/g, account],
  [/<AWS::Partition>/g, "aws"],
  [/<Table\w+\.Arn>/g, `arn:aws:dynamodb:${region}:${account}:table/tenantry`],
  [/<Key\w+\.Arn>/g, `arn:aws:kms:${region}:${account}:key/00000000-0000-0000-0000-000000000000`],
  [/<People\w+\.Arn>/g, `arn:aws:cognito-idp:${region}:${account}:userpool/${region}_pool`],
  [/<(\w+)Logs\w+\.Arn>/g, `arn:aws:logs:${region}:${account}:log-group:$1:*`],
]

const filled = (value: unknown): string => {
  const text = known.reduce((sofar, [pattern, by]) => sofar.replace(pattern, by), written(value))
  if (/[<>]/.test(text)) throw new Error(`nobody knows what ${text} would be`)
  return text
}

type Filled = {
  readonly Effect: "Allow" | "Deny"
  readonly Action: readonly string[]
  readonly Resource: readonly string[]
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

const filledIn = ({ Effect, Action, Resource, Condition }: Statement): Filled => ({
  Effect,
  Action: listOf(Action),
  Resource: listOf(Resource as readonly unknown[]).map(filled),
  ...(Condition && {
    Condition: Object.fromEntries(
      Object.entries(Condition).map(([test, variables]) => [
        test,
        Object.fromEntries(Object.entries(variables).map(([name, values]) => [name, listOf(values).map(filled)])),
      ]),
    ),
  }),
})

export const filledOf = (statements: readonly Statement[]): readonly Filled[] => statements.map(filledIn)

/** The policies of a role, as IAM would have them. */
export const policyOf = (template: Template, role: string): readonly Filled[] => filledOf(statementsOf(template, role))

export type Call = {
  readonly action: string
  readonly resource: string
  readonly context?: Readonly<Record<string, string | string[]>>
}

/**
 * What IAM would say of the policy alone; what a key or a role says of who may use it, comes to that. Throws when AWS has
 * no such action, or the action no such resource.
 */
export const decide = async (policy: readonly Filled[], { action, resource, context = {} }: Call): Promise<string> => {
  const answer = await runSimulation(
    {
      request: {
        principal: `arn:aws:iam::${account}:role/somebody`,
        action,
        resource: { resource, accountId: account },
        contextVariables: { ...context },
      },
      identityPolicies: [{ name: "policy", policy: { Version: "2012-10-17", Statement: [...policy] } }],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    },
    {},
  )
  if (answer.resultType === "error") throw new Error(`${action} on ${resource}: ${answer.errors.message}`)
  if (answer.resultType !== "single") return answer.overallResult
  return answer.result.analysis.identityAnalysis?.result ?? answer.overallResult
}

/** One thing that each pattern of resources stands for. */
const exampleOf = (pattern: string): string =>
  pattern === "*" ? "*" : pattern.replace(/(:log-group:.+):\*$/, "$1:log-stream:example").replaceAll("*", "example")

/** What a statement's conditions ask for, so that it holds. */
const contextOf = ({ Condition = {} }: Filled): Record<string, string> =>
  Object.fromEntries(
    Object.values(Condition).flatMap((variables) =>
      Object.entries(variables).map(([name, [value = ""]]) => [name, exampleOf(value)]),
    ),
  )

/**
 * The permissions of a policy that allow nothing: actions that AWS does not have, and those that are never asked for on
 * any resource of their statement.
 */
export const vain = async (policy: readonly Filled[]): Promise<readonly string[]> => {
  const found: string[] = []
  for (const statement of policy.filter(({ Effect }) => Effect === "Allow")) {
    const context = contextOf(statement)
    for (const action of statement.Action) {
      const answers = await Promise.all(
        statement.Resource.map((pattern) =>
          decide([statement], { action, resource: exampleOf(pattern), context }).catch((error: unknown) =>
            String(error),
          ),
        ),
      )
      if (!answers.includes("Allowed")) found.push(`${action}: ${answers.join(", ")}`)
    }
  }
  return found
}
