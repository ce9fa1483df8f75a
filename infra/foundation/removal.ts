import { RemovalPolicy } from "aws-cdk-lib"
import type { Stage } from "../stages.ts"

/** What becomes of data when its resource leaves the stack or would be replaced. */
export const removalOf = ({ keepsData }: Stage): RemovalPolicy =>
  keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
