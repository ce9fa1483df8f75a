import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserPool,
  type CognitoUserSession,
} from "amazon-cognito-identity-js"
import { clientId, goodPassword, type Json, poolId, type Provider } from "./support.ts"

const memoryStorage = () => {
  const values = new Map<string, string>()
  return {
    setItem: (key: string, value: string) => void values.set(key, value),
    getItem: (key: string) => values.get(key) ?? null,
    removeItem: (key: string) => void values.delete(key),
    clear: () => values.clear(),
  }
}

/** A user of AWS's own browser library. */
export const browserUser = (provider: Provider, Username: string): CognitoUser => {
  const Storage = memoryStorage()
  const Pool = new CognitoUserPool({ UserPoolId: poolId, ClientId: clientId, endpoint: provider.endpoint, Storage })
  return new CognitoUser({ Username, Pool, Storage })
}

export type BrowserAnswer =
  | { readonly kind: "session"; readonly session: CognitoUserSession }
  | { readonly kind: "newPasswordRequired"; readonly attributes: Json }
  | { readonly kind: "totpRequired" }

export const answersOf = (resolve: (answer: BrowserAnswer) => void, reject: (error: Error) => void) => ({
  onSuccess: (session: CognitoUserSession) => resolve({ kind: "session", session }),
  onFailure: reject,
  newPasswordRequired: (attributes: Json) => resolve({ kind: "newPasswordRequired", attributes }),
  totpRequired: () => resolve({ kind: "totpRequired" }),
})

/** Signs in by SRP the way a browser does. */
export const srpSignIn = (user: CognitoUser, password = goodPassword): Promise<BrowserAnswer> =>
  new Promise((resolve, reject) => {
    const details = new AuthenticationDetails({ Username: user.getUsername(), Password: password })
    user.authenticateUser(details, answersOf(resolve, reject))
  })

export const sessionOf = (answer: BrowserAnswer): CognitoUserSession => {
  if (answer.kind !== "session") throw new Error(`signed in as far as ${answer.kind}`)
  return answer.session
}
