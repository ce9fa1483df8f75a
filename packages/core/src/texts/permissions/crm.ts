import { titled } from "./shape.ts"

export const crmWords = titled({
  "contacts.view": {
    en: ["See contacts", "Open people’s cards with their numbers, addresses, notes and past conversations."],
    pl: [
      "Podgląd kontaktów",
      "Pozwala otwierać karty osób z numerami, adresami, notatkami i wcześniejszymi rozmowami.",
    ],
    ru: [
      "Просмотр контактов",
      "Можно открывать карточки людей с номерами, адресами, заметками и прошлыми разговорами.",
    ],
  },
  "contacts.create": {
    en: ["Create contacts", "Enter new people, by hand or straight from a call."],
    pl: ["Tworzenie kontaktów", "Pozwala wpisywać nowe osoby, ręcznie albo bezpośrednio z rozmowy."],
    ru: ["Создание контактов", "Позволяет вносить новых людей, вручную или прямо из звонка."],
  },
  "contacts.edit": {
    en: ["Edit contacts", "Correct and complete people’s cards and write notes on them."],
    pl: ["Edycja kontaktów", "Pozwala poprawiać i uzupełniać karty osób i dodawać do nich notatki."],
    ru: ["Изменение контактов", "Карточки людей можно исправлять, дополнять и добавлять к ним заметки."],
  },
  "contacts.merge": {
    en: ["Merge contacts", "Merge duplicates into one card, which cannot be undone."],
    pl: ["Scalanie kontaktów", "Pozwala łączyć zduplikowane karty w jedną, której nie da się potem rozdzielić."],
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
    en: ["Delete contacts", "Delete people’s cards with the notes on them."],
    pl: ["Usuwanie kontaktów", "Pozwala usuwać karty osób wraz z notatkami."],
    ru: ["Удаление контактов", "Удаляет карточки людей вместе с заметками."],
  },
  "consents.edit": {
    en: ["Record consents", "Note what a person agreed to, withdrew or asked to have erased."],
    pl: ["Odnotowywanie zgód", "Pozwala zapisywać, na co dana osoba się zgadza, co wycofuje i czego usunięcia żąda."],
    ru: ["Учёт согласий", "Можно отметить, на что человек соглашается, что отзывает и что просит удалить."],
  },
  "companies.view": {
    en: ["See companies", "Open firms’ cards with their people, details and history."],
    pl: ["Podgląd firm", "Pozwala otwierać karty firm z ich pracownikami, danymi i historią."],
    ru: ["Просмотр компаний", "Можно открывать карточки компаний с их людьми, реквизитами и историей."],
  },
  "companies.create": {
    en: ["Create companies", "Enter firms with which the company deals for the first time."],
    pl: ["Tworzenie firm", "Pozwala wpisywać firmy, z którymi współpraca dopiero się zaczyna."],
    ru: ["Создание компаний", "Позволяет вносить компании, с которыми работа только начинается."],
  },
  "companies.edit": {
    en: ["Edit companies", "Update firms’ details and link people to them."],
    pl: ["Edycja firm", "Pozwala aktualizować dane firm i łączyć z nimi osoby."],
    ru: ["Изменение компаний", "Реквизиты компаний можно обновлять и связывать с ними людей."],
  },
  "companies.delete": {
    en: ["Delete companies", "Delete a firm’s card, while the people linked to it remain."],
    pl: ["Usuwanie firm", "Pozwala usunąć kartę firmy, a powiązane z nią osoby zostają."],
    ru: ["Удаление компаний", "Удаляет карточку компании, а связанные с ней люди остаются."],
  },
  "contacts.export": {
    en: ["Export contacts", "Save people’s data as a file that leaves the system."],
    pl: ["Eksport kontaktów", "Pozwala zapisać dane osób w pliku, który opuszcza system."],
    ru: ["Выгрузка контактов", "Данные людей можно сохранить в файл, который покидает систему."],
  },
  "companies.export": {
    en: ["Export companies", "Save firms with their details as a table for use elsewhere."],
    pl: ["Eksport firm", "Pozwala zapisać firmy z ich danymi jako tabelę do użycia gdzie indziej."],
    ru: ["Выгрузка компаний", "Позволяет сохранить компании с реквизитами таблицей для использования в другом месте."],
  },
  "deals.view": {
    en: ["See deals", "Follow deals through their stages, with amounts and correspondence."],
    pl: ["Podgląd transakcji", "Pozwala śledzić etapy transakcji, ich kwoty i korespondencję."],
    ru: ["Просмотр сделок", "Виден путь сделок по этапам, их суммы и переписка."],
  },
  "deals.create": {
    en: ["Create deals", "Open a deal with a person or a firm and enter its amount."],
    pl: ["Tworzenie transakcji", "Pozwala otworzyć transakcję z osobą lub firmą i wpisać jej kwotę."],
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
    pl: ["Przekazywanie transakcji", "Pozwala przekazać transakcję innemu pracownikowi do dalszego prowadzenia."],
    ru: ["Передача сделок", "Сделку можно отдать другому сотруднику для дальнейшей работы."],
  },
  "deals.delete": {
    en: ["Delete deals", "Delete a deal, so that it vanishes from forecasts and reports as well."],
    pl: ["Usuwanie transakcji", "Pozwala usunąć transakcję, także z prognoz i raportów."],
    ru: ["Удаление сделок", "Удаляет сделку, и она исчезает также из прогнозов и отчётов."],
  },
  "deals.export": {
    en: ["Export deals", "Save deals with amounts and stages as a table."],
    pl: ["Eksport transakcji", "Pozwala zapisać transakcje z kwotami i etapami jako tabelę."],
    ru: ["Выгрузка сделок", "Сделки с суммами и этапами можно сохранить таблицей."],
  },
  "forecast.view": {
    en: ["See the sales forecast", "See what open deals will probably bring, by month and by person."],
    pl: [
      "Podgląd prognozy sprzedaży",
      "Pozwala sprawdzać, ile prawdopodobnie przyniosą otwarte transakcje, według miesięcy i osób.",
    ],
    ru: ["Просмотр прогноза продаж", "Видно, сколько, вероятно, принесут открытые сделки по месяцам и людям."],
  },
  "tasks.view": {
    en: ["See tasks", "See what is to be done, by whom and by when."],
    pl: ["Podgląd zadań", "Pozwala sprawdzać, co jest do zrobienia, przez kogo i na kiedy."],
    ru: ["Просмотр задач", "Видно, что нужно сделать, кому и к какому сроку."],
  },
  "tasks.edit": {
    en: ["Manage tasks", "Create tasks, postpone them, tick them off and remove them."],
    pl: ["Prowadzenie zadań", "Pozwala tworzyć zadania, odkładać je, odhaczać i usuwać."],
    ru: ["Ведение задач", "Можно создавать задачи, откладывать их, отмечать сделанными и удалять."],
  },
  "tasks.assign": {
    en: ["Assign tasks", "Give work to colleagues and pass it between them."],
    pl: ["Przydzielanie zadań", "Pozwala zlecać pracę innym i przekazywać ją między nimi."],
    ru: ["Распределение задач", "Позволяет поручать работу коллегам и перераспределять её между ними."],
  },
  "tickets.view": {
    en: ["See tickets", "Read customers’ enquiries and the answers they got."],
    pl: ["Podgląd zgłoszeń", "Pozwala czytać prośby klientów i udzielone odpowiedzi."],
    ru: ["Просмотр обращений", "Открывает обращения клиентов и полученные ими ответы."],
  },
  "tickets.create": {
    en: ["Create tickets", "Record an enquiry that reached the company by phone, e-mail or in person."],
    pl: ["Tworzenie zgłoszeń", "Pozwala zapisać sprawę zgłoszoną telefonicznie, e-mailem lub osobiście."],
    ru: ["Создание обращений", "Можно записать просьбу, которая пришла по телефону, почте или лично."],
  },
  "tickets.answer": {
    en: ["Answer tickets", "Reply to customers, change the state of their enquiries and close them."],
    pl: ["Odpowiadanie na zgłoszenia", "Pozwala odpisywać klientom, zmieniać stan ich spraw i je zamykać."],
    ru: ["Ответы на обращения", "Позволяет отвечать клиентам, менять состояние их обращений и закрывать их."],
  },
  "tickets.assign": {
    en: ["Assign tickets", "Choose who deals with an enquiry and how urgent it is."],
    pl: ["Przydzielanie zgłoszeń", "Pozwala wybrać, kto zajmuje się sprawą i jak jest ona pilna."],
    ru: ["Распределение обращений", "Определяет, кто занимается обращением и насколько оно срочное."],
  },
  "tickets.delete": {
    en: ["Delete tickets", "Delete an enquiry with its whole correspondence."],
    pl: ["Usuwanie zgłoszeń", "Pozwala usunąć sprawę wraz z całą korespondencją."],
    ru: ["Удаление обращений", "Удаляет обращение вместе со всей перепиской."],
  },
  "pipelines.edit": {
    en: ["Edit pipelines", "Set through which stages deals go, and what is required in each."],
    pl: ["Edycja lejków", "Pozwala ustalać, przez jakie etapy przechodzą transakcje i co jest na każdym wymagane."],
    ru: ["Изменение воронок", "Задаёт, через какие этапы проходят сделки и что требуется на каждом."],
  },
  "crm_fields.edit": {
    en: ["Edit CRM fields", "Add, rename and remove the fields on cards, deals and enquiries."],
    pl: ["Edycja pól CRM", "Pozwala dodawać, przemianowywać i usuwać pola kart, transakcji i zgłoszeń."],
    ru: ["Изменение полей CRM", "Можно добавлять, переименовывать и удалять поля карточек, сделок и обращений."],
  },
  "crm_automations.edit": {
    en: ["Edit CRM automations", "Set what happens automatically when a call comes in or a stage changes."],
    pl: [
      "Edycja automatyzacji CRM",
      "Pozwala ustalać, co dzieje się automatycznie, gdy przychodzi połączenie lub zmienia się etap.",
    ],
    ru: [
      "Изменение автоматизации CRM",
      "Задаёт, что происходит автоматически, когда поступает звонок или меняется этап.",
    ],
  },
  "ticket_forms.edit": {
    en: ["Edit ticket forms", "Design the forms, categories and answer templates for enquiries."],
    pl: ["Edycja formularzy zgłoszeń", "Pozwala projektować formularze, kategorie i wzory odpowiedzi dla zgłoszeń."],
    ru: ["Изменение форм обращений", "Позволяет составлять формы, категории и шаблоны ответов для обращений."],
  },
})
