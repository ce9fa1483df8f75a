import * as z from "zod"

/** A refusal, named as SSM names it. */
export class SsmError extends Error {
  readonly type: string
  constructor(type: string, message: string) {
    super(message)
    this.type = type
  }
}

const Input = z.strictObject({
  Names: z.array(z.string().min(1).max(2048)).min(1).max(10),
  WithDecryption: z.boolean().optional(),
})

/** A name, and the version or label behind it: `/a/b:3`. SSM answers them apart. */
const partsOf = (asked: string): { readonly name: string; readonly selector: string } => {
  const [, name = asked, selector = ""] = /^(.*?)(:[^:/]*)?$/.exec(asked) ?? []
  return { name, selector }
}

const described = (name: string, selector: string, value: string) => ({
  ARN: `arn:aws:ssm:eu-west-1:000000000000:parameter${name}`,
  DataType: "text",
  LastModifiedDate: 0,
  Name: name,
  ...(selector === "" ? {} : { Selector: selector }),
  Type: "SecureString",
  Value: value,
  Version: 1,
})

/**
 * `GetParameters`: what there is, and the names of what there is not, as they were asked for. Each parameter has one
 * version. Secrets come decrypted or not at all: nobody here could decrypt them.
 */
export const getParameters = (values: ReadonlyMap<string, string>, input: unknown): object => {
  const parsed = Input.safeParse(input)
  if (!parsed.success) throw new SsmError("ValidationException", "Names has to be a list of 1 to 10 names.")
  const { Names, WithDecryption } = parsed.data
  if (new Set(Names).size < Names.length) throw new SsmError("ValidationException", "A name is asked for twice.")
  if (!WithDecryption) throw new SsmError("ValidationException", "These are SecureStrings: ask WithDecryption.")
  const found = Names.map((asked) => {
    const { name, selector } = partsOf(asked)
    const value = selector === "" || selector === ":1" ? values.get(name) : undefined
    return { asked, parameter: value === undefined ? undefined : described(name, selector, value) }
  })
  return {
    Parameters: found.flatMap(({ parameter }) => parameter ?? []),
    InvalidParameters: found.flatMap(({ asked, parameter }) => (parameter ? [] : [asked])),
  }
}
