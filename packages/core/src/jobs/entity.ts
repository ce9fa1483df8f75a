import { CustomAttributeType, Entity } from "electrodb"
import { IdentityId, JobId, TenantId, UserId } from "../kernel/ids.ts"
import { tableConfig } from "../kernel/table.ts"

export const jobStates = ["running", "stopping", "stopped", "done", "failed"] as const

/** Declared long work: what it is, who began it, and how far it has come. */
export const jobs = new Entity(
  {
    model: { service: "tenantry", entity: "job", version: "1" },
    attributes: {
      place: { type: TenantId.attribute, required: true, field: "p" },
      jobId: { type: JobId.attribute, required: true, field: "j" },
      kind: { type: "string", required: true, field: "k" },
      /** What its kind needs to know beside the targets. */
      input: { type: CustomAttributeType<unknown>("any"), field: "in" },
      /** Codes of effects that other capabilities may have on a target: the others were not shown when it began. */
      foretold: { type: CustomAttributeType<readonly string[]>("any"), field: "fo" },
      /** In whose name every target is handled, and in which language and time zone. */
      startedBy: { type: IdentityId.attribute, required: true, field: "b" },
      startedAs: { type: UserId.attribute, field: "u" },
      /** Their `sessionsFrom` then: once they have ended all sessions, nothing more is done in their name. */
      startedSessions: { type: "number", field: "sf" },
      locale: { type: ["en", "pl", "ru"] as const, required: true, field: "lo" },
      timeZone: { type: "string", required: true, field: "tz" },
      startedAt: { type: "string", required: true, field: "at" },
      endedAt: { type: "string", field: "ea" },
      state: { type: jobStates, required: true, field: "st" },
      total: { type: "number", required: true, field: "n" },
      /** How many targets have been handled: the first that has not been is the one of this index. */
      done: { type: "number", required: true, field: "d" },
      refused: { type: "number", required: true, field: "r" },
      /** Seconds since 1970: a job and what came of it are kept for 90 days. */
      expires: { type: "number", required: true, field: "ttl" },
      /** Raised with every event; progress has none, and leaves it as it is. */
      rev: { type: "number", required: true, field: "rv" },
    },
    indexes: {
      inPlace: {
        pk: { field: "pk", composite: ["place"], template: "${place}#j", casing: "none" },
        sk: { field: "sk", composite: ["jobId"], template: "${jobId}", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)

/** What a job is to handle, in the order in which it does: written once, read as the job comes to it. */
export const jobParts = new Entity(
  {
    model: { service: "tenantry", entity: "jobpart", version: "1" },
    attributes: {
      place: { type: TenantId.attribute, required: true, field: "p" },
      jobId: { type: JobId.attribute, required: true, field: "j" },
      /** In keys four digits behind a sign: a number alone would become a key that is no text. */
      number: { type: "number", required: true, field: "i", padding: { length: 4, char: "0" } },
      targets: { type: CustomAttributeType<readonly string[]>("any"), required: true, field: "ts" },
      expires: { type: "number", required: true, field: "ttl" },
    },
    indexes: {
      ofJob: {
        pk: { field: "pk", composite: ["place", "jobId"], template: "${place}#j#${jobId}", casing: "none" },
        sk: { field: "sk", composite: ["number"], template: "#${number}", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)

/** A target that was not done: which of its item, the code of the refusal, and the numbers its sentence speaks of. */
export type Refused = {
  readonly at: number
  readonly code: string
  readonly numbers?: Readonly<Record<string, number>>
}

/**
 * What came of the targets between two checkpoints: an item of its own for each. Kept with the targets of its part, it
 * would cost as much as all of them whenever a few are handled.
 */
export const jobOutcomes = new Entity(
  {
    model: { service: "tenantry", entity: "joboutcome", version: "1" },
    attributes: {
      place: { type: TenantId.attribute, required: true, field: "p" },
      jobId: { type: JobId.attribute, required: true, field: "j" },
      /** The index, among all of the job, of the first of these. */
      first: { type: "number", required: true, field: "i", padding: { length: 5, char: "0" } },
      targets: { type: CustomAttributeType<readonly string[]>("any"), required: true, field: "ts" },
      refused: { type: CustomAttributeType<readonly Refused[]>("any"), required: true, field: "re" },
      expires: { type: "number", required: true, field: "ttl" },
    },
    indexes: {
      ofJob: {
        pk: { field: "pk", composite: ["place", "jobId"], template: "${place}#j#${jobId}#o", casing: "none" },
        sk: { field: "sk", composite: ["first"], template: "#${first}", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)
