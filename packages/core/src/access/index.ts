import type { Capability } from "../kernel/capability.ts"
import { evaluateAccess, evaluateAll } from "./authzen.ts"
import { searchActions, searchSubjects } from "./authzen-searches.ts"
import { explainAccess } from "./explain.ts"

export const accessCapability = {
  name: "access",
  operations: { evaluateAccess, evaluateAll, searchSubjects, searchActions, explainAccess },
} satisfies Capability
