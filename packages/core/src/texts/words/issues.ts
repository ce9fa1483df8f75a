import { words } from "../words.ts"

export const issuesWords = words({
  "issue.owner_or_groups": {
    en: "Name an owner, groups, or both.",
    pl: "Podaj właściciela, grupy albo jedno i drugie.",
    ru: "Укажите владельца, группы или и то и другое.",
  },
  "issue.missing": {
    en: "Fill this in.",
    pl: "Wypełnij to pole.",
    ru: "Заполните это поле.",
  },
  "issue.invalid_type": {
    en: "This is not the kind of value that is needed here.",
    pl: "Ta wartość jest innego rodzaju niż wymagany.",
    ru: "Здесь нужно значение другого типа.",
  },
  "issue.far_too_long": {
    en: "This is far too long.",
    pl: "Ta wartość jest o wiele za długa.",
    ru: "Это значение намного длиннее допустимого.",
  },
  "issue.too_short": {
    en: "Enter at least {least, plural, one {# character} other {# characters}}.",
    pl: "Wpisz co najmniej {least, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}.",
    ru: "Введите не менее {least, plural, one {# символа} few {# символов} many {# символов} other {# символа}}.",
  },
  "issue.too_long": {
    en: "Enter at most {most, plural, one {# character} other {# characters}}.",
    pl: "Wpisz najwyżej {most, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}.",
    ru: "Введите не более {most, plural, one {# символа} few {# символов} many {# символов} other {# символа}}.",
  },
  "issue.too_few": {
    en: "Give at least {least, plural, one {# value} other {# values}}.",
    pl: "Podaj co najmniej {least, plural, one {# wartość} few {# wartości} many {# wartości} other {# wartości}}.",
    ru: "Укажите не менее {least, plural, one {# значения} few {# значений} many {# значений} other {# значения}}.",
  },
  "issue.too_many": {
    en: "Give at most {most, plural, one {# value} other {# values}}.",
    pl: "Podaj najwyżej {most, plural, one {# wartość} few {# wartości} many {# wartości} other {# wartości}}.",
    ru: "Укажите не более {most, plural, one {# значения} few {# значений} many {# значений} other {# значения}}.",
  },
  "issue.too_small": {
    en: "Enter at least {least}.",
    pl: "Wpisz co najmniej {least}.",
    ru: "Введите не менее {least}.",
  },
  "issue.too_big": {
    en: "Enter at most {most}.",
    pl: "Wpisz najwyżej {most}.",
    ru: "Введите не более {most}.",
  },
  "issue.one_of": {
    en: "Choose one of these: {allowed}.",
    pl: "Wybierz jedną z wartości: {allowed}.",
    ru: "Выберите одно из значений: {allowed}.",
  },
  "issue.invalid_format": {
    en: "This is not in the right format.",
    pl: "Ta wartość ma nieprawidłowy format.",
    ru: "У этого значения неверный формат.",
  },
  "issue.not_multiple_of": {
    en: "This number is not allowed here.",
    pl: "Ta liczba nie jest tu dozwolona.",
    ru: "Такое число здесь недопустимо.",
  },
  "issue.unrecognized_keys": {
    en: "There is no such field: {names}.",
    pl: "Nie ma tu takiego pola: {names}.",
    ru: "Такого поля здесь нет: {names}.",
  },
  "issue.invalid_union": {
    en: "This value is not allowed here.",
    pl: "Ta wartość nie jest tu dozwolona.",
    ru: "Такое значение здесь недопустимо.",
  },
  "issue.invalid_key": {
    en: "This name is not allowed here.",
    pl: "Ta nazwa nie jest tu dozwolona.",
    ru: "Такое имя здесь недопустимо.",
  },
  "issue.invalid_element": {
    en: "One of the entries is not allowed here.",
    pl: "Jeden z elementów nie jest tu dozwolony.",
    ru: "Один из элементов здесь недопустим.",
  },
  "issue.invalid_value": {
    en: "This is not one of the values allowed here.",
    pl: "To nie jest jedna z dozwolonych wartości.",
    ru: "Это не одно из допустимых значений.",
  },
  "issue.custom": {
    en: "This is not allowed here.",
    pl: "To nie jest tu dozwolone.",
    ru: "Здесь это недопустимо.",
  },
  "issue.unprintable_characters": {
    en: "This contains characters that cannot be seen, such as a line break.",
    pl: "Są tu znaki, których nie widać, na przykład znak końca wiersza.",
    ru: "Здесь есть знаки, которых не видно, например перенос строки.",
  },
  "issue.nothing_to_read": {
    en: "Enter some text.",
    pl: "To pole nie może zawierać samych spacji i znaków interpunkcyjnych.",
    ru: "Поле не может состоять только из пробелов и знаков препинания.",
  },
  "issue.needs_a_lower-case_and_an_upper-case_letter,_a_digit_and_a_special_character": {
    en: "Use a lower-case and an upper-case letter, a digit and a special character.",
    pl: "Użyj małej i wielkiej litery, cyfry oraz znaku specjalnego.",
    ru: "Используйте строчную и заглавную буквы, цифру и специальный символ.",
  },
  "issue.begins_or_ends_with_a_space": {
    en: "Remove the space at the beginning or at the end.",
    pl: "Usuń spację na początku albo na końcu.",
    ru: "Уберите пробел в начале или в конце.",
  },
  "issue.not_an_IANA_time_zone": {
    en: "There is no such time zone.",
    pl: "Nie ma takiej strefy czasowej.",
    ru: "Такого часового пояса нет.",
  },
  "issue.no_range_of_addresses": {
    en: "Give a range of addresses, such as 203.0.113.0/24.",
    pl: "Podaj zakres adresów, na przykład 203.0.113.0/24.",
    ru: "Укажите диапазон адресов, например 203.0.113.0/24.",
  },
  "issue.no_telephone_number": {
    en: "This is not a telephone number. Use digits and + ( ) - / . and, if needed, “ext. 12”.",
    pl: "To nie jest numer telefonu. Użyj cyfr i znaków + ( ) - / . oraz, w razie potrzeby, „wew. 12”.",
    ru: "Это не номер телефона. Используйте цифры и знаки + ( ) - / . и, если нужно, «доб. 12».",
  },
  "issue.ends_before_it_begins": {
    en: "The end is before the beginning.",
    pl: "Koniec jest przed początkiem.",
    ru: "Конец раньше начала.",
  },
  "issue.given_twice": {
    en: "This is given more than once.",
    pl: "Ta wartość jest podana więcej niż raz.",
    ru: "Это значение указано больше одного раза.",
  },
  "issue.no_parameter": {
    en: "There is no such parameter here.",
    pl: "Nie ma tu takiego parametru.",
    ru: "Здесь нет такого параметра.",
  },
  "issue.of_the_path": {
    en: "This is already part of the address; leave it out here.",
    pl: "Ta wartość jest już w adresie; pomiń ją tutaj.",
    ru: "Это значение уже есть в адресе; уберите его отсюда.",
  },
  "issue.no_version": {
    en: "This is not a version as the ETag header gives it, in quotation marks.",
    pl: "To nie jest wersja zapisana tak jak w nagłówku ETag, w cudzysłowie.",
    ru: "Это не версия в том виде, как её пишет ETag: в кавычках.",
  },
  "issue.only_of_reading": {
    en: "This is only possible when something is read, not when it is changed.",
    pl: "To możliwe tylko przy odczycie, a nie przy zmianie.",
    ru: "Это возможно только при чтении, а не при изменении.",
  },
  "issue.done_anew": {
    en: "This starts from the beginning each time: it takes no confirmation and no key.",
    pl: "To działanie jest za każdym razem wykonywane od nowa: nie przyjmuje potwierdzenia ani klucza.",
    ru: "Это действие каждый раз выполняется заново: подтверждение и ключ здесь не принимаются.",
  },
  "issue.no_body": {
    en: "Nothing may be sent in the body here.",
    pl: "Tu nie można przesyłać treści.",
    ru: "Здесь нельзя передавать тело.",
  },
  "issue.not_decodable": {
    en: "This is not encoded as web addresses are: with percent signs, in UTF-8.",
    pl: "To nie jest zapisane tak, jak zapisuje się adresy: znakami procentu i w UTF-8.",
    ru: "Это записано не так, как пишут адреса: с процентами и в UTF-8.",
  },
  "issue.no_preview": {
    en: "Only true and false are allowed here, and only where something is changed.",
    pl: "Dozwolone są tylko wartości true i false, i tylko tam, gdzie coś się zmienia.",
    ru: "Допустимы только значения true и false, и только там, где что-то изменяется.",
  },
  "issue.preview_twice": {
    en: "The address ends in /preview already.",
    pl: "Adres kończy się już na /preview.",
    ru: "Адрес уже заканчивается на /preview.",
  },
})
