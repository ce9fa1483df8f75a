import { words } from "../words.ts"

export const tenantsWords = words({
  en: {
    "effect.tenant.opened": "The virtual company “{name}” is created, and you are its administrator.",
    "effect.tenant.renamed": "The virtual company “{from}” is called “{to}” from now on.",
    "event.tenant.opened": "The virtual company “{name}” was created.",
    "event.tenant.renamed": "The virtual company “{from}” was renamed to “{to}”.",
    "event.user.added": "{name} ({email}) was added as a user.",
    "problem.tenant.unknown": "There is no such virtual company, or it is not one of yours.",
    "remedy.tenant.unknown": "Check the address.",
  },
  pl: {
    "effect.tenant.opened": "Powstaje wirtualna firma „{name}”, a Ty jesteś jej administratorem.",
    "effect.tenant.renamed": "Wirtualna firma „{from}” od teraz nazywa się „{to}”.",
    "event.tenant.opened": "Utworzono wirtualną firmę „{name}”.",
    "event.tenant.renamed": "Zmieniono nazwę wirtualnej firmy z „{from}” na „{to}”.",
    "event.user.added": "Dodano użytkownika: {name} ({email}).",
    "problem.tenant.unknown": "Taka wirtualna firma nie istnieje albo nie masz do niej dostępu.",
    "remedy.tenant.unknown": "Sprawdź adres.",
  },
  ru: {
    "effect.tenant.opened": "Создаётся виртуальная компания «{name}», и вы — её администратор.",
    "effect.tenant.renamed": "Виртуальная компания «{from}» теперь называется «{to}».",
    "event.tenant.opened": "Создана виртуальная компания «{name}».",
    "event.tenant.renamed": "Название виртуальной компании изменено с «{from}» на «{to}».",
    "event.user.added": "Добавлен пользователь: {name} ({email}).",
    "problem.tenant.unknown": "Такой виртуальной компании нет, или у вас нет к ней доступа.",
    "remedy.tenant.unknown": "Проверьте адрес.",
  },
})
