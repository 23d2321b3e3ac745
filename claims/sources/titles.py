"""Words of a person's description: titles by what they mean, honorifics, pronouns by gender, words that are
no name.

The lists start from the words that stand in the sources of persons and institutions of four or more Arabic, and
of two or more other, authored articles (1,798 and 1,138 such sources); they were then filled up by hand for the
other words and languages, which is not measured word by word.
"""

from __future__ import annotations

from collections.abc import Mapping

from claims.normalize import fold

MALE, FEMALE = "m", "f"


def title_key(word: str) -> str:
    """A word as the tables of this module hold it: folded, a Persian compound in one piece."""
    return fold(word.replace("\u200c", "").replace("״", '"').replace("׳", "'"))


def _words(text: str) -> frozenset[str]:
    return frozenset(title_key(text).split())


def _by_word(table: Mapping[str, str]) -> dict[str, str]:
    return {word: concept for concept, text in table.items() for word in title_key(text).split()}


TITLES: Mapping[str, str] = _by_word(
    {
        "spokesperson": "متحدث متحدثة ناطق ناطقة سخنگو سخنگوی سخنگوي spokesman "
        "spokeswoman spokesperson porte-parole "
        "portavoz porta-voz sprecher sprecherin sprechers pressesprecher "
        "regierungssprecher sözcü sözcüsü דובר דוברת "
        "пресс-секретарь пресс-секретаря пресс-секретарем пресс-секретарю "
        "представитель представителя представителем "
        "представительница речник речниця речника ترجمان portavoce 发言人",
        "minister": "وزير وزيرة وزیر minister ministers ministre ministro ministra ministerin aussenministerin "
        "außenminister bakan bakanı שר שרה שרת министр министра министром министру міністр міністра міністерка",
        "deputy-minister": "замминистра замміністра",
        "president": "president président présidente presidente präsident präsidentin cumhurbaşkanı נשיא נשיאת "
        "президент президента президентом президенту президентка رئیس‌جمهور رئیس‌جمهوری صدر presidenta",
        "head": "رهبر رئيس رئيسة رییس ريیس رئیس chief head chair chairman "
        "chairwoman chairperson başkan başkanı "
        "глава главы "
        "главой главу главе председатель председателя председателем "
        "руководитель руководителя голова голови керівник "
        "leader leiter leiterin chef cheffe vorsitzende vorsitzender "
        "vorstandschef jefe jefa chefe יור ראש patron "
        "начальник начальника bezirksleiterin سربراہ",
        "premier": "premier premier-ministre chancellor kanzler kanzlerin "
        "премьер премьер-министр премьер-министра "
        "primeiro-ministro وزیراعظم نخست‌وزیر вице-премьер vicepremier прем'єр-міністр",
        "director": "مدير مديرة مدیر مدیرعامل مديرعامل مدیرکل مديركل director "
        "directora directeur directrice diretor "
        'diretora diretor-geral direktor direktorin müdür müdürü מנכ"ל מנכל '
        "manager direttore директор директора "
        "директором директорка ڈائریکٹر gerente geschäftsführer geschäftsführerin ceo управляющий",
        "ambassador": "سفير سفيرة سفیر ambassador ambassadeur ambassadrice embajador embajadora embaixador "
        "botschafter "
        "botschafterin büyükelçi büyükelçisi שגריר שגרירת посол посла послом ambasciatore",
        "envoy": "مبعوث مبعوثة envoy émissaire enviado gesandter שליח спецпосланник",
        "governor": "محافظ والي استاندار فرماندار governor gouverneur "
        "gouverneure gobernador gobernadora vali valisi "
        "губернатор губернатора préfet préfète gouverneurin",
        "mayor": "عمدة شهردار mayor maire alcalde alcaldesa bürgermeister "
        "bürgermeisterin oberbürgermeister мэр мэра "
        "мер prefeito prefeita sindaco oberbürgermeisterin",
        "member": "نائب نائبة عضو نماینده نماينده lawmaker senator deputy "
        "député députée diputado diputada deputado "
        "deputada abgeordnete abgeordneter milletvekili депутат депутата депутатом сенатор конгрессмен mp "
        "congressman "
        'ח"כ رکن',
        "secretary": "держсекретар госсекретарь госсекретаря أمين أمينة دبیر دبير secretary secrétaire "
        "secretario secretaria secretário secretária sekretär "
        "секретарь секретаря sekreteri генсек",
        "under-secretary": "وكيل",
        "commander": "قائد فرمانده commander commandant comandante kommandeur komutan komutanı командующий מפקד",
        "officer": "عميد لواء عقيد مشير general colonel generale capitaine captain admiral генерал полковник "
        "major inspector inspecteur commissaire commissioner",
        "expert": "استشاري استشارية خبير خبيرة محلل محللة باحث باحثة کارشناس كارشناس تحلیلگر پژوهشگر پژوهشگري "
        "expert experte analyst analyste "
        "analista experto experta especialista experten analystin аналитик аналитика эксперт эксперта "
        "эксперт-аналитик "
        "експерт експертка uzman uzmanı економист economist économiste economista ökonom ökonomen экономист "
        "historian "
        "researcher chercheur chercheuse",
        "professor": "أستاذ أستاذة استاد professor professeure professeur profesor profesora catedrático "
        "професор профессор dozent",
        "judge": "قاضي قاضية قاضی judge juge juez richter richterin hakim судья судьи שופט",
        "lawyer": "محامي محام محامية محامى وکیل وكيل‌مدافع lawyer solicitor attorney avocat avocate abogado "
        "abogada advogado "
        "advogada anwalt anwältin rechtsanwalt avukat avukatı адвокат адвоката "
        'адвокатом юрист юриста юристка עורך עו"ד',
        "doctor": "طبيب طبيبة پزشک doctor médecin médico médica arzt ärztin врач врача лікар",
        "prosecutor": "مدعي دادستان prosecutor procureur procureure fiscal staatsanwalt staatsanwältin savcı "
        "прокурор "
        "прокурора",
        "coach": "مدرب مدربة مربی مربي سرمربی سرمربي coach entraîneur "
        "entraîneure entrenador entrenadora trainer "
        "trainerin treinador тренер тренера מאמן antrenör",
        "engineer": "مهندس مهندسة engineer ingénieur ingeniero ingeniera engenheiro ingenieur инженер инженера "
        "mühendis",
        "captain": "نقيب captain captaine capitán",
        "journalist": "صحفي صحفية صحافي خبرنگار journalist journaliste periodista jornalista журналист gazeteci",
        "cleric": "شيخ امام امام‌جمعه imam bishop evêque bischof",
        "official": "مسؤول مسؤولة مقام مسئول official responsable "
        "funcionario funcionaria beamter beamte чиновник "
        "чиновника dirigeant dirigente yetkili officials",
        "diplomat": "دبلوماسي دبلوماسية دیپلمات دیپلماتی diplomat diplomate diplomático дипломат diplomatin",
    }
)
"""Folded title, without its article, by what it means."""

