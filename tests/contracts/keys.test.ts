import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { openTokens } from "@tenantry/core/adapters/cognito/tokens"
import { beforeAll, describe, expect, test } from "vitest"
import { claimsIn, type Forge, openForge } from "../support/forging.ts"
import { type Founder, type Play, play } from "../support/system.ts"
import { expectOf } from "../support/expecting.ts"

let on: Play
let founder: Founder
let forge: Forge
beforeAll(async () => {
  on = play()
  founder = await on.register()
  forge = await openForge(on.running, founder.tokens)
})

/** The identity provider's keys, through somebody who counts who asks for them and may be down. */
const countingKeys = async () => {
  const state = { fetches: 0, down: false }
  const server = createServer((incoming, outgoing) => {
    state.fetches++
    if (state.down) {
      outgoing.writeHead(503).end()
      return
    }
    void fetch(new URL(incoming.url ?? "", on.running.addresses.identityProvider))
      .then((reply) => reply.text())
      .then((text) => outgoing.setHeader("content-type", "application/json").end(text))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  const { pool } = on.running
  const verify = openTokens({ poolId: pool.id, clientId: pool.clientId }, `http://127.0.0.1:${port}`)
  const codeOf = (token: string): Promise<string> =>
    verify(token).then(
      () => "fine",
      ({ code }: { code: string }) => code,
    )
  return { state, codeOf, close: () => server.close() }
}

const storm = async (size: number): Promise<string[]> => {
  const [, body = "", signature = ""] = founder.token.split(".")
  return Array.from({ length: size }, (_, n) => {
    const header = Buffer.from(JSON.stringify({ alg: "RS256", kid: `made-up-${n}` })).toString("base64url")
    return `${header}.${body}.${signature}`
  })
}

describe("the keys of the identity provider", () => {
  test("are fetched once, and made-up key ids cause no storm", async () => {
    const { state, codeOf, close } = await countingKeys()
    expect(await codeOf(founder.token)).toBe("fine")
    expect(state.fetches).toBe(1)
    const tokens = await storm(300)
    const atOnce = await Promise.all(tokens.slice(0, 150).map(codeOf))
    const oneByOne: string[] = []
    for (const token of tokens.slice(150)) oneByOne.push(await codeOf(token))
    expect(new Set([...atOnce, ...oneByOne])).toEqual(new Set(["token.invalid"]))
    expect(state.fetches).toBeLessThanOrEqual(3)
    expect(await codeOf(founder.token)).toBe("fine")
    close()
  })

  test("that cannot be fetched say nothing about a token: that is an outage, and it passes", async () => {
    const { state, codeOf, close } = await countingKeys()
    state.down = true
    expect(await codeOf(founder.token)).toBe("sign_ins.unavailable")
    state.down = false
    expect(await codeOf(founder.token)).toBe("fine")
    close()
  })
})

test("a storm of made-up keys over HTTP is refused, and whoever has a token is served meanwhile", async () => {
  const tokens = await storm(60)
  const answers = await Promise.all(
    tokens.flatMap((token) => [on.call("GET /v1/me", { token }), on.call("GET /v1/me", { token: founder.token })]),
  )
  expect(answers.map(({ status }) => status)).toEqual(tokens.flatMap(() => [401, 200]))
})

test("a token says who it is, and nothing of what they may: hints that lie open nothing", async () => {
  const stranger = await on.register()
  const { hint: _, ...claims } = Object(claimsIn(founder.tokens.access)["tenantry"])
  const hints = [
    { level: "account", accountId: stranger.accountId },
    { level: "tenant", userId: `usr_${"0".repeat(26)}` },
    { level: "account", accountId: founder.accountId },
    { level: "account", accountId: "acc_x" },
  ]
  for (const hint of hints) {
    const token = await forge.signed({ tenantry: { ...claims, hint }, "cognito:groups": ["account-owner", "operator"] })
    const [theirs, own] = await Promise.all([
      on.call(`GET /v1/tenants/${stranger.tenantId}`, { token }),
      on.call(`GET /v1/tenants/${founder.tenantId}`, { token }),
    ])
    expectOf([theirs.status, own.status], JSON.stringify(hint)).toEqual([404, 200])
  }
})
