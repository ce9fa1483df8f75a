import { change, entriesIn, gt, o, ogt, ot, ours, readEntry, t, view } from "./entry.ts"

const webhooks = "developer.webhooks"
const integrations = "panel.integrations"
const security = "panel.security"

/** People, groups, roles and the company itself; most of it is enforced by Tenantry. */
export const administration = entriesIn("administration", {
  "profile.edit": change("own", o, "low", ours),
  "access.evaluate": readEntry("own", ot, "elevated", ours),
  "access.explain": readEntry("own", ogt, "low", ours),
  "jobs.view": view("own", ot, "low", ours),
  "jobs.stop": change("own", ot, "elevated", ours, ["jobs.view"]),
  "notifications.edit": change("own", o, "low", "panel.notifications"),

  "users.view": view("people", ogt, "low", ours),
  "users.add": change("people", gt, "elevated", ours, ["users.view", "groups.view"]),
  "users.edit": change("people", gt, "elevated", ours, ["users.view"]),
  "users.block": change("people", gt, "high", ours, ["users.view"]),
  "users.delete": change("people", gt, "high", ours, ["users.view"]),
  "users.give_role": change("people", gt, "high", ours, ["users.view"]),
  "users.edit_groups": change("people", gt, "elevated", ours, ["users.view", "groups.view"]),
  "groups.view": view("people", ogt, "low", ours),
  "groups.create": change("people", gt, "low", ours, ["groups.view"]),
  "groups.rename": change("people", gt, "low", ours, ["groups.view"]),
  "groups.move": change("people", gt, "elevated", ours, ["groups.view"]),
  "groups.delete": change("people", gt, "elevated", ours, ["groups.view"]),
  "groups.name_leaders": change("people", gt, "high", ours, ["groups.view", "users.view"]),

  "roles.view": view("control", t, "low", ours),
  "roles.create": change("control", t, "high", ours, ["roles.view"]),
  "roles.edit": change("control", t, "high", ours, ["roles.view"]),
  "roles.delete": change("control", t, "elevated", ours, ["roles.view"]),
  "tenant.edit": change("control", t, "elevated", ours),
  "tenant.policies.edit": change("control", t, "high", ours),
  "api_keys.view": view("control", t, "elevated", ours),
  "api_keys.create": change("control", t, "high", ours, ["api_keys.view"]),
  "api_keys.revoke": change("control", t, "elevated", ours, ["api_keys.view"]),
  "webhooks.view": view("control", t, "elevated", webhooks),
  "webhooks.edit": change("control", t, "high", webhooks, ["webhooks.view"]),
  "webhooks.resend": change("control", t, "elevated", webhooks, ["webhooks.view"]),
  "integrations.view": view("control", t, "low", integrations),
  "integrations.connect": change("control", t, "high", integrations, ["integrations.view"]),
  "integrations.disconnect": change("control", t, "elevated", integrations, ["integrations.view"]),
  "security.view": view("control", t, "elevated", security),
  "security.sign_in.edit": change("control", t, "high", security, ["security.view"]),
  "security.networks.edit": change("control", t, "high", security, ["security.view"]),
  "security.single_sign_on.edit": change("control", t, "high", security, ["security.view"]),
  "sessions.end": change("control", t, "elevated", security, ["users.view"]),
  "support_access.grant": change("control", t, "high", security),
  "retention.edit": change("control", t, "high", security),

  "branding.edit": change("technical", t, "low", "panel.branding"),

  "tenant.audit.read": view("audit", t, "high", ours),
  "sign_ins.view": view("audit", t, "elevated", security),
})
