import { words } from "../words.ts"

export const auditWords = words({
  "audit.level": {
    en: "{level, select, operator {staff of the service} partner_own {admin of the partner} partner {partner of the account} owner {owner of the account} admin {admin of the account} above {owner or admin of the account} user {user of the virtual company} key {API key} self {on their own behalf} job {automatically} other {without signing in}}",
    pl: "{level, select, operator {obsługa serwisu} partner_own {administrator partnera} partner {partner konta} owner {właściciel konta} admin {administrator konta} above {właściciel albo administrator konta} user {użytkownik wirtualnej firmy} key {klucz API} self {we własnym imieniu} job {automatycznie} other {bez logowania}}",
    ru: "{level, select, operator {персонал сервиса} partner_own {администратор партнёра} partner {партнёр аккаунта} owner {владелец аккаунта} admin {администратор аккаунта} above {владелец или администратор аккаунта} user {пользователь виртуальной компании} key {ключ API} self {от своего имени} job {автоматически} other {без входа}}",
  },
})
