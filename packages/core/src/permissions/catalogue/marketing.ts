import { entriesOf, t, use, view } from "./entry.ts"

const tracking = "marketing.call_tracking"
const widgets = "marketing.widgets"
const campaigns = "marketing.campaigns"
const analytics = "marketing.analytics"

/** Where customers come from: call tracking, what stands on the site, campaigns and what they bring. */
export const marketing = entriesOf("marketing", {
  "call_tracking.view": view("marketing_tools", t, "low", tracking),
  "call_tracking.numbers.edit": use("marketing_tools", t, "elevated", tracking, ["call_tracking.view"]),
  "call_tracking.sources.edit": use("marketing_tools", t, "low", tracking, ["call_tracking.view"]),
  "call_tracking.export": use("exports", t, "elevated", tracking, ["call_tracking.view"]),
  "widgets.view": view("marketing_tools", t, "low", widgets),
  "widgets.edit": use("marketing_tools", t, "low", widgets, ["widgets.view"]),
  "widgets.publish": use("marketing_tools", t, "elevated", widgets, ["widgets.view"]),
  "widgets.delete": use("marketing_tools", t, "elevated", widgets, ["widgets.view"]),
  "campaigns.view": view("marketing_tools", t, "low", campaigns),
  "campaigns.edit": use("marketing_tools", t, "low", campaigns, ["campaigns.view"]),
  "campaigns.launch": use("marketing_tools", t, "high", campaigns, ["campaigns.view"]),
  "campaigns.delete": use("marketing_tools", t, "elevated", campaigns, ["campaigns.view"]),
  "audiences.edit": use("marketing_tools", t, "elevated", campaigns, ["campaigns.view"]),
  "ad_channels.connect": use("marketing_tools", t, "elevated", analytics, ["attribution.view"]),
  "attribution.view": view("marketing_tools", t, "low", analytics),
  "attribution.edit": use("marketing_tools", t, "elevated", analytics, ["attribution.view"]),
  "marketing_reports.build": use("marketing_tools", t, "low", analytics, ["attribution.view"]),
})
