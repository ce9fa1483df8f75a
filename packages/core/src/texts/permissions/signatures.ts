import { titled } from "./shape.ts"

export const signaturesWords = titled({
  "signatures.view": {
    en: ["See personal signatures", "See how a person’s signature looks under e-mails."],
    pl: ["Podgląd podpisów osobistych", "Pozwala sprawdzać, jak podpis danej osoby wygląda pod e-mailami."],
    ru: ["Просмотр личных подписей", "Видно, как подпись человека выглядит под письмами."],
  },
  "signatures.edit": {
    en: [
      "Edit personal signatures",
      "Fill in the personal part of a signature: title, numbers, photo and closing words.",
    ],
    pl: [
      "Edycja podpisów osobistych",
      "Pozwala wypełnić osobistą część podpisu: stanowisko, numery, zdjęcie i formułę końcową.",
    ],
    ru: [
      "Изменение личных подписей",
      "Можно заполнить личную часть подписи: должность, номера, фотографию и заключительные слова.",
    ],
  },
  "signature_templates.view": {
    en: ["See company templates", "Look at the signatures that the company prescribes and who gets which."],
    pl: [
      "Podgląd szablonów firmy",
      "Pozwala przeglądać podpisy, które narzuca firma, i sprawdzać, kto otrzymuje który.",
    ],
    ru: ["Просмотр шаблонов компании", "Видны подписи, которые предписывает компания, и то, кому какая достаётся."],
  },
  "signature_templates.edit": {
    en: ["Edit company templates", "Create and redesign prescribed signatures as drafts."],
    pl: ["Edycja szablonów firmy", "Pozwala tworzyć i przerabiać podpisy firmowe w wersji roboczej."],
    ru: ["Изменение шаблонов компании", "Можно создавать и переделывать подписи компании в виде черновиков."],
  },
  "signature_templates.publish": {
    en: [
      "Publish company templates",
      "Put a prescribed signature under everybody’s e-mails, or under those of chosen groups.",
    ],
    pl: ["Publikacja szablonów firmy", "Pozwala umieścić podpis firmowy pod e-mailami wszystkich albo wybranych grup."],
    ru: ["Публикация шаблонов компании", "Ставит подпись компании под письма всех или только выбранных групп."],
  },
  "signature_templates.delete": {
    en: ["Delete company templates", "Delete a prescribed signature that nobody’s e-mails use."],
    pl: ["Usuwanie szablonów firmy", "Pozwala usunąć podpis firmowy, którego nie ma pod niczyimi e-mailami."],
    ru: ["Удаление шаблонов компании", "Удаляет подпись компании, которой нет ни под чьими письмами."],
  },
  "signature_banners.edit": {
    en: ["Edit banners", "Place banners with a link and dates below signatures."],
    pl: ["Edycja banerów", "Pozwala umieszczać pod podpisami banery z linkiem i datami."],
    ru: ["Изменение баннеров", "Под подписями можно размещать баннеры со ссылкой и датами."],
  },
  "signature_statistics.view": {
    en: ["See signature statistics", "See how often links and banners in signatures are clicked."],
    pl: ["Podgląd statystyk podpisów", "Pozwala sprawdzać, jak często klika się linki i banery w podpisach."],
    ru: ["Просмотр статистики подписей", "Видно, как часто нажимают на ссылки и баннеры в подписях."],
  },
})
