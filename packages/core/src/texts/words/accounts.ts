import { words } from "../words.ts"

export const accountsWords = words({
  "effect.account.opened": {
    en: "The account “{name}” is opened, and you are its owner.",
    pl: "Powstaje konto „{name}”, a Ty jesteś jego właścicielem.",
    ru: "Создаётся аккаунт «{name}», и вы — его владелец.",
  },
  "effect.account.renamed": {
    en: "The account “{from}” is called “{to}” from now on, on every page and in every mail.",
    pl: "Konto „{from}” od teraz nazywa się „{to}” – na każdej stronie i w każdym e-mailu.",
    ru: "Аккаунт «{from}» теперь называется «{to}» — на каждой странице и в каждом письме.",
  },
  "effect.account.admin_loses_access": {
    en: "{name} can no longer see or manage “{account}”, from the next request on, even if signed in right now.",
    pl: "{name} nie widzi już konta „{account}” i nie może nim zarządzać – od następnego żądania, nawet w trwającej sesji.",
    ru: "{name} больше не видит аккаунт «{account}» и не может им управлять — со следующего запроса, даже в открытом сеансе.",
  },
  "effect.account.admin_is_mailed": {
    en: "A mail about it goes to {email}.",
    pl: "Na adres {email} zostanie wysłany e-mail z informacją.",
    ru: "На адрес {email} придёт письмо об этом.",
  },
  "effect.account.links_stop": {
    en: "Links that {name} sent as an admin to people who have not joined yet stop working, but where a role in that virtual company lets {name} send them, too.",
    pl: "Przestają działać linki z nieprzyjętych jeszcze zaproszeń, które {name} ma na koncie jako administrator, chyba że pozwala na nie również rola w danej wirtualnej firmie.",
    ru: "Ссылки из ещё не принятых приглашений, которые {name} отправляет как администратор, перестают действовать, если такого приглашения не позволяет и роль в самой виртуальной компании.",
  },
  "effect.account.tenant_roles_stay": {
    en: "A role that {name} holds in one of its virtual companies stays until it is taken away there.",
    pl: "Rola, którą {name} ma w jednej z wirtualnych firm konta, zostaje, dopóki nie zostanie tam odebrana.",
    ru: "Роль, которую {name} имеет в одной из виртуальных компаний аккаунта, остаётся, пока её не отзовут там.",
  },
  "effect.account.offer_withdrawn": {
    en: "The pending offer of ownership to {name} is withdrawn.",
    pl: "Oczekująca propozycja przejęcia własności konta zostaje wycofana. Osoba, której ją złożono: {name}.",
    ru: "Ожидающее ответа предложение стать владельцем аккаунта отзывается. Кому оно сделано: {name}.",
  },
  "effect.account.you_leave": {
    en: "You can no longer see or manage “{account}”, from the next request on. Only its owner can invite you again.",
    pl: "Nie widzisz już konta „{account}” i nie możesz nim zarządzać – od następnego żądania. Ponownie zaprosić Cię może tylko jego właściciel.",
    ru: "Вы больше не видите аккаунт «{account}» и не можете им управлять — со следующего запроса. Снова пригласить вас может только его владелец.",
  },
  "effect.account.your_roles_stay": {
    en: "A role that you hold in one of its virtual companies stays until it is taken away there.",
    pl: "Twoja rola w jednej z wirtualnych firm konta, jeśli ją masz, zostaje, dopóki nie zostanie tam odebrana.",
    ru: "Ваша роль в одной из виртуальных компаний аккаунта, если она есть, остаётся, пока её не отзовут там.",
  },
  "effect.account.tenant_counted": {
    en: "The account then has {tenants, plural, one {# virtual company} other {# virtual companies}} of at most {most}.",
    pl: "Konto ma wtedy {tenants, plural, one {# wirtualną firmę} few {# wirtualne firmy} many {# wirtualnych firm} other {# wirtualnej firmy}}, a może mieć najwyżej {most}.",
    ru: "В аккаунте тогда {tenants, plural, one {# виртуальная компания} few {# виртуальные компании} many {# виртуальных компаний} other {# виртуальной компании}}, а может быть не больше {most}.",
  },
  "effect.account.closing": {
    en: "The account “{name}” is closed: from the next request on nothing in it can be changed, and it can be read until {until, date, moment}.",
    pl: "Konto „{name}” zostaje zamknięte: od następnego żądania nie można w nim nic zmienić, a odczytać je można do {until, date, moment}.",
    ru: "Аккаунт «{name}» закрывается: со следующего запроса в нём ничего нельзя изменить, а читать его можно до {until, date, moment}.",
  },
  "effect.account.tenants_close": {
    en: "{tenants, plural, =0 {It has no virtual company that would close with it.} one {Its virtual company closes with it. Nobody can change anything there.} other {All of its # virtual companies close with it. Nobody can change anything there.}}",
    pl: "{tenants, plural, =0 {Nie ma wirtualnej firmy, która zamknęłaby się razem z nim.} one {Razem z nim zamyka się # wirtualna firma. Nikt nie może tam nic zmienić.} few {Razem z nim zamykają się # wirtualne firmy. Nikt nie może tam nic zmienić.} many {Razem z nim zamyka się # wirtualnych firm. Nikt nie może tam nic zmienić.} other {Razem z nim zamyka się # wirtualnej firmy. Nikt nie może tam nic zmienić.}}",
    ru: "{tenants, plural, =0 {У него нет виртуальной компании, которая закрылась бы вместе с ним.} one {Вместе с ним закрывается # виртуальная компания. Никто не может ничего там изменить.} few {Вместе с ним закрываются # виртуальные компании. Никто не может ничего там изменить.} many {Вместе с ним закрывается # виртуальных компаний. Никто не может ничего там изменить.} other {Вместе с ним закрывается # виртуальной компании. Никто не может ничего там изменить.}}",
  },
  "effect.account.nobody_joins": {
    en: "Meanwhile nobody can accept an invitation or the ownership.",
    pl: "W tym czasie nikt nie może przyjąć zaproszenia ani własności konta.",
    ru: "В это время никто не может принять приглашение или владение аккаунтом.",
  },
  "effect.account.restorable": {
    en: "Until {until, date, moment}, the owner can restore the account, with everything that was closed with it.",
    pl: "Do {until, date, moment} właściciel może przywrócić konto razem ze wszystkim, co z nim zamknięto.",
    ru: "До {until, date, moment} владелец может восстановить аккаунт вместе со всем, что было с ним закрыто.",
  },
  "effect.account.erased_after": {
    en: "After {until, date, moment}, the account, its virtual companies and all their people and data are erased for good.",
    pl: "Po {until, date, moment} konto, jego wirtualne firmy oraz wszystkie ich osoby i dane zostają usunięte na zawsze.",
    ru: "После {until, date, moment} аккаунт, его виртуальные компании и все их люди и данные стираются навсегда.",
  },
  "effect.account.restored": {
    en: "The account “{name}” is restored, and its admins manage it as before.",
    pl: "Konto „{name}” zostaje przywrócone, a jego administratorzy zarządzają nim jak wcześniej.",
    ru: "Аккаунт «{name}» восстанавливается, и его администраторы управляют им как прежде.",
  },
  "effect.account.tenants_come_back": {
    en: "The virtual companies that were closed with it come back as they were. Those that had been closed before stay closed.",
    pl: "Wirtualne firmy zamknięte razem z nim wracają w poprzednim stanie. Te, które zamknięto wcześniej, zostają zamknięte.",
    ru: "Виртуальные компании, закрытые вместе с ним, возвращаются такими, какими были. Закрытые раньше остаются закрытыми.",
  },
  "effect.account.erasing": {
    en: "{items, plural, one {# record} other {# records}} of the closed account are erased for good.",
    pl: "Na zawsze {items, plural, one {znika # zapis} few {znikają # zapisy} many {znika # zapisów} other {znika # zapisu}} zamkniętego konta.",
    ru: "Навсегда {items, plural, one {стирается # запись} few {стираются # записи} many {стирается # записей} other {стирается # записи}} закрытого аккаунта.",
  },
  "effect.account.erased": {
    en: "Nothing is left of the closed account but that it existed, and the log of its events.",
    pl: "Po zamkniętym koncie nie zostaje nic poza tym, że istniało, i dziennikiem jego zdarzeń.",
    ru: "От закрытого аккаунта не остаётся ничего, кроме того, что он был, и журнала его событий.",
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
    en: "{name} ({email}) was removed from the admins.",
    pl: "Usunięto administratora konta: {name} ({email}).",
    ru: "Удалён администратор аккаунта: {name} ({email}).",
  },
  "event.account.admin_left": {
    en: "{name} ({email}) left the admins.",
    pl: "Z grona administratorów konta odchodzi {name} ({email}).",
    ru: "{name} ({email}) больше не входит в число администраторов аккаунта.",
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
    en: "A part of the closed account was erased.",
    pl: "Usunięto część zamkniętego konta.",
    ru: "Стёрта часть закрытого аккаунта.",
  },
  "event.account.people_let_go": {
    en: "People were let go from the closed account.",
    pl: "Usunięto osoby z zamkniętego konta.",
    ru: "Удалены люди из закрытого аккаунта.",
  },
  "event.account.erased": {
    en: "The closed account was erased.",
    pl: "Usunięto zamknięte konto.",
    ru: "Закрытый аккаунт стёрт.",
  },
  "problem.account.unknown": {
    en: "There is no such account, or it is not one of yours.",
    pl: "Takie konto nie istnieje albo nie masz do niego dostępu.",
    ru: "Такого аккаунта нет, или у вас нет к нему доступа.",
  },
  "remedy.account.unknown": {
    en: "Check the address, or sign in as somebody who belongs to it.",
    pl: "Sprawdź adres albo zaloguj się jako osoba, która ma dostęp do tego konta.",
    ru: "Проверьте адрес или войдите как человек, у которого есть доступ к этому аккаунту.",
  },
  "problem.account.too_many_admins": {
    en: "The account has {most, plural, one {# admin} other {# admins}}, and cannot have more.",
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
    en: "Look at the list of admins.",
    pl: "Sprawdź listę administratorów konta.",
    ru: "Проверьте список администраторов аккаунта.",
  },
  "problem.account.owner_stays": {
    en: "The owner cannot be removed.",
    pl: "Nie można usunąć właściciela konta.",
    ru: "Владельца аккаунта удалить нельзя.",
  },
  "remedy.account.owner_stays": {
    en: "Move the ownership to another admin first.",
    pl: "Najpierw przekaż własność konta innemu administratorowi konta.",
    ru: "Сначала передайте владение аккаунтом другому администратору аккаунта.",
  },
  "problem.account.too_many_tenants": {
    en: "The account has {most, plural, one {# virtual company} other {# virtual companies}}, and cannot have more.",
    pl: "Konto ma już {most, plural, one {# wirtualną firmę} few {# wirtualne firmy} many {# wirtualnych firm} other {# wirtualnej firmy}}, a więcej mieć nie może.",
    ru: "В аккаунте уже {most, plural, one {# виртуальная компания} few {# виртуальные компании} many {# виртуальных компаний} other {# виртуальной компании}}, и больше быть не может.",
  },
  "remedy.account.too_many_tenants": {
    en: "One that is closed makes room once it is erased, after 30 days.",
    pl: "Zamknięta firma zwalnia miejsce, gdy zostanie usunięta, po 30 dniach.",
    ru: "Закрытая компания освобождает место, когда её сотрут, через 30 дней.",
  },
  "problem.account.too_many_accounts": {
    en: "You belong to {most, plural, one {# account} other {# accounts}}, and who does cannot open another.",
    pl: "Należysz już do {most, plural, one {# konta} few {# kont} many {# kont} other {# konta}} i nie możesz otworzyć kolejnego.",
    ru: "Вы уже состоите в {most, plural, one {# аккаунте} few {# аккаунтах} many {# аккаунтах} other {# аккаунта}} и не можете открыть ещё один.",
  },
  "remedy.account.too_many_accounts": {
    en: "Leave an account that you do not need, or let somebody else open this one and invite you.",
    pl: "Opuść konto, którego nie potrzebujesz, albo poproś inną osobę, żeby otworzyła nowe konto i Cię zaprosiła.",
    ru: "Выйдите из ненужного аккаунта или попросите другого человека открыть новый аккаунт и пригласить вас.",
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
    en: "The time in which the account could be restored is over.",
    pl: "Czas, w którym można było przywrócić konto, minął.",
    ru: "Время, когда аккаунт можно было восстановить, прошло.",
  },
  "remedy.account.too_late": {
    en: "Open a new one.",
    pl: "Otwórz nowe.",
    ru: "Откройте новый.",
  },
  "problem.account.tenants_left": {
    en: "The account still has virtual companies that are not as far.",
    pl: "Konto ma jeszcze wirtualne firmy, które nie są na tym etapie.",
    ru: "У аккаунта ещё есть виртуальные компании, которые до этого не дошли.",
  },
  "remedy.account.tenants_left": {
    en: "It is tried again by itself.",
    pl: "Kolejna próba nastąpi sama.",
    ru: "Попытка повторится сама.",
  },
  "mail.admin_removed.subject": {
    en: "You are no longer an admin of “{account}”",
    pl: "Nie jesteś już administratorem konta „{account}”",
    ru: "Вы больше не администратор аккаунта «{account}»",
  },
  "mail.admin_removed.body": {
    en: "{name}, you were removed from the admins of the account “{account}”. You can no longer see or manage it.\n\nA role that you hold in one of its virtual companies stays, and so do your sign-in and everything you have elsewhere.",
    pl: "Dzień dobry, {name}!\n\nNie jesteś już administratorem konta „{account}”. Nie widzisz go już i nie możesz nim zarządzać.\n\nRola w jednej z wirtualnych firm konta, jeśli ją masz, zostaje. Nadal możesz się logować i zachowujesz wszystko, co masz gdzie indziej.",
    ru: "Здравствуйте, {name}!\n\nВы больше не администратор аккаунта «{account}». Вы больше не видите его и не можете им управлять.\n\nРоль в одной из виртуальных компаний аккаунта, если она у вас есть, остаётся. Вы по-прежнему можете входить и сохраняете всё, что у вас есть в других местах.",
  },
})
