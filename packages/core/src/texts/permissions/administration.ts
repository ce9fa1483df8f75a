import { titled } from "./shape.ts"

export const administrationWords = titled({
  "profile.edit": {
    en: ["Edit own profile", "Change one’s own name, language, time zone and picture."],
    pl: ["Edycja własnego profilu", "Można zmieniać własne imię i nazwisko, język, strefę czasową i zdjęcie."],
    ru: ["Изменение своего профиля", "Можно менять свои имя, язык, часовой пояс и фотографию."],
  },
  "access.evaluate": {
    en: ["Ask for decisions", "Ask whether somebody may do something, as connected services do before they act."],
    pl: [
      "Pytanie o decyzje",
      "Pozwala pytać, czy ktoś może coś zrobić, tak jak robią to połączone usługi przed działaniem.",
    ],
    ru: [
      "Запрос решений",
      "Позволяет спрашивать, можно ли кому-то что-то сделать, как это делают подключённые сервисы перед действием.",
    ],
  },
  "access.explain": {
    en: [
      "Have decisions explained",
      "Learn why something is allowed or refused: which role, scope or group decides it.",
    ],
    pl: [
      "Wyjaśnianie decyzji",
      "Pozwala się dowiedzieć, dlaczego coś jest dozwolone lub nie: która rola, zakres albo grupa o tym decyduje.",
    ],
    ru: [
      "Объяснение решений",
      "Позволяет узнать, почему что-то разрешено или нет: какая роль, область или группа это решает.",
    ],
  },
  "jobs.view": {
    en: [
      "See long-running work",
      "Follow imports, clean-ups and other long work: what is running, how far it is and how it ended.",
    ],
    pl: [
      "Podgląd długich zadań",
      "Widać importy, porządki i inne długie prace: co trwa, jak daleko doszło i jak się skończyło.",
    ],
    ru: [
      "Просмотр долгих работ",
      "Видны импорты, чистки и другие долгие работы: что идёт, насколько продвинулось и чем закончилось.",
    ],
  },
  "jobs.stop": {
    en: ["Stop long-running work", "Stop an import or clean-up halfway; what it has done so far stays done."],
    pl: ["Przerywanie długich zadań", "Pozwala zatrzymać import lub porządki w połowie; to, co już zrobiono, zostaje."],
    ru: ["Остановка долгих работ", "Позволяет прервать импорт или чистку на полпути; сделанное остаётся сделанным."],
  },
  "notifications.edit": {
    en: [
      "Choose own notifications",
      "Decide which events one is told of, and whether by mail, in the app or on the phone.",
    ],
    pl: [
      "Wybór własnych powiadomień",
      "Można decydować, o jakich zdarzeniach dostaje się powiadomienia i czy e-mailem, w aplikacji czy na telefon.",
    ],
    ru: [
      "Выбор своих уведомлений",
      "Можно решать, о каких событиях приходят уведомления: письмом, в приложении или на телефон.",
    ],
  },
  "users.view": {
    en: ["See users", "Look people up with their role, groups, addresses and whether they are blocked."],
    pl: ["Podgląd użytkowników", "Widać ludzi z ich rolą, grupami i adresami oraz to, kto jest zablokowany."],
    ru: ["Просмотр пользователей", "Видны люди с их ролью, группами и адресами, а также то, кто заблокирован."],
  },
  "users.add": {
    en: ["Add users", "Take new people into the company and give each a sign-in, a role and groups."],
    pl: ["Dodawanie użytkowników", "Pozwala przyjmować do firmy nowe osoby i nadawać każdej login, rolę i grupy."],
    ru: [
      "Добавление пользователей",
      "Позволяет принимать в компанию новых людей и давать каждому вход, роль и группы.",
    ],
  },
  "users.edit": {
    en: ["Edit users", "Correct other people’s names, business numbers and the numbers they present."],
    pl: ["Edycja użytkowników", "Można poprawiać cudze imiona i nazwiska, numery służbowe i numery prezentowane."],
    ru: ["Изменение пользователей", "Можно исправлять чужие имена, служебные и представляемые номера."],
  },
  "users.block": {
    en: [
      "Block and unblock users",
      "Shut somebody out from the next request on, or let them back in; their phone keeps working.",
    ],
    pl: [
      "Blokowanie użytkowników",
      "Pozwala odciąć komuś dostęp od następnego żądania lub go przywrócić; telefon tej osoby działa dalej.",
    ],
    ru: [
      "Блокировка пользователей",
      "Позволяет закрыть кому-то доступ со следующего запроса или вернуть его; телефон этого человека продолжает работать.",
    ],
  },
  "users.delete": {
    en: ["Delete users", "Remove somebody for good: no sign-in, no calls, and no fee from the next billing period on."],
    pl: [
      "Usuwanie użytkowników",
      "Pozwala usunąć kogoś na zawsze: bez logowania, bez połączeń i bez opłaty od następnego okresu rozliczeniowego.",
    ],
    ru: [
      "Удаление пользователей",
      "Удаляет человека навсегда: ни входа, ни звонков, ни платы со следующего расчётного периода.",
    ],
  },
  "users.give_role": {
    en: ["Give roles", "Exchange a person’s role for another that reaches no further than one’s own."],
    pl: ["Nadawanie ról", "Można zamienić czyjąś rolę na inną, która nie sięga dalej niż własna."],
    ru: ["Назначение ролей", "Можно сменить чью-то роль на другую, которая не шире собственной."],
  },
  "users.edit_groups": {
    en: ["Change memberships", "Put people into groups, take them out, and move them to another position."],
    pl: ["Zmiana przynależności", "Pozwala włączać ludzi do grup, wyłączać ich z nich i przenosić na inne stanowisko."],
    ru: [
      "Изменение состава групп",
      "Позволяет включать людей в группы, исключать из них и переводить на другую должность.",
    ],
  },
  "groups.view": {
    en: ["See groups", "Browse the tree of groups with its members and leaders."],
    pl: ["Podgląd grup", "Daje wgląd w drzewo grup, ich członków i liderów."],
    ru: ["Просмотр групп", "Открывает дерево групп с их участниками и руководителями."],
  },
  "groups.create": {
    en: ["Create groups", "Start a new group anywhere in the tree within one’s reach."],
    pl: ["Tworzenie grup", "Można założyć nową grupę w dowolnym miejscu drzewa, do którego się sięga."],
    ru: ["Создание групп", "Можно завести новую группу в любом месте дерева в пределах своей области."],
  },
  "groups.rename": {
    en: ["Rename groups", "Give a group another name; its members and rights stay as they are."],
    pl: ["Zmiana nazw grup", "Pozwala nadać grupie inną nazwę; jej członkowie i prawa się nie zmieniają."],
    ru: ["Переименование групп", "Даёт группе другое имя; её участники и права остаются прежними."],
  },
  "groups.move": {
    en: ["Move groups", "Hang a group with its subgroups elsewhere in the tree, which changes whom its leaders reach."],
    pl: [
      "Przenoszenie grup",
      "Można przewiesić grupę z podgrupami w inne miejsce drzewa, co zmienia, do kogo sięgają jej liderzy.",
    ],
    ru: [
      "Перемещение групп",
      "Можно перенести группу с подгруппами в другое место дерева, и тогда меняется, до кого дотягиваются её руководители.",
    ],
  },
  "groups.delete": {
    en: ["Delete groups", "Remove a group that has neither members nor subgroups left."],
    pl: ["Usuwanie grup", "Pozwala usunąć grupę, w której nie ma już członków ani podgrup."],
    ru: ["Удаление групп", "Позволяет удалить группу, в которой не осталось ни участников, ни подгрупп."],
  },
  "groups.name_leaders": {
    en: ["Name group leaders", "Decide who leads a group, and so whose data reaches that person."],
    pl: ["Wyznaczanie liderów grup", "Decyduje się, kto kieruje grupą, a więc czyje dane są dla tej osoby dostępne."],
    ru: [
      "Назначение руководителей групп",
      "Определяет, кто руководит группой, а значит, чьи данные этому человеку доступны.",
    ],
  },
  "roles.view": {
    en: ["See roles", "Read what each preset and custom role allows, and who has it."],
    pl: ["Podgląd ról", "Widać, na co pozwala każda rola gotowa i własna oraz kto ją ma."],
    ru: ["Просмотр ролей", "Видно, что разрешает каждая готовая и собственная роль и у кого она есть."],
  },
  "roles.create": {
    en: ["Create roles", "Put together a new role out of permissions one holds oneself."],
    pl: ["Tworzenie ról", "Można złożyć nową rolę z własnych uprawnień."],
    ru: ["Создание ролей", "Можно составить новую роль из собственных прав."],
  },
  "roles.edit": {
    en: ["Edit roles", "Change what a custom role allows, at once for everybody who has it."],
    pl: ["Edycja ról", "Pozwala zmienić, na co pozwala rola własna, od razu u wszystkich, którzy ją mają."],
    ru: ["Изменение ролей", "Меняет то, что разрешает собственная роль, сразу у всех, у кого она есть."],
  },
  "roles.delete": {
    en: ["Delete roles", "Remove a custom role that nobody has any more."],
    pl: ["Usuwanie ról", "Pozwala usunąć rolę własną, której nikt już nie ma."],
    ru: ["Удаление ролей", "Позволяет удалить собственную роль, которой больше ни у кого нет."],
  },
  "tenant.edit": {
    en: ["Edit the company", "Change the virtual company’s name, address, time zone and language."],
    pl: ["Edycja danych firmy", "Można zmienić nazwę, adres, strefę czasową i język wirtualnej firmy."],
    ru: ["Изменение данных компании", "Можно менять название, адрес, часовой пояс и язык виртуальной компании."],
  },
  "tenant.policies.edit": {
    en: ["Set policies", "Decide who may write custom roles and what else the company permits its administrators."],
    pl: [
      "Ustalanie zasad",
      "Decyduje się, kto może tworzyć role własne i na co jeszcze firma pozwala administratorom.",
    ],
    ru: [
      "Установка правил",
      "Определяет, кому можно составлять собственные роли и что ещё компания разрешает администраторам.",
    ],
  },
  "api_keys.view": {
    en: ["See API keys", "List the keys by which programs sign in, with their rights and last use; never the secrets."],
    pl: [
      "Podgląd kluczy API",
      "Widać klucze, którymi logują się programy, ich prawa i ostatnie użycie; nigdy same sekrety.",
    ],
    ru: [
      "Просмотр ключей API",
      "Видны ключи, с которыми входят программы, их права и последнее использование, но не сами секреты.",
    ],
  },
  "api_keys.create": {
    en: ["Create API keys", "Issue a key with which a program acts within chosen rights."],
    pl: ["Tworzenie kluczy API", "Można wydać klucz, z którym program działa w wybranych granicach."],
    ru: ["Создание ключей API", "Можно выдать ключ, с которым программа действует в выбранных пределах."],
  },
  "api_keys.revoke": {
    en: ["Revoke API keys", "Make a key useless at once, whatever program still relies on it."],
    pl: [
      "Unieważnianie kluczy API",
      "Klucz można natychmiast unieważnić, niezależnie od tego, jaki program jeszcze z niego korzysta.",
    ],
    ru: ["Отзыв ключей API", "Ключ сразу становится негодным, какая бы программа им ещё ни пользовалась."],
  },
  "webhooks.view": {
    en: ["See webhooks", "See which addresses are told of which events, and whether they answered."],
    pl: ["Podgląd webhooków", "Widać, które adresy dowiadują się o jakich zdarzeniach i czy odpowiedziały."],
    ru: ["Просмотр вебхуков", "Видно, каким адресам о каких событиях сообщается и отвечают ли они."],
  },
  "webhooks.edit": {
    en: ["Edit webhooks", "Add, change and remove addresses to which the company’s events are sent."],
    pl: ["Edycja webhooków", "Można dodawać, zmieniać i usuwać adresy, na które są wysyłane zdarzenia firmy."],
    ru: ["Изменение вебхуков", "Можно добавлять, менять и удалять адреса, на которые уходят события компании."],
  },
  "webhooks.resend": {
    en: ["Resend events", "Send events once more that an address failed to take."],
    pl: ["Ponowne wysyłanie zdarzeń", "Pozwala jeszcze raz wysłać zdarzenia, których adres nie przyjął."],
    ru: ["Повторная отправка событий", "Позволяет ещё раз отправить события, которые адрес не принял."],
  },
  "integrations.view": {
    en: ["See integrations", "See which outside services are connected and what they are given."],
    pl: ["Podgląd integracji", "Widać, jakie usługi zewnętrzne są połączone i jakie dane otrzymują."],
    ru: ["Просмотр интеграций", "Видно, какие внешние сервисы подключены и какие данные они получают."],
  },
  "integrations.connect": {
    en: ["Connect integrations", "Link an outside service to the company and agree to the data it gets."],
    pl: ["Włączanie integracji", "Pozwala połączyć firmę z usługą zewnętrzną i zgodzić się na dane, które ta dostaje."],
    ru: [
      "Подключение интеграций",
      "Позволяет связать компанию с внешним сервисом и согласиться на передачу ему данных.",
    ],
  },
  "integrations.disconnect": {
    en: ["Disconnect integrations", "Cut an outside service off; what it was given before stays with it."],
    pl: ["Wyłączanie integracji", "Można odciąć usługę zewnętrzną; to, co już otrzymała, u niej zostaje."],
    ru: ["Отключение интеграций", "Внешний сервис можно отрезать; полученное раньше у него остаётся."],
  },
  "security.view": {
    en: ["See security settings", "Read the rules for passwords, second factors, networks and single sign-on."],
    pl: ["Podgląd zabezpieczeń", "Daje wgląd w zasady haseł, drugiego składnika, sieci i logowania jednokrotnego."],
    ru: ["Просмотр защиты", "Открывает правила паролей, второго фактора, сетей и единого входа."],
  },
  "security.sign_in.edit": {
    en: [
      "Set sign-in rules",
      "Set how strong passwords must be, who needs a second factor and how long a sign-in lasts.",
    ],
    pl: [
      "Zasady logowania",
      "Ustala się, jak silne muszą być hasła, kto potrzebuje drugiego składnika i jak długo trwa sesja.",
    ],
    ru: ["Правила входа", "Задаёт, насколько сложны пароли, кому нужен второй фактор и сколько длится сеанс."],
  },
  "security.networks.edit": {
    en: ["Set trusted networks", "Restrict sign-in to chosen networks and countries."],
    pl: ["Zaufane sieci", "Logowanie można ograniczyć do wybranych sieci i krajów."],
    ru: ["Доверенные сети", "Вход можно ограничить выбранными сетями и странами."],
  },
  "security.single_sign_on.edit": {
    en: [
      "Set up single sign-on",
      "Connect the company’s own identity provider, or let people sign in without it again.",
    ],
    pl: [
      "Logowanie jednokrotne",
      "Pozwala podłączyć firmowego dostawcę tożsamości albo wrócić do logowania bez niego.",
    ],
    ru: [
      "Единый вход",
      "Позволяет подключить принадлежащего компании поставщика удостоверений или вернуться ко входу без него.",
    ],
  },
  "sessions.end": {
    en: ["Sign people out", "End somebody’s sessions on every device, so that they have to sign in anew."],
    pl: ["Wylogowywanie osób", "Kończy czyjeś sesje na wszystkich urządzeniach, tak że trzeba zalogować się od nowa."],
    ru: ["Завершение чужих сеансов", "Обрывает сеансы человека на всех устройствах, и войти придётся заново."],
  },
  "support_access.grant": {
    en: ["Let support in", "Open the company to the provider’s support staff for a limited time, and close it early."],
    pl: [
      "Dostęp dla wsparcia",
      "Pozwala otworzyć firmę pracownikom wsparcia dostawcy na określony czas i wcześniej ją zamknąć.",
    ],
    ru: [
      "Доступ для поддержки",
      "Позволяет на время открыть компанию сотрудникам поддержки поставщика и закрыть её раньше срока.",
    ],
  },
  "retention.edit": {
    en: ["Set retention", "Decide after how many days recordings, call history and messages are erased."],
    pl: ["Czas przechowywania", "Decyduje się, po ilu dniach znikają nagrania, historia połączeń i wiadomości."],
    ru: ["Сроки хранения", "Определяет, через сколько дней стираются записи, история звонков и сообщения."],
  },
  "branding.edit": {
    en: ["Edit branding", "Put the company’s logo and colours on its pages and mails."],
    pl: ["Wygląd firmowy", "Można umieścić logo i kolory firmy na jej stronach i w e-mailach."],
    ru: ["Фирменное оформление", "Можно разместить логотип и цвета компании на её страницах и в письмах."],
  },
  "tenant.audit.read": {
    en: ["Read the audit log", "Read who changed what and when, and what they had been shown before."],
    pl: ["Przegląd dziennika zdarzeń", "Widać, kto co i kiedy zmienia oraz jakie skutki były wcześniej pokazane."],
    ru: ["Чтение журнала событий", "Видно, кто, что и когда меняет и какие последствия были показаны заранее."],
  },
  "sign_ins.view": {
    en: ["See sign-ins", "See when, from where and with which device people signed in or failed to."],
    pl: ["Podgląd logowań", "Widać, kiedy, skąd i z jakiego urządzenia ktoś się loguje lub próbuje zalogować."],
    ru: ["Просмотр входов", "Видно, когда, откуда и с какого устройства люди входят или пытаются войти."],
  },
})
