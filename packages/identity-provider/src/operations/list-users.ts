import * as z from "zod"
import { invalidParameter } from "../errors.ts"
import { adminOperation, type Operation } from "../operation.ts"
import { page } from "../pages.ts"
import { cursor, limit } from "../parameters.ts"
import { fold, type UserQuery } from "../users.ts"
import { toUserType } from "./admin-users.ts"

const filterFormat = /^\s*(\w+)\s*(\^?=)\s*"((?:[^"\\]|\\["\\])*)"\s*$/
const columns: ReadonlyMap<string, UserQuery["column"]> = new Map([
  ["username", "username"],
  ["email", "emailKey"],
  ["sub", "sub"],
])

/** `attribute = "value"` or `attribute ^= "value"` ("Searching for users by using the ListUsers API"). */
const parseFilter = (filter: string): UserQuery | undefined => {
  if (filter === "") return undefined
  const [, attribute = "", match = "", quoted = ""] = filterFormat.exec(filter) ?? []
  const column = columns.get(attribute)
  if (!column) throw invalidParameter("The filter has to be on username, email or sub, with = or ^=.")
  const value = fold(quoted.replaceAll(/\\(.)/g, "$1"))
  return { column, match: match === "^=" ? "^=" : "=", value }
}

const listUsers = adminOperation(
  { Filter: z.string().max(256).optional(), Limit: limit, PaginationToken: cursor },
  (context, input) => {
    const filter = input.Filter ?? ""
    const query = parseFilter(filter)
    const request = { limit: input.Limit, cursor: input.PaginationToken }
    const read = (after: string, size: number) => context.users.list(query, after, size)
    const { items, next } = page(context, `users ${filter}`, request, read, (user) => user.username)
    return { Users: items.map(toUserType), ...(next && { PaginationToken: next }) }
  },
)

export const listUsersOperations: Readonly<Record<string, Operation>> = { ListUsers: listUsers }
