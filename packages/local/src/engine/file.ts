import { DatabaseSync } from "node:sqlite"

const busyTimeoutMs = 2_000

const withFile = <T>(file: string, work: (db: DatabaseSync) => T): T => {
  const db = new DatabaseSync(file, { timeout: busyTimeoutMs })
  try {
    return work(db)
  } finally {
    db.close()
  }
}

/**
 * Gives the engine's stream the index it lacks: without it a write takes longer the more records there are
 * (measured: 990 against 2,300 puts a second). Safe on a live engine.
 */
export const indexStream = (file: string): void =>
  withFile(file, (db) =>
    db.exec("CREATE INDEX IF NOT EXISTS _stream_seq ON _stream_records(table_name, CAST(sequence_number AS INTEGER))"),
  )

/**
 * Forgets stream records older than this many seconds, as AWS does after 24 hours. The newest record of a table stays
 * whatever its age: the engine numbers the next one after it, and would begin at 1 again behind every checkpoint.
 */
export const trimStream = (file: string, seconds: number): number =>
  withFile(file, (db) => {
    const result = db
      .prepare(
        `DELETE FROM _stream_records AS old WHERE created_at < ?
         AND CAST(sequence_number AS INTEGER) < (
           SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = old.table_name)`,
      )
      .run(Math.floor(Date.now() / 1000) - seconds)
    return Number(result.changes)
  })
