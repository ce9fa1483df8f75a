import { words } from "../words.ts"

export const ownershipWords = words({
  "effect.ownership.offered": {
    en: "{toName} ({toEmail}) will get an e-mail and can accept until {until, date, moment}.",
    pl: "{toName} ({toEmail}) otrzyma e-mail i może przyjąć propozycję do {until, date, moment}.",
    ru: "{toName} ({toEmail}) получит письмо. Принять предложение можно до {until, date, moment}.",
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
  "mail.ownership_requested.body": {
    en: "{toName}, {fromName} offers you the ownership of the account “{account}”.\n\nIf you accept, you are its owner at that instant, and {fromName} stays as an admin. You will answer for its billing and its admins. Before you accept, you are shown what will happen.\n\nYou can accept or refuse until {until, date, moment}. If you do nothing, nothing changes.",
    pl: "Dzień dobry, {toName}!\n\n{fromName} proponuje Ci przejęcie własności konta „{account}”.\n\nJeśli zaakceptujesz propozycję, w tej samej chwili stajesz się właścicielem konta, a {fromName} pozostaje jego administratorem. Odpowiadasz wtedy za rozliczenia konta i jego administratorów. Zanim zaakceptujesz, zobaczysz, co się stanie.\n\nPropozycję możesz zaakceptować lub odrzucić do {until, date, moment}. Jeśli nie zrobisz nic, nic się nie zmieni.",
    ru: "Здравствуйте, {toName}!\n\n{fromName} предлагает вам стать владельцем аккаунта «{account}».\n\nЕсли вы примете предложение, вы сразу станете владельцем аккаунта, а {fromName} останется его администратором. Вы будете отвечать за оплату аккаунта и его администраторов. Прежде чем принять предложение, вы увидите, что произойдёт.\n\nСрок, чтобы принять или отклонить предложение, истекает {until, date, moment}. Если вы ничего не сделаете, ничего не изменится.",
  },
  "mail.ownership_requested.action": {
    en: "See the offer",
    pl: "Zobacz propozycję",
    ru: "Посмотреть предложение",
  },
  "mail.ownership_moved_new.subject": {
    en: "You are the owner of “{account}”",
    pl: "Jesteś właścicielem konta „{account}”",
    ru: "Вы — владелец аккаунта «{account}»",
  },
  "mail.ownership_moved_new.body": {
    en: "{toName}, you accepted the ownership of the account “{account}” and are its owner now. {fromName} stays as an admin.\n\nInvitations that {fromName} sent and nobody has accepted work again once you send them again.",
    pl: "Dzień dobry, {toName}!\n\nPropozycja została zaakceptowana: jesteś teraz właścicielem konta „{account}”. {fromName} pozostaje jego administratorem.\n\nNiezaakceptowane zaproszenia, których nadawcą jest {fromName}, zaczną znów działać, gdy wyślesz je ponownie.",
    ru: "Здравствуйте, {toName}!\n\nВы приняли предложение и теперь вы — владелец аккаунта «{account}». {fromName} остаётся его администратором.\n\nНепринятые приглашения, отправитель которых — {fromName}, снова начнут действовать, когда вы отправите их заново.",
  },
  "mail.ownership_moved_old.subject": {
    en: "{toName} is the owner of “{account}” now",
    pl: "{toName} jest teraz właścicielem konta „{account}”",
    ru: "{toName} теперь владелец аккаунта «{account}»",
  },
  "mail.ownership_moved_old.body": {
    en: "{fromName}, {toName} accepted the ownership of the account “{account}”. You stay as an admin: you can no longer add or remove admins or move the ownership.\n\nOnly the new owner can give it back.",
    pl: "Dzień dobry, {fromName}!\n\nPropozycja została zaakceptowana: {toName} jest teraz właścicielem konta „{account}”. Pozostajesz administratorem konta: nie możesz już dodawać ani usuwać administratorów konta ani przekazać jego własności.\n\nJeśli to nie było Twoim zamiarem, od razu skontaktuj się z nowym właścicielem konta.",
    ru: "Здравствуйте, {fromName}!\n\nПредложение принято: {toName} теперь владелец аккаунта «{account}». Вы остаётесь администратором аккаунта: больше не можете добавлять и удалять администраторов аккаунта и передавать владение.\n\nЕсли вы этого не хотели, сразу свяжитесь с новым владельцем аккаунта.",
  },
  "mail.ownership_cancelled.subject": {
    en: "The offer of “{account}” was withdrawn",
    pl: "Wycofano propozycję przejęcia własności konta „{account}”",
    ru: "Предложение стать владельцем аккаунта «{account}» отозвано",
  },
  "mail.ownership_cancelled.body": {
    en: "{toName}, {fromName} withdrew the offer of the ownership of the account “{account}”. Nothing has changed.",
    pl: "Dzień dobry, {toName}!\n\n{fromName} wycofuje propozycję przejęcia własności konta „{account}”. Nic się nie zmieniło.",
    ru: "Здравствуйте, {toName}!\n\n{fromName} отзывает предложение стать владельцем аккаунта «{account}». Ничего не изменилось.",
  },
  "mail.ownership_declined.subject": {
    en: "{toName} refused the ownership of “{account}”",
    pl: "{toName} nie przyjmuje własności konta „{account}”",
    ru: "{toName} отказывается стать владельцем аккаунта «{account}»",
  },
  "mail.ownership_declined.body": {
    en: "{fromName}, {toName} refused the ownership of the account “{account}”. You are still its owner.",
    pl: "Dzień dobry, {fromName}!\n\n{toName} odrzuca propozycję przejęcia własności konta „{account}”. Nadal jesteś jego właścicielem.",
    ru: "Здравствуйте, {fromName}!\n\n{toName} отклоняет предложение стать владельцем аккаунта «{account}». Вы по-прежнему его владелец.",
  },
})
