import * as z from "zod"
import { Color, Logo, ProductName } from "../permissions/index.ts"

/** How mails to the customers of a partner look; what it leaves out is the product's own. */
export const Brand = z.strictObject({
  name: ProductName,
  logo: Logo.exactOptional(),
  color: Color.exactOptional(),
})
export type Brand = z.output<typeof Brand>
