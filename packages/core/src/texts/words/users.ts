import { words } from "../words.ts"

export const usersWords = words({
  "effect.user.added": {
    en: "{name} ({email}) becomes a user with the role “{roleName}”.",
    pl: "{name} ({email}) zostaje osobą z rolą „{roleName}” w tej firmie.",
    ru: "{name} ({email}) становится пользователем с ролью «{roleName}».",
  },
  "effect.user.invitation_mailed": {
    en: "{email} gets a mail with a link that works until {until, date, moment}.",
    pl: "Na {email} idzie wiadomość z linkiem, który działa do {until, date, moment}.",
    ru: "На {email} придёт письмо со ссылкой, которая действует до {until, date, moment}.",
  },
  "effect.user.until_joined": {
    en: "{name} can do nothing here before coming for the first time. Until then you can delete the user again.",
    pl: "{name} nie może tu nic zrobić przed pierwszym wejściem. Do tego czasu można tę osobę znowu usunąć.",
    ru: "{name} ничего не может здесь делать до первого входа. До тех пор пользователя можно снова удалить.",
  },
  "effect.user.temporary_password": {
    en: "{name} signs in with this password and a sign-in name that you will be shown, and chooses another password at once. The address {email} opens nothing before {name} has opened the link in the mail.",
    pl: "{name} użyje do zalogowania tego hasła i nazwy logowania, którą za chwilę zobaczysz, i od razu wybierze inne hasło. Adresem {email} można się logować dopiero po otwarciu linku z wiadomości.",
    ru: "{name} войдёт с этим паролем и именем для входа, которое вы увидите, и сразу выберет другой пароль. По адресу {email} можно будет войти только после открытия ссылки из письма.",
  },
  "effect.user.joined": {
    en: "You become a user of “{tenant}”.",
    pl: "Należysz odtąd do „{tenant}”.",
    ru: "Вы становитесь пользователем в «{tenant}».",
  },
  "effect.user.given_sign_in_ends": {
    en: "Nobody signs in as {name} any more with the sign-in name and the password that an administrator gave: both stop working at once.",
    pl: "Nazwa logowania i hasło dla osoby {name}, podane przez administratora, natychmiast przestaną działać: nikt już się nimi nie zaloguje.",
    ru: "Имя для входа и пароль для {name}, выданные администратором, сразу перестанут действовать: войти с ними больше не сможет никто.",
  },
  "effect.user.old_link_dies": {
    en: "The link that {name} got before stops working.",
    pl: "Poprzedni link, który ma {name}, przestaje działać.",
    ru: "Прежняя ссылка, которая есть у {name}, перестаёт действовать.",
  },
  "effect.user.edited": {
    en: "What is recorded of {name} changes, for everybody who sees it.",
    pl: "Zmieniają się dane osoby {name}, dla wszystkich, którzy je widzą.",
    ru: "Данные о {name} изменятся для всех, кто их видит.",
  },
  "effect.user.role": {
    en: "{name} has the role “{toName}” instead of “{fromName}”.",
    pl: "{name} ma rolę „{toName}” zamiast „{fromName}”.",
    ru: "У {name} будет роль «{toName}» вместо «{fromName}».",
  },
  "effect.user.gains": {
    en: "{name} may do more than before: {titles}.",
    pl: "{name} może odtąd więcej: {titles}.",
    ru: "{name} сможет больше, чем раньше: {titles}.",
  },
  "effect.user.loses": {
    en: "{name} can no longer do this, or not as far: {titles}.",
    pl: "{name} nie może już tego robić albo nie tak szeroko: {titles}.",
    ru: "{name} больше не сможет этого делать или не так широко: {titles}.",
  },
  "effect.user.becomes_administrator": {
    en: "{name} becomes an administrator here: with every right, and able to take it from others.",
    pl: "{name} zostaje tu administratorem: ma wszystkie prawa i może je odbierać innym.",
    ru: "{name} становится здесь администратором: со всеми правами и возможностью отнимать их у других.",
  },
  "effect.user.ceases_administrator": {
    en: "{name} is no longer an administrator here.",
    pl: "{name} nie jest już tu administratorem.",
    ru: "{name} больше не администратор здесь.",
  },
  "effect.user.joins_groups": {
    en: "{name} comes into: {titles}.",
    pl: "{name} trafia do: {titles}.",
    ru: "{name} попадает в группы: {titles}.",
  },
  "effect.user.leaves_groups": {
    en: "{name} leaves: {titles}.",
    pl: "{name} opuszcza: {titles}.",
    ru: "{name} покидает группы: {titles}.",
  },
  "effect.user.reach_grows": {
    en: "Because they lead there, {titles} can see and do with {name} what leaders may.",
    pl: "Kierując tam grupą, {titles} mogą wobec osoby {name} tyle, ile wolno kierującym.",
    ru: "Руководя там группой, {titles} могут видеть и делать в отношении {name} то, что можно руководителям.",
  },
  "effect.user.reach_shrinks": {
    en: "{titles} no longer reach {name} by leading a group.",
    pl: "{titles} nie obejmują już osoby {name} przez kierowanie grupą.",
    ru: "{titles} больше не охватывают {name} через руководство группой.",
  },
  "effect.user.blocked": {
    en: "{ofAccount, select, true {{name} loses what the role allows in “{tenant}” at once, but keeps what owning or administering the account allows there.} other {{name} can do nothing in “{tenant}” any more, from the next request on.}}",
    pl: "{ofAccount, select, true {{name} natychmiast traci w „{tenant}” uprawnienia z roli, ale zachowuje te, które daje własność konta lub administrowanie nim.} other {{name} nie może już nic zrobić w „{tenant}”, od następnego żądania.}}",
    ru: "{ofAccount, select, true {{name} сразу теряет в «{tenant}» то, что позволяет роль, но сохраняет то, что даёт владение аккаунтом или управление им.} other {{name} больше ничего не сможет в «{tenant}», начиная со следующего запроса.}}",
  },
  "effect.user.work_rests": {
    en: "{ofAccount, select, true {While {name} is blocked, links {name} sent to people who have not joined yet and jobs {name} started go on, but only as far as owning or administering the account allows.} other {While {name} is blocked, links {name} sent to people who have not joined yet do not work, and jobs {name} started change nothing more.}}",
    pl: "{ofAccount, select, true {Na czas blokady linki, które {name} ma w wysłanych, a nieprzyjętych jeszcze zaproszeniach, i zadania w toku działają dalej, ale tylko tak daleko, jak pozwala własność konta lub administrowanie nim.} other {Na czas blokady nie działają linki, które {name} ma w wysłanych, a nieprzyjętych jeszcze zaproszeniach, a zadania w toku niczego już nie zmienią.}}",
    ru: "{ofAccount, select, true {Пока доступ {name} закрыт, ссылки из приглашений этого человека, которые ещё не приняты, и начатые им задания действуют и дальше, но лишь в пределах того, что позволяет владение аккаунтом или управление им.} other {Пока доступ {name} закрыт, ссылки из приглашений этого человека, которые ещё не приняты, не действуют, а начатые им задания больше ничего не меняют.}}",
  },
  "effect.user.work_ends": {
    en: "{ofAccount, select, true {Groups that {name} leads go on without {name}; links {name} sent to people who have not joined yet and jobs {name} started go on, but only as far as owning or administering the account allows.} other {Groups that {name} leads go on without {name}; links {name} sent to people who have not joined yet stop working, and jobs {name} started change nothing more.}}",
    pl: "{ofAccount, select, true {Grupy, którymi kieruje {name}, zostają bez tej osoby; linki z jej nieprzyjętych zaproszeń i jej zadania w toku działają dalej, ale tylko tak daleko, jak pozwala własność konta lub administrowanie nim.} other {Grupy, którymi kieruje {name}, zostają bez tej osoby; linki z jej nieprzyjętych zaproszeń przestają działać, a jej zadania w toku niczego już nie zmienią.}}",
    ru: "{ofAccount, select, true {Группы, которыми руководит {name}, остаются без этого человека; ссылки из его приглашений, которые ещё не приняты, и начатые задания действуют и дальше, но лишь в пределах того, что позволяет владение аккаунтом или управление им.} other {Группы, которыми руководит {name}, остаются без этого человека; ссылки из его приглашений, которые ещё не приняты, перестают действовать, а начатые задания больше ничего не меняют.}}",
  },
  "effect.user.elsewhere": {
    en: "What {name} is in other companies stays as it is.",
    pl: "To, kim {name} jest w innych firmach, pozostaje bez zmian.",
    ru: "То, кем {name} является в других компаниях, не изменится.",
  },
  "effect.user.links_stop": {
    en: "Links {name} sent to people who have not joined yet stop working where {name} may no longer give what they offer.",
    pl: "Przestają działać linki z nieprzyjętych jeszcze zaproszeń od osoby {name}, jeśli nowe uprawnienia na takie zaproszenie nie pozwalają.",
    ru: "Ссылки из ещё не принятых приглашений, которые отправляет {name}, перестают действовать там, где новых прав для такого приглашения недостаточно.",
  },
  "effect.user.link_lapses": {
    en: "The link that {name} got stops working, because {inviter}, who sent it, may not give that much. Invite {name} again afterwards.",
    pl: "Link, który ma {name}, przestaje działać, bo zaprasza {inviter}, a uprawnienia tej osoby na to nie wystarczają. Po tej zmianie trzeba ponowić zaproszenie.",
    ru: "Ссылка, которую получает {name}, перестаёт действовать: приглашает {inviter}, а прав этого человека для этого недостаточно. После этого отправьте приглашение ещё раз.",
  },
  "effect.user.unblocked": {
    en: "{name} can do in “{tenant}” what the role allows, from the next request on.",
    pl: "{name} może w „{tenant}” to, na co pozwala rola, od następnego żądania.",
    ru: "{name} сможет в «{tenant}» всё, что позволяет роль, начиная со следующего запроса.",
  },
  "effect.user.deleted": {
    en: "{ofAccount, select, true {{name} is deleted from “{tenant}” for ever, but keeps what owning or administering the account allows there.} other {{name} is deleted from “{tenant}” for ever, and can do nothing there from the next request on.}}",
    pl: "{ofAccount, select, true {{name} znika z „{tenant}” na zawsze, ale zachowuje tam to, na co pozwala własność konta lub administrowanie nim.} other {{name} znika z „{tenant}” na zawsze i od następnego żądania nic tam nie może.}}",
    ru: "{ofAccount, select, true {{name} удаляется из «{tenant}» навсегда, но сохраняет там то, что даёт владение аккаунтом или управление им.} other {{name} удаляется из «{tenant}» навсегда и со следующего запроса ничего там не сможет.}}",
  },
  "effect.user.groups_left": {
    en: "{name} leaves {count, plural, one {# group} other {# groups}}.",
    pl: "{name} opuszcza {count, plural, one {# grupę} few {# grupy} many {# grup} other {# grupy}}.",
    ru: "{name} покидает {count, plural, one {# группу} few {# группы} many {# групп} other {# группы}}.",
  },
  "effect.user.erased": {
    en: "Name, address and everything else about {name} are erased here; the audit log keeps what happened, without the name.",
    pl: "Nazwisko, adres i wszystkie inne dane osoby {name} zostaną tu wymazane; dziennik zachowa to, co się działo, bez nazwiska.",
    ru: "Имя, адрес и всё остальное о {name} будут здесь стёрты; журнал сохранит события без имени.",
  },
  "effect.user.sign_in_goes": {
    en: "If {name} belongs nowhere else, the sign-in is deleted, too.",
    pl: "Jeśli {name} nie należy nigdzie indziej, zniknie też logowanie.",
    ru: "Если {name} нигде больше не числится, вход тоже будет удалён.",
  },
  "effect.user.invitation_dies": {
    en: "The link that {name} got stops working at once.",
    pl: "Link, który ma {name}, przestaje od razu działać.",
    ru: "Ссылка, которая есть у {name}, сразу перестаёт действовать.",
  },
  "effect.user.next_request": {
    en: "This works from the next request of {name} on.",
    pl: "Działa to od następnego żądania osoby {name}.",
    ru: "Это действует со следующего запроса {name}.",
  },

  "event.user.added": {
    en: "{name} ({email}) was added and invited.",
    pl: "Dodano i zaproszono osobę {name} ({email}).",
    ru: "Добавлен и приглашён пользователь {name} ({email}).",
  },
  "event.user.invited_again": {
    en: "{name} ({email}) was invited again.",
    pl: "Ponownie zaproszono osobę {name} ({email}).",
    ru: "Повторно отправлено приглашение: {name} ({email}).",
  },
  "event.user.joined": {
    en: "{name} ({email}) became a user.",
    pl: "{name} ({email}) należy odtąd do firmy.",
    ru: "{name} ({email}) теперь пользователь компании.",
  },
  "event.user.edited": {
    en: "What is recorded of {name} was changed.",
    pl: "Zmieniono dane osoby {name}.",
    ru: "Изменены данные о {name}.",
  },
  "event.user.role_given": {
    en: "{name} got another role.",
    pl: "{name} ma odtąd inną rolę.",
    ru: "У {name} теперь другая роль.",
  },
  "event.user.regrouped": {
    en: "The groups of {name} were changed.",
    pl: "Zmieniono grupy osoby {name}.",
    ru: "Изменены группы, в которых состоит {name}.",
  },
  "event.user.blocked": {
    en: "{name} was blocked.",
    pl: "Zablokowano osobę {name}.",
    ru: "Заблокирован пользователь {name}.",
  },
  "event.user.unblocked": {
    en: "{name} was unblocked.",
    pl: "Odblokowano osobę {name}.",
    ru: "Разблокирован пользователь {name}.",
  },
  "event.user.deleted": {
    en: "{self, select, true {{name} left.} other {{name} was deleted.}}",
    pl: "{self, select, true {{name} opuszcza firmę.} other {Usunięto osobę {name}.}}",
    ru: "{self, select, true {{name} покидает компанию.} other {Удалён пользователь {name}.}}",
  },

  "mail.user_invitation.subject": {
    en: "{inviter} invites you to “{tenant}”",
    pl: "{inviter} zaprasza Cię do „{tenant}”",
    ru: "{inviter} приглашает вас в «{tenant}»",
  },
  "mail.user_invitation.body": {
    en: "{firstName}, {inviter} has added you, {email}, to “{tenant}”.\n\nFollow the link to come in. If you can sign in already, or were told a password, sign in with it; otherwise you choose your password there.\n\nThe link works until {until, date, moment}. If you do not know {inviter}, do nothing: nothing happens without you.",
    pl: "{firstName}, {inviter} dodaje Cię, {email}, do „{tenant}”.\n\nWejdź przez link. Jeśli masz już logowanie albo znasz hasło od administratora, zaloguj się; w przeciwnym razie ustawisz tam swoje hasło.\n\nLink działa do {until, date, moment}. Jeśli nie wiesz, kim jest {inviter}, nie rób nic: bez Ciebie nic się nie stanie.",
    ru: "{firstName}, {inviter} добавляет вас, {email}, в «{tenant}».\n\nВойдите по ссылке. Если у вас уже есть вход или вам сообщили пароль, войдите с ним; иначе вы зададите пароль там.\n\nСсылка действует до {until, date, moment}. Если вы не знаете, кто такой {inviter}, ничего не делайте: без вас ничего не произойдёт.",
  },
  "mail.user_invitation.action": {
    en: "Come in",
    pl: "Wejdź",
    ru: "Войти",
  },
})
