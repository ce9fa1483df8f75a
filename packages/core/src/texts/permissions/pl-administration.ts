import type { WordsOf } from "./shape.ts"

export const administration: WordsOf<"administration"> = {
  "profile.edit": [
    "Edycja własnego profilu",
    "Można zmieniać własne imię i nazwisko, język, strefę czasową i zdjęcie.",
  ],
  "access.evaluate": [
    "Pytanie o decyzje",
    "Pozwala pytać, czy ktoś może coś zrobić, tak jak robią to połączone usługi przed działaniem.",
  ],
  "access.explain": [
    "Wyjaśnianie decyzji",
    "Pozwala się dowiedzieć, dlaczego coś jest dozwolone lub nie: która rola, zakres albo grupa o tym decyduje.",
  ],
  "jobs.view": [
    "Podgląd długich zadań",
    "Widać importy, porządki i inne długie prace: co trwa, jak daleko doszło i jak się skończyło.",
  ],
  "jobs.stop": [
    "Przerywanie długich zadań",
    "Pozwala zatrzymać import lub porządki w połowie; to, co już zrobiono, zostaje.",
  ],
  "notifications.edit": [
    "Wybór własnych powiadomień",
    "Można decydować, o jakich zdarzeniach dostaje się powiadomienia i czy e-mailem, w aplikacji czy na telefon.",
  ],
  "users.view": ["Podgląd użytkowników", "Widać ludzi z ich rolą, grupami i adresami oraz to, kto jest zablokowany."],
  "users.add": [
    "Dodawanie użytkowników",
    "Pozwala przyjmować do firmy nowe osoby i nadawać każdej login, rolę i grupy.",
  ],
  "users.edit": [
    "Edycja użytkowników",
    "Można poprawiać cudze imiona i nazwiska, numery służbowe i numery prezentowane.",
  ],
  "users.block": [
    "Blokowanie użytkowników",
    "Pozwala odciąć komuś dostęp od następnego żądania lub go przywrócić; telefon tej osoby działa dalej.",
  ],
  "users.delete": [
    "Usuwanie użytkowników",
    "Pozwala usunąć kogoś na zawsze: bez logowania, bez połączeń i bez opłaty od następnego okresu rozliczeniowego.",
  ],
  "users.give_role": ["Nadawanie ról", "Można zamienić czyjąś rolę na inną, która nie sięga dalej niż własna."],
  "users.edit_groups": [
    "Zmiana przynależności",
    "Pozwala włączać ludzi do grup, wyłączać ich z nich i przenosić na inne stanowisko.",
  ],
  "groups.view": ["Podgląd grup", "Daje wgląd w drzewo grup, ich członków i liderów."],
  "groups.create": ["Tworzenie grup", "Można założyć nową grupę w dowolnym miejscu drzewa, do którego się sięga."],
  "groups.rename": ["Zmiana nazw grup", "Pozwala nadać grupie inną nazwę; jej członkowie i prawa się nie zmieniają."],
  "groups.move": [
    "Przenoszenie grup",
    "Można przewiesić grupę z podgrupami w inne miejsce drzewa, co zmienia, do kogo sięgają jej liderzy.",
  ],
  "groups.delete": ["Usuwanie grup", "Pozwala usunąć grupę, w której nie ma już członków ani podgrup."],
  "groups.name_leaders": [
    "Wyznaczanie liderów grup",
    "Decyduje się, kto kieruje grupą, a więc czyje dane są dla tej osoby dostępne.",
  ],
  "roles.view": ["Podgląd ról", "Widać, na co pozwala każda rola gotowa i własna oraz kto ją ma."],
  "roles.create": ["Tworzenie ról", "Można złożyć nową rolę z własnych uprawnień."],
  "roles.edit": ["Edycja ról", "Pozwala zmienić, na co pozwala rola własna, od razu u wszystkich, którzy ją mają."],
  "roles.delete": ["Usuwanie ról", "Pozwala usunąć rolę własną, której nikt już nie ma."],
  "tenant.edit": ["Edycja danych firmy", "Można zmienić nazwę, adres, strefę czasową i język wirtualnej firmy."],
  "tenant.policies.edit": [
    "Ustalanie zasad",
    "Decyduje się, kto może tworzyć role własne i na co jeszcze firma pozwala administratorom.",
  ],
  "api_keys.view": [
    "Podgląd kluczy API",
    "Widać klucze, którymi logują się programy, ich prawa i ostatnie użycie; nigdy same sekrety.",
  ],
  "api_keys.create": ["Tworzenie kluczy API", "Można wydać klucz, z którym program działa w wybranych granicach."],
  "api_keys.revoke": [
    "Unieważnianie kluczy API",
    "Klucz można natychmiast unieważnić, niezależnie od tego, jaki program jeszcze z niego korzysta.",
  ],
  "webhooks.view": ["Podgląd webhooków", "Widać, które adresy dowiadują się o jakich zdarzeniach i czy odpowiedziały."],
  "webhooks.edit": [
    "Edycja webhooków",
    "Można dodawać, zmieniać i usuwać adresy, na które są wysyłane zdarzenia firmy.",
  ],
  "webhooks.resend": ["Ponowne wysyłanie zdarzeń", "Pozwala jeszcze raz wysłać zdarzenia, których adres nie przyjął."],
  "integrations.view": ["Podgląd integracji", "Widać, jakie usługi zewnętrzne są połączone i jakie dane otrzymują."],
  "integrations.connect": [
    "Włączanie integracji",
    "Pozwala połączyć firmę z usługą zewnętrzną i zgodzić się na dane, które ta dostaje.",
  ],
  "integrations.disconnect": [
    "Wyłączanie integracji",
    "Można odciąć usługę zewnętrzną; to, co już otrzymała, u niej zostaje.",
  ],
  "security.view": [
    "Podgląd zabezpieczeń",
    "Daje wgląd w zasady haseł, drugiego składnika, sieci i logowania jednokrotnego.",
  ],
  "security.sign_in.edit": [
    "Zasady logowania",
    "Ustala się, jak silne muszą być hasła, kto potrzebuje drugiego składnika i jak długo trwa sesja.",
  ],
  "security.networks.edit": ["Zaufane sieci", "Logowanie można ograniczyć do wybranych sieci i krajów."],
  "security.single_sign_on.edit": [
    "Logowanie jednokrotne",
    "Pozwala podłączyć firmowego dostawcę tożsamości albo wrócić do logowania bez niego.",
  ],
  "sessions.end": [
    "Wylogowywanie osób",
    "Kończy czyjeś sesje na wszystkich urządzeniach, tak że trzeba zalogować się od nowa.",
  ],
  "support_access.grant": [
    "Dostęp dla wsparcia",
    "Pozwala otworzyć firmę pracownikom wsparcia dostawcy na określony czas i wcześniej ją zamknąć.",
  ],
  "retention.edit": [
    "Czas przechowywania",
    "Decyduje się, po ilu dniach znikają nagrania, historia połączeń i wiadomości.",
  ],
  "branding.edit": ["Wygląd firmowy", "Można umieścić logo i kolory firmy na jej stronach i w e-mailach."],
  "tenant.audit.read": [
    "Przegląd dziennika zdarzeń",
    "Widać, kto co i kiedy zmienia oraz jakie skutki były wcześniej pokazane.",
  ],
  "sign_ins.view": [
    "Podgląd logowań",
    "Widać, kiedy, skąd i z jakiego urządzenia ktoś się loguje lub próbuje zalogować.",
  ],
}

