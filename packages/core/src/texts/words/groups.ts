import { words } from "../words.ts"

export const groupsWords = words({
  "group.position": {
    en: "Position",
    pl: "Stanowisko",
    ru: "Должность",
  },
  "effect.group.created": {
    en: "The group “{name}” is created {parent, select, null {at the top of the tree} other {below “{parentName}”}}, without members and without leaders.",
    pl: "Powstaje grupa „{name}” {parent, select, null {na samej górze drzewa} other {pod grupą „{parentName}”}}, bez członków i bez liderów.",
    ru: "Создаётся группа «{name}» {parent, select, null {на самом верху дерева} other {внутри группы «{parentName}»}}, без участников и без руководителей.",
  },
  "effect.group.renamed": {
    en: "The group “{from}” is called “{to}” from now on; members, leaders and rights stay.",
    pl: "Grupa „{from}” od teraz nazywa się „{to}”; członkowie, liderzy i uprawnienia pozostają bez zmian.",
    ru: "Группа «{from}» теперь называется «{to}»; участники, руководители и права остаются прежними.",
  },
  "effect.group.moved": {
    en: "The group “{name}” moves, with everything below it, from {from, select, null {the top of the tree} other {“{fromName}”}} to {to, select, null {the top of the tree} other {“{toName}”}}.",
    pl: "Grupa „{name}” wraz ze wszystkim, co jest pod nią, zmienia miejsce: dotąd {from, select, null {na samej górze drzewa} other {pod „{fromName}”}}, odtąd {to, select, null {na samej górze drzewa} other {pod „{toName}”}}.",
    ru: "Группа «{name}» со всем, что в неё входит, меняет место: до сих пор — {from, select, null {на самом верху дерева} other {внутри «{fromName}»}}, теперь — {to, select, null {на самом верху дерева} other {внутри «{toName}»}}.",
  },
  "effect.group.reach_grows": {
    en: "{count, plural, one {# leader} other {# leaders}} of groups above the new place will reach everybody in “{name}” and below it, from the next request on.",
    pl: "{count, plural, one {# lider grup nad nowym miejscem uzyskuje} few {# liderzy grup nad nowym miejscem uzyskują} many {# liderów grup nad nowym miejscem uzyskuje} other {# lidera grup nad nowym miejscem uzyskuje}} dostęp do wszystkich w grupie „{name}” i pod nią – od następnego żądania.",
    ru: "{count, plural, one {# руководитель групп над новым местом получает} few {# руководителя групп над новым местом получают} many {# руководителей групп над новым местом получают} other {# руководителя групп над новым местом получает}} доступ ко всем в группе «{name}» и в её подгруппах — со следующего запроса.",
  },
  "effect.group.reach_shrinks": {
    en: "{count, plural, one {# leader} other {# leaders}} of groups above the old place will not reach “{name}” and what is below it any more, from the next request on.",
    pl: "{count, plural, one {# lider grup nad starym miejscem traci} few {# liderzy grup nad starym miejscem tracą} many {# liderów grup nad starym miejscem traci} other {# lidera grup nad starym miejscem traci}} dostęp do grupy „{name}” i tego, co jest pod nią – od następnego żądania.",
    ru: "{count, plural, one {# руководитель групп над прежним местом теряет} few {# руководителя групп над прежним местом теряют} many {# руководителей групп над прежним местом теряют} other {# руководителя групп над прежним местом теряет}} доступ к группе «{name}» и её подгруппам — со следующего запроса.",
  },
  "effect.group.deleted": {
    en: "The group “{name}” is deleted. It is empty: nobody is in it and nothing is below it.",
    pl: "Grupa „{name}” zostaje usunięta. Jest pusta: nikogo w niej nie ma i nic nie jest pod nią.",
    ru: "Группа «{name}» удаляется. Она пуста: в ней нет ни участников, ни подгрупп.",
  },
  "effect.group.leaders_named": {
    en: "{count, plural, =0 {Nobody leads “{name}” from now on.} one {“{name}” is led by {people} from now on.} other {“{name}” is led by {people} from now on.}}",
    pl: "{count, plural, =0 {Od teraz nikt nie kieruje grupą „{name}”.} one {Grupą „{name}” kieruje od teraz: {people}.} few {Grupą „{name}” kierują od teraz: {people}.} many {Grupą „{name}” kierują od teraz: {people}.} other {Grupą „{name}” kierują od teraz: {people}.}}",
    ru: "{count, plural, =0 {Группой «{name}» теперь никто не руководит.} one {Группой «{name}» теперь руководит: {people}.} few {Группой «{name}» теперь руководят: {people}.} many {Группой «{name}» теперь руководят: {people}.} other {Группой «{name}» теперь руководят: {people}.}}",
  },
  "effect.group.leaders_gain": {
    en: "From the next request on, {people} will reach everybody in “{name}” and below it, as far as the role allows for one’s own groups.",
    pl: "Od następnego żądania dostęp do wszystkich w grupie „{name}” i pod nią – w zakresie, na jaki rola pozwala we własnych grupach – mają także: {people}.",
    ru: "Со следующего запроса доступ ко всем в группе «{name}» и в её подгруппах — в пределах, которые роль допускает для своих групп, — получают: {people}.",
  },
  "effect.group.leaders_lose": {
    en: "From the next request on, {people} will not reach the people in “{name}” and below it any more by leading it.",
    pl: "Od następnego żądania dostęp do ludzi w grupie „{name}” i pod nią z tytułu kierowania tracą: {people}.",
    ru: "Со следующего запроса доступ к людям в группе «{name}» и в её подгруппах, который даёт руководство ею, теряют: {people}.",
  },
  "effect.group.links_stop": {
    en: "Open invitations that {count, plural, one {# leader} other {# leaders}} of “{name}” sent or got stop working where whoever sent them may no longer give what they offer.",
    pl: "Otwarte zaproszenia od {count, plural, one {# lidera} few {# liderów} many {# liderów} other {# lidera}} grupy „{name}” i dla nich przestają działać, jeśli uprawnienia zapraszającej osoby już na nie nie wystarczają.",
    ru: "Открытые приглашения от {count, plural, one {# руководителя} few {# руководителей} many {# руководителей} other {# руководителя}} группы «{name}» и для них перестают действовать там, где прав пригласившего для них уже недостаточно.",
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
    en: "{isPosition, select, other {The leaders of the group “{name}” were changed.} true {The leaders of Position were changed.}}",
    pl: "{isPosition, select, other {Zmieniono liderów grupy „{name}”.} true {Zmieniono liderów grupy Stanowisko.}}",
    ru: "{isPosition, select, other {Изменены руководители группы «{name}».} true {Изменены руководители группы Должность.}}",
  },
  "problem.group.unknown": {
    en: "There is no such group, or it is out of your reach.",
    pl: "Taka grupa nie istnieje albo nie masz do niej dostępu.",
    ru: "Такой группы нет, или у вас нет к ней доступа.",
  },
  "remedy.group.unknown": {
    en: "Look at the list of groups.",
    pl: "Sprawdź listę grup.",
    ru: "Посмотрите список групп.",
  },
  "problem.group.no_parent": {
    en: "There is no such group to be above, or it is out of your reach.",
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
    en: "In the same place there is the group “{like}” already, and “{name}” can be taken for it.",
    pl: "W tym samym miejscu jest już grupa „{like}”, a „{name}” można z nią pomylić.",
    ru: "В этом месте уже есть группа «{like}», и «{name}» можно с ней спутать.",
  },
  "remedy.group.name_taken": {
    en: "Choose a name that cannot be mistaken for another, or another place.",
    pl: "Wybierz nazwę, której nie można pomylić z inną, albo inne miejsce.",
    ru: "Выберите название, которое нельзя спутать с другим, или другое место.",
  },
  "problem.group.name_of_position": {
    en: "“{like}” is the group that every company has, and “{name}” can be taken for it.",
    pl: "„{like}” to grupa, którą ma każda firma, a „{name}” można z nią pomylić.",
    ru: "«{like}» – группа, которая есть в каждой компании, и «{name}» можно с ней спутать.",
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
    en: "Position is part of every company: it keeps its name and its place.",
    pl: "Grupa Stanowisko należy do każdej firmy: nie zmienia nazwy ani miejsca.",
    ru: "Группа Должность есть в каждой компании: её название и место не меняются.",
  },
  "remedy.group.position_stays": {
    en: "Create groups below it for what your company calls its positions.",
    pl: "Utwórz pod nią grupy odpowiadające stanowiskom w Twojej firmie.",
    ru: "Создайте внутри неё группы для должностей вашей компании.",
  },
  "problem.group.position_apart": {
    en: "Groups cannot move into Position or out of it, because everybody has exactly one position.",
    pl: "Grup nie można przenosić do grupy Stanowisko ani poza nią, bo każdy ma dokładnie jedno stanowisko.",
    ru: "Группы нельзя переносить в группу Должность и из неё: у каждого ровно одна должность.",
  },
  "remedy.group.position_apart": {
    en: "Create a new group in that place and change who is in it.",
    pl: "Utwórz w tamtym miejscu nową grupę i zmień, kto do niej należy.",
    ru: "Создайте на том месте новую группу и измените её состав.",
  },
  "problem.group.into_itself": {
    en: "A group cannot be moved into itself or below itself.",
    pl: "Grupy nie można przenieść do niej samej ani pod nią samą.",
    ru: "Группу нельзя перенести в неё саму или в её подгруппу.",
  },
  "remedy.group.into_itself": {
    en: "Choose a place outside of the group.",
    pl: "Wybierz miejsce poza tą grupą.",
    ru: "Выберите место вне этой группы.",
  },
  "problem.group.already_there": {
    en: "The group is in this place already.",
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
    en: "Put its members into other groups and move or delete its subgroups first.",
    pl: "Najpierw przenieś członków do innych grup, a podgrupy przenieś lub usuń.",
    ru: "Сначала переведите участников в другие группы, а подгруппы перенесите или удалите.",
  },
  "problem.group.too_many_gain": {
    en: "More leaders would come to reach somebody by this than can be changed at once.",
    pl: "Dostęp zyskałoby przez to więcej liderów, niż można zmienić naraz.",
    ru: "Доступ из-за этого получили бы больше руководителей, чем можно изменить за один раз.",
  },
  "remedy.group.too_many_gain": {
    en: "Do it in smaller steps, or ask an administrator of the company.",
    pl: "Podziel to na mniejsze kroki albo zwróć się do administratora firmy.",
    ru: "Разбейте это на меньшие шаги или обратитесь к администратору компании.",
  },
  "problem.group.too_many_leaders": {
    en: "All groups together can have {most, plural, one {# leader} other {# leaders}}, and not more.",
    pl: "Wszystkie grupy razem mogą mieć najwyżej {most, plural, one {# lidera} few {# liderów} many {# liderów} other {# lidera}}.",
    ru: "Во всех группах вместе может быть не больше {most, plural, one {# руководителя} few {# руководителей} many {# руководителей} other {# руководителя}}.",
  },
  "remedy.group.too_many_leaders": {
    en: "Take away leaders where they are not needed: who leads a group leads what is below it.",
    pl: "Odbierz kierowanie tam, gdzie nie jest potrzebne: kto kieruje grupą, kieruje też tym, co jest pod nią.",
    ru: "Снимите руководство там, где оно не нужно: кто руководит группой, руководит и её подгруппами.",
  },
})
