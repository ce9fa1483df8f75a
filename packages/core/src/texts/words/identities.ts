import { words } from "../words.ts"

export const identitiesWords = words({
  en: {
    "event.identity.sign_in_begun": "A sign-in is being prepared.",
    "event.identity.created": "{name} ({email}) can sign in from now on.",
    "problem.identity.unknown": "Nobody is registered with this sign-in.",
    "remedy.identity.unknown": "Sign in again.",
    "problem.identity.email_taken": "This address already has a sign-in.",
    "remedy.identity.email_taken": "Sign in with it; there you can open another account.",
    "effect.identity.renamed": "Your name is {to} from now on, instead of {from}.",
    "effect.identity.name_follows":
      "In the accounts that you belong to, the new name is shown within moments. In virtual companies, you keep the name that they gave you.",
    "effect.identity.language":
      "You are written to in {locale, select, en {English} pl {Polish} ru {Russian} other {{locale}}} from now on; pages follow as soon as your sign-in is refreshed.",
    "effect.identity.time_zone":
      "Times are told to you in the time zone {timeZone}, as soon as your sign-in is refreshed.",
    "effect.identity.password_replaced": "The new password counts at once; the old one opens nothing any more.",
    "effect.identity.sessions_end":
      "You are signed out on every device at once, this one too. Connected services may let in what is open there for {minutes, plural, one {# minute} other {# minutes}} more at most.",
    "effect.identity.you_are_mailed": "A mail to {email} says that this was done.",
    "effect.identity.code_asked": "From now on, every sign-in asks for a code from your app, after the password.",
    "effect.identity.app_needed":
      "Without the app you cannot sign in, and a new password does not help. Keep a copy of the key in a safe place.",
    "effect.identity.password_alone": "From now on, your password alone is enough to sign in as you.",
    "effect.identity.factor_missed":
      "Virtual companies that ask for a second factor do not let you in any more, until you set one up again.",
    "effect.identity.link_mailed": "A link goes to {email}; it works until {until, date, moment}, and only for you.",
    "effect.identity.address_stays": "Until the link has been opened, you sign in with {email} as before.",
    "effect.identity.old_link_dies": "The link that was sent to {email} before stops working.",
    "effect.identity.old_is_told": "{email} gets a mail that says so.",
    "effect.identity.address_replaced":
      "From now on you sign in with {to}. {from} opens nothing any more, and somebody else may take it.",
    "effect.identity.address_follows": "Wherever you belong, the new address is shown instead of the old one.",
    "effect.identity.password_was_reset":
      "The password was set anew with a code from the mail; the old one opens nothing any more.",
    "effect.identity.place_struck": "{place} is not among the places of this person any more.",
    "effect.identity.forgotten":
      "Nobody signs in with {email} any more: the address is free again, and the sign-in is deleted for ever.",
    "effect.identity.subjects_released":
      "{count, plural, one {# sign-in name is} other {# sign-in names are}} free again.",
    "effect.grant.followed": "The account shows {name} ({email}) by this name and address from now on.",
    "event.identity.edited": "{name}: name, language or time zone were changed.",
    "event.identity.password_changed": "The password was changed.",
    "event.identity.password_reset": "The password was set anew with a code from the mail.",
    "event.identity.second_factor_on": "The second factor was switched on.",
    "event.identity.second_factor_off": "The second factor was taken away.",
    "event.identity.signed_out": "All devices were signed out.",
    "event.identity.address_asked":
      "A link was sent to {email}, to sign in with it; until then, the address is {before}.",
    "event.identity.address_changed": "The address to sign in with was changed from {before} to {email}.",
    "event.identity.place_chosen": "{place} was chosen as the active place.",
    "event.identity.place_struck": "{place} was struck from the places of this person.",
    "event.identity.forgotten": "Somebody who belonged nowhere any more was forgotten.",
    "event.identity.subjects_released": "The sign-ins of somebody who was forgotten were deleted.",
    "event.grant.followed": "{name} ({email}) is how an admin is shown from now on.",
    "problem.identity.unproven": "Your address is not proven yet.",
    "remedy.identity.unproven":
      "Open the link in the mail with which you were invited, and choose a password of your own there.",
    "problem.identity.same_address": "You sign in with this address already.",
    "remedy.identity.same_address": "Give another one.",
    "problem.identity.link_unusable": "This link does not work, or not any more, or it is not for you.",
    "remedy.identity.link_unusable": "Sign in as whoever asked for it, and open the newest link; or ask for another.",
    "problem.identity.passwords_differ": "The two passwords are not the same.",
    "remedy.identity.passwords_differ": "Enter the new password twice, in the same way.",
    "problem.identity.password_too_short": "The new password is too short for a company that you belong to.",
    "remedy.identity.password_too_short": "Use at least {least, plural, one {# character} other {# characters}}.",
    "problem.identity.follows": "Name and address are shown as they are already.",
    "remedy.identity.follows": "Nothing is left to do.",
    "problem.identity.place_struck": "This place is not among those of the person.",
    "remedy.identity.place_struck": "It was struck before: nothing is left to do.",
    "problem.identity.subjects_free": "No sign-in of this person is held any more.",
    "remedy.identity.subjects_free": "Nothing is left to do.",
    "problem.identity.belongs": "This person still belongs somewhere.",
    "remedy.identity.belongs": "They stay as long as they do.",
    "effect.identity.password_unsure":
      "It is not certain whether the password was changed, and so which one opens the sign-in.",
    "event.identity.password_begun": "A new password was being set.",
    "event.identity.password_unsure": "Setting a new password broke off, and all devices were signed out.",
    "event.identity.second_factor_begun": "A second factor was being switched on.",
    "problem.identity.settled": "What became of this change is known already.",
    "remedy.identity.settled": "Nothing is left to do.",
    "mail.password_unsure.subject": "Your password may have been changed",
    "mail.password_unsure.body":
      "Changing the password with which you sign in broke off, so it is not certain which password works now. To be safe, every device was signed out.\n\nIf yours does not let you in, or if this was not you, ask for a new password at once, on the page where you sign in.",
    "mail.password_changed.subject": "Your password was changed",
    "mail.password_changed.body":
      "The password with which you sign in was changed just now, and every device was signed out.\n\nIf this was not you, ask for a new password at once, on the page where you sign in.",
    "mail.second_factor_on.subject": "Your sign-in asks for a second factor from now on",
    "mail.second_factor_on.body":
      "An app was set up as your second factor: every sign-in asks for its code from now on, and every device was signed out.\n\nIf this was not you, somebody knows your password: write to the administrators of the companies that you belong to.",
    "mail.second_factor_off.subject": "Your second factor was taken away",
    "mail.second_factor_off.body":
      "From now on, your password alone is enough to sign in as you. Companies that ask for a second factor do not let you in without one.\n\nIf this was not you, change your password at once and set up the second factor again.",
    "mail.address_link.subject": "Is this your address?",
    "mail.address_link.body":
      "Somebody, hopefully you, wants to sign in with {email}. Open the link until {until, date, moment}, signed in as before. After that, every device is signed out, and you sign in with this address.\n\nIf this was not you, do nothing: the link works for nobody else, and nothing changes.",
    "mail.address_link.action": "This address is mine",
    "mail.address_asked.subject": "Somebody wants to sign in with another address",
    "mail.address_asked.body":
      "For your sign-in, another address was asked for: {email}. It changes only once the link that was sent there has been opened; until then you sign in as before.\n\nIf this was not you, change your password: that signs everybody out, and the link that was sent stops working.",
    "mail.address_changed.subject": "You sign in with another address from now on",
    "mail.address_changed.body":
      "The address with which you sign in is now {email}; this one opens nothing any more. Every device was signed out.\n\nIf this was not you, write to the administrators of the companies that you belong to.",
  },
  pl: {
    "event.identity.sign_in_begun": "Trwa przygotowywanie logowania.",
    "event.identity.created": "{name} ({email}) może się od teraz logować.",
    "problem.identity.unknown": "Z tym logowaniem nie jest powiązana żadna osoba.",
    "remedy.identity.unknown": "Zaloguj się ponownie.",
    "problem.identity.email_taken": "Ten adres służy już do logowania.",
    "remedy.identity.email_taken": "Zaloguj się, podając ten adres; potem możesz założyć kolejne konto.",
    "effect.identity.renamed": "Twoje imię i nazwisko to od teraz: {to} (dotąd: {from}).",
    "effect.identity.name_follows":
      "Na kontach, do których należysz, nowe imię i nazwisko pojawi się za chwilę. W firmach wirtualnych zostaje to, które tam nadano.",
    "effect.identity.language":
      "Od teraz piszemy do Ciebie {locale, select, en {po angielsku} pl {po polsku} ru {po rosyjsku} other {{locale}}}; strony zmienią język, gdy Twoje logowanie się odświeży.",
    "effect.identity.time_zone":
      "Godziny będą podawane w strefie czasowej {timeZone}, gdy Twoje logowanie się odświeży.",
    "effect.identity.password_replaced": "Nowe hasło działa od razu; stare niczego już nie otwiera.",
    "effect.identity.sessions_end":
      "Nastąpi natychmiastowe wylogowanie na wszystkich urządzeniach, także na tym. Połączone usługi mogą honorować to, co jest tam otwarte, jeszcze najwyżej {minutes, plural, one {# minutę} few {# minuty} many {# minut} other {# minuty}}.",
    "effect.identity.you_are_mailed": "E-mail na adres {email} powiadomi, że to się stało.",
    "effect.identity.code_asked": "Od teraz każde logowanie wymaga po haśle także kodu z Twojej aplikacji.",
    "effect.identity.app_needed":
      "Bez aplikacji nie można się zalogować i nowe hasło tego nie zmieni. Przechowuj kopię klucza w bezpiecznym miejscu.",
    "effect.identity.password_alone": "Od teraz do zalogowania się jako Ty wystarczy samo hasło.",
    "effect.identity.factor_missed":
      "Firmy, które wymagają weryfikacji dwuetapowej, przestaną Cię wpuszczać, dopóki znów jej nie włączysz.",
    "effect.identity.link_mailed":
      "Na adres {email} zostanie wysłany link; działa do {until, date, moment} i tylko dla Ciebie.",
    "effect.identity.address_stays": "Dopóki link nie zostanie otwarty, logujesz się jak dotąd adresem {email}.",
    "effect.identity.old_link_dies": "Link wysłany wcześniej na adres {email} przestaje działać.",
    "effect.identity.old_is_told": "Na adres {email} zostanie wysłany e-mail z tą informacją.",
    "effect.identity.address_replaced":
      "Od teraz logujesz się adresem {to}. Adres {from} niczego już nie otwiera i może go zająć ktoś inny.",
    "effect.identity.address_follows": "Wszędzie, gdzie należysz, zamiast starego adresu widać nowy.",
    "effect.identity.password_was_reset": "Hasło ustawiono od nowa kodem z e-maila; stare niczego już nie otwiera.",
    "effect.identity.place_struck": "{place} nie należy już do miejsc tej osoby.",
    "effect.identity.forgotten":
      "Adresem {email} nikt się już nie zaloguje: adres jest znów wolny, a logowanie zostaje usunięte na zawsze.",
    "effect.identity.subjects_released":
      "{count, plural, one {# nazwa logowania jest} few {# nazwy logowania są} many {# nazw logowania jest} other {# nazwy logowania jest}} znów do wzięcia.",
    "effect.grant.followed": "Na koncie widać od teraz: {name} ({email}).",
    "event.identity.edited": "{name}: zmieniono imię i nazwisko, język lub strefę czasową.",
    "event.identity.password_changed": "Hasło zostało zmienione.",
    "event.identity.password_reset": "Hasło ustawiono od nowa kodem z e-maila.",
    "event.identity.second_factor_on": "Drugi składnik logowania został włączony.",
    "event.identity.second_factor_off": "Drugi składnik logowania został wyłączony.",
    "event.identity.signed_out": "Wylogowano wszystkie urządzenia.",
    "event.identity.address_asked":
      "Na adres {email} wysłano link, aby służył do logowania; do tego czasu służy {before}.",
    "event.identity.address_changed": "Adres do logowania zmieniono z {before} na {email}.",
    "event.identity.place_chosen": "Jako aktywne miejsce wybrano {place}.",
    "event.identity.place_struck": "{place} wykreślono z miejsc tej osoby.",
    "event.identity.forgotten": "Zapomniano o osobie, która nigdzie już nie należała.",
    "event.identity.subjects_released": "Usunięto logowania osoby, o której zapomniano.",
    "event.grant.followed": "Jeden z administratorów jest od teraz widoczny jako {name} ({email}).",
    "problem.identity.unproven": "Twój adres nie jest jeszcze potwierdzony.",
    "remedy.identity.unproven": "Otwórz link z e-maila z zaproszeniem i ustaw tam własne hasło.",
    "problem.identity.same_address": "Logujesz się już tym adresem.",
    "remedy.identity.same_address": "Podaj inny.",
    "problem.identity.link_unusable": "Ten link nie działa, już nie działa albo nie jest dla Ciebie.",
    "remedy.identity.link_unusable":
      "Zaloguj się jako osoba, która o niego prosi, i otwórz najnowszy link; albo poproś o kolejny.",
    "problem.identity.passwords_differ": "Oba hasła nie są takie same.",
    "remedy.identity.passwords_differ": "Wpisz nowe hasło dwa razy tak samo.",
    "problem.identity.password_too_short": "Nowe hasło jest za krótkie dla jednej z firm, do których należysz.",
    "remedy.identity.password_too_short":
      "Użyj co najmniej {least, plural, one {# znaku} few {# znaków} many {# znaków} other {# znaku}}.",
    "problem.identity.follows": "Imię, nazwisko i adres są już aktualne.",
    "remedy.identity.follows": "Nic więcej nie trzeba robić.",
    "problem.identity.place_struck": "To miejsce nie należy do miejsc tej osoby.",
    "remedy.identity.place_struck": "Wykreślono je wcześniej: nic więcej nie trzeba robić.",
    "problem.identity.subjects_free": "Żadne logowanie tej osoby nie jest już zajęte.",
    "remedy.identity.subjects_free": "Nic więcej nie trzeba robić.",
    "problem.identity.belongs": "Ta osoba nadal gdzieś należy.",
    "remedy.identity.belongs": "Pozostaje tak długo, jak gdzieś należy.",
    "effect.identity.password_unsure":
      "Nie wiadomo na pewno, czy hasło zostało zmienione, a więc które służy do logowania.",
    "event.identity.password_begun": "Rozpoczęto ustawianie nowego hasła.",
    "event.identity.password_unsure": "Ustawianie nowego hasła zostało przerwane; wylogowano wszystkie urządzenia.",
    "event.identity.second_factor_begun": "Rozpoczęto włączanie weryfikacji dwuetapowej.",
    "problem.identity.settled": "Wynik tej zmiany jest już znany.",
    "remedy.identity.settled": "Nic więcej nie trzeba robić.",
    "mail.password_unsure.subject": "Twoje hasło mogło zostać zmienione",
    "mail.password_unsure.body":
      "Zmiana hasła, którym się logujesz, została przerwana, więc nie wiadomo na pewno, które hasło teraz działa. Dla bezpieczeństwa wylogowano wszystkie urządzenia.\n\nJeśli Twoje hasło nie działa albo to nie Twoja zmiana, od razu poproś o nowe hasło na stronie logowania.",
    "mail.password_changed.subject": "Twoje hasło zostało zmienione",
    "mail.password_changed.body":
      "Hasło, którym się logujesz, zostało właśnie zmienione, a wszystkie urządzenia wylogowane.\n\nJeśli ta zmiana nie pochodzi od Ciebie, od razu poproś o nowe hasło na stronie logowania.",
    "mail.second_factor_on.subject": "Twoje logowanie wymaga od teraz drugiego składnika",
    "mail.second_factor_on.body":
      "Ustawiono aplikację jako Twój drugi składnik: od teraz każde logowanie wymaga jej kodu, a wszystkie urządzenia wylogowano.\n\nJeśli ta zmiana nie pochodzi od Ciebie, ktoś zna Twoje hasło: napisz do administratorów firm, do których należysz.",
    "mail.second_factor_off.subject": "Twój drugi składnik został wyłączony",
    "mail.second_factor_off.body":
      "Od teraz do zalogowania się jako Ty wystarczy samo hasło. Firmy, które wymagają drugiego składnika, bez niego Cię nie wpuszczą.\n\nJeśli ta zmiana nie pochodzi od Ciebie, od razu zmień hasło i ponownie włącz drugi składnik.",
    "mail.address_link.subject": "Czy to Twój adres?",
    "mail.address_link.body":
      "Ktoś, zapewne Ty, chce logować się adresem {email}. Otwórz link do {until, date, moment}, po zalogowaniu tak jak dotąd. Potem wszystkie urządzenia zostaną wylogowane, a Ty zalogujesz się tym adresem.\n\nJeśli prośba nie pochodzi od Ciebie, nie rób nic: link nie działa dla nikogo innego i nic się nie zmieni.",
    "mail.address_link.action": "To mój adres",
    "mail.address_asked.subject": "Prośba o zmianę adresu logowania",
    "mail.address_asked.body":
      "Dla Twojego logowania podano inny adres: {email}. Zmieni się on dopiero, gdy zostanie otwarty wysłany tam link; do tego czasu logujesz się jak dotąd.\n\nJeśli prośba nie pochodzi od Ciebie, zmień hasło: wyloguje to wszystkie urządzenia.",
    "mail.address_changed.subject": "Od teraz logujesz się innym adresem",
    "mail.address_changed.body":
      "Adres, którym się logujesz, to teraz {email}; ten niczego już nie otwiera. Wylogowano wszystkie urządzenia.\n\nJeśli ta zmiana nie pochodzi od Ciebie, napisz do administratorów firm, do których należysz.",
  },
  ru: {
    "event.identity.sign_in_begun": "Готовится вход в систему.",
    "event.identity.created": "{name} ({email}) теперь может выполнять вход.",
    "problem.identity.unknown": "С этим входом не связан ни один человек.",
    "remedy.identity.unknown": "Войдите ещё раз.",
    "problem.identity.email_taken": "Этот адрес уже используется для входа.",
    "remedy.identity.email_taken": "Войдите с этим адресом; после этого можно создать ещё один аккаунт.",
    "effect.identity.renamed": "Теперь ваше имя – {to} (раньше – {from}).",
    "effect.identity.name_follows":
      "В аккаунтах, к которым вы относитесь, новое имя появится через несколько мгновений. В виртуальных компаниях остаётся имя, данное вам там.",
    "effect.identity.language":
      "Теперь мы пишем вам {locale, select, en {по-английски} pl {по-польски} ru {по-русски} other {{locale}}}; страницы сменят язык, когда ваш вход обновится.",
    "effect.identity.time_zone": "Время будет указано в часовом поясе {timeZone}, когда ваш вход обновится.",
    "effect.identity.password_replaced": "Новый пароль действует сразу, старый больше ничего не открывает.",
    "effect.identity.sessions_end":
      "Вход будет сразу завершён на всех устройствах, в том числе на этом. Подключённые сервисы могут пускать открытое там ещё не дольше {minutes, plural, one {# минуты} few {# минут} many {# минут} other {# минуты}}.",
    "effect.identity.you_are_mailed": "Письмо на адрес {email} сообщит, что это сделано.",
    "effect.identity.code_asked": "Теперь при каждом входе после пароля понадобится код из вашего приложения.",
    "effect.identity.app_needed":
      "Без приложения войти нельзя, и новый пароль не поможет. Храните копию ключа в надёжном месте.",
    "effect.identity.password_alone": "Теперь для входа от вашего имени достаточно одного пароля.",
    "effect.identity.factor_missed":
      "Виртуальные компании, которым нужен второй фактор, не будут вас пускать, пока вы не настроите его снова.",
    "effect.identity.link_mailed":
      "На адрес {email} будет отправлена ссылка; она действует до {until, date, moment} и только для вас.",
    "effect.identity.address_stays": "Пока ссылка не открыта, вы входите с адресом {email}, как и раньше.",
    "effect.identity.old_link_dies": "Ссылка, отправленная раньше на адрес {email}, перестаёт работать.",
    "effect.identity.old_is_told": "На адрес {email} придёт письмо об этом.",
    "effect.identity.address_replaced":
      "Теперь вы входите с адресом {to}. Адрес {from} больше ничего не открывает, и его может занять кто-то другой.",
    "effect.identity.address_follows": "Везде, где вы состоите, вместо старого адреса будет показан новый.",
    "effect.identity.password_was_reset":
      "Пароль задан заново с помощью кода из письма; старый больше ничего не открывает.",
    "effect.identity.place_struck": "{place} больше не относится к местам этого человека.",
    "effect.identity.forgotten":
      "С адресом {email} больше никто не войдёт: адрес снова свободен, а вход удалён навсегда.",
    "effect.identity.subjects_released":
      "{count, plural, one {# имя для входа снова свободно} few {# имени для входа снова свободны} many {# имён для входа снова свободны} other {# имени для входа снова свободно}}.",
    "effect.grant.followed": "В аккаунте теперь показано: {name} ({email}).",
    "event.identity.edited": "{name}: изменены имя, язык или часовой пояс.",
    "event.identity.password_changed": "Пароль изменён.",
    "event.identity.password_reset": "Пароль задан заново с помощью кода из письма.",
    "event.identity.second_factor_on": "Второй фактор включён.",
    "event.identity.second_factor_off": "Второй фактор отключён.",
    "event.identity.signed_out": "Вход завершён на всех устройствах.",
    "event.identity.address_asked":
      "На адрес {email} отправлена ссылка, чтобы входить с ним; до тех пор используется {before}.",
    "event.identity.address_changed": "Адрес для входа изменён с {before} на {email}.",
    "event.identity.place_chosen": "Активным местом выбрано {place}.",
    "event.identity.place_struck": "{place} вычеркнуто из мест этого человека.",
    "event.identity.forgotten": "Удалены данные человека, который уже нигде не состоял.",
    "event.identity.subjects_released": "Входы забытого человека удалены.",
    "event.grant.followed": "Один из администраторов теперь показан как {name} ({email}).",
    "problem.identity.unproven": "Ваш адрес ещё не подтверждён.",
    "remedy.identity.unproven": "Откройте ссылку из письма с приглашением и задайте там собственный пароль.",
    "problem.identity.same_address": "Вы уже входите с этим адресом.",
    "remedy.identity.same_address": "Укажите другой.",
    "problem.identity.link_unusable": "Эта ссылка не работает, уже не работает или предназначена не вам.",
    "remedy.identity.link_unusable":
      "Войдите как человек, который её запросил, и откройте самую новую ссылку или запросите другую.",
    "problem.identity.passwords_differ": "Пароли не совпадают.",
    "remedy.identity.passwords_differ": "Введите новый пароль дважды одинаково.",
    "problem.identity.password_too_short":
      "Новый пароль слишком короткий для одной из компаний, в которых вы состоите.",
    "remedy.identity.password_too_short":
      "Используйте не менее {least, plural, one {# символа} few {# символов} many {# символов} other {# символа}}.",
    "problem.identity.follows": "Имя и адрес уже показаны верно.",
    "remedy.identity.follows": "Больше ничего делать не нужно.",
    "problem.identity.place_struck": "Это место не относится к местам человека.",
    "remedy.identity.place_struck": "Оно вычеркнуто раньше: больше ничего делать не нужно.",
    "problem.identity.subjects_free": "Ни один вход этого человека больше не занят.",
    "remedy.identity.subjects_free": "Больше ничего делать не нужно.",
    "problem.identity.belongs": "Этот человек ещё где-то состоит.",
    "remedy.identity.belongs": "Данные остаются, пока это так.",
    "effect.identity.password_unsure": "Точно неизвестно, изменён ли пароль, а значит, и какой подходит для входа.",
    "event.identity.password_begun": "Начата смена пароля.",
    "event.identity.password_unsure": "Смена пароля прервалась; вход завершён на всех устройствах.",
    "event.identity.second_factor_begun": "Начато включение второго фактора.",
    "problem.identity.settled": "Чем закончилось это изменение, уже известно.",
    "remedy.identity.settled": "Больше ничего делать не нужно.",
    "mail.password_unsure.subject": "Ваш пароль мог измениться",
    "mail.password_unsure.body":
      "Смена пароля, с которым вы входите, прервалась, поэтому неизвестно точно, какой пароль сейчас подходит. Для безопасности вход завершён на всех устройствах.\n\nЕсли ваш пароль не подходит или это были не вы, сразу запросите новый пароль на странице входа.",
    "mail.password_changed.subject": "Ваш пароль изменён",
    "mail.password_changed.body":
      "Пароль, с которым вы входите, только что изменён, и вход завершён на всех устройствах.\n\nЕсли это сделали не вы, сразу запросите новый пароль на странице входа.",
    "mail.second_factor_on.subject": "При входе теперь нужен второй фактор",
    "mail.second_factor_on.body":
      "Приложение настроено как ваш второй фактор: теперь при каждом входе нужен его код, и вход завершён на всех устройствах.\n\nЕсли это сделали не вы, кто-то знает ваш пароль: напишите администраторам компаний, в которых вы состоите.",
    "mail.second_factor_off.subject": "Ваш второй фактор отключён",
    "mail.second_factor_off.body":
      "Теперь для входа от вашего имени достаточно одного пароля. Компании, которым нужен второй фактор, без него вас не пустят.\n\nЕсли это сделали не вы, сразу смените пароль и снова включите второй фактор.",
    "mail.address_link.subject": "Это ваш адрес?",
    "mail.address_link.body":
      "Кто-то, видимо вы, хочет входить с адресом {email}. Откройте ссылку до {until, date, moment}, войдя так же, как раньше. После этого вход завершится на всех устройствах, и вы войдёте с этим адресом.\n\nЕсли это были не вы, ничего не делайте: больше ни у кого ссылка не сработает, и ничего не изменится.",
    "mail.address_link.action": "Это мой адрес",
    "mail.address_asked.subject": "Запрос на смену адреса для входа",
    "mail.address_asked.body":
      "Для вашего входа указан другой адрес: {email}. Он сменится, только когда будет открыта отправленная туда ссылка; до тех пор вы входите как раньше.\n\nЕсли это были не вы, смените пароль: это завершит вход на всех устройствах.",
    "mail.address_changed.subject": "Теперь вы входите с другим адресом",
    "mail.address_changed.body":
      "Теперь вы входите с адресом {email}; этот адрес больше ничего не открывает. Вход завершён на всех устройствах.\n\nЕсли это сделали не вы, напишите администраторам компаний, в которых вы состоите.",
  },
})
