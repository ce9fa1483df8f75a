import { words } from "../words.ts"

export const rolesWords = words({
  "role.scope.own": {
    en: "one’s own",
    pl: "tylko własne",
    ru: "только своё",
  },
  "role.scope.group": {
    en: "the groups one leads",
    pl: "kierowane grupy",
    ru: "группы, которыми руководят",
  },
  "role.scope.tenant": {
    en: "the whole company",
    pl: "cała firma",
    ru: "вся компания",
  },
  "effect.role.created": {
    en: "The role “{name}” is created. {count, plural, =0 {It allows nothing yet.} one {It allows: {list}.} other {It allows: {list}.}}",
    pl: "Powstaje rola „{name}”. {count, plural, =0 {Na razie na nic nie pozwala.} one {Pozwala na: {list}.} few {Pozwala na: {list}.} many {Pozwala na: {list}.} other {Pozwala na: {list}.}}",
    ru: "Создаётся роль «{name}». {count, plural, =0 {Пока она ничего не разрешает.} one {Она разрешает: {list}.} few {Она разрешает: {list}.} many {Она разрешает: {list}.} other {Она разрешает: {list}.}}",
  },
  "effect.role.copied": {
    en: "It is a copy of “{fromName}” as that is now; what changes there later does not change here.",
    pl: "Jest kopią roli „{fromName}” w jej obecnym kształcie; późniejsze zmiany tamtej roli jej nie zmienią.",
    ru: "Это копия роли «{fromName}» в её нынешнем виде; поздние изменения той роли её не изменят.",
  },
  "effect.role.completed": {
    en: "“{name}” also gets what the rest depends on: {list}.",
    pl: "Rola „{name}” dostaje też to, od czego zależy reszta: {list}.",
    ru: "Роль «{name}» получает и то, от чего зависит остальное: {list}.",
  },
  "effect.role.nobody_yet": {
    en: "Nobody has the role “{name}” yet, so nobody’s rights change until it is given.",
    pl: "Roli „{name}” nikt jeszcze nie ma, więc do czasu jej nadania niczyje uprawnienia się nie zmieniają.",
    ru: "Роли «{name}» пока ни у кого нет, поэтому, пока её не дадут, ничьи права не меняются.",
  },
  "effect.role.renamed": {
    en: "The role “{from}” is called “{to}” from now on.",
    pl: "Rola „{from}” od teraz nazywa się „{to}”.",
    ru: "Роль «{from}» теперь называется «{to}».",
  },
  "effect.role.described": {
    en: "The role “{name}” {description, select, null {has no description any more} other {is described in new words}}.",
    pl: "Rola „{name}” {description, select, null {nie ma już opisu} other {dostaje nowy opis}}.",
    ru: "Роль «{name}» {description, select, null {больше не имеет описания} other {получает новое описание}}.",
  },
  "effect.role.gains": {
    en: "Whoever has the role “{name}” ({holders, plural, one {# person} other {# people}}) may do more from the next request on: {list}.",
    pl: "Kto ma rolę „{name}” ({holders, plural, one {# osoba} few {# osoby} many {# osób} other {# osoby}}), może od następnego żądania więcej: {list}.",
    ru: "Все, у кого есть роль «{name}» ({holders, plural, one {# человек} few {# человека} many {# человек} other {# человека}}), могут со следующего запроса больше: {list}.",
  },
  "effect.role.loses": {
    en: "Whoever has the role “{name}” ({holders, plural, one {# person} other {# people}}) may do less from the next request on. What goes, or reaches only as far as is said: {list}.",
    pl: "Kto ma rolę „{name}” ({holders, plural, one {# osoba} few {# osoby} many {# osób} other {# osoby}}), może od następnego żądania mniej. Odpada albo sięga tylko tak daleko, jak podano: {list}.",
    ru: "Все, у кого есть роль «{name}» ({holders, plural, one {# человек} few {# человека} many {# человек} other {# человека}}), могут со следующего запроса меньше. Уходит или остаётся лишь в указанных пределах: {list}.",
  },
  "effect.role.links_stop": {
    en: "Open invitations that people with the role “{name}” sent, or that offer it, stop working where whoever sent them may no longer give what they offer ({holders, plural, one {# person has the role or waits} other {# people have the role or wait}} for it).",
    pl: "Otwarte zaproszenia od osób z rolą „{name}” oraz te, które ją dają, przestają działać, jeśli uprawnienia zapraszającej osoby już na nie nie wystarczają (rolę ma albo na nią czeka: {holders, plural, one {# osoba} few {# osoby} many {# osób} other {# osoby}}).",
    ru: "Открытые приглашения от людей с ролью «{name}» и те, что её дают, перестают действовать там, где прав пригласившего для них уже недостаточно (роль есть или ожидается у {holders, plural, one {# человека} few {# человек} many {# человек} other {# человека}}).",
  },
  "effect.role.deleted": {
    en: "The role “{name}” is deleted. Nobody has it, so nobody loses anything, and its name is free.",
    pl: "Rola „{name}” zostaje usunięta. Nikt jej nie ma, więc nikt niczego nie traci, a jej nazwa jest wolna.",
    ru: "Роль «{name}» удаляется. Её ни у кого нет, поэтому никто ничего не теряет, а её название свободно.",
  },
  "event.role.created": {
    en: "The role “{name}” was created.",
    pl: "Utworzono rolę „{name}”.",
    ru: "Создана роль «{name}».",
  },
  "event.role.edited": {
    en: "The role “{name}” was changed.",
    pl: "Zmieniono rolę „{name}”.",
    ru: "Изменена роль «{name}».",
  },
  "event.role.deleted": {
    en: "The role “{name}” was deleted.",
    pl: "Usunięto rolę „{name}”.",
    ru: "Удалена роль «{name}».",
  },
  "problem.role.unknown": {
    en: "There is no such role.",
    pl: "Taka rola nie istnieje.",
    ru: "Такой роли нет.",
  },
  "remedy.role.unknown": {
    en: "Look at the list of roles.",
    pl: "Sprawdź listę ról.",
    ru: "Посмотрите список ролей.",
  },
  "problem.role.name_taken": {
    en: "There is the role “{like}” already, and “{name}” can be taken for it.",
    pl: "Istnieje już rola „{like}”, a „{name}” można z nią pomylić.",
    ru: "Роль «{like}» уже есть, и «{name}» можно с ней спутать.",
  },
  "remedy.role.name_taken": {
    en: "Choose a name that cannot be mistaken for another.",
    pl: "Wybierz nazwę, której nie można pomylić z inną.",
    ru: "Выберите название, которое нельзя спутать с другим.",
  },
  "problem.role.name_of_preset": {
    en: "“{like}” is a role that every company has, and “{name}” can be taken for it.",
    pl: "„{like}” to rola, którą ma każda firma, a „{name}” można z nią pomylić.",
    ru: "«{like}» – роль, которая есть в каждой компании, и «{name}» можно с ней спутать.",
  },
  "remedy.role.name_of_preset": {
    en: "Choose a name that cannot be mistaken for another.",
    pl: "Wybierz nazwę, której nie można pomylić z inną.",
    ru: "Выберите название, которое нельзя спутать с другим.",
  },
  "problem.role.too_many": {
    en: "This company has {most, plural, one {# role} other {# roles}} of its own, and cannot have more.",
    pl: "Firma ma już {most, plural, one {# własną rolę} few {# własne role} many {# własnych ról} other {# własnej roli}}, a więcej mieć nie może.",
    ru: "У компании уже {most, plural, one {# собственная роль} few {# собственные роли} many {# собственных ролей} other {# собственной роли}}, и больше быть не может.",
  },
  "remedy.role.too_many": {
    en: "Delete a role that nobody has.",
    pl: "Usuń rolę, której nikt nie ma.",
    ru: "Удалите роль, которой ни у кого нет.",
  },
  "problem.role.incomplete": {
    en: "Some of these permissions depend on others that are missing.",
    pl: "Część tych uprawnień zależy od innych, których brakuje.",
    ru: "Часть этих прав зависит от других, которых не хватает.",
  },
  "remedy.role.incomplete": {
    en: "Add what is listed, or let it be added by sending “complete”: true.",
    pl: "Dodaj to, co jest wymienione, albo wyślij „complete”: true, aby zostało dodane.",
    ru: "Добавьте перечисленное или отправьте «complete»: true, чтобы оно было добавлено.",
  },
  "problem.role.module_unused": {
    en: "Some of these permissions belong to a module that this company does not use.",
    pl: "Część tych uprawnień należy do modułu, którego firma nie używa.",
    ru: "Часть этих прав относится к модулю, которым компания не пользуется.",
  },
  "remedy.role.module_unused": {
    en: "Leave out what is listed, or switch on the module first.",
    pl: "Pomiń to, co jest wymienione, albo najpierw włącz moduł.",
    ru: "Уберите перечисленное или сначала включите модуль.",
  },
  "problem.role.preset_fixed": {
    en: "This role is part of the product: it cannot be changed or deleted.",
    pl: "Ta rola jest częścią produktu: nie można jej zmienić ani usunąć.",
    ru: "Эта роль — часть продукта: её нельзя изменить или удалить.",
  },
  "remedy.role.preset_fixed": {
    en: "Make a copy of it and change that.",
    pl: "Utwórz jej kopię i zmień kopię.",
    ru: "Сделайте её копию и измените копию.",
  },
  "problem.role.held": {
    en: "{holders, plural, one {# person has this role, so it} other {# people have this role, so it}} cannot be deleted.",
    pl: "{holders, plural, one {Tę rolę ma # osoba} few {Tę rolę mają # osoby} many {Tę rolę ma # osób} other {Tę rolę ma # osoby}}, więc nie można jej usunąć.",
    ru: "{holders, plural, one {Эта роль есть у # человека} few {Эта роль есть у # человек} many {Эта роль есть у # человек} other {Эта роль есть у # человека}}, поэтому удалить её нельзя.",
  },
  "remedy.role.held": {
    en: "Give them another role first.",
    pl: "Najpierw nadaj tym osobom inną rolę.",
    ru: "Сначала дайте им другую роль.",
  },
  "problem.role.not_authors": {
    en: "In this company, only the owner and the admins of the account make and change roles.",
    pl: "W tej firmie role tworzą i zmieniają tylko właściciel i administratorzy konta.",
    ru: "В этой компании роли создают и меняют только владелец и администраторы аккаунта.",
  },
  "remedy.role.not_authors": {
    en: "Ask one of them, or ask them to leave it to administrators of the company as well.",
    pl: "Zwróć się do jednej z tych osób albo poproś o otwarcie tego także dla administratorów firmy.",
    ru: "Обратитесь к одному из них или попросите открыть это и для администраторов компании.",
  },
  "problem.rights.not_held": {
    en: "Nobody gives what they do not hold, and some of this is beyond your own rights.",
    pl: "Nikt nie nadaje uprawnień, których sam nie ma, a część z nich wykracza poza Twoje.",
    ru: "Никто не даёт того, чего не имеет, а часть этого выходит за пределы ваших прав.",
  },
  "remedy.rights.not_held": {
    en: "Leave out what is listed, or ask somebody who holds it. If nobody does, the owner of the account can appoint an administrator, themselves included.",
    pl: "Pomiń to, co jest wymienione, albo zwróć się do osoby, która to ma. Jeśli nikt tego nie ma, właściciel konta może wyznaczyć administratora firmy, także siebie.",
    ru: "Уберите перечисленное или обратитесь к тому, у кого это есть. Если этого нет ни у кого, владелец аккаунта может назначить администратора компании, в том числе себя.",
  },
  "issue.no_such_permission": {
    en: "There is no such permission.",
    pl: "Nie ma takiego uprawnienia.",
    ru: "Такого права нет.",
  },
  "issue.not_offered_with_this_scope": {
    en: "This permission cannot be held with this scope.",
    pl: "Tego uprawnienia nie można mieć w takim zakresie.",
    ru: "Это право нельзя иметь в таких пределах.",
  },
})
