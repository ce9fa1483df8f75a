import { codeOf } from "../support/me.ts"
import { freshEmail, password, type Person } from "../support/system.ts"
import type { Asked } from "./asking.ts"
import type { Example } from "./example.ts"
import type { Stage } from "./stage.ts"

const another = "Another-2026!"
const passwords = { current: password, password: another, passwordAgain: another }
const code = "000000"

/** What changes somebody's sign-in is done by somebody whose it is alone. */
const newcomer = async ({ play }: Stage): Promise<Person & { readonly locale: "pl" }> => ({
  ...(await play.register({ locale: "pl" })),
  locale: "pl",
})
const byNewcomer =
  (input: object) =>
  async (stage: Stage): Promise<Asked> => ({ as: await newcomer(stage), input })

const enrolling = async (stage: Stage) => {
  const person = await newcomer(stage)
  const route = "POST /v1/me/second-factor"
  const { secret, enrolment } = await stage.play.ask(person, route, { body: { password } })
  return { person, secret: String(secret), enrolment: String(enrolment) }
}

const enrolled = async (stage: Stage) => {
  const { person, secret, enrolment } = await enrolling(stage)
  // Each code is good once, and none from before it.
  const body = { enrolment, code: codeOf(secret, -1) }
  await stage.play.ask(person, "POST /v1/me/second-factor/confirm", { body })
  const { access: token } = await stage.play.signIn(person.email, password, codeOf(secret))
  return { person: { ...person, token }, secret }
}

/** Somebody who was sent a link to a new address, and the secret in it. */
const asked = async (stage: Stage) => {
  const person = await newcomer(stage)
  const email = freshEmail("moved")
  await stage.play.ask(person, "POST /v1/me/address", { body: { email } })
  const { text } = await stage.play.mailbox.waitFor(email)
  const [, token = ""] = /\/address#([\w-]+)/.exec(text) ?? []
  return { person, token }
}

/** What people do with what is their own. */
export const examplesOfMe: Readonly<Record<string, Example>> = {
  "me.edit": { input: () => ({ name: "Renamed Person", locale: "pl", timeZone: "Europe/Warsaw" }) },
  "me.place.choose": {
    input: ({ owner: { tenantId } }) => ({ place: tenantId }),
    // Somebody who is elsewhere: to choose where one is already changes nothing, and has no event.
    arrange: async ({ play, owner: { accountId, tenantId, ...owner } }) => {
      await play.ask(owner, "PUT /v1/me/active-place", { body: { place: accountId } })
      return { as: owner, input: { place: tenantId } }
    },
  },
  "me.password.change": { input: () => passwords, arrange: byNewcomer(passwords) },
  "me.second_factor.begin": { input: () => ({ password }), arrange: byNewcomer({ password }) },
  "me.second_factor.confirm": {
    input: () => ({ enrolment: "x".repeat(60), code }),
    arrange: async (stage) => {
      const { person, secret, enrolment } = await enrolling(stage)
      return { as: person, input: { enrolment, code: codeOf(secret) } }
    },
  },
  "me.second_factor.remove": {
    input: () => ({ password, code }),
    arrange: async (stage) => {
      const { person, secret } = await enrolled(stage)
      return { as: person, input: { password, code: codeOf(secret, 1) } }
    },
  },
  "me.sign_out": { input: () => ({}), arrange: byNewcomer({}) },
  "me.address.change": {
    input: () => ({ email: freshEmail("example") }),
    arrange: async (stage) => ({ as: await newcomer(stage), input: { email: freshEmail("example") } }),
  },
  "me.address.confirm": {
    input: () => ({ token: "x".repeat(43) }),
    arrange: async (stage) => {
      const { person, token } = await asked(stage)
      return { as: person, input: { token } }
    },
  },
}
