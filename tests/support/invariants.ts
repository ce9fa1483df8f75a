import { accounts } from "@tenantry/core/accounts/index"
import { grants } from "@tenantry/core/grants/index"
import { groupCounts, memberships, trees } from "@tenantry/core/leading/index"
import { identities } from "@tenantry/core/identities/index"
import { invitations } from "@tenantry/core/invitations/entity"
import { eventRecords, personalRecords } from "@tenantry/core/kernel/events"
import { stateOf } from "@tenantry/core/kernel/holds"
import { type AccountId, IdentityId } from "@tenantry/core/kernel/ids"
import { names } from "@tenantry/core/kernel/names"
import type { AnyEntity, Item } from "@tenantry/core/kernel/table"
import { likenessesOf } from "@tenantry/core/kernel/text/compare"
import { partnerAccounts, partners } from "@tenantry/core/partners/entity"
import { roles } from "@tenantry/core/rights/index"
import { tenants } from "@tenantry/core/tenants/index"
import { users } from "@tenantry/core/users/index"
import { userNames } from "@tenantry/core/users/entity"
import type { World } from "./world.ts"

/**
 * The rules of docs/rules.md that can be seen in the table, written once: each answers what is broken, so an empty list is
 * a sound account. They read what is stored and know nothing of how it came about.
 */
export type Broken = readonly string[]

type Account = Item<typeof accounts>
type Event = Item<typeof eventRecords>
type Invitation = Item<typeof invitations>
type User = Item<typeof users>
type Company = {
  readonly tenant: Item<typeof tenants>
  readonly users: readonly User[]
  readonly grants: readonly Item<typeof grants>[]
  readonly roles: readonly Item<typeof roles>[]
  readonly trees: readonly Item<typeof trees>[]
  readonly memberships: readonly Item<typeof memberships>[]
  readonly groupCounts: readonly Item<typeof groupCounts>[]
  readonly names: readonly Item<typeof names>[]
  readonly userNames: readonly Item<typeof userNames>[]
}
type Facts = {
  readonly account: Account
  readonly grants: readonly Item<typeof grants>[]
  readonly invitations: readonly Invitation[]
  readonly companies: readonly Company[]
  /** By which partners it is listed, and the partner that its head names. */
  readonly broughtBy: readonly Item<typeof partnerAccounts>[]
  readonly partner:
    | { readonly head: Item<typeof partners>; readonly grants: readonly Item<typeof grants>[] }
    | undefined
  /** The account's people. */
  readonly people: readonly Item<typeof identities>[]
  /** Everybody, by their id: those of the tenants, too. */
  readonly person: (identityId: string) => readonly Item<typeof identities>[]
  /** Of the account, of its tenants and of its people: each with its place. */
  readonly events: readonly Event[]
  /** `<place> <execution>` of each personal record. */
  readonly besides: ReadonlySet<string>
}

const unless = (sound: boolean, broken: string): Broken => (sound ? [] : [broken])
const same = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted())

type Raw = Readonly<Record<string, unknown>>

/** The items of one entity, in a table read from end to end. */
const itemsOf = <E extends AnyEntity>(table: ReadonlyMap<unknown, readonly Raw[]>, entity: E): Item<E>[] => {
  const { model } = entity.schema as { readonly model: { readonly entity: string } }
  return (table.get(model.entity) ?? []).flatMap(
    (raw) => (entity.parse({ Item: raw }) as { data: Item<E> | null }).data ?? [],
  )
}

/** Finds by one of an item's values without looking at all of them each time. */
const by = <T>(items: readonly T[], value: (item: T) => string): ((wanted: string) => readonly T[]) => {
  const groups = Map.groupBy(items, value)
  return (wanted) => groups.get(wanted) ?? []
}

