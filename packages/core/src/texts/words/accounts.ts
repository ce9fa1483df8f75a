import { words } from "../words.ts"

export const accountsWords = words({
  "effect.account.opened": {
    en: "The account “{name}” will be opened, and you will be its owner.",
    pl: "Powstanie konto „{name}”, a Ty będziesz jego właścicielem.",
    ru: "Будет создан аккаунт «{name}», и вы станете его владельцем.",
  },
  "effect.account.renamed": {
    en: "The account “{from}” will be called “{to}” on every page and in every e-mail.",
    pl: "Konto „{from}” będzie się nazywać „{to}” – na każdej stronie i w każdym e-mailu.",
    ru: "Аккаунт «{from}» будет называться «{to}» — на каждой странице и в каждом письме.",
  },
  "effect.account.admin_loses_access": {
    en: "{name} will lose access to the account “{account}” at once, even while signed in. Connected services may let them in for up to an hour longer.",
    pl: "{name} natychmiast straci dostęp do konta „{account}”, także w trwającej sesji. Połączone usługi mogą wpuszczać tę osobę jeszcze najwyżej przez godzinę.",
    ru: "{name} сразу потеряет доступ к аккаунту «{account}», даже в открытом сеансе. Подключённые сервисы могут пускать этого человека ещё не дольше часа.",
  },
  "effect.account.admin_is_mailed": {
    en: "An e-mail about this will be sent to {email}.",
    pl: "Na adres {email} zostanie wysłany e-mail z informacją.",
    ru: "На адрес {email} придёт письмо об этом.",
  },
  "effect.account.links_stop": {
    en: "Invitations that {name} sent as an admin and nobody has accepted yet will stop working, and jobs change nothing more, except where a role of {name} in that virtual company allows them.",
    pl: "Nieprzyjęte jeszcze zaproszenia, których nadawcą jest {name}, przestaną działać, a rozpoczęte zadania niczego już nie zmienią, chyba że pozwala na nie także rola w danej wirtualnej firmie.",
    ru: "Ещё не принятые приглашения, отправитель которых — {name}, перестанут действовать, а начатые задания больше ничего не изменят, если права на них не даёт и роль в самой виртуальной компании.",
  },
  "effect.account.tenant_roles_stay": {
    en: "Careful: {name} keeps access to the virtual companies in which they have a role. Take it away there as well.",
    pl: "Uwaga: {name} zachowa dostęp do wirtualnych firm, w których pełni jakąś rolę. Trzeba ją odebrać osobno w każdej z nich.",
    ru: "Внимание: {name} сохранит доступ к виртуальным компаниям, в которых есть роль. Отзовите её отдельно в каждой компании.",
  },
  "effect.account.offer_withdrawn": {
    en: "The pending offer of ownership to {name} will be withdrawn.",
    pl: "Oczekująca propozycja przejęcia własności konta zostanie wycofana. Osoba, której ją złożono: {name}.",
    ru: "Ожидающее ответа предложение стать владельцем аккаунта будет отозвано. Кому оно сделано: {name}.",
  },
  "effect.account.you_leave": {
    en: "You will lose access to the account “{account}” at once. Only its owner can invite you again.",
    pl: "Natychmiast stracisz dostęp do konta „{account}”. Ponownie zaprosić Cię może tylko jego właściciel.",
    ru: "Вы сразу потеряете доступ к аккаунту «{account}». Снова пригласить вас может только его владелец.",
  },
  "effect.account.your_roles_stay": {
    en: "You keep access to the virtual companies in which you have a role, until it is taken away there.",
    pl: "Zachowasz dostęp do wirtualnych firm, w których masz jakąś rolę, dopóki nie zostanie tam odebrana.",
    ru: "Вы сохраните доступ к виртуальным компаниям, в которых у вас есть роль, пока её там не отзовут.",
  },
  "effect.account.tenant_counted": {
    en: "The account will then have {tenants, plural, one {# virtual company} other {# virtual companies}} of at most {most}.",
    pl: "Konto będzie mieć {tenants, plural, one {# wirtualną firmę} few {# wirtualne firmy} many {# wirtualnych firm} other {# wirtualnej firmy}}, a może mieć najwyżej {most}.",
    ru: "В аккаунте будет {tenants, plural, one {# виртуальная компания} few {# виртуальные компании} many {# виртуальных компаний} other {# виртуальной компании}} из {most} возможных.",
  },
  "effect.account.closing": {
    en: "The account “{name}” will be closed: nothing in it can be changed any more, and it can be viewed until {until, date, moment}.",
    pl: "Konto „{name}” zostanie zamknięte: natychmiast nie będzie można w nim nic zmienić, a przeglądać można je do {until, date, moment}.",
    ru: "Аккаунт «{name}» будет закрыт: изменить в нём сразу ничего будет нельзя, а просматривать его можно до {until, date, moment}.",
  },
  "effect.account.tenants_close": {
    en: "{tenants, plural, one {Its virtual company will be closed with it, and nobody can change anything there.} other {All of its # virtual companies will be closed with it, and nobody can change anything there.}}",
    pl: "Razem z nim {tenants, plural, one {zamknie się # wirtualna firma} few {zamkną się # wirtualne firmy} many {zamknie się # wirtualnych firm} other {zamknie się # wirtualnej firmy}} i nic nie będzie można tam zmienić.",
    ru: "Вместе с ним {tenants, plural, one {закроется # виртуальная компания} few {закроются # виртуальные компании} many {закроется # виртуальных компаний} other {закроется # виртуальной компании}}, и изменить там ничего будет нельзя.",
  },
  "effect.account.connected_services": {
    en: "Connected services may allow changes in the companies of “{name}” for up to an hour longer. What they store of them will stay there: delete it there as well.",
    pl: "Połączone usługi mogą jeszcze do godziny pozwalać na zmiany w firmach konta „{name}”. To, co w nich o tych firmach zapisano, tam pozostanie: usuń to również w tych usługach.",
    ru: "Подключённые сервисы могут ещё до часа разрешать изменения в компаниях аккаунта «{name}». То, что в них об этих компаниях сохранено, останется там: удалите это и в этих сервисах.",
  },
  "effect.account.nobody_joins": {
    en: "While it is closing, nobody can accept an invitation or the ownership.",
    pl: "W tym czasie nikt nie będzie mógł przyjąć zaproszenia ani przejąć własności konta.",
    ru: "В это время никто не сможет принять приглашение или владение аккаунтом.",
  },
  "effect.account.restorable": {
    en: "Until {until, date, moment}, the owner can restore the account, together with everything that was closed with it.",
    pl: "Do {until, date, moment} właściciel może przywrócić konto razem ze wszystkim, co z nim zamknięto.",
    ru: "До {until, date, moment} владелец может восстановить аккаунт вместе со всем, что было с ним закрыто.",
  },
  "effect.account.erased_after": {
    en: "After {until, date, moment}, the account and its virtual companies, with all their users and data, will be permanently deleted, and from backups within a year.",
    pl: "Po {until, date, moment} konto i jego wirtualne firmy wraz ze wszystkimi użytkownikami i danymi zostaną trwale usunięte, a z kopii zapasowych znikną w ciągu roku.",
    ru: "После {until, date, moment} аккаунт, его виртуальные компании и все их пользователи и данные будут удалены безвозвратно, а из резервных копий исчезнут в течение года.",
  },
  "effect.account.restored": {
    en: "The account “{name}” will be restored, and its admins will manage it as before.",
    pl: "Konto „{name}” zostanie przywrócone, a jego administratorzy będą nim zarządzać jak wcześniej.",
    ru: "Аккаунт «{name}» будет восстановлен, и его администраторы будут управлять им как прежде.",
  },
  "effect.account.tenants_come_back": {
    en: "The virtual companies that were closed with it will come back as they were. Those closed before will stay closed.",
    pl: "Wirtualne firmy zamknięte razem z nim wrócą w poprzednim stanie. Te, które zamknięto wcześniej, pozostaną zamknięte.",
    ru: "Виртуальные компании, закрытые вместе с ним, вернутся в прежнем состоянии. Закрытые раньше останутся закрытыми.",
  },
  "effect.account.erasing": {
    en: "{items, plural, one {# record} other {# records}} of the closed account will be permanently deleted.",
    pl: "{items, plural, one {# zapis zamkniętego konta zostanie trwale usunięty} few {# zapisy zamkniętego konta zostaną trwale usunięte} many {# zapisów zamkniętego konta zostanie trwale usuniętych} other {# zapisu zamkniętego konta zostanie trwale usunięte}}.",
    ru: "{items, plural, one {Безвозвратно удалится # запись} few {Безвозвратно удалятся # записи} many {Безвозвратно удалится # записей} other {Безвозвратно удалится # записи}} закрытого аккаунта.",
  },
  "effect.account.erased": {
    en: "All that will be left of the closed account is that it existed, and its audit log.",
    pl: "Po zamkniętym koncie zostaną tylko informacja, że istniało, i dziennik zdarzeń.",
    ru: "От закрытого аккаунта останутся только запись о том, что он существовал, и журнал событий.",
  },
  "event.account.opened": {
    en: "{owner} opened the account “{name}”.",
    pl: "Założono konto „{name}”. Właściciel: {owner}.",
    ru: "Создан аккаунт «{name}». Владелец: {owner}.",
  },
  "event.account.renamed": {
    en: "The account “{from}” was renamed to “{to}”.",
    pl: "Zmieniono nazwę konta z „{from}” na „{to}”.",
    ru: "Название аккаунта изменено с «{from}» на «{to}».",
  },
  "event.account.admin_added": {
    en: "{name} ({email}) became an admin.",
    pl: "Nowy administrator konta: {name} ({email}).",
    ru: "Новый администратор аккаунта: {name} ({email}).",
  },
  "event.account.admin_removed": {
    en: "{name} ({email}) was removed as an admin.",
    pl: "Usunięto administratora konta: {name} ({email}).",
    ru: "Удалён администратор аккаунта: {name} ({email}).",
  },
  "event.account.admin_left": {
    en: "{name} ({email}) stepped down as an admin.",
    pl: "Rezygnacja z roli administratora konta: {name} ({email}).",
    ru: "Выход из числа администраторов аккаунта: {name} ({email}).",
  },
  "event.account.closed": {
    en: "The account was closed.",
    pl: "Zamknięto konto.",
    ru: "Аккаунт закрыт.",
  },
  "event.account.restored": {
    en: "The account was restored.",
    pl: "Przywrócono konto.",
    ru: "Аккаунт восстановлен.",
  },
  "event.account.erasing": {
    en: "Part of the closed account was permanently deleted.",
    pl: "Trwale usunięto część zamkniętego konta.",
    ru: "Часть закрытого аккаунта удалена безвозвратно.",
  },
  "event.account.people_let_go": {
    en: "The people of the closed account were removed.",
    pl: "Usunięto osoby z zamkniętego konta.",
    ru: "Участники закрытого аккаунта удалены.",
  },
  "event.account.erased": {
    en: "The closed account was permanently deleted.",
    pl: "Trwale usunięto zamknięte konto.",
    ru: "Закрытый аккаунт удалён безвозвратно.",
  },
  "problem.account.unknown": {
    en: "This account does not exist, or you have no access to it.",
    pl: "Takie konto nie istnieje albo nie masz do niego dostępu.",
    ru: "Такого аккаунта нет, или у вас нет к нему доступа.",
  },
  "remedy.account.unknown": {
    en: "Check the address, or sign in as somebody who has access to this account.",
    pl: "Sprawdź adres albo zaloguj się jako osoba, która ma dostęp do tego konta.",
    ru: "Проверьте адрес или войдите под учётной записью, у которой есть доступ к этому аккаунту.",
  },
  "problem.account.too_many_admins": {
    en: "The account already has {most, plural, one {# admin} other {# admins}} and cannot have more.",
    pl: "Konto ma już {most, plural, one {# administratora} few {# administratorów} many {# administratorów} other {# administratora}}, a więcej mieć nie może.",
    ru: "В аккаунте уже {most, plural, one {# администратор} few {# администратора} many {# администраторов} other {# администратора}}, и больше быть не может.",
  },
  "remedy.account.too_many_admins": {
    en: "Remove an admin before you add another.",
    pl: "Zanim dodasz kolejnego administratora konta, usuń jednego z obecnych.",
    ru: "Прежде чем добавить администратора аккаунта, удалите одного из нынешних.",
  },
  "problem.account.not_an_admin": {
    en: "This person is not an admin of the account.",
    pl: "Ta osoba nie jest administratorem konta.",
    ru: "Этот человек — не администратор аккаунта.",
  },
  "remedy.account.not_an_admin": {
    en: "Check the list of admins.",
    pl: "Sprawdź listę administratorów konta.",
    ru: "Проверьте список администраторов аккаунта.",
  },
  "problem.account.owner_stays": {
    en: "The owner cannot be removed.",
    pl: "Nie można usunąć właściciela konta.",
    ru: "Владельца аккаунта удалить нельзя.",
  },
  "remedy.account.owner_stays": {
    en: "Transfer the ownership to another admin first.",
    pl: "Najpierw przekaż własność konta innemu administratorowi konta.",
    ru: "Сначала передайте владение аккаунтом другому администратору аккаунта.",
  },
  "problem.account.too_many_tenants": {
    en: "The account already has {most, plural, one {# virtual company} other {# virtual companies}} and cannot have more.",
    pl: "Konto ma już {most, plural, one {# wirtualną firmę} few {# wirtualne firmy} many {# wirtualnych firm} other {# wirtualnej firmy}}, a więcej mieć nie może.",
    ru: "В аккаунте уже {most, plural, one {# виртуальная компания} few {# виртуальные компании} many {# виртуальных компаний} other {# виртуальной компании}}, и больше быть не может.",
  },
  "remedy.account.too_many_tenants": {
    en: "A closed one makes room after 30 days, once it has been permanently deleted.",
    pl: "Zamknięta firma zwolni miejsce po 30 dniach, gdy zostanie trwale usunięta.",
    ru: "Закрытая компания освобождает место через 30 дней, после окончательного удаления.",
  },
  "problem.account.too_many_accounts": {
    en: "You already belong to {most, plural, one {# account} other {# accounts}} and cannot open another.",
    pl: "Należysz już do {most, plural, one {# konta} few {# kont} many {# kont} other {# konta}} i nie możesz założyć kolejnego.",
    ru: "Вы уже состоите в {most, plural, one {# аккаунте} few {# аккаунтах} many {# аккаунтах} other {# аккаунта}} и не можете создать ещё один.",
  },
  "remedy.account.too_many_accounts": {
    en: "Leave an account that you do not need, or ask somebody else to open the new one and invite you.",
    pl: "Opuść konto, którego nie potrzebujesz, albo poproś inną osobę, żeby założyła nowe konto i Cię zaprosiła.",
    ru: "Выйдите из ненужного аккаунта или попросите другого человека создать новый аккаунт и пригласить вас.",
  },
  "problem.account.not_closing": {
    en: "The account is not being closed.",
    pl: "Konto nie jest zamykane.",
    ru: "Аккаунт не закрывается.",
  },
  "remedy.account.not_closing": {
    en: "There is nothing to restore.",
    pl: "Nie ma czego przywracać.",
    ru: "Восстанавливать нечего.",
  },
  "problem.account.too_late": {
    en: "It is too late to restore the account.",
    pl: "Termin, do którego można było przywrócić konto, minął.",
    ru: "Срок, до которого аккаунт можно было восстановить, истёк.",
  },
  "remedy.account.too_late": {
    en: "Open a new account.",
    pl: "Załóż nowe konto.",
    ru: "Создайте новый аккаунт.",
  },
  "mail.admin_removed.subject": {
    en: "You are no longer an admin of “{account}”",
    pl: "Nie jesteś już administratorem konta „{account}”",
    ru: "Вы больше не администратор аккаунта «{account}»",
  },
  "mail.admin_removed.preheader": {
    en: "You no longer have access to the account.",
    pl: "Nie masz już dostępu do tego konta.",
    ru: "У вас больше нет доступа к этому аккаунту.",
  },
  "mail.admin_removed.body": {
    en: "You were removed from the admins of the account “{account}” and can no longer see or manage it.",
    pl: "Nie jesteś już administratorem konta „{account}” i nie masz już do niego dostępu.",
    ru: "Вы больше не администратор аккаунта «{account}», и доступа к нему у вас больше нет.",
  },
  "mail.admin_removed.note": {
    en: "Roles that you have in its virtual companies stay. You can still sign in, and keep access to your other accounts and companies.",
    pl: "Role, które masz w wirtualnych firmach tego konta, pozostają. Nadal możesz się logować i zachowujesz dostęp do pozostałych kont i firm.",
    ru: "Ваши роли в виртуальных компаниях этого аккаунта сохраняются. Вы по-прежнему можете входить и сохраняете доступ к остальным аккаунтам и компаниям.",
  },
  "effect.account.suspended": {
    en: "The account “{name}” will be suspended: nothing in it can be changed until it is reopened.",
    pl: "Konto „{name}” zostanie zawieszone: do ponownego otwarcia nie będzie można w nim nic zmienić.",
    ru: "Аккаунт «{name}» будет приостановлен: пока его не откроют снова, в нём ничего нельзя будет изменить.",
  },
  "effect.account.tenants_suspend": {
    en: "{tenants, plural, one {# virtual company} other {# virtual companies}} will be suspended with it: all users lose access within a minute, even if they are signed in; in connected services up to an hour later.",
    pl: "Razem z nim {tenants, plural, one {# firma zostanie zawieszona} few {# firmy zostaną zawieszone} many {# firm zostanie zawieszonych} other {# firmy zostanie zawieszone}}: wszyscy użytkownicy w ciągu minuty stracą dostęp, nawet w trwającej sesji; w połączonych usługach do godziny później.",
    ru: "Вместе с ним {tenants, plural, one {приостановится # компания} few {приостановятся # компании} many {приостановится # компаний} other {приостановится # компании}}: все пользователи в течение минуты потеряют доступ, даже в открытом сеансе; в подключённых сервисах — ещё до часа.",
  },
  "effect.account.still_seen": {
    en: "The owner and the admins will still see it{holder, select, account {, and the owner can reopen it} other {, but cannot reopen it}}. No data is lost.",
    pl: "Właściciel i administratorzy nadal będą je widzieć{holder, select, account {, a właściciel będzie mógł je ponownie otworzyć} other {, ale nie będą mogli go ponownie otworzyć}}. Żadne dane nie zostaną utracone.",
    ru: "Владелец и администраторы по-прежнему будут видеть его{holder, select, account {, и владелец сможет снова открыть его} other {, но не смогут снова открыть}}. Данные не будут потеряны.",
  },
  "effect.account.suspended_too": {
    en: "The account “{name}” is suspended already for another reason: it will open again only once both reasons are gone.",
    pl: "Konto „{name}” jest już zawieszone z innego powodu: otworzy się ponownie dopiero wtedy, gdy ustaną oba.",
    ru: "Аккаунт «{name}» уже приостановлен по другой причине: он откроется, только когда отпадут обе.",
  },
  "effect.account.reason_told": {
    en: "Everybody who belongs to “{name}” or its virtual companies will read your reason and that {holder, select, operator {the service provider} partner {the account’s partner} other {the owner}} suspended it.",
    pl: "Każdy, kto należy do konta „{name}” lub jego firm, przeczyta podany powód i dowie się, że zawiesił je {holder, select, operator {dostawca usługi} partner {partner konta} other {właściciel}}.",
    ru: "Все, кто состоит в аккаунте «{name}» или его компаниях, прочтут указанную причину и узнают, что его приостановил {holder, select, operator {поставщик сервиса} partner {партнёр аккаунта} other {владелец}}.",
  },
  "effect.account.reopened": {
    en: "The account “{name}” will be open again, as before.",
    pl: "Konto „{name}” będzie znów otwarte, tak jak wcześniej.",
    ru: "Аккаунт «{name}» снова будет открыт, как прежде.",
  },
  "effect.account.tenants_reopen": {
    en: "Its virtual companies will be open again within a minute, except those that are suspended for reasons of their own.",
    pl: "W ciągu minuty otworzą się ponownie jego firmy, z wyjątkiem zawieszonych z innych powodów.",
    ru: "В течение минуты снова откроются его компании, кроме приостановленных по своим причинам.",
  },
  "effect.account.still_held": {
    en: "The account “{name}” will stay suspended all the same: {holder, select, operator {the service provider has a reason of its own} partner {its partner has a reason of its own} billing {a payment is due} other {its owner has a reason of their own}}.",
    pl: "Konto „{name}” mimo to pozostanie zawieszone: {holder, select, operator {dostawca usługi ma ku temu własny powód} partner {partner ma ku temu własny powód} billing {brakuje płatności} other {właściciel ma ku temu własny powód}}.",
    ru: "Аккаунт «{name}» всё равно останется приостановленным: {holder, select, operator {у поставщика сервиса есть своя причина} partner {у партнёра есть своя причина} billing {не поступил платёж} other {у владельца есть своя причина}}.",
  },
  "event.account.suspended": {
    en: "The account “{name}” was suspended{holder, select, operator { by the service provider: “{reason}”} partner { by its partner: “{reason}”} billing { because of a payment} account {: “{reason}”} other {}}.",
    pl: "Zawieszono konto „{name}”{holder, select, operator { (dostawca usługi): „{reason}”} partner { (partner konta): „{reason}”} billing { z powodu płatności} account {: „{reason}”} other {}}.",
    ru: "Аккаунт «{name}» приостановлен{holder, select, operator { поставщиком сервиса: «{reason}»} partner { партнёром: «{reason}»} billing { из-за платежа} account {: «{reason}»} other {}}.",
  },
  "event.account.reopened": {
    en: "A reason for which the account “{name}” was suspended is gone{holder, select, operator { (the service provider’s)} partner { (the partner’s)} billing { (a payment)} other {}}.",
    pl: "Ustał powód, dla którego konto „{name}” było zawieszone{holder, select, operator { (po stronie dostawcy usługi)} partner { (po stronie partnera)} billing { (płatność)} other {}}.",
    ru: "Отпала причина, по которой аккаунт «{name}» был приостановлен{holder, select, operator { (у поставщика сервиса)} partner { (у партнёра)} billing { (платёж)} other {}}.",
  },
  "problem.account.not_suspended": {
    en: "The account is not suspended.",
    pl: "Konto nie jest zawieszone.",
    ru: "Аккаунт не приостановлен.",
  },
  "remedy.account.not_suspended": {
    en: "There is nothing to do.",
    pl: "Nie trzeba nic robić.",
    ru: "Ничего делать не нужно.",
  },
  "problem.account.not_your_hold": {
    en: "Only {holder, select, operator {the service provider} partner {the account’s partner} billing {the settled payment} other {the owner of the account}} can lift this.",
    pl: "Zawieszenie może znieść tylko {holder, select, operator {dostawca usługi} partner {partner konta} billing {uregulowanie płatności} other {właściciel konta}}.",
    ru: "Снять приостановку может только {holder, select, operator {поставщик сервиса} partner {партнёр аккаунта} billing {внесённый платёж} other {владелец аккаунта}}.",
  },
  "remedy.account.not_your_hold": {
    en: "{holder, select, operator {Write to support.} partner {Write to the partner.} billing {Settle the payment.} other {Ask the owner of the account.}}",
    pl: "{holder, select, operator {Napisz do pomocy technicznej.} partner {Napisz do partnera.} billing {Ureguluj płatność.} other {Zwróć się do właściciela konta.}}",
    ru: "{holder, select, operator {Напишите в поддержку.} partner {Напишите партнёру.} billing {Внесите платёж.} other {Обратитесь к владельцу аккаунта.}}",
  },
})
