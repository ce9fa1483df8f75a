import { expect, it } from "vitest"
import type { Given } from "./support/given.ts"
import { one } from "./support/looking.ts"

type Rated = { readonly limit: number; readonly aggregateKeyType: string; readonly evaluationWindowSec: number }
type Managed = {
  readonly name: string
  readonly vendorName: string
  readonly ruleActionOverrides: readonly { readonly name: string; readonly actionToUse: object }[]
}
type Rule = {
  readonly name: string
  readonly priority: number
  readonly action?: {
    readonly block: {
      readonly customResponse: {
        readonly responseCode: number
        readonly responseHeaders: readonly { readonly name: string; readonly value: string }[]
      }
    }
  }
  readonly overrideAction?: object
  readonly statement: {
    readonly rateBasedStatement?: Rated & { readonly scopeDownStatement?: { readonly regexMatchStatement: object } }
    readonly managedRuleGroupStatement?: Managed
  }
}

const acl = "aws:wafv2/webAcl:WebAcl"

export const firewallStands = ({ name: stageName, stage, made }: Given): void => {
  const rules = () => one(made(), acl)["rules"] as readonly Rule[]
  const rule = (name: string): Rule => {
    const found = rules().find((each) => each.name === name)
    if (found === undefined) throw new Error(`no rule ${name}`)
    return found
  }

  it("stands before CloudFront, and lets through what no rule stops", () => {
    expect(one(made(), acl)).toMatchObject({ scope: "CLOUDFRONT", region: "us-east-1", defaultAction: { allow: {} } })
    expect(rules().map(({ priority }) => priority)).toEqual([0, 1, 2, 3])
  })

  it("lets one address make as many requests in five minutes as the stage says", () => {
    expect(rule("everything").statement.rateBasedStatement).toEqual({
      limit: stage.requestsPerAddress,
      evaluationWindowSec: 300,
      aggregateKeyType: "IP",
    })
  })

  it("lets it make a tenth of them where passwords are tried, however the path is written", () => {
    const guarded = rule("guarded").statement.rateBasedStatement
    expect(guarded?.limit).toBe(Math.max(10, Math.floor(stage.requestsPerAddress / 10)))
    expect(guarded?.scopeDownStatement?.regexMatchStatement).toMatchObject({
      fieldToMatch: { uriPath: {} },
      textTransformations: [
        { priority: 0, type: "URL_DECODE" },
        { priority: 1, type: "NORMALIZE_PATH" },
      ],
    })
  })

  it("tells every frontend that it was too much, in a way that a browser lets it read", () => {
    for (const name of ["guarded", "everything"]) {
      const { responseCode, responseHeaders } = rule(name).action?.block.customResponse ?? {}
      expect(responseCode).toBe(429)
      const headers = Object.fromEntries((responseHeaders ?? []).map((header) => [header.name, header.value]))
      expect(headers).toMatchObject({
        "retry-after": "300",
        "access-control-allow-origin": "*",
        "access-control-expose-headers": "retry-after",
      })
    }
    const [body] = one(made(), acl)["customResponseBodies"] as { content: string }[]
    expect(JSON.parse(body?.content ?? "")).toMatchObject({ status: 429, code: "rate_limited" })
  })

  it("stops what AWS knows to be bad, and only counts the rules that our own bodies and callers would break", () => {
    const managed = rules().flatMap(({ overrideAction, statement }) =>
      statement.managedRuleGroupStatement ? [{ overrideAction, ...statement.managedRuleGroupStatement }] : [],
    )
    expect(managed.map(({ name, vendorName, overrideAction }) => [vendorName, name, overrideAction])).toEqual([
      ["AWS", "AWSManagedRulesKnownBadInputsRuleSet", { none: {} }],
      ["AWS", "AWSManagedRulesCommonRuleSet", { none: {} }],
    ])
    const [, common] = managed
    expect(common?.ruleActionOverrides).toEqual(
      [
        "SizeRestrictions_BODY",
        "CrossSiteScripting_BODY",
        "GenericLFI_BODY",
        "GenericRFI_BODY",
        "EC2MetaDataSSRF_BODY",
        "NoUserAgent_HEADER",
      ].map((name) => ({ name, actionToUse: { count: {} } })),
    )
  })

  it("notes what it stopped alone, and nothing of it that opens anything or that people wrote", () => {
    const logs = `aws-waf-logs-tenantry-${stageName}-firewall`
    expect(one(made(), "aws:cloudwatch/logGroup:LogGroup", logs)["region"]).toBe("us-east-1")
    expect(one(made(), "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration")).toMatchObject({
      logDestinationConfigs: [`arn:aws:cloudwatch:us-east-1:123456789012:${logs}`],
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
    })
    const headers = ["authorization", "confirmation", "cookie", "idempotency-key", "x-origin-secret"]
    expect(one(made(), acl)["dataProtectionConfig"]).toEqual({
      dataProtections: [
        { action: "SUBSTITUTION", field: { fieldType: "SINGLE_HEADER", fieldKeys: headers } },
        { action: "SUBSTITUTION", field: { fieldType: "QUERY_STRING" } },
        { action: "SUBSTITUTION", field: { fieldType: "BODY" } },
      ],
    })
    const samples = JSON.stringify(one(made(), acl)).match(/"sampledRequestsEnabled":true/g)
    expect(samples).toBeNull()
  })
}