const factsOf = (everything: readonly Raw[]): Facts[] => {
  const table = Map.groupBy(everything, (raw) => raw["e"])
  const grantsIn = by(itemsOf(table, grants), ({ place }) => place)
  const usersIn = by(itemsOf(table, users), ({ tenantId }) => tenantId)
  const tenantsOf = by(itemsOf(table, tenants), ({ accountId }) => accountId)
  const invitationsOf = by(itemsOf(table, invitations), ({ place }) => place)
  const rolesIn = by(itemsOf(table, roles), ({ tenantId }) => tenantId)
  const treesIn = by(itemsOf(table, trees), ({ tenantId }) => tenantId)
  const membershipsIn = by(itemsOf(table, memberships), ({ tenantId }) => tenantId)
  const groupCountsIn = by(itemsOf(table, groupCounts), ({ tenantId }) => tenantId)
  const userNamesIn = by(itemsOf(table, userNames), ({ tenantId }) => tenantId)
  const namesIn = by(itemsOf(table, names), ({ place }) => place)
  const person = by(itemsOf(table, identities), ({ identityId }) => identityId)
  const events = itemsOf(table, eventRecords)
  const eventsIn = by(events, ({ place }) => place)
  const eventsAbout = by(events, ({ object }) => object)
  const broughtBy = by(itemsOf(table, partnerAccounts), ({ accountId }) => accountId)
  const partnersOf = by(itemsOf(table, partners), ({ partnerId }) => partnerId)
  const besides = new Set(itemsOf(table, personalRecords).map(({ place, execution }) => `${place} ${execution}`))
  return itemsOf(table, accounts).map((account) => {
    const { accountId } = account
    const admitted = grantsIn(accountId)
    const companies = tenantsOf(accountId).map((tenant): Company => {
      const { tenantId } = tenant
      return {
        tenant,
        users: usersIn(tenantId),
        grants: grantsIn(tenantId),
        roles: rolesIn(tenantId),
        trees: treesIn(tenantId),
        memberships: membershipsIn(tenantId),
        groupCounts: groupCountsIn(tenantId),
        names: namesIn(tenantId),
        userNames: userNamesIn(tenantId),
      }
    })
    const people = admitted.flatMap(({ identityId }) => person(identityId))
    const places = [
      accountId,
      ...companies.map(({ tenant }) => tenant.tenantId),
      ...people.map(({ identityId }) => identityId),
    ]
    // Who lost their second factor has events with the service, and wherever somebody vouched for them.
    const there = places.flatMap((place) => eventsIn(place))
    const about = new Set([...people.map(({ identityId }) => identityId), ...there.map(({ object }) => object)])
    const persons = [...about].filter(IdentityId.is)
    const own = [...there.filter(({ object }) => !IdentityId.is(object)), ...persons.flatMap(eventsAbout)]
    const invitations = invitationsOf(accountId)
    const [head] = partnersOf(account.partnerId ?? "")
    const above = { broughtBy: broughtBy(accountId), partner: head && { head, grants: grantsIn(head.partnerId) } }
    return { account, ...above, grants: admitted, invitations, companies, people, person, events: own, besides }
  })
}

/** **One owner**: exactly one, who is an admin, and whom the account lets in. */
const oneOwner = ({ account, grants }: Facts): Broken => [
  ...unless(IdentityId.is(account.ownerId), "the owner is nobody"),
  ...unless(account.admins.includes(account.ownerId), "the owner is not an admin"),
  ...unless(grants.filter(({ identityId }) => identityId === account.ownerId).length === 1, "the owner has no grant"),
]

/** What everybody is authorised from, and what the head says: the same people. */
const adminsHaveGrants = ({ account, grants }: Facts): Broken => {
  const granted = grants.map(({ identityId }) => identityId)
  return unless(same(account.admins, granted), `admins ${account.admins.join()} but grants ${granted.join()}`)
}

const offerIsGood = ({ account: { transferTo, transferUntil, proposal, admins, ownerId } }: Facts): Broken => [
  ...unless((transferTo === undefined) === (transferUntil === undefined), "half an offer"),
  ...unless(
    transferTo === undefined || admins.includes(transferTo),
    "ownership is offered to somebody who is no admin",
  ),
  ...unless(transferTo !== ownerId, "ownership is offered to the owner"),
  ...unless(proposal === undefined || transferTo === undefined, "ownership is offered and proposed at once"),
  ...unless(proposal === undefined || proposal.from === ownerId, "another owner than the account has is to be gone"),
  ...unless(proposal?.to !== ownerId, "the owner is proposed as the owner"),
]

const tenantsAreCounted = ({ account, companies }: Facts): Broken =>
  unless(account.tenants === companies.length, `counts ${account.tenants} of ${companies.length} tenants`)

/** Whether somebody is one of those who come in and are listed. */
const isThere = ({ status }: User): boolean => status === "active" || status === "blocked"

