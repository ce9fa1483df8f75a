import { IdentityId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { forAnyone } from "../permissions/index.ts"
import { AccessDecision, answerOne } from "./authzen-answers.ts"
import { Evaluation } from "./authzen.ts"

export const evaluateAccess = query({
  name: "access.evaluate",
  summary: "Decide whether a user may do something with something (AuthZEN)",
  route: "POST /access/v1/evaluation",
  place: IdentityId,
  permission: forAnyone.askAccess,
  input: Evaluation,
  output: AccessDecision,
  read: answerOne,
})
