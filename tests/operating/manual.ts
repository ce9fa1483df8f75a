import { readFileSync } from "node:fs"

const manual = readFileSync(new URL("../../docs/operating.md", import.meta.url), "utf8")

const linesIn = (text: string): readonly string[] =>
  [...text.matchAll(/^```sh\n(.*?)^```/gms)].map(([, lines = ""]) => lines)

/** Each chapter of docs/operating.md that says what to type, by its heading: its lines, block by block. */
export const chapters: ReadonlyMap<string, readonly string[]> = new Map(
  manual
    .split(/^## /m)
    .slice(1)
    .flatMap((chapter) => {
      const [heading = ""] = chapter.split("\n", 1)
      const lines = linesIn(chapter)
      return lines.length > 0 ? [[heading, lines] as const] : []
    }),
)
