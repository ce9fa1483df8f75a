import * as z from "zod"
import type { ReadContext } from "../kernel/context.ts"
import type { PlaceId } from "../kernel/ids.ts"
import { present } from "../kernel/present.ts"
import { mailDays } from "./entity.ts"
import { hashOfAddress, refOfRecipient } from "./sending.ts"

/** One day (UTC) of what was mailed from a place. */
export const MailDay = z.object({ day: z.string(), sent: z.number(), returned: z.number() })

/** What was mailed from a place to one address: when last, how often on that day, and since when its holder wants no more. */
export const MailedTo = z.object({ day: z.string(), sent: z.number(), complained: z.string().exactOptional() })

type Reading = Pick<ReadContext, "cursors" | "get" | "list">
type Page = { readonly limit: number; readonly cursor?: string | undefined }

/** A page of days on which something was mailed, the last one first. */
export const mailDaysIn = async ({ cursors, list }: Reading, place: PlaceId, { limit, cursor }: Page) => {
  const after = cursors.open(cursor)
  const listing = mailDays.query.ofPlace({ place })
  const { items, last } = await list(mailDays, listing, { limit, after, newestFirst: true })
  return { data: items.map(({ day, sent, returned }) => ({ day, sent, returned })), ...cursors.next(last) }
}

/** How it stands with one address; nothing where nothing was sent to it lately and its holder has not complained. */
export const mailedTo = async ({ get }: Reading, place: PlaceId, email: string) => {
  const { entity, key } = refOfRecipient(place, hashOfAddress(email))
  const known = await get(entity, key)
  return known ? { day: known.day, sent: known.sent, ...present({ complained: known.complained }) } : undefined
}
