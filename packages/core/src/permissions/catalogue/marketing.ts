import { change, entriesIn, readEntry, t, view } from "./entry.ts"

const tracking = "marketing.call_tracking"
const widgets = "marketing.widgets"
const campaigns = "marketing.campaigns"
const analytics = "marketing.analytics"

/** Where customers come from: call tracking, what stands on the site, campaigns and what they bring. */
export const marketing = entriesIn("marketing", {
  "call_tracking.view": view("marketing_tools", t, "low", tracking),
  "call_tracking.numbers.edit": change("marketing_tools", t, "elevated", tracking, ["call_tracking.view"]),
  "call_tracking.sources.edit": change("marketing_tools", t, "low", tracking, ["call_tracking.view"]),
  "call_tracking.export": readEntry("exports", t, "elevated", tracking, ["call_tracking.view"]),
  "widgets.view": view("marketing_tools", t, "low", widgets),
  "widgets.edit": change("marketing_tools", t, "low", widgets, ["widgets.view"]),
  "widgets.publish": change("marketing_tools", t, "elevated", widgets, ["widgets.view"]),
  "widgets.delete": change("marketing_tools", t, "elevated", widgets, ["widgets.view"]),
  "campaigns.view": view("marketing_tools", t, "low", campaigns),
  "campaigns.edit": change("marketing_tools", t, "low", campaigns, ["campaigns.view"]),
  "campaigns.launch": change("marketing_tools", t, "high", campaigns, ["campaigns.view"]),
  "campaigns.delete": change("marketing_tools", t, "elevated", campaigns, ["campaigns.view"]),
  "audiences.edit": change("marketing_tools", t, "elevated", campaigns, ["campaigns.view"]),
  "ad_channels.connect": change("marketing_tools", t, "elevated", analytics, ["attribution.view"]),
  "attribution.view": view("marketing_tools", t, "low", analytics),
  "attribution.edit": change("marketing_tools", t, "elevated", analytics, ["attribution.view"]),
  "marketing_reports.build": change("marketing_tools", t, "low", analytics, ["attribution.view"]),
})
