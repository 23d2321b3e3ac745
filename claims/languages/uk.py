"""Ukrainian."""

from claims.languages.language import ClauseWords, Language, words

UKRAINIAN = Language(
    code="uk",
    name="Ukrainian",
    opening_quotes="«„‘\"'",
    closing_quotes="»“”’\"'",
    # As in ru.py, with the Ukrainian words.
    abbreviations=words(
        "р рр м вул просп пл смт с обл ім св проф акад ген тов т.з т.зв напр див ст п пп млн млрд тис англ тел"
    ),
    number_abbreviations=words("№ N січ лют бер квіт трав черв лип серп вер жовт лист груд"),
    unit_abbreviations=words("р рр м с ст млн млрд тис"),
    final_abbreviations=words("т.д т.п н.е"),
    openers=words(
        "він вона воно вони ми ви це цей ця ці але на по із за від при після до для як так що якщо коли однак також"
    ),
    speech_verbs=words("сказав сказала запитав запитала заявив заявила написав написала додав додала каже"),
    clauses=ClauseWords(
        joiners=("але", "а", "однак", "проте", "тоді як", "в той час як", "у той час як"),
        contrasts=("тоді як", "в той час як", "у той час як"),
        ands=words("і та й"),
        complementizers=("і що", "та що"),
        not_only=("не тільки", "не лише"),
        relatives=words("який яка яке які якого якої яких що щоб якщо коли де куди оскільки хоча поки як чи хто"),
        finite_shape=".{2,}(?:вся|лася|лися|лося|ила|или|ало|али|ала|яла|яли|ється|ються)",
        finite=words("є був була було були буде будуть може можуть немає загинув загинули"),
        not_finite=words("сила скала мали"),
    ),
)
