import { words } from "../words.ts"

export const ownershipWords = words({
  "effect.ownership.offered": {
    en: "{toName} ({toEmail}) will get an e-mail and can accept until {until, date, moment}. You will get an e-mail about it as well.",
    pl: "{toName} ({toEmail}) otrzyma e-mail i może przyjąć propozycję do {until, date, moment}. Ty też otrzymasz o tym e-mail.",
    ru: "{toName} ({toEmail}) получит письмо. Принять предложение можно до {until, date, moment}. Вы тоже получите об этом письмо.",
  },
  "effect.ownership.until_accepted": {
    en: "Nothing changes until {toName} accepts. Until then you can withdraw the offer, and {toName} can decline it.",
    pl: "Nic się nie zmieni, dopóki {toName} nie przyjmie propozycji. Do tego czasu możesz ją wycofać, a {toName} może ją odrzucić.",
    ru: "Ничего не изменится, пока {toName} не примет предложение. До этого вы можете его отозвать, а {toName} может его отклонить.",
  },
  "effect.ownership.you_become_admin": {
    en: "Once {toName} accepts, “{account}” is theirs. You will stay as an admin, without the right to add or remove admins or to transfer the ownership, and cannot undo this yourself.",
    pl: "Gdy {toName} przyjmie propozycję, własność konta „{account}” przejdzie na tę osobę. Pozostaniesz administratorem bez prawa dodawania i usuwania administratorów oraz przekazania własności. Nie cofniesz tego samodzielnie.",
    ru: "Как только {toName} примет предложение, владение аккаунтом «{account}» перейдёт к этому человеку. Вы останетесь администратором без права менять состав администраторов и передавать владение. Отменить это сами вы не сможете.",
  },
  "effect.ownership.your_invitations_lapse": {
    en: "Invitations that you sent and nobody has accepted by then will stop working, until {toName} sends them again.",
    pl: "Wysłane przez Ciebie zaproszenia, których do tej chwili nikt nie przyjmie, przestaną działać, dopóki {toName} nie wyśle ich ponownie.",
    ru: "Отправленные вами приглашения, которые к этому моменту никто не примет, перестанут действовать, пока {toName} не отправит их заново.",
  },
  "effect.ownership.becomes_owner": {
    en: "You will own the account “{account}” and be responsible for its billing and its admins. {fromName} will stay as an admin. From then on, only you can transfer the ownership.",
    pl: "Zostaniesz właścicielem konta „{account}” i będziesz odpowiadać za jego rozliczenia i za jego administratorów. {fromName} pozostanie administratorem konta. Odtąd tylko Ty możesz przekazać własność konta.",
    ru: "Вы станете владельцем аккаунта «{account}» и будете отвечать за его оплату и за его администраторов. {fromName} останется администратором аккаунта. Передать владение после этого сможете только вы.",
  },
  "effect.ownership.invitations_lapse": {
    en: "Invitations that {fromName} sent and nobody has accepted will stop working until you send them again.",
    pl: "Nieprzyjęte zaproszenia, których nadawcą jest {fromName}, przestaną działać, dopóki nie wyślesz ich ponownie.",
    ru: "Непринятые приглашения, отправитель которых — {fromName}, перестанут действовать, пока вы не отправите их заново.",
  },
  "effect.ownership.both_told": {
    en: "You and {fromName} will both get an e-mail about this.",
    pl: "Ty i {fromName} otrzymacie o tym e-mail.",
    ru: "Вы и {fromName} получите об этом по письму.",
  },
  "effect.ownership.withdrawn": {
    en: "{toName} can no longer accept the offer and will get an e-mail about it.",
    pl: "{toName} nie przejmie już własności konta i otrzyma o tym e-mail.",
    ru: "{toName} уже не сможет принять предложение и получит об этом письмо.",
  },
  "effect.ownership.refused": {
    en: "{fromName} will stay the owner and get an e-mail about it.",
    pl: "{fromName} pozostanie właścicielem konta i otrzyma o tym e-mail.",
    ru: "{fromName} останется владельцем аккаунта и получит об этом письмо.",
  },
  "event.ownership.requested": {
    en: "The ownership was offered to {toName} ({toEmail}).",
    pl: "Zaproponowano przekazanie własności konta. Komu: {toName} ({toEmail}).",
    ru: "Предложено передать владение аккаунтом. Кому: {toName} ({toEmail}).",
  },
  "event.ownership.cancelled": {
    en: "The offer of ownership to {toName} was withdrawn.",
    pl: "Wycofano propozycję przekazania własności konta: {toName}.",
    ru: "Отозвано предложение передать владение аккаунтом: {toName}.",
  },
  "event.ownership.declined": {
    en: "{toName} declined the ownership.",
    pl: "Odmowa przejęcia własności konta: {toName}.",
    ru: "Отказ стать владельцем аккаунта: {toName}.",
  },
  "event.ownership.moved": {
    en: "The ownership was transferred from {fromName} to {toName}.",
    pl: "Przekazano własność konta. Poprzedni właściciel: {fromName}, nowy właściciel: {toName}.",
    ru: "Владение аккаунтом передано. Прежний владелец: {fromName}, новый владелец: {toName}.",
  },
  "problem.ownership.not_an_admin": {
    en: "Only an admin of the account can become its owner.",
    pl: "Własność konta można przekazać tylko jego administratorowi.",
    ru: "Владение аккаунтом можно передать только его администратору.",
  },
  "remedy.ownership.not_an_admin": {
    en: "Invite this person as an admin first.",
    pl: "Najpierw zaproś tę osobę do roli administratora konta.",
    ru: "Сначала пригласите этого человека стать администратором аккаунта.",
  },
  "problem.ownership.already_owner": {
    en: "This person is already the owner.",
    pl: "Ta osoba jest już właścicielem konta.",
    ru: "Этот человек уже владелец аккаунта.",
  },
  "remedy.ownership.already_owner": {
    en: "Choose another admin.",
    pl: "Wybierz innego administratora konta.",
    ru: "Выберите другого администратора аккаунта.",
  },
  "problem.ownership.pending": {
    en: "The ownership has already been offered to somebody.",
    pl: "Własność konta została już komuś zaproponowana.",
    ru: "Владение аккаунтом уже кому-то предложено.",
  },
  "remedy.ownership.pending": {
    en: "Withdraw that offer first, or wait for the answer.",
    pl: "Najpierw wycofaj tamtą propozycję albo poczekaj na odpowiedź.",
    ru: "Сначала отзовите то предложение или дождитесь ответа.",
  },
  "problem.ownership.none_pending": {
    en: "There is no offer of ownership here, or it is no longer open.",
    pl: "Nie ma tu propozycji przejęcia własności konta albo jest już nieaktualna.",
    ru: "Здесь нет предложения стать владельцем аккаунта, или оно уже недействительно.",
  },
  "remedy.ownership.none_pending": {
    en: "Ask the owner to offer it again.",
    pl: "Poproś właściciela konta o ponowienie propozycji.",
    ru: "Попросите владельца аккаунта повторить предложение.",
  },
  "mail.ownership_requested.subject": {
    en: "{fromName} offers you the ownership of “{account}”",
    pl: "{fromName} proponuje Ci przejęcie własności konta „{account}”",
    ru: "{fromName} предлагает вам стать владельцем аккаунта «{account}»",
  },
  "mail.ownership_requested.preheader": {
    en: "You can accept or decline until {until, date, moment}.",
    pl: "Propozycję możesz przyjąć lub odrzucić do {until, date, moment}.",
    ru: "Принять или отклонить предложение можно до {until, date, moment}.",
  },
  "mail.ownership_requested.body": {
    en: "{fromName} offers you the ownership of the account “{account}”.\n\nIf you accept, you are its owner at once, and {fromName} stays as an admin. You will be responsible for its billing and its admins. Before you accept, you are shown what will happen.",
    pl: "{fromName} proponuje Ci przejęcie własności konta „{account}”.\n\nJeśli przyjmiesz propozycję, od razu zostaniesz właścicielem konta, a {fromName} pozostanie jego administratorem. Będziesz odpowiadać za rozliczenia konta i za jego administratorów. Zanim ją przyjmiesz, zobaczysz, co się stanie.",
    ru: "{fromName} предлагает вам стать владельцем аккаунта «{account}».\n\nЕсли вы примете предложение, вы сразу станете владельцем аккаунта, а {fromName} останется его администратором. Вы будете отвечать за оплату аккаунта и за его администраторов. Прежде чем принять предложение, вы увидите, что произойдёт.",
  },
  "mail.ownership_requested.action": {
    en: "See the offer",
    pl: "Zobacz propozycję",
    ru: "Посмотреть предложение",
  },
  "mail.ownership_requested.note": {
    en: "You can accept or decline until {until, date, moment}. If you do nothing, nothing changes.",
    pl: "Propozycję możesz przyjąć lub odrzucić do {until, date, moment}. Jeśli nie zrobisz nic, nic się nie zmieni.",
    ru: "Принять или отклонить предложение можно до {until, date, moment}. Если вы ничего не сделаете, ничего не изменится.",
  },
  "mail.ownership_offered.subject": {
    en: "The ownership of “{account}” is offered to {toName}",
    pl: "Propozycja przekazania własności konta „{account}”: {toName}",
    ru: "Предложение передать владение аккаунтом «{account}»: {toName}",
  },
  "mail.ownership_offered.preheader": {
    en: "If this was not you, set a new password now.",
    pl: "Jeśli to nie Twoja propozycja, od razu ustaw nowe hasło.",
    ru: "Если это были не вы, сразу задайте новый пароль.",
  },
  "mail.ownership_offered.body": {
    en: "In your name, the ownership of the account “{account}” was offered to {toName} ({toEmail}). {toName} can accept until {until, date, moment}. Until then you are still its owner and can withdraw the offer.",
    pl: "W Twoim imieniu zaproponowano przekazanie własności konta „{account}”. Komu: {toName} ({toEmail}). Propozycję można przyjąć do {until, date, moment}. Do tego czasu konto należy do Ciebie i możesz wycofać propozycję.",
    ru: "От вашего имени предложено передать владение аккаунтом «{account}». Кому: {toName} ({toEmail}). Принять предложение можно до {until, date, moment}. До этого вы остаётесь владельцем и можете отозвать предложение.",
  },
  "mail.ownership_offered.note": {
    en: "If this was not you, ask for a new password on the sign-in page at once. With a new password, the offer can no longer be accepted. If that does not help, write to us: {support}",
    pl: "Jeśli to nie Twoja propozycja, od razu poproś o nowe hasło na stronie logowania. Gdy je ustawisz, propozycji nie będzie można przyjąć. Jeśli to nie pomoże, napisz do nas: {support}",
    ru: "Если это были не вы, сразу запросите новый пароль на странице входа. С новым паролем предложение уже нельзя будет принять. Если это не поможет, напишите в поддержку: {support}",
  },
  "mail.ownership_moved_new.subject": {
    en: "You are the owner of “{account}”",
    pl: "Jesteś właścicielem konta „{account}”",
    ru: "Вы — владелец аккаунта «{account}»",
  },
  "mail.ownership_moved_new.preheader": {
    en: "{fromName} stays as an admin.",
    pl: "{fromName} pozostaje administratorem konta.",
    ru: "{fromName} остаётся администратором аккаунта.",
  },
  "mail.ownership_moved_new.body": {
    en: "You accepted the ownership of the account “{account}” and are its owner now. {fromName} stays as an admin.",
    pl: "Propozycja została przyjęta: jesteś teraz właścicielem konta „{account}”. {fromName} pozostaje jego administratorem.",
    ru: "Вы приняли предложение и теперь вы — владелец аккаунта «{account}». {fromName} остаётся его администратором.",
  },
  "mail.ownership_moved_new.note": {
    en: "Invitations that {fromName} sent and nobody has accepted will work again once you send them again.",
    pl: "Nieprzyjęte zaproszenia, których nadawcą jest {fromName}, zaczną znów działać, gdy wyślesz je ponownie.",
    ru: "Непринятые приглашения, отправитель которых — {fromName}, снова начнут действовать, когда вы отправите их заново.",
  },
  "mail.ownership_moved_old.subject": {
    en: "{toName} is the owner of “{account}” now",
    pl: "{toName} jest teraz właścicielem konta „{account}”",
    ru: "{toName} теперь владелец аккаунта «{account}»",
  },
  "mail.ownership_moved_old.preheader": {
    en: "You stay as an admin of the account.",
    pl: "Pozostajesz administratorem konta.",
    ru: "Вы остаётесь администратором аккаунта.",
  },
  "mail.ownership_moved_old.body": {
    en: "{toName} accepted the ownership of the account “{account}”. You stay as an admin, but can no longer add or remove admins or transfer the ownership.",
    pl: "Propozycja została przyjęta: {toName} jest teraz właścicielem konta „{account}”. Pozostajesz administratorem konta, ale nie możesz już dodawać ani usuwać administratorów konta ani przekazać jego własności.",
    ru: "Предложение принято: {toName} теперь владелец аккаунта «{account}». Вы остаётесь администратором аккаунта, но больше не можете добавлять и удалять администраторов аккаунта и передавать владение.",
  },
  "mail.ownership_moved_old.note": {
    en: "Only the new owner can give it back. If this is not what you intended, contact them at once.",
    pl: "Zwrócić Ci własność konta może tylko jego nowy właściciel. Jeśli nie o to chodziło, od razu się z nim skontaktuj.",
    ru: "Вернуть вам владение аккаунтом может только новый владелец. Если вы этого не хотели, сразу свяжитесь с ним.",
  },
  "mail.ownership_cancelled.subject": {
    en: "The offer of “{account}” was withdrawn",
    pl: "Wycofano propozycję przejęcia własności konta „{account}”",
    ru: "Предложение стать владельцем аккаунта «{account}» отозвано",
  },
  "mail.ownership_cancelled.preheader": {
    en: "Nothing has changed.",
    pl: "Nic się nie zmieniło.",
    ru: "Ничего не изменилось.",
  },
  "mail.ownership_cancelled.body": {
    en: "{fromName} withdrew the offer of the ownership of the account “{account}”. Nothing has changed.",
    pl: "{fromName} wycofuje propozycję przejęcia własności konta „{account}”. Nic się nie zmieniło.",
    ru: "{fromName} отзывает предложение стать владельцем аккаунта «{account}». Ничего не изменилось.",
  },
  "mail.ownership_declined.subject": {
    en: "{toName} declined the ownership of “{account}”",
    pl: "{toName} nie przyjmuje własności konta „{account}”",
    ru: "{toName} отказывается стать владельцем аккаунта «{account}»",
  },
  "mail.ownership_declined.preheader": {
    en: "You are still its owner.",
    pl: "Nadal jesteś jego właścicielem.",
    ru: "Вы по-прежнему его владелец.",
  },
  "mail.ownership_declined.body": {
    en: "{toName} declined the ownership of the account “{account}”. You are still its owner.",
    pl: "{toName} odrzuca propozycję przejęcia własności konta „{account}”. Nadal jesteś jego właścicielem.",
    ru: "{toName} отклоняет предложение стать владельцем аккаунта «{account}». Вы по-прежнему его владелец.",
  },
})
