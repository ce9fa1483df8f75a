import { entriesOf, gt, ogt, t, use, useContent, viewContent } from "./entry.ts"

const records = "crm.records"
const work = "crm.work"
const desk = "crm.desk"
const settings = "crm.settings"

/** Customers of the company and the work with them; its records are content throughout, its settings are not. */
export const crm = entriesOf("crm", {
  "contacts.view": viewContent("contacts", ogt, "elevated", records),
  "contacts.create": useContent("contacts", ogt, "low", records, ["contacts.view"]),
  "contacts.edit": useContent("contacts", ogt, "elevated", records, ["contacts.view"]),
  "contacts.merge": useContent("contacts", gt, "elevated", records, ["contacts.edit"]),
  "contacts.assign": useContent("contacts", gt, "elevated", records, ["contacts.view", "users.view"]),
  "contacts.import": useContent("contacts", gt, "elevated", records, ["contacts.create"]),
  "contacts.delete": useContent("contacts", ogt, "high", records, ["contacts.view"]),
  "consents.edit": useContent("contacts", ogt, "high", records, ["contacts.view"]),
  "companies.view": viewContent("contacts", ogt, "elevated", records),
  "companies.create": useContent("contacts", ogt, "low", records, ["companies.view"]),
  "companies.edit": useContent("contacts", ogt, "elevated", records, ["companies.view"]),
  "companies.delete": useContent("contacts", ogt, "high", records, ["companies.view"]),
  "contacts.export": useContent("exports", gt, "high", records, ["contacts.view"]),
  "companies.export": useContent("exports", gt, "high", records, ["companies.view"]),

  "deals.view": viewContent("deals", ogt, "elevated", work, ["contacts.view"]),
  "deals.create": useContent("deals", ogt, "low", work, ["deals.view"]),
  "deals.edit": useContent("deals", ogt, "elevated", work, ["deals.view"]),
  "deals.assign": useContent("deals", gt, "elevated", work, ["deals.view", "users.view"]),
  "deals.delete": useContent("deals", ogt, "high", work, ["deals.view"]),
  // Not among the exports: the marketer holds those, and sees no deals.
  "deals.export": useContent("deals", gt, "high", work, ["deals.view"]),
  "forecast.view": viewContent("deals", ogt, "elevated", work, ["deals.view"]),
  "tasks.view": viewContent("deals", ogt, "low", work),
  "tasks.edit": useContent("deals", ogt, "low", work, ["tasks.view"]),
  "tasks.assign": useContent("deals", gt, "low", work, ["tasks.view", "users.view"]),
  "tickets.view": viewContent("deals", ogt, "elevated", desk, ["contacts.view"]),
  "tickets.create": useContent("deals", ogt, "low", desk, ["tickets.view"]),
  "tickets.answer": useContent("deals", ogt, "elevated", desk, ["tickets.view"]),
  "tickets.assign": useContent("deals", gt, "low", desk, ["tickets.view", "users.view"]),
  "tickets.delete": useContent("deals", gt, "high", desk, ["tickets.view"]),

  "pipelines.edit": use("technical", t, "elevated", settings),
  "crm_fields.edit": use("technical", t, "elevated", settings),
  "crm_automations.edit": use("technical", t, "high", settings),
  "ticket_forms.edit": use("technical", t, "low", settings),
})
