import { titled } from "./shape.ts"

export const telephonyTechnicalWords = titled({
  "distribution.view": {
    en: ["See call distribution", "See by which rules incoming calls reach people."],
    pl: [
      "Podgląd rozdziału połączeń",
      "Pozwala sprawdzać, według jakich reguł połączenia przychodzące trafiają do ludzi.",
    ],
    ru: ["Просмотр распределения звонков", "Видно, по каким правилам входящие звонки попадают к людям."],
  },
  "distribution.edit": {
    en: ["Edit call distribution", "Change to whom incoming calls go, by caller, language, time or at random."],
    pl: [
      "Edycja rozdziału połączeń",
      "Pozwala zmieniać, do kogo trafiają połączenia przychodzące, zależnie od dzwoniącego, języka, godziny lub losowo.",
    ],
    ru: [
      "Изменение распределения звонков",
      "Меняет то, кому достаются входящие звонки: по звонящему, языку, времени или случайным образом.",
    ],
  },
  "schedules.view": {
    en: ["See working hours", "Look up the working hours and holidays by which calls are handled."],
    pl: ["Podgląd godzin pracy", "Pozwala sprawdzać godziny pracy i święta, według których obsługuje się połączenia."],
    ru: ["Просмотр рабочего времени", "Видны рабочие часы и праздники, по которым обрабатываются звонки."],
  },
  "schedules.edit": {
    en: ["Edit working hours", "Set when calls are answered, and what happens at night and on holidays."],
    pl: ["Edycja godzin pracy", "Pozwala ustalać, kiedy odbiera się połączenia i co dzieje się w nocy i w święta."],
    ru: ["Изменение рабочего времени", "Задаёт, когда отвечают на звонки и что происходит ночью и в праздники."],
  },
  "blocklist.view": {
    en: ["See blocked numbers", "See which callers are turned away, since when and why."],
    pl: ["Podgląd zablokowanych numerów", "Pozwala sprawdzać, które numery są odrzucane, od kiedy i dlaczego."],
    ru: ["Просмотр чёрного списка", "Видно, какие номера отклоняются, с каких пор и почему."],
  },
  "blocklist.edit": {
    en: ["Block numbers", "Turn away calls from chosen numbers, or admit them again."],
    pl: ["Blokowanie numerów", "Pozwala odrzucać połączenia z wybranych numerów albo znowu je przyjmować."],
    ru: ["Блокировка номеров", "Позволяет отклонять звонки с выбранных номеров или снова их принимать."],
  },
  "statistics.view": {
    en: ["See call statistics", "Compare numbers of calls, waiting times and losses by day, hour, line or person."],
    pl: [
      "Podgląd statystyk połączeń",
      "Pozwala porównywać liczbę połączeń, czasy oczekiwania i straty według dnia, godziny, linii lub osoby.",
    ],
    ru: [
      "Просмотр статистики звонков",
      "Можно сравнивать число звонков, время ожидания и потери по дням, часам, линиям и людям.",
    ],
  },
  "performance.view": {
    en: ["See performance", "See how well calls are handled: calls answered, talk time, ratings and goals reached."],
    pl: [
      "Podgląd wyników",
      "Pozwala sprawdzać, jak dobrze obsługuje się połączenia: odebrane połączenia, czas rozmów, oceny i osiągnięte cele.",
    ],
    ru: [
      "Просмотр показателей",
      "Видно, насколько хорошо обрабатываются звонки: ответы, длительность, оценки и достигнутые цели.",
    ],
  },
  "performance.goals.edit": {
    en: ["Set goals", "Set the figures that people and groups are measured against."],
    pl: ["Ustalanie celów", "Pozwala wyznaczać wartości, do których przyrównuje się osoby i grupy."],
    ru: ["Постановка целей", "Задаёт значения, с которыми сравнивают людей и группы."],
  },
  "call_reports.build": {
    en: ["Build call reports", "Put together reports of one’s own and have them sent at fixed times."],
    pl: ["Raporty o połączeniach", "Pozwala składać własne raporty i zamawiać ich wysyłkę o stałych porach."],
    ru: ["Отчёты о звонках", "Позволяет составлять собственные отчёты и получать их в назначенное время."],
  },
  "speech_analytics.view": {
    en: ["See speech analytics", "See what conversations are about and in what tone, in figures, without their words."],
    pl: [
      "Podgląd analizy mowy",
      "Pozwala sprawdzać w liczbach, czego dotyczą rozmowy i w jakim są tonie, bez ich treści.",
    ],
    ru: ["Просмотр речевой аналитики", "Видно в цифрах, о чём разговоры и в каком они тоне, без самих слов."],
  },
  "speech_analytics.edit": {
    en: ["Set speech analytics", "Maintain the dictionaries and topics that are looked for in conversations."],
    pl: ["Ustawienia analizy mowy", "Pozwala prowadzić słowniki i tematy, których szuka się w rozmowach."],
    ru: ["Настройка речевой аналитики", "Позволяет вести словари и темы, которые ищутся в разговорах."],
  },
  "statistics.export": {
    en: ["Export statistics", "Save call statistics as a table or send them to other tools."],
    pl: ["Eksport statystyk", "Pozwala zapisać statystyki połączeń jako tabelę lub przesłać je do innych narzędzi."],
    ru: ["Выгрузка статистики", "Статистику звонков можно сохранить таблицей или передать в другие программы."],
  },
  "numbers.view": {
    en: ["See numbers", "List the company’s phone numbers, where they lead and for whom they are shown."],
    pl: [
      "Podgląd numerów",
      "Pozwala przeglądać numery telefonów firmy, dokąd prowadzą i komu są przypisane jako numer wyświetlany.",
    ],
    ru: [
      "Просмотр номеров",
      "Видны телефонные номера компании, куда они ведут и у кого они показываются как исходящие.",
    ],
  },
  "numbers.buy": {
    en: ["Order numbers", "Order further phone numbers, which adds to the monthly fee."],
    pl: ["Zamawianie numerów", "Pozwala zamówić kolejne numery telefonów, co podnosi opłatę miesięczną."],
    ru: ["Заказ номеров", "Можно заказать новые телефонные номера, и ежемесячная плата вырастет."],
  },
  "numbers.port": {
    en: ["Port numbers", "Bring a number in from another operator, or let one go there."],
    pl: ["Przenoszenie numerów", "Pozwala przenieść numer od innego operatora albo oddać go tam."],
    ru: ["Перенос номеров", "Позволяет перенести номер от другого оператора или отдать его туда."],
  },
  "numbers.assign": {
    en: ["Assign numbers", "Decide who may call and send text messages from which number."],
    pl: [
      "Przydzielanie numerów",
      "Pozwala decydować, kto jakim numerem może się prezentować w połączeniach i w SMS-ach.",
    ],
    ru: ["Выделение номеров", "Определяет, кто с какого номера может звонить и отправлять SMS."],
  },
  "numbers.route": {
    en: ["Route numbers", "Choose the menu, queue or person at which calls to a number arrive."],
    pl: ["Kierowanie numerów", "Pozwala wybrać menu, kolejkę lub osobę, do której trafiają połączenia na dany numer."],
    ru: ["Направление номеров", "Задаёт меню, очередь или человека, к которым приходят звонки на номер."],
  },
  "numbers.release": {
    en: ["Release numbers", "Return a phone number to the operator, most likely for good."],
    pl: ["Rezygnacja z numerów", "Pozwala zwrócić numer telefonu operatorowi, najpewniej na zawsze."],
    ru: ["Отказ от номеров", "Позволяет вернуть телефонный номер оператору, скорее всего навсегда."],
  },
  "sip_accounts.view": {
    en: ["See SIP accounts", "List SIP accounts with their users, devices and whether they are registered."],
    pl: [
      "Podgląd kont SIP",
      "Pozwala przeglądać konta SIP, ich użytkowników i urządzenia oraz sprawdzać, czy są zarejestrowane.",
    ],
    ru: ["Просмотр SIP-аккаунтов", "Видны SIP-аккаунты, их пользователи и устройства и то, зарегистрированы ли они."],
  },
  "sip_accounts.create": {
    en: ["Create SIP accounts", "Open SIP accounts for people, each with a password of its own."],
    pl: ["Tworzenie kont SIP", "Pozwala zakładać użytkownikom konta SIP, każde z własnym hasłem."],
    ru: ["Создание SIP-аккаунтов", "Можно открывать людям SIP-аккаунты, каждый со своим паролем."],
  },
  "sip_accounts.edit": {
    en: ["Edit SIP accounts", "Change codecs, encryption and the number of simultaneous calls of a SIP account."],
    pl: ["Edycja kont SIP", "Pozwala zmieniać kodeki, szyfrowanie i liczbę równoczesnych połączeń konta SIP."],
    ru: ["Изменение SIP-аккаунтов", "Позволяет менять кодеки, шифрование и число одновременных звонков SIP-аккаунта."],
  },
  "sip_accounts.reset_password": {
    en: ["Reset SIP passwords", "Replace a SIP account’s password, so that its devices must be set up again."],
    pl: ["Reset haseł SIP", "Pozwala nadać kontu SIP nowe hasło, tak że jego urządzenia trzeba ustawić od nowa."],
    ru: ["Сброс паролей SIP", "Даёт SIP-аккаунту новый пароль, и его устройства придётся настроить заново."],
  },
  "sip_accounts.delete": {
    en: ["Delete SIP accounts", "Remove a SIP account, after which its devices neither call nor ring."],
    pl: ["Usuwanie kont SIP", "Pozwala usunąć konto SIP, którego urządzenia odtąd ani nie dzwonią, ani nie odbierają."],
    ru: ["Удаление SIP-аккаунтов", "Удаляет SIP-аккаунт, после чего его устройства не звонят и не принимают звонков."],
  },
  "trunks.edit": {
    en: ["Edit trunks", "Connect lines of other operators and telephone systems, and change or cut them."],
    pl: ["Edycja łączy", "Pozwala podłączać, zmieniać i odłączać linie innych operatorów i centrale telefoniczne."],
    ru: ["Изменение линий связи", "Можно подключать, менять и отключать линии других операторов и телефонные станции."],
  },
  "devices.view": {
    en: ["See devices", "See which phones are connected, with model, firmware and location."],
    pl: ["Podgląd urządzeń", "Pozwala przeglądać podłączone telefony, ich model, oprogramowanie i miejsce."],
    ru: ["Просмотр устройств", "Видны подключённые телефоны, их модель, прошивка и место."],
  },
  "devices.provision": {
    en: ["Set up devices", "Configure, update and restart desk phones from a distance."],
    pl: [
      "Konfiguracja urządzeń",
      "Pozwala zdalnie konfigurować, aktualizować i ponownie uruchamiać telefony biurkowe.",
    ],
    ru: ["Настройка устройств", "Настольные телефоны можно на расстоянии настраивать, обновлять и перезапускать."],
  },
  "devices.remove": {
    en: ["Remove devices", "Take a phone off the list and wipe its configuration."],
    pl: ["Usuwanie urządzeń", "Pozwala usunąć telefon z listy i skasować jego konfigurację."],
    ru: ["Удаление устройств", "Удаляет телефон из списка вместе с его настройками."],
  },
  "recording_rules.edit": {
    en: ["Set recording rules", "Decide which calls are recorded and how the parties are told of it."],
    pl: ["Zasady nagrywania", "Pozwala decydować, które rozmowy są nagrywane i jak dowiadują się o tym rozmówcy."],
    ru: ["Правила записи", "Определяет, какие разговоры записываются и как об этом узнают собеседники."],
  },
  "dialling_rules.edit": {
    en: ["Set dialling rules", "Permit or forbid directions and premium numbers, and cap what calls may cost."],
    pl: [
      "Zasady wybierania numerów",
      "Pozwala odblokowywać i blokować kierunki i numery o podwyższonej opłacie oraz ograniczać koszt połączeń.",
    ],
    ru: [
      "Правила набора",
      "Можно разрешать и запрещать направления и платные номера и ограничивать стоимость звонков.",
    ],
  },
  "emergency_addresses.edit": {
    en: [
      "Set emergency addresses",
      "Set the street address that emergency services get when somebody calls them from a number.",
    ],
    pl: [
      "Adresy dla służb ratunkowych",
      "Pozwala podać adres, który otrzymują ratownicy, gdy ktoś dzwoni do nich z danego numeru.",
    ],
    ru: ["Адреса для экстренных служб", "Задаёт адрес, который видят спасатели, когда им звонят с этого номера."],
  },
  "call_quality.view": {
    en: ["See call quality", "Trace dropped calls, delays and registration errors to the line or device at fault."],
    pl: [
      "Podgląd jakości połączeń",
      "Pozwala dojść, która linia lub urządzenie odpowiada za zerwane połączenia, opóźnienia i błędy rejestracji.",
    ],
    ru: [
      "Просмотр качества связи",
      "Позволяет найти линию или устройство, из-за которых случаются обрывы, задержки и ошибки регистрации.",
    ],
  },
})
