import { words } from "../words.ts"

export const usersRefusals = words({
  "problem.user.unknown": {
    en: "There is no such user here, or none of yours.",
    pl: "Nie ma tu takiej osoby albo nie należy do Twoich.",
    ru: "Здесь нет такого пользователя, или он не из ваших.",
  },
  "remedy.user.unknown": {
    en: "Look at the list of users.",
    pl: "Zajrzyj na listę osób.",
    ru: "Посмотрите список пользователей.",
  },
  "problem.user.unknown_targets": {
    en: "Most of these people are not here, or none of yours: {unknown} of the first {looked}.",
    pl: "Większości tych osób tu nie ma albo nie należą do Twoich: {unknown} z pierwszych {looked}.",
    ru: "Большинства этих людей здесь нет, или они не из ваших: {unknown} из первых {looked}.",
  },
  "remedy.user.unknown_targets": {
    en: "Choose them in the list of users, and try again.",
    pl: "Wybierz je na liście osób i spróbuj jeszcze raz.",
    ru: "Выберите их в списке пользователей и попробуйте ещё раз.",
  },
  "problem.user.email_taken": {
    en: "This company has a user with this address already.",
    pl: "W tej firmie jest już osoba z tym adresem.",
    ru: "В этой компании уже есть пользователь с таким адресом.",
  },
  "remedy.user.email_taken": {
    en: "Look for the address in the list of users.",
    pl: "Poszukaj tego adresu na liście osób.",
    ru: "Найдите этот адрес в списке пользователей.",
  },
  "problem.user.no_role": {
    en: "There is no such role here.",
    pl: "Nie ma tu takiej roli.",
    ru: "Здесь нет такой роли.",
  },
  "remedy.user.no_role": {
    en: "Choose one from the list of roles.",
    pl: "Wybierz rolę z listy.",
    ru: "Выберите роль из списка.",
  },
  "problem.user.no_group": {
    en: "There is no such group here, or it is not within your reach.",
    pl: "Nie ma tu takiej grupy albo jest poza Twoim zasięgiem.",
    ru: "Здесь нет такой группы, или она вне вашей досягаемости.",
  },
  "remedy.user.no_group": {
    en: "Choose one from the list of groups.",
    pl: "Wybierz grupę z listy.",
    ru: "Выберите группу из списка.",
  },
  "problem.user.not_a_position": {
    en: "This group is not Position, and not one of its subgroups.",
    pl: "Ta grupa nie jest Stanowiskiem ani jego podgrupą.",
    ru: "Эта группа не Должность и не её подгруппа.",
  },
  "remedy.user.not_a_position": {
    en: "Choose Position or a group below it.",
    pl: "Wybierz Stanowisko albo grupę pod nim.",
    ru: "Выберите Должность или группу под ней.",
  },
  "problem.user.a_position": {
    en: "This group is a position, and everybody has exactly one.",
    pl: "Ta grupa jest stanowiskiem, a każda osoba ma dokładnie jedno.",
    ru: "Эта группа — должность, а она у каждого ровно одна.",
  },
  "remedy.user.a_position": {
    en: "Give it as the position, not among the groups.",
    pl: "Podaj ją jako stanowisko, nie wśród grup.",
    ru: "Укажите её как должность, а не среди групп.",
  },
  "problem.user.passwords_differ": {
    en: "The two passwords are not the same.",
    pl: "Hasła nie są takie same.",
    ru: "Пароли не совпадают.",
  },
  "remedy.user.passwords_differ": {
    en: "Enter the password twice.",
    pl: "Podaj hasło dwa razy.",
    ru: "Введите пароль дважды.",
  },
  "problem.user.password_too_short": {
    en: "This company asks for longer passwords.",
    pl: "Ta firma wymaga dłuższych haseł.",
    ru: "Эта компания требует более длинных паролей.",
  },
  "remedy.user.password_too_short": {
    en: "Use at least {least, plural, one {# character} other {# characters}}.",
    pl: "Użyj co najmniej {least, plural, one {# znaku} few {# znaków} many {# znaków} other {# znaku}}.",
    ru: "Не меньше {least, plural, one {# символа} few {# символов} many {# символов} other {# символа}}.",
  },
  "problem.user.own_rights": {
    en: "Nobody changes their own rights.",
    pl: "Nikt nie zmienia własnych praw.",
    ru: "Никто не меняет собственные права.",
  },
  "remedy.user.own_rights": {
    en: "Ask another administrator. If there is none, the owner of the account can appoint one, themselves included.",
    pl: "Poproś innego administratora. Jeśli go nie ma, właściciel konta może kogoś wyznaczyć, także siebie.",
    ru: "Попросите другого администратора. Если его нет, владелец аккаунта может назначить его, в том числе себя.",
  },
  "problem.user.an_administrator": {
    en: "Only administrators can do this to an administrator.",
    pl: "Tylko administratorzy mogą to zrobić administratorowi.",
    ru: "Это с администратором могут сделать только администраторы.",
  },
  "remedy.user.an_administrator": {
    en: "Ask one of them. The owner of the account can appoint a new one.",
    pl: "Poproś jednego z nich. Właściciel konta może wyznaczyć nowego.",
    ru: "Попросите кого-нибудь из них. Владелец аккаунта может назначить нового.",
  },
  "problem.user.stands_above": {
    en: "This person reaches further here than you do, and only who reaches as far can do this.",
    pl: "Ta osoba ma tu uprawnienia dalej sięgające niż Twoje, a zrobić to może tylko ktoś, kto sięga równie daleko.",
    ru: "Права этого человека здесь шире ваших, а сделать это может только тот, у кого они не уже.",
  },
  "remedy.user.stands_above": {
    en: "Ask an administrator of this company. The owner of the account can appoint one.",
    pl: "Zwróć się do administratora tej firmy. Właściciel konta może go wyznaczyć.",
    ru: "Обратитесь к администратору этой компании. Владелец аккаунта может его назначить.",
  },
  "problem.user.last_administrator": {
    en: "This is the last administrator, and there must be one.",
    pl: "To ostatni administrator, a jeden musi być.",
    ru: "Это последний администратор, а один должен быть.",
  },
  "remedy.user.last_administrator": {
    en: "Make somebody else an administrator first. If nobody can, the owner of the account can appoint one, themselves included.",
    pl: "Najpierw zrób administratorem kogoś innego. Jeśli nikt nie może, właściciel konta może kogoś wyznaczyć, także siebie.",
    ru: "Сначала сделайте администратором кого-нибудь другого. Если никто не может, владелец аккаунта может назначить его, в том числе себя.",
  },
  "problem.user.too_many_administrators": {
    en: "There are {most, plural, one {# administrator} other {# administrators}}, and there cannot be more.",
    pl: "Jest już {most, plural, one {# administrator} few {# administratorzy} many {# administratorów} other {# administratora}} i nie może być ich więcej.",
    ru: "Здесь уже {most, plural, one {# администратор} few {# администратора} many {# администраторов} other {# администратора}}, и больше быть не может.",
  },
  "remedy.user.too_many_administrators": {
    en: "Give another administrator another role first.",
    pl: "Najpierw daj innemu administratorowi inną rolę.",
    ru: "Сначала дайте другому администратору другую роль.",
  },
  "problem.user.same_role": {
    en: "The user has this role already.",
    pl: "Ta osoba ma już tę rolę.",
    ru: "У пользователя уже есть эта роль.",
  },
  "remedy.user.same_role": {
    en: "There is nothing to do.",
    pl: "Nie trzeba nic robić.",
    ru: "Делать ничего не нужно.",
  },
  "problem.user.not_proven": {
    en: "This user has come with a password that an administrator gave, and has not proven the address: somebody else may know how they sign in.",
    pl: "Ta osoba używa hasła podanego przez administratora, a adres e-mail nie jest potwierdzony: dane logowania może znać ktoś inny.",
    ru: "Этот пользователь входит с паролем, который выдал администратор, а адрес не подтверждён: данные для входа может знать кто-то ещё.",
  },
  "remedy.user.not_proven": {
    en: "Invite the user again. Once they have opened the link and chosen a password of their own, appoint them.",
    pl: "Zaproś tę osobę ponownie. Gdy otworzy link i ustawi własne hasło, powierz jej administrowanie firmą.",
    ru: "Пригласите пользователя ещё раз. Когда он откроет ссылку и задаст собственный пароль, назначьте его администратором.",
  },
  "problem.user.not_active": {
    en: "This user has not come yet, or is blocked already.",
    pl: "Ta osoba jeszcze nie weszła albo jest już zablokowana.",
    ru: "Этот пользователь ещё не входил или уже заблокирован.",
  },
  "remedy.user.not_active": {
    en: "Look at the status. Who has not come yet can be deleted.",
    pl: "Sprawdź status. Kogo jeszcze nie było, można usunąć.",
    ru: "Посмотрите статус. Кто ещё не входил, того можно удалить.",
  },
  "problem.user.not_blocked": {
    en: "This user is not blocked.",
    pl: "Ta osoba nie jest zablokowana.",
    ru: "Этот пользователь не заблокирован.",
  },
  "remedy.user.not_blocked": {
    en: "There is nothing to do.",
    pl: "Nie trzeba nic robić.",
    ru: "Делать ничего не нужно.",
  },
  "problem.user.not_invited": {
    en: "This user does not wait for an invitation any more.",
    pl: "Ta osoba nie czeka już na zaproszenie.",
    ru: "Этот пользователь больше не ждёт приглашения.",
  },
  "remedy.user.not_invited": {
    en: "Look at the status of the user.",
    pl: "Sprawdź status tej osoby.",
    ru: "Посмотрите статус пользователя.",
  },
  "problem.user.already_here": {
    en: "This person is a user of this company already.",
    pl: "Ta osoba należy już do tej firmy.",
    ru: "Этот человек уже пользователь этой компании.",
  },
  "remedy.user.already_here": {
    en: "There is nothing to do.",
    pl: "Nie trzeba nic robić.",
    ru: "Делать ничего не нужно.",
  },
  "problem.user.no_self_service": {
    en: "In this company, administrators keep what is recorded of people.",
    pl: "W tej firmie dane osób prowadzą administratorzy.",
    ru: "В этой компании данные о людях ведут администраторы.",
  },
  "remedy.user.no_self_service": {
    en: "Ask an administrator to change it.",
    pl: "Poproś administratora o zmianę.",
    ru: "Попросите администратора изменить их.",
  },
  "problem.user.one_search": {
    en: "Only one of these can be looked for at a time.",
    pl: "Można szukać tylko jednej z tych rzeczy naraz.",
    ru: "Искать можно только что-то одно.",
  },
  "remedy.user.one_search": {
    en: "Give one of name, address, role, group and position.",
    pl: "Podaj jedno z: nazwisko, adres, rola, grupa, stanowisko.",
    ru: "Укажите одно из: имя, адрес, роль, группа, должность.",
  },
})