GENERIC = frozenset({"official", "expert", "lawyer", "diplomat", "member", "doctor", "officer", "professor"})
"""Titles that writers put for a person whose own title is another: "the official", "این مقام", "юрист"."""

FEMININE = _words(
    "متحدثة ناطقة وزيرة رئيسة مديرة سفيرة مبعوثة نائبة خبيرة محللة باحثة "
    "أستاذة محامية طبيبة مدربة مهندسة صحفية "
    "spokeswoman "
    "chairwoman ministra ministerin aussenministerin sprecherin präsidentin "
    "présidente presidenta leiterin cheffe "
    "vorsitzende bezirksleiterin directora directrice diretora direktorin "
    "ambassadrice embajadora botschafterin "
    "députée "
    "diputada deputada senadora secretária secretaria préfète alcaldesa bürgermeisterin oberbürgermeisterin "
    "experta avocate "
    "abogada advogada anwältin юристка директорка речниця представительница міністерка chercheuse procureure "
    "staatsanwältin entrenadora trainerin kanzlerin דוברת שרת נשיאת שגרירת "
    "geschäftsführerin analystin economistin "
    "prefeita jefa madame mme mrs ms miss frau señora sra г-жа السيدة خانم "
    "gouverneure commissaire-adjointe השרה"
)
MASCULINE = _words(
    "متحدث ناطق وزير رئيس مدير سفير مبعوث نائب خبير محلل باحث أستاذ محامي طبيب مدرب مهندس spokesman chairman "
    "sprecher präsident "
    "président leiter vorsitzender directeur diretor direktor ambassadeur "
    "embajador botschafter député diputado "
    "deputado "
    "secretário secretario préfet alcalde bürgermeister experto avocat "
    "abogado advogado anwalt monsieur mr herr "
    "señor sr "
    "السيد آقای г-н דובר שר נשיא שגריר"
)

HONORIFICS = _words(
    "الدكتور الدكتورة دكتور د الأستاذ الأستاذة المهندس المهندسة السيد السيدة الشيخ اللواء العميد العقيد "
    "المستشار المحامي المحامية "
    "الفريق الأول أول سعادة معالي المتقاعد حجت‌الاسلام حجت الاسلام آیت‌الله سید سيد آقای خانم دکتر مهندس سردار "
    "سرلشکر سرتیپ "
    "والمسلمین mr mrs ms miss dr sir sen rep prof m mme me mgr sr sra don doña herr frau г-н г-жа д-р пан пані "
    "bay bayan מר גברת ד\"ר פרופ' فضيلة القس جنرل العم "
    "ex-president monsieur madame lord dame lady"
)

PRONOUNS: Mapping[str, str] = {
    **dict.fromkeys(
        _words("هو he him himself his он его ему им ним нём него il él er ihm ihn ele він його йому ним הוא lui 他"),
        MALE,
    ),
    **dict.fromkeys(_words("هي she her herself она ее её ей ней нею elle ella ihr ela вона її їй היא 她"), FEMALE),
    **dict.fromkeys(_words("او وی وي ایشان نامبرده o kendisi sie ان انہوں انھوں معاليه سعادته نفسه"), ""),
}
"""Third person pronouns; the gender is empty where the language has none."""