/** **Last administrator**: the head's set is the active administrators, and none of them is missing. */
const tenantsAreAdministered = ({ account, companies }: Facts): Broken => [
  ...unless(companies.length > 0, "an account without a tenant"),
  ...companies.flatMap(({ tenant, users }) => {
    const active = users.filter(({ role, status }) => role === "administrator" && status === "active")
    const { tenantId } = tenant
    return [
      ...unless(active.length > 0, `${tenantId} has no administrator`),
      ...unless(active.length <= 100, `${tenantId} has ${active.length} administrators`),
      ...unless(tenant.accountId === account.accountId, `${tenantId} belongs elsewhere`),
      ...unless(
        same(
          tenant.administrators,
          active.map(({ userId }) => userId),
        ),
        `${tenantId}: the head names other administrators`,
      ),
    ]
  }),
]

/** Who is there has exactly one grant, and whoever has a grant is there. */
const usersHaveGrants = ({ companies }: Facts): Broken =>
  companies.flatMap(({ tenant: { tenantId }, users, grants }) => [
    ...users.flatMap((user) => {
      const own = grants.filter(({ userId }) => userId === user.userId)
      const right = own.filter(({ identityId }) => identityId === user.identityId)
      const expected = isThere(user) ? 1 : 0
      return unless(
        own.length === expected && right.length === expected,
        `${user.userId}, ${user.status}, has ${own.length} grants`,
      )
    }),
    ...grants.flatMap(({ identityId, userId }) =>
      unless(
        users.some((user) => user.userId === userId),
        `${tenantId} lets ${identityId} in as nobody`,
      ),
    ),
  ])

/** **One of each**: one position and one role each, as the tree and the roles know them; what is counted and listed is what is so. */
const usersAreCounted = ({ companies }: Facts): Broken =>
  companies.flatMap(({ tenant, users, roles, trees, memberships, groupCounts }) => {
    const { tenantId } = tenant
    const [tree] = trees
    const listed = users.filter(({ status }) => status !== "leaving")
    const wanted = listed.flatMap(({ userId, position, groups = [] }) =>
      [position, ...groups].map((group) => `${group} ${userId}`),
    )
    const members = by(memberships, ({ groupId }) => groupId)
    const holders = by(listed, ({ role }) => role)
    const nodes = tree?.nodes ?? []
    const isPosition = (id: string | undefined): boolean => {
      const node = nodes.find((one) => one.id === id)
      return node !== undefined && (node.id === tree?.position || isPosition(node.parent))
    }
    return [
      ...unless(trees.length === 1, `${tenantId} has ${trees.length} trees`),
      ...unless(
        tree?.rev === tenant.treeRev,
        `${tenantId}: the tree is at ${tree?.rev}, the head says ${tenant.treeRev}`,
      ),
      ...unless(
        same(
          wanted,
          memberships.map(({ groupId, userId }) => `${groupId} ${userId}`),
        ),
        `${tenantId}: memberships are not what users say of their groups`,
      ),
      ...unless(
        same(
          nodes.map(({ id }) => id),
          groupCounts.map(({ groupId }) => groupId),
        ),
        `${tenantId}: groups that are counted are not those of the tree`,
      ),
      ...groupCounts.flatMap(({ groupId, members: counted }) =>
        unless(
          counted === members(groupId).length,
          `${groupId} counts ${counted} of ${members(groupId).length} members`,
        ),
      ),
      ...listed.flatMap(({ userId, position, groups = [] }) => [
        ...unless(isPosition(position), `${userId} has no position`),
        ...unless(!groups.some(isPosition), `${userId} has two positions`),
      ]),
      ...nodes.flatMap(({ id, leaders }) =>
        unless(
          leaders.every((leader) => listed.some(({ userId }) => userId === leader)),
          `${id} is led by somebody who is not there`,
        ),
      ),
      ...unless(
        tenant.customRoles === roles.length,
        `${tenantId} counts ${tenant.customRoles} of ${roles.length} roles`,
      ),
      ...roles.flatMap(({ roleId, holders: counted }) =>
        unless(counted === holders(roleId).length, `${roleId} counts ${counted} of ${holders(roleId).length} holders`),
      ),
      ...listed.flatMap(({ userId, role }) =>
        unless(
          !role.startsWith("rol_") || roles.some(({ roleId }) => roleId === role),
          `${userId} has a role that is none`,
        ),
      ),
    ]
  })

