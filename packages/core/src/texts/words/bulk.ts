import { words } from "../words.ts"

export const bulkWords = words({
  "problem.user.follows": {
    en: "The user is shown with this address already.",
    pl: "Ta osoba jest już pokazywana z tym adresem.",
    ru: "Пользователь уже показан с этим адресом.",
  },
  "remedy.user.follows": {
    en: "There is nothing to do.",
    pl: "Nie trzeba nic robić.",
    ru: "Делать ничего не нужно.",
  },
  "effect.bulk.replace": {
    en: "The role “{name}” is replaced by “{roleName}” for {total, plural, one {# user} other {# users}}.",
    pl: "Rolę „{name}” zastępuje „{roleName}” u {total, plural, one {# osoby} few {# osób} many {# osób} other {# osoby}}.",
    ru: "Роль «{name}» заменяется на «{roleName}» у {total, plural, one {# пользователя} few {# пользователей} many {# пользователей} other {# пользователя}}.",
  },
  "effect.bulk.role_goes": {
    en: "Then the role “{name}” is deleted. If somebody gets it meanwhile and cannot be given the other one, it stays.",
    pl: "Potem rola „{name}” zostanie usunięta. Jeśli w tym czasie ktoś ją dostanie i nie da się jej zamienić, rola zostanie.",
    ru: "Затем роль «{name}» будет удалена. Если за это время кто-то её получит и заменить её нельзя, она останется.",
  },
  "effect.bulk.block": {
    en: "{total, plural, one {# user is} other {# users are}} blocked, one after the other.",
    pl: "{total, plural, one {# osoba zostanie zablokowana} few {# osoby zostaną zablokowane} many {# osób zostanie zablokowanych} other {# osoby zostanie zablokowane}}, jedna po drugiej.",
    ru: "{total, plural, one {# пользователь будет заблокирован} few {# пользователя будут заблокированы} many {# пользователей будут заблокированы} other {# пользователя будет заблокировано}}, один за другим.",
  },
  "effect.bulk.delete": {
    en: "{total, plural, one {# user is} other {# users are}} deleted for ever, one after the other.",
    pl: "{total, plural, one {# osoba zostanie usunięta} few {# osoby zostaną usunięte} many {# osób zostanie usuniętych} other {# osoby zostanie usunięte}} na zawsze, jedna po drugiej.",
    ru: "{total, plural, one {# пользователь будет удалён} few {# пользователя будут удалены} many {# пользователей будут удалены} other {# пользователя будет удалено}} навсегда, один за другим.",
  },
  "effect.bulk.erased": {
    en: "What is recorded of {total, plural, one {this person} other {these # people}} is erased; who belongs nowhere else loses the sign-in, too.",
    pl: "Dane {total, plural, one {# osoby} few {# osób} many {# osób} other {# osoby}} zostaną wymazane; kto nie należy nigdzie indziej, traci też logowanie.",
    ru: "Данные о {total, plural, one {# человеке} few {# людях} many {# людях} other {# человека}} будут стёрты; кто больше нигде не числится, потеряет и вход.",
  },
  "effect.bulk.work_rests": {
    en: "While they are blocked, links they sent to people who have not joined yet do not work, and jobs they started change nothing more. Who owns or administers the account as well, goes on acting by that.",
    pl: "Na czas blokady nie działają linki z wysłanych przez te osoby, a nieprzyjętych jeszcze zaproszeń, a ich zadania w toku niczego już nie zmienią. Kto jest też właścicielem lub administratorem konta, zachowuje to, co z tego wynika.",
    ru: "Пока доступ закрыт, ссылки из приглашений этих людей, которые ещё не приняты, не действуют, а начатые ими задания больше ничего не меняют. Кто к тому же владеет аккаунтом или управляет им, сохраняет то, что это даёт.",
  },
  "effect.bulk.work_ends": {
    en: "Groups that they lead go on without them; links they sent to people who have not joined yet stop working, and jobs they started change nothing more. Who owns or administers the account as well, goes on acting by that.",
    pl: "Grupy, którymi kierują te osoby, zostają bez nich; linki z ich nieprzyjętych zaproszeń przestają działać, a ich zadania w toku niczego już nie zmienią. Kto jest też właścicielem lub administratorem konta, zachowuje to, co z tego wynika.",
    ru: "Группы, которыми руководят эти люди, остаются без них; ссылки из их приглашений, которые ещё не приняты, перестают действовать, а начатые ими задания больше ничего не меняют. Кто к тому же владеет аккаунтом или управляет им, сохраняет то, что это даёт.",
  },
  "effect.bulk.links_stop": {
    en: "Open invitations that these people sent or got stop working where whoever sent them may no longer give what they offer.",
    pl: "Otwarte zaproszenia od tych osób i dla nich przestają działać, jeśli uprawnienia zapraszającej osoby już na nie nie wystarczają.",
    ru: "Открытые приглашения от этих людей и для них перестают действовать там, где прав пригласившего для них уже недостаточно.",
  },
  "effect.bulk.role": {
    en: "{total, plural, one {# user gets} other {# users get}} the role “{roleName}” instead of the one they have.",
    pl: "{total, plural, one {# osoba dostaje} few {# osoby dostają} many {# osób dostaje} other {# osoby dostaje}} rolę „{roleName}” zamiast dotychczasowej.",
    ru: "{total, plural, one {# пользователь получит} few {# пользователя получат} many {# пользователей получат} other {# пользователя получит}} роль «{roleName}» вместо прежней.",
  },
  "effect.bulk.group": {
    en: "{total, plural, one {# user comes} other {# users come}} into “{groupName}”; whoever leads it reaches them.",
    pl: "{total, plural, one {# osoba trafia} few {# osoby trafiają} many {# osób trafia} other {# osoby trafia}} do grupy „{groupName}”; obejmuje je odtąd kierujący nią.",
    ru: "{total, plural, one {# пользователь попадёт} few {# пользователя попадут} many {# пользователей попадут} other {# пользователя попадёт}} в группу «{groupName}»; её руководители смогут их видеть.",
  },
  "effect.bulk.now": {
    en: "As things stand, this changes {changed}; {untouched} stay as they are, because it is so already or they are not within your reach.",
    pl: "Według obecnego stanu zmieni się: {changed}; bez zmian zostanie: {untouched}, bo tak już jest albo te osoby są poza Twoim zasięgiem.",
    ru: "По нынешнему состоянию изменится: {changed}; без изменений: {untouched}, потому что так уже есть или они вне вашей досягаемости.",
  },
  "effect.bulk.administrators": {
    en: "{count, plural, one {# administrator is} other {# administrators are}} among them, and would lose their rights; the last one stays.",
    pl: "Wśród nich {count, plural, one {jest # administrator} few {są # administratorzy} many {jest # administratorów} other {jest # administratora}}; stracą swoje prawa, a ostatni zostanie.",
    ru: "Среди них {count, plural, one {# администратор} few {# администратора} many {# администраторов} other {# администратора}}: права будут потеряны, но последний останется.",
  },
  "effect.bulk.job": {
    en: "It is done as a job: you see how far it is, what came of each, and can stop it.",
    pl: "Wykona to zadanie w tle: widać postęp i wynik każdej osoby, można je też zatrzymać.",
    ru: "Это делается заданием: видно, как оно идёт и что вышло с каждым, и его можно остановить.",
  },
  "problem.user.already_in_group": {
    en: "The user is in this group already.",
    pl: "Ta osoba jest już w tej grupie.",
    ru: "Пользователь уже в этой группе.",
  },
  "remedy.user.already_in_group": {
    en: "There is nothing to do.",
    pl: "Nie trzeba nic robić.",
    ru: "Делать ничего не нужно.",
  },
  "problem.user.too_many_groups": {
    en: "A user is in at most {most, plural, one {# group} other {# groups}} beside the position.",
    pl: "Osoba może być poza stanowiskiem najwyżej w {most, plural, one {# grupie} few {# grupach} many {# grupach} other {# grupy}}.",
    ru: "Кроме должности, пользователь состоит не более чем в {most, plural, one {# группе} few {# группах} many {# группах} other {# группы}}.",
  },
  "remedy.user.too_many_groups": {
    en: "Take the user out of another group first.",
    pl: "Najpierw wypisz tę osobę z innej grupy.",
    ru: "Сначала выведите пользователя из другой группы.",
  },
})
