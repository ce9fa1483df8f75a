import {
  AccountId,
  IdentityId,
  InvitationId,
  service,
  ServiceId,
  TenantId,
  timeOf,
  ulid,
  ulidTime,
  UserId,
} from "@tenantry/core/kernel/ids"
import { sha256 } from "@tenantry/core/kernel/digest"
import * as fc from "fast-check"
import { describe, expect, expectTypeOf, it } from "vitest"

const kinds = [IdentityId, AccountId, TenantId, UserId, InvitationId]
const instants = fc.date({ min: new Date(0), max: new Date("9999-12-31T23:59:59.999Z"), noInvalidDate: true })
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))

describe("an id", () => {
  it("sorts by the time at which it was made", () => {
    fc.assert(
      fc.property(instants, instants, (one, other) => {
        fc.pre(one.getTime() !== other.getTime())
        expect(compare(ulid(one), ulid(other))).toBe(Math.sign(one.getTime() - other.getTime()))
      }),
    )
  })

  it("tells when it was made, to the millisecond", () => {
    fc.assert(
      fc.property(instants, (at) => {
        expect(timeOf(ulid(at))).toEqual(at)
        expect(ulid(at).startsWith(ulidTime(at))).toBe(true)
      }),
    )
  })

  it("is 26 lower-case characters, none of them one that is taken for another", () => {
    const formed = (at: Date): void => {
      expect(ulid(at)).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/)
    }
    fc.assert(fc.property(instants, formed))
  })

  it("is another one every time, also within one millisecond", () => {
    const now = new Date()
    expect(new Set(Array.from({ length: 20_000 }, () => ulid(now))).size).toBe(20_000)
  })

  it("is the same again when it is made of a hash, and another one of another hash", () => {
    const now = new Date()
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const [a, b] = [sha256(one), sha256(other)]
        expect([AccountId.of(a) === AccountId.of(b), AccountId.make(now, a) === AccountId.make(now, b)]).toEqual([
          one === other,
          one === other,
        ])
        expect(AccountId.is(AccountId.of(a)) && AccountId.is(AccountId.make(now, a))).toBe(true)
      }),
    )
  })
})

describe("a kind of id", () => {
  it("knows its own ids, and no other kind's", () => {
    for (const kind of kinds) {
      const id = kind.make(new Date())
      expect(id.startsWith(`${kind.prefix}_`)).toBe(true)
      expect(kinds.filter((other) => other.is(id))).toEqual([kind])
      expect(kind.schema.parse(id)).toBe(id)
    }
    expect(new Set(kinds.map(({ prefix }) => prefix)).size).toBe(kinds.length)
  })

  it("takes no text for one that is not: nothing can be smuggled into a key", () => {
    const id = AccountId.make(new Date())
    const strange = [
      "",
      "acc_",
      id.toUpperCase(),
      `${id}x`,
      `${id}\n`,
      ` ${id}`,
      `${id}#a`,
      id.slice(0, -1),
      "svc",
      `acc-${id}`,
    ]
    for (const text of strange)
      expect([text, AccountId.is(text), AccountId.schema.safeParse(text).success]).toEqual([text, false, false])
    const none = (text: string): void => {
      expect(AccountId.is(text)).toBe(false)
    }
    fc.assert(fc.property(fc.string(), none))
    for (const letter of ["i", "l", "o", "u", "#", "_"]) expect(AccountId.is(id.slice(0, -1) + letter)).toBe(false)
  })

  it("is a kind of its own to the compiler as well", () => {
    expectTypeOf<AccountId>().not.toExtend<TenantId>()
    expectTypeOf<string>().not.toExtend<AccountId>()
    expectTypeOf<AccountId>().toExtend<string>()
  })

  it("is the service for one text alone", () => {
    expect([ServiceId.is(service), ServiceId.is("svc#"), ServiceId.is("")]).toEqual([true, false, false])
  })
})
