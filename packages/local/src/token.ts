import { AuthenticationDetails, CognitoUser, CognitoUserPool } from "amazon-cognito-identity-js"
import { defaultFolder, type Running, runningSystem } from "./settings.ts"

const usage = "Usage: npm run -s token -- EMAIL PASSWORD"

/** Why no token came although the password was right: the person must do something first. */
const unfinished = (what: string): Error => new Error(`The password is right, but ${what} first`)

/** Signs in by SRP, as a browser does, and gives the access token. Rejects with the provider's own message. */
const accessToken = ({ addresses, pool }: Running, email: string, password: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const endpoint = addresses.identityProvider
    const userPool = new CognitoUserPool({ UserPoolId: pool.id, ClientId: pool.clientId, endpoint })
    const user = new CognitoUser({ Username: email, Pool: userPool })
    user.authenticateUser(new AuthenticationDetails({ Username: email, Password: password }), {
      onSuccess: (session) => resolve(session.getAccessToken().getJwtToken()),
      onFailure: reject,
      newPasswordRequired: () => reject(unfinished("it is temporary: choose a new one")),
      mfaRequired: () => reject(unfinished("a code must be entered")),
      totpRequired: () => reject(unfinished("a code must be entered")),
      mfaSetup: () => reject(unfinished("a second factor must be set up")),
      selectMFAType: () => reject(unfinished("a second factor must be chosen")),
    })
  })

const explain = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return error.name === "NetworkError" ? "The local system does not answer. Start it with: npm start" : error.message
}

const main = async (args: readonly string[]): Promise<number> => {
  const [email, password, ...rest] = args
  if (email === undefined || password === undefined || rest.length > 0) {
    console.error(usage)
    return 2
  }
  try {
    console.log(await accessToken(runningSystem(defaultFolder()), email, password))
    return 0
  } catch (error) {
    console.error(explain(error))
    return 1
  }
}

process.exitCode = await main(process.argv.slice(2))
