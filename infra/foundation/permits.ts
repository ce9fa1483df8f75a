import { ArnFormat, type ArnComponents, type Stack } from "aws-cdk-lib"
import { edgeRegion, foundationValues, nameOf, parameterOf, secretParameter, secrets, service } from "../contract.ts"
import type { Stage } from "../stages.ts"

/** What the deploy role may do, and why its resources are no narrower. */
export type Permit = {
  readonly why: string
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  readonly conditions?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

type Permits = Readonly<Record<string, readonly Permit[]>>

/** The actions of one service, by their names alone. */
const of = (prefix: string, ...names: readonly string[]): readonly string[] => names.map((name) => `${prefix}:${name}`)

/** How AWS calls things in this account: `thing/name`, `thing:name`, and in another region or in none. */
const naming = (stack: Stack) => {
  const arn = (parts: ArnComponents): string => stack.formatArn(parts)
  return {
    slash: (prefix: string, resource: string, resourceName: string, region?: string): string =>
      arn({ service: prefix, resource, resourceName, ...(region === undefined ? {} : { region }) }),
    colon: (prefix: string, resource: string, resourceName: string, region = stack.region): string =>
      arn({ service: prefix, resource, resourceName, region, arnFormat: ArnFormat.COLON_RESOURCE_NAME }),
    bare: (prefix: string, resource: string): string =>
      arn({ service: prefix, resource, arnFormat: ArnFormat.NO_RESOURCE_NAME }),
    parameter: (path: string): string => arn({ service: "ssm", resource: "parameter", resourceName: path.slice(1) }),
    bucket: (name: string): string =>
      arn({ service: "s3", region: "", account: "", resource: name, arnFormat: ArnFormat.NO_RESOURCE_NAME }),
    gateway: (path: string): string => arn({ service: "apigateway", account: "", resource: "", resourceName: path }),
    zone: (kind: string, id: string): string =>
      arn({ service: "route53", region: "", account: "", resource: kind, resourceName: id }),
  }
}
type Naming = ReturnType<typeof naming>

/** What cdk and SST keep for themselves, and the two secrets that `npm run deploy` makes. */
const engines = (named: Naming, stack: Stack, name: string): readonly Permit[] => [
  {
    why: "Exact roles: CDK's bootstrap has named them, and they hold what the foundation is changed with.",
    actions: ["sts:AssumeRole"],
    resources: ["deploy-role", "file-publishing-role", "lookup-role"].map((role) =>
      named.slash("iam", "role", `cdk-hnb659fds-${role}-${stack.account}-${stack.region}`, ""),
    ),
  },
  {
    why: "Exact parameters.",
    actions: of("ssm", "GetParameter", "GetParameters"),
    resources: [
      "/cdk-bootstrap/hnb659fds/version",
      "/sst/bootstrap",
      `/sst/passphrase/${service}/${name}`,
      ...foundationValues.map((value) => parameterOf(name, value)),
      ...secrets.map((secret) => secretParameter(name, secret)),
    ].map(named.parameter),
  },
  {
    why: "Exact parameters.",
    actions: ["ssm:PutParameter"],
    resources: [`/sst/passphrase/${service}/${name}`, ...secrets.map((secret) => secretParameter(name, secret))].map(
      named.parameter,
    ),
  },
  {
    why: "SST's buckets of an account end in letters that its bootstrap draws.",
    actions: ["s3:ListBucket"],
    resources: ["sst-state-*", "sst-asset-*"].map(named.bucket),
  },
  {
    why: "SST's buckets of an account end in letters that its bootstrap draws. In them, what it keeps of a stage is called KIND/APP/STAGE.json or KIND/APP/STAGE/UPDATE.json: states, locks, secrets and the history of all updates.",
    actions: of("s3", "GetObject", "PutObject", "DeleteObject"),
    resources: [`sst-state-*/*/${service}/${name}.json`, `sst-state-*/*/${service}/${name}/*`].map(named.bucket),
  },
  {
    why: "SST's buckets of an account end in letters that its bootstrap draws. It looks there for secrets of all stages, of which the application has none.",
    actions: ["s3:GetObject"],
    resources: [named.bucket(`sst-state-*/secret/${service}/_fallback.json`)],
  },
  {
    why: "SST's buckets of an account end in letters that its bootstrap draws. The code of all applications and stages lies in one folder, under names that are made from its contents: who may deploy one stage can exchange the code of another before it is deployed. Stages that do not trust each other need an account each.",
    actions: of("s3", "GetObject", "PutObject", "DeleteObject", "GetObjectTagging", "PutObjectTagging"),
    resources: [named.bucket("sst-asset-*/assets/*")],
  },
  {
    why: "Whether the domain of the mails is proven: it may belong to any stage of the account, and nothing is changed.",
    actions: ["ses:GetEmailIdentity"],
    resources: [named.slash("ses", "identity", "*")],
  },
  {
    why: "Whether SES has granted production access: an account has no resource that could be named.",
    actions: ["ses:GetAccount"],
    resources: ["*"],
  },
]

const compute = (named: Naming, prefix: string): readonly Permit[] => {
  const roles = [named.slash("iam", "role", prefix, "")]
  const functions = [named.colon("lambda", "function", prefix)]
  const byName = "The names of all the application's resources begin with the stage's."
  return [
    {
      why: byName,
      actions: [
        ...of("iam", "CreateRole", "DeleteRole", "GetRole", "UpdateRole", "UpdateAssumeRolePolicy"),
        ...of("iam", "TagRole", "UntagRole", "ListRolePolicies", "ListAttachedRolePolicies"),
        ...of("iam", "ListInstanceProfilesForRole", "PutRolePolicy", "GetRolePolicy", "DeleteRolePolicy"),
      ],
      resources: roles,
    },
    {
      why: `${byName} Roles are given to two services and to nobody else.`,
      actions: ["iam:PassRole"],
      resources: roles,
      conditions: {
        StringEquals: { "iam:PassedToService": ["lambda.amazonaws.com", "scheduler.amazonaws.com"] },
      },
    },
    {
      why: byName,
      actions: [
        ...of("lambda", "CreateFunction", "DeleteFunction", "GetFunction", "GetFunctionConfiguration"),
        ...of("lambda", "GetFunctionCodeSigningConfig", "UpdateFunctionCode", "UpdateFunctionConfiguration"),
        ...of("lambda", "PublishVersion", "ListVersionsByFunction", "GetPolicy", "AddPermission", "RemovePermission"),
        ...of("lambda", "TagResource", "UntagResource", "ListTags", "GetFunctionRecursionConfig"),
        ...of("lambda", "PutFunctionConcurrency", "GetFunctionConcurrency", "DeleteFunctionConcurrency"),
        ...of("lambda", "PutFunctionEventInvokeConfig", "UpdateFunctionEventInvokeConfig"),
        ...of("lambda", "GetFunctionEventInvokeConfig", "DeleteFunctionEventInvokeConfig"),
      ],
      resources: functions,
    },
    {
      why: "Mappings have drawn ids; the condition holds them to the stage's functions.",
      actions: of("lambda", "CreateEventSourceMapping", "UpdateEventSourceMapping", "DeleteEventSourceMapping"),
      resources: ["*"],
      conditions: { ArnLike: { "lambda:FunctionArn": functions } },
    },
    {
      why: "Mappings have drawn ids; reading one changes nothing.",
      actions: of("lambda", "GetEventSourceMapping", "ListEventSourceMappings"),
      resources: ["*"],
    },
    {
      why: "Mappings have drawn ids, and no condition of AWS's says whose tags they are.",
      actions: of("lambda", "TagResource", "UntagResource", "ListTags"),
      resources: [named.colon("lambda", "event-source-mapping", "*")],
    },
    {
      why: byName,
      actions: [
        ...of("sqs", "CreateQueue", "DeleteQueue", "GetQueueAttributes", "GetQueueUrl", "SetQueueAttributes"),
        ...of("sqs", "TagQueue", "UntagQueue", "ListQueueTags"),
      ],
      resources: [named.bare("sqs", prefix)],
    },
    {
      why: byName,
      actions: [...of("scheduler", "CreateSchedule", "UpdateSchedule", "DeleteSchedule", "GetSchedule")],
      resources: [named.slash("scheduler", "schedule", `default/${prefix}`)],
    },
    {
      why: byName,
      actions: [
        ...of("events", "PutRule", "DeleteRule", "DescribeRule", "PutTargets", "RemoveTargets", "ListTargetsByRule"),
        ...of("events", "TagResource", "UntagResource", "ListTagsForResource"),
      ],
      resources: [named.slash("events", "rule", prefix)],
    },
  ]
}

const watching = (named: Naming, prefix: string): readonly Permit[] => {
  const byName = "The names of all the application's resources begin with the stage's."
  const groups = (region?: string): readonly string[] =>
    ["/aws/lambda/", "/aws/apigateway/", "/aws/vendedlogs/", "aws-waf-logs-"].map((folder) =>
      named.colon("logs", "log-group", `${folder}${prefix}`, region),
    )
  const ends = ["delivery-source", "delivery-destination"].map((end) => named.colon("logs", end, prefix, edgeRegion))
  return [
    {
      why: "CloudFront's logs go from a source to a destination, named after the stage, by a delivery whose id is drawn.",
      actions: [
        ...of("logs", "PutDeliverySource", "GetDeliverySource", "DeleteDeliverySource"),
        ...of("logs", "PutDeliveryDestination", "GetDeliveryDestination", "DeleteDeliveryDestination"),
        ...of("logs", "CreateDelivery", "GetDelivery", "UpdateDeliveryConfiguration", "DeleteDelivery"),
        ...of("logs", "TagResource", "UntagResource", "ListTagsForResource"),
      ],
      resources: [...ends, named.colon("logs", "delivery", "*", edgeRegion)],
    },
    {
      why: byName,
      actions: [
        ...of("logs", "CreateLogGroup", "DeleteLogGroup", "PutRetentionPolicy", "DeleteRetentionPolicy"),
        ...of("logs", "TagResource", "UntagResource", "ListTagsForResource"),
      ],
      resources: [...groups(), ...groups(edgeRegion)],
    },
    {
      why: "CloudWatch Logs lists groups and delivers the logs of API Gateway and WAF without resources.",
      actions: [
        ...of("logs", "DescribeLogGroups", "CreateLogDelivery", "GetLogDelivery", "UpdateLogDelivery"),
        ...of("logs", "DeleteLogDelivery", "ListLogDeliveries", "DescribeResourcePolicies", "PutResourcePolicy"),
        ...of("logs", "DeleteResourcePolicy", "DescribeDeliveries"),
      ],
      resources: ["*"],
    },
    {
      why: byName,
      actions: [
        ...of("cloudwatch", "PutMetricAlarm", "DeleteAlarms", "TagResource", "UntagResource", "ListTagsForResource"),
      ],
      resources: [named.colon("cloudwatch", "alarm", prefix)],
    },
    {
      why: "Alarms are described all together or not at all.",
      actions: ["cloudwatch:DescribeAlarms"],
      resources: [named.colon("cloudwatch", "alarm", "*")],
    },
    {
      why: byName,
      actions: of("cloudwatch", "PutDashboard", "GetDashboard", "DeleteDashboards"),
      resources: [named.slash("cloudwatch", "dashboard", prefix, "")],
    },
  ]
}

/** One kind of CloudFront's policies: `cache-policy` is `GetCachePolicy`'s. */
const policiesOf = (named: Naming, kind: string): Permit => {
  const noun = kind.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
  return {
    why: "CloudFront draws the ids of policies, so no name can hold them.",
    actions: ["Get", "Update", "Delete"].map((verb) => `cloudfront:${verb}${noun}Policy`),
    resources: [named.slash("cloudfront", `${kind}-policy`, "*", "")],
  }
}

const front = (named: Naming, prefix: string, { domain }: Stage): readonly Permit[] => [
  {
    why: "API Gateway draws the ids of APIs, so no name can hold them.",
    actions: of("apigateway", "GET", "POST", "PUT", "PATCH", "DELETE"),
    resources: ["apis", "apis/*", "tags/*"].map(named.gateway),
  },
  {
    why: "CloudFront draws the ids of distributions and policies, so no name can hold them.",
    actions: [
      ...of("cloudfront", "GetDistribution", "UpdateDistribution", "DeleteDistribution", "CreateInvalidation"),
      ...of("cloudfront", "TagResource", "UntagResource", "ListTagsForResource", "AllowVendedLogDeliveryForResource"),
    ],
    resources: [named.slash("cloudfront", "distribution", "*", "")],
  },
  {
    why: "The names of all the application's resources begin with the stage's.",
    actions: [
      ...of("cloudfront", "DescribeFunction", "GetFunction", "UpdateFunction", "PublishFunction", "DeleteFunction"),
    ],
    resources: [named.slash("cloudfront", "function", prefix, "")],
  },
  ...["cache", "origin-request", "response-headers"].map((kind) => policiesOf(named, kind)),
  {
    why: "What CloudFront has not made yet has no id that could be named, and lists are answered whole.",
    actions: [
      ...of("cloudfront", "CreateDistribution", "CreateFunction"),
      ...["Cache", "OriginRequest", "ResponseHeaders"].map((kind) => `cloudfront:Create${kind}Policy`),
      ...of("cloudfront", "ListCachePolicies", "ListOriginRequestPolicies", "ListResponseHeadersPolicies"),
    ],
    resources: ["*"],
  },
  {
    why: "The names of all the application's resources begin with the stage's; WAF puts an id behind them.",
    actions: [
      ...of("wafv2", "CreateWebACL", "GetWebACL", "UpdateWebACL", "DeleteWebACL", "TagResource", "UntagResource"),
      ...of("wafv2", "ListTagsForResource", "GetLoggingConfiguration", "PutLoggingConfiguration"),
      ...of("wafv2", "DeleteLoggingConfiguration"),
    ],
    resources: [named.slash("wafv2", "global/webacl", `${prefix}/*`, edgeRegion)],
  },
  {
    why: "Exact roles, which AWS makes for itself when the first log is wanted.",
    actions: ["iam:CreateServiceLinkedRole"],
    resources: [
      "wafv2.amazonaws.com/AWSServiceRoleForWAFV2Logging",
      "ops.apigateway.amazonaws.com/AWSServiceRoleForAPIGateway",
    ].map((role) => named.slash("iam", "role/aws-service-role", role, "")),
  },
  {
    why: "A web ACL is allowed together with the rule sets of AWS's that it may name.",
    actions: of("wafv2", "CreateWebACL", "UpdateWebACL"),
    resources: [named.slash("wafv2", "global/managedruleset", "*/*", edgeRegion)],
  },
  ...(domain === undefined ? [] : addressOf(named)),
]

/** Only where the API has a domain of its own. */
const addressOf = (named: Naming): readonly Permit[] => [
  {
    why: "ACM draws the ids of certificates, so no name can hold them.",
    actions: [
      ...of("acm", "DescribeCertificate", "DeleteCertificate", "AddTagsToCertificate"),
      ...of("acm", "RemoveTagsFromCertificate", "ListTagsForCertificate"),
    ],
    resources: [named.slash("acm", "certificate", "*", edgeRegion)],
  },
  {
    why: "The zone is found by its domain: which one it is, is not known here.",
    actions: of(
      "route53",
      "GetHostedZone",
      "ListResourceRecordSets",
      "ListTagsForResource",
      "ChangeResourceRecordSets",
    ),
    resources: [named.zone("hostedzone", "*")],
  },
  {
    why: "Route 53 draws the ids of changes.",
    actions: ["route53:GetChange"],
    resources: [named.zone("change", "*")],
  },
  {
    why: "Zones are listed all together or not at all, and a certificate that is asked for has no id yet.",
    actions: ["acm:RequestCertificate", ...of("route53", "ListHostedZones", "ListHostedZonesByName")],
    resources: ["*"],
  },
]

/** Everything that deploying a stage takes, by subject. No action is a wildcard. */
export const permitsOf = (stack: Stack, name: string, stage: Stage): Permits => {
  const named = naming(stack)
  const prefix = nameOf(name, "*")
  return {
    Engines: engines(named, stack, name),
    Compute: compute(named, prefix),
    Watching: watching(named, prefix),
    Front: front(named, prefix, stage),
  }
}
