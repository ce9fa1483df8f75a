import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import type { Given } from "./support/given.ts"

const installed = (): unknown => {
  const file = new URL("../../../node_modules/@pulumi/aws/package.json", import.meta.url)
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version
}

export const lifecycleIsTheStages = ({ name, stage, made }: Given): void => {
  it("is protected where the stage is, and is made by the installed provider in the stage's region", () => {
    expect(made().app).toEqual({
      name: "tenantry",
      home: "aws",
      removal: stage.isProtected ? "retain" : "remove",
      protect: stage.isProtected,
      providers: {
        aws: {
          version: installed(),
          region: stage.region,
          defaultTags: { tags: { service: "tenantry", stage: name } },
        },
      },
    })
  })

  it("reads of the foundation what infra/contract.ts names, and no secret but the one for CloudFront", () => {
    const read = made().calls.filter(({ token }) => token === "aws:ssm/getParameter:getParameter")
    const decrypted = read.filter(({ inputs }) => inputs["withDecryption"] === true)
    expect(decrypted.map(({ inputs }) => inputs["name"])).toEqual([`/tenantry/${name}/origin-secret:7`])
    for (const { inputs } of read) expect(inputs["name"]).toMatch(new RegExp(`^/tenantry/${name}/[a-z-]+(:7)?$`))
  })
}
