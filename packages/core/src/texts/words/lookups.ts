import { words } from "../words.ts"

export const lookupsWords = words({
  "problem.lookup.one_search": {
    en: "You can look for one thing at a time.",
    pl: "Można szukać tylko według jednego kryterium naraz.",
    ru: "Искать можно только по одному признаку.",
  },
  "remedy.lookup.one_search": {
    en: "Give one of these, and nothing else beside it: {one}.",
    pl: "Podaj jedno z tych pól i nic poza tym: {one}.",
    ru: "Укажите одно из этих полей и ничего больше: {one}.",
  },
})
