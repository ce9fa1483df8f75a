import { words } from "../words.ts"

export const groupsWords = words({
  en: {
    "group.position": "Position",
    "effect.group.created":
      "The group “{name}” is created {parent, select, null {at the top of the tree} other {below “{parentName}”}}, without members and without leaders.",
    "effect.group.renamed": "The group “{from}” is called “{to}” from now on; members, leaders and rights stay.",
    "effect.group.moved":
      "The group “{name}” moves, with everything below it, from {from, select, null {the top of the tree} other {“{fromName}”}} to {to, select, null {the top of the tree} other {“{toName}”}}.",
    "effect.group.reach_grows":
      "{count, plural, one {# leader} other {# leaders}} of groups above the new place will reach everybody in “{name}” and below it, from the next request on.",
    "effect.group.reach_shrinks":
      "{count, plural, one {# leader} other {# leaders}} of groups above the old place will not reach “{name}” and what is below it any more, from the next request on.",
    "effect.group.deleted": "The group “{name}” is deleted. It is empty: nobody is in it and nothing is below it.",
    "effect.group.leaders_named":
      "{count, plural, =0 {Nobody leads “{name}” from now on.} one {“{name}” is led by {people} from now on.} other {“{name}” is led by {people} from now on.}}",
    "effect.group.leaders_gain":
      "From the next request on, {people} will reach everybody in “{name}” and below it, as far as the role allows for one’s own groups.",
    "effect.group.leaders_lose":
      "From the next request on, {people} will not reach the people in “{name}” and below it any more by leading it.",
    "effect.group.links_stop":
      "Open invitations that {count, plural, one {# leader} other {# leaders}} of “{name}” sent or got stop working where whoever sent them may no longer give what they offer.",
    "event.group.created": "The group “{name}” was created.",
    "event.group.renamed": "The group “{from}” was renamed to “{to}”.",
    "event.group.moved": "The group “{name}” was moved to another place in the tree.",
    "event.group.deleted": "The group “{name}” was deleted.",
    "event.group.leaders_named":
      "{isPosition, select, other {The leaders of the group “{name}” were changed.} true {The leaders of Position were changed.}}",
    "problem.group.unknown": "There is no such group, or it is out of your reach.",
    "remedy.group.unknown": "Look at the list of groups.",
    "problem.group.no_parent": "There is no such group to be above, or it is out of your reach.",
    "remedy.group.no_parent": "Choose one from the list of groups.",
    "problem.group.out_of_reach": "You can see this place in the tree, but not change it.",
    "remedy.group.out_of_reach": "Ask somebody whose permission reaches further, or choose a group that you lead.",
    "problem.group.name_taken":
      "In the same place there is the group “{like}” already, and “{name}” can be taken for it.",
    "remedy.group.name_taken": "Choose a name that cannot be mistaken for another, or another place.",
    "problem.group.name_of_position": "“{like}” is the group that every company has, and “{name}” can be taken for it.",
    "remedy.group.name_of_position": "Choose a name that cannot be mistaken for another.",
    "problem.group.too_many":
      "There {most, plural, one {is # group} other {are # groups}} in this company, and there cannot be more.",
    "remedy.group.too_many": "Delete a group that nobody needs.",
    "problem.group.too_deep": "Groups cannot lie more than {most, plural, one {# level} other {# levels}} deep.",
    "remedy.group.too_deep": "Choose a place further up in the tree.",
    "problem.group.position_stays": "Position is part of every company: it keeps its name and its place.",
    "remedy.group.position_stays": "Create groups below it for what your company calls its positions.",
    "problem.group.position_apart":
      "Groups cannot move into Position or out of it, because everybody has exactly one position.",
    "remedy.group.position_apart": "Create a new group in that place and change who is in it.",
    "problem.group.into_itself": "A group cannot be moved into itself or below itself.",
    "remedy.group.into_itself": "Choose a place outside of the group.",
    "problem.group.already_there": "The group is in this place already.",
    "remedy.group.already_there": "Choose another place.",
    "problem.group.not_empty":
      "The group is not empty: it has {members, plural, one {# member} other {# members}} and {subgroups, plural, one {# subgroup} other {# subgroups}}.",
    "remedy.group.not_empty": "Put its members into other groups and move or delete its subgroups first.",
    "problem.group.too_many_gain": "More leaders would come to reach somebody by this than can be changed at once.",
    "remedy.group.too_many_gain": "Do it in smaller steps, or ask an administrator of the company.",
    "problem.group.too_many_leaders":
      "All groups together can have {most, plural, one {# leader} other {# leaders}}, and not more.",
    "remedy.group.too_many_leaders":
      "Take away leaders where they are not needed: who leads a group leads what is below it.",
  },
  pl: {
    "group.position": "Stanowisko",
    "effect.group.created":
      "Powstaje grupa „{name}” {parent, select, null {na samej górze drzewa} other {pod grupą „{parentName}”}}, bez członków i bez liderów.",
    "effect.group.renamed":
      "Grupa „{from}” od teraz nazywa się „{to}”; członkowie, liderzy i uprawnienia pozostają bez zmian.",
    "effect.group.moved":
      "Grupa „{name}” wraz ze wszystkim, co jest pod nią, zmienia miejsce: dotąd {from, select, null {na samej górze drzewa} other {pod „{fromName}”}}, odtąd {to, select, null {na samej górze drzewa} other {pod „{toName}”}}.",
    "effect.group.reach_grows":
      "{count, plural, one {# lider grup nad nowym miejscem uzyskuje} few {# liderzy grup nad nowym miejscem uzyskują} many {# liderów grup nad nowym miejscem uzyskuje} other {# lidera grup nad nowym miejscem uzyskuje}} dostęp do wszystkich w grupie „{name}” i pod nią – od następnego żądania.",
    "effect.group.reach_shrinks":
      "{count, plural, one {# lider grup nad starym miejscem traci} few {# liderzy grup nad starym miejscem tracą} many {# liderów grup nad starym miejscem traci} other {# lidera grup nad starym miejscem traci}} dostęp do grupy „{name}” i tego, co jest pod nią – od następnego żądania.",
    "effect.group.deleted": "Grupa „{name}” zostaje usunięta. Jest pusta: nikogo w niej nie ma i nic nie jest pod nią.",
    "effect.group.leaders_named":
      "{count, plural, =0 {Od teraz nikt nie kieruje grupą „{name}”.} one {Grupą „{name}” kieruje od teraz: {people}.} few {Grupą „{name}” kierują od teraz: {people}.} many {Grupą „{name}” kierują od teraz: {people}.} other {Grupą „{name}” kierują od teraz: {people}.}}",
    "effect.group.leaders_gain":
      "Od następnego żądania dostęp do wszystkich w grupie „{name}” i pod nią – w zakresie, na jaki rola pozwala we własnych grupach – mają także: {people}.",
    "effect.group.leaders_lose":
      "Od następnego żądania dostęp do ludzi w grupie „{name}” i pod nią z tytułu kierowania tracą: {people}.",
    "effect.group.links_stop":
      "Otwarte zaproszenia od {count, plural, one {# lidera} few {# liderów} many {# liderów} other {# lidera}} grupy „{name}” i dla nich przestają działać, jeśli uprawnienia zapraszającej osoby już na nie nie wystarczają.",
    "event.group.created": "Utworzono grupę „{name}”.",
    "event.group.renamed": "Zmieniono nazwę grupy z „{from}” na „{to}”.",
    "event.group.moved": "Przeniesiono grupę „{name}” w inne miejsce drzewa.",
    "event.group.deleted": "Usunięto grupę „{name}”.",
    "event.group.leaders_named":
      "{isPosition, select, other {Zmieniono liderów grupy „{name}”.} true {Zmieniono liderów grupy Stanowisko.}}",
    "problem.group.unknown": "Taka grupa nie istnieje albo nie masz do niej dostępu.",
    "remedy.group.unknown": "Sprawdź listę grup.",
    "problem.group.no_parent": "Nie ma takiej grupy nadrzędnej albo nie masz do niej dostępu.",
    "remedy.group.no_parent": "Wybierz ją z listy grup.",
    "problem.group.out_of_reach": "Widzisz to miejsce w drzewie, ale nie możesz go zmieniać.",
    "remedy.group.out_of_reach":
      "Zwróć się do osoby, której uprawnienie sięga dalej, albo wybierz grupę, którą kierujesz.",
    "problem.group.name_taken": "W tym samym miejscu jest już grupa „{like}”, a „{name}” można z nią pomylić.",
    "remedy.group.name_taken": "Wybierz nazwę, której nie można pomylić z inną, albo inne miejsce.",
    "problem.group.name_of_position": "„{like}” to grupa, którą ma każda firma, a „{name}” można z nią pomylić.",
    "remedy.group.name_of_position": "Wybierz nazwę, której nie można pomylić z inną.",
    "problem.group.too_many":
      "Firma ma już {most, plural, one {# grupę} few {# grupy} many {# grup} other {# grupy}}, a więcej mieć nie może.",
    "remedy.group.too_many": "Usuń grupę, która nie jest już potrzebna.",
    "problem.group.too_deep":
      "Drzewo grup może mieć najwyżej {most, plural, one {# poziom} few {# poziomy} many {# poziomów} other {# poziomu}}.",
    "remedy.group.too_deep": "Wybierz miejsce wyżej w drzewie.",
    "problem.group.position_stays": "Grupa Stanowisko należy do każdej firmy: nie zmienia nazwy ani miejsca.",
    "remedy.group.position_stays": "Utwórz pod nią grupy odpowiadające stanowiskom w Twojej firmie.",
    "problem.group.position_apart":
      "Grup nie można przenosić do grupy Stanowisko ani poza nią, bo każdy ma dokładnie jedno stanowisko.",
    "remedy.group.position_apart": "Utwórz w tamtym miejscu nową grupę i zmień, kto do niej należy.",
    "problem.group.into_itself": "Grupy nie można przenieść do niej samej ani pod nią samą.",
    "remedy.group.into_itself": "Wybierz miejsce poza tą grupą.",
    "problem.group.already_there": "Grupa już jest w tym miejscu.",
    "remedy.group.already_there": "Wybierz inne miejsce.",
    "problem.group.not_empty":
      "Grupa nie jest pusta: ma {members, plural, one {# członka} few {# członków} many {# członków} other {# członka}} i {subgroups, plural, one {# podgrupę} few {# podgrupy} many {# podgrup} other {# podgrupy}}.",
    "remedy.group.not_empty": "Najpierw przenieś członków do innych grup, a podgrupy przenieś lub usuń.",
    "problem.group.too_many_gain": "Dostęp zyskałoby przez to więcej liderów, niż można zmienić naraz.",
    "remedy.group.too_many_gain": "Podziel to na mniejsze kroki albo zwróć się do administratora firmy.",
    "problem.group.too_many_leaders":
      "Wszystkie grupy razem mogą mieć najwyżej {most, plural, one {# lidera} few {# liderów} many {# liderów} other {# lidera}}.",
    "remedy.group.too_many_leaders":
      "Odbierz kierowanie tam, gdzie nie jest potrzebne: kto kieruje grupą, kieruje też tym, co jest pod nią.",
  },
  ru: {
    "group.position": "Должность",
    "effect.group.created":
      "Создаётся группа «{name}» {parent, select, null {на самом верху дерева} other {внутри группы «{parentName}»}}, без участников и без руководителей.",
    "effect.group.renamed":
      "Группа «{from}» теперь называется «{to}»; участники, руководители и права остаются прежними.",
    "effect.group.moved":
      "Группа «{name}» со всем, что в неё входит, меняет место: до сих пор — {from, select, null {на самом верху дерева} other {внутри «{fromName}»}}, теперь — {to, select, null {на самом верху дерева} other {внутри «{toName}»}}.",
    "effect.group.reach_grows":
      "{count, plural, one {# руководитель групп над новым местом получает} few {# руководителя групп над новым местом получают} many {# руководителей групп над новым местом получают} other {# руководителя групп над новым местом получает}} доступ ко всем в группе «{name}» и в её подгруппах — со следующего запроса.",
    "effect.group.reach_shrinks":
      "{count, plural, one {# руководитель групп над прежним местом теряет} few {# руководителя групп над прежним местом теряют} many {# руководителей групп над прежним местом теряют} other {# руководителя групп над прежним местом теряет}} доступ к группе «{name}» и её подгруппам — со следующего запроса.",
    "effect.group.deleted": "Группа «{name}» удаляется. Она пуста: в ней нет ни участников, ни подгрупп.",
    "effect.group.leaders_named":
      "{count, plural, =0 {Группой «{name}» теперь никто не руководит.} one {Группой «{name}» теперь руководит: {people}.} few {Группой «{name}» теперь руководят: {people}.} many {Группой «{name}» теперь руководят: {people}.} other {Группой «{name}» теперь руководят: {people}.}}",
    "effect.group.leaders_gain":
      "Со следующего запроса доступ ко всем в группе «{name}» и в её подгруппах — в пределах, которые роль допускает для своих групп, — получают: {people}.",
    "effect.group.leaders_lose":
      "Со следующего запроса доступ к людям в группе «{name}» и в её подгруппах, который даёт руководство ею, теряют: {people}.",
    "effect.group.links_stop":
      "Открытые приглашения от {count, plural, one {# руководителя} few {# руководителей} many {# руководителей} other {# руководителя}} группы «{name}» и для них перестают действовать там, где прав пригласившего для них уже недостаточно.",
    "event.group.created": "Создана группа «{name}».",
    "event.group.renamed": "Название группы изменено с «{from}» на «{to}».",
    "event.group.moved": "Группа «{name}» перенесена в другое место дерева.",
    "event.group.deleted": "Удалена группа «{name}».",
    "event.group.leaders_named":
      "{isPosition, select, other {Изменены руководители группы «{name}».} true {Изменены руководители группы Должность.}}",
    "problem.group.unknown": "Такой группы нет, или у вас нет к ней доступа.",
    "remedy.group.unknown": "Посмотрите список групп.",
    "problem.group.no_parent": "Такой вышестоящей группы нет, или у вас нет к ней доступа.",
    "remedy.group.no_parent": "Выберите её из списка групп.",
    "problem.group.out_of_reach": "Это место в дереве вам видно, но менять его вы не можете.",
    "remedy.group.out_of_reach":
      "Обратитесь к тому, чьё право охватывает больше, или выберите группу, которой вы руководите.",
    "problem.group.name_taken": "В этом месте уже есть группа «{like}», и «{name}» можно с ней спутать.",
    "remedy.group.name_taken": "Выберите название, которое нельзя спутать с другим, или другое место.",
    "problem.group.name_of_position":
      "«{like}» – группа, которая есть в каждой компании, и «{name}» можно с ней спутать.",
    "remedy.group.name_of_position": "Выберите название, которое нельзя спутать с другим.",
    "problem.group.too_many":
      "В компании уже {most, plural, one {# группа} few {# группы} many {# групп} other {# группы}}, и больше быть не может.",
    "remedy.group.too_many": "Удалите группу, которая больше не нужна.",
    "problem.group.too_deep":
      "В дереве групп может быть не больше {most, plural, one {# уровня} few {# уровней} many {# уровней} other {# уровня}}.",
    "remedy.group.too_deep": "Выберите место выше в дереве.",
    "problem.group.position_stays": "Группа Должность есть в каждой компании: её название и место не меняются.",
    "remedy.group.position_stays": "Создайте внутри неё группы для должностей вашей компании.",
    "problem.group.position_apart":
      "Группы нельзя переносить в группу Должность и из неё: у каждого ровно одна должность.",
    "remedy.group.position_apart": "Создайте на том месте новую группу и измените её состав.",
    "problem.group.into_itself": "Группу нельзя перенести в неё саму или в её подгруппу.",
    "remedy.group.into_itself": "Выберите место вне этой группы.",
    "problem.group.already_there": "Группа уже на этом месте.",
    "remedy.group.already_there": "Выберите другое место.",
    "problem.group.not_empty":
      "Группа не пуста: в ней {members, plural, one {# участник} few {# участника} many {# участников} other {# участника}} и {subgroups, plural, one {# подгруппа} few {# подгруппы} many {# подгрупп} other {# подгруппы}}.",
    "remedy.group.not_empty": "Сначала переведите участников в другие группы, а подгруппы перенесите или удалите.",
    "problem.group.too_many_gain":
      "Доступ из-за этого получили бы больше руководителей, чем можно изменить за один раз.",
    "remedy.group.too_many_gain": "Разбейте это на меньшие шаги или обратитесь к администратору компании.",
    "problem.group.too_many_leaders":
      "Во всех группах вместе может быть не больше {most, plural, one {# руководителя} few {# руководителей} many {# руководителей} other {# руководителя}}.",
    "remedy.group.too_many_leaders":
      "Снимите руководство там, где оно не нужно: кто руководит группой, руководит и её подгруппами.",
  },
})
