import { randomUUID } from "node:crypto"
import { afterAll, describe, expect, it } from "vitest"
import { parseTimestamp } from "@tenantry/identity-provider/srp"
import { browserUser, sessionOf, srpSignIn } from "./browser.ts"
import {
  claimsOf,
  createPerson,
  createProvider,
  goodPassword,
  providerForTest,
  readChallenge,
  refusedSignIn,
} from "./support.ts"

const provider = await createProvider()
afterAll(provider.close)

const prime = `0x${(await import("node:crypto")).getDiffieHellman("modp15").getPrime("hex")}`

const initiate = async (USERNAME: string, SRP_A = "abcdef") =>
  readChallenge(await provider.call("InitiateAuth", { AuthFlow: "USER_SRP_AUTH", AuthParameters: { USERNAME, SRP_A } }))

const timestampOf = (at: Date): string => {
  const [weekday, day, month, year, time] = at.toUTCString().replace(",", "").split(" ")
  return `${weekday} ${month} ${Number(day)} ${time} UTC ${year}`
}

const answer = (parameters: Readonly<Record<string, string>>, changes: Readonly<Record<string, string>> = {}) => ({
  ChallengeName: "PASSWORD_VERIFIER",
  ChallengeResponses: {
    USERNAME: parameters["USER_ID_FOR_SRP"],
    PASSWORD_CLAIM_SECRET_BLOCK: parameters["SECRET_BLOCK"],
    PASSWORD_CLAIM_SIGNATURE: Buffer.alloc(32).toString("base64"),
    TIMESTAMP: timestampOf(new Date()),
    ...changes,
  },
})

const incorrect = { __type: "NotAuthorizedException", message: "Incorrect username or password." }

describe("signing in by SRP", () => {
  it("signs a browser in with the right password, by username and by verified e-mail in any case", async () => {
    const person = await createPerson(provider)
    const byUsername = sessionOf(await srpSignIn(browserUser(provider, person.username)))
    const byEmail = sessionOf(await srpSignIn(browserUser(provider, person.email.toUpperCase())))
    expect(claimsOf(byUsername.getAccessToken().getJwtToken())["username"]).toBe(person.username)
    expect(claimsOf(byEmail.getAccessToken().getJwtToken())["username"]).toBe(person.username)
  })

  it("works for any salt and any password the policy takes", async () => {
    const person = await createPerson(provider)
    for (let round = 0; round < 8; round += 1) {
      const password = `Pä55 wörd✓!${"x".repeat(round * 20)}`
      await provider.admin("AdminSetUserPassword", { Username: person.username, Password: password, Permanent: true })
      sessionOf(await srpSignIn(browserUser(provider, person.email), password))
    }
  })

  it("refuses a wrong password", async () => {
    const person = await createPerson(provider)
    await expect(srpSignIn(browserUser(provider, person.email), "Wr0ng!pass")).rejects.toMatchObject({
      code: "NotAuthorizedException",
      message: "Incorrect username or password.",
    })
  })

  it.each(["0", "000", prime.slice(2), (2n * BigInt(prime)).toString(16), "-1", "xyz", ""])(
    "refuses the public value %.8s, which would make the session key known",
    async (SRP_A) => {
      const person = await createPerson(provider)
      const AuthParameters = { USERNAME: person.username, SRP_A }
      const refusal = await provider.refused("InitiateAuth", { AuthFlow: "USER_SRP_AUTH", AuthParameters })
      expect(refusal.__type).toBe("InvalidParameterException")
    },
  )

  it("answers every start with another B and another secret block", async () => {
    const { username } = await createPerson(provider)
    const [first, second] = [await initiate(username), await initiate(username)]
    expect(first.ChallengeParameters["SALT"]).toBe(second.ChallengeParameters["SALT"])
    expect(first.ChallengeParameters["SRP_B"]).not.toBe(second.ChallengeParameters["SRP_B"])
    expect(first.ChallengeParameters["SECRET_BLOCK"]).not.toBe(second.ChallengeParameters["SECRET_BLOCK"])
  })
})

