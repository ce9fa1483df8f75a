import { once } from "node:events"
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { Worker } from "node:worker_threads"
import { localRegion } from "../engine/client.ts"
import type { Port } from "@tenantry/loopback/ports"
import { messageOf } from "@tenantry/loopback/trouble"
import type { MailReady, MailStart, MailTold } from "./worker.ts"

export { type Mail, type Mailbox, mailbox } from "./mailbox.ts"

export type MailCatcher = {
  readonly endpoint: string
  readonly stop: () => Promise<void>
  /** Settles, with a sentence for a person, when it ends without being stopped. */
  readonly lost: Promise<string>
}

/**
 * Starts the SES endpoint, with its web view of the mails at `/`, on this machine alone. The mails of earlier runs are
 * there again: they are kept in `mail.jsonl` in the folder. It runs in a thread of its own, because the library keeps
 * its mails in its module and two systems in one process would share them.
 */
export const startMail = async (options: {
  readonly folder: string
  readonly port: Port
  /** Told what SES tells AWS's event bus: what becomes of mails to the addresses of SES's simulator. */
  readonly onEvent?: (event: object) => void
}): Promise<MailCatcher> => {
  mkdirSync(options.folder, { recursive: true })
  const start: MailStart = { file: join(options.folder, "mail.jsonl"), port: options.port, region: localRegion }
  // No environment: the library would forward mails to an SMTP server that it finds there.
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: start, env: {}, execArgv: [] })
  const [ready]: MailReady[] = await once(worker, "message")
  const lost = new Promise<string>((resolve) => {
    worker.once("error", (error) => resolve(`The mail catcher ended by itself: ${messageOf(error)}`))
  })
  worker.on("message", ({ event }: MailTold) => options.onEvent?.(event))
  const stop = async (): Promise<void> => {
    await worker.terminate()
  }
  return { endpoint: ready?.endpoint ?? "", stop, lost }
}
