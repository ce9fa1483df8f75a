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
    en: "This is an automatic message from {product}; please don’t reply to it. Questions? {support}",
    pl: "Wiadomość wysłano automatycznie z usługi {product}; prosimy na nią nie odpowiadać. Pomoc: {support}",
    ru: "Письмо отправлено автоматически сервисом {product}, отвечать на него не нужно. Помощь: {support}",
  },
})
