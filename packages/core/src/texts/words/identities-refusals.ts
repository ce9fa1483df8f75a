import { words } from "../words.ts"

export const identitiesRefusals = words({
  "problem.identity.unknown": {
    en: "Nobody is registered with this sign-in.",
    pl: "Z tym logowaniem nie jest powiązana żadna osoba.",
    ru: "С этим входом не связан ни один человек.",
  },
  "remedy.identity.unknown": {
    en: "Sign in again.",
    pl: "Zaloguj się ponownie.",
    ru: "Войдите ещё раз.",
  },
  "problem.identity.email_taken": {
    en: "This address already has a sign-in.",
    pl: "Ten adres służy już do logowania.",
    ru: "Этот адрес уже используется для входа.",
  },
  "remedy.identity.email_taken": {
    en: "Sign in with it; there you can open another account.",
    pl: "Zaloguj się, podając ten adres; potem możesz założyć kolejne konto.",
    ru: "Войдите с этим адресом; после этого можно создать ещё один аккаунт.",
  },
  "problem.identity.unproven": {
    en: "Your address is not proven yet.",
    pl: "Twój adres nie jest jeszcze potwierdzony.",
    ru: "Ваш адрес ещё не подтверждён.",
  },
  "remedy.identity.unproven": {
    en: "Open the link in the mail with which you were invited, and choose a password of your own there.",
    pl: "Otwórz link z e-maila z zaproszeniem i ustaw tam własne hasło.",
    ru: "Откройте ссылку из письма с приглашением и задайте там собственный пароль.",
  },
  "problem.identity.same_address": {
    en: "You sign in with this address already.",
    pl: "Logujesz się już tym adresem.",
    ru: "Вы уже входите с этим адресом.",
  },
  "remedy.identity.same_address": {
    en: "Give another one.",
    pl: "Podaj inny.",
    ru: "Укажите другой.",
  },
  "problem.identity.link_unusable": {
    en: "This link does not work, or not any more, or it is not for you.",
    pl: "Ten link nie działa, już nie działa albo nie jest dla Ciebie.",
    ru: "Эта ссылка не работает, уже не работает или предназначена не вам.",
  },
  "remedy.identity.link_unusable": {
    en: "Sign in as whoever asked for it, and open the newest link; or ask for another.",
    pl: "Zaloguj się jako osoba, która o niego prosi, i otwórz najnowszy link; albo poproś o kolejny.",
    ru: "Войдите как человек, который её запросил, и откройте самую новую ссылку или запросите другую.",
  },
  "problem.identity.passwords_differ": {
    en: "The two passwords are not the same.",
    pl: "Oba hasła nie są takie same.",
    ru: "Пароли не совпадают.",
  },
  "remedy.identity.passwords_differ": {
    en: "Enter the new password twice, in the same way.",
    pl: "Wpisz nowe hasło dwa razy tak samo.",
    ru: "Введите новый пароль дважды одинаково.",
  },
  "problem.identity.password_too_short": {
    en: "The new password is too short for a company that you belong to.",
    pl: "Nowe hasło jest za krótkie dla jednej z firm, do których należysz.",
    ru: "Новый пароль слишком короткий для одной из компаний, в которых вы состоите.",
  },
  "remedy.identity.password_too_short": {
    en: "Use at least {least, plural, one {# character} other {# characters}}.",
    pl: "Użyj co najmniej {least, plural, one {# znaku} few {# znaków} many {# znaków} other {# znaku}}.",
    ru: "Используйте не менее {least, plural, one {# символа} few {# символов} many {# символов} other {# символа}}.",
  },
  "problem.identity.follows": {
    en: "Name and address are shown as they are already.",
    pl: "Imię, nazwisko i adres są już aktualne.",
    ru: "Имя и адрес уже показаны верно.",
  },
  "remedy.identity.follows": {
    en: "Nothing is left to do.",
    pl: "Nic więcej nie trzeba robić.",
    ru: "Больше ничего делать не нужно.",
  },
  "problem.identity.place_struck": {
    en: "This place is not among those of the person.",
    pl: "To miejsce nie należy do miejsc tej osoby.",
    ru: "Это место не относится к местам человека.",
  },
  "remedy.identity.place_struck": {
    en: "It was struck before: nothing is left to do.",
    pl: "Wykreślono je wcześniej: nic więcej nie trzeba robić.",
    ru: "Оно вычеркнуто раньше: больше ничего делать не нужно.",
  },
  "problem.identity.subjects_free": {
    en: "No sign-in of this person is held any more.",
    pl: "Żadne logowanie tej osoby nie jest już zajęte.",
    ru: "Ни один вход этого человека больше не занят.",
  },
  "remedy.identity.subjects_free": {
    en: "Nothing is left to do.",
    pl: "Nic więcej nie trzeba robić.",
    ru: "Больше ничего делать не нужно.",
  },
  "problem.identity.belongs": {
    en: "This person still belongs somewhere.",
    pl: "Ta osoba nadal gdzieś należy.",
    ru: "Этот человек ещё где-то состоит.",
  },
  "remedy.identity.belongs": {
    en: "They stay as long as they do.",
    pl: "Pozostaje tak długo, jak gdzieś należy.",
    ru: "Данные остаются, пока это так.",
  },
  "problem.identity.settled": {
    en: "What became of this change is known already.",
    pl: "Wynik tej zmiany jest już znany.",
    ru: "Чем закончилось это изменение, уже известно.",
  },
  "remedy.identity.settled": {
    en: "Nothing is left to do.",
    pl: "Nic więcej nie trzeba robić.",
    ru: "Больше ничего делать не нужно.",
  },
})
