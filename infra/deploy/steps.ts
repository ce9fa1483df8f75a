import { foundationStack, mailStack } from "../contract.ts"
import type { Wanted } from "./arguments.ts"

/** One command that is run. */
export type Step = {
  readonly title: string
  readonly command: "cdk" | "sst"
  readonly args: readonly string[]
  /** Whether it can only be run once the domain of the mails is proven: Cognito takes no other sender. */
  readonly needsMail?: true
}

const cdk = (verb: Wanted["verb"], stack: string): readonly string[] =>
  ({
    deploy: ["deploy", stack, "--require-approval", "never"],
    diff: ["diff", stack],
    // The stacks that use it are gone by then.
    remove: ["destroy", stack, "--force", "--exclusively"],
  })[verb]

/**
 * What a command runs, in its order: each part stands on those before it, so that it is deployed after them and removed
 * before them.
 */
export const stepsOf = ({ verb, name }: Wanted): readonly Step[] => {
  const steps: readonly Step[] = [
    { title: `Mail: cdk ${verb}`, command: "cdk", args: cdk(verb, mailStack(name)) },
    { title: `Foundation: cdk ${verb}`, command: "cdk", args: cdk(verb, foundationStack(name)), needsMail: true },
    { title: `Application: sst ${verb}`, command: "sst", args: [verb, "--stage", name] },
  ]
  return verb === "remove" ? steps.toReversed() : steps
}
