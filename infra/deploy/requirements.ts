import { GetAccountCommand, type SESv2Client } from "@aws-sdk/client-sesv2"
import { GetParameterCommand, ParameterNotFound, type SSMClient } from "@aws-sdk/client-ssm"
import { GetCallerIdentityCommand, type STSClient } from "@aws-sdk/client-sts"
import { loopback } from "../../packages/core/src/kernel/vendor.ts"
import type { Stage } from "../stages.ts"
import { vendorIn } from "../vendor.ts"
import type { Wanted } from "./arguments.ts"
import type { Clients } from "./machine.ts"

/** One thing that a deployment needs, and what to do while it is not there. A notice stops nothing: a person looks. */
export type Requirement = {
  readonly what: string
  readonly state: "met" | "missing" | "notice"
  readonly advice?: string
}

/** Where CDK's own preparation of an account and region is noted (`cdk bootstrap`). */
const bootstrapParameter = "/cdk-bootstrap/hnb659fds/version"

/** Whether a stage still says what an example says. RFC 2606 keeps these names from ever being anybody's. */
const isExample = (value: string): boolean =>
  /(^|[.@/])(example\.com|[\w-]+\.example)(\W|$)|^example\/|^Demo$/.test(value)

const filledInto =
  (file: string) =>
  (what: string, value: string | undefined, field: string): readonly Requirement[] => {
    if (value === undefined) return []
    if (!isExample(value)) return [{ what: `${what}: ${value}`, state: "met" }]
    return [{ what: `${what}: ${value}`, state: "missing", advice: `Put your own into ${file} (${field}).` }]
  }
const filledIn = filledInto("infra/stages.ts")

/** Pages of the reader's own machine are for a stage of somebody's own. */
const onThisMachine = ({ isProtected }: Stage, what: string, origin: string): readonly Requirement[] => {
  const isLocal = origin === loopback || !origin.startsWith("https://")
  if (!isLocal || !isProtected) return []
  return [{ what: `${what}: ${origin}`, state: "missing", advice: "What is protected is called over https alone." }]
}

/** The vendor's file with what this stage has otherwise; a mistake in it is told as it is. */
const vendorsOf = (stage: Stage): readonly Requirement[] => {
  const { file, sender, frontend } = stage.vendor
  const isOwn = (differs: unknown) => (differs === undefined ? filledInto(file) : filledIn)
  try {
    const vendor = vendorIn(stage)
    return [
      ...filledInto(file)("name of the product", vendor.product.name, "product.name"),
      ...filledInto(file)("address for help", vendor.product.support, "product.support"),
      ...isOwn(sender)("sender of mails", vendor.sender, sender === undefined ? "sender" : "vendor.sender"),
      ...isOwn(frontend)("frontend", vendor.frontend.url, frontend === undefined ? "frontend.url" : "vendor.frontend"),
      ...filledInto(file)("picture over mails", vendor.product.logo, "product.logo"),
      ...[vendor.frontend.url, ...vendor.frontend.otherOrigins].flatMap((one) => onThisMachine(stage, "frontend", one)),
      ...vendor.frontend.otherOrigins.flatMap((origin) => isOwn(frontend)("origin", origin, "frontend.otherOrigins")),
    ]
  } catch (error) {
    return [{ what: file, state: "missing", advice: error instanceof Error ? error.message : String(error) }]
  }
}

/** SST looks for them by the domain, and fails late, where CloudFront is made. Nothing here has a client to look with. */
const zonesOf = ({ domain, mail }: Stage): readonly Requirement[] => {
  const ofDomain = domain === undefined ? [] : [`a public hosted zone for ${domain}, or for a domain above it`]
  const ofMail = mail.hostedZoneId === undefined ? [] : [`the hosted zone ${mail.hostedZoneId}, for ${mail.domain}`]
  return [...ofDomain, ...ofMail].map((zone) => ({
    what: `${zone}: in Route 53 of this account`,
    state: "notice",
    advice: "This is not looked up: see that it is there.",
  }))
}

/** What can be seen without AWS. */
export const settingsOf = (stage: Stage): readonly Requirement[] => [
  { what: `region: ${stage.region}`, state: "met" },
  ...filledIn("domain of mails", stage.mail.domain, "mail.domain"),
  ...vendorsOf(stage),
  ...filledIn("domain of the API", stage.domain, "domain; leave it out to use CloudFront's name"),
  ...filledIn("repository that may deploy", stage.repository, "repository; leave it out for none"),
  ...filledIn("address for alarms", stage.alarmEmail, "alarmEmail; leave it out for none"),
  ...zonesOf(stage),
]

type Identity = { readonly account: string } & Requirement

/** Who calls; without an account nothing else of AWS can be asked. */
const credentialsOf = async (client: STSClient): Promise<Identity> => {
  try {
    const { Account: account = "", Arn = "" } = await client.send(new GetCallerIdentityCommand({}))
    return { account, what: `credentials: ${Arn}`, state: "met" }
  } catch (error) {
    const advice = `Sign in, for example with “aws sso login”, or set AWS_PROFILE (${error instanceof Error ? error.name : "no answer"}).`
    return { account: "", what: "credentials for AWS", state: "missing", advice }
  }
}

/** Whether CDK was prepared in an account and region. Other failures than its absence are thrown. */
const bootstrapOf = async (client: SSMClient, account: string, region: string): Promise<Requirement> => {
  const what = `CDK's preparation of ${account} in ${region}`
  try {
    await client.send(new GetParameterCommand({ Name: bootstrapParameter }))
    return { what, state: "met" }
  } catch (error) {
    if (!(error instanceof ParameterNotFound)) throw error
    return {
      what,
      state: "missing",
      advice: `Once for each account and region: npx cdk bootstrap aws://${account}/${region}`,
    }
  }
}

/** Who may be mailed. Nothing fails without it, and whoever deploys may not be allowed to ask. */
const productionAccessOf = async (client: SESv2Client): Promise<Requirement> => {
  const what = "production access of SES"
  const limited = "Mails reach only proven addresses until SES grants production access: ask for it in its console."
  try {
    const { ProductionAccessEnabled: isGranted } = await client.send(new GetAccountCommand({}))
    return isGranted === true ? { what, state: "met" } : { what, state: "notice", advice: limited }
  } catch (error) {
    const reason = error instanceof Error ? error.name : "no answer"
    return { what, state: "notice", advice: `It could not be asked for (${reason}). ${limited}` }
  }
}

const ofAccount = async (
  { verb, stage }: Wanted,
  { ssm, ses }: Clients,
  account: string,
): Promise<readonly Requirement[]> => {
  const bootstrap = await bootstrapOf(ssm, account, stage.region)
  return verb === "remove" ? [bootstrap] : [bootstrap, await productionAccessOf(ses)]
}

/** All that a command needs, in the order in which it is told. */
export const requirementsOf = async (wanted: Wanted, clients: Clients): Promise<readonly Requirement[]> => {
  const credentials = await credentialsOf(clients.sts)
  const inAccount = credentials.state === "met" ? await ofAccount(wanted, clients, credentials.account) : []
  return [...settingsOf(wanted.stage), credentials, ...inAccount]
}
