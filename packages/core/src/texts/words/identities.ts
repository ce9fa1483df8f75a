import { words } from "../words.ts"

export const identitiesWords = words({
  en: {
    "effect.identity.created": "{email} can be used to sign in from now on; its owner belongs to no account yet.",
    "event.identity.created": "{name} ({email}) can sign in from now on.",
    "problem.identity.unknown": "Nobody is registered with this sign-in.",
    "remedy.identity.unknown": "Sign in again.",
    "problem.identity.email_taken": "This address already has a sign-in.",
    "remedy.identity.email_taken": "Sign in with it.",
    "problem.identity.exists": "Somebody is registered with this sign-in already.",
    "remedy.identity.exists": "There is nothing to do.",
  },
  pl: {
    "effect.identity.created": "Adres {email} służy od teraz do logowania i nie należy jeszcze do żadnego konta.",
    "event.identity.created": "{name} ({email}) może się od teraz logować.",
    "problem.identity.unknown": "Z tym logowaniem nie jest powiązana żadna osoba.",
    "remedy.identity.unknown": "Zaloguj się ponownie.",
    "problem.identity.email_taken": "Ten adres służy już do logowania.",
    "remedy.identity.email_taken": "Zaloguj się, podając ten adres.",
    "problem.identity.exists": "To logowanie już do kogoś należy.",
    "remedy.identity.exists": "Nie trzeba nic robić.",
  },
  ru: {
    "effect.identity.created": "С адресом {email} теперь можно войти; он ещё не относится ни к одному аккаунту.",
    "event.identity.created": "{name} ({email}) теперь может выполнять вход.",
    "problem.identity.unknown": "С этим входом не связан ни один человек.",
    "remedy.identity.unknown": "Войдите ещё раз.",
    "problem.identity.email_taken": "Этот адрес уже используется для входа.",
    "remedy.identity.email_taken": "Войдите с этим адресом.",
    "problem.identity.exists": "Этот вход уже кому-то принадлежит.",
    "remedy.identity.exists": "Ничего делать не нужно.",
  },
})
