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
  "mail.code.subject": {
    en: "{code} is your {product} code",
    pl: "{code} – Twój kod potwierdzający {product}",
    ru: "{code} — ваш код подтверждения {product}",
  },
  "mail.code.body": {
    en: "Your code is {code}. It is good until {until, date, moment}, unless you ask for a new one before.\n\nIt proves that this address is yours. If you did not ask for it, somebody mistyped theirs: do nothing.",
    pl: "Twój kod: {code}. Jest ważny do {until, date, moment}, chyba że wcześniej poprosisz o nowy.\n\nPotwierdza on, że ten adres należy do Ciebie. Jeśli prośba o kod nie pochodzi od Ciebie, ktoś pomylił się, wpisując swój adres: nie rób nic.",
    ru: "Ваш код: {code}. Он действует до {until, date, moment}, если раньше вы не запросите новый.\n\nОн подтверждает, что этот адрес принадлежит вам. Если вы его не запрашивали, кто-то ошибся, вводя свой адрес: ничего не делайте.",
  },
  "mail.code_known.subject": {
    en: "Your address can be used to sign in already",
    pl: "Twój adres służy już do logowania",
    ru: "Ваш адрес уже используется для входа",
  },
  "mail.code_known.body": {
    en: "Somebody, perhaps you, registered with this address, which already has a sign-in. Sign in with it; there you can open another account. If you forgot the password, ask for a new one there.\n\nYou do not need this code: {code}.",
    pl: "Ktoś – być może Ty – próbuje się zarejestrować z tym adresem, a służy on już do logowania. Zaloguj się, podając ten adres; potem możesz założyć kolejne konto. Jeśli nie pamiętasz hasła, przy logowaniu poproś o nowe.\n\nTego kodu nie potrzebujesz: {code}.",
    ru: "Кто-то, возможно вы, пытается зарегистрироваться с этим адресом, но он уже используется для входа. Войдите с этим адресом; после этого вы сможете создать ещё один аккаунт. Если вы не помните пароль, запросите новый при входе.\n\nЭтот код вам не нужен: {code}.",
  },
})
