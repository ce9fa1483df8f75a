import { words } from "../words.ts"

export const requestsWords = words({
  "effect.operation.unchanged": {
    en: "Nothing will change: it is like this already.",
    pl: "Nic się nie zmieni: tak już jest.",
    ru: "Ничего не изменится: всё уже так.",
  },
  "event.erased": {
    en: "(erased)",
    pl: "(usunięto)",
    ru: "(удалено)",
  },
  "mail.footer": {
    en: "This mail was sent by Tenantry because of something that concerns your address. Nobody reads answers to it.",
    pl: "Ten e-mail został wysłany przez Tenantry w związku z działaniem dotyczącym Twojego adresu. Odpowiedzi na niego nikt nie czyta.",
    ru: "Это письмо отправлено службой Tenantry в связи с действием, которое касается вашего адреса. Ответы на него никто не читает.",
  },
})
