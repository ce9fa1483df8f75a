import { words } from "../words.ts"

export const ownerProposalWords = words({
  "effect.ownership.will_move": {
    en: "On {until, date, moment}, the account “{account}” will belong to {toName} ({toEmail}) by itself, unless its people object before. {fromName} will stay as an admin.",
    pl: "{until, date, moment} konto „{account}” przejdzie samo na własność: {toName} ({toEmail}), chyba że ktoś z konta wcześniej się sprzeciwi. {fromName} pozostanie administratorem konta.",
    ru: "{until, date, moment} владельцем аккаунта «{account}» автоматически станет {toName} ({toEmail}), если до этого никто из аккаунта не возразит. {fromName} останется администратором.",
  },
  "effect.ownership.joins": {
    en: "{toName} is not an admin of the account yet: as its owner, they will see and manage all of it, its virtual companies and its people.",
    pl: "{toName} nie jest dotąd administratorem tego konta: jako właściciel będzie widzieć całe konto, jego wirtualne firmy i użytkowników i nimi zarządzać.",
    ru: "{toName} пока не администратор этого аккаунта: владелец видит весь аккаунт, его виртуальные компании и пользователей и управляет ими.",
  },
  "effect.ownership.links_lapse": {
    en: "Invitations that {fromName} sent and nobody has accepted by then will stop working, until the new owner sends them again.",
    pl: "Zaproszenia, których nadawcą jest {fromName} i których do tej chwili nikt nie przyjmie, przestaną działać, dopóki nowy właściciel nie wyśle ich ponownie.",
    ru: "Приглашения, отправитель которых — {fromName} и которые к этому моменту никто не примет, перестанут действовать, пока новый владелец не отправит их заново.",
  },
  "effect.ownership.may_object": {
    en: "The owner and the admins of the account will get an e-mail with your name and your reason, and each of them can object: {people, plural, one {# person} other {# people}}.",
    pl: "Właściciel i administratorzy konta otrzymają e-mail z Twoim imieniem i nazwiskiem oraz powodem i każdy z nich może się sprzeciwić: {people, plural, one {# osoba} few {# osoby} many {# osób} other {# osoby}}.",
    ru: "Владелец и администраторы аккаунта получат письмо с вашим именем и причиной, и каждый может возразить: {people, plural, one {# человек} few {# человека} many {# человек} other {# человека}}.",
  },
  "effect.ownership.candidate_told": {
    en: "{toName} will get an e-mail about it at {toEmail}.",
    pl: "{toName} otrzyma o tym e-mail na adres {toEmail}.",
    ru: "{toName} получит об этом письмо на адрес {toEmail}.",
  },
  "effect.ownership.proposal_ends": {
    en: "The proposal ends at once, and the account stays with its owner. Everybody concerned will get an e-mail about it: {people, plural, one {# person} other {# people}}.",
    pl: "Propozycja natychmiast przestanie obowiązywać, a konto pozostanie przy swoim właścicielu. E-mail o tym otrzymają wszyscy zainteresowani: {people, plural, one {# osoba} few {# osoby} many {# osób} other {# osoby}}.",
    ru: "Предложение сразу перестанет действовать, владелец аккаунта останется прежним. Письмо об этом получат все, кого это касается: {people, plural, one {# человек} few {# человека} many {# человек} other {# человека}}.",
  },
  "effect.ownership.assigned": {
    en: "{toName} will own the account; {fromName} will stay as an admin.",
    pl: "Właścicielem konta będzie {toName}; {fromName} pozostanie administratorem konta.",
    ru: "Владельцем аккаунта станет {toName}; {fromName} останется администратором аккаунта.",
  },
  "event.ownership.proposed": {
    en: "{staff} of the staff of the service proposed {toName} ({toEmail}) as the owner, in 72 hours unless somebody objects: {reason}",
    pl: "Obsługa serwisu ({staff}) zaproponowała nowego właściciela konta za 72 godziny, jeśli nikt się nie sprzeciwi: {toName} ({toEmail}). Powód: {reason}",
    ru: "Персонал сервиса ({staff}) предлагает нового владельца аккаунта через 72 часа, если никто не возразит: {toName} ({toEmail}). Причина: {reason}",
  },
  "event.ownership.objected": {
    en: "{by} objected to the owner whom the staff of the service had proposed.",
    pl: "Sprzeciw wobec właściciela konta zaproponowanego przez obsługę serwisu: {by}.",
    ru: "Возражение против владельца аккаунта, предложенного персоналом сервиса: {by}.",
  },
  "event.ownership.proposal_withdrawn": {
    en: "{by} of the staff of the service took back the proposal of another owner.",
    pl: "Obsługa serwisu ({by}) wycofała propozycję nowego właściciela konta.",
    ru: "Персонал сервиса ({by}) отзывает предложение о новом владельце аккаунта.",
  },
  "event.ownership.proposal_lapsed": {
    en: "The proposal of another owner of the account “{account}” lapsed: {why, select, nobody {whoever was proposed cannot sign in} no_admin {whoever was proposed is no admin of the account any more} full {the account has as many admins as it can have} closing {the account is being closed} other {whoever proposed it may not do so any more, or has signed out everywhere since}}.",
    pl: "Propozycja nowego właściciela konta „{account}” wygasła: {why, select, nobody {zaproponowana osoba nie może się zalogować} no_admin {zaproponowana osoba nie jest już administratorem konta} full {konto ma już tylu administratorów, ilu może mieć} closing {konto jest zamykane} other {osoba, która ją złożyła, nie ma już do tego uprawnień albo zakończyła od tego czasu wszystkie sesje}}.",
    ru: "Предложение о новом владельце аккаунта «{account}» утратило силу: {why, select, nobody {предложенный человек не может войти} no_admin {предложенный человек больше не администратор аккаунта} full {в аккаунте уже столько администраторов, сколько возможно} closing {аккаунт закрывается} other {у того, от кого оно исходило, больше нет на это прав, или все его сеансы с тех пор завершены}}.",
  },
  "event.ownership.assigned": {
    en: "The ownership moved from {fromName} to {toName} ({toEmail}), as the staff of the service had proposed: nobody objected.",
    pl: "Własność konta przeszła zgodnie z propozycją obsługi serwisu, bez sprzeciwu. Poprzedni właściciel: {fromName}, nowy właściciel: {toName} ({toEmail}).",
    ru: "Владение аккаунтом перешло по предложению персонала сервиса, возражений не было. Прежний владелец: {fromName}, новый владелец: {toName} ({toEmail}).",
  },
  "problem.ownership.nobody": {
    en: "There is nobody who signs in with this address and has proven it.",
    pl: "Nikt nie loguje się tym adresem po jego potwierdzeniu.",
    ru: "Нет никого, кто входит с этим адресом и подтвердил его.",
  },
  "remedy.ownership.nobody": {
    en: "Ask the person to register and to prove the address first, or choose an admin of the account.",
    pl: "Najpierw poproś tę osobę o rejestrację i potwierdzenie adresu albo wybierz administratora konta.",
    ru: "Сначала попросите этого человека зарегистрироваться и подтвердить адрес или выберите администратора аккаунта.",
  },
  "problem.ownership.yourself": {
    en: "You cannot propose yourself as the owner.",
    pl: "Nie możesz zaproponować siebie jako właściciela konta.",
    ru: "Нельзя предложить владельцем себя.",
  },
  "remedy.ownership.yourself": {
    en: "Choose whom the account is to belong to.",
    pl: "Wybierz osobę, do której konto ma należeć.",
    ru: "Выберите того, кому должен принадлежать аккаунт.",
  },
  "problem.ownership.proposed": {
    en: "Staff of the service have already proposed another owner of this account.",
    pl: "Obsługa serwisu zaproponowała już nowego właściciela tego konta.",
    ru: "Персонал сервиса уже предложил нового владельца этого аккаунта.",
  },
  "remedy.ownership.proposed": {
    en: "An owner or admin of the account can object to that proposal, and staff can take it back.",
    pl: "Właściciel lub administrator konta może się tej propozycji sprzeciwić, a obsługa serwisu może ją wycofać.",
    ru: "Владелец или администратор аккаунта может возразить против этого предложения, а персонал сервиса — отозвать его.",
  },
  "problem.ownership.none_proposed": {
    en: "No other owner is proposed for this account, or it has already been decided.",
    pl: "Dla tego konta nie ma propozycji nowego właściciela albo sprawa jest już rozstrzygnięta.",
    ru: "Для этого аккаунта нет предложения о новом владельце, или вопрос уже решён.",
  },
  "remedy.ownership.none_proposed": {
    en: "Look at who owns the account by now.",
    pl: "Sprawdź, kto jest teraz właścicielem konta.",
    ru: "Посмотрите, кто сейчас владелец аккаунта.",
  },
  "mail.ownership_proposed.subject": {
    en: "“{account}” is to have another owner: {toName}",
    pl: "Konto „{account}” ma mieć nowego właściciela: {toName}",
    ru: "У аккаунта «{account}» должен смениться владелец: {toName}",
  },
  "mail.ownership_proposed.preheader": {
    en: "You can object until {until, date, moment}.",
    pl: "Możesz się sprzeciwić do {until, date, moment}.",
    ru: "Возразить можно до {until, date, moment}.",
  },
  "mail.ownership_proposed.body": {
    en: "{staff} of the staff of {product} proposes that the account “{account}” belongs to {toName} ({toEmail}) from {until, date, moment} on, instead of {fromName}.\n\nReason: {reason}\n\nIf nobody objects, this happens by itself. {fromName} then stays as an admin.",
    pl: "Obsługa {product} ({staff}) proponuje, aby od {until, date, moment} właścicielem konta „{account}” była inna osoba: {toName} ({toEmail}). Obecny właściciel: {fromName}.\n\nPowód: {reason}\n\nJeśli nikt się nie sprzeciwi, nastąpi to automatycznie. {fromName} pozostanie administratorem konta.",
    ru: "Персонал {product} ({staff}) предлагает, чтобы с {until, date, moment} владельцем аккаунта «{account}» был другой человек: {toName} ({toEmail}). Нынешний владелец: {fromName}.\n\nПричина: {reason}\n\nЕсли никто не возразит, это произойдёт автоматически. {fromName} останется администратором аккаунта.",
  },
  "mail.ownership_proposed.action": {
    en: "Look at it and object",
    pl: "Zobacz i zgłoś sprzeciw",
    ru: "Посмотреть и возразить",
  },
  "mail.ownership_proposed.note": {
    en: "The owner and every admin of the account can object until {until, date, moment}; one objection is enough. If you agree, you need not do anything. Questions: {support}",
    pl: "Sprzeciw może zgłosić właściciel i każdy administrator konta do {until, date, moment}; wystarczy jeden. Jeśli się zgadzasz, nie musisz nic robić. Pytania: {support}",
    ru: "Возразить может владелец и любой администратор аккаунта до {until, date, moment}; достаточно одного возражения. Если вы согласны, ничего делать не нужно. Вопросы: {support}",
  },
  "mail.ownership_proposed.why": {
    en: "You are getting this e-mail because you own or administer the account.",
    pl: "Otrzymujesz tę wiadomość, ponieważ jesteś właścicielem lub administratorem konta.",
    ru: "Вы получили это письмо, потому что вы владелец или администратор аккаунта.",
  },
  "mail.ownership_proposed_new.subject": {
    en: "You are to become the owner of “{account}”",
    pl: "Konto „{account}” ma przejść na Twoją własność",
    ru: "Вас предлагают сделать владельцем аккаунта «{account}»",
  },
  "mail.ownership_proposed_new.preheader": {
    en: "From {until, date, moment} on, unless somebody objects.",
    pl: "Od {until, date, moment}, jeśli nikt się nie sprzeciwi.",
    ru: "С {until, date, moment}, если никто не возразит.",
  },
  "mail.ownership_proposed_new.body": {
    en: "{staff} of the staff of {product} proposes that the account “{account}” belongs to you from {until, date, moment} on, instead of {fromName}.\n\nReason: {reason}\n\nUntil then its owner and its admins can object. As the owner you will be responsible for its billing and its admins.",
    pl: "Obsługa {product} ({staff}) proponuje, aby od {until, date, moment} konto „{account}” należało do Ciebie. Obecny właściciel: {fromName}.\n\nPowód: {reason}\n\nDo tego czasu właściciel i administratorzy konta mogą się sprzeciwić. Jako właściciel będziesz odpowiadać za rozliczenia konta i za jego administratorów.",
    ru: "Персонал {product} ({staff}) предлагает, чтобы с {until, date, moment} аккаунт «{account}» принадлежал вам. Нынешний владелец: {fromName}.\n\nПричина: {reason}\n\nДо этого владелец и администраторы аккаунта могут возразить. Владелец отвечает за оплату аккаунта и за его администраторов.",
  },
  "mail.ownership_proposed_new.note": {
    en: "If you do not want this, or know nothing of it, write to {support} before {until, date, moment}.",
    pl: "Jeśli tego nie chcesz albo nic o tym nie wiesz, napisz na adres {support} przed {until, date, moment}.",
    ru: "Если вы этого не хотите или ничего об этом не знаете, напишите на {support} до {until, date, moment}.",
  },
  "mail.ownership_proposed_new.why": {
    en: "You are getting this e-mail because you were proposed as the owner of the account.",
    pl: "Otrzymujesz tę wiadomość, ponieważ zaproponowano, aby konto należało do Ciebie.",
    ru: "Вы получили это письмо, потому что вас предложили сделать владельцем аккаунта.",
  },
  "mail.ownership_stays.subject": {
    en: "“{account}” stays with its owner",
    pl: "Konto „{account}” pozostaje przy swoim właścicielu",
    ru: "Владелец аккаунта «{account}» остаётся прежним",
  },
  "mail.ownership_stays.preheader": {
    en: "The proposal of another owner has ended.",
    pl: "Propozycja nowego właściciela już nie obowiązuje.",
    ru: "Предложение о новом владельце больше не действует.",
  },
  "mail.ownership_stays.body": {
    en: "The account “{account}” will not have the owner whom the staff of {product} had proposed: {how, select, objected {{by} objected} withdrawn {{by} took the proposal back} nobody {that person cannot sign in} no_admin {that person is no admin of the account any more} full {the account has as many admins as it can have} closing {the account is being closed} other {whoever proposed it may not do so any more, or has signed out everywhere since}}.\n\nNothing has changed.",
    pl: "Konto „{account}” nie przejdzie na własność osoby, którą zaproponowała obsługa {product}. Przyczyna: {how, select, objected {sprzeciw – {by}} withdrawn {wycofanie propozycji – {by}} nobody {ta osoba nie może się zalogować} no_admin {ta osoba nie jest już administratorem konta} full {konto ma już tylu administratorów, ilu może mieć} closing {konto jest zamykane} other {osoba, która złożyła propozycję, nie ma już do tego uprawnień albo zakończyła od tego czasu wszystkie sesje}}.\n\nNic się nie zmieniło.",
    ru: "Аккаунт «{account}» не перейдёт к владельцу, которого предложил персонал {product}. Причина: {how, select, objected {возражение — {by}} withdrawn {предложение отозвано — {by}} nobody {этот человек не может войти} no_admin {этот человек больше не администратор аккаунта} full {в аккаунте уже столько администраторов, сколько возможно} closing {аккаунт закрывается} other {у того, от кого исходило предложение, больше нет на это прав, или все его сеансы с тех пор завершены}}.\n\nНичего не изменилось.",
  },
  "mail.ownership_stays.why": {
    en: "You are getting this e-mail because you heard of the proposal, or made it.",
    pl: "Otrzymujesz tę wiadomość, ponieważ dotyczyła Cię ta propozycja lub pochodziła od Ciebie.",
    ru: "Вы получили это письмо, потому что предложение касалось вас или исходило от вас.",
  },
  "mail.ownership_assigned.subject": {
    en: "“{account}” belongs to {toName} now",
    pl: "Nowy właściciel konta „{account}”: {toName}",
    ru: "Новый владелец аккаунта «{account}»: {toName}",
  },
  "mail.ownership_assigned.preheader": {
    en: "{fromName} stays as an admin.",
    pl: "{fromName} pozostaje administratorem konta.",
    ru: "{fromName} остаётся администратором аккаунта.",
  },
  "mail.ownership_assigned.body": {
    en: "Nobody objected to the proposal of the staff of {product}: {toName} ({toEmail}) is the owner of the account “{account}” now. {fromName} stays as an admin, but can no longer add or remove admins or transfer the ownership.",
    pl: "Nikt nie sprzeciwił się propozycji obsługi {product}: właścicielem konta „{account}” jest teraz {toName} ({toEmail}). {fromName} pozostaje administratorem konta, ale nie może już dodawać ani usuwać administratorów konta ani przekazać jego własności.",
    ru: "Никто не возразил против предложения персонала {product}: владелец аккаунта «{account}» теперь {toName} ({toEmail}). {fromName} остаётся администратором аккаунта, но больше не может добавлять и удалять администраторов аккаунта и передавать владение.",
  },
  "mail.ownership_assigned.note": {
    en: "If this is not right, write to {support} at once.",
    pl: "Jeśli coś się nie zgadza, od razu napisz na adres {support}.",
    ru: "Если это ошибка, сразу напишите на {support}.",
  },
  "mail.ownership_assigned.why": {
    en: "You are getting this e-mail because you administer the account, or proposed its owner.",
    pl: "Otrzymujesz tę wiadomość, ponieważ jesteś administratorem konta lub od Ciebie pochodziła propozycja.",
    ru: "Вы получили это письмо, потому что вы администратор аккаунта или предложение исходило от вас.",
  },
  "mail.ownership_assigned_new.subject": {
    en: "You own “{account}” now",
    pl: "Konto „{account}” należy teraz do Ciebie",
    ru: "Аккаунт «{account}» теперь принадлежит вам",
  },
  "mail.ownership_assigned_new.preheader": {
    en: "{fromName} stays as an admin.",
    pl: "{fromName} pozostaje administratorem konta.",
    ru: "{fromName} остаётся администратором аккаунта.",
  },
  "mail.ownership_assigned_new.body": {
    en: "Nobody objected to the proposal of the staff of {product}: you are the owner of the account “{account}” now, and responsible for its billing and its admins. {fromName} stays as an admin.",
    pl: "Nikt nie sprzeciwił się propozycji obsługi {product}: jesteś teraz właścicielem konta „{account}” i odpowiadasz za jego rozliczenia i administratorów. {fromName} pozostaje administratorem konta.",
    ru: "Никто не возразил против предложения персонала {product}: теперь вы — владелец аккаунта «{account}» и отвечаете за его оплату и администраторов. {fromName} остаётся администратором аккаунта.",
  },
  "mail.ownership_assigned_new.note": {
    en: "Invitations that {fromName} sent and nobody has accepted will work again once you send them again. If you do not want the account, write to {support}.",
    pl: "Nieprzyjęte zaproszenia, których nadawcą jest {fromName}, zaczną znów działać, gdy wyślesz je ponownie. Jeśli nie chcesz tego konta, napisz na adres {support}.",
    ru: "Непринятые приглашения, отправитель которых — {fromName}, снова начнут действовать, когда вы отправите их заново. Если вам не нужен этот аккаунт, напишите на {support}.",
  },
})
