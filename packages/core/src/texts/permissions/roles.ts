import type { PresetWords } from "./shape.ts"

/** What the preset roles are called, and what people have them for. */
export const presetRoles: PresetWords = {
  employee: {
    en: ["Employee", "Works with their own calls, contacts and deals, and does not see other people’s."],
    pl: ["Pracownik", "Pracuje z własnymi połączeniami, kontaktami i transakcjami i nie widzi cudzych."],
    ru: ["Сотрудник", "Работает со своими звонками, контактами и сделками и не видит чужих."],
  },
  senior_employee: {
    en: [
      "Senior employee",
      "Works as an employee does, and also downloads recordings, reads statistics and shares the group’s contacts.",
    ],
    pl: [
      "Starszy specjalista",
      "Pracuje jak pracownik, a ponadto pobiera nagrania, przegląda statystyki i korzysta z kontaktów grupy.",
    ],
    ru: [
      "Старший специалист",
      "Работает как сотрудник, а также скачивает записи, читает статистику и пользуется контактами группы.",
    ],
  },
  group_leader: {
    en: [
      "Group leader",
      "Is responsible for a group: its calls, recordings, live monitoring, call distribution and customers.",
    ],
    pl: ["Lider grupy", "Odpowiada za grupę: jej połączenia, nagrania, podgląd na żywo, rozdział połączeń i klientów."],
    ru: [
      "Руководитель группы",
      "Отвечает за группу: её звонки, записи, наблюдение в реальном времени, распределение звонков и клиентов.",
    ],
  },
  marketer: {
    en: [
      "Marketer",
      "Runs call tracking, widgets and campaigns and reads all statistics, but has no access to technical settings.",
    ],
    pl: [
      "Specjalista ds. marketingu",
      "Prowadzi śledzenie połączeń, widżety i kampanie i przegląda wszystkie statystyki, bez ustawień technicznych.",
    ],
    ru: [
      "Маркетолог",
      "Ведёт коллтрекинг, виджеты и кампании, читает всю статистику и не имеет доступа к техническим настройкам.",
    ],
  },
  accountant: {
    en: ["Accountant", "Looks after balance, payments, documents and tariffs, and sees no calls."],
    pl: ["Księgowy", "Zajmuje się saldem, płatnościami, dokumentami i taryfami i nie widzi połączeń."],
    ru: ["Бухгалтер", "Занимается балансом, платежами, документами и тарифами и не видит звонков."],
  },
  company_head: {
    en: [
      "Executive",
      "Sees everything the company does, its money included, and works with its customers, but changes no settings.",
    ],
    pl: [
      "Kierownik firmy",
      "Widzi wszystko, co robi firma, łącznie z finansami, i pracuje z jej klientami, ale nie zmienia ustawień.",
    ],
    ru: [
      "Руководитель компании",
      "Видит всё, что делает компания, включая финансы, и работает с её клиентами, но не меняет настройки.",
    ],
  },
  administrator: {
    en: ["Administrator", "Has every permission there is in the virtual company."],
    pl: ["Administrator", "Ma wszystkie uprawnienia, jakie istnieją w wirtualnej firmie."],
    ru: ["Администратор", "Имеет все права, какие есть в виртуальной компании."],
  },
}
