import { existsSync, writeFileSync } from "node:fs"
import { join as pathOf } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import type { Locale } from "@tenantry/core/kernel/locales"
import { offered } from "@tenantry/core/kernel/vendor"
import { tokenIn } from "../mail/reading.ts"
import { lineFor } from "../settings.ts"
import type { System } from "../system.ts"
import { messageOf } from "@tenantry/loopback/trouble"
import { type Newcomer, placeOf, registerAndSignIn } from "./registering.ts"
import { openStage, type Person, type Stage } from "./stage.ts"
import { silent } from "./telling.ts"

const password = "Demo-2026!"
const zone = "Europe/Warsaw"
const anna = {
  email: "anna@demo.example",
  password,
  name: "Anna Nowak",
  company: "Lipa sp. z o.o.",
  locale: "pl",
  timeZone: zone,
} as const
const irina = {
  email: "irina@demo.example",
  password,
  name: "Irina Sokolova",
  company: "Sokolova Consulting",
  locale: "ru",
  timeZone: zone,
} as const
const mark = { email: "mark@demo.example", password, name: "Mark Reed" }
const ola = { email: "ola@demo.example", password, name: "Ola Wilk" }

/** A system that runs, and the folder in which it notes what was done there. */
type There = Pick<System, "addresses" | "pool" | "mailbox"> & {
  readonly settings: Pick<System["settings"], "folder" | "vendor">
}

/** Who reads what, as far as this product speaks it. */
const languageOf = ({ settings: { vendor } }: Pick<There, "settings">, locale: Locale): Locale =>
  offered(vendor, locale)

const languageNames = new Intl.DisplayNames("en", { type: "language" })

/** Says that they were made: what has become of them since is whoever's business who tries things out. */
const noteIn = ({ settings }: Pick<There, "settings">): string => pathOf(settings.folder, "demo-people")

type SignedIn = Person & { readonly token: string }

/** Signs in whoever is there, and registers who is not. */
const founder = async (stage: Stage, who: Newcomer): Promise<SignedIn> => {
  try {
    return await stage.signIn(who)
  } catch {
    return registerAndSignIn(stage, who)
  }
}

const isThere = async (stage: Stage, who: Person): Promise<boolean> => {
  try {
    await stage.signIn(who)
    return true
  } catch {
    return false
  }
}

/** Joins by the link that was sent, unless they have joined before. */
const join = async (stage: Stage, who: Person, invite: () => Promise<unknown>): Promise<void> => {
  if (await isThere(stage, who)) return
  await invite()
  const { name } = who
  const token = tokenIn(await stage.mailTo(who.email, /Lipa/))
  await stage.ask(undefined, "POST /v1/invitations/join", 200, { body: { token, name, password } })
}

type Roles = { readonly data: readonly { readonly roleId: string; readonly preset: boolean }[] }
type Listed = { readonly data: readonly { readonly email: string }[] }

/** Invites whoever is not on the list yet; a link that was sent before is as good. */
const inviteOnce = async (stage: Stage, owner: SignedIn, path: string, body: { readonly email: string }) => {
  const { data }: Listed = await stage.ask(owner, `GET ${path}`)
  if (data.some(({ email }) => email === body.email)) return
  await stage.ask(owner, `POST ${path}`, 200, { body })
}

/** May be begun again wherever it broke off: what is there already is left as it is. */
const make = async (system: There): Promise<void> => {
  const stage = openStage(system, silent)
  const owner = await founder(stage, { ...anna, locale: languageOf(system, anna.locale) })
  await founder(stage, { ...irina, locale: languageOf(system, irina.locale) })
  const account = await placeOf(stage, owner, "account")
  const tenant = await placeOf(stage, owner, "tenant")
  const locale = languageOf(system, "en")
  const admin = { email: mark.email, locale }
  await join(stage, mark, () => inviteOnce(stage, owner, `/v1/accounts/${account}/invitations`, admin))
  const { data: roles }: Roles = await stage.ask(owner, `GET /v1/tenants/${tenant}/roles`)
  const role = roles.find(({ preset, roleId }) => preset && roleId !== "administrator")?.roleId ?? "administrator"
  const user = { email: ola.email, firstName: "Ola", lastName: "Wilk", role, locale }
  await join(stage, ola, () => inviteOnce(stage, owner, `/v1/tenants/${tenant}/users`, user))
}

const pausesMs = [250, 500, 1_000, 2_000, 4_000, 8_000] as const

/** A machine that is busy fails it now and then: then it is tried again. */
const makeInTheEnd = async (system: There, pauses: readonly number[]): Promise<void> => {
  for (const pause of pauses) {
    try {
      return await make(system)
    } catch {
      await wait(pause)
    }
  }
  await make(system)
}

/** Somebody to sign in as right after the first start: an owner, an admin, a user with the first of the presets, and an outsider with an account of her own. */
export const settleDemoPeople = async (
  system: There,
  pauses: readonly number[] = pausesMs,
): Promise<readonly string[]> => {
  if (!existsSync(noteIn(system))) {
    try {
      await makeInTheEnd(system, pauses)
    } catch (error) {
      return [
        `The demo people could not be made: ${messageOf(error)}`,
        `Everything else works, and the next start goes on with them: ${lineFor(system.settings.folder, "npm start")}`,
      ]
    }
    writeFileSync(noteIn(system), "made\n")
  }
  const reads = (locale: Locale): string => languageNames.of(languageOf(system, locale)) ?? locale
  return [
    `People to sign in as, all with the password ${password}`,
    `  ${anna.email.padEnd(20)} ${anna.name}, owner of “${anna.company}” (${reads(anna.locale)})`,
    `  ${mark.email.padEnd(20)} ${mark.name}, admin of “${anna.company}” (${reads("en")})`,
    `  ${ola.email.padEnd(20)} ${ola.name}, user of “${anna.company}” (${reads("en")})`,
    `  ${irina.email.padEnd(20)} ${irina.name}, owner of “${irina.company}” (${reads(irina.locale)})`,
    "",
    "Sign in and ask who you are:",
    `  TOKEN=$(${lineFor(system.settings.folder, `npm run -s token -- ${anna.email} '${password}'`)})`,
    `  curl -H "Authorization: Bearer $TOKEN" ${system.addresses.api}/v1/me`,
  ]
}
