const patienceOf = (requestTimeout: number) => ({
  requestHandler: { connectionTimeout: 1000, requestTimeout, throwOnRequestTimeout: true },
})

/** For the clients of AWS: left to themselves they wait for an answer for ever, and their function waits with them. */
export const patience = patienceOf(3000)

/** For calls within which Cognito waits for our triggers: each may take five seconds, and two follow one another. */
export const patienceWithTriggers = { ...patienceOf(12_000), maxAttempts: 1 }
