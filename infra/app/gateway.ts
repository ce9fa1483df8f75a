import {
  allowedHeaders,
  allowedMethods,
  exposedHeaders,
  preflightSeconds,
} from "../../packages/functions/src/http/cors.ts"
import type { Part } from "./functions.ts"
import { bundledRoutes, routesOf } from "./routes.ts"
import { originsOf } from "../../packages/core/src/kernel/vendor.ts"
import type { Scope } from "./scope.ts"

/**
 * Neither addresses, nor paths, nor queries, nor headers: a path may have anything in an id's stead, somebody's e-mail too.
 * Who called is in the audit, and CloudFront stands in between.
 */
const logged = {
  requestId: "$context.requestId",
  time: "$context.requestTimeEpoch",
  method: "$context.httpMethod",
  route: "$context.routeKey",
  status: "$context.status",
  bytes: "$context.responseLength",
  milliseconds: "$context.responseLatency",
  functionStatus: "$context.integrationStatus",
  functionMilliseconds: "$context.integrationLatency",
  error: "$context.error.responseType",
}

const openApi = ({ called, vendor }: Scope) =>
  new aws.apigatewayv2.Api("Api", {
    name: called("api"),
    protocolType: "HTTP",
    corsConfiguration: {
      allowOrigins: [...originsOf(vendor)],
      allowMethods: allowedMethods,
      allowHeaders: allowedHeaders,
      exposeHeaders: exposedHeaders,
      maxAge: preflightSeconds,
    },
  })

const openStage = ({ called, stage }: Scope, api: aws.apigatewayv2.Api) => {
  const logs = new aws.cloudwatch.LogGroup("ApiLogs", {
    // Under this prefix AWS needs no policy on the group, of which an account has ten.
    name: `/aws/vendedlogs/${called("api")}`,
    retentionInDays: stage.logRetentionDays,
  })
  return new aws.apigatewayv2.Stage("ApiStage", {
    apiId: api.id,
    name: "$default",
    autoDeploy: true,
    accessLogSettings: { destinationArn: logs.arn, format: JSON.stringify(logged) },
    defaultRouteSettings: {
      throttlingRateLimit: stage.throttle.perSecond,
      throttlingBurstLimit: stage.throttle.burst,
    },
  })
}

/** `POST /v1/accounts/{accountId}` as a part of names: `PostV1AccountsAccountId`. */
const wordOf = (route: string): string =>
  route
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join("")

const permit = (api: aws.apigatewayv2.Api, { name, lambda }: Part) =>
  new aws.lambda.Permission(`${name}Permission`, {
    action: "lambda:InvokeFunction",
    function: lambda.name,
    principal: "apigateway.amazonaws.com",
    sourceArn: $interpolate`${api.executionArn}/*`,
  })

const integrate = (api: aws.apigatewayv2.Api, { name, spec, lambda }: Part) =>
  new aws.apigatewayv2.Integration(`${name}Integration`, {
    apiId: api.id,
    integrationType: "AWS_PROXY",
    integrationUri: lambda.arn,
    payloadFormatVersion: "2.0",
    // The function ends first, so that its log says why.
    timeoutMilliseconds: (spec.timeoutSeconds + 1) * 1000,
  })

const connect = (api: aws.apigatewayv2.Api, part: Part): void => {
  const { start } = part.spec
  if (start.kind !== "http") return
  permit(api, part)
  const target = $interpolate`integrations/${integrate(api, part).id}`
  const route = (routeKey: string) =>
    new aws.apigatewayv2.Route(`${part.name}Route${wordOf(routeKey)}`, { apiId: api.id, routeKey, target })
  for (const routeKey of routesOf(start, bundledRoutes())) route(routeKey)
}

/** The HTTP API: routes to functions, with limits for all callers together. Only CloudFront may call it. */
export const gateway = (scope: Scope, parts: readonly Part[]): aws.apigatewayv2.Api => {
  const api = openApi(scope)
  openStage(scope, api)
  for (const part of parts) connect(api, part)
  return api
}
