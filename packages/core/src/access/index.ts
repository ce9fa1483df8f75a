import type { Capability } from "../kernel/capability.ts"
import { evaluateAccess } from "./evaluate.ts"
import { evaluateAll } from "./evaluate-all.ts"
import { searchActions } from "./search-actions.ts"
import { searchSubjects } from "./search-subjects.ts"
import { explainAccess } from "./explain.ts"

export const accessCapability = {
  name: "access",
  operations: { evaluateAccess, evaluateAll, searchSubjects, searchActions, explainAccess },
} satisfies Capability
