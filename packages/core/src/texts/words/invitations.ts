import { words } from "../words.ts"

export const invitationsWords = words({
  "effect.invitation.colleagues_see_you": {
    en: "Your colleagues will see your name and your address {email}.",
    pl: "Współpracownicy zobaczą Twoje imię i nazwisko oraz adres {email}.",
    ru: "Коллеги увидят ваше имя и адрес {email}.",
  },
  "effect.invitation.mailed": {
    en: "{email} will get an e-mail with a link that works until {until, date, moment}.",
    pl: "Na adres {email} zostanie wysłany e-mail z linkiem ważnym do {until, date, moment}.",
    ru: "На адрес {email} придёт письмо со ссылкой; ссылка действует до {until, date, moment}.",
  },
  "effect.invitation.until_accepted": {
    en: "Nothing else changes until {email} accepts. Until then you can revoke the invitation.",
    pl: "Nic więcej się nie zmieni, dopóki zaproszenie wysłane na adres {email} nie zostanie przyjęte. Do tego czasu możesz je cofnąć.",
    ru: "Больше ничего не изменится, пока приглашение, отправленное на адрес {email}, не будет принято. До этого вы можете его отозвать.",
  },
  "effect.invitation.admin_rights": {
    en: "Once accepted, {email} will be an admin of “{account}”: able to manage all its virtual companies and their users and to read its audit log, but not to add or remove admins or transfer the ownership.",
    pl: "Po przyjęciu zaproszenia {email} będzie administratorem konta „{account}”: z dostępem do wszystkich wirtualnych firm, ich użytkowników i dziennika zdarzeń, bez prawa zmiany administratorów konta i przekazania własności.",
    ru: "Приняв приглашение, {email} станет администратором аккаунта «{account}»: с доступом ко всем виртуальным компаниям, их пользователям и журналу событий, но без права менять администраторов и передавать владение.",
  },
  "effect.invitation.old_link_dies": {
    en: "The earlier link sent to {email} will stop working.",
    pl: "Poprzedni link wysłany na adres {email} przestanie działać.",
    ru: "Прежняя ссылка, отправленная на адрес {email}, перестанет действовать.",
  },
  "effect.invitation.link_dies": {
    en: "The link sent to {email} will stop working at once. No e-mail will be sent about it.",
    pl: "Link wysłany na adres {email} natychmiast przestanie działać. Nie wyślemy o tym e-maila.",
    ru: "Ссылка, отправленная на адрес {email}, сразу перестанет действовать. Письма об этом не будет.",
  },
  "effect.invitation.forgotten": {
    en: "If {email} never accepts, the address will be permanently deleted from the list of invitations and from the audit log by {until, date, moment}.",
    pl: "Jeśli zaproszenie dla {email} nie zostanie przyjęte, adres zostanie trwale usunięty z listy zaproszeń i z dziennika zdarzeń najpóźniej {until, date, moment}.",
    ru: "Если приглашение для {email} не будет принято, адрес будет безвозвратно удалён из списка приглашений и из журнала событий не позднее {until, date, moment}.",
  },
  "effect.invitation.you_become_admin": {
    en: "You will be an admin of “{account}”: able to manage all its virtual companies and their users, and to read its audit log.",
    pl: "Zostaniesz administratorem konta „{account}”: z dostępem do wszystkich jego wirtualnych firm, ich użytkowników i dziennika zdarzeń.",
    ru: "Вы станете администратором аккаунта «{account}»: с доступом ко всем его виртуальным компаниям, их пользователям и журналу событий.",
  },
  "effect.invitation.admins_see_you": {
    en: "The other admins will see your name and your address {email}.",
    pl: "Pozostali administratorzy konta zobaczą Twoje imię i nazwisko oraz adres {email}.",
    ru: "Остальные администраторы аккаунта увидят ваше имя и адрес {email}.",
  },
  "effect.invitation.sign_in_made": {
    en: "You will sign in with {email} and the password you chose.",
    pl: "Będziesz logować się adresem {email} i wybranym hasłem.",
    ru: "Вы будете входить с адресом {email} и выбранным паролем.",
  },
  "event.invitation.sent": {
    en: "{again, select, true {{inviter} invited {email} again, with a new link.} other {{inviter} invited {email}.}}",
    pl: "{again, select, true {Ponownie wysłano zaproszenie z nowym linkiem: {email}. Kto zaprasza: {inviter}.} other {Wysłano zaproszenie: {email}. Kto zaprasza: {inviter}.}}",
    ru: "{again, select, true {Приглашение отправлено ещё раз с новой ссылкой: {email}. Кто приглашает: {inviter}.} other {Отправлено приглашение: {email}. Кто приглашает: {inviter}.}}",
  },
  "event.invitation.revoked": {
    en: "The invitation of {email} was revoked.",
    pl: "Cofnięto zaproszenie wysłane na adres {email}.",
    ru: "Отозвано приглашение, отправленное на адрес {email}.",
  },
  "event.invitation.accepted": {
    en: "{name} ({email}) accepted the invitation.",
    pl: "Przyjęto zaproszenie: {name} ({email}).",
    ru: "Приглашение принято: {name} ({email}).",
  },
  "problem.invitation.unknown": {
    en: "This invitation does not exist.",
    pl: "Takie zaproszenie nie istnieje.",
    ru: "Такого приглашения нет.",
  },
  "remedy.invitation.unknown": {
    en: "Check the list of invitations.",
    pl: "Sprawdź listę zaproszeń.",
    ru: "Проверьте список приглашений.",
  },
  "problem.invitation.pending": {
    en: "This address has already been invited and has not answered yet.",
    pl: "Zaproszenie na ten adres zostało już wysłane i czeka na odpowiedź.",
    ru: "Приглашение на этот адрес уже отправлено и ждёт ответа.",
  },
  "remedy.invitation.pending": {
    en: "Send that invitation again, or revoke it.",
    pl: "Wyślij tamto zaproszenie ponownie albo je cofnij.",
    ru: "Отправьте то приглашение ещё раз или отзовите его.",
  },
  "problem.invitation.not_pending": {
    en: "This invitation has already been accepted or revoked.",
    pl: "To zaproszenie zostało już przyjęte albo cofnięte.",
    ru: "Это приглашение уже принято или отозвано.",
  },
  "remedy.invitation.not_pending": {
    en: "Send a new invitation to this address.",
    pl: "Wyślij na ten adres nowe zaproszenie.",
    ru: "Отправьте на этот адрес новое приглашение.",
  },
  "problem.invitation.already_admin": {
    en: "This person is already an admin of the account.",
    pl: "Ta osoba jest już administratorem konta.",
    ru: "Этот человек уже администратор аккаунта.",
  },
  "remedy.invitation.already_admin": {
    en: "There is nothing to do.",
    pl: "Nie trzeba nic robić.",
    ru: "Ничего делать не нужно.",
  },
  "problem.invitation.unusable": {
    en: "This link is invalid or has expired.",
    pl: "Ten link jest nieprawidłowy albo wygasł.",
    ru: "Эта ссылка недействительна или её срок истёк.",
  },
  "remedy.invitation.unusable": {
    en: "Ask whoever invited you for a new link.",
    pl: "Poproś o nowy link osobę, która Cię zaprasza.",
    ru: "Попросите новую ссылку у того, кто вас приглашает.",
  },
  "problem.invitation.not_yours": {
    en: "This invitation was sent to another address.",
    pl: "To zaproszenie zostało wysłane na inny adres.",
    ru: "Это приглашение отправлено на другой адрес.",
  },
  "remedy.invitation.not_yours": {
    en: "Sign in with the address it was sent to.",
    pl: "Zaloguj się, podając adres, na który przyszło zaproszenie.",
    ru: "Войдите с тем адресом, на который пришло приглашение.",
  },
  "problem.invitation.sign_in_first": {
    en: "The invited address is already used to sign in.",
    pl: "Osoba z tym adresem ma już dane logowania.",
    ru: "С адресом, на который отправлено приглашение, уже кто-то входит.",
  },
  "remedy.invitation.sign_in_first": {
    en: "Sign in and open the link again.",
    pl: "Zaloguj się i ponownie otwórz link.",
    ru: "Войдите и откройте ссылку ещё раз.",
  },
  "mail.invitation.subject": {
    en: "{inviter} invites you to manage “{account}”",
    pl: "{inviter} zaprasza Cię do zarządzania kontem „{account}”",
    ru: "{inviter} приглашает вас управлять аккаунтом «{account}»",
  },
  "mail.invitation.preheader": {
    en: "You would be an admin of the account. The link works until {until, date, moment}.",
    pl: "Możesz zostać administratorem konta. Link działa do {until, date, moment}.",
    ru: "Вы можете стать администратором аккаунта. Ссылка действует до {until, date, moment}.",
  },
  "mail.invitation.body": {
    en: "{inviter} invites you ({email}) to be an admin of the account “{account}”.\n\nIf you accept, you can manage all its virtual companies and their users, and read its audit log. You cannot add or remove admins or transfer the ownership. The other admins will see your name and address.",
    pl: "{inviter} zaprasza Cię ({email}) do roli administratora konta „{account}”.\n\nPo przyjęciu zaproszenia możesz zarządzać wszystkimi wirtualnymi firmami tego konta i ich użytkownikami oraz przeglądać jego dziennik zdarzeń. Nie możesz dodawać ani usuwać administratorów konta ani przekazać jego własności. Pozostali administratorzy konta zobaczą Twoje imię i nazwisko oraz adres.",
    ru: "{inviter} приглашает вас ({email}) стать администратором аккаунта «{account}».\n\nЕсли вы примете приглашение, вы сможете управлять всеми виртуальными компаниями этого аккаунта и их пользователями и читать его журнал событий. Добавлять и удалять администраторов аккаунта и передавать владение вы не сможете. Остальные администраторы аккаунта увидят ваше имя и адрес.",
  },
  "mail.invitation.action": {
    en: "See the invitation",
    pl: "Zobacz zaproszenie",
    ru: "Посмотреть приглашение",
  },
  "mail.invitation.note": {
    en: "The link works until {until, date, moment}. Opening it changes nothing.\n\nIf you do not know {inviter}, ignore this e-mail: nothing happens without your consent.",
    pl: "Link działa do {until, date, moment}. Samo otwarcie linku niczego nie zmienia.\n\nJeśli nie znasz osoby {inviter}, zignoruj tę wiadomość – bez Twojej zgody nic się nie stanie.",
    ru: "Ссылка действует до {until, date, moment}. Само открытие ссылки ничего не меняет.\n\nЕсли имя {inviter} вам незнакомо, не обращайте внимания на это письмо: без вашего согласия ничего не произойдёт.",
  },
  "mail.invitation.why": {
    en: "You are getting this e-mail because this address was invited to use {product}.",
    pl: "Otrzymujesz tę wiadomość, ponieważ ten adres zaproszono do korzystania z {product}.",
    ru: "Вы получили это письмо, потому что на этот адрес отправлено приглашение в {product}.",
  },
})
