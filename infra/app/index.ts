import { functions, type FunctionSpec } from "../../packages/functions/src/manifest.ts"
import { senderIn } from "../../packages/core/src/kernel/vendor.ts"
import { accessOf, type Grant } from "../access.ts"
import { secretVersionsFrom, stageFrom } from "../configuration.ts"
import { stageNamed } from "../stages.ts"
import { alarms } from "./alarms.ts"
import { dashboard } from "./dashboard.ts"
import { edge } from "./edge.ts"
import { functionOf } from "./functions.ts"
import { gateway } from "./gateway.ts"
import { openScope, type Scope } from "./scope.ts"
import { startBySelf } from "./starts.ts"

/** The functions that there are to be, by their names. */
export type Declared = Readonly<Record<string, { readonly spec: FunctionSpec; readonly grants: readonly Grant[] }>>

/** Those of the manifest. The pool's triggers are the foundation's: it cannot be made without them. */
const declaredFor = ({ vendor }: Scope): Declared => {
  const access: Readonly<Record<string, readonly Grant[]>> = accessOf(senderIn(vendor.sender).address)
  const entries = Object.entries<FunctionSpec>(functions).filter(([, { start }]) => start.kind !== "trigger")
  return Object.fromEntries(entries.map(([name, spec]) => [name, { spec, grants: access[name] ?? [] }]))
}

const stageToMake = (): Scope => {
  const name = stageFrom(process.env)
  if (name !== $app.stage) throw new Error(`STAGE is ${name}, SST was told ${$app.stage}: start with npm run deploy`)
  return openScope(name, stageNamed(name), secretVersionsFrom(process.env))
}

/** Everything that ships daily: functions, what starts them, the way in, and who is told when something is wrong. */
export const application = (more: Declared = {}) => {
  const scope = stageToMake()
  const declared = { ...declaredFor(scope), ...more }
  const parts = Object.entries(declared).map(([name, { spec, grants }]) =>
    startBySelf(scope, functionOf(scope, name, spec, grants)),
  )
  const api = gateway(scope, parts)
  const cdn = edge(scope, api)
  alarms(scope, parts, api.id)
  dashboard(scope, { parts, apiId: api.id, distributionId: cdn.nodes.distribution.id })
  return { url: scope.stage.domain ? `https://${scope.stage.domain}` : cdn.url }
}
