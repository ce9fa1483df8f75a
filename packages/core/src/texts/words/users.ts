import { words } from "../words.ts"

export const usersWords = words({
  "effect.user.added": {
    en: "{name} ({email}) will be a user with the role “{roleName}”.",
    pl: "{name} ({email}) zostanie użytkownikiem tej firmy z rolą „{roleName}”.",
    ru: "{name} ({email}) станет пользователем компании с ролью «{roleName}».",
  },
  "effect.user.invitation_mailed": {
    en: "{email} will get an e-mail with a link that works until {until, date, moment}.",
    pl: "Na adres {email} zostanie wysłany e-mail z linkiem ważnym do {until, date, moment}.",
    ru: "На адрес {email} придёт письмо; ссылка в нём действует до {until, date, moment}.",
  },
  "effect.user.until_joined": {
    en: "{name} can do nothing here until they sign in for the first time. Until then you can still delete them.",
    pl: "Do pierwszego logowania {name} nie może tu nic zrobić. Do tego czasu możesz jeszcze usunąć tę osobę.",
    ru: "До первого входа {name} ничего не сможет здесь делать. До тех пор пользователя ещё можно удалить.",
  },
  "effect.user.temporary_password": {
    en: "{name} will sign in with this password and a sign-in name that you will see next, and then choose a new password. Signing in with {email} works once the link in the e-mail has been opened.",
    pl: "{name} użyje tego hasła i nazwy użytkownika, którą za chwilę zobaczysz, a potem ustawi nowe hasło. Logowanie adresem {email} zadziała dopiero po otwarciu linku z e-maila.",
    ru: "{name} войдёт с этим паролем и именем для входа, которое вы сейчас увидите, и сразу задаст новый пароль. С адресом {email} можно будет войти только после открытия ссылки из письма.",
  },
  "effect.user.joined": {
    en: "You will be a user of “{tenant}”.",
    pl: "Zostaniesz użytkownikiem firmy „{tenant}”.",
    ru: "Вы станете пользователем компании «{tenant}».",
  },
  "effect.user.you_may": {
    en: "In “{title}” you will have: {list}.",
    pl: "W module „{title}” uzyskasz: {list}.",
    ru: "В модуле «{title}» вы получите: {list}.",
  },
  "effect.user.given_sign_in_ends": {
    en: "The sign-in name and the password that an administrator gave {name} will stop working at once: nobody can sign in with them any more.",
    pl: "Nazwa użytkownika i hasło osoby {name}, podane przez administratora, natychmiast przestaną działać: nikt już się nimi nie zaloguje.",
    ru: "Имя для входа и пароль, выданные администратором пользователю {name}, сразу перестанут действовать: войти с ними больше не сможет никто.",
  },
  "effect.user.old_link_dies": {
    en: "The link that was sent to {name} before will stop working.",
    pl: "Poprzedni link wysłany do osoby {name} przestanie działać.",
    ru: "Прежняя ссылка, отправленная пользователю {name}, перестанет действовать.",
  },
  "effect.user.edited": {
    en: "{name}’s details will change for everybody who can see them.",
    pl: "Dane osoby {name} zmienią się u wszystkich, którzy je widzą.",
    ru: "Данные пользователя {name} изменятся у всех, кто их видит.",
  },
  "effect.user.role": {
    en: "{name} will have the role “{toName}” instead of “{fromName}”.",
    pl: "{name} będzie mieć rolę „{toName}” zamiast „{fromName}”.",
    ru: "У пользователя {name} будет роль «{toName}» вместо «{fromName}».",
  },
  "effect.user.gains": {
    en: "In “{title}”, {name} will get: {list}.",
    pl: "W module „{title}” {name} zyska: {list}.",
    ru: "В модуле «{title}» {name} получит: {list}.",
  },
  "effect.user.loses": {
    en: "In “{title}”, {name} will lose, or keep for fewer people: {list}.",
    pl: "W module „{title}” {name} straci albo zachowa w węższym zakresie: {list}.",
    ru: "В модуле «{title}» {name} потеряет или сохранит в более узкой области: {list}.",
  },
  "effect.user.gains_content": {
    en: "{name} will get access to conversations with customers and their data, beyond their own: {list}.",
    pl: "{name} zyska dostęp do rozmów i danych klientów, nie tylko własnych: {list}.",
    ru: "{name} получит доступ к разговорам и данным клиентов, не только своих: {list}.",
  },
  "effect.user.you_become_administrator": {
    en: "You will be an administrator of “{tenant}”: with every permission, and able to take permissions away from others.",
    pl: "Zostaniesz administratorem firmy „{tenant}”: uzyskasz wszystkie uprawnienia, łącznie z odbieraniem ich innym.",
    ru: "Вы станете администратором компании «{tenant}»: получите все права и сможете отзывать их у других.",
  },
  "effect.user.you_gain_content": {
    en: "You will get access to conversations with customers of “{tenant}” and their data, beyond your own: {list}.",
    pl: "Zyskasz dostęp do rozmów i danych klientów firmy „{tenant}”, nie tylko własnych: {list}.",
    ru: "Вы получите доступ к разговорам и данным клиентов компании «{tenant}», не только своих: {list}.",
  },
  "effect.user.becomes_administrator": {
    en: "{name} will be an administrator here: with every permission, and able to take permissions away from others.",
    pl: "{name} zostanie tu administratorem: uzyska wszystkie uprawnienia, łącznie z odbieraniem ich innym.",
    ru: "{name} станет здесь администратором: получит все права и сможет отзывать их у других.",
  },
  "effect.user.ceases_administrator": {
    en: "{name} will no longer be an administrator here.",
    pl: "{name} nie będzie już tu administratorem.",
    ru: "{name} больше не будет здесь администратором.",
  },
  "effect.user.joins_groups": {
    en: "{name} will join: {titles}.",
    pl: "{name} dołączy do grup: {titles}.",
    ru: "{name} войдёт в группы: {titles}.",
  },
  "effect.user.leaves_groups": {
    en: "{name} will leave: {titles}.",
    pl: "{name} opuści grupy: {titles}.",
    ru: "{name} покинет группы: {titles}.",
  },
  "effect.user.reach_grows": {
    en: "As group leaders, these people will get access to {name}: {titles}.",
    pl: "Jako liderzy tych grup dostęp do danych osoby {name} zyskają: {titles}.",
    ru: "Доступ к данным пользователя {name} как руководители этих групп получат: {titles}.",
  },
  "effect.user.reach_shrinks": {
    en: "These people will lose the access to {name} that they had as group leaders: {titles}.",
    pl: "Dostęp do danych osoby {name} z tytułu kierowania grupą stracą: {titles}.",
    ru: "Доступ к данным пользователя {name}, который давало руководство группой, потеряют: {titles}.",
  },
  "effect.user.blocked": {
    en: "{ofAccount, select, true {{name} will lose what the role allows in “{tenant}” at once (in connected services up to an hour later), but keep what owning or administering the account allows there.} other {{name} will lose access to “{tenant}” at once. Connected services may let them in for up to an hour longer.}}",
    pl: "{ofAccount, select, true {{name} natychmiast straci w firmie „{tenant}” uprawnienia z roli (w połączonych usługach do godziny później), ale zachowa te, które daje bycie właścicielem lub administratorem konta.} other {{name} natychmiast straci dostęp do firmy „{tenant}”, także w trwającej sesji. W połączonych usługach dostęp może działać jeszcze do godziny.}}",
    ru: "{ofAccount, select, true {{name} сразу потеряет в компании «{tenant}» права своей роли (в подключённых сервисах — в течение часа), но сохранит те, что даёт владение аккаунтом или управление им.} other {{name} сразу потеряет доступ к компании «{tenant}» — даже в открытом сеансе. В подключённых сервисах доступ может действовать ещё до часа.}}",
  },
  "effect.user.work_rests": {
    en: "{ofAccount, select, true {While {name} is blocked, invitations they sent and jobs they started will go on only as far as owning or administering the account allows.} other {While {name} is blocked, invitations they sent will not work, and jobs they started will change nothing more.}}",
    pl: "{ofAccount, select, true {Na czas blokady zaproszenia wysłane przez osobę {name} i jej trwające zadania będą działać tylko w zakresie, jaki daje bycie właścicielem lub administratorem konta.} other {Na czas blokady nieprzyjęte zaproszenia wysłane przez osobę {name} nie będą działać, a jej trwające zadania niczego więcej nie zmienią.}}",
    ru: "{ofAccount, select, true {Пока пользователь {name} заблокирован, отправленные им приглашения и начатые задания будут действовать лишь в пределах прав, которые даёт владение аккаунтом или управление им.} other {Пока пользователь {name} заблокирован, отправленные им приглашения не будут действовать, а начатые задания ничего больше не изменят.}}",
  },
  "effect.user.work_ends": {
    en: "{ofAccount, select, true {Groups that {name} leads will go on without them; invitations they sent and jobs they started will go on only as far as owning or administering the account allows.} other {Groups that {name} leads will go on without them; invitations they sent will stop working, and jobs they started will change nothing more.}}",
    pl: "{ofAccount, select, true {Grupy, którymi kieruje {name}, zostaną bez tej osoby; wysłane przez nią zaproszenia i jej trwające zadania będą działać tylko w zakresie, jaki daje bycie właścicielem lub administratorem konta.} other {Grupy, którymi kieruje {name}, zostaną bez tej osoby; wysłane przez nią nieprzyjęte zaproszenia przestaną działać, a jej trwające zadania niczego więcej nie zmienią.}}",
    ru: "{ofAccount, select, true {Группы, которыми руководит {name}, останутся без этого человека; отправленные им приглашения и начатые задания будут действовать лишь в пределах прав, которые даёт владение аккаунтом или управление им.} other {Группы, которыми руководит {name}, останутся без этого человека; отправленные им приглашения перестанут действовать, а начатые задания ничего больше не изменят.}}",
  },
  "effect.user.elsewhere": {
    en: "{name}’s access to other companies will not change.",
    pl: "Dostęp osoby {name} do innych firm się nie zmieni.",
    ru: "Доступ пользователя {name} к другим компаниям не изменится.",
  },
  "effect.user.links_stop": {
    en: "Open invitations that {name} sent will stop working where {name} may no longer give what they offer.",
    pl: "Przestaną działać nieprzyjęte zaproszenia wysłane przez osobę {name}, na które jej nowe uprawnienia już nie pozwalają.",
    ru: "Непринятые приглашения, отправленные пользователем {name}, перестанут действовать там, где его новых прав для них недостаточно.",
  },
  "effect.user.link_lapses": {
    en: "The link that was sent to {name} will stop working, because {inviter}, who sent it, may not give that much. Invite {name} again afterwards.",
    pl: "Link wysłany do osoby {name} przestanie działać, bo uprawnienia zapraszającego ({inviter}) na to nie wystarczą. Po tej zmianie ponów zaproszenie.",
    ru: "Ссылка, отправленная пользователю {name}, перестанет действовать: прав отправителя ({inviter}) для этого недостаточно. После изменения отправьте приглашение ещё раз.",
  },
  "effect.user.unblocked": {
    en: "{name} will get back at once, in “{tenant}”, everything that the role allows.",
    pl: "{name} natychmiast odzyska w firmie „{tenant}” wszystko, na co pozwala przypisana rola.",
    ru: "{name} сразу снова сможет делать в компании «{tenant}» всё, что позволяет роль.",
  },
  "effect.user.connected_services": {
    en: "What {name} owns in connected services will stay there. Hand it over or delete it in those services.",
    pl: "To, co {name} ma w połączonych usługach, tam pozostanie. Przekaż to innej osobie albo usuń w tych usługach.",
    ru: "То, что есть у пользователя {name} в подключённых сервисах, останется там. Передайте это другому человеку или удалите в этих сервисах.",
  },
  "effect.user.deleted": {
    en: "{ofAccount, select, true {{name} will be deleted from “{tenant}” for good (in connected services up to an hour later), but keep what owning or administering the account allows there. This cannot be undone.} other {{name} will be deleted from “{tenant}” for good and lose access at once (in connected services up to an hour later). This cannot be undone.}}",
    pl: "{ofAccount, select, true {Osoba {name} zostanie trwale usunięta z firmy „{tenant}” (w połączonych usługach do godziny później), ale zachowa w niej to, co daje bycie właścicielem lub administratorem konta. Tego nie można cofnąć.} other {Osoba {name} zostanie trwale usunięta z firmy „{tenant}” i natychmiast straci do niej dostęp (w połączonych usługach do godziny później). Tego nie można cofnąć.}}",
    ru: "{ofAccount, select, true {Пользователь {name} будет безвозвратно удалён из компании «{tenant}» (в подключённых сервисах — в течение часа), но сохранит в ней то, что даёт владение аккаунтом или управление им. Отменить это нельзя.} other {Пользователь {name} будет безвозвратно удалён из компании «{tenant}» и сразу потеряет доступ к ней (в подключённых сервисах — в течение часа). Отменить это нельзя.}}",
  },
  "effect.user.groups_left": {
    en: "{name} will leave {count, plural, one {# group} other {# groups}}.",
    pl: "{name} opuści {count, plural, one {# grupę} few {# grupy} many {# grup} other {# grupy}}.",
    ru: "{name} покинет {count, plural, one {# группу} few {# группы} many {# групп} other {# группы}}.",
  },
  "effect.user.erased": {
    en: "Name, address and all other details of {name} will be erased here for good, and from backups within a year; the audit log keeps what happened, without personal data.",
    pl: "Imię i nazwisko, adres i wszystkie inne dane osoby {name} zostaną tu trwale usunięte, a z kopii zapasowych znikną w ciągu roku; dziennik zdarzeń zachowa sam przebieg, bez danych osobowych.",
    ru: "Имя, адрес и все другие данные пользователя {name} будут здесь безвозвратно удалены, а из резервных копий исчезнут в течение года; журнал событий сохранит только ход событий, без личных данных.",
  },
  "effect.user.sign_in_goes": {
    en: "If {name} belongs nowhere else, they will not be able to sign in any more.",
    pl: "Jeśli {name} nigdzie indziej nie należy, straci też możliwość logowania.",
    ru: "Если {name} больше нигде не состоит, учётная запись для входа тоже будет удалена.",
  },
  "effect.user.invitation_dies": {
    en: "The link that was sent to {name} will stop working at once.",
    pl: "Link z zaproszenia dla osoby {name} natychmiast przestanie działać.",
    ru: "Ссылка из приглашения для пользователя {name} сразу перестанет действовать.",
  },
  "effect.user.next_request": {
    en: "For {name}, this takes effect at once; connected services follow within an hour.",
    pl: "Dla osoby {name} zmiana zadziała natychmiast, także w trwającej sesji; w połączonych usługach w ciągu godziny.",
    ru: "Для пользователя {name} это подействует сразу, даже в открытом сеансе; в подключённых сервисах — в течение часа.",
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
    en: "{name} ({email}) joined.",
    pl: "Nowy użytkownik firmy: {name} ({email}).",
    ru: "Новый пользователь компании: {name} ({email}).",
  },
  "event.user.edited": {
    en: "{name}’s details were changed.",
    pl: "Zmieniono dane osoby {name}.",
    ru: "Изменены данные пользователя {name}.",
  },
  "event.user.role_given": {
    en: "{name} was given another role.",
    pl: "Zmieniono rolę osoby {name}.",
    ru: "Изменена роль пользователя {name}.",
  },
  "event.user.regrouped": {
    en: "{name}’s groups were changed.",
    pl: "Zmieniono grupy osoby {name}.",
    ru: "Изменены группы пользователя {name}.",
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
    pl: "{self, select, true {Osoba {name} opuściła firmę.} other {Usunięto osobę {name}.}}",
    ru: "{self, select, true {Пользователь {name} покинул компанию.} other {Удалён пользователь {name}.}}",
  },
  "mail.user_invitation.subject": {
    en: "{inviter} invites you to join “{tenant}”",
    pl: "{inviter} zaprasza Cię do firmy „{tenant}”",
    ru: "{inviter} приглашает вас в компанию «{tenant}»",
  },
  "mail.user_invitation.preheader": {
    en: "The link to join works until {until, date, moment}.",
    pl: "Link z zaproszeniem działa do {until, date, moment}.",
    ru: "Ссылка с приглашением действует до {until, date, moment}.",
  },
  "mail.user_invitation.body": {
    en: "{inviter} invites you ({email}) to join the company “{tenant}”.{administrator, select, true { You would be an administrator there: with every permission, including those for other people’s and customers’ data.} other {}}\n\nTo join, follow the link below. If you already sign in with this address, or were told a password, just sign in; otherwise you will choose a password on the page that opens.",
    pl: "{inviter} zaprasza Cię ({email}) do firmy „{tenant}”.{administrator, select, true { Zostaniesz tam administratorem: ze wszystkimi uprawnieniami, także do danych innych osób i klientów.} other {}}\n\nAby dołączyć, skorzystaj z linku poniżej. Jeśli logujesz się już tym adresem albo masz hasło od administratora, po prostu się zaloguj; w przeciwnym razie ustawisz hasło na otwartej stronie.",
    ru: "{inviter} приглашает вас ({email}) в компанию «{tenant}».{administrator, select, true { Вы станете там администратором: со всеми правами, в том числе на данные других людей и клиентов.} other {}}\n\nЧтобы присоединиться, перейдите по ссылке ниже. Если вы уже входите с этим адресом или вам сообщили пароль, просто войдите; иначе придумайте пароль на открывшейся странице.",
  },
  "mail.user_invitation.action": {
    en: "Join the company",
    pl: "Dołącz do firmy",
    ru: "Присоединиться",
  },
  "mail.user_invitation.note": {
    en: "The link works until {until, date, moment}.\n\nIf you do not know {inviter}, ignore this e-mail: nothing happens without your consent.",
    pl: "Link działa do {until, date, moment}.\n\nJeśli nie znasz osoby {inviter}, zignoruj tę wiadomość – bez Twojej zgody nic się nie stanie.",
    ru: "Ссылка действует до {until, date, moment}.\n\nЕсли имя {inviter} вам незнакомо, не обращайте внимания на это письмо: без вашего согласия ничего не произойдёт.",
  },
  "mail.user_invitation.why": {
    en: "You are getting this e-mail because this address was invited to use {product}.",
    pl: "Otrzymujesz tę wiadomość, ponieważ ten adres zaproszono do korzystania z {product}.",
    ru: "Вы получили это письмо, потому что на этот адрес отправлено приглашение в {product}.",
  },
})
