import type { AnyOperation } from "@tenantry/core/kernel/operations"
import type { Vendor } from "@tenantry/core/kernel/vendor"
import type { HttpAnswer } from "./request.ts"
import { partsOf } from "./routes.ts"

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const rowOf = (operation: AnyOperation & { route: string }): string => {
  const { method, path } = partsOf(operation.route)
  return `<tr>
              <td><code>${escaped(`${method} ${path}`)}</code></td>
              <td>${escaped(operation.summary)}</td>
              <td><code>${escaped(operation.permission.key)}</code></td>
            </tr>`
}

/** A page that people read: every operation, what it asks for and what it is called with. */
export const docsPage = (
  operations: readonly (AnyOperation & { route: string })[],
  { product }: Pick<Vendor, "product">,
): HttpAnswer => ({
  status: 200,
  headers: { "content-type": "text/html; charset=UTF-8" },
  body: `<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${escaped(product)} API</title>
        <style>
          body { font-family: sans-serif; max-width: 60em; margin: 2em auto; line-height: 1.5 }
          td { padding: 0.2em 1em 0.2em 0; vertical-align: top }
          code { white-space: nowrap }
        </style>
      </head>
      <body>
        <h1>${escaped(product)} API</h1>
        <p>
          The whole description for programs is at <a href="/openapi.json">/openapi.json</a>. Every request that changes
          something takes <code>?preview=true</code>, or <code>/preview</code> behind its path, and then says what it would
          do.
        </p>
        <table>
          ${operations.map(rowOf).join("\n          ")}
        </table>
      </body>
    </html>`,
})
