import { words } from "../words.ts"

export const issuesWords = words({
  "issue.owner_or_groups": {
    en: "Name an owner, groups, or both.",
    pl: "Podaj właściciela, grupy albo jedno i drugie.",
    ru: "Укажите владельца, группы или и то и другое.",
  },
  "issue.invalid_type": {
    en: "This is missing, or of another type than it must be.",
    pl: "Brakuje tej wartości albo jest innego typu niż wymagany.",
    ru: "Этого значения нет, или оно не того типа, который нужен.",
  },
  "issue.too_big": {
    en: "This is too long or too large.",
    pl: "Ta wartość jest za długa albo za duża.",
    ru: "Это значение слишком длинное или слишком большое.",
  },
  "issue.too_small": {
    en: "This is too short or too small.",
    pl: "Ta wartość jest za krótka albo za mała.",
    ru: "Это значение слишком короткое или слишком маленькое.",
  },
  "issue.invalid_format": {
    en: "This does not have the form that it must have.",
    pl: "Ta wartość nie ma wymaganej postaci.",
    ru: "Это значение не имеет нужного вида.",
  },
  "issue.not_multiple_of": {
    en: "This number is none of those that are allowed here.",
    pl: "Ta liczba nie należy do tych, które są tu dozwolone.",
    ru: "Это число не из тех, которые здесь допустимы.",
  },
  "issue.unrecognized_keys": {
    en: "There is no such field here: {names}.",
    pl: "Nie ma tu takiego pola: {names}.",
    ru: "Такого поля здесь нет: {names}.",
  },
  "issue.invalid_union": {
    en: "This is nothing that is allowed here.",
    pl: "Ta wartość nie jest tu dozwolona.",
    ru: "Такое значение здесь недопустимо.",
  },
  "issue.invalid_key": {
    en: "This has a name that is not allowed here.",
    pl: "Ta nazwa nie jest tu dozwolona.",
    ru: "Такое имя здесь недопустимо.",
  },
  "issue.invalid_element": {
    en: "One of these is not allowed here.",
    pl: "Jeden z elementów nie jest tu dozwolony.",
    ru: "Один из элементов здесь недопустим.",
  },
  "issue.invalid_value": {
    en: "This is none of the values that are allowed here.",
    pl: "Ta wartość nie należy do tych, które są tu dozwolone.",
    ru: "Это значение не из тех, которые здесь допустимы.",
  },
  "issue.custom": {
    en: "This is not allowed here.",
    pl: "To nie jest tu dozwolone.",
    ru: "Здесь это недопустимо.",
  },
  "issue.unprintable_characters": {
    en: "This has characters that cannot be seen, such as a line break.",
    pl: "Są tu znaki, których nie widać, na przykład znak końca wiersza.",
    ru: "Здесь есть знаки, которых не видно, например перенос строки.",
  },
  "issue.nothing_to_read": {
    en: "There is nothing to read in this.",
    pl: "Nie ma tu nic do przeczytania.",
    ru: "Здесь нечего прочитать.",
  },
  "issue.needs_a_lower-case_and_an_upper-case_letter,_a_digit_and_a_special_character": {
    en: "This needs a lower-case and an upper-case letter, a digit and a special character.",
    pl: "Potrzebne są tu mała i wielka litera, cyfra i znak specjalny.",
    ru: "Здесь нужны строчная и заглавная буквы, цифра и специальный символ.",
  },
  "issue.begins_or_ends_with_a_space": {
    en: "This begins or ends with a space.",
    pl: "Na początku albo na końcu jest spacja.",
    ru: "В начале или в конце стоит пробел.",
  },
  "issue.not_an_IANA_time_zone": {
    en: "There is no such time zone.",
    pl: "Nie ma takiej strefy czasowej.",
    ru: "Такого часового пояса нет.",
  },
  "issue.no_telephone_number": {
    en: "This is no telephone number. Write digits and + ( ) - / . and, if there is one, “ext. 12”.",
    pl: "To nie jest numer telefonu. Podaj cyfry i znaki + ( ) - / . oraz, jeśli jest, „wew. 12”.",
    ru: "Это не номер телефона. Укажите цифры и знаки + ( ) - / . и, если есть, «доб. 12».",
  },
  "issue.ends_before_it_begins": {
    en: "This ends before it begins.",
    pl: "Koniec jest przed początkiem.",
    ru: "Конец раньше начала.",
  },
  "issue.given_twice": {
    en: "This is given more than once.",
    pl: "Ta wartość jest podana więcej niż raz.",
    ru: "Это значение указано больше одного раза.",
  },
  "issue.no_parameter": {
    en: "This request has no such parameter.",
    pl: "To żądanie nie ma takiego parametru.",
    ru: "У этого запроса нет такого параметра.",
  },
  "issue.of_the_path": {
    en: "This belongs into the address, and is there already.",
    pl: "Ta wartość należy do adresu i już się w nim znajduje.",
    ru: "Это значение входит в адрес и уже указано в нём.",
  },
  "issue.no_version": {
    en: "This is not a version as ETag writes it, between quotation marks.",
    pl: "To nie jest wersja zapisana tak jak w nagłówku ETag, w cudzysłowie.",
    ru: "Это не версия в том виде, как её пишет ETag: в кавычках.",
  },
  "issue.only_of_reading": {
    en: "This can be asked of what is read, not of what is changed.",
    pl: "O to można pytać przy odczycie, a nie przy zmianie.",
    ru: "Об этом можно спросить при чтении, но не при изменении.",
  },
  "issue.no_body": {
    en: "This request takes no body.",
    pl: "To żądanie nie może mieć treści.",
    ru: "У этого запроса не может быть тела.",
  },
  "issue.not_decodable": {
    en: "This is not written as addresses are: percent-encoded, in UTF-8.",
    pl: "To nie jest zapisane tak, jak zapisuje się adresy: znakami procentu i w UTF-8.",
    ru: "Это записано не так, как пишут адреса: с процентами и в UTF-8.",
  },
  "issue.no_preview": {
    en: "This is either true or false, and only where something is changed.",
    pl: "Dozwolone są tylko wartości true i false, i tylko tam, gdzie coś się zmienia.",
    ru: "Допустимы только значения true и false, и только там, где что-то изменяется.",
  },
})
