import type { Start } from "@tenantry/functions/manifest"

type OfEvents = Extract<Start, { readonly kind: "event" }>

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined

/** What a path of EventBridge's names: `$.detail.mail.tags`. */
const at = (event: object, path: string): unknown => path.split(".").slice(1).reduce<unknown>(memberOf, event)

/**
 * What a rule hands to its function of an event, or undefined when it is not for it. Of the pattern only the source is
 * looked at: nobody here makes events of that source that the rest of it would keep out.
 */
export const pickedBy = ({ pattern, picks }: OfEvents, event: object): object | undefined => {
  if (!pattern.source.some((source) => source === memberOf(event, "source"))) return undefined
  return Object.fromEntries(Object.entries(picks).map(([name, path]) => [name, at(event, path)]))
}
