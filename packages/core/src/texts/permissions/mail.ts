import { titled } from "./shape.ts"

export const mailWords = titled({
  "own_mailbox.view": {
    en: ["See own mailbox", "See the size, addresses and settings of one’s own mailbox."],
    pl: ["Podgląd własnej skrzynki", "Widać rozmiar, adresy i ustawienia własnej skrzynki."],
    ru: ["Просмотр своего ящика", "Видны размер, адреса и настройки своего почтового ящика."],
  },
  "own_mailbox.describe": {
    en: ["Describe own mailbox", "Change the description under which one’s mailbox is listed."],
    pl: ["Opis własnej skrzynki", "Można zmienić opis, pod którym własna skrzynka widnieje na listach."],
    ru: ["Описание своего ящика", "Можно менять описание, под которым свой ящик стоит в списках."],
  },
  "own_mail_forwarding.edit": {
    en: ["Forward own mail", "Have one’s incoming mail sent on to another address, with or without keeping a copy."],
    pl: [
      "Przekazywanie własnej poczty",
      "Pozwala przesyłać pocztę przychodzącą na inny adres, z pozostawieniem kopii lub bez.",
    ],
    ru: [
      "Пересылка своей почты",
      "Позволяет отправлять входящие письма дальше на другой адрес, с копией у себя или без неё.",
    ],
  },
  "own_auto_reply.edit": {
    en: ["Set own auto-reply", "Write the answer that senders get during one’s absence, and set its dates."],
    pl: [
      "Własna autoodpowiedź",
      "Pozwala ułożyć odpowiedź, którą nadawcy dostają w czasie nieobecności, i ustalić jej daty.",
    ],
    ru: [
      "Свой автоответ",
      "Позволяет составить ответ, который отправители получают на время отсутствия, и задать его даты.",
    ],
  },
  "own_aliases.add": {
    en: ["Add own aliases", "Create further addresses for one’s mailbox, as far as the plan allows."],
    pl: ["Dodawanie własnych aliasów", "Można tworzyć kolejne adresy własnej skrzynki, o ile pozwala na to plan."],
    ru: ["Добавление своих алиасов", "Можно создавать дополнительные адреса своего ящика, насколько позволяет план."],
  },
  "own_aliases.edit": {
    en: ["Edit own aliases", "Change or give up additional addresses of one’s own mailbox."],
    pl: ["Edycja własnych aliasów", "Dodatkowe adresy własnej skrzynki można zmieniać i z nich rezygnować."],
    ru: ["Изменение своих алиасов", "Дополнительные адреса своего ящика можно менять и от них отказываться."],
  },
  "own_mail_filters.edit": {
    en: ["Edit own filters", "Sort one’s incoming mail into folders by rules of one’s own."],
    pl: ["Własne filtry", "Pozwala rozdzielać pocztę przychodzącą do folderów według własnych reguł."],
    ru: ["Свои фильтры", "Позволяет раскладывать входящие письма по папкам по собственным правилам."],
  },
  "own_address.edit": {
    en: ["Edit own address entry", "Correct one’s personal data in the global address list."],
    pl: ["Własny wpis adresowy", "Można poprawiać swoje dane osobowe w globalnej liście adresowej."],
    ru: ["Своя запись в адресной книге", "Можно исправлять свои личные данные в общем списке адресов."],
  },
  "own_quarantine.release": {
    en: ["Release own mail", "Take mails held back as spam out of quarantine, if they were meant for oneself."],
    pl: [
      "Uwalnianie własnej poczty",
      "Pozwala wyjąć z kwarantanny wiadomości do własnej skrzynki, zatrzymane jako spam.",
    ],
    ru: ["Возврат своей почты", "Позволяет забрать из карантина письма, которые шли в свой ящик и задержаны как спам."],
  },
  "own_app_passwords.create": {
    en: ["Create app passwords", "Make passwords for mail programs that cannot ask for a second factor."],
    pl: ["Hasła aplikacji", "Można tworzyć hasła dla programów pocztowych, które nie umieją zapytać o drugi składnik."],
    ru: [
      "Пароли приложений",
      "Можно создавать пароли для почтовых программ, которые не умеют спрашивать второй фактор.",
    ],
  },
  "mailboxes.view": {
    en: [
      "See mailboxes",
      "List mailboxes with their owners, aliases, sizes and last sign-in, without reading any mail.",
    ],
    pl: [
      "Podgląd skrzynek",
      "Widać skrzynki, ich właścicieli, aliasy, rozmiary i ostatnie logowanie, bez treści poczty.",
    ],
    ru: ["Просмотр ящиков", "Видны ящики, их владельцы, алиасы, размеры и последний вход, но не сами письма."],
  },
  "mailboxes.create": {
    en: ["Create mailboxes", "Open new mailboxes within the limits of the plan."],
    pl: ["Tworzenie skrzynek", "Można zakładać nowe skrzynki w granicach planu."],
    ru: ["Создание ящиков", "Можно открывать новые ящики в пределах плана."],
  },
  "mailboxes.edit": {
    en: ["Edit mailboxes", "Change a mailbox’s size, description and the ways it can be reached."],
    pl: ["Edycja skrzynek", "Pozwala zmieniać rozmiar i opis skrzynki oraz sposoby dostępu do niej."],
    ru: ["Изменение ящиков", "Позволяет менять размер и описание ящика и способы доступа к нему."],
  },
  "mailboxes.suspend": {
    en: ["Suspend mailboxes", "Stop a mailbox from sending and receiving, and start it again later."],
    pl: ["Zawieszanie skrzynek", "Można wstrzymać wysyłanie i odbieranie poczty w skrzynce, a później je wznowić."],
    ru: ["Приостановка ящиков", "Можно остановить приём и отправку писем в ящике, а потом возобновить."],
  },
  "mailboxes.delete": {
    en: ["Delete mailboxes", "Erase a mailbox together with all mail in it."],
    pl: ["Usuwanie skrzynek", "Pozwala usunąć skrzynkę wraz z całą pocztą."],
    ru: ["Удаление ящиков", "Стирает ящик вместе со всеми письмами в нём."],
  },
  "mailboxes.reset_password": {
    en: ["Reset mailbox passwords", "Give a mailbox a temporary password that its owner must replace."],
    pl: ["Reset haseł skrzynek", "Nadaje skrzynce hasło tymczasowe, które jej właściciel musi zmienić."],
    ru: ["Сброс паролей ящиков", "Даёт ящику временный пароль, который владелец обязан сменить."],
  },
  "mailboxes.delegate": {
    en: ["Delegate mailboxes", "Let one person read, or send as, another person’s mailbox."],
    pl: ["Delegowanie skrzynek", "Pozwala dopuścić jedną osobę do czytania cudzej skrzynki lub wysyłania z niej."],
    ru: ["Делегирование ящиков", "Позволяет одному человеку читать чужой ящик или писать от его имени."],
  },
  "aliases.add": {
    en: ["Add aliases", "Give somebody’s mailbox another address, as far as the plan allows."],
    pl: ["Dodawanie aliasów", "Można nadać czyjejś skrzynce kolejny adres, o ile pozwala na to plan."],
    ru: ["Добавление алиасов", "Можно дать чьему-то ящику ещё один адрес, насколько позволяет план."],
  },
  "aliases.edit": {
    en: ["Edit aliases", "Rename an alias or point it at a different mailbox."],
    pl: ["Edycja aliasów", "Pozwala zmienić nazwę aliasu albo skierować go do innej skrzynki."],
    ru: ["Изменение алиасов", "Позволяет переименовать алиас или направить его в другой ящик."],
  },
  "aliases.delete": {
    en: ["Delete aliases", "Withdraw an additional address; mail to it comes back to the sender."],
    pl: ["Usuwanie aliasów", "Dodatkowy adres można wycofać; poczta na niego wraca do nadawcy."],
    ru: ["Удаление алиасов", "Дополнительный адрес можно отозвать; письма на него возвращаются отправителю."],
  },
  "mail_forwarding.edit": {
    en: ["Set forwarding", "Redirect the mail of other people’s mailboxes, also to addresses outside the company."],
    pl: ["Ustawianie przekazywania", "Pozwala przekierować pocztę z cudzych skrzynek, także na adresy spoza firmy."],
    ru: ["Настройка пересылки", "Позволяет перенаправлять почту чужих ящиков, в том числе на адреса вне компании."],
  },
  "mailing_lists.view": {
    en: ["See mailing lists", "See each list’s address, members and who may write to it."],
    pl: ["Podgląd list mailingowych", "Widać adres i członków każdej listy oraz to, kto może na nią pisać."],
    ru: ["Просмотр рассылок", "Видны адрес и участники каждой рассылки и то, кому можно в неё писать."],
  },
  "mailing_lists.create": {
    en: ["Create mailing lists", "Set up an address that passes mail on to many people."],
    pl: ["Tworzenie list mailingowych", "Można założyć adres, który rozsyła pocztę do wielu osób."],
    ru: ["Создание рассылок", "Можно завести адрес, который раздаёт письма многим людям."],
  },
  "mailing_lists.edit": {
    en: ["Edit mailing lists", "Change who receives a list’s mail and who may write to it."],
    pl: ["Edycja list mailingowych", "Zmienia się, kto dostaje pocztę z listy i kto może na nią pisać."],
    ru: ["Изменение рассылок", "Меняет то, кто получает письма рассылки и кому можно в неё писать."],
  },
  "mailing_lists.delete": {
    en: ["Delete mailing lists", "Close a list, after which its address takes no more mail."],
    pl: ["Usuwanie list mailingowych", "Pozwala zamknąć listę, której adres nie przyjmuje odtąd poczty."],
    ru: ["Удаление рассылок", "Закрывает рассылку, и её адрес больше не принимает писем."],
  },
  "address_book.edit": {
    en: [
      "Edit the address book",
      "Add, correct and remove entries that everybody finds in the company’s address book.",
    ],
    pl: [
      "Edycja książki adresowej",
      "Można dodawać, poprawiać i usuwać wpisy, które każdy znajduje w firmowej książce adresowej.",
    ],
    ru: [
      "Изменение адресной книги",
      "Можно добавлять, исправлять и удалять записи, которые каждый находит в адресной книге компании.",
    ],
  },
  "quarantine.view": {
    en: ["See the quarantine", "See sender, recipient and subject of mails held back in the whole company."],
    pl: ["Podgląd kwarantanny", "Widać nadawcę, odbiorcę i temat wiadomości zatrzymanych w całej firmie."],
    ru: ["Просмотр карантина", "Видны отправитель, получатель и тема писем, задержанных во всей компании."],
  },
  "quarantine.release": {
    en: ["Release quarantined mail", "Deliver held-back mails to their recipients, or destroy them."],
    pl: ["Uwalnianie z kwarantanny", "Pozwala doręczyć zatrzymane wiadomości odbiorcom albo je zniszczyć."],
    ru: ["Выпуск из карантина", "Позволяет доставить задержанные письма получателям или уничтожить их."],
  },
  "mail_filter.edit": {
    en: ["Set the spam filter", "Set how strictly mail is checked, and which senders are always trusted or refused."],
    pl: [
      "Ustawienia filtra spamu",
      "Ustala się, jak surowo sprawdzać pocztę i którym nadawcom zawsze ufać lub odmawiać.",
    ],
    ru: [
      "Настройка спам-фильтра",
      "Задаёт, насколько строго проверяется почта и каким отправителям всегда верить или отказывать.",
    ],
  },
  "mail_domains.view": {
    en: ["See domains", "See the company’s mail domains and whether their records are in order."],
    pl: ["Podgląd domen", "Widać domeny pocztowe firmy i to, czy ich rekordy są w porządku."],
    ru: ["Просмотр доменов", "Видны почтовые домены компании и то, в порядке ли их записи."],
  },
  "mail_domains.add": {
    en: ["Add domains", "Bring a further domain to the company and prove that it belongs there."],
    pl: ["Dodawanie domen", "Pozwala wprowadzić do firmy kolejną domenę i udowodnić, że do niej należy."],
    ru: ["Добавление доменов", "Позволяет привести в компанию ещё один домен и доказать, что он ей принадлежит."],
  },
  "mail_domains.edit": {
    en: ["Configure domains", "Set a domain’s catch-all address, signing keys and delivery routes."],
    pl: ["Konfiguracja domen", "Ustawia się adres zbiorczy domeny, klucze podpisujące i trasy doręczeń."],
    ru: ["Настройка доменов", "Задаёт общий адрес домена, ключи подписи и пути доставки."],
  },
  "mail_domains.remove": {
    en: ["Remove domains", "Take a domain away, so that none of its addresses receives mail any more."],
    pl: ["Usuwanie domen", "Pozwala odłączyć domenę, tak że żaden jej adres nie odbiera już poczty."],
    ru: ["Отключение доменов", "Убирает домен, и ни один его адрес больше не получает почту."],
  },
  "mail_log.view": {
    en: ["See the delivery log", "Trace whether and when a mail was delivered, delayed or refused."],
    pl: ["Podgląd dziennika doręczeń", "Można prześledzić, czy i kiedy doręczono, opóźniono lub odrzucono wiadomość."],
    ru: ["Просмотр журнала доставки", "Можно проследить, когда письмо доставлено, задержано или отвергнуто."],
  },
})
