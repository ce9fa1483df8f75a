import { words } from "../words.ts"

export const rolesWords = words({
  en: {
    "role.scope.own": "one’s own",
    "role.scope.group": "the groups one leads",
    "role.scope.tenant": "the whole company",
    "effect.role.created":
      "The role “{name}” is created. {count, plural, =0 {It allows nothing yet.} one {It allows: {list}.} other {It allows: {list}.}}",
    "effect.role.copied": "It is a copy of “{fromName}” as that is now; what changes there later does not change here.",
    "effect.role.completed": "“{name}” also gets what the rest depends on: {list}.",
    "effect.role.nobody_yet": "Nobody has the role “{name}” yet, so nobody’s rights change until it is given.",
    "effect.role.renamed": "The role “{from}” is called “{to}” from now on.",
    "effect.role.described":
      "The role “{name}” {description, select, null {has no description any more} other {is described in new words}}.",
    "effect.role.gains":
      "Whoever has the role “{name}” ({holders, plural, one {# person} other {# people}}) may do more from the next request on: {list}.",
    "effect.role.loses":
      "Whoever has the role “{name}” ({holders, plural, one {# person} other {# people}}) may do less from the next request on. What goes, or reaches only as far as is said: {list}.",
    "effect.role.links_stop":
      "Open invitations that people with the role “{name}” sent, or that offer it, stop working where whoever sent them may no longer give what they offer ({holders, plural, one {# person has the role or waits} other {# people have the role or wait}} for it).",
    "effect.role.deleted":
      "The role “{name}” is deleted. Nobody has it, so nobody loses anything, and its name is free.",
    "event.role.created": "The role “{name}” was created.",
    "event.role.edited": "The role “{name}” was changed.",
    "event.role.deleted": "The role “{name}” was deleted.",
    "problem.role.unknown": "There is no such role.",
    "remedy.role.unknown": "Look at the list of roles.",
    "problem.role.name_taken": "There is the role “{like}” already, and “{name}” can be taken for it.",
    "remedy.role.name_taken": "Choose a name that cannot be mistaken for another.",
    "problem.role.name_of_preset": "“{like}” is a role that every company has, and “{name}” can be taken for it.",
    "remedy.role.name_of_preset": "Choose a name that cannot be mistaken for another.",
    "problem.role.too_many":
      "This company has {most, plural, one {# role} other {# roles}} of its own, and cannot have more.",
    "remedy.role.too_many": "Delete a role that nobody has.",
    "problem.role.incomplete": "Some of these permissions depend on others that are missing.",
    "remedy.role.incomplete": "Add what is listed, or let it be added by sending “complete”: true.",
    "problem.role.module_unused": "Some of these permissions belong to a module that this company does not use.",
    "remedy.role.module_unused": "Leave out what is listed, or switch on the module first.",
    "problem.role.preset_fixed": "This role is part of the product: it cannot be changed or deleted.",
    "remedy.role.preset_fixed": "Make a copy of it and change that.",
    "problem.role.held":
      "{holders, plural, one {# person has this role, so it} other {# people have this role, so it}} cannot be deleted.",
    "remedy.role.held": "Give them another role first.",
    "problem.role.not_authors": "In this company, only the owner and the admins of the account make and change roles.",
    "remedy.role.not_authors": "Ask one of them, or ask them to leave it to administrators of the company as well.",
    "problem.rights.not_held": "Nobody gives what they do not hold, and some of this is beyond your own rights.",
    "remedy.rights.not_held":
      "Leave out what is listed, or ask somebody who holds it. If nobody does, the owner of the account can appoint an administrator, themselves included.",
    "issue.no_such_permission": "There is no such permission.",
    "issue.not_offered_with_this_scope": "This permission cannot be held with this scope.",
  },
  pl: {
    "role.scope.own": "tylko własne",
    "role.scope.group": "kierowane grupy",
    "role.scope.tenant": "cała firma",
    "effect.role.created":
      "Powstaje rola „{name}”. {count, plural, =0 {Na razie na nic nie pozwala.} one {Pozwala na: {list}.} few {Pozwala na: {list}.} many {Pozwala na: {list}.} other {Pozwala na: {list}.}}",
    "effect.role.copied":
      "Jest kopią roli „{fromName}” w jej obecnym kształcie; późniejsze zmiany tamtej roli jej nie zmienią.",
    "effect.role.completed": "Rola „{name}” dostaje też to, od czego zależy reszta: {list}.",
    "effect.role.nobody_yet":
      "Roli „{name}” nikt jeszcze nie ma, więc do czasu jej nadania niczyje uprawnienia się nie zmieniają.",
    "effect.role.renamed": "Rola „{from}” od teraz nazywa się „{to}”.",
    "effect.role.described": "Rola „{name}” {description, select, null {nie ma już opisu} other {dostaje nowy opis}}.",
    "effect.role.gains":
      "Kto ma rolę „{name}” ({holders, plural, one {# osoba} few {# osoby} many {# osób} other {# osoby}}), może od następnego żądania więcej: {list}.",
    "effect.role.loses":
      "Kto ma rolę „{name}” ({holders, plural, one {# osoba} few {# osoby} many {# osób} other {# osoby}}), może od następnego żądania mniej. Odpada albo sięga tylko tak daleko, jak podano: {list}.",
    "effect.role.links_stop":
      "Otwarte zaproszenia od osób z rolą „{name}” oraz te, które ją dają, przestają działać, jeśli uprawnienia zapraszającej osoby już na nie nie wystarczają (rolę ma albo na nią czeka: {holders, plural, one {# osoba} few {# osoby} many {# osób} other {# osoby}}).",
    "effect.role.deleted":
      "Rola „{name}” zostaje usunięta. Nikt jej nie ma, więc nikt niczego nie traci, a jej nazwa jest wolna.",
    "event.role.created": "Utworzono rolę „{name}”.",
    "event.role.edited": "Zmieniono rolę „{name}”.",
    "event.role.deleted": "Usunięto rolę „{name}”.",
    "problem.role.unknown": "Taka rola nie istnieje.",
    "remedy.role.unknown": "Sprawdź listę ról.",
    "problem.role.name_taken": "Istnieje już rola „{like}”, a „{name}” można z nią pomylić.",
    "remedy.role.name_taken": "Wybierz nazwę, której nie można pomylić z inną.",
    "problem.role.name_of_preset": "„{like}” to rola, którą ma każda firma, a „{name}” można z nią pomylić.",
    "remedy.role.name_of_preset": "Wybierz nazwę, której nie można pomylić z inną.",
    "problem.role.too_many":
      "Firma ma już {most, plural, one {# własną rolę} few {# własne role} many {# własnych ról} other {# własnej roli}}, a więcej mieć nie może.",
    "remedy.role.too_many": "Usuń rolę, której nikt nie ma.",
    "problem.role.incomplete": "Część tych uprawnień zależy od innych, których brakuje.",
    "remedy.role.incomplete": "Dodaj to, co jest wymienione, albo wyślij „complete”: true, aby zostało dodane.",
    "problem.role.module_unused": "Część tych uprawnień należy do modułu, którego firma nie używa.",
    "remedy.role.module_unused": "Pomiń to, co jest wymienione, albo najpierw włącz moduł.",
    "problem.role.preset_fixed": "Ta rola jest częścią produktu: nie można jej zmienić ani usunąć.",
    "remedy.role.preset_fixed": "Utwórz jej kopię i zmień kopię.",
    "problem.role.held":
      "{holders, plural, one {Tę rolę ma # osoba} few {Tę rolę mają # osoby} many {Tę rolę ma # osób} other {Tę rolę ma # osoby}}, więc nie można jej usunąć.",
    "remedy.role.held": "Najpierw nadaj tym osobom inną rolę.",
    "problem.role.not_authors": "W tej firmie role tworzą i zmieniają tylko właściciel i administratorzy konta.",
    "remedy.role.not_authors":
      "Zwróć się do jednej z tych osób albo poproś o otwarcie tego także dla administratorów firmy.",
    "problem.rights.not_held": "Nikt nie nadaje uprawnień, których sam nie ma, a część z nich wykracza poza Twoje.",
    "remedy.rights.not_held":
      "Pomiń to, co jest wymienione, albo zwróć się do osoby, która to ma. Jeśli nikt tego nie ma, właściciel konta może wyznaczyć administratora firmy, także siebie.",
    "issue.no_such_permission": "Nie ma takiego uprawnienia.",
    "issue.not_offered_with_this_scope": "Tego uprawnienia nie można mieć w takim zakresie.",
  },
  ru: {
    "role.scope.own": "только своё",
    "role.scope.group": "группы, которыми руководят",
    "role.scope.tenant": "вся компания",
    "effect.role.created":
      "Создаётся роль «{name}». {count, plural, =0 {Пока она ничего не разрешает.} one {Она разрешает: {list}.} few {Она разрешает: {list}.} many {Она разрешает: {list}.} other {Она разрешает: {list}.}}",
    "effect.role.copied": "Это копия роли «{fromName}» в её нынешнем виде; поздние изменения той роли её не изменят.",
    "effect.role.completed": "Роль «{name}» получает и то, от чего зависит остальное: {list}.",
    "effect.role.nobody_yet": "Роли «{name}» пока ни у кого нет, поэтому, пока её не дадут, ничьи права не меняются.",
    "effect.role.renamed": "Роль «{from}» теперь называется «{to}».",
    "effect.role.described":
      "Роль «{name}» {description, select, null {больше не имеет описания} other {получает новое описание}}.",
    "effect.role.gains":
      "Все, у кого есть роль «{name}» ({holders, plural, one {# человек} few {# человека} many {# человек} other {# человека}}), могут со следующего запроса больше: {list}.",
    "effect.role.loses":
      "Все, у кого есть роль «{name}» ({holders, plural, one {# человек} few {# человека} many {# человек} other {# человека}}), могут со следующего запроса меньше. Уходит или остаётся лишь в указанных пределах: {list}.",
    "effect.role.links_stop":
      "Открытые приглашения от людей с ролью «{name}» и те, что её дают, перестают действовать там, где прав пригласившего для них уже недостаточно (роль есть или ожидается у {holders, plural, one {# человека} few {# человек} many {# человек} other {# человека}}).",
    "effect.role.deleted":
      "Роль «{name}» удаляется. Её ни у кого нет, поэтому никто ничего не теряет, а её название свободно.",
    "event.role.created": "Создана роль «{name}».",
    "event.role.edited": "Изменена роль «{name}».",
    "event.role.deleted": "Удалена роль «{name}».",
    "problem.role.unknown": "Такой роли нет.",
    "remedy.role.unknown": "Посмотрите список ролей.",
    "problem.role.name_taken": "Роль «{like}» уже есть, и «{name}» можно с ней спутать.",
    "remedy.role.name_taken": "Выберите название, которое нельзя спутать с другим.",
    "problem.role.name_of_preset": "«{like}» – роль, которая есть в каждой компании, и «{name}» можно с ней спутать.",
    "remedy.role.name_of_preset": "Выберите название, которое нельзя спутать с другим.",
    "problem.role.too_many":
      "У компании уже {most, plural, one {# собственная роль} few {# собственные роли} many {# собственных ролей} other {# собственной роли}}, и больше быть не может.",
    "remedy.role.too_many": "Удалите роль, которой ни у кого нет.",
    "problem.role.incomplete": "Часть этих прав зависит от других, которых не хватает.",
    "remedy.role.incomplete": "Добавьте перечисленное или отправьте «complete»: true, чтобы оно было добавлено.",
    "problem.role.module_unused": "Часть этих прав относится к модулю, которым компания не пользуется.",
    "remedy.role.module_unused": "Уберите перечисленное или сначала включите модуль.",
    "problem.role.preset_fixed": "Эта роль — часть продукта: её нельзя изменить или удалить.",
    "remedy.role.preset_fixed": "Сделайте её копию и измените копию.",
    "problem.role.held":
      "{holders, plural, one {Эта роль есть у # человека} few {Эта роль есть у # человек} many {Эта роль есть у # человек} other {Эта роль есть у # человека}}, поэтому удалить её нельзя.",
    "remedy.role.held": "Сначала дайте им другую роль.",
    "problem.role.not_authors": "В этой компании роли создают и меняют только владелец и администраторы аккаунта.",
    "remedy.role.not_authors": "Обратитесь к одному из них или попросите открыть это и для администраторов компании.",
    "problem.rights.not_held": "Никто не даёт того, чего не имеет, а часть этого выходит за пределы ваших прав.",
    "remedy.rights.not_held":
      "Уберите перечисленное или обратитесь к тому, у кого это есть. Если этого нет ни у кого, владелец аккаунта может назначить администратора компании, в том числе себя.",
    "issue.no_such_permission": "Такого права нет.",
    "issue.not_offered_with_this_scope": "Это право нельзя иметь в таких пределах.",
  },
})
