"""Portuguese."""

from claims.languages.language import Language, words

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
)
