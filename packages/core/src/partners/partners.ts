import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import { effect } from "../kernel/effects.ts"
import { errors } from "../kernel/errors.ts"
import { event } from "../kernel/events.ts"
import { HoldView, holdsOf } from "../kernel/holds.ts"
import { AccountId, IdentityId, PartnerId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"
import { type Item, type TransactItem, write } from "../kernel/table.ts"
import { Email, line } from "../kernel/values.ts"
import { partnerAccesses } from "../accounts/index.ts"
import { Brand } from "./brand.ts"
import { partners } from "./entity.ts"

export type Partner = Item<typeof partners>

export const PartnerName = line(120)
/** The set of admins lies on the head, which is read with every request in a customer's place. */
export const mostPartnerAdmins = 50

/** What a partner itself says of itself, beside its name. */
export const Appearance = { brand: Brand, replyTo: Email, locale: Locale }

export const PartnerErrors = errors("partner", {
  unknown: "not_found",
  not_an_admin: "not_found",
  already_admin: "conflict",
  own_rights: "conflict",
  of_the_staff: "conflict",
  brings_itself: "forbidden",
  shut: "conflict",
  last_admin: "conflict",
  too_many_admins: "limit",
  none: "not_found",
  may_not_end: "forbidden",
  bad_end: "invalid",
  code_unusable: "gone",
  no_code: "conflict",
  already_ours: "conflict",
})

const named = z.object({ name: z.string() })
const person = z.object({ name: z.string(), email: z.string() })
const ofAdmin = z.object({ identityId: IdentityId.schema, partner: z.string() })

const instant = z.iso.datetime()
export const AccessName = z.enum(partnerAccesses)
const ofAccount = z.object({ accountId: AccountId.schema, account: z.string() })
const changedAccess = z.object({
  partner: z.string(),
  account: z.string(),
  access: AccessName,
  accessUntil: instant.exactOptional(),
  told: z.array(IdentityId.schema),
})

export const PartnerEvents = {
  created: event("partner.created", named),
  edited: event("partner.edited", z.object({ changed: z.array(z.string()), name: z.string() })),
  adminAdded: event("partner.admin_added", ofAdmin, person),
  adminRemoved: event("partner.admin_removed", ofAdmin, person),
  adminLeft: event("partner.admin_left", ofAdmin, person),
  /** At the partner: an account has come to it, or has gone. */
  accountCame: event("partner.account_came", ofAccount),
  accountWent: event("partner.account_went", ofAccount),
  /** At the account: what the partner may do there from now on. `told`: its owner and admins, each of whom is mailed. */
  accessChanged: event("partner.access_changed", changedAccess),
  codeMade: event("partner.code_made", z.object({ account: z.string(), access: AccessName })),
  codeWithdrawn: event("partner.code_withdrawn", z.object({})),
}

const addressed = z.object({ email: z.string() })
const by = z.object({ partnerId: PartnerId.schema })
const whom = z.object({ identityId: IdentityId.schema })
const changed = z.object({ from: z.string(), to: z.string() })

export const PartnerEffects = {
  created: effect("partner.created", "info", named),
  noAdmins: effect("partner.no_admins", "info", named),
  renamed: effect("partner.renamed", "info", changed),
  brandChanged: effect("partner.brand_changed", "warning", z.object({ brand: Brand.shape.name })),
  answersGo: effect("partner.answers_go", "warning", z.object({ to: z.string() })),
  spokenTo: effect("partner.spoken_to", "info", z.object({ locale: Locale })),
  adminRights: effect("partner.admin_rights", "danger", addressed, ["partner"]),
  losesAccess: effect("partner.loses_access", "danger", whom, ["name", "partner"]),
  linksStop: effect("partner.links_stop", "warning", whom, ["name"]),
  isMailed: effect("partner.is_mailed", "info", whom, ["name", "email"]),
  youLeave: effect("partner.you_leave", "danger", whom, ["partner"]),
  ownerRights: effect("partner.owner_rights", "danger", addressed, ["account", "partner"]),
  youOwn: effect("partner.you_own", "danger", addressed, ["account", "partner"]),
  partnerManages: effect("partner.partner_manages", "danger", z.object({ ...addressed.shape, mayEnd: z.boolean() }), [
    "partner",
  ]),
  /** Of an account whose owner or admin decides. */
  seesAll: effect("partner.sees_all", "danger", by, ["partner"]),
  changesAll: effect("partner.changes_all", "danger", by, ["partner"]),
  seesNoMore: effect("partner.sees_no_more", "danger", by, ["partner"]),
  changesNoMore: effect("partner.changes_no_more", "warning", by, ["partner"]),
  endsOn: effect("partner.ends_on", "warning", z.object({ ...by.shape, until: instant }), ["partner"]),
  endsNever: effect("partner.ends_never", "warning", by, ["partner"]),
  codeLets: effect("partner.code_lets", "danger", z.object({ access: AccessName.exclude(["none"]) })),
  codeReplaces: effect("partner.code_replaces", "danger", by, ["partner"]),
  accessGivenUntil: effect("partner.access_given_until", "warning", z.object({ until: instant })),
  codeGood: effect("partner.code_good", "warning", z.object({ until: instant })),
  codeDies: effect("partner.code_dies", "info", z.object({})),
  stillAudited: effect("partner.still_audited", "info", z.object({})),
  peopleMailed: effect("partner.people_mailed", "info", z.object({ people: z.number() })),
  /** Of a partner that an account comes to. */
  accountComes: effect(
    "partner.account_comes",
    "warning",
    z.object({ accountId: AccountId.schema, access: AccessName }),
    ["account"],
  ),
}

export const PartnerView = z.object({
  partnerId: PartnerId.schema,
  name: z.string(),
  brand: Brand,
  replyTo: z.string(),
  locale: Locale,
  /** Whether its customers may end its access. */
  mayEnd: z.boolean(),
  /** How many they are. */
  admins: z.number(),
  state: z.string(),
  holds: z.array(HoldView),
  createdAt: z.string(),
  version: z.number(),
})

/** The admins of a partner, in one order. */
export const adminsOf = ({ admins = [] }: Pick<Partner, "admins">): readonly IdentityId[] =>
  [...admins].filter((id) => IdentityId.is(id)).toSorted()

/** Whether somebody is one of them; asked with every request for a partner. */
export const isAdminOf = ({ admins = [] }: Pick<Partner, "admins">, identityId: string): boolean =>
  admins.includes(identityId)

/** A partner, as its admins and staff see it. */
export const partnerView = ({ rev, ...partner }: Partner): z.input<typeof PartnerView> => ({
  ...partner,
  admins: adminsOf(partner).length,
  holds: [...holdsOf(partner)],
  version: rev,
})

type AtPartner = Pick<Context<PartnerId>, "get" | "place">

/** The partner's head, which authorising has read already. */
export const partnerHead = async ({ get, place }: AtPartner): Promise<Partner> => {
  const partner = await get(partners, { partnerId: place })
  if (!partner) throw PartnerErrors.unknown()
  return partner
}

/** That somebody is an admin of a partner that is open, whatever else has become of it. */
export const stillPartnerAdmin = (partnerId: PartnerId, identityId: IdentityId): TransactItem =>
  write(partners)
    .check({ partnerId })
    .where((head, { contains, eq }) => `${contains(head.admins, identityId)} AND ${eq(head.state, "active")}`)
    .commit()
