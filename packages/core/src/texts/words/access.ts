import { words } from "../words.ts"

export const accessWords = words({
  "problem.access.may_not_ask": {
    en: "You cannot check other people’s permissions there.",
    pl: "Nie możesz sprawdzać uprawnień innych osób.",
    ru: "Вы не можете проверять права других людей.",
  },
  "remedy.access.may_not_ask": {
    en: "Check the company and the user; only its administrators can check other people’s permissions.",
    pl: "Sprawdź firmę i użytkownika; uprawnienia innych osób mogą sprawdzać tylko jej administratorzy.",
    ru: "Проверьте компанию и пользователя; права других людей могут проверять только её администраторы.",
  },
  "problem.access.no_such_permission": {
    en: "This permission does not exist.",
    pl: "Nie ma takiego uprawnienia.",
    ru: "Такого права нет.",
  },
  "remedy.access.no_such_permission": {
    en: "Choose one from the list of permissions.",
    pl: "Wybierz uprawnienie z listy.",
    ru: "Выберите право из списка.",
  },
  "access.allowed.held": {
    en: "{name} can do this: the role “{role}” holds “{permission}” for {scope, select, own {one’s own} group {the groups one leads} other {the whole company}}.",
    pl: "{name} może to zrobić: rola „{role}” ma uprawnienie „{permission}”, a jego zakres to {scope, select, own {tylko własne} group {kierowane grupy} other {cała firma}}.",
    ru: "{name} может это сделать: роль «{role}» имеет право «{permission}», его область действия — {scope, select, own {только своё} group {группы, которыми руководят} other {вся компания}}.",
  },
  "access.allowed.own": {
    en: "{name} can do this: the role “{role}” holds “{permission}”, and this is their own.",
    pl: "{name} może to zrobić: rola „{role}” ma uprawnienie „{permission}”, a to należy do tej osoby.",
    ru: "{name} может это сделать: роль «{role}» имеет право «{permission}», и это принадлежит этому человеку.",
  },
  "access.allowed.group": {
    en: "{name} can do this: the role “{role}” holds “{permission}” for the groups one leads, and this belongs to the group “{group}” or one of its subgroups, which they lead.",
    pl: "{name} może to zrobić: rola „{role}” ma uprawnienie „{permission}” dla kierowanych grup, a to należy do grupy „{group}” lub jej podgrupy, którą kieruje ta osoba.",
    ru: "{name} может это сделать: роль «{role}» имеет право «{permission}» для групп, которыми руководят, и это относится к группе «{group}» или её подгруппе, которой этот человек руководит.",
  },
  "access.allowed.tenant": {
    en: "{name} can do this: the role “{role}” holds “{permission}” for the whole company.",
    pl: "{name} może to zrobić: rola „{role}” ma uprawnienie „{permission}” w całej firmie.",
    ru: "{name} может это сделать: роль «{role}» имеет право «{permission}» во всей компании.",
  },
  "access.allowed.account": {
    en: "{name} can do this: “{permission}” comes with owning or administering the account, not with the role “{role}”.",
    pl: "{name} może to zrobić: uprawnienie „{permission}” wynika z bycia właścicielem lub administratorem konta, a nie z roli „{role}”.",
    ru: "{name} может это сделать: право «{permission}» даёт владение аккаунтом или управление им, а не роль «{role}».",
  },
  "access.denied.blocked": {
    en: "{name} cannot do this: they are blocked, so that the role “{role}” gives them nothing.",
    pl: "{name} nie może tego zrobić: dostęp tej osoby jest zablokowany, więc rola „{role}” nic jej nie daje.",
    ru: "{name} не может этого сделать: доступ этого человека заблокирован, поэтому роль «{role}» ничего не даёт.",
  },
  "access.denied.not_joined": {
    en: "{name} cannot do this: the invitation has not been accepted yet.",
    pl: "{name} nie może tego zrobić: zaproszenie nie zostało jeszcze przyjęte.",
    ru: "{name} не может этого сделать: приглашение ещё не принято.",
  },
  "access.denied.second_factor": {
    en: "{name} cannot do this: the company lets nobody in without a second factor, and {name} has none.",
    pl: "{name} nie może tego zrobić: firma nie wpuszcza nikogo bez weryfikacji dwuetapowej, a ta osoba jej nie włączyła.",
    ru: "{name} не может этого сделать: компания никого не пускает без двухэтапной проверки, а у этого человека она не включена.",
  },
  "access.denied.tenant_state": {
    en: "{name} cannot do this: nobody can do anything here while the company is suspended or closed.",
    pl: "{name} nie może tego zrobić: dopóki firma jest zawieszona lub zamknięta, nikt nie może tu niczego zrobić.",
    ru: "{name} не может этого сделать: пока компания приостановлена или закрыта, никто не может здесь ничего делать.",
  },
  "access.denied.resource_elsewhere": {
    en: "{name} cannot do this: this belongs to nobody and to no group of this company.",
    pl: "{name} nie może tego zrobić: to nie należy do nikogo ani do żadnej grupy w tej firmie.",
    ru: "{name} не может этого сделать: это не принадлежит никому и ни одной группе в этой компании.",
  },
  "access.denied.module_off": {
    en: "{name} cannot do this: the company does not use “{module}”, of which “{permission}” is a part.",
    pl: "{name} nie może tego zrobić: firma nie korzysta z modułu „{module}”, do którego należy uprawnienie „{permission}”.",
    ru: "{name} не может этого сделать: компания не использует модуль «{module}», к которому относится право «{permission}».",
  },
  "access.denied.no_permission": {
    en: "{name} cannot do this: the role “{role}” does not hold “{permission}”.",
    pl: "{name} nie może tego zrobić: rola „{role}” nie ma uprawnienia „{permission}”.",
    ru: "{name} не может этого сделать: роль «{role}» не имеет права «{permission}».",
  },
  "access.denied.rights_closed": {
    en: "{name} cannot do this for now: their second factor was removed by the staff of the service, so their rights as an administrator are closed for a day, unless another administrator vouches for them.",
    pl: "{name} na razie nie może tego zrobić: obsługa serwisu usunęła weryfikację dwuetapową tej osoby, więc jej uprawnienia administratora są zamknięte przez dobę, chyba że poręczy za nią inny administrator.",
    ru: "{name} пока не может этого сделать: персонал сервиса отключил двухэтапную проверку этого человека, поэтому его права администратора закрыты на сутки, если за него не поручится другой администратор.",
  },
  "access.denied.read_only": {
    en: "{name} cannot do this: nobody can change anything here while the company can only be read or is about to be closed.",
    pl: "{name} nie może tego zrobić: dopóki firmę można tylko przeglądać albo czeka ona na zamknięcie, nikt nie może tu niczego zmienić.",
    ru: "{name} не может этого сделать: пока компанию можно только просматривать или она ожидает закрытия, никто не может здесь ничего изменить.",
  },
  "access.denied.scope_too_narrow": {
    en: "{name} cannot do this: the role “{role}” holds “{permission}” only for {scope, select, own {one’s own} group {the groups one leads} other {the whole company}}.",
    pl: "{name} nie może tego zrobić: rola „{role}” ma uprawnienie „{permission}”, ale jego zakres to {scope, select, own {tylko własne} group {kierowane grupy} other {cała firma}}.",
    ru: "{name} не может этого сделать: роль «{role}» имеет право «{permission}», но его область действия — {scope, select, own {только своё} group {группы, которыми руководят} other {вся компания}}.",
  },
  "problem.access.second_factor": {
    en: "This company lets nobody in without a second factor.",
    pl: "Do tej firmy nie można wejść bez weryfikacji dwuetapowej.",
    ru: "В эту компанию нельзя войти без двухэтапной проверки.",
  },
  "remedy.access.second_factor": {
    en: "Set up a second factor, then sign in again.",
    pl: "Włącz weryfikację dwuetapową i zaloguj się ponownie.",
    ru: "Включите двухэтапную проверку и войдите снова.",
  },
  "problem.access.nowhere": {
    en: "Not found, or you have no access to it.",
    pl: "Nic tu nie ma albo nie masz tu dostępu.",
    ru: "Здесь ничего нет, или у вас нет сюда доступа.",
  },
  "remedy.access.nowhere": {
    en: "Check the address, or sign in as somebody who has access.",
    pl: "Sprawdź adres albo zaloguj się jako osoba, która ma tu dostęp.",
    ru: "Проверьте адрес или войдите под учётной записью, у которой есть сюда доступ.",
  },
  "problem.access.missing": {
    en: "You don’t have permission to do this.",
    pl: "Nie masz uprawnień, aby to zrobić.",
    ru: "У вас нет на это прав.",
  },
  "remedy.access.missing": {
    en: "Ask an administrator who has the missing permissions; they are listed.",
    pl: "Zwróć się do administratora, który ma brakujące uprawnienia; są one wymienione.",
    ru: "Обратитесь к администратору, у которого есть недостающие права; они перечислены.",
  },
  "problem.access.changing": {
    en: "Your permissions here are being changed right now.",
    pl: "Twoje uprawnienia są tu właśnie zmieniane.",
    ru: "Ваши права здесь прямо сейчас меняются.",
  },
  "remedy.access.changing": {
    en: "Try again in a few seconds.",
    pl: "Spróbuj ponownie za chwilę.",
    ru: "Попробуйте ещё раз через несколько секунд.",
  },
  "problem.access.blocked": {
    en: "You are blocked here.",
    pl: "Twój dostęp jest tu zablokowany.",
    ru: "Ваш доступ здесь заблокирован.",
  },
  "remedy.access.blocked": {
    en: "Ask an administrator of the account or company.",
    pl: "Zwróć się do administratora konta lub firmy.",
    ru: "Обратитесь к администратору аккаунта или компании.",
  },
  "effect.access.place_chosen": {
    en: "Connected services will work with “{name}” within an hour, or as soon as you sign in again. Nothing changes here.",
    pl: "Po odświeżeniu sesji (najpóźniej za godzinę) inne usługi będą działać w firmie lub na koncie „{name}”. Tutaj nic się nie zmieni.",
    ru: "Другие сервисы будут работать с «{name}», когда обновится сеанс (не позднее чем через час). Здесь ничего не изменится.",
  },
})
