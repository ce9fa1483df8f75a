import type { WordsOf } from "./shape.ts"

export const administration: WordsOf<"administration"> = {
  "profile.edit": ["Edit own profile", "Change one’s own name, language, time zone and picture."],
  "access.evaluate": [
    "Ask for decisions",
    "Ask whether somebody may do something, as connected services do before they act.",
  ],
  "access.explain": [
    "Have decisions explained",
    "Learn why something is allowed or refused: which role, scope or group decides it.",
  ],
  "jobs.view": [
    "See long-running work",
    "Follow imports, clean-ups and other long work: what is running, how far it is and how it ended.",
  ],
  "jobs.stop": ["Stop long-running work", "Stop an import or clean-up halfway; what it has done so far stays done."],
  "notifications.edit": [
    "Choose own notifications",
    "Decide which events one is told of, and whether by mail, in the app or on the phone.",
  ],
  "users.view": ["See users", "Look people up with their role, groups, addresses and whether they are blocked."],
  "users.add": ["Add users", "Take new people into the company and give each a sign-in, a role and groups."],
  "users.edit": ["Edit users", "Correct other people’s names, business numbers and the numbers they present."],
  "users.block": [
    "Block and unblock users",
    "Shut somebody out from the next request on, or let them back in; their phone keeps working.",
  ],
  "users.delete": [
    "Delete users",
    "Remove somebody for good: no sign-in, no calls, and no fee from the next billing period on.",
  ],
  "users.give_role": ["Give roles", "Exchange a person’s role for another that reaches no further than one’s own."],
  "users.edit_groups": [
    "Change memberships",
    "Put people into groups, take them out, and move them to another position.",
  ],
  "groups.view": ["See groups", "Browse the tree of groups with its members and leaders."],
  "groups.create": ["Create groups", "Start a new group anywhere in the tree within one’s reach."],
  "groups.rename": ["Rename groups", "Give a group another name; its members and rights stay as they are."],
  "groups.move": [
    "Move groups",
    "Hang a group with its subgroups elsewhere in the tree, which changes whom its leaders reach.",
  ],
  "groups.delete": ["Delete groups", "Remove a group that has neither members nor subgroups left."],
  "groups.name_leaders": ["Name group leaders", "Decide who leads a group, and so whose data reaches that person."],
  "roles.view": ["See roles", "Read what each preset and custom role allows, and who has it."],
  "roles.create": ["Create roles", "Put together a new role out of permissions one holds oneself."],
  "roles.edit": ["Edit roles", "Change what a custom role allows, at once for everybody who has it."],
  "roles.delete": ["Delete roles", "Remove a custom role that nobody has any more."],
  "tenant.edit": ["Edit the company", "Change the virtual company’s name, address, time zone and language."],
  "tenant.policies.edit": [
    "Set policies",
    "Decide who may write custom roles and what else the company permits its administrators.",
  ],
  "api_keys.view": [
    "See API keys",
    "List the keys by which programs sign in, with their rights and last use; never the secrets.",
  ],
  "api_keys.create": ["Create API keys", "Issue a key with which a program acts within chosen rights."],
  "api_keys.revoke": ["Revoke API keys", "Make a key useless at once, whatever program still relies on it."],
  "webhooks.view": ["See webhooks", "See which addresses are told of which events, and whether they answered."],
  "webhooks.edit": ["Edit webhooks", "Add, change and remove addresses to which the company’s events are sent."],
  "webhooks.resend": ["Resend events", "Send events once more that an address failed to take."],
  "integrations.view": ["See integrations", "See which outside services are connected and what they are given."],
  "integrations.connect": [
    "Connect integrations",
    "Link an outside service to the company and agree to the data it gets.",
  ],
  "integrations.disconnect": [
    "Disconnect integrations",
    "Cut an outside service off; what it was given before stays with it.",
  ],
  "security.view": [
    "See security settings",
    "Read the rules for passwords, second factors, networks and single sign-on.",
  ],
  "security.sign_in.edit": [
    "Set sign-in rules",
    "Set how strong passwords must be, who needs a second factor and how long a sign-in lasts.",
  ],
  "security.networks.edit": ["Set trusted networks", "Restrict sign-in to chosen networks and countries."],
  "security.single_sign_on.edit": [
    "Set up single sign-on",
    "Connect the company’s own identity provider, or let people sign in without it again.",
  ],
  "sessions.end": ["Sign people out", "End somebody’s sessions on every device, so that they have to sign in anew."],
  "support_access.grant": [
    "Let support in",
    "Open the company to the provider’s support staff for a limited time, and close it early.",
  ],
  "retention.edit": ["Set retention", "Decide after how many days recordings, call history and messages are erased."],
  "branding.edit": ["Edit branding", "Put the company’s logo and colours on its pages and mails."],
  "tenant.audit.read": ["Read the audit log", "Read who changed what and when, and what they had been shown before."],
  "sign_ins.view": ["See sign-ins", "See when, from where and with which device people signed in or failed to."],
}

