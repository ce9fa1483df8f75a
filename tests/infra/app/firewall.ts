import { expect, it } from "vitest"
import type { Given } from "./support/given.ts"
import { one } from "./support/looking.ts"

type Rated = { readonly limit: number; readonly aggregateKeyType: string; readonly evaluationWindowSec: number }
type Block = {
  readonly customResponse?: {
    readonly responseCode: number
    readonly customResponseBodyKey: string
    readonly responseHeaders: readonly { readonly name: string; readonly value: string }[]
  }
}
type Managed = {
  readonly name: string
  readonly vendorName: string
  readonly ruleActionOverrides: readonly {
    readonly name: string
    readonly actionToUse: { readonly count?: object; readonly block?: Block }
  }[]
}
type Rule = {
  readonly name: string
  readonly priority: number
  readonly action?: { readonly block?: Block }
  readonly overrideAction?: object
  readonly statement: {
    readonly rateBasedStatement?: Rated & { readonly scopeDownStatement?: { readonly regexMatchStatement: object } }
    readonly managedRuleGroupStatement?: Managed
  }
}

/** The rules of AWS's groups as its documentation lists them ("Baseline rule groups"): each of them refuses by itself. */
const listed: Readonly<Record<string, string>> = {
  AWSManagedRulesKnownBadInputsRuleSet: `JavaDeserializationRCE_HEADER JavaDeserializationRCE_BODY
    JavaDeserializationRCE_URIPATH JavaDeserializationRCE_QUERYSTRING Host_localhost_HEADER PROPFIND_METHOD
    ExploitablePaths_URIPATH Log4JRCE_HEADER Log4JRCE_QUERYSTRING Log4JRCE_BODY Log4JRCE_URIPATH ReactJSRCE_BODY`,
  AWSManagedRulesCommonRuleSet: `NoUserAgent_HEADER UserAgent_BadBots_HEADER SizeRestrictions_QUERYSTRING
    SizeRestrictions_Cookie_HEADER SizeRestrictions_BODY SizeRestrictions_URIPATH EC2MetaDataSSRF_BODY
    EC2MetaDataSSRF_COOKIE EC2MetaDataSSRF_URIPATH EC2MetaDataSSRF_QUERYARGUMENTS GenericLFI_QUERYARGUMENTS
    GenericLFI_URIPATH GenericLFI_BODY RestrictedExtensions_URIPATH RestrictedExtensions_QUERYARGUMENTS
    GenericRFI_QUERYARGUMENTS GenericRFI_BODY GenericRFI_URIPATH CrossSiteScripting_COOKIE
    CrossSiteScripting_QUERYARGUMENTS CrossSiteScripting_BODY CrossSiteScripting_URIPATH`,
}
const rulesOf = (group: string): readonly string[] => (listed[group] ?? "").split(/\s+/).filter((name) => name !== "")

/** Whatever a rule of the web ACL stops by, by its name; undefined where what is answered is AWS's own. */
const blocks = ({ name, action, statement }: Rule): readonly (readonly [string, Block | undefined])[] => {
  const group = statement.managedRuleGroupStatement
  if (!group) return [[name, action?.block]]
  const given = new Map(group.ruleActionOverrides.map((override) => [override.name, override.actionToUse]))
  return rulesOf(group.name)
    .filter((rule) => given.get(rule)?.count === undefined)
    .map((rule) => [rule, given.get(rule)?.block])
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

  it("says of every refusal what it is, in a way that a browser lets every frontend read", () => {
    const bodies = one(made(), acl)["customResponseBodies"] as { key: string; contentType: string; content: string }[]
    const refusals = rules().flatMap(blocks)
    expect(refusals).toHaveLength(2 + 12 + 16)
    for (const [name, block] of refusals) {
      const { responseCode, responseHeaders, customResponseBodyKey: key } = block?.customResponse ?? {}
      const headers = Object.fromEntries((responseHeaders ?? []).map((header) => [header.name, header.value]))
      const isRate = name === "guarded" || name === "everything"
      const cors = { "access-control-allow-origin": "*", "cache-control": "no-store" }
      const later = { "retry-after": "300", "access-control-expose-headers": "retry-after" }
      expect([name, responseCode, headers]).toEqual([name, isRate ? 429 : 403, { ...cors, ...(isRate ? later : {}) }])
      const body = bodies.find((each) => each.key === key)
      expect(body?.contentType).toBe("APPLICATION_JSON")
      expect(JSON.parse(body?.content ?? "")).toMatchObject(
        isRate ? { status: 429, code: "rate_limited" } : { status: 403, code: "blocked" },
      )
    }
  })

  it("stops what AWS knows to be bad, and only counts the rules that our own bodies and callers would break", () => {
    const managed = rules().flatMap(({ overrideAction, statement }) =>
      statement.managedRuleGroupStatement ? [{ overrideAction, ...statement.managedRuleGroupStatement }] : [],
    )
    expect(managed.map(({ name, vendorName, overrideAction }) => [vendorName, name, overrideAction])).toEqual([
      ["AWS", "AWSManagedRulesKnownBadInputsRuleSet", { none: {} }],
      ["AWS", "AWSManagedRulesCommonRuleSet", { none: {} }],
    ])
    const counted = managed.flatMap(({ ruleActionOverrides }) =>
      ruleActionOverrides.filter(({ actionToUse }) => actionToUse.count).map(({ name }) => name),
    )
    const named = managed.flatMap(({ ruleActionOverrides }) => ruleActionOverrides.map(({ name }) => name))
    expect(named.toSorted()).toEqual(managed.flatMap(({ name }) => rulesOf(name)).toSorted())
    expect(counted.toSorted()).toEqual([
      "CrossSiteScripting_BODY",
      "EC2MetaDataSSRF_BODY",
      "GenericLFI_BODY",
      "GenericRFI_BODY",
      "NoUserAgent_HEADER",
      "SizeRestrictions_BODY",
    ])
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
