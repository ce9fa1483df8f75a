import * as z from "zod"
import { effect } from "../kernel/effects.ts"

/** Who it is about: their id, or before they have one, their address. */
const user = z.string()
const of = z.object({ user })
/** Who owns or administers the account as well, goes on acting here by that. */
const ending = z.object({ user, ofAccount: z.boolean() })
const Right = z.object({ permission: z.string(), scope: z.enum(["none", "own", "group", "tenant"]) })
export const RightsTold = z.array(Right)
/** What somebody holds more or less of one module. */
const portion = z.object({ user, module: z.string(), rights: RightsTold })
const email = z.string()
/** Leaders whom whoever asks may see, and whether there are others. */
const reaching = z.object({ user, leaders: z.array(z.string()), others: z.boolean() })

export const UserEffects = {
  added: effect("user.added", "info", z.object({ email: z.string(), role: z.string() }), ["name", "roleName"]),
  invitationMailed: effect("user.invitation_mailed", "info", z.object({ email: z.string(), until: z.iso.datetime() })),
  untilJoined: effect("user.until_joined", "info", z.object({ email: z.string() }), ["name"]),
  temporaryPassword: effect("user.temporary_password", "info", z.object({ email: z.string() }), ["name"]),
  youBecomeAdministrator: effect("user.you_become_administrator", "danger", z.object({ email }), ["tenant"]),
  youGainContent: effect("user.you_gain_content", "danger", z.object({ email, rights: RightsTold }), [
    "tenant",
    "list",
  ]),
  joined: effect("user.joined", "info", z.object({ email: z.string(), role: z.string() }), ["tenant"]),
  youMay: effect("user.you_may", "info", z.object({ email, module: z.string(), rights: RightsTold }), [
    "title",
    "list",
  ]),
  givenSignInEnds: effect("user.given_sign_in_ends", "warning", of, ["name"]),
  oldLinkDies: effect("user.old_link_dies", "info", of, ["name"]),
  edited: effect("user.edited", "info", z.object({ user, changed: z.array(z.string()) }), ["name"]),
  role: effect("user.role", "info", z.object({ user, from: z.string(), to: z.string() }), [
    "name",
    "fromName",
    "toName",
  ]),
  gains: effect("user.gains", "warning", portion, ["name", "title", "list"]),
  loses: effect("user.loses", "warning", portion, ["name", "title", "list"]),
  /** What customers said and wrote. */
  gainsContent: effect("user.gains_content", "danger", z.object({ user, rights: RightsTold }), ["name", "list"]),
  becomesAdministrator: effect("user.becomes_administrator", "danger", of, ["name"]),
  administratorsTold: effect("user.administrators_told", "warning", z.object({ count: z.number() }), ["tenant"]),
  ceasesAdministrator: effect("user.ceases_administrator", "danger", of, ["name"]),
  joins: effect("user.joins_groups", "info", z.object({ user, groups: z.array(z.string()) }), ["name", "titles"]),
  leaves: effect("user.leaves_groups", "info", z.object({ user, groups: z.array(z.string()) }), ["name", "titles"]),
  reachGrows: effect("user.reach_grows", "warning", reaching, ["name", "titles"]),
  reachShrinks: effect("user.reach_shrinks", "info", reaching, ["name", "titles"]),
  blocked: effect("user.blocked", "danger", ending, ["name", "tenant"]),
  elsewhere: effect("user.elsewhere", "info", of, ["name"]),
  workRests: effect("user.work_rests", "warning", ending, ["name"]),
  workEnds: effect("user.work_ends", "warning", ending, ["name"]),
  /** Of those who may invite, and may not give as much any more. */
  linksStop: effect("user.links_stop", "warning", of, ["name"]),
  /** Of who waits for an invitation, and would get what whoever sent it may not give. */
  linkLapses: effect("user.link_lapses", "warning", of, ["name", "inviter"]),
  unblocked: effect("user.unblocked", "warning", of, ["name", "tenant"]),
  /** Of who had joined: what they are in services beside Tenantry is theirs to keep or delete. */
  connectedServices: effect("user.connected_services", "warning", of, ["name"]),
  deleted: effect("user.deleted", "danger", ending, ["name", "tenant"]),
  groupsLeft: effect("user.groups_left", "info", z.object({ user, count: z.number() }), ["name"]),
  signInGoes: effect("user.sign_in_goes", "warning", of, ["name"]),
  invitationDies: effect("user.invitation_dies", "warning", of, ["name"]),
  nextRequest: effect("user.next_request", "info", of, ["name"]),
}
