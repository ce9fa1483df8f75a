import { isMainThread, parentPort, workerData } from "node:worker_threads"
import type { Server } from "node:http"
import ses from "aws-ses-v2-local"
import { getStoreReadonly, saveEmail } from "aws-ses-v2-local/dist/store.js"
import { loopback } from "../ports.ts"
import { openMailFile } from "./file.ts"

/** What the thread is given, and what it says when it is ready. */
export type MailStart = { readonly file: string; readonly port: number }
export type MailReady = { readonly port: number }

/**
 * Writes mails down before their sender hears that they are sent. The library has no hook for it, so each answer is
 * held back for a moment on its way out.
 */
const persist = (server: Server, save: () => void): void => {
  server.prependListener("request", (_request, response) => {
    response.end = new Proxy(response.end.bind(response), {
      apply: (end, self, rest) => {
        save()
        return Reflect.apply(end, self, rest)
      },
    })
  })
}

const serve = async ({ file, port }: MailStart): Promise<void> => {
  const mails = openMailFile(file)
  for (const mail of mails.read()) saveEmail(mail)
  const server = await ses.default({ host: loopback, port })
  // The library comes back even when it could not listen.
  if (!server.listening) throw new Error(`The mail catcher cannot listen on port ${port}`)
  persist(server, () => mails.write(getStoreReadonly().emails))
  const address = server.address()
  const ready: MailReady = { port: typeof address === "object" && address !== null ? address.port : port }
  parentPort?.postMessage(ready, [])
}

if (!isMainThread) {
  const start: MailStart = workerData
  await serve(start)
}
