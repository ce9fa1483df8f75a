import { words } from "../words.ts"

export const comparisonsWords = words({
  "effect.comparison.begun": {
    en: "Copies of people’s data will be compared with the originals every day.",
    pl: "Kopie danych użytkowników będą codziennie porównywane z ich danymi.",
    ru: "Копии данных пользователей будут ежедневно сверяться с оригиналом.",
  },
  "event.comparison.begun": {
    en: "The daily comparison of copies of people’s data began.",
    pl: "Rozpoczęto codzienne porównywanie kopii danych użytkowników.",
    ru: "Начата ежедневная сверка копий данных пользователей.",
  },
})
