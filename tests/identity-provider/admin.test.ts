import { randomUUID } from "node:crypto"
import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  ListUsersCommand,
} from "@aws-sdk/client-cognito-identity-provider"
import { afterAll, describe, expect, it } from "vitest"
import {
  attribute,
  claimsOf,
  clientId,
  createPerson,
  createProvider,
  goodPassword,
  poolId,
  providerForTest,
  signInWithPassword,
} from "./support.ts"

const provider = await createProvider()
afterAll(provider.close)

const namesIn = (list: unknown, name: string): unknown[] =>
  Array.isArray(list) ? list.map((item: object) => Reflect.get(item, name)) : []

describe("the AWS SDK", () => {
  it("creates a user, sets a password, signs in and reads dates and errors", async () => {
    const client = new CognitoIdentityProviderClient({
      region: "eu-west-1",
      endpoint: provider.endpoint,
      credentials: { accessKeyId: "local", secretAccessKey: "local" },
    })
    const Username = randomUUID()
    const created = await client.send(
      new AdminCreateUserCommand({ UserPoolId: poolId, Username, MessageAction: "SUPPRESS" }),
    )
    expect(created.User?.UserStatus).toBe("FORCE_CHANGE_PASSWORD")
    expect(Math.abs(Number(created.User?.UserCreateDate) - provider.now().getTime())).toBeLessThan(1)
    const Password = goodPassword
    await client.send(new AdminSetUserPasswordCommand({ UserPoolId: poolId, Username, Password, Permanent: true }))
    const AuthParameters = { USERNAME: Username, PASSWORD: Password }
    const AuthFlow = "USER_PASSWORD_AUTH"
    const signedIn = await client.send(new InitiateAuthCommand({ ClientId: clientId, AuthFlow, AuthParameters }))
    expect(claimsOf(signedIn.AuthenticationResult?.AccessToken ?? "")["username"]).toBe(Username)
    const unknown = new AdminGetUserCommand({ UserPoolId: poolId, Username: randomUUID() })
    await expect(client.send(unknown)).rejects.toMatchObject({ name: "UserNotFoundException" })
    const found = await client.send(new ListUsersCommand({ UserPoolId: poolId, Filter: `username = "${Username}"` }))
    expect(found.Users?.map((user) => user.Username)).toEqual([Username])
    client.destroy()
  })
})

describe("administration", () => {
  const operations = (
    "AdminCreateUser AdminGetUser AdminSetUserPassword AdminDisableUser AdminEnableUser AdminDeleteUser " +
    "AdminConfirmSignUp AdminUserGlobalSignOut AdminUpdateUserAttributes AdminAddUserToGroup " +
    "AdminInitiateAuth AdminRespondToAuthChallenge AdminSetUserMFAPreference " +
    "AdminRemoveUserFromGroup AdminListGroupsForUser ListGroups CreateGroup ListUsers ListUsersInGroup"
  ).split(" ")

  it.each(operations)("%s needs a signed request", async (operation) => {
    const { username } = await createPerson(provider)
    const { AccessToken } = await signInWithPassword(provider, username)
    const input = { UserPoolId: poolId, Username: username }
    for (const authorization of ["", `Bearer ${AccessToken}`, "AWS4-HMAC-SHA256", "Basic YTpi"]) {
      const { status, body } = await provider.send(operation, input, authorization ? { authorization } : {})
      expect(status).toBe(400)
      expect(body["__type"]).toBe("MissingAuthenticationTokenException")
    }
    await signInWithPassword(provider, username)
  })

  it.each(operations)("%s refuses another pool and unknown parameters", async (operation) => {
    const stranger = await provider.adminRefused(operation, { UserPoolId: "eu-west-1_Elsewhere" })
    expect(stranger.__type).toBe("ResourceNotFoundException")
    const unknown = await provider.adminRefused(operation, { Sudo: true })
    expect(unknown.__type).toBe("InvalidParameterException")
  })

  it("invites with a temporary password by mail", async () => {
    const username = randomUUID()
    const address = `${username}@example.com`
    const UserAttributes = [attribute("email", address), attribute("email_verified", "true")]
    await provider.admin("AdminCreateUser", { Username: username, UserAttributes })
    const html = provider.mails.findLast(({ to }) => to === address)?.html ?? ""
    const [, name, escaped = ""] = /^Your username is (\S+) and temporary password is (\S+)\.$/.exec(html) ?? []
    expect(name).toBe(username)
    const password = escaped.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    const answer = await provider.call("InitiateAuth", {
      AuthFlow: "USER_PASSWORD_AUTH",
      AuthParameters: { USERNAME: address, PASSWORD: password },
    })
    expect(answer["ChallengeName"]).toBe("NEW_PASSWORD_REQUIRED")
  })

  it("creates nobody it could not write to, nor twice, nor with a verified address missing", async () => {
    const Username = randomUUID()
    const refused = async (input: Record<string, unknown>) =>
      (await provider.adminRefused("AdminCreateUser", { Username, ...input })).__type
    expect(await refused({})).toBe("InvalidParameterException")
    const UserAttributes = [attribute("email_verified", "true")]
    expect(await refused({ MessageAction: "SUPPRESS", UserAttributes })).toBe("InvalidParameterException")
    expect(await refused({ MessageAction: "SUPPRESS", TemporaryPassword: "weak" })).toBe("InvalidPasswordException")
    expect(await refused({ MessageAction: "RESEND" })).toBe("InvalidParameterException")
    await provider.admin("AdminCreateUser", { Username, MessageAction: "SUPPRESS" })
    expect(await refused({ MessageAction: "SUPPRESS" })).toBe("UsernameExistsException")
  })

  it("has nobody to confirm: who was made by an administrator needs none", async () => {
    const { username } = await createPerson(provider)
    const refusal = await provider.adminRefused("AdminConfirmSignUp", { Username: username })
    expect(refusal.message).toBe("User cannot be confirmed. Current status is CONFIRMED")
  })

  it("sets a password that has to be replaced, unless it is permanent", async () => {
    const { username } = await createPerson(provider)
    await provider.admin("AdminSetUserPassword", { Username: username, Password: goodPassword, Permanent: false })
    expect(await provider.admin("AdminGetUser", { Username: username })).toMatchObject({
      UserStatus: "FORCE_CHANGE_PASSWORD",
      Enabled: true,
    })
  })
})