/** Whoever is listed has their address to themselves, and so has every role what it is taken for; nothing else has one. */
const namesAreTaken = ({ companies }: Facts): Broken =>
  companies.flatMap(({ tenant: { tenantId }, users, roles, names }) => {
    const wanted = [
      ...users.filter(({ status }) => status !== "leaving").map(({ userId, email }) => ["m", email, userId] as const),
      ...roles.flatMap(({ roleId, name }) => likenessesOf(name).map((likeness) => ["rn", likeness, roleId] as const)),
    ]
    return unless(
      same(
        wanted.map(([kind, value, holder]) => `${kind} ${value} ${holder}`),
        names.map(({ kind, value, holder }) => `${kind} ${value} ${holder}`),
      ),
      `${tenantId}: names are taken that nobody has, or had that nobody took`,
    )
  })

/** Whoever is listed is found by each word of their name, and nobody else is found. */
const peopleAreFound = ({ companies }: Facts): Broken =>
  companies.flatMap(({ tenant: { tenantId }, users, userNames }) => {
    const listed = users.filter(({ status }) => status !== "leaving")
    const wanted = listed.flatMap(({ userId, words = "" }) =>
      [...new Set(words.split(" "))].filter((word) => word !== "").map((word) => `${userId} ${word}`),
    )
    const entered = userNames.map(({ userId, words }) => `${userId} ${words.split(" ")[0]}`)
    return unless(same(wanted, [...new Set(entered)]), `${tenantId}: somebody is not found, or is who is not there`)
  })

/** Everybody knows of every place that lets them in: nobody is forgotten who is somebody. */
const peopleKnowTheirPlaces = ({ grants, companies, person }: Facts): Broken =>
  [grants, ...companies.map(({ grants }) => grants)].flat().flatMap(({ identityId, place }) =>
    unless(
      person(identityId).some(({ places = [] }) => places.includes(place)),
      `${identityId} does not know of ${place}`,
    ),
  )

const follows: Readonly<Record<string, readonly string[]>> = {
  "invitation.sent": ["invitation.sent", "invitation.revoked", "invitation.accepted"],
  "invitation.revoked": ["invitation.sent"],
  "invitation.accepted": ["invitation.sent"],
}
const statusAfter: Readonly<Record<string, string>> = {
  "invitation.sent": "pending",
  "invitation.revoked": "revoked",
  "invitation.accepted": "accepted",
}

/** **One acceptance**: every sending is accepted at most once, and never after it was revoked. */
const invitationsAreUsedOnce = ({ invitations, events }: Facts): Broken =>
  invitations.flatMap(({ invitationId, status }) => {
    const story = events.filter(({ object }) => object === invitationId).toSorted((a, b) => a.version - b.version)
    const names = story.map(({ name }) => name)
    const wrong = names.filter(
      (name, i) => !(i === 0 ? ["invitation.sent"] : (follows[names[i - 1] ?? ""] ?? [])).includes(name),
    )
    return [
      ...unless(wrong.length === 0, `${invitationId}: ${names.join(", ")}`),
      ...unless(statusAfter[names.at(-1) ?? ""] === status, `${invitationId} is ${status} after ${names.at(-1)}`),
    ]
  })

/** A registration is known by the id of the person it makes; its events are a sequence of their own, from 0 on. */
const sequenceOf = ({ object, name }: Event): string =>
  name.startsWith("registration.") ? `registration of ${object}` : object

/** What was begun for somebody before they were anybody changes nothing of them. */
const isChange = ({ name }: Event): boolean => name !== "identity.sign_in_begun"

/** The versions of a tenant are those of its own events. */
const tenantsHaveTheirEvents = ({ companies, events }: Facts): Broken =>
  companies.flatMap(({ tenant: { tenantId, rev } }) => {
    const versions = events.filter(({ object }) => object === tenantId).map(({ version }) => version)
    const each = Array.from({ length: rev }, (_, i) => i + 1)
    return unless(
      same(versions.map(String), each.map(String)),
      `${tenantId} is at ${rev}, by its events: ${versions.join()}`,
    )
  })

