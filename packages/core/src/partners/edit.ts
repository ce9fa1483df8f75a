import * as z from "zod"
import type { Effect } from "../kernel/effects.ts"
import { differing } from "../kernel/differing.ts"
import { PartnerId } from "../kernel/ids.ts"
import { command, unchanged } from "../kernel/operations.ts"
import { nextVersion } from "../kernel/versions.ts"
import { searchableName } from "../accounts/index.ts"
import { onPartners } from "../permissions/index.ts"
import { partners } from "./entity.ts"
import {
  Appearance,
  type Partner,
  PartnerEffects,
  PartnerEvents,
  partnerHead,
  PartnerName,
  PartnerView,
  partnerView,
} from "./partners.ts"

const Changes = z.strictObject({
  name: PartnerName.exactOptional(),
  brand: Appearance.brand.exactOptional(),
  replyTo: Appearance.replyTo.exactOptional(),
  locale: Appearance.locale.exactOptional(),
})
type Changes = z.output<typeof Changes>

const effectsOf = (before: Partner, { name, brand, replyTo, locale }: Changes): readonly Effect[] => [
  ...(brand ? [PartnerEffects.brandChanged({ brand: brand.name }, {})] : []),
  ...(replyTo === undefined ? [] : [PartnerEffects.answersGo({ to: replyTo }, {})]),
  ...(name === undefined ? [] : [PartnerEffects.renamed({ from: before.name, to: name }, {})]),
  ...(locale ? [PartnerEffects.spokenTo({ locale }, {})] : []),
]

export const editPartner = command({
  name: "partner.edit",
  summary: "Edit a partner: its name, and how mails to its customers look",
  route: "PATCH /v1/partners/{partnerId}",
  place: PartnerId,
  permission: onPartners.edit,
  input: Changes,
  output: PartnerView,
  decide: async (ctx, input) => {
    const partnerId = ctx.place
    const partner = await partnerHead(ctx)
    const changes = differing(partner, input)
    const changed = Object.keys(changes)
    if (changed.length === 0) return unchanged(partnerView(partner), partner.rev)
    const { name = partner.name } = changes
    const set = { ...changes, ...searchableName(name) }
    const rev = partner.rev + 1
    return {
      result: partnerView({ ...partner, ...set, rev }),
      version: partner.rev,
      authorityInHead: true,
      writes: [nextVersion(partners, { partnerId }, partner, { set })],
      events: [PartnerEvents.edited({ object: partnerId, version: rev }, { changed, name }, {})],
      effects: effectsOf(partner, changes),
    }
  },
})
