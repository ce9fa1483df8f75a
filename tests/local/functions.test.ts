import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test, vi } from "vitest"
import { spec, startFixtures, temporaryFolder } from "./support.ts"
import { until } from "../support/until.ts"

const trigger = { kind: "trigger", trigger: "CustomMessage" } as const
const unruly = { unruly: spec("unruly.ts", trigger, { timeoutSeconds: 0.3 }) }

/** What the fixture answers that nothing went wrong in. */
const answer = { most: 0 }

const ofLambda = (name: string) => ({
  AWS_REGION: "eu-west-1",
  AWS_DEFAULT_REGION: "eu-west-1",
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
  AWS_ACCESS_KEY_ID: "local",
  AWS_SECRET_ACCESS_KEY: "local",
  AWS_ENDPOINT_URL_DYNAMODB: "http://127.0.0.1:9",
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: "http://127.0.0.1:9",
  AWS_ENDPOINT_URL_SESV2: "http://127.0.0.1:9",
  AWS_ENDPOINT_URL_SSM: "http://127.0.0.1:9",
})

test("a function sees the variables that it declares, and neither its neighbours' nor ours", async () => {
  vi.stubEnv("TENANTRY_SECRET", "of the parent")
  const host = await startFixtures(
    {
      first: spec("environment.ts", trigger, { environment: ["TABLE_NAME"] }),
      second: spec("environment.ts", trigger, { environment: ["KEY_ROOTS_PARAMETER"] }),
    },
    { environment: { TABLE_NAME: "things", KEY_ROOTS_PARAMETER: "secret" } },
  )
  const seenBy = async (name: "first" | "second"): Promise<unknown> => {
    const { environment }: { environment?: unknown } = { ...Object(await host.invoke(name, {})) }
    return environment
  }
  expect(await seenBy("first")).toEqual({ ...ofLambda("first"), TABLE_NAME: "things" })
  expect(await seenBy("second")).toEqual({ ...ofLambda("second"), KEY_ROOTS_PARAMETER: "secret" })
  vi.unstubAllEnvs()
})

test("a function that declares a variable without a value does not start", async () => {
  const functions = { first: spec("environment.ts", trigger, { environment: ["VENDOR"] }) }
  await expect(startFixtures(functions)).rejects.toThrow("first declares VENDOR, and there is no value for it")
})

test("the context is Lambda's, and what a function prints is in the log", async () => {
  const folder = temporaryFolder()
  const host = await startFixtures({ first: spec("environment.ts", trigger, { timeoutSeconds: 3 }) }, { folder })
  const seen = await host.invoke("first", {})
  expect(seen).toMatchObject({
    context: {
      functionName: "first",
      awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      invokedFunctionArn: "arn:aws:lambda:eu-west-1:000000000000:function:first",
    },
    remaining: expect.toSatisfy((ms: number) => ms > 1_000 && ms <= 3_000),
  })
  await until(
    "the line is there",
    () =>
      existsSync(join(folder, "functions.log")) &&
      readFileSync(join(folder, "functions.log"), "utf8").includes("first a line for the log"),
  )
})

test("an error of the function reaches the caller in Lambda's shape", async () => {
  const host = await startFixtures(unruly)
  await expect(host.invoke("unruly", { do: "throw" })).rejects.toMatchObject({
    message: "Refused",
    failure: { errorType: "RangeError", errorMessage: "Refused", trace: expect.any(Array) },
  })
})

test.for(["sleep", "spin"])(
  "a function that takes too long (%s) is ended, and the next event is answered",
  async (how) => {
    const host = await startFixtures(unruly)
    await expect(host.invoke("unruly", { do: how, ms: 60_000 })).rejects.toMatchObject({
      failure: {
        errorType: "Sandbox.Timedout",
        errorMessage: expect.stringMatching(/^RequestId: \S+ Error: Task timed out after 0.30 seconds$/),
      },
    })
    await expect(host.invoke("unruly", { do: "answer" })).resolves.toEqual(answer)
  },
)

test("a time-out leaves the other events of the same thread their time", async () => {
  const host = await startFixtures({ unruly: spec("unruly.ts", trigger, { timeoutSeconds: 2 }) })
  await host.warm(["unruly"])
  const late = host.invoke("unruly", { do: "sleep", ms: 5_000 })
  late.catch(() => {})
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const fine = host.invoke("unruly", { do: "sleep", ms: 1100 })
  await expect(late).rejects.toThrow("timed out")
  await expect(fine).resolves.toEqual(answer)
})

test("a crash fails the events that were running, and the next event is answered", async () => {
  const host = await startFixtures({ unruly: spec("unruly.ts", trigger) })
  await expect(host.invoke("unruly", { do: "crash" })).rejects.toMatchObject({
    failure: { errorType: "TypeError", errorMessage: "Nobody catches this" },
  })
  await expect(host.invoke("unruly", { do: "exit" })).rejects.toMatchObject({
    failure: { errorType: "Runtime.ExitError", errorMessage: expect.stringContaining("exit status 7") },
  })
  await expect(host.invoke("unruly", { do: "answer" })).resolves.toEqual(answer)
})

test("a module that waits for what never comes fails its events, instead of being waited for", async () => {
  const host = await startFixtures({ waiting: spec("waiting.ts", trigger, {}) })
  await expect(host.warm(["waiting"])).rejects.toThrow("Runtime exited with error: exit status 13")
  await expect(host.invoke("waiting", {})).rejects.toThrow("Runtime exited with error: exit status 13")
})

test("a module that cannot be loaded fails each event, and not the host", async () => {
  const host = await startFixtures({ broken: spec("no-module.ts", trigger), fine: spec("unruly.ts", trigger) })
  await expect(host.invoke("broken", {})).rejects.toThrow("This module cannot be loaded")
  await expect(host.invoke("broken", {})).rejects.toThrow("This module cannot be loaded")
  await expect(host.warm(["broken"])).rejects.toThrow("This module cannot be loaded")
  await expect(host.invoke("fine", { do: "answer" })).resolves.toEqual(answer)
})

test("one thread handles as many events at once as it is told, and the rest wait", async () => {
  const host = await startFixtures({ unruly: spec("unruly.ts", trigger) }, { concurrency: 3 })
  const answers = await Promise.all(Array.from({ length: 10 }, () => host.invoke("unruly", { do: "count" })))
  expect(answers.at(-1)).toEqual({ most: 3 })
})

test("a schedule sends EventBridge's event every so often", async () => {
  const host = await startFixtures({ clock: spec("clock.ts", { kind: "schedule", everyMinutes: 0.1 / 60 }) })
  const events = async (): Promise<unknown[]> => {
    const seen = await host.invoke("clock", { report: true })
    return Array.isArray(seen) ? seen : []
  }
  await until("it ran twice", async () => (await events()).length >= 2)
  expect((await events())[0]).toMatchObject({
    "detail-type": "Scheduled Event",
    source: "aws.events",
    region: "eu-west-1",
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    detail: {},
  })
})
