"""Spanish."""

from claims.languages.language import ClauseWords, Language, words

SPANISH = Language(
    code="es",
    name="Spanish",
    opening_quotes="«“‘\"'",
    closing_quotes="»”’\"'",
    abbreviations=words(
        "Sr Sra Srta Sres Dr Dra Prof D Dª Gral Cnel Ing Lic Av Avda Gob Pdte Mons Sto Sta p.ej ej aprox EE"
    ),
    number_abbreviations=words("núm Núm n.º nº pág págs art vol cap ene feb abr jun jul ago sept oct nov dic"),
    closing_abbreviations=words("S.A Jr Inc Ltd UU"),
    openers=words(
        "el la los las un una él ella ellos ellas lo esto este esta estos estas ese esa pero y o en de por para con "
        "según tras desde cuando si su sus no también además así al del"
    ),
    speech_verbs=words("dijo preguntó escribió pregunta afirmó añadió tuiteó"),
    clauses=ClauseWords(
        joiners=("pero", "mientras que", "en tanto que"),
        contrasts=("mientras que", "en tanto que"),
        ands=words("y"),
        complementizers=("y que",),
        not_only=("no solo", "no sólo"),
        relatives=words("que quien quienes donde cuando si porque aunque como cuyo cuya"),
        finite=words(
            "es son era eran fue fueron ha han había habían será serán está están estaba estaban tiene tienen "
            "puede pueden debe sigue siguen cayó subió murió obtuvo obtuvieron hubo"
        ),
        finite_shape="[a-z]{2,}(?:aron|ieron)",
    ),
)
