import { staffRole } from "../staff-role.ts"
import { words } from "../words.ts"

/** What each role of the staff may do, as a sentence that goes on. */
const may = {
  en: "{role, select, admin {decide who the staff are, read their audit log, make partners, find every customer, and visit them to look or to change something} support {see who the staff are, find every customer, and visit them to look or to change something} other {see who the staff are, find every customer, and visit them to look}}",
  pl: "{role, select, admin {decydować, kto należy do obsługi, czytać jej dziennik zdarzeń, tworzyć partnerów, wyszukiwać wszystkich klientów i odwiedzać ich, aby coś sprawdzić lub zmienić} support {sprawdzać, kto należy do obsługi, wyszukiwać wszystkich klientów i odwiedzać ich, aby coś sprawdzić lub zmienić} other {sprawdzać, kto należy do obsługi, wyszukiwać wszystkich klientów i odwiedzać ich, aby coś sprawdzić}}",
  ru: "{role, select, admin {решать, кто входит в персонал, читать его журнал событий, создавать партнёров, находить всех клиентов и посещать их, чтобы посмотреть или что-то изменить} support {видеть, кто входит в персонал, находить всех клиентов и посещать их, чтобы посмотреть или что-то изменить} other {видеть, кто входит в персонал, находить всех клиентов и посещать их, чтобы посмотреть}}",
}

