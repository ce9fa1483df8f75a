import { staffRole } from "../staff-role.ts"
import { words } from "../words.ts"

const kind = {
  en: "{kind, select, look {to look} other {to change something}}",
  pl: "{kind, select, look {tylko do wglądu} other {z możliwością zmian}}",
  ru: "{kind, select, look {только для просмотра} other {с правом изменений}}",
}

export const visitsWords = words({
  "effect.visit.opened": {
    en: `You will visit the account “{account}” and its virtual companies ${kind.en}, for {lasts, plural, one {# minute} other {# minutes}}.`,
    pl: `Rozpocznie się Twoja wizyta na koncie „{account}” i w jego wirtualnych firmach, ${kind.pl}, na {lasts, plural, one {# minutę} few {# minuty} many {# minut} other {# minuty}}.`,
    ru: `Начнётся ваше посещение аккаунта «{account}» и его виртуальных компаний, ${kind.ru}, на {lasts, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}.`,
  },
  "effect.visit.audited": {
    en: "The customer’s audit log will say that you came, why, and everything that you do.",
    pl: "W dzienniku zdarzeń klienta pojawi się informacja o wizycie, jej powód i wszystko, co w niej zrobisz.",
    ru: "В журнале событий клиента появятся запись о посещении, его причина и всё, что вы сделаете.",
  },
  "effect.visit.mailed": {
    en: "The owner and the admins of the account will get an e-mail about it: {count, plural, one {# person} other {# people}}.",
    pl: "E-mail o tym dostaną właściciel i administratorzy konta: {count, plural, one {# osoba} few {# osoby} many {# osób} other {# osoby}}.",
    ru: "Владелец и администраторы аккаунта получат об этом письмо: {count, plural, one {# человек} few {# человека} many {# человек} other {# человека}}.",
  },
  "effect.visit.closed": {
    en: "Your visit to the account “{account}” ends at once.",
    pl: "Twoja wizyta na koncie „{account}” zakończy się natychmiast.",
    ru: "Ваше посещение аккаунта «{account}» сразу закончится.",
  },
  "effect.operation.visiting": {
    en: "The customer’s audit log will say that you do this in a visit, with your name and your reason.",
    pl: "W dzienniku zdarzeń klienta pojawi się informacja, że odbyło się to podczas Twojej wizyty, z Twoim imieniem i nazwiskiem oraz powodem.",
    ru: "В журнале событий клиента будет указано, что это сделано во время вашего посещения, с вашим именем и причиной.",
  },
  "event.visit.opened": {
    en: `{name} of the staff of the service (${staffRole.en}) came to visit, ${kind.en}, for {lasts} min at most: {reason}`,
    pl: `Wizyta obsługi serwisu: {name} (${staffRole.pl}), ${kind.pl}, najwyżej {lasts} min. Powód: {reason}`,
    ru: `Посещение сотрудником сервиса: {name} (${staffRole.ru}), ${kind.ru}, не дольше {lasts} мин. Причина: {reason}`,
  },
  "event.visit.closed": {
    en: "The visit of {name} of the staff of the service was closed.",
    pl: "Wizyta obsługi serwisu została zakończona: {name}.",
    ru: "Посещение сотрудником сервиса закончено: {name}.",
  },
  "problem.visit.open": {
    en: "You already have a visit open until {until, date, moment}, to the account {accountId}.",
    pl: "Masz już otwartą wizytę do {until, date, moment}, na koncie {accountId}.",
    ru: "У вас уже открыто посещение до {until, date, moment}, в аккаунте {accountId}.",
  },
  "remedy.visit.open": {
    en: "Close that visit first.",
    pl: "Najpierw zakończ tamtą wizytę.",
    ru: "Сначала закончите то посещение.",
  },
  "problem.visit.none": {
    en: "You have no visit open.",
    pl: "Nie masz otwartej wizyty.",
    ru: "У вас нет открытого посещения.",
  },
  "remedy.visit.none": {
    en: "Open a visit, with its reason, before you look into a customer’s account.",
    pl: "Zanim zajrzysz na konto klienta, rozpocznij wizytę i podaj jej powód.",
    ru: "Прежде чем смотреть аккаунт клиента, откройте посещение и укажите его причину.",
  },
  "problem.visit.look_only": {
    en: "With your role you visit customers only to look.",
    pl: "Z Twoją rolą wizyty u klientów służą tylko do wglądu.",
    ru: "С вашей ролью клиентов посещают только для просмотра.",
  },
  "remedy.visit.look_only": {
    en: "Open a visit to look, or ask support to make the change.",
    pl: "Rozpocznij wizytę do wglądu albo poproś pomoc techniczną o wprowadzenie zmiany.",
    ru: "Откройте посещение для просмотра или попросите поддержку внести изменение.",
  },
  "mail.visit_opened.subject": {
    en: "{product} staff are visiting your account “{account}”",
    pl: "Obsługa {product} odwiedza Twoje konto „{account}”",
    ru: "Персонал {product} посещает ваш аккаунт «{account}»",
  },
  "mail.visit_opened.preheader": {
    en: "{visitor} may change something until {until, date, moment}.",
    pl: "{visitor} może wprowadzać zmiany do {until, date, moment}.",
    ru: "{visitor} может вносить изменения до {until, date, moment}.",
  },
  "mail.visit_opened.body": {
    en: `{visitor} of the staff of {product} (${staffRole.en}) may look at the account “{account}” and its virtual companies and change something there until {until, date, moment}.\n\nReason: {reason}\n\nCalls, customers’ data, ownership, API keys and personal profiles stay closed to them.`,
    pl: `{visitor} z obsługi {product} (${staffRole.pl}) może przeglądać konto „{account}” i jego wirtualne firmy oraz wprowadzać w nich zmiany do {until, date, moment}.\n\nPowód: {reason}\n\nBez dostępu pozostają: rozmowy, dane klientów, własność konta, klucze API i profile osób.`,
    ru: `{visitor} из персонала {product} (${staffRole.ru}) может просматривать аккаунт «{account}» и его виртуальные компании и вносить в них изменения до {until, date, moment}.\n\nПричина: {reason}\n\nБез доступа остаются разговоры, данные клиентов, владение аккаунтом, ключи API и личные профили.`,
  },
  "mail.visit_opened.note": {
    en: "Everything that is done in the visit is in the audit log of the account and of its virtual companies. If you did not expect this, write to {support}.",
    pl: "Wszystko, co dzieje się podczas wizyty, widać w dzienniku zdarzeń konta i jego wirtualnych firm. Jeśli to dla Ciebie niespodzianka, napisz na adres {support}.",
    ru: "Всё, что делается во время посещения, видно в журнале событий аккаунта и его виртуальных компаний. Если это для вас неожиданно, напишите на {support}.",
  },
  "mail.visit_opened.why": {
    en: "You are getting this e-mail because you own or administer the account.",
    pl: "Otrzymujesz tę wiadomość, ponieważ jesteś właścicielem lub administratorem konta.",
    ru: "Вы получили это письмо, потому что вы владелец или администратор аккаунта.",
  },
})