/** **Everything is told**: versions without a gap and without a double, up to the version that is stored; and at which level it was done is in it, who did it lies beside. */
const everyChangeHasItsEvent = ({ account, companies, invitations, people, events, besides }: Facts): Broken => {
  const sequences = Map.groupBy(events.filter(isChange), sequenceOf)
  const stored = new Map<string, number>([
    [account.accountId, account.rev],
    ...companies.flatMap(({ users, roles }) => [
      ...users.map(({ userId, rev }) => [userId, rev] as const),
      ...roles.filter(({ roleId }) => sequences.has(roleId)).map(({ roleId, rev }) => [roleId, rev] as const),
    ]),
    ...invitations.map(({ invitationId, rev }) => [invitationId, rev] as const),
    ...people
      .filter(({ identityId }) => sequences.has(identityId))
      .map(({ identityId, rev }) => [identityId, rev] as const),
  ])
  const gaps = [...sequences].flatMap(([object, own]) => {
    if (companies.some(({ tenant }) => tenant.tenantId === object)) return []
    const versions = own.map(({ version }) => version).toSorted((a, b) => a - b)
    const first = object.startsWith("registration of") ? 0 : 1
    return unless(
      versions.every((version, i) => version === first + i),
      `${object} has events for its versions ${versions.join()}`,
    )
  })
  const missing = [...stored].flatMap(([object, rev]) => {
    const last = Math.max(0, ...(sequences.get(object) ?? []).map(({ version }) => version))
    return unless(last === rev, `${object} is at version ${rev}, its events end with ${last}`)
  })
  const anonymous = events.filter(({ place, execution }) => !besides.has(`${place} ${execution}`))
  const levelless = events.filter(({ level }) => level === undefined)
  return [
    ...gaps,
    ...missing,
    ...levelless.map(({ name, execution }) => `${name} of ${execution} says at no level`),
    ...anonymous.map(({ name, execution }) => `${name} of ${execution} says not who`),
  ]
}

type Story = {
  readonly owner?: unknown
  readonly offer?: unknown
  readonly proposed?: unknown
  readonly admins: readonly unknown[]
}
type Turn = { readonly by: string; readonly from: unknown; readonly to: unknown; readonly about: unknown }

/** What each event makes of the account, by the version it made. */
const turns: Readonly<Record<string, (before: Story, turn: Turn) => Story>> = {
  "account.opened": (_, { by }) => ({ owner: by, admins: [by] }),
  "account.renamed": (before) => before,
  "account.admin_added": (before, { about }) => ({ ...before, admins: [...before.admins, about] }),
  "account.admin_removed": ({ offer, admins, ...story }, { about }) => ({
    ...story,
    offer: offer === about ? undefined : offer,
    admins: admins.filter((admin) => admin !== about),
  }),
  "account.admin_left": ({ offer, admins, ...story }, { by }) => ({
    ...story,
    offer: offer === by ? undefined : offer,
    admins: admins.filter((admin) => admin !== by),
  }),
  "account.suspended": (before) => before,
  "account.reopened": (before) => before,
  "account.closed": (before) => before,
  "account.restored": (before) => before,
  "partner.code_made": (before) => before,
  "partner.code_withdrawn": (before) => before,
  "partner.access_changed": (before) => before,
  "ownership.requested": (before, { to }) => ({ ...before, offer: to }),
  "ownership.cancelled": ({ owner, admins }) => ({ owner, admins }),
  "ownership.declined": ({ owner, admins }) => ({ owner, admins }),
  "ownership.moved": ({ admins }, { to }) => ({ owner: to, admins }),
  "ownership.proposed": ({ owner, admins }, { to }) => ({ owner, admins, proposed: to }),
  "ownership.objected": ({ owner, admins }) => ({ owner, admins }),
  "ownership.proposal_withdrawn": ({ owner, admins }) => ({ owner, admins }),
  "ownership.proposal_lapsed": ({ owner, admins }) => ({ owner, admins }),
  "ownership.assigned": ({ admins }, { to }) => ({ owner: to, admins: [...new Set([...admins, to])] }),
}

/** Whose change each event must have been, by what the account was when it was made. */
const authority: Readonly<Record<string, (before: Story, visitor: unknown) => readonly unknown[]>> = {
  "account.renamed": ({ admins }, visitor) => [...admins, visitor],
  "account.admin_removed": ({ owner }) => [owner],
  "partner.code_made": ({ admins }) => admins,
  "partner.code_withdrawn": ({ admins }) => admins,
  "ownership.requested": ({ owner }) => [owner],
  "ownership.cancelled": ({ owner }) => [owner],
  "ownership.declined": ({ offer }) => [offer],
  "ownership.moved": ({ offer }) => [offer],
  "ownership.objected": ({ admins }) => admins,
}

/** Who had opened the visit in which an event was made, to change something. */
const visitorOf = (events: readonly Event[], { visit }: Event): unknown => {
  const opened = events.find(({ object, name }) => name === "visit.opened" && object === visit)
  const { identityId, kind } = (opened?.data ?? {}) as Readonly<Record<string, unknown>>
  return kind === "change" ? identityId : undefined
}

