import { GetParametersCommand, type SSMClient } from "@aws-sdk/client-ssm"

/** What SSM takes in one call. */
const atOnce = 10

/** The versions of those parameters that are there, by their names. What they hold is not asked for. */
export const versionsOf = async (
  client: SSMClient,
  names: readonly string[],
): Promise<Readonly<Record<string, number>>> => {
  if (names.length === 0) return {}
  const command = new GetParametersCommand({ Names: names.slice(0, atOnce), WithDecryption: false })
  const { Parameters = [] } = await client.send(command)
  const found = Parameters.flatMap(({ Name, Version }) =>
    Name === undefined || Version === undefined ? [] : [[Name, Version] as const],
  )
  return { ...Object.fromEntries(found), ...(await versionsOf(client, names.slice(atOnce))) }
}

/** Which of some parameters are not there. */
export const missingOf = async (client: SSMClient, names: readonly string[]): Promise<readonly string[]> => {
  const versions = await versionsOf(client, names)
  return names.filter((name) => versions[name] === undefined)
}
