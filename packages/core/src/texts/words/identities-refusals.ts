import { words } from "../words.ts"

export const identitiesRefusals = words({
  "problem.identity.unknown": {
    en: "We found nobody with this sign-in.",
    pl: "Nie znaleźliśmy osoby z tymi danymi logowania.",
    ru: "Мы не нашли человека с этими данными для входа.",
  },
  "remedy.identity.unknown": {
    en: "Sign in again.",
    pl: "Zaloguj się ponownie.",
    ru: "Войдите ещё раз.",
  },
  "problem.identity.email_taken": {
    en: "This address is already used to sign in.",
    pl: "Ten adres służy już do logowania.",
    ru: "Этот адрес уже используется для входа.",
  },
  "remedy.identity.email_taken": {
    en: "Sign in with it; after that you can open another account.",
    pl: "Zaloguj się tym adresem; potem możesz założyć kolejne konto.",
    ru: "Войдите с этим адресом; после этого можно создать ещё один аккаунт.",
  },
  "problem.identity.unproven": {
    en: "Your address has not been confirmed yet.",
    pl: "Twój adres nie jest jeszcze potwierdzony.",
    ru: "Ваш адрес ещё не подтверждён.",
  },
  "remedy.identity.unproven": {
    en: "Open the link in your invitation e-mail and choose a password of your own there.",
    pl: "Otwórz link z e-maila z zaproszeniem i ustaw tam własne hasło.",
    ru: "Откройте ссылку из письма с приглашением и задайте там собственный пароль.",
  },
  "problem.identity.same_address": {
    en: "You already sign in with this address.",
    pl: "Logujesz się już tym adresem.",
    ru: "Вы уже входите с этим адресом.",
  },
  "remedy.identity.same_address": {
    en: "Enter another address.",
    pl: "Podaj inny adres.",
    ru: "Укажите другой адрес.",
  },
  "problem.identity.link_unusable": {
    en: "This link is invalid, has expired, or is meant for somebody else.",
    pl: "Ten link jest nieprawidłowy, wygasł albo jest przeznaczony dla innej osoby.",
    ru: "Эта ссылка недействительна, устарела или предназначена другому человеку.",
  },
  "remedy.identity.link_unusable": {
    en: "Sign in as the person who asked for it and open the newest link, or ask for another.",
    pl: "Zaloguj się jako osoba, która o niego poprosiła, i otwórz najnowszy link albo poproś o kolejny.",
    ru: "Войдите под учётной записью, с которой запросили ссылку, и откройте самую новую или запросите другую.",
  },
  "problem.identity.passwords_differ": {
    en: "The two passwords are not the same.",
    pl: "Wpisane hasła różnią się od siebie.",
    ru: "Пароли не совпадают.",
  },
  "remedy.identity.passwords_differ": {
    en: "Enter the same new password twice.",
    pl: "Wpisz dwa razy to samo nowe hasło.",
    ru: "Введите один и тот же новый пароль дважды.",
  },
  "problem.identity.password_too_short": {
    en: "A company that you belong to asks for passwords of at least {least, plural, one {# character} other {# characters}}.",
    pl: "Jedna z Twoich firm wymaga hasła o długości co najmniej {least, plural, one {# znaku} few {# znaków} many {# znaków} other {# znaku}}.",
    ru: "В одной из ваших компаний пароль должен содержать не менее {least, plural, one {# символа} few {# символов} many {# символов} other {# символа}}.",
  },
  "remedy.identity.password_too_short": {
    en: "Choose a longer password.",
    pl: "Wybierz dłuższe hasło.",
    ru: "Придумайте пароль подлиннее.",
  },
})
