import type { Differing } from "../packages/core/src/permissions/index.ts"

/** What is different from stage to stage. This file is yours: everything else follows from it. */
export type Stage = {
  /** An account has its home region for ever. */
  readonly region: string
  /** Data is kept and nothing can be removed by a command. */
  readonly isProtected: boolean
  /** Table, people and key stay in the account when the stage is removed, for somebody to delete them by hand. */
  readonly keepsData: boolean
  /**
   * The table is copied each day and each month into a vault of its own, beside its recovery to any second. The vault and
   * its copies stay in the account when the stage is removed: they are locked until their time is over.
   */
  readonly backups: boolean
  /**
   * Whose product it is: the vendor's file, from the repository's root (docs/vendor.md), and what of it is different in this
   * stage.
   */
  readonly vendor: { readonly file: string } & Differing
  /** The API's own domain, in a hosted zone of the same AWS account. Without it CloudFront's name is used. */
  readonly domain?: string
  readonly mail: {
    /** The domain whose DNS gets the DKIM records, in a hosted zone of the same AWS account or by hand. */
    readonly domain: string
    /** The hosted zone that gets them; without it they are added by hand, as the stack of the mails puts them out. */
    readonly hostedZoneId?: string
    /**
     * How many mails a day a tenant or an account may cause in its first day, in its first week, and later: `50,200,2000`,
     * which is what it is unless told. SES pauses whoever mails too many addresses that are none.
     */
    readonly budget?: string
  }
  /** Who gets the alarms. */
  readonly alarmEmail?: string
  /** The repository whose workflows may deploy this stage, `owner/name`, from the environment of the stage's name. */
  readonly repository?: string
  /**
   * An AWS account knows GitHub once: `existing` where another stage, or somebody else, has made it known already. What a
   * stage has made stays when the stage is removed, because others may use it: it is `existing` from then on, for this
   * stage as well when it is deployed anew. Without a `repository` it says nothing.
   */
  readonly githubProvider: "made" | "existing"
  /** Cognito's Plus plan: compromised passwords and unusual sign-ins are stopped. It is paid by user. */
  readonly threatProtection: boolean
  /** Which keys are asked for most: CloudWatch's contributor insights on the table, paid by event. */
  readonly contributorInsights: boolean
  /** Requests of all callers together. */
  readonly throttle: { readonly perSecond: number; readonly burst: number }
  /** Requests of one address within five minutes, before CloudFront refuses them. */
  readonly requestsPerAddress: number
  readonly logRetentionDays: 7 | 30 | 90 | 365
  /** What each person may use in a minute, where that is not as usual (`kernel/budgets.ts`). */
  readonly personBudget?: { readonly requests: number; readonly readUnits: number }
}

const production: Stage = {
  region: "eu-central-1",
  isProtected: true,
  keepsData: true,
  backups: true,
  vendor: {
    file: "vendor.json",
    sender: "example.com <no-reply@example.com>",
    frontend: { url: "https://app.example.com" },
  },
  domain: "api.example.com",
  mail: { domain: "example.com" },
  alarmEmail: "alarms@example.com",
  repository: "example/tenantry",
  githubProvider: "made",
  threatProtection: true,
  contributorInsights: true,
  throttle: { perSecond: 1000, burst: 2000 },
  requestsPerAddress: 3000,
  logRetentionDays: 365,
}

const { repository: _repository, ...ofProduction } = production

/**
 * Deployed by people. For workflows it gets a `repository` of its own here, and with it `githubProvider`: "existing" beside
 * production in one account, "made" in an account of its own, which is better (docs/deploy.md).
 */
const staging: Stage = {
  ...ofProduction,
  vendor: {
    ...production.vendor,
    sender: "example.com staging <no-reply@staging.example.com>",
    frontend: { url: "https://app.staging.example.com" },
  },
  domain: "api.staging.example.com",
  mail: { domain: "staging.example.com" },
  threatProtection: false,
  contributorInsights: false,
  throttle: { perSecond: 100, burst: 200 },
  logRetentionDays: 30,
  isProtected: false,
  backups: false,
  githubProvider: "existing",
}

const { domain: _domain, alarmEmail: _alarmEmail, ...ofEverybody } = staging

/**
 * Every other name is a stage of somebody's own, which can be removed with all that is in it. Each mails from a domain of
 * its own, because SES knows a domain once in an account and region.
 */
const dev = (name: string): Stage => ({
  ...ofEverybody,
  keepsData: false,
  vendor: {
    ...staging.vendor,
    sender: `example.com ${name} <no-reply@${name}.dev.example.com>`,
    frontend: { url: "http://localhost:3000" },
  },
  mail: { domain: `${name}.dev.example.com` },
  throttle: { perSecond: 20, burst: 40 },
  logRetentionDays: 7,
})

const mistakeIn = (name: string): string | undefined => {
  if (!/^[a-z][a-z0-9-]{1,19}$/.test(name)) return "2 to 20 lower case letters, digits and hyphens, the first a letter"
  if (name.endsWith("-")) return "it must not end with a hyphen"
  if (name.startsWith("foundation")) return "names that begin with “foundation” belong to the foundations of all stages"
  const taken = ["production-", "staging-"].find((beginning) => name.startsWith(beginning))
  if (taken !== undefined) return `what is called “${taken}…” belongs to the stage ${taken.slice(0, -1)}`
  return undefined
}

/**
 * A stage by its name. It becomes a part of names in AWS, which have limits, and of which no stage's may begin like
 * another's: the roles that deploy are held to beginnings.
 */
export const stageNamed = (name: string): Stage => {
  const mistake = mistakeIn(name)
  if (mistake !== undefined) throw new Error(`“${name}” is no name for a stage: ${mistake}`)
  if (name === "production") return production
  return name === "staging" ? staging : dev(name)
}
