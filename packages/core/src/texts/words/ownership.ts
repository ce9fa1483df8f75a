import { words } from "../words.ts"

export const ownershipWords = words({
  en: {
    "effect.ownership.offered": "{toName} ({toEmail}) gets a mail and can accept until {until, date, moment}.",
    "effect.ownership.until_accepted":
      "Nothing changes until {toName} accepts. Until then you can withdraw the offer, and {toName} can refuse it.",
    "effect.ownership.you_become_admin":
      "The moment {toName} accepts, “{account}” is theirs: you stay as an admin, can no longer add or remove admins or move the ownership, and cannot undo it yourself.",
    "effect.ownership.becomes_owner":
      "You become the owner of “{account}”: you answer for its billing and its admins. {fromName} stays as an admin. Only you can move the ownership from then on.",
    "effect.ownership.invitations_lapse":
      "Invitations that {fromName} sent and nobody has accepted stop working until you send them again.",
    "effect.ownership.both_told": "You and {fromName} both get a mail about it.",
    "effect.ownership.withdrawn": "{toName} can no longer accept, and gets a mail about it.",
    "effect.ownership.refused": "{fromName} stays the owner, and gets a mail about it.",
    "event.ownership.requested": "The ownership was offered to {toName} ({toEmail}).",
    "event.ownership.cancelled": "The offer of the ownership to {toName} was withdrawn.",
    "event.ownership.declined": "{toName} refused the ownership.",
    "event.ownership.moved": "The ownership moved from {fromName} to {toName}.",
    "problem.ownership.not_an_admin": "The ownership can only go to an admin of the account.",
    "remedy.ownership.not_an_admin": "Invite this person as an admin first.",
    "problem.ownership.already_owner": "This person is the owner already.",
    "remedy.ownership.already_owner": "Choose another admin.",
    "problem.ownership.pending": "The ownership is already offered to somebody.",
    "remedy.ownership.pending": "Withdraw that offer first, or wait for the answer.",
    "problem.ownership.none_pending": "No ownership is on offer here, or not any more.",
    "remedy.ownership.none_pending": "Ask the owner to offer it again.",
    "mail.ownership_requested.subject": "{fromName} offers you the ownership of “{account}”",
    "mail.ownership_requested.body":
      "{toName}, {fromName} offers you the ownership of the account “{account}”.\n\nIf you accept, you are its owner at that instant, and {fromName} stays as an admin. You will answer for its billing and its admins. Before you accept, you are shown what will happen.\n\nYou can accept or refuse until {until, date, moment}. If you do nothing, nothing changes.",
    "mail.ownership_requested.action": "See the offer",
    "mail.ownership_moved_new.subject": "You are the owner of “{account}”",
    "mail.ownership_moved_new.body":
      "{toName}, you accepted the ownership of the account “{account}” and are its owner now. {fromName} stays as an admin.\n\nInvitations that {fromName} sent and nobody has accepted work again once you send them again.",
    "mail.ownership_moved_old.subject": "{toName} is the owner of “{account}” now",
    "mail.ownership_moved_old.body":
      "{fromName}, {toName} accepted the ownership of the account “{account}”. You stay as an admin: you can no longer add or remove admins or move the ownership.\n\nOnly the new owner can give it back.",
    "mail.ownership_cancelled.subject": "The offer of “{account}” was withdrawn",
    "mail.ownership_cancelled.body":
      "{toName}, {fromName} withdrew the offer of the ownership of the account “{account}”. Nothing has changed.",
    "mail.ownership_declined.subject": "{toName} refused the ownership of “{account}”",
    "mail.ownership_declined.body":
      "{fromName}, {toName} refused the ownership of the account “{account}”. You are still its owner.",
  },
  pl: {
    "effect.ownership.offered":
      "{toName} ({toEmail}) dostaje e-mail i może zaakceptować propozycję do {until, date, moment}.",
    "effect.ownership.until_accepted":
      "Nic się nie zmienia, dopóki {toName} nie zaakceptuje propozycji. Do tego czasu możesz ją wycofać, a {toName} może ją odrzucić.",
    "effect.ownership.you_become_admin":
      "W chwili, gdy {toName} zaakceptuje propozycję, własność konta „{account}” przechodzi na tę osobę: pozostajesz administratorem konta, nie możesz już dodawać ani usuwać administratorów konta ani przekazać jego własności i nie możesz tego samodzielnie cofnąć.",
    "effect.ownership.becomes_owner":
      "Stajesz się właścicielem konta „{account}”: odpowiadasz za jego rozliczenia i administratorów. {fromName} pozostaje administratorem konta. Od tej chwili tylko Ty możesz przekazać własność konta.",
    "effect.ownership.invitations_lapse":
      "Niezaakceptowane zaproszenia, których nadawcą jest {fromName}, przestają działać, dopóki nie wyślesz ich ponownie.",
    "effect.ownership.both_told": "Ty i {fromName} dostajecie o tym e-mail.",
    "effect.ownership.withdrawn": "{toName} nie może już zaakceptować propozycji i dostaje o tym e-mail.",
    "effect.ownership.refused": "{fromName} pozostaje właścicielem konta i dostaje o tym e-mail.",
    "event.ownership.requested": "Zaproponowano przekazanie własności konta. Komu: {toName} ({toEmail}).",
    "event.ownership.cancelled": "Wycofano propozycję przekazania własności konta. Komu ją złożono: {toName}.",
    "event.ownership.declined": "Odmowa przejęcia własności konta: {toName}.",
    "event.ownership.moved": "Przekazano własność konta. Poprzedni właściciel: {fromName}, nowy właściciel: {toName}.",
    "problem.ownership.not_an_admin": "Własność konta można przekazać tylko jego administratorowi.",
    "remedy.ownership.not_an_admin": "Najpierw zaproś tę osobę do roli administratora konta.",
    "problem.ownership.already_owner": "Ta osoba jest już właścicielem konta.",
    "remedy.ownership.already_owner": "Wybierz innego administratora konta.",
    "problem.ownership.pending": "Własność konta została już komuś zaproponowana.",
    "remedy.ownership.pending": "Najpierw wycofaj tamtą propozycję albo poczekaj na odpowiedź.",
    "problem.ownership.none_pending": "Nie ma tu propozycji przejęcia własności konta albo jest już nieaktualna.",
    "remedy.ownership.none_pending": "Poproś właściciela konta o ponowienie propozycji.",
    "mail.ownership_requested.subject": "{fromName} proponuje Ci przejęcie własności konta „{account}”",
    "mail.ownership_requested.body":
      "Dzień dobry, {toName}!\n\n{fromName} proponuje Ci przejęcie własności konta „{account}”.\n\nJeśli zaakceptujesz propozycję, w tej samej chwili stajesz się właścicielem konta, a {fromName} pozostaje jego administratorem. Odpowiadasz wtedy za rozliczenia konta i jego administratorów. Zanim zaakceptujesz, zobaczysz, co się stanie.\n\nPropozycję możesz zaakceptować lub odrzucić do {until, date, moment}. Jeśli nie zrobisz nic, nic się nie zmieni.",
    "mail.ownership_requested.action": "Zobacz propozycję",
    "mail.ownership_moved_new.subject": "Jesteś właścicielem konta „{account}”",
    "mail.ownership_moved_new.body":
      "Dzień dobry, {toName}!\n\nPropozycja została zaakceptowana: jesteś teraz właścicielem konta „{account}”. {fromName} pozostaje jego administratorem.\n\nNiezaakceptowane zaproszenia, których nadawcą jest {fromName}, zaczną znów działać, gdy wyślesz je ponownie.",
    "mail.ownership_moved_old.subject": "{toName} jest teraz właścicielem konta „{account}”",
    "mail.ownership_moved_old.body":
      "Dzień dobry, {fromName}!\n\nPropozycja została zaakceptowana: {toName} jest teraz właścicielem konta „{account}”. Pozostajesz administratorem konta: nie możesz już dodawać ani usuwać administratorów konta ani przekazać jego własności.\n\nJeśli to nie było Twoim zamiarem, od razu skontaktuj się z nowym właścicielem konta.",
    "mail.ownership_cancelled.subject": "Wycofano propozycję przejęcia własności konta „{account}”",
    "mail.ownership_cancelled.body":
      "Dzień dobry, {toName}!\n\n{fromName} wycofuje propozycję przejęcia własności konta „{account}”. Nic się nie zmieniło.",
    "mail.ownership_declined.subject": "{toName} nie przyjmuje własności konta „{account}”",
    "mail.ownership_declined.body":
      "Dzień dobry, {fromName}!\n\n{toName} odrzuca propozycję przejęcia własności konta „{account}”. Nadal jesteś jego właścicielem.",
  },
  ru: {
    "effect.ownership.offered":
      "{toName} ({toEmail}) получает письмо. Срок, чтобы принять предложение, истекает {until, date, moment}.",
    "effect.ownership.until_accepted":
      "Ничего не меняется, пока {toName} не примет предложение. До этого вы можете его отозвать, а {toName} может его отклонить.",
    "effect.ownership.you_become_admin":
      "Как только {toName} примет предложение, владение аккаунтом «{account}» переходит к этому человеку: вы остаётесь администратором аккаунта, больше не можете добавлять и удалять администраторов аккаунта и передавать владение и не можете отменить это самостоятельно.",
    "effect.ownership.becomes_owner":
      "Вы становитесь владельцем аккаунта «{account}»: отвечаете за его оплату и администраторов. {fromName} остаётся администратором аккаунта. С этого момента передать владение аккаунтом можете только вы.",
    "effect.ownership.invitations_lapse":
      "Непринятые приглашения, отправитель которых — {fromName}, перестают действовать, пока вы не отправите их заново.",
    "effect.ownership.both_told": "Вы и {fromName} получаете об этом по письму.",
    "effect.ownership.withdrawn": "{toName} больше не может принять предложение и получает об этом письмо.",
    "effect.ownership.refused": "{fromName} остаётся владельцем аккаунта и получает об этом письмо.",
    "event.ownership.requested": "Предложено передать владение аккаунтом. Кому: {toName} ({toEmail}).",
    "event.ownership.cancelled": "Предложение передать владение аккаунтом отозвано. Кому оно сделано: {toName}.",
    "event.ownership.declined": "Отказ стать владельцем аккаунта: {toName}.",
    "event.ownership.moved": "Владение аккаунтом передано. Прежний владелец: {fromName}, новый владелец: {toName}.",
    "problem.ownership.not_an_admin": "Владение аккаунтом можно передать только его администратору.",
    "remedy.ownership.not_an_admin": "Сначала пригласите этого человека стать администратором аккаунта.",
    "problem.ownership.already_owner": "Этот человек уже владелец аккаунта.",
    "remedy.ownership.already_owner": "Выберите другого администратора аккаунта.",
    "problem.ownership.pending": "Владение аккаунтом уже кому-то предложено.",
    "remedy.ownership.pending": "Сначала отзовите то предложение или дождитесь ответа.",
    "problem.ownership.none_pending": "Здесь нет предложения стать владельцем аккаунта, или оно уже недействительно.",
    "remedy.ownership.none_pending": "Попросите владельца аккаунта повторить предложение.",
    "mail.ownership_requested.subject": "{fromName} предлагает вам стать владельцем аккаунта «{account}»",
    "mail.ownership_requested.body":
      "Здравствуйте, {toName}!\n\n{fromName} предлагает вам стать владельцем аккаунта «{account}».\n\nЕсли вы примете предложение, вы сразу станете владельцем аккаунта, а {fromName} останется его администратором. Вы будете отвечать за оплату аккаунта и его администраторов. Прежде чем принять предложение, вы увидите, что произойдёт.\n\nСрок, чтобы принять или отклонить предложение, истекает {until, date, moment}. Если вы ничего не сделаете, ничего не изменится.",
    "mail.ownership_requested.action": "Посмотреть предложение",
    "mail.ownership_moved_new.subject": "Вы — владелец аккаунта «{account}»",
    "mail.ownership_moved_new.body":
      "Здравствуйте, {toName}!\n\nВы приняли предложение и теперь вы — владелец аккаунта «{account}». {fromName} остаётся его администратором.\n\nНепринятые приглашения, отправитель которых — {fromName}, снова начнут действовать, когда вы отправите их заново.",
    "mail.ownership_moved_old.subject": "{toName} теперь владелец аккаунта «{account}»",
    "mail.ownership_moved_old.body":
      "Здравствуйте, {fromName}!\n\nПредложение принято: {toName} теперь владелец аккаунта «{account}». Вы остаётесь администратором аккаунта: больше не можете добавлять и удалять администраторов аккаунта и передавать владение.\n\nЕсли вы этого не хотели, сразу свяжитесь с новым владельцем аккаунта.",
    "mail.ownership_cancelled.subject": "Предложение стать владельцем аккаунта «{account}» отозвано",
    "mail.ownership_cancelled.body":
      "Здравствуйте, {toName}!\n\n{fromName} отзывает предложение стать владельцем аккаунта «{account}». Ничего не изменилось.",
    "mail.ownership_declined.subject": "{toName} отказывается стать владельцем аккаунта «{account}»",
    "mail.ownership_declined.body":
      "Здравствуйте, {fromName}!\n\n{toName} отклоняет предложение стать владельцем аккаунта «{account}». Вы по-прежнему его владелец.",
  },
})
