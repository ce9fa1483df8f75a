import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserPool,
  type CognitoUserSession,
} from "amazon-cognito-identity-js"
import type { Running } from "./settings.ts"

/** Why no token came although the password was right: the person must do something first. */
const unfinished = (what: string): Error => new Error(`The password is right, but ${what} first`)

/**
 * Signs in by SRP, as a browser's Cognito client does, and replaces a temporary password when a new one is given. Rejects
 * with the provider's own message.
 */
export const signIn = (
  { addresses, pool }: Running,
  email: string,
  password: string,
  newPassword?: string,
): Promise<CognitoUserSession> =>
  new Promise((resolve, reject) => {
    const endpoint = addresses.identityProvider
    const userPool = new CognitoUserPool({ UserPoolId: pool.id, ClientId: pool.clientId, endpoint })
    const user = new CognitoUser({ Username: email, Pool: userPool })
    // One password however its letters were put together: Tenantry takes it in this form, too.
    const details = new AuthenticationDetails({ Username: email, Password: password.normalize("NFC") })
    user.authenticateUser(details, {
      onSuccess: resolve,
      onFailure: reject,
      newPasswordRequired: () => {
        if (newPassword === undefined) return reject(unfinished("it is temporary: choose a new one"))
        return user.completeNewPasswordChallenge(
          newPassword.normalize("NFC"),
          {},
          { onSuccess: resolve, onFailure: reject },
        )
      },
      mfaRequired: () => reject(unfinished("a code must be entered")),
      totpRequired: () => reject(unfinished("a code must be entered")),
      mfaSetup: () => reject(unfinished("a second factor must be set up")),
      selectMFAType: () => reject(unfinished("a second factor must be chosen")),
    })
  })

/** The access token of a new sign-in. */
export const accessToken = async (
  running: Running,
  email: string,
  password: string,
  newPassword?: string,
): Promise<string> => (await signIn(running, email, password, newPassword)).getAccessToken().getJwtToken()