describe("an SRP session", () => {
  it("is good for one try", async () => {
    const person = await createPerson(provider)
    const user = browserUser(provider, person.username)
    const recorded: string[] = []
    const realFetch = globalThis.fetch
    globalThis.fetch = (input, init) => {
      recorded.push(String(init?.body))
      return realFetch(input, init)
    }
    sessionOf(await srpSignIn(user).finally(() => (globalThis.fetch = realFetch)))
    const replayed = await provider.send("RespondToAuthChallenge", recorded.at(-1))
    expect(replayed.body).toEqual(incorrect)
  })

  it("ends after three minutes", async () => {
    const own = await providerForTest()
    const { username } = await createPerson(own)
    const AuthParameters = { USERNAME: username, SRP_A: "abcdef" }
    const { ChallengeParameters } = readChallenge(
      await own.call("InitiateAuth", { AuthFlow: "USER_SRP_AUTH", AuthParameters }),
    )
    own.clock.offset = 181_000
    // Five tries at an ended session count as no failures: nothing was judged.
    for (let round = 0; round < 6; round += 1) {
      const TIMESTAMP = timestampOf(own.now())
      const refusal = await own.refused("RespondToAuthChallenge", answer(ChallengeParameters, { TIMESTAMP }))
      expect(refusal).toEqual(incorrect)
    }
  })

  it("belongs to the user it was opened for", async () => {
    const [one, other] = [await createPerson(provider), await createPerson(provider)]
    const { ChallengeParameters } = await initiate(one.username)
    const responses = answer(ChallengeParameters, { USERNAME: other.username })
    expect((await provider.refused("RespondToAuthChallenge", responses)).message).toBe("Invalid session for the user.")
  })

  it("belongs to its session string, when one is given", async () => {
    const { username } = await createPerson(provider)
    const [first, second] = [await initiate(username), await initiate(username)]
    const responses = { ...answer(first.ChallengeParameters), Session: second.Session }
    expect((await provider.refused("RespondToAuthChallenge", responses)).message).toBe("Invalid session for the user.")
  })

  it("takes a right proof only within five minutes of its date, either way", async () => {
    const own = await providerForTest()
    const person = await createPerson(own)
    for (const [offset, isAccepted] of [
      [290_000, true],
      [-290_000, true],
      [310_000, false],
      [-310_000, false],
    ] as const) {
      own.clock.offset = offset
      const outcome = await srpSignIn(browserUser(own, person.username)).then(
        ({ kind }) => kind,
        (error: Error) => error.message,
      )
      expect([offset, outcome]).toEqual([offset, isAccepted ? "session" : incorrect.message])
    }
  })

  it("does not fit a later user of the same name", async () => {
    const person = await createPerson(provider)
    const user = browserUser(provider, person.username)
    const realFetch = globalThis.fetch
    globalThis.fetch = async (input, init) => {
      if (String(init?.body).includes("PASSWORD_VERIFIER")) {
        globalThis.fetch = realFetch
        const Username = person.username
        await provider.admin("AdminDeleteUser", { Username })
        await provider.admin("AdminCreateUser", { Username, MessageAction: "SUPPRESS" })
        await provider.admin("AdminSetUserPassword", { Username, Password: "An0ther!pass", Permanent: true })
      }
      return realFetch(input, init)
    }
    await expect(srpSignIn(user)).rejects.toMatchObject({ message: incorrect.message })
  })

  it("reads a proof's date in Cognito's one format", () => {
    expect(parseTimestamp("Sun Mar 1 09:05:07 UTC 2026")).toBe(Date.UTC(2026, 2, 1, 9, 5, 7))
    for (const text of [
      "Mon Mar 1 09:05:07 UTC 2026",
      "Sun Mar 1 09:05:07 GMT 2026",
      "Sun, 01 Mar 2026 09:05:07 GMT",
      "2026-03-01T09:05:07Z",
      "Sun Foo 1 09:05:07 UTC 2026",
      "Sun Mar 1 99:05:07 UTC 2026",
      "",
    ]) {
      expect([text, parseTimestamp(text)]).toEqual([text, undefined])
    }
  })

  it("ends when the password changes meanwhile", async () => {
    const own = await createPerson(provider)
    const user = browserUser(provider, own.username)
    const realFetch = globalThis.fetch
    globalThis.fetch = async (input, init) => {
      if (String(init?.body).includes("PASSWORD_VERIFIER")) {
        globalThis.fetch = realFetch
        const change = { Username: own.username, Password: goodPassword, Permanent: true }
        await provider.admin("AdminSetUserPassword", change)
      }
      return realFetch(input, init)
    }
    await expect(srpSignIn(user)).rejects.toMatchObject({ message: "Incorrect username or password." })
  })
})

describe("an unknown user", () => {
  const shapeOf = (parameters: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [
        name,
        value.replaceAll(/[0-9a-f]/gi, "x").length > 700 ? "number" : value.replaceAll(/[0-9a-f]/g, "x").length,
      ]),
    )

  it("gets a challenge of the same shape, by e-mail and by username", async () => {
    const person = await createPerson(provider)
    const [known, unknown] = [await initiate(person.email), await initiate(`${randomUUID()}@example.com`)]
    expect(shapeOf(unknown.ChallengeParameters)).toEqual(shapeOf(known.ChallengeParameters))
    expect(unknown.Session).toHaveLength(known.Session.length)
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
    expect(unknown.ChallengeParameters["USER_ID_FOR_SRP"]).toMatch(uuid)
    const name = randomUUID().toUpperCase()
    expect((await initiate(name)).ChallengeParameters["USER_ID_FOR_SRP"]).toBe(name.toLowerCase())
  })

  it("has the same salt and user id every time, and another than anybody else", async () => {
    const [name, otherName] = [`${randomUUID()}@example.com`, `${randomUUID()}@example.com`]
    const [first, second, other] = [await initiate(name), await initiate(name.toUpperCase()), await initiate(otherName)]
    for (const parameter of ["SALT", "USER_ID_FOR_SRP"]) {
      expect(second.ChallengeParameters[parameter]).toBe(first.ChallengeParameters[parameter])
      expect(other.ChallengeParameters[parameter]).not.toBe(first.ChallengeParameters[parameter])
    }
    expect(second.ChallengeParameters["SRP_B"]).not.toBe(first.ChallengeParameters["SRP_B"])
  })

  it("is refused like a wrong password, in both flows", async () => {
    const name = `${randomUUID()}@example.com`
    await expect(srpSignIn(browserUser(provider, name))).rejects.toMatchObject({ message: incorrect.message })
    expect(await refusedSignIn(provider, name)).toEqual(incorrect)
  })

  it("is what an unverified e-mail looks like", async () => {
    const address = `${randomUUID()}@example.com`
    const [before] = [await initiate(address)]
    const Username = randomUUID()
    const UserAttributes = [{ Name: "email", Value: address }]
    await provider.admin("AdminCreateUser", { Username, MessageAction: "SUPPRESS", UserAttributes })
    await provider.admin("AdminSetUserPassword", { Username, Password: goodPassword, Permanent: true })
    const after = await initiate(address)
    expect(after.ChallengeParameters["SALT"]).toBe(before.ChallengeParameters["SALT"])
    expect(after.ChallengeParameters["USER_ID_FOR_SRP"]).toBe(before.ChallengeParameters["USER_ID_FOR_SRP"])
    expect(await refusedSignIn(provider, address)).toEqual(incorrect)
  })
})
