import { spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, onTestFinished, test } from "vitest"
import { askedPorts } from "../../packages/local/src/asked-ports.ts"
import { failureText } from "../../packages/local/src/failing.ts"
import { listen, portOf } from "@tenantry/loopback/ports"
import { lineFor, runningSystem } from "../../packages/local/src/settings.ts"
import { startSystem } from "../../packages/local/src/system.ts"
import { isRunning, temporaryFolder } from "./support.ts"
import { until } from "../support/until.ts"

const run = fileURLToPath(new URL("../../packages/local/run.js", import.meta.url))
const anyPort = { api: 0, identityProvider: 0, mail: 0, engine: 0 } as const

const startIn = (folder: string, ...flags: string[]) => {
  const env = { ...process.env, TENANTRY_FOLDER: folder }
  const { status, stderr, stdout } = spawnSync(process.execPath, [run, "main", ...flags], {
    env,
    encoding: "utf8",
    timeout: 60_000,
  })
  return { status, stdout, stderr: stderr.trim() }
}

const given = (name: string, content: string): string => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, name), content)
  return folder
}

const troubles: readonly [string, () => { folder: string; flags?: string[] }, RegExp][] = [
  [
    "is where none can be made",
    () => ({ folder: "/proc/tenantry/data" }),
    /cannot be made \(ENOENT\).*TENANTRY_FOLDER/,
  ],
  ["is a file", () => ({ folder: join(given("file", ""), "file") }), /cannot be made \(EEXIST\).*TENANTRY_FOLDER/],
  [
    "is below a file",
    () => ({ folder: join(given("file", ""), "file/x") }),
    /cannot be made \(E\w+\).*TENANTRY_FOLDER/,
  ],
  ["is of a newer version", () => ({ folder: given("system.format", "3\n") }), /format 3; this one knows 2.*--fresh/],
  ["has a damaged secret", () => ({ folder: given("key-roots", "short\n") }), /key-roots is damaged.*Restore it/],
  [
    "has a damaged lock",
    () => ({ folder: given("system.lock", "none ".repeat(200)) }),
    /cannot be locked .*TENANTRY_FOLDER/,
  ],
  [
    "has a damaged database",
    () => ({ folder: given("dynamodb.db", "none ".repeat(999)) }),
    /engine did not start: .*not a valid SQLite database[^]*--fresh/,
  ],
  [
    "has a damaged file of the identity provider",
    () => ({ folder: given("identity-provider.db", "none ".repeat(999)) }),
    /identity-provider.db cannot be read: file is not a database[^]*--fresh/,
  ],
  ["is on a full disk", () => ({ folder: full() }), /^The disk is full: .*Make room and start again\.$/],
  [
    "is not ours and to be emptied",
    () => ({ folder: given("letter", "Dear"), flags: ["--fresh"] }),
    /nothing in it is deleted/,
  ],
  [
    "is asked a port that is none",
    () => ({ folder: temporaryFolder(), flags: ["--port", "0x1F"] }),
    /--port takes the number/,
  ],
]

const full = (): string => {
  const folder = temporaryFolder()
  symlinkSync("/dev/full", join(folder, "system.pid"))
  return folder
}

test.for(troubles)("a start whose folder %s ends with a sentence and what to do", ([, make, words]) => {
  const { folder, flags = [] } = make()
  const { status, stderr } = startIn(folder, ...flags)
  expect([status, stderr]).toEqual([1, expect.stringMatching(words)])
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(existsSync(join(folder, "addresses.json"))).toBe(false)
})

test("a start whose port is taken says so, and leaves neither process nor folder behind", async () => {
  const server = createServer()
  onTestFinished(() => void server.close())
  const port = portOf(await listen(server, 0))
  const folder = join(temporaryFolder(), "made", "for it")
  const { status, stderr } = startIn(folder, "--port", String(Math.min(port, 65_532)))
  expect([status, stderr]).toEqual([1, `Port ${port} is taken. Stop what listens there, or name another one.`])
  expect(existsSync(join(folder, ".."))).toBe(false)
})

test("the port of one service that is taken is told as plainly, though it is another thread that finds out", async () => {
  const server = createServer()
  onTestFinished(() => void server.close())
  const port = portOf(await listen(server, 0))
  const ports = { ...anyPort, mail: port }
  const folder = temporaryFolder()
  const failure: unknown = await startSystem({ folder, ports, quiet: true }).catch((error: unknown) => error)
  expect(failureText(failure, folder)).toBe(`Port ${port} is taken. Stop what listens there, or name another one.`)
})

test("what the operating system refuses is told by what it means", () => {
  const refusal = (code: string) => Object.assign(new Error("no"), { code, path: "/data/mail.jsonl" })
  expect(failureText(refusal("EROFS"), "/data")).toMatch(
    /mail.jsonl cannot be written: the disk is read-only.*TENANTRY_/,
  )
  expect(failureText(refusal("EACCES"), "/data")).toMatch(/mail.jsonl may not be read or written.*owner or mode/)
  expect(failureText(new Error("Nobody knows"), "/data")).toMatch(/^Nobody knows\n.*may be damaged.*--fresh/)
})

