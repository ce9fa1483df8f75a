import { words } from "../words.ts"

export const registrationsWords = words({
  "effect.registration.code_mailed": {
    en: "{email} will get an e-mail with a code that confirms the address. It works until {until, date, moment}.",
    pl: "Na adres {email} zostanie wysłany e-mail z kodem, który potwierdza ten adres. Kod będzie ważny do {until, date, moment}.",
    ru: "На адрес {email} будет отправлено письмо с кодом, который подтверждает этот адрес. Код действует до {until, date, moment}.",
  },
  "effect.registration.old_code_dies": {
    en: "The earlier code sent to {email} will stop working.",
    pl: "Kod wysłany wcześniej na adres {email} przestanie działać.",
    ru: "Код, отправленный на адрес {email} раньше, перестанет действовать.",
  },
  "effect.registration.nothing_yet": {
    en: "Nothing is opened until you enter the code; without it, everything you entered will be deleted on {until, date, moment}.",
    pl: "Dopóki nie podasz kodu, nic nie powstanie; bez niego wszystkie podane dane zostaną usunięte {until, date, moment}.",
    ru: "Пока код не введён, ничего не создаётся; без него все указанные данные будут удалены {until, date, moment}.",
  },
  "effect.registration.opens": {
    en: "Once you enter the code, the account “{company}” and its first virtual company of the same name will be opened. You will own the account and be the administrator of the company.",
    pl: "Po podaniu kodu powstanie konto „{company}” i jego pierwsza wirtualna firma o tej samej nazwie. Będziesz właścicielem konta i administratorem firmy.",
    ru: "После ввода кода будут созданы аккаунт «{company}» и его первая виртуальная компания с тем же названием. Вы станете владельцем аккаунта и администратором компании.",
  },
  "effect.registration.mail_returned": {
    en: "The e-mail with the code for {email} came back; no further code will be sent for this registration.",
    pl: "E-mail z kodem dla adresu {email} wrócił; żaden kolejny kod nie zostanie wysłany dla tej rejestracji.",
    ru: "Письмо с кодом для адреса {email} вернулось; новых кодов для этой регистрации отправлено не будет.",
  },
  "effect.registration.sign_in_made": {
    en: "You will sign in with {email} and the password you chose.",
    pl: "Będziesz logować się adresem {email} i wybranym hasłem.",
    ru: "Вы будете входить с адресом {email} и выбранным паролем.",
  },
  "event.registration.requested": {
    en: "A registration was started.",
    pl: "Rozpoczęto rejestrację.",
    ru: "Начата регистрация.",
  },
  "event.registration.code_asked": {
    en: "A new code was asked for.",
    pl: "Poproszono o nowy kod.",
    ru: "Запрошен новый код.",
  },
  "event.registration.mail_returned": {
    en: "The e-mail with the code came back, or was reported as unwanted.",
    pl: "E-mail z kodem wrócił albo został zgłoszony jako niechciany.",
    ru: "Письмо с кодом вернулось или было отмечено как нежелательное.",
  },
  "event.registration.completed": {
    en: "{name} confirmed their address and completed the registration.",
    pl: "Potwierdzono adres i zakończono rejestrację: {name}.",
    ru: "Адрес подтверждён, регистрация завершена: {name}.",
  },
  "problem.registration.unknown": {
    en: "This registration does not exist or has expired: it waits one day for its code.",
    pl: "Takiej rejestracji nie ma albo już wygasła: czeka na kod jeden dzień.",
    ru: "Такой регистрации нет, или её срок истёк: кода она ждёт один день.",
  },
  "remedy.registration.unknown": {
    en: "Register again.",
    pl: "Zarejestruj się jeszcze raz.",
    ru: "Зарегистрируйтесь ещё раз.",
  },
  "problem.registration.code_wrong": {
    en: "The code is wrong.",
    pl: "Kod jest błędny.",
    ru: "Код неверен.",
  },
  "remedy.registration.code_wrong": {
    en: "Enter the code from the newest e-mail, or ask for a new one.",
    pl: "Wpisz kod z najnowszego e-maila albo poproś o nowy.",
    ru: "Введите код из самого нового письма или запросите новый.",
  },
  "problem.registration.code_expired": {
    en: "The code has expired: it was valid for one hour.",
    pl: "Kod stracił ważność: działał przez godzinę.",
    ru: "Код больше не действует: он был действителен один час.",
  },
  "remedy.registration.code_expired": {
    en: "Ask for a new code.",
    pl: "Poproś o nowy kod.",
    ru: "Запросите новый код.",
  },
  "problem.registration.mail_returned": {
    en: "The e-mail with the code did not arrive: this address does not accept e-mail from us.",
    pl: "E-mail z kodem nie dotarł: ten adres nie przyjmuje naszej poczty.",
    ru: "Письмо с кодом не дошло: этот адрес не принимает наши письма.",
  },
  "remedy.registration.mail_returned": {
    en: "Check the address and register again, or use another address.",
    pl: "Sprawdź adres i zarejestruj się jeszcze raz albo podaj inny adres.",
    ru: "Проверьте адрес и зарегистрируйтесь ещё раз или укажите другой адрес.",
  },
  "mail.code.subject": {
    en: "{code} is your {product} code",
    pl: "{code} – Twój kod potwierdzający {product}",
    ru: "{code} — ваш код подтверждения {product}",
  },
  "mail.code.preheader": {
    en: "Enter it to confirm your e-mail address. It works until {until, date, moment}.",
    pl: "Wpisz go, aby potwierdzić swój adres e-mail. Działa do {until, date, moment}.",
    ru: "Введите его, чтобы подтвердить свой адрес. Он действует до {until, date, moment}.",
  },
  "mail.code.body": {
    en: "Enter this code to confirm your e-mail address:",
    pl: "Wpisz ten kod, aby potwierdzić swój adres e-mail:",
    ru: "Введите этот код, чтобы подтвердить свой адрес электронной почты:",
  },
  "mail.code.note": {
    en: "The code works until {until, date, moment}, unless you ask for a new one before.\n\nIf you did not ask for it, somebody may have mistyped their address. You can ignore this e-mail.",
    pl: "Kod działa do {until, date, moment}, chyba że wcześniej poprosisz o nowy.\n\nJeśli prośba o kod nie pochodzi od Ciebie, ktoś zapewne pomylił się, wpisując swój adres. Możesz zignorować tę wiadomość.",
    ru: "Код действует до {until, date, moment}, если раньше вы не запросите новый.\n\nЕсли вы его не запрашивали, кто-то, видимо, ошибся, вводя свой адрес. Просто не обращайте внимания на это письмо.",
  },
  "mail.code.why": {
    en: "You are getting this e-mail because this address was used to register at {product}.",
    pl: "Otrzymujesz tę wiadomość, ponieważ ten adres podano przy rejestracji w {product}.",
    ru: "Вы получили это письмо, потому что этот адрес указан при регистрации в {product}.",
  },
  "mail.code_known.subject": {
    en: "Your address is already used to sign in",
    pl: "Twój adres służy już do logowania",
    ru: "Ваш адрес уже используется для входа",
  },
  "mail.code_known.preheader": {
    en: "There is no need to register: just sign in.",
    pl: "Nie trzeba się rejestrować – wystarczy się zalogować.",
    ru: "Регистрироваться не нужно — просто войдите.",
  },
  "mail.code_known.body": {
    en: "Somebody, perhaps you, tried to register with this address, but it is already used to sign in.\n\nSign in with it; after that you can open another account. If you forgot your password, ask for a new one on the sign-in page.\n\nYou do not need this code: {code}",
    pl: "Ktoś – być może Ty – próbuje się zarejestrować z tym adresem, a służy on już do logowania.\n\nZaloguj się tym adresem; potem możesz założyć kolejne konto. Jeśli nie pamiętasz hasła, poproś o nowe na stronie logowania.\n\nTego kodu nie potrzebujesz: {code}",
    ru: "Кто-то, возможно вы, пытается зарегистрироваться с этим адресом, но он уже используется для входа.\n\nВойдите с этим адресом; после этого вы сможете создать ещё один аккаунт. Если вы не помните пароль, запросите новый на странице входа.\n\nЭтот код вам не нужен: {code}",
  },
  "mail.code_known.why": {
    en: "You are getting this e-mail because this address was used to register at {product}.",
    pl: "Otrzymujesz tę wiadomość, ponieważ ten adres podano przy rejestracji w {product}.",
    ru: "Вы получили это письмо, потому что этот адрес указан при регистрации в {product}.",
  },
})
