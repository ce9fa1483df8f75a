import { entriesOf, gt, o, ogt, ot, ours, t, use, view } from "./entry.ts"

const keys = "developer.keys"
const webhooks = "developer.webhooks"
const integrations = "panel.integrations"
const security = "panel.security"

/** People, groups, roles and the company itself; most of it is enforced by Tenantry. */
export const administration = entriesOf("administration", {
  "profile.edit": use("own", o, "low", ours),
  "access.evaluate": use("own", ot, "elevated", ours),
  "access.explain": use("own", ogt, "low", ours),
  "jobs.view": view("own", ot, "low", ours),
  "jobs.stop": use("own", ot, "elevated", ours, ["jobs.view"]),
  "notifications.edit": use("own", o, "low", "panel.notifications"),

  "users.view": view("people", ogt, "low", ours),
  "users.add": use("people", gt, "elevated", ours, ["users.view", "groups.view"]),
  "users.edit": use("people", gt, "elevated", ours, ["users.view"]),
  "users.block": use("people", gt, "high", ours, ["users.view"]),
  "users.delete": use("people", gt, "high", ours, ["users.view"]),
  "users.give_role": use("people", gt, "high", ours, ["users.view"]),
  "users.edit_groups": use("people", gt, "elevated", ours, ["users.view", "groups.view"]),
  "groups.view": view("people", ogt, "low", ours),
  "groups.create": use("people", gt, "low", ours, ["groups.view"]),
  "groups.rename": use("people", gt, "low", ours, ["groups.view"]),
  "groups.move": use("people", gt, "elevated", ours, ["groups.view"]),
  "groups.delete": use("people", gt, "elevated", ours, ["groups.view"]),
  "groups.name_leaders": use("people", gt, "high", ours, ["groups.view", "users.view"]),

  "roles.view": view("control", t, "low", ours),
  "roles.create": use("control", t, "high", ours, ["roles.view"]),
  "roles.edit": use("control", t, "high", ours, ["roles.view"]),
  "roles.delete": use("control", t, "elevated", ours, ["roles.view"]),
  "tenant.edit": use("control", t, "elevated", ours),
  "tenant.policies.edit": use("control", t, "high", ours),
  "api_keys.view": view("control", t, "elevated", keys),
  "api_keys.create": use("control", t, "high", keys, ["api_keys.view"]),
  "api_keys.revoke": use("control", t, "elevated", keys, ["api_keys.view"]),
  "webhooks.view": view("control", t, "elevated", webhooks),
  "webhooks.edit": use("control", t, "high", webhooks, ["webhooks.view"]),
  "webhooks.resend": use("control", t, "elevated", webhooks, ["webhooks.view"]),
  "integrations.view": view("control", t, "low", integrations),
  "integrations.connect": use("control", t, "high", integrations, ["integrations.view"]),
  "integrations.disconnect": use("control", t, "elevated", integrations, ["integrations.view"]),
  "security.view": view("control", t, "elevated", security),
  "security.sign_in.edit": use("control", t, "high", security, ["security.view"]),
  "security.networks.edit": use("control", t, "high", security, ["security.view"]),
  "security.single_sign_on.edit": use("control", t, "high", security, ["security.view"]),
  "sessions.end": use("control", t, "elevated", security, ["users.view"]),
  "support_access.grant": use("control", t, "high", security),
  "retention.edit": use("control", t, "high", security),

  "branding.edit": use("technical", t, "low", "panel.branding"),

  "tenant.audit.read": view("audit", t, "high", ours),
  "sign_ins.view": view("audit", t, "elevated", security),
})
