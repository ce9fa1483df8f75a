// oxlint-disable-next-line typescript/triple-slash-reference -- the types are SST's own, where it puts them
/// <reference path="./.sst/platform/config.d.ts" />

// SST allows no imports up here: it reads this file before it has anything to import.
export default $config({
  async app({ stage: name }) {
    const { service } = await import("./infra/contract.ts")
    const { stageNamed } = await import("./infra/stages.ts")
    const { isProtected, region } = stageNamed(name)
    return {
      name: service,
      home: "aws",
      removal: isProtected ? "retain" : "remove",
      protect: isProtected,
      providers: {
        aws: { version: "7.20.0", region, defaultTags: { tags: { service, stage: name } } },
      },
    }
  },
  async run() {
    const { application } = await import("./infra/app/index.ts")
    return application()
  },
})
