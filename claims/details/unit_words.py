"""Units and counted things per language, each under one key for all languages."""

from __future__ import annotations

from functools import cache

from claims.details.forms import Forms, parse_forms

# Units that measure one thing: what one of them is in the first of its kind.
FACTORS = {
    "second": ("day", 1 / 86400),
    "minute": ("day", 1 / 1440),
    "hour": ("day", 1 / 24),
    "day": ("day", 1.0),
    "week": ("day", 7.0),
    "month": ("day", 30.4),
    "year": ("day", 365.0),
    "decade": ("day", 3650.0),
    "cm": ("m", 0.01),
    "m": ("m", 1.0),
    "km": ("m", 1000.0),
    "mile": ("m", 1609.0),
    "kg": ("kg", 1.0),
    "tonne": ("kg", 1000.0),
    "kw": ("mw", 0.001),
    "mw": ("mw", 1.0),
    "gw": ("mw", 1000.0),
    "basispoint": ("point", 0.01),
    "point": ("point", 1.0),
}
SIGNS = {
    "%": "percent",
    "٪": "percent",
    "$": "usd",
    "€": "eur",
    "£": "gbp",
    "₽": "rub",
    "₴": "uah",
    "₪": "ils",
    "₺": "try",
}

# Written behind a number; `key form …`. Counted persons stand apart, because what befell them is told elsewhere in the
# sentence.
_UNITS = {
    "en": """m3 cubic_metres cubic_metre cubic_meters cubic_meter cubic_feet cubic_foot square_metres
    square_meters square_kilometres square_kilometers | percent percent per_cent pct | point
    percentage_point percentage_points point points | basispoint basis_points basis_point | usd dollar
    dollars usd | eur euro euros | gbp pounds pound sterling | rub rouble roubles ruble rubles | yuan
    yuan | yen yen | shekel shekels | riyal riyals rials rial | lira lira liras | dinar dinar dinars |
    dirham dirhams | rupee rupees | km km kilometre kilometres kilometer kilometers | m metre metres
    meter meters m | cm centimetre centimetres | mile mile miles | tonne tonne tonnes ton tons | kg kg
    kilogram kilograms kilo kilos | hectare hectare hectares | barrel barrel barrels bpd | mw mw
    megawatt megawatts | gw gw gigawatt gigawatts | litre litre litres liter liters | degree degree
    degrees | second second seconds | minute minute minutes | hour hour hours | day day days | week week
    weeks | month month months | year year years | decade decade decades | home home homes house houses
    household households | vote vote votes | seat seat seats | vehicle vehicle vehicles car cars | drone
    drone drones | missile missile missiles rocket rockets | job job jobs post posts position positions
    | ship ship ships vessel vessels | aircraft plane planes aircraft""",
    "ar": """m3 متر_مكعب مترا_مكعبا متر_مربع كيلومتر_مربع كيلومترا_مربعا قدم_مكعبة | percent بالمئة بالمائة
    في_المئة في_المائة بالمية بالماية | point نقطة_مئوية نقاط_مئوية نقطة نقاط نقطتين نقطتان | basispoint
    نقطة_أساس نقاط_أساس | usd دولار دولارا دولارات | eur يورو أورو | gbp إسترليني جنيه_إسترليني | egp
    جنيه جنيها جنيهات | rub روبل روبلا | yuan يوان | yen ين | shekel شيكل شيقل | riyal ريال ريالا ريالات
    | lira ليرة ليرات | dinar دينار دينارا دنانير | dirham درهم درهما دراهم | rupee روبية | km كيلومتر
    كيلومترا كيلومترات كلم كم | m متر مترا أمتار | mile ميل ميلا أميال | tonne طن طنا أطنان | kg
    كيلوغرام كيلوغراما كيلوغرامات كغ كيلوجرام | hectare هكتار هكتارا هكتارات | barrel برميل برميلا
    براميل | mw ميغاواط ميجاوات ميغاوات | gw غيغاواط | litre لتر لترا ليتر | degree درجة درجات | second
    ثانية ثوان ثواني | minute دقيقة دقائق | hour ساعة ساعات | day يوم يوما أيام | week أسبوع أسبوعا
    أسابيع | month شهر شهرا أشهر شهور | year سنة سنوات عام عاما أعوام سنين | decade عقود | home منزل
    منزلا منازل بيت بيتا بيوت مسكن | vote صوت صوتا أصوات | seat مقعد مقعدا مقاعد | vehicle سيارة سيارات
    مركبة مركبات | drone مسيرة مسيرات | missile صاروخ صاروخا صواريخ | job وظيفة وظائف | ship سفينة سفن |
    aircraft طائرة طائرات""",
    "fa": """m3 متر_مکعب متر_مربع کیلومتر_مربع | percent درصد | point واحد_درصد نقطه_درصد | basispoint واحد_پایه
    | usd دلار | eur یورو | gbp پوند | rub روبل | yuan یوان | yen ین | riyal ریال | toman تومان | lira
    لیر لیره | dinar دینار | dirham درهم | km کیلومتر | m متر | cm سانتی_متر | tonne تن | kg کیلوگرم
    کیلو | hectare هکتار | barrel بشکه | mw مگاوات | gw گیگاوات | litre لیتر | degree درجه ریشتر |
    second ثانیه | minute دقیقه | hour ساعت | day روز روزه | week هفته | month ماه ماهه | year سال |
    decade دهه | home خانه منزل خانوار | vote رای | seat کرسی | vehicle خودرو | drone پهپاد | missile
    موشک | job شغل | ship کشتی | aircraft هواپیما""",
    "ru": """m3 кубических_метров кубометров кубометра кубов квадратных_метров квадратных_километров
    кубических_километров | percent процент* проц | point процентных_пункт* процентный_пункт пункт* п_п | basispoint
    базисных_пункт* базисный_пункт | usd доллар* | eur евро | gbp фунт* | rub рубл* руб | yuan юан* | yen иен* | shekel
    шекел* | riyal риал* | lira лир* | dinar динар* | uah гривн* гривен | km километр* км | m метр* | cm
    сантиметр* см | mile миля мили миль | tonne тонн* | kg килограмм* кг | hectare гектар* га | barrel
    баррел* | mw мегаватт* мвт | gw гигаватт* гвт | litre литр* | degree градус* балл* | second секунд*
    | minute минут* | hour час часа часов часам часами | day день дня дней дням днями сутки суток | week
    недел* | month месяц* | year год года лет годам годами | decade десятилет* | home дом дома домов
    домам домохозяйств* | vote голос голоса голосов голосами голосам | seat мандат* | vehicle автомобил*
    машин* | drone беспилотник* дрон* | missile ракет* | job рабоч*_мест* | ship судно судна судов
    корабл* | aircraft самолет*""",
    "uk": """m3 кубометрів кубічних_метрів квадратних_кілометрів | percent відсотк* відсоток процент* | point
    пункт* | usd долар* | eur євро | rub рубл* | uah гривн* гривень | km кілометр* км | m метр* | tonne
    тонн* | kg кілограм* кг | hectare гектар* га | barrel барел* | mw мегават* мвт | litre літр* |
    degree градус* бал* | second секунд* | minute хвилин* | hour годин* | day день дня днів доба доби
    діб | week тиж* | month місяц* місяц* | year рік роки року років | home будин* | vote голос* | seat
    мандат* | vehicle автомобіл* | drone дрон* безпілотник* | missile ракет* | ship судно суден |
    aircraft літак*""",
    "fr": """m3 mètres_cubes mètres_carrés kilomètres_carrés | percent pour_cent | point point_de_pourcentage
    points_de_pourcentage point points | basispoint points_de_base point_de_base | usd dollar dollars |
    eur euro euros | gbp livre livres | rub rouble roubles | yuan yuan yuans | yen yen yens | riyal rial
    rials riyals | dinar dinar dinars | dirham dirham dirhams | lira livre_turque livres_turques | km km
    kilomètre kilomètres | m mètre mètres m | mile mille_marin milles_marins | tonne tonne tonnes | kg
    kg kilo kilos kilogramme kilogrammes | hectare hectare hectares | barrel baril barils | mw mw
    mégawatt mégawatts | gw gw gigawatt gigawatts | litre litre litres | degree degré degrés | second
    seconde secondes | minute minute minutes | hour heure heures | day jour jours | week semaine
    semaines | month mois | year an ans année années | decade décennie décennies | home foyer foyers
    maison maisons logement logements | vote voix suffrages | seat siège sièges | vehicle voiture
    voitures véhicule véhicules | drone drone drones | missile missile missiles roquettes | job emploi
    emplois poste postes | ship navire navires | aircraft avion avions""",
    "de": """m3 Kubikmeter* Quadratmeter* Quadratkilometer* | percent Prozent | point Prozentpunkt* Punkt Punkte
    Punkten | basispoint Basispunkt* | usd Dollar | eur Euro | gbp Pfund | rub Rubel | lira Lira | yen
    Yen | km Kilometer* km | m Meter Metern | cm Zentimeter* | mile Meile Meilen | tonne Tonne Tonnen |
    kg Kilogramm Kilo kg | hectare Hektar | barrel Barrel Fass | mw Megawatt mw | gw Gigawatt | litre
    Liter | degree Grad | second Sekunde Sekunden | minute Minute Minuten minütig* | hour Stunde Stunden
    stündig* | day Tag Tage Tagen tägig* | week Woche Wochen | month Monat Monate Monaten monatig* |
    year Jahr Jahre Jahren | decade Jahrzehnt* | home Haus Häuser Häusern Haushalt* Wohnungen | vote
    Stimme Stimmen | seat Sitz Sitze Sitzen Mandate | vehicle Auto Autos Fahrzeug* | drone Drohne
    Drohnen | missile Rakete Raketen | job Stelle Stellen Arbeitsplätze* Jobs | ship Schiff* | aircraft
    Flugzeug*""",
    "es": """m3 metros_cúbicos metros_cuadrados kilómetros_cuadrados | percent por_ciento | point
    puntos_porcentuales punto_porcentual punto puntos | basispoint puntos_básicos | usd dólar dólares |
    eur euro euros | gbp libra libras | rub rublo rublos | peso peso pesos | yen yen yenes | km km
    kilómetro kilómetros | m metro metros | mile milla millas | tonne tonelada toneladas | kg kg kilo
    kilos kilogramos | hectare hectárea hectáreas | barrel barril barriles | mw megavatios mw | litre
    litro litros | degree grado grados | second segundo segundos | minute minuto minutos | hour hora
    horas | day día días | week semana semanas | month mes meses | year año años | decade década décadas
    | home casa casas vivienda viviendas hogar hogares | vote voto votos | seat escaño escaños | vehicle
    coche coches vehículo vehículos | drone dron drones | missile misil misiles | job empleo empleos
    puesto puestos | ship barco barcos buque buques | aircraft avión aviones""",
    "pt": """percent por_cento | point pontos_percentuais ponto pontos | usd dólar dólares | eur euro euros |
    real real reais | km quilômetros quilómetros km | m metro metros | tonne tonelada toneladas | kg
    quilo quilos | hectare hectare hectares | barrel barril barris | hour hora horas | minute minuto
    minutos | day dia dias | week semana semanas | month mês meses | year ano anos | vote voto votos |
    seat assentos | job empregos vagas""",
    "tr": """m3 metreküp metrekare kilometrekare | percent yüzde | point puan* | basispoint baz_puan* | usd
    dolar* | eur avro euro | try lira* | gbp sterlin | rub ruble | km kilometre* km | m metre* | mile
    mil | tonne ton | kg kilogram* kilo | hectare hektar* | barrel varil* | mw megavat mw | litre litre
    | degree derece | second saniye* | minute dakika* | hour saat saatlik saatin saatte | day gün günlük
    günde günü | week hafta* | month ay aylık ayda | year yıl yıllık yılda yıla | home ev konut hane |
    vote oy | seat sandalye | vehicle araç otomobil | drone iha drone | missile füze roket | job
    istihdam | ship gemi | aircraft uçak""",
    "he": """percent אחוז אחוזים | point נקודות_אחוז נקודת_אחוז נקודות נקודה | usd דולר דולרים | eur אירו יורו |
    gbp ליש"ט | ils שקל שקלים ש"ח | km קילומטר קילומטרים ק"מ | m מטר מטרים | tonne טון טונות | kg
    קילוגרם ק"ג | barrel חביות | mw מגהוואט | degree מעלות | second שניות | minute דקה דקות | hour שעה
    שעות | day יום ימים | week שבוע שבועות | month חודש חודשים | year שנה שנים | home בתים | vote קול
    קולות | seat מושבים | vehicle רכב מכוניות | drone רחפנים | missile טילים רקטות | ship ספינות אוניות
    | aircraft מטוסים""",
    "ur": """percent فیصد | usd ڈالر | day دن | month ماہ مہینے | year سال | hour گھنٹے | rupee روپے | km کلومیٹر""",
    "zh": "percent % | usd 美 | hour 小 | day 天 日 | year 年",
}
_PERSONS = {
    "en": """people persons person men women children child civilians residents passengers citizens villagers
    patients students migrants troops soldiers soldier workers worker employees staff miners protesters
    demonstrators prisoners detainees hostages fighters officers policemen sailors fishermen tourists
    pilgrims worshippers inmates crew others""",
    "ar": """شخص شخصا أشخاص شخصين مدني مدنيا مدنيين مدنيون طفل طفلا أطفال امرأة نساء رجال راكب راكبا ركاب مواطن
    مواطنا مواطنين مهاجر مهاجرا مهاجرين جندي جنديا جنود جنديين عامل عاملا عمال موظف موظفا موظفين متظاهر
    متظاهرا متظاهرين أسير أسيرا أسرى سجين سجينا سجناء محتجز محتجزا رهينة رهائن مقاتل عنصر عنصرا عناصر
    صياد صيادا بحار بحارا نسمة ألفا_من حاجا حاج طالبا طالب طلاب آخرين آخرون""",
    "fa": """نفر تن شهروند غیرنظامی کودک زن مرد سرباز نظامی کارگر کارمند معترض زندانی اسیر گروگان مسافر سرنشین
    دانشجو مهاجر مرزبان""",
    "ru": """человек человека людей человеком чел мирных_жител* жител* детей ребенка женщин мужчин солдат*
    военнослужащ* рабоч* сотрудник* работник* шахтер* демонстрант* протестующ* заключенн* пленн*
    заложник* пассажир* моряк* мигрант* граждан* студент* боевик* пограничник* сотрудников""",
    "uk": "людей людини людина особа особи осіб жител* дітей солдат* військов*"
    " працівник* шахтар* пасажир* заручник* полонен*",
    "fr": """personne personnes gens hommes femmes enfants civils habitants passagers citoyens soldats militaires
    ouvriers salariés employés mineurs manifestants prisonniers détenus otages combattants policiers
    marins pêcheurs migrants étudiants autres""",
    "de": """Menschen Personen Person Männer Frauen Kinder Kindern Zivilisten Einwohner* Passagiere* Soldaten
    Arbeiter* Beschäftigte* Mitarbeiter* Bergleute* Demonstranten Gefangene* Häftlinge* Geiseln Kämpfer
    Polizisten Migranten Studenten""",
    "es": """personas persona hombres mujeres niños civiles habitantes pasajeros ciudadanos soldados militares
    trabajadores empleados mineros manifestantes presos detenidos rehenes combatientes policías
    migrantes estudiantes""",
    "pt": "pessoas pessoa homens mulheres crianças civis moradores passageiros soldados"
    " trabalhadores funcionários manifestantes presos reféns",
    "tr": """kişi* insan* kadın çocuk sivil* asker* işçi* çalışan* madenci* gösterici* mahkum* esir* rehine*
    yolcu* göçmen* öğrenci*""",
    "he": "אנשים איש בני_אדם אזרחים ילדים נשים גברים חיילים עובדים מפגינים אסירים חטופים נוסעים מהגרים",
    "ur": "افراد لوگ",
    "zh": "人 名",
}
# What befell counted persons: beside the number or near it.
_FATES = {
    "en": """dead dead killed died dies kill kills killing deaths death deaths fatalities victims lives toll |
    injured injured wounded hurt injuries injuring wounding casualties | detained arrested detained
    arrests arresting detaining | missing missing unaccounted | displaced displaced evacuated homeless
    fled | freed freed released rescued""",
    "ar": """dead قتيل قتيلا قتلى قتيلين مقتل قتل قتلوا لقي حتفهم مصرع مصرعهم وفاة وفيات ضحايا ضحية شهيد شهيدا
    شهداء قضوا أودى بحياة | injured جريح جريحا جرحى إصابة إصابات مصاب مصابا مصابين أصيب | detained
    اعتقال اعتقل توقيف أوقف موقوفا معتقلا | missing مفقود مفقودا مفقودين فقدان | displaced نازح نازحا
    نازحين نزوح إجلاء | freed إطلاق الإفراج أفرج تحرير""",
    "fa": """dead کشته کشته_شدن جان_باختن جان_باخته جان قربانی تلفات | injured زخمی مجروح مصدوم | detained
    بازداشت دستگیر | missing مفقود ناپدید | displaced آواره تخلیه | freed آزاد""",
    "ru": """dead погиб* убит* жертв* умер* скончал* гибел* | injured ранен* пострада* травм* | detained задерж*
    арест* | missing пропал* пропавш* | displaced эвакуир* беженц* | freed освобо* освобожд*""",
    "uk": """dead загин* убит* вбит* жертв* помер* | injured поранен* постражда* травм* | detained затрим* |
    missing зник* | displaced евакуй* | freed звільн*""",
    "fr": """dead mort morts mortes tué tués tuées décès décédées décédés victimes péri tuant vie | injured
    blessé blessés blessées blessant | detained arrêté arrêtés arrêtées arrestations interpellé
    interpellés interpellations interpellées | missing disparu disparus disparues | displaced déplacés
    évacués évacuées | freed libéré libérés""",
    "de": """dead Tote Toten Tode Todesopfer* getötet* gestorben starben Opfer ums_Leben tot | injured verletzt*
    Verletzte* | detained festgenommen* verhaftet* Festnahmen | missing vermisst* | displaced evakuiert*
    Vertriebene* | freed freigelassen* befreit*""",
    "es": """dead muerto muertos muertas muertes murieron fallecidos fallecieron víctimas mató vida | injured
    herido heridos heridas | detained detenidos arrestados detenciones | missing desaparecidos |
    displaced desplazados evacuados evacuadas | freed liberados""",
    "pt": """dead mortos mortes morreram vítimas | injured feridos | detained detidos presos | missing
    desaparecidos | displaced desalojados""",
    "tr": """dead öldü öldürül* ölü ölen* can hayatını ölüm* | injured yaralan* yaralı* | detained gözaltı*
    tutukla* | missing kayıp* | displaced tahliye*""",
    "he": """dead הרוגים נהרגו מתים מתו נרצחו ההרוגים | injured פצועים נפצעו | detained נעצרו עצורים | missing
    נעדרים | displaced פונו""",
    "ur": "dead ہلاک جاں_بحق | injured زخمی",
    "zh": "dead 死 | injured 伤",
}
_AGES = {
    "en": "year-old years_old year_olds",
    "fa": "ساله",
    "ru": "летн*",
    "uk": "річн*",
    "de": "jährig*",
    "tr": "yaşında yaşındaki",
    "fr": "",
    "es": "",
    "ar": "",
    "he": "",
}
# Before a number they say that it is an age.
_AGE_BEFORE = {
    "en": "aged age",
    "ar": "العمر عمره عمرها البالغ البالغة",
    "fr": "âgé âgée âgés âgées âge",
    "es": "edad",
    "de": "Alter",
    "he": "בן בת",
    "ru": "возрасте",
    "fa": "سن",
    "uk": "віці",
}


@cache
def unit_words(language: str) -> Forms:
    """Units and counted things without persons."""
    return parse_forms(_UNITS.get(language, ""))


@cache
def person_words(language: str) -> Forms:
    """Persons that are counted, all under ``person``."""
    words = _PERSONS.get(language, "")
    return parse_forms(f"person {words}" if words else "")


@cache
def fate_words(language: str) -> Forms:
    """What befell persons: dead, injured, detained, missing, displaced, freed."""
    return parse_forms(_FATES.get(language, ""))


@cache
def age_words(language: str) -> tuple[Forms, Forms]:
    """Words that make a number of years an age: behind it, and before it."""
    after, before = _AGES.get(language, ""), _AGE_BEFORE.get(language, "")
    return parse_forms(f"age {after}" if after else ""), parse_forms(f"age {before}" if before else "")
