import { runInNewContext } from "node:vm"
import { expect, it } from "vitest"
import {
  originSecretHeader,
  viewerAddressHeader,
  viewerHostHeader,
  viewerPathHeader,
} from "../../../packages/functions/src/http/front.ts"
import { originsOf } from "@tenantry/core/kernel/vendor"
import { vendorIn } from "../../../infra/vendor.ts"
import type { Given } from "./support/given.ts"
import { all, isSecret, one, shown } from "./support/looking.ts"

const distribution = "aws:cloudfront/distribution:Distribution"

type Headers = Record<string, { value: string; multiValue?: readonly { value: string }[] }>
type Viewed = { readonly headers: Headers }

/** What CloudFront's function makes of a request. */
const viewed = (code: string, ip: string, uri: string, headers: Headers): Viewed =>
  runInNewContext(`${code};handler(event)`, { event: { viewer: { ip }, request: { uri, headers } } }) as Viewed

type Behavior = { readonly functionAssociations: readonly unknown[] } & Readonly<Record<string, unknown>>
type Origin = { readonly customHeaders: unknown } & Readonly<Record<string, unknown>>

export const edgeIsTheOnlyWay = ({ name: stageName, stage, made }: Given): void => {
  const called = (name: string): string => `tenantry-${stageName}-${name}`
  const behavior = () => one(made(), distribution)["defaultCacheBehavior"] as Behavior
  const code = () => String(one(made(), "aws:cloudfront/function:Function")["code"])

  it("proves itself to the functions by the newest secret, which Pulumi shows to nobody", () => {
    const { origins } = one(made(), distribution)
    expect(isSecret(origins)).toBe(true)
    const [origin, ...others] = shown(origins) as Origin[]
    expect(others).toEqual([])
    expect(origin?.customHeaders).toEqual([
      { name: originSecretHeader, value: `new /tenantry/${stageName}/origin-secret:7` },
    ])
    expect(made().calls).toContainEqual({
      token: "aws:ssm/getParameter:getParameter",
      inputs: { name: `/tenantry/${stageName}/origin-secret:7`, withDecryption: true },
    })
  })

  it("reaches the API over TLS alone, for as long as the gateway waits", () => {
    const [origin] = shown(one(made(), distribution)["origins"]) as Origin[]
    expect(origin).toMatchObject({
      domainName: `api.execute-api.${stage.region}.amazonaws.com`,
      customOriginConfig: {
        originProtocolPolicy: "https-only",
        originSslProtocols: ["TLSv1.2"],
        originReadTimeout: 30,
      },
    })
  })

  it("forwards every method and everything but the host, over TLS alone, and keeps nothing", () => {
    expect(behavior()).toMatchObject({
      viewerProtocolPolicy: "https-only",
      allowedMethods: ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"],
      // AWS's CachingDisabled and AllViewerExceptHostHeader.
      cachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
      originRequestPolicyId: "b689b0a8-53d0-40ab-baf2-68738e2966ac",
    })
  })

  it("keeps no errors either: one caller's 404 is not another's", () => {
    const errors = one(made(), distribution)["customErrorResponses"] as {
      errorCode: number
      errorCachingMinTtl: number
    }[]
    expect(errors.map(({ errorCode }) => errorCode)).toEqual([400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504])
    expect(errors.map(({ errorCachingMinTtl }) => errorCachingMinTtl)).toEqual(errors.map(() => 0))
    expect(errors.filter((error) => "responsePagePath" in error)).toEqual([])
  })

  it("says itself who calls, whom they asked and how they wrote the path, whatever they say", () => {
    const { headers } = viewed(code(), "2001:db8::1", "/v1/me%3Fa", {
      host: { value: "api.example.com" },
      authorization: { value: "Bearer x" },
      [viewerAddressHeader]: { value: "10.0.0.1", multiValue: [{ value: "10.0.0.1" }, { value: "10.0.0.2" }] },
      [viewerHostHeader]: { value: "evil.example" },
      [viewerPathHeader]: { value: "/v1/me" },
    })
    expect(JSON.parse(JSON.stringify(headers))).toEqual({
      host: { value: "api.example.com" },
      authorization: { value: "Bearer x" },
      [viewerAddressHeader]: { value: "2001:db8::1:0" },
      [viewerHostHeader]: { value: "api.example.com" },
      [viewerPathHeader]: { value: "/v1/me%3Fa" },
    })
  })

  it("runs that function on every request", () => {
    const { name, publish, runtime } = one(made(), "aws:cloudfront/function:Function")
    expect({ publish, runtime }).toEqual({ publish: true, runtime: "cloudfront-js-2.0" })
    expect(behavior().functionAssociations).toEqual([
      { eventType: "viewer-request", functionArn: `arn:aws:cloudfront:${stage.region}:123456789012:${String(name)}` },
    ])
  })

  it("tells browsers to come over TLS alone, for two years", () => {
    expect(one(made(), "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy")).toMatchObject({
      securityHeadersConfig: {
        strictTransportSecurity: { accessControlMaxAgeSec: 63_072_000, includeSubdomains: true, override: true },
      },
      // Beside what functions say themselves: for what never came to one.
      corsConfig: { accessControlAllowOrigins: { items: originsOf(vendorIn(stage)) }, originOverride: false },
    })
    expect(behavior()["responseHeadersPolicyId"]).toBe("SecurityHeaders-id")
  })

  it("speaks HTTP/2 and HTTP/3, behind the firewall", () => {
    expect(one(made(), distribution)).toMatchObject({
      enabled: true,
      httpVersion: "http2and3",
      isIpv6Enabled: true,
      webAclId: `arn:aws:wafv2:us-east-1:123456789012:${called("firewall")}`,
    })
  })

  it("logs every request, without addresses, paths, queries, cookies and agents", () => {
    const fields = one(made(), "aws:cloudwatch/logDelivery:LogDelivery")["recordFields"] as string[]
    expect(fields).toEqual(expect.arrayContaining(["date", "time", "cs-method", "sc-status"]))
    expect(fields.filter((field) => /^c-(ip|port)|uri|query|cookie|referer|agent|forwarded/i.test(field))).toEqual([])
    expect(one(made(), "aws:cloudwatch/logDeliverySource:LogDeliverySource")).toMatchObject({
      logType: "ACCESS_LOGS",
      region: "us-east-1",
    })
    expect(one(made(), "aws:cloudwatch/logGroup:LogGroup", "EdgeLogs")["region"]).toBe("us-east-1")
  })

  it("answers at the stage's domain, or at CloudFront's name where it has none", () => {
    const { aliases, viewerCertificate } = one(made(), distribution)
    const { url } = made().outputs
    if (stage.domain === undefined) {
      expect({ aliases, viewerCertificate, url }).toEqual({
        aliases: [],
        viewerCertificate: { cloudfrontDefaultCertificate: true },
        url: "https://edgedistribution.cloudfront.net",
      })
      expect(all(made(), "aws:route53/record:Record")).toEqual([])
      return
    }
    expect({ aliases, url }).toEqual({ aliases: [stage.domain], url: `https://${stage.domain}` })
    expect(viewerCertificate).toMatchObject({ sslSupportMethod: "sni-only", minimumProtocolVersion: "TLSv1.2_2021" })
    const [certificate] = all(made(), "aws:acm/certificate:Certificate")
    expect(certificate?.inputs).toMatchObject({ domainName: stage.domain, validationMethod: "DNS" })
    expect(certificate?.provider).toContain("us-east-1")
    const records = all(made(), "aws:route53/record:Record").filter(({ inputs }) => inputs["name"] === stage.domain)
    expect(records.map(({ inputs }) => inputs["type"]).toSorted()).toEqual(["A", "AAAA"])
  })
}
