type Lines = readonly string[]

/** Lines that must agree again before two texts count as going on alike. */
const together = 3
const shownPlaces = 8
const shownLines = 12

const agree = (old: Lines, now: Lines, i: number, j: number): boolean =>
  Array.from({ length: together }, (_, k) => old[i + k] === now[j + k]).every(Boolean)

/** How many lines of each to pass over until both go on alike. */
const apart = (old: Lines, now: Lines, i: number, j: number): readonly [number, number] => {
  const [rest, others] = [old.length - i, now.length - j]
  for (let sum = 1; sum < rest + others; sum++) {
    for (let skip = Math.max(0, sum - others); skip <= Math.min(sum, rest); skip++) {
      if (agree(old, now, i + skip, j + sum - skip)) return [skip, sum - skip]
    }
  }
  return [rest, others]
}

const marked = (sign: string, lines: Lines): Lines => [
  ...lines.slice(0, shownLines).map((line) => `${sign} ${line}`),
  ...(lines.length > shownLines ? [`${sign} … ${lines.length - shownLines} more lines`] : []),
]

/** Where two texts differ: `-` is what was expected, `+` what there is. Undefined when they do not. */
export const differenceOf = (expected: string, actual: string): string | undefined => {
  const [old, now] = [expected.split("\n"), actual.split("\n")]
  const places: string[] = []
  for (let i = 0, j = 0; i < old.length || j < now.length; i++, j++) {
    if (old[i] === now[j]) continue
    const [gone, come] = apart(old, now, i, j)
    const lines = [...marked("-", old.slice(i, i + gone)), ...marked("+", now.slice(j, j + come))]
    places.push([`Line ${i + 1}:`, ...lines].join("\n"))
    // What follows agrees; the loop passes over its first line.
    i += gone
    j += come
  }
  const more = places.length > shownPlaces ? [`… and ${places.length - shownPlaces} more places`] : []
  return places.length === 0 ? undefined : [...places.slice(0, shownPlaces), ...more].join("\n\n")
}
