import { deliver, deliveryKeyOf } from "@tenantry/core/kernel/delivering"
import type { Mail } from "@tenantry/core/kernel/ports"
import { locales } from "@tenantry/core/kernel/locales"
import { inLanguage } from "@tenantry/core/texts/language"
import { tableOf } from "../support/calls.ts"
import { outsideOf } from "../support/deliver.ts"
import type { World } from "../support/world.ts"
import { newDeliveries, type Table } from "./table.ts"

/** Which mail, and to whom. */
export type Letter = { readonly name: string; readonly to: string }

const literal = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^|]/g, String.raw`\$&`)

/** How every mail's subject reads, in whatever language and with whatever names in it. */
const subjects = locales.flatMap((locale) =>
  Object.entries(inLanguage(locale).texts).flatMap(([key, text]) => {
    const [, name] = /^mail\.(\w+)\.subject$/.exec(key) ?? []
    const pattern = text
      .split(/\{\w+\}/)
      .map(literal)
      .join(".+")
    return name === undefined ? [] : [{ name, pattern: new RegExp(`^${pattern}$`, "u") }]
  }),
)

const letterOf = ({ subject, to }: Mail): Letter => {
  const names = subjects.filter(({ pattern }) => pattern.test(subject)).map(({ name }) => name)
  const [name, ...more] = new Set(names)
  if (name === undefined || more.length > 0) throw new Error(`“${subject}” is the subject of ${names.join(", ")}`)
  return { name, to }
}

/** Everything that mails, and nothing that does more: what follows from what was just done has rows of its own. */
const mails = /mail/

/** A delivery to several people makes one for each: they are delivered in the next round. */
const rounds = 4

/** Delivers what mails because of what was just done; answers what was sent. */
export const lettersOf = async (world: World, before: Table, after: Table): Promise<readonly Letter[]> => {
  const sent: Mail[] = []
  const outside = outsideOf(world, { mailer: { send: (mail) => Promise.resolve(void sent.push(mail)) } })
  const executions = new Set(newDeliveries(before, after).map(({ o }) => o))
  const waiting = (table: Table) =>
    newDeliveries(before, table).filter(({ o, rx }) => executions.has(o) && mails.test(String(rx)))
  for (let round = 0, left = waiting(after); left.length > 0; round++, left = waiting(await tableOf(world))) {
    if (round === rounds) throw new Error(`${left.length} mails were not sent in ${rounds} rounds`)
    for (const { pk, sk, rx, du } of left) {
      const outcome = await deliver(outside, deliveryKeyOf({ pk: String(pk), sk: String(sk) }), new Date())
      if (outcome !== "done") throw new Error(`${String(rx)} ended as ${outcome}, due ${String(du)}`)
    }
  }
  return sent.map(letterOf)
}
