import { change, entriesIn, gt, o, t, view } from "./entry.ts"

const panel = "mail.panel"
const domains = "mail.domains"
const lists = "mail.lists"
const filter = "mail.filter"

/** Mailboxes, aliases, lists and domains: one's own, and those of the company. */
export const mail = entriesIn("mail", {
  "own_mailbox.view": view("own", o, "low", panel),
  "own_mailbox.describe": change("own", o, "low", panel, ["own_mailbox.view"]),
  "own_mail_forwarding.edit": change("own", o, "elevated", panel, ["own_mailbox.view"]),
  "own_auto_reply.edit": change("own", o, "low", panel, ["own_mailbox.view"]),
  "own_aliases.add": change("own", o, "elevated", panel, ["own_mailbox.view"]),
  "own_aliases.edit": change("own", o, "low", panel, ["own_mailbox.view"]),
  "own_mail_filters.edit": change("own", o, "low", panel, ["own_mailbox.view"]),
  "own_address.edit": change("own", o, "low", "mail.address_book"),
  "own_quarantine.release": change("own", o, "elevated", filter, ["own_mailbox.view"]),
  "own_app_passwords.create": change("own", o, "elevated", panel, ["own_mailbox.view"]),

  "mailboxes.view": view("technical", gt, "low", panel),
  "mailboxes.create": change("technical", gt, "elevated", panel, ["mailboxes.view"]),
  "mailboxes.edit": change("technical", gt, "elevated", panel, ["mailboxes.view"]),
  "mailboxes.suspend": change("technical", gt, "elevated", panel, ["mailboxes.view"]),
  "mailboxes.delete": change("technical", gt, "high", panel, ["mailboxes.view"]),
  "mailboxes.reset_password": change("technical", gt, "high", panel, ["mailboxes.view"]),
  "mailboxes.delegate": change("technical", gt, "high", panel, ["mailboxes.view", "users.view"]),
  "aliases.add": change("technical", gt, "elevated", panel, ["mailboxes.view"]),
  "aliases.edit": change("technical", gt, "low", panel, ["mailboxes.view"]),
  "aliases.delete": change("technical", gt, "elevated", panel, ["mailboxes.view"]),
  "mail_forwarding.edit": change("technical", gt, "high", panel, ["mailboxes.view"]),
  "mailing_lists.view": view("technical", t, "low", lists),
  "mailing_lists.create": change("technical", t, "low", lists, ["mailing_lists.view"]),
  "mailing_lists.edit": change("technical", t, "elevated", lists, ["mailing_lists.view"]),
  "mailing_lists.delete": change("technical", t, "elevated", lists, ["mailing_lists.view"]),
  "address_book.edit": change("technical", t, "low", "mail.address_book"),
  "quarantine.view": view("technical", t, "elevated", filter),
  "quarantine.release": change("technical", t, "elevated", filter, ["quarantine.view"]),
  "mail_filter.edit": change("technical", t, "elevated", filter),
  "mail_domains.view": view("technical", t, "low", domains),
  "mail_domains.add": change("technical", t, "elevated", domains, ["mail_domains.view"]),
  "mail_domains.edit": change("technical", t, "high", domains, ["mail_domains.view"]),
  "mail_domains.remove": change("technical", t, "high", domains, ["mail_domains.view"]),
  "mail_log.view": view("technical", t, "elevated", "mail.log"),
})
