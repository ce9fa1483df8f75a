import { Match } from "aws-cdk-lib/assertions"
import { type Locale, locales } from "@tenantry/core/kernel/locales"
import { inLanguage } from "@tenantry/core/texts/language"
import { beforeAll, describe, expect, test } from "vitest"
import { foundationValues, parameterOf } from "../../infra/contract.ts"
import { triggerNames } from "../../infra/foundation/triggers.ts"
import { senderIn } from "@tenantry/core/kernel/vendor"
import { stageNamed } from "../../infra/stages.ts"
import { ofType, resourcesOf, type Synthesised, synthesise, theOnly, written } from "./foundation/template.ts"
import { deployedIn } from "./foundation/triggers.ts"

let production: Synthesised
let staging: Synthesised
let dev: Synthesised

beforeAll(() => {
  production = synthesise("production")
  staging = synthesise("staging")
  dev = synthesise("anna")
}, 240_000)

const keyArn = () => `<${theOnly(production.foundation, "AWS::KMS::Key").id}.Arn>`

describe("data", () => {
  test("the key gets new material every year, and a lost one is noticed before it is gone", () => {
    production.foundation.hasResourceProperties("AWS::KMS::Key", { EnableKeyRotation: true, PendingWindowInDays: 30 })
  })

  test("the table is paid by request, encrypted with the key, and can be put back to any second of 35 days", () => {
    production.foundation.hasResourceProperties("AWS::DynamoDB::GlobalTable", {
      BillingMode: "PAY_PER_REQUEST",
      SSESpecification: { SSEEnabled: true, SSEType: "KMS" },
      Replicas: [
        Match.objectLike({
          Region: "eu-central-1",
          SSESpecification: { KMSMasterKeyId: { "Fn::GetAtt": [Match.stringLikeRegexp("^Key"), "Arn"] } },
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
        }),
      ],
    })
  })

  test("no copy of the table outlives what people are told: what is erased is in no backup after a year", () => {
    const { foundation } = production
    const kept = JSON.stringify(foundation.findResources("AWS::Backup::BackupPlan")).matchAll(
      /"DeleteAfterDays":(\d+)/g,
    )
    const days = [...kept].map(([, most]) => Number(most))
    expect([days.length, Math.max(...days, 35)]).toEqual([2, 365])
    const within: Readonly<Record<Locale, RegExp>> = {
      en: /from backups within a year/,
      pl: /z kopii zapasowych znikną w ciągu roku/,
      ru: /из резервных копий (они )?исчезнут в течение года/,
    }
    const promises = ["user.erased", "bulk.erased", "tenant.erased_after", "account.erased_after"] as const
    for (const locale of locales) {
      for (const code of promises) expect(inLanguage(locale).texts[`effect.${code}`]).toMatch(within[locale])
    }
  })

  test("contributor insights are on where the stage says so, for the table and its indexes", () => {
    const insights = ({ foundation }: Synthesised) => {
      const [replica = {}] = theOnly(foundation, "AWS::DynamoDB::GlobalTable").properties["Replicas"] as object[]
      return JSON.stringify(replica).match(/"ContributorInsightsSpecification":\{"Enabled":\w+\}/g)
    }
    expect(insights(production)).toEqual(Array.from({ length: 3 }, () => expect.stringContaining("true")))
    expect(insights(staging)).toEqual(Array.from({ length: 3 }, () => expect.stringContaining("false")))
  })

  test("production is copied each day for 35 days and each month for a year, into a vault that is locked", () => {
    const { foundation } = production
    foundation.hasResourceProperties("AWS::Backup::BackupVault", {
      LockConfiguration: { MinRetentionDays: 35, MaxRetentionDays: 365 },
      EncryptionKeyArn: { "Fn::GetAtt": [Match.stringLikeRegexp("^Key"), "Arn"] },
    })
    foundation.hasResourceProperties("AWS::Backup::BackupPlan", {
      BackupPlan: {
        BackupPlanRule: [
          Match.objectLike({ ScheduleExpression: "cron(0 3 * * ? *)", Lifecycle: { DeleteAfterDays: 35 } }),
          Match.objectLike({ ScheduleExpression: "cron(0 5 1 * ? *)", Lifecycle: { DeleteAfterDays: 365 } }),
        ],
      },
    })
    const selection = theOnly(foundation, "AWS::Backup::BackupSelection").properties["BackupSelection"]
    const { Resources } = selection as { readonly Resources: readonly unknown[] }
    expect(Resources.map(written)).toEqual([`<${theOnly(foundation, "AWS::DynamoDB::GlobalTable").id}.Arn>`])
    for (const { foundation: other } of [staging, dev]) other.resourceCountIs("AWS::Backup::BackupPlan", 0)
    dev.foundation.resourceCountIs("AWS::Backup::BackupVault", 0)
  })

  const ofBackups = ({ foundation }: Synthesised) =>
    Object.entries(resourcesOf(foundation)).filter(([, { Type }]) => Type.startsWith("AWS::Backup::"))

  test("copying goes on where protection is lifted, so that nothing has to be made when it is switched on again", () => {
    const lifted = synthesise("production", { isProtected: false })
    expect(ofBackups(lifted)).toEqual(ofBackups(production))
    expect(lifted.terminationProtection).not.toContain(true)
  })

  test("the vault is the same whether there are copies or not, and another one in every stack", () => {
    const vaultOf = ({ foundation }: Synthesised) => theOnly(foundation, "AWS::Backup::BackupVault")
    expect(vaultOf(synthesise("production", { backups: false }))).toEqual(vaultOf(production))
    expect(JSON.stringify(vaultOf(production).properties["BackupVaultName"])).toContain("AWS::StackId")
  })
})

