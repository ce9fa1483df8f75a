import { words } from "../words.ts"

export const partnersWords = words({
  "effect.partner.created": {
    en: "The partner “{name}” is made.",
    pl: "Powstanie partner „{name}”.",
    ru: "Будет создан партнёр «{name}».",
  },
  "effect.partner.no_admins": {
    en: "Nobody can act for “{name}” until the first admin accepts an invitation, which you send next.",
    pl: "Nikt nie może działać w imieniu partnera „{name}”, dopóki pierwszy administrator nie przyjmie zaproszenia. Wyślesz je w następnym kroku.",
    ru: "Никто не может действовать от имени партнёра «{name}», пока первый администратор не примет приглашение. Его вы отправите следующим шагом.",
  },
  "effect.partner.renamed": {
    en: "The partner “{from}” will be called “{to}”, and so in what it does in its customers’ audit logs from then on.",
    pl: "Partner „{from}” będzie się nazywał „{to}”, a odtąd tak samo w dziennikach zdarzeń klientów.",
    ru: "Партнёр «{from}» будет называться «{to}», и так же впредь в журналах событий клиентов.",
  },
  "effect.partner.brand_changed": {
    en: "E-mails to the customers of the partner will carry the brand “{brand}”.",
    pl: "E-maile do klientów partnera będą miały markę „{brand}”.",
    ru: "Письма клиентам партнёра будут с брендом «{brand}».",
  },
  "effect.partner.answers_go": {
    en: "When customers answer an e-mail, the answer goes to {to}.",
    pl: "Odpowiedzi klientów na e-maile będą trafiać na adres {to}.",
    ru: "Ответы клиентов на письма будут приходить на адрес {to}.",
  },
  "effect.partner.spoken_to": {
    en: "Whoever the partner invites gets e-mails in {locale, select, pl {Polish} ru {Russian} other {English}}, until they choose a language themselves.",
    pl: "Osoby zapraszane przez partnera dostaną e-maile {locale, select, pl {po polsku} ru {po rosyjsku} other {po angielsku}}, dopóki same nie wybiorą języka.",
    ru: "Те, кого приглашает партнёр, получат письма {locale, select, pl {на польском} ru {на русском} other {на английском}} языке, пока сами не выберут другой.",
  },
  "effect.partner.admin_rights": {
    en: "Once accepted, {email} will be an admin of the partner “{partner}”: able to look after its customers as these let it, and to change its name, brand and admins.",
    pl: "Po przyjęciu zaproszenia {email} będzie administratorem partnera „{partner}”, z dostępem do jego klientów w zakresie, na jaki pozwalają, i prawem zmiany nazwy, marki i administratorów.",
    ru: "Приняв приглашение, {email} станет администратором партнёра «{partner}»: сможет обслуживать клиентов в тех пределах, которые они задали, и менять название, бренд и администраторов.",
  },
  "effect.partner.loses_access": {
    en: "{name} will no longer be an admin of the partner “{partner}”, and loses all access to it at once.",
    pl: "{name} przestanie być administratorem partnera „{partner}” i natychmiast straci cały dostęp.",
    ru: "{name} больше не будет администратором партнёра «{partner}» и сразу потеряет весь доступ.",
  },
  "effect.partner.links_stop": {
    en: "Invitations that {name} sent for the partner and nobody has accepted yet will stop working.",
    pl: "Nieprzyjęte jeszcze zaproszenia do partnera, których nadawcą jest {name}, przestaną działać.",
    ru: "Ещё не принятые приглашения к партнёру, отправитель которых — {name}, перестанут действовать.",
  },
  "effect.partner.is_mailed": {
    en: "{name} will get an e-mail about it, at {email}.",
    pl: "{name} dostanie o tym e-mail na adres {email}.",
    ru: "{name} получит об этом письмо на адрес {email}.",
  },
  "effect.partner.you_leave": {
    en: "You will no longer be an admin of the partner “{partner}”, and lose all access to it at once. You cannot undo this yourself.",
    pl: "Przestaniesz być administratorem partnera „{partner}” i natychmiast stracisz cały dostęp. Nie możesz tego samodzielnie cofnąć.",
    ru: "Вы больше не будете администратором партнёра «{partner}» и сразу потеряете весь доступ. Отменить это самостоятельно нельзя.",
  },
  "event.partner.created": {
    en: "The partner “{name}” was made.",
    pl: "Utworzono partnera „{name}”.",
    ru: "Создан партнёр «{name}».",
  },
  "event.partner.edited": {
    en: "The data of the partner “{name}” were changed.",
    pl: "Zmieniono dane partnera „{name}”.",
    ru: "Изменены данные партнёра «{name}».",
  },
  "event.partner.admin_added": {
    en: "{name} ({email}) became an admin of the partner.",
    pl: "Nowy administrator partnera: {name} ({email}).",
    ru: "Новый администратор партнёра: {name} ({email}).",
  },
  "event.partner.admin_removed": {
    en: "{name} ({email}) was removed as an admin of the partner.",
    pl: "Usunięto administratora partnera: {name} ({email}).",
    ru: "Удалён администратор партнёра: {name} ({email}).",
  },
  "event.partner.admin_left": {
    en: "{name} ({email}) left the admins of the partner.",
    pl: "Z funkcji administratora partnera rezygnuje: {name} ({email}).",
    ru: "Больше не администратор партнёра по собственному решению: {name} ({email}).",
  },
  "problem.partner.unknown": {
    en: "There is no such partner.",
    pl: "Nie ma takiego partnera.",
    ru: "Такого партнёра нет.",
  },
  "remedy.partner.unknown": {
    en: "Look it up by the beginning of its name.",
    pl: "Wyszukaj go po początku nazwy.",
    ru: "Найдите его по началу названия.",
  },
  "problem.partner.not_an_admin": {
    en: "This person is not an admin of the partner.",
    pl: "Ta osoba nie jest administratorem partnera.",
    ru: "Этот человек не администратор партнёра.",
  },
  "remedy.partner.not_an_admin": {
    en: "Check the list of the partner’s admins.",
    pl: "Sprawdź listę administratorów partnera.",
    ru: "Проверьте список администраторов партнёра.",
  },
  "problem.partner.already_admin": {
    en: "This person is already an admin of the partner.",
    pl: "Ta osoba już jest administratorem partnera.",
    ru: "Этот человек уже администратор партнёра.",
  },
  "remedy.partner.already_admin": {
    en: "Nothing needs to be done.",
    pl: "Nie trzeba nic robić.",
    ru: "Делать ничего не нужно.",
  },
  "problem.partner.own_rights": {
    en: "You cannot remove yourself.",
    pl: "Nie możesz usunąć siebie.",
    ru: "Нельзя удалить себя.",
  },
  "remedy.partner.own_rights": {
    en: "Leave the partner instead, or ask another admin.",
    pl: "Zrezygnuj z funkcji administratora albo poproś innego administratora.",
    ru: "Откажитесь от роли администратора сами или попросите другого администратора.",
  },
  "problem.partner.last_admin": {
    en: "This is the partner’s only admin, and it must keep one.",
    pl: "To jedyny administrator partnera, a partner musi mieć co najmniej jednego.",
    ru: "Это единственный администратор партнёра, а хотя бы один должен остаться.",
  },
  "remedy.partner.last_admin": {
    en: "First invite another admin and wait until they accept.",
    pl: "Najpierw zaproś innego administratora i poczekaj, aż przyjmie zaproszenie.",
    ru: "Сначала пригласите другого администратора и дождитесь, пока он примет приглашение.",
  },
  "problem.partner.too_many_admins": {
    en: "The partner already has {most, plural, one {# admin} other {# admins}} and cannot have more.",
    pl: "Partner ma już {most, plural, one {# administratora} few {# administratorów} many {# administratorów} other {# administratora}}, a więcej mieć nie może.",
    ru: "У партнёра уже {most, plural, one {# администратор} few {# администратора} many {# администраторов} other {# администратора}}, и больше быть не может.",
  },
  "remedy.partner.too_many_admins": {
    en: "Remove an admin whom you no longer need first.",
    pl: "Najpierw usuń administratora, który nie jest już potrzebny.",
    ru: "Сначала удалите администратора, который больше не нужен.",
  },
  "mail.partner_invitation.subject": {
    en: "{inviter} invites you to be an admin of the partner “{account}”",
    pl: "{inviter} zaprasza Cię na administratora partnera „{account}”",
    ru: "{inviter} приглашает вас стать администратором партнёра «{account}»",
  },
  "mail.partner_invitation.preheader": {
    en: "You would look after customers of {product}. The link works until {until, date, moment}.",
    pl: "Możesz opiekować się klientami {product}. Link działa do {until, date, moment}.",
    ru: "Вы можете работать с клиентами {product}. Ссылка действует до {until, date, moment}.",
  },
  "mail.partner_invitation.body": {
    en: "{inviter} invites you ({email}) to be an admin of “{account}”, a partner of {product}.\n\nIf you accept, you can look after its customers as these let the partner, change its name, brand and admins, and read its audit log. The other admins will see your name and address.",
    pl: "{inviter} zaprasza Cię ({email}) na administratora „{account}”, partnera {product}.\n\nPo przyjęciu zaproszenia możesz opiekować się klientami partnera w zakresie, na jaki pozwalają, zmieniać jego nazwę, markę i administratorów oraz czytać jego dziennik zdarzeń. Pozostali administratorzy zobaczą Twoje imię i nazwisko oraz adres.",
    ru: "{inviter} приглашает вас ({email}) стать администратором «{account}», партнёра {product}.\n\nПриняв приглашение, вы сможете обслуживать клиентов партнёра в тех пределах, которые они задали, менять его название, бренд и администраторов и читать его журнал событий. Остальные администраторы увидят ваше имя и адрес.",
  },
  "mail.partner_invitation.action": {
    en: "See the invitation",
    pl: "Zobacz zaproszenie",
    ru: "Посмотреть приглашение",
  },
  "mail.partner_invitation.note": {
    en: "The link works until {until, date, moment}. Opening it changes nothing.\n\nIf you do not know {inviter}, ignore this e-mail: nothing happens without your consent.",
    pl: "Link działa do {until, date, moment}. Samo otwarcie linku niczego nie zmienia.\n\nJeśli nie znasz osoby {inviter}, zignoruj tę wiadomość – bez Twojej zgody nic się nie stanie.",
    ru: "Ссылка действует до {until, date, moment}. Само открытие ссылки ничего не меняет.\n\nЕсли имя {inviter} вам незнакомо, не обращайте внимания на это письмо: без вашего согласия ничего не произойдёт.",
  },
  "mail.partner_invitation.why": {
    en: "You are getting this e-mail because this address was invited to use {product}.",
    pl: "Otrzymujesz tę wiadomość, ponieważ ten adres zaproszono do korzystania z {product}.",
    ru: "Вы получили это письмо, потому что на этот адрес отправлено приглашение в {product}.",
  },
  "mail.partner_removed.subject": {
    en: "You are no longer an admin of the partner “{partner}”",
    pl: "Nie jesteś już administratorem partnera „{partner}”",
    ru: "Вы больше не администратор партнёра «{partner}»",
  },
  "mail.partner_removed.preheader": {
    en: "You no longer have access to the partner and its customers.",
    pl: "Nie masz już dostępu do partnera i jego klientów.",
    ru: "У вас больше нет доступа к партнёру и его клиентам.",
  },
  "mail.partner_removed.body": {
    en: "You were removed from the admins of the partner “{partner}” and can no longer act for it.",
    pl: "Nie jesteś już administratorem partnera „{partner}” i nie możesz działać w jego imieniu.",
    ru: "Вы больше не администратор партнёра «{partner}» и не можете действовать от его имени.",
  },
  "mail.partner_removed.note": {
    en: "You can still sign in, and keep access to your own accounts and companies.",
    pl: "Nadal możesz się logować i zachowujesz dostęp do swoich kont i firm.",
    ru: "Вы по-прежнему можете входить и сохраняете доступ к своим аккаунтам и компаниям.",
  },
})
