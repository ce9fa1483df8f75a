// What CloudFront and the functions behind it agree on. Nothing is imported here: infra reads this file as well.

/** Proves that a request came through CloudFront, which alone knows the secret: the API's own address is public. */
export const originSecretHeader = "x-origin-secret"

/** `address:port` of whoever connected to CloudFront, which puts it in place of whatever they sent under this name. */
export const viewerAddressHeader = "x-viewer-address"

/** The host that the viewer asked: API Gateway sees its own only. A function of CloudFront's sets it. */
export const viewerHostHeader = "x-viewer-host"

/** The path as the viewer wrote it, before anybody decodes it. A function of CloudFront's sets it. */
export const viewerPathHeader = "x-viewer-path"

/** Longer paths than any of ours are cut there, so that the header finds room: they lead nowhere, cut or whole. */
export const longestPath = 512
