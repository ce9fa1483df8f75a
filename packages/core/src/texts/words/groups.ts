import { words } from "../words.ts"

export const groupsWords = words({
  "group.position": {
    en: "Position",
    pl: "Stanowisko",
    ru: "Должность",
  },
  "effect.group.created": {
    en: "The group “{name}” will be created {parent, select, null {at the top level} other {in “{parentName}”}}, without members or leaders.",
    pl: "Grupa „{name}” zostanie utworzona {parent, select, null {na najwyższym poziomie} other {w grupie „{parentName}”}}, bez członków i bez liderów.",
    ru: "Группа «{name}» будет создана {parent, select, null {на верхнем уровне} other {в группе «{parentName}»}}, без участников и без руководителей.",
  },
  "effect.group.renamed": {
    en: "The group “{from}” will be called “{to}”; its members, leaders and permissions will not change.",
    pl: "Grupa „{from}” będzie się nazywać „{to}”; członkowie, liderzy i uprawnienia się nie zmienią.",
    ru: "Группа «{from}» будет называться «{to}»; участники, руководители и права не изменятся.",
  },
  "effect.group.moved": {
    en: "The group “{name}” will move, with all its subgroups, from {from, select, null {the top level} other {“{fromName}”}} to {to, select, null {the top level} other {“{toName}”}}.",
    pl: "Grupa „{name}” wraz z podgrupami zmieni miejsce: dotąd {from, select, null {na najwyższym poziomie} other {w grupie „{fromName}”}}, odtąd {to, select, null {na najwyższym poziomie} other {w grupie „{toName}”}}.",
    ru: "Группа «{name}» со всеми подгруппами сменит место: до сих пор — {from, select, null {на верхнем уровне} other {в группе «{fromName}»}}, теперь — {to, select, null {на верхнем уровне} other {в группе «{toName}»}}.",
  },
  "effect.group.reach_grows": {
    en: "{others, select, true {Leaders} other {{count, plural, one {# leader} other {# leaders}}}} of groups above will get access to everybody in “{name}” and its subgroups at once.",
    pl: "{others, select, true {Liderzy grup nadrzędnych natychmiast uzyskają} other {{count, plural, one {# lider grup nadrzędnych natychmiast uzyska} few {# liderzy grup nadrzędnych natychmiast uzyskają} many {# liderów grup nadrzędnych natychmiast uzyska} other {# lidera grup nadrzędnych natychmiast uzyska}}}} dostęp do wszystkich osób w grupie „{name}” i jej podgrupach.",
    ru: "{others, select, true {Руководители вышестоящих групп сразу получат} other {{count, plural, one {# руководитель вышестоящих групп сразу получит} few {# руководителя вышестоящих групп сразу получат} many {# руководителей вышестоящих групп сразу получат} other {# руководителя вышестоящих групп сразу получит}}}} доступ ко всем в группе «{name}» и её подгруппах.",
  },
  "effect.group.reach_shrinks": {
    en: "{others, select, true {Leaders} other {{count, plural, one {# leader} other {# leaders}}}} of the groups that were above will lose access to “{name}” and its subgroups at once.",
    pl: "{others, select, true {Liderzy dotychczasowych grup nadrzędnych natychmiast stracą} other {{count, plural, one {# lider dotychczasowych grup nadrzędnych natychmiast straci} few {# liderzy dotychczasowych grup nadrzędnych natychmiast stracą} many {# liderów dotychczasowych grup nadrzędnych natychmiast straci} other {# lidera dotychczasowych grup nadrzędnych natychmiast straci}}}} dostęp do grupy „{name}” i jej podgrup.",
    ru: "{others, select, true {Руководители прежних вышестоящих групп сразу потеряют} other {{count, plural, one {# руководитель прежних вышестоящих групп сразу потеряет} few {# руководителя прежних вышестоящих групп сразу потеряют} many {# руководителей прежних вышестоящих групп сразу потеряют} other {# руководителя прежних вышестоящих групп сразу потеряет}}}} доступ к группе «{name}» и её подгруппам.",
  },
  "effect.group.deleted": {
    en: "The group “{name}” will be deleted. It is empty: it has no members and no subgroups.",
    pl: "Grupa „{name}” zostanie usunięta. Jest pusta: nie ma w niej członków ani podgrup.",
    ru: "Группа «{name}» будет удалена. Она пуста: в ней нет ни участников, ни подгрупп.",
  },
  "effect.group.leaders_named": {
    en: "{count, plural, =0 {Nobody will lead “{name}”.} one {“{name}” will be led by {people}.} other {“{name}” will be led by {people}.}}",
    pl: "{count, plural, =0 {Nikt nie będzie kierować grupą „{name}”.} one {Grupą „{name}” będzie kierować: {people}.} few {Grupą „{name}” będą kierować: {people}.} many {Grupą „{name}” będą kierować: {people}.} other {Grupą „{name}” będą kierować: {people}.}}",
    ru: "{count, plural, =0 {Группой «{name}» никто не будет руководить.} one {Группой «{name}» будет руководить: {people}.} few {Группой «{name}» будут руководить: {people}.} many {Группой «{name}» будут руководить: {people}.} other {Группой «{name}» будут руководить: {people}.}}",
  },
  "effect.group.leaders_gain": {
    en: "As far as their role allows, these leaders will get access at once to everybody in “{name}” and its subgroups: {people}.",
    pl: "Natychmiast dostęp do wszystkich w grupie „{name}” i jej podgrupach – w zakresie swojej roli – zyskają: {people}.",
    ru: "Доступ ко всем в группе «{name}» и её подгруппах — в пределах своей роли — сразу получат: {people}.",
  },
  "effect.group.leaders_lose": {
    en: "These people will lose at once the access to “{name}” and its subgroups that they had as leaders: {people}.",
    pl: "Natychmiast dostęp do osób w grupie „{name}” i jej podgrupach, wynikający z kierowania nią, stracą: {people}.",
    ru: "Доступ к людям в группе «{name}» и её подгруппах, который давало руководство ею, сразу потеряют: {people}.",
  },
  "effect.group.links_stop": {
    en: "Open invitations that {others, select, true {leaders} other {{count, plural, one {# leader} other {# leaders}}}} of “{name}” sent or got will stop working where whoever sent them may no longer give what they offer.",
    pl: "Otwarte zaproszenia od {others, select, true {liderów} other {{count, plural, one {# lidera} few {# liderów} many {# liderów} other {# lidera}}}} grupy „{name}” i dla nich przestaną działać, jeśli uprawnienia zapraszającego nie będą już na nie wystarczać.",
    ru: "Непринятые приглашения от {others, select, true {руководителей} other {{count, plural, one {# руководителя} few {# руководителей} many {# руководителей} other {# руководителя}}}} группы «{name}» и для них перестанут действовать там, где прав отправителя для них уже недостаточно.",
  },
  "event.group.created": {
    en: "The group “{name}” was created.",
    pl: "Utworzono grupę „{name}”.",
    ru: "Создана группа «{name}».",
  },
  "event.group.renamed": {
    en: "The group “{from}” was renamed to “{to}”.",
    pl: "Zmieniono nazwę grupy z „{from}” na „{to}”.",
    ru: "Название группы изменено с «{from}» на «{to}».",
  },
  "event.group.moved": {
    en: "The group “{name}” was moved to another place in the tree.",
    pl: "Przeniesiono grupę „{name}” w inne miejsce drzewa.",
    ru: "Группа «{name}» перенесена в другое место дерева.",
  },
  "event.group.deleted": {
    en: "The group “{name}” was deleted.",
    pl: "Usunięto grupę „{name}”.",
    ru: "Удалена группа «{name}».",
  },
  "event.group.leaders_named": {
    en: "{isPosition, select, other {The leaders of the group “{name}” were changed.} true {The leaders of the group “Position” were changed.}}",
    pl: "{isPosition, select, other {Zmieniono liderów grupy „{name}”.} true {Zmieniono liderów grupy „Stanowisko”.}}",
    ru: "{isPosition, select, other {Изменены руководители группы «{name}».} true {Изменены руководители группы «Должность».}}",
  },
  "problem.group.unknown": {
    en: "This group does not exist, or you have no access to it.",
    pl: "Taka grupa nie istnieje albo nie masz do niej dostępu.",
    ru: "Такой группы нет, или у вас нет к ней доступа.",
  },
  "remedy.group.unknown": {
    en: "Check the list of groups.",
    pl: "Sprawdź listę grup.",
    ru: "Посмотрите список групп.",
  },
  "problem.group.no_parent": {
    en: "The parent group does not exist, or you have no access to it.",
    pl: "Nie ma takiej grupy nadrzędnej albo nie masz do niej dostępu.",
    ru: "Такой вышестоящей группы нет, или у вас нет к ней доступа.",
  },
  "remedy.group.no_parent": {
    en: "Choose one from the list of groups.",
    pl: "Wybierz ją z listy grup.",
    ru: "Выберите её из списка групп.",
  },
  "problem.group.out_of_reach": {
    en: "You can see this place in the tree, but not change it.",
    pl: "Widzisz to miejsce w drzewie, ale nie możesz go zmieniać.",
    ru: "Это место в дереве вам видно, но менять его вы не можете.",
  },
  "remedy.group.out_of_reach": {
    en: "Ask somebody whose permission reaches further, or choose a group that you lead.",
    pl: "Zwróć się do osoby, której uprawnienie sięga dalej, albo wybierz grupę, którą kierujesz.",
    ru: "Обратитесь к тому, чьё право охватывает больше, или выберите группу, которой вы руководите.",
  },
  "problem.group.name_taken": {
    en: "There is already a group “{like}” in the same place, and “{name}” could be mistaken for it.",
    pl: "W tym samym miejscu jest już grupa „{like}”, a „{name}” można z nią pomylić.",
    ru: "В этом месте уже есть группа «{like}», и «{name}» можно с ней спутать.",
  },
  "remedy.group.name_taken": {
    en: "Choose a name that cannot be mistaken for another, or another place.",
    pl: "Wybierz nazwę, której nie można pomylić z inną, albo inne miejsce.",
    ru: "Выберите название, которое нельзя спутать с другим, или другое место.",
  },
  "problem.group.name_of_position": {
    en: "“{like}” is the group that every company has, and “{name}” could be mistaken for it.",
    pl: "„{like}” to grupa, którą ma każda firma, a „{name}” można z nią pomylić.",
    ru: "«{like}» — группа, которая есть в каждой компании, и «{name}» можно с ней спутать.",
  },
  "remedy.group.name_of_position": {
    en: "Choose a name that cannot be mistaken for another.",
    pl: "Wybierz nazwę, której nie można pomylić z inną.",
    ru: "Выберите название, которое нельзя спутать с другим.",
  },
  "problem.group.too_many": {
    en: "There {most, plural, one {is # group} other {are # groups}} in this company, and there cannot be more.",
    pl: "Firma ma już {most, plural, one {# grupę} few {# grupy} many {# grup} other {# grupy}}, a więcej mieć nie może.",
    ru: "В компании уже {most, plural, one {# группа} few {# группы} many {# групп} other {# группы}}, и больше быть не может.",
  },
  "remedy.group.too_many": {
    en: "Delete a group that nobody needs.",
    pl: "Usuń grupę, która nie jest już potrzebna.",
    ru: "Удалите группу, которая больше не нужна.",
  },
  "problem.group.too_deep": {
    en: "Groups cannot lie more than {most, plural, one {# level} other {# levels}} deep.",
    pl: "Drzewo grup może mieć najwyżej {most, plural, one {# poziom} few {# poziomy} many {# poziomów} other {# poziomu}}.",
    ru: "В дереве групп может быть не больше {most, plural, one {# уровня} few {# уровней} many {# уровней} other {# уровня}}.",
  },
  "remedy.group.too_deep": {
    en: "Choose a place further up in the tree.",
    pl: "Wybierz miejsce wyżej w drzewie.",
    ru: "Выберите место выше в дереве.",
  },
  "problem.group.position_stays": {
    en: "Every company has the group “Position”: it keeps its name and its place.",
    pl: "Grupa „Stanowisko” istnieje w każdej firmie: nie zmienia nazwy ani miejsca.",
    ru: "Группа «Должность» есть в каждой компании: её название и место не меняются.",
  },
  "remedy.group.position_stays": {
    en: "Create subgroups in it for the positions in your company.",
    pl: "Utwórz w niej podgrupy odpowiadające stanowiskom w Twojej firmie.",
    ru: "Создайте в ней подгруппы для должностей вашей компании.",
  },
  "problem.group.position_apart": {
    en: "Groups cannot be moved into “Position” or out of it, because everybody has exactly one position.",
    pl: "Grup nie można przenosić do grupy „Stanowisko” ani poza nią, bo każdy ma dokładnie jedno stanowisko.",
    ru: "Группы нельзя переносить в группу «Должность» и из неё: у каждого ровно одна должность.",
  },
  "remedy.group.position_apart": {
    en: "Create a new group in that place and change who is in it.",
    pl: "Utwórz w tamtym miejscu nową grupę i zmień, kto do niej należy.",
    ru: "Создайте на том месте новую группу и измените её состав.",
  },
  "problem.group.into_itself": {
    en: "A group cannot be moved into itself or into one of its subgroups.",
    pl: "Grupy nie można przenieść do niej samej ani do jej podgrupy.",
    ru: "Группу нельзя перенести в неё саму или в её подгруппу.",
  },
  "remedy.group.into_itself": {
    en: "Choose a place outside of the group.",
    pl: "Wybierz miejsce poza tą grupą.",
    ru: "Выберите место вне этой группы.",
  },
  "problem.group.already_there": {
    en: "The group is already in this place.",
    pl: "Grupa już jest w tym miejscu.",
    ru: "Группа уже на этом месте.",
  },
  "remedy.group.already_there": {
    en: "Choose another place.",
    pl: "Wybierz inne miejsce.",
    ru: "Выберите другое место.",
  },
  "problem.group.not_empty": {
    en: "The group is not empty: it has {members, plural, one {# member} other {# members}} and {subgroups, plural, one {# subgroup} other {# subgroups}}.",
    pl: "Grupa nie jest pusta: ma {members, plural, one {# członka} few {# członków} many {# członków} other {# członka}} i {subgroups, plural, one {# podgrupę} few {# podgrupy} many {# podgrup} other {# podgrupy}}.",
    ru: "Группа не пуста: в ней {members, plural, one {# участник} few {# участника} many {# участников} other {# участника}} и {subgroups, plural, one {# подгруппа} few {# подгруппы} many {# подгрупп} other {# подгруппы}}.",
  },
  "remedy.group.not_empty": {
    en: "First move its members to other groups, and move or delete its subgroups.",
    pl: "Najpierw przenieś członków do innych grup, a podgrupy przenieś lub usuń.",
    ru: "Сначала переведите участников в другие группы, а подгруппы перенесите или удалите.",
  },
  "problem.group.too_many_gain": {
    en: "More leaders would get access by this than can be changed at once.",
    pl: "Dostęp uzyskałoby w ten sposób więcej liderów, niż można zmienić naraz.",
    ru: "Доступ из-за этого получили бы больше руководителей, чем можно изменить за один раз.",
  },
  "remedy.group.too_many_gain": {
    en: "Do it in smaller steps, or ask an administrator of the company.",
    pl: "Podziel to na mniejsze kroki albo zwróć się do administratora firmy.",
    ru: "Разбейте это на меньшие шаги или обратитесь к администратору компании.",
  },
  "problem.group.too_many_leaders": {
    en: "All groups together can have at most {most, plural, one {# leader} other {# leaders}}.",
    pl: "Wszystkie grupy razem mogą mieć najwyżej {most, plural, one {# lidera} few {# liderów} many {# liderów} other {# lidera}}.",
    ru: "Во всех группах вместе может быть не больше {most, plural, one {# руководителя} few {# руководителей} many {# руководителей} other {# руководителя}}.",
  },
  "remedy.group.too_many_leaders": {
    en: "Remove leaders where they are not needed: whoever leads a group also leads its subgroups.",
    pl: "Zrezygnuj z liderów tam, gdzie nie są potrzebni: kto kieruje grupą, kieruje też jej podgrupami.",
    ru: "Снимите руководителей там, где они не нужны: кто руководит группой, руководит и её подгруппами.",
  },
})
