import { words } from "../words.ts"

export const accountsWords = words({
  en: {
    "effect.account.opened": "The account “{name}” is opened, and you are its owner.",
    "effect.account.renamed": "The account “{from}” is called “{to}” from now on, on every page and in every mail.",
    "effect.account.admin_loses_access":
      "{name} can no longer see or manage “{account}”, from the next request on, even if signed in right now.",
    "effect.account.admin_is_mailed": "A mail about it goes to {email}.",
    "effect.account.links_stop":
      "Links that {name} sent as an admin to people who have not joined yet stop working, but where a role in that virtual company lets {name} send them, too.",
    "effect.account.tenant_roles_stay":
      "A role that {name} holds in one of its virtual companies stays until it is taken away there.",
    "effect.account.offer_withdrawn": "The pending offer of ownership to {name} is withdrawn.",
    "effect.account.you_leave":
      "You can no longer see or manage “{account}”, from the next request on. Only its owner can invite you again.",
    "effect.account.your_roles_stay":
      "A role that you hold in one of its virtual companies stays until it is taken away there.",
    "effect.account.tenant_counted":
      "The account then has {tenants, plural, one {# virtual company} other {# virtual companies}} of at most {most}.",
    "effect.account.closing":
      "The account “{name}” is closed: from the next request on nothing in it can be changed, and it can be read until {until, date, moment}.",
    "effect.account.tenants_close":
      "{tenants, plural, =0 {It has no virtual company that would close with it.} one {Its virtual company closes with it. Nobody can change anything there.} other {All of its # virtual companies close with it. Nobody can change anything there.}}",
    "effect.account.nobody_joins": "Meanwhile nobody can accept an invitation or the ownership.",
    "effect.account.restorable":
      "Until {until, date, moment}, the owner can restore the account, with everything that was closed with it.",
    "effect.account.erased_after":
      "After {until, date, moment}, the account, its virtual companies and all their people and data are erased for good.",
    "effect.account.restored": "The account “{name}” is restored, and its admins manage it as before.",
    "effect.account.tenants_come_back":
      "The virtual companies that were closed with it come back as they were. Those that had been closed before stay closed.",
    "effect.account.erasing":
      "{items, plural, one {# record} other {# records}} of the closed account are erased for good.",
    "effect.account.erased": "Nothing is left of the closed account but that it existed, and the log of its events.",
    "event.account.opened": "{owner} opened the account “{name}”.",
    "event.account.renamed": "The account “{from}” was renamed to “{to}”.",
    "event.account.admin_added": "{name} ({email}) became an admin.",
    "event.account.admin_removed": "{name} ({email}) was removed from the admins.",
    "event.account.admin_left": "{name} ({email}) left the admins.",
    "event.account.closed": "The account was closed.",
    "event.account.restored": "The account was restored.",
    "event.account.erasing": "A part of the closed account was erased.",
    "event.account.people_let_go": "People were let go from the closed account.",
    "event.account.erased": "The closed account was erased.",
    "problem.account.unknown": "There is no such account, or it is not one of yours.",
    "remedy.account.unknown": "Check the address, or sign in as somebody who belongs to it.",
    "problem.account.too_many_admins":
      "The account has {most, plural, one {# admin} other {# admins}}, and cannot have more.",
    "remedy.account.too_many_admins": "Remove an admin before you add another.",
    "problem.account.not_an_admin": "This person is not an admin of the account.",
    "remedy.account.not_an_admin": "Look at the list of admins.",
    "problem.account.owner_stays": "The owner cannot be removed.",
    "remedy.account.owner_stays": "Move the ownership to another admin first.",
    "problem.account.too_many_tenants":
      "The account has {most, plural, one {# virtual company} other {# virtual companies}}, and cannot have more.",
    "remedy.account.too_many_tenants": "One that is closed makes room once it is erased, after 30 days.",
    "problem.account.too_many_accounts":
      "You belong to {most, plural, one {# account} other {# accounts}}, and who does cannot open another.",
    "remedy.account.too_many_accounts":
      "Leave an account that you do not need, or let somebody else open this one and invite you.",
    "problem.account.not_closing": "The account is not being closed.",
    "remedy.account.not_closing": "There is nothing to restore.",
    "problem.account.too_late": "The time in which the account could be restored is over.",
    "remedy.account.too_late": "Open a new one.",
    "problem.account.tenants_left": "The account still has virtual companies that are not as far.",
    "remedy.account.tenants_left": "It is tried again by itself.",
    "mail.admin_removed.subject": "You are no longer an admin of “{account}”",
    "mail.admin_removed.body":
      "{name}, you were removed from the admins of the account “{account}”. You can no longer see or manage it.\n\nA role that you hold in one of its virtual companies stays, and so do your sign-in and everything you have elsewhere.",
  },
  pl: {
    "effect.account.opened": "Powstaje konto „{name}”, a Ty jesteś jego właścicielem.",
    "effect.account.renamed": "Konto „{from}” od teraz nazywa się „{to}” – na każdej stronie i w każdym e-mailu.",
    "effect.account.admin_loses_access":
      "{name} nie widzi już konta „{account}” i nie może nim zarządzać – od następnego żądania, nawet w trwającej sesji.",
    "effect.account.admin_is_mailed": "Na adres {email} zostanie wysłany e-mail z informacją.",
    "effect.account.links_stop":
      "Przestają działać linki z nieprzyjętych jeszcze zaproszeń, które {name} ma na koncie jako administrator, chyba że pozwala na nie również rola w danej wirtualnej firmie.",
    "effect.account.tenant_roles_stay":
      "Rola, którą {name} ma w jednej z wirtualnych firm konta, zostaje, dopóki nie zostanie tam odebrana.",
    "effect.account.offer_withdrawn":
      "Oczekująca propozycja przejęcia własności konta zostaje wycofana. Osoba, której ją złożono: {name}.",
    "effect.account.you_leave":
      "Nie widzisz już konta „{account}” i nie możesz nim zarządzać – od następnego żądania. Ponownie zaprosić Cię może tylko jego właściciel.",
    "effect.account.your_roles_stay":
      "Twoja rola w jednej z wirtualnych firm konta, jeśli ją masz, zostaje, dopóki nie zostanie tam odebrana.",
    "effect.account.tenant_counted":
      "Konto ma wtedy {tenants, plural, one {# wirtualną firmę} few {# wirtualne firmy} many {# wirtualnych firm} other {# wirtualnej firmy}}, a może mieć najwyżej {most}.",
    "effect.account.closing":
      "Konto „{name}” zostaje zamknięte: od następnego żądania nie można w nim nic zmienić, a odczytać je można do {until, date, moment}.",
    "effect.account.tenants_close":
      "{tenants, plural, =0 {Nie ma wirtualnej firmy, która zamknęłaby się razem z nim.} one {Razem z nim zamyka się # wirtualna firma. Nikt nie może tam nic zmienić.} few {Razem z nim zamykają się # wirtualne firmy. Nikt nie może tam nic zmienić.} many {Razem z nim zamyka się # wirtualnych firm. Nikt nie może tam nic zmienić.} other {Razem z nim zamyka się # wirtualnej firmy. Nikt nie może tam nic zmienić.}}",
    "effect.account.nobody_joins": "W tym czasie nikt nie może przyjąć zaproszenia ani własności konta.",
    "effect.account.restorable":
      "Do {until, date, moment} właściciel może przywrócić konto razem ze wszystkim, co z nim zamknięto.",
    "effect.account.erased_after":
      "Po {until, date, moment} konto, jego wirtualne firmy oraz wszystkie ich osoby i dane zostają usunięte na zawsze.",
    "effect.account.restored":
      "Konto „{name}” zostaje przywrócone, a jego administratorzy zarządzają nim jak wcześniej.",
    "effect.account.tenants_come_back":
      "Wirtualne firmy zamknięte razem z nim wracają w poprzednim stanie. Te, które zamknięto wcześniej, zostają zamknięte.",
    "effect.account.erasing":
      "Na zawsze {items, plural, one {znika # zapis} few {znikają # zapisy} many {znika # zapisów} other {znika # zapisu}} zamkniętego konta.",
    "effect.account.erased": "Po zamkniętym koncie nie zostaje nic poza tym, że istniało, i dziennikiem jego zdarzeń.",
    "event.account.opened": "Założono konto „{name}”. Właściciel: {owner}.",
    "event.account.renamed": "Zmieniono nazwę konta z „{from}” na „{to}”.",
    "event.account.admin_added": "Nowy administrator konta: {name} ({email}).",
    "event.account.admin_removed": "Usunięto administratora konta: {name} ({email}).",
    "event.account.admin_left": "Z grona administratorów konta odchodzi {name} ({email}).",
    "event.account.closed": "Zamknięto konto.",
    "event.account.restored": "Przywrócono konto.",
    "event.account.erasing": "Usunięto część zamkniętego konta.",
    "event.account.people_let_go": "Usunięto osoby z zamkniętego konta.",
    "event.account.erased": "Usunięto zamknięte konto.",
    "problem.account.unknown": "Takie konto nie istnieje albo nie masz do niego dostępu.",
    "remedy.account.unknown": "Sprawdź adres albo zaloguj się jako osoba, która ma dostęp do tego konta.",
    "problem.account.too_many_admins":
      "Konto ma już {most, plural, one {# administratora} few {# administratorów} many {# administratorów} other {# administratora}}, a więcej mieć nie może.",
    "remedy.account.too_many_admins": "Zanim dodasz kolejnego administratora konta, usuń jednego z obecnych.",
    "problem.account.not_an_admin": "Ta osoba nie jest administratorem konta.",
    "remedy.account.not_an_admin": "Sprawdź listę administratorów konta.",
    "problem.account.owner_stays": "Nie można usunąć właściciela konta.",
    "remedy.account.owner_stays": "Najpierw przekaż własność konta innemu administratorowi konta.",
    "problem.account.too_many_tenants":
      "Konto ma już {most, plural, one {# wirtualną firmę} few {# wirtualne firmy} many {# wirtualnych firm} other {# wirtualnej firmy}}, a więcej mieć nie może.",
    "remedy.account.too_many_tenants": "Zamknięta firma zwalnia miejsce, gdy zostanie usunięta, po 30 dniach.",
    "problem.account.too_many_accounts":
      "Należysz już do {most, plural, one {# konta} few {# kont} many {# kont} other {# konta}} i nie możesz otworzyć kolejnego.",
    "remedy.account.too_many_accounts":
      "Opuść konto, którego nie potrzebujesz, albo poproś inną osobę, żeby otworzyła nowe konto i Cię zaprosiła.",
    "problem.account.not_closing": "Konto nie jest zamykane.",
    "remedy.account.not_closing": "Nie ma czego przywracać.",
    "problem.account.too_late": "Czas, w którym można było przywrócić konto, minął.",
    "remedy.account.too_late": "Otwórz nowe.",
    "problem.account.tenants_left": "Konto ma jeszcze wirtualne firmy, które nie są na tym etapie.",
    "remedy.account.tenants_left": "Kolejna próba nastąpi sama.",
    "mail.admin_removed.subject": "Nie jesteś już administratorem konta „{account}”",
    "mail.admin_removed.body":
      "Dzień dobry, {name}!\n\nNie jesteś już administratorem konta „{account}”. Nie widzisz go już i nie możesz nim zarządzać.\n\nRola w jednej z wirtualnych firm konta, jeśli ją masz, zostaje. Nadal możesz się logować i zachowujesz wszystko, co masz gdzie indziej.",
  },
  ru: {
    "effect.account.opened": "Создаётся аккаунт «{name}», и вы — его владелец.",
    "effect.account.renamed": "Аккаунт «{from}» теперь называется «{to}» — на каждой странице и в каждом письме.",
    "effect.account.admin_loses_access":
      "{name} больше не видит аккаунт «{account}» и не может им управлять — со следующего запроса, даже в открытом сеансе.",
    "effect.account.admin_is_mailed": "На адрес {email} придёт письмо об этом.",
    "effect.account.links_stop":
      "Ссылки из ещё не принятых приглашений, которые {name} отправляет как администратор, перестают действовать, если такого приглашения не позволяет и роль в самой виртуальной компании.",
    "effect.account.tenant_roles_stay":
      "Роль, которую {name} имеет в одной из виртуальных компаний аккаунта, остаётся, пока её не отзовут там.",
    "effect.account.offer_withdrawn":
      "Ожидающее ответа предложение стать владельцем аккаунта отзывается. Кому оно сделано: {name}.",
    "effect.account.you_leave":
      "Вы больше не видите аккаунт «{account}» и не можете им управлять — со следующего запроса. Снова пригласить вас может только его владелец.",
    "effect.account.your_roles_stay":
      "Ваша роль в одной из виртуальных компаний аккаунта, если она есть, остаётся, пока её не отзовут там.",
    "effect.account.tenant_counted":
      "В аккаунте тогда {tenants, plural, one {# виртуальная компания} few {# виртуальные компании} many {# виртуальных компаний} other {# виртуальной компании}}, а может быть не больше {most}.",
    "effect.account.closing":
      "Аккаунт «{name}» закрывается: со следующего запроса в нём ничего нельзя изменить, а читать его можно до {until, date, moment}.",
    "effect.account.tenants_close":
      "{tenants, plural, =0 {У него нет виртуальной компании, которая закрылась бы вместе с ним.} one {Вместе с ним закрывается # виртуальная компания. Никто не может ничего там изменить.} few {Вместе с ним закрываются # виртуальные компании. Никто не может ничего там изменить.} many {Вместе с ним закрывается # виртуальных компаний. Никто не может ничего там изменить.} other {Вместе с ним закрывается # виртуальной компании. Никто не может ничего там изменить.}}",
    "effect.account.nobody_joins": "В это время никто не может принять приглашение или владение аккаунтом.",
    "effect.account.restorable":
      "До {until, date, moment} владелец может восстановить аккаунт вместе со всем, что было с ним закрыто.",
    "effect.account.erased_after":
      "После {until, date, moment} аккаунт, его виртуальные компании и все их люди и данные стираются навсегда.",
    "effect.account.restored": "Аккаунт «{name}» восстанавливается, и его администраторы управляют им как прежде.",
    "effect.account.tenants_come_back":
      "Виртуальные компании, закрытые вместе с ним, возвращаются такими, какими были. Закрытые раньше остаются закрытыми.",
    "effect.account.erasing":
      "Навсегда {items, plural, one {стирается # запись} few {стираются # записи} many {стирается # записей} other {стирается # записи}} закрытого аккаунта.",
    "effect.account.erased": "От закрытого аккаунта не остаётся ничего, кроме того, что он был, и журнала его событий.",
    "event.account.opened": "Создан аккаунт «{name}». Владелец: {owner}.",
    "event.account.renamed": "Название аккаунта изменено с «{from}» на «{to}».",
    "event.account.admin_added": "Новый администратор аккаунта: {name} ({email}).",
    "event.account.admin_removed": "Удалён администратор аккаунта: {name} ({email}).",
    "event.account.admin_left": "{name} ({email}) больше не входит в число администраторов аккаунта.",
    "event.account.closed": "Аккаунт закрыт.",
    "event.account.restored": "Аккаунт восстановлен.",
    "event.account.erasing": "Стёрта часть закрытого аккаунта.",
    "event.account.people_let_go": "Удалены люди из закрытого аккаунта.",
    "event.account.erased": "Закрытый аккаунт стёрт.",
    "problem.account.unknown": "Такого аккаунта нет, или у вас нет к нему доступа.",
    "remedy.account.unknown": "Проверьте адрес или войдите как человек, у которого есть доступ к этому аккаунту.",
    "problem.account.too_many_admins":
      "В аккаунте уже {most, plural, one {# администратор} few {# администратора} many {# администраторов} other {# администратора}}, и больше быть не может.",
    "remedy.account.too_many_admins": "Прежде чем добавить администратора аккаунта, удалите одного из нынешних.",
    "problem.account.not_an_admin": "Этот человек — не администратор аккаунта.",
    "remedy.account.not_an_admin": "Проверьте список администраторов аккаунта.",
    "problem.account.owner_stays": "Владельца аккаунта удалить нельзя.",
    "remedy.account.owner_stays": "Сначала передайте владение аккаунтом другому администратору аккаунта.",
    "problem.account.too_many_tenants":
      "В аккаунте уже {most, plural, one {# виртуальная компания} few {# виртуальные компании} many {# виртуальных компаний} other {# виртуальной компании}}, и больше быть не может.",
    "remedy.account.too_many_tenants": "Закрытая компания освобождает место, когда её сотрут, через 30 дней.",
    "problem.account.too_many_accounts":
      "Вы уже состоите в {most, plural, one {# аккаунте} few {# аккаунтах} many {# аккаунтах} other {# аккаунта}} и не можете открыть ещё один.",
    "remedy.account.too_many_accounts":
      "Выйдите из ненужного аккаунта или попросите другого человека открыть новый аккаунт и пригласить вас.",
    "problem.account.not_closing": "Аккаунт не закрывается.",
    "remedy.account.not_closing": "Восстанавливать нечего.",
    "problem.account.too_late": "Время, когда аккаунт можно было восстановить, прошло.",
    "remedy.account.too_late": "Откройте новый.",
    "problem.account.tenants_left": "У аккаунта ещё есть виртуальные компании, которые до этого не дошли.",
    "remedy.account.tenants_left": "Попытка повторится сама.",
    "mail.admin_removed.subject": "Вы больше не администратор аккаунта «{account}»",
    "mail.admin_removed.body":
      "Здравствуйте, {name}!\n\nВы больше не администратор аккаунта «{account}». Вы больше не видите его и не можете им управлять.\n\nРоль в одной из виртуальных компаний аккаунта, если она у вас есть, остаётся. Вы по-прежнему можете входить и сохраняете всё, что у вас есть в других местах.",
  },
})
