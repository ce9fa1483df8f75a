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
  "mail.greeting": {
    en: "Hello {reader},",
    pl: "Dzień dobry, {reader}!",
    ru: "Здравствуйте, {reader}!",
  },
  "mail.greeting_plain": {
    en: "Hello,",
    pl: "Dzień dobry!",
    ru: "Здравствуйте!",
  },
  "mail.link_hint": {
    en: "If the button does not work, copy this address into your browser:",
    pl: "Jeśli przycisk nie działa, skopiuj ten adres do przeglądarki:",
    ru: "Если кнопка не работает, скопируйте этот адрес в браузер:",
  },
  "mail.why": {
    en: "You are getting this e-mail because this address is used to sign in to {product}.",
    pl: "Otrzymujesz tę wiadomość, ponieważ ten adres służy do logowania w {product}.",
    ru: "Вы получили это письмо, потому что этот адрес используется для входа в {product}.",
  },
  "mail.footer": {
    en: "This is an automatic message; please don’t reply to it. Questions? {support}",
    pl: "Wiadomość wysłano automatycznie; prosimy na nią nie odpowiadać. Pomoc: {support}",
    ru: "Письмо отправлено автоматически, отвечать на него не нужно. Помощь: {support}",
  },
})
