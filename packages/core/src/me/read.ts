import * as z from "zod"
import type { ReadContext } from "../kernel/context.ts"
import { type HeadedId, IdentityId, service, TenantId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"
import { query } from "../kernel/operations.ts"
import { PageInput, PageLimit } from "../kernel/pages.ts"
import { type Holdings, scopeName } from "../kernel/permissions.ts"
import { present } from "../kernel/present.ts"
import { headedAs } from "../authority/index.ts"
import {
  activePlaceOf,
  closedView,
  type Identity,
  meIn,
  PendingAddress,
  pendingView,
  placesOf,
} from "../identities/index.ts"
import { forAnyone } from "../permissions/index.ts"
import { openVisits, OpenVisitView } from "../visits/index.ts"
import { placeName } from "./places.ts"

const Right = z.object({ permission: z.string(), scope: z.enum(["none", "own", "group", "tenant"]) })

const rightsOf = (holdings: Holdings): z.input<typeof Right>[] =>
  [...holdings].map(([{ key }, scope]) => ({ permission: key, scope: scopeName(scope) }))

type Visiting = Pick<ReadContext<IdentityId>, "visit" | "vendor">

const Grant = z.object({
  place: z.string(),
  kind: z.enum(["service", "partner", "account", "tenant"]),
  name: z.string(),
  state: z.string(),
  level: z.string(),
  roles: z.array(z.string()),
  userId: z.string().exactOptional(),
  rights: z.array(Right),
  /** It lets nobody in without a second factor, and this sign-in showed none: until then there are no rights. */
  secondFactorMissing: z.literal(true).exactOptional(),
  /** What they hold here as an administrator is closed for now, and not among the rights. */
  rightsClosed: z.literal(true).exactOptional(),
})

const grantsIn = async (ctx: Visiting, place: HeadedId): Promise<z.input<typeof Grant>[]> => {
  const { visit } = ctx
  const entered = await visit(place)
  const there = entered ?? (await visit(place, undefined, { unasked: true, evenClosed: true }))
  if (!there) return []
  const { level, roles, holdings, userId, closed } = there.actor
  return [
    {
      place,
      kind: headedAs(place),
      name: await placeName(ctx, there, place),
      state: there.state,
      level,
      roles: [...roles],
      rights: entered ? rightsOf(holdings) : [],
      ...present({ userId, rightsClosed: closed }),
      // Only companies ask for it; in others nobody is let in while all that they hold is closed.
      ...(entered || !TenantId.is(place) ? {} : { secondFactorMissing: true }),
    },
  ]
}

/** Only who is of the staff has any to be read. It is open where it lets them in: not with another role, nor after its time. */
const visitOf = async ({ get, visit: enter }: Pick<ReadContext, "get" | "visit">, { identityId, places }: Identity) => {
  const visit = places?.includes(service) ? await get(openVisits, { identityId }) : null
  const there = visit && (await enter(visit.accountId))
  return visit && there?.actor.visit?.visitId === visit.visitId ? visit : undefined
}

/** Every place is entered as an ordinary request would enter it: what is shown here is what is decided there. */
export const readMe = query({
  name: "me.read",
  summary: "Who I am, where I belong, and what I may do there",
  route: "GET /v1/me",
  place: IdentityId,
  permission: forAnyone.readMe,
  input: z.strictObject({ ...PageInput.shape, limit: PageLimit(50, 100) }),
  output: z.object({
    identityId: IdentityId.schema,
    email: z.string(),
    /** The address they have asked for, until its link is opened. */
    pendingAddress: PendingAddress.exactOptional(),
    name: z.string(),
    locale: Locale,
    timeZone: z.string(),
    /** Whether they have shown that the address is theirs. */
    proven: z.boolean(),
    secondFactor: z.boolean(),
    /** Their second factor was taken away for them: until when they are no administrator, and where somebody has vouched. */
    closedRights: z.object({ until: z.iso.datetime(), vouchedIn: z.array(z.string()) }).exactOptional(),
    activePlace: z.string().exactOptional(),
    grants: z.array(Grant),
    /** Of somebody of the staff: the visit that they have open. */
    visit: OpenVisitView.exactOptional(),
    nextCursor: z.string().exactOptional(),
  }),
  read: async (ctx, { limit, cursor }) => {
    const identity = await meIn(ctx)
    const { secondFactor = false, activePlace: _asChosen, ...me } = identity
    const activePlace = activePlaceOf(identity)
    const after = String(ctx.cursors.open(cursor)?.["place"] ?? "")
    const rest = placesOf(identity).filter((place) => place > after)
    const places = rest.slice(0, limit)
    const last = rest.length > limit ? { place: places.at(-1) } : undefined
    const grants = await Promise.all(places.map((place) => grantsIn(ctx, place)))
    const visit = await visitOf(ctx, identity)
    const active = present({ activePlace, visit, closedRights: closedView(identity, ctx.now) })
    const pendingAddress = pendingView(identity, ctx.now)
    const pending = present({ pendingAddress })
    return { ...me, ...active, ...pending, secondFactor, grants: grants.flat(), ...ctx.cursors.next(last) }
  },
})
