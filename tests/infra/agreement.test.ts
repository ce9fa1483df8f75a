import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { runInNewContext } from "node:vm"
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest"
import { levels } from "@tenantry/core/permissions/index"
import { guardedPaths } from "../../infra/app/guarded.ts"
import { viewerCode } from "../../infra/app/viewer.ts"
import { bundleFunctions } from "../../infra/bundle.ts"
import { settingsOf } from "../../infra/deploy/requirements.ts"
import { originsOf, type Stage, stageNamed } from "../../infra/stages.ts"
import { allowedOrigins } from "../../packages/functions/src/environment.ts"
import { allowedMethods } from "../../packages/functions/src/http/cors.ts"
import { viewerAddressHeader, viewerHostHeader, viewerPathHeader } from "../../packages/functions/src/http/front.ts"
import { viewerAddress, viewerHost } from "../../packages/functions/src/http/through-front.ts"
import { routed } from "../../packages/functions/src/http/routes.ts"
import { type FunctionName, functions, type FunctionSpec } from "../../packages/functions/src/manifest.ts"
import { all, one, shown } from "./app/support/looking.ts"
import { make, versions } from "./app/support/make.ts"
import type { Made } from "./app/support/resource.ts"
import { ofType, synthesise } from "./foundation/template.ts"

// What the deployment declares apart from the code must say the same as the code.

const specs = Object.entries(functions) as [FunctionName, FunctionSpec][]
const known = [...new Set(specs.flatMap(([, { environment, optional = [] }]) => [...environment, ...optional]))]

describe("a function's variables", () => {
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tenantry-bundles-"))
    await bundleFunctions({ folder: join(folder, "functions") })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  // What nobody calls is not in a bundle, so a name that is in it is read there.
  it.each(specs)(
    "are read by %s, all that the manifest gives it and no others",
    (name, { environment, optional = [] }) => {
      const code = readFileSync(join(folder, "functions", name, "index.mjs"), "utf8")
      const read = known.filter((variable) => new RegExp(`["'\`]${variable}["'\`]`).test(code))
      expect(read.toSorted()).toEqual([...environment, ...optional].toSorted())
    },
  )
})

describe("CloudFront's function", () => {
  /** What the functions behind it read of a request, whatever its sender says. */
  const readBehind = (ip: string, uri: string, sent: Readonly<Record<string, string>>) => {
    const headers = Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, { value }]))
    const passed = runInNewContext(`${viewerCode};handler(event)`, {
      event: { viewer: { ip }, request: { uri, headers } },
    }) as {
      headers: Readonly<Record<string, { value: string }>>
    }
    const values = Object.entries(passed.headers).map(([name, { value }]): [string, string] => [name, value])
    const behind = { headers: Object.fromEntries(values), host: "behind.example" }
    return { address: viewerAddress(behind), host: viewerHost(behind), path: behind.headers[viewerPathHeader] }
  }

  it.each(["192.0.2.1", "2001:db8::1"])(
    "says who calls, whom they asked and how they wrote the path, as the functions read it: %s",
    (ip) => {
      const lies = {
        [viewerAddressHeader]: "198.51.100.7:443",
        [viewerHostHeader]: "evil.example",
        [viewerPathHeader]: "/v1/me",
      }
      expect(readBehind(ip, "/v1/me%3Fa", { host: "api.example.com", ...lies })).toEqual({
        address: ip,
        host: "api.example.com",
        path: "/v1/me%3Fa",
      })
      expect(readBehind(ip, `/${"%20".repeat(3000)}`, { host: "api.example.com" }).path).toHaveLength(512)
    },
  )
})

