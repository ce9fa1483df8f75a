import { words } from "../words.ts"

export const registrationsWords = words({
  en: {
    "effect.registration.code_mailed":
      "{email} will get a mail with a code that proves the address. It is good until {until, date, moment}.",
    "effect.registration.old_code_dies": "The code that {email} got before stops working.",
    "effect.registration.nothing_yet":
      "Nothing is opened until the code is given; without it, everything is forgotten on {until, date, moment}.",
    "effect.registration.opens":
      "With the code, the account “{company}” and its first virtual company of the same name are opened; you will be the owner of the one and the administrator of the other.",
    "effect.registration.sign_in_made": "From now on you sign in with {email} and the password you chose.",
    "event.registration.requested": "A registration was begun.",
    "event.registration.code_asked": "A new code was asked for.",
    "event.registration.completed": "{name} proved their address and completed the registration.",
    "problem.registration.unknown": "There is no such registration, or not any more: it waits for its code for a day.",
    "remedy.registration.unknown": "Register again.",
    "problem.registration.code_wrong": "The code is wrong.",
    "remedy.registration.code_wrong": "Enter the code of the newest mail, or ask for a new one.",
    "problem.registration.code_expired": "The code is not good any more: it was for one hour.",
    "remedy.registration.code_expired": "Ask for a new one.",
    "mail.code.subject": "Your code for Tenantry",
    "mail.code.body":
      "Your code is {code}. It is good until {until, date, moment}, unless you ask for a new one before.\n\nIt proves that this address is yours. If you did not ask for it, somebody mistyped theirs: do nothing.",
    "mail.code_known.subject": "Your address can be used to sign in already",
    "mail.code_known.body":
      "Somebody, perhaps you, registered with this address, which already has a sign-in. Sign in with it; there you can open another account. If you forgot the password, ask for a new one there.\n\nYou do not need this code: {code}.",
  },
  pl: {
    "effect.registration.code_mailed":
      "Na adres {email} zostanie wysłany e-mail z kodem, który potwierdza ten adres. Kod będzie ważny do {until, date, moment}.",
    "effect.registration.old_code_dies": "Kod wysłany wcześniej na adres {email} przestanie działać.",
    "effect.registration.nothing_yet":
      "Dopóki nie podasz kodu, nic nie powstanie; bez niego wszystkie podane dane zostaną usunięte {until, date, moment}.",
    "effect.registration.opens":
      "Po podaniu kodu powstanie konto „{company}” i jego pierwsza wirtualna firma o tej samej nazwie; będziesz właścicielem konta i administratorem firmy.",
    "effect.registration.sign_in_made": "Od teraz logujesz się, podając adres {email} i wybrane hasło.",
    "event.registration.requested": "Rozpoczęto rejestrację.",
    "event.registration.code_asked": "Poproszono o nowy kod.",
    "event.registration.completed": "Potwierdzono adres i zakończono rejestrację: {name}.",
    "problem.registration.unknown": "Takiej rejestracji nie ma albo już wygasła: na kod czeka jeden dzień.",
    "remedy.registration.unknown": "Zarejestruj się jeszcze raz.",
    "problem.registration.code_wrong": "Kod jest błędny.",
    "remedy.registration.code_wrong": "Wpisz kod z najnowszego e-maila albo poproś o nowy.",
    "problem.registration.code_expired": "Kod stracił ważność: działał przez godzinę.",
    "remedy.registration.code_expired": "Poproś o nowy kod.",
    "mail.code.subject": "Twój kod do Tenantry",
    "mail.code.body":
      "Twój kod: {code}. Jest ważny do {until, date, moment}, chyba że wcześniej poprosisz o nowy.\n\nPotwierdza on, że ten adres należy do Ciebie. Jeśli prośba o kod nie pochodzi od Ciebie, ktoś pomylił się, wpisując swój adres: nie rób nic.",
    "mail.code_known.subject": "Twój adres służy już do logowania",
    "mail.code_known.body":
      "Ktoś – być może Ty – próbuje się zarejestrować z tym adresem, a służy on już do logowania. Zaloguj się, podając ten adres; potem możesz założyć kolejne konto. Jeśli nie pamiętasz hasła, przy logowaniu poproś o nowe.\n\nTego kodu nie potrzebujesz: {code}.",
  },
  ru: {
    "effect.registration.code_mailed":
      "На адрес {email} будет отправлено письмо с кодом, который подтверждает этот адрес. Код действует до {until, date, moment}.",
    "effect.registration.old_code_dies": "Код, отправленный на адрес {email} раньше, перестанет действовать.",
    "effect.registration.nothing_yet":
      "Пока код не введён, ничего не создаётся; без него все указанные данные будут удалены: {until, date, moment}.",
    "effect.registration.opens":
      "После ввода кода будут созданы аккаунт «{company}» и его первая виртуальная компания с тем же названием; вы станете владельцем аккаунта и администратором компании.",
    "effect.registration.sign_in_made": "Теперь вы входите с адресом {email} и выбранным паролем.",
    "event.registration.requested": "Начата регистрация.",
    "event.registration.code_asked": "Запрошен новый код.",
    "event.registration.completed": "Адрес подтверждён, регистрация завершена: {name}.",
    "problem.registration.unknown": "Такой регистрации нет или уже нет: она ждёт кода один день.",
    "remedy.registration.unknown": "Зарегистрируйтесь ещё раз.",
    "problem.registration.code_wrong": "Код неверен.",
    "remedy.registration.code_wrong": "Введите код из самого нового письма или запросите новый.",
    "problem.registration.code_expired": "Код больше не действует: он был действителен один час.",
    "remedy.registration.code_expired": "Запросите новый код.",
    "mail.code.subject": "Ваш код для Tenantry",
    "mail.code.body":
      "Ваш код: {code}. Он действует до {until, date, moment}, если раньше вы не запросите новый.\n\nОн подтверждает, что этот адрес принадлежит вам. Если вы его не запрашивали, кто-то ошибся, вводя свой адрес: ничего не делайте.",
    "mail.code_known.subject": "Ваш адрес уже используется для входа",
    "mail.code_known.body":
      "Кто-то, возможно вы, пытается зарегистрироваться с этим адресом, но он уже используется для входа. Войдите с этим адресом; после этого вы сможете создать ещё один аккаунт. Если вы не помните пароль, запросите новый при входе.\n\nЭтот код вам не нужен: {code}.",
  },
})
