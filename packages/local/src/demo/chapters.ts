/** The chapters of the story, in their order: each goes on where the one before it ended. */
export const chapters = {
  registering: "The founder registers",
  inviting: "She asks what inviting a colleague would do, then does it",
  joining: "A colleague joins, a consultant accepts, a stranger is refused",
  admins: "She looks after admins and invitations",
  "handing-over": "She hands the account over",
  audit: "The new owner reads the audit log",
  groups: "Groups, and a role of the company's own",
  people: "Three people, one of them a leader",
  reach: "Everybody sees whom they reach",
  ending: "Blocked, and deleted",
  visiting: "Somebody of the staff visits, for a reason",
  reselling: "A partner brings a customer, who narrows and ends its access",
} as const
export type ChapterName = keyof typeof chapters

export type Chapter = { readonly name: ChapterName; readonly number: number; readonly title: string }

const all = Object.entries(chapters).map(([name, title], i) => ({ name, number: i + 1, title })) as readonly Chapter[]

export const everyChapter: readonly Chapter[] = all
export const isChapter = (name: string): name is ChapterName => Object.hasOwn(chapters, name)
export const chapterCalled = (name: ChapterName): Chapter => {
  const found = all.find((chapter) => chapter.name === name)
  if (!found) throw new Error(`there is no chapter ${name}`)
  return found
}

/** The file of a chapter, beside the index. */
export const fileOf = ({ name, number }: Chapter): string => `story/${String(number).padStart(2, "0")}-${name}.md`