describe("people", () => {
  test("sign in with their address, an alias of a username, whatever its case", () => {
    production.foundation.hasResourceProperties("AWS::Cognito::UserPool", {
      AliasAttributes: ["email"],
      UsernameAttributes: Match.absent(),
      UsernameConfiguration: { CaseSensitive: false },
      AutoVerifiedAttributes: ["email"],
      Schema: [{ Name: "email", Required: true, Mutable: true }],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    })
  })

  test("prove a new address before it counts, and get a lost password back by mail alone", () => {
    production.foundation.hasResourceProperties("AWS::Cognito::UserPool", {
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ["email"] },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: "verified_email", Priority: 1 }] },
    })
  })

  test("may have an authenticator app as a second factor, and no SMS", () => {
    production.foundation.hasResourceProperties("AWS::Cognito::UserPool", {
      MfaConfiguration: "OPTIONAL",
      EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
      SmsConfiguration: Match.absent(),
    })
  })

  test("are guarded against leaked passwords and stolen sign-ins where the stage pays for it", () => {
    const on = { UserPoolTier: "PLUS", UserPoolAddOns: { AdvancedSecurityMode: "ENFORCED" } }
    production.foundation.hasResourceProperties("AWS::Cognito::UserPool", on)
    const blocked = { Actions: { EventAction: "BLOCK" }, EventFilter: ["PASSWORD_CHANGE"] }
    production.foundation.allResourcesProperties("AWS::Cognito::UserPoolRiskConfigurationAttachment", {
      CompromisedCredentialsRiskConfiguration: blocked,
    })
    const off = { UserPoolTier: "ESSENTIALS", UserPoolAddOns: Match.absent() }
    staging.foundation.hasResourceProperties("AWS::Cognito::UserPool", off)
    staging.foundation.resourceCountIs("AWS::Cognito::UserPoolRiskConfigurationAttachment", 0)
  })

  test("get Cognito's mails from the stage's sender, counted as all others are", () => {
    const { foundation, mail } = production
    foundation.hasResourceProperties("AWS::Cognito::UserPool", {
      EmailConfiguration: {
        EmailSendingAccount: "DEVELOPER",
        From: stageNamed("production").vendor.sender,
        ConfigurationSet: theOnly(mail, "AWS::SES::ConfigurationSet").properties["Name"],
      },
    })
  })

  test.each(["WebClient", "BackendClient"])("the %s has no secret and tells nobody who exists", (id) => {
    expect(resourcesOf(production.foundation)[id]?.Properties).toMatchObject({
      GenerateSecret: false,
      PreventUserExistenceErrors: "ENABLED",
      EnableTokenRevocation: true,
      AllowedOAuthFlowsUserPoolClient: false,
      SupportedIdentityProviders: ["COGNITO"],
      WriteAttributes: ["email", "name", "locale"],
    })
  })
})