describe("a stage's further origins", () => {
  const stage: Stage = {
    ...stageNamed("dev"),
    frontendUrl: "https://app.lipa.pl/start",
    otherOrigins: ["https://admin.lipa.pl", "http://localhost:5173"],
  }
  const api = functions.api

  it("are the same for the gateway and for the functions behind it", async () => {
    // Its types are SST's, which are not there until it is set up.
    const { href } = new URL("../../infra/app/environment.ts", import.meta.url)
    type Variables = (scope: object, spec: FunctionSpec) => Readonly<Record<string, unknown>>
    const { variablesOf }: { variablesOf: Variables } = await import(href)
    const scope = { name: "dev", stage, versions, foundation: {} }
    const { FRONTEND_URL, ALLOWED_ORIGINS } = variablesOf(scope, api)
    vi.stubEnv("FRONTEND_URL", String(FRONTEND_URL))
    vi.stubEnv("ALLOWED_ORIGINS", String(ALLOWED_ORIGINS))
    onTestFinished(() => void vi.unstubAllEnvs())
    expect(allowedOrigins()).toEqual(["https://app.lipa.pl", "https://admin.lipa.pl", "http://localhost:5173"])
    expect(originsOf(stage)).toEqual(allowedOrigins())
    const { otherOrigins: _, ...plain } = stage
    expect(variablesOf({ ...scope, stage: plain }, api)).not.toHaveProperty("ALLOWED_ORIGINS")
    expect(originsOf(plain)).toEqual(["https://app.lipa.pl"])
  })

  it.each([
    "https://admin.lipa.pl/",
    "admin.lipa.pl",
    "https://*.lipa.pl/x",
    "https://Admin.lipa.pl",
    "*",
    "https://admin.example.com",
  ])("that are none, or still an example's, are asked for before anything is deployed: %s", (origin) => {
    const wanted = settingsOf({ ...stage, otherOrigins: [origin] })
    expect(wanted.filter(({ what, state }) => what === `origin: ${origin}` && state === "missing")).toHaveLength(1)
  })

  it.each(["https://admin.lipa.pl/", "admin.lipa.pl", "loopback,*"])(
    "that are none let no function start: %s",
    (value) => {
      vi.stubEnv("FRONTEND_URL", "https://app.lipa.pl")
      vi.stubEnv("ALLOWED_ORIGINS", value)
      onTestFinished(() => void vi.unstubAllEnvs())
      expect(allowedOrigins).toThrow("ALLOWED_ORIGINS must be origins")
    },
  )
})

describe("the firewall's narrower limit", () => {
  const isGuarded = (route: string): boolean => new RegExp(guardedPaths).test(route.split(" ")[1] ?? "")

  it("holds for everything that visitors may do", () => {
    const open = routed.filter(({ permission }) => levels.visitor.has(permission)).map(({ route }) => route)
    expect(open.length).toBeGreaterThan(4)
    expect(open.filter((route) => !isGuarded(route))).toEqual([])
  })

  it("holds for what a person does with a password, a code or an address, and not for daily work", () => {
    const own = routed.filter(({ runs, route }) => runs === "identity" && route.includes(" /v1/me/"))
    expect(own.map(({ route }) => route).filter((route) => !isGuarded(route))).toEqual([])
    expect(isGuarded("GET /v1/tenants/{tenantId}/users")).toBe(false)
    expect(isGuarded("GET /v1/me")).toBe(false)
  })
})

/** The functions that a page of CloudWatch shows something of. */
const shownIn = (made: Made): readonly string[] => {
  const { dashboardBody } = one(made, "aws:cloudwatch/dashboard:Dashboard")
  const body = JSON.parse(String(shown(dashboardBody))) as {
    readonly widgets: readonly { readonly properties: { readonly metrics: readonly (readonly unknown[])[] } }[]
  }
  const metrics = body.widgets.flatMap(({ properties }) => properties.metrics)
  return metrics.flatMap((line) => {
    const dimension = line.indexOf("FunctionName")
    return dimension < 0 ? [] : [String(line[dimension + 1])]
  })
}

it("shows on the dashboard the functions that the two engines make, by the names that they give them", async () => {
  const made = await make({ stage: "dev" })
  const application = all(made, "aws:lambda/function:Function").map(({ inputs }) => inputs["name"])
  const foundation = ofType(synthesise("dev").foundation, "AWS::Lambda::Function").map(
    ([, { Properties }]) => Properties?.["FunctionName"],
  )
  expect([...new Set(shownIn(made))].toSorted()).toEqual([...application, ...foundation].map(String).toSorted())
})

it("lets browsers send every method that a route has", () => {
  const methods = new Set(routed.map(({ route }) => route.split(" ")[0]))
  expect([...methods].filter((method) => !allowedMethods.includes(method ?? ""))).toEqual([])
})