/** Who had sent the invitation that an execution accepted. */
const inviterOf = (events: readonly Event[], execution: string): unknown => {
  const accepted = events.find((event) => event.execution === execution && event.name === "invitation.accepted")
  const sent = events.filter(({ object, name }) => object === accepted?.object && name === "invitation.sent")
  const before = sent.filter(({ version }) => version < (accepted?.version ?? 0))
  return before.toSorted((a, b) => a.version - b.version).at(-1)?.actor
}

/**
 * What the account has become is what its events say, told over from the beginning; and each was made by somebody who
 * had the right at that very version (**nobody gives what they do not hold**: whoever was admitted, was invited by the owner of that moment).
 */
const eventsTellTheStory = ({ account, events }: Facts): Broken => {
  let story: Story = { admins: [] }
  const wrong: string[] = []
  const own = events.filter(({ object }) => object === account.accountId).toSorted((a, b) => a.version - b.version)
  for (const event of own) {
    const { name, data, actor, version, execution } = event
    const { from, to, identityId, ownerId } = data as Readonly<Record<string, unknown>>
    const entitled = authority[name]?.(story, visitorOf(events, event)) ?? [actor]
    if (!entitled.includes(actor)) wrong.push(`${name} (version ${version}) was made by ${actor}, who could not`)
    if (name === "account.admin_added" && inviterOf(events, execution) !== story.owner)
      wrong.push(`version ${version} admits whom ${String(story.owner)}, the owner, had not invited`)
    const turn = turns[name]
    if (!turn) wrong.push(`${name} is a change of accounts that these rules do not know`)
    story = turn?.(story, { by: String(ownerId ?? actor), from, to, about: identityId }) ?? story
  }
  const { owner, offer, proposed, admins } = story
  return [
    ...wrong,
    ...unless(owner === account.ownerId, `by its events, the account is owned by ${String(owner)}`),
    ...unless(offer === account.transferTo, `by its events, ownership is offered to ${String(offer)}`),
    ...unless(proposed === account.proposal?.to, `by its events, ${String(proposed)} is proposed as the owner`),
    ...unless(same(admins.map(String), account.admins), `by its events, the admins are ${admins.join()}`),
  ]
}

/** What holds a place makes its state, unless it is on its way out. */
const heldAsTheySay = ({ account, companies }: Facts): Broken =>
  [account, ...companies.map(({ tenant }) => tenant)].flatMap(({ holds, state, ...head }) =>
    unless(
      holds === undefined || state === "closing" || state === "closed" || state === stateOf(holds),
      `${"tenantId" in head ? head.tenantId : head.accountId} is ${state}, but its holds make it ${stateOf(holds ?? [])}`,
    ),
  )

/** An account is among those of the partner that its head names, and of no other; who acts for that one is let in there. */
const ofOnePartner = ({ account, broughtBy, partner }: Facts): Broken => {
  const { accountId, partnerId, state } = account
  const wanted = partnerId && state !== "closed" ? [partnerId] : []
  const listed = broughtBy.map((item) => item.partnerId)
  const admins = partner?.head.admins ?? []
  const granted = partner?.grants.map(({ identityId }) => identityId) ?? []
  return [
    ...unless(
      same(listed, wanted) || state === "closed",
      `${accountId} is of ${wanted.join()}, and listed by ${listed.join()}`,
    ),
    ...unless(
      same([...admins], granted),
      `of ${String(partnerId)} are ${admins.join()}, and let in are ${granted.join()}`,
    ),
  ]
}

const rules = [
  oneOwner,
  adminsHaveGrants,
  offerIsGood,
  tenantsAreAdministered,
  tenantsAreCounted,
  usersHaveGrants,
  usersAreCounted,
  namesAreTaken,
  peopleAreFound,
  peopleKnowTheirPlaces,
  tenantsHaveTheirEvents,
  invitationsAreUsedOnce,
  everyChangeHasItsEvent,
  eventsTellTheStory,
  heldAsTheySay,
  ofOnePartner,
]

/** Which rules are broken in the table, and how; of one account when one is named. In a sound system, none. */
export const brokenRules = async (world: World, accountId?: AccountId): Promise<Broken> => {
  const facts = factsOf(await world.everything())
  const looked = accountId === undefined ? facts : facts.filter(({ account }) => account.accountId === accountId)
  if (looked.length === 0) throw new Error("there is nothing to look at")
  return looked.flatMap((one) =>
    rules.flatMap((rule) => rule(one).map((broken) => `${one.account.accountId}: ${broken}`)),
  )
}