describe("groups", () => {
  it("exist from the start or are created once", async () => {
    await provider.admin("CreateGroup", { GroupName: "later", Description: "Created later", Precedence: 3 })
    const { Groups } = await provider.admin("ListGroups", {})
    expect(namesIn(Groups, "GroupName")).toEqual(["admins", "later", "users"])
    const again = await provider.adminRefused("CreateGroup", { GroupName: "later" })
    expect(again.__type).toBe("GroupExistsException")
  })

  it("gain and lose members, however often they are told to", async () => {
    const { username } = await createPerson(provider)
    const membership = { Username: username, GroupName: "admins" }
    const groups = async () =>
      namesIn((await provider.admin("AdminListGroupsForUser", { Username: username }))["Groups"], "GroupName")
    await provider.admin("AdminAddUserToGroup", membership)
    await provider.admin("AdminAddUserToGroup", membership)
    expect(await groups()).toEqual(["admins"])
    const { Users } = await provider.admin("ListUsersInGroup", { GroupName: "admins" })
    expect(namesIn(Users, "Username")).toContain(username)
    await provider.admin("AdminRemoveUserFromGroup", membership)
    await provider.admin("AdminRemoveUserFromGroup", membership)
    expect(await groups()).toEqual([])
  })

  it("that do not exist take nobody", async () => {
    const { username } = await createPerson(provider)
    for (const operation of ["AdminAddUserToGroup", "AdminRemoveUserFromGroup"]) {
      const refusal = await provider.adminRefused(operation, { Username: username, GroupName: "none" })
      expect(refusal).toEqual({ __type: "ResourceNotFoundException", message: "Group not found." })
    }
  })

  it("number at most a hundred for each user", async () => {
    const groups = Array.from({ length: 101 }, (_, index) => `group-${index}`)
    const own = await providerForTest({ pool: { id: poolId, clientId, groups } })
    const { username } = await createPerson(own)
    const add = (GroupName: string | undefined) => ({ Username: username, GroupName })
    for (const group of groups.slice(0, 100)) await own.admin("AdminAddUserToGroup", add(group))
    const refusal = await own.adminRefused("AdminAddUserToGroup", add(groups[100]))
    expect(refusal.__type).toBe("LimitExceededException")
  })
})

describe("listing users", () => {
  it("finds by e-mail, its beginning, and username, whatever the case", async () => {
    const prefix = randomUUID()
    const one = await createPerson(provider, `${prefix}.one@example.com`)
    const two = await createPerson(provider, `${prefix}.two@example.com`)
    const find = async (Filter: string) => namesIn((await provider.admin("ListUsers", { Filter }))["Users"], "Username")
    expect(await find(`email = "${one.email.toUpperCase()}"`)).toEqual([one.username])
    expect(await find(`email ^= "${prefix}"`)).toEqual([one.username, two.username].toSorted())
    expect(await find(`email^="${prefix}.t"`)).toEqual([two.username])
    expect(await find(`username = "${two.username}"`)).toEqual([two.username])
    expect(await find(`email ^= "%"`)).toEqual([])
    expect(await find(`email = "x\\" OR \\"1\\"=\\"1"`)).toEqual([])
  })

  it.each(['name = "Ada"', "email", 'email = "a', 'email ~ "a"', 'email = "a" or email = "b"', 'constructor = "a"'])(
    "refuses the filter %s",
    async (Filter) => {
      expect((await provider.adminRefused("ListUsers", { Filter })).__type).toBe("InvalidParameterException")
    },
  )

  it("goes page by page, everybody once, with cursors that fit their own list only", async () => {
    const own = await providerForTest()
    const people = [await createPerson(own), await createPerson(own), await createPerson(own)]
    const seen: unknown[] = []
    const request: Record<string, unknown> = { Limit: 2 }
    for (let round = 0; round < 2; round += 1) {
      const answer = await own.admin("ListUsers", request)
      seen.push(...namesIn(answer["Users"], "Username"))
      request["PaginationToken"] = answer["PaginationToken"]
      if (round === 0) {
        const other = { Filter: 'email ^= "a"', PaginationToken: answer["PaginationToken"] }
        expect((await own.adminRefused("ListUsers", other)).__type).toBe("InvalidParameterException")
      }
    }
    expect(seen).toEqual(people.map(({ username }) => username).toSorted())
    expect(request["PaginationToken"]).toBeUndefined()
    for (const PaginationToken of ["invented", "YQ.YQ", "a.b.c"]) {
      expect((await own.adminRefused("ListUsers", { PaginationToken })).__type).toBe("InvalidParameterException")
    }
    expect((await own.adminRefused("ListUsers", { Limit: 61 })).__type).toBe("InvalidParameterException")
  })
})
