/**
 * What the table says, read as it is stored: by the fields' own short names, in code that shares nothing with the
 * operations whose promises are compared with it.
 */
export type Raw = Readonly<Record<string, unknown>>
export type Table = readonly Raw[]

const all = (table: Table, entity: string): Table => table.filter(({ e }) => e === entity)
const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined)
const texts = (value: unknown): string[] => (value instanceof Set ? [...value].map(String).toSorted() : [])

export const accountIn = (table: Table, accountId: string) => {
  const head = all(table, "account").find(({ a }) => a === accountId)
  return {
    exists: head !== undefined,
    name: text(head?.["n"]),
    owner: text(head?.["ow"]),
    admins: texts(head?.["ad"]),
    offeredTo: text(head?.["tt"]),
    offeredUntil: head?.["tu"] === undefined ? undefined : new Date(Number(head["tu"])).toISOString(),
  }
}

/** The account in which something happens, before and after. */
export const accountsAt = ({
  before,
  after,
  place,
}: {
  readonly before: Table
  readonly after: Table
  readonly place: string
}) => [accountIn(before, place), accountIn(after, place)] as const
export const accountsNamed = (table: Table, name: unknown): Table => all(table, "account").filter(({ n }) => n === name)
export const tenantsNamed = (table: Table, name: unknown): Table => all(table, "tenant").filter(({ n }) => n === name)
export const tenantIn = (table: Table, tenantId: string) => all(table, "tenant").find(({ t }) => t === tenantId)

export const grantIn = (table: Table, place: string, identityId: unknown) =>
  all(table, "grant").find(({ p, i }) => p === place && i === identityId)
export const grantFor = (table: Table, place: string, email: unknown) =>
  all(table, "grant").find(({ p, em }) => p === place && em === email)
export const grantsOf = (table: Table, identityId: unknown): Table =>
  all(table, "grant").filter(({ i }) => i === identityId)
export const grantsIn = (table: Table, place: string): Table => all(table, "grant").filter(({ p }) => p === place)

export const invitationFor = (table: Table, accountId: string, email: unknown) => {
  const found = all(table, "invitation").find(({ a, em }) => a === accountId && em === email)
  return found
    ? {
        id: text(found["iv"]),
        status: text(found["st"]),
        by: text(found["by"]),
        until: new Date(Number(found["x"])).toISOString(),
      }
    : undefined
}

export const inPlace = (table: Table, place: string, entity: string): Table =>
  table.filter(({ e, pk }) => e === entity && String(pk).startsWith(place))

export const mailDayIn = (table: Table, place: string) => all(table, "mail_day").find(({ p }) => p === place)

export const identityIn = (table: Table, identityId: unknown) =>
  all(table, "identity").find(({ i }) => i === identityId)
export const identityWith = (table: Table, email: unknown) => all(table, "identity").find(({ em }) => em === email)
export const registrationFor = (table: Table, email: unknown) =>
  all(table, "registration").find(({ em }) => em === email)

/** A value as text that does not depend on the order in which the table answers attributes and members of sets. */
const plain = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (part instanceof Set) return [...part].map(String).toSorted()
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  })

/** The items that one table has and another has not, or has otherwise: `<what happened> <entity>`, sorted. */
export const differences = (before: Table, after: Table): string[] => {
  const keyed = (table: Table) => new Map(table.map((item) => [`${String(item["pk"])} ${String(item["sk"])}`, item]))
  const [old, now] = [keyed(before), keyed(after)]
  const made = [...now].filter(([key]) => !old.has(key)).map(([, { e }]) => `made ${String(e)}`)
  const gone = [...old].filter(([key]) => !now.has(key)).map(([, { e }]) => `deleted ${String(e)}`)
  const changed = [...now]
    .filter(([key, item]) => old.has(key) && old.get(key) !== item && plain(old.get(key)) !== plain(item))
    .map(([, { e }]) => `changed ${String(e)}`)
  return [...made, ...gone, ...changed].toSorted()
}

/** How many items were taken away. */
export const deleted = (before: Table, after: Table): number =>
  differences(before, after).filter((change) => change.startsWith("deleted ")).length

const added = (before: Table, after: Table, entity: string): Table => {
  const known = new Set(all(before, entity).map(({ pk, sk }) => `${String(pk)} ${String(sk)}`))
  return all(after, entity).filter(({ pk, sk }) => !known.has(`${String(pk)} ${String(sk)}`))
}

export const newEvents = (before: Table, after: Table): Table => added(before, after, "event")
export const newPersonal = (before: Table, after: Table): Table => added(before, after, "personal")
export const newDeliveries = (before: Table, after: Table): Table => added(before, after, "delivery")
/** The reactions that wait for what was just done. */
export const newReactions = (before: Table, after: Table): string[] =>
  newDeliveries(before, after).map(({ rx }) => String(rx))
