"""English."""

from claims.languages.language import Language, words

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
)
