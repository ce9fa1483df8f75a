import { words } from "../words.ts"

/** What the owner of an account does when nobody else can: appointing an administrator of a company. */
export const appointingWords = words({
  "effect.user.administrators_told": {
    en: "{count, plural, one {The administrator} other {All # administrators}} of “{tenant}” will be told by e-mail.",
    pl: "E-mail z tą informacją {count, plural, one {otrzyma # administrator} few {otrzymają # administratorzy} many {otrzyma # administratorów} other {otrzyma # administratora}} firmy „{tenant}”.",
    ru: "Письмо об этом {count, plural, one {получит # администратор} few {получат # администратора} many {получат # администраторов} other {получит # администратора}} компании «{tenant}».",
  },
  "event.user.appointed": {
    en: "The owner of the account appointed {name} ({email}) administrator.",
    pl: "Właściciel konta wyznaczył administratora: {name} ({email}).",
    ru: "Владелец аккаунта назначил администратора: {name} ({email}).",
  },
  "problem.account.owner_only": {
    en: "Only the owner of the account can do this.",
    pl: "Może to zrobić tylko właściciel konta.",
    ru: "Это может сделать только владелец аккаунта.",
  },
  "remedy.account.owner_only": {
    en: "Ask the owner.",
    pl: "Zwróć się do właściciela.",
    ru: "Обратитесь к владельцу.",
  },

  "mail.administrator_appointed.subject": {
    en: "{name} is now an administrator of “{tenant}”",
    pl: "{name} jest teraz administratorem „{tenant}”",
    ru: "{name} теперь администратор «{tenant}»",
  },
  "mail.administrator_appointed.body": {
    en: "{owner}, the owner of the account, has appointed {name} administrator of “{tenant}” ({at, date, moment}).\n\nAdministrators hold every right there, calls, recordings and customers among them. You get this mail because every administrator of the company is told.\n\nIf you do not know why, ask {owner}.",
    pl: "Właściciel konta, {owner}, powierza administrowanie firmą „{tenant}” osobie {name} ({at, date, moment}).\n\nAdministrator ma tam wszystkie uprawnienia, także do rozmów, nagrań i klientów. Ten e-mail dostaje każda osoba, która administruje tą firmą.\n\nJeśli nie wiesz, dlaczego tak się stało, zapytaj: {owner}.",
    ru: "Владелец аккаунта, {owner}, назначает администратором «{tenant}»: {name} ({at, date, moment}).\n\nУ администратора там есть все права, в том числе на звонки, записи и данные клиентов. Это письмо получает каждый администратор компании.\n\nЕсли вы не знаете, почему так вышло, спросите: {owner}.",
  },
})
