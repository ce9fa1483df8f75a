import { errors } from "@tenantry/core/kernel/errors"

export const RequestErrors = errors("request", {
  not_json: "invalid",
  too_deep: "invalid",
  too_many_values: "invalid",
  too_large: "invalid",
  malformed: "invalid",
})
