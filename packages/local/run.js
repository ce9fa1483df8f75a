// Plain JavaScript, so that a Node which is too old for the rest can still say so.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
const isTooOld = major < 22 || (major === 22 && minor < 18)
const [name = "main"] = process.argv.splice(2, 1)

const load = async () => {
  try {
    await import(new URL(`src/${name}.ts`, import.meta.url).href)
  } catch (error) {
    if (error?.code !== "ERR_MODULE_NOT_FOUND") throw error
    console.error(`Something is not installed: ${error.message}\nRun npm ci first.`)
    process.exitCode = 1
  }
}

if (isTooOld) {
  console.error(`Node ${process.versions.node} is too old to run TypeScript: it takes Node 22.18 or newer.`)
  console.error("On Linux (x64), npm ci installs one that npm start uses; elsewhere install it yourself.")
  process.exitCode = 1
} else await load()
