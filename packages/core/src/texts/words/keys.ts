import { words } from "../words.ts"

export const keysWords = words({
  "effect.key.created": {
    en: "Whoever has the value of the key “{name}” can act in “{place}” without signing in, until it expires: {count, plural, one {# permission} other {# permissions}}, for everybody there.",
    pl: "Kto ma treść klucza „{name}”, może bez logowania działać w „{place}”, aż klucz wygaśnie: {count, plural, one {# uprawnienie} few {# uprawnienia} many {# uprawnień} other {# uprawnienia}} wobec wszystkich.",
    ru: "Тот, у кого есть значение ключа «{name}», сможет без входа действовать в «{place}», пока ключ не истечёт: {count, plural, one {# право} few {# права} many {# прав} other {# права}} в отношении всех.",
  },
  "effect.key.every_tenant": {
    en: "The key opens every virtual company of the account “{account}”, also those that come later.",
    pl: "Klucz otwiera każdą wirtualną firmę konta „{account}”, także te, które dopiero powstaną.",
    ru: "Ключ открывает каждую виртуальную компанию аккаунта «{account}», в том числе будущие.",
  },
  "effect.key.everywhere": {
    en: "The key works from every address on the internet. Name the networks of your programs to narrow this.",
    pl: "Klucz działa z każdego adresu w internecie. Możesz to ograniczyć, podając sieci, w których działają Twoje programy.",
    ru: "Ключ работает с любого адреса в интернете. Это можно ограничить, указав сети, где работают ваши программы.",
  },
  "effect.key.networks": {
    en: "The key works only from these networks: {list}.",
    pl: "Klucz działa tylko z tych sieci: {list}.",
    ru: "Ключ работает только из этих сетей: {list}.",
  },
  "effect.key.elsewhere_ends": {
    en: "Programs that use the key “{name}” from any other network stop working at once.",
    pl: "Programy, które używają klucza „{name}” z innych sieci, natychmiast przestaną działać.",
    ru: "Программы, которые используют ключ «{name}» из других сетей, сразу перестанут работать.",
  },
  "effect.key.renamed": {
    en: "The key “{from}” will be called “{to}”; its value and permissions will not change.",
    pl: "Klucz „{from}” będzie się nazywać „{to}”; jego treść i uprawnienia się nie zmienią.",
    ru: "Ключ «{from}» будет называться «{to}»; его значение и права не изменятся.",
  },
  "effect.key.shown_once": {
    en: "The value of the key is shown once, right after this. It works until {until, date, moment}.",
    pl: "Treść klucza zostanie pokazana tylko raz, zaraz po tej czynności. Klucz działa do {until, date, moment}.",
    ru: "Значение ключа будет показано один раз, сразу после этого. Ключ работает до {until, date, moment}.",
  },
  "effect.key.rotated": {
    en: "The key “{name}” gets a new value, which is shown once and works until {until, date, moment}.",
    pl: "Klucz „{name}” otrzyma nową treść, pokazaną tylko raz i ważną do {until, date, moment}.",
    ru: "Ключ «{name}» получит новое значение: оно будет показано один раз и работает до {until, date, moment}.",
  },
  "effect.key.earlier_until": {
    en: "Programs that use the present value of “{name}” stop working on {until, date, moment}, unless they have the new one by then.",
    pl: "Programy, które używają obecnej treści klucza „{name}”, przestaną działać {until, date, moment}, jeśli nie otrzymają do tego czasu nowej.",
    ru: "Программы с нынешним значением ключа «{name}» перестанут работать {until, date, moment}, если к этому времени не получат новое.",
  },
  "effect.key.earlier_ends": {
    en: "Programs that use the present value of “{name}” stop working at once.",
    pl: "Programy, które używają obecnej treści klucza „{name}”, natychmiast przestaną działać.",
    ru: "Программы с нынешним значением ключа «{name}» сразу перестанут работать.",
  },
  "effect.key.oldest_ends": {
    en: "“{name}” was given a new value a short time ago: programs that still use the one before that stop working at once.",
    pl: "Klucz „{name}” niedawno otrzymał nową treść: programy, które używają jeszcze poprzedniej, natychmiast przestaną działać.",
    ru: "Ключ «{name}» недавно получил новое значение: программы, где ещё стоит прежнее, сразу перестанут работать.",
  },
  "effect.key.revoked": {
    en: "Programs that use the key “{name}” stop working at once. It cannot be brought back.",
    pl: "Programy, które używają klucza „{name}”, natychmiast przestaną działać. Klucza nie da się przywrócić.",
    ru: "Программы с ключом «{name}» сразу перестанут работать. Вернуть его нельзя.",
  },
  "effect.key.kept": {
    en: "The key “{name}” keeps working: whoever has its value can still do everything that it may.",
    pl: "Klucz „{name}” będzie działać nadal: kto ma jego treść, zachowa wszystkie jego uprawnienia.",
    ru: "Ключ «{name}» продолжит работать: у кого есть его значение, сохранит все его права.",
  },
  "effect.key.one_by_one": {
    en: "Those who made API keys are left out, because it has to be said of each key what becomes of it. API keys in question: {many}.",
    pl: "Osoby, które utworzyły klucze API, zostaną pominięte, bo o każdym kluczu trzeba zdecydować osobno. Liczba takich kluczy: {many}.",
    ru: "Те, кто создал ключи API, будут пропущены: о каждом ключе нужно решить отдельно. Таких ключей: {many}.",
  },
  "effect.key.reported": {
    en: "If this is a key that still works, it is revoked at once, and those whom it concerns get an e-mail.",
    pl: "Jeśli to działający klucz, zostanie natychmiast unieważniony, a osoby, których to dotyczy, otrzymają e-mail.",
    ru: "Если это действующий ключ, он будет сразу отозван, а те, кого это касается, получат письмо.",
  },
  "effect.key.expiring": {
    en: "Those whom it concerns are told that the key expires on {until, date, moment}.",
    pl: "Osoby, których to dotyczy, otrzymają wiadomość, że klucz wygasa {until, date, moment}.",
    ru: "Те, кого это касается, узнают, что ключ истекает {until, date, moment}.",
  },
  "event.key.created": {
    en: "The API key “{name}” was made.",
    pl: "Utworzono klucz API „{name}”.",
    ru: "Создан ключ API «{name}».",
  },
  "event.key.edited": {
    en: "The name or the networks of the API key “{name}” were changed.",
    pl: "Zmieniono nazwę lub sieci klucza API „{name}”.",
    ru: "Изменено название или сети ключа API «{name}».",
  },
  "event.key.rotated": {
    en: "The API key “{name}” was given a new value.",
    pl: "Klucz API „{name}” otrzymał nową treść.",
    ru: "Ключ API «{name}» получил новое значение.",
  },
  "event.key.revoked": {
    en: "The API key “{name}” was revoked.",
    pl: "Unieważniono klucz API „{name}”.",
    ru: "Ключ API «{name}» отозван.",
  },
  "event.key.kept": {
    en: "The API key “{name}” was kept, although whoever made it has lost the rights for it.",
    pl: "Klucz API „{name}” pozostawiono, choć osoba, która go utworzyła, straciła potrzebne uprawnienia.",
    ru: "Ключ API «{name}» оставлен, хотя создавший его человек лишился прав на это.",
  },
  "event.key.reported": {
    en: "The API key “{name}” was found where others can read it, and was revoked.",
    pl: "Klucz API „{name}” znaleziono w miejscu dostępnym dla innych i unieważniono go.",
    ru: "Ключ API «{name}» найден там, где его могут прочитать другие, и отозван.",
  },
  "event.key.expiring": {
    en: "The API key “{name}” expires soon.",
    pl: "Klucz API „{name}” niedługo wygaśnie.",
    ru: "Ключ API «{name}» скоро истечёт.",
  },
  "problem.key.refused": {
    en: "This API key is not accepted.",
    pl: "Ten klucz API nie jest przyjmowany.",
    ru: "Этот ключ API не принимается.",
  },
  "remedy.key.refused": {
    en: "Look in the list of keys whether it has expired or been revoked, and whether its networks are those of the program; otherwise make a new one.",
    pl: "Sprawdź na liście kluczy, czy nie wygasł lub nie został unieważniony i czy program działa w podanych sieciach; w razie potrzeby utwórz nowy.",
    ru: "Проверьте в списке ключей, не истёк ли он и не отозван ли, и те ли у программы сети; иначе создайте новый.",
  },
  "problem.key.not_a_person": {
    en: "An API key is not a person: it has no profile, password or sessions of its own.",
    pl: "Klucz API nie jest osobą: nie ma własnego profilu, hasła ani sesji.",
    ru: "Ключ API — не человек: у него нет своего профиля, пароля и сеансов.",
  },
  "remedy.key.not_a_person": {
    en: "Sign in as yourself for this.",
    pl: "Zaloguj się w tym celu jako osoba.",
    ru: "Войдите для этого как человек.",
  },
  "problem.key.unknown": {
    en: "There is no such API key here.",
    pl: "Nie ma tu takiego klucza API.",
    ru: "Такого ключа API здесь нет.",
  },
  "remedy.key.unknown": {
    en: "It may have been revoked meanwhile: look at the list of keys.",
    pl: "Mógł zostać w międzyczasie unieważniony: sprawdź listę kluczy.",
    ru: "Возможно, его уже отозвали: посмотрите список ключей.",
  },
  "problem.key.too_many": {
    en: "There is no room for another one: at most {most, plural, one {# key} other {# keys}} at a time.",
    pl: "Jest już {most, plural, one {# klucz} few {# klucze} many {# kluczy} other {# klucza}} API i więcej być nie może.",
    ru: "Уже есть {most, plural, one {# ключ} few {# ключа} many {# ключей} other {# ключа}} API, и больше быть не может.",
  },
  "remedy.key.too_many": {
    en: "Revoke one that has expired or is not used any more.",
    pl: "Unieważnij klucz, który wygasł lub nie jest już używany.",
    ru: "Отзовите ключ, который истёк или больше не используется.",
  },
  "problem.key.not_for_keys": {
    en: "An API key cannot hold some of these permissions: {permissions}.",
    pl: "Klucz API nie może mieć niektórych z tych uprawnień: {permissions}.",
    ru: "Некоторых из этих прав у ключа API быть не может: {permissions}.",
  },
  "remedy.key.not_for_keys": {
    en: "Choose permissions that the company uses and that are held for the whole company; keys never read what customers wrote and said, and never manage keys.",
    pl: "Wybierz uprawnienia, z których firma korzysta i które obejmują całą firmę; klucze nigdy nie otwierają treści rozmów i wiadomości ani nie zarządzają kluczami.",
    ru: "Выберите права, которыми компания пользуется и которые действуют на всю компанию; ключи никогда не открывают содержание разговоров и писем и не управляют ключами.",
  },
  "problem.key.incomplete": {
    en: "Some of these permissions need others as well.",
    pl: "Niektóre z tych uprawnień wymagają jeszcze innych.",
    ru: "Некоторым из этих прав нужны ещё и другие.",
  },
  "remedy.key.incomplete": {
    en: "Add the listed permissions.",
    pl: "Dodaj wymienione uprawnienia.",
    ru: "Добавьте перечисленные права.",
  },
  "problem.key.made_by_users": {
    en: "Only users of this company make its API keys.",
    pl: "Klucze API tej firmy tworzą tylko jej użytkownicy.",
    ru: "Ключи API этой компании создают только её пользователи.",
  },
  "remedy.key.made_by_users": {
    en: "Make a key of the account, which opens all of its companies, or become a user of this one.",
    pl: "Utwórz klucz konta, który otwiera wszystkie jego firmy, albo zostań użytkownikiem tej firmy.",
    ru: "Создайте ключ аккаунта, который открывает все его компании, или станьте пользователем этой компании.",
  },
  "problem.key.not_yours": {
    en: "You cannot decide that the API key “{name}” {choice, select, keep {keeps working} other {is revoked}}.",
    pl: "Nie możesz zdecydować, że klucz API „{name}” {choice, select, keep {ma działać nadal} other {ma zostać unieważniony}}.",
    ru: "Вы не можете решить, что ключ API «{name}» {choice, select, keep {продолжит работать} other {будет отозван}}.",
  },
  "remedy.key.not_yours": {
    en: "Choose the other answer, or ask an administrator to do this.",
    pl: "Wybierz drugą odpowiedź albo poproś o to administratora.",
    ru: "Выберите другой ответ или попросите об этом администратора.",
  },
  "problem.key.person_decides": {
    en: "This also concerns the API key “{name}”, and only a person can decide what becomes of it.",
    pl: "Ta zmiana dotyczy też klucza API „{name}”, a o tym, co się z nim stanie, decyduje tylko człowiek.",
    ru: "Это касается и ключа API «{name}», а что с ним будет, решает только человек.",
  },
  "remedy.key.person_decides": {
    en: "Sign in and do this yourself, or revoke that key first.",
    pl: "Zaloguj się i zrób to osobiście albo najpierw unieważnij ten klucz.",
    ru: "Войдите и сделайте это сами или сначала отзовите этот ключ.",
  },
  "mail.key_expiring.subject": {
    en: "The API key “{name}” expires soon",
    pl: "Klucz API „{name}” niedługo wygaśnie",
    ru: "Ключ API «{name}» скоро истечёт",
  },
  "mail.key_expiring.preheader": {
    en: "Programs that use it stop working on {until, date, moment}.",
    pl: "Programy, które go używają, przestaną działać {until, date, moment}.",
    ru: "Программы с этим ключом перестанут работать {until, date, moment}.",
  },
  "mail.key_expiring.body": {
    en: "The API key “{name}” expires on {until, date, moment}. Programs that use it stop working then.",
    pl: "Klucz API „{name}” wygasa {until, date, moment}. Programy, które go używają, przestaną wtedy działać.",
    ru: "Ключ API «{name}» истекает {until, date, moment}. Программы с этим ключом тогда перестанут работать.",
  },
  "mail.key_expiring.note": {
    en: "Give it a new value in time and enter that where the program runs. If nobody needs it any more, revoke it.",
    pl: "Nadaj mu w porę nową treść i wpisz ją tam, gdzie działa program. Jeśli nikt go już nie potrzebuje, unieważnij go.",
    ru: "Вовремя дайте ему новое значение и введите его там, где работает программа. Если ключ больше не нужен, отзовите его.",
  },
  "mail.key_reported.subject": {
    en: "The API key “{name}” was found in public and revoked",
    pl: "Klucz API „{name}” znaleziono w publicznym miejscu i unieważniono",
    ru: "Ключ API «{name}» найден в открытом доступе и отозван",
  },
  "mail.key_reported.preheader": {
    en: "Programs that use it have stopped working.",
    pl: "Programy, które go używają, przestały działać.",
    ru: "Программы с этим ключом перестали работать.",
  },
  "mail.key_reported.body": {
    en: "Somebody found the API key “{name}” where others can read it, and reported it. It was revoked at once: programs that use it have stopped working.",
    pl: "Ktoś znalazł klucz API „{name}” w miejscu dostępnym dla innych i to zgłosił. Klucz został natychmiast unieważniony: programy, które go używają, przestały działać.",
    ru: "Кто-то нашёл ключ API «{name}» там, где его могут прочитать другие, и сообщил об этом. Ключ сразу отозван: программы с ним перестали работать.",
  },
  "mail.key_reported.note": {
    en: "Look in the log what was done with the key, make a new one, and remove the old one from where it was found.",
    pl: "Sprawdź w dzienniku zdarzeń, co zrobiono za pomocą tego klucza, utwórz nowy i usuń stary z miejsca, w którym się znalazł.",
    ru: "Посмотрите в журнале, что делали с этим ключом, создайте новый и удалите старый оттуда, где его нашли.",
  },
})
