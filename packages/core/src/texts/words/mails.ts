import { words } from "../words.ts"

export const mailsWords = words({
  "event.mail.returned": {
    en: "{kind, select, complained {An invitation was reported as unwanted by the person who got it.} other {An invitation came back: its address does not accept e-mail.}} E-mails of that day that came back: {returned} of {sent}.{stops, select, true { No further invitations were sent that day.} other {}}",
    pl: "{kind, select, complained {Osoba, która otrzymała zaproszenie, zgłosiła je jako niechciane.} other {E-mail z zaproszeniem wrócił: ten adres nie przyjmuje poczty.}} E-maile z tego dnia, które wróciły: {returned} z {sent}.{stops, select, true { Kolejnych zaproszeń tego dnia nie wysyłano.} other {}}",
    ru: "{kind, select, complained {Получатель отметил приглашение как нежелательное.} other {Письмо с приглашением вернулось: этот адрес не принимает почту.}} Писем за тот день: {sent}, из них вернулось: {returned}.{stops, select, true { Больше приглашений в тот день не отправлялось.} other {}}",
  },
  "effect.mail.returned": {
    en: "{kind, select, complained {An e-mail was reported as unwanted; nothing more will be sent to its address from here.} other {An e-mail came back.}} Of today’s e-mails, {returned, plural, one {# has} other {# have}} come back.",
    pl: "{kind, select, complained {E-mail zgłoszono jako niechciany; na ten adres nic więcej nie zostanie stąd wysłane.} other {E-mail wrócił.}} Z dzisiejszych e-maili {returned, plural, one {wrócił # e-mail} few {wróciły # e-maile} many {wróciło # e-maili} other {wróciło # e-maila}}.",
    ru: "{kind, select, complained {Письмо отмечено как нежелательное; на этот адрес отсюда больше ничего не будет отправлено.} other {Письмо вернулось.}} Из сегодняшних писем {returned, plural, one {вернулось # письмо} few {вернулись # письма} many {вернулось # писем} other {вернулось # письма}}.",
  },
  "event.mail.resumed": {
    en: "E-mails are being sent from here again on a day on which too many had come back: {returned} of {sent}.",
    pl: "Wznowiono wysyłanie e-maili w dniu, w którym zbyt wiele ich wróciło: {returned} z {sent}.",
    ru: "Отправка писем возобновлена в день, когда их вернулось слишком много: {returned} из {sent}.",
  },
  "effect.mail.resumed": {
    en: "Invitations will be sent from here again today. {returned, plural, one {# e-mail that came back is} other {# e-mails that came back are}} no longer counted.",
    pl: "Zaproszenia będą stąd dziś znów wysyłane. {returned, plural, one {# zwrócony e-mail nie będzie już liczony} few {# zwrócone e-maile nie będą już liczone} many {# zwróconych e-maili nie będzie już liczonych} other {# zwróconego e-maila nie będzie już liczone}}.",
    ru: "Приглашения отсюда сегодня снова будут отправляться. {returned, plural, one {# вернувшееся письмо больше не учитывается} few {# вернувшихся письма больше не учитываются} many {# вернувшихся писем больше не учитываются} other {# вернувшегося письма больше не учитывается}}.",
  },
  "effect.mail.budget_nears": {
    en: "After this, {left, plural, =0 {no further invitation} one {# further invitation} other {# further invitations}} can be sent from here before {again, date, moment}, as things stand (daily limit: {limit}).",
    pl: "Potem, według obecnego stanu, do {again, date, moment} {left, plural, =0 {nie można będzie stąd wysłać już żadnego zaproszenia} one {można będzie stąd wysłać jeszcze # zaproszenie} few {można będzie stąd wysłać jeszcze # zaproszenia} many {można będzie stąd wysłać jeszcze # zaproszeń} other {można będzie stąd wysłać jeszcze # zaproszenia}} (limit dzienny: {limit}).",
    ru: "После этого до {again, date, moment}, если ничего не изменится, {left, plural, =0 {отсюда нельзя будет отправить больше ни одного приглашения} one {отсюда можно будет отправить ещё # приглашение} few {отсюда можно будет отправить ещё # приглашения} many {отсюда можно будет отправить ещё # приглашений} other {отсюда можно будет отправить ещё # приглашения}} (лимит в день: {limit}).",
  },
  "problem.mail.budget_used": {
    en: "The daily limit of {limit, plural, one {# invitation} other {# invitations}} is used up (sent today: {used}).",
    pl: "Dzienny limit {limit, plural, one {# zaproszenia} few {# zaproszeń} many {# zaproszeń} other {# zaproszenia}} jest wyczerpany (wysłano dziś: {used}).",
    ru: "Дневной лимит в {limit, plural, one {# приглашение} few {# приглашения} many {# приглашений} other {# приглашения}} исчерпан (отправлено сегодня: {used}).",
  },
  "remedy.mail.budget_used": {
    en: "Send the rest from {again, date, moment} on. The limit grows with the age of the account; if you need more now, ask support.",
    pl: "Pozostałe wyślij od {again, date, moment}. Limit rośnie z wiekiem konta; jeśli już teraz potrzebujesz większego, zwróć się do pomocy technicznej.",
    ru: "Остальные отправьте начиная с {again, date, moment}. Лимит растёт с возрастом аккаунта; если больше нужно уже сейчас, обратитесь в поддержку.",
  },
  "problem.mail.too_often": {
    en: "{used, plural, one {# e-mail has} other {# e-mails have}} been sent to this address from here today; the limit is {limit}.",
    pl: "Na ten adres wysłano dziś stąd już {used, plural, one {# e-mail} few {# e-maile} many {# e-maili} other {# e-maila}}; limit wynosi {limit}.",
    ru: "На этот адрес сегодня отсюда уже отправлено {used, plural, one {# письмо} few {# письма} many {# писем} other {# письма}}; лимит — {limit}.",
  },
  "remedy.mail.too_often": {
    en: "Ask the person to look for the last e-mail, also in the spam folder, or send it again from {again, date, moment} on.",
    pl: "Poproś tę osobę o sprawdzenie ostatniego e-maila, także w folderze ze spamem, albo wyślij go ponownie od {again, date, moment}.",
    ru: "Попросите этого человека найти последнее письмо, в том числе в папке «Спам», или отправьте его снова начиная с {again, date, moment}.",
  },
  "problem.mail.stopped": {
    en: "Too many of today’s e-mails came back ({returned} of {sent}), so no further invitations will be sent today.",
    pl: "Zbyt wiele dzisiejszych e-maili nie dotarło ({returned} z {sent}), dlatego dziś nie można wysłać kolejnych zaproszeń.",
    ru: "Слишком много сегодняшних писем не дошло ({returned} из {sent}), поэтому сегодня приглашения больше не отправляются.",
  },
  "remedy.mail.stopped": {
    en: "Check the addresses you invited; you can invite people again from {again, date, moment} on. If it cannot wait, ask support.",
    pl: "Sprawdź adresy zaproszonych osób; zapraszać można ponownie od {again, date, moment}. Jeśli to nie może czekać, zwróć się do pomocy technicznej.",
    ru: "Проверьте адреса приглашённых; приглашать снова можно начиная с {again, date, moment}. Если это срочно, обратитесь в поддержку.",
  },
  "problem.mail.not_taken": {
    en: "An earlier e-mail did not arrive: this address does not accept e-mail from us.",
    pl: "Wcześniejszy e-mail nie dotarł: ten adres nie przyjmuje naszej poczty.",
    ru: "Предыдущее письмо не дошло: этот адрес не принимает наши письма.",
  },
  "remedy.mail.not_taken": {
    en: "Check the address, or use another one.",
    pl: "Sprawdź adres albo podaj inny.",
    ru: "Проверьте адрес или укажите другой.",
  },
  "problem.mail.unwanted": {
    en: "The person with this address reported an e-mail from here as unwanted, so nothing more is sent to it.",
    pl: "Osoba, do której należy ten adres, zgłosiła e-mail stąd jako niechciany, dlatego nic więcej nie jest na niego wysyłane.",
    ru: "Владелец этого адреса отметил письмо отсюда как нежелательное, поэтому на него больше ничего не отправляется.",
  },
  "remedy.mail.unwanted": {
    en: "Ask the person for another address and invite that one.",
    pl: "Poproś tę osobę o inny adres i wyślij zaproszenie na niego.",
    ru: "Попросите у этого человека другой адрес и отправьте приглашение на него.",
  },
})
