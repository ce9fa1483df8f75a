import { words } from "../words.ts"

export const identitiesWords = words({
  "event.identity.sign_in_begun": {
    en: "A sign-in is being prepared.",
    pl: "Trwa przygotowywanie logowania.",
    ru: "Готовится вход в систему.",
  },
  "event.identity.created": {
    en: "{name} ({email}) can sign in from now on.",
    pl: "{name} ({email}) może się od teraz logować.",
    ru: "{name} ({email}) теперь может выполнять вход.",
  },
  "effect.identity.renamed": {
    en: "Your name is {to} from now on, instead of {from}.",
    pl: "Twoje imię i nazwisko to od teraz: {to} (dotąd: {from}).",
    ru: "Теперь ваше имя – {to} (раньше – {from}).",
  },
  "effect.identity.name_follows": {
    en: "In the accounts that you belong to, the new name is shown within moments. In virtual companies, you keep the name that they gave you.",
    pl: "Na kontach, do których należysz, nowe imię i nazwisko pojawi się za chwilę. W firmach wirtualnych zostaje to, które tam nadano.",
    ru: "В аккаунтах, к которым вы относитесь, новое имя появится через несколько мгновений. В виртуальных компаниях остаётся имя, данное вам там.",
  },
  "effect.identity.language": {
    en: "You are written to in {locale, select, en {English} pl {Polish} ru {Russian} other {{locale}}} from now on; pages follow as soon as your sign-in is refreshed.",
    pl: "Od teraz piszemy do Ciebie {locale, select, en {po angielsku} pl {po polsku} ru {po rosyjsku} other {{locale}}}; strony zmienią język, gdy Twoje logowanie się odświeży.",
    ru: "Теперь мы пишем вам {locale, select, en {по-английски} pl {по-польски} ru {по-русски} other {{locale}}}; страницы сменят язык, когда ваш вход обновится.",
  },
  "effect.identity.time_zone": {
    en: "Times are told to you in the time zone {timeZone}, as soon as your sign-in is refreshed.",
    pl: "Godziny będą podawane w strefie czasowej {timeZone}, gdy Twoje logowanie się odświeży.",
    ru: "Время будет указано в часовом поясе {timeZone}, когда ваш вход обновится.",
  },
  "effect.identity.password_replaced": {
    en: "The new password counts at once; the old one opens nothing any more.",
    pl: "Nowe hasło działa od razu; stare niczego już nie otwiera.",
    ru: "Новый пароль действует сразу, старый больше ничего не открывает.",
  },
  "effect.identity.sessions_end": {
    en: "You are signed out on every device at once, this one too. Connected services may let in what is open there for {minutes, plural, one {# minute} other {# minutes}} more at most.",
    pl: "Nastąpi natychmiastowe wylogowanie na wszystkich urządzeniach, także na tym. Połączone usługi mogą honorować to, co jest tam otwarte, jeszcze najwyżej {minutes, plural, one {# minutę} few {# minuty} many {# minut} other {# minuty}}.",
    ru: "Вход будет сразу завершён на всех устройствах, в том числе на этом. Подключённые сервисы могут пускать открытое там ещё не дольше {minutes, plural, one {# минуты} few {# минут} many {# минут} other {# минуты}}.",
  },
  "effect.identity.you_are_mailed": {
    en: "A mail to {email} says that this was done.",
    pl: "E-mail na adres {email} powiadomi, że to się stało.",
    ru: "Письмо на адрес {email} сообщит, что это сделано.",
  },
  "effect.identity.code_asked": {
    en: "From now on, every sign-in asks for a code from your app, after the password.",
    pl: "Od teraz każde logowanie wymaga po haśle także kodu z Twojej aplikacji.",
    ru: "Теперь при каждом входе после пароля понадобится код из вашего приложения.",
  },
  "effect.identity.app_needed": {
    en: "Without the app you cannot sign in, and a new password does not help. Keep a copy of the key in a safe place.",
    pl: "Bez aplikacji nie można się zalogować i nowe hasło tego nie zmieni. Przechowuj kopię klucza w bezpiecznym miejscu.",
    ru: "Без приложения войти нельзя, и новый пароль не поможет. Храните копию ключа в надёжном месте.",
  },
  "effect.identity.password_alone": {
    en: "From now on, your password alone is enough to sign in as you.",
    pl: "Od teraz do zalogowania się jako Ty wystarczy samo hasło.",
    ru: "Теперь для входа от вашего имени достаточно одного пароля.",
  },
  "effect.identity.factor_missed": {
    en: "Virtual companies that ask for a second factor do not let you in any more, until you set one up again.",
    pl: "Firmy, które wymagają weryfikacji dwuetapowej, przestaną Cię wpuszczać, dopóki znów jej nie włączysz.",
    ru: "Виртуальные компании, которым нужен второй фактор, не будут вас пускать, пока вы не настроите его снова.",
  },
  "effect.identity.link_mailed": {
    en: "A link goes to {email}; it works until {until, date, moment}, and only for you.",
    pl: "Na adres {email} zostanie wysłany link; działa do {until, date, moment} i tylko dla Ciebie.",
    ru: "На адрес {email} будет отправлена ссылка; она действует до {until, date, moment} и только для вас.",
  },
  "effect.identity.address_stays": {
    en: "Until the link has been opened, you sign in with {email} as before.",
    pl: "Dopóki link nie zostanie otwarty, logujesz się jak dotąd adresem {email}.",
    ru: "Пока ссылка не открыта, вы входите с адресом {email}, как и раньше.",
  },
  "effect.identity.old_link_dies": {
    en: "The link that was sent to {email} before stops working.",
    pl: "Link wysłany wcześniej na adres {email} przestaje działać.",
    ru: "Ссылка, отправленная раньше на адрес {email}, перестаёт работать.",
  },
  "effect.identity.old_is_told": {
    en: "{email} gets a mail that says so.",
    pl: "Na adres {email} zostanie wysłany e-mail z tą informacją.",
    ru: "На адрес {email} придёт письмо об этом.",
  },
  "effect.identity.address_replaced": {
    en: "From now on you sign in with {to}. {from} opens nothing any more, and somebody else may take it.",
    pl: "Od teraz logujesz się adresem {to}. Adres {from} niczego już nie otwiera i może go zająć ktoś inny.",
    ru: "Теперь вы входите с адресом {to}. Адрес {from} больше ничего не открывает, и его может занять кто-то другой.",
  },
  "effect.identity.address_follows": {
    en: "Wherever you belong, the new address is shown instead of the old one.",
    pl: "Wszędzie, gdzie należysz, zamiast starego adresu widać nowy.",
    ru: "Везде, где вы состоите, вместо старого адреса будет показан новый.",
  },
  "effect.identity.password_was_reset": {
    en: "The password was set anew with a code from the mail; the old one opens nothing any more.",
    pl: "Hasło ustawiono od nowa kodem z e-maila; stare niczego już nie otwiera.",
    ru: "Пароль задан заново с помощью кода из письма; старый больше ничего не открывает.",
  },
  "effect.identity.place_struck": {
    en: "{place} is not among the places of this person any more.",
    pl: "{place} nie należy już do miejsc tej osoby.",
    ru: "{place} больше не относится к местам этого человека.",
  },
  "effect.identity.forgotten": {
    en: "Nobody signs in with {email} any more: the address is free again, and the sign-in is deleted for ever.",
    pl: "Adresem {email} nikt się już nie zaloguje: adres jest znów wolny, a logowanie zostaje usunięte na zawsze.",
    ru: "С адресом {email} больше никто не войдёт: адрес снова свободен, а вход удалён навсегда.",
  },
  "effect.identity.subjects_released": {
    en: "{count, plural, one {# sign-in name is} other {# sign-in names are}} free again.",
    pl: "{count, plural, one {# nazwa logowania jest} few {# nazwy logowania są} many {# nazw logowania jest} other {# nazwy logowania jest}} znów do wzięcia.",
    ru: "{count, plural, one {# имя для входа снова свободно} few {# имени для входа снова свободны} many {# имён для входа снова свободны} other {# имени для входа снова свободно}}.",
  },
  "effect.grant.followed": {
    en: "The account shows {name} ({email}) by this name and address from now on.",
    pl: "Na koncie widać od teraz: {name} ({email}).",
    ru: "В аккаунте теперь показано: {name} ({email}).",
  },
  "event.identity.edited": {
    en: "{name}: name, language or time zone were changed.",
    pl: "{name}: zmieniono imię i nazwisko, język lub strefę czasową.",
    ru: "{name}: изменены имя, язык или часовой пояс.",
  },
  "event.identity.password_changed": {
    en: "The password was changed.",
    pl: "Hasło zostało zmienione.",
    ru: "Пароль изменён.",
  },
  "event.identity.password_reset": {
    en: "The password was set anew with a code from the mail.",
    pl: "Hasło ustawiono od nowa kodem z e-maila.",
    ru: "Пароль задан заново с помощью кода из письма.",
  },
  "event.identity.second_factor_on": {
    en: "The second factor was switched on.",
    pl: "Drugi składnik logowania został włączony.",
    ru: "Второй фактор включён.",
  },
  "event.identity.second_factor_off": {
    en: "The second factor was taken away.",
    pl: "Drugi składnik logowania został wyłączony.",
    ru: "Второй фактор отключён.",
  },
  "event.identity.signed_out": {
    en: "All devices were signed out.",
    pl: "Wylogowano wszystkie urządzenia.",
    ru: "Вход завершён на всех устройствах.",
  },
  "event.identity.address_asked": {
    en: "A link was sent to {email}, to sign in with it; until then, the address is {before}.",
    pl: "Na adres {email} wysłano link, aby służył do logowania; do tego czasu służy {before}.",
    ru: "На адрес {email} отправлена ссылка, чтобы входить с ним; до тех пор используется {before}.",
  },
  "event.identity.address_changed": {
    en: "The address to sign in with was changed from {before} to {email}.",
    pl: "Adres do logowania zmieniono z {before} na {email}.",
    ru: "Адрес для входа изменён с {before} на {email}.",
  },
  "event.identity.place_chosen": {
    en: "{place} was chosen as the active place.",
    pl: "Jako aktywne miejsce wybrano {place}.",
    ru: "Активным местом выбрано {place}.",
  },
  "event.identity.place_struck": {
    en: "{place} was struck from the places of this person.",
    pl: "{place} wykreślono z miejsc tej osoby.",
    ru: "{place} вычеркнуто из мест этого человека.",
  },
  "event.identity.forgotten": {
    en: "Somebody who belonged nowhere any more was forgotten.",
    pl: "Zapomniano o osobie, która nigdzie już nie należała.",
    ru: "Удалены данные человека, который уже нигде не состоял.",
  },
  "event.identity.subjects_released": {
    en: "The sign-ins of somebody who was forgotten were deleted.",
    pl: "Usunięto logowania osoby, o której zapomniano.",
    ru: "Входы забытого человека удалены.",
  },
  "event.grant.followed": {
    en: "{name} ({email}) is how an admin is shown from now on.",
    pl: "Jeden z administratorów jest od teraz widoczny jako {name} ({email}).",
    ru: "Один из администраторов теперь показан как {name} ({email}).",
  },
  "effect.identity.password_unsure": {
    en: "It is not certain whether the password was changed, and so which one opens the sign-in.",
    pl: "Nie wiadomo na pewno, czy hasło zostało zmienione, a więc które służy do logowania.",
    ru: "Точно неизвестно, изменён ли пароль, а значит, и какой подходит для входа.",
  },
  "event.identity.password_begun": {
    en: "A new password was being set.",
    pl: "Rozpoczęto ustawianie nowego hasła.",
    ru: "Начата смена пароля.",
  },
  "event.identity.password_unsure": {
    en: "Setting a new password broke off, and all devices were signed out.",
    pl: "Ustawianie nowego hasła zostało przerwane; wylogowano wszystkie urządzenia.",
    ru: "Смена пароля прервалась; вход завершён на всех устройствах.",
  },
  "event.identity.second_factor_begun": {
    en: "A second factor was being switched on.",
    pl: "Rozpoczęto włączanie weryfikacji dwuetapowej.",
    ru: "Начато включение второго фактора.",
  },
  "mail.password_unsure.subject": {
    en: "Your password may have been changed",
    pl: "Twoje hasło mogło zostać zmienione",
    ru: "Ваш пароль мог измениться",
  },
  "mail.password_unsure.body": {
    en: "Changing the password with which you sign in broke off, so it is not certain which password works now. To be safe, every device was signed out.\n\nIf yours does not let you in, or if this was not you, ask for a new password at once, on the page where you sign in.",
    pl: "Zmiana hasła, którym się logujesz, została przerwana, więc nie wiadomo na pewno, które hasło teraz działa. Dla bezpieczeństwa wylogowano wszystkie urządzenia.\n\nJeśli Twoje hasło nie działa albo to nie Twoja zmiana, od razu poproś o nowe hasło na stronie logowania.",
    ru: "Смена пароля, с которым вы входите, прервалась, поэтому неизвестно точно, какой пароль сейчас подходит. Для безопасности вход завершён на всех устройствах.\n\nЕсли ваш пароль не подходит или это были не вы, сразу запросите новый пароль на странице входа.",
  },
  "mail.password_changed.subject": {
    en: "Your password was changed",
    pl: "Twoje hasło zostało zmienione",
    ru: "Ваш пароль изменён",
  },
  "mail.password_changed.body": {
    en: "The password with which you sign in was changed just now, and every device was signed out.\n\nIf this was not you, ask for a new password at once, on the page where you sign in.",
    pl: "Hasło, którym się logujesz, zostało właśnie zmienione, a wszystkie urządzenia wylogowane.\n\nJeśli ta zmiana nie pochodzi od Ciebie, od razu poproś o nowe hasło na stronie logowania.",
    ru: "Пароль, с которым вы входите, только что изменён, и вход завершён на всех устройствах.\n\nЕсли это сделали не вы, сразу запросите новый пароль на странице входа.",
  },
  "mail.second_factor_on.subject": {
    en: "Your sign-in asks for a second factor from now on",
    pl: "Twoje logowanie wymaga od teraz drugiego składnika",
    ru: "При входе теперь нужен второй фактор",
  },
  "mail.second_factor_on.body": {
    en: "An app was set up as your second factor: every sign-in asks for its code from now on, and every device was signed out.\n\nIf this was not you, somebody knows your password: write to the administrators of the companies that you belong to.",
    pl: "Ustawiono aplikację jako Twój drugi składnik: od teraz każde logowanie wymaga jej kodu, a wszystkie urządzenia wylogowano.\n\nJeśli ta zmiana nie pochodzi od Ciebie, ktoś zna Twoje hasło: napisz do administratorów firm, do których należysz.",
    ru: "Приложение настроено как ваш второй фактор: теперь при каждом входе нужен его код, и вход завершён на всех устройствах.\n\nЕсли это сделали не вы, кто-то знает ваш пароль: напишите администраторам компаний, в которых вы состоите.",
  },
  "mail.second_factor_off.subject": {
    en: "Your second factor was taken away",
    pl: "Twój drugi składnik został wyłączony",
    ru: "Ваш второй фактор отключён",
  },
  "mail.second_factor_off.body": {
    en: "From now on, your password alone is enough to sign in as you. Companies that ask for a second factor do not let you in without one.\n\nIf this was not you, change your password at once and set up the second factor again.",
    pl: "Od teraz do zalogowania się jako Ty wystarczy samo hasło. Firmy, które wymagają drugiego składnika, bez niego Cię nie wpuszczą.\n\nJeśli ta zmiana nie pochodzi od Ciebie, od razu zmień hasło i ponownie włącz drugi składnik.",
    ru: "Теперь для входа от вашего имени достаточно одного пароля. Компании, которым нужен второй фактор, без него вас не пустят.\n\nЕсли это сделали не вы, сразу смените пароль и снова включите второй фактор.",
  },
  "mail.address_link.subject": {
    en: "Is this your address?",
    pl: "Czy to Twój adres?",
    ru: "Это ваш адрес?",
  },
  "mail.address_link.body": {
    en: "Somebody, hopefully you, wants to sign in with {email}. Open the link until {until, date, moment}, signed in as before. After that, every device is signed out, and you sign in with this address.\n\nIf this was not you, do nothing: the link works for nobody else, and nothing changes.",
    pl: "Ktoś, zapewne Ty, chce logować się adresem {email}. Otwórz link do {until, date, moment}, po zalogowaniu tak jak dotąd. Potem wszystkie urządzenia zostaną wylogowane, a Ty zalogujesz się tym adresem.\n\nJeśli prośba nie pochodzi od Ciebie, nie rób nic: link nie działa dla nikogo innego i nic się nie zmieni.",
    ru: "Кто-то, видимо вы, хочет входить с адресом {email}. Откройте ссылку до {until, date, moment}, войдя так же, как раньше. После этого вход завершится на всех устройствах, и вы войдёте с этим адресом.\n\nЕсли это были не вы, ничего не делайте: больше ни у кого ссылка не сработает, и ничего не изменится.",
  },
  "mail.address_link.action": {
    en: "This address is mine",
    pl: "To mój adres",
    ru: "Это мой адрес",
  },
  "mail.address_asked.subject": {
    en: "Somebody wants to sign in with another address",
    pl: "Prośba o zmianę adresu logowania",
    ru: "Запрос на смену адреса для входа",
  },
  "mail.address_asked.body": {
    en: "For your sign-in, another address was asked for: {email}. It changes only once the link that was sent there has been opened; until then you sign in as before.\n\nIf this was not you, change your password: that signs everybody out, and the link that was sent stops working.",
    pl: "Dla Twojego logowania podano inny adres: {email}. Zmieni się on dopiero, gdy zostanie otwarty wysłany tam link; do tego czasu logujesz się jak dotąd.\n\nJeśli prośba nie pochodzi od Ciebie, zmień hasło: wyloguje to wszystkie urządzenia.",
    ru: "Для вашего входа указан другой адрес: {email}. Он сменится, только когда будет открыта отправленная туда ссылка; до тех пор вы входите как раньше.\n\nЕсли это были не вы, смените пароль: это завершит вход на всех устройствах.",
  },
  "mail.address_changed.subject": {
    en: "You sign in with another address from now on",
    pl: "Od teraz logujesz się innym adresem",
    ru: "Теперь вы входите с другим адресом",
  },
  "mail.address_changed.body": {
    en: "The address with which you sign in is now {email}; this one opens nothing any more. Every device was signed out.\n\nIf this was not you, write to the administrators of the companies that you belong to.",
    pl: "Adres, którym się logujesz, to teraz {email}; ten niczego już nie otwiera. Wylogowano wszystkie urządzenia.\n\nJeśli ta zmiana nie pochodzi od Ciebie, napisz do administratorów firm, do których należysz.",
    ru: "Теперь вы входите с адресом {email}; этот адрес больше ничего не открывает. Вход завершён на всех устройствах.\n\nЕсли это сделали не вы, напишите администраторам компаний, в которых вы состоите.",
  },
})
