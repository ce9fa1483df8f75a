import {
  activeUser,
  firstRequests,
  type Given,
  idleMonth,
  type Line,
  mailsOf,
  requestsOf,
  storedGigabyte,
  totalOf,
} from "./bill.ts"
import { assumed, followings, type Kind, logBytes, mix, nothing, sampling } from "./load.ts"
import { type Found, lookedUp, type Price, pricedRegion } from "./prices.ts"

const million = 1_000_000

const dollars = (value: number): string => `$${value.toFixed(value < 0.1 ? 4 : 2)}`
const number = (value: number): string =>
  value.toLocaleString("en", value < 100 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 })
const percent = (value: number): string => `${number(value * 100)} %`

type Column = "left" | "right"
const table = (head: Readonly<Record<string, Column>>, rows: readonly (readonly string[])[]): readonly string[] => [
  `| ${Object.keys(head).join(" | ")} |`,
  `|${Object.values(head)
    .map((side) => (side === "right" ? "--:" : "---"))
    .join("|")}|`,
  ...rows.map((row) => `| ${row.join(" | ")} |`),
]

const bill = (lines: readonly Line[]): readonly string[] =>
  table({ Service: "left", "For each": "left", Number: "right", US$: "right" }, [
    ...lines.map((line) => [line.service, line.unit, number(line.amount), dollars(line.dollars)]),
    ["**Together**", "", "", `**${dollars(totalOf(lines))}**`],
  ])

const summary = (given: Given): readonly string[] =>
  table({ What: "left", US$: "right" }, [
    ["A month in which nobody asks for anything", dollars(totalOf(idleMonth(given)))],
    ["In a month with requests, whatever their number", dollars(totalOf(firstRequests(given)))],
    ["A million requests", dollars(totalOf(requestsOf(given, million)))],
    ["Each person who signs in during a month", dollars(totalOf(activeUser(given)))],
    ["1,000 mails", dollars(totalOf(mailsOf(given, 1000)))],
    ["A GB in the table for a month, with its backups", dollars(totalOf(storedGigabyte(given)))],
  ])

const inWords = { question: "reads", preview: "preview", change: "done" } as const

const rowOfKind = ({ operation, share, as }: Kind): readonly string[] => {
  const { deliveries, mails } = as === "change" ? (followings[operation] ?? nothing) : nothing
  return [`\`${operation}\``, inWords[as], percent(share), String(deliveries), String(mails)]
}

const mixture = (): readonly string[] =>
  table({ Operation: "left", As: "left", Share: "right", Reactions: "right", Mails: "right" }, mix.map(rowOfKind))

const kilo = (bytes: number): string => `${number(bytes / 1000)} kB`

const assumptions = (given: Given): readonly string[] => [
  `- A function works ${assumed.baseMilliseconds} ms, and ${assumed.tripMilliseconds} ms more for each round trip to the table (their number is measured), and`,
  `  ${assumed.outsideMilliseconds} ms for what a reaction does outside. One invocation in ${number(1 / assumed.coldStarts)} begins with a new copy, which takes`,
  `  ${assumed.coldStartMilliseconds} ms. How long it really takes can only be seen on AWS.`,
  `- A request has ${kilo(assumed.requestBytes)} with its token and headers, an answer ${kilo(assumed.answerBytes)}. Browsers ask ${assumed.preflights} times for each`,
  "  request whether they may; the API answers that without a function.",
  `- A request logs ${logBytes.request} bytes (measured, its metrics included). Lambda writes ${logBytes.platform} more, the API ${logBytes.access} and CloudFront`,
  `  ${logBytes.edge} (assumed), and CloudWatch counts ${logBytes.perLine} for each line. Logs are kept for ${given.logRetentionDays} days, at ${percent(assumed.logsKept)} of their size.`,
  `- The requests come evenly within ${assumed.busyHours} hours of the month. X-Ray takes the first of each second and ${percent(sampling.rate)} of the`,
  "  others: the fewer come in a second, the more of them are traced.",
  "- What one change lets follow is one invocation; batches of several would be cheaper.",
  `- Somebody who works is given a token ${assumed.tokensOfUser} times a month, for about the reads of \`me.read\`.`,
]

const inFull: Readonly<Record<Found, string>> = {
  here: `seen for ${pricedRegion}`,
  elsewhere: "seen, the same everywhere",
  rounded: "seen rounded",
  remembered: "**not found**, as remembered",
}

const rowOfPrice = ({ dollars: value, per, unit, found, source, asOf }: Price): readonly string[] => [
  `$${value}`,
  per === 1 ? unit : `${per.toLocaleString("en")} × ${unit}`,
  inFull[found],
  `<${source}>`,
  asOf,
]

const priceList = (given: Given): readonly string[] =>
  table(
    { Price: "left", For: "left", Found: "left", Source: "left", "As of": "left" },
    Object.values(given.prices).map(rowOfPrice),
  )

const uncounted = [
  "Not counted: free tiers, discounts and taxes; the hosted zone ($0.50), mails of alarms, what attackers ask for beyond",
  "the million (CloudFront and the firewall are paid for what is refused, too), queries in Logs Insights, restoring; and",
  "the key's yearly rotation, which adds $1 a month after the first year and another after the second.",
]

/** docs/deployment-costs.md, as it must be for what is given. */
export const documentOf = (given: Given, stage: string): string =>
  [
    "# What a deployment costs",
    "",
    `Of the stage \`${stage}\`, in ${pricedRegion}, in US dollars, by public prices looked up on ${lookedUp}. \`npm run costs\``,
    "computes it from the units that `tests/costs` measures ([costs.md](costs.md)), from what the stage has, and from the",
    "assumptions below; nothing of it was ever billed. `npm run record -- bill` writes this file.",
    "",
    ...summary(given),
    "",
    ...uncounted,
    "",
    "## A month in which nobody asks for anything",
    "",
    "The sweep runs every minute all the same. Storage comes on top.",
    "",
    ...bill(idleMonth(given)),
    "",
    "## A month with requests",
    "",
    "A metric is paid for by the hours in which it is sent. Most are sent with requests.",
    "On top of the above, if somebody asks for something in every hour.",
    "",
    ...bill(firstRequests(given)),
    "",
    "## A million requests",
    "",
    ...bill(requestsOf(given, million)),
    "",
    "They are this mixture. Who changes something looks at its effects first (the preview), and sends the change with a key.",
    "",
    ...mixture(),
    "",
    "## A person who signs in",
    "",
    "Whatever copies a person is compared with them once a day, signed in or not: nine units of reading for who belongs to",
    "one company, and a call of the user pool, which costs nothing.",
    "",
    ...bill(activeUser(given)),
    "",
    "## A GB in the table",
    "",
    "A recovery to any second of the last 35 days, and full copies: one of each day for 35 days, one of each month for a",
    "year. Counted once the oldest is a year old, and as if the GB had been there all the time.",
    "",
    ...bill(storedGigabyte(given)),
    "",
    "## Assumed",
    "",
    ...assumptions(given),
    "",
    "## Prices",
    "",
    "Read in stored copies of public pages and repositories, not from AWS itself. Where the source bears no date, the day is",
    "that on which it was read; what has no address of its own is given AWS's page.",
    "",
    ...priceList(given),
    "",
  ].join("\n")
