import type { WordsOf } from "./shape.ts"

export const marketing: WordsOf<"marketing"> = {
  "call_tracking.view": [
    "Podgląd śledzenia połączeń",
    "Widać, która reklama, strona lub wyszukiwane słowo skłania ludzi do telefonu.",
  ],
  "call_tracking.numbers.edit": [
    "Edycja numerów śledzących",
    "Wybiera się, jakie numery widzą którzy odwiedzający stronę.",
  ],
  "call_tracking.sources.edit": [
    "Edycja źródeł",
    "Można określać kanały i etykiety, którym przypisuje się połączenia.",
  ],
  "call_tracking.export": [
    "Eksport śledzenia połączeń",
    "Pozwala zapisać połączenia według źródeł jako tabelę lub przekazać je systemom reklamowym.",
  ],
  "widgets.view": [
    "Podgląd widżetów",
    "Widać przyciski oddzwaniania, formularze i czaty oraz to, jak często się ich używa.",
  ],
  "widgets.edit": [
    "Edycja widżetów",
    "Można projektować przyciski oddzwaniania, formularze i czaty, których odwiedzający jeszcze nie widzą.",
  ],
  "widgets.publish": ["Publikacja widżetów", "Pozwala pokazać widżet odwiedzającym stronę albo znów go ukryć."],
  "widgets.delete": ["Usuwanie widżetów", "Pozwala usunąć widżet wraz z jego danymi."],
  "campaigns.view": ["Podgląd kampanii", "Daje wgląd w kampanie planowane, trwające i zakończone oraz ich wyniki."],
  "campaigns.edit": [
    "Edycja kampanii",
    "Przed startem kampanii można przygotować jej teksty, odbiorców, daty i koszty.",
  ],
  "campaigns.launch": [
    "Uruchamianie kampanii",
    "Rozpoczyna wysyłkę lub dzwonienie, co kosztuje i czego nie da się cofnąć, albo je wstrzymuje.",
  ],
  "campaigns.delete": ["Usuwanie kampanii", "Pozwala usunąć kampanię, która nie trwa, a z nią jej wyniki."],
  "audiences.edit": [
    "Edycja grup odbiorców",
    "Decyduje się, według jakich cech wybiera się lub pomija odbiorców kampanii.",
  ],
  "ad_channels.connect": [
    "Podłączanie kanałów reklamy",
    "Można połączyć konta reklamowe, tak aby ich koszty i kliknięcia napływały same.",
  ],
  "attribution.view": ["Podgląd atrybucji", "Widać, ile kosztuje każdy kanał i jaką część obrotu przynosi."],
  "attribution.edit": [
    "Edycja atrybucji",
    "Wybiera się model, według którego sprzedaż zalicza się kilku kontaktom z klientem.",
  ],
  "marketing_reports.build": [
    "Raporty marketingowe",
    "Pozwala układać dane ze wszystkich kanałów w raporty i udostępniać je linkiem.",
  ],
}

export const crm: WordsOf<"crm"> = {
  "contacts.view": [
    "Podgląd kontaktów",
    "Można otwierać karty osób z numerami, adresami, notatkami i dawnymi rozmowami.",
  ],
  "contacts.create": ["Tworzenie kontaktów", "Pozwala wpisywać nowe osoby, ręcznie albo prosto z rozmowy."],
  "contacts.edit": ["Edycja kontaktów", "Karty osób można poprawiać, uzupełniać i opatrywać notatkami."],
  "contacts.merge": ["Scalanie kontaktów", "Łączy powtórzone karty w jedną, której nie da się potem rozdzielić."],
  "contacts.assign": [
    "Przekazywanie kontaktów",
    "Pozwala przekazać karty osób innemu pracownikowi, pojedynczo lub wiele naraz.",
  ],
  "contacts.import": ["Import kontaktów", "Pozwala wczytać z pliku wiele osób i firm naraz."],
  "contacts.delete": ["Usuwanie kontaktów", "Pozwala wymazać karty osób wraz z notatkami."],
  "consents.edit": ["Odnotowywanie zgód", "Zapisuje się, na co dana osoba się zgadza, co wycofuje i co każe usunąć."],
  "companies.view": ["Podgląd firm", "Można otwierać karty firm z ich pracownikami, danymi i historią."],
  "companies.create": ["Tworzenie firm", "Pozwala wpisywać firmy, z którymi współpraca dopiero się zaczyna."],
  "companies.edit": ["Edycja firm", "Dane firm można aktualizować i łączyć z nimi osoby."],
  "companies.delete": ["Usuwanie firm", "Pozwala wymazać kartę firmy, a powiązane z nią osoby zostają."],
  "contacts.export": ["Eksport kontaktów", "Dane osób można zapisać w pliku, który opuszcza system."],
  "companies.export": ["Eksport firm", "Pozwala zapisać firmy z ich danymi jako tabelę do użycia gdzie indziej."],
  "deals.view": ["Podgląd transakcji", "Widać drogę transakcji przez etapy, ich kwoty i korespondencję."],
  "deals.create": ["Tworzenie transakcji", "Można otworzyć transakcję z osobą lub firmą i wpisać jej kwotę."],
  "deals.edit": [
    "Edycja transakcji",
    "Pozwala przesuwać transakcje między etapami, zmieniać kwoty i oznaczać wygrane i przegrane.",
  ],
  "deals.assign": ["Przekazywanie transakcji", "Transakcję można oddać do dalszego prowadzenia innemu pracownikowi."],
  "deals.delete": ["Usuwanie transakcji", "Pozwala wymazać transakcję, tak że znika także z prognoz i raportów."],
  "deals.export": ["Eksport transakcji", "Transakcje z kwotami i etapami można zapisać jako tabelę."],
  "forecast.view": [
    "Podgląd prognozy sprzedaży",
    "Widać, ile zapewne przyniosą otwarte transakcje, według miesięcy i osób.",
  ],
  "tasks.view": ["Podgląd zadań", "Widać, co jest do zrobienia, przez kogo i na kiedy."],
  "tasks.edit": ["Prowadzenie zadań", "Można tworzyć zadania, odkładać je, odhaczać i usuwać."],
  "tasks.assign": ["Przydzielanie zadań", "Pozwala zlecać pracę innym i przesuwać ją między nimi."],
  "tickets.view": ["Podgląd zgłoszeń", "Daje wgląd w prośby klientów i udzielone odpowiedzi."],
  "tickets.create": [
    "Tworzenie zgłoszeń",
    "Można zapisać sprawę, z którą ktoś zwraca się telefonicznie, e-mailem lub osobiście.",
  ],
  "tickets.answer": ["Odpowiadanie na zgłoszenia", "Pozwala odpisywać klientom, zmieniać stan ich spraw i je zamykać."],
  "tickets.assign": ["Przydzielanie zgłoszeń", "Wybiera się, kto zajmuje się sprawą i jak jest ona pilna."],
  "tickets.delete": ["Usuwanie zgłoszeń", "Pozwala wymazać sprawę wraz z całą korespondencją."],
  "pipelines.edit": [
    "Edycja lejków",
    "Ustala się, przez jakie etapy przechodzą transakcje i co jest na każdym wymagane.",
  ],
  "crm_fields.edit": ["Edycja pól CRM", "Można dodawać, przemianowywać i usuwać pola kart, transakcji i zgłoszeń."],
  "crm_automations.edit": [
    "Edycja automatyzacji CRM",
    "Ustala się, co dzieje się samo, gdy przychodzi połączenie lub zmienia się etap.",
  ],
  "ticket_forms.edit": [
    "Edycja formularzy zgłoszeń",
    "Pozwala projektować formularze, kategorie i wzory odpowiedzi dla zgłoszeń.",
  ],
}

