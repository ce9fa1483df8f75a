import { titled } from "./shape.ts"

export const administrationWords = titled({
  "profile.edit": {
    en: ["Edit own profile", "Change one’s own name, language, time zone and picture."],
    pl: ["Edycja własnego profilu", "Pozwala zmieniać własne imię i nazwisko, język, strefę czasową i zdjęcie."],
    ru: ["Изменение своего профиля", "Можно менять свои имя, язык, часовой пояс и фотографию."],
  },
  "access.evaluate": {
    en: ["Check permissions", "Ask whether somebody may do something, as connected services do before they act."],
    pl: [
      "Sprawdzanie uprawnień",
      "Pozwala pytać, czy ktoś może coś zrobić, tak jak robią to połączone usługi przed działaniem.",
    ],
    ru: [
      "Проверка прав",
      "Позволяет спрашивать, можно ли кому-то что-то сделать, как это делают подключённые сервисы перед действием.",
    ],
  },
  "access.explain": {
    en: [
      "Have decisions explained",
      "Learn why something is allowed or refused: which role, group or limit decides it.",
    ],
    pl: [
      "Wyjaśnienia, dlaczego coś jest dozwolone",
      "Pozwala się dowiedzieć, dlaczego coś jest dozwolone lub nie: która rola, zakres albo grupa o tym decyduje.",
    ],
    ru: [
      "Объяснение, почему что-то разрешено",
      "Позволяет узнать, почему что-то разрешено или нет: какая роль, группа или область действия это решает.",
    ],
  },
  "jobs.view": {
    en: [
      "See background jobs",
      "Follow imports, clean-ups and other long jobs: what is running, how far it is and how it ended.",
    ],
    pl: [
      "Podgląd zadań w tle",
      "Pozwala śledzić importy, czyszczenie danych i inne długie zadania: co trwa, na jakim jest etapie i jak się zakończyło.",
    ],
    ru: [
      "Просмотр фоновых заданий",
      "Показывает импорт, очистку данных и другие долгие задания: что идёт, насколько продвинулось и чем закончилось.",
    ],
  },
  "jobs.stop": {
    en: ["Stop background jobs", "Stop an import or clean-up halfway; what it has done so far stays done."],
    pl: [
      "Przerywanie zadań w tle",
      "Pozwala zatrzymać import lub czyszczenie danych w trakcie; to, co już zrobiono, zostaje.",
    ],
    ru: [
      "Остановка фоновых заданий",
      "Позволяет прервать импорт или очистку данных на полпути; сделанное остаётся сделанным.",
    ],
  },
  "notifications.edit": {
    en: [
      "Choose own notifications",
      "Decide which events one is told of, and whether by e-mail, in the app or on the phone.",
    ],
    pl: [
      "Wybór własnych powiadomień",
      "Pozwala decydować, o jakich zdarzeniach przychodzą powiadomienia i czy e-mailem, w aplikacji czy na telefon.",
    ],
    ru: [
      "Выбор своих уведомлений",
      "Можно решать, о каких событиях приходят уведомления: письмом, в приложении или на телефон.",
    ],
  },
  "tenant.edit": {
    en: ["Edit the company", "Change the virtual company’s name, address, time zone and language."],
    pl: ["Edycja danych firmy", "Pozwala zmienić nazwę, adres, strefę czasową i język wirtualnej firmy."],
    ru: ["Изменение данных компании", "Можно менять название, адрес, часовой пояс и язык виртуальной компании."],
  },
  "tenant.policies.edit": {
    en: ["Set policies", "Decide who may create custom roles and what else the company lets its administrators do."],
    pl: [
      "Ustalanie zasad",
      "Pozwala decydować, kto może tworzyć role niestandardowe i na co jeszcze firma pozwala administratorom.",
    ],
    ru: ["Настройка правил", "Определяет, кому можно создавать роли компании и что ещё разрешено её администраторам."],
  },
  "api_keys.view": {
    en: [
      "See API keys",
      "List the keys by which programs sign in, with their permissions and last use, but not the keys themselves.",
    ],
    pl: [
      "Podgląd kluczy API",
      "Pozwala przeglądać klucze, którymi logują się programy, ich uprawnienia i ostatnie użycie, bez treści samych kluczy.",
    ],
    ru: [
      "Просмотр ключей API",
      "Видны ключи, с которыми входят программы, их права и последнее использование, но не сами ключи.",
    ],
  },
  "api_keys.create": {
    en: ["Create API keys", "Issue a key with which a program acts within chosen permissions."],
    pl: ["Tworzenie kluczy API", "Pozwala wydać klucz, z którym program działa w wybranych granicach."],
    ru: ["Создание ключей API", "Можно выдать ключ, с которым программа действует в выбранных пределах."],
  },
  "api_keys.revoke": {
    en: ["Revoke API keys", "Make a key useless at once, whatever program still relies on it."],
    pl: [
      "Unieważnianie kluczy API",
      "Pozwala natychmiast unieważnić klucz, niezależnie od tego, jaki program jeszcze z niego korzysta.",
    ],
    ru: ["Отзыв ключей API", "Ключ сразу перестаёт действовать, какая бы программа им ещё ни пользовалась."],
  },
  "webhooks.view": {
    en: ["See webhooks", "See which addresses are told of which events, and whether they answered."],
    pl: [
      "Podgląd webhooków",
      "Pozwala sprawdzać, które adresy dowiadują się o jakich zdarzeniach i czy odpowiedziały.",
    ],
    ru: ["Просмотр вебхуков", "Видно, каким адресам о каких событиях сообщается и отвечают ли они."],
  },
  "webhooks.edit": {
    en: ["Edit webhooks", "Add, change and remove addresses to which the company’s events are sent."],
    pl: ["Edycja webhooków", "Pozwala dodawać, zmieniać i usuwać adresy, na które są wysyłane zdarzenia firmy."],
    ru: ["Изменение вебхуков", "Можно добавлять, менять и удалять адреса, на которые уходят события компании."],
  },
  "webhooks.resend": {
    en: ["Resend events", "Send events once more that an address failed to take."],
    pl: ["Ponowne wysyłanie zdarzeń", "Pozwala jeszcze raz wysłać zdarzenia, których adres nie przyjął."],
    ru: ["Повторная отправка событий", "Позволяет ещё раз отправить события, которые адрес не принял."],
  },
  "integrations.view": {
    en: ["See integrations", "See which outside services are connected and what they are given."],
    pl: ["Podgląd integracji", "Pozwala sprawdzać, jakie usługi zewnętrzne są połączone i jakie dane otrzymują."],
    ru: ["Просмотр интеграций", "Видно, какие внешние сервисы подключены и какие данные они получают."],
  },
  "integrations.connect": {
    en: ["Connect integrations", "Link an outside service to the company and agree to the data it gets."],
    pl: ["Włączanie integracji", "Pozwala połączyć firmę z usługą zewnętrzną i zgodzić się na dane, które ta otrzyma."],
    ru: [
      "Подключение интеграций",
      "Позволяет связать компанию с внешним сервисом и согласиться на передачу ему данных.",
    ],
  },
  "integrations.disconnect": {
    en: ["Disconnect integrations", "Cut an outside service off; what it was given before stays with it."],
    pl: ["Wyłączanie integracji", "Pozwala odłączyć usługę zewnętrzną; to, co już otrzymała, u niej zostaje."],
    ru: ["Отключение интеграций", "Внешний сервис можно отключить; полученное раньше у него остаётся."],
  },
  "security.view": {
    en: ["See security settings", "Read the rules for passwords, second factors, networks and single sign-on."],
    pl: [
      "Podgląd zabezpieczeń",
      "Pozwala przeglądać zasady haseł, weryfikacji dwuetapowej, sieci i logowania jednokrotnego.",
    ],
    ru: ["Просмотр настроек безопасности", "Открывает правила паролей, двухэтапной проверки, сетей и единого входа."],
  },
  "security.sign_in.edit": {
    en: [
      "Set sign-in rules",
      "Set how strong passwords must be, who needs a second factor and how long a session lasts.",
    ],
    pl: [
      "Zasady logowania",
      "Pozwala ustalać, jak silne muszą być hasła, kogo obowiązuje weryfikacja dwuetapowa i jak długo trwa sesja.",
    ],
    ru: ["Правила входа", "Задаёт, насколько сложны пароли, кому нужна двухэтапная проверка и сколько длится сеанс."],
  },
  "security.networks.edit": {
    en: ["Set trusted networks", "Restrict sign-in to chosen networks and countries."],
    pl: ["Zaufane sieci", "Pozwala ograniczyć logowanie do wybranych sieci i krajów."],
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
      "Позволяет подключить корпоративного поставщика удостоверений или вернуться ко входу без него.",
    ],
  },
  "sessions.end": {
    en: ["Sign people out", "End somebody’s sessions on every device, so that they have to sign in again."],
    pl: [
      "Wylogowywanie użytkowników",
      "Pozwala zakończyć czyjeś sesje na wszystkich urządzeniach, tak że trzeba zalogować się ponownie.",
    ],
    ru: ["Завершение чужих сеансов", "Завершает сеансы человека на всех устройствах, и войти придётся заново."],
  },
  "support_access.grant": {
    en: [
      "Let support in",
      "Give the provider’s support staff access to the company for a limited time, and withdraw it early.",
    ],
    pl: [
      "Dostęp dla pomocy technicznej",
      "Pozwala udzielić pracownikom pomocy technicznej dostawcy czasowego dostępu do firmy i cofnąć go przed terminem.",
    ],
    ru: [
      "Доступ для поддержки",
      "Позволяет дать сотрудникам поддержки временный доступ к компании и отозвать его раньше срока.",
    ],
  },
  "retention.edit": {
    en: ["Set retention", "Decide after how many days recordings, call history and messages are erased."],
    pl: [
      "Czas przechowywania",
      "Pozwala decydować, po ilu dniach są usuwane nagrania, historia połączeń i wiadomości.",
    ],
    ru: ["Сроки хранения", "Определяет, через сколько дней удаляются записи, история звонков и сообщения."],
  },
  "branding.edit": {
    en: ["Edit branding", "Put the company’s logo and colours on its pages and e-mails."],
    pl: ["Wygląd firmowy", "Pozwala umieścić logo i kolory firmy na jej stronach i w e-mailach."],
    ru: ["Фирменное оформление", "Можно разместить логотип и цвета компании на её страницах и в письмах."],
  },
  "tenant.audit.read": {
    en: ["Read the audit log", "Read who changed what and when, and what they had been shown before."],
    pl: [
      "Przegląd dziennika zdarzeń",
      "Pozwala sprawdzić, kto, co i kiedy zmienił oraz jakie skutki były wcześniej pokazane.",
    ],
    ru: ["Чтение журнала событий", "Видно, кто, что и когда изменил и какие последствия были показаны заранее."],
  },
  "sign_ins.view": {
    en: ["See sign-ins", "See when, from where and with which device people signed in or failed to."],
    pl: [
      "Podgląd logowań",
      "Pozwala sprawdzać, kiedy, skąd i z jakiego urządzenia ktoś się zalogował lub próbował zalogować.",
    ],
    ru: ["Просмотр входов", "Видно, когда, откуда и с какого устройства люди входили или пытались войти."],
  },
})
