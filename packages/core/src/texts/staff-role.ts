/** What a role of the staff is called. */
export const staffRole = {
  en: "{role, select, admin {operator admin} support {support} other {billing}}",
  pl: "{role, select, admin {administrator obsługi} support {pomoc techniczna} other {rozliczenia}}",
  ru: "{role, select, admin {администратор сервиса} support {поддержка} other {расчёты}}",
}
