import { originSecretHeader } from "../../packages/functions/src/http/front.ts"
import { edgeRegion } from "../contract.ts"
import { guardedPaths } from "./guarded.ts"
import type { Scope } from "./scope.ts"

type Rule = aws.types.input.wafv2.WebAclRule
type Statement = aws.types.input.wafv2.WebAclRuleStatement

/** WAF takes no fewer than ten requests. */
const guardedLimit = (requestsPerAddress: number): number => Math.max(10, Math.floor(requestsPerAddress / 10))

const windowSeconds = 300

const seen = (name: string) => ({
  metricName: name,
  cloudwatchMetricsEnabled: true,
  // A sample shows whole requests, with their tokens, to whoever may open the console.
  sampledRequestsEnabled: false,
})

/** Every page may read that it is too much, and when to come again: which of them asks, a rule cannot look at. */
const tooMany: aws.types.input.wafv2.WebAclRuleActionBlock = {
  customResponse: {
    responseCode: 429,
    customResponseBodyKey: "tooMany",
    responseHeaders: [
      { name: "retry-after", value: String(windowSeconds) },
      { name: "cache-control", value: "no-store" },
      { name: "access-control-allow-origin", value: "*" },
      { name: "access-control-expose-headers", value: "retry-after" },
    ],
  },
}

const problem = { type: "about:blank", status: 429, code: "rate_limited", title: "Too many requests" }

const rate = (rule: {
  readonly name: string
  readonly priority: number
  readonly limit: number
  readonly within?: Statement
}): Rule => ({
  name: rule.name,
  priority: rule.priority,
  action: { block: tooMany },
  statement: {
    rateBasedStatement: {
      limit: rule.limit,
      evaluationWindowSec: windowSeconds,
      aggregateKeyType: "IP",
      ...(rule.within ? { scopeDownStatement: rule.within } : {}),
    },
  },
  visibilityConfig: seen(rule.name),
})

const guarded: Statement = {
  regexMatchStatement: {
    regexString: guardedPaths,
    fieldToMatch: { uriPath: {} },
    // As the gateway reads it: otherwise `%72egistrations` would be another path here and the same one there.
    textTransformations: [
      { priority: 0, type: "URL_DECODE" },
      { priority: 1, type: "NORMALIZE_PATH" },
    ],
  },
}

/**
 * Counted instead of refused. Bodies are parsed strictly, kept as data, and may hold whatever people write: one that
 * names an address or a tag is no attack, and they may have 512 kB where the rule stops at 8. Programs that ask for
 * decisions need not name themselves.
 */
const counted = [
  "SizeRestrictions_BODY",
  "CrossSiteScripting_BODY",
  "GenericLFI_BODY",
  "GenericRFI_BODY",
  "EC2MetaDataSSRF_BODY",
  "NoUserAgent_HEADER",
]

const managed = (name: string, priority: number, except: readonly string[]): Rule => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: "AWS",
      name,
      ruleActionOverrides: except.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: seen(name),
})

/** Headers that open or repeat something. CloudFront adds the last one itself, but a viewer may have sent it as well. */
const telling = ["authorization", "confirmation", "cookie", "idempotency-key", originSecretHeader]

/**
 * What is written over in logs, also where a rule says what it has matched. Redaction by the log's own configuration would
 * leave bodies, and does not reach into what rules say.
 */
const unlogged: aws.types.input.wafv2.WebAclDataProtectionConfig = {
  dataProtections: [
    { action: "SUBSTITUTION", field: { fieldType: "SINGLE_HEADER", fieldKeys: telling } },
    { action: "SUBSTITUTION", field: { fieldType: "QUERY_STRING" } },
    { action: "SUBSTITUTION", field: { fieldType: "BODY" } },
  ],
}

const keepLogs = ({ called, stage, accountId }: Scope, acl: aws.wafv2.WebAcl) => {
  const logs = new aws.cloudwatch.LogGroup("FirewallLogs", {
    // WAF takes no other beginning.
    name: `aws-waf-logs-${called("firewall")}`,
    region: edgeRegion,
    retentionInDays: stage.logRetentionDays,
  })
  const mayWrite = new aws.cloudwatch.LogResourcePolicy("FirewallLogsPolicy", {
    policyName: called("firewall-logs"),
    region: edgeRegion,
    policyDocument: $jsonStringify({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Service: "delivery.logs.amazonaws.com" },
          Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
          Resource: [$interpolate`${logs.arn}:*`],
          Condition: { StringEquals: { "aws:SourceAccount": accountId } },
        },
      ],
    }),
  })
  return new aws.wafv2.WebAclLoggingConfiguration(
    "FirewallLogging",
    {
      resourceArn: acl.arn,
      region: edgeRegion,
      logDestinationConfigs: [logs.arn],
      // A path may have anything in an id's stead.
      redactedFields: [{ uriPath: {} }],
      // Of the requests that pass there are other logs, without addresses; what is counted is a metric.
      loggingFilter: {
        defaultBehavior: "DROP",
        filters: [
          {
            behavior: "KEEP",
            requirement: "MEETS_ANY",
            conditions: [{ actionCondition: { action: "BLOCK" } }],
          },
        ],
      },
    },
    { dependsOn: [mayWrite] },
  )
}

/** What CloudFront lets through to the API. WAF does not attach to an HTTP API itself. */
export const firewall = (scope: Scope): aws.wafv2.WebAcl => {
  const { called, stage } = scope
  const acl = new aws.wafv2.WebAcl("Firewall", {
    name: called("firewall"),
    region: edgeRegion,
    scope: "CLOUDFRONT",
    defaultAction: { allow: {} },
    customResponseBodies: [{ key: "tooMany", contentType: "APPLICATION_JSON", content: JSON.stringify(problem) }],
    rules: [
      rate({ name: "guarded", priority: 0, limit: guardedLimit(stage.requestsPerAddress), within: guarded }),
      rate({ name: "everything", priority: 1, limit: stage.requestsPerAddress }),
      managed("AWSManagedRulesKnownBadInputsRuleSet", 2, []),
      managed("AWSManagedRulesCommonRuleSet", 3, counted),
    ],
    dataProtectionConfig: unlogged,
    visibilityConfig: seen("firewall"),
  })
  keepLogs(scope, acl)
  return acl
}
