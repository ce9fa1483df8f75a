import { type AccountId, lettersOf } from "../kernel/ids.ts"

/** The parts of all accounts: by the last letter of their ids, which is chance. */
export const accountShards: readonly string[] = Array.from({ length: 32 }, (_, n) => lettersOf(Uint8Array.of(n)))

/** In which of them an account is. */
export const shardOf = (accountId: AccountId): string => accountId.slice(-1)
