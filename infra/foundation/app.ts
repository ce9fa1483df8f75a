import { App, type AppProps, Tags, Validations } from "aws-cdk-lib"
import { AwsSolutionsChecks } from "cdk-nag"
import { service } from "../contract.ts"
import { FoundationStack } from "./foundation.ts"
import { MailStack } from "./mail.ts"
import type { Foundation } from "./props.ts"

/** Without an account the templates fit every one. */
type Options = Foundation & { readonly account?: string }

/**
 * The CDK application: all that must outlive a bad deployment. Whatever is made from it is checked when it is
 * synthesised, by AWS's own rules for templates (switched on in `cdk.json`) and by cdk-nag; an error of either ends it.
 */
export const createApp = ({ account, ...foundation }: Options, props: AppProps = {}): App => {
  const { name, stage } = foundation
  const app = new App({ analyticsReporting: false, ...props })
  const env = { region: stage.region, ...(account === undefined ? {} : { account }) }
  const mail = new MailStack(app, { name, stage, env })
  new FoundationStack(app, { ...foundation, env }).addStackDependency(mail)
  Tags.of(app).add("service", service)
  Tags.of(app).add("stage", name)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return app
}
