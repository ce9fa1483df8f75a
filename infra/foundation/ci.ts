import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib"
import {
  CfnOIDCProvider,
  ManagedPolicy,
  PolicyStatement,
  type PolicyStatementProps,
  Role,
  WebIdentityPrincipal,
} from "aws-cdk-lib/aws-iam"
import type { Construct } from "constructs"
import { foundationName, nameOf } from "../contract.ts"
import type { Stage } from "../stages.ts"
import { explained } from "./explained.ts"
import { type Permit, permitsOf } from "./permits.ts"

const issuer = "token.actions.githubusercontent.com"

/** GitHub as AWS knows it: one for each account. IAM checks its certificate by itself and needs no thumbprint. */
const githubProvider = (scope: Construct, { githubProvider: provider }: Stage): string => {
  if (provider === "existing") {
    return Stack.of(scope).formatArn({ service: "iam", region: "", resource: "oidc-provider", resourceName: issuer })
  }
  const made = new CfnOIDCProvider(scope, "GitHub", { url: `https://${issuer}`, clientIdList: ["sts.amazonaws.com"] })
  // Others in the account may come in by it, too. Only a first deployment that fails takes it away again.
  made.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
  return made.attrArn
}

/** As cdk-nag writes a resource: references in angle brackets. */
const written = (resolved: unknown): string => {
  if (typeof resolved === "string") return resolved
  const { Ref, "Fn::Join": join } = resolved as { readonly Ref?: string; readonly "Fn::Join"?: [string, unknown[]] }
  if (Ref !== undefined) return `<${Ref}>`
  if (join !== undefined) return join[1].map(written).join(join[0])
  throw new Error(`a resource that nobody can read: ${JSON.stringify(resolved)}`)
}

const statementOf = ({ actions, resources, conditions }: Permit): PolicyStatement => {
  const props: PolicyStatementProps = { actions: [...actions], resources: [...resources] }
  return new PolicyStatement(conditions === undefined ? props : { ...props, conditions })
}

/** Each subject is a policy of its own: together they are longer than what IAM takes inside of a role. */
const permit = (role: Role, subject: string, permits: readonly Permit[]): void => {
  const policy = new ManagedPolicy(role, subject, { statements: permits.map(statementOf), roles: [role] })
  const reasons = Map.groupBy(
    permits.flatMap(({ why, resources }) =>
      resources.map((each) => ({ why, resource: written(Stack.of(role).resolve(each)) })),
    ),
    ({ resource }) => resource,
  )
  for (const [resource, all] of reasons) {
    const reason = [...new Set(all.map(({ why }) => why))].join(" ")
    if (resource.includes("*")) explained(policy, `IAM5[Resource::${resource}]`, reason)
  }
}

/**
 * What the workflows of the repository deploy with, without a key that could be stolen: GitHub says which repository and
 * which environment a job runs in, and only the environment that is called like the stage gets in. Whoever may approve
 * that environment's deployments at GitHub therefore decides.
 *
 * The foundation is changed by CloudFormation alone, through the roles of CDK's bootstrap; the role's own rights are for
 * the application, and nothing of a foundation is called like one. They are bounded by name, not by trust: who may assume
 * CDK's roles may change what those may change.
 */
export const createDeployRole = (scope: Construct, name: string, stage: Stage, repository: string): Role => {
  const role = new Role(scope, "Deploy", {
    roleName: foundationName(name, "deploy"),
    description: `Deploys ${nameOf(name, "*")} from ${repository}`,
    assumedBy: new WebIdentityPrincipal(githubProvider(scope, stage), {
      StringEquals: {
        [`${issuer}:aud`]: "sts.amazonaws.com",
        [`${issuer}:sub`]: `repo:${repository}:environment:${name}`,
      },
    }),
    maxSessionDuration: Duration.hours(1),
  })
  for (const [subject, permits] of Object.entries(permitsOf(Stack.of(scope), name, stage))) {
    permit(role, subject, permits)
  }
  return role
}
