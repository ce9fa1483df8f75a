import { errors } from "../kernel/errors.ts"

export const LookupErrors = errors("lookup", { one_search: "invalid" })

/** That one thing is looked for, and no two at once: a list has one dimension. */
export const assertOne = (search: Readonly<Record<string, unknown>>): void => {
  const given = Object.values(search).filter((value) => value !== undefined)
  if (given.length !== 1) throw LookupErrors.one_search({ one: Object.keys(search).join(", ") })
}
