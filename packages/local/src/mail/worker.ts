import { createServer, type RequestListener } from "node:http"
import { isMainThread, parentPort, workerData } from "node:worker_threads"
import ses from "aws-ses-v2-local"
import { getStoreReadonly, saveEmail } from "aws-ses-v2-local/dist/store.js"
import { isServed, refuse } from "@tenantry/loopback/callers"
import { listen, loopback, type Port } from "@tenantry/loopback/ports"
import { openMailFile } from "./file.ts"
import { returnOf } from "./simulator.ts"

/** What the thread is given, and what it says when it is ready. */
export type MailStart = { readonly file: string; readonly port: Port; readonly region: string }
export type MailReady = { readonly endpoint: string }
/** What SES tells AWS's event bus of a mail. */
export type MailTold = { readonly event: object }

type Listener = (...args: Parameters<RequestListener>) => unknown

/** What the library answers requests with. It opens a server of its own, which looks at nobody who asks. */
const libraryListener = async (): Promise<Listener> => {
  const server = await ses.default({ host: loopback, port: 0 })
  const [listener] = server.listeners("request")
  server.close()
  if (listener === undefined) throw new Error("The mail catcher answers no requests")
  return (request, response) => Reflect.apply(listener, server, [request, response])
}

/**
 * Writes mails down before their sender hears that they are sent. The library has no hook for it, so each answer is
 * held back for a moment on its way out.
 */
const persisting =
  (listener: Listener, save: () => void): Listener =>
  (request, response) => {
    response.end = new Proxy(response.end.bind(response), {
      apply: (end, self, rest) => {
        save()
        return Reflect.apply(end, self, rest)
      },
    })
    return listener(request, response)
  }

/** Tells what becomes of mails to SES's simulator, once they are sent. The library forgets their tags. */
const telling =
  (listener: Listener, tell: (body: string, answer: string) => void): Listener =>
  (request, response) => {
    const parts: Buffer[] = []
    request.on("data", (part: Buffer) => parts.push(part))
    response.end = new Proxy(response.end.bind(response), {
      apply: (end, self, rest) => {
        tell(Buffer.concat(parts).toString(), String(rest[0]))
        return Reflect.apply(end, self, rest)
      },
    })
    return listener(request, response)
  }

const serve = async ({ file, port, region }: MailStart): Promise<void> => {
  const mails = openMailFile(file)
  for (const mail of mails.read()) saveEmail(mail)
  const tell = (body: string, answer: string): void => {
    const event = returnOf({ body, answer, region, now: new Date() })
    const told: MailTold | undefined = event && { event }
    if (told) parentPort?.postMessage(told, [])
  }
  const library = telling(await libraryListener(), tell)
  const catcher = persisting(library, () => mails.write(getStoreReadonly().emails))
  const server = createServer((request, response) => {
    if (isServed(request, "local pages")) catcher(request, response)
    else refuse(response)
  })
  const ready: MailReady = { endpoint: await listen(server, port) }
  parentPort?.postMessage(ready, [])
}

if (!isMainThread) {
  // What the library does not expect it answers twice: the second time throws, and there is nobody left to tell.
  process.on("unhandledRejection", () => {})
  const start: MailStart = workerData
  await serve(start)
}