describe("mails", () => {
  test("are signed with DKIM, counted, and sent encrypted or not at all", () => {
    const { mail } = production
    const Ref = theOnly(mail, "AWS::SES::ConfigurationSet").id
    mail.hasResourceProperties("AWS::SES::EmailIdentity", {
      EmailIdentity: "example.com",
      DkimAttributes: { SigningEnabled: true },
      FeedbackAttributes: { EmailForwardingEnabled: false },
      ConfigurationSetAttributes: { ConfigurationSetName: { Ref } },
    })
    mail.hasResourceProperties("AWS::SES::ConfigurationSet", {
      DeliveryOptions: { TlsPolicy: "REQUIRE" },
      ReputationOptions: { ReputationMetricsEnabled: true },
      SuppressionOptions: { SuppressedReasons: ["BOUNCE", "COMPLAINT"] },
    })
  })

  test("their bounces and complaints are counted, and told on the account's own bus", () => {
    production.mail.resourceCountIs("AWS::SES::ConfigurationSetEventDestination", 2)
    production.mail.hasResourceProperties("AWS::SES::ConfigurationSetEventDestination", {
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: Match.arrayWith(["bounce", "complaint"]),
        CloudWatchDestination: Match.anyValue(),
      },
    })
    production.mail.hasResourceProperties("AWS::SES::ConfigurationSetEventDestination", {
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ["bounce", "complaint"],
        EventBridgeDestination: { EventBusArn: Match.anyValue() },
        SnsDestination: Match.absent(),
      },
    })
  })

  test("the records that prove the domain are written into its zone, and put out for whoever has it elsewhere", () => {
    const { domain } = stageNamed("anna").mail
    const zoned = synthesise("anna", { mail: { domain, hostedZoneId: "Z0123456789" } })
    zoned.mail.resourceCountIs("AWS::Route53::RecordSet", 3)
    zoned.mail.allResourcesProperties("AWS::Route53::RecordSet", { HostedZoneId: "Z0123456789", Type: "CNAME" })
    dev.mail.resourceCountIs("AWS::Route53::RecordSet", 0)
    expect(Object.keys(dev.mail.findOutputs("*")).filter((name) => name.startsWith("Dkim"))).toHaveLength(6)
  })

  test("every stage has a domain of its own: SES knows one only once", () => {
    const domains = ["production", "staging", "anna", "ben"].map((name) => stageNamed(name).mail.domain)
    expect(new Set(domains).size).toBe(domains.length)
  })
})

