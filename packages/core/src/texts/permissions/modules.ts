import type { AreaWords, ModuleWords } from "./shape.ts"

/** What modules are called, and what they are about. */
export const modules: ModuleWords = {
  administration: {
    en: ["Administration", "People, groups, roles, keys and the rules of the virtual company."],
    pl: ["Administracja", "Użytkownicy, grupy, role, klucze i zasady wirtualnej firmy."],
    ru: ["Администрирование", "Пользователи, группы, роли, ключи и правила виртуальной компании."],
  },
  mail: {
    en: ["Mail", "Mailboxes, aliases, mailing lists and their domains."],
    pl: ["Poczta", "Skrzynki, aliasy, listy mailingowe i domeny, do których należą."],
    ru: ["Почта", "Почтовые ящики, алиасы, рассылки и домены, на которых они работают."],
  },
  telephony: {
    en: ["Telephony", "Calls and recordings, how calls are distributed, and the numbers and devices behind them."],
    pl: ["Telefonia", "Połączenia i nagrania, rozdział połączeń oraz numery i urządzenia, na których to działa."],
    ru: ["Телефония", "Звонки и записи, распределение звонков, а также номера и устройства для них."],
  },
  marketing: {
    en: ["Marketing", "Call tracking, site widgets, campaigns and what they bring in."],
    pl: ["Marketing", "Śledzenie połączeń, widżety na stronie, kampanie i to, co przynoszą."],
    ru: ["Маркетинг", "Коллтрекинг, виджеты на сайте, кампании и то, что они приносят."],
  },
  crm: {
    en: ["CRM", "Contacts, companies, deals, tasks and tickets."],
    pl: ["CRM", "Kontakty, firmy, transakcje, zadania i zgłoszenia."],
    ru: ["CRM", "Контакты, компании, сделки, задачи и обращения."],
  },
  finance: {
    en: ["Finance", "Balance, payments, documents and tariffs of the company."],
    pl: ["Finanse", "Saldo, płatności, dokumenty i taryfy firmy."],
    ru: ["Финансы", "Баланс, платежи, документы и тарифы компании."],
  },
  signatures: {
    en: ["Signatures", "The signatures under people’s e-mails."],
    pl: ["Podpisy", "Stopki (podpisy) dołączane do wysyłanych e-maili."],
    ru: ["Подписи", "Подписи в исходящих письмах."],
  },
}

/** The rows of the table of presets. */
export const areaWords: AreaWords = {
  own: {
    en: "Own profile, own mailbox and aliases, own address entry",
    pl: "Własny profil, własna skrzynka i aliasy, własny wpis w książce adresowej",
    ru: "Свой профиль, свой ящик и алиасы, своя запись в адресной книге",
  },
  call_history: {
    en: "Call history",
    pl: "Historia połączeń",
    ru: "История звонков",
  },
  recordings_listen: {
    en: "Recordings: listening",
    pl: "Nagrania: odsłuch",
    ru: "Записи: прослушивание",
  },
  recordings_download: {
    en: "Recordings: downloading",
    pl: "Nagrania: pobieranie",
    ru: "Записи: скачивание",
  },
  live_counters: {
    en: "Live calls: counters",
    pl: "Trwające połączenia: liczniki",
    ru: "Текущие звонки: счётчики",
  },
  live_listening: {
    en: "Live calls: listening in",
    pl: "Trwające połączenia: odsłuch",
    ru: "Текущие звонки: прослушивание",
  },
  call_distribution: {
    en: "Call distribution, queues, menus",
    pl: "Rozdział połączeń, kolejki, menu",
    ru: "Распределение звонков, очереди, меню",
  },
  call_analytics: {
    en: "Call statistics and analytics",
    pl: "Statystyki i analityka połączeń",
    ru: "Статистика и аналитика звонков",
  },
  marketing_tools: {
    en: "Call tracking, site widgets, campaigns",
    pl: "Śledzenie połączeń, widżety, kampanie",
    ru: "Коллтрекинг, виджеты, кампании",
  },
  contacts: {
    en: "Contacts, companies",
    pl: "Kontakty, firmy",
    ru: "Контакты, компании",
  },
  deals: {
    en: "Deals, tasks, tickets",
    pl: "Transakcje, zadania, zgłoszenia",
    ru: "Сделки, задачи, обращения",
  },
  exports: {
    en: "Exports",
    pl: "Eksporty",
    ru: "Выгрузки",
  },
  finance: {
    en: "Finance: documents, balance, payments, tariffs",
    pl: "Finanse: dokumenty, saldo, płatności, taryfy",
    ru: "Финансы: документы, баланс, платежи, тарифы",
  },
  signatures_own: {
    en: "Signatures: own",
    pl: "Podpisy: własne",
    ru: "Подписи: свои",
  },
  signatures_company: {
    en: "Signatures: company templates",
    pl: "Podpisy: szablony firmy",
    ru: "Подписи: шаблоны компании",
  },
  people: {
    en: "Users and groups",
    pl: "Użytkownicy i grupy",
    ru: "Пользователи и группы",
  },
  technical: {
    en: "Mailboxes, SIP accounts, numbers, technical settings",
    pl: "Skrzynki, konta SIP, numery, ustawienia techniczne",
    ru: "Ящики, SIP-аккаунты, номера, технические настройки",
  },
  control: {
    en: "Roles, policies, keys, webhooks",
    pl: "Role, zasady, klucze, webhooki",
    ru: "Роли, правила, ключи, вебхуки",
  },
  audit: {
    en: "Audit",
    pl: "Dziennik zdarzeń",
    ru: "Журнал событий",
  },
}
