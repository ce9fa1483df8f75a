import { words } from "../words.ts"

export const tenantsWords = words({
  "event.tenant.administrators_changed": {
    en: "The administrators of the virtual company changed.",
    pl: "Zmienił się skład administratorów wirtualnej firmy.",
    ru: "Изменился состав администраторов виртуальной компании.",
  },
  "effect.tenant.opened": {
    en: "The virtual company “{name}” is created, and you are its administrator.",
    pl: "Powstaje wirtualna firma „{name}”, a Ty jesteś jej administratorem.",
    ru: "Создаётся виртуальная компания «{name}», и вы — её администратор.",
  },
  "effect.tenant.renamed": {
    en: "The virtual company “{from}” is called “{to}” from now on.",
    pl: "Wirtualna firma „{from}” od teraz nazywa się „{to}”.",
    ru: "Виртуальная компания «{from}» теперь называется «{to}».",
  },
  "effect.tenant.language": {
    en: "The language of the virtual company becomes {locale, select, en {English} pl {Polish} ru {Russian} other {{locale}}}; people keep their own.",
    pl: "Językiem wirtualnej firmy staje się {locale, select, en {angielski} pl {polski} ru {rosyjski} other {{locale}}}; każda osoba zachowuje własny.",
    ru: "Языком виртуальной компании становится {locale, select, en {английский} pl {польский} ru {русский} other {{locale}}}; люди сохраняют свой.",
  },
  "effect.tenant.time_zone": {
    en: "The time zone of the virtual company becomes {timeZone}; people keep their own.",
    pl: "Strefą czasową wirtualnej firmy staje się {timeZone}; każda osoba zachowuje własną.",
    ru: "Часовым поясом виртуальной компании становится {timeZone}; люди сохраняют свой.",
  },
  "effect.tenant.module_added": {
    en: "The virtual company uses “{title}” from now on: whoever holds its permissions, has them.",
    pl: "Wirtualna firma od teraz korzysta z modułu „{title}”: kto ma jego uprawnienia, może z nich korzystać.",
    ru: "Виртуальная компания теперь использует модуль «{title}»: кому даны его права, тот может ими пользоваться.",
  },
  "effect.tenant.module_taken": {
    en: "The virtual company does not use “{title}” any more: its permissions have no effect for anybody, from the next request on. Roles keep them, in case it comes back.",
    pl: "Wirtualna firma nie korzysta już z modułu „{title}”: jego uprawnienia przestają działać dla wszystkich od następnego żądania. Role je zachowują, na wypadek gdyby moduł wrócił.",
    ru: "Виртуальная компания больше не использует модуль «{title}»: его права перестают действовать для всех со следующего запроса. Роли сохраняют их на случай, если модуль вернётся.",
  },
  "effect.tenant.password_length": {
    en: "Passwords that are given to somebody here, chosen when joining or changed while signed in have at least {to, plural, one {# character} other {# characters}} (so far: {from}). Those that are set already stay; one that is set with a mailed code, or at the first sign-in with a given one, needs 8.",
    pl: "Hasła nadawane tutaj, wybierane przy dołączaniu i zmieniane po zalogowaniu mają co najmniej {to, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}} (dotychczas: {from}). Ustawione już zostają; do ustawianego kodem z wiadomości lub w miejsce nadanego przy pierwszym logowaniu wystarczy 8.",
    ru: "Пароли, которые здесь выдают, выбирают при вступлении или меняют после входа, содержат не меньше {to, plural, one {# знака} few {# знаков} many {# знаков} other {# знака}} (сейчас: {from}). Уже заданные остаются; при сбросе по коду из письма и при первом входе с выданным паролем хватает 8.",
  },
  "effect.tenant.authors_opened": {
    en: "Administrators of the virtual company may make and change custom roles, as owner and admins of the account may.",
    pl: "Administratorzy wirtualnej firmy mogą tworzyć i zmieniać własne role – tak jak właściciel i administratorzy konta.",
    ru: "Администраторы виртуальной компании могут создавать и менять собственные роли — как владелец и администраторы аккаунта.",
  },
  "effect.tenant.authors_closed": {
    en: "Custom roles are made and changed by owner and admins of the account alone; those that exist stay as they are.",
    pl: "Własne role tworzą i zmieniają tylko właściciel i administratorzy konta; istniejące role zostają bez zmian.",
    ru: "Собственные роли создают и меняют только владелец и администраторы аккаунта; существующие роли остаются прежними.",
  },
  "effect.tenant.second_factor_on": {
    en: "Whoever has no second factor is refused in the virtual company from the next request on, until they have set one up.",
    pl: "Kto nie ma drugiego składnika logowania, nie wejdzie do wirtualnej firmy od następnego żądania, dopóki go nie ustawi.",
    ru: "У кого нет второго фактора, тот не войдёт в виртуальную компанию со следующего запроса, пока не настроит его.",
  },
  "effect.tenant.you_need_second_factor": {
    en: "You have none yourself: you cannot come in either, until you have set one up.",
    pl: "Twoje logowanie też nie ma drugiego składnika: nie wejdziesz, dopóki go nie ustawisz.",
    ru: "У вас его тоже нет: вы не войдёте, пока не настроите его.",
  },
  "effect.tenant.second_factor_off": {
    en: "People come into the virtual company without a second factor again.",
    pl: "Do wirtualnej firmy znów można wejść bez drugiego składnika logowania.",
    ru: "В виртуальную компанию снова можно войти без второго фактора.",
  },
  "effect.tenant.self_service_on": {
    en: "Users may change what is recorded of themselves.",
    pl: "Użytkownicy mogą zmieniać swoje własne dane.",
    ru: "Пользователи могут менять свои данные.",
  },
  "effect.tenant.self_service_off": {
    en: "Users cannot change what is recorded of themselves any more.",
    pl: "Użytkownicy nie mogą już zmieniać swoich własnych danych.",
    ru: "Пользователи больше не могут менять свои данные.",
  },
  "effect.tenant.suspended": {
    en: "The virtual company “{name}” is suspended: all of its users are refused from the next request on, even if signed in right now.",
    pl: "Wirtualna firma „{name}” zostaje zawieszona: żaden jej użytkownik nie wejdzie od następnego żądania, nawet w trwającej sesji.",
    ru: "Виртуальная компания «{name}» приостанавливается: никто из её пользователей не войдёт со следующего запроса, даже в открытом сеансе.",
  },
  "effect.tenant.still_seen": {
    en: "Owner and admins of the account still see it, and can reopen or close it. Nothing of it is lost.",
    pl: "Właściciel i administratorzy konta nadal ją widzą i mogą ją otworzyć ponownie albo zamknąć. Nic z niej nie ginie.",
    ru: "Владелец и администраторы аккаунта по-прежнему видят её и могут открыть снова или закрыть. Ничего в ней не теряется.",
  },
  "effect.tenant.reopened": {
    en: "The virtual company “{name}” is open again, for all of its users, as it was.",
    pl: "Wirtualna firma „{name}” jest znów otwarta dla wszystkich swoich użytkowników, tak jak wcześniej.",
    ru: "Виртуальная компания «{name}» снова открыта для всех своих пользователей, как прежде.",
  },
  "effect.tenant.closing": {
    en: "The virtual company “{name}” is closed: from the next request on nothing in it can be changed, and it can be read until {until, date, moment}.",
    pl: "Wirtualna firma „{name}” zostaje zamknięta: od następnego żądania nie można w niej nic zmienić, a odczytać ją można do {until, date, moment}.",
    ru: "Виртуальная компания «{name}» закрывается: со следующего запроса в ней ничего нельзя изменить, а читать её можно до {until, date, moment}.",
  },
  "effect.tenant.restorable": {
    en: "Until {until, date, moment}, owner and admins of the account can restore it, as it is now.",
    pl: "Do {until, date, moment} właściciel i administratorzy konta mogą ją przywrócić w obecnym stanie.",
    ru: "До {until, date, moment} владелец и администраторы аккаунта могут восстановить её в нынешнем виде.",
  },
  "effect.tenant.erased_after": {
    en: "After {until, date, moment}, its users, groups, roles and all their data are erased for good. Whoever belongs nowhere else cannot sign in any more.",
    pl: "Po {until, date, moment} jej użytkownicy, grupy, role i wszystkie ich dane zostają usunięte na zawsze. Kto nie należy do niczego innego, nie może się już zalogować.",
    ru: "После {until, date, moment} её пользователи, группы, роли и все их данные стираются навсегда. Кто больше нигде не состоит, не сможет войти.",
  },
  "effect.tenant.restored": {
    en: "The virtual company “{name}” is restored{state, select, suspended {, suspended as it was before} other {, and everybody in it works as before}}.",
    pl: "Wirtualna firma „{name}” zostaje przywrócona{state, select, suspended {, zawieszona jak wcześniej} other {, a wszyscy w niej pracują jak wcześniej}}.",
    ru: "Виртуальная компания «{name}» восстанавливается{state, select, suspended {, приостановленной, как была} other {, и все в ней работают как прежде}}.",
  },
  "effect.tenant.erasing": {
    en: "{items, plural, one {# record} other {# records}} of the closed virtual company are erased for good.",
    pl: "Na zawsze {items, plural, one {znika # zapis} few {znikają # zapisy} many {znika # zapisów} other {znika # zapisu}} zamkniętej wirtualnej firmy.",
    ru: "Навсегда {items, plural, one {стирается # запись} few {стираются # записи} many {стирается # записей} other {стирается # записи}} закрытой виртуальной компании.",
  },
  "effect.tenant.erased": {
    en: "Nothing is left of the closed virtual company but that it existed, and the log of its events.",
    pl: "Po zamkniętej wirtualnej firmie nie zostaje nic poza tym, że istniała, i dziennikiem jej zdarzeń.",
    ru: "От закрытой виртуальной компании не остаётся ничего, кроме того, что она была, и журнала её событий.",
  },
  "event.tenant.opened": {
    en: "The virtual company “{name}” was created.",
    pl: "Utworzono wirtualną firmę „{name}”.",
    ru: "Создана виртуальная компания «{name}».",
  },
  "event.tenant.renamed": {
    en: "The virtual company “{from}” was renamed to “{to}”.",
    pl: "Zmieniono nazwę wirtualnej firmy z „{from}” na „{to}”.",
    ru: "Название виртуальной компании изменено с «{from}» на «{to}».",
  },
  "event.tenant.edited": {
    en: "The settings of the virtual company were changed.",
    pl: "Zmieniono ustawienia wirtualnej firmy.",
    ru: "Изменены настройки виртуальной компании.",
  },
  "event.tenant.policies_edited": {
    en: "The rules of the virtual company were changed.",
    pl: "Zmieniono zasady wirtualnej firmy.",
    ru: "Изменены правила виртуальной компании.",
  },
  "event.tenant.suspended": {
    en: "The virtual company “{name}” was suspended.",
    pl: "Zawieszono wirtualną firmę „{name}”.",
    ru: "Виртуальная компания «{name}» приостановлена.",
  },
  "event.tenant.reopened": {
    en: "The virtual company “{name}” was reopened.",
    pl: "Ponownie otwarto wirtualną firmę „{name}”.",
    ru: "Виртуальная компания «{name}» снова открыта.",
  },
  "event.tenant.closed": {
    en: "The virtual company was closed.",
    pl: "Zamknięto wirtualną firmę.",
    ru: "Виртуальная компания закрыта.",
  },
  "event.tenant.restored": {
    en: "The virtual company was restored.",
    pl: "Przywrócono wirtualną firmę.",
    ru: "Виртуальная компания восстановлена.",
  },
  "event.tenant.erasing": {
    en: "A part of the closed virtual company was erased.",
    pl: "Usunięto część zamkniętej wirtualnej firmy.",
    ru: "Стёрта часть закрытой виртуальной компании.",
  },
  "event.tenant.people_let_go": {
    en: "People were let go from the closed virtual company.",
    pl: "Usunięto osoby z zamkniętej wirtualnej firmy.",
    ru: "Удалены люди из закрытой виртуальной компании.",
  },
  "event.tenant.erased": {
    en: "The closed virtual company was erased.",
    pl: "Usunięto zamkniętą wirtualną firmę.",
    ru: "Закрытая виртуальная компания стёрта.",
  },
  "problem.tenant.unknown": {
    en: "There is no such virtual company, or it is not one of yours.",
    pl: "Taka wirtualna firma nie istnieje albo nie masz do niej dostępu.",
    ru: "Такой виртуальной компании нет, или у вас нет к ней доступа.",
  },
  "remedy.tenant.unknown": {
    en: "Check the address.",
    pl: "Sprawdź adres.",
    ru: "Проверьте адрес.",
  },
  "problem.tenant.unknown_module": {
    en: "There is no such module.",
    pl: "Nie ma takiego modułu.",
    ru: "Такого модуля нет.",
  },
  "remedy.tenant.unknown_module": {
    en: "Choose from the modules of the permission catalogue.",
    pl: "Wybierz spośród modułów katalogu uprawnień.",
    ru: "Выберите из модулей каталога прав.",
  },
  "problem.tenant.authors_not_yours": {
    en: "You cannot decide who makes and changes custom roles.",
    pl: "Nie możesz decydować o tym, kto tworzy i zmienia własne role.",
    ru: "Вы не можете решать, кто создаёт и меняет собственные роли.",
  },
  "remedy.tenant.authors_not_yours": {
    en: "Ask the owner or an admin of the account.",
    pl: "Zwróć się do właściciela albo administratora konta.",
    ru: "Обратитесь к владельцу или администратору аккаунта.",
  },
  "problem.tenant.not_suspended": {
    en: "The virtual company is not suspended.",
    pl: "Wirtualna firma nie jest zawieszona.",
    ru: "Виртуальная компания не приостановлена.",
  },
  "remedy.tenant.not_suspended": {
    en: "There is nothing to do.",
    pl: "Nie trzeba nic robić.",
    ru: "Ничего делать не нужно.",
  },
  "problem.tenant.not_closing": {
    en: "The virtual company is not being closed.",
    pl: "Wirtualna firma nie jest zamykana.",
    ru: "Виртуальная компания не закрывается.",
  },
  "remedy.tenant.not_closing": {
    en: "There is nothing to restore.",
    pl: "Nie ma czego przywracać.",
    ru: "Восстанавливать нечего.",
  },
  "problem.tenant.too_late": {
    en: "The time in which the virtual company could be restored is over.",
    pl: "Czas, w którym można było przywrócić wirtualną firmę, minął.",
    ru: "Время, когда виртуальную компанию можно было восстановить, прошло.",
  },
  "remedy.tenant.too_late": {
    en: "Open a new one.",
    pl: "Utwórz nową.",
    ru: "Создайте новую.",
  },
  "problem.tenant.account_closing": {
    en: "The account of the virtual company is being closed itself.",
    pl: "Konto tej wirtualnej firmy samo jest zamykane.",
    ru: "Аккаунт этой виртуальной компании сам закрывается.",
  },
  "remedy.tenant.account_closing": {
    en: "The owner restores the account first; what was closed with it comes back with it.",
    pl: "Najpierw właściciel przywraca konto; z nim wraca to, co z nim zamknięto.",
    ru: "Сначала владелец восстанавливает аккаунт; вместе с ним возвращается то, что было с ним закрыто.",
  },
  "problem.tenant.follows": {
    en: "The virtual company is as its account is already.",
    pl: "Stan wirtualnej firmy odpowiada już stanowi jej konta.",
    ru: "Состояние виртуальной компании уже соответствует её аккаунту.",
  },
  "remedy.tenant.follows": {
    en: "There is nothing to do.",
    pl: "Nie trzeba nic robić.",
    ru: "Ничего делать не нужно.",
  },
  "problem.erasure.not_due": {
    en: "There is nothing to erase here.",
    pl: "Nie ma tu nic do usunięcia.",
    ru: "Здесь нечего стирать.",
  },
  "remedy.erasure.not_due": {
    en: "There is nothing to do.",
    pl: "Nie trzeba nic robić.",
    ru: "Ничего делать не нужно.",
  },
})
