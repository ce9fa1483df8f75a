/** For the clients of AWS: left to themselves they wait for an answer for ever, and a function with them until it is ended. */
export const patience = {
  requestHandler: { connectionTimeout: 1000, requestTimeout: 3000, throwOnRequestTimeout: true },
}
