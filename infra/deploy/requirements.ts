import { GetParameterCommand, ParameterNotFound, type SSMClient } from "@aws-sdk/client-ssm"
import { GetCallerIdentityCommand, type STSClient } from "@aws-sdk/client-sts"
import type { Stage } from "../stages.ts"

/** One thing that a deployment needs, and what to do while it is not there. */
export type Requirement = { readonly what: string; readonly met: boolean; readonly advice?: string }

/** Where CDK's own preparation of an account and region is noted (`cdk bootstrap`). */
const bootstrapParameter = "/cdk-bootstrap/hnb659fds/version"

/** Whether a stage still says what the example says. RFC 2606 keeps these names from ever being anybody's. */
const isExample = (value: string): boolean => /(^|[.@/])example\.com(\W|$)|^example\//.test(value)

const filledIn = (what: string, value: string | undefined, field: string): readonly Requirement[] => {
  if (value === undefined) return []
  if (!isExample(value)) return [{ what: `${what}: ${value}`, met: true }]
  return [{ what: `${what}: ${value}`, met: false, advice: `Put your own into infra/stages.ts (${field}).` }]
}

/** What can be seen without AWS. */
export const settingsOf = (stage: Stage): readonly Requirement[] => [
  { what: `region: ${stage.region}`, met: true },
  ...filledIn("domain of mails", stage.mail.domain, "mail.domain"),
  ...filledIn("sender of mails", stage.mail.from, "mail.from"),
  ...filledIn("frontend", stage.frontendUrl, "frontendUrl"),
  ...filledIn("domain of the API", stage.domain, "domain; leave it out to use CloudFront's name"),
  ...filledIn("repository that may deploy", stage.repository, "repository; leave it out for none"),
  ...filledIn("address for alarms", stage.alarmEmail, "alarmEmail; leave it out for none"),
]

type Identity = { readonly account: string } & Requirement

/** Who calls; without an account nothing else of AWS can be asked. */
export const credentialsOf = async (client: STSClient): Promise<Identity> => {
  try {
    const { Account: account = "", Arn = "" } = await client.send(new GetCallerIdentityCommand({}))
    return { account, what: `credentials: ${Arn}`, met: true }
  } catch (error) {
    const advice = `Sign in, for example with “aws sso login”, or set AWS_PROFILE (${error instanceof Error ? error.name : "no answer"}).`
    return { account: "", what: "credentials for AWS", met: false, advice }
  }
}

/** Whether CDK was prepared in an account and region. Other failures than its absence are thrown. */
export const bootstrapOf = async (client: SSMClient, account: string, region: string): Promise<Requirement> => {
  const what = `CDK's preparation of ${account} in ${region}`
  try {
    await client.send(new GetParameterCommand({ Name: bootstrapParameter }))
    return { what, met: true }
  } catch (error) {
    if (!(error instanceof ParameterNotFound)) throw error
    return {
      what,
      met: false,
      advice: `Once for each account and region: npx cdk bootstrap aws://${account}/${region}`,
    }
  }
}
