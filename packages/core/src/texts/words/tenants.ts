import { words } from "../words.ts"

export const tenantsWords = words({
  en: {
    "event.tenant.administrators_changed": "The administrators of the virtual company changed.",
    "effect.tenant.opened": "The virtual company “{name}” is created, and you are its administrator.",
    "effect.tenant.renamed": "The virtual company “{from}” is called “{to}” from now on.",
    "effect.tenant.language":
      "The language of the virtual company becomes {locale, select, en {English} pl {Polish} ru {Russian} other {{locale}}}; people keep their own.",
    "effect.tenant.time_zone": "The time zone of the virtual company becomes {timeZone}; people keep their own.",
    "effect.tenant.module_added":
      "The virtual company uses “{title}” from now on: whoever holds its permissions, has them.",
    "effect.tenant.module_taken":
      "The virtual company does not use “{title}” any more: its permissions have no effect for anybody, from the next request on. Roles keep them, in case it comes back.",
    "effect.tenant.password_length":
      "Passwords that are given to somebody here, chosen when joining or changed while signed in have at least {to, plural, one {# character} other {# characters}} (so far: {from}). Those that are set already stay; one that is set with a mailed code, or at the first sign-in with a given one, needs 8.",
    "effect.tenant.authors_opened":
      "Administrators of the virtual company may make and change custom roles, as owner and admins of the account may.",
    "effect.tenant.authors_closed":
      "Custom roles are made and changed by owner and admins of the account alone; those that exist stay as they are.",
    "effect.tenant.second_factor_on":
      "Whoever has no second factor is refused in the virtual company from the next request on, until they have set one up.",
    "effect.tenant.you_need_second_factor":
      "You have none yourself: you cannot come in either, until you have set one up.",
    "effect.tenant.second_factor_off": "People come into the virtual company without a second factor again.",
    "effect.tenant.self_service_on": "Users may change what is recorded of themselves.",
    "effect.tenant.self_service_off": "Users cannot change what is recorded of themselves any more.",
    "effect.tenant.suspended":
      "The virtual company “{name}” is suspended: all of its users are refused from the next request on, even if signed in right now.",
    "effect.tenant.still_seen":
      "Owner and admins of the account still see it, and can reopen or close it. Nothing of it is lost.",
    "effect.tenant.reopened": "The virtual company “{name}” is open again, for all of its users, as it was.",
    "effect.tenant.closing":
      "The virtual company “{name}” is closed: from the next request on nothing in it can be changed, and it can be read until {until, date, moment}.",
    "effect.tenant.restorable":
      "Until {until, date, moment}, owner and admins of the account can restore it, as it is now.",
    "effect.tenant.erased_after":
      "After {until, date, moment}, its users, groups, roles and all their data are erased for good. Whoever belongs nowhere else cannot sign in any more.",
    "effect.tenant.restored":
      "The virtual company “{name}” is restored{state, select, suspended {, suspended as it was before} other {, and everybody in it works as before}}.",
    "effect.tenant.erasing":
      "{items, plural, one {# record} other {# records}} of the closed virtual company are erased for good.",
    "effect.tenant.erased":
      "Nothing is left of the closed virtual company but that it existed, and the log of its events.",
    "event.tenant.opened": "The virtual company “{name}” was created.",
    "event.tenant.renamed": "The virtual company “{from}” was renamed to “{to}”.",
    "event.tenant.edited": "The settings of the virtual company were changed.",
    "event.tenant.policies_edited": "The rules of the virtual company were changed.",
    "event.tenant.suspended": "The virtual company “{name}” was suspended.",
    "event.tenant.reopened": "The virtual company “{name}” was reopened.",
    "event.tenant.closed": "The virtual company was closed.",
    "event.tenant.restored": "The virtual company was restored.",
    "event.tenant.erasing": "A part of the closed virtual company was erased.",
    "event.tenant.people_let_go": "People were let go from the closed virtual company.",
    "event.tenant.erased": "The closed virtual company was erased.",
    "problem.tenant.unknown": "There is no such virtual company, or it is not one of yours.",
    "remedy.tenant.unknown": "Check the address.",
    "problem.tenant.unknown_module": "There is no such module.",
    "remedy.tenant.unknown_module": "Choose from the modules of the permission catalogue.",
    "problem.tenant.authors_not_yours": "You cannot decide who makes and changes custom roles.",
    "remedy.tenant.authors_not_yours": "Ask the owner or an admin of the account.",
    "problem.tenant.not_suspended": "The virtual company is not suspended.",
    "remedy.tenant.not_suspended": "There is nothing to do.",
    "problem.tenant.not_closing": "The virtual company is not being closed.",
    "remedy.tenant.not_closing": "There is nothing to restore.",
    "problem.tenant.too_late": "The time in which the virtual company could be restored is over.",
    "remedy.tenant.too_late": "Open a new one.",
    "problem.tenant.account_closing": "The account of the virtual company is being closed itself.",
    "remedy.tenant.account_closing":
      "The owner restores the account first; what was closed with it comes back with it.",
    "problem.tenant.follows": "The virtual company is as its account is already.",
    "remedy.tenant.follows": "There is nothing to do.",
    "problem.erasure.not_due": "There is nothing to erase here.",
    "remedy.erasure.not_due": "There is nothing to do.",
  },
  pl: {
    "event.tenant.administrators_changed": "Zmienił się skład administratorów wirtualnej firmy.",
    "effect.tenant.opened": "Powstaje wirtualna firma „{name}”, a Ty jesteś jej administratorem.",
    "effect.tenant.renamed": "Wirtualna firma „{from}” od teraz nazywa się „{to}”.",
    "effect.tenant.language":
      "Językiem wirtualnej firmy staje się {locale, select, en {angielski} pl {polski} ru {rosyjski} other {{locale}}}; każda osoba zachowuje własny.",
    "effect.tenant.time_zone": "Strefą czasową wirtualnej firmy staje się {timeZone}; każda osoba zachowuje własną.",
    "effect.tenant.module_added":
      "Wirtualna firma od teraz korzysta z modułu „{title}”: kto ma jego uprawnienia, może z nich korzystać.",
    "effect.tenant.module_taken":
      "Wirtualna firma nie korzysta już z modułu „{title}”: jego uprawnienia przestają działać dla wszystkich od następnego żądania. Role je zachowują, na wypadek gdyby moduł wrócił.",
    "effect.tenant.password_length":
      "Hasła nadawane tutaj, wybierane przy dołączaniu i zmieniane po zalogowaniu mają co najmniej {to, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}} (dotychczas: {from}). Ustawione już zostają; do ustawianego kodem z wiadomości lub w miejsce nadanego przy pierwszym logowaniu wystarczy 8.",
    "effect.tenant.authors_opened":
      "Administratorzy wirtualnej firmy mogą tworzyć i zmieniać własne role – tak jak właściciel i administratorzy konta.",
    "effect.tenant.authors_closed":
      "Własne role tworzą i zmieniają tylko właściciel i administratorzy konta; istniejące role zostają bez zmian.",
    "effect.tenant.second_factor_on":
      "Kto nie ma drugiego składnika logowania, nie wejdzie do wirtualnej firmy od następnego żądania, dopóki go nie ustawi.",
    "effect.tenant.you_need_second_factor":
      "Twoje logowanie też nie ma drugiego składnika: nie wejdziesz, dopóki go nie ustawisz.",
    "effect.tenant.second_factor_off": "Do wirtualnej firmy znów można wejść bez drugiego składnika logowania.",
    "effect.tenant.self_service_on": "Użytkownicy mogą zmieniać swoje własne dane.",
    "effect.tenant.self_service_off": "Użytkownicy nie mogą już zmieniać swoich własnych danych.",
    "effect.tenant.suspended":
      "Wirtualna firma „{name}” zostaje zawieszona: żaden jej użytkownik nie wejdzie od następnego żądania, nawet w trwającej sesji.",
    "effect.tenant.still_seen":
      "Właściciel i administratorzy konta nadal ją widzą i mogą ją otworzyć ponownie albo zamknąć. Nic z niej nie ginie.",
    "effect.tenant.reopened":
      "Wirtualna firma „{name}” jest znów otwarta dla wszystkich swoich użytkowników, tak jak wcześniej.",
    "effect.tenant.closing":
      "Wirtualna firma „{name}” zostaje zamknięta: od następnego żądania nie można w niej nic zmienić, a odczytać ją można do {until, date, moment}.",
    "effect.tenant.restorable":
      "Do {until, date, moment} właściciel i administratorzy konta mogą ją przywrócić w obecnym stanie.",
    "effect.tenant.erased_after":
      "Po {until, date, moment} jej użytkownicy, grupy, role i wszystkie ich dane zostają usunięte na zawsze. Kto nie należy do niczego innego, nie może się już zalogować.",
    "effect.tenant.restored":
      "Wirtualna firma „{name}” zostaje przywrócona{state, select, suspended {, zawieszona jak wcześniej} other {, a wszyscy w niej pracują jak wcześniej}}.",
    "effect.tenant.erasing":
      "Na zawsze {items, plural, one {znika # zapis} few {znikają # zapisy} many {znika # zapisów} other {znika # zapisu}} zamkniętej wirtualnej firmy.",
    "effect.tenant.erased":
      "Po zamkniętej wirtualnej firmie nie zostaje nic poza tym, że istniała, i dziennikiem jej zdarzeń.",
    "event.tenant.opened": "Utworzono wirtualną firmę „{name}”.",
    "event.tenant.renamed": "Zmieniono nazwę wirtualnej firmy z „{from}” na „{to}”.",
    "event.tenant.edited": "Zmieniono ustawienia wirtualnej firmy.",
    "event.tenant.policies_edited": "Zmieniono zasady wirtualnej firmy.",
    "event.tenant.suspended": "Zawieszono wirtualną firmę „{name}”.",
    "event.tenant.reopened": "Ponownie otwarto wirtualną firmę „{name}”.",
    "event.tenant.closed": "Zamknięto wirtualną firmę.",
    "event.tenant.restored": "Przywrócono wirtualną firmę.",
    "event.tenant.erasing": "Usunięto część zamkniętej wirtualnej firmy.",
    "event.tenant.people_let_go": "Usunięto osoby z zamkniętej wirtualnej firmy.",
    "event.tenant.erased": "Usunięto zamkniętą wirtualną firmę.",
    "problem.tenant.unknown": "Taka wirtualna firma nie istnieje albo nie masz do niej dostępu.",
    "remedy.tenant.unknown": "Sprawdź adres.",
    "problem.tenant.unknown_module": "Nie ma takiego modułu.",
    "remedy.tenant.unknown_module": "Wybierz spośród modułów katalogu uprawnień.",
    "problem.tenant.authors_not_yours": "Nie możesz decydować o tym, kto tworzy i zmienia własne role.",
    "remedy.tenant.authors_not_yours": "Zwróć się do właściciela albo administratora konta.",
    "problem.tenant.not_suspended": "Wirtualna firma nie jest zawieszona.",
    "remedy.tenant.not_suspended": "Nie trzeba nic robić.",
    "problem.tenant.not_closing": "Wirtualna firma nie jest zamykana.",
    "remedy.tenant.not_closing": "Nie ma czego przywracać.",
    "problem.tenant.too_late": "Czas, w którym można było przywrócić wirtualną firmę, minął.",
    "remedy.tenant.too_late": "Utwórz nową.",
    "problem.tenant.account_closing": "Konto tej wirtualnej firmy samo jest zamykane.",
    "remedy.tenant.account_closing": "Najpierw właściciel przywraca konto; z nim wraca to, co z nim zamknięto.",
    "problem.tenant.follows": "Stan wirtualnej firmy odpowiada już stanowi jej konta.",
    "remedy.tenant.follows": "Nie trzeba nic robić.",
    "problem.erasure.not_due": "Nie ma tu nic do usunięcia.",
    "remedy.erasure.not_due": "Nie trzeba nic robić.",
  },
  ru: {
    "event.tenant.administrators_changed": "Изменился состав администраторов виртуальной компании.",
    "effect.tenant.opened": "Создаётся виртуальная компания «{name}», и вы — её администратор.",
    "effect.tenant.renamed": "Виртуальная компания «{from}» теперь называется «{to}».",
    "effect.tenant.language":
      "Языком виртуальной компании становится {locale, select, en {английский} pl {польский} ru {русский} other {{locale}}}; люди сохраняют свой.",
    "effect.tenant.time_zone": "Часовым поясом виртуальной компании становится {timeZone}; люди сохраняют свой.",
    "effect.tenant.module_added":
      "Виртуальная компания теперь использует модуль «{title}»: кому даны его права, тот может ими пользоваться.",
    "effect.tenant.module_taken":
      "Виртуальная компания больше не использует модуль «{title}»: его права перестают действовать для всех со следующего запроса. Роли сохраняют их на случай, если модуль вернётся.",
    "effect.tenant.password_length":
      "Пароли, которые здесь выдают, выбирают при вступлении или меняют после входа, содержат не меньше {to, plural, one {# знака} few {# знаков} many {# знаков} other {# знака}} (сейчас: {from}). Уже заданные остаются; при сбросе по коду из письма и при первом входе с выданным паролем хватает 8.",
    "effect.tenant.authors_opened":
      "Администраторы виртуальной компании могут создавать и менять собственные роли — как владелец и администраторы аккаунта.",
    "effect.tenant.authors_closed":
      "Собственные роли создают и меняют только владелец и администраторы аккаунта; существующие роли остаются прежними.",
    "effect.tenant.second_factor_on":
      "У кого нет второго фактора, тот не войдёт в виртуальную компанию со следующего запроса, пока не настроит его.",
    "effect.tenant.you_need_second_factor": "У вас его тоже нет: вы не войдёте, пока не настроите его.",
    "effect.tenant.second_factor_off": "В виртуальную компанию снова можно войти без второго фактора.",
    "effect.tenant.self_service_on": "Пользователи могут менять свои данные.",
    "effect.tenant.self_service_off": "Пользователи больше не могут менять свои данные.",
    "effect.tenant.suspended":
      "Виртуальная компания «{name}» приостанавливается: никто из её пользователей не войдёт со следующего запроса, даже в открытом сеансе.",
    "effect.tenant.still_seen":
      "Владелец и администраторы аккаунта по-прежнему видят её и могут открыть снова или закрыть. Ничего в ней не теряется.",
    "effect.tenant.reopened": "Виртуальная компания «{name}» снова открыта для всех своих пользователей, как прежде.",
    "effect.tenant.closing":
      "Виртуальная компания «{name}» закрывается: со следующего запроса в ней ничего нельзя изменить, а читать её можно до {until, date, moment}.",
    "effect.tenant.restorable":
      "До {until, date, moment} владелец и администраторы аккаунта могут восстановить её в нынешнем виде.",
    "effect.tenant.erased_after":
      "После {until, date, moment} её пользователи, группы, роли и все их данные стираются навсегда. Кто больше нигде не состоит, не сможет войти.",
    "effect.tenant.restored":
      "Виртуальная компания «{name}» восстанавливается{state, select, suspended {, приостановленной, как была} other {, и все в ней работают как прежде}}.",
    "effect.tenant.erasing":
      "Навсегда {items, plural, one {стирается # запись} few {стираются # записи} many {стирается # записей} other {стирается # записи}} закрытой виртуальной компании.",
    "effect.tenant.erased":
      "От закрытой виртуальной компании не остаётся ничего, кроме того, что она была, и журнала её событий.",
    "event.tenant.opened": "Создана виртуальная компания «{name}».",
    "event.tenant.renamed": "Название виртуальной компании изменено с «{from}» на «{to}».",
    "event.tenant.edited": "Изменены настройки виртуальной компании.",
    "event.tenant.policies_edited": "Изменены правила виртуальной компании.",
    "event.tenant.suspended": "Виртуальная компания «{name}» приостановлена.",
    "event.tenant.reopened": "Виртуальная компания «{name}» снова открыта.",
    "event.tenant.closed": "Виртуальная компания закрыта.",
    "event.tenant.restored": "Виртуальная компания восстановлена.",
    "event.tenant.erasing": "Стёрта часть закрытой виртуальной компании.",
    "event.tenant.people_let_go": "Удалены люди из закрытой виртуальной компании.",
    "event.tenant.erased": "Закрытая виртуальная компания стёрта.",
    "problem.tenant.unknown": "Такой виртуальной компании нет, или у вас нет к ней доступа.",
    "remedy.tenant.unknown": "Проверьте адрес.",
    "problem.tenant.unknown_module": "Такого модуля нет.",
    "remedy.tenant.unknown_module": "Выберите из модулей каталога прав.",
    "problem.tenant.authors_not_yours": "Вы не можете решать, кто создаёт и меняет собственные роли.",
    "remedy.tenant.authors_not_yours": "Обратитесь к владельцу или администратору аккаунта.",
    "problem.tenant.not_suspended": "Виртуальная компания не приостановлена.",
    "remedy.tenant.not_suspended": "Ничего делать не нужно.",
    "problem.tenant.not_closing": "Виртуальная компания не закрывается.",
    "remedy.tenant.not_closing": "Восстанавливать нечего.",
    "problem.tenant.too_late": "Время, когда виртуальную компанию можно было восстановить, прошло.",
    "remedy.tenant.too_late": "Создайте новую.",
    "problem.tenant.account_closing": "Аккаунт этой виртуальной компании сам закрывается.",
    "remedy.tenant.account_closing":
      "Сначала владелец восстанавливает аккаунт; вместе с ним возвращается то, что было с ним закрыто.",
    "problem.tenant.follows": "Состояние виртуальной компании уже соответствует её аккаунту.",
    "remedy.tenant.follows": "Ничего делать не нужно.",
    "problem.erasure.not_due": "Здесь нечего стирать.",
    "remedy.erasure.not_due": "Ничего делать не нужно.",
  },
})
