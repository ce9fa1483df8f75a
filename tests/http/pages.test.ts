import { expect, inject, it } from "vitest"

const { api } = inject("system").addresses

it.each(["/docs", "/openapi.json"])("%s speaks of the vendor's product, and of no other", async (path) => {
  const answer = await fetch(`${api}${path}`)
  const text = await answer.text()
  expect(answer.status).toBe(200)
  expect(text).toContain(inject("system").vendor.product)
  expect(text).not.toMatch(/tenantry/i)
})
