import { randomInt } from "node:crypto"
import { CognitoError } from "./errors.ts"

/** The characters Cognito counts as special ("Adding user pool password requirements"). */
const specials = "^$*.[]{}()?\"!@#%&/\\,><':;|_~`=+- "

const rules: readonly (readonly [(password: string) => boolean, string])[] = [
  [(password) => password.length >= 8, "Password not long enough"],
  [(password) => /[A-Z]/.test(password), "Password must have uppercase characters"],
  [(password) => /[a-z]/.test(password), "Password must have lowercase characters"],
  [(password) => /[0-9]/.test(password), "Password must have numeric characters"],
  [
    (password) => Array.from(password.trim()).some((letter) => specials.includes(letter)),
    "Password must have symbol characters",
  ],
]

/** Refuses a password below the pool's policy, in Cognito's words. */
export const requireGoodPassword = (password: string): void => {
  const broken = rules.find(([holds]) => !holds(password))
  if (broken) {
    throw new CognitoError("InvalidPasswordException", `Password did not conform with policy: ${broken[1]}`)
  }
}

const letters = ["ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789", "!@#%*?+="]

const pick = (set: string): string => set.charAt(randomInt(set.length))

/** A temporary password that keeps the policy and has no letters that look alike. */
export const createTemporaryPassword = (): string => {
  const rest = Array.from({ length: 12 }, () => pick(letters.join("")))
  return [...letters.map(pick), ...rest].join("")
}
