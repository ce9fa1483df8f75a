import { change, changeContent, entriesIn, gt, ogt, readContent, t, viewContent } from "./entry.ts"

const records = "crm.records"
const work = "crm.work"
const desk = "crm.desk"
const settings = "crm.settings"

/** Customers of the company and the work with them; its records are content throughout, its settings are not. */
export const crm = entriesIn("crm", {
  "contacts.view": viewContent("contacts", ogt, "elevated", records),
  "contacts.create": changeContent("contacts", ogt, "low", records, ["contacts.view"]),
  "contacts.edit": changeContent("contacts", ogt, "elevated", records, ["contacts.view"]),
  "contacts.merge": changeContent("contacts", gt, "elevated", records, ["contacts.edit"]),
  "contacts.assign": changeContent("contacts", gt, "elevated", records, ["contacts.view", "users.view"]),
  "contacts.import": changeContent("contacts", gt, "elevated", records, ["contacts.create"]),
  "contacts.delete": changeContent("contacts", ogt, "high", records, ["contacts.view"]),
  "consents.edit": changeContent("contacts", ogt, "high", records, ["contacts.view"]),
  "companies.view": viewContent("contacts", ogt, "elevated", records),
  "companies.create": changeContent("contacts", ogt, "low", records, ["companies.view"]),
  "companies.edit": changeContent("contacts", ogt, "elevated", records, ["companies.view"]),
  "companies.delete": changeContent("contacts", ogt, "high", records, ["companies.view"]),
  "contacts.export": readContent("exports", gt, "high", records, ["contacts.view"]),
  "companies.export": readContent("exports", gt, "high", records, ["companies.view"]),

  "deals.view": viewContent("deals", ogt, "elevated", work, ["contacts.view"]),
  "deals.create": changeContent("deals", ogt, "low", work, ["deals.view"]),
  "deals.edit": changeContent("deals", ogt, "elevated", work, ["deals.view"]),
  "deals.assign": changeContent("deals", gt, "elevated", work, ["deals.view", "users.view"]),
  "deals.delete": changeContent("deals", ogt, "high", work, ["deals.view"]),
  // Not among the exports: the marketer holds those, and sees no deals.
  "deals.export": readContent("deals", gt, "high", work, ["deals.view"]),
  "forecast.view": viewContent("deals", ogt, "elevated", work, ["deals.view"]),
  "tasks.view": viewContent("deals", ogt, "low", work),
  "tasks.edit": changeContent("deals", ogt, "low", work, ["tasks.view"]),
  "tasks.assign": changeContent("deals", gt, "low", work, ["tasks.view", "users.view"]),
  "tickets.view": viewContent("deals", ogt, "elevated", desk, ["contacts.view"]),
  "tickets.create": changeContent("deals", ogt, "low", desk, ["tickets.view"]),
  "tickets.answer": changeContent("deals", ogt, "elevated", desk, ["tickets.view"]),
  "tickets.assign": changeContent("deals", gt, "low", desk, ["tickets.view", "users.view"]),
  "tickets.delete": changeContent("deals", gt, "high", desk, ["tickets.view"]),

  "pipelines.edit": change("technical", t, "elevated", settings),
  "crm_fields.edit": change("technical", t, "elevated", settings),
  "crm_automations.edit": change("technical", t, "high", settings),
  "ticket_forms.edit": change("technical", t, "low", settings),
})
