import {
  AdminGetUserCommand,
  type AdminInitiateAuthResponse,
  AdminInitiateAuthCommand,
  AdminRespondToAuthChallengeCommand,
  AdminSetUserPasswordCommand,
  AssociateSoftwareTokenCommand,
  CognitoIdentityProviderClient,
  VerifySoftwareTokenCommand,
} from "@aws-sdk/client-cognito-identity-provider"
import { type DomainError, isRefusal } from "../../kernel/errors.ts"
import { DirectoryErrors, type Passwords } from "../../kernel/ports.ts"
import { patienceWithTriggers } from "../patience.ts"
import { calling, type Pool, reading, tooOften } from "./calling.ts"
import { openSessions } from "./sessions.ts"

const factor = "SOFTWARE_TOKEN_MFA"

/** What a right password leads to: a token, or the question for the second factor. */
type Proven =
  | { readonly kind: "token"; readonly accessToken: string }
  | { readonly kind: "challenged"; readonly session: string }

const locked = (message: string): boolean => message.startsWith("Password attempts exceeded")

/** All of these have one exception at Cognito, and differ by its message alone. What says something else is a defect. */
const notAuthorized = (message: string): DomainError | undefined => {
  if (locked(message)) return tooOften()
  if (message.startsWith("Temporary password has expired")) return DirectoryErrors.password_temporary()
  if (message.startsWith("User is disabled")) return DirectoryErrors.refused()
  return message.startsWith("Incorrect username or password") ? DirectoryErrors.password_wrong() : undefined
}

const proven = ({ AuthenticationResult, ChallengeName, Session }: AdminInitiateAuthResponse): Proven => {
  if (ChallengeName === "NEW_PASSWORD_REQUIRED") throw DirectoryErrors.password_temporary()
  if (AuthenticationResult?.AccessToken) return { kind: "token", accessToken: AuthenticationResult.AccessToken }
  if (ChallengeName === factor && Session) return { kind: "challenged", session: Session }
  throw new Error(`a right password led to ${ChallengeName ?? "nothing"}`)
}

const isCode = (code: string): boolean => /^\d{6}$/.test(code)

/** What a call with an access token says when the token is too old, or its user is gone. */
const ended = {
  NotAuthorizedException: () => DirectoryErrors.second_factor_expired(),
  UserNotFoundException: () => DirectoryErrors.second_factor_expired(),
}

/** The calls by which somebody shows that they know their password and have their authenticator app. */
const openProofs = ({ poolId: UserPoolId, clientId: ClientId }: Pool, client: CognitoIdentityProviderClient) => {
  const prove = async (USERNAME: string, PASSWORD: string): Promise<Proven> => {
    const AuthParameters = { USERNAME, PASSWORD }
    const start = { UserPoolId, ClientId, AuthFlow: "ADMIN_USER_PASSWORD_AUTH", AuthParameters } as const
    return proven(
      await reading(client.send(new AdminInitiateAuthCommand(start)), {
        NotAuthorizedException: notAuthorized,
        UserNotFoundException: () => DirectoryErrors.password_wrong(),
        UserNotConfirmedException: () => DirectoryErrors.refused(),
        PasswordResetRequiredException: () => DirectoryErrors.password_temporary(),
      }),
    )
  }

  return {
    prove,

    isPassword: async (username: string, password: string): Promise<boolean> => {
      try {
        await prove(username, password)
        return true
      } catch (error) {
        if (isRefusal(error, DirectoryErrors.password_wrong)) return false
        throw error
      }
    },

    answer: async (USERNAME: string, Session: string, code: string): Promise<void> => {
      if (!isCode(code)) throw DirectoryErrors.code_wrong()
      const ChallengeResponses = { USERNAME, SOFTWARE_TOKEN_MFA_CODE: code }
      const response = { UserPoolId, ClientId, ChallengeName: factor, Session, ChallengeResponses } as const
      await reading(client.send(new AdminRespondToAuthChallengeCommand(response)), {
        // The password was right a moment ago: what is no lock is a session that something else has ended.
        NotAuthorizedException: (message) => (locked(message) ? tooOften() : DirectoryErrors.unavailable()),
      })
    },
  }
}

/** Proves that an app has the secret it was given. */
const verify = async (client: CognitoIdentityProviderClient, AccessToken: string, UserCode: string): Promise<void> => {
  if (!isCode(UserCode)) throw DirectoryErrors.code_wrong()
  const { Status } = await reading(client.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode })), ended)
  if (Status !== "SUCCESS") throw DirectoryErrors.code_wrong()
}

/**
 * The user pool, for who is there and knows their password. `clientId` is the backend client: its one flow asks for our
 * own credentials beside the password, and its tokens keep the scope that setting up a second factor needs.
 */
export const openPasswords = (
  backend: Pool,
  client = new CognitoIdentityProviderClient(patienceWithTriggers),
): Passwords => {
  const { poolId: UserPoolId } = backend
  const { prove, isPassword, answer } = openProofs(backend, client)

  const hasSecondFactor = async (Username: string): Promise<boolean> => {
    const user = await calling(client.send(new AdminGetUserCommand({ UserPoolId, Username })), [
      "UserNotFoundException",
    ])
    return user?.UserMFASettingList?.includes(factor) ?? false
  }

  return {
    ...openSessions(UserPoolId, client),

    checkPassword: async (username, password, next) => {
      if (next === undefined) await prove(username, password)
      else if (!(await isPassword(username, password))) await prove(username, next)
    },

    setPassword: async (Username, Password) => {
      await calling(client.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true })))
    },

    beginSecondFactor: async (username, password) => {
      const reached = await prove(username, password)
      if (reached.kind === "challenged") throw DirectoryErrors.second_factor_on()
      const { accessToken: AccessToken } = reached
      const associated = await calling(client.send(new AssociateSoftwareTokenCommand({ AccessToken })))
      if (!associated?.SecretCode) throw new Error("the user pool made no secret")
      return { secret: associated.SecretCode, session: AccessToken }
    },

    verifySecondFactor: async (username, AccessToken, code) => {
      // Who asks again after a lost answer is refused: nothing waits to be verified any more, the code was used, or the
      // token has ended with all sessions.
      try {
        await verify(client, AccessToken, code)
      } catch (error) {
        const mayBeDone =
          isRefusal(error, DirectoryErrors.code_wrong) || isRefusal(error, DirectoryErrors.second_factor_expired)
        if (mayBeDone && (await hasSecondFactor(username))) return
        if (!isRefusal(error, DirectoryErrors.refused)) throw error
      }
    },

    checkSecondFactor: async (username, password, code) => {
      const reached = await prove(username, password)
      if (reached.kind === "challenged") await answer(username, reached.session, code)
    },
  }
}
