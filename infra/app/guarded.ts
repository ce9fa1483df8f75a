/** Where strangers knock and passwords are tried. Each of these also has limits of its own, by person and by address. */
export const guardedPaths =
  "^/v1/(registrations|invitations/(inspect|accept|join)|keys/report|me/(password|address|second-factor|sign-out))"
