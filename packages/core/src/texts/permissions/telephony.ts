import { titled } from "./shape.ts"

export const telephonyWords = titled({
  "own_status.set": {
    en: ["Set own status", "Mark oneself as available, on a break or not to be disturbed."],
    pl: ["Własny status", "Pozwala ustawić status: dostępność, przerwa albo „nie przeszkadzać”."],
    ru: ["Свой статус", "Можно выбрать статус: на связи, перерыв или «не беспокоить»."],
  },
  "own_call_forwarding.edit": {
    en: ["Forward own calls", "Send one’s calls to another number when busy, away or not answering."],
    pl: [
      "Przekierowanie własnych połączeń",
      "Pozwala kierować połączenia na inny numer, gdy linia jest zajęta albo nikt nie odbiera.",
    ],
    ru: [
      "Переадресация своих звонков",
      "Позволяет направлять звонки на другой номер, когда линия занята или никто не отвечает.",
    ],
  },
  "own_caller_id.choose": {
    en: ["Choose own caller ID", "Pick, from the numbers one was given, the one that the called person sees."],
    pl: ["Wybór własnego numeru", "Pozwala wybrać spośród przydzielonych numerów ten, który widzi rozmówca."],
    ru: ["Выбор своего номера", "Из выделенных номеров можно выбрать тот, который видит собеседник."],
  },
  "own_greeting.edit": {
    en: ["Record own greeting", "Record what callers hear before they leave a voice message."],
    pl: ["Własne powitanie", "Pozwala nagrać to, co dzwoniący słyszą, zanim zostawią wiadomość głosową."],
    ru: ["Своё приветствие", "Позволяет записать то, что слышат звонящие перед голосовым сообщением."],
  },
  "calls.view": {
    en: ["See call history", "See who called whom, when, for how long and with what outcome."],
    pl: ["Podgląd historii połączeń", "Pozwala sprawdzać, kto do kogo dzwoni, kiedy, jak długo i z jakim skutkiem."],
    ru: ["Просмотр истории звонков", "Видно, кто кому звонит, когда, как долго и с каким итогом."],
  },
  "messages.view": {
    en: ["Read text messages", "Read SMS and chat messages exchanged with customers."],
    pl: ["Odczyt wiadomości", "Pozwala czytać SMS-y i czaty wymieniane z klientami."],
    ru: ["Чтение сообщений", "Открывает SMS и чаты, которыми обмениваются с клиентами."],
  },
  "calls.delete": {
    en: ["Delete from call history", "Delete calls from the history, with everything attached to them."],
    pl: ["Usuwanie z historii", "Pozwala usunąć połączenia z historii wraz ze wszystkim, co do nich dołączono."],
    ru: ["Удаление из истории", "Удаляет звонки из истории вместе со всем, что к ним приложено."],
  },
  "recordings.delete": {
    en: ["Delete recordings", "Delete recordings before their retention ends."],
    pl: ["Usuwanie nagrań", "Pozwala usunąć nagrania przed końcem okresu ich przechowywania."],
    ru: ["Удаление записей", "Записи можно удалить до окончания срока их хранения."],
  },
  "recordings.listen": {
    en: ["Listen to recordings", "Play recorded conversations in the browser without downloading them."],
    pl: ["Odsłuch nagrań", "Pozwala odtwarzać nagrane rozmowy w przeglądarce, bez pobierania kopii."],
    ru: ["Прослушивание записей", "Позволяет слушать записанные разговоры в браузере, не скачивая их."],
  },
  "voicemail.listen": {
    en: ["Listen to voicemail", "Play the messages that callers left, and mark them as dealt with."],
    pl: [
      "Odsłuch poczty głosowej",
      "Pozwala odsłuchać wiadomości zostawione przez dzwoniących i oznaczyć je jako załatwione.",
    ],
    ru: [
      "Прослушивание голосовой почты",
      "Можно слушать сообщения, оставленные звонящими, и отмечать их как обработанные.",
    ],
  },
  "transcripts.view": {
    en: ["Read transcripts", "Read conversations as text and search for words in them."],
    pl: ["Odczyt transkrypcji", "Pozwala czytać rozmowy w postaci tekstu i szukać w nich słów."],
    ru: ["Чтение расшифровок", "Позволяет читать разговоры в виде текста и искать в них слова."],
  },
  "recordings.rate": {
    en: [
      "Rate conversations",
      "Score recorded conversations by a questionnaire and leave remarks for the people who led them.",
    ],
    pl: ["Ocena rozmów", "Pozwala oceniać nagrane rozmowy według ankiety i zostawiać uwagi osobom, które je prowadzą."],
    ru: [
      "Оценка разговоров",
      "Записанные разговоры можно оценивать по анкете и оставлять замечания тем, кто их ведёт.",
    ],
  },
  "recordings.download": {
    en: ["Download recordings", "Save recorded conversations as audio files."],
    pl: ["Pobieranie nagrań", "Pozwala zapisać nagrane rozmowy jako pliki dźwiękowe."],
    ru: ["Скачивание записей", "Позволяет сохранять записанные разговоры как звуковые файлы."],
  },
  "transcripts.download": {
    en: ["Download transcripts", "Save the text of conversations as documents."],
    pl: ["Pobieranie transkrypcji", "Pozwala zapisać tekst rozmów w postaci dokumentów."],
    ru: ["Скачивание расшифровок", "Текст разговоров можно сохранить в виде документов."],
  },
  "calls.export": {
    en: ["Export call history", "Save the list of calls as a table to work on elsewhere."],
    pl: ["Eksport historii połączeń", "Pozwala zapisać listę połączeń jako tabelę do dalszej pracy gdzie indziej."],
    ru: [
      "Выгрузка истории звонков",
      "Позволяет сохранить список звонков таблицей для дальнейшей работы в другом месте.",
    ],
  },
  "live_counters.view": {
    en: ["See live counters", "Watch how many calls are ringing, waiting and under way right now."],
    pl: ["Podgląd liczników", "Pozwala na bieżąco śledzić, ile połączeń dzwoni, czeka i trwa."],
    ru: ["Просмотр счётчиков", "В реальном времени видно, сколько звонков поступает, ждёт и идёт."],
  },
  "live_queues.view": {
    en: ["Watch queues", "Watch the queues fill and empty: who waits, for how long, and who has given up."],
    pl: [
      "Obserwacja kolejek",
      "Pozwala obserwować, jak kolejki rosną i maleją: kto czeka, jak długo i kto zrezygnował.",
    ],
    ru: [
      "Наблюдение за очередями",
      "Видно, как очереди растут и уменьшаются: кто ждёт, сколько времени и кто уже не дождался.",
    ],
  },
  "live_agents.view": {
    en: ["Watch who is on the phone", "See who is talking, free, on a break or signed off at this moment."],
    pl: [
      "Kto teraz rozmawia",
      "Pozwala sprawdzać, kto w tej chwili rozmawia, jest wolny, ma przerwę albo nie pracuje.",
    ],
    ru: ["Кто сейчас на линии", "Видно, кто в эту минуту говорит, свободен, на перерыве или не работает."],
  },
  "wallboards.edit": {
    en: ["Arrange wallboards", "Put together the big screens that show live figures, and set when they warn."],
    pl: ["Układanie tablic", "Pozwala układać duże ekrany z danymi na żywo i ustalać, kiedy ostrzegają."],
    ru: [
      "Настройка табло",
      "Можно составлять большие экраны с текущими показателями и задавать, когда они предупреждают.",
    ],
  },
  "live_calls.listen": {
    en: ["Listen in", "Hear a conversation while it goes on, unnoticed by those who talk."],
    pl: ["Dyskretny odsłuch trwających rozmów", "Pozwala słuchać trwającej rozmowy, czego rozmawiający nie zauważają."],
    ru: ["Прослушивание разговоров", "Слышно идущий разговор, и собеседники этого не замечают."],
  },
  "live_calls.whisper": {
    en: ["Whisper to a colleague", "Prompt a colleague during a call so that the customer does not hear it."],
    pl: ["Podpowiadanie", "Pozwala podczas rozmowy podpowiadać współpracownikowi tak, że klient tego nie słyszy."],
    ru: ["Подсказки коллеге", "Во время разговора можно подсказывать коллеге так, что клиент этого не слышит."],
  },
  "live_calls.join": {
    en: ["Join a call", "Enter a running conversation so that everybody hears everybody."],
    pl: ["Dołączanie do rozmowy", "Pozwala wejść w trwającą rozmowę, tak że wszyscy słyszą wszystkich."],
    ru: ["Вступление в разговор", "Позволяет войти в идущий разговор так, что все слышат всех."],
  },
  "live_calls.take_over": {
    en: ["Take over a call", "Take a running conversation away from a colleague and continue it."],
    pl: ["Przejmowanie rozmowy", "Pozwala przejąć trwającą rozmowę od innej osoby i dalej ją prowadzić."],
    ru: ["Перехват разговора", "Идущий разговор можно перевести с коллеги на себя и продолжить."],
  },
  "queues.view": {
    en: ["See queues", "Look at the queues with their members, order and waiting times."],
    pl: ["Podgląd kolejek", "Pozwala przeglądać kolejki, ich członków, porządek i czasy oczekiwania."],
    ru: ["Просмотр очередей", "Видны очереди, их участники, порядок и время ожидания."],
  },
  "queues.create": {
    en: ["Create queues", "Set up a new queue in which callers wait for a group to answer."],
    pl: ["Tworzenie kolejek", "Pozwala założyć nową kolejkę, w której dzwoniący czekają na połączenie z grupą."],
    ru: ["Создание очередей", "Можно завести новую очередь, в которой звонящие ждут ответа группы."],
  },
  "queues.edit": {
    en: [
      "Edit queues",
      "Change a queue’s order of distribution, priorities, waiting times and what happens when it is full.",
    ],
    pl: [
      "Edycja kolejek",
      "Pozwala zmieniać w kolejce porządek rozdziału, priorytety, czasy oczekiwania i postępowanie przy przepełnieniu.",
    ],
    ru: [
      "Изменение очередей",
      "Позволяет менять в очереди порядок распределения, приоритеты, время ожидания и действия при переполнении.",
    ],
  },
  "queues.delete": {
    en: ["Delete queues", "Delete a queue to which no number leads any more."],
    pl: ["Usuwanie kolejek", "Pozwala usunąć kolejkę, do której nie prowadzi już żaden numer."],
    ru: ["Удаление очередей", "Удаляет очередь, к которой больше не ведёт ни один номер."],
  },
  "queues.members.edit": {
    en: ["Staff queues", "Assign people to queues, and set in which order they are called, by skill."],
    pl: [
      "Obsada kolejek",
      "Pozwala wybrać, kto odbiera połączenia z kolejki i w jakiej kolejności, zależnie od umiejętności.",
    ],
    ru: ["Состав очередей", "Определяет, кто отвечает на звонки очереди и в каком порядке, в зависимости от навыков."],
  },
  "callbacks.edit": {
    en: ["Set call-backs", "Let callers who gave up or reached nobody be called back automatically."],
    pl: [
      "Oddzwanianie",
      "Pozwala ustawić automatyczne oddzwanianie do osób, które rezygnują z czekania lub nikogo nie zastają.",
    ],
    ru: [
      "Обратные звонки",
      "Можно настроить автоматический обратный звонок тем, кто не дождался ответа или никого не застал.",
    ],
  },
  "menus.view": {
    en: ["See voice menus", "Look at what callers are offered and where each key leads."],
    pl: ["Podgląd menu głosowych", "Pozwala sprawdzać, co słyszą dzwoniący i dokąd prowadzi każdy klawisz."],
    ru: ["Просмотр голосовых меню", "Видно, что предлагают звонящим и куда ведёт каждая клавиша."],
  },
  "menus.edit": {
    en: ["Edit voice menus", "Create menus, and change which key leads where."],
    pl: ["Edycja menu głosowych", "Pozwala tworzyć menu i zmieniać, który klawisz dokąd prowadzi."],
    ru: ["Изменение голосовых меню", "Можно создавать меню и менять, какая клавиша куда ведёт."],
  },
  "menus.delete": {
    en: ["Delete voice menus", "Remove a menu that no number and no other menu leads to."],
    pl: ["Usuwanie menu głosowych", "Pozwala usunąć menu, do którego nie prowadzi żaden numer ani inne menu."],
    ru: ["Удаление голосовых меню", "Удаляет меню, к которому не ведут ни номера, ни другие меню."],
  },
  "announcements.edit": {
    en: ["Edit announcements", "Record or upload what callers hear: greetings, menu texts and music on hold."],
    pl: [
      "Edycja zapowiedzi",
      "Pozwala nagrać lub wgrać to, co słyszą dzwoniący: powitania, teksty menu i muzykę na czas oczekiwania.",
    ],
    ru: [
      "Изменение объявлений",
      "Можно записать или загрузить то, что слышат звонящие: приветствия, тексты меню и музыку ожидания.",
    ],
  },
})
