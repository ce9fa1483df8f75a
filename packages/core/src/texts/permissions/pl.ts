import { administration, mail } from "./pl-administration.ts"
import { crm, finance, marketing, signatures } from "./pl-customers.ts"
import { telephony } from "./pl-telephony.ts"
import type { PermissionTexts } from "./shape.ts"

/** What permissions, their modules and the preset roles are called, in Polish; no verb says whether somebody is a man or a woman. */
export const pl: PermissionTexts = {
  permissions: { ...administration, ...mail, ...telephony, ...marketing, ...crm, ...finance, ...signatures },
  modules: {
    administration: ["Administracja", "Ludzie, grupy, role, klucze i zasady wirtualnej firmy."],
    mail: ["Poczta", "Skrzynki, aliasy, listy mailingowe i domeny, w których działają."],
    telephony: [
      "Telefonia",
      "Połączenia i nagrania, rozdział połączeń oraz numery i urządzenia, na których to działa.",
    ],
    marketing: ["Marketing", "Śledzenie połączeń, widżety na stronie, kampanie i to, co przynoszą."],
    crm: ["CRM", "Kontakty, firmy, transakcje, zadania i zgłoszenia."],
    finance: ["Finanse", "Saldo, płatności, dokumenty i taryfy firmy."],
    signatures: ["Podpisy", "To, co stoi pod wysyłanymi e-mailami."],
  },
  presetRoles: {
    employee: ["Pracownik", "Pracuje z własnymi połączeniami, kontaktami i transakcjami i nie widzi cudzych."],
    senior_employee: [
      "Starszy pracownik",
      "Pracuje jak pracownik, a ponadto pobiera nagrania, czyta statystyki i korzysta z kontaktów grupy.",
    ],
    group_leader: [
      "Lider grupy",
      "Odpowiada za grupę: jej połączenia, nagrania, podgląd na żywo, rozdział połączeń i klientów.",
    ],
    marketer: [
      "Marketer",
      "Prowadzi śledzenie połączeń, widżety i kampanie i czyta wszystkie statystyki, bez ustawień technicznych.",
    ],
    accountant: ["Księgowość", "Zajmuje się saldem, płatnościami, dokumentami i taryfami i nie widzi połączeń."],
    company_head: [
      "Kierownictwo firmy",
      "Widzi wszystko, co robi firma, łącznie z finansami, pracuje z jej klientami i nie zmienia ustawień.",
    ],
    administrator: ["Administrator", "Ma wszystkie uprawnienia, jakie istnieją w wirtualnej firmie."],
  },
  areas: {
    own: "Własny profil, własna skrzynka i aliasy, własny wpis w książce adresowej",
    call_history: "Historia połączeń",
    recordings_listen: "Nagrania: odsłuch",
    recordings_download: "Nagrania: pobieranie",
    live_counters: "Połączenia na żywo: liczniki",
    live_listening: "Połączenia na żywo: podsłuch",
    call_distribution: "Rozdział połączeń, kolejki, menu",
    call_analytics: "Statystyki i analityka połączeń",
    marketing_tools: "Śledzenie połączeń, widżety, kampanie",
    contacts: "Kontakty, firmy",
    deals: "Transakcje, zadania, zgłoszenia",
    exports: "Eksporty",
    finance: "Finanse: dokumenty, saldo, płatności, taryfy",
    signatures_own: "Podpisy: własne",
    signatures_company: "Podpisy: szablony firmy",
    people: "Ludzie: użytkownicy, grupy",
    technical: "Skrzynki, konta SIP, numery, ustawienia techniczne",
    control: "Role, zasady, klucze, webhooki",
    audit: "Dziennik zdarzeń",
  },
}
