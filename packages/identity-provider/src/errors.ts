/** An answer that the Cognito user pools API would give; everything else thrown is an internal error. */
export class CognitoError extends Error {
  readonly type: string
  readonly status: number

  constructor(type: string, message: string, status = 400) {
    super(message)
    this.name = type
    this.type = type
    this.status = status
  }
}

export const invalidParameter = (message: string) => new CognitoError("InvalidParameterException", message)
export const notAuthorized = (message: string) => new CognitoError("NotAuthorizedException", message)
export const limitExceeded = (message: string) => new CognitoError("LimitExceededException", message)

/** The one answer to a wrong password, an unknown user and a stale proof alike ("prevent user existence errors"). */
export const incorrectCredentials = () => notAuthorized("Incorrect username or password.")
export const passwordAttemptsExceeded = () => notAuthorized("Password attempts exceeded")
export const userDisabled = () => notAuthorized("User is disabled.")
export const invalidSession = () => notAuthorized("Invalid session for the user.")
export const unauthorizedAttribute = () => notAuthorized("A client attempted to write unauthorized attribute")
export const attemptLimitExceeded = () => limitExceeded("Attempt limit exceeded, please try after some time.")
export const userNotFound = () => new CognitoError("UserNotFoundException", "User does not exist.")
export const usernameExists = () => new CognitoError("UsernameExistsException", "User already exists")
export const aliasExists = () =>
  new CognitoError("AliasExistsException", "An account with the given email already exists.")
export const codeMismatch = () =>
  new CognitoError("CodeMismatchException", "Invalid verification code provided, please try again.")
export const expiredCode = () =>
  new CognitoError("ExpiredCodeException", "Invalid code provided, please request a code again.")
export const resourceNotFound = (message: string) => new CognitoError("ResourceNotFoundException", message)
export const invalidLambdaResponse = (message: string) => new CognitoError("InvalidLambdaResponseException", message)
export const unsupportedOperation = (name: string) =>
  new CognitoError("UnsupportedOperationException", `The local identity provider does not support ${name}.`)
export const unsupportedTokenType = () =>
  new CognitoError("UnsupportedTokenTypeException", "Only refresh tokens can be revoked.")
