import {
  longestPath,
  viewerAddressHeader,
  viewerHostHeader,
  viewerPathHeader,
} from "../../packages/functions/src/http/front.ts"

/**
 * Runs in CloudFront before anything else does. Puts who calls, whom they asked, and the path as they wrote it, in place of
 * whatever they sent under these names: what stands there afterwards is CloudFront's word. The gateway decodes the path and
 * cuts it at a decoded “?”, so that nobody behind it could tell `/v1/me%3Fa` from `/v1/me`. CloudFront's own header for the address cannot be asked
 * for together with all the viewer's and without `Host`, which the gateway would refuse. Like that one, ours ends in a
 * port, which functions of CloudFront are not told.
 */
export const viewerCode = `function handler(event) {
  const request = event.request
  request.headers[${JSON.stringify(viewerAddressHeader)}] = { value: event.viewer.ip + ":0" }
  request.headers[${JSON.stringify(viewerHostHeader)}] = { value: request.headers.host.value }
  request.headers[${JSON.stringify(viewerPathHeader)}] = { value: request.uri.slice(0, ${longestPath}) }
  return request
}
`
