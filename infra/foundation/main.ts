import { fileURLToPath } from "node:url"
import { secretVersionsFrom, stageFrom } from "../configuration.ts"
import { stageNamed } from "../stages.ts"
import { createApp } from "./app.ts"

/** What `cdk` runs, from this folder: the foundation of the stage that `STAGE` names. */
const name = stageFrom(process.env)
const account = process.env["CDK_DEFAULT_ACCOUNT"]

createApp({
  name,
  stage: stageNamed(name),
  versions: secretVersionsFrom(process.env),
  bundles: fileURLToPath(new URL("../../dist/functions/", import.meta.url)),
  ...(account === undefined ? {} : { account }),
}).synth()
