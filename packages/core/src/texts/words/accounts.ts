import { words } from "../words.ts"

export const accountsWords = words({
  en: {
    "effect.account.opened": "The account “{name}” is opened, and you are its owner.",
    "effect.account.renamed": "The account “{from}” is called “{to}” from now on, on every page and in every mail.",
    "effect.account.admin_loses_access":
      "{name} can no longer see or manage “{account}”, from the next request on, even if signed in right now.",
    "effect.account.admin_signed_out": "{name} is signed out everywhere, and a mail about it goes to {email}.",
    "effect.account.tenant_roles_stay":
      "A role that {name} holds in one of its virtual companies stays until it is taken away there.",
    "effect.account.offer_withdrawn": "The pending offer of ownership to {name} is withdrawn.",
    "event.account.opened": "{owner} opened the account “{name}”.",
    "event.account.renamed": "The account “{from}” was renamed to “{to}”.",
    "event.account.admin_added": "{name} ({email}) became an admin.",
    "event.account.admin_removed": "{name} ({email}) was removed from the admins.",
    "problem.account.unknown": "There is no such account, or it is not one of yours.",
    "remedy.account.unknown": "Check the address, or sign in as somebody who belongs to it.",
    "problem.account.too_many_admins":
      "The account has {most, plural, one {# admin} other {# admins}}, and cannot have more.",
    "remedy.account.too_many_admins": "Remove an admin before you add another.",
    "problem.account.not_an_admin": "This person is not an admin of the account.",
    "remedy.account.not_an_admin": "Look at the list of admins.",
    "problem.account.owner_stays": "The owner cannot be removed.",
    "remedy.account.owner_stays": "Move the ownership to another admin first.",
    "mail.admin_removed.subject": "You are no longer an admin of “{account}”",
    "mail.admin_removed.body":
      "{name}, you were removed from the admins of the account “{account}”. You can no longer see or manage it, and you were signed out.\n\nA role that you hold in one of its virtual companies stays, and so do your sign-in and everything you have elsewhere.",
  },
  pl: {
    "effect.account.opened": "Powstaje konto „{name}”, a Ty jesteś jego właścicielem.",
    "effect.account.renamed": "Konto „{from}” od teraz nazywa się „{to}” – na każdej stronie i w każdym e-mailu.",
    "effect.account.admin_loses_access":
      "{name} nie widzi już konta „{account}” i nie może nim zarządzać – od następnego żądania, nawet w trwającej sesji.",
    "effect.account.admin_signed_out": "{name} traci wszystkie otwarte sesje i dostaje o tym e-mail na adres {email}.",
    "effect.account.tenant_roles_stay":
      "Rola, którą {name} ma w jednej z wirtualnych firm konta, zostaje, dopóki nie zostanie tam odebrana.",
    "effect.account.offer_withdrawn":
      "Oczekująca propozycja przejęcia własności konta zostaje wycofana. Osoba, której ją złożono: {name}.",
    "event.account.opened": "Założono konto „{name}”. Właściciel: {owner}.",
    "event.account.renamed": "Zmieniono nazwę konta z „{from}” na „{to}”.",
    "event.account.admin_added": "Nowy administrator konta: {name} ({email}).",
    "event.account.admin_removed": "Usunięto administratora konta: {name} ({email}).",
    "problem.account.unknown": "Takie konto nie istnieje albo nie masz do niego dostępu.",
    "remedy.account.unknown": "Sprawdź adres albo zaloguj się jako osoba, która ma dostęp do tego konta.",
    "problem.account.too_many_admins":
      "Konto ma już {most, plural, one {# administratora} few {# administratorów} many {# administratorów} other {# administratora}}, a więcej mieć nie może.",
    "remedy.account.too_many_admins": "Zanim dodasz kolejnego administratora konta, usuń jednego z obecnych.",
    "problem.account.not_an_admin": "Ta osoba nie jest administratorem konta.",
    "remedy.account.not_an_admin": "Sprawdź listę administratorów konta.",
    "problem.account.owner_stays": "Nie można usunąć właściciela konta.",
    "remedy.account.owner_stays": "Najpierw przekaż własność konta innemu administratorowi konta.",
    "mail.admin_removed.subject": "Nie jesteś już administratorem konta „{account}”",
    "mail.admin_removed.body":
      "Dzień dobry, {name}!\n\nNie jesteś już administratorem konta „{account}”. Nie widzisz go już i nie możesz nim zarządzać, a Twoje sesje zostały zakończone.\n\nRola w jednej z wirtualnych firm konta, jeśli ją masz, zostaje. Nadal możesz się logować i zachowujesz wszystko, co masz gdzie indziej.",
  },
  ru: {
    "effect.account.opened": "Создаётся аккаунт «{name}», и вы — его владелец.",
    "effect.account.renamed": "Аккаунт «{from}» теперь называется «{to}» — на каждой странице и в каждом письме.",
    "effect.account.admin_loses_access":
      "{name} больше не видит аккаунт «{account}» и не может им управлять — со следующего запроса, даже в открытом сеансе.",
    "effect.account.admin_signed_out": "{name} теряет все открытые сеансы и получает об этом письмо на адрес {email}.",
    "effect.account.tenant_roles_stay":
      "Роль, которую {name} имеет в одной из виртуальных компаний аккаунта, остаётся, пока её не отзовут там.",
    "effect.account.offer_withdrawn":
      "Ожидающее ответа предложение стать владельцем аккаунта отзывается. Кому оно сделано: {name}.",
    "event.account.opened": "Создан аккаунт «{name}». Владелец: {owner}.",
    "event.account.renamed": "Название аккаунта изменено с «{from}» на «{to}».",
    "event.account.admin_added": "Новый администратор аккаунта: {name} ({email}).",
    "event.account.admin_removed": "Удалён администратор аккаунта: {name} ({email}).",
    "problem.account.unknown": "Такого аккаунта нет, или у вас нет к нему доступа.",
    "remedy.account.unknown": "Проверьте адрес или войдите как человек, у которого есть доступ к этому аккаунту.",
    "problem.account.too_many_admins":
      "В аккаунте уже {most, plural, one {# администратор} few {# администратора} many {# администраторов} other {# администратора}}, и больше быть не может.",
    "remedy.account.too_many_admins": "Прежде чем добавить администратора аккаунта, удалите одного из нынешних.",
    "problem.account.not_an_admin": "Этот человек — не администратор аккаунта.",
    "remedy.account.not_an_admin": "Проверьте список администраторов аккаунта.",
    "problem.account.owner_stays": "Владельца аккаунта удалить нельзя.",
    "remedy.account.owner_stays": "Сначала передайте владение аккаунтом другому администратору аккаунта.",
    "mail.admin_removed.subject": "Вы больше не администратор аккаунта «{account}»",
    "mail.admin_removed.body":
      "Здравствуйте, {name}!\n\nВы больше не администратор аккаунта «{account}». Вы больше не видите его и не можете им управлять, а ваши сеансы завершены.\n\nРоль в одной из виртуальных компаний аккаунта, если она у вас есть, остаётся. Вы по-прежнему можете входить и сохраняете всё, что у вас есть в других местах.",
  },
})
