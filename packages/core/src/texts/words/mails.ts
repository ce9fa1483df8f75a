import { words } from "../words.ts"

export const mailsWords = words({
  "event.mail.returned": {
    en: "{kind, select, complained {An invitation was reported as unwanted by the person who got it.} other {The mail with an invitation came back: its address takes none.}} Mails of that day that had come back: {returned} of {sent}.{stops, select, true { No further invitations went out on it.} other {}}",
    pl: "{kind, select, complained {Osoba, która otrzymała zaproszenie, zgłosiła je jako niechciane.} other {E-mail z zaproszeniem wrócił: ten adres nie przyjmuje poczty.}} E-maile z tego dnia, które wróciły: {returned} z {sent}.{stops, select, true { Kolejnych zaproszeń tego dnia nie wysyłano.} other {}}",
    ru: "{kind, select, complained {Получатель отметил приглашение как нежелательное.} other {Письмо с приглашением вернулось: этот адрес не принимает почту.}} Писем за тот день: {sent}, из них вернулось: {returned}.{stops, select, true { Больше приглашений в тот день не отправлялось.} other {}}",
  },
  "effect.mail.returned": {
    en: "{kind, select, complained {A mail was reported as unwanted; nothing more goes to its address from here.} other {A mail came back.}} Of the mails of today, {returned, plural, one {# has} other {# have}} come back.",
    pl: "{kind, select, complained {E-mail zgłoszono jako niechciany; na ten adres nic więcej nie zostanie stąd wysłane.} other {E-mail wrócił.}} Z dzisiejszych e-maili {returned, plural, one {wrócił # e-mail} few {wróciły # e-maile} many {wróciło # e-maili} other {wróciło # e-maila}}.",
    ru: "{kind, select, complained {Письмо отмечено как нежелательное; на этот адрес отсюда больше ничего не отправляется.} other {Письмо вернулось.}} Из сегодняшних писем {returned, plural, one {вернулось # письмо} few {вернулись # письма} many {вернулось # писем} other {вернулось # письма}}.",
  },
  "event.mail.resumed": {
    en: "Mails from here go out again on the day on which too many had come back: {returned} of {sent}.",
    pl: "E-maile są stąd znów wysyłane w dniu, w którym zbyt wiele ich wróciło: {returned} z {sent}.",
    ru: "Письма отсюда снова отправляются в тот день, когда их вернулось слишком много: {returned} из {sent}.",
  },
  "effect.mail.resumed": {
    en: "Invitations go out from here again today. {returned, plural, one {# mail that came back is} other {# mails that came back are}} not counted any more.",
    pl: "Zaproszenia będą stąd dziś znów wysyłane. Z dzisiejszych e-maili {returned, plural, one {wrócił # e-mail} few {wróciły # e-maile} many {wróciło # e-maili} other {wróciło # e-maila}}; nie liczy się to już.",
    ru: "Приглашения отсюда сегодня снова отправляются. Из сегодняшних писем {returned, plural, one {вернулось # письмо} few {вернулись # письма} many {вернулось # писем} other {вернулось # письма}}; это больше не считается.",
  },
  "effect.mail.budget_nears": {
    en: "After this, {left, plural, =0 {no further invitation} one {# further invitation} other {# further invitations}} can be sent from here before {again, date, moment}, as things stand (limit: {limit} a day).",
    pl: "Potem, według obecnego stanu, do {again, date, moment} {left, plural, =0 {nie można będzie stąd wysłać już żadnego zaproszenia} one {można będzie stąd wysłać jeszcze # zaproszenie} few {można będzie stąd wysłać jeszcze # zaproszenia} many {można będzie stąd wysłać jeszcze # zaproszeń} other {można będzie stąd wysłać jeszcze # zaproszenia}} (limit dzienny: {limit}).",
    ru: "После этого до {again, date, moment}, если ничего не изменится, {left, plural, =0 {отсюда нельзя будет отправить больше ни одного приглашения} one {отсюда можно будет отправить ещё # приглашение} few {отсюда можно будет отправить ещё # приглашения} many {отсюда можно будет отправить ещё # приглашений} other {отсюда можно будет отправить ещё # приглашения}} (лимит в день: {limit}).",
  },
  "problem.mail.budget_used": {
    en: "The limit of {limit, plural, one {# invitation} other {# invitations}} a day is used up ({used} sent today).",
    pl: "Dzienny limit {limit, plural, one {# zaproszenia} few {# zaproszeń} many {# zaproszeń} other {# zaproszenia}} jest wyczerpany (wysłano dziś: {used}).",
    ru: "Дневной лимит в {limit, plural, one {# приглашение} few {# приглашения} many {# приглашений} other {# приглашения}} исчерпан (отправлено сегодня: {used}).",
  },
  "remedy.mail.budget_used": {
    en: "Send the rest from {again, date, moment} on. The limit grows with the age of the account; if you need more now, ask support.",
    pl: "Pozostałe wyślij od {again, date, moment}. Limit rośnie z wiekiem konta; jeśli już teraz potrzebujesz większego, zwróć się do pomocy technicznej.",
    ru: "Остальные отправьте начиная с {again, date, moment}. Лимит растёт с возрастом аккаунта; если больше нужно уже сейчас, обратитесь в поддержку.",
  },
  "problem.mail.too_often": {
    en: "This address has been sent {used, plural, one {# mail} other {# mails}} from here today; the limit is {limit}.",
    pl: "Na ten adres wysłano dziś stąd już {used, plural, one {# e-mail} few {# e-maile} many {# e-maili} other {# e-maila}}; limit wynosi {limit}.",
    ru: "На этот адрес сегодня отсюда уже отправлено {used, plural, one {# письмо} few {# письма} many {# писем} other {# письма}}; лимит — {limit}.",
  },
  "remedy.mail.too_often": {
    en: "Ask the person to look for the last mail, also among unwanted mail, or send it again from {again, date, moment} on.",
    pl: "Poproś tę osobę o sprawdzenie ostatniego e-maila, także w folderze ze spamem, albo wyślij go ponownie od {again, date, moment}.",
    ru: "Попросите этого человека найти последнее письмо, в том числе в папке «Спам», или отправьте его снова начиная с {again, date, moment}.",
  },
  "problem.mail.stopped": {
    en: "Too many of today’s mails came back ({returned} of {sent}), so no further invitations go out today.",
    pl: "Zbyt wiele dzisiejszych e-maili nie dotarło ({returned} z {sent}), dlatego dziś nie można wysłać kolejnych zaproszeń.",
    ru: "Слишком много сегодняшних писем не дошло ({returned} из {sent}), поэтому сегодня приглашения больше не отправляются.",
  },
  "remedy.mail.stopped": {
    en: "Check the addresses of those you invited; from {again, date, moment} on you can invite again. If it cannot wait, ask support.",
    pl: "Sprawdź adresy zaproszonych osób; zapraszać można ponownie od {again, date, moment}. Jeśli to nie może czekać, zwróć się do pomocy technicznej.",
    ru: "Проверьте адреса приглашённых; приглашать снова можно начиная с {again, date, moment}. Если это срочно, обратитесь в поддержку.",
  },
  "problem.mail.unwanted": {
    en: "Whoever has this address reported a mail from here as unwanted, so nothing more is sent to it.",
    pl: "Osoba, do której należy ten adres, zgłosiła e-mail stąd jako niechciany, dlatego nic więcej nie jest na niego wysyłane.",
    ru: "Владелец этого адреса отметил письмо отсюда как нежелательное, поэтому на него больше ничего не отправляется.",
  },
  "remedy.mail.unwanted": {
    en: "Ask the person for another address and invite that one.",
    pl: "Poproś tę osobę o inny adres i wyślij zaproszenie na niego.",
    ru: "Попросите у этого человека другой адрес и отправьте приглашение на него.",
  },
})
