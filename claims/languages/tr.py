"""Turkish."""

from claims.languages.language import Language, words

TURKISH = Language(
    code="tr",
    name="Turkish",
    opening_quotes="“‘«\"'",
    closing_quotes="”’»\"'",
    abbreviations=words("Dr Prof Doç Av Sn Hz Alb Gen Org Korg Tuğg Yrd Uzm Op Müh St Cad Sok Mah Apt bkz örn M.Ö M.S"),
    number_abbreviations=words("No no s"),
    # "vb." and "vs." close a list; they end a sentence only when one of the words below follows.
    closing_abbreviations=words("vb vs A.Ş Ltd Şti Inc"),
    # A capital follows ordinals as well ("2. Dünya Savaşı"): only these words tell that a number has ended a sentence.
    openers=words("bu o şu bir ve ama ancak fakat ayrıca öte bunun onun böylece daha ise için sonra önce ardından"),
    speech_verbs=words("dedi diye sordu yazdı söyledi"),
    ordinal_stop=True,
)
