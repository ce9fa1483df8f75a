import { words } from "../words.ts"

export const usersWords = words({
  en: {
    "effect.user.added": "{name} ({email}) becomes a user with the role “{roleName}”.",
    "effect.user.invitation_mailed": "{email} gets a mail with a link that works until {until, date, moment}.",
    "effect.user.until_joined":
      "{name} can do nothing here before coming for the first time. Until then you can delete the user again.",
    "effect.user.temporary_password":
      "{name} signs in with this password and a sign-in name that you will be shown, and chooses another password at once. The address {email} opens nothing before {name} has opened the link in the mail.",
    "effect.user.joined": "You become a user of “{tenant}”.",
    "effect.user.given_sign_in_ends":
      "Nobody signs in as {name} any more with the sign-in name and the password that an administrator gave: both stop working at once.",
    "effect.user.old_link_dies": "The link that {name} got before stops working.",
    "effect.user.edited": "What is recorded of {name} changes, for everybody who sees it.",
    "effect.user.role": "{name} has the role “{toName}” instead of “{fromName}”.",
    "effect.user.gains": "{name} may do more than before: {titles}.",
    "effect.user.loses": "{name} can no longer do this, or not as far: {titles}.",
    "effect.user.becomes_administrator":
      "{name} becomes an administrator here: with every right, and able to take it from others.",
    "effect.user.ceases_administrator": "{name} is no longer an administrator here.",
    "effect.user.joins_groups": "{name} comes into: {titles}.",
    "effect.user.leaves_groups": "{name} leaves: {titles}.",
    "effect.user.reach_grows": "Because they lead there, {titles} can see and do with {name} what leaders may.",
    "effect.user.reach_shrinks": "{titles} no longer reach {name} by leading a group.",
    "effect.user.blocked":
      "{ofAccount, select, true {{name} loses what the role allows in “{tenant}” at once, but keeps what owning or administering the account allows there.} other {{name} can do nothing in “{tenant}” any more, from the next request on.}}",
    "effect.user.work_rests":
      "{ofAccount, select, true {While {name} is blocked, links {name} sent to people who have not joined yet and jobs {name} started go on, but only as far as owning or administering the account allows.} other {While {name} is blocked, links {name} sent to people who have not joined yet do not work, and jobs {name} started change nothing more.}}",
    "effect.user.work_ends":
      "{ofAccount, select, true {Groups that {name} leads go on without {name}; links {name} sent to people who have not joined yet and jobs {name} started go on, but only as far as owning or administering the account allows.} other {Groups that {name} leads go on without {name}; links {name} sent to people who have not joined yet stop working, and jobs {name} started change nothing more.}}",
    "effect.user.elsewhere": "What {name} is in other companies stays as it is.",
    "effect.user.links_stop":
      "Links {name} sent to people who have not joined yet stop working where {name} may no longer give what they offer.",
    "effect.user.link_lapses":
      "The link that {name} got stops working, because {inviter}, who sent it, may not give that much. Invite {name} again afterwards.",
    "effect.user.unblocked": "{name} can do in “{tenant}” what the role allows, from the next request on.",
    "effect.user.deleted":
      "{ofAccount, select, true {{name} is deleted from “{tenant}” for ever, but keeps what owning or administering the account allows there.} other {{name} is deleted from “{tenant}” for ever, and can do nothing there from the next request on.}}",
    "effect.user.groups_left": "{name} leaves {count, plural, one {# group} other {# groups}}.",
    "effect.user.erased":
      "Name, address and everything else about {name} are erased here; the audit log keeps what happened, without the name.",
    "effect.user.sign_in_goes": "If {name} belongs nowhere else, the sign-in is deleted, too.",
    "effect.user.invitation_dies": "The link that {name} got stops working at once.",
    "effect.user.next_request": "This works from the next request of {name} on.",

    "event.user.added": "{name} ({email}) was added and invited.",
    "event.user.invited_again": "{name} ({email}) was invited again.",
    "event.user.joined": "{name} ({email}) became a user.",
    "event.user.edited": "What is recorded of {name} was changed.",
    "event.user.role_given": "{name} got another role.",
    "event.user.regrouped": "The groups of {name} were changed.",
    "event.user.blocked": "{name} was blocked.",
    "event.user.unblocked": "{name} was unblocked.",
    "event.user.deleted": "{self, select, true {{name} left.} other {{name} was deleted.}}",

    "problem.user.unknown": "There is no such user here, or none of yours.",
    "remedy.user.unknown": "Look at the list of users.",
    "problem.user.unknown_targets":
      "Most of these people are not here, or none of yours: {unknown} of the first {looked}.",
    "remedy.user.unknown_targets": "Choose them in the list of users, and try again.",
    "problem.user.email_taken": "This company has a user with this address already.",
    "remedy.user.email_taken": "Look for the address in the list of users.",
    "problem.user.no_role": "There is no such role here.",
    "remedy.user.no_role": "Choose one from the list of roles.",
    "problem.user.no_group": "There is no such group here, or it is not within your reach.",
    "remedy.user.no_group": "Choose one from the list of groups.",
    "problem.user.not_a_position": "This group is not Position, and not one of its subgroups.",
    "remedy.user.not_a_position": "Choose Position or a group below it.",
    "problem.user.a_position": "This group is a position, and everybody has exactly one.",
    "remedy.user.a_position": "Give it as the position, not among the groups.",
    "problem.user.passwords_differ": "The two passwords are not the same.",
    "remedy.user.passwords_differ": "Enter the password twice.",
    "problem.user.password_too_short": "This company asks for longer passwords.",
    "remedy.user.password_too_short": "Use at least {least, plural, one {# character} other {# characters}}.",
    "problem.user.own_rights": "Nobody changes their own rights.",
    "remedy.user.own_rights":
      "Ask another administrator. If there is none, the owner of the account can appoint one, themselves included.",
    "problem.user.an_administrator": "Only administrators can do this to an administrator.",
    "remedy.user.an_administrator": "Ask one of them. The owner of the account can appoint a new one.",
    "problem.user.stands_above":
      "This person reaches further here than you do, and only who reaches as far can do this.",
    "remedy.user.stands_above": "Ask an administrator of this company. The owner of the account can appoint one.",
    "problem.user.last_administrator": "This is the last administrator, and there must be one.",
    "remedy.user.last_administrator":
      "Make somebody else an administrator first. If nobody can, the owner of the account can appoint one, themselves included.",
    "problem.user.too_many_administrators":
      "There are {most, plural, one {# administrator} other {# administrators}}, and there cannot be more.",
    "remedy.user.too_many_administrators": "Give another administrator another role first.",
    "problem.user.same_role": "The user has this role already.",
    "remedy.user.same_role": "There is nothing to do.",
    "problem.user.not_proven":
      "This user has come with a password that an administrator gave, and has not proven the address: somebody else may know how they sign in.",
    "remedy.user.not_proven":
      "Invite the user again. Once they have opened the link and chosen a password of their own, appoint them.",
    "problem.user.not_active": "This user has not come yet, or is blocked already.",
    "remedy.user.not_active": "Look at the status. Who has not come yet can be deleted.",
    "problem.user.not_blocked": "This user is not blocked.",
    "remedy.user.not_blocked": "There is nothing to do.",
    "problem.user.not_invited": "This user does not wait for an invitation any more.",
    "remedy.user.not_invited": "Look at the status of the user.",
    "problem.user.already_here": "This person is a user of this company already.",
    "remedy.user.already_here": "There is nothing to do.",
    "problem.user.no_self_service": "In this company, administrators keep what is recorded of people.",
    "remedy.user.no_self_service": "Ask an administrator to change it.",
    "problem.user.one_search": "Only one of these can be looked for at a time.",
    "remedy.user.one_search": "Give one of name, address, role, group and position.",

    "mail.user_invitation.subject": "{inviter} invites you to “{tenant}”",
    "mail.user_invitation.body":
      "{firstName}, {inviter} has added you, {email}, to “{tenant}”.\n\nFollow the link to come in. If you can sign in already, or were told a password, sign in with it; otherwise you choose your password there.\n\nThe link works until {until, date, moment}. If you do not know {inviter}, do nothing: nothing happens without you.",
    "mail.user_invitation.action": "Come in",
  },
  pl: {
    "effect.user.added": "{name} ({email}) zostaje osobą z rolą „{roleName}” w tej firmie.",
    "effect.user.invitation_mailed": "Na {email} idzie wiadomość z linkiem, który działa do {until, date, moment}.",
    "effect.user.until_joined":
      "{name} nie może tu nic zrobić przed pierwszym wejściem. Do tego czasu można tę osobę znowu usunąć.",
    "effect.user.temporary_password":
      "{name} użyje do zalogowania tego hasła i nazwy logowania, którą za chwilę zobaczysz, i od razu wybierze inne hasło. Adresem {email} można się logować dopiero po otwarciu linku z wiadomości.",
    "effect.user.joined": "Należysz odtąd do „{tenant}”.",
    "effect.user.given_sign_in_ends":
      "Nazwa logowania i hasło dla osoby {name}, podane przez administratora, natychmiast przestaną działać: nikt już się nimi nie zaloguje.",
    "effect.user.old_link_dies": "Poprzedni link, który ma {name}, przestaje działać.",
    "effect.user.edited": "Zmieniają się dane osoby {name}, dla wszystkich, którzy je widzą.",
    "effect.user.role": "{name} ma rolę „{toName}” zamiast „{fromName}”.",
    "effect.user.gains": "{name} może odtąd więcej: {titles}.",
    "effect.user.loses": "{name} nie może już tego robić albo nie tak szeroko: {titles}.",
    "effect.user.becomes_administrator":
      "{name} zostaje tu administratorem: ma wszystkie prawa i może je odbierać innym.",
    "effect.user.ceases_administrator": "{name} nie jest już tu administratorem.",
    "effect.user.joins_groups": "{name} trafia do: {titles}.",
    "effect.user.leaves_groups": "{name} opuszcza: {titles}.",
    "effect.user.reach_grows": "Kierując tam grupą, {titles} mogą wobec osoby {name} tyle, ile wolno kierującym.",
    "effect.user.reach_shrinks": "{titles} nie obejmują już osoby {name} przez kierowanie grupą.",
    "effect.user.blocked":
      "{ofAccount, select, true {{name} natychmiast traci w „{tenant}” uprawnienia z roli, ale zachowuje te, które daje własność konta lub administrowanie nim.} other {{name} nie może już nic zrobić w „{tenant}”, od następnego żądania.}}",
    "effect.user.work_rests":
      "{ofAccount, select, true {Na czas blokady linki, które {name} ma w wysłanych, a nieprzyjętych jeszcze zaproszeniach, i zadania w toku działają dalej, ale tylko tak daleko, jak pozwala własność konta lub administrowanie nim.} other {Na czas blokady nie działają linki, które {name} ma w wysłanych, a nieprzyjętych jeszcze zaproszeniach, a zadania w toku niczego już nie zmienią.}}",
    "effect.user.work_ends":
      "{ofAccount, select, true {Grupy, którymi kieruje {name}, zostają bez tej osoby; linki z jej nieprzyjętych zaproszeń i jej zadania w toku działają dalej, ale tylko tak daleko, jak pozwala własność konta lub administrowanie nim.} other {Grupy, którymi kieruje {name}, zostają bez tej osoby; linki z jej nieprzyjętych zaproszeń przestają działać, a jej zadania w toku niczego już nie zmienią.}}",
    "effect.user.elsewhere": "To, kim {name} jest w innych firmach, pozostaje bez zmian.",
    "effect.user.links_stop":
      "Przestają działać linki z nieprzyjętych jeszcze zaproszeń od osoby {name}, jeśli nowe uprawnienia na takie zaproszenie nie pozwalają.",
    "effect.user.link_lapses":
      "Link, który ma {name}, przestaje działać, bo zaprasza {inviter}, a uprawnienia tej osoby na to nie wystarczają. Po tej zmianie trzeba ponowić zaproszenie.",
    "effect.user.unblocked": "{name} może w „{tenant}” to, na co pozwala rola, od następnego żądania.",
    "effect.user.deleted":
      "{ofAccount, select, true {{name} znika z „{tenant}” na zawsze, ale zachowuje tam to, na co pozwala własność konta lub administrowanie nim.} other {{name} znika z „{tenant}” na zawsze i od następnego żądania nic tam nie może.}}",
    "effect.user.groups_left":
      "{name} opuszcza {count, plural, one {# grupę} few {# grupy} many {# grup} other {# grupy}}.",
    "effect.user.erased":
      "Nazwisko, adres i wszystkie inne dane osoby {name} zostaną tu wymazane; dziennik zachowa to, co się działo, bez nazwiska.",
    "effect.user.sign_in_goes": "Jeśli {name} nie należy nigdzie indziej, zniknie też logowanie.",
    "effect.user.invitation_dies": "Link, który ma {name}, przestaje od razu działać.",
    "effect.user.next_request": "Działa to od następnego żądania osoby {name}.",

    "event.user.added": "Dodano i zaproszono osobę {name} ({email}).",
    "event.user.invited_again": "Ponownie zaproszono osobę {name} ({email}).",
    "event.user.joined": "{name} ({email}) należy odtąd do firmy.",
    "event.user.edited": "Zmieniono dane osoby {name}.",
    "event.user.role_given": "{name} ma odtąd inną rolę.",
    "event.user.regrouped": "Zmieniono grupy osoby {name}.",
    "event.user.blocked": "Zablokowano osobę {name}.",
    "event.user.unblocked": "Odblokowano osobę {name}.",
    "event.user.deleted": "{self, select, true {{name} opuszcza firmę.} other {Usunięto osobę {name}.}}",

    "problem.user.unknown": "Nie ma tu takiej osoby albo nie należy do Twoich.",
    "remedy.user.unknown": "Zajrzyj na listę osób.",
    "problem.user.unknown_targets":
      "Większości tych osób tu nie ma albo nie należą do Twoich: {unknown} z pierwszych {looked}.",
    "remedy.user.unknown_targets": "Wybierz je na liście osób i spróbuj jeszcze raz.",
    "problem.user.email_taken": "W tej firmie jest już osoba z tym adresem.",
    "remedy.user.email_taken": "Poszukaj tego adresu na liście osób.",
    "problem.user.no_role": "Nie ma tu takiej roli.",
    "remedy.user.no_role": "Wybierz rolę z listy.",
    "problem.user.no_group": "Nie ma tu takiej grupy albo jest poza Twoim zasięgiem.",
    "remedy.user.no_group": "Wybierz grupę z listy.",
    "problem.user.not_a_position": "Ta grupa nie jest Stanowiskiem ani jego podgrupą.",
    "remedy.user.not_a_position": "Wybierz Stanowisko albo grupę pod nim.",
    "problem.user.a_position": "Ta grupa jest stanowiskiem, a każda osoba ma dokładnie jedno.",
    "remedy.user.a_position": "Podaj ją jako stanowisko, nie wśród grup.",
    "problem.user.passwords_differ": "Hasła nie są takie same.",
    "remedy.user.passwords_differ": "Podaj hasło dwa razy.",
    "problem.user.password_too_short": "Ta firma wymaga dłuższych haseł.",
    "remedy.user.password_too_short":
      "Użyj co najmniej {least, plural, one {# znaku} few {# znaków} many {# znaków} other {# znaku}}.",
    "problem.user.own_rights": "Nikt nie zmienia własnych praw.",
    "remedy.user.own_rights":
      "Poproś innego administratora. Jeśli go nie ma, właściciel konta może kogoś wyznaczyć, także siebie.",
    "problem.user.an_administrator": "Tylko administratorzy mogą to zrobić administratorowi.",
    "remedy.user.an_administrator": "Poproś jednego z nich. Właściciel konta może wyznaczyć nowego.",
    "problem.user.stands_above":
      "Ta osoba ma tu uprawnienia dalej sięgające niż Twoje, a zrobić to może tylko ktoś, kto sięga równie daleko.",
    "remedy.user.stands_above": "Zwróć się do administratora tej firmy. Właściciel konta może go wyznaczyć.",
    "problem.user.last_administrator": "To ostatni administrator, a jeden musi być.",
    "remedy.user.last_administrator":
      "Najpierw zrób administratorem kogoś innego. Jeśli nikt nie może, właściciel konta może kogoś wyznaczyć, także siebie.",
    "problem.user.too_many_administrators":
      "Jest już {most, plural, one {# administrator} few {# administratorzy} many {# administratorów} other {# administratora}} i nie może być ich więcej.",
    "remedy.user.too_many_administrators": "Najpierw daj innemu administratorowi inną rolę.",
    "problem.user.same_role": "Ta osoba ma już tę rolę.",
    "remedy.user.same_role": "Nie trzeba nic robić.",
    "problem.user.not_proven":
      "Ta osoba używa hasła podanego przez administratora, a adres e-mail nie jest potwierdzony: dane logowania może znać ktoś inny.",
    "remedy.user.not_proven":
      "Zaproś tę osobę ponownie. Gdy otworzy link i ustawi własne hasło, powierz jej administrowanie firmą.",
    "problem.user.not_active": "Ta osoba jeszcze nie weszła albo jest już zablokowana.",
    "remedy.user.not_active": "Sprawdź status. Kogo jeszcze nie było, można usunąć.",
    "problem.user.not_blocked": "Ta osoba nie jest zablokowana.",
    "remedy.user.not_blocked": "Nie trzeba nic robić.",
    "problem.user.not_invited": "Ta osoba nie czeka już na zaproszenie.",
    "remedy.user.not_invited": "Sprawdź status tej osoby.",
    "problem.user.already_here": "Ta osoba należy już do tej firmy.",
    "remedy.user.already_here": "Nie trzeba nic robić.",
    "problem.user.no_self_service": "W tej firmie dane osób prowadzą administratorzy.",
    "remedy.user.no_self_service": "Poproś administratora o zmianę.",
    "problem.user.one_search": "Można szukać tylko jednej z tych rzeczy naraz.",
    "remedy.user.one_search": "Podaj jedno z: nazwisko, adres, rola, grupa, stanowisko.",

    "mail.user_invitation.subject": "{inviter} zaprasza Cię do „{tenant}”",
    "mail.user_invitation.body":
      "{firstName}, {inviter} dodaje Cię, {email}, do „{tenant}”.\n\nWejdź przez link. Jeśli masz już logowanie albo znasz hasło od administratora, zaloguj się; w przeciwnym razie ustawisz tam swoje hasło.\n\nLink działa do {until, date, moment}. Jeśli nie wiesz, kim jest {inviter}, nie rób nic: bez Ciebie nic się nie stanie.",
    "mail.user_invitation.action": "Wejdź",
  },
  ru: {
    "effect.user.added": "{name} ({email}) становится пользователем с ролью «{roleName}».",
    "effect.user.invitation_mailed": "На {email} придёт письмо со ссылкой, которая действует до {until, date, moment}.",
    "effect.user.until_joined":
      "{name} ничего не может здесь делать до первого входа. До тех пор пользователя можно снова удалить.",
    "effect.user.temporary_password":
      "{name} войдёт с этим паролем и именем для входа, которое вы увидите, и сразу выберет другой пароль. По адресу {email} можно будет войти только после открытия ссылки из письма.",
    "effect.user.joined": "Вы становитесь пользователем в «{tenant}».",
    "effect.user.given_sign_in_ends":
      "Имя для входа и пароль для {name}, выданные администратором, сразу перестанут действовать: войти с ними больше не сможет никто.",
    "effect.user.old_link_dies": "Прежняя ссылка, которая есть у {name}, перестаёт действовать.",
    "effect.user.edited": "Данные о {name} изменятся для всех, кто их видит.",
    "effect.user.role": "У {name} будет роль «{toName}» вместо «{fromName}».",
    "effect.user.gains": "{name} сможет больше, чем раньше: {titles}.",
    "effect.user.loses": "{name} больше не сможет этого делать или не так широко: {titles}.",
    "effect.user.becomes_administrator":
      "{name} становится здесь администратором: со всеми правами и возможностью отнимать их у других.",
    "effect.user.ceases_administrator": "{name} больше не администратор здесь.",
    "effect.user.joins_groups": "{name} попадает в группы: {titles}.",
    "effect.user.leaves_groups": "{name} покидает группы: {titles}.",
    "effect.user.reach_grows":
      "Руководя там группой, {titles} могут видеть и делать в отношении {name} то, что можно руководителям.",
    "effect.user.reach_shrinks": "{titles} больше не охватывают {name} через руководство группой.",
    "effect.user.blocked":
      "{ofAccount, select, true {{name} сразу теряет в «{tenant}» то, что позволяет роль, но сохраняет то, что даёт владение аккаунтом или управление им.} other {{name} больше ничего не сможет в «{tenant}», начиная со следующего запроса.}}",
    "effect.user.work_rests":
      "{ofAccount, select, true {Пока доступ {name} закрыт, ссылки из приглашений этого человека, которые ещё не приняты, и начатые им задания действуют и дальше, но лишь в пределах того, что позволяет владение аккаунтом или управление им.} other {Пока доступ {name} закрыт, ссылки из приглашений этого человека, которые ещё не приняты, не действуют, а начатые им задания больше ничего не меняют.}}",
    "effect.user.work_ends":
      "{ofAccount, select, true {Группы, которыми руководит {name}, остаются без этого человека; ссылки из его приглашений, которые ещё не приняты, и начатые задания действуют и дальше, но лишь в пределах того, что позволяет владение аккаунтом или управление им.} other {Группы, которыми руководит {name}, остаются без этого человека; ссылки из его приглашений, которые ещё не приняты, перестают действовать, а начатые задания больше ничего не меняют.}}",
    "effect.user.elsewhere": "То, кем {name} является в других компаниях, не изменится.",
    "effect.user.links_stop":
      "Ссылки из ещё не принятых приглашений, которые отправляет {name}, перестают действовать там, где новых прав для такого приглашения недостаточно.",
    "effect.user.link_lapses":
      "Ссылка, которую получает {name}, перестаёт действовать: приглашает {inviter}, а прав этого человека для этого недостаточно. После этого отправьте приглашение ещё раз.",
    "effect.user.unblocked": "{name} сможет в «{tenant}» всё, что позволяет роль, начиная со следующего запроса.",
    "effect.user.deleted":
      "{ofAccount, select, true {{name} удаляется из «{tenant}» навсегда, но сохраняет там то, что даёт владение аккаунтом или управление им.} other {{name} удаляется из «{tenant}» навсегда и со следующего запроса ничего там не сможет.}}",
    "effect.user.groups_left":
      "{name} покидает {count, plural, one {# группу} few {# группы} many {# групп} other {# группы}}.",
    "effect.user.erased": "Имя, адрес и всё остальное о {name} будут здесь стёрты; журнал сохранит события без имени.",
    "effect.user.sign_in_goes": "Если {name} нигде больше не числится, вход тоже будет удалён.",
    "effect.user.invitation_dies": "Ссылка, которая есть у {name}, сразу перестаёт действовать.",
    "effect.user.next_request": "Это действует со следующего запроса {name}.",

    "event.user.added": "Добавлен и приглашён пользователь {name} ({email}).",
    "event.user.invited_again": "Повторно отправлено приглашение: {name} ({email}).",
    "event.user.joined": "{name} ({email}) теперь пользователь компании.",
    "event.user.edited": "Изменены данные о {name}.",
    "event.user.role_given": "У {name} теперь другая роль.",
    "event.user.regrouped": "Изменены группы, в которых состоит {name}.",
    "event.user.blocked": "Заблокирован пользователь {name}.",
    "event.user.unblocked": "Разблокирован пользователь {name}.",
    "event.user.deleted": "{self, select, true {{name} покидает компанию.} other {Удалён пользователь {name}.}}",

    "problem.user.unknown": "Здесь нет такого пользователя, или он не из ваших.",
    "remedy.user.unknown": "Посмотрите список пользователей.",
    "problem.user.unknown_targets":
      "Большинства этих людей здесь нет, или они не из ваших: {unknown} из первых {looked}.",
    "remedy.user.unknown_targets": "Выберите их в списке пользователей и попробуйте ещё раз.",
    "problem.user.email_taken": "В этой компании уже есть пользователь с таким адресом.",
    "remedy.user.email_taken": "Найдите этот адрес в списке пользователей.",
    "problem.user.no_role": "Здесь нет такой роли.",
    "remedy.user.no_role": "Выберите роль из списка.",
    "problem.user.no_group": "Здесь нет такой группы, или она вне вашей досягаемости.",
    "remedy.user.no_group": "Выберите группу из списка.",
    "problem.user.not_a_position": "Эта группа не Должность и не её подгруппа.",
    "remedy.user.not_a_position": "Выберите Должность или группу под ней.",
    "problem.user.a_position": "Эта группа — должность, а она у каждого ровно одна.",
    "remedy.user.a_position": "Укажите её как должность, а не среди групп.",
    "problem.user.passwords_differ": "Пароли не совпадают.",
    "remedy.user.passwords_differ": "Введите пароль дважды.",
    "problem.user.password_too_short": "Эта компания требует более длинных паролей.",
    "remedy.user.password_too_short":
      "Не меньше {least, plural, one {# символа} few {# символов} many {# символов} other {# символа}}.",
    "problem.user.own_rights": "Никто не меняет собственные права.",
    "remedy.user.own_rights":
      "Попросите другого администратора. Если его нет, владелец аккаунта может назначить его, в том числе себя.",
    "problem.user.an_administrator": "Это с администратором могут сделать только администраторы.",
    "remedy.user.an_administrator": "Попросите кого-нибудь из них. Владелец аккаунта может назначить нового.",
    "problem.user.stands_above":
      "Права этого человека здесь шире ваших, а сделать это может только тот, у кого они не уже.",
    "remedy.user.stands_above": "Обратитесь к администратору этой компании. Владелец аккаунта может его назначить.",
    "problem.user.last_administrator": "Это последний администратор, а один должен быть.",
    "remedy.user.last_administrator":
      "Сначала сделайте администратором кого-нибудь другого. Если никто не может, владелец аккаунта может назначить его, в том числе себя.",
    "problem.user.too_many_administrators":
      "Здесь уже {most, plural, one {# администратор} few {# администратора} many {# администраторов} other {# администратора}}, и больше быть не может.",
    "remedy.user.too_many_administrators": "Сначала дайте другому администратору другую роль.",
    "problem.user.same_role": "У пользователя уже есть эта роль.",
    "remedy.user.same_role": "Делать ничего не нужно.",
    "problem.user.not_proven":
      "Этот пользователь входит с паролем, который выдал администратор, а адрес не подтверждён: данные для входа может знать кто-то ещё.",
    "remedy.user.not_proven":
      "Пригласите пользователя ещё раз. Когда он откроет ссылку и задаст собственный пароль, назначьте его администратором.",
    "problem.user.not_active": "Этот пользователь ещё не входил или уже заблокирован.",
    "remedy.user.not_active": "Посмотрите статус. Кто ещё не входил, того можно удалить.",
    "problem.user.not_blocked": "Этот пользователь не заблокирован.",
    "remedy.user.not_blocked": "Делать ничего не нужно.",
    "problem.user.not_invited": "Этот пользователь больше не ждёт приглашения.",
    "remedy.user.not_invited": "Посмотрите статус пользователя.",
    "problem.user.already_here": "Этот человек уже пользователь этой компании.",
    "remedy.user.already_here": "Делать ничего не нужно.",
    "problem.user.no_self_service": "В этой компании данные о людях ведут администраторы.",
    "remedy.user.no_self_service": "Попросите администратора изменить их.",
    "problem.user.one_search": "Искать можно только что-то одно.",
    "remedy.user.one_search": "Укажите одно из: имя, адрес, роль, группа, должность.",

    "mail.user_invitation.subject": "{inviter} приглашает вас в «{tenant}»",
    "mail.user_invitation.body":
      "{firstName}, {inviter} добавляет вас, {email}, в «{tenant}».\n\nВойдите по ссылке. Если у вас уже есть вход или вам сообщили пароль, войдите с ним; иначе вы зададите пароль там.\n\nСсылка действует до {until, date, moment}. Если вы не знаете, кто такой {inviter}, ничего не делайте: без вас ничего не произойдёт.",
    "mail.user_invitation.action": "Войти",
  },
})
