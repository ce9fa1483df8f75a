import { words } from "../words.ts"

export const identitiesWords = words({
  "event.identity.sign_in_begun": {
    en: "A sign-in is being prepared.",
    pl: "Trwa przygotowywanie danych logowania.",
    ru: "Готовится учётная запись для входа.",
  },
  "event.identity.created": {
    en: "{name} ({email}) can now sign in.",
    pl: "{name} ({email}) może się od teraz logować.",
    ru: "{name} ({email}) теперь может входить.",
  },
  "effect.identity.renamed": {
    en: "Your name will be {to} instead of {from}.",
    pl: "Twoje imię i nazwisko to będzie: {to} (dotychczas: {from}).",
    ru: "Ваше имя будет {to} (сейчас — {from}).",
  },
  "effect.identity.name_follows": {
    en: "The accounts you belong to will show the new name within moments. Virtual companies will keep the name they have for you.",
    pl: "Konta, do których należysz, za chwilę pokażą nowe imię i nazwisko. W wirtualnych firmach pozostanie to, które tam nadano.",
    ru: "В аккаунтах, в которых вы состоите, новое имя появится через несколько мгновений. В виртуальных компаниях останется имя, данное вам там.",
  },
  "effect.identity.language": {
    en: "We will write to you in {locale, select, en {English} pl {Polish} ru {Russian} other {{locale}}}; pages will follow within an hour, or when you sign in again.",
    pl: "Będziemy pisać do Ciebie {locale, select, en {po angielsku} pl {po polsku} ru {po rosyjsku} other {{locale}}}; strony zmienią język po odświeżeniu sesji (najpóźniej za godzinę).",
    ru: "Мы будем писать вам {locale, select, en {по-английски} pl {по-польски} ru {по-русски} other {{locale}}}; страницы сменят язык, когда обновится сеанс (не позднее чем через час).",
  },
  "effect.identity.time_zone": {
    en: "Times will be shown in the time zone {timeZone} within an hour, or when you sign in again.",
    pl: "Godziny będą podawane w strefie czasowej {timeZone} po odświeżeniu sesji (najpóźniej za godzinę).",
    ru: "Время будет указано в часовом поясе {timeZone}, когда обновится сеанс (не позднее чем через час).",
  },
  "effect.identity.password_replaced": {
    en: "The new password will work at once; the old one will stop working.",
    pl: "Nowe hasło zacznie działać od razu, a stare przestanie.",
    ru: "Новый пароль начнёт действовать сразу, старый перестанет.",
  },
  "effect.identity.sessions_end": {
    en: "You will be signed out on every device at once, this one too. Pages open in connected services may work for {minutes, plural, one {# minute} other {# minutes}} longer at most.",
    pl: "Wszystkie Twoje sesje natychmiast się zakończą, także ta. Strony otwarte w połączonych usługach mogą działać jeszcze najwyżej {minutes, plural, one {# minutę} few {# minuty} many {# minut} other {# minuty}}.",
    ru: "Сеансы на всех устройствах сразу завершатся, в том числе на этом. Страницы, открытые в подключённых сервисах, могут работать ещё не дольше {minutes, plural, one {# минуты} few {# минут} many {# минут} other {# минуты}}.",
  },
  "effect.identity.you_are_mailed": {
    en: "You will get an e-mail about this at {email}.",
    pl: "Na adres {email} zostanie wysłane powiadomienie o tej zmianie.",
    ru: "На адрес {email} придёт письмо об этом.",
  },
  "effect.identity.code_asked": {
    en: "From now on, every sign-in will ask for a code from your app after the password.",
    pl: "Od teraz każde logowanie będzie wymagać po haśle także kodu z Twojej aplikacji.",
    ru: "Теперь при каждом входе после пароля будет нужен код из вашего приложения.",
  },
  "effect.identity.app_needed": {
    en: "Without the app you cannot sign in, not even with a new password. Write down the setup key that was shown when you added the app: if you lose your phone, only this key lets you back in. Nobody else can help.",
    pl: "Bez aplikacji nie zalogujesz się – nawet z nowym hasłem. Zapisz klucz konfiguracyjny pokazany przy dodawaniu aplikacji: jeśli stracisz telefon, tylko on pozwoli Ci się zalogować. Nikt inny nie może w tym pomóc.",
    ru: "Без приложения войти не получится — даже с новым паролем. Сохраните ключ настройки, показанный при добавлении приложения: если вы потеряете телефон, без него войти не получится, и помочь никто не сможет.",
  },
  "effect.identity.password_alone": {
    en: "From now on, your password alone will be enough to sign in.",
    pl: "Od teraz do zalogowania się na Twoje dane wystarczy samo hasło.",
    ru: "Теперь для входа будет достаточно одного пароля.",
  },
  "effect.identity.factor_missed": {
    en: "Virtual companies that require a second factor will not let you in until you set one up again.",
    pl: "Firmy, które wymagają weryfikacji dwuetapowej, przestaną Cię wpuszczać, dopóki znów jej nie włączysz.",
    ru: "Виртуальные компании, которые требуют двухэтапной проверки, не будут вас пускать, пока вы снова её не включите.",
  },
  "effect.identity.link_mailed": {
    en: "A link will be sent to {email}. It works until {until, date, moment}, and only for you.",
    pl: "Na adres {email} zostanie wysłany link ważny do {until, date, moment}; zadziała tylko dla Ciebie.",
    ru: "На адрес {email} придёт ссылка; она действует до {until, date, moment} и только для вас.",
  },
  "effect.identity.address_stays": {
    en: "Until you open the link, you sign in with {email} as before.",
    pl: "Dopóki nie otworzysz linku, logujesz się jak dotąd adresem {email}.",
    ru: "Пока вы не откроете ссылку, вы входите с адресом {email}, как и раньше.",
  },
  "effect.identity.old_link_dies": {
    en: "The earlier link sent to {email} will stop working.",
    pl: "Poprzedni link wysłany na adres {email} przestanie działać.",
    ru: "Прежняя ссылка, отправленная на адрес {email}, перестанет действовать.",
  },
  "effect.identity.old_is_told": {
    en: "{email} will get an e-mail about this.",
    pl: "Na adres {email} zostanie wysłany e-mail z tą informacją.",
    ru: "На адрес {email} придёт письмо об этом.",
  },
  "effect.identity.address_replaced": {
    en: "From now on you will sign in with {to}. {from} will stop working, and somebody else may take it.",
    pl: "Od teraz będziesz logować się adresem {to}. Adres {from} przestanie działać i może go zająć ktoś inny.",
    ru: "Теперь вы будете входить с адресом {to}. Адрес {from} перестанет действовать, и его сможет занять кто-то другой.",
  },
  "effect.identity.address_follows": {
    en: "All companies and accounts you belong to will show the new address instead of the old one.",
    pl: "We wszystkich firmach i kontach, do których należysz, zamiast starego adresu będzie widoczny nowy.",
    ru: "Во всех компаниях и аккаунтах, в которых вы состоите, вместо старого адреса будет показан новый.",
  },
  "effect.identity.password_was_reset": {
    en: "The password was reset with a code from an e-mail; the old one no longer works.",
    pl: "Hasło ustawiono ponownie kodem z e-maila; stare już nie działa.",
    ru: "Пароль задан заново с помощью кода из письма; старый больше не действует.",
  },
  "effect.identity.place_struck": {
    en: "This person will no longer belong to {place}.",
    pl: "Ta osoba nie będzie już należeć do {place}.",
    ru: "Этот человек больше не будет состоять в {place}.",
  },
  "effect.identity.forgotten": {
    en: "The sign-in of {email} will be permanently deleted, and the address will be free again.",
    pl: "Dane logowania z adresem {email} zostaną trwale usunięte, a adres będzie znów wolny.",
    ru: "Учётная запись для входа с адресом {email} будет удалена безвозвратно, а адрес снова станет свободен.",
  },
  "effect.identity.subjects_released": {
    en: "{count, plural, one {# username is} other {# usernames are}} free again.",
    pl: "{count, plural, one {# nazwa użytkownika jest znów wolna} few {# nazwy użytkownika są znów wolne} many {# nazw użytkownika jest znów wolnych} other {# nazwy użytkownika jest znów wolne}}.",
    ru: "{count, plural, one {# имя для входа снова свободно} few {# имени для входа снова свободны} many {# имён для входа снова свободны} other {# имени для входа снова свободно}}.",
  },
  "effect.grant.followed": {
    en: "The account will show this admin as {name} ({email}).",
    pl: "Na koncie będzie widać: {name} ({email}).",
    ru: "В аккаунте будет показано: {name} ({email}).",
  },
  "event.identity.edited": {
    en: "{name}: name, language or time zone was changed.",
    pl: "{name}: zmieniono imię i nazwisko, język lub strefę czasową.",
    ru: "{name}: изменены имя, язык или часовой пояс.",
  },
  "event.identity.password_changed": {
    en: "The password was changed.",
    pl: "Hasło zostało zmienione.",
    ru: "Пароль изменён.",
  },
  "event.identity.password_reset": {
    en: "The password was reset with a code from an e-mail.",
    pl: "Hasło ustawiono ponownie kodem z e-maila.",
    ru: "Пароль задан заново с помощью кода из письма.",
  },
  "event.identity.second_factor_on": {
    en: "The second factor was switched on.",
    pl: "Włączono weryfikację dwuetapową.",
    ru: "Двухэтапная проверка включена.",
  },
  "event.identity.second_factor_off": {
    en: "The second factor was switched off.",
    pl: "Wyłączono weryfikację dwuetapową.",
    ru: "Двухэтапная проверка отключена.",
  },
  "event.identity.signed_out": {
    en: "All devices were signed out.",
    pl: "Wylogowano wszystkie urządzenia.",
    ru: "Сеансы на всех устройствах завершены.",
  },
  "event.identity.address_asked": {
    en: "A link was sent to {email}, to confirm it as the new sign-in address (until then: {before}).",
    pl: "Na adres {email} wysłano link, aby potwierdzić nowy adres logowania (do tego czasu: {before}).",
    ru: "На адрес {email} отправлена ссылка, чтобы подтвердить новый адрес для входа (до тех пор: {before}).",
  },
  "event.identity.address_changed": {
    en: "The sign-in address was changed from {before} to {email}.",
    pl: "Adres logowania zmieniono z {before} na {email}.",
    ru: "Адрес для входа изменён с {before} на {email}.",
  },
  "event.identity.place_chosen": {
    en: "“{name}” was chosen as the active company.",
    pl: "Jako aktywną firmę wybrano „{name}”.",
    ru: "Активная компания: «{name}».",
  },
  "event.identity.place_struck": {
    en: "This person no longer belongs to one of their companies or accounts.",
    pl: "Ta osoba nie należy już do jednej ze swoich firm albo jednego z kont.",
    ru: "Этот человек больше не состоит в одной из своих компаний или в одном из аккаунтов.",
  },
  "event.identity.forgotten": {
    en: "The data of a person without any company or account was deleted.",
    pl: "Usunięto dane osoby, która nie należała już do żadnej firmy ani konta.",
    ru: "Удалены данные человека, который уже не состоял ни в одной компании и ни в одном аккаунте.",
  },
  "event.identity.subjects_released": {
    en: "The sign-in of this person was deleted.",
    pl: "Usunięto dane logowania tej osoby.",
    ru: "Данные для входа этого человека удалены.",
  },
  "event.grant.followed": {
    en: "An admin is now shown as {name} ({email}).",
    pl: "Administrator konta jest teraz widoczny jako {name} ({email}).",
    ru: "Администратор аккаунта теперь показан как {name} ({email}).",
  },
  "effect.identity.password_unsure": {
    en: "It is not certain whether the password was changed, and so which one works.",
    pl: "Nie wiadomo na pewno, czy hasło zostało zmienione, a więc które z nich działa.",
    ru: "Точно неизвестно, изменён ли пароль, а значит, и какой из них действует.",
  },
  "event.identity.password_begun": {
    en: "A new password was being set.",
    pl: "Rozpoczęto ustawianie nowego hasła.",
    ru: "Начата смена пароля.",
  },
  "event.identity.password_unsure": {
    en: "Setting a new password was interrupted, and all devices were signed out.",
    pl: "Ustawianie nowego hasła zostało przerwane; wylogowano wszystkie urządzenia.",
    ru: "Смена пароля прервалась; сеансы на всех устройствах завершены.",
  },
  "event.identity.second_factor_begun": {
    en: "A second factor was being switched on.",
    pl: "Rozpoczęto włączanie weryfikacji dwuetapowej.",
    ru: "Начато включение двухэтапной проверки.",
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
