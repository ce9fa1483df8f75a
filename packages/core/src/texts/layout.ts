import type { Locale } from "../kernel/locales.ts"

/** What a mail says, in its reader's language and in this order. */
export type Content = {
  readonly locale: Locale
  readonly product: string
  /** Of the button, as `#rrggbb`. */
  readonly color: string
  /** A picture over the mail; where programs show none, they show the product's name. */
  readonly logo?: string
  readonly subject: string
  /** What an inbox shows beside the subject. */
  readonly preheader: string
  readonly paragraphs: readonly string[]
  /** What is to be typed. */
  readonly code?: string
  readonly button?: { readonly text: string; readonly link: string; readonly hint: string }
  /** What is to be known about the code or the button. */
  readonly notes: readonly string[]
  readonly footer: readonly string[]
}

/** Stands where a link must not begin. Nobody's name has it: it is taken out of all that people write, and of all mails. */
export const gap = "\u200B"

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

/** In HTML a gap is an element, which is neither seen nor copied along with the text around it. */
const markup = (text: string): string => escaped(text).replaceAll(gap, "<wbr>")

/** In plain text it has to be seen: a space. */
const plain = (text: string): string => text.replaceAll(gap, " ")

const styles = [
  ":root{color-scheme:light dark;supported-color-schemes:light dark}",
  "body{overflow-wrap:anywhere;word-break:break-word}",
  "@media (prefers-color-scheme:dark){.muted{color:#a6adba!important}}",
].join("")

const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5"
const paragraph = (text: string): string => `<p style="margin:0 0 16px">${markup(text)}</p>`
const muted = (text: string): string =>
  `<p class="muted" style="margin:0 0 8px;font-size:13px;color:#5f6b7a">${markup(text)}</p>`

const codeLine = (code: string): string =>
  `<p style="margin:0 0 16px;font:700 32px/1.3 ui-monospace,Consolas,monospace;letter-spacing:.15em">${escaped(code)}</p>`

/** Black or white, whichever is read more easily on a colour (WCAG 2.2, "relative luminance" and "contrast ratio"). */
const readableOn = (color: string): string => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? "#fff" : "#000"
}

const heading = (product: string, logo: string | undefined): string =>
  logo === undefined
    ? `<p style="margin:0">${escaped(product)}</p>`
    : `<img src="${escaped(logo)}" alt="${escaped(product)}" height="32" style="display:block;height:32px;border:0">`

/** A cell with the colour, because some programs know no padding of links. */
const buttonTable = ({ text, link, hint }: NonNullable<Content["button"]>, color: string): readonly string[] => [
  `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px"><tr>`,
  `<td bgcolor="${color}" style="border-radius:6px;background:${color}">`,
  `<a href="${escaped(link)}" style="display:inline-block;padding:12px 20px;color:${readableOn(color)};font-weight:700;text-decoration:none">${markup(text)}</a>`,
  `</td></tr></table>`,
  muted(hint),
  muted(link),
]

const row = (style: string, lines: readonly string[]): string =>
  `<tr><td style="${style};${font};overflow-wrap:anywhere;word-break:break-word">\n${lines.join("\n")}\n</td></tr>`

/**
 * Tables, and styles on every element: that is what mail programs of all kinds have in common. Written by hand, because it
 * is one page (docs/decisions.md).
 */
export const htmlOf = (content: Content): string => {
  const { locale, product, color, logo, subject, preheader, paragraphs, code, button, notes, footer } = content
  return [
    `<!doctype html>`,
    `<html lang="${locale}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">`,
    `<title>${escaped(subject)}</title><style>${styles}</style></head>`,
    `<body style="margin:0;padding:0;overflow-wrap:anywhere;word-break:break-word">`,
    `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${markup(preheader)}</div>`,
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center">`,
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;table-layout:fixed;text-align:left">`,
    row("padding:24px 20px 8px;font-weight:700", [heading(product, logo)]),
    row("padding:8px 20px", [
      ...paragraphs.map(paragraph),
      ...(code === undefined ? [] : [codeLine(code)]),
      ...(button ? buttonTable(button, color) : []),
      ...notes.map(paragraph),
    ]),
    row("padding:8px 20px 24px", footer.map(muted)),
    `</table></td></tr></table></body></html>`,
  ].join("\n")
}

/** The same, for who reads no HTML. */
export const textOf = ({ paragraphs, code, button, notes, footer }: Content): string =>
  [
    ...paragraphs,
    ...(code === undefined ? [] : [code]),
    ...(button ? [`${button.text}:\n${button.link}`] : []),
    ...notes,
    "--",
    ...footer,
  ]
    .map(plain)
    .join("\n\n")
