import { words } from "../words.ts"

export const signInsWords = words({
  "problem.sign_ins.code_wrong": {
    en: "The code is wrong, or not good any more.",
    pl: "Kod jest błędny albo stracił ważność.",
    ru: "Код неверен или уже устарел.",
  },
  "remedy.sign_ins.code_wrong": {
    en: "Wait for the next code of the app.",
    pl: "Poczekaj na następny kod w aplikacji.",
    ru: "Дождитесь следующего кода в приложении.",
  },
  "problem.sign_ins.address_taken": {
    en: "This address already has a sign-in.",
    pl: "Ten adres służy już do logowania.",
    ru: "Этот адрес уже используется для входа.",
  },
  "remedy.sign_ins.address_taken": {
    en: "Sign in; then you can open another account.",
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
    en: "For this, your sign-in must be recent.",
    pl: "To wymaga niedawnego logowania.",
    ru: "Для этого нужен недавний вход.",
  },
  "remedy.sign_in.too_old": {
    en: "Sign in again and repeat the request.",
    pl: "Zaloguj się ponownie i powtórz żądanie.",
    ru: "Войдите ещё раз и повторите запрос.",
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
    en: "The sign-in service does not accept what was given.",
    pl: "Usługa logowania nie przyjmuje tych danych.",
    ru: "Служба входа не принимает эти данные.",
  },
  "remedy.sign_ins.refused": {
    en: "Check the address, the name and the password.",
    pl: "Sprawdź adres, imię i nazwisko oraz hasło.",
    ru: "Проверьте адрес, имя и пароль.",
  },
  "problem.sign_ins.unavailable": {
    en: "The sign-in service does not answer.",
    pl: "Usługa logowania nie odpowiada.",
    ru: "Служба входа не отвечает.",
  },
  "remedy.sign_ins.unavailable": {
    en: "Try again in a moment.",
    pl: "Spróbuj ponownie za chwilę.",
    ru: "Повторите попытку чуть позже.",
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
    en: "Try again in a moment.",
    pl: "Spróbuj ponownie za chwilę.",
    ru: "Повторите попытку чуть позже.",
  },
  "problem.token.missing": {
    en: "You are not signed in.",
    pl: "To żądanie wymaga zalogowania.",
    ru: "Для этого запроса нужен вход.",
  },
  "remedy.token.missing": {
    en: "Send an access token: “Authorization: Bearer …”.",
    pl: "Wyślij token dostępu: „Authorization: Bearer …”.",
    ru: "Передайте в запросе токен доступа: «Authorization: Bearer …».",
  },
  "problem.token.invalid": {
    en: "Your sign-in is not valid, or not any more.",
    pl: "Twoje logowanie jest nieważne albo wygasło.",
    ru: "Ваш вход недействителен или уже истёк.",
  },
  "remedy.token.invalid": {
    en: "Sign in again.",
    pl: "Zaloguj się ponownie.",
    ru: "Войдите ещё раз.",
  },
  "mail.password.subject": {
    en: "Your code for a new password",
    pl: "Twój kod do ustawienia nowego hasła",
    ru: "Ваш код для нового пароля",
  },
  "mail.password.body": {
    en: "Your code for a new password is {code}.\n\nIf you did not ask for it, do nothing: your password stays as it is.",
    pl: "Twój kod do ustawienia nowego hasła: {code}.\n\nJeśli prośba o kod nie pochodzi od Ciebie, nie rób nic: Twoje hasło pozostaje bez zmian.",
    ru: "Ваш код для нового пароля: {code}.\n\nЕсли вы его не запрашивали, ничего не делайте: ваш пароль не изменится.",
  },
  "problem.sign_ins.password_wrong": {
    en: "The current password is wrong.",
    pl: "Obecne hasło jest błędne.",
    ru: "Текущий пароль неверен.",
  },
  "remedy.sign_ins.password_wrong": {
    en: "Enter the password that you sign in with. After too many wrong ones, it is not accepted for a while.",
    pl: "Wpisz hasło, którym się logujesz. Po zbyt wielu błędnych próbach nie będzie przez jakiś czas przyjmowane.",
    ru: "Введите пароль, с которым вы входите. После слишком многих ошибок его некоторое время не принимают.",
  },
  "problem.sign_ins.password_temporary": {
    en: "Your password has to be replaced first.",
    pl: "Najpierw trzeba zmienić hasło.",
    ru: "Сначала нужно заменить пароль.",
  },
  "remedy.sign_ins.password_temporary": {
    en: "Sign in anew: there you choose a password of your own.",
    pl: "Zaloguj się od nowa: tam wybierzesz własne hasło.",
    ru: "Войдите заново: там вы выберете собственный пароль.",
  },
  "problem.sign_ins.second_factor_on": {
    en: "You have a second factor already.",
    pl: "Masz już drugi składnik logowania.",
    ru: "У вас уже есть второй фактор.",
  },
  "remedy.sign_ins.second_factor_on": {
    en: "Take it away first, then set up another.",
    pl: "Najpierw go wyłącz, a potem ustaw inny.",
    ru: "Сначала отключите его, затем настройте другой.",
  },
  "problem.sign_ins.second_factor_expired": {
    en: "Setting up the second factor took too long, or began elsewhere.",
    pl: "Ustawianie drugiego składnika trwało za długo albo zaczęło się gdzie indziej.",
    ru: "Настройка второго фактора заняла слишком много времени или начата в другом месте.",
  },
  "remedy.sign_ins.second_factor_expired": {
    en: "Begin anew.",
    pl: "Zacznij od nowa.",
    ru: "Начните заново.",
  },
})
