import { identityIdOf, Username } from "@tenantry/core/identities/index"
import { IdentityId } from "@tenantry/core/kernel/ids"
import type { Locale } from "@tenantry/core/kernel/locales"
import {
  type Founder,
  freshAddress,
  freshEmail,
  type Invited,
  type Person,
  type Play,
  play,
} from "../support/system.ts"
import { claimsIn } from "../support/forging.ts"
import { appoint } from "../support/staff.ts"
import { runtimeOf, settledTableOf } from "../support/system-table.ts"
import { type Company, companyOf, type Machine, type Partnered, partnerOf } from "./people.ts"
import { otherLocale } from "../support/vendor.ts"

/** Who calls, from where, and in which language their token says that they read. */
export type Caller = { readonly token?: string; readonly from: string; readonly locale?: Locale }

/** An account with everybody who can be somebody there, and a stranger with an account of her own. */
export type Stage = {
  readonly play: Play
  /** Polish. */
  readonly owner: Founder & { readonly locale: "pl" }
  /** English. */
  readonly admin: Person & { readonly locale: "en" }
  /** An operator admin of the service; English. */
  readonly staff: Person & { readonly locale: "en" }
  /** The admin of a partner, and of another one; English. */
  readonly partner: Partnered & { readonly locale: "en" }
  readonly foreignPartner: Partnered
  readonly partnerId: string
  /** Russian, where that is offered; owns another account, and is nobody in this one. */
  readonly stranger: Founder & { readonly locale: Locale }
  /** Pending in the owner's account, and in the stranger's. */
  readonly invited: Invited
  readonly foreignInvited: Invited
  /** Somebody invited, a group and a role, in the owner's tenant, and in the stranger's. */
  readonly company: Company & Machine
  readonly foreignCompany: Company & Machine
  /** Begun, and not confirmed. */
  readonly registrationId: string
  /** Everything that is known of all of them. */
  readonly table: () => ReturnType<typeof settledTableOf>
  /** Lets whoever signed in a while ago do so again: what needs a recent sign-in must not depend on how long a file takes. */
  readonly renew: () => Promise<void>
}

const isPerson = (value: unknown): value is Person => Object(value) === value && "tokens" in Object(value)

/** Seconds; five minutes are what is recent. */
const recent = 120

export const openStage = async (): Promise<Stage> => {
  const on = play()
  const [owner, stranger, staff, { registrationId }] = await Promise.all([
    on.register({ locale: "pl", company: "Contract" }),
    on.register({ locale: otherLocale, company: "Stranger" }),
    on.register({ locale: "en", company: "Staff" }),
    on.begin(),
  ])
  const [admin, invited, foreignInvited, company, foreignCompany] = await Promise.all([
    on.invite(owner, freshEmail("admin"), { locale: "en" }).then((invitation) => on.join(invitation)),
    on.invite(owner),
    on.invite(stranger),
    companyOf(on, owner),
    companyOf(on, stranger),
  ])
  await appoint(runtimeOf(on.running), IdentityId.schema.parse(staff.identityId))
  const [partner, foreignPartner] = await Promise.all([partnerOf(on, staff), partnerOf(on, staff)])
  const everybody = [owner, stranger].flatMap(({ accountId, tenantId, identityId }) => [
    accountId,
    tenantId,
    identityId,
  ])
  const partners = [partner, foreignPartner].flatMap(({ partnerId, identityId }) => [partnerId, identityId])
  const places = [...everybody, ...partners, admin.identityId, identityIdOf(Username.parse(registrationId))]
  const stage: Stage = {
    play: on,
    owner: { ...owner, locale: "pl" },
    admin: { ...admin, locale: "en" },
    staff: { ...staff, locale: "en" },
    partner: { ...partner, locale: "en" },
    foreignPartner,
    partnerId: partner.partnerId,
    stranger: { ...stranger, locale: otherLocale },
    invited,
    foreignInvited,
    company,
    foreignCompany,
    registrationId,
    table: () => settledTableOf(on.running, places),
    renew: async () => {
      const again = async (person: Person): Promise<Person> => {
        if (Number(claimsIn(person.token)["auth_time"]) > Date.now() / 1000 - recent) return person
        const tokens = await on.signIn(person.email, person.password)
        return { ...person, token: tokens.access, tokens }
      }
      const renewed = Object.entries(stage).map(async ([name, one]: [string, unknown]) =>
        isPerson(one) ? [[name, await again(one)]] : [],
      )
      Object.assign(stage, Object.fromEntries((await Promise.all(renewed)).flat()))
    },
  }
  return stage
}

/** The same person from an address that nobody has called from: for operations that are limited by it. */
export const elsewhere = <T extends Caller>(caller: T): T => ({ ...caller, from: freshAddress() })
