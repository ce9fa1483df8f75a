import { titled } from "./shape.ts"

export const administrationPeopleWords = titled({
  "users.view": {
    en: ["See users", "Look people up with their role, groups, addresses and whether they are blocked."],
    pl: [
      "Podgląd użytkowników",
      "Pozwala przeglądać użytkowników z ich rolą, grupami i adresami oraz sprawdzać, kto jest zablokowany.",
    ],
    ru: ["Просмотр пользователей", "Видны пользователи с их ролью, группами и адресами, а также то, кто заблокирован."],
  },
  "users.add": {
    en: ["Add users", "Take new people into the company and give each a role and groups."],
    pl: ["Dodawanie użytkowników", "Pozwala przyjmować do firmy nowych użytkowników i nadawać każdemu rolę i grupy."],
    ru: [
      "Добавление пользователей",
      "Позволяет принимать в компанию новых пользователей и давать каждому роль и группы.",
    ],
  },
  "users.edit": {
    en: ["Edit users", "Correct other people’s names, business numbers and the numbers that others see."],
    pl: [
      "Edycja użytkowników",
      "Pozwala poprawiać imiona i nazwiska innych osób, numery służbowe i numery prezentowane.",
    ],
    ru: [
      "Изменение пользователей",
      "Можно исправлять чужие имена, служебные номера и номера, которые видит собеседник.",
    ],
  },
  "users.block": {
    en: ["Block and unblock users", "Lock somebody out at once, or let them back in; their phone keeps working."],
    pl: [
      "Blokowanie użytkowników",
      "Pozwala natychmiast zablokować komuś dostęp lub go przywrócić; telefon tej osoby działa dalej.",
    ],
    ru: [
      "Блокировка пользователей",
      "Позволяет сразу закрыть кому-то доступ или вернуть его; телефон этого человека продолжает работать.",
    ],
  },
  "users.delete": {
    en: ["Delete users", "Remove somebody for good: no access and no calls any more."],
    pl: ["Usuwanie użytkowników", "Pozwala trwale usunąć użytkownika: bez dostępu i bez połączeń."],
    ru: ["Удаление пользователей", "Удаляет пользователя безвозвратно: ни доступа, ни звонков."],
  },
  "users.give_role": {
    en: ["Give roles", "Exchange a person’s role for another that reaches no further than one’s own."],
    pl: ["Nadawanie ról", "Pozwala zamienić czyjąś rolę na inną, nieprzekraczającą własnych uprawnień."],
    ru: ["Назначение ролей", "Можно сменить чью-то роль на другую, которая не шире собственной."],
  },
  "users.edit_groups": {
    en: ["Change memberships", "Put people into groups, take them out, and move them to another position."],
    pl: [
      "Zmiana przynależności",
      "Pozwala dodawać użytkowników do grup, usuwać ich z nich i przenosić na inne stanowisko.",
    ],
    ru: [
      "Изменение состава групп",
      "Позволяет добавлять пользователей в группы, исключать из них и переводить на другую должность.",
    ],
  },
  "groups.view": {
    en: ["See groups", "Browse the tree of groups with its members and leaders."],
    pl: ["Podgląd grup", "Pozwala przeglądać drzewo grup, ich członków i liderów."],
    ru: ["Просмотр групп", "Открывает дерево групп с их участниками и руководителями."],
  },
  "groups.create": {
    en: ["Create groups", "Start a new group anywhere in the part of the tree that one can change."],
    pl: ["Tworzenie grup", "Pozwala założyć nową grupę w dowolnym dostępnym miejscu drzewa."],
    ru: ["Создание групп", "Можно завести новую группу в любом доступном месте дерева."],
  },
  "groups.rename": {
    en: ["Rename groups", "Give a group another name; its members and permissions stay as they are."],
    pl: ["Zmiana nazw grup", "Pozwala nadać grupie inną nazwę; jej członkowie i uprawnienia się nie zmieniają."],
    ru: ["Переименование групп", "Даёт группе другое название; её участники и права остаются прежними."],
  },
  "groups.move": {
    en: [
      "Move groups",
      "Move a group with its subgroups elsewhere in the tree, which changes whose data its leaders can access.",
    ],
    pl: [
      "Przenoszenie grup",
      "Pozwala przenieść grupę wraz z podgrupami, co zmienia, do kogo mają dostęp jej liderzy.",
    ],
    ru: [
      "Перемещение групп",
      "Можно перенести группу с подгруппами в другое место дерева, и тогда меняется, к кому есть доступ у её руководителей.",
    ],
  },
  "groups.delete": {
    en: ["Delete groups", "Remove a group that has neither members nor subgroups left."],
    pl: ["Usuwanie grup", "Pozwala usunąć grupę, w której nie ma już członków ani podgrup."],
    ru: ["Удаление групп", "Позволяет удалить группу, в которой не осталось ни участников, ни подгрупп."],
  },
  "groups.name_leaders": {
    en: ["Name group leaders", "Decide who leads a group, and so whose data that person can access."],
    pl: [
      "Wyznaczanie liderów grup",
      "Pozwala decydować, kto kieruje grupą, a więc czyje dane są dla tej osoby dostępne.",
    ],
    ru: [
      "Назначение руководителей групп",
      "Определяет, кто руководит группой, а значит, чьи данные этому человеку доступны.",
    ],
  },
  "roles.view": {
    en: ["See roles", "Read what each preset and custom role allows, and who has it."],
    pl: ["Podgląd ról", "Pozwala sprawdzać, na co pozwala każda rola predefiniowana i niestandardowa oraz kto ją ma."],
    ru: ["Просмотр ролей", "Видно, что разрешает каждая встроенная роль и роль компании и у кого она есть."],
  },
  "roles.create": {
    en: ["Create roles", "Put together a new role out of permissions one holds oneself."],
    pl: ["Tworzenie ról", "Pozwala utworzyć nową rolę z własnych uprawnień."],
    ru: ["Создание ролей", "Можно составить новую роль из прав, которые есть у вас."],
  },
  "roles.edit": {
    en: ["Edit roles", "Change what a custom role allows, at once for everybody who has it."],
    pl: ["Edycja ról", "Pozwala zmienić uprawnienia roli niestandardowej, od razu u wszystkich, którzy ją mają."],
    ru: ["Изменение ролей", "Меняет то, что разрешает роль компании, сразу у всех, у кого она есть."],
  },
  "roles.delete": {
    en: ["Delete roles", "Remove a custom role that nobody has any more."],
    pl: ["Usuwanie ról", "Pozwala usunąć rolę niestandardową, której nikt już nie ma."],
    ru: ["Удаление ролей", "Позволяет удалить роль компании, которой больше ни у кого нет."],
  },
})
