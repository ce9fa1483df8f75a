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

type Block = aws.types.input.wafv2.WebAclRuleActionBlock

/** What whoever is refused may read, by the name under which a rule answers it. */
const problems = {
  tooMany: { type: "about:blank", status: 429, code: "rate_limited", title: "Too many requests" },
  blocked: { type: "about:blank", status: 403, code: "blocked", title: "Blocked by the firewall" },
} as const

/** Every page may read why it was refused, and when to come again: which of them asks, a rule cannot look at. */
const refusal = (problem: keyof typeof problems, headers: Readonly<Record<string, string>> = {}): Block => {
  const all = { "cache-control": "no-store", "access-control-allow-origin": "*", ...headers }
  return {
    customResponse: {
      responseCode: problems[problem].status,
      customResponseBodyKey: problem,
      responseHeaders: Object.entries(all).map(([name, value]) => ({ name, value })),
    },
  }
}

const tooMany = refusal("tooMany", {
  "retry-after": String(windowSeconds),
  "access-control-expose-headers": "retry-after",
})
const blocked = refusal("blocked")

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
const counted: ReadonlySet<string> = new Set([
  "SizeRestrictions_BODY",
  "CrossSiteScripting_BODY",
  "GenericLFI_BODY",
  "GenericRFI_BODY",
  "EC2MetaDataSSRF_BODY",
  "NoUserAgent_HEADER",
])

/**
 * The rules of AWS's groups, each by its name: only so can it be said what is answered to whom it stops. One that AWS adds
 * later stops as well, with an answer that pages cannot read.
 */
const groups = {
  AWSManagedRulesKnownBadInputsRuleSet: [
    "JavaDeserializationRCE_HEADER",
    "JavaDeserializationRCE_BODY",
    "JavaDeserializationRCE_URIPATH",
    "JavaDeserializationRCE_QUERYSTRING",
    "Host_localhost_HEADER",
    "PROPFIND_METHOD",
    "ExploitablePaths_URIPATH",
    "Log4JRCE_HEADER",
    "Log4JRCE_QUERYSTRING",
    "Log4JRCE_URIPATH",
    "Log4JRCE_BODY",
    "ReactJSRCE_BODY",
  ],
  AWSManagedRulesCommonRuleSet: [
    "NoUserAgent_HEADER",
    "UserAgent_BadBots_HEADER",
    "SizeRestrictions_QUERYSTRING",
    "SizeRestrictions_Cookie_HEADER",
    "SizeRestrictions_BODY",
    "SizeRestrictions_URIPATH",
    "EC2MetaDataSSRF_BODY",
    "EC2MetaDataSSRF_COOKIE",
    "EC2MetaDataSSRF_URIPATH",
    "EC2MetaDataSSRF_QUERYARGUMENTS",
    "GenericLFI_QUERYARGUMENTS",
    "GenericLFI_URIPATH",
    "GenericLFI_BODY",
    "RestrictedExtensions_URIPATH",
    "RestrictedExtensions_QUERYARGUMENTS",
    "GenericRFI_QUERYARGUMENTS",
    "GenericRFI_BODY",
    "GenericRFI_URIPATH",
    "CrossSiteScripting_COOKIE",
    "CrossSiteScripting_QUERYARGUMENTS",
    "CrossSiteScripting_BODY",
    "CrossSiteScripting_URIPATH",
  ],
} as const

const managed = (name: keyof typeof groups, priority: number): Rule => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: "AWS",
      name,
      ruleActionOverrides: groups[name].map((rule) => ({
        name: rule,
        actionToUse: counted.has(rule) ? { count: {} } : { block: blocked },
      })),
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
    customResponseBodies: Object.entries(problems).map(([key, problem]) => ({
      key,
      contentType: "APPLICATION_JSON",
      content: JSON.stringify(problem),
    })),
    rules: [
      rate({ name: "guarded", priority: 0, limit: guardedLimit(stage.requestsPerAddress), within: guarded }),
      rate({ name: "everything", priority: 1, limit: stage.requestsPerAddress }),
      managed("AWSManagedRulesKnownBadInputsRuleSet", 2),
      managed("AWSManagedRulesCommonRuleSet", 3),
    ],
    dataProtectionConfig: unlogged,
    visibilityConfig: seen("firewall"),
  })
  keepLogs(scope, acl)
  return acl
}
