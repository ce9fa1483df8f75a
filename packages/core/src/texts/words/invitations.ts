import { words } from "../words.ts"

export const invitationsWords = words({
  en: {
    "effect.invitation.colleagues_see_you": "Your colleagues see your name and your address {email}.",
    "effect.invitation.mailed": "{email} gets a mail with a link that works until {until, date, moment}.",
    "effect.invitation.until_accepted":
      "Nothing else changes until {email} accepts. Until then you can revoke the invitation.",
    "effect.invitation.admin_rights":
      "Once accepted, {email} manages every virtual company and every subscription of “{account}” and reads its audit log, but cannot add or remove admins or move the ownership.",
    "effect.invitation.old_link_dies": "The link that {email} got before stops working.",
    "effect.invitation.link_dies": "The link that {email} got stops working at once. No mail is sent about it.",
    "effect.invitation.forgotten":
      "If {email} never accepts, the address is erased from the list of invitations and from the audit log by {until, date, moment}.",
    "effect.invitation.you_become_admin":
      "You become an admin of “{account}”: you can manage all its virtual companies and subscriptions and read its audit log.",
    "effect.invitation.admins_see_you": "The other admins see your name and your address {email}.",
    "effect.invitation.sign_in_made": "You can sign in with {email} and the password you chose.",
    "event.invitation.sent":
      "{again, select, true {{inviter} invited {email} again, with a new link.} other {{inviter} invited {email} as an admin.}}",
    "event.invitation.revoked": "The invitation of {email} was revoked.",
    "event.invitation.accepted": "{name} ({email}) accepted the invitation.",
    "problem.invitation.unknown": "There is no such invitation.",
    "remedy.invitation.unknown": "Look at the list of invitations.",
    "problem.invitation.pending": "This address has been invited already and has not answered yet.",
    "remedy.invitation.pending": "Send that invitation again, or revoke it.",
    "problem.invitation.not_pending": "This invitation has been accepted or revoked.",
    "remedy.invitation.not_pending": "Invite the address anew.",
    "problem.invitation.already_admin": "This person is an admin of the account already.",
    "remedy.invitation.already_admin": "There is nothing to do.",
    "problem.invitation.unusable": "This link does not work, or not any more.",
    "remedy.invitation.unusable": "Ask whoever invited you for a new one.",
    "problem.invitation.not_yours": "This invitation was sent to another address.",
    "remedy.invitation.not_yours": "Sign in with the address it was sent to.",
    "problem.invitation.sign_in_first": "The invited address already has a sign-in.",
    "remedy.invitation.sign_in_first": "Sign in and open the link again.",
    "mail.invitation.subject": "{inviter} invites you to manage “{account}”",
    "mail.invitation.body":
      "{inviter} invites you, {email}, to be an admin of the account “{account}”.\n\nIf you accept, you can manage all its virtual companies and subscriptions and read its audit log. You cannot add or remove admins or move the ownership. The other admins will see your name and address.\n\nThe link works until {until, date, moment}. Opening it changes nothing; if you do not want this, do nothing.",
    "mail.invitation.action": "See the invitation",
  },
  pl: {
    "effect.invitation.colleagues_see_you": "Współpracownicy widzą Twoje imię i nazwisko oraz adres {email}.",
    "effect.invitation.mailed":
      "Na adres {email} zostaje wysłany e-mail z linkiem, który działa do {until, date, moment}.",
    "effect.invitation.until_accepted":
      "Nic więcej się nie zmienia, dopóki zaproszenie wysłane na adres {email} nie zostanie zaakceptowane. Do tego czasu możesz je cofnąć.",
    "effect.invitation.admin_rights":
      "Po akceptacji osoba z adresem {email} zarządza wszystkimi wirtualnymi firmami i wszystkimi subskrypcjami konta „{account}” i przegląda jego dziennik zdarzeń, ale nie może dodawać ani usuwać administratorów konta ani przekazać jego własności.",
    "effect.invitation.old_link_dies": "Poprzedni link, wysłany na adres {email}, przestaje działać.",
    "effect.invitation.link_dies":
      "Link wysłany na adres {email} natychmiast przestaje działać. Nie wysyłamy o tym żadnego e-maila.",
    "effect.invitation.forgotten":
      "Jeśli zaproszenie dla {email} nie zostanie przyjęte, adres zostanie trwale usunięty z listy zaproszeń i z dziennika zdarzeń najpóźniej {until, date, moment}.",
    "effect.invitation.you_become_admin":
      "Stajesz się administratorem konta „{account}”: możesz zarządzać wszystkimi jego wirtualnymi firmami i subskrypcjami oraz przeglądać jego dziennik zdarzeń.",
    "effect.invitation.admins_see_you":
      "Pozostali administratorzy konta widzą Twoje imię i nazwisko oraz Twój adres {email}.",
    "effect.invitation.sign_in_made": "Możesz się logować, podając adres {email} i wybrane hasło.",
    "event.invitation.sent":
      "{again, select, true {Ponownie wysłano zaproszenie, z nowym linkiem: {email}. Kto zaprasza: {inviter}.} other {Wysłano zaproszenie do roli administratora konta: {email}. Kto zaprasza: {inviter}.}}",
    "event.invitation.revoked": "Cofnięto zaproszenie wysłane na adres {email}.",
    "event.invitation.accepted": "Zaakceptowano zaproszenie: {name} ({email}).",
    "problem.invitation.unknown": "Takie zaproszenie nie istnieje.",
    "remedy.invitation.unknown": "Sprawdź listę zaproszeń.",
    "problem.invitation.pending": "Zaproszenie na ten adres zostało już wysłane i czeka na odpowiedź.",
    "remedy.invitation.pending": "Wyślij tamto zaproszenie ponownie albo je cofnij.",
    "problem.invitation.not_pending": "To zaproszenie zostało już zaakceptowane albo cofnięte.",
    "remedy.invitation.not_pending": "Wyślij na ten adres nowe zaproszenie.",
    "problem.invitation.already_admin": "Ta osoba jest już administratorem konta.",
    "remedy.invitation.already_admin": "Nie trzeba nic robić.",
    "problem.invitation.unusable": "Ten link nie działa albo stracił ważność.",
    "remedy.invitation.unusable": "Poproś o nowy link osobę, która Cię zaprasza.",
    "problem.invitation.not_yours": "To zaproszenie zostało wysłane na inny adres.",
    "remedy.invitation.not_yours": "Zaloguj się, podając adres, na który przyszło zaproszenie.",
    "problem.invitation.sign_in_first": "Adres, na który wysłano zaproszenie, służy już do logowania.",
    "remedy.invitation.sign_in_first": "Zaloguj się i ponownie otwórz link.",
    "mail.invitation.subject": "{inviter} zaprasza Cię do zarządzania kontem „{account}”",
    "mail.invitation.body":
      "{inviter} zaprasza Cię ({email}) do roli administratora konta „{account}”.\n\nPo zaakceptowaniu zaproszenia możesz zarządzać wszystkimi wirtualnymi firmami i subskrypcjami tego konta oraz przeglądać jego dziennik zdarzeń. Nie możesz dodawać ani usuwać administratorów konta ani przekazać jego własności. Pozostali administratorzy konta zobaczą Twoje imię i nazwisko oraz adres.\n\nLink działa do {until, date, moment}. Samo otwarcie linku niczego nie zmienia; jeśli nie chcesz skorzystać z zaproszenia, nie rób nic.",
    "mail.invitation.action": "Zobacz zaproszenie",
  },
  ru: {
    "effect.invitation.colleagues_see_you": "Коллеги увидят ваше имя и адрес {email}.",
    "effect.invitation.mailed":
      "На адрес {email} отправляется письмо со ссылкой. Срок действия ссылки истекает {until, date, moment}.",
    "effect.invitation.until_accepted":
      "Кроме этого, ничего не меняется, пока приглашение, отправленное на адрес {email}, не принято. До этого вы можете его отозвать.",
    "effect.invitation.admin_rights":
      "После принятия приглашения человек с адресом {email} управляет всеми виртуальными компаниями и всеми подписками аккаунта «{account}» и читает его журнал событий, но не может добавлять и удалять администраторов аккаунта и передавать владение.",
    "effect.invitation.old_link_dies": "Прежняя ссылка, отправленная на адрес {email}, перестаёт действовать.",
    "effect.invitation.link_dies":
      "Ссылка, отправленная на адрес {email}, сразу перестаёт действовать. Письмо об этом не отправляется.",
    "effect.invitation.forgotten":
      "Если приглашение для {email} не будет принято, адрес будет удалён из списка приглашений и из журнала событий не позднее {until, date, moment}.",
    "effect.invitation.you_become_admin":
      "Вы становитесь администратором аккаунта «{account}»: можете управлять всеми его виртуальными компаниями и подписками и читать его журнал событий.",
    "effect.invitation.admins_see_you": "Остальные администраторы аккаунта видят ваше имя и ваш адрес {email}.",
    "effect.invitation.sign_in_made": "Вы можете входить с адресом {email} и выбранным паролем.",
    "event.invitation.sent":
      "{again, select, true {Приглашение отправлено ещё раз, с новой ссылкой: {email}. Кто приглашает: {inviter}.} other {Отправлено приглашение стать администратором аккаунта: {email}. Кто приглашает: {inviter}.}}",
    "event.invitation.revoked": "Отозвано приглашение, отправленное на адрес {email}.",
    "event.invitation.accepted": "Приглашение принято: {name} ({email}).",
    "problem.invitation.unknown": "Такого приглашения нет.",
    "remedy.invitation.unknown": "Проверьте список приглашений.",
    "problem.invitation.pending": "Приглашение на этот адрес уже отправлено и ждёт ответа.",
    "remedy.invitation.pending": "Отправьте то приглашение ещё раз или отзовите его.",
    "problem.invitation.not_pending": "Это приглашение уже принято или отозвано.",
    "remedy.invitation.not_pending": "Отправьте на этот адрес новое приглашение.",
    "problem.invitation.already_admin": "Этот человек уже администратор аккаунта.",
    "remedy.invitation.already_admin": "Ничего делать не нужно.",
    "problem.invitation.unusable": "Эта ссылка не действует или уже устарела.",
    "remedy.invitation.unusable": "Попросите новую ссылку у того, кто вас приглашает.",
    "problem.invitation.not_yours": "Это приглашение отправлено на другой адрес.",
    "remedy.invitation.not_yours": "Войдите с тем адресом, на который пришло приглашение.",
    "problem.invitation.sign_in_first": "Адрес, на который отправлено приглашение, уже используется для входа.",
    "remedy.invitation.sign_in_first": "Войдите и откройте ссылку ещё раз.",
    "mail.invitation.subject": "{inviter} приглашает вас управлять аккаунтом «{account}»",
    "mail.invitation.body":
      "{inviter} приглашает вас ({email}) стать администратором аккаунта «{account}».\n\nЕсли вы примете приглашение, вы сможете управлять всеми виртуальными компаниями и подписками этого аккаунта и читать его журнал событий. Добавлять и удалять администраторов аккаунта и передавать владение вы не сможете. Остальные администраторы аккаунта увидят ваше имя и адрес.\n\nСрок действия ссылки истекает {until, date, moment}. Само открытие ссылки ничего не меняет; если вы не хотите принимать приглашение, ничего не делайте.",
    "mail.invitation.action": "Посмотреть приглашение",
  },
})
