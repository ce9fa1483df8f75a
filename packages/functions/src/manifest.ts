/** The Lambda functions: what starts each and what it needs. Both the deployed and the local system are made from it. */
export type FunctionName = keyof typeof functions

/** Cognito's triggers that Tenantry answers. */
export type Trigger = "PostConfirmation" | "CustomMessage" | "PreTokenGeneration"

export type Start =
  /** Everything that no other function's routes match. */
  | { readonly kind: "http" }
  /** Its own routes: those of the operations that run in it. */
  | { readonly kind: "http"; readonly operations: "identity" }
  /** Records of the table's stream that match every pattern, as Lambda's event filter has them. */
  | {
      readonly kind: "stream"
      readonly batchSize: number
      readonly filter: Filter
      /** How often a record comes again that failed, and how old it may be by then; after that it is given up. */
      readonly retries: number
      readonly maxAgeSeconds: number
      /** Whether a batch that failed as a whole comes again in halves. */
      readonly bisectOnError: boolean
    }
  | { readonly kind: "schedule"; readonly everyMinutes: number }
  /** Events of AWS's own bus that match the pattern, as EventBridge has them; it gets what is picked of each by its path. */
  | { readonly kind: "event"; readonly pattern: EventPattern; readonly picks: Readonly<Record<string, `$.${string}`>> }
  | { readonly kind: "trigger"; readonly trigger: Trigger }

export type EventPattern = {
  readonly source: readonly string[]
  readonly detail: Readonly<Record<string, unknown>> & { readonly mail: { readonly tags: object } }
}

export type Filter = {
  readonly eventName: readonly string[]
  readonly newImage: Readonly<Record<string, readonly string[]>>
}

/**
 * A variable that ends in `_PARAMETER` is the name of a parameter in SSM: its value is no secret. `VENDOR` is the path of
 * the file that says whose product this is (docs/vendor.md).
 */
export type Variable =
  | "TABLE_NAME"
  | "USER_POOL_ID"
  | "USER_POOL_CLIENT_ID"
  | "BACKEND_CLIENT_ID_PARAMETER"
  | "KEY_ROOTS_PARAMETER"
  | "ORIGIN_SECRET_PARAMETER"
  | "VENDOR"

/**
 * What a deployment may set: `PERSON_BUDGET` is what each person may use in a minute, `MAIL_BUDGET` how many mails a day a
 * place may cause in its first day, in its first week and later (`50,200,2000`).
 */
export type OptionalVariable = "PERSON_BUDGET" | "MAIL_BUDGET"

export type FunctionSpec = {
  /** The module with the handler, from this folder. */
  readonly entry: string
  readonly start: Start
  readonly timeoutSeconds: number
  /** Processor time comes with memory: 1,769 MB are one core (AWS Lambda, "Configure memory"). */
  readonly memoryMb: number
  readonly environment: readonly Variable[]
  /** Variables that it reads where they are set. */
  readonly optional?: readonly OptionalVariable[]
}

export const functions = {
  api: {
    entry: "http/api.ts",
    start: { kind: "http" },
    timeoutSeconds: 20,
    memoryMb: 1024,
    environment: [
      "TABLE_NAME",
      "USER_POOL_ID",
      "USER_POOL_CLIENT_ID",
      "KEY_ROOTS_PARAMETER",
      "ORIGIN_SECRET_PARAMETER",
      "VENDOR",
    ],
    optional: ["PERSON_BUDGET", "MAIL_BUDGET"],
  },
  identity: {
    entry: "http/identity.ts",
    start: { kind: "http", operations: "identity" },
    timeoutSeconds: 20,
    memoryMb: 1024,
    environment: [
      "TABLE_NAME",
      "USER_POOL_ID",
      "USER_POOL_CLIENT_ID",
      "BACKEND_CLIENT_ID_PARAMETER",
      "KEY_ROOTS_PARAMETER",
      "ORIGIN_SECRET_PARAMETER",
      "VENDOR",
    ],
    optional: ["PERSON_BUDGET", "MAIL_BUDGET"],
  },
  reactions: {
    entry: "reactions/stream.ts",
    start: {
      kind: "stream",
      // What comes about together is begun fairly between places: the more of it one batch holds, the fairer.
      batchSize: 100,
      filter: { eventName: ["INSERT"], newImage: { e: ["delivery"] } },
      // The sweep finds what is given up here: nothing behind it needs to wait for long.
      retries: 3,
      maxAgeSeconds: 300,
      bisectOnError: true,
    },
    timeoutSeconds: 60,
    memoryMb: 1024,
    environment: ["TABLE_NAME", "USER_POOL_ID", "KEY_ROOTS_PARAMETER", "VENDOR"],
  },
  sweep: {
    entry: "reactions/sweep.ts",
    start: { kind: "schedule", everyMinutes: 1 },
    timeoutSeconds: 60,
    memoryMb: 1024,
    environment: ["TABLE_NAME", "USER_POOL_ID", "KEY_ROOTS_PARAMETER", "VENDOR"],
  },
  feedback: {
    entry: "mails/feedback.ts",
    start: {
      kind: "event",
      pattern: {
        source: ["aws.ses"],
        detail: {
          // What bounces once and for all: an answer that somebody is on holiday is a bounce as well.
          $or: [{ eventType: ["Bounce"], bounce: { bounceType: ["Permanent"] } }, { eventType: ["Complaint"] }],
          mail: { tags: { place: [{ exists: true }], object: [{ exists: true }] } },
        },
      },
      // SES names the addressees, in five places. None of it comes here.
      picks: { kind: "$.detail.eventType", messageId: "$.detail.mail.messageId", tags: "$.detail.mail.tags" },
    },
    timeoutSeconds: 30,
    memoryMb: 512,
    environment: ["TABLE_NAME", "KEY_ROOTS_PARAMETER", "VENDOR"],
  },
  postConfirmation: {
    entry: "identity/post-confirmation.ts",
    start: { kind: "trigger", trigger: "PostConfirmation" },
    timeoutSeconds: 5,
    memoryMb: 1024,
    environment: ["TABLE_NAME", "KEY_ROOTS_PARAMETER", "VENDOR"],
  },
  customMessage: {
    entry: "identity/custom-message.ts",
    start: { kind: "trigger", trigger: "CustomMessage" },
    timeoutSeconds: 5,
    memoryMb: 512,
    environment: ["VENDOR"],
  },
  preTokenGeneration: {
    entry: "identity/pre-token-generation.ts",
    start: { kind: "trigger", trigger: "PreTokenGeneration" },
    timeoutSeconds: 5,
    memoryMb: 1024,
    environment: ["TABLE_NAME", "KEY_ROOTS_PARAMETER", "BACKEND_CLIENT_ID_PARAMETER", "VENDOR"],
  },
} as const satisfies Record<string, FunctionSpec>
