import { setTimeout as wait } from "node:timers/promises"
import { accessCapability } from "./access/index.ts"
import { accountsCapability } from "./accounts/index.ts"
import { TableErrors } from "./adapters/dynamodb/store.ts"
import { auditCapability } from "./audit/index.ts"
import { authorityBy, authorityCapability, ladder, rightsBy } from "./authority/index.ts"
import { bulkCapability } from "./bulk/index.ts"
import { lookupsCapability } from "./lookups/index.ts"
import { comparisonsCapability } from "./comparisons/index.ts"
import { deliveriesCapability } from "./deliveries/index.ts"
import { departuresCapability } from "./departures/index.ts"
import { erasuresCapability } from "./erasures/index.ts"
import { grantsCapability } from "./grants/index.ts"
import { groupsCapability } from "./groups/index.ts"
import { leadingCapability } from "./leading/index.ts"
import { identitiesCapability } from "./identities/index.ts"
import { invitationsCapability } from "./invitations/index.ts"
import { jobReaction, jobsCapability } from "./jobs/index.ts"
import { OperationErrors, PlaceErrors, SignInErrors } from "./kernel/calls.ts"
import type { Capability } from "./kernel/capability.ts"
import { ChoiceErrors } from "./kernel/choices.ts"
import { ConfirmationErrors } from "./kernel/confirmation.ts"
import type { Runtime } from "./kernel/context.ts"
import { contributing } from "./kernel/contributions.ts"
import { CursorErrors } from "./kernel/cursors.ts"
import type { EffectFactory } from "./kernel/effects.ts"
import type { ErrorFactory } from "./kernel/errors.ts"
import { VersionErrors } from "./kernel/execute.ts"
import { IdempotencyErrors } from "./kernel/idempotency.ts"
import { LimitErrors } from "./kernel/limits.ts"
import { kernelStored } from "./kernel/kernel-stored.ts"
import { type AnyOperation, OperationEffects } from "./kernel/operations.ts"
import { DirectoryErrors } from "./kernel/ports.ts"
import { type Reaction, subscribersOf } from "./kernel/reactions.ts"
import type { Stored } from "./kernel/stored.ts"
import { openCatalogue } from "./permissions/index.ts"
import { meCapability } from "./me/index.ts"
import { keysCapability } from "./keys/index.ts"
import { mailsCapability, usualMailBudget } from "./mails/index.ts"
import { brandOf, partnersCapability } from "./partners/index.ts"
import { ownershipCapability } from "./ownership/index.ts"
import { registrationsCapability } from "./registrations/index.ts"
import { rightsCapability } from "./rights/index.ts"
import { rolesCapability } from "./roles/index.ts"
import { staffCapability } from "./staff/index.ts"
import { tenantsCapability } from "./tenants/index.ts"
import { visitsCapability } from "./visits/index.ts"
import { usersCapability } from "./users/index.ts"

const all = [
  registrationsCapability,
  identitiesCapability,
  authorityCapability,
  meCapability,
  accessCapability,
  accountsCapability,
  ownershipCapability,
  invitationsCapability,
  mailsCapability,
  tenantsCapability,
  usersCapability,
  bulkCapability,
  departuresCapability,
  leadingCapability,
  groupsCapability,
  rightsCapability,
  rolesCapability,
  keysCapability,
  grantsCapability,
  auditCapability,
  deliveriesCapability,
  erasuresCapability,
  jobsCapability,
  comparisonsCapability,
  lookupsCapability,
  staffCapability,
  visitsCapability,
  partnersCapability,
] as const satisfies readonly Capability[]

export type Capabilities = typeof all

/** Everything Tenantry can do. Routes, OpenAPI, subscriptions, texts and contract tests are derived from this list. */
export const capabilities: readonly Capability[] = all

const nameKinds = capabilities.flatMap(({ names = [] }) => names)

/** Everything that is stored, and what becomes of it. */
export const stored: readonly Stored[] = [
  kernelStored(nameKinds),
  ...capabilities.map(({ entities = {} }) => entities),
].flatMap((entities) => Object.values(entities))

/** What every operation may be refused with. */
export const sharedErrors: readonly ErrorFactory[] = [
  OperationErrors,
  SignInErrors,
  PlaceErrors,
  ChoiceErrors,
  ConfirmationErrors,
  CursorErrors,
  VersionErrors,
  IdempotencyErrors,
  LimitErrors,
  DirectoryErrors,
  TableErrors,
].flatMap((declared) => Object.values<ErrorFactory>(declared))

/** What every command may say that it does. */
export const sharedEffects: Readonly<Record<string, EffectFactory>> = OperationEffects

export const operations: readonly AnyOperation[] = capabilities.flatMap(({ operations = {} }) =>
  Object.values(operations),
)

const work = all.flatMap((capability) => ("work" in capability ? Object.entries(capability.work) : []))

export const reactions: readonly Reaction[] = [
  ...capabilities.flatMap(({ reactions = [] }) => reactions),
  jobReaction("job.work", Object.fromEntries(work)),
]

const subscribers = subscribersOf(reactions)
const contribute = contributing(capabilities.flatMap(({ contributes = [] }) => contributes))

/** A runtime on this table with these keys; in Lambda one serves all requests of an instance. */
export const openRuntime = (parts: Pick<Runtime, "table" | "keyring" | "vendor"> & Partial<Runtime>): Runtime => ({
  authority: authorityBy(ladder),
  rightsOf: rightsBy(ladder),
  stored,
  subscribers,
  contribute,
  brandOf,
  sleep: async (ms) => {
    await wait(ms)
  },
  random: Math.random,
  ...parts,
  catalogue: parts.catalogue ?? openCatalogue(),
  mailBudget: parts.mailBudget ?? usualMailBudget,
})
