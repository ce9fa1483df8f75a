import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  ResendConfirmationCodeCommand,
  SignUpCommand,
} from "@aws-sdk/client-cognito-identity-provider"
import { DirectoryErrors, type SignInUser, type SignUps } from "../../kernel/ports.ts"
import { patienceWithTriggers } from "../patience.ts"
import { openAddresses } from "./addresses.ts"
import { calling, type Pool } from "./calling.ts"

const attributesOf = ({ email, name, locale }: SignInUser) => [
  { Name: "email", Value: email },
  { Name: "name", Value: name },
  { Name: "locale", Value: locale },
]

/** The user pool, for who is not yet there. Usernames are ours, addresses are aliases that must be proven. */
export const openSignIns = (
  { poolId: UserPoolId, clientId: ClientId }: Pool,
  client = new CognitoIdentityProviderClient(patienceWithTriggers),
): SignUps => ({
  setAddress: openAddresses(UserPoolId, client).setAddress,

  signUp: async (user, Password, permit) => {
    const { username: Username } = user
    const ValidationData = [{ Name: "permit", Value: permit }]
    const command = new SignUpCommand({
      ClientId,
      Username,
      Password,
      UserAttributes: attributesOf(user),
      ValidationData,
    })
    // Whose code could not be delivered is signed up all the same, and can ask for the code again.
    await calling(client.send(command), ["UsernameExistsException", "CodeDeliveryFailureException"])
  },

  confirmSignUp: async (Username, ConfirmationCode) => {
    const command = new ConfirmSignUpCommand({ ClientId, Username, ConfirmationCode })
    // The trigger runs after the user is confirmed; what it could not do, the first sign-in does.
    const triggered = ["UserLambdaValidationException", "UnexpectedLambdaException", "InvalidLambdaResponseException"]
    // Of a code that is sent twice at once, the second is refused in one of these ways: what came of it is what counts.
    const refused = ["NotAuthorizedException", "CodeMismatchException", "ExpiredCodeException"]
    const confirmed = await calling(client.send(command), [...triggered, ...refused])
    if (confirmed) return
    const user = await calling(client.send(new AdminGetUserCommand({ UserPoolId, Username })), [
      "UserNotFoundException",
    ])
    if (user?.UserStatus !== "CONFIRMED") throw DirectoryErrors.code_wrong()
  },

  resendCode: async (Username) => {
    const command = new ResendConfirmationCodeCommand({ ClientId, Username })
    // Unknown and confirmed look like known and waiting: nobody learns which registrations there are.
    await calling(client.send(command), [
      "UserNotFoundException",
      "InvalidParameterException",
      "NotAuthorizedException",
    ])
  },

  createUser: async (user, Password) => {
    const { username: Username } = user
    const UserAttributes = [...attributesOf(user), { Name: "email_verified", Value: "false" }]
    const create = new AdminCreateUserCommand({ UserPoolId, Username, UserAttributes, MessageAction: "SUPPRESS" })
    await calling(client.send(create), ["UsernameExistsException"])
    await calling(client.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true })))
  },

  createTemporary: async (user, Password) => {
    const { username: Username } = user
    const UserAttributes = [...attributesOf(user), { Name: "email_verified", Value: "false" }]
    const about = { UserAttributes, TemporaryPassword: Password, MessageAction: "SUPPRESS" } as const
    const create = new AdminCreateUserCommand({ UserPoolId, Username, ...about })
    await calling(client.send(create), ["UsernameExistsException"])
  },
})
