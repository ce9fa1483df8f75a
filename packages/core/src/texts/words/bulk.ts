import { words } from "../words.ts"

export const bulkWords = words({
  en: {
    "problem.user.follows": "The user is shown with this address already.",
    "remedy.user.follows": "There is nothing to do.",
    "effect.bulk.replace":
      "The role “{name}” is replaced by “{roleName}” for {total, plural, one {# user} other {# users}}.",
    "effect.bulk.role_goes":
      "Then the role “{name}” is deleted. If somebody gets it meanwhile and cannot be given the other one, it stays.",
    "effect.bulk.block": "{total, plural, one {# user is} other {# users are}} blocked, one after the other.",
    "effect.bulk.delete": "{total, plural, one {# user is} other {# users are}} deleted for ever, one after the other.",
    "effect.bulk.erased":
      "What is recorded of {total, plural, one {this person} other {these # people}} is erased; who belongs nowhere else loses the sign-in, too.",
    "effect.bulk.work_rests":
      "While they are blocked, links they sent to people who have not joined yet do not work, and jobs they started change nothing more. Who owns or administers the account as well, goes on acting by that.",
    "effect.bulk.work_ends":
      "Groups that they lead go on without them; links they sent to people who have not joined yet stop working, and jobs they started change nothing more. Who owns or administers the account as well, goes on acting by that.",
    "effect.bulk.links_stop":
      "Open invitations that these people sent or got stop working where whoever sent them may no longer give what they offer.",
    "effect.bulk.role":
      "{total, plural, one {# user gets} other {# users get}} the role “{roleName}” instead of the one they have.",
    "effect.bulk.group":
      "{total, plural, one {# user comes} other {# users come}} into “{groupName}”; whoever leads it reaches them.",
    "effect.bulk.now":
      "As things stand, this changes {changed}; {untouched} stay as they are, because it is so already or they are not within your reach.",
    "effect.bulk.administrators":
      "{count, plural, one {# administrator is} other {# administrators are}} among them, and would lose their rights; the last one stays.",
    "effect.bulk.job": "It is done as a job: you see how far it is, what came of each, and can stop it.",
    "problem.user.already_in_group": "The user is in this group already.",
    "remedy.user.already_in_group": "There is nothing to do.",
    "problem.user.too_many_groups":
      "A user is in at most {most, plural, one {# group} other {# groups}} beside the position.",
    "remedy.user.too_many_groups": "Take the user out of another group first.",
  },
  pl: {
    "problem.user.follows": "Ta osoba jest już pokazywana z tym adresem.",
    "remedy.user.follows": "Nie trzeba nic robić.",
    "effect.bulk.replace":
      "Rolę „{name}” zastępuje „{roleName}” u {total, plural, one {# osoby} few {# osób} many {# osób} other {# osoby}}.",
    "effect.bulk.role_goes":
      "Potem rola „{name}” zostanie usunięta. Jeśli w tym czasie ktoś ją dostanie i nie da się jej zamienić, rola zostanie.",
    "effect.bulk.block":
      "{total, plural, one {# osoba zostanie zablokowana} few {# osoby zostaną zablokowane} many {# osób zostanie zablokowanych} other {# osoby zostanie zablokowane}}, jedna po drugiej.",
    "effect.bulk.delete":
      "{total, plural, one {# osoba zostanie usunięta} few {# osoby zostaną usunięte} many {# osób zostanie usuniętych} other {# osoby zostanie usunięte}} na zawsze, jedna po drugiej.",
    "effect.bulk.erased":
      "Dane {total, plural, one {# osoby} few {# osób} many {# osób} other {# osoby}} zostaną wymazane; kto nie należy nigdzie indziej, traci też logowanie.",
    "effect.bulk.work_rests":
      "Na czas blokady nie działają linki z wysłanych przez te osoby, a nieprzyjętych jeszcze zaproszeń, a ich zadania w toku niczego już nie zmienią. Kto jest też właścicielem lub administratorem konta, zachowuje to, co z tego wynika.",
    "effect.bulk.work_ends":
      "Grupy, którymi kierują te osoby, zostają bez nich; linki z ich nieprzyjętych zaproszeń przestają działać, a ich zadania w toku niczego już nie zmienią. Kto jest też właścicielem lub administratorem konta, zachowuje to, co z tego wynika.",
    "effect.bulk.links_stop":
      "Otwarte zaproszenia od tych osób i dla nich przestają działać, jeśli uprawnienia zapraszającej osoby już na nie nie wystarczają.",
    "effect.bulk.role":
      "{total, plural, one {# osoba dostaje} few {# osoby dostają} many {# osób dostaje} other {# osoby dostaje}} rolę „{roleName}” zamiast dotychczasowej.",
    "effect.bulk.group":
      "{total, plural, one {# osoba trafia} few {# osoby trafiają} many {# osób trafia} other {# osoby trafia}} do grupy „{groupName}”; obejmuje je odtąd kierujący nią.",
    "effect.bulk.now":
      "Według obecnego stanu zmieni się: {changed}; bez zmian zostanie: {untouched}, bo tak już jest albo te osoby są poza Twoim zasięgiem.",
    "effect.bulk.administrators":
      "Wśród nich {count, plural, one {jest # administrator} few {są # administratorzy} many {jest # administratorów} other {jest # administratora}}; stracą swoje prawa, a ostatni zostanie.",
    "effect.bulk.job": "Wykona to zadanie w tle: widać postęp i wynik każdej osoby, można je też zatrzymać.",
    "problem.user.already_in_group": "Ta osoba jest już w tej grupie.",
    "remedy.user.already_in_group": "Nie trzeba nic robić.",
    "problem.user.too_many_groups":
      "Osoba może być poza stanowiskiem najwyżej w {most, plural, one {# grupie} few {# grupach} many {# grupach} other {# grupy}}.",
    "remedy.user.too_many_groups": "Najpierw wypisz tę osobę z innej grupy.",
  },
  ru: {
    "problem.user.follows": "Пользователь уже показан с этим адресом.",
    "remedy.user.follows": "Делать ничего не нужно.",
    "effect.bulk.replace":
      "Роль «{name}» заменяется на «{roleName}» у {total, plural, one {# пользователя} few {# пользователей} many {# пользователей} other {# пользователя}}.",
    "effect.bulk.role_goes":
      "Затем роль «{name}» будет удалена. Если за это время кто-то её получит и заменить её нельзя, она останется.",
    "effect.bulk.block":
      "{total, plural, one {# пользователь будет заблокирован} few {# пользователя будут заблокированы} many {# пользователей будут заблокированы} other {# пользователя будет заблокировано}}, один за другим.",
    "effect.bulk.delete":
      "{total, plural, one {# пользователь будет удалён} few {# пользователя будут удалены} many {# пользователей будут удалены} other {# пользователя будет удалено}} навсегда, один за другим.",
    "effect.bulk.erased":
      "Данные о {total, plural, one {# человеке} few {# людях} many {# людях} other {# человека}} будут стёрты; кто больше нигде не числится, потеряет и вход.",
    "effect.bulk.work_rests":
      "Пока доступ закрыт, ссылки из приглашений этих людей, которые ещё не приняты, не действуют, а начатые ими задания больше ничего не меняют. Кто к тому же владеет аккаунтом или управляет им, сохраняет то, что это даёт.",
    "effect.bulk.work_ends":
      "Группы, которыми руководят эти люди, остаются без них; ссылки из их приглашений, которые ещё не приняты, перестают действовать, а начатые ими задания больше ничего не меняют. Кто к тому же владеет аккаунтом или управляет им, сохраняет то, что это даёт.",
    "effect.bulk.links_stop":
      "Открытые приглашения от этих людей и для них перестают действовать там, где прав пригласившего для них уже недостаточно.",
    "effect.bulk.role":
      "{total, plural, one {# пользователь получит} few {# пользователя получат} many {# пользователей получат} other {# пользователя получит}} роль «{roleName}» вместо прежней.",
    "effect.bulk.group":
      "{total, plural, one {# пользователь попадёт} few {# пользователя попадут} many {# пользователей попадут} other {# пользователя попадёт}} в группу «{groupName}»; её руководители смогут их видеть.",
    "effect.bulk.now":
      "По нынешнему состоянию изменится: {changed}; без изменений: {untouched}, потому что так уже есть или они вне вашей досягаемости.",
    "effect.bulk.administrators":
      "Среди них {count, plural, one {# администратор} few {# администратора} many {# администраторов} other {# администратора}}: права будут потеряны, но последний останется.",
    "effect.bulk.job": "Это делается заданием: видно, как оно идёт и что вышло с каждым, и его можно остановить.",
    "problem.user.already_in_group": "Пользователь уже в этой группе.",
    "remedy.user.already_in_group": "Делать ничего не нужно.",
    "problem.user.too_many_groups":
      "Кроме должности, пользователь состоит не более чем в {most, plural, one {# группе} few {# группах} many {# группах} other {# группы}}.",
    "remedy.user.too_many_groups": "Сначала выведите пользователя из другой группы.",
  },
})
