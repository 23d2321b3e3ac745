"""Portuguese."""

from claims.languages.language import ClauseWords, Language, words

PORTUGUESE = Language(
    code="pt",
    name="Portuguese",
    opening_quotes="“«‘\"'",
    closing_quotes="”»’\"'",
    abbreviations=words("Sr Sra Srta Srs Dr Dra Prof Profa D Gen Cel Eng Av R Gov Dep Exmo Sto Sta p.ex ex aprox"),
    number_abbreviations=words("n nº n.º núm pág págs art vol cap jan fev abr jun jul ago set out nov dez"),
    closing_abbreviations=words("S.A Ltda Jr Inc"),
    openers=words(
        "o os as um uma ele ela eles elas isso isto este esta estes estas esse essa mas e ou em no na nos nas de do da "
        "por para com segundo após desde quando se seu sua não também além assim ao à"
    ),
    speech_verbs=words("disse perguntou escreveu pergunta afirmou acrescentou tuitou"),
    clauses=ClauseWords(
        joiners=("mas", "enquanto", "ao passo que"),
        contrasts=("enquanto", "ao passo que"),
        ands=words("e"),
        complementizers=("e que",),
        not_only=("não só", "não apenas"),
        relatives=words("que quem onde quando se porque embora como cujo cuja"),
        finite=words(
            "é são era eram foi foram tem têm tinha tinham será serão está estão estava estavam pode podem "
            "deve segue seguem caiu subiu morreu houve obteve"
        ),
        finite_shape="[a-z]{2,}(?:aram|eram|iram)",
    ),
)
