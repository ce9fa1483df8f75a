import { expect } from "vitest"

/** Expects of one case among many, and says which when it fails. */
// oxlint-disable-next-line vitest/valid-expect -- the second argument is what Vitest tells then
export const expectOf = (value: unknown, about: string) => expect(value, about)
