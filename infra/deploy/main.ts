import { spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { SESv2Client } from "@aws-sdk/client-sesv2"
import { SSMClient } from "@aws-sdk/client-ssm"
import { STSClient } from "@aws-sdk/client-sts"
import { bundleFunctions } from "../bundle.ts"
import { environmentOf } from "../configuration.ts"
import { Mistake, type Wanted, wantedIn } from "./arguments.ts"
import { proveMailDomain } from "./mail-domain.ts"
import { bootstrapOf, credentialsOf, type Requirement, settingsOf } from "./requirements.ts"
import { secretsOf } from "./secrets.ts"
import { type Step, stepsOf } from "./steps.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))

const tell = ({ what, met, advice }: Requirement): void => {
  console.log(`  ${met ? "✓" : "✗"} ${what}`)
  if (advice !== undefined) console.log(`    ${advice}`)
}

/** Everything that is missing is told at once, before anything has begun. */
const checkRequirements = async ({ name, stage }: Wanted, ssm: SSMClient): Promise<void> => {
  console.log(`Stage ${name} needs:`)
  const sts = new STSClient({ region: stage.region })
  const credentials = await credentialsOf(sts)
  const bootstrap = credentials.met ? [await bootstrapOf(ssm, credentials.account, stage.region)] : []
  const all = [...settingsOf(stage), credentials, ...bootstrap]
  for (const requirement of all) tell(requirement)
  if (!all.every(({ met }) => met)) throw new Mistake("Nothing has been changed.")
}

const checkRemovable = ({ verb, name, stage }: Wanted): void => {
  if (verb !== "remove" || !stage.isProtected) return
  throw new Mistake(
    `${name} is protected. To remove it, set isProtected to false in infra/stages.ts and deploy that first. With keepsData its table, people, key and backups stay in the account for you to delete by hand.`,
  )
}

const run = async ({ title, command, args }: Step, environment: Readonly<Record<string, string>>): Promise<void> => {
  console.log(`\n${title}`)
  const cwd = command === "cdk" ? fileURLToPath(new URL("../foundation/", import.meta.url)) : root
  const child = spawn(command, args, { cwd, stdio: "inherit", env: { ...process.env, ...environment } })
  const [code] = (await once(child, "exit")) as [number | null]
  if (code !== 0)
    throw new Mistake(`${title} ended with ${code ?? "a signal"}. It can be run again: what is done stays.`)
}

/** A difference is only looked at: it needs no sender yet. */
const mustBeProven = ({ verb }: Wanted, { needsMail }: Step): boolean => verb === "deploy" && needsMail === true

const main = async (): Promise<void> => {
  const wanted = wantedIn(process.argv.slice(2))
  checkRemovable(wanted)
  const { name, stage } = wanted
  const ssm = new SSMClient({ region: stage.region })
  await checkRequirements(wanted, ssm)
  console.log("\nBundles")
  await bundleFunctions({ vendorModules: stage.vendorModules })
  const environment = environmentOf(name, await secretsOf(ssm, name))
  for (const step of stepsOf(wanted)) {
    if (mustBeProven(wanted, step)) await proveMailDomain(new SESv2Client({ region: stage.region }), stage.mail)
    await run(step, environment)
  }
}

try {
  await main()
} catch (error) {
  if (!(error instanceof Mistake)) throw error
  console.error(`\n${error.message}`)
  process.exitCode = 1
}
