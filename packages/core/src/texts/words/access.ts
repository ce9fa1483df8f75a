import { words } from "../words.ts"

export const accessWords = words({
  en: {
    "problem.access.may_not_ask": "You may not ask what others may do there.",
    "remedy.access.may_not_ask": "Check the company and the user; about others, only its administrators may ask.",
    "problem.access.no_such_permission": "There is no such permission.",
    "remedy.access.no_such_permission": "Choose one of those that the list of permissions has.",
    "access.allowed.held":
      "{name} may: the role “{role}” holds “{permission}” for {scope, select, own {one’s own} group {the groups one leads} other {the whole company}}.",
    "access.allowed.own": "{name} may: the role “{role}” holds “{permission}”, and this is their own.",
    "access.allowed.group":
      "{name} may: the role “{role}” holds “{permission}” for the groups one leads, and this belongs to the group “{group}” or one below it, which they lead.",
    "access.allowed.tenant": "{name} may: the role “{role}” holds “{permission}” for the whole company.",
    "access.allowed.account":
      "{name} may: “{permission}” comes with owning or administering the account, not with the role “{role}”.",
    "access.denied.blocked": "{name} may not: they are blocked, so that the role “{role}” gives them nothing.",
    "access.denied.not_joined": "{name} may not: the invitation has not been accepted yet.",
    "access.denied.second_factor":
      "{name} may not: the company lets nobody in without a second factor, and {name} has none.",
    "access.denied.tenant_state":
      "{name} may not: nobody may do anything here while the company is suspended or closed.",
    "access.denied.resource_elsewhere": "{name} may not: this belongs to nobody and to no group of this company.",
    "access.denied.module_off":
      "{name} may not: the company does not use “{module}”, of which “{permission}” is a part.",
    "access.denied.no_permission": "{name} may not: the role “{role}” does not hold “{permission}”.",
    "access.denied.read_only":
      "{name} may not: nobody may change anything here while the company can only be read or is about to be closed.",
    "access.denied.scope_too_narrow":
      "{name} may not: the role “{role}” holds “{permission}” only for {scope, select, own {one’s own} group {the groups one leads} other {the whole company}}.",
    "problem.access.second_factor": "This company lets nobody in without a second factor.",
    "remedy.access.second_factor": "Set up a second factor, then sign in again.",
    "problem.access.nowhere": "There is nothing here, or nothing of yours.",
    "remedy.access.nowhere": "Check the address, or sign in as somebody who belongs here.",
    "problem.access.missing": "You may not do this.",
    "remedy.access.missing": "Ask an admin who may; what is missing is listed.",
    "problem.access.changing": "Your rights here are being changed right now.",
    "remedy.access.changing": "Try again in a moment.",
    "problem.access.blocked": "You are blocked here.",
    "remedy.access.blocked": "Ask an administrator of this account or company.",
    "effect.access.place_chosen":
      "Your next tokens are made for “{name}”: the other services follow as soon as your sign-in is refreshed. Here nothing changes.",
  },
  pl: {
    "problem.access.may_not_ask": "Nie możesz pytać, co wolno tam innym.",
    "remedy.access.may_not_ask": "Sprawdź firmę i użytkownika; o innych mogą pytać tylko jej administratorzy.",
    "problem.access.no_such_permission": "Nie ma takiego uprawnienia.",
    "remedy.access.no_such_permission": "Wybierz jedno z tych, które są na liście uprawnień.",
    "access.allowed.held":
      "{name} – wolno: rola „{role}” ma uprawnienie „{permission}”, a jego zakres to {scope, select, own {tylko własne} group {kierowane grupy} other {cała firma}}.",
    "access.allowed.own": "{name} – wolno: rola „{role}” ma uprawnienie „{permission}”, a to jest własne tej osoby.",
    "access.allowed.group":
      "{name} – wolno: rola „{role}” ma uprawnienie „{permission}” dla kierowanych grup, a to należy do grupy „{group}” lub grupy pod nią, którą kieruje ta osoba.",
    "access.allowed.tenant": "{name} – wolno: rola „{role}” ma uprawnienie „{permission}” w całej firmie.",
    "access.allowed.account":
      "{name} – wolno: uprawnienie „{permission}” wynika z bycia właścicielem lub administratorem konta, a nie z roli „{role}”.",
    "access.denied.blocked":
      "{name} – nie wolno: dostęp tej osoby jest zablokowany, więc rola „{role}” nic jej nie daje.",
    "access.denied.not_joined": "{name} – nie wolno: zaproszenie nie zostało jeszcze przyjęte.",
    "access.denied.second_factor":
      "{name} – nie wolno: firma nie wpuszcza nikogo bez weryfikacji dwuetapowej, a ta osoba jej nie włączyła.",
    "access.denied.tenant_state":
      "{name} – nie wolno: dopóki firma jest zawieszona lub zamknięta, nikt nie może tu niczego zrobić.",
    "access.denied.resource_elsewhere": "{name} – nie wolno: to nie należy do nikogo ani do żadnej grupy w tej firmie.",
    "access.denied.module_off":
      "{name} – nie wolno: firma nie korzysta z modułu „{module}”, do którego należy uprawnienie „{permission}”.",
    "access.denied.no_permission": "{name} – nie wolno: rola „{role}” nie ma uprawnienia „{permission}”.",
    "access.denied.read_only":
      "{name} – nie wolno: dopóki firmę można tylko przeglądać albo czeka ona na zamknięcie, nikt nie może tu niczego zmienić.",
    "access.denied.scope_too_narrow":
      "{name} – nie wolno: rola „{role}” ma uprawnienie „{permission}”, ale jego zakres to {scope, select, own {tylko własne} group {kierowane grupy} other {cała firma}}.",
    "problem.access.second_factor": "Ta firma nie wpuszcza nikogo bez drugiego składnika logowania.",
    "remedy.access.second_factor": "Włącz drugi składnik i zaloguj się ponownie.",
    "problem.access.nowhere": "Nic tu nie ma albo nie masz tu dostępu.",
    "remedy.access.nowhere": "Sprawdź adres albo zaloguj się jako osoba, która ma tu dostęp.",
    "problem.access.missing": "Nie masz uprawnień, aby to zrobić.",
    "remedy.access.missing": "Zwróć się do administratora, który je ma; brakujące uprawnienia są wymienione.",
    "problem.access.changing": "Twoje uprawnienia są tu właśnie zmieniane.",
    "remedy.access.changing": "Spróbuj ponownie za chwilę.",
    "problem.access.blocked": "Twój dostęp jest tu zablokowany.",
    "remedy.access.blocked": "Zwróć się do administratora, który tu zarządza.",
    "effect.access.place_chosen":
      "Kolejne tokeny będą wydawane dla „{name}”: inne usługi to zauważą, gdy Twoje logowanie się odświeży. Tutaj nic się nie zmienia.",
  },
  ru: {
    "problem.access.may_not_ask": "Вам нельзя спрашивать, что там можно другим.",
    "remedy.access.may_not_ask":
      "Проверьте компанию и пользователя; о других могут спрашивать только её администраторы.",
    "problem.access.no_such_permission": "Такого права нет.",
    "remedy.access.no_such_permission": "Выберите одно из тех, что есть в списке прав.",
    "access.allowed.held":
      "{name} – можно: роль «{role}» имеет право «{permission}», его охват: {scope, select, own {только своё} group {группы, которыми руководят} other {вся компания}}.",
    "access.allowed.own": "{name} – можно: роль «{role}» имеет право «{permission}», и это собственное этого человека.",
    "access.allowed.group":
      "{name} – можно: роль «{role}» имеет право «{permission}» для групп, которыми руководят, и это относится к группе «{group}» или к группе под ней, которой этот человек руководит.",
    "access.allowed.tenant": "{name} – можно: роль «{role}» имеет право «{permission}» во всей компании.",
    "access.allowed.account":
      "{name} – можно: право «{permission}» даёт владение аккаунтом или его администрирование, а не роль «{role}».",
    "access.denied.blocked":
      "{name} – нельзя: доступ этого человека заблокирован, поэтому роль «{role}» ничего не даёт.",
    "access.denied.not_joined": "{name} – нельзя: приглашение ещё не принято.",
    "access.denied.second_factor":
      "{name} – нельзя: без двухэтапной проверки компания никого не пускает, а здесь она не включена.",
    "access.denied.tenant_state":
      "{name} – нельзя: пока компания приостановлена или закрыта, никто не может здесь ничего делать.",
    "access.denied.resource_elsewhere": "{name} – нельзя: это не принадлежит никому и ни одной группе в этой компании.",
    "access.denied.module_off":
      "{name} – нельзя: компания не пользуется модулем «{module}», к которому относится право «{permission}».",
    "access.denied.no_permission": "{name} – нельзя: роль «{role}» не имеет права «{permission}».",
    "access.denied.read_only":
      "{name} – нельзя: пока компанию можно только просматривать или она ожидает закрытия, никто не может здесь ничего изменить.",
    "access.denied.scope_too_narrow":
      "{name} – нельзя: роль «{role}» имеет право «{permission}», но его охват: {scope, select, own {только своё} group {группы, которыми руководят} other {вся компания}}.",
    "problem.access.second_factor": "Эта компания никого не пускает без второго фактора.",
    "remedy.access.second_factor": "Включите второй фактор и войдите снова.",
    "problem.access.nowhere": "Здесь ничего нет, или у вас нет сюда доступа.",
    "remedy.access.nowhere": "Проверьте адрес или войдите как человек, у которого есть сюда доступ.",
    "problem.access.missing": "У вас нет на это прав.",
    "remedy.access.missing": "Обратитесь к администратору, у которого они есть; недостающие права перечислены.",
    "problem.access.changing": "Ваши права здесь прямо сейчас меняются.",
    "remedy.access.changing": "Попробуйте снова через мгновение.",
    "problem.access.blocked": "Ваш доступ здесь заблокирован.",
    "remedy.access.blocked": "Обратитесь к администратору, который здесь управляет.",
    "effect.access.place_chosen":
      "Следующие токены будут выданы для «{name}»: другие службы увидят это, когда ваш вход обновится. Здесь ничего не изменится.",
  },
})
