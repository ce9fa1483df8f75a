import type { Locale } from "@tenantry/core/kernel/locales"
import { invoke } from "@tenantry/core/kernel/invoke"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { brokenRules } from "../support/invariants.ts"
import { newUser } from "../support/users.ts"
import { settle, type Settled } from "../support/world.ts"
import { openPeopleWorld, type PeopleWorld } from "./support.ts"
import { operation } from "../support/operations.ts"

const { editTenant, editUser, listUsers } = operation

let here: PeopleWorld
beforeAll(async () => {
  here = await openPeopleWorld()
})
afterAll(() => here.close())

type Search = { readonly name?: string; readonly email?: string; readonly order?: "name"; readonly limit?: number }
/** The names of all who are found, page by page. */
const found = async (at: Settled, search: Search): Promise<string[]> => {
  const names: string[] = []
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const input = { ...search, ...(cursor === undefined ? {} : { cursor }) }
    const { result } = await invoke(here.world.as(at.owner, at.tenantId), listUsers, input)
    names.push(...result.data.map(({ firstName, lastName }) => [firstName, lastName].filter(Boolean).join(" ")))
    cursor = result.nextCursor
  }
  return names
}

/** A company in which these people are, whose last name is what stands behind the last space. */
const company = async (names: readonly string[], locale: Locale = "pl"): Promise<Settled> => {
  const at = await settle(here.world, { name: "Zzz", locale })
  for (const name of names) {
    const [, firstName = name, lastName] = /^(.*) (.*)$/.exec(name) ?? []
    await newUser(here.world, at, { role: "employee", about: { firstName, ...(lastName ? { lastName } : {}) } })
  }
  return at
}

describe("searching by name", () => {
  it("finds letters by those that every keyboard has, and others are others", async () => {
    const people = ["A Østergård", "B Đurić", "C Groß", "D Æbelø", "E Işıl", "F Kılıç", "G Łoś", "H Þórður", "I Йодов"]
    const more = [
      "J Ёлкин",
      "K Σίσυφος",
      "L İpek",
      "M Őze",
      "N Nguyễn",
      "O O’Hara",
      "P ＷＩＤＥ",
      "R Їжак",
      "S Ələkbərov",
    ]
    const at = await company([...people, ...more])
    const typed: Readonly<Record<string, string>> = {
      ostergard: "A Østergård",
      duric: "B Đurić",
      gross: "C Groß",
      GROSS: "C Groß",
      aebelo: "D Æbelø",
      isil: "E Işıl",
      kilic: "F Kılıç",
      los: "G Łoś",
      LOS: "G Łoś",
      łoś: "G Łoś",
      ŁOŚ: "G Łoś",
      thordur: "H Þórður",
      йод: "I Йодов",
      елкин: "J Ёлкин",
      ΣΊΣΥΦΟΣ: "K Σίσυφος",
      ipek: "L İpek",
      oze: "M Őze",
      nguyen: "N Nguyễn",
      "o'hara": "O O’Hara",
      ohara: "O O’Hara",
      wide: "P ＷＩＤＥ",
      їжак: "R Їжак",
      elekberov: "S Ələkbərov",
    }
    for (const [name, person] of Object.entries(typed)) {
      expect([name, await found(at, { name })]).toEqual([name, [person]])
      const whole = person.split(" ")[1] ?? ""
      expect(await found(at, { name: whole.normalize("NFD") })).toEqual([person])
    }
    expect(await found(at, { name: "иод" })).toEqual([])
  })

  it("finds nobody by what no word is made of", async () => {
    const at = await company(["Anna Nowak", "👩‍🚀"])
    for (const name of ["#", "\u0301", "-", "👩‍🚀", "%", "!", "’"])
      expect([name, await found(at, { name })]).toEqual([name, []])
  })

  it("finds by each name and by the whole as the list shows it, in either order, and nobody twice", async () => {
    const at = await company(["Anna Maria Nowak-Kowalska", "Jan Janowski", "Anna Wilk", "Janina"])
    const anna = ["Anna Maria Nowak-Kowalska"]
    for (const name of [
      "Anna Maria Nowak-Kowalska",
      "maria",
      "kowal",
      "nowak k",
      "Nowak-Kowalska Anna",
      "Kowalska Anna",
    ])
      expect([name, await found(at, { name })]).toEqual([name, anna])
    for (const name of ["anna kowalska", "Nowak Maria", "maria anna"]) expect(await found(at, { name })).toEqual(anna)
    for (const limit of [1, 2, 25]) {
      expect((await found(at, { name: "anna", limit })).toSorted()).toEqual([...anna, "Anna Wilk"])
      expect((await found(at, { name: "jan", limit })).toSorted()).toEqual(["Jan Janowski", "Janina"])
      expect(await found(at, { name: "wilk an", limit })).toEqual(["Anna Wilk"])
    }
    expect(await found(at, { name: "anna wilczek" })).toEqual([])
  })

  it("finds by the name that is theirs by now, and nobody who has gone", async () => {
    const at = await company([])
    const { world } = here
    const { userId } = await newUser(world, at, { role: "employee", about: { firstName: "Ewa", lastName: "Stara" } })
    await newUser(world, at, { role: "employee", status: "leaving", about: { firstName: "Ewa", lastName: "Gone" } })
    await invoke(world.as(at.owner, at.tenantId), editUser, { userId, lastName: "Nowa" })
    expect([await found(at, { name: "stara" }), await found(at, { name: "ewa" })]).toEqual([[], ["Ewa Nowa"]])
    await invoke(world.as(at.owner, at.tenantId), editUser, { userId, lastName: null })
    expect([await found(at, { name: "nowa" }), await found(at, { name: "ewa" })]).toEqual([[], ["Ewa"]])
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("finds an address in whatever alphabet its domain is typed", async () => {
    const at = await company([])
    const email = `ola.${Date.now().toString(36)}@xn--e1afmkfd.xn--p1ai`
    await newUser(here.world, at, { role: "employee", person: { email, name: "Ola" } })
    const typed = email.replace(/@.*/, "@ПРИМЕР.рф")
    for (const one of [email, typed, typed.toUpperCase(), email.slice(0, 9), ` ${typed}`]) {
      expect([one, await found(at, { email: one })]).toEqual([one, ["Ola"]])
    }
  })
})

describe("the order of names", () => {
  const names = ["A Ćwik", "A Czarny", "A Łoś", "A Lyszczarz", "A Иванов", "B Czarny", "Ćma"]
  const order: Readonly<Record<Locale, readonly string[]>> = {
    en: ["Ćma", "A Ćwik", "A Czarny", "B Czarny", "A Łoś", "A Lyszczarz", "A Иванов"],
    pl: ["A Czarny", "B Czarny", "Ćma", "A Ćwik", "A Lyszczarz", "A Łoś", "A Иванов"],
    ru: ["A Иванов", "Ćma", "A Ćwik", "A Czarny", "B Czarny", "A Łoś", "A Lyszczarz"],
  }
  const listed = async (at: Settled) => (await found(at, { order: "name", limit: 3 })).filter((name) => name !== "Zzz")

  it("is that of the company's language, and follows when that is another", async () => {
    const at = await company(names)
    expect(await listed(at)).toEqual(order.pl)
    for (const locale of ["ru", "en"] as const) {
      await invoke(here.world.as(at.owner, at.tenantId), editTenant, { locale })
      await here.settled()
      expect(await listed(at)).toEqual(order[locale])
    }
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })
})
