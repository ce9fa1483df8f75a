import type { WordsOf } from "./shape.ts"

export const telephony: WordsOf<"telephony"> = {
  "own_status.set": ["Własny status", "Można ustawić status: dostępność, przerwa albo „nie przeszkadzać”."],
  "own_call_forwarding.edit": [
    "Przekierowanie własnych połączeń",
    "Pozwala kierować połączenia na inny numer, gdy linia jest zajęta albo nikt nie odbiera.",
  ],
  "own_caller_id.choose": [
    "Wybór własnego numeru",
    "Spośród przydzielonych numerów można wybrać ten, który widzi rozmówca.",
  ],
  "own_greeting.edit": [
    "Własne powitanie",
    "Pozwala nagrać to, co dzwoniący słyszą, zanim zostawią wiadomość głosową.",
  ],
  "calls.view": ["Podgląd historii połączeń", "Widać, kto do kogo dzwoni, kiedy, jak długo i z jakim skutkiem."],
  "messages.view": ["Odczyt wiadomości", "Daje wgląd w SMS-y i czaty wymieniane z klientami."],
  "calls.delete": [
    "Usuwanie z historii",
    "Pozwala wymazać połączenia z historii wraz ze wszystkim, co do nich dołączono.",
  ],
  "recordings.delete": ["Usuwanie nagrań", "Nagrania można zniszczyć przed końcem okresu ich przechowywania."],
  "recordings.listen": ["Odsłuch nagrań", "Pozwala odtwarzać nagrane rozmowy w przeglądarce, bez zabierania kopii."],
  "voicemail.listen": [
    "Odsłuch poczty głosowej",
    "Można odsłuchać wiadomości zostawione przez dzwoniących i oznaczyć je jako załatwione.",
  ],
  "transcripts.view": ["Odczyt transkrypcji", "Pozwala czytać rozmowy w postaci tekstu i szukać w nich słów."],
  "recordings.rate": [
    "Ocena rozmów",
    "Nagrane rozmowy można oceniać według ankiety i zostawiać uwagi osobom, które je prowadzą.",
  ],
  "recordings.download": ["Pobieranie nagrań", "Pozwala zapisać nagrane rozmowy jako pliki dźwiękowe."],
  "transcripts.download": ["Pobieranie transkrypcji", "Tekst rozmów można zapisać w postaci dokumentów."],
  "calls.export": [
    "Eksport historii połączeń",
    "Pozwala zapisać listę połączeń jako tabelę do dalszej pracy gdzie indziej.",
  ],
  "live_counters.view": ["Podgląd liczników", "Na bieżąco widać, ile połączeń dzwoni, czeka i trwa."],
  "live_queues.view": [
    "Obserwacja kolejek",
    "Widać, jak kolejki rosną i maleją: kto czeka, jak długo i kto już rezygnuje.",
  ],
  "live_agents.view": [
    "Kto teraz rozmawia",
    "Widać, kto w tej chwili rozmawia, jest wolny, ma przerwę albo nie pracuje.",
  ],
  "wallboards.edit": ["Układanie tablic", "Można układać duże ekrany z danymi na żywo i ustalać, kiedy ostrzegają."],
  "live_calls.listen": ["Podsłuch rozmów", "Słychać trwającą rozmowę, a rozmawiający tego nie zauważają."],
  "live_calls.whisper": [
    "Podpowiadanie",
    "Podczas rozmowy można podpowiadać koledze lub koleżance tak, że klient tego nie słyszy.",
  ],
  "live_calls.join": ["Dołączanie do rozmowy", "Pozwala wejść w trwającą rozmowę, tak że wszyscy słyszą wszystkich."],
  "live_calls.take_over": ["Przejmowanie rozmowy", "Trwającą rozmowę można odebrać innej osobie i poprowadzić dalej."],
  "queues.view": ["Podgląd kolejek", "Widać kolejki, ich członków, porządek i czasy oczekiwania."],
  "queues.create": ["Tworzenie kolejek", "Można założyć nową kolejkę, w której dzwoniący czekają na grupę."],
  "queues.edit": [
    "Edycja kolejek",
    "Pozwala zmieniać w kolejce porządek rozdziału, priorytety, czasy oczekiwania i przepełnienie.",
  ],
  "queues.delete": ["Usuwanie kolejek", "Pozwala zlikwidować kolejkę, do której nie prowadzi już żaden numer."],
  "queues.members.edit": [
    "Obsada kolejek",
    "Wybiera się, kto odbiera połączenia z kolejki i w jakiej kolejności umiejętności.",
  ],
  "callbacks.edit": [
    "Oddzwanianie",
    "Można ustawić automatyczne oddzwanianie do osób, które rezygnują z czekania lub nikogo nie zastają.",
  ],
  "menus.view": ["Podgląd menu głosowych", "Widać, co słyszą dzwoniący i dokąd prowadzi każdy klawisz."],
  "menus.edit": ["Edycja menu głosowych", "Można tworzyć menu i zmieniać, który klawisz dokąd prowadzi."],
  "menus.delete": [
    "Usuwanie menu głosowych",
    "Pozwala usunąć menu, do którego nie prowadzi żaden numer ani inne menu.",
  ],
  "announcements.edit": [
    "Edycja zapowiedzi",
    "Można nagrać lub wgrać to, co słyszą dzwoniący: powitania, teksty menu i muzykę na czas oczekiwania.",
  ],
  "distribution.view": [
    "Podgląd rozdziału połączeń",
    "Widać, według jakich reguł połączenia przychodzące trafiają do ludzi.",
  ],
  "distribution.edit": [
    "Edycja rozdziału połączeń",
    "Zmienia się, do kogo trafiają połączenia przychodzące, zależnie od dzwoniącego, języka, godziny lub losu.",
  ],
  "schedules.view": ["Podgląd godzin pracy", "Widać godziny pracy i święta, według których obsługuje się połączenia."],
  "schedules.edit": [
    "Edycja godzin pracy",
    "Ustala się, kiedy odbiera się połączenia i co dzieje się w nocy i w święta.",
  ],
  "blocklist.view": ["Podgląd zablokowanych numerów", "Widać, które numery są odrzucane, od kiedy i dlaczego."],
  "blocklist.edit": ["Blokowanie numerów", "Pozwala odrzucać połączenia z wybranych numerów albo znowu je przyjmować."],
  "statistics.view": [
    "Podgląd statystyk połączeń",
    "Można porównywać liczbę połączeń, czasy oczekiwania i straty według dnia, godziny, linii lub osoby.",
  ],
  "performance.view": [
    "Podgląd wyników",
    "Widać, jak dobrze obsługuje się połączenia: odebrania, czas rozmów, oceny i osiągnięte cele.",
  ],
  "performance.goals.edit": ["Ustalanie celów", "Wyznacza się wartości, do których przyrównuje się osoby i grupy."],
  "call_reports.build": [
    "Raporty o połączeniach",
    "Pozwala składać własne raporty i zamawiać ich wysyłkę o stałych porach.",
  ],
  "speech_analytics.view": [
    "Podgląd analizy mowy",
    "Widać w liczbach, czego dotyczą rozmowy i w jakim są nastroju, bez ich słów.",
  ],
  "speech_analytics.edit": [
    "Ustawienia analizy mowy",
    "Pozwala prowadzić słowniki i tematy, których szuka się w rozmowach.",
  ],
  "statistics.export": [
    "Eksport statystyk",
    "Statystyki połączeń można zapisać jako tabelę lub przesłać do innych narzędzi.",
  ],
  "numbers.view": ["Podgląd numerów", "Widać numery telefonów firmy, dokąd prowadzą i kto się nimi przedstawia."],
  "numbers.buy": ["Zamawianie numerów", "Można zamówić kolejne numery telefonów, co podnosi opłatę miesięczną."],
  "numbers.port": ["Przenoszenie numerów", "Pozwala przenieść numer od innego operatora albo oddać go tam."],
  "numbers.assign": [
    "Przydzielanie numerów",
    "Decyduje się, kto może prezentować który numer w połączeniach i w SMS-ach.",
  ],
  "numbers.route": [
    "Kierowanie numerów",
    "Wybiera się menu, kolejkę lub osobę, do której trafiają połączenia na dany numer.",
  ],
  "numbers.release": ["Rezygnacja z numerów", "Pozwala zwrócić numer telefonu operatorowi, najpewniej na zawsze."],
  "sip_accounts.view": [
    "Podgląd kont SIP",
    "Widać konta SIP, ich użytkowników i urządzenia oraz to, czy są zarejestrowane.",
  ],
  "sip_accounts.create": ["Tworzenie kont SIP", "Można zakładać ludziom konta SIP, każde z własnym hasłem."],
  "sip_accounts.edit": [
    "Edycja kont SIP",
    "Pozwala zmieniać kodeki, szyfrowanie i liczbę równoczesnych połączeń konta SIP.",
  ],
  "sip_accounts.reset_password": [
    "Reset haseł SIP",
    "Nadaje kontu SIP nowe hasło, tak że jego urządzenia trzeba ustawić od nowa.",
  ],
  "sip_accounts.delete": [
    "Usuwanie kont SIP",
    "Pozwala usunąć konto SIP, którego urządzenia odtąd ani nie dzwonią, ani nie odbierają.",
  ],
  "trunks.edit": [
    "Edycja łączy",
    "Można podłączać, zmieniać i odłączać linie innych operatorów i centrale telefoniczne.",
  ],
  "devices.view": ["Podgląd urządzeń", "Widać podłączone telefony, ich model, oprogramowanie i miejsce."],
  "devices.provision": [
    "Konfiguracja urządzeń",
    "Telefony biurkowe można zdalnie konfigurować, aktualizować i uruchamiać ponownie.",
  ],
  "devices.remove": ["Usuwanie urządzeń", "Pozwala skreślić telefon z listy i wymazać jego konfigurację."],
  "recording_rules.edit": [
    "Zasady nagrywania",
    "Decyduje się, które rozmowy są nagrywane i jak dowiadują się o tym rozmówcy.",
  ],
  "dialling_rules.edit": [
    "Zasady wybierania numerów",
    "Można dopuszczać lub zamykać kierunki i numery płatne oraz ograniczać koszt połączeń.",
  ],
  "emergency_addresses.edit": [
    "Adresy alarmowe",
    "Podaje się adres, który dostają ratownicy, gdy dzwoni do nich dany numer.",
  ],
  "call_quality.view": [
    "Podgląd jakości połączeń",
    "Pozwala dojść, która linia lub urządzenie odpowiada za zerwane połączenia, opóźnienia i błędy rejestracji.",
  ],
}
