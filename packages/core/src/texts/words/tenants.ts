import { words } from "../words.ts"

export const tenantsWords = words({
  "event.tenant.administrators_changed": {
    en: "The administrators of the virtual company changed.",
    pl: "Zmienił się skład administratorów wirtualnej firmy.",
    ru: "Изменился состав администраторов виртуальной компании.",
  },
  "effect.tenant.opened": {
    en: "The virtual company “{name}” will be created, and you will be its administrator.",
    pl: "Zostanie utworzona wirtualna firma „{name}”, a Ty będziesz jej administratorem.",
    ru: "Будет создана виртуальная компания «{name}», и вы станете её администратором.",
  },
  "effect.tenant.renamed": {
    en: "The virtual company “{from}” will be called “{to}”.",
    pl: "Wirtualna firma „{from}” będzie się nazywać „{to}”.",
    ru: "Виртуальная компания «{from}» будет называться «{to}».",
  },
  "effect.tenant.language": {
    en: "The language of the virtual company will be {locale, select, en {English} pl {Polish} ru {Russian} other {{locale}}}; people keep their own.",
    pl: "Językiem wirtualnej firmy będzie {locale, select, en {angielski} pl {polski} ru {rosyjski} other {{locale}}}; każda osoba zachowa własny.",
    ru: "Языком виртуальной компании будет {locale, select, en {английский} pl {польский} ru {русский} other {{locale}}}; люди сохранят свой.",
  },
  "effect.tenant.time_zone": {
    en: "The time zone of the virtual company will be {timeZone}; people keep their own.",
    pl: "Strefą czasową wirtualnej firmy będzie {timeZone}; każda osoba zachowa własną.",
    ru: "Часовым поясом виртуальной компании будет {timeZone}; люди сохранят свой.",
  },
  "effect.tenant.module_added": {
    en: "The virtual company will use “{title}”: people whose roles include its permissions can use them.",
    pl: "Firma zacznie korzystać z modułu „{title}”: użytkownicy, których role obejmują jego uprawnienia, zyskają do niego dostęp.",
    ru: "Компания начнёт использовать модуль «{title}»: пользователи, в чьих ролях есть его права, получат к нему доступ.",
  },
  "effect.tenant.module_taken": {
    en: "The virtual company will no longer use “{title}”: its permissions stop working for everybody at once, in connected services within an hour. Roles keep them in case it comes back.",
    pl: "Firma przestanie korzystać z modułu „{title}”: jego uprawnienia natychmiast przestaną działać, w połączonych usługach do godziny później. Role je zachowają na wypadek, gdyby moduł wrócił.",
    ru: "Компания перестанет использовать модуль «{title}»: его права сразу перестанут действовать, в подключённых сервисах — в течение часа. Роли сохранят их на случай, если модуль вернётся.",
  },
  "effect.tenant.password_length": {
    en: "New passwords will need at least {to, plural, one {# character} other {# characters}} (so far: {from}); existing ones stay. Passwords set with an e-mailed code or at the first sign-in need only 8.",
    pl: "Nowe hasła będą musiały mieć co najmniej {to, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}} (dotychczas: {from}); obecne pozostaną. Przy haśle ustawianym kodem z e-maila lub przy pierwszym logowaniu wystarczy 8.",
    ru: "В новых паролях должно быть не меньше {to, plural, one {# символа} few {# символов} many {# символов} other {# символа}} (сейчас: {from}); нынешние останутся. При сбросе по коду из письма и при первом входе хватит 8.",
  },
  "effect.tenant.authors_opened": {
    en: "Administrators of the virtual company will be able to create and change custom roles, as the owner and the admins of the account can.",
    pl: "Administratorzy firmy będą mogli tworzyć i zmieniać role niestandardowe – tak jak właściciel i administratorzy konta.",
    ru: "Администраторы компании смогут создавать и менять роли компании (кроме встроенных) — как владелец и администраторы аккаунта.",
  },
  "effect.tenant.authors_closed": {
    en: "Only the owner and the admins of the account will be able to create and change custom roles; existing ones will not change.",
    pl: "Role niestandardowe będą tworzyć i zmieniać tylko właściciel i administratorzy konta; istniejące role się nie zmienią.",
    ru: "Создавать и менять роли компании (кроме встроенных) смогут только владелец и администраторы аккаунта; существующие роли не изменятся.",
  },
  "effect.tenant.second_factor_on": {
    en: "Everybody without a second factor will be locked out of the virtual company at once, until they set one up.",
    pl: "Kto nie włączył weryfikacji dwuetapowej, natychmiast straci dostęp do firmy – aż do jej włączenia.",
    ru: "Все, у кого не включена двухэтапная проверка, сразу потеряют доступ к компании, пока не включат её.",
  },
  "effect.tenant.you_need_second_factor": {
    en: "You have no second factor yourself: you will be locked out until you set one up.",
    pl: "Ty też nie masz włączonej weryfikacji dwuetapowej i stracisz dostęp, dopóki jej nie włączysz.",
    ru: "У вас тоже не включена двухэтапная проверка: вы потеряете доступ, пока не включите её.",
  },
  "effect.tenant.second_factor_off": {
    en: "People will be able to enter the virtual company without a second factor again.",
    pl: "Do firmy znów będzie można wejść bez weryfikacji dwuetapowej.",
    ru: "В компанию снова можно будет войти без двухэтапной проверки.",
  },
  "effect.tenant.self_service_on": {
    en: "Users will be able to change their own details.",
    pl: "Użytkownicy będą mogli zmieniać własne dane.",
    ru: "Пользователи смогут менять свои данные.",
  },
  "effect.tenant.self_service_off": {
    en: "Users will no longer be able to change their own details.",
    pl: "Użytkownicy nie będą już mogli zmieniać własnych danych.",
    ru: "Пользователи больше не смогут менять свои данные.",
  },
  "effect.tenant.suspended": {
    en: "The virtual company “{name}” will be suspended: all its users lose access at once, even if they are signed in. Connected services may let them in for up to an hour longer.",
    pl: "Wirtualna firma „{name}” zostanie zawieszona: wszyscy jej użytkownicy natychmiast stracą dostęp, nawet w trwającej sesji. W połączonych usługach dostęp może działać jeszcze do godziny.",
    ru: "Виртуальная компания «{name}» будет приостановлена: все её пользователи сразу потеряют доступ, даже в открытом сеансе. В подключённых сервисах доступ может действовать ещё до часа.",
  },
  "effect.tenant.still_seen": {
    en: "The owner and the admins of the account will still see it{holder, select, account { and can reopen or close it} other {, but cannot reopen it}}. No data is lost.",
    pl: "Właściciel i administratorzy konta nadal będą ją widzieć{holder, select, account { i będą mogli ją ponownie otworzyć albo zamknąć} other {, ale nie będą mogli jej ponownie otworzyć}}. Żadne dane nie zostaną utracone.",
    ru: "Владелец и администраторы аккаунта по-прежнему будут видеть её{holder, select, account { и смогут снова открыть или закрыть} other {, но не смогут снова открыть}}. Данные не будут потеряны.",
  },
  "effect.tenant.suspended_too": {
    en: "The virtual company “{name}” is suspended already for another reason: it will open again only once both reasons are gone.",
    pl: "Wirtualna firma „{name}” jest już zawieszona z innego powodu: otworzy się ponownie dopiero wtedy, gdy ustaną oba.",
    ru: "Виртуальная компания «{name}» уже приостановлена по другой причине: она откроется, только когда отпадут обе.",
  },
  "effect.tenant.reason_told": {
    en: "Everybody who belongs to “{name}” will read your reason and that {holder, select, operator {the service provider} partner {the account’s partner} other {the account’s owner or an admin}} suspended it.",
    pl: "Każdy, kto należy do firmy „{name}”, przeczyta podany powód i dowie się, że zawiesił ją {holder, select, operator {dostawca usługi} partner {partner konta} other {właściciel albo administrator konta}}.",
    ru: "Все, кто состоит в компании «{name}», прочтут указанную причину и узнают, что её приостановил {holder, select, operator {поставщик сервиса} partner {партнёр аккаунта} other {владелец или администратор аккаунта}}.",
  },
  "effect.tenant.still_held": {
    en: "The virtual company “{name}” will stay suspended all the same: {holder, select, operator {the service provider has a reason of its own} partner {the account’s partner has a reason of its own} billing {a payment is due} other {the account’s owner or an admin has a reason of their own}}.",
    pl: "Wirtualna firma „{name}” mimo to pozostanie zawieszona: {holder, select, operator {dostawca usługi ma ku temu własny powód} partner {partner konta ma ku temu własny powód} billing {brakuje płatności} other {właściciel albo administrator konta ma ku temu własny powód}}.",
    ru: "Виртуальная компания «{name}» всё равно останется приостановленной: {holder, select, operator {у поставщика сервиса есть своя причина} partner {у партнёра аккаунта есть своя причина} billing {не поступил платёж} other {у владельца или администратора аккаунта есть своя причина}}.",
  },
  "effect.tenant.reopened": {
    en: "The virtual company “{name}” will be open again for all its users, as before.",
    pl: "Wirtualna firma „{name}” będzie znów otwarta dla wszystkich swoich użytkowników, tak jak wcześniej.",
    ru: "Виртуальная компания «{name}» снова будет открыта для всех своих пользователей, как прежде.",
  },
  "effect.tenant.closing": {
    en: "The virtual company “{name}” will be closed: nothing in it can be changed any more, and it can be viewed until {until, date, moment}.",
    pl: "Wirtualna firma „{name}” zostanie zamknięta: natychmiast nie będzie można w niej nic zmienić, a przeglądać ją można do {until, date, moment}.",
    ru: "Виртуальная компания «{name}» будет закрыта: в ней сразу нельзя будет ничего изменить, а просматривать её можно до {until, date, moment}.",
  },
  "effect.tenant.connected_services": {
    en: "Connected services may allow changes in “{name}” for up to an hour longer. What they store of the company will stay there: delete it there as well.",
    pl: "Połączone usługi mogą jeszcze do godziny pozwalać na zmiany w firmie „{name}”. To, co w nich o niej zapisano, tam pozostanie: usuń to również w tych usługach.",
    ru: "Подключённые сервисы могут ещё до часа разрешать изменения в компании «{name}». То, что в них о ней сохранено, останется там: удалите это и в этих сервисах.",
  },
  "effect.tenant.restorable": {
    en: "Until {until, date, moment}, the owner and the admins of the account can restore it as it is now.",
    pl: "Do {until, date, moment} właściciel i administratorzy konta mogą ją przywrócić w obecnym stanie.",
    ru: "До {until, date, moment} владелец и администраторы аккаунта могут восстановить её в нынешнем виде.",
  },
  "effect.tenant.erased_after": {
    en: "After {until, date, moment}, its users, groups, roles and all their data will be erased for good, and from backups within a year. Whoever belongs nowhere else will not be able to sign in any more.",
    pl: "Po {until, date, moment} jej użytkownicy, grupy, role i wszystkie ich dane zostaną trwale usunięte, a z kopii zapasowych znikną w ciągu roku. Kto nigdzie indziej nie należy, straci możliwość logowania.",
    ru: "После {until, date, moment} её пользователи, группы, роли и все их данные будут безвозвратно удалены, а из резервных копий исчезнут в течение года. Кто больше нигде не состоит, не сможет войти.",
  },
  "effect.tenant.restored": {
    en: "The virtual company “{name}” will be restored{state, select, suspended {, but stay suspended, as it was before it was closed} other {, and everybody in it can work as before}}.",
    pl: "Wirtualna firma „{name}” zostanie przywrócona{state, select, suspended {, ale pozostanie zawieszona, tak jak przed zamknięciem} other {, a wszyscy będą mogli w niej pracować jak wcześniej}}.",
    ru: "Виртуальная компания «{name}» будет восстановлена{state, select, suspended {, но останется приостановленной, как и до закрытия} other {, и все смогут работать в ней, как прежде}}.",
  },
  "effect.tenant.erasing": {
    en: "{items, plural, one {# record} other {# records}} of the closed virtual company will be erased for good.",
    pl: "{items, plural, one {# zapis zamkniętej wirtualnej firmy zostanie trwale usunięty} few {# zapisy zamkniętej wirtualnej firmy zostaną trwale usunięte} many {# zapisów zamkniętej wirtualnej firmy zostanie trwale usuniętych} other {# zapisu zamkniętej wirtualnej firmy zostanie trwale usunięte}}.",
    ru: "Будет безвозвратно {items, plural, one {удалена # запись} few {удалены # записи} many {удалено # записей} other {удалено # записи}} закрытой виртуальной компании.",
  },
  "effect.tenant.erased": {
    en: "Of the closed virtual company, only the fact that it existed and the log of its events will remain.",
    pl: "Po zamkniętej wirtualnej firmie zostaną tylko informacja, że istniała, i dziennik zdarzeń.",
    ru: "От закрытой виртуальной компании останутся только запись о том, что она существовала, и журнал событий.",
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
    en: "The virtual company “{name}” was suspended{holder, select, operator { by the service provider: “{reason}”} partner { by the account’s partner: “{reason}”} billing { because of a payment} account {: “{reason}”} other {}}.",
    pl: "Zawieszono wirtualną firmę „{name}”{holder, select, operator { (dostawca usługi): „{reason}”} partner { (partner konta): „{reason}”} billing { z powodu płatności} account {: „{reason}”} other {}}.",
    ru: "Виртуальная компания «{name}» приостановлена{holder, select, operator { поставщиком сервиса: «{reason}»} partner { партнёром аккаунта: «{reason}»} billing { из-за платежа} account {: «{reason}»} other {}}.",
  },
  "event.tenant.reopened": {
    en: "A reason for which the virtual company “{name}” was suspended is gone{holder, select, operator { (the service provider’s)} partner { (the partner’s)} billing { (a payment)} other {}}.",
    pl: "Ustał powód, dla którego wirtualna firma „{name}” była zawieszona{holder, select, operator { (po stronie dostawcy usługi)} partner { (po stronie partnera)} billing { (płatność)} other {}}.",
    ru: "Отпала причина, по которой виртуальная компания «{name}» была приостановлена{holder, select, operator { (у поставщика сервиса)} partner { (у партнёра)} billing { (платёж)} other {}}.",
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
    en: "A part of the closed virtual company’s data was erased.",
    pl: "Usunięto część danych zamkniętej wirtualnej firmy.",
    ru: "Часть данных закрытой виртуальной компании удалена.",
  },
  "event.tenant.people_let_go": {
    en: "The people of the closed virtual company were removed.",
    pl: "Usunięto użytkowników zamkniętej wirtualnej firmy.",
    ru: "Пользователи закрытой виртуальной компании удалены.",
  },
  "event.tenant.erased": {
    en: "The closed virtual company’s data was erased for good.",
    pl: "Trwale usunięto dane zamkniętej wirtualnej firmy.",
    ru: "Данные закрытой виртуальной компании безвозвратно удалены.",
  },
  "problem.tenant.unknown": {
    en: "This virtual company does not exist, or you have no access to it.",
    pl: "Taka wirtualna firma nie istnieje albo nie masz do niej dostępu.",
    ru: "Такой виртуальной компании нет, или у вас нет к ней доступа.",
  },
  "remedy.tenant.unknown": {
    en: "Check the address.",
    pl: "Sprawdź adres.",
    ru: "Проверьте адрес.",
  },
  "problem.tenant.unknown_module": {
    en: "This module does not exist.",
    pl: "Nie ma takiego modułu.",
    ru: "Такого модуля нет.",
  },
  "remedy.tenant.unknown_module": {
    en: "Choose one of the modules in the permission catalogue.",
    pl: "Wybierz spośród modułów katalogu uprawnień.",
    ru: "Выберите из модулей каталога прав.",
  },
  "problem.tenant.authors_not_yours": {
    en: "You cannot decide who creates and changes custom roles.",
    pl: "Nie możesz decydować o tym, kto tworzy i zmienia role niestandardowe.",
    ru: "Вы не можете решать, кто создаёт и меняет роли компании (кроме встроенных).",
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
  "problem.tenant.not_your_hold": {
    en: "Only {holder, select, operator {the service provider} partner {the account’s partner} billing {the settled payment} other {the owner or an admin of the account}} can lift this.",
    pl: "Zawieszenie może znieść tylko {holder, select, operator {dostawca usługi} partner {partner konta} billing {uregulowanie płatności} other {właściciel albo administrator konta}}.",
    ru: "Снять приостановку может только {holder, select, operator {поставщик сервиса} partner {партнёр аккаунта} billing {внесённый платёж} other {владелец или администратор аккаунта}}.",
  },
  "remedy.tenant.not_your_hold": {
    en: "{holder, select, operator {Write to support.} partner {Write to the partner.} billing {Settle the payment.} other {Ask the owner or an admin of the account.}}",
    pl: "{holder, select, operator {Napisz do pomocy technicznej.} partner {Napisz do partnera.} billing {Ureguluj płatność.} other {Zwróć się do właściciela albo administratora konta.}}",
    ru: "{holder, select, operator {Напишите в поддержку.} partner {Напишите партнёру.} billing {Внесите платёж.} other {Обратитесь к владельцу или администратору аккаунта.}}",
  },
  "problem.tenant.held_with_account": {
    en: "The virtual company is suspended because its whole account is.",
    pl: "Wirtualna firma jest zawieszona, ponieważ zawieszone jest całe konto.",
    ru: "Виртуальная компания приостановлена, потому что приостановлен весь аккаунт.",
  },
  "remedy.tenant.held_with_account": {
    en: "It opens again when the account does.",
    pl: "Otworzy się ponownie razem z kontem.",
    ru: "Она откроется вместе с аккаунтом.",
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
    en: "Create a new one.",
    pl: "Utwórz nową.",
    ru: "Создайте новую.",
  },
  "problem.tenant.account_closing": {
    en: "The account of this virtual company is being closed itself.",
    pl: "Zamykane jest całe konto tej wirtualnej firmy.",
    ru: "Закрывается весь аккаунт этой виртуальной компании.",
  },
  "remedy.tenant.account_closing": {
    en: "The owner has to restore the account first; what was closed with it will come back with it.",
    pl: "Właściciel musi najpierw przywrócić konto; razem z nim wróci to, co z nim zamknięto.",
    ru: "Сначала владелец должен восстановить аккаунт; вместе с ним вернётся то, что было с ним закрыто.",
  },
})
