import { words } from "../words.ts"

export const signInsWords = words({
  "problem.sign_ins.code_wrong": {
    en: "The code is wrong or has expired.",
    pl: "Kod jest błędny albo stracił ważność.",
    ru: "Код неверен или уже устарел.",
  },
  "remedy.sign_ins.code_wrong": {
    en: "Wait for the next code in the app.",
    pl: "Poczekaj na następny kod w aplikacji.",
    ru: "Дождитесь следующего кода в приложении.",
  },
  "problem.sign_ins.address_taken": {
    en: "This address is already used to sign in.",
    pl: "Ten adres służy już do logowania.",
    ru: "Этот адрес уже используется для входа.",
  },
  "remedy.sign_ins.address_taken": {
    en: "Sign in; after that you can open another account.",
    pl: "Zaloguj się; potem możesz założyć kolejne konto.",
    ru: "Войдите; после этого вы сможете создать ещё один аккаунт.",
  },
  "problem.sign_in.ended": {
    en: "Your session has ended: all devices were signed out.",
    pl: "Ta sesja się skończyła: wylogowano wszystkie urządzenia.",
    ru: "Этот сеанс завершён: выполнен выход на всех устройствах.",
  },
  "remedy.sign_in.ended": {
    en: "Sign in again.",
    pl: "Zaloguj się ponownie.",
    ru: "Войдите ещё раз.",
  },
  "problem.sign_in.too_old": {
    en: "Please confirm that it’s you.",
    pl: "Dla bezpieczeństwa potwierdź, że to Ty.",
    ru: "Чтобы сделать это, подтвердите, что это вы.",
  },
  "remedy.sign_in.too_old": {
    en: "Sign in again and repeat what you wanted to do.",
    pl: "Zaloguj się ponownie i spróbuj jeszcze raz.",
    ru: "Войдите ещё раз и повторите действие.",
  },
  "problem.sign_ins.password_too_weak": {
    en: "The password is too weak.",
    pl: "Hasło jest zbyt słabe.",
    ru: "Пароль слишком слабый.",
  },
  "remedy.sign_ins.password_too_weak": {
    en: "Use at least 8 characters with lower-case and upper-case letters, a digit and a special character.",
    pl: "Użyj co najmniej 8 znaków, w tym małej i wielkiej litery, cyfry oraz znaku specjalnego.",
    ru: "Используйте не менее 8 символов, в том числе строчную и заглавную буквы, цифру и специальный символ.",
  },
  "problem.sign_ins.refused": {
    en: "The sign-in service did not accept these details.",
    pl: "Usługa logowania nie przyjmuje tych danych.",
    ru: "Служба входа не принимает эти данные.",
  },
  "remedy.sign_ins.refused": {
    en: "Check the address, the name and the password.",
    pl: "Sprawdź adres, imię i nazwisko oraz hasło.",
    ru: "Проверьте адрес, имя и пароль.",
  },
  "problem.sign_ins.unavailable": {
    en: "The sign-in service is not responding.",
    pl: "Usługa logowania nie odpowiada.",
    ru: "Служба входа не отвечает.",
  },
  "remedy.sign_ins.unavailable": {
    en: "Try again in a few seconds.",
    pl: "Spróbuj ponownie za kilka sekund.",
    ru: "Попробуйте ещё раз через несколько секунд.",
  },
  "problem.sign_ins.too_often": {
    en: "Too many wrong or repeated attempts.",
    pl: "Zbyt wiele błędnych lub powtórzonych prób.",
    ru: "Слишком много неверных или повторных попыток.",
  },
  "remedy.sign_ins.too_often": {
    en: "Try again {wait}.",
    pl: "Spróbuj ponownie {wait}.",
    ru: "Попробуйте снова {wait}.",
  },
  "problem.sign_ins.busy": {
    en: "The sign-in service is busy.",
    pl: "Usługa logowania jest przeciążona.",
    ru: "Служба входа перегружена.",
  },
  "remedy.sign_ins.busy": {
    en: "Try again in a few seconds.",
    pl: "Spróbuj ponownie za kilka sekund.",
    ru: "Попробуйте ещё раз через несколько секунд.",
  },
  "problem.token.missing": {
    en: "You are not signed in.",
    pl: "Najpierw trzeba się zalogować.",
    ru: "Вы не вошли в систему.",
  },
  "remedy.token.missing": {
    en: "Sign in.",
    pl: "Zaloguj się.",
    ru: "Войдите.",
  },
  "problem.token.invalid": {
    en: "Your session is invalid or has expired.",
    pl: "Twoja sesja jest nieważna albo wygasła.",
    ru: "Ваш сеанс недействителен или истёк.",
  },
  "remedy.token.invalid": {
    en: "Sign in again.",
    pl: "Zaloguj się ponownie.",
    ru: "Войдите ещё раз.",
  },
  "problem.sign_ins.password_wrong": {
    en: "The current password is wrong.",
    pl: "Obecne hasło jest błędne.",
    ru: "Текущий пароль неверен.",
  },
  "remedy.sign_ins.password_wrong": {
    en: "Enter the password that you sign in with. After too many wrong ones, it will not be accepted for a while.",
    pl: "Wpisz hasło, którym się logujesz. Po zbyt wielu błędnych próbach nie będzie przez jakiś czas przyjmowane.",
    ru: "Введите пароль, с которым вы входите. После слишком многих ошибок его некоторое время не принимают.",
  },
  "problem.sign_ins.password_temporary": {
    en: "You have to replace your temporary password first.",
    pl: "Najpierw zmień tymczasowe hasło.",
    ru: "Сначала замените временный пароль.",
  },
  "remedy.sign_ins.password_temporary": {
    en: "Sign in again and choose a password of your own.",
    pl: "Zaloguj się ponownie i ustaw własne hasło.",
    ru: "Войдите ещё раз и задайте собственный пароль.",
  },
  "problem.sign_ins.second_factor_on": {
    en: "You already have a second factor.",
    pl: "Weryfikacja dwuetapowa jest już włączona.",
    ru: "Двухэтапная проверка уже включена.",
  },
  "remedy.sign_ins.second_factor_on": {
    en: "Switch it off first, then set up another.",
    pl: "Najpierw ją wyłącz, a potem skonfiguruj nową.",
    ru: "Сначала отключите её, затем настройте заново.",
  },
  "problem.sign_ins.second_factor_expired": {
    en: "Setting up the second factor took too long, or was started elsewhere.",
    pl: "Konfiguracja weryfikacji dwuetapowej trwała za długo albo zaczęła się gdzie indziej.",
    ru: "Настройка двухэтапной проверки заняла слишком много времени или начата в другом месте.",
  },
  "remedy.sign_ins.second_factor_expired": {
    en: "Start over.",
    pl: "Zacznij od nowa.",
    ru: "Начните заново.",
  },
  "mail.password.subject": {
    en: "Your code for a new password",
    pl: "Twój kod do ustawienia nowego hasła",
    ru: "Ваш код для нового пароля",
  },
  "mail.password.preheader": {
    en: "Enter it on the page that asks for it. It works for one hour.",
    pl: "Wpisz go na stronie, która o niego prosi. Działa przez godzinę.",
    ru: "Введите его на странице, которая его запрашивает. Он действует один час.",
  },
  "mail.password.body": {
    en: "Enter this code to set a new password:",
    pl: "Wpisz ten kod, aby ustawić nowe hasło:",
    ru: "Введите этот код, чтобы задать новый пароль:",
  },
  "mail.password.note": {
    en: "The code works for one hour.\n\nIf you did not ask for it, you can ignore this e-mail: your password stays as it is.",
    pl: "Kod działa przez godzinę.\n\nJeśli prośba o kod nie pochodzi od Ciebie, zignoruj tę wiadomość: Twoje hasło się nie zmieni.",
    ru: "Код действует один час.\n\nЕсли вы его не запрашивали, не обращайте внимания на это письмо: ваш пароль не изменится.",
  },
})
