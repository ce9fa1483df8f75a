// What becomes other of the table by what several operations do.

/** A tenant with its first user, who is in its one group. */
const tenant = [
  "made group_count",
  "made membership",
  "made tree",
  "made grant",
  "made name",
  "made tenant",
  "made user",
  "made user_name",
]
/** An account with its first tenant. */
export const opened: readonly string[] = [...tenant, "made account", "made grant"]
/** Somebody who can sign in. */
export const signsIn: readonly string[] = ["made claim", "made claim", "made identity"]
/** Somebody whom an invitation made an admin. */
export const admitted: readonly string[] = ["changed account", "changed invitation", "deleted name", "made grant"]

export const leftGroup: readonly string[] = ["changed group_count", "deleted membership"]
/** A user who was in one group, and had joined or not. */
export const userGone: readonly string[] = [
  ...leftGroup,
  ...leftGroup,
  "changed user",
  "deleted name",
  "deleted user_name",
  "deleted user_name",
  "made departure",
]
/** As many counts and addressees of mails as places have it sent. */
export const mailed = (day: "made" | "changed", recipient: "made" | "changed", places: number): readonly string[] =>
  Array.from({ length: places }, () => [`${day} mail_day`, `${recipient} recipient`]).flat()
