import { expect, it } from "vitest"
import { originsOf } from "@tenantry/core/kernel/vendor"
import { vendorIn } from "../../../infra/vendor.ts"
import { functions } from "../../../packages/functions/src/manifest.ts"
import {
  allowedHeaders,
  allowedMethods,
  exposedHeaders,
  preflightSeconds,
} from "../../../packages/functions/src/http/cors.ts"
import type { Given } from "./support/given.ts"
import { all, one } from "./support/looking.ts"
import { identityRoutes } from "./support/make.ts"

export const gatewayLeadsToFunctions = ({ name: stageName, stage, made }: Given): void => {
  const called = (name: string): string => `tenantry-${stageName}-${name}`

  it("sends the identity function its operations, and the API everything else", () => {
    const routes = all(made(), "aws:apigatewayv2/route:Route").map(({ inputs }) => [
      inputs["routeKey"],
      inputs["target"],
    ])
    expect(Object.fromEntries(routes)).toEqual({
      ...Object.fromEntries(identityRoutes.map((route) => [route, "integrations/identityIntegration-id"])),
      $default: "integrations/apiIntegration-id",
    })
  })

  it.each(["api", "identity"] as const)(
    "calls %s with events of the second format, and waits until it has ended",
    (name) => {
      const integration = one(made(), "aws:apigatewayv2/integration:Integration", `${name}Integration`)
      expect(integration).toMatchObject({
        integrationType: "AWS_PROXY",
        payloadFormatVersion: "2.0",
        integrationUri: `arn:aws:lambda:${stage.region}:123456789012:${called(name)}`,
      })
      const milliseconds = Number(integration["timeoutMilliseconds"])
      expect(milliseconds).toBeGreaterThan(functions[name].timeoutSeconds * 1000)
      expect(milliseconds).toBeLessThanOrEqual(30_000)
    },
  )

  it("takes as many requests as the stage says, of all callers together", () => {
    expect(one(made(), "aws:apigatewayv2/stage:Stage")).toMatchObject({
      name: "$default",
      autoDeploy: true,
      defaultRouteSettings: {
        throttlingRateLimit: stage.throttle.perSecond,
        throttlingBurstLimit: stage.throttle.burst,
      },
    })
  })

  it("answers the frontend's preflights itself, and nobody else's", () => {
    expect(one(made(), "aws:apigatewayv2/api:Api")).toMatchObject({
      name: called("api"),
      protocolType: "HTTP",
      corsConfiguration: {
        allowOrigins: originsOf(vendorIn(stage)),
        allowMethods: allowedMethods,
        allowHeaders: allowedHeaders,
        exposeHeaders: exposedHeaders,
        maxAge: preflightSeconds,
      },
    })
  })

  it("logs every call as JSON, without addresses, paths, queries, headers and bodies", () => {
    const { destinationArn, format } = one(made(), "aws:apigatewayv2/stage:Stage")["accessLogSettings"] as {
      destinationArn: string
      format: string
    }
    expect(destinationArn).toContain(`/aws/vendedlogs/${called("api")}`)
    expect(Object.values(JSON.parse(format) as Record<string, string>).toSorted()).toEqual(
      [
        "requestId",
        "requestTimeEpoch",
        "httpMethod",
        "routeKey",
        "status",
        "responseLength",
        "responseLatency",
        "integrationStatus",
        "integrationLatency",
        "error.responseType",
      ]
        .map((field) => `$context.${field}`)
        .toSorted(),
    )
  })
}
