import { words } from "../words.ts"

export const bulkWords = words({
  "effect.bulk.replace": {
    en: "{total, plural, one {# user} other {# users}} will get the role “{roleName}” instead of “{name}”.",
    pl: "{total, plural, one {# użytkownik otrzyma} few {# użytkownicy otrzymają} many {# użytkowników otrzyma} other {# użytkownika otrzyma}} rolę „{roleName}” zamiast „{name}”.",
    ru: "{total, plural, one {# пользователь получит} few {# пользователя получат} many {# пользователей получат} other {# пользователя получит}} роль «{roleName}» вместо «{name}».",
  },
  "effect.bulk.become_administrators": {
    en: "{total, plural, one {# user will be an administrator} other {# users will be administrators}} here: with every permission, and able to take permissions away from others.",
    pl: "{total, plural, one {# użytkownik zostanie administratorem} few {# użytkownicy zostaną administratorami} many {# użytkowników zostanie administratorami} other {# użytkownika zostanie administratorem}}. Administrator ma wszystkie uprawnienia i może odbierać je innym.",
    ru: "{total, plural, one {# пользователь станет администратором} few {# пользователя станут администраторами} many {# пользователей станут администраторами} other {# пользователя станет администратором}}. Администратор имеет все права и может отзывать их у других.",
  },
  "effect.bulk.gain_content": {
    en: "The role “{roleName}” gives access to conversations with customers and their data, beyond one’s own: {list}.",
    pl: "Rola „{roleName}” daje dostęp do rozmów i danych klientów, nie tylko własnych: {list}.",
    ru: "Роль «{roleName}» даёт доступ к разговорам и данным клиентов, не только своих: {list}.",
  },
  "effect.bulk.role_goes": {
    en: "Then the role “{name}” will be deleted. If somebody is given it meanwhile and cannot be given the other one, it will not be deleted.",
    pl: "Potem rola „{name}” zostanie usunięta. Jeśli w tym czasie ktoś ją otrzyma i nie uda się jej zamienić, rola nie zostanie usunięta.",
    ru: "Затем роль «{name}» будет удалена. Если за это время кто-то её получит и заменить её не удастся, роль не будет удалена.",
  },
  "effect.bulk.block": {
    en: "{total, plural, one {# user} other {# users}} will be blocked. Connected services may let them in for up to an hour longer.",
    pl: "{total, plural, one {# użytkownik zostanie zablokowany} few {# użytkownicy zostaną zablokowani} many {# użytkowników zostanie zablokowanych} other {# użytkownika zostanie zablokowane}}. W połączonych usługach dostęp może działać jeszcze do godziny.",
    ru: "{total, plural, one {# пользователь будет заблокирован} few {# пользователя будут заблокированы} many {# пользователей будут заблокированы} other {# пользователя будет заблокировано}}. В подключённых сервисах доступ может действовать ещё до часа.",
  },
  "effect.bulk.delete": {
    en: "{total, plural, one {# user} other {# users}} will be deleted for good. This cannot be undone. Connected services may let them in for up to an hour longer.",
    pl: "{total, plural, one {# użytkownik zostanie trwale usunięty} few {# użytkownicy zostaną trwale usunięci} many {# użytkowników zostanie trwale usuniętych} other {# użytkownika zostanie trwale usunięte}}. Tego nie można cofnąć. W połączonych usługach dostęp może działać jeszcze do godziny.",
    ru: "{total, plural, one {# пользователь будет безвозвратно удалён} few {# пользователя будут безвозвратно удалены} many {# пользователей будут безвозвратно удалены} other {# пользователя будет безвозвратно удалено}}. Отменить это нельзя. В подключённых сервисах доступ может действовать ещё до часа.",
  },
  "effect.bulk.erased": {
    en: "The data of {total, plural, one {this person} other {these # people}} will be erased for good, and from backups within a year; whoever belongs nowhere else will not be able to sign in any more.",
    pl: "Dane {total, plural, one {# osoby} few {# osób} many {# osób} other {# osoby}} zostaną trwale usunięte, a z kopii zapasowych znikną w ciągu roku; kto nigdzie indziej nie należy, straci też możliwość logowania.",
    ru: "Будут безвозвратно удалены данные {total, plural, one {# пользователя} few {# пользователей} many {# пользователей} other {# пользователя}}, а из резервных копий они исчезнут в течение года; у тех, кто больше нигде не состоит, удалится и учётная запись для входа.",
  },
  "effect.bulk.work_rests": {
    en: "While they are blocked, invitations they sent will not work, and jobs they started will change nothing more. Whoever owns or administers the account keeps what that allows.",
    pl: "Na czas blokady wysłane przez te osoby zaproszenia nie będą działać, a ich trwające zadania niczego więcej nie zmienią. Właściciel i administratorzy konta zachowają to, co daje ta funkcja.",
    ru: "На время блокировки отправленные этими людьми приглашения не будут действовать, а начатые задания ничего больше не изменят. Владелец и администраторы аккаунта сохранят права, которые это даёт.",
  },
  "effect.bulk.work_ends": {
    en: "Groups they lead will go on without them; invitations they sent will stop working, and jobs they started will change nothing more. Whoever owns or administers the account keeps what that allows.",
    pl: "Grupy, którymi kierują te osoby, zostaną bez nich; ich nieprzyjęte zaproszenia przestaną działać, a zadania niczego więcej nie zmienią. Właściciel i administratorzy konta zachowają to, co daje ta funkcja.",
    ru: "Группы, которыми руководят эти люди, останутся без них; отправленные ими приглашения перестанут действовать, а задания ничего больше не изменят. Владелец и администраторы аккаунта сохранят права, которые это даёт.",
  },
  "effect.bulk.connected_services": {
    en: "What they own in connected services will stay there. Hand it over or delete it in those services.",
    pl: "To, co te osoby mają w połączonych usługach, tam pozostanie. Przekaż to innym osobom albo usuń w tych usługach.",
    ru: "То, что есть у этих людей в подключённых сервисах, останется там. Передайте это другим людям или удалите в этих сервисах.",
  },
  "effect.bulk.links_stop": {
    en: "Open invitations that these people sent or got will stop working where whoever sent them may no longer give what they offer.",
    pl: "Otwarte zaproszenia od tych osób i dla nich przestaną działać, jeśli uprawnienia zapraszającego nie będą już na nie wystarczać.",
    ru: "Непринятые приглашения от этих людей и для них перестанут действовать там, где прав отправителя для них уже недостаточно.",
  },
  "effect.bulk.role": {
    en: "{total, plural, one {# user} other {# users}} will get the role “{roleName}” instead of the one they have.",
    pl: "{total, plural, one {# użytkownik otrzyma} few {# użytkownicy otrzymają} many {# użytkowników otrzyma} other {# użytkownika otrzyma}} rolę „{roleName}” zamiast dotychczasowej.",
    ru: "{total, plural, one {# пользователь получит} few {# пользователя получат} many {# пользователей получат} other {# пользователя получит}} роль «{roleName}» вместо прежней.",
  },
  "effect.bulk.group": {
    en: "{total, plural, one {# user} other {# users}} will join “{groupName}”; its leaders will get access to their data.",
    pl: "{total, plural, one {# użytkownik dołączy} few {# użytkownicy dołączą} many {# użytkowników dołączy} other {# użytkownika dołączy}} do grupy „{groupName}”; jej liderzy uzyskają dostęp do danych nowych członków.",
    ru: "{total, plural, one {# пользователь войдёт} few {# пользователя войдут} many {# пользователей войдут} other {# пользователя войдёт}} в группу «{groupName}»; её руководители получат доступ к данным новых участников.",
  },
  "effect.bulk.now": {
    en: "{untouched, select, 0 {As things stand, {changed} will change.} other {As things stand, {changed} will change; {untouched} will not, because they are like this already or you cannot change them.}}",
    pl: "{untouched, select, 0 {Według obecnego stanu zmieni się: {changed}.} other {Według obecnego stanu zmieni się: {changed}. Bez zmian pozostanie: {untouched} – jest już tak, jak ma być, albo nie masz do nich dostępu.}}",
    ru: "{untouched, select, 0 {По нынешнему состоянию изменится: {changed}.} other {По нынешнему состоянию изменится: {changed}. Без изменений останется: {untouched} — уже так и есть, или у вас нет к ним доступа.}}",
  },
  "effect.bulk.administrators": {
    en: "{count, plural, one {# administrator is} other {# administrators are}} among them and will lose their permissions: {list}. The company’s last administrator stays.",
    pl: "Wśród nich {count, plural, one {jest # administrator, który straci} few {są # administratorzy, którzy stracą} many {jest # administratorów, którzy stracą} other {jest # administratora, który straci}} uprawnienia: {list}. Ostatni administrator firmy pozostanie.",
    ru: "Среди них {count, plural, one {# администратор} few {# администратора} many {# администраторов} other {# администратора}}: {list}. Права администратора будут отозваны, но последний администратор компании останется.",
  },
  "effect.bulk.job": {
    en: "This runs in the background: you can follow it, see the result for each user, and stop it.",
    pl: "Zmiany odbędą się w tle: zobaczysz postęp i wynik dla każdej osoby, a zadanie możesz w każdej chwili zatrzymać.",
    ru: "Изменения будут выполнены в фоне: можно следить за ходом и результатом для каждого и остановить задание.",
  },
  "problem.user.already_in_group": {
    en: "The user is already in this group.",
    pl: "Ta osoba jest już w tej grupie.",
    ru: "Пользователь уже в этой группе.",
  },
  "remedy.user.already_in_group": {
    en: "There is nothing to do.",
    pl: "Nie trzeba nic robić.",
    ru: "Ничего делать не нужно.",
  },
  "problem.user.too_many_groups": {
    en: "A user can be in at most {most, plural, one {# group} other {# groups}} besides the position.",
    pl: "Oprócz stanowiska można należeć do najwyżej {most, plural, one {# grupy} few {# grup} many {# grup} other {# grupy}}.",
    ru: "Кроме должности, пользователь может состоять не более чем в {most, plural, one {# группе} few {# группах} many {# группах} other {# группы}}.",
  },
  "remedy.user.too_many_groups": {
    en: "Take the user out of another group first.",
    pl: "Najpierw usuń tę osobę z innej grupy.",
    ru: "Сначала исключите пользователя из другой группы.",
  },
})
