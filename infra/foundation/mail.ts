import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib"
import { EventBus } from "aws-cdk-lib/aws-events"
import { CfnRecordSet } from "aws-cdk-lib/aws-route53"
import {
  CloudWatchDimensionSource,
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  type DkimRecord,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from "aws-cdk-lib/aws-ses"
import type { Construct } from "constructs"
import { mailConfigurationSet, mailDimension, mailStack } from "../contract.ts"
import type { Stage } from "../stages.ts"

export type MailProps = StackProps & { readonly name: string; readonly stage: Stage }

/** What is counted. Whom a mail cannot reach, SES itself remembers and spares. */
const counted = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.DELIVERY_DELAY,
  EmailSendingEvent.RENDERING_FAILURE,
]

const createConfigurationSet = (scope: Construct, name: string): ConfigurationSet => {
  const configurationSet = new ConfigurationSet(scope, "ConfigurationSet", {
    configurationSetName: mailConfigurationSet(name),
    // Codes and links are secrets.
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    reputationMetrics: true,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
  })
  const source = CloudWatchDimensionSource.MESSAGE_TAG
  const dimension = { name: mailDimension, source, defaultValue: mailConfigurationSet(name) }
  configurationSet.addEventDestination("Counts", {
    destination: EventDestination.cloudWatchDimensions([dimension]),
    events: counted,
  })
  // SES names the addressees on the bus of this account. The rule that hands events over passes none of them on.
  configurationSet.addEventDestination("Returns", {
    destination: EventDestination.eventBus(EventBus.fromEventBusName(scope, "Bus", "default")),
    events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
  })
  return configurationSet
}

/** The records that prove the domain, written where its zone is in this account, and put out where somebody writes them. */
const publish = (scope: Construct, records: readonly DkimRecord[], hostedZoneId: string | undefined): void => {
  for (const [index, { name, value }] of records.entries()) {
    new CfnOutput(scope, `DkimName${index + 1}`, { value: name })
    new CfnOutput(scope, `DkimValue${index + 1}`, { value })
    if (hostedZoneId === undefined) continue
    new CfnRecordSet(scope, `DkimRecord${index + 1}`, {
      hostedZoneId,
      name,
      type: "CNAME",
      ttl: "1800",
      resourceRecords: [value],
    })
  }
}

/** The stage's sender: its domain, signed with DKIM, and the counting of what becomes of its mails. */
export class MailStack extends Stack {
  constructor(scope: Construct, { name, stage, ...props }: MailProps) {
    super(scope, mailStack(name), { ...props, terminationProtection: stage.isProtected })
    const identity = new EmailIdentity(this, "Identity", {
      identity: Identity.domain(stage.mail.domain),
      dkimSigning: true,
      // Who sends without naming a configuration set still uses this one.
      configurationSet: createConfigurationSet(this, name),
      // Without events to somewhere else, SES would send bounces back to a sender that nobody reads.
      feedbackForwarding: false,
    })
    publish(this, identity.dkimRecords, stage.mail.hostedZoneId)
  }
}
