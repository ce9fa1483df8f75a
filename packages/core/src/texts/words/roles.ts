import { words } from "../words.ts"

export const rolesWords = words({
  "list.more": {
    en: "{count} more",
    pl: "jeszcze {count}",
    ru: "ещё {count}",
  },
  "list.unseen": {
    en: "people you cannot see",
    pl: "osoby, do których nie masz dostępu",
    ru: "люди, к которым у вас нет доступа",
  },
  "role.rights": {
    en: "{count, plural, one {# permission} other {# permissions}}{scope, select, none {} own { (one’s own)} group { (the groups one leads)} other { (the whole company)}}",
    pl: "{count, plural, one {# uprawnienie} few {# uprawnienia} many {# uprawnień} other {# uprawnienia}}{scope, select, none {} own { (tylko własne)} group { (kierowane grupy)} other { (cała firma)}}",
    ru: "{count, plural, one {# право} few {# права} many {# прав} other {# права}}{scope, select, none {} own { (только своё)} group { (группы, которыми руководят)} other { (вся компания)}}",
  },
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
    en: "The role “{name}” will be created{count, plural, =0 {; it allows nothing yet} one {, with # permission} other {, with # permissions}}.",
    pl: "Zostanie utworzona rola „{name}”{count, plural, =0 {; na razie na nic nie pozwala} one {. Obejmie # uprawnienie} few {. Obejmie # uprawnienia} many {. Obejmie # uprawnień} other {. Obejmie # uprawnienia}}.",
    ru: "Будет создана роль «{name}»{count, plural, =0 {; пока она ничего не разрешает} one {. В ней # право} few {. В ней # права} many {. В ней # прав} other {. В ней # права}}.",
  },
  "effect.role.allows": {
    en: "In “{title}”, “{name}” allows: {list}.",
    pl: "W module „{title}” rola „{name}” obejmuje: {list}.",
    ru: "В модуле «{title}» роль «{name}» даёт: {list}.",
  },
  "effect.role.copied": {
    en: "It is a copy of “{fromName}” as it is now; later changes to that role will not affect it.",
    pl: "Będzie kopią roli „{fromName}” w jej obecnym kształcie; późniejsze zmiany tamtej roli jej nie zmienią.",
    ru: "Это копия роли «{fromName}» в её нынешнем виде; последующие изменения исходной роли её не затронут.",
  },
  "effect.role.completed": {
    en: "“{name}” will also get the permissions that the others depend on: {list}.",
    pl: "Rola „{name}” otrzyma też uprawnienia, od których zależą pozostałe: {list}.",
    ru: "Роль «{name}» получит и права, от которых зависят остальные: {list}.",
  },
  "effect.role.nobody_yet": {
    en: "Nobody has the role “{name}” yet: nobody’s permissions will change until it is given.",
    pl: "Roli „{name}” nikt jeszcze nie ma: do czasu jej nadania niczyje uprawnienia się nie zmienią.",
    ru: "Роли «{name}» пока ни у кого нет: пока её не дадут, ничьи права не изменятся.",
  },
  "effect.role.renamed": {
    en: "The role “{from}” will be called “{to}”.",
    pl: "Rola „{from}” będzie się nazywać „{to}”.",
    ru: "Роль «{from}» будет называться «{to}».",
  },
  "effect.role.described": {
    en: "The description of the role “{name}” will be {description, select, null {removed} other {changed}}.",
    pl: "Opis roli „{name}” zostanie {description, select, null {usunięty} other {zmieniony}}.",
    ru: "Описание роли «{name}» будет {description, select, null {удалено} other {изменено}}.",
  },
  "effect.role.gains": {
    en: "In “{title}”, the role “{name}” will also allow: {list}.",
    pl: "W module „{title}” rola „{name}” obejmie też: {list}.",
    ru: "В модуле «{title}» роль «{name}» будет давать ещё: {list}.",
  },
  "effect.role.loses": {
    en: "In “{title}”, the role “{name}” will lose, or keep only as far as shown: {list}.",
    pl: "W module „{title}” rola „{name}” straci albo zachowa tylko w podanym zakresie: {list}.",
    ru: "В модуле «{title}» роль «{name}» потеряет или сохранит лишь в указанной области: {list}.",
  },
  "effect.role.gains_content": {
    en: "{holders, plural, one {# person} other {# people}} with the role “{name}” will get access to conversations with customers and their data, beyond their own: {list}.",
    pl: "Dostęp do rozmów i danych klientów, nie tylko własnych, {holders, plural, one {zyska # osoba} few {zyskają # osoby} many {zyska # osób} other {zyska # osoby}} z rolą „{name}”: {list}.",
    ru: "Доступ к разговорам и данным клиентов, не только своих, {holders, plural, one {получит # человек} few {получат # человека} many {получат # человек} other {получит # человека}} с ролью «{name}»: {list}.",
  },
  "effect.role.changes_holders": {
    en: "{holders, plural, one {# person has} other {# people have}} the role “{name}”. For them this takes effect at once, in connected services within an hour.",
    pl: "Rolę „{name}” {holders, plural, one {ma # osoba} few {mają # osoby} many {ma # osób} other {ma # osoby}}. Zmiana zadziała natychmiast, w połączonych usługach w ciągu godziny.",
    ru: "Роль «{name}» {holders, plural, one {есть у # человека} few {есть у # человек} many {есть у # человек} other {есть у # человека}}. Изменение подействует сразу, в подключённых сервисах — в течение часа.",
  },
  "effect.role.links_stop": {
    en: "Open invitations that people with the role “{name}” sent, or that offer it, will stop working where whoever sent them may no longer give what they offer ({holders, plural, one {# person has the role or waits} other {# people have the role or wait}} for it).",
    pl: "Otwarte zaproszenia od osób z rolą „{name}” oraz te, które ją dają, przestaną działać, jeśli uprawnienia zapraszającego nie będą już na nie wystarczać (rolę ma albo na nią czeka: {holders, plural, one {# osoba} few {# osoby} many {# osób} other {# osoby}}).",
    ru: "Непринятые приглашения от людей с ролью «{name}» и те, что её дают, перестанут действовать там, где прав отправителя для них уже недостаточно (роль есть или ожидается у {holders, plural, one {# человека} few {# человек} many {# человек} other {# человека}}).",
  },
  "effect.role.deleted": {
    en: "The role “{name}” will be deleted. Nobody has it, so nobody loses anything, and its name will be free again.",
    pl: "Rola „{name}” zostanie usunięta. Nikt jej nie ma, więc nikt niczego nie straci, a nazwa będzie znów wolna.",
    ru: "Роль «{name}» будет удалена. Её ни у кого нет, поэтому никто ничего не потеряет, а название снова станет свободным.",
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
    en: "This role does not exist.",
    pl: "Taka rola nie istnieje.",
    ru: "Такой роли нет.",
  },
  "remedy.role.unknown": {
    en: "Check the list of roles.",
    pl: "Sprawdź listę ról.",
    ru: "Посмотрите список ролей.",
  },
  "problem.role.name_taken": {
    en: "There is already a role “{like}”, and “{name}” could be mistaken for it.",
    pl: "Istnieje już rola „{like}”, a „{name}” można z nią pomylić.",
    ru: "Роль «{like}» уже есть, и «{name}» можно с ней спутать.",
  },
  "remedy.role.name_taken": {
    en: "Choose a name that cannot be mistaken for another.",
    pl: "Wybierz nazwę, której nie można pomylić z inną.",
    ru: "Выберите название, которое нельзя спутать с другим.",
  },
  "problem.role.name_of_preset": {
    en: "“{like}” is a role that every company has, and “{name}” could be mistaken for it.",
    pl: "„{like}” to rola, którą ma każda firma, a „{name}” można z nią pomylić.",
    ru: "«{like}» — роль, которая есть в каждой компании, и «{name}» можно с ней спутать.",
  },
  "remedy.role.name_of_preset": {
    en: "Choose a name that cannot be mistaken for another.",
    pl: "Wybierz nazwę, której nie można pomylić z inną.",
    ru: "Выберите название, которое нельзя спутать с другим.",
  },
  "problem.role.too_many": {
    en: "This company already has {most, plural, one {# custom role} other {# custom roles}} and cannot have more.",
    pl: "Firma ma już {most, plural, one {# rolę niestandardową} few {# role niestandardowe} many {# ról niestandardowych} other {# roli niestandardowej}} i nie może mieć ich więcej.",
    ru: "Кроме встроенных, у компании может быть не больше {most, plural, one {# роли} few {# ролей} many {# ролей} other {# роли}}.",
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
    en: "Add the listed permissions.",
    pl: "Dodaj wymienione uprawnienia.",
    ru: "Добавьте перечисленные права.",
  },
  "problem.role.module_unused": {
    en: "Some of these permissions belong to a module that this company does not use.",
    pl: "Część tych uprawnień należy do modułu, którego firma nie używa.",
    ru: "Часть этих прав относится к модулю, которым компания не пользуется.",
  },
  "remedy.role.module_unused": {
    en: "Leave out the listed permissions, or switch on the module first.",
    pl: "Pomiń wymienione uprawnienia albo najpierw włącz moduł.",
    ru: "Уберите перечисленные права или сначала включите модуль.",
  },
  "problem.role.preset_fixed": {
    en: "This is a preset role: it cannot be changed or deleted.",
    pl: "To rola predefiniowana: nie można jej zmienić ani usunąć.",
    ru: "Это встроенная роль: её нельзя изменить или удалить.",
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
    en: "In this company, only the owner and the admins of the account create and change roles.",
    pl: "W tej firmie role tworzą i zmieniają tylko właściciel i administratorzy konta.",
    ru: "В этой компании роли создают и меняют только владелец и администраторы аккаунта.",
  },
  "remedy.role.not_authors": {
    en: "Ask one of them, or ask them to let the company’s administrators do it as well.",
    pl: "Zwróć się do jednej z tych osób albo poproś, aby umożliwiono to także administratorom firmy.",
    ru: "Обратитесь к одному из них или попросите разрешить это и администраторам компании.",
  },
  "problem.rights.not_held": {
    en: "Nobody can give permissions that they do not hold, and some of these go beyond yours.",
    pl: "Nikt nie nadaje uprawnień, których sam nie ma, a część z nich wykracza poza Twoje.",
    ru: "Нельзя дать права, которых нет у вас, а часть этих прав шире ваших.",
  },
  "remedy.rights.not_held": {
    en: "Leave out the listed permissions, or ask somebody who holds them. If nobody does, the owner of the account can appoint an administrator, themselves included.",
    pl: "Pomiń wymienione uprawnienia albo zwróć się do osoby, która je ma. Jeśli nikt ich nie ma, właściciel konta może wyznaczyć administratora firmy, także siebie.",
    ru: "Уберите перечисленные права или обратитесь к тому, у кого они есть. Если их нет ни у кого, владелец аккаунта может назначить администратора компании, в том числе себя.",
  },
  "issue.no_such_permission": {
    en: "There is no such permission.",
    pl: "Nie ma takiego uprawnienia.",
    ru: "Такого права нет.",
  },
  "issue.not_offered_with_this_scope": {
    en: "This permission is not available at this level.",
    pl: "Tego uprawnienia nie można mieć w takim zakresie.",
    ru: "Это право не даётся с такой областью действия.",
  },
})
