import { change, entriesIn, ogt, t, view } from "./entry.ts"

const editor = "signatures.editor"
const templates = "signatures.templates"

/** What stands under people's mails: their own part, and the company's templates. */
export const signatures = entriesIn("signatures", {
  "signatures.view": view("signatures_own", ogt, "low", editor),
  "signatures.edit": change("signatures_own", ogt, "low", editor, ["signatures.view"]),
  "signature_templates.view": view("signatures_company", t, "low", templates),
  "signature_templates.edit": change("signatures_company", t, "elevated", templates, ["signature_templates.view"]),
  "signature_templates.publish": change("signatures_company", t, "high", templates, ["signature_templates.view"]),
  "signature_templates.delete": change("signatures_company", t, "elevated", templates, ["signature_templates.view"]),
  "signature_banners.edit": change("signatures_company", t, "low", templates, ["signature_templates.view"]),
  "signature_statistics.view": view("signatures_company", t, "low", templates, ["signature_templates.view"]),
})
