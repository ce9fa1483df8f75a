import {
  allowedHeaders,
  allowedMethods,
  exposedHeaders,
  preflightSeconds,
} from "../../packages/functions/src/http/cors.ts"
import { originSecretHeader } from "../../packages/functions/src/http/front.ts"
import { edgeRegion, secretVersion } from "../contract.ts"
import { originsOf } from "../../packages/core/src/kernel/vendor.ts"
import { firewall } from "./firewall.ts"
import type { Scope } from "./scope.ts"
import { viewerCode } from "./viewer.ts"

/** AWS's own policies have the same ids everywhere: nothing is kept, and all goes on but `Host`. */
const cachingDisabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
const allViewerExceptHost = "b689b0a8-53d0-40ab-baf2-68738e2966ac"

/** Errors that CloudFront keeps for ten seconds unless it is told not to: for everybody, whoever may see the thing. */
const errorsItKeeps = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504]

const viewer = ({ called }: Scope) =>
  new aws.cloudfront.Function("Viewer", {
    name: called("viewer"),
    runtime: "cloudfront-js-2.0",
    comment: "Says who calls, and whom they asked",
    code: viewerCode,
    publish: true,
  })

/**
 * The application itself sets what belongs to a single answer. Who may read it, it says as well: this is for what never
 * came so far, so that a page can read that it was refused.
 */
const securityHeaders = ({ called, vendor }: Scope) =>
  new aws.cloudfront.ResponseHeadersPolicy("SecurityHeaders", {
    name: called("security-headers"),
    corsConfig: {
      accessControlAllowCredentials: false,
      accessControlAllowHeaders: { items: allowedHeaders },
      accessControlAllowMethods: { items: allowedMethods },
      accessControlAllowOrigins: { items: [...originsOf(vendor)] },
      accessControlExposeHeaders: { items: exposedHeaders },
      accessControlMaxAgeSec: preflightSeconds,
      originOverride: false,
    },
    securityHeadersConfig: {
      strictTransportSecurity: { accessControlMaxAgeSec: 2 * 365 * 24 * 3600, includeSubdomains: true, override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: "DENY", override: true },
      referrerPolicy: { referrerPolicy: "no-referrer", override: true },
    },
  })

/** Of several, which are all good while one is being replaced, the first is the new one. */
const originSecret = ({ name, versions }: Scope): $util.Output<string> => {
  const parameter = secretVersion(name, "origin-secret", versions)
  const { value } = aws.ssm.getParameterOutput({ name: parameter, withDecryption: true })
  return $util.secret(value.apply((secrets) => secrets.replace(/,.*/s, "").trim()))
}

const origin = (scope: Scope, api: aws.apigatewayv2.Api): aws.types.input.cloudfront.DistributionOrigin => ({
  originId: "api",
  domainName: api.apiEndpoint.apply((endpoint) => new URL(endpoint).host),
  customHeaders: [{ name: originSecretHeader, value: originSecret(scope) }],
  customOriginConfig: {
    httpPort: 80,
    httpsPort: 443,
    originProtocolPolicy: "https-only",
    originSslProtocols: ["TLSv1.2"],
    originReadTimeout: 30,
  },
})

const behavior = (scope: Scope): aws.types.input.cloudfront.DistributionDefaultCacheBehavior => ({
  targetOriginId: "api",
  // A redirect would have let the token pass in the clear already.
  viewerProtocolPolicy: "https-only",
  allowedMethods: ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"],
  cachedMethods: ["GET", "HEAD"],
  cachePolicyId: cachingDisabled,
  originRequestPolicyId: allViewerExceptHost,
  responseHeadersPolicyId: securityHeaders(scope).id,
  functionAssociations: [{ eventType: "viewer-request", functionArn: viewer(scope).arn }],
})

/** Without addresses, paths, queries and headers, as the gateway's. */
const recordFields = [
  "date",
  "time",
  "x-edge-location",
  "x-edge-request-id",
  "x-edge-result-type",
  "x-edge-detailed-result-type",
  "cs-method",
  "cs-protocol-version",
  "ssl-protocol",
  "sc-status",
  "sc-bytes",
  "time-taken",
  "c-country",
]

const keepLogs = ({ called, stage }: Scope, distribution: $util.Output<aws.cloudfront.Distribution>) => {
  const logs = new aws.cloudwatch.LogGroup("EdgeLogs", {
    name: `/aws/vendedlogs/${called("edge")}`,
    region: edgeRegion,
    retentionInDays: stage.logRetentionDays,
  })
  const source = new aws.cloudwatch.LogDeliverySource("EdgeLogsSource", {
    name: called("edge"),
    region: edgeRegion,
    logType: "ACCESS_LOGS",
    resourceArn: distribution.arn,
  })
  const destination = new aws.cloudwatch.LogDeliveryDestination("EdgeLogsDestination", {
    name: called("edge"),
    region: edgeRegion,
    outputFormat: "json",
    deliveryDestinationConfiguration: { destinationResourceArn: logs.arn },
  })
  return new aws.cloudwatch.LogDelivery("EdgeLogsDelivery", {
    region: edgeRegion,
    deliverySourceName: source.name,
    deliveryDestinationArn: destination.arn,
    recordFields,
  })
}

/** CloudFront in front of the API: the one way to it. */
export const edge = (scope: Scope, api: aws.apigatewayv2.Api): sst.aws.Cdn => {
  const { called, stage } = scope
  const cdn = new sst.aws.Cdn("Edge", {
    comment: called("api"),
    origins: [origin(scope, api)],
    defaultCacheBehavior: behavior(scope),
    customErrorResponses: errorsItKeeps.map((errorCode) => ({ errorCode, errorCachingMinTtl: 0 })),
    webAclArn: firewall(scope).arn,
    ...(stage.domain ? { domain: stage.domain } : {}),
    transform: {
      distribution: (args) => {
        args.httpVersion = "http2and3"
        args.isIpv6Enabled = true
        // Europe and North America: from elsewhere it is the nearest of these.
        args.priceClass = "PriceClass_100"
      },
    },
  })
  keepLogs(scope, cdn.nodes.distribution)
  return cdn
}
