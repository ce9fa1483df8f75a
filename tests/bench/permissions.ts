import { defineAbility, subject } from "@casl/ability"
import cedar from "@cedar-policy/cedar-wasm/nodejs"
import { newEnforcer, newModelFromString, StringAdapter } from "casbin"
import { openToken } from "../../packages/token/src/index.ts"
import { openCatalogue } from "@tenantry/core/permissions/index"
import { type Holdings, scopeName } from "@tenantry/core/kernel/permissions"

// The same question to four deciders with the same rules: may a group leader do this, here, with what is theirs, of a
// group they lead, or of somebody else? Each is asked in the form in which it is fastest, with everything prepared that
// stays the same from one request to the next.

const catalogue = openCatalogue()
const role = "group_leader"
const held: Holdings = catalogue.presets.get(role) ?? new Map()

type Thing = { readonly owner: string; readonly group: string }
const self = "usr_leader"
const led = "grp_led"
const things: readonly Thing[] = [
  { owner: self, group: "grp_other" },
  { owner: "usr_worker", group: led },
  { owner: "usr_stranger", group: "grp_other" },
]

type Question = { readonly key: string; readonly thing: Thing }
const questions: readonly Question[] = catalogue.entries.flatMap(({ key }) => things.map((thing) => ({ key, thing })))

const scopes: ReadonlyMap<string, string> = new Map([...held].map(([{ key }, scope]) => [key, scopeName(scope)]))

/** The rules, as each of the others is given them. */
const rules = [...scopes].map(([key, scope]) => ({ key, scope }))

type Decider = { readonly name: string; readonly ask: (question: Question) => boolean; readonly rounds: number }

const tenantry = (): Decider => {
  const { core } = catalogue.encode(held)
  const { scopeOf } = openToken({ tenantry: { identityId: "idn", rights: { version: catalogue.version, core } } })
  const reaches = (key: string, { owner, group }: Thing): boolean => {
    const scope = scopeOf(key)
    if (scope === "none") return false
    return scope === "tenant" || owner === self || (scope === "group" && group === led)
  }
  return { name: "Tenantry, a decoded token", rounds: 400, ask: ({ key, thing }) => reaches(key, thing) }
}

const casl = (): Decider => {
  const ability = defineAbility((can) => {
    for (const { key, scope } of rules) {
      if (scope === "tenant") can(key, "Thing")
      else can(key, "Thing", { owner: self })
      if (scope === "group") can(key, "Thing", { group: led })
    }
  })
  // CASL marks its subjects, so each thing is a copy of its own.
  const marked = new Map(things.map((thing) => [thing, subject("Thing", { ...thing })]))
  return {
    name: "@casl/ability",
    rounds: 100,
    ask: ({ key, thing }) => ability.can(key, marked.get(thing) ?? "Thing"),
  }
}

const casbin = async (): Promise<Decider> => {
  const model = newModelFromString(`
[request_definition]
r = sub, act, owner, group
[policy_definition]
p = sub, act, scope
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = r.act == p.act && r.sub == p.sub && (p.scope == "tenant" || r.owner == "${self}" || p.scope == "group" && r.group == "${led}")
`)
  const policies = rules.map(({ key, scope }) => `p, ${role}, ${key}, ${scope}`).join("\n")
  const enforcer = await newEnforcer(model, new StringAdapter(policies))
  return {
    name: "casbin",
    rounds: 2,
    ask: ({ key, thing }) => enforcer.enforceSync(role, key, thing.owner, thing.group),
  }
}

const cedarWasm = (): Decider => {
  const conditions: Readonly<Record<string, string>> = {
    own: "resource.owner == principal",
    group: `resource.owner == principal || resource.group == Group::"${led}"`,
    tenant: "true",
  }
  const policies = rules
    .map(({ key, scope }) => `permit (principal, action == Action::"${key}", resource) when { ${conditions[scope]} };`)
    .join("\n")
  const prepared = cedar.preparsePolicySet("rules", { staticPolicies: policies })
  if (prepared.type !== "success") throw new Error(JSON.stringify(prepared.errors))
  const entitiesOf = ({ owner, group }: Thing) => [
    {
      uid: { type: "Thing", id: "1" },
      attrs: { owner: { __entity: { type: "User", id: owner } }, group: { __entity: { type: "Group", id: group } } },
      parents: [],
    },
  ]
  const entities = new Map(things.map((thing) => [thing, entitiesOf(thing)]))
  return {
    name: "@cedar-policy/cedar-wasm",
    rounds: 2,
    ask: ({ key, thing }) => {
      const answer = cedar.statefulIsAuthorized({
        principal: { type: "User", id: self },
        action: { type: "Action", id: key },
        resource: { type: "Thing", id: "1" },
        context: {},
        preparsedPolicySetId: "rules",
        entities: entities.get(thing) ?? [],
      })
      return answer.type === "success" && answer.response.decision === "allow"
    },
  }
}

/** The median of rounds through all questions, in µs for each. */
const microseconds = ({ ask, rounds }: Decider): number => {
  const times = Array.from({ length: rounds + 1 }, () => {
    const began = performance.now()
    for (const question of questions) ask(question)
    return ((performance.now() - began) * 1000) / questions.length
  })
  const sorted = times.slice(1).toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

const run = async (): Promise<void> => {
  const deciders = [tenantry(), casl(), await casbin(), cedarWasm()]
  const [first] = deciders
  const answers = deciders.map(({ ask }) => questions.map(ask))
  for (const [i, { name }] of deciders.entries()) {
    const differing = questions.filter((_, j) => answers[i]?.[j] !== answers[0]?.[j])
    if (differing.length > 0) throw new Error(`${name} decides otherwise: ${JSON.stringify(differing.slice(0, 3))}`)
  }
  const times = deciders.map(microseconds)
  const base = times[0] ?? Number.NaN
  const allowed = answers[0]?.filter(Boolean).length
  console.log(`${questions.length} questions about ${rules.length} rules, ${allowed} allowed, by all of them alike\n`)
  console.log(`${"".padEnd(28)}${"µs a check".padStart(12)}${`× ${first?.name.split(",")[0]}`.padStart(14)}`)
  for (const [i, { name }] of deciders.entries()) {
    const time = times[i] ?? Number.NaN
    const ratio = time / base
    console.log(`${name.padEnd(28)}${time.toFixed(3).padStart(12)}${ratio.toFixed(ratio < 10 ? 1 : 0).padStart(14)}`)
  }
}

await run()
