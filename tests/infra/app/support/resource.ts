/** What a test lets the application be made of. */
export type Wanted = {
  readonly stage: string
  /** A further function, as the manifest and `infra/access.ts` would have it. */
  readonly more?: Readonly<Record<string, unknown>>
  /** Variables that are not as the deployment sets them. */
  readonly environment?: Readonly<Record<string, string>>
}

/** One resource that Pulumi was asked for. */
export type Resource = {
  readonly type: string
  readonly name: string
  readonly inputs: Readonly<Record<string, unknown>>
  /** Who makes it, where that is not said by default. */
  readonly provider: string
}

/** What came of one run of `sst.config.ts`. */
export type Made = {
  /** What `app` answered: the application as SST sees it before anything is made. */
  readonly app: Readonly<Record<string, unknown>>
  readonly resources: readonly Resource[]
  /** Data sources that were asked, with what for. */
  readonly calls: readonly { readonly token: string; readonly inputs: Readonly<Record<string, unknown>> }[]
  /** What SST's own process was asked: which bundles it took. */
  readonly built: readonly { readonly functionID: string; readonly bundle: string; readonly handler: string }[]
  readonly outputs: Readonly<Record<string, unknown>>
}
