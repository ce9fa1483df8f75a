import { words } from "../words.ts"

/** What the owner of an account does when nobody else can: appointing an administrator of a company. */
export const appointingWords = words({
  "effect.user.administrators_told": {
    en: "{count, plural, one {The administrator of “{tenant}” is} other {All # administrators of “{tenant}” are}} told by mail.",
    pl: "{count, plural, one {# osoba, która administruje firmą „{tenant}”, dostanie} few {# osoby, które administrują firmą „{tenant}”, dostaną} many {# osób, które administrują firmą „{tenant}”, dostanie} other {# osoby, która administruje firmą „{tenant}”, dostanie}} o tym e-mail.",
    ru: "Об этом по почте {count, plural, one {узнает # администратор} few {узнают # администратора} many {узнают # администраторов} other {узнает # администратора}} «{tenant}».",
  },
  "event.user.appointed": {
    en: "{name} ({email}) was appointed administrator by the owner of the account.",
    pl: "{name} ({email}) jest administratorem z wyboru właściciela konta.",
    ru: "{name} ({email}) — администратор по решению владельца аккаунта.",
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
