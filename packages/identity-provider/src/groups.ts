import type { Database, Row } from "./database.ts"
import { CognitoError, limitExceeded, resourceNotFound } from "./errors.ts"

/** "Quotas in Amazon Cognito": groups that each user can belong to; not adjustable. */
const maximumGroupsOfUser = 100

export type Group = {
  readonly name: string
  readonly description: string | null
  readonly precedence: number | null
  readonly createdAt: number
}
export type Groups = ReturnType<typeof createGroups>

/** The pool's groups and who is in them. Callers read, check and write inside one `database.transaction`. */
export const createGroups = (database: Database) => {
  const find = (name: string): Group | undefined => {
    const row = database.get("SELECT * FROM groups WHERE name = :name", { name })
    return row && fromRow(row)
  }
  const namesOf = (username: string): string[] =>
    database
      .all("SELECT groupName FROM memberships WHERE username = :username ORDER BY groupName", { username })
      .map((row) => String(row["groupName"]))
  const requireGroup = (name: string): void => {
    if (!find(name)) throw resourceNotFound("Group not found.")
  }
  return {
    find,
    namesOf,
    require: requireGroup,
    insert: (group: Group): void => {
      if (find(group.name)) throw new CognitoError("GroupExistsException", "A group with the name already exists.")
      database.run("INSERT INTO groups VALUES (:name, :description, :precedence, :createdAt)", { ...group })
    },
    list: (after: string, limit: number): Group[] =>
      database
        .all("SELECT * FROM groups WHERE name > :after ORDER BY name LIMIT :limit", { after, limit })
        .map(fromRow),
    listOf: (username: string, after: string, limit: number): Group[] =>
      database.all(selectGroupsOfUser, { username, after, limit }).map(fromRow),
    members: (name: string, after: string, limit: number): string[] =>
      database.all(selectMembers, { name, after, limit }).map((row) => String(row["username"])),
    add: (username: string, groupName: string): void => {
      requireGroup(groupName)
      const current = namesOf(username)
      if (current.includes(groupName)) return
      if (current.length >= maximumGroupsOfUser) {
        throw limitExceeded(`A user cannot belong to more than ${maximumGroupsOfUser} groups.`)
      }
      database.run("INSERT INTO memberships VALUES (:username, :groupName)", { username, groupName })
    },
    remove: (username: string, groupName: string): void => {
      requireGroup(groupName)
      database.run("DELETE FROM memberships WHERE username = :username AND groupName = :groupName", {
        username,
        groupName,
      })
    },
  }
}

const selectGroupsOfUser = `SELECT groups.* FROM memberships JOIN groups ON groups.name = memberships.groupName
  WHERE memberships.username = :username AND groups.name > :after ORDER BY groups.name LIMIT :limit`
const selectMembers = `SELECT username FROM memberships WHERE groupName = :name AND username > :after
  ORDER BY username LIMIT :limit`

const fromRow = (row: Row): Group => ({
  name: String(row["name"]),
  description: typeof row["description"] === "string" ? row["description"] : null,
  precedence: typeof row["precedence"] === "number" ? row["precedence"] : null,
  createdAt: Number(row["createdAt"]),
})
