import { titled } from "./shape.ts"

export const mailWords = titled({
  "own_mailbox.view": {
    en: ["See own mailbox", "See the size, addresses and settings of one’s own mailbox."],
    pl: ["Podgląd własnej skrzynki", "Pozwala sprawdzać rozmiar, adresy i ustawienia własnej skrzynki."],
    ru: ["Просмотр своего ящика", "Видны размер, адреса и настройки своего почтового ящика."],
  },
  "own_mailbox.describe": {
    en: ["Describe own mailbox", "Change the description under which one’s mailbox is listed."],
    pl: ["Opis własnej skrzynki", "Pozwala zmienić opis, pod którym własna skrzynka widnieje na listach."],
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
      "Pozwala ułożyć odpowiedź, którą nadawcy otrzymują w czasie nieobecności, i ustalić jej daty.",
    ],
    ru: [
      "Свой автоответ",
      "Позволяет составить ответ, который отправители получают на время отсутствия, и задать его даты.",
    ],
  },
  "own_aliases.add": {
    en: ["Add own aliases", "Create further addresses for one’s mailbox, as far as the plan allows."],
    pl: ["Dodawanie własnych aliasów", "Pozwala tworzyć kolejne adresy własnej skrzynki, o ile dopuszcza to plan."],
    ru: ["Добавление своих алиасов", "Можно создавать дополнительные адреса своего ящика, насколько позволяет план."],
  },
  "own_aliases.edit": {
    en: ["Edit own aliases", "Change or give up additional addresses of one’s own mailbox."],
    pl: ["Edycja własnych aliasów", "Pozwala zmieniać dodatkowe adresy własnej skrzynki i z nich rezygnować."],
    ru: ["Изменение своих алиасов", "Дополнительные адреса своего ящика можно менять и от них отказываться."],
  },
  "own_mail_filters.edit": {
    en: ["Edit own filters", "Sort one’s incoming mail into folders by rules of one’s own."],
    pl: ["Własne filtry", "Pozwala rozdzielać pocztę przychodzącą do folderów według własnych reguł."],
    ru: ["Свои фильтры", "Позволяет раскладывать входящие письма по папкам по собственным правилам."],
  },
  "own_address.edit": {
    en: ["Edit own address entry", "Correct one’s personal data in the global address list."],
    pl: ["Własny wpis adresowy", "Pozwala poprawiać swoje dane osobowe na globalnej liście adresowej."],
    ru: ["Своя запись в адресной книге", "Можно исправлять свои личные данные в общем списке адресов."],
  },
  "own_quarantine.release": {
    en: ["Release own mail", "Take mails held back as spam out of quarantine, if they were meant for oneself."],
    pl: [
      "Zwalnianie własnej poczty z kwarantanny",
      "Pozwala wyjąć z kwarantanny wiadomości do własnej skrzynki, zatrzymane jako spam.",
    ],
    ru: [
      "Освобождение своих писем из карантина",
      "Позволяет забрать из карантина письма, которые шли в свой ящик и задержаны как спам.",
    ],
  },
  "own_app_passwords.create": {
    en: ["Create app passwords", "Create passwords for mail programs that do not support a second factor."],
    pl: [
      "Hasła aplikacji",
      "Pozwala tworzyć hasła dla programów pocztowych, które nie obsługują weryfikacji dwuetapowej.",
    ],
    ru: [
      "Пароли приложений",
      "Можно создавать пароли для почтовых программ, которые не поддерживают двухэтапную проверку.",
    ],
  },
  "mailboxes.view": {
    en: [
      "See mailboxes",
      "List mailboxes with their owners, aliases, sizes and last sign-in, without reading any mail.",
    ],
    pl: [
      "Podgląd skrzynek",
      "Pozwala przeglądać skrzynki, ich właścicieli, aliasy, rozmiary i ostatnie logowanie, bez treści poczty.",
    ],
    ru: ["Просмотр ящиков", "Видны ящики, их владельцы, алиасы, размеры и последний вход, но не сами письма."],
  },
  "mailboxes.create": {
    en: ["Create mailboxes", "Open new mailboxes within the limits of the plan."],
    pl: ["Tworzenie skrzynek", "Pozwala zakładać nowe skrzynki w granicach planu."],
    ru: ["Создание ящиков", "Можно открывать новые ящики в пределах плана."],
  },
  "mailboxes.edit": {
    en: ["Edit mailboxes", "Change a mailbox’s size, description and the ways it can be reached."],
    pl: ["Edycja skrzynek", "Pozwala zmieniać rozmiar i opis skrzynki oraz sposoby dostępu do niej."],
    ru: ["Изменение ящиков", "Позволяет менять размер и описание ящика и способы доступа к нему."],
  },
  "mailboxes.suspend": {
    en: ["Suspend mailboxes", "Stop a mailbox from sending and receiving, and start it again later."],
    pl: ["Zawieszanie skrzynek", "Pozwala wstrzymać wysyłanie i odbieranie poczty w skrzynce, a później je wznowić."],
    ru: ["Приостановка ящиков", "Можно остановить приём и отправку писем в ящике, а потом возобновить."],
  },
  "mailboxes.delete": {
    en: ["Delete mailboxes", "Delete a mailbox together with all mail in it."],
    pl: ["Usuwanie skrzynek", "Pozwala usunąć skrzynkę wraz z całą pocztą."],
    ru: ["Удаление ящиков", "Удаляет ящик вместе со всеми письмами в нём."],
  },
  "mailboxes.reset_password": {
    en: ["Reset mailbox passwords", "Give a mailbox a temporary password that its owner must replace."],
    pl: ["Reset haseł skrzynek", "Pozwala nadać skrzynce hasło tymczasowe, które jej właściciel musi zmienić."],
    ru: ["Сброс паролей ящиков", "Даёт ящику временный пароль, который владелец обязан сменить."],
  },
  "mailboxes.delegate": {
    en: ["Delegate mailboxes", "Let one person read another person’s mailbox or send from it."],
    pl: [
      "Delegowanie skrzynek",
      "Pozwala dać jednej osobie dostęp do skrzynki innej osoby albo prawo wysyłania z niej.",
    ],
    ru: ["Делегирование ящиков", "Позволяет одному человеку читать чужой ящик или писать от его имени."],
  },
  "aliases.add": {
    en: ["Add aliases", "Give somebody’s mailbox another address, as far as the plan allows."],
    pl: ["Dodawanie aliasów", "Pozwala nadać czyjejś skrzynce kolejny adres, o ile dopuszcza to plan."],
    ru: ["Добавление алиасов", "Можно дать чьему-то ящику ещё один адрес, насколько позволяет план."],
  },
  "aliases.edit": {
    en: ["Edit aliases", "Rename an alias or point it at a different mailbox."],
    pl: ["Edycja aliasów", "Pozwala zmienić nazwę aliasu albo skierować go do innej skrzynki."],
    ru: ["Изменение алиасов", "Позволяет переименовать алиас или направить его в другой ящик."],
  },
  "aliases.delete": {
    en: ["Delete aliases", "Remove an additional address; mail sent to it goes back to the sender."],
    pl: ["Usuwanie aliasów", "Pozwala usunąć dodatkowy adres; poczta wysłana na niego wraca do nadawcy."],
    ru: ["Удаление алиасов", "Дополнительный адрес можно удалить; письма на него возвращаются отправителю."],
  },
  "mail_forwarding.edit": {
    en: ["Set forwarding", "Redirect the mail of other people’s mailboxes, also to addresses outside the company."],
    pl: ["Ustawianie przekazywania", "Pozwala przekierować pocztę z cudzych skrzynek, także na adresy spoza firmy."],
    ru: ["Настройка пересылки", "Позволяет перенаправлять почту чужих ящиков, в том числе на адреса вне компании."],
  },
  "mailing_lists.view": {
    en: ["See mailing lists", "See each list’s address, members and who may write to it."],
    pl: [
      "Podgląd list mailingowych",
      "Pozwala przeglądać adres i członków każdej listy oraz sprawdzać, kto może na nią pisać.",
    ],
    ru: ["Просмотр рассылок", "Видны адрес и участники каждой рассылки и то, кому можно в неё писать."],
  },
  "mailing_lists.create": {
    en: ["Create mailing lists", "Set up an address that passes mail on to many people."],
    pl: ["Tworzenie list mailingowych", "Pozwala założyć adres, który rozsyła pocztę do wielu osób."],
    ru: ["Создание рассылок", "Можно завести адрес, который раздаёт письма многим людям."],
  },
  "mailing_lists.edit": {
    en: ["Edit mailing lists", "Change who receives a list’s mail and who may write to it."],
    pl: ["Edycja list mailingowych", "Pozwala zmieniać, kto otrzymuje pocztę z listy i kto może na nią pisać."],
    ru: ["Изменение рассылок", "Меняет то, кто получает письма рассылки и кому можно в неё писать."],
  },
  "mailing_lists.delete": {
    en: ["Delete mailing lists", "Delete a list, after which its address takes no more mail."],
    pl: ["Usuwanie list mailingowych", "Pozwala usunąć listę, po czym jej adres nie przyjmuje już poczty."],
    ru: ["Удаление рассылок", "Удаляет рассылку, и её адрес больше не принимает писем."],
  },
  "address_book.edit": {
    en: [
      "Edit the address book",
      "Add, correct and remove entries in the company’s address book, which everybody sees.",
    ],
    pl: [
      "Edycja książki adresowej",
      "Pozwala dodawać, poprawiać i usuwać wpisy w firmowej książce adresowej, które widzą wszyscy.",
    ],
    ru: [
      "Изменение адресной книги",
      "Можно добавлять, исправлять и удалять записи в адресной книге компании, которые видят все.",
    ],
  },
  "quarantine.view": {
    en: ["See the quarantine", "See sender, recipient and subject of mails held back in the whole company."],
    pl: ["Podgląd kwarantanny", "Pozwala sprawdzać nadawcę, odbiorcę i temat wiadomości zatrzymanych w całej firmie."],
    ru: ["Просмотр карантина", "Видны отправитель, получатель и тема писем, задержанных во всей компании."],
  },
  "quarantine.release": {
    en: ["Release quarantined mail", "Deliver held-back mails to their recipients, or delete them for good."],
    pl: ["Zwalnianie z kwarantanny", "Pozwala doręczyć zatrzymane wiadomości odbiorcom albo je trwale usunąć."],
    ru: [
      "Освобождение писем из карантина",
      "Позволяет доставить задержанные письма получателям или безвозвратно удалить их.",
    ],
  },
  "mail_filter.edit": {
    en: [
      "Set the spam filter",
      "Set how strictly mail is checked, and which senders are always let through or blocked.",
    ],
    pl: [
      "Ustawienia filtra spamu",
      "Pozwala ustalać, jak surowo sprawdzać pocztę oraz których nadawców zawsze przepuszczać, a których blokować.",
    ],
    ru: [
      "Настройка спам-фильтра",
      "Задаёт, насколько строго проверяется почта и каких отправителей всегда пропускать или блокировать.",
    ],
  },
  "mail_domains.view": {
    en: ["See domains", "See the company’s mail domains and whether their records are in order."],
    pl: ["Podgląd domen", "Pozwala przeglądać domeny pocztowe firmy i sprawdzać, czy ich rekordy są w porządku."],
    ru: ["Просмотр доменов", "Видны почтовые домены компании и то, в порядке ли их записи."],
  },
  "mail_domains.add": {
    en: ["Add domains", "Add a further domain and prove that it belongs to the company."],
    pl: ["Dodawanie domen", "Pozwala dodać kolejną domenę i potwierdzić, że należy do firmy."],
    ru: ["Добавление доменов", "Позволяет подключить ещё один домен и подтвердить, что он принадлежит компании."],
  },
  "mail_domains.edit": {
    en: ["Configure domains", "Set a domain’s catch-all address, signing keys and delivery routes."],
    pl: ["Konfiguracja domen", "Pozwala ustawiać adres zbiorczy domeny, klucze podpisujące i trasy doręczeń."],
    ru: ["Настройка доменов", "Задаёт адрес домена для всех остальных писем, ключи подписи и пути доставки."],
  },
  "mail_domains.remove": {
    en: ["Remove domains", "Remove a domain, so that none of its addresses receives mail any more."],
    pl: ["Usuwanie domen", "Pozwala odłączyć domenę, tak że żaden jej adres nie odbiera już poczty."],
    ru: ["Отключение доменов", "Отключает домен, и ни один его адрес больше не получает почту."],
  },
  "mail_log.view": {
    en: ["See the delivery log", "Trace whether and when a mail was delivered, delayed or refused."],
    pl: [
      "Podgląd dziennika doręczeń",
      "Pozwala prześledzić, czy i kiedy doręczono, opóźniono lub odrzucono wiadomość.",
    ],
    ru: ["Просмотр журнала доставки", "Можно проследить, когда письмо доставлено, задержано или отвергнуто."],
  },
})