export const mail: WordsOf<"mail"> = {
  "own_mailbox.view": ["See own mailbox", "See the size, addresses and settings of one’s own mailbox."],
  "own_mailbox.describe": ["Describe own mailbox", "Change the description under which one’s mailbox is listed."],
  "own_mail_forwarding.edit": [
    "Forward own mail",
    "Have one’s incoming mail sent on to another address, with or without keeping a copy.",
  ],
  "own_auto_reply.edit": [
    "Set own auto-reply",
    "Write the answer that senders get during one’s absence, and set its dates.",
  ],
  "own_aliases.add": ["Add own aliases", "Create further addresses for one’s mailbox, as far as the plan allows."],
  "own_aliases.edit": ["Edit own aliases", "Change or give up additional addresses of one’s own mailbox."],
  "own_mail_filters.edit": ["Edit own filters", "Sort one’s incoming mail into folders by rules of one’s own."],
  "own_address.edit": ["Edit own address entry", "Correct one’s personal data in the global address list."],
  "own_quarantine.release": [
    "Release own mail",
    "Take mails held back as spam out of quarantine, if they were meant for oneself.",
  ],
  "own_app_passwords.create": [
    "Create app passwords",
    "Make passwords for mail programs that cannot ask for a second factor.",
  ],
  "mailboxes.view": [
    "See mailboxes",
    "List mailboxes with their owners, aliases, sizes and last sign-in, without reading any mail.",
  ],
  "mailboxes.create": ["Create mailboxes", "Open new mailboxes within the limits of the plan."],
  "mailboxes.edit": ["Edit mailboxes", "Change a mailbox’s size, description and the ways it can be reached."],
  "mailboxes.suspend": ["Suspend mailboxes", "Stop a mailbox from sending and receiving, and start it again later."],
  "mailboxes.delete": ["Delete mailboxes", "Erase a mailbox together with all mail in it."],
  "mailboxes.reset_password": [
    "Reset mailbox passwords",
    "Give a mailbox a temporary password that its owner must replace.",
  ],
  "mailboxes.delegate": ["Delegate mailboxes", "Let one person read, or send as, another person’s mailbox."],
  "aliases.add": ["Add aliases", "Give somebody’s mailbox another address, as far as the plan allows."],
  "aliases.edit": ["Edit aliases", "Rename an alias or point it at a different mailbox."],
  "aliases.delete": ["Delete aliases", "Withdraw an additional address; mail to it comes back to the sender."],
  "mail_forwarding.edit": [
    "Set forwarding",
    "Redirect the mail of other people’s mailboxes, also to addresses outside the company.",
  ],
  "mailing_lists.view": ["See mailing lists", "See each list’s address, members and who may write to it."],
  "mailing_lists.create": ["Create mailing lists", "Set up an address that passes mail on to many people."],
  "mailing_lists.edit": ["Edit mailing lists", "Change who receives a list’s mail and who may write to it."],
  "mailing_lists.delete": ["Delete mailing lists", "Close a list, after which its address takes no more mail."],
  "address_book.edit": [
    "Edit the address book",
    "Add, correct and remove entries that everybody finds in the company’s address book.",
  ],
  "quarantine.view": [
    "See the quarantine",
    "See sender, recipient and subject of mails held back in the whole company.",
  ],
  "quarantine.release": ["Release quarantined mail", "Deliver held-back mails to their recipients, or destroy them."],
  "mail_filter.edit": [
    "Set the spam filter",
    "Set how strictly mail is checked, and which senders are always trusted or refused.",
  ],
  "mail_domains.view": ["See domains", "See the company’s mail domains and whether their records are in order."],
  "mail_domains.add": ["Add domains", "Bring a further domain to the company and prove that it belongs there."],
  "mail_domains.edit": ["Configure domains", "Set a domain’s catch-all address, signing keys and delivery routes."],
  "mail_domains.remove": [
    "Remove domains",
    "Take a domain away, so that none of its addresses receives mail any more.",
  ],
  "mail_log.view": ["See the delivery log", "Trace whether and when a mail was delivered, delayed or refused."],
}
