import { accessWords } from "./words/access.ts"
import { accountsWords } from "./words/accounts.ts"
import { appointingWords } from "./words/appointing.ts"
import { auditWords } from "./words/audit.ts"
import { bulkWords } from "./words/bulk.ts"
import { comparisonsWords } from "./words/comparisons.ts"
import { groupsWords } from "./words/groups.ts"
import { identitiesMails } from "./words/identities-mails.ts"
import { identitiesRefusals } from "./words/identities-refusals.ts"
import { holdsWords } from "./words/holds.ts"
import { identitiesWords } from "./words/identities.ts"
import { invitationsWords } from "./words/invitations.ts"
import { issuesWords } from "./words/issues.ts"
import { jobsWords } from "./words/jobs.ts"
import { keysWords } from "./words/keys.ts"
import { lookupsWords } from "./words/lookups.ts"
import { mailsWords } from "./words/mails.ts"
import { ownerProposalWords } from "./words/owner-proposals.ts"
import { ownershipWords } from "./words/ownership.ts"
import { partnerAccessWords } from "./words/partner-access.ts"
import { partnersWords } from "./words/partners.ts"
import { registrationsWords } from "./words/registrations.ts"
import { requestsRefusals } from "./words/requests-refusals.ts"
import { requestsWords } from "./words/requests.ts"
import { rolesWords } from "./words/roles.ts"
import { signInsWords } from "./words/sign-ins.ts"
import { staffWords } from "./words/staff.ts"
import { tenantsWords } from "./words/tenants.ts"
import { visitsWords } from "./words/visits.ts"
import { usersRefusals } from "./words/users-refusals.ts"
import { usersWords } from "./words/users.ts"

/** Every text people read, in every language, in the placeholders and plurals of ICU MessageFormat. */
export const texts = {
  ...accessWords,
  ...accountsWords,
  ...appointingWords,
  ...auditWords,
  ...bulkWords,
  ...comparisonsWords,
  ...groupsWords,
  ...holdsWords,
  ...identitiesWords,
  ...identitiesRefusals,
  ...identitiesMails,
  ...invitationsWords,
  ...issuesWords,
  ...jobsWords,
  ...keysWords,
  ...lookupsWords,
  ...mailsWords,
  ...ownerProposalWords,
  ...ownershipWords,
  ...partnersWords,
  ...partnerAccessWords,
  ...registrationsWords,
  ...requestsWords,
  ...requestsRefusals,
  ...rolesWords,
  ...signInsWords,
  ...staffWords,
  ...tenantsWords,
  ...usersWords,
  ...usersRefusals,
  ...visitsWords,
}

export type TextKey = keyof typeof texts
