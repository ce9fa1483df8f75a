import { words } from "../words.ts"

export const signInsWords = words({
  en: {
    "problem.sign_ins.code_wrong": "The code is wrong, or not good any more.",
    "remedy.sign_ins.code_wrong":
      "Look at the newest mail, or have the code sent again; wait for the next code of an app.",
    "problem.sign_ins.address_taken": "This address already has a sign-in.",
    "remedy.sign_ins.address_taken": "Sign in; then you can open another account.",
    "problem.sign_in.ended": "Your session has ended: all devices were signed out.",
    "remedy.sign_in.ended": "Sign in again.",
    "problem.sign_in.too_old": "For this, your sign-in must be recent.",
    "remedy.sign_in.too_old": "Sign in again and repeat the request.",
    "problem.sign_ins.password_too_weak": "The password is too weak.",
    "remedy.sign_ins.password_too_weak":
      "Use at least 8 characters with lower-case and upper-case letters, a digit and a special character.",
    "problem.sign_ins.refused": "The sign-in service does not accept what was given.",
    "remedy.sign_ins.refused": "Check the address, the name and the password.",
    "problem.sign_ins.unavailable": "The sign-in service does not answer.",
    "remedy.sign_ins.unavailable": "Try again in a moment.",
    "problem.sign_ins.too_often": "Too many wrong or repeated attempts.",
    "remedy.sign_ins.too_often": "Try again {wait}.",
    "problem.sign_ins.busy": "The sign-in service is busy.",
    "remedy.sign_ins.busy": "Try again in a moment.",
    "problem.token.missing": "You are not signed in.",
    "remedy.token.missing": "Send an access token: “Authorization: Bearer …”.",
    "problem.token.invalid": "Your sign-in is not valid, or not any more.",
    "remedy.token.invalid": "Sign in again.",
    "mail.code.subject": "Your code for Tenantry",
    "mail.code.body":
      "Your code is {code}.\n\nIt proves that this address is yours. If you did not ask for it, somebody mistyped theirs: do nothing.",
    "mail.code_known.subject": "Your address can be used to sign in already",
    "mail.code_known.body":
      "Somebody, perhaps you, registered with this address, which already has a sign-in. Sign in with it; there you can open another account. If you forgot the password, ask for a new one there.\n\nYou do not need this code: {code}.",
    "mail.password.subject": "Your code for a new password",
    "mail.password.body":
      "Your code for a new password is {code}.\n\nIf you did not ask for it, do nothing: your password stays as it is.",
    "problem.sign_ins.password_wrong": "The current password is wrong.",
    "remedy.sign_ins.password_wrong":
      "Enter the password that you sign in with. After too many wrong ones, it is not accepted for a while.",
    "problem.sign_ins.password_temporary": "Your password has to be replaced first.",
    "remedy.sign_ins.password_temporary": "Sign in anew: there you choose a password of your own.",
    "problem.sign_ins.second_factor_on": "You have a second factor already.",
    "remedy.sign_ins.second_factor_on": "Take it away first, then set up another.",
    "problem.sign_ins.second_factor_expired": "Setting up the second factor took too long, or began elsewhere.",
    "remedy.sign_ins.second_factor_expired": "Begin anew.",
  },
  pl: {
    "problem.sign_ins.code_wrong": "Kod jest błędny albo stracił ważność.",
    "remedy.sign_ins.code_wrong":
      "Sprawdź najnowszy e-mail albo poproś o ponowne wysłanie kodu; w aplikacji poczekaj na następny.",
    "problem.sign_ins.address_taken": "Ten adres służy już do logowania.",
    "remedy.sign_ins.address_taken": "Zaloguj się; potem możesz założyć kolejne konto.",
    "problem.sign_in.ended": "Ta sesja się skończyła: wylogowano wszystkie urządzenia.",
    "remedy.sign_in.ended": "Zaloguj się ponownie.",
    "problem.sign_in.too_old": "To wymaga niedawnego logowania.",
    "remedy.sign_in.too_old": "Zaloguj się ponownie i powtórz żądanie.",
    "problem.sign_ins.password_too_weak": "Hasło jest zbyt słabe.",
    "remedy.sign_ins.password_too_weak":
      "Użyj co najmniej 8 znaków, w tym małej i wielkiej litery, cyfry oraz znaku specjalnego.",
    "problem.sign_ins.refused": "Usługa logowania nie przyjmuje tych danych.",
    "remedy.sign_ins.refused": "Sprawdź adres, imię i nazwisko oraz hasło.",
    "problem.sign_ins.unavailable": "Usługa logowania nie odpowiada.",
    "remedy.sign_ins.unavailable": "Spróbuj ponownie za chwilę.",
    "problem.sign_ins.too_often": "Zbyt wiele błędnych lub powtórzonych prób.",
    "remedy.sign_ins.too_often": "Spróbuj ponownie {wait}.",
    "problem.sign_ins.busy": "Usługa logowania jest przeciążona.",
    "remedy.sign_ins.busy": "Spróbuj ponownie za chwilę.",
    "problem.token.missing": "To żądanie wymaga zalogowania.",
    "remedy.token.missing": "Wyślij token dostępu: „Authorization: Bearer …”.",
    "problem.token.invalid": "Twoje logowanie jest nieważne albo wygasło.",
    "remedy.token.invalid": "Zaloguj się ponownie.",
    "mail.code.subject": "Twój kod do Tenantry",
    "mail.code.body":
      "Twój kod: {code}.\n\nPotwierdza on, że ten adres należy do Ciebie. Jeśli prośba o kod nie pochodzi od Ciebie, ktoś pomylił się, wpisując swój adres: nie rób nic.",
    "mail.code_known.subject": "Twój adres służy już do logowania",
    "mail.code_known.body":
      "Ktoś – być może Ty – próbuje się zarejestrować z tym adresem, a służy on już do logowania. Zaloguj się, podając ten adres; potem możesz założyć kolejne konto. Jeśli nie pamiętasz hasła, przy logowaniu poproś o nowe.\n\nTego kodu nie potrzebujesz: {code}.",
    "mail.password.subject": "Twój kod do ustawienia nowego hasła",
    "mail.password.body":
      "Twój kod do ustawienia nowego hasła: {code}.\n\nJeśli prośba o kod nie pochodzi od Ciebie, nie rób nic: Twoje hasło pozostaje bez zmian.",
    "problem.sign_ins.password_wrong": "Obecne hasło jest błędne.",
    "remedy.sign_ins.password_wrong":
      "Wpisz hasło, którym się logujesz. Po zbyt wielu błędnych próbach nie będzie przez jakiś czas przyjmowane.",
    "problem.sign_ins.password_temporary": "Najpierw trzeba zmienić hasło.",
    "remedy.sign_ins.password_temporary": "Zaloguj się od nowa: tam wybierzesz własne hasło.",
    "problem.sign_ins.second_factor_on": "Masz już drugi składnik logowania.",
    "remedy.sign_ins.second_factor_on": "Najpierw go wyłącz, a potem ustaw inny.",
    "problem.sign_ins.second_factor_expired":
      "Ustawianie drugiego składnika trwało za długo albo zaczęło się gdzie indziej.",
    "remedy.sign_ins.second_factor_expired": "Zacznij od nowa.",
  },
  ru: {
    "problem.sign_ins.code_wrong": "Код неверен или уже устарел.",
    "remedy.sign_ins.code_wrong":
      "Проверьте самое новое письмо или запросите код ещё раз; в приложении дождитесь следующего.",
    "problem.sign_ins.address_taken": "Этот адрес уже используется для входа.",
    "remedy.sign_ins.address_taken": "Войдите; после этого вы сможете создать ещё один аккаунт.",
    "problem.sign_in.ended": "Этот сеанс завершён: выполнен выход на всех устройствах.",
    "remedy.sign_in.ended": "Войдите ещё раз.",
    "problem.sign_in.too_old": "Для этого нужен недавний вход.",
    "remedy.sign_in.too_old": "Войдите ещё раз и повторите запрос.",
    "problem.sign_ins.password_too_weak": "Пароль слишком слабый.",
    "remedy.sign_ins.password_too_weak":
      "Используйте не менее 8 символов, в том числе строчную и заглавную буквы, цифру и специальный символ.",
    "problem.sign_ins.refused": "Служба входа не принимает эти данные.",
    "remedy.sign_ins.refused": "Проверьте адрес, имя и пароль.",
    "problem.sign_ins.unavailable": "Служба входа не отвечает.",
    "remedy.sign_ins.unavailable": "Повторите попытку чуть позже.",
    "problem.sign_ins.too_often": "Слишком много неверных или повторных попыток.",
    "remedy.sign_ins.too_often": "Попробуйте снова {wait}.",
    "problem.sign_ins.busy": "Служба входа перегружена.",
    "remedy.sign_ins.busy": "Повторите попытку чуть позже.",
    "problem.token.missing": "Для этого запроса нужен вход.",
    "remedy.token.missing": "Передайте в запросе токен доступа: «Authorization: Bearer …».",
    "problem.token.invalid": "Ваш вход недействителен или уже истёк.",
    "remedy.token.invalid": "Войдите ещё раз.",
    "mail.code.subject": "Ваш код для Tenantry",
    "mail.code.body":
      "Ваш код: {code}.\n\nОн подтверждает, что этот адрес принадлежит вам. Если вы его не запрашивали, кто-то ошибся, вводя свой адрес: ничего не делайте.",
    "mail.code_known.subject": "Ваш адрес уже используется для входа",
    "mail.code_known.body":
      "Кто-то, возможно вы, пытается зарегистрироваться с этим адресом, но он уже используется для входа. Войдите с этим адресом; после этого вы сможете создать ещё один аккаунт. Если вы не помните пароль, запросите новый при входе.\n\nЭтот код вам не нужен: {code}.",
    "mail.password.subject": "Ваш код для нового пароля",
    "mail.password.body":
      "Ваш код для нового пароля: {code}.\n\nЕсли вы его не запрашивали, ничего не делайте: ваш пароль не изменится.",
    "problem.sign_ins.password_wrong": "Текущий пароль неверен.",
    "remedy.sign_ins.password_wrong":
      "Введите пароль, с которым вы входите. После слишком многих ошибок его некоторое время не принимают.",
    "problem.sign_ins.password_temporary": "Сначала нужно заменить пароль.",
    "remedy.sign_ins.password_temporary": "Войдите заново: там вы выберете собственный пароль.",
    "problem.sign_ins.second_factor_on": "У вас уже есть второй фактор.",
    "remedy.sign_ins.second_factor_on": "Сначала отключите его, затем настройте другой.",
    "problem.sign_ins.second_factor_expired":
      "Настройка второго фактора заняла слишком много времени или начата в другом месте.",
    "remedy.sign_ins.second_factor_expired": "Начните заново.",
  },
})
