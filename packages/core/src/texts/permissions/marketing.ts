import { titled } from "./shape.ts"

export const marketingWords = titled({
  "call_tracking.view": {
    en: ["See call tracking", "See which advertisement, page or search word made people call."],
    pl: [
      "Podgląd śledzenia połączeń",
      "Pozwala sprawdzać, która reklama, strona lub wyszukiwane słowo skłania ludzi do telefonu.",
    ],
    ru: ["Просмотр коллтрекинга", "Видно, какая реклама, страница или поисковый запрос побуждает людей звонить."],
  },
  "call_tracking.numbers.edit": {
    en: ["Edit tracking numbers", "Choose which numbers are shown to which visitors of the site."],
    pl: ["Edycja numerów śledzących", "Pozwala wybrać, jakie numery widzą którzy odwiedzający stronę."],
    ru: ["Изменение номеров отслеживания", "Задаёт, какие номера показываются каким посетителям сайта."],
  },
  "call_tracking.sources.edit": {
    en: ["Edit sources", "Define the channels and labels to which calls are attributed."],
    pl: ["Edycja źródeł", "Pozwala określać kanały i etykiety, którym przypisuje się połączenia."],
    ru: ["Изменение источников", "Можно определять каналы и метки, к которым относят звонки."],
  },
  "call_tracking.export": {
    en: ["Export call tracking", "Save calls by source as a table or pass them to advertising systems."],
    pl: [
      "Eksport śledzenia połączeń",
      "Pozwala zapisać połączenia według źródeł jako tabelę lub przekazać je systemom reklamowym.",
    ],
    ru: [
      "Выгрузка коллтрекинга",
      "Позволяет сохранить звонки по источникам таблицей или передать их рекламным системам.",
    ],
  },
  "widgets.view": {
    en: ["See site widgets", "See call-back buttons, forms and chats with how often they are used."],
    pl: [
      "Podgląd widżetów",
      "Pozwala przeglądać przyciski oddzwaniania, formularze i czaty oraz sprawdzać, jak często się ich używa.",
    ],
    ru: ["Просмотр виджетов", "Видны кнопки обратного звонка, формы и чаты и то, как часто ими пользуются."],
  },
  "widgets.edit": {
    en: ["Edit site widgets", "Design call-back buttons, forms and chats without visitors seeing it yet."],
    pl: [
      "Edycja widżetów",
      "Pozwala projektować przyciski oddzwaniania, formularze i czaty, których odwiedzający jeszcze nie widzą.",
    ],
    ru: [
      "Изменение виджетов",
      "Можно оформлять кнопки обратного звонка, формы и чаты, которых посетители ещё не видят.",
    ],
  },
  "widgets.publish": {
    en: ["Publish site widgets", "Show a widget to the visitors of the site, or hide it again."],
    pl: ["Publikacja widżetów", "Pozwala pokazać widżet odwiedzającym stronę albo znów go ukryć."],
    ru: ["Публикация виджетов", "Показывает виджет посетителям сайта или снова его прячет."],
  },
  "widgets.delete": {
    en: ["Delete site widgets", "Remove a widget together with its figures."],
    pl: ["Usuwanie widżetów", "Pozwala usunąć widżet wraz z jego danymi."],
    ru: ["Удаление виджетов", "Удаляет виджет вместе с его показателями."],
  },
  "campaigns.view": {
    en: ["See campaigns", "Look at planned, running and past campaigns and their results."],
    pl: ["Podgląd kampanii", "Pozwala przeglądać kampanie planowane, trwające i zakończone oraz ich wyniki."],
    ru: ["Просмотр кампаний", "Открывает запланированные, идущие и прошедшие кампании и их результаты."],
  },
  "campaigns.edit": {
    en: ["Edit campaigns", "Prepare texts, recipients, dates and costs of a campaign before it starts."],
    pl: ["Edycja kampanii", "Pozwala przygotować przed startem kampanii jej teksty, odbiorców, daty i koszty."],
    ru: ["Изменение кампаний", "До начала кампании можно подготовить её тексты, получателей, даты и расходы."],
  },
  "campaigns.launch": {
    en: ["Launch campaigns", "Start sending or calling, which costs money and cannot be undone, or pause it."],
    pl: [
      "Uruchamianie kampanii",
      "Pozwala rozpocząć wysyłkę lub dzwonienie, co kosztuje i czego nie da się cofnąć, albo je wstrzymać.",
    ],
    ru: [
      "Запуск кампаний",
      "Начинает рассылку или обзвон, что стоит денег и чего нельзя отменить, или приостанавливает их.",
    ],
  },
  "campaigns.delete": {
    en: ["Delete campaigns", "Remove a campaign that is not running, and its results with it."],
    pl: ["Usuwanie kampanii", "Pozwala usunąć kampanię, która nie trwa, a z nią jej wyniki."],
    ru: ["Удаление кампаний", "Удаляет кампанию, которая не идёт, а с ней и её результаты."],
  },
  "audiences.edit": {
    en: ["Edit audiences", "Decide by which features recipients of campaigns are chosen or left out."],
    pl: ["Edycja grup odbiorców", "Pozwala decydować, według jakich cech wybiera się lub pomija odbiorców kampanii."],
    ru: ["Изменение аудиторий", "Определяет, по каким признакам выбирают или пропускают получателей кампаний."],
  },
  "ad_channels.connect": {
    en: ["Connect ad channels", "Link advertising accounts so that their costs and clicks come in automatically."],
    pl: [
      "Podłączanie kanałów reklamy",
      "Pozwala połączyć konta reklamowe, tak aby ich koszty i kliknięcia napływały automatycznie.",
    ],
    ru: [
      "Подключение рекламных каналов",
      "Можно связать рекламные кабинеты, чтобы расходы и клики поступали автоматически.",
    ],
  },
  "attribution.view": {
    en: ["See attribution", "See what each channel costs and how much of the turnover it brings."],
    pl: ["Podgląd atrybucji", "Pozwala sprawdzać, ile kosztuje każdy kanał i jaką część obrotu przynosi."],
    ru: ["Просмотр атрибуции", "Видно, сколько стоит каждый канал и какую долю оборота он приносит."],
  },
  "attribution.edit": {
    en: ["Edit attribution", "Choose the model by which a sale is credited to several contacts with the customer."],
    pl: ["Edycja atrybucji", "Pozwala wybrać model, według którego sprzedaż zalicza się kilku kontaktom z klientem."],
    ru: ["Изменение атрибуции", "Задаёт модель, по которой продажа засчитывается нескольким касаниям с клиентом."],
  },
  "marketing_reports.build": {
    en: ["Build marketing reports", "Arrange figures of all channels into reports and share them by link."],
    pl: ["Raporty marketingowe", "Pozwala układać dane ze wszystkich kanałów w raporty i udostępniać je linkiem."],
    ru: ["Маркетинговые отчёты", "Позволяет сводить показатели всех каналов в отчёты и делиться ими по ссылке."],
  },
})
