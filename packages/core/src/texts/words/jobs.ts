import { words } from "../words.ts"

export const jobsWords = words({
  "effect.job.moved": {
    en: "The job is {state, select, running {going on} stopped {stopped} done {done} failed {given up} other {to stop}}.",
    pl: "Zadanie: {state, select, running {trwa dalej} stopped {zatrzymane} done {wykonane} failed {przerwane} other {ma się zatrzymać}}.",
    ru: "Задание: {state, select, running {продолжается} stopped {остановлено} done {выполнено} failed {прервано} other {должно остановиться}}.",
  },
  "effect.job.stops": {
    en: "The job stops after what it is working on at this moment. What is done stays done: {done} of {total} by now. What is left, {left} by now, stays as it is.",
    pl: "Zadanie zatrzyma się po tym, co robi w tej chwili. To, co zrobione, zostaje: na razie {done} z {total}. Reszta, na razie {left}, pozostaje bez zmian.",
    ru: "Задание остановится после того, что выполняется в этот момент. Сделанное остаётся: пока {done} из {total}. Остальное, пока {left}, не изменится.",
  },
  "event.job.started": {
    en: "A job began. Steps: {total}.",
    pl: "Rozpoczęto zadanie. Kroków: {total}.",
    ru: "Начато задание. Шагов: {total}.",
  },
  "event.job.stopping": {
    en: "A job was told to stop. Steps: {total}.",
    pl: "Polecono zatrzymać zadanie. Kroków: {total}.",
    ru: "Дано указание остановить задание. Шагов: {total}.",
  },
  "event.job.stopped": {
    en: "A job stopped. Steps: {total}, handled: {done}, refused: {refused}.",
    pl: "Zatrzymano zadanie. Kroków: {total}, za nami: {done}, odmów: {refused}.",
    ru: "Задание остановлено. Шагов: {total}, пройдено: {done}, отказов: {refused}.",
  },
  "event.job.finished": {
    en: "A job was finished. Steps: {total}, refused: {refused}.",
    pl: "Zakończono zadanie. Kroków: {total}, odmów: {refused}.",
    ru: "Задание завершено. Шагов: {total}, отказов: {refused}.",
  },
  "event.job.failed": {
    en: "A job failed again and again, and waits. Steps: {total}, handled: {done}.",
    pl: "Zadanie wielokrotnie się nie powiodło i czeka. Kroków: {total}, za nami: {done}.",
    ru: "Задание много раз не удалось и ожидает. Шагов: {total}, пройдено: {done}.",
  },
  "event.job.resumed": {
    en: "A job that had failed goes on. Steps: {total}, handled: {done}.",
    pl: "Wznowiono zadanie, które się nie powiodło. Kroków: {total}, za nami: {done}.",
    ru: "Возобновлено задание, которое не удавалось. Шагов: {total}, пройдено: {done}.",
  },
  "problem.job.unknown": {
    en: "There is no such job, or it is not one that you can see.",
    pl: "Takie zadanie nie istnieje albo nie masz do niego dostępu.",
    ru: "Такого задания нет, или у вас нет к нему доступа.",
  },
  "remedy.job.unknown": {
    en: "Look at the list of jobs.",
    pl: "Zajrzyj na listę zadań.",
    ru: "Посмотрите список заданий.",
  },
  "problem.job.not_running": {
    en: "This job has ended already, or is about to stop.",
    pl: "To zadanie już się zakończyło albo właśnie się zatrzymuje.",
    ru: "Это задание уже закончилось или останавливается.",
  },
  "remedy.job.not_running": {
    en: "Read the job to see how it ended.",
    pl: "Odczytaj zadanie, aby zobaczyć, jak się zakończyło.",
    ru: "Откройте задание, чтобы узнать, чем оно закончилось.",
  },
  "problem.job.wrong_size": {
    en: "At least one and at most {most} can be handled at once.",
    pl: "Naraz można wybrać co najmniej jedną pozycję, a najwyżej {most}.",
    ru: "За один раз можно выбрать не меньше одной позиции и не больше {most}.",
  },
  "remedy.job.wrong_size": {
    en: "Choose fewer, and do the rest afterwards.",
    pl: "Wybierz mniej, a resztę zrób później.",
    ru: "Выберите меньше, а остальное сделайте потом.",
  },
  "problem.job.only_people": {
    en: "Only a person who is signed in can start this.",
    pl: "To może rozpocząć tylko zalogowana osoba.",
    ru: "Начать это может только человек, который вошёл в систему.",
  },
  "remedy.job.only_people": {
    en: "Sign in and start it yourself.",
    pl: "Zaloguj się i rozpocznij to osobiście.",
    ru: "Войдите и начните это сами.",
  },
  "problem.job.refused": {
    en: "This was refused.",
    pl: "Odmówiono wykonania tej czynności.",
    ru: "В этом отказано.",
  },
  "remedy.job.refused": {
    en: "Try it on this one alone to see why.",
    pl: "Spróbuj wykonać ją tylko dla tej pozycji, aby zobaczyć przyczynę.",
    ru: "Попробуйте сделать это только здесь, чтобы узнать причину.",
  },
})
