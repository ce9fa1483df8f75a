import { invalidParameter, unauthorizedAttribute } from "./errors.ts"
import { type Attributes, fold, type User } from "./users.ts"

/** The standard attributes of a pool (OpenID Connect Core §5.1); this pool has no custom ones. */
const standard = new Set(
  (
    "address birthdate email family_name gender given_name locale middle_name name nickname phone_number picture " +
    "preferred_username profile updated_at website zoneinfo"
  ).split(" "),
)
const verifications = new Set(["email_verified", "phone_number_verified"])

const requireKnown = (name: string): void => {
  if (name === "sub") throw invalidParameter("Cannot modify the non-mutable attribute sub")
  if (!standard.has(name) && !verifications.has(name)) {
    throw invalidParameter(`Attributes did not conform to the schema: ${name}: Attribute does not exist in the schema.`)
  }
}

const requireFormat = (name: string, value: string): void => {
  if (value === "") return
  if (name === "email" && !/^[^\s@<>"(),:;\\]+@[^\s@<>"(),:;\\]+$/.test(value)) {
    throw invalidParameter("Invalid email address format.")
  }
  if (name === "phone_number" && !/^\+\d{1,15}$/.test(value)) throw invalidParameter("Invalid phone number format.")
  if (verifications.has(name) && value !== "true" && value !== "false") {
    throw invalidParameter(`Attributes did not conform to the schema: ${name}: must be true or false`)
  }
}

/** Refuses what the schema does not have and what only an administrator may write. */
export const requireWritable = (attributes: Attributes, by: "user" | "administrator"): void => {
  for (const [name, value] of Object.entries(attributes)) {
    requireKnown(name)
    if (by === "user" && verifications.has(name)) throw unauthorizedAttribute()
    requireFormat(name, value)
  }
}

/** Attributes of a new user: an address is unverified unless an administrator says otherwise. */
export const initialAttributes = (attributes: Attributes): Attributes => {
  if (attributes["email_verified"] === "true" && !attributes["email"]) {
    throw invalidParameter("An email address is required when email_verified is true.")
  }
  const filled = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ""))
  return filled["email"] === undefined ? filled : { email_verified: "false", ...filled }
}

/**
 * What an update changes at once and which address has to be verified first: the pool requires that before a new
 * address applies (AttributesRequireVerificationBeforeUpdate), unless an administrator sets it as verified.
 */
export const planUpdate = (user: User, update: Attributes): { attributes: Attributes; emailToVerify?: string } => {
  const { email, email_verified: verified, ...others } = update
  if (email === "" || verified === "") throw invalidParameter("The attribute email cannot be deleted.")
  const attributes = applyChanges(user.attributes, others)
  const current = user.attributes["email"]
  if (verified !== undefined && (email ?? current) === undefined) {
    throw invalidParameter("An email address is required when email_verified is set.")
  }
  if (email === undefined || (current !== undefined && fold(email) === fold(current))) {
    return { attributes: { ...attributes, ...(email && { email }), ...(verified && { email_verified: verified }) } }
  }
  if (verified === "true") return { attributes: { ...attributes, email, email_verified: "true" } }
  if (verified === "false") throw invalidParameter("A new email can be set as verified, or be verified by its owner.")
  return { attributes, emailToVerify: email }
}

/** An empty value deletes an attribute (UpdateUserAttributes in the API reference). */
const applyChanges = (current: Attributes, changes: Attributes): Attributes =>
  Object.fromEntries(Object.entries({ ...current, ...changes }).filter(([, value]) => value !== ""))

/** As responses list attributes. */
export const toAttributeList = (user: User): { Name: string; Value: string }[] =>
  Object.entries({ sub: user.sub, ...user.attributes }).map(([Name, Value]) => ({ Name, Value }))
