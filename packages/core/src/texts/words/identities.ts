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
    en: "You will be signed out on every device at once, this one too. Pages open in connected services may work for {minutes, plural, one {# minute} other {# minutes}} longer at most. Jobs you started change nothing more.",
    pl: "Wszystkie Twoje sesje natychmiast się zakończą, także ta. Strony otwarte w połączonych usługach mogą działać jeszcze najwyżej {minutes, plural, one {# minutę} few {# minuty} many {# minut} other {# minuty}}. Rozpoczęte przez Ciebie zadania niczego już nie zmienią.",
    ru: "Сеансы на всех устройствах сразу завершатся, в том числе на этом. Страницы в подключённых сервисах могут работать ещё не дольше {minutes, plural, one {# минуты} few {# минут} many {# минут} other {# минуты}}. Начатые вами задания больше ничего не изменят.",
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
    en: "Without the app you cannot sign in, not even with a new password. Write down the setup key shown when you added it: if you lose your phone, it lets you back in. Otherwise only our staff can help, and you are no administrator for a day.",
    pl: "Bez aplikacji nie zalogujesz się – nawet z nowym hasłem. Zapisz klucz pokazany przy jej dodawaniu: po utracie telefonu pozwoli Ci się zalogować. Bez niego pomoże tylko obsługa serwisu, a uprawnienia administratora zamkną się na dobę.",
    ru: "Без приложения войти не получится — даже с новым паролем. Сохраните ключ, показанный при его добавлении: если потеряете телефон, он поможет войти. Без него поможет только персонал сервиса, а права администратора закроются на сутки.",
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
  "effect.identity.factor_removed": {
    en: "{name} ({email}) will get in with the password alone. So will anybody else who knows it: only do this once you are sure who asked.",
    pl: "{name} ({email}) zaloguje się samym hasłem. Tak samo każdy, kto to hasło zna: zrób to tylko, jeśli masz pewność, od kogo pochodzi prośba.",
    ru: "{name} ({email}) сможет войти по одному паролю. Как и любой, кто этот пароль знает: делайте это, только если вы уверены, кто попросил.",
  },
  "effect.identity.rights_closed": {
    en: "For {hours} h, {name} will be no administrator anywhere, and their invitations to virtual companies will let nobody in, unless another administrator there vouches for them. What is their own stays open.",
    pl: "Przez {hours} godz. {name} nigdzie nie będzie mieć uprawnień administratora, a wysłane zaproszenia do wirtualnych firm nikogo nie wpuszczą, chyba że na miejscu poręczy inny administrator. To, co własne, pozostanie dostępne.",
    ru: "В течение {hours} ч {name} нигде не будет администратором, и отправленные приглашения в виртуальные компании никого не впустят, если там не поручится другой администратор. Всё личное останется доступным.",
  },
  "effect.identity.their_sessions_end": {
    en: "{name} will be signed out on every device at once. Pages open in connected services may work for {minutes, plural, one {# minute} other {# minutes}} longer at most. Jobs they started change nothing more.",
    pl: "Wszystkie sesje ({name}) natychmiast się zakończą. Strony otwarte w połączonych usługach mogą działać jeszcze najwyżej {minutes, plural, one {# minutę} few {# minuty} many {# minut} other {# minuty}}. Rozpoczęte zadania niczego już nie zmienią.",
    ru: "Все сеансы ({name}) сразу завершатся. Страницы в подключённых сервисах могут работать ещё не дольше {minutes, plural, one {# минуты} few {# минут} many {# минут} other {# минуты}}. Начатые задания больше ничего не изменят.",
  },
  "effect.identity.is_told": {
    en: "{name} will get an e-mail about this at {email}.",
    pl: "{name} dostanie o tym e-mail na adres {email}.",
    ru: "{name} получит об этом письмо на адрес {email}.",
  },
  "effect.identity.you_vouch": {
    en: "You say that you have spoken with {name} and that it is really them who signs in now. If somebody else has their password, you let that person in.",
    pl: "Potwierdzasz, że rozmawiasz z właściwą osobą ({name}) i że to ona się teraz loguje. Jeśli jej hasło zna ktoś inny, wpuścisz właśnie jego.",
    ru: "Вы подтверждаете, что поговорили с этим человеком ({name}) и что сейчас входит именно он. Если его пароль знает кто-то другой, вы впустите того другого.",
  },
  "effect.identity.rights_open": {
    en: "What {name} may do as an administrator of “{where}” will be open again at once, and not only from {until, date, moment}. Elsewhere it stays closed{owner, select, true {, and so does what only the owner may do} other {}}. This cannot be taken back.",
    pl: "Uprawnienia administratora w „{where}” ({name}) otworzą się od razu, a nie dopiero {until, date, moment}. Gdzie indziej pozostaną zamknięte{owner, select, true {, podobnie jak to, co może tylko właściciel} other {}}. Tego nie da się cofnąć.",
    ru: "Права администратора в «{where}» ({name}) откроются сразу, а не {until, date, moment}. В других местах они останутся закрыты{owner, select, true {, как и то, что может только владелец} other {}}. Отменить это нельзя.",
  },
  "event.identity.factor_removed": {
    en: "The second factor of {name} was removed, and their rights as an administrator closed for a day: {reason}",
    pl: "Usunięto weryfikację dwuetapową ({name}), a uprawnienia administratora zamknięto na dobę. Powód: {reason}",
    ru: "Двухэтапная проверка отключена ({name}), права администратора закрыты на сутки. Причина: {reason}",
  },
  "event.identity.vouched": {
    en: "{name} lost their second factor and was vouched for: as an administrator of “{where}” they may do everything again before the day is over.",
    pl: "{name} – poręczono za tę osobę po utracie weryfikacji dwuetapowej: uprawnienia administratora w „{where}” są znów otwarte przed upływem doby.",
    ru: "{name} — за этого человека поручились после потери второго этапа проверки: права администратора в «{where}» снова открыты до истечения суток.",
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
    en: "Wherever you belong, the new address will be shown instead of the old one.",
    pl: "Wszędzie, gdzie należysz, zamiast starego adresu będzie widoczny nowy.",
    ru: "Везде, где вы состоите, вместо старого адреса будет показан новый.",
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
    en: "This person no longer has access to one of the places they belonged to.",
    pl: "Ta osoba nie ma już dostępu do jednego z miejsc, do których należała.",
    ru: "У этого человека больше нет доступа к одному из мест, в которых он состоял.",
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
})
