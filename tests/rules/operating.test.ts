import { expect, test } from "vitest"
import { chapters } from "../operating/manual.ts"
import { filesIn, read } from "./files.ts"

/** The chapters that tests play, each by `played` with its heading. */
const playedIn = (path: string): readonly string[] =>
  [...read(path).matchAll(/\bchapter: "([^"]+)"/g)].map(([, chapter = ""]) => chapter)

test("each chapter of the operating manual that says what to type is played by one test in tests/operating", () => {
  const played = filesIn("tests/operating", /\.test\.ts$/).flatMap(playedIn)
  expect(chapters.size).toBeGreaterThan(5)
  expect(played.toSorted()).toEqual([...chapters.keys()].toSorted())
})
