import { change, entriesIn, readEntry, t, view } from "./entry.ts"

const billing = "finance.billing"
const documents = "finance.documents"
const tariffs = "finance.tariffs"

/** What the company pays and what it gets for that. */
export const finance = entriesIn("finance", {
  "balance.view": view("finance", t, "elevated", billing),
  "balance.alerts.edit": change("finance", t, "low", billing, ["balance.view"]),
  "charges.view": view("finance", t, "elevated", billing),
  "spending_limits.edit": change("finance", t, "high", billing, ["charges.view"]),
  "payments.view": view("finance", t, "elevated", billing),
  "payments.make": change("finance", t, "high", billing, ["balance.view", "payments.view"]),
  "payment_methods.edit": change("finance", t, "high", billing, ["payments.view"]),
  "documents.view": view("finance", t, "elevated", documents),
  "documents.download": readEntry("finance", t, "elevated", documents, ["documents.view"]),
  "invoices.view": view("finance", t, "elevated", documents),
  "invoices.request": change("finance", t, "low", documents, ["invoices.view"]),
  "tariffs.view": view("finance", t, "low", tariffs),
  "tariffs.change": change("finance", t, "high", tariffs, ["tariffs.view"]),
})
