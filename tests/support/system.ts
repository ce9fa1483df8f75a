import { randomInt, randomUUID } from "node:crypto"
import { AccountId, InvitationId } from "@tenantry/core/kernel/ids"
import { openKeyring, parseRoots } from "@tenantry/core/kernel/keyring"
import { invitationToken } from "@tenantry/core/invitations/tokens"
import { type Answer, apiClient, type Call } from "@tenantry/local/api-client"
import { type Mailbox, mailbox } from "@tenantry/local/mail/index"
import { codeIn } from "@tenantry/local/mail/reading"
import type { Addresses, Settings } from "@tenantry/local/settings"
import { inject } from "vitest"

/** A system that runs somewhere, as tests are told of it. */
export type Running = Pick<Settings, "folder" | "pool" | "table" | "keyRoots" | "originSecret" | "vendor"> & {
  readonly addresses: Addresses
}

declare module "vitest" {
  interface ProvidedContext {
    /** The system of the whole run. */
    system: Running
    /** The file that takes what functions ask of AWS. */
    calls: string
  }
}

export type Tokens = { readonly access: string; readonly id: string; readonly refresh: string }
export type Person = {
  readonly email: string
  readonly password: string
  readonly name: string
  readonly identityId: string
  /** Where this person calls from: limits count by it, and nobody else's calls do. */
  readonly from: string
  readonly token: string
  readonly tokens: Tokens
}
export type Founder = Person & { readonly accountId: string; readonly tenantId: string }
export type Invited = { readonly invitationId: string; readonly email: string; readonly token: string }

type Newcomer = {
  readonly email: string
  readonly password: string
  readonly name: string
  readonly company: string
  readonly locale: "en" | "pl" | "ru"
  readonly timeZone: string
}
type Registration = Newcomer & { readonly registrationId: string; readonly code: string; readonly from: string }

export const password = "Contract-2026!"

/** An address of this machine that nobody else of this run calls from. */
export const freshAddress = (): string => `127.${randomInt(1, 255)}.${randomInt(0, 256)}.${randomInt(1, 255)}`
export const freshEmail = (name = "p"): string => `${name}.${randomUUID().slice(0, 13)}@example.com`

const targetPrefix = "AWSCognitoIdentityProviderService."

type Reply = { readonly status: number; readonly body: Readonly<Record<string, unknown>> }

export type Play = {
  readonly running: Running
  readonly call: (route: string, call?: Call) => Promise<Answer>
  /** A call that must succeed; answers the body. */
  readonly ask: (who: Pick<Person, "token" | "from"> | undefined, route: string, call?: Call) => Promise<Answer["body"]>
  /** A call of the identity provider's public API, as any browser can make it. */
  readonly provider: (target: string, input: object) => Promise<Reply>
  readonly mailbox: Mailbox
  readonly begin: (about?: Partial<Newcomer>) => Promise<Registration>
  readonly register: (about?: Partial<Newcomer>) => Promise<Founder>
  /** With a code where a second factor is asked for. */
  readonly signIn: (email: string, password: string, code?: string) => Promise<Tokens>
  readonly refresh: (tokens: Tokens) => Promise<Reply>
  readonly invite: (founder: Founder, email?: string, body?: object) => Promise<Invited>
  /** Somebody new accepts. */
  readonly join: (invited: Invited, name?: string) => Promise<Person>
  /** The token in an invitation's link, without waiting for the mail. */
  readonly tokenOf: (founder: Founder, sent: { invitationId: string; expires: string; version: number }) => string
}

const ok = (route: string, { status, body }: Answer): Answer["body"] => {
  if (status !== 200) throw new Error(`${route}: ${status} ${JSON.stringify(body)}`)
  return body
}

const tokensIn = ({ body }: Reply): Tokens => {
  const result = body["AuthenticationResult"] as Readonly<Record<string, string>> | undefined
  if (result === undefined) throw new Error(`no tokens: ${JSON.stringify(body)}`)
  const { AccessToken: access = "", IdToken: id = "", RefreshToken: refresh = "" } = result
  return { access, id, refresh }
}

/** Each reads what has come since it last looked: a new one would read the mails of the whole run. */
const mailboxes = new Map<string, Mailbox>()
const mailboxOf = ({ mail }: Addresses): Mailbox => {
  const known = mailboxes.get(mail) ?? mailbox(mail)
  mailboxes.set(mail, known)
  return known
}

