import { words } from "../words.ts"

export const comparisonsWords = words({
  "effect.comparison.begun": {
    en: "From now on, copies of people’s data are compared with the people every day.",
    pl: "Odtąd kopie danych osób będą codziennie porównywane z ich danymi.",
    ru: "С этого момента копии данных людей будут ежедневно сверяться с их данными.",
  },
  "event.comparison.begun": {
    en: "Copies of people’s data began to be compared every day.",
    pl: "Rozpoczęto codzienne porównywanie kopii danych osób.",
    ru: "Начата ежедневная сверка копий данных людей.",
  },
  "problem.comparison.begun": {
    en: "The comparison has begun already.",
    pl: "Porównywanie już trwa.",
    ru: "Сверка уже идёт.",
  },
  "remedy.comparison.begun": {
    en: "There is nothing to do.",
    pl: "Nie trzeba nic robić.",
    ru: "Делать ничего не нужно.",
  },
})
