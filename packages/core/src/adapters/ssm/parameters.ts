import { GetParametersCommand, type Parameter, SSMClient } from "@aws-sdk/client-ssm"
import { patience } from "../patience.ts"

/** SSM takes no more names in one call. */
const mostNames = 10

/**
 * When many copies of a function start at once, SSM throttles them, and its answer is quick. With the SDK's waits, five
 * attempts still fit into the ten seconds that Lambda gives a start.
 */
const maxAttempts = 5

/** Under which name it was asked for: SSM answers the name and the version (`:3`) apart. */
const askedAs = ({ Name = "", Selector = "" }: Parameter): string => Name + Selector

/**
 * The values of parameters, decrypted, all in one call. A name may carry a version: `/tenantry/production/key-roots:3`.
 * Throws, naming them, when some are missing or empty.
 */
export const readParameters = async (
  names: readonly string[],
  client = new SSMClient({ ...patience, maxAttempts }),
): Promise<ReadonlyMap<string, string>> => {
  const Names = [...new Set(names)]
  if (Names.length > mostNames) throw new Error(`SSM gives ${mostNames} parameters at once, not ${Names.length}`)
  const { Parameters = [] } = await client.send(new GetParametersCommand({ Names, WithDecryption: true }))
  client.destroy()
  const values = new Map(Parameters.map((parameter) => [askedAs(parameter), parameter.Value ?? ""]))
  const missing = Names.filter((name) => !values.get(name))
  if (missing.length > 0) throw new Error(`These parameters are not in SSM, or empty: ${missing.join(", ")}`)
  return values
}
