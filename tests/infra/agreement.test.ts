import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { runInNewContext } from "node:vm"
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest"
import { originsOf } from "@tenantry/core/kernel/vendor"
import { levels, parseVendor } from "@tenantry/core/permissions/index"
import { guardedPaths } from "../../infra/app/guarded.ts"
import { viewerCode } from "../../infra/app/viewer.ts"
import { bundleFunctions } from "../../infra/bundle.ts"
import { settingsOf } from "../../infra/deploy/requirements.ts"
import { type Stage, stageNamed } from "../../infra/stages.ts"
import { vendorIn } from "../../infra/vendor.ts"
import { allowedMethods } from "../../packages/functions/src/http/cors.ts"
import { viewerAddressHeader, viewerHostHeader, viewerPathHeader } from "../../packages/functions/src/http/front.ts"
import { viewerAddress, viewerHost } from "../../packages/functions/src/http/through-front.ts"
import { routed } from "../../packages/functions/src/http/routes.ts"
import { type FunctionName, functions, type FunctionSpec } from "../../packages/functions/src/manifest.ts"
import { all, one, shown } from "./app/support/looking.ts"
import { make } from "./app/support/make.ts"
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
  const frontend = {
    url: "https://app.lipa.pl/start",
    otherOrigins: ["https://admin.lipa.pl", "http://localhost:5173"],
  }
  const staged = stageNamed("dev")
  const withFrontend = (one: typeof frontend): Stage => ({ ...staged, vendor: { ...staged.vendor, frontend: one } })

  it("are the same for the gateway and for the functions behind it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tenantry-bundles-"))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const file = vendorIn(withFrontend(frontend))
    await bundleFunctions({ folder: join(folder, "functions"), vendor: file })
    const { vendor } = parseVendor(readFileSync(join(folder, "functions/api/vendor.json"), "utf8"))
    expect(originsOf(vendor)).toEqual(["https://app.lipa.pl", "https://admin.lipa.pl", "http://localhost:5173"])
    expect(originsOf(file)).toEqual(originsOf(vendor))
  })

  it.each(["https://admin.lipa.pl/", "admin.lipa.pl", "https://*.lipa.pl/x", "https://Admin.lipa.pl", "*"])(
    "that are none are told before anything is deployed: %s",
    (origin) => {
      const wanted = settingsOf(withFrontend({ ...frontend, otherOrigins: [origin] }))
      const missing = wanted.filter(({ what, state }) => what === "vendor.json" && state === "missing")
      expect(missing.map(({ advice }) => advice)).toEqual([expect.stringContaining("must be an origin like")])
    },
  )

  it("that are still an example's are asked for", () => {
    const origin = "https://admin.example.com"
    const wanted = settingsOf(withFrontend({ ...frontend, otherOrigins: [origin] }))
    expect(wanted.filter(({ what, state }) => what === `origin: ${origin}` && state === "missing")).toHaveLength(1)
  })
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