export const finance: WordsOf<"finance"> = {
  "balance.view": ["Podgląd salda", "Widać, ile zostało pieniędzy i na jak długo wystarczą."],
  "balance.alerts.edit": ["Ostrzeżenia o saldzie", "Ustala się, przy jakiej kwocie wychodzi ostrzeżenie i do kogo."],
  "charges.view": ["Podgląd opłat", "Widać, co naliczono, za jaką usługę, numer lub osobę."],
  "spending_limits.edit": ["Limity wydatków", "Można ograniczyć, ile w miesiącu wydaje firma, grupa lub osoba."],
  "payments.view": ["Podgląd płatności", "Daje wgląd w dawne płatności i te, które się nie powiodły."],
  "payments.make": ["Wykonywanie płatności", "Pozwala doładować saldo i opłacać faktury z pieniędzy firmy."],
  "payment_methods.edit": [
    "Edycja sposobów płatności",
    "Można dodawać i usuwać karty i rachunki oraz włączać i wyłączać płatność automatyczną.",
  ],
  "documents.view": ["Podgląd dokumentów", "Można znaleźć umowy, protokoły odbioru i uzgodnienia sald firmy."],
  "documents.download": [
    "Pobieranie dokumentów",
    "Pozwala zapisać dokumenty finansowe jako pliki lub przekazać je programowi księgowemu.",
  ],
  "invoices.view": ["Podgląd faktur", "Widać faktury, ich kwoty, terminy i to, czy są opłacone."],
  "invoices.request": [
    "Zamawianie faktur",
    "Można zamówić fakturę z wyprzedzeniem albo jej kopię z poprawionymi danymi.",
  ],
  "tariffs.view": ["Podgląd taryf", "Pozwala porównać obecną taryfę z tymi, które firma mogłaby wybrać."],
  "tariffs.change": [
    "Zmiana taryf",
    "Przenosi firmę na inną taryfę oraz włącza i wyłącza opcje, co zmienia jej opłaty.",
  ],
}

export const signatures: WordsOf<"signatures"> = {
  "signatures.view": ["Podgląd podpisów osobistych", "Widać, jak podpis danej osoby wygląda pod e-mailami."],
  "signatures.edit": [
    "Edycja podpisów osobistych",
    "Wypełnia się osobistą część podpisu: stanowisko, numery, zdjęcie i słowa na koniec.",
  ],
  "signature_templates.view": [
    "Podgląd szablonów firmy",
    "Widać podpisy, które narzuca firma, i to, kto dostaje który.",
  ],
  "signature_templates.edit": [
    "Edycja szablonów firmy",
    "Można tworzyć i przerabiać podpisy firmowe w wersji roboczej.",
  ],
  "signature_templates.publish": [
    "Publikacja szablonów firmy",
    "Umieszcza podpis firmowy pod e-mailami wszystkich albo wybranych grup.",
  ],
  "signature_templates.delete": [
    "Usuwanie szablonów firmy",
    "Pozwala usunąć podpis firmowy, którego nie ma pod niczyimi e-mailami.",
  ],
  "signature_banners.edit": ["Edycja banerów", "Pod podpisami można umieszczać banery z linkiem i datami."],
  "signature_statistics.view": [
    "Podgląd statystyk podpisów",
    "Widać, jak często klika się linki i banery w podpisach.",
  ],
}
