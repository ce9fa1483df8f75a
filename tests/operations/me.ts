import { addressToken } from "@tenantry/core/identities/address"
import { codeOf, newPassword as newest } from "../support/me.ts"
import { enrolling, withFactor } from "./arranging.ts"
import { freshEmail, listed, nothing, type Rows, type Someone, type Stage } from "./row.ts"
import { otherLocale } from "../support/vendor.ts"

const code = "000000"

const told = ["identity.sessions_end", "identity.you_are_mailed"]

const signedIn = async ({ person, signIn }: Stage): Promise<Someone> => signIn(await person())

/** Somebody who asked for another address, and the secret of the link to it. */
const moving = async ({ person, run, keyring }: Stage) => {
  const who = await person()
  const email = freshEmail()
  const { until } = await run(who, "me.address.change", { email })
  return { who, token: addressToken(keyring, who.identityId, { email, until: new Date(String(until)).getTime() }) }
}

/** What people do with what is their own. */
export const rows: Rows = {
  "me.read": { ...listed(), cost: [3, 7, 0, 0], opens: [] },
  "me.edit": {
    example: () => ({ name: "Renamed Person", locale: "pl", timeZone: "Europe/Warsaw" }),
    arrange: ({ owner }) => ({
      as: owner,
      input: { name: "Renamed Person", locale: otherLocale, timeZone: "Europe/Warsaw" },
    }),
    alone: true,
    changes: ["changed identity"],
    effects: ["identity.renamed", "identity.name_follows", "identity.language", "identity.time_zone"],
    cost: [2, 1, 9, 1],
    opens: [],
  },
  "me.place.choose": {
    example: ({ owner: { tenantId } }) => ({ place: tenantId }),
    // Somebody who is elsewhere: to choose where one is already changes nothing, and has no event.
    arrange: async ({ run, owner, accountId, tenantId }) => {
      await run(owner, "me.place.choose", { place: accountId })
      return { as: owner, input: { place: tenantId } }
    },
    changes: ["changed identity"],
    effects: ["access.place_chosen"],
    cost: [4, 5, 6, 0],
    opens: [],
  },
  "me.password.change": {
    example: () => ({ current: newest, password: newest, passwordAgain: newest }),
    arrange: async ({ owner, signIn, password: current }) => ({
      as: await signIn(owner),
      input: { current, password: newest, passwordAgain: newest },
      password: newest,
    }),
    alone: true,
    changes: ["changed identity"],
    effects: ["identity.password_replaced", ...told],
    mails: ["password_changed"],
    cost: [7, 6, 22, 2],
    opens: [],
  },
  "me.second_factor.begin": {
    example: () => ({ password: newest }),
    arrange: async (stage) => ({ as: await signedIn(stage), input: { password: stage.password } }),
    cost: [3, 1, 2, 0],
    opens: [],
  },
  "me.second_factor.confirm": {
    example: () => ({ enrolment: "x".repeat(60), code }),
    arrange: async (stage) => {
      const { who, secret, enrolment } = await enrolling(stage, await stage.person())
      return { as: who, input: { enrolment, code: codeOf(secret) }, password: stage.password }
    },
    changes: ["changed identity"],
    effects: ["identity.code_asked", "identity.app_needed", ...told],
    mails: ["second_factor_on"],
    cost: [5, 2, 25, 3],
    opens: [],
  },
  "me.second_factor.remove": {
    example: () => ({ password: newest, code }),
    // Each code is good once, and none from before it.
    arrange: async (stage) => {
      const { password, signIn } = stage
      const { who, secret } = await withFactor(stage, await stage.person(), -1)
      const again = await signIn(who, codeOf(secret))
      return { as: again, input: { password, code: codeOf(secret, 1) }, password }
    },
    changes: ["changed identity"],
    effects: ["identity.factor_missed", "identity.password_alone", ...told],
    mails: ["second_factor_off"],
    cost: [4, 2, 16, 2],
    opens: [],
  },
  "me.sign_out": {
    example: nothing,
    arrange: async ({ person }) => ({ as: await person(), input: {} }),
    changes: ["changed identity"],
    effects: ["identity.sessions_end"],
    cost: [2, 2, 8, 0],
    opens: [],
  },
  "me.address.change": {
    example: () => ({ email: freshEmail() }),
    arrange: async ({ person }) => ({ as: await person(), input: { email: freshEmail() } }),
    // Somebody to whom another link was mailed before.
    arrangeEffects: async (stage) => ({ as: (await moving(stage)).who, input: { email: freshEmail() } }),
    changes: ["changed identity", "changed mail_day", "made recipient"],
    effects: ["identity.link_mailed", "identity.old_link_dies", "identity.address_stays", "identity.old_is_told"],
    mails: ["address_link", "address_asked"],
    cost: [4, 4, 20, 2],
    opens: [],
  },
  "me.address.confirm": {
    example: () => ({ token: "x".repeat(43) }),
    arrange: async (stage) => {
      const { who, token } = await moving(stage)
      return { as: who, input: { token } }
    },
    changes: ["changed identity", "deleted claim", "made claim"],
    effects: ["identity.address_replaced", "identity.address_follows", "identity.old_is_told", "identity.sessions_end"],
    mails: ["address_changed"],
    cost: [3, 2, 24, 6],
    opens: [],
  },
}
