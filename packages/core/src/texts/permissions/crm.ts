import { titled } from "./shape.ts"

export const crmWords = titled({
  "contacts.view": {
    en: ["See contacts", "Open people’s cards with their numbers, addresses, notes and past conversations."],
    pl: ["Podgląd kontaktów", "Można otwierać karty osób z numerami, adresami, notatkami i dawnymi rozmowami."],
    ru: [
      "Просмотр контактов",
      "Можно открывать карточки людей с номерами, адресами, заметками и прошлыми разговорами.",
    ],
  },
  "contacts.create": {
    en: ["Create contacts", "Enter new people, by hand or straight from a call."],
    pl: ["Tworzenie kontaktów", "Pozwala wpisywać nowe osoby, ręcznie albo prosto z rozmowy."],
    ru: ["Создание контактов", "Позволяет вносить новых людей, вручную или прямо из звонка."],
  },
  "contacts.edit": {
    en: ["Edit contacts", "Correct and complete people’s cards and write notes on them."],
    pl: ["Edycja kontaktów", "Karty osób można poprawiać, uzupełniać i opatrywać notatkami."],
    ru: ["Изменение контактов", "Карточки людей можно исправлять, дополнять и снабжать заметками."],
  },
  "contacts.merge": {
    en: ["Merge contacts", "Join duplicates into one card, which cannot be separated afterwards."],
    pl: ["Scalanie kontaktów", "Łączy powtórzone karty w jedną, której nie da się potem rozdzielić."],
    ru: ["Объединение контактов", "Сводит повторы в одну карточку, которую потом нельзя разделить."],
  },
  "contacts.assign": {
    en: ["Reassign contacts", "Hand people’s cards over to another employee, alone or many at once."],
    pl: ["Przekazywanie kontaktów", "Pozwala przekazać karty osób innemu pracownikowi, pojedynczo lub wiele naraz."],
    ru: ["Передача контактов", "Позволяет передать карточки людей другому сотруднику, по одной или сразу много."],
  },
  "contacts.import": {
    en: ["Import contacts", "Load people and companies from a file, many at a time."],
    pl: ["Import kontaktów", "Pozwala wczytać z pliku wiele osób i firm naraz."],
    ru: ["Импорт контактов", "Позволяет загрузить из файла сразу много людей и компаний."],
  },
  "contacts.delete": {
    en: ["Delete contacts", "Erase people’s cards with the notes on them."],
    pl: ["Usuwanie kontaktów", "Pozwala wymazać karty osób wraz z notatkami."],
    ru: ["Удаление контактов", "Стирает карточки людей вместе с заметками."],
  },
  "consents.edit": {
    en: ["Record consents", "Note what a person agreed to, withdrew or asked to have erased."],
    pl: ["Odnotowywanie zgód", "Zapisuje się, na co dana osoba się zgadza, co wycofuje i co każe usunąć."],
    ru: ["Учёт согласий", "Можно отметить, на что человек соглашается, что отзывает и что просит стереть."],
  },
  "companies.view": {
    en: ["See companies", "Open firms’ cards with their people, details and history."],
    pl: ["Podgląd firm", "Można otwierać karty firm z ich pracownikami, danymi i historią."],
    ru: ["Просмотр компаний", "Можно открывать карточки компаний с их людьми, реквизитами и историей."],
  },
  "companies.create": {
    en: ["Create companies", "Enter firms with which the company deals for the first time."],
    pl: ["Tworzenie firm", "Pozwala wpisywać firmy, z którymi współpraca dopiero się zaczyna."],
    ru: ["Создание компаний", "Позволяет вносить компании, с которыми работа только начинается."],
  },
  "companies.edit": {
    en: ["Edit companies", "Update firms’ details and link people to them."],
    pl: ["Edycja firm", "Dane firm można aktualizować i łączyć z nimi osoby."],
    ru: ["Изменение компаний", "Реквизиты компаний можно обновлять и связывать с ними людей."],
  },
  "companies.delete": {
    en: ["Delete companies", "Erase a firm’s card, while the people linked to it remain."],
    pl: ["Usuwanie firm", "Pozwala wymazać kartę firmy, a powiązane z nią osoby zostają."],
    ru: ["Удаление компаний", "Стирает карточку компании, а связанные с ней люди остаются."],
  },
  "contacts.export": {
    en: ["Export contacts", "Save people’s data as a file that leaves the system."],
    pl: ["Eksport kontaktów", "Dane osób można zapisać w pliku, który opuszcza system."],
    ru: ["Выгрузка контактов", "Данные людей можно сохранить в файл, который покидает систему."],
  },
  "companies.export": {
    en: ["Export companies", "Save firms with their details as a table for use elsewhere."],
    pl: ["Eksport firm", "Pozwala zapisać firmy z ich danymi jako tabelę do użycia gdzie indziej."],
    ru: ["Выгрузка компаний", "Позволяет сохранить компании с реквизитами таблицей для использования в другом месте."],
  },
  "deals.view": {
    en: ["See deals", "Follow deals through their stages, with amounts and correspondence."],
    pl: ["Podgląd transakcji", "Widać drogę transakcji przez etapy, ich kwoty i korespondencję."],
    ru: ["Просмотр сделок", "Виден путь сделок по этапам, их суммы и переписка."],
  },
  "deals.create": {
    en: ["Create deals", "Open a deal with a person or a firm and enter its amount."],
    pl: ["Tworzenie transakcji", "Można otworzyć transakcję z osobą lub firmą i wpisać jej kwotę."],
    ru: ["Создание сделок", "Можно открыть сделку с человеком или компанией и указать её сумму."],
  },
  "deals.edit": {
    en: ["Edit deals", "Move deals between stages, change amounts, and mark them won or lost."],
    pl: [
      "Edycja transakcji",
      "Pozwala przesuwać transakcje między etapami, zmieniać kwoty i oznaczać wygrane i przegrane.",
    ],
    ru: [
      "Изменение сделок",
      "Позволяет двигать сделки между этапами, менять суммы и отмечать выигранные и проигранные.",
    ],
  },
  "deals.assign": {
    en: ["Reassign deals", "Give a deal to another employee to carry on."],
    pl: ["Przekazywanie transakcji", "Transakcję można oddać do dalszego prowadzenia innemu pracownikowi."],
    ru: ["Передача сделок", "Сделку можно отдать другому сотруднику для дальнейшей работы."],
  },
  "deals.delete": {
    en: ["Delete deals", "Erase a deal, so that it vanishes from forecasts and reports as well."],
    pl: ["Usuwanie transakcji", "Pozwala wymazać transakcję, tak że znika także z prognoz i raportów."],
    ru: ["Удаление сделок", "Стирает сделку, и она исчезает также из прогнозов и отчётов."],
  },
  "deals.export": {
    en: ["Export deals", "Save deals with amounts and stages as a table."],
    pl: ["Eksport transakcji", "Transakcje z kwotami i etapami można zapisać jako tabelę."],
    ru: ["Выгрузка сделок", "Сделки с суммами и этапами можно сохранить таблицей."],
  },
  "forecast.view": {
    en: ["See the sales forecast", "See what open deals will probably bring, by month and by person."],
    pl: ["Podgląd prognozy sprzedaży", "Widać, ile zapewne przyniosą otwarte transakcje, według miesięcy i osób."],
    ru: ["Просмотр прогноза продаж", "Видно, сколько, вероятно, принесут открытые сделки по месяцам и людям."],
  },
  "tasks.view": {
    en: ["See tasks", "See what is to be done, by whom and by when."],
    pl: ["Podgląd zadań", "Widać, co jest do zrobienia, przez kogo i na kiedy."],
    ru: ["Просмотр задач", "Видно, что нужно сделать, кому и к какому сроку."],
  },
  "tasks.edit": {
    en: ["Manage tasks", "Create tasks, postpone them, tick them off and remove them."],
    pl: ["Prowadzenie zadań", "Można tworzyć zadania, odkładać je, odhaczać i usuwać."],
    ru: ["Ведение задач", "Можно создавать задачи, откладывать их, отмечать сделанными и удалять."],
  },
  "tasks.assign": {
    en: ["Assign tasks", "Give work to colleagues and shift it between them."],
    pl: ["Przydzielanie zadań", "Pozwala zlecać pracę innym i przesuwać ją między nimi."],
    ru: ["Распределение задач", "Позволяет поручать работу коллегам и перекладывать её между ними."],
  },
  "tickets.view": {
    en: ["See tickets", "Read customers’ requests and the answers they got."],
    pl: ["Podgląd zgłoszeń", "Daje wgląd w prośby klientów i udzielone odpowiedzi."],
    ru: ["Просмотр обращений", "Открывает просьбы клиентов и полученные ими ответы."],
  },
  "tickets.create": {
    en: ["Create tickets", "Record a request that reached the company by phone, mail or in person."],
    pl: ["Tworzenie zgłoszeń", "Można zapisać sprawę, z którą ktoś zwraca się telefonicznie, e-mailem lub osobiście."],
    ru: ["Создание обращений", "Можно записать просьбу, которая пришла по телефону, почте или лично."],
  },
  "tickets.answer": {
    en: ["Answer tickets", "Reply to customers, change the state of their requests and close them."],
    pl: ["Odpowiadanie na zgłoszenia", "Pozwala odpisywać klientom, zmieniać stan ich spraw i je zamykać."],
    ru: ["Ответы на обращения", "Позволяет отвечать клиентам, менять состояние их обращений и закрывать их."],
  },
  "tickets.assign": {
    en: ["Assign tickets", "Choose who deals with a request and how urgent it is."],
    pl: ["Przydzielanie zgłoszeń", "Wybiera się, kto zajmuje się sprawą i jak jest ona pilna."],
    ru: ["Распределение обращений", "Определяет, кто занимается обращением и насколько оно срочное."],
  },
  "tickets.delete": {
    en: ["Delete tickets", "Erase a request with its whole correspondence."],
    pl: ["Usuwanie zgłoszeń", "Pozwala wymazać sprawę wraz z całą korespondencją."],
    ru: ["Удаление обращений", "Стирает обращение вместе со всей перепиской."],
  },
  "pipelines.edit": {
    en: ["Edit pipelines", "Set through which stages deals go, and what is required in each."],
    pl: ["Edycja lejków", "Ustala się, przez jakie etapy przechodzą transakcje i co jest na każdym wymagane."],
    ru: ["Изменение воронок", "Задаёт, через какие этапы проходят сделки и что требуется на каждом."],
  },
  "crm_fields.edit": {
    en: ["Edit CRM fields", "Add, rename and remove the fields on cards, deals and requests."],
    pl: ["Edycja pól CRM", "Można dodawać, przemianowywać i usuwać pola kart, transakcji i zgłoszeń."],
    ru: ["Изменение полей CRM", "Можно добавлять, переименовывать и удалять поля карточек, сделок и обращений."],
  },
  "crm_automations.edit": {
    en: ["Edit CRM automations", "Set what happens by itself when a call comes in or a stage changes."],
    pl: ["Edycja automatyzacji CRM", "Ustala się, co dzieje się samo, gdy przychodzi połączenie lub zmienia się etap."],
    ru: ["Изменение автоматизации CRM", "Задаёт, что происходит само, когда поступает звонок или меняется этап."],
  },
  "ticket_forms.edit": {
    en: ["Edit ticket forms", "Design the forms, categories and answer templates for requests."],
    pl: ["Edycja formularzy zgłoszeń", "Pozwala projektować formularze, kategorie i wzory odpowiedzi dla zgłoszeń."],
    ru: ["Изменение форм обращений", "Позволяет составлять формы, категории и шаблоны ответов для обращений."],
  },
})
