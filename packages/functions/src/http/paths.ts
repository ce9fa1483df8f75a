import { partsOf } from "./routes.ts"

type Known<Target> = { readonly segments: readonly string[]; readonly methods: ReadonlyMap<string, Target> }
type Match<Target> = {
  readonly methods: ReadonlyMap<string, Target>
  readonly parameters: Readonly<Record<string, string>>
}

/**
 * How our paths are written: segments of unreserved characters alone (RFC 3986, 2.3), none of them empty or made of dots.
 * Everything else – an encoded character, a backslash, a control character – is no path of ours, whatever it would become.
 */
const isPlain = (path: string): boolean => /^(\/(?!\.{1,2}(\/|$))[\w.~-]+)+$/.test(path)

const nameIn = (segment: string): string | undefined => /^\{(\w+)\}$/.exec(segment)?.[1]

const namesIn = ({ segments }: Known<unknown>): number => segments.filter((one) => nameIn(one) !== undefined).length

const fits = ({ segments }: Known<unknown>, given: readonly string[]): boolean =>
  segments.length === given.length &&
  segments.every((segment, index) => segment === given[index] || nameIn(segment) !== undefined)

const parametersOf = ({ segments }: Known<unknown>, given: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    segments.flatMap((segment, index) => {
      const name = nameIn(segment)
      return name === undefined ? [] : [[name, given[index] ?? ""]]
    }),
  )

/** Finds what answers at a path as it was sent: what each of its methods leads to, and the values in it. */
export const openPaths = <Target>(
  routes: readonly (readonly [route: string, target: Target])[],
): ((path: string) => Match<Target> | undefined) => {
  const grouped = Map.groupBy(routes, ([route]) => partsOf(route).path)
  const known = [...grouped].map(([path, own]) => ({
    segments: path.split("/"),
    methods: new Map(own.map(([route, target]) => [partsOf(route).method, target])),
  }))
  // What is spelled out goes before what may be anything.
  const sorted = known.toSorted((a, b) => namesIn(a) - namesIn(b))
  return (path) => {
    if (!isPlain(path)) return undefined
    const given = path.split("/")
    const found = sorted.find((one) => fits(one, given))
    return found && { methods: found.methods, parameters: parametersOf(found, given) }
  }
}
