import { words } from "../words.ts"

export const usersRefusals = words({
  "problem.user.unknown": {
    en: "This user does not exist, or you cannot see them.",
    pl: "Nie ma tu takiego użytkownika albo nie masz do niego dostępu.",
    ru: "Здесь нет такого пользователя, или у вас нет к нему доступа.",
  },
  "remedy.user.unknown": {
    en: "Check the list of users.",
    pl: "Sprawdź listę użytkowników.",
    ru: "Посмотрите список пользователей.",
  },
  "problem.user.unknown_targets": {
    en: "Most of these users do not exist, or you cannot see them: {unknown} of the first {looked}.",
    pl: "Większość tych użytkowników nie istnieje albo nie masz do nich dostępu: {unknown} z pierwszych {looked}.",
    ru: "Большинства этих пользователей здесь нет, или у вас нет к ним доступа: {unknown} из первых {looked}.",
  },
  "remedy.user.unknown_targets": {
    en: "Choose them from the list of users and try again.",
    pl: "Wybierz ich z listy użytkowników i spróbuj jeszcze raz.",
    ru: "Выберите их в списке пользователей и попробуйте ещё раз.",
  },
  "problem.user.email_taken": {
    en: "This company already has a user with this address.",
    pl: "W tej firmie jest już użytkownik z tym adresem.",
    ru: "В этой компании уже есть пользователь с таким адресом.",
  },
  "remedy.user.email_taken": {
    en: "Look for the address in the list of users.",
    pl: "Poszukaj tego adresu na liście użytkowników.",
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
    en: "This group does not exist here, or you have no access to it.",
    pl: "Nie ma tu takiej grupy albo nie masz do niej dostępu.",
    ru: "Здесь нет такой группы, или у вас нет к ней доступа.",
  },
  "remedy.user.no_group": {
    en: "Choose one from the list of groups.",
    pl: "Wybierz grupę z listy.",
    ru: "Выберите группу из списка.",
  },
  "problem.user.not_a_position": {
    en: "This is neither the group “Position” nor one of its subgroups.",
    pl: "To nie jest grupa „Stanowisko” ani jej podgrupa.",
    ru: "Это не группа «Должность» и не её подгруппа.",
  },
  "remedy.user.not_a_position": {
    en: "Choose the group “Position” or one of its subgroups.",
    pl: "Wybierz grupę „Stanowisko” albo jedną z jej podgrup.",
    ru: "Выберите группу «Должность» или одну из её подгрупп.",
  },
  "problem.user.a_position": {
    en: "This group is a position, and everybody has exactly one.",
    pl: "Ta grupa jest stanowiskiem, a każdy ma dokładnie jedno.",
    ru: "Эта группа — должность, а она у каждого ровно одна.",
  },
  "remedy.user.a_position": {
    en: "Choose it as the position, not among the groups.",
    pl: "Wybierz ją jako stanowisko, a nie wśród grup.",
    ru: "Выберите её как должность, а не среди групп.",
  },
  "problem.user.passwords_differ": {
    en: "The two passwords are not the same.",
    pl: "Wpisane hasła różnią się od siebie.",
    ru: "Пароли не совпадают.",
  },
  "remedy.user.passwords_differ": {
    en: "Enter the same password twice.",
    pl: "Wpisz dwa razy to samo hasło.",
    ru: "Введите один и тот же пароль дважды.",
  },
  "problem.user.password_too_short": {
    en: "In this company, passwords need at least {least, plural, one {# character} other {# characters}}.",
    pl: "W tej firmie hasła muszą mieć co najmniej {least, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}.",
    ru: "В этой компании пароли должны содержать не меньше {least, plural, one {# символа} few {# символов} many {# символов} other {# символа}}.",
  },
  "remedy.user.password_too_short": {
    en: "Choose a longer password.",
    pl: "Wybierz dłuższe hasło.",
    ru: "Выберите пароль подлиннее.",
  },
  "problem.user.own_rights": {
    en: "You cannot change your own permissions.",
    pl: "Nie można zmieniać własnych uprawnień.",
    ru: "Собственные права менять нельзя.",
  },
  "remedy.user.own_rights": {
    en: "Ask another administrator. If there is none, the owner of the account can appoint one, themselves included.",
    pl: "Poproś innego administratora. Jeśli go nie ma, właściciel konta może kogoś wyznaczyć, także siebie.",
    ru: "Попросите другого администратора. Если его нет, владелец аккаунта может кого-нибудь назначить, в том числе себя.",
  },
  "problem.user.an_administrator": {
    en: "Only another administrator can do this to an administrator.",
    pl: "Tylko administrator może zrobić to innemu administratorowi.",
    ru: "Сделать это с администратором может только другой администратор.",
  },
  "remedy.user.an_administrator": {
    en: "Ask another administrator. The owner of the account can appoint one.",
    pl: "Poproś innego administratora. Właściciel konta może go wyznaczyć.",
    ru: "Попросите другого администратора. Владелец аккаунта может его назначить.",
  },
  "problem.user.stands_above": {
    en: "This person’s permissions here reach further than yours; only somebody with permissions at least as wide can do this.",
    pl: "Ta osoba ma tu szersze uprawnienia niż Ty; może to zrobić tylko ktoś, czyje uprawnienia są co najmniej tak szerokie.",
    ru: "Права этого человека здесь шире ваших; сделать это может только тот, чьи права не уже.",
  },
  "remedy.user.stands_above": {
    en: "Ask an administrator of this company. The owner of the account can appoint one.",
    pl: "Zwróć się do administratora tej firmy. Właściciel konta może go wyznaczyć.",
    ru: "Обратитесь к администратору этой компании. Владелец аккаунта может его назначить.",
  },
  "problem.user.last_administrator": {
    en: "This is the last administrator; a company must have at least one.",
    pl: "To jedyny administrator, a firma musi mieć co najmniej jednego.",
    ru: "Это единственный администратор, а в компании должен быть хотя бы один.",
  },
  "remedy.user.last_administrator": {
    en: "First give somebody else the role of administrator. If nobody can do that, the owner of the account can appoint an administrator, themselves included.",
    pl: "Najpierw nadaj rolę administratora innej osobie. Jeśli nikt nie może tego zrobić, właściciel konta może wyznaczyć administratora, także siebie.",
    ru: "Сначала дайте роль администратора кому-нибудь другому. Если никто не может этого сделать, владелец аккаунта может назначить администратора, в том числе себя.",
  },
  "problem.user.too_many_administrators": {
    en: "There are {most, plural, one {# administrator} other {# administrators}}, and there cannot be more.",
    pl: "Jest już {most, plural, one {# administrator} few {# administratorzy} many {# administratorów} other {# administratora}} i nie może być ich więcej.",
    ru: "Здесь уже {most, plural, one {# администратор} few {# администратора} many {# администраторов} other {# администратора}}, и больше быть не может.",
  },
  "remedy.user.too_many_administrators": {
    en: "First give one of the administrators another role.",
    pl: "Najpierw zmień rolę jednemu z obecnych administratorów.",
    ru: "Сначала измените роль одному из нынешних администраторов.",
  },
  "problem.user.same_role": {
    en: "The user already has this role.",
    pl: "Ta osoba ma już tę rolę.",
    ru: "У пользователя уже есть эта роль.",
  },
  "remedy.user.same_role": {
    en: "There is nothing to do.",
    pl: "Nie trzeba nic robić.",
    ru: "Ничего делать не нужно.",
  },
  "problem.user.not_proven": {
    en: "This user signs in with a password that an administrator gave them, and has not confirmed the address: somebody else may know the password.",
    pl: "Ta osoba używa hasła podanego przez administratora, a adres e-mail nie jest potwierdzony: hasło może znać ktoś inny.",
    ru: "Этот пользователь входит с паролем, который выдал администратор, а адрес не подтверждён: пароль может знать кто-то ещё.",
  },
  "remedy.user.not_proven": {
    en: "Invite the user again. Once they have opened the link and chosen a password of their own, you can appoint them.",
    pl: "Zaproś tę osobę ponownie. Gdy otworzy link i ustawi własne hasło, będzie można nadać jej rolę administratora.",
    ru: "Пригласите пользователя ещё раз. Когда он откроет ссылку и задаст собственный пароль, назначьте его администратором.",
  },
  "problem.user.not_active": {
    en: "This user has not joined yet, or is blocked already.",
    pl: "Ta osoba jeszcze nie dołączyła albo jest już zablokowana.",
    ru: "Этот пользователь ещё не входил или уже заблокирован.",
  },
  "remedy.user.not_active": {
    en: "Check the status. Users who have not joined yet can be deleted.",
    pl: "Sprawdź status. Osobę, która jeszcze nie dołączyła, możesz usunąć.",
    ru: "Посмотрите статус. Пользователя, который ещё не входил, можно удалить.",
  },
  "problem.user.not_blocked": {
    en: "This user is not blocked.",
    pl: "Ta osoba nie jest zablokowana.",
    ru: "Этот пользователь не заблокирован.",
  },
  "remedy.user.not_blocked": {
    en: "There is nothing to do.",
    pl: "Nie trzeba nic robić.",
    ru: "Ничего делать не нужно.",
  },
  "problem.user.not_invited": {
    en: "This user has already joined.",
    pl: "Ta osoba przyjęła już zaproszenie.",
    ru: "Этот пользователь уже принял приглашение.",
  },
  "remedy.user.not_invited": {
    en: "Check the status of the user.",
    pl: "Sprawdź status tej osoby.",
    ru: "Посмотрите статус пользователя.",
  },
  "problem.user.already_here": {
    en: "This person is already a user of this company.",
    pl: "Ta osoba jest już użytkownikiem tej firmy.",
    ru: "Этот человек уже пользователь этой компании.",
  },
  "remedy.user.already_here": {
    en: "There is nothing to do.",
    pl: "Nie trzeba nic robić.",
    ru: "Ничего делать не нужно.",
  },
  "problem.user.no_self_service": {
    en: "In this company, only administrators can change people’s details.",
    pl: "W tej firmie dane użytkowników mogą zmieniać tylko administratorzy.",
    ru: "В этой компании данные пользователей меняют только администраторы.",
  },
  "remedy.user.no_self_service": {
    en: "Ask an administrator to change it.",
    pl: "Poproś administratora o zmianę.",
    ru: "Попросите администратора изменить их.",
  },
  "problem.user.one_search": {
    en: "You can search by only one thing at a time, and put only the list of everybody in order.",
    pl: "Można szukać tylko według jednego kryterium naraz, a uporządkować można tylko listę wszystkich.",
    ru: "Искать можно только по одному признаку, а упорядочить — только список всех.",
  },
  "remedy.user.one_search": {
    en: "Give a name, an address, a role, a group or a position, and no order. An order works only alone, for somebody who can see all users.",
    pl: "Podaj nazwisko, adres, rolę, grupę albo stanowisko, bez kolejności. Kolejność działa tylko bez innych kryteriów, gdy ma się dostęp do wszystkich użytkowników.",
    ru: "Укажите имя, адрес, роль, группу или должность, без порядка. Порядок действует только отдельно, и только если у вас есть доступ ко всем пользователям.",
  },
})