export const staffWords = words({
  "effect.staff.rights": {
    en: `Once the invitation is accepted, {email} will be of the staff who run the service (${staffRole.en}), able to ${may.en}.`,
    pl: `Po przyjęciu zaproszenia {email} będzie w zespole obsługi całego serwisu (${staffRole.pl}) i będzie mógł ${may.pl}.`,
    ru: `Приняв приглашение, {email} войдёт в персонал всего сервиса (${staffRole.ru}) и сможет ${may.ru}.`,
  },
  "effect.staff.appointed": {
    en: "This person will be an operator admin of the whole service.",
    pl: "Ta osoba zostanie administratorem obsługi całego serwisu.",
    ru: "Этот человек станет администратором всего сервиса.",
  },
  "effect.staff.role_given": {
    en: `{name} will have another role among the staff (${staffRole.en}) at once, able to ${may.en}.`,
    pl: `{name} natychmiast otrzyma inną rolę w obsłudze (${staffRole.pl}) i będzie móc ${may.pl}.`,
    ru: `{name} сразу получит другую роль в персонале (${staffRole.ru}) и сможет ${may.ru}.`,
  },
  "effect.staff.loses_access": {
    en: `{name} (${staffRole.en}) will no longer be of the staff, and loses all access to running the service at once.`,
    pl: `{name} (${staffRole.pl}) przestanie należeć do obsługi i natychmiast straci cały dostęp do prowadzenia serwisu.`,
    ru: `{name} (${staffRole.ru}) больше не будет в персонале и сразу потеряет весь доступ к управлению сервисом.`,
  },
  "effect.staff.links_stop": {
    en: "Invitations to the staff that {name} sent and that wait for an answer will stop working.",
    pl: "Zaproszenia do obsługi, które wysłała osoba {name} i które czekają na odpowiedź, przestaną działać.",
    ru: "Приглашения в персонал, которые отправил пользователь {name} и на которые ещё нет ответа, перестанут действовать.",
  },
  "effect.staff.is_mailed": {
    en: "{name} will get an e-mail about it, at {email}.",
    pl: "{name} dostanie o tym e-mail na adres {email}.",
    ru: "{name} получит об этом письмо на адрес {email}.",
  },
  "event.staff.added": {
    en: `{name} ({email}) joined the staff: ${staffRole.en}.`,
    pl: `Do obsługi dołącza: {name} ({email}), ${staffRole.pl}.`,
    ru: `К персоналу присоединяется: {name} ({email}), ${staffRole.ru}.`,
  },
  "event.staff.role_given": {
    en: `{name} ({email}) was given another role among the staff: ${staffRole.en}.`,
    pl: `Zmieniono rolę w obsłudze: {name} ({email}), ${staffRole.pl}.`,
    ru: `Роль в персонале изменена: {name} ({email}), ${staffRole.ru}.`,
  },
  "event.staff.removed": {
    en: "{name} ({email}) was removed from the staff.",
    pl: "Usunięto z obsługi: {name} ({email}).",
    ru: "Исключение из персонала: {name} ({email}).",
  },
  "problem.staff.unknown": {
    en: "This person is not of the staff.",
    pl: "Ta osoba nie należy do obsługi.",
    ru: "Этот человек не входит в персонал.",
  },
  "remedy.staff.unknown": {
    en: "Check the list of the staff.",
    pl: "Sprawdź listę obsługi.",
    ru: "Проверьте список персонала.",
  },
  "problem.staff.own_rights": {
    en: "You cannot change or take away your own role.",
    pl: "Nie możesz zmienić swojej roli ani jej sobie odebrać.",
    ru: "Нельзя изменить свою роль или отнять её у себя.",
  },
  "remedy.staff.own_rights": {
    en: "Another operator admin can do it.",
    pl: "Może to zrobić inny administrator obsługi.",
    ru: "Это может сделать другой администратор сервиса.",
  },
  "problem.staff.already": {
    en: "This person is already of the staff.",
    pl: "Ta osoba już należy do obsługi.",
    ru: "Этот человек уже входит в персонал.",
  },
  "remedy.staff.already": {
    en: "To change what they may do, give them another role.",
    pl: "Aby zmienić zakres uprawnień, nadaj tej osobie inną rolę.",
    ru: "Чтобы изменить права этого человека, дайте ему другую роль.",
  },
  "problem.staff.of_a_partner": {
    en: "You are an admin of a partner, and cannot be of the staff as well.",
    pl: "Jesteś administratorem partnera i nie możesz zarazem należeć do obsługi.",
    ru: "Вы администратор партнёра и не можете одновременно входить в персонал.",
  },
  "remedy.staff.of_a_partner": {
    en: "Leave the partner first, or accept with another address.",
    pl: "Najpierw zrezygnuj z funkcji administratora partnera albo skorzystaj z innego adresu.",
    ru: "Сначала откажитесь от роли администратора партнёра или используйте другой адрес.",
  },
  "mail.staff_invitation.subject": {
    en: "{inviter} invites you to the staff of {product}",
    pl: "{inviter} zaprasza Cię do obsługi {product}",
    ru: "{inviter} приглашает вас в персонал {product}",
  },
  "mail.staff_invitation.preheader": {
    en: "You would help to run the service. The link works until {until, date, moment}.",
    pl: "Możesz dołączyć do zespołu prowadzącego serwis. Link działa do {until, date, moment}.",
    ru: "Вы можете войти в команду сервиса. Ссылка действует до {until, date, moment}.",
  },
  "mail.staff_invitation.body": {
    en: `{inviter} invites you ({email}) to the staff who run {product}: ${staffRole.en}.\n\nIf you accept, you can ${may.en}. The rest of the staff will see your name and address.`,
    pl: `{inviter} zaprasza Cię ({email}) do obsługi {product}: ${staffRole.pl}.\n\nPo przyjęciu zaproszenia będziesz móc ${may.pl}. Pozostali pracownicy obsługi zobaczą Twoje imię i nazwisko oraz adres.`,
    ru: `{inviter} приглашает вас ({email}) в персонал {product}: ${staffRole.ru}.\n\nЕсли вы примете приглашение, вы сможете ${may.ru}. Остальной персонал увидит ваше имя и адрес.`,
  },
  "mail.staff_invitation.action": {
    en: "See the invitation",
    pl: "Zobacz zaproszenie",
    ru: "Посмотреть приглашение",
  },
  "mail.staff_invitation.note": {
    en: "The link works until {until, date, moment}. Opening it changes nothing.\n\nIf you do not know {inviter}, ignore this e-mail: nothing happens without your consent.",
    pl: "Link działa do {until, date, moment}. Samo otwarcie linku niczego nie zmienia.\n\nJeśli nie znasz osoby {inviter}, zignoruj tę wiadomość – bez Twojej zgody nic się nie stanie.",
    ru: "Ссылка действует до {until, date, moment}. Само открытие ссылки ничего не меняет.\n\nЕсли имя {inviter} вам незнакомо, не обращайте внимания на это письмо: без вашего согласия ничего не произойдёт.",
  },
  "mail.staff_invitation.why": {
    en: "You are getting this e-mail because this address was invited to use {product}.",
    pl: "Otrzymujesz tę wiadomość, ponieważ ten adres zaproszono do korzystania z {product}.",
    ru: "Вы получили это письмо, потому что на этот адрес отправлено приглашение в {product}.",
  },
  "mail.staff_removed.subject": {
    en: "You are no longer of the staff of {product}",
    pl: "Nie należysz już do obsługi {product}",
    ru: "Вы больше не в персонале {product}",
  },
  "mail.staff_removed.preheader": {
    en: "You can no longer help to run the service.",
    pl: "Nie masz już dostępu do prowadzenia serwisu.",
    ru: "У вас больше нет доступа к управлению сервисом.",
  },
  "mail.staff_removed.body": {
    en: "You were removed from the staff who run {product}, and have no access to running it any more.",
    pl: "Nie należysz już do obsługi {product} i nie masz dostępu do prowadzenia serwisu.",
    ru: "Вы больше не входите в персонал {product} и не имеете доступа к управлению сервисом.",
  },
  "mail.staff_removed.note": {
    en: "You can still sign in, and keep access to your own accounts and companies.",
    pl: "Nadal możesz się logować i zachowujesz dostęp do swoich kont i firm.",
    ru: "Вы по-прежнему можете входить и сохраняете доступ к своим аккаунтам и компаниям.",
  },
  "mail.staff_role.subject": {
    en: "You have another role among the staff of {product}",
    pl: "Masz inną rolę w obsłudze {product}",
    ru: "У вас другая роль в персонале {product}",
  },
  "mail.staff_role.preheader": {
    en: `Your role is now: ${staffRole.en}.`,
    pl: `Twoja rola to teraz: ${staffRole.pl}.`,
    ru: `Ваша роль теперь: ${staffRole.ru}.`,
  },
  "mail.staff_role.body": {
    en: `An operator admin has given you another role: ${staffRole.en}. You can now ${may.en}.`,
    pl: `Administrator obsługi zmienił Twoją rolę: ${staffRole.pl}. Możesz teraz ${may.pl}.`,
    ru: `Администратор сервиса изменил вашу роль: ${staffRole.ru}. Теперь вы можете ${may.ru}.`,
  },
  "mail.staff_role.note": {
    en: "If you did not expect this, ask an operator admin.",
    pl: "Jeśli to dla Ciebie niespodzianka, zapytaj administratora obsługi.",
    ru: "Если это для вас неожиданно, спросите администратора сервиса.",
  },
})
