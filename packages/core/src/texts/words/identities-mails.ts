import { words } from "../words.ts"

export const identitiesMails = words({
  "mail.password_unsure.subject": {
    en: "Your password may have been changed",
    pl: "Twoje hasło mogło zostać zmienione",
    ru: "Ваш пароль мог измениться",
  },
  "mail.password_unsure.preheader": {
    en: "If your password no longer works, ask for a new one.",
    pl: "Jeśli Twoje hasło nie działa, poproś o nowe.",
    ru: "Если ваш пароль не подходит, запросите новый.",
  },
  "mail.password_unsure.body": {
    en: "Changing your password was interrupted, so it is not certain which password works now. To be safe, every device was signed out.",
    pl: "Zmiana Twojego hasła została przerwana, więc nie wiadomo na pewno, które hasło teraz działa. Dla bezpieczeństwa wylogowano wszystkie urządzenia.",
    ru: "Смена вашего пароля прервалась, поэтому точно неизвестно, какой пароль сейчас подходит. Для безопасности сеансы на всех устройствах завершены.",
  },
  "mail.password_unsure.note": {
    en: "If your password does not let you in, or if this was not you, ask for a new one on the sign-in page at once. If that does not help, write to us: {support}",
    pl: "Jeśli Twoje hasło nie działa albo to nie Twoja zmiana, od razu poproś o nowe na stronie logowania. Jeśli to nie pomoże, napisz do nas: {support}",
    ru: "Если ваш пароль не подходит или это были не вы, сразу запросите новый на странице входа. Если это не поможет, напишите в поддержку: {support}",
  },
  "mail.password_changed.subject": {
    en: "Your password was changed",
    pl: "Twoje hasło zostało zmienione",
    ru: "Ваш пароль изменён",
  },
  "mail.password_changed.preheader": {
    en: "If this was not you, ask for a new password at once.",
    pl: "Jeśli to nie Twoja zmiana, od razu poproś o nowe hasło.",
    ru: "Если это сделали не вы, сразу запросите новый пароль.",
  },
  "mail.password_changed.body": {
    en: "Your password was changed just now, and every device was signed out.",
    pl: "Twoje hasło zostało właśnie zmienione, a wszystkie urządzenia wylogowano.",
    ru: "Ваш пароль только что изменён, а сеансы на всех устройствах завершены.",
  },
  "mail.password_changed.note": {
    en: "If this was not you, ask for a new password on the sign-in page at once. If that does not help, write to us: {support}",
    pl: "Jeśli ta zmiana nie pochodzi od Ciebie, od razu poproś o nowe hasło na stronie logowania. Jeśli to nie pomoże, napisz do nas: {support}",
    ru: "Если это сделали не вы, сразу запросите новый пароль на странице входа. Если это не поможет, напишите в поддержку: {support}",
  },
  "mail.second_factor_on.subject": {
    en: "Your sign-in now asks for a second factor",
    pl: "Włączono weryfikację dwuetapową",
    ru: "Двухэтапная проверка включена",
  },
  "mail.second_factor_on.preheader": {
    en: "If this was not you, write to us at once.",
    pl: "Jeśli to nie Twoja zmiana, od razu do nas napisz.",
    ru: "Если это сделали не вы, сразу напишите нам.",
  },
  "mail.second_factor_on.body": {
    en: "An app was set up as your second factor: from now on, every sign-in asks for its code. Every device was signed out.",
    pl: "Od teraz każde logowanie wymaga po haśle także kodu z aplikacji. Wszystkie urządzenia wylogowano.",
    ru: "Теперь при каждом входе после пароля нужен код из приложения. Сеансы на всех устройствах завершены.",
  },
  "mail.second_factor_on.note": {
    en: "If this was not you, somebody knows your password: write to us at once: {support}",
    pl: "Jeśli ta zmiana nie pochodzi od Ciebie, ktoś zna Twoje hasło: od razu napisz do nas: {support}",
    ru: "Если это сделали не вы, кто-то знает ваш пароль: сразу напишите в поддержку: {support}",
  },
  "mail.second_factor_off.subject": {
    en: "Your second factor was switched off",
    pl: "Wyłączono weryfikację dwuetapową",
    ru: "Двухэтапная проверка отключена",
  },
  "mail.second_factor_off.preheader": {
    en: "From now on, your password alone is enough to sign in.",
    pl: "Od teraz do zalogowania się wystarczy samo hasło.",
    ru: "Теперь для входа достаточно одного пароля.",
  },
  "mail.second_factor_off.body": {
    en: "From now on, your password alone is enough to sign in. Companies that require a second factor will not let you in without one.",
    pl: "Od teraz do zalogowania się na Twoje dane wystarczy samo hasło. Firmy, które wymagają weryfikacji dwuetapowej, nie wpuszczą Cię bez niej.",
    ru: "Теперь для входа достаточно одного пароля. Компании, которые требуют двухэтапной проверки, без неё вас не пустят.",
  },
  "mail.second_factor_off.note": {
    en: "If this was not you, change your password at once and set up a second factor again.",
    pl: "Jeśli ta zmiana nie pochodzi od Ciebie, od razu zmień hasło i ponownie włącz weryfikację dwuetapową.",
    ru: "Если это сделали не вы, сразу смените пароль и снова включите двухэтапную проверку.",
  },
  "mail.factor_removed.subject": {
    en: "{product} removed your second factor",
    pl: "{product}: usunięto Twoją weryfikację dwuetapową",
    ru: "{product}: ваша двухэтапная проверка отключена",
  },
  "mail.factor_removed.preheader": {
    en: "If you did not ask for this, change your password at once.",
    pl: "Jeśli prośba nie pochodzi od Ciebie, od razu zmień hasło.",
    ru: "Если вы об этом не просили, сразу смените пароль.",
  },
  "mail.factor_removed.body": {
    en: "{staff} of the staff of {product} removed the second factor from your sign-in: your password alone lets you in, and every device was signed out.\n\nReason: {reason}\n\nUntil {until, date, moment} you are no administrator anywhere, in case it was not you who asked. If it cannot wait, call another administrator, or the owner, where you need to work: they can vouch for you. Everything that is your own works, and you can set up a new second factor.",
    pl: "{staff} z obsługi {product} usuwa weryfikację dwuetapową z Twojego logowania: do zalogowania się wystarczy samo hasło, a wszystkie urządzenia wylogowano.\n\nPowód: {reason}\n\nDo {until, date, moment} nigdzie nie masz uprawnień administratora, na wypadek gdyby prośba nie pochodziła od Ciebie. Jeśli to pilne, zadzwoń do innego administratora lub właściciela tam, gdzie musisz pracować: może za Ciebie poręczyć. Wszystko, co własne, działa, a nową weryfikację dwuetapową możesz włączyć od razu.",
    ru: "{staff} из персонала {product} отключает двухэтапную проверку для вашего входа: теперь достаточно одного пароля, а сеансы на всех устройствах завершены.\n\nПричина: {reason}\n\nДо {until, date, moment} вы нигде не администратор — на случай, если просили не вы. Если ждать нельзя, позвоните другому администратору или владельцу там, где вам нужно работать: они могут за вас поручиться. Всё личное работает, и вы можете снова включить двухэтапную проверку.",
  },
  "mail.factor_removed.note": {
    en: "If you did not ask for this, somebody may know your password: change it at once, set up a second factor, and write to us: {support}",
    pl: "Jeśli prośba nie pochodzi od Ciebie, ktoś może znać Twoje hasło: od razu je zmień, włącz weryfikację dwuetapową i napisz do nas: {support}",
    ru: "Если вы об этом не просили, ваш пароль может кто-то знать: сразу смените его, включите двухэтапную проверку и напишите в поддержку: {support}",
  },
  "mail.vouched.subject": {
    en: "{voucher} vouched for you in “{where}”",
    pl: "Poręczenie za Ciebie w „{where}”: {voucher}",
    ru: "За вас поручились в «{where}»: {voucher}",
  },
  "mail.vouched.preheader": {
    en: "You are an administrator there again.",
    pl: "Znów masz tam uprawnienia administratora.",
    ru: "Вы там снова администратор.",
  },
  "mail.vouched.body": {
    en: "{voucher} said that it is really you who signs in without the lost second factor. You may work as an administrator of “{where}” again at once; elsewhere that stays closed until the day is over.",
    pl: "{voucher} potwierdza, że to Ty logujesz się bez utraconej weryfikacji dwuetapowej. W „{where}” od razu masz znów uprawnienia administratora; gdzie indziej pozostaną zamknięte do końca doby.",
    ru: "{voucher} подтверждает, что без потерянного второго этапа проверки входите именно вы. В «{where}» вы сразу снова администратор; в других местах это закрыто до конца суток.",
  },
  "mail.vouched.note": {
    en: "If you have not spoken with {voucher}, somebody else may be signing in as you: change your password at once, and write to us: {support}",
    pl: "Jeśli to nie Ty masz kontakt z tą osobą ({voucher}), ktoś inny może logować się jako Ty: od razu zmień hasło i napisz do nas: {support}",
    ru: "Если вы не говорили с этим человеком ({voucher}), под вашим именем может входить кто-то другой: сразу смените пароль и напишите в поддержку: {support}",
  },
  "mail.address_link.subject": {
    en: "Is this your address?",
    pl: "Czy to Twój adres?",
    ru: "Это ваш адрес?",
  },
  "mail.address_link.preheader": {
    en: "Confirm it, to sign in with it from now on.",
    pl: "Potwierdź go, aby się nim logować.",
    ru: "Подтвердите его, чтобы входить с ним.",
  },
  "mail.address_link.body": {
    en: "Somebody, hopefully you, wants to sign in with {email}.\n\nSign in as usual and open this link before {until, date, moment}. Every device will then be signed out, and you will sign in with this address.",
    pl: "Ktoś, zapewne Ty, chce logować się adresem {email}.\n\nZaloguj się tak jak dotąd i otwórz link do {until, date, moment}. Wszystkie urządzenia zostaną wtedy wylogowane, a Ty zalogujesz się tym adresem.",
    ru: "Кто-то, видимо вы, хочет входить с адресом {email}.\n\nВойдите, как обычно, и откройте ссылку до {until, date, moment}. После этого сеансы на всех устройствах завершатся, и вы войдёте с этим адресом.",
  },
  "mail.address_link.action": {
    en: "This address is mine",
    pl: "To mój adres",
    ru: "Это мой адрес",
  },
  "mail.address_link.note": {
    en: "If this was not you, ignore this e-mail: the link works for nobody else, and nothing will change.",
    pl: "Jeśli prośba nie pochodzi od Ciebie, zignoruj tę wiadomość: link nie zadziała dla nikogo innego i nic się nie zmieni.",
    ru: "Если это были не вы, не обращайте внимания на это письмо: больше ни у кого ссылка не сработает, и ничего не изменится.",
  },
  "mail.address_link.why": {
    en: "You are getting this e-mail because this address was given at {product} as a new sign-in address.",
    pl: "Otrzymujesz tę wiadomość, ponieważ ten adres podano w {product} jako nowy adres logowania.",
    ru: "Вы получили это письмо, потому что этот адрес указан в {product} как новый адрес для входа.",
  },
  "mail.address_asked.subject": {
    en: "Somebody wants to sign in with another address",
    pl: "Prośba o zmianę adresu logowania",
    ru: "Запрос на смену адреса для входа",
  },
  "mail.address_asked.preheader": {
    en: "If this was not you, change your password.",
    pl: "Jeśli prośba nie pochodzi od Ciebie, zmień hasło.",
    ru: "Если это были не вы, смените пароль.",
  },
  "mail.address_asked.body": {
    en: "Somebody asked to change your sign-in address to {email}. It changes only once the link that was sent there is opened; until then you sign in as before.",
    pl: "Ktoś prosi o zmianę Twojego adresu logowania na {email}. Adres zmieni się dopiero po otwarciu wysłanego tam linku; do tego czasu logujesz się jak dotąd.",
    ru: "Кто-то просит сменить ваш адрес для входа на {email}. Он сменится, только когда будет открыта отправленная туда ссылка; до тех пор вы входите как раньше.",
  },
  "mail.address_asked.note": {
    en: "If this was not you, change your password: this signs out every device, and the link stops working.",
    pl: "Jeśli prośba nie pochodzi od Ciebie, zmień hasło: wyloguje to wszystkie urządzenia, a link przestanie działać.",
    ru: "Если это были не вы, смените пароль: это завершит сеансы на всех устройствах, и ссылка перестанет действовать.",
  },
  "mail.address_changed.subject": {
    en: "You sign in with another address from now on",
    pl: "Od teraz logujesz się innym adresem",
    ru: "Теперь вы входите с другим адресом",
  },
  "mail.address_changed.preheader": {
    en: "If this was not you, write to us at once.",
    pl: "Jeśli to nie Twoja zmiana, od razu do nas napisz.",
    ru: "Если это сделали не вы, сразу напишите нам.",
  },
  "mail.address_changed.body": {
    en: "You now sign in with {email}. The address that this e-mail was sent to no longer works. Every device was signed out.",
    pl: "Logujesz się teraz adresem {email}; adres, na który przyszła ta wiadomość, już nie działa. Wszystkie urządzenia wylogowano.",
    ru: "Теперь вы входите с адресом {email}; адрес, на который пришло это письмо, больше не действует. Сеансы на всех устройствах завершены.",
  },
  "mail.address_changed.note": {
    en: "If this was not you, write to us at once: {support}",
    pl: "Jeśli ta zmiana nie pochodzi od Ciebie, od razu napisz do nas: {support}",
    ru: "Если это сделали не вы, сразу напишите в поддержку: {support}",
  },
  "mail.address_changed.why": {
    en: "You are getting this e-mail because this address was used to sign in to {product}.",
    pl: "Otrzymujesz tę wiadomość, ponieważ dotąd ten adres służył do logowania w {product}.",
    ru: "Вы получили это письмо, потому что до сих пор этот адрес использовался для входа в {product}.",
  },
})
