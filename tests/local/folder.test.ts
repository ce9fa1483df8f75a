import { existsSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { checkOurs, emptyFolder, lockFolder } from "../../packages/local/src/host/folder.ts"
import { loadSettings } from "../../packages/local/src/settings.ts"
import { kill, runFixture, temporaryFolder } from "./support.ts"
import { until } from "../support/until.ts"

test("a folder has one system at a time, and the second is told which process has it", () => {
  const folder = temporaryFolder()
  const lock = lockFolder(folder)
  expect(() => lockFolder(folder)).toThrow(`Tenantry already runs on ${folder} (process ${process.pid})`)
  lock.release()
  lockFolder(folder).release()
})

test("another process that holds the folder is respected while it lives, and not after its kill -9", async () => {
  const folder = temporaryFolder()
  const { child, lines } = runFixture("holder.ts", folder)
  await until("the other holds it", () => lines.includes("held"))
  expect(() => lockFolder(folder)).toThrow(`(process ${child.pid})`)
  await kill(child)
  lockFolder(folder).release()
})

test("a fresh start empties a system's folder and refuses any other", () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, "letter.txt"), "Dear Sir")
  expect(() => checkOurs(folder)).toThrow("nothing in it is deleted")
  const lock = lockFolder(folder)
  checkOurs(folder)
  emptyFolder(folder)
  expect(existsSync(join(folder, "letter.txt"))).toBe(false)
  expect(() => lockFolder(folder)).toThrow("already runs")
  lock.release()
})

test("the keys are made once, are 32 bytes, and only their owner reads them", () => {
  const folder = temporaryFolder()
  const { keyRoots, originSecret } = loadSettings(folder)
  expect(keyRoots).not.toBe(originSecret)
  for (const secret of [keyRoots, originSecret]) expect(Buffer.from(secret, "base64url").length).toBe(32)
  expect(loadSettings(folder)).toMatchObject({ keyRoots, originSecret })
  for (const file of ["key-roots", "origin-secret"]) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600)
})
