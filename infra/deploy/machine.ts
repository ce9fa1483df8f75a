import { fileURLToPath } from "node:url"
import { SESv2Client } from "@aws-sdk/client-sesv2"
import { SSMClient } from "@aws-sdk/client-ssm"
import { STSClient } from "@aws-sdk/client-sts"
import { bundleFunctions } from "../bundle.ts"
import type { Stage } from "../stages.ts"
import { vendorIn } from "../vendor.ts"

export type Clients = { readonly ssm: SSMClient; readonly sts: STSClient; readonly ses: SESv2Client }

/** What a deployment works with. */
export type Machine = {
  /** The folder with `cdk` and `sst`. */
  readonly bin: string
  readonly bundle: (stage: Stage) => Promise<void>
  readonly clients: (region: string) => Clients
}

/** The repository's own tools, wherever and however the command was started, and AWS. */
export const thisMachine: Machine = {
  bin: fileURLToPath(new URL("../../node_modules/.bin/", import.meta.url)),
  bundle: async (stage) => {
    await bundleFunctions({ vendor: vendorIn(stage) })
  },
  clients: (region) => ({
    ssm: new SSMClient({ region }),
    sts: new STSClient({ region }),
    ses: new SESv2Client({ region }),
  }),
}
