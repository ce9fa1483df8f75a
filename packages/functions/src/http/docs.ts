import { html } from "hono/html"
import type { AnyOperation } from "@tenantry/core/kernel/operations"
import { partsOf } from "./routes.ts"

/** A page that people read: every operation, what it asks for and what it is called with. */
export const docsPage = (operations: readonly (AnyOperation & { route: string })[]) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Tenantry API</title>
        <style>
          body { font-family: sans-serif; max-width: 60em; margin: 2em auto; line-height: 1.5 }
          td { padding: 0.2em 1em 0.2em 0; vertical-align: top }
          code { white-space: nowrap }
        </style>
      </head>
      <body>
        <h1>Tenantry API</h1>
        <p>
          The whole description for programs is at <a href="/openapi.json">/openapi.json</a>. Every request that changes
          something takes <code>?preview=true</code> and then says what it would do.
        </p>
        <table>
          ${operations.map((operation) => {
            const { method, path } = partsOf(operation.route)
            return html`<tr>
              <td><code>${method} ${path}</code></td>
              <td>${operation.summary}</td>
              <td><code>${operation.permission.key}</code></td>
            </tr>`
          })}
        </table>
      </body>
    </html>`
