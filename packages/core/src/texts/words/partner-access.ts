import { words } from "../words.ts"

/** What a partner may do in an account, as part of a sentence. */
const may = {
  en: "{access, select, manage {see its virtual companies, users and mailboxes, and change companies, users, mailboxes and aliases} view {see its virtual companies, users and mailboxes} other {see nothing}}",
  pl: "{access, select, manage {oglądać wirtualne firmy, użytkowników i skrzynki oraz zmieniać firmy, użytkowników, skrzynki i aliasy} view {oglądać wirtualne firmy, użytkowników i skrzynki} other {nic}}",
  ru: "{access, select, manage {видеть виртуальные компании, пользователей и почтовые ящики и менять компании, пользователей, ящики и псевдонимы} view {видеть виртуальные компании, пользователей и почтовые ящики} other {ничего}}",
}

/** What a partner may do in an account, and what it never may. */
export const partnerAccessWords = words({
  "effect.partner.owner_rights": {
    en: "Once accepted, {email} will own the account “{account}” with its first virtual company, and “{partner}” will be able to see and manage it.",
    pl: "Po przyjęciu zaproszenia {email} będzie właścicielem konta „{account}” z pierwszą wirtualną firmą, a partner „{partner}” będzie mógł je oglądać i nim zarządzać.",
    ru: "Приняв приглашение, {email} станет владельцем аккаунта «{account}» с первой виртуальной компанией, а «{partner}» сможет видеть его и управлять им.",
  },
  "effect.partner.you_own": {
    en: "You will own the account “{account}”, which “{partner}” has registered for you, and administer its first virtual company.",
    pl: "Będziesz właścicielem konta „{account}”, zarejestrowanego dla Ciebie przez partnera „{partner}”, i administratorem jego pierwszej wirtualnej firmy.",
    ru: "Вы станете владельцем аккаунта «{account}», который зарегистрировал для вас партнёр «{partner}», и администратором его первой виртуальной компании.",
  },
  "effect.partner.partner_manages": {
    en: "“{partner}” will be able to see your virtual companies, users and mailboxes, and to change companies, users, mailboxes and aliases. {mayEnd, select, true {You can narrow or end that later.} other {Only the operator can narrow or end that.}} Content, roles, ownership and keys stay closed to it. You sign in as {email}.",
    pl: "Partner „{partner}” będzie mógł oglądać i zmieniać wirtualne firmy, użytkowników, skrzynki i aliasy. {mayEnd, select, true {Możesz to później ograniczyć lub zakończyć.} other {Ograniczyć lub zakończyć może to tylko obsługa serwisu.}} Treści, role, własność konta i klucze pozostają dla niego niedostępne. Logujesz się jako {email}.",
    ru: "«{partner}» сможет видеть и менять виртуальные компании, пользователей, почтовые ящики и псевдонимы. {mayEnd, select, true {Позже это можно ограничить или закончить.} other {Ограничить или закончить это может только персонал сервиса.}} Содержимое, роли, владение и ключи для него закрыты. Вы входите как {email}.",
  },
  "effect.partner.sees_all": {
    en: "“{partner}” will be able to see all virtual companies of this account, their users and their mailboxes.",
    pl: "Partner „{partner}” będzie mógł oglądać wszystkie wirtualne firmy tego konta, ich użytkowników i skrzynki.",
    ru: "«{partner}» сможет видеть все виртуальные компании этого аккаунта, их пользователей и почтовые ящики.",
  },
  "effect.partner.changes_all": {
    en: "“{partner}” will be able to change virtual companies, users, mailboxes and aliases of this account.",
    pl: "Partner „{partner}” będzie mógł zmieniać wirtualne firmy, użytkowników, skrzynki i aliasy tego konta.",
    ru: "«{partner}» сможет менять виртуальные компании, пользователей, почтовые ящики и псевдонимы этого аккаунта.",
  },
  "effect.partner.sees_no_more": {
    en: "From now on “{partner}” can see nothing of this account: no virtual companies, users or mailboxes. It cannot help you there any more.",
    pl: "Partner „{partner}” natychmiast przestanie widzieć to konto: wirtualne firmy, użytkowników i skrzynki. Nie będzie mógł już tu pomagać.",
    ru: "«{partner}» сразу перестанет видеть этот аккаунт: виртуальные компании, пользователей и почтовые ящики. Помочь здесь он больше не сможет.",
  },
  "effect.partner.changes_no_more": {
    en: "From now on “{partner}” can change nothing of this account: no virtual companies, users, mailboxes or aliases.",
    pl: "Partner „{partner}” natychmiast przestanie móc zmieniać wirtualne firmy, użytkowników, skrzynki i aliasy tego konta.",
    ru: "«{partner}» сразу перестанет менять виртуальные компании, пользователей, почтовые ящики и псевдонимы этого аккаунта.",
  },
  "effect.partner.ends_on": {
    en: "The access of “{partner}” ends by itself: {until, date, moment}.",
    pl: "Dostęp partnera „{partner}” zakończy się sam: {until, date, moment}.",
    ru: "Доступ партнёра «{partner}» закончится сам: {until, date, moment}.",
  },
  "effect.partner.ends_never": {
    en: "The access of “{partner}” has no end.",
    pl: "Dostęp partnera „{partner}” nie ma terminu końcowego.",
    ru: "Доступ партнёра «{partner}» не имеет срока окончания.",
  },
  "effect.partner.code_lets": {
    en: `Whichever partner has the code can take this account over, and will be able to ${may.en}.`,
    pl: `Partner, który dostanie kod, będzie mógł przejąć opiekę nad tym kontem i ${may.pl}.`,
    ru: `Партнёр, у которого есть код, сможет взять этот аккаунт на обслуживание и ${may.ru}.`,
  },
  "effect.partner.code_replaces": {
    en: "When another partner uses the code, “{partner}” can see and change nothing here any more.",
    pl: "Gdy inny partner użyje kodu, „{partner}” nie będzie już mógł niczego tu oglądać ani zmieniać.",
    ru: "Когда другой партнёр использует код, «{partner}» больше ничего не сможет здесь видеть и менять.",
  },
  "effect.partner.access_given_until": {
    en: "That access ends by itself: {until, date, moment}.",
    pl: "Ten dostęp zakończy się sam: {until, date, moment}.",
    ru: "Этот доступ закончится сам: {until, date, moment}.",
  },
  "effect.partner.code_good": {
    en: "The code works once, until {until, date, moment}. It is shown now and never again.",
    pl: "Kod zadziała raz, do {until, date, moment}. Zobaczysz go tylko teraz.",
    ru: "Код сработает один раз, до {until, date, moment}. Он показывается только сейчас.",
  },
  "effect.partner.code_dies": {
    en: "The code that was made before stops working at once.",
    pl: "Wcześniejszy kod natychmiast przestanie działać.",
    ru: "Прежний код сразу перестанет действовать.",
  },
  "effect.partner.still_audited": {
    en: "Everything that the partner does here is in the audit log, with its name.",
    pl: "Wszystko, co partner tu robi, widać w dzienniku zdarzeń razem z jego nazwą.",
    ru: "Всё, что партнёр здесь делает, видно в журнале событий вместе с его названием.",
  },
  "effect.partner.people_mailed": {
    en: "The owner and the admins of the account will get an e-mail about it: {people, plural, one {# person} other {# people}}.",
    pl: "E-mail o tym dostaną właściciel i administratorzy konta: {people, plural, one {# osoba} few {# osoby} many {# osób} other {# osoby}}.",
    ru: "Владелец и администраторы аккаунта получат об этом письмо: {people, plural, one {# человек} few {# человека} many {# человек} other {# человека}}.",
  },
  "effect.partner.account_comes": {
    en: `The account “{account}” will be among yours, and you will be able to ${may.en}.`,
    pl: `Konto „{account}” będzie wśród Twoich klientów, a Ty będziesz móc ${may.pl}.`,
    ru: `Аккаунт «{account}» будет среди ваших клиентов, и вы сможете ${may.ru}.`,
  },
  "effect.operation.for_partner": {
    en: "The customer’s audit log will say that you do this for “{partner}”.",
    pl: "W dzienniku zdarzeń klienta pojawi się informacja, że robisz to w imieniu partnera „{partner}”.",
    ru: "В журнале событий клиента будет указано, что вы делаете это от имени партнёра «{partner}».",
  },
  "event.partner.account_came": {
    en: "The account “{account}” came to the partner.",
    pl: "Nowe konto partnera: „{account}”.",
    ru: "Новый аккаунт партнёра: «{account}».",
  },
  "event.partner.account_went": {
    en: "The account “{account}” went to another partner.",
    pl: "Konto „{account}” przeszło do innego partnera.",
    ru: "Аккаунт «{account}» перешёл к другому партнёру.",
  },
  "event.partner.access_changed": {
    en: `{access, select, none {From now on the partner “{partner}” can see and change nothing in the account “{account}”.} other {From now on the partner “{partner}” can ${may.en}, in the account “{account}”.}}`,
    pl: `{access, select, none {Partner „{partner}” nie może już niczego oglądać ani zmieniać na koncie „{account}”.} other {Na koncie „{account}” partner „{partner}” może odtąd ${may.pl}.}}`,
    ru: `{access, select, none {Партнёр «{partner}» больше не может ничего видеть и менять в аккаунте «{account}».} other {В аккаунте «{account}» партнёр «{partner}» теперь может ${may.ru}.}}`,
  },
  "event.partner.code_made": {
    en: `A code was made by which a partner can take the account “{account}” over, and then ${may.en}.`,
    pl: `Utworzono kod, którym partner może przejąć opiekę nad kontem „{account}”, a potem ${may.pl}.`,
    ru: `Создан код, по которому партнёр может взять аккаунт «{account}» на обслуживание и затем ${may.ru}.`,
  },
  "event.partner.code_withdrawn": {
    en: "The code for a partner was withdrawn.",
    pl: "Kod dla partnera został wycofany.",
    ru: "Код для партнёра отозван.",
  },
  "problem.partner.none": {
    en: "No partner looks after this account.",
    pl: "Tym kontem nie opiekuje się żaden partner.",
    ru: "Этот аккаунт не обслуживает ни один партнёр.",
  },
  "remedy.partner.none": {
    en: "To let one, make a code and give it to the partner.",
    pl: "Aby powierzyć konto partnerowi, utwórz kod i przekaż go partnerowi.",
    ru: "Чтобы поручить аккаунт партнёру, создайте код и передайте его партнёру.",
  },
  "problem.partner.may_not_end": {
    en: "The access of this partner cannot be narrowed or ended from here.",
    pl: "Dostępu tego partnera nie można stąd ograniczyć ani zakończyć.",
    ru: "Доступ этого партнёра нельзя отсюда ограничить или закончить.",
  },
  "remedy.partner.may_not_end": {
    en: "Write to support, or go to another partner with a code.",
    pl: "Napisz do pomocy technicznej albo przejdź do innego partnera za pomocą kodu.",
    ru: "Напишите в поддержку или перейдите к другому партнёру по коду.",
  },
  "problem.partner.bad_end": {
    en: "The end must lie in the future, and not after {latest, date, moment}.",
    pl: "Koniec musi przypadać w przyszłości, nie później niż {latest, date, moment}.",
    ru: "Окончание должно быть в будущем и не позднее {latest, date, moment}.",
  },
  "remedy.partner.bad_end": {
    en: "Choose another end, or leave it out for access that has no end.",
    pl: "Wybierz inny termin albo go pomiń, aby dostęp nie miał terminu końcowego.",
    ru: "Выберите другой срок или не указывайте его: тогда доступ не имеет срока окончания.",
  },
  "problem.partner.code_unusable": {
    en: "This code does not work.",
    pl: "Ten kod nie działa.",
    ru: "Этот код не действует.",
  },
  "remedy.partner.code_unusable": {
    en: "It may be mistyped, used, withdrawn or too old. Ask the customer for a new one.",
    pl: "Mógł zostać źle wpisany, wykorzystany albo wycofany, albo jest za stary. Poproś klienta o nowy.",
    ru: "Возможно, он введён с ошибкой, уже использован, отозван или устарел. Попросите у клиента новый.",
  },
  "problem.partner.shut": {
    en: "While the account is not active, its partner is given nothing more.",
    pl: "Dopóki konto nie jest aktywne, partner nie może dostać więcej uprawnień.",
    ru: "Пока аккаунт не активен, партнёру нельзя дать больше прав.",
  },
  "remedy.partner.shut": {
    en: "Narrow or end the access, or wait until the account is active.",
    pl: "Ogranicz lub zakończ dostęp albo poczekaj, aż konto będzie aktywne.",
    ru: "Ограничьте или закончите доступ либо подождите, пока аккаунт станет активным.",
  },
  "problem.partner.of_the_staff": {
    en: "This person is of the staff of the service, and cannot be an admin of a partner as well.",
    pl: "Ta osoba należy do obsługi serwisu i nie może być zarazem administratorem partnera.",
    ru: "Этот человек входит в персонал сервиса и не может быть ещё и администратором партнёра.",
  },
  "remedy.partner.of_the_staff": {
    en: "Whoever of the staff needs to see a customer visits them, with a reason.",
    pl: "Kto z obsługi musi zajrzeć do klienta, rozpoczyna wizytę i podaje jej powód.",
    ru: "Если персоналу нужно посмотреть аккаунт клиента, открывают посещение и указывают причину.",
  },
  "problem.partner.brings_itself": {
    en: "Only the partner’s own admins register accounts for customers.",
    pl: "Konta dla klientów rejestrują tylko administratorzy partnera.",
    ru: "Аккаунты для клиентов регистрируют только администраторы партнёра.",
  },
  "remedy.partner.brings_itself": {
    en: "Ask an admin of the partner to send the invitation again.",
    pl: "Poproś administratora partnera o ponowne wysłanie zaproszenia.",
    ru: "Попросите администратора партнёра отправить приглашение ещё раз.",
  },
  "problem.partner.no_code": {
    en: "There is no code to withdraw.",
    pl: "Nie ma kodu do wycofania.",
    ru: "Нет кода, который можно отозвать.",
  },
  "remedy.partner.no_code": {
    en: "Nothing needs to be done.",
    pl: "Nie trzeba nic robić.",
    ru: "Делать ничего не нужно.",
  },
  "problem.partner.already_ours": {
    en: "This account is already looked after by this partner.",
    pl: "Tym kontem już opiekuje się ten partner.",
    ru: "Этот аккаунт уже обслуживает этот партнёр.",
  },
  "remedy.partner.already_ours": {
    en: "If the access is to change, the customer changes it.",
    pl: "Jeśli dostęp ma się zmienić, zmienia go klient.",
    ru: "Если доступ нужно изменить, это делает клиент.",
  },
  "mail.owner_invitation.subject": {
    en: "“{partner}” has registered the account “{account}” for you",
    pl: "Partner „{partner}” rejestruje dla Ciebie konto „{account}”",
    ru: "«{partner}» регистрирует для вас аккаунт «{account}»",
  },
  "mail.owner_invitation.preheader": {
    en: "You would own it. The link works until {until, date, moment}.",
    pl: "Możesz zostać jego właścicielem. Link działa do {until, date, moment}.",
    ru: "Вы можете стать его владельцем. Ссылка действует до {until, date, moment}.",
  },
  "mail.owner_invitation.body": {
    en: "{inviter} of “{partner}” invites you ({email}) to own the account “{account}”.\n\nIf you accept, the account and its first virtual company are yours. “{partner}” will be able to see and change virtual companies, users, mailboxes and aliases there. Nothing has been accepted in your name.",
    pl: "{inviter} z „{partner}” zaprasza Cię ({email}) na właściciela konta „{account}”.\n\nPo przyjęciu zaproszenia konto i jego pierwsza wirtualna firma będą Twoje. Partner „{partner}” będzie mógł oglądać i zmieniać wirtualne firmy, użytkowników, skrzynki i aliasy. Nikt nie wyraził na nic zgody w Twoim imieniu.",
    ru: "{inviter} из «{partner}» приглашает вас ({email}) стать владельцем аккаунта «{account}».\n\nЕсли вы примете приглашение, аккаунт и его первая виртуальная компания будут вашими. «{partner}» сможет видеть и менять виртуальные компании, пользователей, почтовые ящики и псевдонимы. От вашего имени никто ничего не принимал.",
  },
  "mail.owner_invitation.action": {
    en: "See the invitation",
    pl: "Zobacz zaproszenie",
    ru: "Посмотреть приглашение",
  },
  "mail.owner_invitation.note": {
    en: "The link works until {until, date, moment}. Opening it changes nothing.\n\nIf you do not know {inviter}, ignore this e-mail: nothing happens without your consent.",
    pl: "Link działa do {until, date, moment}. Samo otwarcie linku niczego nie zmienia.\n\nJeśli nie znasz osoby {inviter}, zignoruj tę wiadomość – bez Twojej zgody nic się nie stanie.",
    ru: "Ссылка действует до {until, date, moment}. Само открытие ссылки ничего не меняет.\n\nЕсли имя {inviter} вам незнакомо, не обращайте внимания на это письмо: без вашего согласия ничего не произойдёт.",
  },
  "mail.owner_invitation.why": {
    en: "You are getting this e-mail because this address was invited to use {product}.",
    pl: "Otrzymujesz tę wiadomość, ponieważ ten adres zaproszono do korzystania z {product}.",
    ru: "Вы получили это письмо, потому что на этот адрес отправлено приглашение в {product}.",
  },
  "mail.partner_access.subject": {
    en: "What “{partner}” may do in “{account}” has changed",
    pl: "Zmienił się dostęp partnera „{partner}” do konta „{account}”",
    ru: "Изменился доступ партнёра «{partner}» к аккаунту «{account}»",
  },
  "mail.partner_access.preheader": {
    en: `“{partner}” may now ${may.en}.`,
    pl: `Partner „{partner}” może teraz ${may.pl}.`,
    ru: `«{partner}» теперь может ${may.ru}.`,
  },
  "mail.partner_access.body": {
    en: `In the account “{account}”, the partner “{partner}” may now ${may.en}{ends, select, true {, until {until, date, moment}} other {}}.\n\nContent, roles, ownership and API keys stay closed to it.`,
    pl: `Na koncie „{account}” partner „{partner}” może teraz ${may.pl}{ends, select, true { – do {until, date, moment}} other {}}.\n\nBez dostępu pozostają: treści, role, własność konta i klucze API.`,
    ru: `В аккаунте «{account}» партнёр «{partner}» теперь может ${may.ru}{ends, select, true {, до {until, date, moment}} other {}}.\n\nСодержимое, роли, владение аккаунтом и ключи API остаются закрытыми.`,
  },
  "mail.partner_access.note": {
    en: "The account shows what its partner may do, and who of it. If you did not expect this, look into the audit log of the account.",
    pl: "Na koncie widać, co wolno partnerowi i kto działa w jego imieniu. Jeśli to dla Ciebie niespodzianka, zajrzyj do dziennika zdarzeń konta.",
    ru: "В аккаунте видно, что может партнёр и кто за него действует. Если это для вас неожиданно, посмотрите журнал событий аккаунта.",
  },
  "mail.partner_access.why": {
    en: "You are getting this e-mail because you own or administer the account.",
    pl: "Otrzymujesz tę wiadomość, ponieważ jesteś właścicielem lub administratorem konta.",
    ru: "Вы получили это письмо, потому что вы владелец или администратор аккаунта.",
  },
})
