import { createHash } from "node:crypto"
import type { _Record } from "@aws-sdk/client-dynamodb-streams"
import type { Filter } from "@tenantry/functions/manifest"
import type { DynamoDBRecord, StreamRecord } from "aws-lambda"

const binaryAsBase64 = (_name: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value

/** As JSON text would carry it: binary values in base64. */
const asJson = (image: object): StreamRecord => JSON.parse(JSON.stringify(image, binaryAsBase64))

/** Engines put a region of their own into the stream's ARN; functions see the one that they run in. */
const inRegion = (arn: string, region: string): string => arn.replace(/^(arn:aws:dynamodb:)[^:]*/, `$1${region}`)

/** A stream's record as Lambda hands it to a function: times in seconds, binary in base64, the source's ARN. */
export const eventRecord = (record: _Record, streamArn: string, region: string): DynamoDBRecord => {
  const { ApproximateCreationDateTime: created, ...rest } = record.dynamodb ?? {}
  const id = createHash("md5").update(`${streamArn}#${rest.SequenceNumber}`).digest("hex")
  return {
    eventID: id,
    ...(record.eventName && { eventName: record.eventName }),
    eventVersion: "1.1",
    eventSource: "aws:dynamodb",
    awsRegion: region,
    dynamodb: {
      ...asJson(rest),
      ApproximateCreationDateTime: Math.floor((created?.getTime() ?? Date.now()) / 1000),
    },
    eventSourceARN: inRegion(streamArn, region),
  }
}

/** Whether Lambda's event filter lets the record through: each pattern lists the texts that it accepts. */
export const passes = (record: _Record, filter: Filter): boolean => {
  if (!filter.eventName.includes(record.eventName ?? "")) return false
  const image = record.dynamodb?.NewImage ?? {}
  return Object.entries(filter.newImage).every(([name, accepted]) => {
    const text = image[name]?.S
    return text !== undefined && accepted.includes(text)
  })
}

export const sequenceOf = (record: _Record): string => record.dynamodb?.SequenceNumber ?? ""
