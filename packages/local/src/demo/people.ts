import { existsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { tokenIn } from "../mail/reading.ts"
import type { System } from "../system.ts"
import { placeOf, registerAndSignIn } from "./registering.ts"
import { openStage } from "./stage.ts"
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
}
const irina = {
  email: "irina@demo.example",
  password,
  name: "Irina Sokolova",
  company: "Sokolova Consulting",
  locale: "ru",
  timeZone: zone,
}
const mark = { email: "mark@demo.example", password, name: "Mark Reed" }
const ola = { email: "ola@demo.example", password, name: "Ola Wilk" }

/** Says that they were made: what has become of them since is whoever's business who tries things out. */
const noteIn = ({ settings }: System): string => join(settings.folder, "demo-people")

const make = async (system: System): Promise<void> => {
  const stage = openStage(system, silent)
  const [owner] = await Promise.all([registerAndSignIn(stage, anna), registerAndSignIn(stage, irina)])
  const account = await placeOf(stage, owner, "account")
  const body = { email: mark.email, locale: "en" }
  await stage.ask(owner, `POST /v1/accounts/${account}/invitations`, 200, { body })
  const token = tokenIn(await stage.mailTo(mark.email, /Lipa/))
  await stage.ask(undefined, "POST /v1/invitations/join", 200, { body: { token, name: mark.name, password } })
  const tenant = await placeOf(stage, owner, "tenant")
  const user = { email: ola.email, firstName: "Ola", lastName: "Wilk", role: "employee", locale: "en" }
  await stage.ask(owner, `POST /v1/tenants/${tenant}/users`, 200, { body: user })
  const hers = tokenIn(await stage.mailTo(ola.email, /Lipa/))
  await stage.ask(undefined, "POST /v1/invitations/join", 200, { body: { token: hers, name: ola.name, password } })
}

/** Somebody to sign in as right after the first start: an owner, an admin, an employee, and an outsider with an account of her own. */
export const settleDemoPeople = async (system: System): Promise<readonly string[]> => {
  if (!existsSync(noteIn(system))) {
    try {
      await make(system)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      return [
        `The demo people could not be made: ${why}`,
        "Everything else works; npm start -- --fresh makes them anew.",
      ]
    }
    writeFileSync(noteIn(system), "made\n")
  }
  return [
    `People to sign in as, all with the password ${password}`,
    `  ${anna.email.padEnd(20)} ${anna.name}, owner of “${anna.company}” (Polish)`,
    `  ${mark.email.padEnd(20)} ${mark.name}, admin of “${anna.company}” (English)`,
    `  ${ola.email.padEnd(20)} ${ola.name}, employee of “${anna.company}” (English)`,
    `  ${irina.email.padEnd(20)} ${irina.name}, owner of “${irina.company}” (Russian)`,
    "",
    "Sign in and ask who you are:",
    `  TOKEN=$(npm run -s token -- ${anna.email} '${password}')`,
    `  curl -H "Authorization: Bearer $TOKEN" ${system.addresses.api}/v1/me`,
  ]
}
