const patienceOf = (requestTimeout: number) => ({
  requestHandler: { connectionTimeout: 1000, requestTimeout, throwOnRequestTimeout: true },
})

/** For the clients of AWS: left to themselves they wait for an answer for ever, and their function waits with them. */
export const patience = patienceOf(3000)

/** For what is tidied up while somebody waits for a trigger, of whose five seconds most may be over: tried once, or not at all. */
export const briefPatience = {
  requestHandler: { ...patienceOf(1500).requestHandler, connectionTimeout: 500 },
  maxAttempts: 1,
}

/** A connection for each call. One that was kept may be gone: a copy of a function sleeps between its invocations. */
const ofItsOwn = { httpAgent: { keepAlive: false }, httpsAgent: { keepAlive: false } }

/**
 * For calls within which Cognito waits for our triggers: each may take five seconds, and two follow one another. They are
 * not repeated, because they may have been heard: so they do not begin on a connection that may be gone.
 */
export const patienceWithTriggers = {
  requestHandler: { ...patienceOf(12_000).requestHandler, ...ofItsOwn },
  maxAttempts: 1,
}
