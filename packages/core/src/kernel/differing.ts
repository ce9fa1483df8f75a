import { canonical } from "./digest.ts"

/** Of what is asked for, what is not so already. */
export const differing = <Asked extends object>(before: { readonly [Name in keyof Asked]?: unknown }, asked: Asked) =>
  Object.fromEntries(
    Object.entries(asked).filter(([name, value]) => canonical(value) !== canonical(before[name as keyof Asked])),
  ) as Partial<Asked>
