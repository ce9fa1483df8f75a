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
    pl: "{name} jest teraz administratorem firmy „{tenant}”",
    ru: "{name} теперь администратор компании «{tenant}»",
  },
  "mail.administrator_appointed.preheader": {
    en: "Appointed by the owner of the account, {owner}.",
    pl: "To decyzja właściciela konta: {owner}.",
    ru: "Это решение владельца аккаунта: {owner}.",
  },
  "mail.administrator_appointed.body": {
    en: "The owner of the account, {owner}, has appointed {name} administrator of the company “{tenant}” ({at, date, moment}).\n\nAdministrators hold every permission there, including those for other people’s and customers’ data.",
    pl: "Właściciel konta, {owner}, powierza administrowanie firmą „{tenant}” osobie {name} ({at, date, moment}).\n\nAdministrator ma tam wszystkie uprawnienia, także do danych innych osób i klientów.",
    ru: "Владелец аккаунта, {owner}, назначает администратором компании «{tenant}» пользователя {name} ({at, date, moment}).\n\nУ администратора там есть все права, в том числе на данные других людей и клиентов.",
  },
  "mail.administrator_appointed.note": {
    en: "If you do not know why, ask {owner}.",
    pl: "Jeśli nie wiesz, dlaczego tak się stało, zapytaj: {owner}.",
    ru: "Если вы не знаете, почему так вышло, спросите: {owner}.",
  },
  "mail.administrator_appointed.why": {
    en: "You are getting this e-mail because every administrator of “{tenant}” is told.",
    pl: "Otrzymujesz tę wiadomość, ponieważ zawiadamiamy wszystkich administratorów firmy „{tenant}”.",
    ru: "Вы получили это письмо, потому что об этом сообщается всем администраторам компании «{tenant}».",
  },
})
