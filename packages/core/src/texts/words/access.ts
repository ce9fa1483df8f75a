import { words } from "../words.ts"

export const accessWords = words({
  "problem.access.may_not_ask": {
    en: "You may not ask what others may do there.",
    pl: "Nie możesz pytać, co wolno tam innym.",
    ru: "Вам нельзя спрашивать, что там можно другим.",
  },
  "remedy.access.may_not_ask": {
    en: "Check the company and the user; about others, only its administrators may ask.",
    pl: "Sprawdź firmę i użytkownika; o innych mogą pytać tylko jej administratorzy.",
    ru: "Проверьте компанию и пользователя; о других могут спрашивать только её администраторы.",
  },
  "problem.access.no_such_permission": {
    en: "There is no such permission.",
    pl: "Nie ma takiego uprawnienia.",
    ru: "Такого права нет.",
  },
  "remedy.access.no_such_permission": {
    en: "Choose one of those that the list of permissions has.",
    pl: "Wybierz jedno z tych, które są na liście uprawnień.",
    ru: "Выберите одно из тех, что есть в списке прав.",
  },
  "access.allowed.held": {
    en: "{name} may: the role “{role}” holds “{permission}” for {scope, select, own {one’s own} group {the groups one leads} other {the whole company}}.",
    pl: "{name} – wolno: rola „{role}” ma uprawnienie „{permission}”, a jego zakres to {scope, select, own {tylko własne} group {kierowane grupy} other {cała firma}}.",
    ru: "{name} – можно: роль «{role}» имеет право «{permission}», его охват: {scope, select, own {только своё} group {группы, которыми руководят} other {вся компания}}.",
  },
  "access.allowed.own": {
    en: "{name} may: the role “{role}” holds “{permission}”, and this is their own.",
    pl: "{name} – wolno: rola „{role}” ma uprawnienie „{permission}”, a to jest własne tej osoby.",
    ru: "{name} – можно: роль «{role}» имеет право «{permission}», и это собственное этого человека.",
  },
  "access.allowed.group": {
    en: "{name} may: the role “{role}” holds “{permission}” for the groups one leads, and this belongs to the group “{group}” or one below it, which they lead.",
    pl: "{name} – wolno: rola „{role}” ma uprawnienie „{permission}” dla kierowanych grup, a to należy do grupy „{group}” lub grupy pod nią, którą kieruje ta osoba.",
    ru: "{name} – можно: роль «{role}» имеет право «{permission}» для групп, которыми руководят, и это относится к группе «{group}» или к группе под ней, которой этот человек руководит.",
  },
  "access.allowed.tenant": {
    en: "{name} may: the role “{role}” holds “{permission}” for the whole company.",
    pl: "{name} – wolno: rola „{role}” ma uprawnienie „{permission}” w całej firmie.",
    ru: "{name} – можно: роль «{role}» имеет право «{permission}» во всей компании.",
  },
  "access.allowed.account": {
    en: "{name} may: “{permission}” comes with owning or administering the account, not with the role “{role}”.",
    pl: "{name} – wolno: uprawnienie „{permission}” wynika z bycia właścicielem lub administratorem konta, a nie z roli „{role}”.",
    ru: "{name} – можно: право «{permission}» даёт владение аккаунтом или его администрирование, а не роль «{role}».",
  },
  "access.denied.blocked": {
    en: "{name} may not: they are blocked, so that the role “{role}” gives them nothing.",
    pl: "{name} – nie wolno: dostęp tej osoby jest zablokowany, więc rola „{role}” nic jej nie daje.",
    ru: "{name} – нельзя: доступ этого человека заблокирован, поэтому роль «{role}» ничего не даёт.",
  },
  "access.denied.not_joined": {
    en: "{name} may not: the invitation has not been accepted yet.",
    pl: "{name} – nie wolno: zaproszenie nie zostało jeszcze przyjęte.",
    ru: "{name} – нельзя: приглашение ещё не принято.",
  },
  "access.denied.second_factor": {
    en: "{name} may not: the company lets nobody in without a second factor, and {name} has none.",
    pl: "{name} – nie wolno: firma nie wpuszcza nikogo bez weryfikacji dwuetapowej, a ta osoba jej nie włączyła.",
    ru: "{name} – нельзя: без двухэтапной проверки компания никого не пускает, а здесь она не включена.",
  },
  "access.denied.tenant_state": {
    en: "{name} may not: nobody may do anything here while the company is suspended or closed.",
    pl: "{name} – nie wolno: dopóki firma jest zawieszona lub zamknięta, nikt nie może tu niczego zrobić.",
    ru: "{name} – нельзя: пока компания приостановлена или закрыта, никто не может здесь ничего делать.",
  },
  "access.denied.resource_elsewhere": {
    en: "{name} may not: this belongs to nobody and to no group of this company.",
    pl: "{name} – nie wolno: to nie należy do nikogo ani do żadnej grupy w tej firmie.",
    ru: "{name} – нельзя: это не принадлежит никому и ни одной группе в этой компании.",
  },
  "access.denied.module_off": {
    en: "{name} may not: the company does not use “{module}”, of which “{permission}” is a part.",
    pl: "{name} – nie wolno: firma nie korzysta z modułu „{module}”, do którego należy uprawnienie „{permission}”.",
    ru: "{name} – нельзя: компания не пользуется модулем «{module}», к которому относится право «{permission}».",
  },
  "access.denied.no_permission": {
    en: "{name} may not: the role “{role}” does not hold “{permission}”.",
    pl: "{name} – nie wolno: rola „{role}” nie ma uprawnienia „{permission}”.",
    ru: "{name} – нельзя: роль «{role}» не имеет права «{permission}».",
  },
  "access.denied.read_only": {
    en: "{name} may not: nobody may change anything here while the company can only be read or is about to be closed.",
    pl: "{name} – nie wolno: dopóki firmę można tylko przeglądać albo czeka ona na zamknięcie, nikt nie może tu niczego zmienić.",
    ru: "{name} – нельзя: пока компанию можно только просматривать или она ожидает закрытия, никто не может здесь ничего изменить.",
  },
  "access.denied.scope_too_narrow": {
    en: "{name} may not: the role “{role}” holds “{permission}” only for {scope, select, own {one’s own} group {the groups one leads} other {the whole company}}.",
    pl: "{name} – nie wolno: rola „{role}” ma uprawnienie „{permission}”, ale jego zakres to {scope, select, own {tylko własne} group {kierowane grupy} other {cała firma}}.",
    ru: "{name} – нельзя: роль «{role}» имеет право «{permission}», но его охват: {scope, select, own {только своё} group {группы, которыми руководят} other {вся компания}}.",
  },
  "problem.access.second_factor": {
    en: "This company lets nobody in without a second factor.",
    pl: "Ta firma nie wpuszcza nikogo bez drugiego składnika logowania.",
    ru: "Эта компания никого не пускает без второго фактора.",
  },
  "remedy.access.second_factor": {
    en: "Set up a second factor, then sign in again.",
    pl: "Włącz drugi składnik i zaloguj się ponownie.",
    ru: "Включите второй фактор и войдите снова.",
  },
  "problem.access.nowhere": {
    en: "There is nothing here, or nothing of yours.",
    pl: "Nic tu nie ma albo nie masz tu dostępu.",
    ru: "Здесь ничего нет, или у вас нет сюда доступа.",
  },
  "remedy.access.nowhere": {
    en: "Check the address, or sign in as somebody who belongs here.",
    pl: "Sprawdź adres albo zaloguj się jako osoba, która ma tu dostęp.",
    ru: "Проверьте адрес или войдите как человек, у которого есть сюда доступ.",
  },
  "problem.access.missing": {
    en: "You may not do this.",
    pl: "Nie masz uprawnień, aby to zrobić.",
    ru: "У вас нет на это прав.",
  },
  "remedy.access.missing": {
    en: "Ask an admin who may; what is missing is listed.",
    pl: "Zwróć się do administratora, który je ma; brakujące uprawnienia są wymienione.",
    ru: "Обратитесь к администратору, у которого они есть; недостающие права перечислены.",
  },
  "problem.access.changing": {
    en: "Your rights here are being changed right now.",
    pl: "Twoje uprawnienia są tu właśnie zmieniane.",
    ru: "Ваши права здесь прямо сейчас меняются.",
  },
  "remedy.access.changing": {
    en: "Try again in a moment.",
    pl: "Spróbuj ponownie za chwilę.",
    ru: "Попробуйте снова через мгновение.",
  },
  "problem.access.blocked": {
    en: "You are blocked here.",
    pl: "Twój dostęp jest tu zablokowany.",
    ru: "Ваш доступ здесь заблокирован.",
  },
  "remedy.access.blocked": {
    en: "Ask an administrator of this account or company.",
    pl: "Zwróć się do administratora, który tu zarządza.",
    ru: "Обратитесь к администратору, который здесь управляет.",
  },
  "effect.access.place_chosen": {
    en: "Your next tokens are made for “{name}”: the other services follow as soon as your sign-in is refreshed. Here nothing changes.",
    pl: "Kolejne tokeny będą wydawane dla „{name}”: inne usługi to zauważą, gdy Twoje logowanie się odświeży. Tutaj nic się nie zmienia.",
    ru: "Следующие токены будут выданы для «{name}»: другие службы увидят это, когда ваш вход обновится. Здесь ничего не изменится.",
  },
})
