import { requireMatch } from "../codes.ts"
import { notAuthorized } from "../errors.ts"
import { identify } from "../identities.ts"
import { pretendedDelivery } from "../messages.ts"
import { clientOperation, type Operation } from "../operation.ts"
import { attributeList, clientMetadata, code, noForceAliasCreation, password, username } from "../parameters.ts"

/** Only administrators make users in this pool (AllowAdminCreateUserOnly in the API reference). */
const signUp = clientOperation(
  {
    Username: username,
    Password: password,
    UserAttributes: attributeList.optional(),
    ValidationData: attributeList.optional(),
    ClientMetadata: clientMetadata,
  },
  () => {
    throw notAuthorized("SignUp is not permitted for this user pool")
  },
)

/** Nobody who was made by an administrator waits to be confirmed, and nobody is told who there is. */
const confirmSignUp = clientOperation(
  {
    Username: username,
    ConfirmationCode: code,
    ForceAliasCreation: noForceAliasCreation,
    ClientMetadata: clientMetadata,
  },
  (context, input) => {
    const { subject } = identify(context, input.Username)
    requireMatch(
      context.database.transaction(() => context.codes.judge(subject, "sign-up", "", input.ConfirmationCode)),
    )
    return {}
  },
)

const resendConfirmationCode = clientOperation(
  { Username: username, ClientMetadata: clientMetadata },
  (context, input) => {
    const { subject, user } = identify(context, input.Username)
    context.database.transaction(() => context.codes.pretend(subject, "sign-up"))
    return { CodeDeliveryDetails: pretendedDelivery(context, input.Username, user) }
  },
)

export const signUpOperations: Readonly<Record<string, Operation>> = {
  SignUp: signUp,
  ConfirmSignUp: confirmSignUp,
  ResendConfirmationCode: resendConfirmationCode,
}
