import { createRequire } from "node:module"
import { Trouble } from "@tenantry/loopback/trouble"

const noEngine = (platform: string): string =>
  [
    `There is no DynamoDB engine for ${platform} among the installed packages.`,
    "Start one yourself and name it in AWS_ENDPOINT_URL_DYNAMODB, for example",
    "  dynoxide, from https://github.com/nubo-db/dynoxide (dynoxide serve --port 8000), or",
    "  DynamoDB Local: docker run -p 8000:8000 amazon/dynamodb-local,",
    "then AWS_ENDPOINT_URL_DYNAMODB=http://127.0.0.1:8000 npm start",
  ].join("\n")

/** The path of this platform's engine; throws with the ways out where there is no package for it. */
export const engineBinary = (platform: string = `${process.platform}-${process.arch}`): string => {
  try {
    return createRequire(import.meta.url).resolve(`@dynoxide/${platform}/dynoxide`)
  } catch (cause) {
    throw new Trouble(noEngine(platform), { cause })
  }
}
