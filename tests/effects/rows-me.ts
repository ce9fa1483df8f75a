import { newPassword, ownCalls } from "../support/own-calls.ts"
import { password } from "../support/me.ts"
import type { Row } from "./row.ts"

type Rest = Pick<Row, "effects" | "mails"> & { readonly changes?: readonly string[]; readonly password?: string }

const row = (
  name: string,
  { changes = ["changed identity"], effects, mails = [], password }: Rest,
): readonly [string, Row] => [
  name,
  {
    arrange: async (world) => {
      const call = await ownCalls[name]?.(world)
      if (!call) throw new Error(`nobody has said how ${name} can be done`)
      const { request: as, input, place } = call
      return { as, input, place, ...(password === undefined ? {} : { password }) }
    },
    changes,
    effects,
    mails,
  },
]

const link = ["identity.link_mailed"]

export const rowsOfMe: Readonly<Record<string, Row>> = Object.fromEntries([
  row("me.edit", {
    effects: ["identity.renamed", "identity.name_follows", "identity.language", "identity.time_zone"],
  }),
  row("me.password.change", {
    effects: ["identity.password_replaced", "identity.sessions_end", "identity.you_are_mailed"],
    mails: ["password_changed"],
    password: newPassword,
  }),
  row("me.second_factor.confirm", {
    effects: ["identity.code_asked", "identity.app_needed", "identity.sessions_end", "identity.you_are_mailed"],
    mails: ["second_factor_on"],
    password,
  }),
  row("me.second_factor.remove", {
    effects: ["identity.factor_missed", "identity.password_alone", "identity.sessions_end", "identity.you_are_mailed"],
    mails: ["second_factor_off"],
    password,
  }),
  row("me.sign_out", { effects: ["identity.sessions_end"] }),
  row("me.address.change", {
    changes: ["changed identity", "changed mail_day", "made recipient"],
    effects: [...link, "identity.old_link_dies", "identity.address_stays", "identity.old_is_told"],
    mails: ["address_link", "address_asked"],
  }),
  row("me.address.confirm", {
    changes: ["changed identity", "deleted claim", "made claim"],
    effects: ["identity.address_replaced", "identity.address_follows", "identity.old_is_told", "identity.sessions_end"],
    mails: ["address_changed"],
  }),
  row("me.place.choose", { effects: ["access.place_chosen"] }),
  row("identity.note_reset", {
    effects: ["identity.password_was_reset", "identity.sessions_end", "identity.you_are_mailed"],
    mails: ["password_changed"],
  }),
  row("identity.settle_password", {
    effects: ["identity.password_unsure", "identity.sessions_end", "identity.you_are_mailed"],
    mails: ["password_unsure"],
  }),
  row("identity.strike_place", { effects: ["identity.place_struck"] }),
  row("identity.forget", {
    changes: ["deleted claim", "deleted identity"],
    effects: ["identity.forgotten"],
  }),
  row("identity.release_subjects", { changes: ["deleted claim"], effects: ["identity.subjects_released"] }),
  row("grant.follow", { changes: ["changed grant"], effects: ["grant.followed"] }),
])
