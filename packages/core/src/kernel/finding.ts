/** The index partitions in which things of all places are found. Whoever makes a thing enters it; only who stands above lists. */
export const finding = "find"
export const findingPrefix = `${finding}#`

/** Among partitions: the heads of all places and people, which are read by their ids. What lies within a place is no head. */
export const everyHead = "every head"
