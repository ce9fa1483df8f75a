import { titled } from "./shape.ts"

export const financeWords = titled({
  "balance.view": {
    en: ["See the balance", "See how much money is left and how long it will last."],
    pl: ["Podgląd salda", "Pozwala sprawdzać, ile zostało pieniędzy i na jak długo wystarczą."],
    ru: ["Просмотр баланса", "Видно, сколько денег осталось и на какой срок их хватит."],
  },
  "balance.alerts.edit": {
    en: ["Set balance alerts", "Set at what amount a warning goes out, and to whom."],
    pl: ["Ostrzeżenia o saldzie", "Pozwala ustalać, przy jakiej kwocie wysyłać ostrzeżenie i do kogo."],
    ru: ["Предупреждения о балансе", "Задаёт, при какой сумме отправляется предупреждение и кому."],
  },
  "charges.view": {
    en: ["See charges", "See what was charged, for which service, number or person."],
    pl: ["Podgląd opłat", "Pozwala sprawdzać, co naliczono i za jaką usługę, numer lub osobę."],
    ru: ["Просмотр начислений", "Видно, что начислено, за какую услугу, номер или человека."],
  },
  "spending_limits.edit": {
    en: ["Set spending limits", "Cap what the company, a group or a person may spend in a month."],
    pl: ["Limity wydatków", "Pozwala ograniczyć, ile w miesiącu wydaje firma, grupa lub osoba."],
    ru: ["Лимиты расходов", "Можно ограничить, сколько за месяц тратит компания, группа или человек."],
  },
  "payments.view": {
    en: ["See payments", "Look through past payments and those that failed."],
    pl: ["Podgląd płatności", "Pozwala przeglądać dotychczasowe płatności i te, które się nie powiodły."],
    ru: ["Просмотр платежей", "Открывает прошлые платежи и те, которые не прошли."],
  },
  "payments.make": {
    en: ["Make payments", "Top up the balance and pay invoices with the company’s money."],
    pl: ["Wykonywanie płatności", "Pozwala doładować saldo i opłacać faktury ze środków firmy."],
    ru: ["Проведение платежей", "Позволяет пополнять баланс и оплачивать счета деньгами компании."],
  },
  "payment_methods.edit": {
    en: ["Edit payment methods", "Add and remove cards and accounts, and turn automatic payment on or off."],
    pl: [
      "Edycja sposobów płatności",
      "Pozwala dodawać i usuwać karty i rachunki oraz włączać i wyłączać płatność automatyczną.",
    ],
    ru: [
      "Изменение способов оплаты",
      "Можно добавлять и удалять карты и счета, включать и выключать автоматическую оплату.",
    ],
  },
  "documents.view": {
    en: ["See documents", "Find contracts, acceptance reports and reconciliations of the company."],
    pl: ["Podgląd dokumentów", "Pozwala przeglądać umowy, protokoły odbioru i uzgodnienia sald firmy."],
    ru: ["Просмотр документов", "Можно найти договоры, акты и сверки компании."],
  },
  "documents.download": {
    en: ["Download documents", "Save financial documents as files, or pass them to the accounting program."],
    pl: [
      "Pobieranie dokumentów",
      "Pozwala zapisać dokumenty finansowe jako pliki lub przekazać je programowi księgowemu.",
    ],
    ru: [
      "Скачивание документов",
      "Позволяет сохранить финансовые документы файлами или передать их в бухгалтерскую программу.",
    ],
  },
  "invoices.view": {
    en: ["See invoices", "See invoices with their amounts, due dates and whether they are paid."],
    pl: ["Podgląd faktur", "Pozwala przeglądać faktury, ich kwoty i terminy oraz sprawdzać, czy są opłacone."],
    ru: ["Просмотр счетов", "Видны счета, их суммы, сроки и то, оплачены ли они."],
  },
  "invoices.request": {
    en: ["Request invoices", "Order an invoice in advance, or a copy made out to corrected details."],
    pl: ["Zamawianie faktur", "Pozwala zamówić fakturę z wyprzedzeniem albo jej kopię z poprawionymi danymi."],
    ru: ["Запрос счетов", "Можно запросить счёт заранее или его копию с исправленными реквизитами."],
  },
  "tariffs.view": {
    en: ["See tariffs", "Compare the present tariff with those the company could choose."],
    pl: ["Podgląd taryf", "Pozwala porównać obecną taryfę z tymi, które firma mogłaby wybrać."],
    ru: ["Просмотр тарифов", "Позволяет сравнить нынешний тариф с теми, которые доступны компании."],
  },
  "tariffs.change": {
    en: ["Change tariffs", "Move the company to another tariff and book or cancel options, which changes its fees."],
    pl: [
      "Zmiana taryf",
      "Pozwala przenieść firmę na inną taryfę oraz włączać i wyłączać opcje, co zmienia jej opłaty.",
    ],
    ru: ["Смена тарифов", "Переводит компанию на другой тариф, подключает и отключает опции, и её плата меняется."],
  },
})
