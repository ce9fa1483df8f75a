import { administration, mail } from "./en-administration.ts"
import { crm, finance, marketing, signatures } from "./en-customers.ts"
import { telephony } from "./en-telephony.ts"
import type { PermissionTexts } from "./shape.ts"

/** What permissions, their modules and the preset roles are called, in English. */
export const en: PermissionTexts = {
  permissions: { ...administration, ...mail, ...telephony, ...marketing, ...crm, ...finance, ...signatures },
  modules: {
    administration: ["Administration", "People, groups, roles, keys and the rules of the virtual company."],
    mail: ["Mail", "Mailboxes, aliases, mailing lists and the domains they live on."],
    telephony: [
      "Telephony",
      "Calls and recordings, how calls are distributed, and the numbers and devices behind them.",
    ],
    marketing: ["Marketing", "Call tracking, site widgets, campaigns and what they bring in."],
    crm: ["CRM", "Contacts, companies, deals, tasks and tickets."],
    finance: ["Finance", "Balance, payments, documents and tariffs of the company."],
    signatures: ["Signatures", "What stands under the mails that people send."],
  },
  presetRoles: {
    employee: ["Employee", "Works with their own calls, contacts and deals, and sees nobody else’s."],
    senior_employee: [
      "Senior employee",
      "Works as an employee does, and also downloads recordings, reads statistics and shares the group’s contacts.",
    ],
    group_leader: [
      "Group leader",
      "Answers for a group: its calls, recordings, live monitoring, call distribution and customers.",
    ],
    marketer: [
      "Marketer",
      "Runs call tracking, widgets and campaigns and reads all statistics, without technical settings.",
    ],
    accountant: ["Accountant", "Looks after balance, payments, documents and tariffs, and sees no calls."],
    company_head: [
      "Company head",
      "Sees everything the company does, its money included, works with its customers and changes no settings.",
    ],
    administrator: ["Administrator", "Holds every permission there is in the virtual company."],
  },
  areas: {
    own: "Own profile, own mailbox and aliases, own address entry",
    call_history: "Call history",
    recordings_listen: "Recordings: listening",
    recordings_download: "Recordings: downloading",
    live_counters: "Live calls: counters",
    live_listening: "Live calls: listening in",
    call_distribution: "Call distribution, queues, menus",
    call_analytics: "Call statistics and analytics",
    marketing_tools: "Call tracking, site widgets, campaigns",
    contacts: "Contacts, companies",
    deals: "Deals, tasks, tickets",
    exports: "Exports",
    finance: "Finance: documents, balance, payments, tariffs",
    signatures_own: "Signatures: own",
    signatures_company: "Signatures: company templates",
    people: "People: users, groups",
    technical: "Mailboxes, SIP accounts, numbers, technical settings",
    control: "Roles, policies, keys, webhooks",
    audit: "Audit",
  },
}
