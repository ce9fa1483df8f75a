import type { en } from "./en.ts"

/**
 * Every text in Polish. Names and companies cannot be declined, so they stand in the nominative; whether the reader or
 * a third person is a man or a woman is not known, so no verb says it.
 */
export const pl = {
  "effect.account.opened": "Powstaje konto „{name}”, a Ty jesteś jego właścicielem.",
  "effect.account.renamed": "Konto „{from}” od teraz nazywa się „{to}” – na każdej stronie i w każdym e-mailu.",
  "effect.account.admin_loses_access":
    "{name} nie widzi już konta „{account}” i nie może nim zarządzać – od następnego żądania, nawet w trwającej sesji.",
  "effect.account.admin_signed_out": "{name} traci wszystkie otwarte sesje i dostaje o tym e-mail na adres {email}.",
  "effect.account.offer_withdrawn":
    "Oczekująca propozycja przejęcia własności konta zostaje wycofana. Osoba, której ją złożono: {name}.",
  "effect.tenant.opened": "Powstaje wirtualna firma „{name}”, a Ty jesteś jej administratorem.",
  "effect.tenant.renamed": "Wirtualna firma „{from}” od teraz nazywa się „{to}”.",
  "effect.ownership.offered":
    "{toName} ({toEmail}) dostaje e-mail i może zaakceptować propozycję do {until, date, moment}.",
  "effect.ownership.until_accepted":
    "Nic się nie zmienia, dopóki {toName} nie zaakceptuje propozycji. Do tego czasu możesz ją wycofać, a {toName} może ją odrzucić.",
  "effect.ownership.you_become_admin":
    "W chwili, gdy {toName} zaakceptuje propozycję, własność konta „{account}” przechodzi na tę osobę: pozostajesz administratorem konta, nie możesz już dodawać ani usuwać administratorów konta ani przekazać jego własności i nie możesz tego samodzielnie cofnąć.",
  "effect.ownership.becomes_owner":
    "Stajesz się właścicielem konta „{account}”: odpowiadasz za jego rozliczenia i administratorów. {fromName} pozostaje administratorem konta. Od tej chwili tylko Ty możesz przekazać własność konta.",
  "effect.ownership.invitations_lapse":
    "Niezaakceptowane zaproszenia, których nadawcą jest {fromName}, przestają działać, dopóki nie wyślesz ich ponownie.",
  "effect.ownership.both_told": "Ty i {fromName} dostajecie o tym e-mail.",
  "effect.ownership.withdrawn": "{toName} nie może już zaakceptować propozycji i dostaje o tym e-mail.",
  "effect.ownership.refused": "{fromName} pozostaje właścicielem konta i dostaje o tym e-mail.",
  "effect.invitation.mailed":
    "Na adres {email} zostaje wysłany e-mail z linkiem, który działa do {until, date, moment}.",
  "effect.invitation.until_accepted":
    "Nic więcej się nie zmienia, dopóki zaproszenie wysłane na adres {email} nie zostanie zaakceptowane. Do tego czasu możesz je cofnąć.",
  "effect.invitation.admin_rights":
    "Po akceptacji osoba z adresem {email} zarządza wszystkimi wirtualnymi firmami i wszystkimi subskrypcjami konta „{account}” i przegląda jego dziennik zdarzeń, ale nie może dodawać ani usuwać administratorów konta ani przekazać jego własności.",
  "effect.invitation.old_link_dies": "Poprzedni link, wysłany na adres {email}, przestaje działać.",
  "effect.invitation.link_dies":
    "Link wysłany na adres {email} natychmiast przestaje działać. Nie wysyłamy o tym żadnego e-maila.",
  "effect.invitation.you_become_admin":
    "Stajesz się administratorem konta „{account}”: możesz zarządzać wszystkimi jego wirtualnymi firmami i subskrypcjami oraz przeglądać jego dziennik zdarzeń.",
  "effect.invitation.admins_see_you":
    "Pozostali administratorzy konta widzą Twoje imię i nazwisko oraz Twój adres {email}.",
  "effect.invitation.sign_in_made": "Możesz się logować, podając adres {email} i wybrane hasło.",
  "effect.registration.code_mailed": "Na adres {email} zostaje wysłany e-mail z kodem, który potwierdza ten adres.",
  "effect.registration.nothing_yet":
    "Dopóki nie podasz kodu, nic nie powstaje; bez niego wszystkie podane dane znikają po tygodniu.",
  "effect.registration.opens":
    "Po podaniu kodu powstaje konto „{company}”; jesteś jego właścicielem i pierwszym administratorem.",
  "effect.identity.created": "Adres {email} służy od teraz do logowania i nie należy jeszcze do żadnego konta.",

  "event.account.opened": "Założono konto „{name}”. Właściciel: {owner}.",
  "event.account.renamed": "Zmieniono nazwę konta z „{from}” na „{to}”.",
  "event.account.admin_added": "Nowy administrator konta: {name} ({email}).",
  "event.account.admin_removed": "Usunięto administratora konta: {name} ({email}).",
  "event.tenant.opened": "Utworzono wirtualną firmę „{name}”.",
  "event.tenant.renamed": "Zmieniono nazwę wirtualnej firmy z „{from}” na „{to}”.",
  "event.user.added": "Dodano użytkownika: {name} ({email}).",
  "event.identity.created": "{name} ({email}) może się od teraz logować.",
  "event.ownership.requested": "Zaproponowano przekazanie własności konta. Komu: {toName} ({toEmail}).",
  "event.ownership.cancelled": "Wycofano propozycję przekazania własności konta. Komu ją złożono: {toName}.",
  "event.ownership.declined": "Odmowa przejęcia własności konta: {toName}.",
  "event.ownership.moved": "Przekazano własność konta. Poprzedni właściciel: {fromName}, nowy właściciel: {toName}.",
  "event.invitation.sent":
    "{again, select, true {Ponownie wysłano zaproszenie, z nowym linkiem: {email}. Kto zaprasza: {inviter}.} other {Wysłano zaproszenie do roli administratora konta: {email}. Kto zaprasza: {inviter}.}}",
  "event.invitation.revoked": "Cofnięto zaproszenie wysłane na adres {email}.",
  "event.invitation.accepted": "Zaakceptowano zaproszenie: {name} ({email}).",
  "event.registration.requested": "Rozpoczęto rejestrację.",
  "event.registration.completed": "Potwierdzono adres i zakończono rejestrację: {name}.",
  "event.erased": "(usunięto)",

  "problem.account.unknown": "Takie konto nie istnieje albo nie masz do niego dostępu.",
  "remedy.account.unknown": "Sprawdź adres albo zaloguj się jako osoba, która ma dostęp do tego konta.",
  "problem.account.too_many_admins":
    "Konto ma już {most, plural, one {# administratora} few {# administratorów} many {# administratorów} other {# administratora}}, a więcej mieć nie może.",
  "remedy.account.too_many_admins": "Zanim dodasz kolejnego administratora konta, usuń jednego z obecnych.",
  "problem.account.not_an_admin": "Ta osoba nie jest administratorem konta.",
  "remedy.account.not_an_admin": "Sprawdź listę administratorów konta.",
  "problem.account.owner_stays": "Nie można usunąć właściciela konta.",
  "remedy.account.owner_stays": "Najpierw przekaż własność konta innemu administratorowi konta.",
  "problem.tenant.unknown": "Taka wirtualna firma nie istnieje albo nie masz do niej dostępu.",
  "remedy.tenant.unknown": "Sprawdź adres.",
  "problem.identity.unknown": "Z tym logowaniem nie jest powiązana żadna osoba.",
  "remedy.identity.unknown": "Zaloguj się ponownie.",
  "problem.identity.email_taken": "Ten adres służy już do logowania.",
  "remedy.identity.email_taken": "Zaloguj się, podając ten adres.",
  "problem.identity.exists": "To logowanie już do kogoś należy.",
  "remedy.identity.exists": "Nie trzeba nic robić.",
  "problem.access.nowhere": "Nic tu nie ma albo nie masz tu dostępu.",
  "remedy.access.nowhere": "Sprawdź adres albo zaloguj się jako osoba, która ma tu dostęp.",
  "problem.access.missing": "Nie masz uprawnień, aby to zrobić.",
  "remedy.access.missing": "Zwróć się do administratora, który je ma; brakujące uprawnienia są wymienione.",
  "problem.access.blocked": "Twój dostęp jest tu zablokowany.",
  "remedy.access.blocked": "Zwróć się do administratora, który tu zarządza.",
  "problem.ownership.not_an_admin": "Własność konta można przekazać tylko jego administratorowi.",
  "remedy.ownership.not_an_admin": "Najpierw zaproś tę osobę do roli administratora konta.",
  "problem.ownership.already_owner": "Ta osoba jest już właścicielem konta.",
  "remedy.ownership.already_owner": "Wybierz innego administratora konta.",
  "problem.ownership.pending": "Własność konta została już komuś zaproponowana.",
  "remedy.ownership.pending": "Najpierw wycofaj tamtą propozycję albo poczekaj na odpowiedź.",
  "problem.ownership.none_pending": "Nie ma tu propozycji przejęcia własności konta albo jest już nieaktualna.",
  "remedy.ownership.none_pending": "Poproś właściciela konta o ponowienie propozycji.",
  "problem.invitation.unknown": "Takie zaproszenie nie istnieje.",
  "remedy.invitation.unknown": "Sprawdź listę zaproszeń.",
  "problem.invitation.pending": "Zaproszenie na ten adres zostało już wysłane i czeka na odpowiedź.",
  "remedy.invitation.pending": "Wyślij tamto zaproszenie ponownie albo je cofnij.",
  "problem.invitation.not_pending": "To zaproszenie zostało już zaakceptowane albo cofnięte.",
  "remedy.invitation.not_pending": "Wyślij na ten adres nowe zaproszenie.",
  "problem.invitation.already_admin": "Ta osoba jest już administratorem konta.",
  "remedy.invitation.already_admin": "Nie trzeba nic robić.",
  "problem.invitation.unusable": "Ten link nie działa albo stracił ważność.",
  "remedy.invitation.unusable": "Poproś o nowy link osobę, która Cię zaprasza.",
  "problem.invitation.not_yours": "To zaproszenie zostało wysłane na inny adres.",
  "remedy.invitation.not_yours": "Zaloguj się, podając adres, na który przyszło zaproszenie.",
  "problem.invitation.sign_in_first": "Adres, na który wysłano zaproszenie, służy już do logowania.",
  "remedy.invitation.sign_in_first": "Zaloguj się i ponownie otwórz link.",
  "problem.sign_ins.code_wrong": "Kod jest błędny albo stracił ważność.",
  "remedy.sign_ins.code_wrong": "Sprawdź najnowszy e-mail albo poproś o ponowne wysłanie kodu.",
  "problem.sign_ins.address_taken": "Ten adres służy już do logowania.",
  "remedy.sign_ins.address_taken": "Zaloguj się; potem możesz założyć kolejne konto.",
  "problem.registration.completed": "Ta rejestracja jest już zakończona.",
  "remedy.registration.completed": "Zaloguj się.",
  "problem.registration.unknown": "Taka rejestracja nie istnieje.",
  "remedy.registration.unknown": "Zarejestruj się jeszcze raz.",
  "problem.confirmation.invalid": "To potwierdzenie nie dotyczy tego żądania.",
  "remedy.confirmation.invalid": "Pobierz podgląd i wyślij potwierdzenie, które zawiera.",
  "problem.confirmation.expired": "Podgląd stracił ważność.",
  "remedy.confirmation.expired": "Przeczytaj aktualne skutki i je potwierdź.",
  "problem.confirmation.required": "Tego nie można cofnąć, dlatego najpierw trzeba potwierdzić skutki.",
  "remedy.confirmation.required": "Przeczytaj skutki i wyślij potwierdzenie razem z żądaniem.",
  "problem.confirmation.outdated": "Skutki byłyby teraz inne niż te, które zostały pokazane.",
  "remedy.confirmation.outdated": "Przeczytaj aktualne skutki i je potwierdź.",
  "problem.idempotency.mismatch": "Ten Idempotency-Key został użyty w innym żądaniu.",
  "remedy.idempotency.mismatch": "W każdym nowym żądaniu użyj nowego klucza.",
  "problem.idempotency.key_malformed": "Tego Idempotency-Key nie można użyć.",
  "remedy.idempotency.key_malformed": "Wyślij od 1 do 255 widocznych znaków ASCII, na przykład UUID.",
  "problem.cursor.invalid": "Ten kursor nie należy do tej listy.",
  "remedy.cursor.invalid": "Zacznij od pierwszej strony.",
  "problem.version.outdated": "W międzyczasie ktoś inny to zmienił.",
  "remedy.version.outdated": "Odczytaj aktualne dane i powtórz swoją zmianę.",
  "problem.version.unsupported": "To żądanie nie obsługuje nagłówka If-Match.",
  "remedy.version.unsupported": "Pomiń ten nagłówek.",
  "problem.operation.not_here": "Nic tu nie ma.",
  "remedy.operation.not_here": "Sprawdź adres.",
  "problem.operation.invalid": "Nie można zrozumieć tego żądania.",
  "remedy.operation.invalid": "Popraw to, co jest wymienione.",
  "problem.operation.contended": "Zbyt wiele zmian odbywa się tu jednocześnie.",
  "remedy.operation.contended": "Spróbuj ponownie za chwilę.",
  "problem.operation.unresolved": "Nie wiadomo, czy zostało to wykonane.",
  "remedy.operation.unresolved":
    "Spróbuj ponownie z tym samym Idempotency-Key albo sprawdź stan, zanim powtórzysz żądanie.",
  "problem.place.not_active": "W obecnym stanie nie można tu wprowadzać zmian.",
  "remedy.place.not_active": "Zwróć się do właściciela konta.",
  "problem.sign_in.too_old": "To wymaga niedawnego logowania.",
  "remedy.sign_in.too_old": "Zaloguj się ponownie i powtórz żądanie.",
  "problem.limit.exceeded": "Zbyt wiele prób.",
  "remedy.limit.exceeded":
    "Spróbuj ponownie za {minutes, plural, one {# minutę} few {# minuty} many {# minut} other {# minuty}}.",
  "problem.table.overloaded": "Usługa jest przeciążona.",
  "remedy.table.overloaded": "Spróbuj ponownie za chwilę.",
  "problem.sign_ins.password_too_weak": "Hasło jest zbyt słabe.",
  "remedy.sign_ins.password_too_weak":
    "Użyj co najmniej 8 znaków, w tym małej i wielkiej litery, cyfry oraz znaku specjalnego.",
  "problem.sign_ins.unavailable": "Usługa logowania nie odpowiada.",
  "remedy.sign_ins.unavailable": "Spróbuj ponownie za chwilę.",
  "problem.sign_ins.too_often": "Zbyt wiele błędnych lub powtórzonych prób.",
  "remedy.sign_ins.too_often":
    "Spróbuj ponownie za {minutes, plural, one {# minutę} few {# minuty} many {# minut} other {# minuty}}.",
  "problem.sign_ins.busy": "Usługa logowania jest przeciążona.",
  "remedy.sign_ins.busy": "Spróbuj ponownie za chwilę.",
  "problem.request.not_json": "Treść żądania nie jest poprawnym dokumentem JSON.",
  "remedy.request.not_json": "Wyślij obiekt JSON z typem zawartości application/json.",
  "problem.request.too_large": "Treść żądania jest zbyt duża.",
  "remedy.request.too_large": "Wyślij najwyżej 256 kB.",
  "problem.request.malformed": "Żądanie jest niepoprawne.",
  "remedy.request.malformed": "Popraw to, co jest wymienione.",
  "problem.route.unknown": "Taki adres nie istnieje.",
  "remedy.route.unknown": "Istniejące adresy wymienia /openapi.json.",
  "problem.token.missing": "To żądanie wymaga zalogowania.",
  "remedy.token.missing": "Wyślij token dostępu: „Authorization: Bearer …”.",
  "problem.token.invalid": "Twoje logowanie jest nieważne albo wygasło.",
  "remedy.token.invalid": "Zaloguj się ponownie.",
  "problem.internal": "Coś poszło nie tak po naszej stronie.",
  "remedy.internal": "Spróbuj ponownie; jeśli to nie pomoże, podaj nam numer żądania.",

  "mail.footer":
    "Ten e-mail został wysłany przez Tenantry w związku z działaniem dotyczącym Twojego adresu. Odpowiedzi na niego nikt nie czyta.",
  "mail.invitation.subject": "{inviter} zaprasza Cię do zarządzania kontem „{account}”",
  "mail.invitation.body":
    "{inviter} zaprasza Cię ({email}) do roli administratora konta „{account}”.\n\nPo zaakceptowaniu zaproszenia możesz zarządzać wszystkimi wirtualnymi firmami i subskrypcjami tego konta oraz przeglądać jego dziennik zdarzeń. Nie możesz dodawać ani usuwać administratorów konta ani przekazać jego własności. Pozostali administratorzy konta zobaczą Twoje imię i nazwisko oraz adres.\n\nLink działa do {until, date, moment}. Samo otwarcie linku niczego nie zmienia; jeśli nie chcesz skorzystać z zaproszenia, nie rób nic.",
  "mail.invitation.action": "Zobacz zaproszenie",
  "mail.admin_removed.subject": "Nie jesteś już administratorem konta „{account}”",
  "mail.admin_removed.body":
    "Dzień dobry, {name}!\n\nNie jesteś już administratorem konta „{account}”. Nie widzisz go już i nie możesz nim zarządzać, a Twoje sesje zostały zakończone.\n\nNadal możesz się logować i zachowujesz wszystko, co masz gdzie indziej.",
  "mail.ownership_requested.subject": "{fromName} proponuje Ci przejęcie własności konta „{account}”",
  "mail.ownership_requested.body":
    "Dzień dobry, {toName}!\n\n{fromName} proponuje Ci przejęcie własności konta „{account}”.\n\nJeśli zaakceptujesz propozycję, w tej samej chwili stajesz się właścicielem konta, a {fromName} pozostaje jego administratorem. Odpowiadasz wtedy za rozliczenia konta i jego administratorów. Zanim zaakceptujesz, zobaczysz, co się stanie.\n\nPropozycję możesz zaakceptować lub odrzucić do {until, date, moment}. Jeśli nie zrobisz nic, nic się nie zmieni.",
  "mail.ownership_requested.action": "Zobacz propozycję",
  "mail.ownership_moved_new.subject": "Jesteś właścicielem konta „{account}”",
  "mail.ownership_moved_new.body":
    "Dzień dobry, {toName}!\n\nPropozycja została zaakceptowana: jesteś teraz właścicielem konta „{account}”. {fromName} pozostaje jego administratorem.\n\nNiezaakceptowane zaproszenia, których nadawcą jest {fromName}, zaczną znów działać, gdy wyślesz je ponownie.",
  "mail.ownership_moved_old.subject": "{toName} jest teraz właścicielem konta „{account}”",
  "mail.ownership_moved_old.body":
    "Dzień dobry, {fromName}!\n\nPropozycja została zaakceptowana: {toName} jest teraz właścicielem konta „{account}”. Pozostajesz administratorem konta: nie możesz już dodawać ani usuwać administratorów konta ani przekazać jego własności.\n\nJeśli to nie było Twoim zamiarem, od razu skontaktuj się z nowym właścicielem konta.",
  "mail.ownership_cancelled.subject": "Wycofano propozycję przejęcia własności konta „{account}”",
  "mail.ownership_cancelled.body":
    "Dzień dobry, {toName}!\n\n{fromName} wycofuje propozycję przejęcia własności konta „{account}”. Nic się nie zmieniło.",
  "mail.ownership_declined.subject": "{toName} nie przyjmuje własności konta „{account}”",
  "mail.ownership_declined.body":
    "Dzień dobry, {fromName}!\n\n{toName} odrzuca propozycję przejęcia własności konta „{account}”. Nadal jesteś jego właścicielem.",
  "mail.code.subject": "Twój kod do Tenantry",
  "mail.code.body":
    "Twój kod: {code}.\n\nPotwierdza on, że ten adres należy do Ciebie. Jeśli prośba o kod nie pochodzi od Ciebie, ktoś pomylił się, wpisując swój adres: nie rób nic.",
  "mail.code_known.subject": "Twój adres służy już do logowania",
  "mail.code_known.body":
    "Ktoś – być może Ty – próbuje się zarejestrować z tym adresem, a służy on już do logowania. Zaloguj się, podając ten adres; potem możesz założyć kolejne konto. Jeśli nie pamiętasz hasła, przy logowaniu poproś o nowe.\n\nTego kodu nie potrzebujesz: {code}.",
  "mail.password.subject": "Twój kod do ustawienia nowego hasła",
  "mail.password.body":
    "Twój kod do ustawienia nowego hasła: {code}.\n\nJeśli prośba o kod nie pochodzi od Ciebie, nie rób nic: Twoje hasło pozostaje bez zmian.",
} as const satisfies Readonly<Record<keyof typeof en, string>>
