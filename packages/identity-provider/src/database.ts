import { closeSync, openSync } from "node:fs"
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from "node:sqlite"

const tables = `
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS users (
  username TEXT PRIMARY KEY, sub TEXT NOT NULL UNIQUE,
  status TEXT NOT NULL, enabled INTEGER NOT NULL,
  salt TEXT NOT NULL, verifier TEXT NOT NULL, passwordSetAt INTEGER NOT NULL,
  attributes TEXT NOT NULL, emailKey TEXT, emailVerified INTEGER NOT NULL, pendingEmail TEXT,
  totpSecret TEXT, totpPending TEXT, totpLastStep INTEGER NOT NULL, mfaEnabled INTEGER NOT NULL,
  stamp INTEGER NOT NULL, createdAt INTEGER NOT NULL, modifiedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS usersByEmail ON users(emailKey);
CREATE UNIQUE INDEX IF NOT EXISTS emailAlias ON users(emailKey) WHERE emailVerified = 1;
CREATE TABLE IF NOT EXISTS groups (
  name TEXT PRIMARY KEY, description TEXT, precedence INTEGER, createdAt INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS memberships (
  username TEXT NOT NULL REFERENCES users(username) ON DELETE CASCADE,
  groupName TEXT NOT NULL REFERENCES groups(name), PRIMARY KEY (username, groupName)
) STRICT;
CREATE INDEX IF NOT EXISTS membersOfGroup ON memberships(groupName, username);
CREATE TABLE IF NOT EXISTS grants (
  originJti TEXT PRIMARY KEY, refreshHash TEXT NOT NULL UNIQUE,
  username TEXT NOT NULL REFERENCES users(username) ON DELETE CASCADE,
  clientId TEXT NOT NULL, authTime INTEGER NOT NULL, eventId TEXT NOT NULL, expiresAt INTEGER NOT NULL,
  revoked INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS grantsOfUser ON grants(username);
CREATE TABLE IF NOT EXISTS codes (
  subject TEXT NOT NULL, purpose TEXT NOT NULL, hash TEXT, target TEXT NOT NULL, expiresAt INTEGER NOT NULL,
  failures INTEGER NOT NULL, requests INTEGER NOT NULL, windowStart INTEGER NOT NULL,
  PRIMARY KEY (subject, purpose)
) STRICT;
CREATE TABLE IF NOT EXISTS attempts (
  subject TEXT PRIMARY KEY, failures INTEGER NOT NULL, lockedUntil INTEGER NOT NULL, lastAt INTEGER NOT NULL
) STRICT;
`

export type Row = Record<string, SQLOutputValue>
export type Parameters = Record<string, SQLInputValue>
export type Database = {
  readonly get: (sql: string, parameters?: Parameters) => Row | undefined
  readonly all: (sql: string, parameters?: Parameters) => Row[]
  /** Answers how many rows changed. */
  readonly run: (sql: string, parameters?: Parameters) => number
  /** Runs synchronously, so no other request comes between; whatever is thrown rolls everything back. */
  readonly transaction: <Result>(work: () => NotAPromise<Result>) => Result
  readonly close: () => void
}
type NotAPromise<Result> = Result extends PromiseLike<unknown> ? never : Result

const open = (file: string): DatabaseSync => {
  // The file holds the signing key and authenticator secrets: nobody else on the machine may read it. SQLite gives the
  // write-ahead log the same mode.
  closeSync(openSync(file, "a", 0o600))
  const connection = new DatabaseSync(file, { timeout: 5000 })
  connection.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;")
  connection.exec(tables)
  nameClients(connection)
  forgetUnconfirmed(connection)
  return connection
}

/** Files of an earlier version: sign-ins that name no client are nobody's, and their people sign in again. */
const nameClients = (connection: DatabaseSync): void => {
  const columns = connection.prepare("SELECT name FROM pragma_table_info('grants')").all()
  if (columns.some(({ name }) => name === "clientId")) return
  connection.exec("ALTER TABLE grants ADD COLUMN clientId TEXT NOT NULL DEFAULT ''")
}

/** Files of an earlier version, in which people signed up themselves: who never proved their address is nobody. */
const forgetUnconfirmed = (connection: DatabaseSync): void => {
  connection.exec("DELETE FROM users WHERE status = 'UNCONFIRMED'")
}

const openOrSay = (file: string): DatabaseSync => {
  try {
    return open(file)
  } catch (cause) {
    if (!(cause instanceof Error) || !("code" in cause) || cause.code !== "ERR_SQLITE_ERROR") throw cause
    throw new Error(`The identity provider's file ${file} cannot be read: ${cause.message}.`, { cause })
  }
}

/** Opens the SQLite file and creates what is missing. WAL with NORMAL loses nothing when the process is killed. */
export const openDatabase = (file: string): Database => {
  const connection = openOrSay(file)
  const statements = new Map<string, StatementSync>()
  const prepare = (sql: string): StatementSync => {
    const known = statements.get(sql)
    if (known) return known
    const statement = connection.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  return {
    get: (sql, parameters = {}) => prepare(sql).get(parameters),
    all: (sql, parameters = {}) => prepare(sql).all(parameters),
    run: (sql, parameters = {}) => Number(prepare(sql).run(parameters).changes),
    transaction: (work) => runInTransaction(connection, work),
    close: () => connection.close(),
  }
}

const runInTransaction = <Result>(connection: DatabaseSync, work: () => NotAPromise<Result>): Result => {
  connection.exec("BEGIN IMMEDIATE")
  try {
    const result = work()
    connection.exec("COMMIT")
    return result
  } catch (error) {
    connection.exec("ROLLBACK")
    throw error
  }
}
