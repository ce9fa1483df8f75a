import { account } from "./simulation.ts"

const here = `eu-central-1:${account}`
const edge = `us-east-1:${account}`
const called = "tenantry-production-api"

/** What making, tagging and removing one kind of resource asks of IAM, and of which thing. */
export type Asked = {
  readonly on: string
  readonly make: readonly string[]
  /** Empty where AWS has no tags for it. */
  readonly tag: readonly string[]
}

const of = (service: string, ...names: readonly string[]): readonly string[] =>
  names.map((name) => `${service}:${name}`)
const everything = "*"

const logs = (on: string, kind: string): Asked => ({
  on,
  make: of("logs", `Put${kind}`, `Get${kind}`, `Delete${kind}`),
  tag: of("logs", "TagResource", "UntagResource", "ListTagsForResource"),
})

const gateway = (path: string): Asked => ({
  on: `arn:aws:apigateway:eu-central-1::/${path}`,
  make: of("apigateway", "POST", "GET", "PATCH", "DELETE"),
  tag: [],
})

/** The tags of APIs and stages are a resource of their own. */
const taggedGateway = (path: string): readonly Asked[] => [
  gateway(path),
  {
    on: `arn:aws:apigateway:eu-central-1::/tags/arn%3Aaws%3Aapigateway%3Aeu-central-1%3A%3A%2F${path.replaceAll("/", "%2F")}`,
    make: [],
    tag: of("apigateway", "GET", "POST", "PUT", "DELETE"),
  },
]

const lambda = (...make: readonly string[]): Asked => ({
  on: `arn:aws:lambda:${here}:function:${called}`,
  make: of("lambda", ...make),
  tag: [],
})

const zone: Asked = {
  on: "arn:aws:route53:::hostedzone/Z0123456789",
  make: of("route53", "ChangeResourceRecordSets", "ListResourceRecordSets", "GetHostedZone"),
  tag: [],
}

