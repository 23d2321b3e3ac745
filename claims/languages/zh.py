"""Chinese."""

from claims.languages.language import Language, words

CHINESE = Language(
    code="zh",
    name="Chinese",
    opening_quotes="“‘「『《\"'",
    closing_quotes="”’」』》\"'",
    # Looked for inside the first characters behind a closed quotation, since Chinese writes no spaces.
    speech_verbs=words("说 說 表示 指出 称 稱 问 問 写道 寫道 强调 強調 补充 補充 回答 告诉 告訴"),
)
