import type { WordsOf } from "./shape.ts"

export const marketing: WordsOf<"marketing"> = {
  "call_tracking.view": ["See call tracking", "See which advertisement, page or search word made people call."],
  "call_tracking.numbers.edit": [
    "Edit tracking numbers",
    "Choose which numbers are shown to which visitors of the site.",
  ],
  "call_tracking.sources.edit": ["Edit sources", "Define the channels and labels to which calls are attributed."],
  "call_tracking.export": [
    "Export call tracking",
    "Save calls by source as a table or pass them to advertising systems.",
  ],
  "widgets.view": ["See site widgets", "See call-back buttons, forms and chats with how often they are used."],
  "widgets.edit": ["Edit site widgets", "Design call-back buttons, forms and chats without visitors seeing it yet."],
  "widgets.publish": ["Publish site widgets", "Show a widget to the visitors of the site, or hide it again."],
  "widgets.delete": ["Delete site widgets", "Remove a widget together with its figures."],
  "campaigns.view": ["See campaigns", "Look at planned, running and past campaigns and their results."],
  "campaigns.edit": ["Edit campaigns", "Prepare texts, recipients, dates and costs of a campaign before it starts."],
  "campaigns.launch": [
    "Launch campaigns",
    "Start sending or calling, which costs money and cannot be taken back, or pause it.",
  ],
  "campaigns.delete": ["Delete campaigns", "Remove a campaign that is not running, and its results with it."],
  "audiences.edit": ["Edit audiences", "Decide by which features recipients of campaigns are chosen or left out."],
  "ad_channels.connect": [
    "Connect ad channels",
    "Link advertising accounts so that their costs and clicks come in by themselves.",
  ],
  "attribution.view": ["See attribution", "See what each channel costs and how much of the turnover it brings."],
  "attribution.edit": [
    "Edit attribution",
    "Choose the model by which a sale is credited to several contacts with the customer.",
  ],
  "marketing_reports.build": [
    "Build marketing reports",
    "Arrange figures of all channels into reports and share them by link.",
  ],
}

export const crm: WordsOf<"crm"> = {
  "contacts.view": ["See contacts", "Open people’s cards with their numbers, addresses, notes and past conversations."],
  "contacts.create": ["Create contacts", "Enter new people, by hand or straight from a call."],
  "contacts.edit": ["Edit contacts", "Correct and complete people’s cards and write notes on them."],
  "contacts.merge": ["Merge contacts", "Join duplicates into one card, which cannot be separated afterwards."],
  "contacts.assign": ["Reassign contacts", "Hand people’s cards over to another employee, alone or many at once."],
  "contacts.import": ["Import contacts", "Load people and companies from a file, many at a time."],
  "contacts.delete": ["Delete contacts", "Erase people’s cards with the notes on them."],
  "consents.edit": ["Record consents", "Note what a person agreed to, withdrew or asked to have erased."],
  "companies.view": ["See companies", "Open firms’ cards with their people, details and history."],
  "companies.create": ["Create companies", "Enter firms with which the company deals for the first time."],
  "companies.edit": ["Edit companies", "Update firms’ details and link people to them."],
  "companies.delete": ["Delete companies", "Erase a firm’s card, while the people linked to it remain."],
  "contacts.export": ["Export contacts", "Save people’s data as a file that leaves the system."],
  "companies.export": ["Export companies", "Save firms with their details as a table for use elsewhere."],
  "deals.view": ["See deals", "Follow deals through their stages, with amounts and correspondence."],
  "deals.create": ["Create deals", "Open a deal with a person or a firm and enter its amount."],
  "deals.edit": ["Edit deals", "Move deals between stages, change amounts, and mark them won or lost."],
  "deals.assign": ["Reassign deals", "Give a deal to another employee to carry on."],
  "deals.delete": ["Delete deals", "Erase a deal, so that it vanishes from forecasts and reports as well."],
  "deals.export": ["Export deals", "Save deals with amounts and stages as a table."],
  "forecast.view": ["See the sales forecast", "See what open deals will probably bring, by month and by person."],
  "tasks.view": ["See tasks", "See what is to be done, by whom and by when."],
  "tasks.edit": ["Manage tasks", "Create tasks, postpone them, tick them off and remove them."],
  "tasks.assign": ["Assign tasks", "Give work to colleagues and shift it between them."],
  "tickets.view": ["See tickets", "Read customers’ requests and the answers they got."],
  "tickets.create": ["Create tickets", "Record a request that reached the company by phone, mail or in person."],
  "tickets.answer": ["Answer tickets", "Reply to customers, change the state of their requests and close them."],
  "tickets.assign": ["Assign tickets", "Choose who deals with a request and how urgent it is."],
  "tickets.delete": ["Delete tickets", "Erase a request with its whole correspondence."],
  "pipelines.edit": ["Edit pipelines", "Set through which stages deals go, and what is required in each."],
  "crm_fields.edit": ["Edit CRM fields", "Add, rename and remove the fields on cards, deals and requests."],
  "crm_automations.edit": [
    "Edit CRM automations",
    "Set what happens by itself when a call comes in or a stage changes.",
  ],
  "ticket_forms.edit": ["Edit ticket forms", "Design the forms, categories and answer templates for requests."],
}

export const finance: WordsOf<"finance"> = {
  "balance.view": ["See the balance", "See how much money is left and how long it will last."],
  "balance.alerts.edit": ["Set balance alerts", "Set at what amount a warning goes out, and to whom."],
  "charges.view": ["See charges", "See what was charged, for which service, number or person."],
  "spending_limits.edit": ["Set spending limits", "Cap what the company, a group or a person may spend in a month."],
  "payments.view": ["See payments", "Look through past payments and those that failed."],
  "payments.make": ["Make payments", "Top up the balance and pay invoices with the company’s money."],
  "payment_methods.edit": [
    "Edit payment methods",
    "Add and remove cards and accounts, and turn automatic payment on or off.",
  ],
  "documents.view": ["See documents", "Find contracts, acceptance reports and reconciliations of the company."],
  "documents.download": [
    "Download documents",
    "Save financial documents as files, or pass them to the accounting program.",
  ],
  "invoices.view": ["See invoices", "See invoices with their amounts, due dates and whether they are paid."],
  "invoices.request": ["Request invoices", "Order an invoice in advance, or a copy made out to corrected details."],
  "tariffs.view": ["See tariffs", "Compare the present tariff with those the company could choose."],
  "tariffs.change": [
    "Change tariffs",
    "Move the company to another tariff and book or cancel options, which changes its fees.",
  ],
}

export const signatures: WordsOf<"signatures"> = {
  "signatures.view": ["See personal signatures", "See how a person’s signature looks under mails."],
  "signatures.edit": [
    "Edit personal signatures",
    "Fill in the personal part of a signature: title, numbers, photo and closing words.",
  ],
  "signature_templates.view": [
    "See company templates",
    "Look at the signatures that the company prescribes and who gets which.",
  ],
  "signature_templates.edit": ["Edit company templates", "Create and redesign prescribed signatures as drafts."],
  "signature_templates.publish": [
    "Publish company templates",
    "Put a prescribed signature under everybody’s mails, or under those of chosen groups.",
  ],
  "signature_templates.delete": ["Delete company templates", "Remove a prescribed signature that nobody’s mails use."],
  "signature_banners.edit": ["Edit banners", "Place banners with a link and dates below signatures."],
  "signature_statistics.view": [
    "See signature statistics",
    "See how often links and banners in signatures are clicked.",
  ],
}
