import { beforeAll, describe } from "vitest"
import { stageNamed } from "../../../infra/stages.ts"
import { accessIsLeast } from "./access.ts"
import { edgeIsTheOnlyWay } from "./edge.ts"
import { firewallStands } from "./firewall.ts"
import { functionsAreAsDeclared } from "./functions.ts"
import { gatewayLeadsToFunctions } from "./gateway.ts"
import { lifecycleIsTheStages } from "./lifecycle.ts"
import { startsAreAsDeclared } from "./starts.ts"
import type { Given } from "./support/given.ts"
import { make } from "./support/make.ts"
import type { Made } from "./support/resource.ts"
import { somebodyIsTold } from "./watching.ts"

const subjects = {
  lifecycle: lifecycleIsTheStages,
  functions: functionsAreAsDeclared,
  access: accessIsLeast,
  starts: startsAreAsDeclared,
  gateway: gatewayLeadsToFunctions,
  edge: edgeIsTheOnlyWay,
  firewall: firewallStands,
  watching: somebodyIsTold,
}

// A stage without a domain of its own, and one with everything.
describe.each(["dev", "production"])("the application of stage %s", (name) => {
  let made: Made | undefined
  beforeAll(async () => {
    made = await make({ stage: name })
  })
  const given: Given = {
    name,
    stage: stageNamed(name),
    made: () => {
      if (made === undefined) throw new Error("it has not been made")
      return made
    },
  }
  describe.each(Object.entries(subjects))("%s", (_, tests) => {
    tests(given)
  })
})
