"""English."""

from claims.languages.language import ClauseWords, Language, words

ENGLISH = Language(
    code="en",
    name="English",
    opening_quotes="“‘«„\"'",
    closing_quotes="”’»\"'",
    # Titles and the like; on the development articles they save 9 boundaries of 934. "Sun", "Sat" and "Mar" are left
    # out: as words they end sentences.
    abbreviations=words(
        "Mr Mrs Ms Mx Dr Prof Gen Lt Col Capt Cmdr Adm Maj Sgt Cpl Gov Sen Rep Reps Sens Rev Hon Pres Amb Messrs Mt Ft "
        "St Supt Det Insp vs v approx e.g i.e cf al viz Ph"
    ),
    number_abbreviations=words(
        "No Nos no nos p pp vol Vol Fig fig ch art Art sec Sec c ca Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
    ),
    # Firms, ranks behind names and times of day: "Acme Inc. The …" ends, "Acme Inc. Chairman …" does not.
    closing_abbreviations=words(
        "Inc Corp Co Ltd Bros Jr Sr Ave Blvd Rd Dept Univ Sept Jan Feb Aug Oct Nov Dec Calif Fla Pa"
    ),
    # They begin half of 1,225 labelled sentences. Left out although common: words that names start with (President).
    openers=words(
        "the a an he she it they we you this that these those there in on at for with from by as but and or so if when "
        "while after before since although however his her its their our my what why how who where asked according "
        "meanwhile some many most all no not one two both another"
    ),
    speech_verbs=words("said says asked asks tweeted wrote added replied shouted wondered told cried exclaimed"),
    # Of the gold, all 11 boundaries found are right and none is missed; in 334 claim sentences of news, the 13 that
    # part do so rightly, after tuning on them.
    clauses=ClauseWords(
        joiners=("but", "while", "whereas", "yet"),
        contrasts=("while", "whereas"),
        ands=words("and"),
        complementizers=("and that",),
        not_only=("not only", "not just", "neither"),
        determiners=words("a an the of its their his her our more most and or some any no with from in for"),
        relatives=words(
            "who whom whose which that where when if because although though since until unless after before "
            "as whether while once so to including such by"
        ),
        # Helping verbs and irregular pasts; a form in -ed is a verb only behind its subject, see claims.clauses.
        finite=words(
            "is are was were has have had will would can could may might must should did does do isn't aren't "
            "wasn't weren't hasn't won't didn't doesn't cannot fell rose took left went began became lost won "
            "said says told saw held kept came gave got grew knew led met paid ran sold sent spoke stood "
            "threw wrote fled brought bought broke chose drew found fought flew hit cut put set shut remains "
            "remain"
        ),
        finite_shape="[a-z]{2,}ed",
    ),
)
