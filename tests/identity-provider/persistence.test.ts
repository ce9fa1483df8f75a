import { randomUUID } from "node:crypto"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { readdir, readFile, stat } from "node:fs/promises"
import { dirname, join } from "node:path"
import { pathToFileURL } from "node:url"
import { describe, expect, it } from "vitest"
import { startIdentityProvider } from "@tenantry/identity-provider/index"
import { browserUser, sessionOf, srpSignIn } from "./browser.ts"
import {
  attribute,
  claimsOf,
  clientId,
  codeFor,
  createPerson,
  goodPassword,
  poolId,
  providerForTest,
  readTokens,
  refresh,
  refusedSignIn,
  signature,
  signInWithPassword,
} from "./support.ts"

const bytesOf = async (file: string): Promise<string> => {
  const names = await readdir(dirname(file))
  const contents = await Promise.all(names.map((name) => readFile(join(dirname(file), name), "latin1")))
  return contents.join("\n")
}

describe("the file", () => {
  it("keeps users, groups, tokens, codes and lockouts over a restart", async () => {
    const provider = await providerForTest()
    const person = await createPerson(provider)
    await provider.admin("CreateGroup", { GroupName: "later" })
    await provider.admin("AdminAddUserToGroup", { Username: person.username, GroupName: "later" })
    const { AccessToken, RefreshToken } = await signInWithPassword(provider, person.username)
    const revoked = await signInWithPassword(provider, person.username)
    await provider.call("RevokeToken", { Token: revoked.RefreshToken })
    const locked = await createPerson(provider)
    for (let round = 0; round < 7; round += 1) await refusedSignIn(provider, locked.username, "Wr0ng!pass")
    for (let round = 0; round < 4; round += 1) {
      provider.clock.offset += 2 ** round * 1000
      await refusedSignIn(provider, locked.username, "Wr0ng!pass")
    }
    await provider.call("ForgotPassword", { Username: person.email })
    const salt = async () => {
      const AuthParameters = { USERNAME: "nobody@example.com", SRP_A: "abcdef" }
      const answer = await provider.call("InitiateAuth", { AuthFlow: "USER_SRP_AUTH", AuthParameters })
      return JSON.stringify(answer["ChallengeParameters"]).match(/"SALT":"(\w+)"/)?.[1]
    }
    const before = await salt()

    await provider.restart()

    expect(await salt()).toBe(before)
    await provider.as(AccessToken, "GetUser")
    expect((await provider.refusedAs(revoked.AccessToken, "GetUser")).message).toMatch(/revoked/)
    const refreshed = readTokens(await provider.call("InitiateAuth", refresh(RefreshToken)))
    expect(claimsOf(refreshed.AccessToken)["cognito:groups"]).toEqual(["later"])
    expect((await refusedSignIn(provider, locked.username)).message).toBe("Password attempts exceeded")
    await provider.call("ConfirmForgotPassword", {
      Username: person.email,
      ConfirmationCode: codeFor(provider, person.email),
      Password: "N3w!password",
    })
    provider.clock.offset = 0
    sessionOf(await srpSignIn(browserUser(provider, person.email), "N3w!password"))
  })

  it("loses nothing that was answered when the process is killed", async () => {
    const provider = await providerForTest()
    const file = `${provider.file}.killed`
    const module = pathToFileURL(join(import.meta.dirname, "../../packages/identity-provider/src/index.ts")).href
    const options = { port: 0, file, pool: { id: poolId, clientId, groups: ["users"] } }
    const script = `
      import { startIdentityProvider } from ${JSON.stringify(module)}
      const provider = await startIdentityProvider({ ...${JSON.stringify(options)}, sendMail: async () => {} })
      console.log(provider.endpoint)`
    const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
      stdio: ["ignore", "pipe", "inherit"],
    })
    const endpoint = await new Promise<string>((resolve) => {
      child.stdout.once("data", (line: Buffer) => resolve(line.toString().trim()))
    })
    const register = (at: string, Username: string) =>
      fetch(at, {
        method: "POST",
        headers: {
          "content-type": "application/x-amz-json-1.1",
          "x-amz-target": "AWSCognitoIdentityProviderService.AdminCreateUser",
          authorization: signature,
        },
        body: JSON.stringify({ UserPoolId: poolId, Username, MessageAction: "SUPPRESS" }),
      })
    const names = Array.from({ length: 20 }, () => randomUUID())
    for (const name of names) expect((await register(endpoint, name)).status).toBe(200)
    child.kill("SIGKILL")
    await once(child, "exit")
    const revived = await startIdentityProvider({ ...options, sendMail: async () => undefined })
    for (const name of names) {
      expect(await (await register(revived.endpoint, name)).json()).toMatchObject({ __type: "UsernameExistsException" })
    }
    await revived.stop()
  })

  it("holds no password, code or token, and only its owner may read it", async () => {
    const provider = await providerForTest()
    const person = await createPerson(provider)
    const tokens = await signInWithPassword(provider, person.username)
    const Username = randomUUID()
    const address = `${Username}@example.com`
    const Password = "Unmistakable-Passw0rd!"
    const UserAttributes = [attribute("email", address)]
    await provider.admin("AdminCreateUser", { Username, TemporaryPassword: Password, UserAttributes })
    await provider.call("ForgotPassword", { Username: person.email })
    const bytes = await bytesOf(provider.file)
    // Something stored in clear is found, so that what follows proves something.
    expect(bytes).toContain(address)
    const secrets = [Password, goodPassword, tokens.AccessToken, tokens.IdToken, tokens.RefreshToken]
    const codes = [codeFor(provider, person.email)]
    for (const secret of secrets) expect(bytes).not.toContain(secret)
    // Six digits may occur by chance inside a longer number or a hash.
    for (const code of codes) expect(bytes).not.toMatch(new RegExp(`(?<![0-9a-zA-Z_-])${code}(?![0-9a-zA-Z_-])`))
    expect((await stat(provider.file)).mode & 0o077).toBe(0)
    expect((await stat(`${provider.file}-wal`)).mode & 0o077).toBe(0)
  })
})