/** What people do with a running system. */
export const playOn = (running: Running): Play => {
  const { addresses, pool } = running
  const call = apiClient(addresses.api)
  const mails = mailboxOf(addresses)

  const ask: Play["ask"] = async (who, route, given = {}) => {
    const as = who === undefined ? { from: freshAddress() } : { token: who.token, from: who.from }
    return ok(route, await call(route, { ...as, ...given }))
  }

  const provider: Play["provider"] = async (target, input) => {
    const reply = await fetch(addresses.identityProvider, {
      method: "POST",
      headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": `${targetPrefix}${target}` },
      body: JSON.stringify(input),
    })
    return { status: reply.status, body: (await reply.json()) as Reply["body"] }
  }

  const initiate = (AuthFlow: string, AuthParameters: object): Promise<Reply> =>
    provider("InitiateAuth", { ClientId: pool.clientId, AuthFlow, AuthParameters })

  const signIn: Play["signIn"] = async (USERNAME, PASSWORD, code) => {
    const reply = await initiate("USER_PASSWORD_AUTH", { USERNAME, PASSWORD })
    if (code === undefined) return tokensIn(reply)
    const { ChallengeName, Session } = reply.body
    const ChallengeResponses = { USERNAME, SOFTWARE_TOKEN_MFA_CODE: code }
    const answer = { ClientId: pool.clientId, ChallengeName, Session, ChallengeResponses }
    return tokensIn(await provider("RespondToAuthChallenge", answer))
  }

  const begin: Play["begin"] = async (about = {}) => {
    const from = freshAddress()
    const plain = { password, name: "Fay Founder", company: "Company", locale: "en", timeZone: "UTC" } as const
    const body = { email: freshEmail("founder"), ...plain, ...about }
    const next = await mails.next(body.email)
    const route = "POST /v1/registrations"
    const { registrationId } = ok(route, await call(route, { body, from }))
    return { ...body, registrationId: String(registrationId), code: codeIn(await next()), from }
  }

  const settled = async (who: Pick<Person, "email" | "password" | "name" | "from">): Promise<Person> => {
    const tokens = await signIn(who.email, who.password)
    const { identityId } = await ask({ token: tokens.access, from: who.from }, "GET /v1/me")
    const { email, name, from } = who
    return { email, password: who.password, name, from, identityId, token: tokens.access, tokens }
  }

  const register: Play["register"] = async (about) => {
    const { registrationId, code, ...who } = await begin(about)
    const body = { registrationId, code }
    ok("confirm", await call("POST /v1/registrations/confirm", { body, from: who.from }))
    const person = await settled(who)
    const { grants } = (await ask(person, "GET /v1/me")) as { grants: { kind: string; place: string }[] }
    const placeOf = (kind: string): string => grants.find((grant) => grant.kind === kind)?.place ?? ""
    return { ...person, accountId: placeOf("account"), tenantId: placeOf("tenant") }
  }

  const keyring = openKeyring(parseRoots(running.keyRoots))
  const tokenOf: Play["tokenOf"] = ({ accountId }, { invitationId, expires, version }) =>
    invitationToken(keyring, {
      place: AccountId.schema.parse(accountId),
      id: InvitationId.schema.parse(invitationId),
      expires: new Date(expires).getTime(),
      rev: version,
    })

  const invite: Play["invite"] = async (founder, email = freshEmail("invited"), more = {}) => {
    const body = { email, ...more }
    const sent = await ask(founder, `POST /v1/accounts/${founder.accountId}/invitations`, { body })
    return { email, invitationId: sent.invitationId, token: tokenOf(founder, sent) }
  }

  const join: Play["join"] = async ({ email, token }, name = "Ada Admin") => {
    const from = freshAddress()
    ok("join", await call("POST /v1/invitations/join", { body: { token, name, password }, from }))
    return settled({ email, password, name, from })
  }

  return {
    running,
    call,
    ask,
    provider,
    mailbox: mails,
    begin,
    register,
    signIn,
    refresh: ({ refresh: REFRESH_TOKEN }) => initiate("REFRESH_TOKEN_AUTH", { REFRESH_TOKEN }),
    invite,
    join,
    tokenOf,
  }
}

/** The system of the whole run. */
export const play = (): Play => playOn(inject("system"))