PLURALS = _words("they them their هم آنها ایشان они их ils elles ellos ellas sie eles elas вони onlar הם")

POINTERS: Mapping[str, frozenset[str]] = {
    "demonstrative": _words(
        "هذا هذه ذات نفسه این اين آن همین this that same said этот эта этого этой эту ce cet cette este esta "
        "ese esa dieser diese "
        "dieses bu aynı цей ця цього desta deste"
    ),
    "article": _words("the le la les l el los las der die das dem den des o a os as il lo i gli"),
}
DEMONSTRATIVES, ARTICLES = POINTERS["demonstrative"], POINTERS["article"]

# Neither a given name nor a surname: what offices are of, and prepositions. Only for scripts without capitals.
OFFICE_WORDS = _words(
    "نظيره نظيرته زميله زميلته زميلتها نفسها نفسه باسمها باسمه لنقابة نقابة أصحاب في باسم من لدى أحد إحدى عن "
    "إلى وزارة الوزارة الخارجية الدفاع الداخلية المالية الصحة الطاقة التربية "
    "التعليم والتعليم التجارة النقل الاقتصاد "
    "العدل الإعلام الاعلامي العلوم السياسية السياسي الشؤون شؤون لشؤون لجنة اللجنة هيئة الهيئة شركة الشركة "
    "الحكومة حكومة الرئاسة رئاسة مجلس المجلس "
    "الوزراء النواب الأمة الشورى البرلمان برلمان المحكمة محكمة النيابة الجيش جيش الأركان قوات القوات الشرطة "
    "شرطة الأمن البنك بنك المركزي المصرف "
    "منظمة المنظمة اتحاد الاتحاد نقابة النقابة جمعية الجمعية جامعة الجامعة معهد مركز المركز غرفة بلدية البلدية "
    "محافظة المحافظة مكتب المكتب إدارة "
    "الإدارة مديرية قيادة السفارة سفارة ميناء الميناء المرفأ مرفأ مستشفى النادي نادي السابق السابقة العام "
    "العامة التنفيذي التنفيذية الرسمي الوطنية "
    "الوطني الدولي الدولية المحلي العسكري العسكرية المدني الأول الفني المالي المساعد الأعلى كبير بيروت القاهرة "
    "طهران بغداد دمشق الرياض واشنطن "
    "موسكو باريس لندن بلاده المدينة السفينة السلطة حزب الحزب حركة الحركة كتلة الحملة الانتخابية "
    "در از و به با وزارت امور خارجه دولت سازمان مرکز مركز استان بانک بانك "
    "مرکزی مركزي شرکت شركت كشور کشور روابط "
    "عمومی عمومي مجلس شورای شوراي اسلامی "
    "اسلامي كميسيون کمیسیون تهران محیط محيط زیست زيست پلیس پليس انجمن آموزش اموزش پرورش اقتصاد راه شهر نیروهای "
    "نيروهاي دفاع آب اب برق نفت انرژی انرژي "
    "دانشگاه فدراسیون باشگاه تیم تيم ستاد مسلح صندوق دیوان ديوان محاسبات اتحادیه اتحاديه قوه قضائیه دستگاه "
    "دیپلماسی هلال احمر شهرداری بنادر جمهور "
    "معاون مشاور ایران ايران روسیه امریکا آمریکا افغان طالبان محلی پیشین سابق ملی کل صنعت فوتبال گمرک بورس "
    "دادگستری هیئت مدیره "
    "کے کی کا صوبائی وفاقی وزارت توانائی اطلاعات محکمہ موسمیات پولیس حکومت ضلع "
    'של את על משרד המשטרה משטרת הרשות צה"ל הבית הלבן לשכת ראש הממשלה הכנסת העיר המדינה '
    "האוצר הביטחון החוץ הבריאות ההגנה התחבורה הבנק המרכזי "
    "یک یکی يك يكي دو مادر پدر خواهر برادر همسر یکی‌از طلب ممثل منسقة برنامج زوجة ابنة شقيق والد والدة "
    "انقلاب الحرس الثوري העיר החפירה "
    "החברה חברת עיריית בית המשפט המחוזי"
)

NAME_PARTICLES = _words(
    "عبد أبو ابو بن ابن آل ال ذو ولد بنت de del della di da do dos das du van von der den le la el al bin ibn "
    "ben abu abd abdul ould ter zu"
)
"""Words inside a name that are no capitalised name of their own."""

# Arabic given names that begin with the article or with its letters.
GIVEN_WITH_ARTICLE = _words(
    "إلهام إلياس ألكسندر ألكسندرا ألكسي ألبرت ألبير آلان إليزابيث إلياهو إليسا آلكسی ألفونسو ألفارو الهادي الطيب "
    "المهدي الحسن الحسين السيد الصادق المعتصم الأمين الياس الهه البشير الطاهر العربي المختار الزبير"
)
