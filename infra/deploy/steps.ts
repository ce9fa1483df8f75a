import { foundationStack, mailStack } from "../contract.ts"
import type { Wanted } from "./arguments.ts"

/** One command that is run. */
export type Step = {
  readonly title: string
  readonly command: "cdk" | "sst"
  readonly args: readonly string[]
  /** Whether it can only be run once the domain of the mails is proven: Cognito takes no other sender. */
  readonly needsMail?: true
  /** What it says when it fails because there is nothing that it could do. */
  readonly nothingWhere?: string
}

const cdk = (verb: Wanted["verb"], stack: string): readonly string[] =>
  ({
    deploy: ["deploy", stack, "--require-approval", "never"],
    // The other methods make a change set, and for that the stack.
    diff: ["diff", stack, "--method", "template"],
    // The stacks that use it are gone by then.
    remove: ["destroy", stack, "--force", "--exclusively"],
  })[verb]

const sst = ({ verb, name }: Wanted): Step => ({
  title: `Application: sst ${verb}`,
  command: "sst",
  args: [verb, "--stage", name],
  // As SST 4.17 calls a stage of which it keeps no state.
  ...(verb === "remove" ? { nothingWhere: "Stage not found" } : {}),
})

/**
 * What a command runs, in its order: each part stands on those before it, so that it is deployed after them and removed
 * before them.
 */
export const stepsOf = (wanted: Wanted): readonly Step[] => {
  const { verb, name } = wanted
  const steps: readonly Step[] = [
    { title: `Mail: cdk ${verb}`, command: "cdk", args: cdk(verb, mailStack(name)) },
    { title: `Foundation: cdk ${verb}`, command: "cdk", args: cdk(verb, foundationStack(name)), needsMail: true },
    sst(wanted),
  ]
  return verb === "remove" ? steps.toReversed() : steps
}
