import type { Mail } from "./mailbox.ts"

/** The six digits that a mail asks its reader to type. */
export const codeIn = ({ html, subject }: Mail): string => {
  const code = /(?<![\d#])\d{6}(?!\d)/.exec(html)?.[0]
  if (code === undefined) throw new Error(`no code in "${subject}"`)
  return code
}

/** Where a mail's button leads. */
export const linkIn = ({ html, subject }: Mail): URL => {
  const address = /href="([^"]+)"/.exec(html)?.[1]
  if (address === undefined) throw new Error(`no link in "${subject}"`)
  return new URL(address.replaceAll("&amp;", "&"))
}

/** The token that an invitation's link carries in its fragment. */
export const tokenIn = (mail: Mail): string => linkIn(mail).hash.slice(1)
