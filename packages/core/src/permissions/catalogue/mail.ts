import { entriesOf, gt, o, t, use, view } from "./entry.ts"

const panel = "mail.panel"
const domains = "mail.domains"
const lists = "mail.lists"
const filter = "mail.filter"

/** Mailboxes, aliases, lists and domains: one's own, and those of the company. */
export const mail = entriesOf("mail", {
  "own_mailbox.view": view("own", o, "low", panel),
  "own_mailbox.describe": use("own", o, "low", panel, ["own_mailbox.view"]),
  "own_mail_forwarding.edit": use("own", o, "elevated", panel, ["own_mailbox.view"]),
  "own_auto_reply.edit": use("own", o, "low", panel, ["own_mailbox.view"]),
  "own_aliases.add": use("own", o, "elevated", panel, ["own_mailbox.view"]),
  "own_aliases.edit": use("own", o, "low", panel, ["own_mailbox.view"]),
  "own_mail_filters.edit": use("own", o, "low", panel, ["own_mailbox.view"]),
  "own_address.edit": use("own", o, "low", "mail.address_book"),
  "own_quarantine.release": use("own", o, "elevated", filter, ["own_mailbox.view"]),
  "own_app_passwords.create": use("own", o, "elevated", panel, ["own_mailbox.view"]),

  "mailboxes.view": view("technical", gt, "low", panel),
  "mailboxes.create": use("technical", gt, "elevated", panel, ["mailboxes.view"]),
  "mailboxes.edit": use("technical", gt, "elevated", panel, ["mailboxes.view"]),
  "mailboxes.suspend": use("technical", gt, "elevated", panel, ["mailboxes.view"]),
  "mailboxes.delete": use("technical", gt, "high", panel, ["mailboxes.view"]),
  "mailboxes.reset_password": use("technical", gt, "high", panel, ["mailboxes.view"]),
  "mailboxes.delegate": use("technical", gt, "high", panel, ["mailboxes.view", "users.view"]),
  "aliases.add": use("technical", gt, "elevated", panel, ["mailboxes.view"]),
  "aliases.edit": use("technical", gt, "low", panel, ["mailboxes.view"]),
  "aliases.delete": use("technical", gt, "elevated", panel, ["mailboxes.view"]),
  "mail_forwarding.edit": use("technical", gt, "high", panel, ["mailboxes.view"]),
  "mailing_lists.view": view("technical", t, "low", lists),
  "mailing_lists.create": use("technical", t, "low", lists, ["mailing_lists.view"]),
  "mailing_lists.edit": use("technical", t, "elevated", lists, ["mailing_lists.view"]),
  "mailing_lists.delete": use("technical", t, "elevated", lists, ["mailing_lists.view"]),
  "address_book.edit": use("technical", t, "low", "mail.address_book"),
  "quarantine.view": view("technical", t, "elevated", filter),
  "quarantine.release": use("technical", t, "elevated", filter, ["quarantine.view"]),
  "mail_filter.edit": use("technical", t, "elevated", filter),
  "mail_domains.view": view("technical", t, "low", domains),
  "mail_domains.add": use("technical", t, "elevated", domains, ["mail_domains.view"]),
  "mail_domains.edit": use("technical", t, "high", domains, ["mail_domains.view"]),
  "mail_domains.remove": use("technical", t, "high", domains, ["mail_domains.view"]),
  "mail_log.view": view("technical", t, "elevated", "mail.log"),
})
