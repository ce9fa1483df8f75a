import { words } from "../words.ts"

export const requestsRefusals = words({
  "problem.confirmation.invalid": {
    en: "This confirmation belongs to something else.",
    pl: "To potwierdzenie dotyczy czegoś innego.",
    ru: "Это подтверждение относится к другому действию.",
  },
  "remedy.confirmation.invalid": {
    en: "Look at the effects again and confirm them.",
    pl: "Sprawdź skutki jeszcze raz i je potwierdź.",
    ru: "Посмотрите последствия ещё раз и подтвердите их.",
  },
  "problem.confirmation.expired": {
    en: "The effects were shown too long ago.",
    pl: "Podgląd skutków stracił ważność.",
    ru: "Предпросмотр устарел.",
  },
  "remedy.confirmation.expired": {
    en: "Read the effects as they are now and confirm them.",
    pl: "Przeczytaj aktualne skutki i je potwierdź.",
    ru: "Прочтите актуальные последствия и подтвердите их.",
  },
  "problem.confirmation.required": {
    en: "This cannot be undone, so its effects must be confirmed first.",
    pl: "Tego nie można cofnąć, dlatego najpierw trzeba potwierdzić skutki.",
    ru: "Это нельзя отменить, поэтому сначала нужно подтвердить последствия.",
  },
  "remedy.confirmation.required": {
    en: "Read the effects and confirm them.",
    pl: "Przeczytaj skutki i je potwierdź.",
    ru: "Прочтите последствия и подтвердите их.",
  },
  "problem.confirmation.outdated": {
    en: "The effects have changed since they were shown.",
    pl: "Od czasu podglądu skutki się zmieniły.",
    ru: "С момента предпросмотра последствия изменились.",
  },
  "remedy.confirmation.outdated": {
    en: "Read the effects as they are now and confirm them.",
    pl: "Przeczytaj aktualne skutki i je potwierdź.",
    ru: "Прочтите актуальные последствия и подтвердите их.",
  },
  "problem.idempotency.mismatch": {
    en: "This Idempotency-Key has already been used for something else.",
    pl: "Ten Idempotency-Key został już użyty do czegoś innego.",
    ru: "Этот Idempotency-Key уже использован для другого действия.",
  },
  "remedy.idempotency.mismatch": {
    en: "Use a new key for each new change.",
    pl: "Do każdej nowej zmiany użyj nowego klucza.",
    ru: "Используйте новый ключ для каждого нового действия.",
  },
  "problem.idempotency.erased": {
    en: "This was done; the answer was deleted together with the data of the person it was about.",
    pl: "To już zrobiono; odpowiedź usunięto razem z danymi osoby, której dotyczyła.",
    ru: "Это уже сделано; ответ удалён вместе с данными человека, о котором в нём говорилось.",
  },
  "remedy.idempotency.erased": {
    en: "Check how things are now.",
    pl: "Sprawdź, jak jest teraz.",
    ru: "Посмотрите, как обстоят дела сейчас.",
  },
  "problem.choice.required": {
    en: "This needs a decision that only you can make.",
    pl: "To wymaga decyzji, którą możesz podjąć tylko Ty.",
    ru: "Здесь нужно решение, которое можете принять только вы.",
  },
  "remedy.choice.required": {
    en: "Say of each listed thing what becomes of it; nothing is decided for you.",
    pl: "Wybierz dla każdej wymienionej pozycji, co ma się z nią stać; nic nie zostanie rozstrzygnięte za Ciebie.",
    ru: "Выберите для каждого пункта списка, что с ним станет; за вас ничего не решается.",
  },
  "problem.choice.not_asked": {
    en: "Some of what was chosen is not in question any more.",
    pl: "Część dokonanych wyborów nie dotyczy już tej czynności.",
    ru: "Часть сделанного выбора к этому действию уже не относится.",
  },
  "remedy.choice.not_asked": {
    en: "Look at it once more without these choices.",
    pl: "Sprawdź to jeszcze raz bez tych wyborów.",
    ru: "Посмотрите ещё раз без этого выбора.",
  },
  "problem.choice.malformed": {
    en: "It cannot be read what was chosen.",
    pl: "Nie można odczytać, co zostało wybrane.",
    ru: "Не удаётся прочитать, что выбрано.",
  },
  "remedy.choice.malformed": {
    en: "Choose once for each thing.",
    pl: "Wybierz raz dla każdej pozycji.",
    ru: "Выберите один раз для каждого пункта.",
  },
  "problem.idempotency.key_malformed": {
    en: "The Idempotency-Key cannot be used.",
    pl: "Tego Idempotency-Key nie można użyć.",
    ru: "Этот Idempotency-Key использовать нельзя.",
  },
  "remedy.idempotency.key_malformed": {
    en: "Send 1 to 255 visible ASCII characters, such as a UUID.",
    pl: "Wyślij od 1 do 255 widocznych znaków ASCII, na przykład UUID.",
    ru: "Отправьте от 1 до 255 видимых символов ASCII, например UUID.",
  },
  "problem.cursor.invalid": {
    en: "This cursor does not belong to this list.",
    pl: "Ten kursor nie należy do tej listy.",
    ru: "Этот курсор не относится к этому списку.",
  },
  "remedy.cursor.invalid": {
    en: "Start with the first page.",
    pl: "Zacznij od pierwszej strony.",
    ru: "Начните с первой страницы.",
  },
  "problem.version.outdated": {
    en: "Somebody else has changed this in the meantime.",
    pl: "W międzyczasie ktoś inny to zmienił.",
    ru: "Тем временем это изменил кто-то другой.",
  },
  "remedy.version.outdated": {
    en: "Load it again and repeat your change.",
    pl: "Wczytaj aktualne dane i powtórz swoją zmianę.",
    ru: "Загрузите актуальные данные и повторите изменение.",
  },
  "problem.version.unsupported": {
    en: "There is no version here that If-Match could name.",
    pl: "Nie ma tu wersji, którą nagłówek If-Match mógłby wskazać.",
    ru: "Здесь нет версии, которую мог бы указать заголовок If-Match.",
  },
  "remedy.version.unsupported": {
    en: "Leave the header out.",
    pl: "Pomiń ten nagłówek.",
    ru: "Уберите этот заголовок.",
  },
  "problem.operation.not_here": {
    en: "There is nothing here.",
    pl: "Nic tu nie ma.",
    ru: "Здесь ничего нет.",
  },
  "remedy.operation.not_here": {
    en: "Check the address.",
    pl: "Sprawdź adres.",
    ru: "Проверьте адрес.",
  },
  "problem.operation.invalid": {
    en: "Something that was entered is not right.",
    pl: "Nie wszystkie podane wartości są prawidłowe.",
    ru: "Не все указанные значения верны.",
  },
  "remedy.operation.invalid": {
    en: "Correct what is listed.",
    pl: "Popraw to, co jest wymienione.",
    ru: "Исправьте то, что перечислено.",
  },
  "problem.operation.contended": {
    en: "Too many changes are being made here at once.",
    pl: "Zbyt wiele zmian odbywa się tu jednocześnie.",
    ru: "Здесь происходит слишком много изменений одновременно.",
  },
  "remedy.operation.contended": {
    en: "Try again in a few seconds.",
    pl: "Spróbuj ponownie za kilka sekund.",
    ru: "Попробуйте ещё раз через несколько секунд.",
  },
  "problem.operation.unresolved": {
    en: "It is not known whether this was done.",
    pl: "Nie wiadomo, czy zostało to wykonane.",
    ru: "Неизвестно, выполнено ли это.",
  },
  "remedy.operation.unresolved": {
    en: "Check before you repeat it, or try again with the same Idempotency-Key.",
    pl: "Zanim to powtórzysz, sprawdź, jak jest teraz, albo spróbuj ponownie z tym samym Idempotency-Key.",
    ru: "Прежде чем повторять, проверьте, как обстоят дела, или попробуйте снова с тем же Idempotency-Key.",
  },
  "problem.place.not_active": {
    en: "{state, select, suspended {{holder, select, operator {The service provider has suspended this} partner {The account’s partner has suspended this} billing {This is suspended because a payment is due} other {The account’s owner or an admin has suspended this}}{explained, select, true {: “{reason}”} other {.}}} closing {It is being closed, and nothing in it can be changed any more.} closed {It has been closed.} other {Nothing can be changed here at the moment.}}",
    pl: "{state, select, suspended {{holder, select, operator {Dostęp zawiesił dostawca usługi} partner {Dostęp zawiesił partner konta} billing {Dostęp jest zawieszony z powodu brakującej płatności} other {Dostęp zawiesił właściciel albo administrator konta}}{explained, select, true {: „{reason}”} other {.}}} closing {Trwa zamykanie i nic już nie można tu zmienić.} closed {To zostało zamknięte.} other {Obecnie nie można tu nic zmienić.}}",
    ru: "{state, select, suspended {{holder, select, operator {Доступ приостановил поставщик сервиса} partner {Доступ приостановил партнёр аккаунта} billing {Доступ приостановлен, потому что не поступил платёж} other {Доступ приостановил владелец или администратор аккаунта}}{explained, select, true {: «{reason}»} other {.}}} closing {Идёт закрытие, и изменить здесь уже ничего нельзя.} closed {Это закрыто.} other {Сейчас здесь ничего нельзя менять.}}",
  },
  "remedy.place.not_active": {
    en: "{state, select, suspended {{holder, select, operator {Write to support.} partner {Write to the partner.} billing {Ask the owner of the account to settle it.} other {Ask the owner or an admin of the account to reopen it.}}} closing {Until {closes, date, moment}, it can be restored: by the owner of the account, and a virtual company by its admins as well.} closed {It cannot be restored any more.} other {Ask the owner of the account.}}",
    pl: "{state, select, suspended {{holder, select, operator {Napisz do pomocy technicznej.} partner {Napisz do partnera.} billing {Poproś właściciela konta o uregulowanie płatności.} other {Poproś właściciela albo administratora konta o ponowne otwarcie.}}} closing {Do {closes, date, moment} można to przywrócić: może to zrobić właściciel konta, a w przypadku wirtualnej firmy także administratorzy konta.} closed {Nie można już tego przywrócić.} other {Zwróć się do właściciela konta.}}",
    ru: "{state, select, suspended {{holder, select, operator {Напишите в поддержку.} partner {Напишите партнёру.} billing {Попросите владельца аккаунта внести платёж.} other {Попросите владельца или администратора аккаунта снова открыть доступ.}}} closing {До {closes, date, moment} это можно восстановить: владельцу аккаунта, а виртуальную компанию — и его администраторам.} closed {Восстановить это уже нельзя.} other {Обратитесь к владельцу аккаунта.}}",
  },
  "problem.limit.budget_used": {
    en: "Too much was done in your name in a short time.",
    pl: "Zbyt wiele działań w Twoim imieniu w krótkim czasie.",
    ru: "Слишком много действий от вашего имени за короткое время.",
  },
  "remedy.limit.budget_used": {
    en: "Wait {retryAfter, plural, one {# second} other {# seconds}}. If a program works for you, let it do so less often: at most {requests, plural, one {# time} other {# times}} a minute.",
    pl: "Poczekaj {retryAfter, plural, one {# sekundę} few {# sekundy} many {# sekund} other {# sekundy}}. Jeśli działa za Ciebie program, niech robi to rzadziej: najwyżej {requests, plural, one {# raz} few {# razy} many {# razy} other {# raza}} na minutę.",
    ru: "Подождите {retryAfter, plural, one {# секунду} few {# секунды} many {# секунд} other {# секунды}}. Если за вас работает программа, пусть она делает это реже: не более {requests, plural, one {# раза} few {# раз} many {# раз} other {# раза}} в минуту.",
  },
  "problem.limit.exceeded": {
    en: "Too many attempts.",
    pl: "Zbyt wiele prób.",
    ru: "Слишком много попыток.",
  },
  "remedy.limit.exceeded": {
    en: "Try again {wait}.",
    pl: "Spróbuj ponownie {wait}.",
    ru: "Попробуйте снова {wait}.",
  },
  "problem.table.overloaded": {
    en: "The service is busy.",
    pl: "Usługa jest przeciążona.",
    ru: "Служба перегружена.",
  },
  "remedy.table.overloaded": {
    en: "Try again in a few seconds.",
    pl: "Spróbuj ponownie za kilka sekund.",
    ru: "Попробуйте ещё раз через несколько секунд.",
  },
  "problem.request.not_json": {
    en: "The body is not valid JSON.",
    pl: "Przesłana treść nie jest poprawnym dokumentem JSON.",
    ru: "Переданные данные — некорректный JSON.",
  },
  "remedy.request.not_json": {
    en: "Send a JSON object.",
    pl: "Wyślij obiekt JSON.",
    ru: "Отправьте объект JSON.",
  },
  "problem.request.not_utf8": {
    en: "The body is not written in UTF-8.",
    pl: "Przesłana treść nie jest zapisana w UTF-8.",
    ru: "Переданные данные записаны не в UTF-8.",
  },
  "remedy.request.not_utf8": {
    en: "Send it in UTF-8, and make sure that no character was cut in half.",
    pl: "Wyślij ją w UTF-8 i sprawdź, czy żaden znak nie został przecięty.",
    ru: "Отправьте их в UTF-8 и проверьте, не разрезан ли какой-нибудь символ.",
  },
  "problem.request.ambiguous": {
    en: "The body names “{member}” twice in one object.",
    pl: "Nazwa „{member}” występuje dwa razy w jednym obiekcie.",
    ru: "Имя «{member}» встречается в одном объекте дважды.",
  },
  "remedy.request.ambiguous": {
    en: "Send each name once.",
    pl: "Wyślij każdą nazwę tylko raz.",
    ru: "Отправьте каждое имя только один раз.",
  },
  "problem.request.unsupported_type": {
    en: "The body is of a type that is not read here.",
    pl: "Przesłana treść ma typ, którego tu nie można odczytać.",
    ru: "Переданные данные имеют тип, который здесь не читается.",
  },
  "remedy.request.unsupported_type": {
    en: "Send JSON in UTF-8, uncompressed, with the content type application/json and no other charset.",
    pl: "Wyślij JSON w UTF-8, bez kompresji, z typem zawartości application/json i bez innego kodowania znaków.",
    ru: "Отправьте JSON в UTF-8 без сжатия, с типом содержимого application/json и без другой кодировки.",
  },
  "problem.request.too_deep": {
    en: "The JSON is nested too deeply.",
    pl: "JSON jest zbyt głęboko zagnieżdżony.",
    ru: "JSON вложен слишком глубоко.",
  },
  "remedy.request.too_deep": {
    en: "Send at most {most, plural, one {# level} other {# levels}}, one within the other.",
    pl: "Wyślij najwyżej {most, plural, one {# poziom} few {# poziomy} many {# poziomów} other {# poziomu}} zagnieżdżenia.",
    ru: "Отправьте не более {most, plural, one {# уровня} few {# уровней} many {# уровней} other {# уровня}} вложенности.",
  },
  "problem.request.too_many_values": {
    en: "The body has too many values.",
    pl: "Przesłana treść ma zbyt wiele wartości.",
    ru: "В переданных данных слишком много значений.",
  },
  "remedy.request.too_many_values": {
    en: "Send at most {most, plural, one {# value} other {# values}}, in several parts if need be.",
    pl: "Wyślij najwyżej {most, plural, one {# wartość} few {# wartości} many {# wartości} other {# wartości}}, w razie potrzeby w kilku częściach.",
    ru: "Отправьте не более {most, plural, one {# значения} few {# значений} many {# значений} other {# значения}}, при необходимости частями.",
  },
  "problem.request.too_large": {
    en: "The body is too large.",
    pl: "Przesłana treść jest zbyt duża.",
    ru: "Переданных данных слишком много.",
  },
  "remedy.request.too_large": {
    en: "Send at most 512 kB.",
    pl: "Wyślij najwyżej 512 kB.",
    ru: "Отправьте не более 512 кБ.",
  },
  "problem.request.headers_too_large": {
    en: "The address and the headers are too large.",
    pl: "Adres i nagłówki są zbyt duże.",
    ru: "Адрес и заголовки слишком велики.",
  },
  "remedy.request.headers_too_large": {
    en: "Send at most 10 kB of them.",
    pl: "Wyślij ich najwyżej 10 kB.",
    ru: "Отправьте не более 10 кБ.",
  },
  "problem.request.malformed": {
    en: "The call is malformed.",
    pl: "Wywołanie jest niepoprawne.",
    ru: "Обращение составлено неправильно.",
  },
  "remedy.request.malformed": {
    en: "Correct what is listed.",
    pl: "Popraw to, co jest wymienione.",
    ru: "Исправьте то, что перечислено.",
  },
  "problem.route.method_not_allowed": {
    en: "This address does not support this method.",
    pl: "Ten adres nie obsługuje tej metody.",
    ru: "Этот адрес не принимает такой метод.",
  },
  "remedy.route.method_not_allowed": {
    en: "Use one of these: {allow}.",
    pl: "Użyj jednej z tych metod: {allow}.",
    ru: "Используйте один из этих методов: {allow}.",
  },
  "problem.route.unknown": {
    en: "There is no such address.",
    pl: "Taki adres nie istnieje.",
    ru: "Такого адреса нет.",
  },
  "remedy.route.unknown": {
    en: "See /openapi.json for those there are.",
    pl: "Istniejące adresy wymienia /openapi.json.",
    ru: "Существующие адреса перечислены в /openapi.json.",
  },
  "problem.route.not_through_front": {
    en: "This is not the public address of the API.",
    pl: "To nie jest publiczny adres API.",
    ru: "Это не публичный адрес API.",
  },
  "remedy.route.not_through_front": {
    en: "Call the API at its public address.",
    pl: "Wywołaj API pod jego publicznym adresem.",
    ru: "Обратитесь к API по его публичному адресу.",
  },
  "problem.internal": {
    en: "Something went wrong on our side.",
    pl: "Coś poszło nie tak po naszej stronie.",
    ru: "Что-то пошло не так на нашей стороне.",
  },
  "remedy.internal": {
    en: "Try again; if it happens again, send us this number: {requestId}.",
    pl: "Spróbuj ponownie; jeśli to nie pomoże, podaj nam identyfikator błędu: {requestId}.",
    ru: "Повторите попытку; если это не поможет, сообщите нам номер ошибки: {requestId}.",
  },
})
