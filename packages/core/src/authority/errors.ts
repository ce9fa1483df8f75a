import { errors } from "../kernel/errors.ts"

export const AccessErrors = errors("access", {
  nowhere: "not_found",
  missing: "forbidden",
  blocked: "forbidden",
  second_factor: "forbidden",
  may_not_ask: "forbidden",
  no_such_permission: "conflict",
  changing: "unavailable",
})
