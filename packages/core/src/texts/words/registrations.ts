import { words } from "../words.ts"

export const registrationsWords = words({
  en: {
    "effect.registration.code_mailed": "{email} gets a mail with a code that proves the address.",
    "effect.registration.nothing_yet":
      "Nothing is opened until the code is given; without it, everything is forgotten after a week.",
    "effect.registration.opens":
      "With the code, the account “{company}” and its first virtual company of the same name are opened; you are the owner of the one and the administrator of the other.",
    "event.registration.requested": "A registration was begun.",
    "event.registration.completed": "{name} proved their address and completed the registration.",
    "problem.registration.completed": "This registration is complete already.",
    "remedy.registration.completed": "Sign in.",
    "problem.registration.unknown": "There is no such registration.",
    "remedy.registration.unknown": "Register again.",
  },
  pl: {
    "effect.registration.code_mailed": "Na adres {email} zostaje wysłany e-mail z kodem, który potwierdza ten adres.",
    "effect.registration.nothing_yet":
      "Dopóki nie podasz kodu, nic nie powstaje; bez niego wszystkie podane dane znikają po tygodniu.",
    "effect.registration.opens":
      "Po podaniu kodu powstaje konto „{company}”; jesteś jego właścicielem i pierwszym administratorem.",
    "event.registration.requested": "Rozpoczęto rejestrację.",
    "event.registration.completed": "Potwierdzono adres i zakończono rejestrację: {name}.",
    "problem.registration.completed": "Ta rejestracja jest już zakończona.",
    "remedy.registration.completed": "Zaloguj się.",
    "problem.registration.unknown": "Taka rejestracja nie istnieje.",
    "remedy.registration.unknown": "Zarejestruj się jeszcze raz.",
  },
  ru: {
    "effect.registration.code_mailed": "На адрес {email} отправляется письмо с кодом, который подтверждает этот адрес.",
    "effect.registration.nothing_yet":
      "Пока код не введён, ничего не создаётся; без него все указанные данные через неделю удаляются.",
    "effect.registration.opens":
      "После ввода кода создаётся аккаунт «{company}»; вы — его владелец и первый администратор.",
    "event.registration.requested": "Начата регистрация.",
    "event.registration.completed": "Адрес подтверждён, регистрация завершена: {name}.",
    "problem.registration.completed": "Эта регистрация уже завершена.",
    "remedy.registration.completed": "Войдите.",
    "problem.registration.unknown": "Такой регистрации нет.",
    "remedy.registration.unknown": "Зарегистрируйтесь ещё раз.",
  },
})
