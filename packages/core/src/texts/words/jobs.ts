import { words } from "../words.ts"

export const jobsWords = words({
  "effect.job.moved": {
    en: "The job is {state, select, running {going on} stopped {stopped} done {done} failed {given up} other {to stop}}.",
    pl: "Zadanie: {state, select, running {trwa dalej} stopped {zatrzymane} done {wykonane} failed {przerwane} other {ma się zatrzymać}}.",
    ru: "Задание: {state, select, running {продолжается} stopped {остановлено} done {выполнено} failed {прервано} other {должно остановиться}}.",
  },
  "effect.job.stops": {
    en: "The job will stop after the current step. What is done stays done: {done} of {total} so far. The rest ({left}) will not change.",
    pl: "Zadanie zatrzyma się po bieżącym kroku. To, co wykonano, pozostanie: na razie {done} z {total}. Reszta ({left}) się nie zmieni.",
    ru: "Задание остановится после текущего шага. Сделанное останется: на данный момент {done} из {total}. Остальные ({left}) не изменятся.",
  },
  "event.job.started": {
    en: "A job began. Steps: {total}.",
    pl: "Rozpoczęto zadanie. Kroków: {total}.",
    ru: "Начато задание. Шагов: {total}.",
  },
  "event.job.stopping": {
    en: "Somebody stopped a job. Steps: {total}.",
    pl: "Polecono zatrzymać zadanie. Kroków: {total}.",
    ru: "Дано указание остановить задание. Шагов: {total}.",
  },
  "event.job.stopped": {
    en: "A job stopped. Steps: {total}, handled: {done}, refused: {refused}.",
    pl: "Zatrzymano zadanie. Kroków: {total}, wykonano: {done}, odmów: {refused}.",
    ru: "Задание остановлено. Шагов: {total}, обработано: {done}, отказов: {refused}.",
  },
  "event.job.finished": {
    en: "A job was finished. Steps: {total}, refused: {refused}.",
    pl: "Zakończono zadanie. Kroków: {total}, odmów: {refused}.",
    ru: "Задание завершено. Шагов: {total}, отказов: {refused}.",
  },
  "event.job.failed": {
    en: "A job failed several times and was put on hold. Steps: {total}, handled: {done}.",
    pl: "Kilka prób wykonania zadania się nie powiodło; zadanie wstrzymano. Kroków: {total}, wykonano: {done}.",
    ru: "Несколько попыток выполнить задание не удались; задание приостановлено. Шагов: {total}, обработано: {done}.",
  },
  "event.job.resumed": {
    en: "A job that had been put on hold was resumed. Steps: {total}, handled: {done}.",
    pl: "Wznowiono wstrzymane zadanie. Kroków: {total}, wykonano: {done}.",
    ru: "Возобновлено приостановленное задание. Шагов: {total}, обработано: {done}.",
  },
  "problem.job.unknown": {
    en: "This job does not exist, or you have no access to it.",
    pl: "Takie zadanie nie istnieje albo nie masz do niego dostępu.",
    ru: "Такого задания нет, или у вас нет к нему доступа.",
  },
  "remedy.job.unknown": {
    en: "Check the list of jobs.",
    pl: "Sprawdź listę zadań.",
    ru: "Посмотрите список заданий.",
  },
  "problem.job.not_running": {
    en: "This job has ended already, or is about to stop.",
    pl: "To zadanie już się zakończyło albo właśnie się zatrzymuje.",
    ru: "Это задание уже закончилось или останавливается.",
  },
  "remedy.job.not_running": {
    en: "Open the job to see how it ended.",
    pl: "Otwórz zadanie, aby zobaczyć, jak się zakończyło.",
    ru: "Откройте задание, чтобы узнать, чем оно закончилось.",
  },
  "problem.job.wrong_size": {
    en: "You can choose at least one and at most {most} at a time.",
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
  "problem.job.not_in_visits": {
    en: "During a visit nothing can be started that goes on after it.",
    pl: "Podczas wizyty nie można rozpocząć niczego, co trwa dłużej niż ona.",
    ru: "Во время посещения нельзя начать то, что продолжится после него.",
  },
  "remedy.job.not_in_visits": {
    en: "Do it for one person at a time, or ask an administrator of the company to start it.",
    pl: "Zrób to dla każdej osoby osobno albo poproś o to administratora firmy.",
    ru: "Сделайте это для каждого человека отдельно или попросите администратора компании.",
  },
  "problem.job.not_foretold": {
    en: "This would do more than was shown when the job began.",
    pl: "Skutki byłyby większe, niż pokazano przed rozpoczęciem zadania.",
    ru: "Последствия были бы больше, чем показано перед началом задания.",
  },
  "remedy.job.not_foretold": {
    en: "Do it for this one alone: you will see everything that it does.",
    pl: "Wykonaj to tylko dla tej pozycji: zobaczysz wszystkie skutki.",
    ru: "Выполните это отдельно: вы увидите все последствия.",
  },
  "problem.job.refused": {
    en: "This was refused.",
    pl: "Odmówiono wykonania tej czynności.",
    ru: "Действие отклонено.",
  },
  "remedy.job.refused": {
    en: "Try it for this one alone to see why.",
    pl: "Spróbuj wykonać ją tylko dla tej pozycji, aby zobaczyć przyczynę.",
    ru: "Попробуйте выполнить его отдельно для этого пользователя, чтобы узнать причину.",
  },
})