test("a Node that is too old for the code says so", () => {
  const old = `data:text/javascript,Object.defineProperty(process.versions,"node",{value:"20.19.0"})`
  const { status, stderr } = spawnSync(process.execPath, ["--import", old, run, "main"], { encoding: "utf8" })
  expect([status, stderr]).toEqual([1, expect.stringMatching(/Node 20.19.0 is too old.*Node 22.18[^]*npm ci/)])
})

test("packages that are not installed are named, with what installs them", () => {
  const missing = `data:text/javascript,import{registerHooks}from"node:module";registerHooks({resolve(s,c,n){
    if(s.startsWith("@tenantry/"))throw Object.assign(new Error("Cannot find package"),{code:"ERR_MODULE_NOT_FOUND"});
    return n(s,c)}})`
  const { status, stderr } = spawnSync(process.execPath, ["--import", missing, run, "main"], { encoding: "utf8" })
  expect([status, stderr]).toEqual([1, expect.stringMatching(/Cannot find package[^]*Run npm ci first/)])
})

test("a folder keeps its ports over a stop, a fresh start and a foreign wish, and moves only while one is taken", async () => {
  const folder = temporaryFolder()
  const first = await startSystem({ folder, ports: anyPort, quiet: true })
  await first.stop()
  const kept = ({ api, identityProvider, mail, engine }: typeof first.addresses) => [
    api,
    identityProvider,
    mail,
    engine,
  ]
  const fresh = await startSystem({ folder, fresh: true, quiet: true })
  await fresh.stop()
  expect(kept(fresh.addresses)).toEqual(kept(first.addresses))
  const squatter = createServer()
  await listen(squatter, portOf(first.addresses.mail))
  const moved = await startSystem({ folder, quiet: true })
  await moved.stop()
  squatter.close()
  expect(portOf(moved.addresses.mail)).toBeGreaterThan(portOf(first.addresses.mail))
  expect(moved.addresses.api).toBe(first.addresses.api)
})

test("who names a port gets that one, and the services behind it the next ones", () => {
  expect(askedPorts("9000", {})).toEqual({
    api: 9000,
    identityProvider: { from: 9001, except: [9000, 9002, 9003] },
    mail: { from: 9002, except: [9000, 9001, 9003] },
    engine: { from: 9003, except: [9000, 9001, 9002] },
  })
  expect(askedPorts("9000", { TENANTRY_PORT: "9100" }).api).toBe(9000)
  expect(askedPorts(undefined, { TENANTRY_PORT: "9100", TENANTRY_MAIL_PORT: "25" })).toMatchObject({
    api: 9100,
    mail: 25,
  })
  expect(askedPorts(undefined, { TENANTRY_PORT: "", TENANTRY_DYNAMODB_PORT: "8000" })).toEqual({ engine: 8000 })
  for (const text of ["", "0", "65536", "-1", "1e3", "8787.5", " 8787", "http"])
    expect(() => askedPorts(text, {})).toThrow(/--port takes the number of a port/)
  expect(() => askedPorts(undefined, { TENANTRY_MAIL_PORT: "x" })).toThrow(
    "TENANTRY_MAIL_PORT takes the number of a port",
  )
})

test("addresses of a system that was killed are gone as soon as the next one begins", async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, "addresses.json"), "{}")
  writeFileSync(join(folder, "key-roots"), "short")
  await expect(startSystem({ folder, ports: anyPort, quiet: true })).rejects.toThrow("key-roots is damaged")
  expect(existsSync(join(folder, "addresses.json"))).toBe(false)
  expect(() => runningSystem(folder)).toThrow(`Start one with: ${lineFor(folder, "npm start")}`)
})

test("lines to copy name the folder where it is another than the usual one, whatever it is called", () => {
  expect(lineFor("/data/it's mine", "npm start")).toBe(String.raw`TENANTRY_FOLDER='/data/it'\''s mine' npm start`)
})

test("a first start makes the people, prints lines that speak to it, and a signal ends it without a trace", async () => {
  const folder = join(temporaryFolder(), "its own")
  mkdirSync(folder)
  const env: NodeJS.ProcessEnv = { ...process.env, TENANTRY_FOLDER: folder, TENANTRY_PORT: "" }
  for (const name of ["IDENTITY_PROVIDER", "MAIL", "DYNAMODB"]) env[`TENANTRY_${name}_PORT`] = ""
  const child = spawn(process.execPath, [run, "main"], { env, stdio: ["ignore", "pipe", "inherit"] })
  onTestFinished(() => void child.kill("SIGKILL"))
  let said = ""
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text
  })
  await until("it says how to stop", () => said.includes("Ctrl-C stops") || child.exitCode !== null, 110_000)
  const { addresses } = runningSystem(folder)
  const engine = Number(readFileSync(join(folder, "dynamodb.db.pid"), "utf8"))
  expect(said).toContain(`TOKEN=$(${lineFor(folder, "npm run -s token -- anna@demo.example 'Demo-2026!'")})`)
  expect(said).toContain(`$TOKEN" ${addresses.api}/v1/me`)
  for (const name of ["anna", "mark", "ola", "irina"]) expect(said).toContain(`${name}@demo.example`)
  expect(said).not.toContain("could not be made")
  child.kill("SIGTERM")
  expect(await once(child, "exit")).toEqual([0, null])
  expect([existsSync(join(folder, "addresses.json")), isRunning(engine)]).toEqual([false, false])
})