export const mail: WordsOf<"mail"> = {
  "own_mailbox.view": ["Podgląd własnej skrzynki", "Widać rozmiar, adresy i ustawienia własnej skrzynki."],
  "own_mailbox.describe": [
    "Opis własnej skrzynki",
    "Można zmienić opis, pod którym własna skrzynka widnieje na listach.",
  ],
  "own_mail_forwarding.edit": [
    "Przekazywanie własnej poczty",
    "Pozwala przesyłać pocztę przychodzącą na inny adres, z pozostawieniem kopii lub bez.",
  ],
  "own_auto_reply.edit": [
    "Własna autoodpowiedź",
    "Pozwala ułożyć odpowiedź, którą nadawcy dostają w czasie nieobecności, i ustalić jej daty.",
  ],
  "own_aliases.add": [
    "Dodawanie własnych aliasów",
    "Można tworzyć kolejne adresy własnej skrzynki, o ile pozwala na to plan.",
  ],
  "own_aliases.edit": [
    "Edycja własnych aliasów",
    "Dodatkowe adresy własnej skrzynki można zmieniać i z nich rezygnować.",
  ],
  "own_mail_filters.edit": [
    "Własne filtry",
    "Pozwala rozdzielać pocztę przychodzącą do folderów według własnych reguł.",
  ],
  "own_address.edit": ["Własny wpis adresowy", "Można poprawiać swoje dane osobowe w globalnej liście adresowej."],
  "own_quarantine.release": [
    "Uwalnianie własnej poczty",
    "Pozwala wyjąć z kwarantanny wiadomości do własnej skrzynki, zatrzymane jako spam.",
  ],
  "own_app_passwords.create": [
    "Hasła aplikacji",
    "Można tworzyć hasła dla programów pocztowych, które nie umieją zapytać o drugi składnik.",
  ],
  "mailboxes.view": [
    "Podgląd skrzynek",
    "Widać skrzynki, ich właścicieli, aliasy, rozmiary i ostatnie logowanie, bez treści poczty.",
  ],
  "mailboxes.create": ["Tworzenie skrzynek", "Można zakładać nowe skrzynki w granicach planu."],
  "mailboxes.edit": ["Edycja skrzynek", "Pozwala zmieniać rozmiar i opis skrzynki oraz sposoby dostępu do niej."],
  "mailboxes.suspend": [
    "Zawieszanie skrzynek",
    "Można wstrzymać wysyłanie i odbieranie poczty w skrzynce, a później je wznowić.",
  ],
  "mailboxes.delete": ["Usuwanie skrzynek", "Pozwala usunąć skrzynkę wraz z całą pocztą."],
  "mailboxes.reset_password": [
    "Reset haseł skrzynek",
    "Nadaje skrzynce hasło tymczasowe, które jej właściciel musi zmienić.",
  ],
  "mailboxes.delegate": [
    "Delegowanie skrzynek",
    "Pozwala dopuścić jedną osobę do czytania cudzej skrzynki lub wysyłania z niej.",
  ],
  "aliases.add": ["Dodawanie aliasów", "Można nadać czyjejś skrzynce kolejny adres, o ile pozwala na to plan."],
  "aliases.edit": ["Edycja aliasów", "Pozwala zmienić nazwę aliasu albo skierować go do innej skrzynki."],
  "aliases.delete": ["Usuwanie aliasów", "Dodatkowy adres można wycofać; poczta na niego wraca do nadawcy."],
  "mail_forwarding.edit": [
    "Ustawianie przekazywania",
    "Pozwala przekierować pocztę z cudzych skrzynek, także na adresy spoza firmy.",
  ],
  "mailing_lists.view": [
    "Podgląd list mailingowych",
    "Widać adres i członków każdej listy oraz to, kto może na nią pisać.",
  ],
  "mailing_lists.create": ["Tworzenie list mailingowych", "Można założyć adres, który rozsyła pocztę do wielu osób."],
  "mailing_lists.edit": [
    "Edycja list mailingowych",
    "Zmienia się, kto dostaje pocztę z listy i kto może na nią pisać.",
  ],
  "mailing_lists.delete": [
    "Usuwanie list mailingowych",
    "Pozwala zamknąć listę, której adres nie przyjmuje odtąd poczty.",
  ],
  "address_book.edit": [
    "Edycja książki adresowej",
    "Można dodawać, poprawiać i usuwać wpisy, które każdy znajduje w firmowej książce adresowej.",
  ],
  "quarantine.view": ["Podgląd kwarantanny", "Widać nadawcę, odbiorcę i temat wiadomości zatrzymanych w całej firmie."],
  "quarantine.release": [
    "Uwalnianie z kwarantanny",
    "Pozwala doręczyć zatrzymane wiadomości odbiorcom albo je zniszczyć.",
  ],
  "mail_filter.edit": [
    "Ustawienia filtra spamu",
    "Ustala się, jak surowo sprawdzać pocztę i którym nadawcom zawsze ufać lub odmawiać.",
  ],
  "mail_domains.view": ["Podgląd domen", "Widać domeny pocztowe firmy i to, czy ich rekordy są w porządku."],
  "mail_domains.add": ["Dodawanie domen", "Pozwala wprowadzić do firmy kolejną domenę i udowodnić, że do niej należy."],
  "mail_domains.edit": [
    "Konfiguracja domen",
    "Ustawia się adres zbiorczy domeny, klucze podpisujące i trasy doręczeń.",
  ],
  "mail_domains.remove": ["Usuwanie domen", "Pozwala odłączyć domenę, tak że żaden jej adres nie odbiera już poczty."],
  "mail_log.view": [
    "Podgląd dziennika doręczeń",
    "Można prześledzić, czy i kiedy doręczono, opóźniono lub odrzucono wiadomość.",
  ],
}
