import { capabilities, type Capabilities } from "@tenantry/core/system"

type OperationsOf<C> = C extends { readonly operations: infer O } ? O : never
type Together<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer A) => void ? A : never

/** Every operation of the system under the name that it has in code, whichever capability it is of. */
export const operation = Object.assign({}, ...capabilities.map(({ operations }) => operations)) as Together<
  OperationsOf<Capabilities[number]>
>
