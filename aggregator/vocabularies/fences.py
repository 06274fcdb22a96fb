"""Names of countries that do not count alone, and the rule that tells when they do. Data.

Of our own writing: financial news for Mali, the boys' school for Benin, everyone called Jordan. A
name after = counts as it is written, without its nisba and without what is written in one with it.
"""

from msgspec import Struct

from aggregator.vocabularies import phrases
from aggregator.vocabularies.phrases import called


class Fence(Struct, frozen=True):
    """Names of a country, with "|" between them, and a rule that stands for them."""

    names: str
    rule: str


FENCES = {
    "AD": Fence("أندورا", '(أندورا NOT (باندورا OR "صندوق باندورا")) OR "في أندورا"'),
    "AW": Fence("أروبا | Aruba", '"جزيرة أروبا" OR Aruba OR Аруба'),
    "BJ": Fence(
        "بنين | Benin | البنين",
        """
"جمهورية بنين" OR "دولة بنين" OR "في بنين" OR "شمال بنين" OR "رئيس بنين" OR "منتخب بنين"
OR "بنين وتوغو" OR "توغو وبنين" OR "بنين والنيجر" OR "بنين ونيجيريا" OR "نيجيريا وبنين"
OR "جيش بنين" OR "حكومة بنين" OR "إلى بنين" OR "النيجر وبنين" OR "بنين وبوركينا" OR "شمالي بنين"
OR "أمام بنين" OR ((="بنين" OR ="وبنين" OR ="لبنين" OR ="ببنين") AND (كوتونو OR "بورتو نوفو"
OR بوركينا OR توغو OR النيجر OR نيجيريا OR "غرب أفريقيا")) OR بنيني OR البنيني OR البنينية
OR بنينية OR بنينيين OR البنينيين OR (Benin NOT (lang:tr OR "Benin City" OR "Benin Bronzes"
OR "Benin bronze"
OR "Oba of Benin")) OR "northern Benin" OR "Republic of Benin" OR "Benin's" OR "أعلنت بنين"
OR "قالت بنين"
OR "عاصمة بنين" OR (بنین AND lang:fa) OR "بنين ضد" OR "ضد بنين" OR "مع بنين" OR "سواحل بنين"
OR (("بنين تشهد" OR "بنين تعلن" OR "بنين تستضيف" OR "بنين تتهم" OR "بنين تقرر" OR "بنين تفوز"
OR "بنين تؤكد" OR "بنين تنفي" OR "بنين تغلق" OR "بنين ترسل" OR "شهدت بنين" OR "اتهمت بنين"
OR "استضافت بنين" OR "أغلقت بنين" OR "فازت بنين" OR "دعت بنين") NOT ("مدرسة بنين" OR "مدارس بنين"
OR "كلية بنين" OR "ثانوية بنين" OR "بنين وبنات"))
""",
    ),
    "BT": Fence("بوتان", '="بوتان" OR ="وبوتان" OR ="لبوتان" OR "مملكة بوتان" OR "في بوتان"'),
    "BZ": Fence("بليز", '"في بليز" OR "دولة بليز" OR "منتخب بليز" OR البليزي OR "بليز وغواتيمالا"'),
    "CD": Fence(
        "Congo | الكونغو | Kongo | Конго | الكونقو",
        f"""
((Congo OR الكونغو OR الكونقو OR Kongo OR Конго) AND ({phrases.EASTERN_CONGO})
NOT (برازافيل OR Brazzaville OR Brazavil)) OR ((Congolese OR congolais OR congolaise
OR congolaises OR كونغولي OR كونغولية OR كونغوليين OR كونغوليون) NOT (برازافيل OR Brazzaville))
OR "eastern Congo" OR "شرق الكونغو" OR "شرقي الكونغو" OR "east Congo"
""",
    ),
    "CG": Fence(
        "Republic of the Congo",
        """
(("Republic of the Congo" OR "Republic of Congo" OR "Congo Republic" OR "République du Congo"
OR "República do Congo") NOT ("Democratic Republic" OR "Congo Republican")) OR ("جمهورية الكونغو"
NOT ("جمهورية الكونغو الديمقراطية" OR "جمهورية الكونغو الديموقراطية")) OR ((Congo
OR الكونغو) AND (Brazzaville OR برازافيل))
""",
    ),
    "CN": Fence(
        "الصين | جمهورية الصين الشعبية",
        """
((الصين OR "جمهورية الصين الشعبية") NOT ("بحر الصين" OR "بحر الصين الجنوبي" OR "بحر الصين الشرقي"
OR الفرن OR فرن OR ملعقة OR "الخزف الصيني" OR "خزف صيني" OR "البورسلين الصيني"
OR "البورسلان الصيني" OR "بورسلان صيني" OR "صينية البطاطس" OR "تايبيه الصينية"
OR "اللغة الصينية" OR "بالصينية"
OR "صينية الخبز")) OR "في الصين" OR "من الصين" OR "والصين" OR "إلى الصين" OR "مع الصين"
OR "بين الصين" OR "للصين" OR "بالصين" OR (="الصينية" NOT ("تايبيه الصينية"
OR "اللغة الصينية")) OR ="والصينية" OR "الصينيين" OR "الصينيون" OR صينيين OR صينيون
OR "الرئيس الصيني" OR "الحكومة الصينية" OR "الخارجية الصينية"
""",
    ),
    "GE": Fence(
        "Georgia | جورجيا | Géorgie",
        f"""
(({phrases.before("Georgia", phrases.OF_GEORGIA)}) NOT Atlanta) OR (("Georgia beat"
OR "beat Georgia" OR "Georgia lost" OR "Georgia drew" OR "Georgia face" OR "Georgia and"
OR "and Georgia" OR "Georgia v" OR "against Georgia" OR "Georgia held" OR "Georgia stun")
AND ({phrases.any_of(phrases.OPPONENTS)}) NOT (Atlanta OR Alabama OR Florida OR Bulldogs)) OR
(Georgia AND (Tbilisi OR Georgians OR Abkhazia OR Ossetia OR Caucasus OR Batumi OR Saakashvili
OR Ivanishvili OR Zurabishvili OR Kobakhidze OR "Georgian Dream" OR Armenia OR Azerbaijan
OR Moldova) NOT (Atlanta OR "Georgia Tech" OR Savannah OR "South Georgia")) OR (Georgian
AND (Georgia OR Tbilisi OR Russia OR Russian OR Armenia OR Armenian OR EU OR Caucasus
OR opposition) NOT Atlanta) OR "Republic of Georgia" OR "Georgian president"
OR "Georgian government" OR "Georgian parliament" OR "Georgian capital" OR "Georgian police"
OR "Georgian prime minister" OR "Georgian opposition" OR "Georgian wine" OR "Russia and Georgia"
OR "Ukraine and Georgia" OR "Georgia and Moldova" OR "Georgia and Ukraine" OR ((="جورجيا"
OR ="وجورجيا" OR ="بجورجيا" OR ="لجورجيا") NOT ("ولاية جورجيا" OR "جورجيا ميلوني"
OR "جورجيا الجنوبية" OR أتلانتا OR أوغوستا OR سافانا)) OR الجورجي OR الجورجية OR جورجية
OR الجورجيين OR الجورجيون OR جورجيين OR جورجيون OR جورجيان OR ((Georgia OR Géorgie OR Georgië)
AND (lang:fr OR lang:nl OR lang:it OR lang:es OR lang:pt OR lang:id) NOT (Atlanta OR Meloni
OR "Georgia del Sud" OR "Géorgie du Sud" OR "Georgia del Sur" OR "Geórgia do Sul"
OR "Georgia Selatan"))
""",
    ),
    "GN": Fence(
        "غينيا",
        """
(غينيا NOT ("غينيا بيساو" OR "غينيا-بيساو" OR "غينيا الاستوائية" OR "غينيا الجديدة"
OR "خليج غينيا")) OR "غينيا كوناكري" OR (غينيا AND كوناكري) OR "غينيا وغينيا" OR "وغينيا وغينيا"
OR "غينيا والسنغال" OR "غينيا ومالي" OR "الغيني" OR "الغينية"
""",
    ),
    "IN": Fence(
        "الهند",
        f"""
(الهند NOT ({called("الهندي")} OR "المحيط الهندي" OR "الهندي والهادئ" OR "جوز الهند"
OR "تمر هندي" OR "التمر الهندي"
OR "جزر الهند" OR "جوز هندي" OR "الهنود الحمر" OR "التين الهندي")) OR "في الهند" OR "من الهند"
OR "والهند" OR "بين الهند" OR "إلى الهند" OR "للهند" OR "بالهند" OR "الهندية" OR هندية OR هنديين
OR هنديون OR الهنديين OR "الهند وباكستان" OR "رئيس الوزراء الهندي" OR "الجيش الهندي" OR "مع الهند"
OR "المنتخب الهندي" OR (هند AND (lang:fa OR lang:ps)) OR (ہند AND lang:ur)
""",
    ),
    "JE": Fence(
        "Jersey | جيرسي",
        """
"Bailiwick of Jersey" OR "island of Jersey" OR "States of Jersey" OR "جزيرة جيرسي"
OR "Jersey and Guernsey" OR "Guernsey and Jersey" OR (Jersey AND "Channel Islands")
""",
    ),
    "JO": Fence(
        "Jordan",
        f"""
{phrases.before("Jordan", phrases.OF_A_STATE)} OR "to Jordan" OR
"in Jordan" OR "from Jordan" OR "Jordan's king"
OR "Jordan's government" OR "Jordan's foreign minister" OR "Jordan's parliament"
OR "Jordan's army" OR "Jordan's economy" OR "Jordan's capital" OR "Jordan's prime minister"
OR "Kingdom of Jordan" OR "King of Jordan" OR "Jordan's Queen" OR "Jordan's King" OR (Jordan
AND (Amman OR Jordanian OR Jordanians OR Hashemite OR Palestinian OR Palestinians OR Syria
OR Syrian OR Iraq OR Qatar OR Kuwait OR Yemen OR Emirates OR UAE OR Lebanon OR Israel
OR Israeli OR Egypt OR "Saudi Arabia" OR Gulf
OR "West Bank" OR Aqaba OR Zarqa OR Irbid OR Petra OR Zaatari OR "Middle East" OR Arab OR kingdom
OR refugees OR ceasefire OR airspace OR parliament OR "foreign minister" OR "foreign ministry"
OR "King Abdullah" OR dinar OR lang:da OR lang:sv OR lang:nb OR lang:cs OR lang:hr)
NOT ("Michael Jordan" OR "Air Jordan" OR NBA OR Henderson OR Peterson OR Pickford))
""",
    ),
    "MC": Fence(
        "Monaco | موناكو",
        """
((Monaco OR موناكو) NOT ("AS Monaco" OR "Ligue 1" OR "نادي موناكو" OR "الدوري الفرنسي"
OR "فريق موناكو" OR مرسيليا OR ليون OR "باريس سان جيرمان" OR ="Monaco di Baviera"))
OR "إمارة موناكو" OR "في موناكو" OR "Principality of Monaco" OR "in Monaco" OR "أمير موناكو"
OR "Prince of Monaco" OR "principauté de Monaco"
""",
    ),
    "MF": Fence("سان مارتن", '"Collectivity of Saint Martin" OR "French Saint Martin"'),
    "ML": Fence(
        "مالي | Mali",
        f"""
{phrases.any_of(phrases.MALIANS)} OR
((الماليين OR الماليون OR المالي OR المالية) AND (باماكو OR تمبكتو OR كيدال OR أزواد OR غويتا)) OR
"أعلنت مالي" OR "قالت مالي" OR "اتهمت مالي" OR "قررت مالي" OR "طردت مالي" OR "دعت مالي"
OR "طلبت مالي" OR "عاصمة مالي" OR "تشاد ومالي" OR "موريتانيا ومالي" OR "الجزائر ومالي"
OR "غينيا ومالي" OR "الجنود الماليين" OR "مواطنين ماليين" OR "السنغال ومالي" OR "جمهورية مالي"
OR "دولة مالي" OR "في مالي" OR "شمال مالي" OR "شمالي مالي" OR "وسط مالي" OR "جنوب مالي"
OR "جنوبي مالي" OR "رئيس مالي" OR "جيش مالي" OR "منتخب مالي" OR "حكومة مالي" OR "مالي والنيجر"
OR "مالي وبوركينا" OR "والنيجر ومالي" OR "شرق مالي" OR "غرب مالي" OR "إلى مالي" OR "على مالي"
OR "أراضي مالي" OR "رئيس وزراء مالي" OR "سلطات مالي" OR "حدود مالي" OR "وزير خارجية مالي"
OR "مالي وموريتانيا" OR "مالي والسنغال" OR "أمام مالي" OR "منتخبي مالي" OR "بين مالي" OR ((="مالي"
OR ="ومالي" OR ="بمالي" OR ="لمالي") AND (باماكو OR "بوركينا فاسو" OR النيجر OR تشاد OR غينيا
OR غانا OR توغو OR "ساحل العاج" OR تمبكتو OR كيدال OR أزواد OR "بوركينا فاسو" OR واغادوغو
OR الطوارق OR إيكواس OR مينوسما OR موريتانيا OR السنغال OR نيامي OR "غرب أفريقيا"
OR "الساحل الأفريقي" OR أفريقيا OR أفريقي OR الأفريقي OR الأفريقية)
NOT ({phrases.FINANCIAL})) OR (Mali NOT (lang:sr
OR lang:hr OR lang:bs OR lang:sl OR lang:mk OR lang:sq OR lang:ms OR lang:tr OR lang:az OR lang:it
OR lang:sw OR lang:ro OR lang:lv OR lang:mt)) OR "in Mali" OR "nel Mali" OR "del Mali" OR "Mali'de"
OR "Mali'nin" OR "Mali'ye" OR "Mali Cumhuriyeti" OR "Mali ordusu" OR "в Мали" OR "Республика Мали"
OR "президент Мали" OR "армия Мали" OR "власти Мали"
""",
    ),
    "MS": Fence(
        "Montserrat",
        """
(Montserrat AND (Caribbean OR volcano OR Antigua)) OR "جزيرة مونتسرات"
""",
    ),
    "MU": Fence(
        "Maurice",
        """
"île Maurice" OR "l'île Maurice"
""",
    ),
    "NL": Fence(
        "Holland",
        """
((Holland AND (lang:de OR lang:da OR lang:sv OR lang:nb OR lang:nl OR lang:hu OR lang:id
OR Amsterdam OR Rotterdam OR Utrecht OR Eindhoven OR "The Hague" OR Ajax OR PSV OR Feyenoord))
NOT ("Tom Holland" OR "Holland Park" OR "Holland Tunnel" OR "Jools Holland" OR "Holland & Barrett"
OR "Holland America" OR "New Holland" OR "Holland, Michigan")) OR "in Holland" OR "from Holland"
OR "North Holland" OR "South Holland" OR "to Holland" OR "Holland beat" OR "beat Holland"
OR "Holland face" OR "Holland lost" OR "against Holland" OR "Holland captain" OR "Holland coach"
OR "Holland striker" OR "Holland goalkeeper" OR "Holland midfielder"
OR "Holland defender" OR "Holland international" OR "Holland squad" OR "of Holland"
OR "Holland won" OR "Holland v" OR "and Holland"
""",
    ),
    "NU": Fence("نيوي", '"جزيرة نيوي" OR Niue'),
    "OM": Fence(
        "عمان | عُمان",
        """
"سلطنة عمان" OR "وسلطنة عمان" OR "عاصمة عمان" OR "خارجية عمان" OR "بين عمان وإيران" OR (عمان
AND (lang:fa OR lang:ur) NOT ("دریای عمان" OR "خلیج عمان")) OR "سلطنة عُمان" OR (="عُمان"
NOT ("خليج عمان" OR "بحر عمان")) OR "في عُمان" OR ="وعُمان" OR ="بعُمان" OR ="لعُمان"
OR "عماني" OR "العماني" OR "عمانية" OR "العمانية" OR "عمانيون" OR "العمانيون" OR "عمانيين"
OR "العمانيين" OR "العمانيات" OR "عمانيات" OR "عمانيا" OR "سلطان عمان" OR "منتخب عمان"
OR "عمان والإمارات" OR "الإمارات وعمان" OR "اليمن وعمان" OR "وقطر وعمان" OR "والبحرين وعمان"
OR "السعودية وعمان" OR "عمان وإيران" OR "إيران وعمان" OR "والكويت وعمان" OR "عمان واليمن"
OR "عمان والسعودية" OR (عمان AND (مسقط OR صلالة OR صحار OR ظفار OR هيثم OR قابوس OR البوسعيدي)
NOT (الأردن OR أردني OR الأردنية OR الأردني))
""",
    ),
    "PL": Fence(
        "Poles | Polen",
        """
(Polen NOT (lang:es OR lang:pt OR lang:tr OR lang:gl OR lang:ro)) OR
"Poles vote" OR "Poles voted" OR "Poles elect" OR "Poles elected" OR "Poles head" OR "Poles go"
OR "Poles who" OR "Poles are" OR "Poles want" OR "Poles in" OR "Poles living" OR "Poles from"
OR "many Poles" OR "most Poles" OR "young Poles" OR "million Poles" OR "ethnic Poles"
OR "per cent of Poles" OR "percent of Poles" OR "Poles and Ukrainians" OR "Ukrainians and Poles"
OR "Poles and Germans" OR "Poles and Lithuanians" OR "Poles mark" OR "Poles protest"
OR "Poles rally" OR "Poles back" OR (Poles AND (Warsaw OR Krakow OR Gdansk OR Tusk OR Sejm))
""",
    ),
    "QA": Fence(
        "قطر | قطره | دولة قطر",
        """
="دولة قطر" OR ="ودولة قطر" OR ="لدولة قطر" OR ="بدولة قطر" OR ((قطر OR "دولة قطر")
NOT ("المدير القطري" OR "المديرة القطرية" OR "المكتب القطري" OR "المكاتب القطرية"
OR "الفريق القطري" OR "المنسق القطري" OR "القيادة القطرية" OR "المستوى القطري" OR "البرنامج القطري"
OR "البرامج القطرية" OR "التحليل القطري" OR "المدراء القطريين" OR "بقطر متر"~3
OR "بقطر أمتار"~3 OR "بقطر سم"~3 OR "بقطر ملم"~3 OR "بقطر سنتيمتر"~3
OR "بقطر سنتيمترا"~3 OR "بقطر سنتيمترات"~3 OR "بقطر بوصة"~3 OR "بقطر كيلومتر"~3
OR "بقطر كيلومترا"~3 OR "بقطر مترا"~3 OR "بقطر ملليمترا"~3 OR "بقطر يبلغ" OR "بقطر يصل"
OR "نصف قطر" OR "نصف القطر" OR "قطر الدائرة" OR "قطر دائرة" OR "قطر الأنبوب" OR "قطر الثقب"
OR "يبلغ قطر" OR "القطر العربي" OR "القطر السوري" OR "القطر العراقي" OR "أنحاء القطر"
OR "القطر المصري" OR "محطة القطر")) OR "في قطر" OR "إلى قطر" OR "من قطر"
OR "أمير قطر" OR "كأس قطر" OR "القطريين" OR "القطريون" OR "قطريين" OR "الحكومة القطرية"
OR "الخارجية القطرية" OR "العاصمة القطرية" OR "الرئيس القطري" OR "الوزير القطري"
OR "والإمارات وقطر" OR "قطر ومصر" OR "مصر وقطر"
""",
    ),
    "RE": Fence(
        "Réunion | La Réunion",
        """
"Réunion Island" OR "île de la Réunion" OR "island of Réunion" OR réunionnais OR réunionnaise
OR "isla Reunión" OR "جزيرة ريونيون" OR ريونيون
""",
    ),
    "RO": Fence(
        "رومانيا",
        """
="رومانيا" OR ="ورومانيا" OR ="برومانيا" OR ="لرومانيا" OR ="ولرومانيا" OR ="فرومانيا" OR بوخارست
AND (الروماني OR الرومانية) OR "الرئيس الروماني" OR "الحكومة الرومانية" OR "رئيس الوزراء الروماني"
OR "الخارجية الرومانية" OR "الشرطة الرومانية" OR "البرلمان الروماني" OR "المنتخب الروماني"
OR "العاصمة الرومانية" OR "وزير الدفاع الروماني" OR "السلطات الرومانية" OR "الجيش الروماني"
OR "المدرب الروماني" OR "رومانيين" OR "رومانيون" OR "اللاعب الروماني" OR "الدفاع الرومانية"
OR "المواطنين الرومانيين" OR "رومانية مقرها"
""",
    ),
    "SX": Fence("سانت مارتن", '"جزيرة سانت مارتن"'),
    "SD": Fence(
        "السودان",
        f"""
(السودان NOT ({called("السوداني")} OR "جنوب السودان" OR "فول سوداني" OR "الفول السوداني"
OR "جنوب سوداني"
OR "الجنوب سوداني" OR "جنوب سودانية" OR "شياع السوداني" OR "أصدر السوداني" OR "وجه السوداني"))
OR (="السودان" NOT "جنوب السودان") OR "في السودان" OR "من السودان" OR "إلى السودان"
OR "والسودان" OR "بين السودان" OR "بالسودان" OR "للسودان" OR "مع السودان" OR "السودان وجنوب"
OR "السودانية" OR "السودانيين" OR "السودانيون" OR "غرب السودان" OR "شرق السودان" OR "شمال السودان"
OR "الجيش السوداني" OR "الرئيس السوداني" OR "عن السودان" OR "Sudan and South Sudan"
OR "Soudan et le Soudan du Sud" OR "، السودان"
""",
    ),
    "TD": Fence(
        "Chad",
        f"""
{phrases.before("Chad", phrases.OF_A_STATE)} OR "across Chad" OR "Lake Chad" OR
"in Chad" OR "from Chad" OR "to Chad" OR "of Chad" OR "eastern Chad" OR "northern Chad"
OR "southern Chad" OR "with Chad" OR "Chad's government"
OR "Chad's president" OR "Chad's army" OR "Chad's capital" OR "Chad's military" OR (Chad
AND (Ndjamena OR "N'Djamena" OR Sahel OR Cameroon OR Sudan OR Niger OR Déby OR Africa OR African
OR Libya OR Nigeria OR Mali OR Burkina OR Mauritania OR "France and Chad" OR Darfur OR rebels
OR junta OR refugees OR "Boko Haram" OR lang:es))
""",
    ),
    "TM": Fence(
        "Turkmen",
        """
"Turkmen president" OR "Turkmen gas" OR "Turkmen government" OR "Turkmen capital"
OR "الرئيس التركماني" OR "الحكومة التركمانية" OR "الغاز التركماني" OR "العاصمة التركمانية"
""",
    ),
    "TR": Fence(
        "تركيا | تركية | تركيه | تُرکی",
        f"""
((="ترکیه" OR ="تركيه") AND lang:fa) OR ((="ترکی" OR ="ترکیہ") AND lang:ur) OR "in Turkey"
OR "to Turkey" OR "from Turkey"
OR "with Turkey" OR "between Turkey" OR ="تركيا" OR ="وتركيا" OR ="بتركيا" OR ="لتركيا"
OR ="ولتركيا" OR ="فتركيا" OR ="كتركيا" OR ="وبتركيا" OR ="تركية" OR ="وتركية"
OR ="بتركية" OR ="لتركية" OR "التركية"
OR "الأتراك" OR أتراك OR "تركيين" OR "التركيين" OR "تركيون" OR "التركيون" OR "التركيات" OR "تركيات"
OR "تركيتان" OR "التركيتين" OR (="التركي" NOT ("منصور التركي" OR "بندر التركي"
OR {called("التركي")}))
OR ="والتركي" OR ="للتركي" OR ="بالتركي" OR {phrases.TURKS} OR "قصف تركي" OR "هجوم تركي"
OR "موقف تركي"
OR "دعم تركي" OR "تدخل تركي" OR "قرار تركي" OR "إماراتي تركي" OR "مسلسل تركي" OR "رفض تركي"
OR "جنديا تركيا" OR "اتفاق تركي" OR (="تركي" AND (أنقرة OR إسطنبول OR أردوغان OR يوناني OR سوري
OR روسي OR إيراني OR عراقي OR قبرصي OR الأطلسي OR الناتو OR كردي OR الأكراد)
NOT ({phrases.CALLED_TURKI})) OR "زورق تركي" OR "فريق تركي" OR "مواطنا تركيا" OR "بنك تركي"
OR "مطعم تركي"
OR "اقتراح تركي" OR "تحرك تركي" OR "عرض تركي" OR (="ترکیه" NOT lang:ar)
""",
    ),
    "US": Fence("US", f"(ABD AND lang:tr) OR {phrases.US}"),
    "YE": Fence(
        "اليمن | يمن",
        f"""
="اليمن" OR ="واليمن" OR ="باليمن" OR ="لليمن" OR ="وباليمن" OR ="ولليمن" OR ="فاليمن"
OR ="كاليمن" OR ="يمن" OR (="اليمني" NOT ({called("اليمني")})) OR ="واليمني" OR ="لليمني"
OR ="باليمني" OR ="يمني"
OR ="ويمني" OR ="ليمني" OR ="بيمني" OR اليمنية OR يمنية OR اليمنيين OR يمنيين OR اليمنيون
OR يمنيون OR اليمنيات OR يمنيات OR يمنيا OR يمنيان OR "الرئيس اليمنى" OR "الجيش اليمنى"
OR "الشعب اليمنى" OR "الشأن اليمنى" OR "الملف اليمنى" OR (یمن AND (lang:fa OR lang:ur OR lang:ps
OR lang:ckb))
""",
    ),
}
