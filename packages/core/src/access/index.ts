import type { Capability } from "../kernel/capability.ts"
import { evaluateAll } from "./evaluate-all.ts"
import { evaluateAccess } from "./evaluate.ts"
import { explainAccess } from "./explain.ts"
import { searchActions } from "./search-actions.ts"
import { searchSubjects } from "./search-subjects.ts"

export const accessCapability = {
  name: "access",
  operations: { evaluateAccess, evaluateAll, searchSubjects, searchActions, explainAccess },
} satisfies Capability
