"""German."""

from claims.languages.language import ClauseWords, Language, words

GERMAN = Language(
    code="de",
    name="German",
    # „…“ and »…«: “ and « close here.
    opening_quotes="„»‚›\"'",
    closing_quotes="“”«‘’‹\"'",
    abbreviations=words(
        "Hr Fr Dr Prof Dipl Ing St Str Nr bzw ca evtl ggf inkl sog vgl z.B z d.h d h u.a u o.ä i.d.R z.T z.Z u.U v.a "
        "s.o geb gest Mio Mrd Tsd Abs Art Bd Hrsg Jh jr sen Max min röm kath ev einschl insb mind rd Co"
    ),
    number_abbreviations=words("S Nr Nrn Kap Abb Jan Feb Apr Aug Sept Okt Nov Dez"),
    unit_abbreviations=words("Mio Mrd Tsd Jh"),
    closing_abbreviations=words("Inc Ltd"),
    # A noun after an ordinal has a capital too ("3. März"): only these words tell that a number has ended a sentence.
    openers=words(
        "der die das ein eine er sie es wir ich ihr dies diese dieser dieses aber und oder doch in im am an auf aus "
        "bei nach vor mit von zu zum zur für wenn als da dann dort auch so nun zudem laut seit während jedoch"
    ),
    speech_verbs=words("sagte fragte sagt fragt rief schrieb erklärte twitterte"),
    ordinal_stop=True,
    clauses=ClauseWords(
        joiners=("aber", "während", "doch", "wohingegen"),
        contrasts=("während", "wohingegen"),
        ands=words("und"),
        not_only=("nicht nur",),
        relatives=words("dass wenn weil obwohl bevor nachdem"),
        finite=words(
            "ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können soll sollen blieb "
            "blieben stieg stiegen sank sanken fiel fielen bleibt bleiben gewann gewannen verlor verloren"
        ),
    ),
)
