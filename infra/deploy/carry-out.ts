import { environmentOf } from "../configuration.ts"
import type { SecretVersions } from "../contract.ts"
import { Mistake, type Wanted } from "./arguments.ts"
import type { Clients, Machine } from "./machine.ts"
import { proveMailDomain } from "./mail-domain.ts"
import { type Requirement, requirementsOf } from "./requirements.ts"
import { run } from "./run.ts"
import { deleteSecrets, findSecrets, makeSecrets } from "./secrets.ts"
import { reasonToSkip } from "./skipping.ts"
import { type Step, stepsOf } from "./steps.ts"

const marks = { met: "✓", missing: "✗", notice: "!" } as const

const tell = ({ what, state, advice }: Requirement): void => {
  console.log(`  ${marks[state]} ${what}`)
  if (advice !== undefined) console.log(`    ${advice}`)
}

/** Everything that is missing is told at once, before anything has begun. */
const checkRequirements = async (wanted: Wanted, clients: Clients): Promise<void> => {
  console.log(`Stage ${wanted.name} needs:`)
  const all = await requirementsOf(wanted, clients)
  for (const requirement of all) tell(requirement)
  if (all.some(({ state }) => state === "missing")) throw new Mistake("Nothing has been changed.")
}

const checkRemovable = ({ verb, name, stage }: Wanted): void => {
  if (verb !== "remove" || !stage.isProtected) return
  throw new Mistake(
    `${name} is protected. To remove it, set isProtected to false in infra/stages.ts and deploy that first. With keepsData its table, people, key and backups stay in the account for you to delete by hand.`,
  )
}

const pinned = async ({ verb, name }: Wanted, { ssm }: Clients): Promise<SecretVersions> =>
  verb === "deploy" ? makeSecrets(ssm, name) : findSecrets(ssm, name)

/** A difference is only looked at: it needs no sender yet. */
const mustBeProven = ({ verb }: Wanted, { needsMail }: Step): boolean => verb === "deploy" && needsMail === true

const forget = async ({ name, stage }: Wanted, { ssm }: Clients): Promise<void> => {
  if (stage.keepsData) {
    console.log("\nSecrets: kept, as the data is")
    return
  }
  console.log("\nSecrets: delete")
  await deleteSecrets(ssm, name)
}

/** Does what the command line asks for; throws a `Mistake` where a person has to do something first. */
export const carryOut = async (wanted: Wanted, { bin, bundle, clients: clientsIn }: Machine): Promise<void> => {
  checkRemovable(wanted)
  const clients = clientsIn(wanted.stage.region)
  await checkRequirements(wanted, clients)
  console.log("\nBundles")
  await bundle(wanted.stage)
  const environment = environmentOf(wanted.name, await pinned(wanted, clients))
  for (const step of stepsOf(wanted)) {
    if (mustBeProven(wanted, step)) await proveMailDomain(clients.ses, wanted.stage.mail)
    console.log(`\n${step.title}`)
    const reason = await reasonToSkip(wanted, step, clients.ssm)
    if (reason === undefined) await run(step, bin, environment)
    else console.log(`  ${reason}`)
  }
  if (wanted.verb === "remove") await forget(wanted, clients)
}