describe("alarms", () => {
  const alarms = ({ foundation }: Synthesised) =>
    ofType(foundation, "AWS::CloudWatch::Alarm").map(([, { Properties = {} }]) => Properties)

  test("watch over the triggers, the table, the mails and the backups", () => {
    const names = alarms(production).map((alarm) =>
      String(alarm["AlarmName"]).replace("tenantry-foundation-production-", ""),
    )
    expect(names.toSorted()).toEqual(
      [
        ...triggerNames.flatMap((name) => [`${name}-duration`, `${name}-errors`, `${name}-throttles`]),
        "table-throttles",
        "table-system-errors",
        "mail-bounces",
        "mail-complaints",
        "backups-failed",
        "backups-not-begun",
      ].toSorted(),
    )
  })

  test("tell of refusals only when they are many: to Lambda they are errors, too", () => {
    const thresholds = Object.fromEntries(
      alarms(production)
        .filter((alarm) => String(alarm["AlarmName"]).endsWith("-errors"))
        .map((alarm) => [String(alarm["AlarmName"]).split("-").at(-2), alarm["Threshold"]]),
    )
    expect(thresholds).toMatchObject({ preTokenGeneration: 20, postConfirmation: 1, customMessage: 1 })
  })

  test("tell the topic when they begin and when they end", () => {
    const topic = [`<${theOnly(production.foundation, "AWS::SNS::Topic").id}>`]
    for (const alarm of alarms(production)) {
      expect((alarm["AlarmActions"] as unknown[]).map(written)).toEqual(topic)
      expect((alarm["OKActions"] as unknown[]).map(written)).toEqual(topic)
    }
  })

  test("begin where SES looks at a sender, and before Cognito stops waiting", () => {
    const starting = (name: string) => {
      const found = alarms(production).find((alarm) => alarm["AlarmName"] === `tenantry-foundation-production-${name}`)
      return [found?.["ComparisonOperator"], found?.["Threshold"]]
    }
    const from = "GreaterThanOrEqualToThreshold"
    expect(starting("mail-bounces")).toEqual([from, 0.05])
    expect(starting("mail-complaints")).toEqual([from, 0.001])
    expect(starting("preTokenGeneration-duration")).toEqual([from, 4000])
    expect(starting("postConfirmation-errors")).toEqual([from, 1])
  })

  test("can be published, encrypted, by CloudWatch for this account, and only over TLS", () => {
    const { foundation } = production
    const fromHere = { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } }
    const cloudwatch = { Effect: "Allow", Principal: { Service: "cloudwatch.amazonaws.com" }, Condition: fromHere }
    expect(written(theOnly(foundation, "AWS::SNS::Topic").properties["KmsMasterKeyId"])).toBe(keyArn())
    foundation.hasResourceProperties("AWS::KMS::Key", {
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({ ...cloudwatch, Action: Match.arrayWith(["kms:Decrypt", "kms:GenerateDataKey"]) }),
        ]),
      },
    })
    const unencrypted = { Bool: { "aws:SecureTransport": "false" } }
    foundation.hasResourceProperties("AWS::SNS::TopicPolicy", {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: "Deny", Action: "sns:Publish", Condition: unencrypted }),
          Match.objectLike({ ...cloudwatch, Action: "sns:Publish" }),
        ]),
      },
    })
  })

  test("are mailed to the address of the stage, if it has one", () => {
    production.foundation.hasResourceProperties("AWS::SNS::Subscription", {
      Protocol: "email",
      Endpoint: stageNamed("production").alarmEmail,
    })
    dev.foundation.resourceCountIs("AWS::SNS::Subscription", 0)
  })
})

test("the application is told each value of the contract, once", () => {
  const parameters = ofType(production.foundation, "AWS::SSM::Parameter").map(([, { Properties = {} }]) => Properties)
  const names = parameters.map((parameter) => String(parameter["Name"]))
  expect(names.toSorted()).toEqual(foundationValues.map((value) => parameterOf("production", value)).toSorted())
  const { id: table } = theOnly(production.foundation, "AWS::DynamoDB::GlobalTable")
  const { id: pool } = theOnly(production.foundation, "AWS::Cognito::UserPool")
  const told = Object.fromEntries(parameters.map(({ Name, Value }) => [String(Name).split("/").at(-1), written(Value)]))
  expect(told).toEqual({
    "table-name": `<${table}>`,
    "table-arn": `<${table}.Arn>`,
    "table-stream-arn": `<${table}.StreamArn>`,
    "key-arn": keyArn(),
    "user-pool-id": `<${pool}>`,
    "user-pool-arn": `<${pool}.Arn>`,
    "user-pool-client-id": "<WebClient>",
    "backend-client-id": "<BackendClient>",
    "mail-identity-arn": "arn:aws:ses:eu-central-1:<AWS::AccountId>:identity/example.com",
    "mail-configuration-set": "tenantry-foundation-production-mail",
    "alarm-topic-arn": `<${theOnly(production.foundation, "AWS::SNS::Topic").id}>`,
  })
  expect(parameters.map(({ Type }) => Type)).toEqual(parameters.map(() => "String"))
})

