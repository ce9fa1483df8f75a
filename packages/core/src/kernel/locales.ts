import * as z from "zod"

/** The languages Tenantry speaks. */
export const locales = ["en", "pl", "ru"] as const
export type Locale = (typeof locales)[number]
export const Locale = z.enum(locales)
