import { change, changeContent, entriesIn, gt, o, ogt, readEntry, readContent, t, view, viewContent } from "./entry.ts"

const history = "pbx.history"
const recordings = "pbx.recordings"
const monitor = "pbx.monitor"
const queues = "pbx.queues"
const menus = "pbx.menus"
const routing = "pbx.routing"
const statistics = "pbx.statistics"
const speech = "pbx.speech"
const numbers = "pbx.numbers"
const sip = "pbx.sip"
const devices = "pbx.devices"
const settings = "pbx.settings"

/** The virtual PBX: calls and what is left of them, how they are distributed, and what they run on. */
export const telephony = entriesIn("telephony", {
  "own_status.set": change("own", o, "low", "pbx.phone"),
  "own_call_forwarding.edit": change("own", o, "elevated", "pbx.phone"),
  "own_caller_id.choose": change("own", o, "low", "pbx.phone"),
  "own_greeting.edit": change("own", o, "low", "pbx.phone"),

  "calls.view": viewContent("call_history", ogt, "elevated", history),
  "messages.view": viewContent("call_history", ogt, "high", history),
  "calls.delete": changeContent("call_history", gt, "high", history, ["calls.view"]),
  "recordings.delete": changeContent("call_history", gt, "high", recordings, ["calls.view", "recordings.listen"]),

  "recordings.listen": readContent("recordings_listen", ogt, "high", recordings, ["calls.view"]),
  "voicemail.listen": readContent("recordings_listen", ogt, "high", recordings, ["calls.view"]),
  "transcripts.view": viewContent("recordings_listen", ogt, "high", speech, ["calls.view"]),
  "recordings.rate": changeContent("recordings_listen", gt, "elevated", recordings, ["recordings.listen"]),
  "recordings.download": readContent("recordings_download", ogt, "high", recordings, ["recordings.listen"]),
  "transcripts.download": readContent("recordings_download", ogt, "high", speech, ["transcripts.view"]),
  // Not among the exports: the marketer holds those, and no call history.
  "calls.export": readContent("recordings_download", gt, "high", history, ["calls.view"]),

  "live_counters.view": view("live_counters", gt, "low", monitor),
  "live_queues.view": view("live_counters", gt, "low", monitor),
  "live_agents.view": view("live_counters", gt, "elevated", monitor),
  "wallboards.edit": change("live_counters", gt, "low", monitor, ["live_counters.view"]),
  "live_calls.listen": readContent("live_listening", gt, "high", monitor, ["live_agents.view"]),
  "live_calls.whisper": changeContent("live_listening", gt, "high", monitor, ["live_calls.listen"]),
  "live_calls.join": changeContent("live_listening", gt, "high", monitor, ["live_calls.listen"]),
  "live_calls.take_over": changeContent("live_listening", gt, "high", monitor, ["live_calls.listen"]),

  "queues.view": view("call_distribution", gt, "low", queues),
  "queues.create": change("call_distribution", gt, "elevated", queues, ["queues.view"]),
  "queues.edit": change("call_distribution", gt, "elevated", queues, ["queues.view"]),
  "queues.delete": change("call_distribution", gt, "elevated", queues, ["queues.view"]),
  "queues.members.edit": change("call_distribution", gt, "low", queues, ["queues.view", "users.view"]),
  "callbacks.edit": change("call_distribution", gt, "low", queues, ["queues.view"]),
  "menus.view": view("call_distribution", gt, "low", menus),
  "menus.edit": change("call_distribution", gt, "elevated", menus, ["menus.view"]),
  "menus.delete": change("call_distribution", gt, "elevated", menus, ["menus.view"]),
  "announcements.edit": change("call_distribution", gt, "low", menus, ["menus.view"]),
  "distribution.view": view("call_distribution", gt, "low", routing),
  "distribution.edit": change("call_distribution", gt, "elevated", routing, ["distribution.view"]),
  "schedules.view": view("call_distribution", gt, "low", routing),
  "schedules.edit": change("call_distribution", gt, "elevated", routing, ["schedules.view"]),
  "blocklist.view": view("call_distribution", gt, "low", routing),
  "blocklist.edit": change("call_distribution", gt, "elevated", routing, ["blocklist.view"]),

  "statistics.view": view("call_analytics", ogt, "low", statistics),
  "performance.view": view("call_analytics", ogt, "elevated", statistics, ["statistics.view"]),
  "performance.goals.edit": change("call_analytics", gt, "elevated", statistics, ["performance.view"]),
  "call_reports.build": change("call_analytics", ogt, "low", statistics, ["statistics.view"]),
  "speech_analytics.view": view("call_analytics", gt, "elevated", speech, ["statistics.view"]),
  "speech_analytics.edit": change("call_analytics", gt, "elevated", speech, ["speech_analytics.view"]),
  "statistics.export": readEntry("exports", gt, "elevated", statistics, ["statistics.view"]),

  "numbers.view": view("technical", t, "low", numbers),
  "numbers.buy": change("technical", t, "high", numbers, ["numbers.view"]),
  "numbers.port": change("technical", t, "high", numbers, ["numbers.view"]),
  "numbers.assign": change("technical", t, "elevated", numbers, ["numbers.view", "users.view"]),
  "numbers.route": change("technical", t, "elevated", numbers, ["numbers.view"]),
  "numbers.release": change("technical", t, "high", numbers, ["numbers.view"]),
  "sip_accounts.view": view("technical", gt, "elevated", sip),
  "sip_accounts.create": change("technical", gt, "elevated", sip, ["sip_accounts.view"]),
  "sip_accounts.edit": change("technical", gt, "elevated", sip, ["sip_accounts.view"]),
  "sip_accounts.reset_password": change("technical", gt, "high", sip, ["sip_accounts.view"]),
  "sip_accounts.delete": change("technical", gt, "high", sip, ["sip_accounts.view"]),
  "trunks.edit": change("technical", t, "high", sip),
  "devices.view": view("technical", gt, "low", devices),
  "devices.provision": change("technical", gt, "elevated", devices, ["devices.view"]),
  "devices.remove": change("technical", gt, "elevated", devices, ["devices.view"]),
  "recording_rules.edit": change("technical", t, "high", settings),
  "dialling_rules.edit": change("technical", t, "high", settings),
  "emergency_addresses.edit": change("technical", t, "high", settings),
  "call_quality.view": view("technical", t, "low", settings),
})
