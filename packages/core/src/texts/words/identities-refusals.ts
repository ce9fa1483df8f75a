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
  "problem.identity.nobody": {
    en: "There is nobody with this id.",
    pl: "Nie ma osoby o tym identyfikatorze.",
    ru: "Человека с таким идентификатором нет.",
  },
  "remedy.identity.nobody": {
    en: "Find the person by their address, and use the id that is shown.",
    pl: "Znajdź tę osobę po adresie i użyj wyświetlonego identyfikatora.",
    ru: "Найдите человека по адресу и используйте показанный идентификатор.",
  },
  "problem.identity.own_factor": {
    en: "You cannot remove your own second factor in this way.",
    pl: "Własnej weryfikacji dwuetapowej nie usuniesz w ten sposób.",
    ru: "Свою двухэтапную проверку так отключить нельзя.",
  },
  "remedy.identity.own_factor": {
    en: "With the app, take it away under your own sign-in; without it, ask a colleague of the staff.",
    pl: "Mając aplikację, wyłącz ją we własnych ustawieniach logowania; bez niej poproś inną osobę z obsługi.",
    ru: "Если приложение у вас, отключите проверку в настройках своего входа; без него попросите коллегу из персонала.",
  },
  "problem.identity.stands_above": {
    en: "This person holds more in running the service than you do.",
    pl: "Ta osoba ma w obsłudze serwisu większe uprawnienia niż Ty.",
    ru: "У этого человека в сервисе больше прав, чем у вас.",
  },
  "remedy.identity.stands_above": {
    en: "Ask an operator admin.",
    pl: "Poproś administratora serwisu.",
    ru: "Попросите администратора сервиса.",
  },
  "problem.identity.no_factor": {
    en: "This person signs in without a second factor.",
    pl: "Ta osoba loguje się bez weryfikacji dwuetapowej.",
    ru: "Этот человек входит без двухэтапной проверки.",
  },
  "remedy.identity.no_factor": {
    en: "There is nothing to remove. If they cannot sign in, they can ask for a new password on the sign-in page.",
    pl: "Nie ma czego usuwać. Jeśli ta osoba nie może się zalogować, niech poprosi o nowe hasło na stronie logowania.",
    ru: "Отключать нечего. Если войти не удаётся, можно запросить новый пароль на странице входа.",
  },
  "problem.identity.own_word": {
    en: "Nobody vouches for themselves.",
    pl: "Nikt nie może poręczyć sam za siebie.",
    ru: "За себя поручиться нельзя.",
  },
  "remedy.identity.own_word": {
    en: "Ask another administrator, or the owner.",
    pl: "Poproś innego administratora lub właściciela.",
    ru: "Попросите другого администратора или владельца.",
  },
  "problem.identity.in_person": {
    en: "Only a person who belongs here can vouch for somebody: no API key, and nobody on a visit.",
    pl: "Poręczyć może tylko osoba stąd: nie klucz API i nikt podczas wizyty.",
    ru: "Поручиться может только человек отсюда: не ключ API и никто во время посещения.",
  },
  "remedy.identity.in_person": {
    en: "Ask an administrator who knows this person.",
    pl: "Poproś administratora, który zna tę osobę.",
    ru: "Попросите администратора, который знает этого человека.",
  },
  "problem.identity.rights_open": {
    en: "Nothing is closed to {name} here.",
    pl: "{name} nie ma tu żadnych zamkniętych uprawnień.",
    ru: "Здесь для этого человека ({name}) ничего не закрыто.",
  },
  "remedy.identity.rights_open": {
    en: "There is nothing to vouch for. Their own start page shows what is closed to them, and where.",
    pl: "Nie ma za co poręczać. Na stronie startowej tej osoby widać, co i gdzie jest dla niej zamknięte.",
    ru: "Ручаться не за что. На стартовой странице этого человека видно, что и где для него закрыто.",
  },
  "problem.identity.rights_closed": {
    en: "Your rights as an administrator are closed until {until, date, moment}, because your second factor was removed for you.",
    pl: "Twoje uprawnienia administratora są zamknięte do {until, date, moment}, ponieważ usunięto Twoją weryfikację dwuetapową.",
    ru: "Ваши права администратора закрыты до {until, date, moment}, потому что для вас отключили двухэтапную проверку.",
  },
  "remedy.identity.rights_closed": {
    en: "They open by themselves then. {vouches, select, tenant {If it cannot wait, ask another administrator of the company, or the owner or an admin of its account, to vouch for you.} account {If it cannot wait, ask the owner or another admin of the account to vouch for you.} service {If it cannot wait, ask an operator admin to vouch for you.} other {}}",
    pl: "Potem otworzą się same. {vouches, select, tenant {Jeśli to pilne, poproś o poręczenie innego administratora firmy albo właściciela lub administratora jej konta.} account {Jeśli to pilne, poproś o poręczenie właściciela lub innego administratora konta.} service {Jeśli to pilne, poproś o poręczenie administratora serwisu.} other {}}",
    ru: "После этого они откроются сами. {vouches, select, tenant {Если ждать нельзя, попросите поручиться за вас другого администратора компании либо владельца или администратора её аккаунта.} account {Если ждать нельзя, попросите поручиться за вас владельца или другого администратора аккаунта.} service {Если ждать нельзя, попросите поручиться за вас администратора сервиса.} other {}}",
  },
})
