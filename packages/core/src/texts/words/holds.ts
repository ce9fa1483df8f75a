import { words } from "../words.ts"

/** Who holds a place, as a mail tells it. */
const who = {
  en: "{holder, select, partner {the account’s partner} billing {billing} other {the service provider}}",
  pl: "{holder, select, partner {partner konta} billing {rozliczenia} other {dostawca usługi}}",
  ru: "{holder, select, partner {партнёр аккаунта} billing {расчёты} other {поставщик сервиса}}",
}

/** What owner and admins are told of holds that others placed. */
export const holdsWords = words({
  "effect.account.hold_mailed": {
    en: "The owner and the admins of the account will get an e-mail about it: {people, plural, one {# person} other {# people}}.",
    pl: "E-mail o tym dostaną właściciel i administratorzy konta: {people, plural, one {# osoba} few {# osoby} many {# osób} other {# osoby}}.",
    ru: "Владелец и администраторы аккаунта получат об этом письмо: {people, plural, one {# человек} few {# человека} many {# человек} other {# человека}}.",
  },
  "event.account.hold_told": {
    en: "The owner and the admins of the account were told by e-mail: {change, select, placed {“{name}” was suspended} other {a reason for which “{name}” was suspended is gone}}.",
    pl: "Powiadomiono e-mailem właściciela i administratorów konta: {change, select, placed {zawieszono „{name}”} other {ustał powód zawieszenia „{name}”}}.",
    ru: "Владельцу и администраторам аккаунта отправлено письмо: {change, select, placed {приостановлено «{name}»} other {отпала причина приостановки «{name}»}}.",
  },
  "mail.place_suspended.subject": {
    en: "“{name}” was suspended",
    pl: "Zawieszono „{name}”",
    ru: "Приостановлено: «{name}»",
  },
  "mail.place_suspended.preheader": {
    en: "By whom, why, and who still gets in.",
    pl: "Kto to zrobił, dlaczego i kto nadal ma dostęp.",
    ru: "Кто это сделал, почему и у кого ещё есть доступ.",
  },
  "mail.place_suspended.body": {
    en: `{what, select, tenant {The virtual company “{name}”} other {The account “{name}”}} was suspended by ${who.en}. Only the owner and the admins of the account still get in.{holder, select, billing {} other {\n\nThe reason given: “{reason}”}}`,
    pl: `{what, select, tenant {Wirtualna firma „{name}” jest zawieszona} other {Konto „{name}” jest zawieszone}}. Kto to zrobił: ${who.pl}. Dostęp mają teraz tylko właściciel i administratorzy konta.{holder, select, billing {} other {\n\nPodany powód: „{reason}”}}`,
    ru: `{what, select, tenant {Виртуальная компания «{name}» приостановлена} other {Аккаунт «{name}» приостановлен}}. Кто это сделал: ${who.ru}. Доступ сейчас есть только у владельца и администраторов аккаунта.{holder, select, billing {} other {\n\nУказанная причина: «{reason}»}}`,
  },
  "mail.place_suspended.note": {
    en: "Nothing was deleted. If you think that this is a mistake, write to us: {support}",
    pl: "Niczego nie usunięto. Jeśli to pomyłka, napisz do nas: {support}",
    ru: "Ничего не удалено. Если вы считаете это ошибкой, напишите нам: {support}",
  },
  "mail.place_reopened.subject": {
    en: "A suspension of “{name}” was lifted",
    pl: "Zniesiono zawieszenie „{name}”",
    ru: "Приостановка снята: «{name}»",
  },
  "mail.place_reopened.preheader": {
    en: "Unless there is another reason, everybody gets in again.",
    pl: "Jeśli nie ma innego powodu, wszyscy mają znów dostęp.",
    ru: "Если нет другой причины, доступ снова открыт для всех.",
  },
  "mail.place_reopened.body": {
    en: `{what, select, tenant {The virtual company “{name}”} other {The account “{name}”}} is no longer suspended by ${who.en}. Unless there is another reason, everybody gets in again as before.`,
    pl: `{what, select, tenant {Wirtualna firma „{name}”} other {Konto „{name}”}}: zawieszenie zniesiono. Kto to zrobił: ${who.pl}. Jeśli nie ma innego powodu zawieszenia, wszyscy mają znów dostęp, tak jak wcześniej.`,
    ru: `{what, select, tenant {Виртуальная компания «{name}»} other {Аккаунт «{name}»}}: приостановка снята. Кто это сделал: ${who.ru}. Если нет другой причины, доступ снова открыт для всех, как прежде.`,
  },
  "mail.place_reopened.note": {
    en: "If something does not work as before, write to us: {support}",
    pl: "Jeśli coś nie działa tak jak wcześniej, napisz do nas: {support}",
    ru: "Если что-то не работает, как раньше, напишите нам: {support}",
  },
})
