import { words } from "../words.ts"

export const comparisonsWords = words({
  en: {
    "effect.comparison.begun": "From now on, copies of people’s data are compared with the people every day.",
    "event.comparison.begun": "Copies of people’s data began to be compared every day.",
    "problem.comparison.begun": "The comparison has begun already.",
    "remedy.comparison.begun": "There is nothing to do.",
  },
  pl: {
    "effect.comparison.begun": "Odtąd kopie danych osób będą codziennie porównywane z ich danymi.",
    "event.comparison.begun": "Rozpoczęto codzienne porównywanie kopii danych osób.",
    "problem.comparison.begun": "Porównywanie już trwa.",
    "remedy.comparison.begun": "Nie trzeba nic robić.",
  },
  ru: {
    "effect.comparison.begun": "С этого момента копии данных людей будут ежедневно сверяться с их данными.",
    "event.comparison.begun": "Начата ежедневная сверка копий данных людей.",
    "problem.comparison.begun": "Сверка уже идёт.",
    "remedy.comparison.begun": "Делать ничего не нужно.",
  },
})