describe("a stage's name", () => {
  test.each(["production", "staging", "dev", "anna", "product", "stag-ing", "an-abcdefghijklmnopq"])(
    "can be %s",
    (name) => {
      expect(stageNamed(name).region).toBe("eu-central-1")
    },
  )

  const reasons = {
    a: /2 to 20 lower case letters/,
    abcdefghijklmnopqrstu: /2 to 20 lower case letters/,
    "My Stage": /2 to 20 lower case letters/,
    "anna-": /must not end with a hyphen/,
    foundation: /foundations of all stages/,
    "foundation-anna": /foundations of all stages/,
    "production-2": /belongs to the stage production/,
    "staging-eu": /belongs to the stage staging/,
  }
  test.each(Object.entries(reasons))("cannot be %s", (name, reason) => {
    expect(() => stageNamed(name)).toThrow(reason)
  })
})

test.each([
  ["Tenantry <no-reply@example.com>", { name: "Tenantry", address: "no-reply@example.com" }],
  ["Tenantry <3 <no-reply@example.com>", { name: "Tenantry <3", address: "no-reply@example.com" }],
  ["<no-reply@example.com>", { address: "no-reply@example.com" }],
  ["no-reply@example.com", { address: "no-reply@example.com" }],
])("the sender %s is read as Cognito and IAM need it", (from, parts) => {
  expect(senderIn(from)).toEqual(parts)
})

describe("stages", () => {
  const kept = ({ foundation }: Synthesised): readonly string[] => {
    const resources = Object.values(resourcesOf(foundation))
    const staying = resources.filter(({ DeletionPolicy }) => DeletionPolicy === "Retain")
    expect(staying.filter(({ UpdateReplacePolicy }) => UpdateReplacePolicy !== "Retain")).toEqual([])
    return [...new Set(staying.map(({ Type }) => Type))].toSorted()
  }
  const protects = ({ foundation }: Synthesised): readonly unknown[] => {
    const { properties } = theOnly(foundation, "AWS::DynamoDB::GlobalTable")
    const [replica = {}] = properties["Replicas"] as Record<string, unknown>[]
    const pool = theOnly(foundation, "AWS::Cognito::UserPool").properties
    return [replica["DeletionProtectionEnabled"], pool["DeletionProtection"]]
  }
  const data = ["AWS::Backup::BackupVault", "AWS::Cognito::UserPool", "AWS::DynamoDB::GlobalTable", "AWS::KMS::Key"]

  test("production keeps its data, and nothing of it can be deleted by a command", () => {
    expect(kept(production)).toEqual(data)
    expect(protects(production)).toEqual([true, "ACTIVE"])
    expect(production.terminationProtection).toEqual([true, true])
  })

  test("staging keeps its data when its stacks go, and can be deleted by hand", () => {
    expect(kept(staging)).toEqual(data)
    expect(protects(staging)).toEqual([false, "INACTIVE"])
    expect(staging.terminationProtection).not.toContain(true)
  })

  test("a stage of somebody's own goes with all that is in it", () => {
    expect(kept(dev)).toEqual([])
    expect(protects(dev)).toEqual([false, "INACTIVE"])
    expect(dev.terminationProtection).not.toContain(true)
  })

  test("no stage names an account", () => {
    for (const { foundation, mail } of [production, staging, dev]) {
      expect(JSON.stringify([foundation.toJSON(), mail.toJSON()])).not.toMatch(/\b\d{12}\b/)
    }
  })

  test("logs are kept as long as the stage says", () => {
    for (const [name, { foundation }] of Object.entries({ production, staging, anna: dev })) {
      const RetentionInDays = stageNamed(name).logRetentionDays
      foundation.allResourcesProperties("AWS::Logs::LogGroup", { RetentionInDays })
      expect(ofType(foundation, "AWS::Logs::LogGroup")).toHaveLength(triggerNames.length)
    }
  })
})

describe("the pool's functions", () => {
  test("run on Arm and Node.js 24, traced, with JSON in a log of their own", () => {
    const deployed = deployedIn(production)
    expect(new Set(deployed.map(({ logs }) => logs)).size).toBe(triggerNames.length)
    expect(new Set(deployed.map(({ role }) => role)).size).toBe(triggerNames.length)
    production.foundation.allResourcesProperties("AWS::Lambda::Function", {
      Architectures: ["arm64"],
      Runtime: "nodejs24.x",
      Handler: "index.handler",
      TracingConfig: { Mode: "Active" },
      LoggingConfig: { LogFormat: "JSON" },
    })
  })
})