/** By Pulumi's name of the type: the provider's documentation and IAM's own reference say what each asks for. */
export const asked: Readonly<Record<string, readonly Asked[]>> = {
  "aws:acm/certificate:Certificate": [
    { on: everything, make: ["acm:RequestCertificate"], tag: [] },
    {
      on: `arn:aws:acm:${edge}:certificate/0123`,
      make: of("acm", "DescribeCertificate", "DeleteCertificate"),
      tag: of("acm", "AddTagsToCertificate", "RemoveTagsFromCertificate", "ListTagsForCertificate"),
    },
  ],
  "aws:acm/certificateValidation:CertificateValidation": [
    { on: `arn:aws:acm:${edge}:certificate/0123`, make: ["acm:DescribeCertificate"], tag: [] },
  ],
  "aws:apigatewayv2/api:Api": taggedGateway("apis/a1b2c3"),
  "aws:apigatewayv2/integration:Integration": [gateway("apis/a1b2c3/integrations/d4")],
  "aws:apigatewayv2/route:Route": [gateway("apis/a1b2c3/routes/d4")],
  "aws:apigatewayv2/stage:Stage": taggedGateway("apis/a1b2c3/stages/$default"),
  "aws:cloudfront/distribution:Distribution": [
    { on: everything, make: ["cloudfront:CreateDistribution"], tag: [] },
    {
      on: `arn:aws:cloudfront::${account}:distribution/E1`,
      make: of("cloudfront", "GetDistribution", "UpdateDistribution", "DeleteDistribution"),
      tag: of("cloudfront", "TagResource", "UntagResource", "ListTagsForResource"),
    },
  ],
  "aws:cloudfront/function:Function": [
    { on: everything, make: ["cloudfront:CreateFunction"], tag: [] },
    {
      on: `arn:aws:cloudfront::${account}:function/tenantry-production-viewer`,
      make: of("cloudfront", "DescribeFunction", "GetFunction", "UpdateFunction", "PublishFunction", "DeleteFunction"),
      tag: [],
    },
  ],
  "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy": [
    { on: everything, make: ["cloudfront:CreateResponseHeadersPolicy"], tag: [] },
    {
      on: `arn:aws:cloudfront::${account}:response-headers-policy/0123`,
      make: of("cloudfront", ...["Get", "Update", "Delete"].map((verb) => `${verb}ResponseHeadersPolicy`)),
      tag: [],
    },
  ],
  "aws:cloudwatch/dashboard:Dashboard": [
    {
      on: `arn:aws:cloudwatch::${account}:dashboard/tenantry-production-overview`,
      make: of("cloudwatch", "PutDashboard", "GetDashboard", "DeleteDashboards"),
      tag: [],
    },
  ],
  "aws:cloudwatch/eventRule:EventRule": [
    {
      on: `arn:aws:events:${here}:rule/tenantry-production-feedback`,
      make: of("events", "PutRule", "DescribeRule", "DeleteRule"),
      tag: of("events", "TagResource", "UntagResource", "ListTagsForResource"),
    },
  ],
  "aws:cloudwatch/eventTarget:EventTarget": [
    {
      on: `arn:aws:events:${here}:rule/tenantry-production-feedback`,
      make: of("events", "PutTargets", "ListTargetsByRule", "RemoveTargets"),
      tag: [],
    },
  ],
  "aws:cloudwatch/logDelivery:LogDelivery": [
    {
      on: `arn:aws:logs:${edge}:delivery:0123`,
      make: of("logs", "CreateDelivery", "GetDelivery", "UpdateDeliveryConfiguration", "DeleteDelivery"),
      tag: of("logs", "TagResource", "UntagResource", "ListTagsForResource"),
    },
  ],
  "aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination": [
    logs(`arn:aws:logs:${edge}:delivery-destination:tenantry-production-edge`, "DeliveryDestination"),
  ],
  "aws:cloudwatch/logDeliverySource:LogDeliverySource": [
    logs(`arn:aws:logs:${edge}:delivery-source:tenantry-production-edge`, "DeliverySource"),
    {
      on: `arn:aws:cloudfront::${account}:distribution/E1`,
      make: ["cloudfront:AllowVendedLogDeliveryForResource"],
      tag: [],
    },
  ],
  "aws:cloudwatch/logGroup:LogGroup": [
    ...[here, edge].map((place) => ({
      on: `arn:aws:logs:${place}:log-group:/aws/vendedlogs/${called}`,
      make: of("logs", "CreateLogGroup", "DeleteLogGroup", "PutRetentionPolicy"),
      tag: of("logs", "TagResource", "UntagResource", "ListTagsForResource"),
    })),
    { on: everything, make: ["logs:DescribeLogGroups"], tag: [] },
  ],
  "aws:cloudwatch/logResourcePolicy:LogResourcePolicy": [
    {
      on: everything,
      make: of("logs", "PutResourcePolicy", "DescribeResourcePolicies", "DeleteResourcePolicy"),
      tag: [],
    },
  ],
  "aws:cloudwatch/metricAlarm:MetricAlarm": [
    {
      on: `arn:aws:cloudwatch:${here}:alarm:tenantry-production-api-errors`,
      make: of("cloudwatch", "PutMetricAlarm", "DescribeAlarms", "DeleteAlarms"),
      tag: of("cloudwatch", "TagResource", "UntagResource", "ListTagsForResource"),
    },
  ],
  "aws:iam/role:Role": [
    {
      on: `arn:aws:iam::${account}:role/${called}`,
      make: of(
        "iam",
        "CreateRole",
        "GetRole",
        "DeleteRole",
        "PassRole",
        "ListRolePolicies",
        "ListAttachedRolePolicies",
      ),
      tag: of("iam", "TagRole", "UntagRole"),
    },
  ],
  "aws:iam/rolePolicy:RolePolicy": [
    {
      on: `arn:aws:iam::${account}:role/${called}`,
      make: of("iam", "PutRolePolicy", "GetRolePolicy", "DeleteRolePolicy"),
      tag: [],
    },
  ],
  "aws:lambda/eventSourceMapping:EventSourceMapping": [
    {
      on: everything,
      make: of("lambda", ...["Create", "Get", "Update", "Delete"].map((verb) => `${verb}EventSourceMapping`)),
      tag: [],
    },
    {
      on: `arn:aws:lambda:${here}:event-source-mapping:0123`,
      make: [],
      tag: of("lambda", "TagResource", "UntagResource", "ListTags"),
    },
  ],
  "aws:lambda/function:Function": [
    {
      ...lambda("CreateFunction", "GetFunction", "UpdateFunctionCode", "UpdateFunctionConfiguration", "DeleteFunction"),
      tag: of("lambda", "TagResource", "UntagResource", "ListTags"),
    },
    lambda("ListVersionsByFunction", "GetFunctionCodeSigningConfig"),
  ],
  "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig": [
    lambda(...["Put", "Get", "Update", "Delete"].map((verb) => `${verb}FunctionEventInvokeConfig`)),
  ],
  "aws:lambda/permission:Permission": [lambda("AddPermission", "GetPolicy", "RemovePermission")],
  "aws:route53/record:Record": [
    zone,
    { on: "arn:aws:route53:::change/C1", make: ["route53:GetChange"], tag: [] },
    { on: everything, make: ["route53:ListHostedZones"], tag: [] },
  ],
  "aws:s3/bucketObjectv2:BucketObjectv2": [
    {
      on: "arn:aws:s3:::sst-asset-abcdef/assets/api-code-0123.zip",
      make: of("s3", "PutObject", "GetObject", "DeleteObject"),
      tag: of("s3", "PutObjectTagging", "GetObjectTagging"),
    },
  ],
  "aws:scheduler/schedule:Schedule": [
    {
      on: `arn:aws:scheduler:${here}:schedule/default/tenantry-production-sweep`,
      make: of("scheduler", "CreateSchedule", "GetSchedule", "UpdateSchedule", "DeleteSchedule"),
      tag: [],
    },
  ],
  "aws:sqs/queue:Queue": [
    {
      on: `arn:aws:sqs:${here}:tenantry-production-sweep-failures`,
      make: of("sqs", "CreateQueue", "GetQueueAttributes", "SetQueueAttributes", "DeleteQueue"),
      tag: of("sqs", "TagQueue", "UntagQueue", "ListQueueTags"),
    },
  ],
  "aws:wafv2/webAcl:WebAcl": [
    {
      on: `arn:aws:wafv2:${edge}:global/webacl/tenantry-production-firewall/0123`,
      make: of("wafv2", "CreateWebACL", "GetWebACL", "UpdateWebACL", "DeleteWebACL"),
      tag: of("wafv2", "TagResource", "UntagResource", "ListTagsForResource"),
    },
    {
      on: `arn:aws:wafv2:${edge}:global/managedruleset/AWSManagedRulesCommonRuleSet/0123`,
      make: of("wafv2", "CreateWebACL", "UpdateWebACL"),
      tag: [],
    },
  ],
  "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration": [
    {
      on: `arn:aws:wafv2:${edge}:global/webacl/tenantry-production-firewall/0123`,
      make: of("wafv2", "PutLoggingConfiguration", "GetLoggingConfiguration", "DeleteLoggingConfiguration"),
      tag: [],
    },
    {
      on: `arn:aws:iam::${account}:role/aws-service-role/wafv2.amazonaws.com/AWSServiceRoleForWAFV2Logging`,
      make: ["iam:CreateServiceLinkedRole"],
      tag: [],
    },
    { on: everything, make: ["logs:CreateLogDelivery", "logs:DeleteLogDelivery"], tag: [] },
  ],
}
