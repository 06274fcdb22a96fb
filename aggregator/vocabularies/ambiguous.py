"""Names of countries that are other words too. Data, of our own writing.

What stands here has been seen to go wrong, or is sure to. Names that need a rule of their own stand
in fences.py.
"""

import re

COMMON_WORDS = """
man | male | mari | mon | réunion | la réunion | reunião | reunio | reunione | holland | norfolk
maurice | dominique | domingo | domnik | domnika | cameron | giorgia | georgi | rasha | togas
toga | malis | melita | malita | marita | atayal | lucia | granada | santa lucia | santa lucía
santa elena | santa helena | saint martin | saint-martin | san martin | san martín | sankt martin
são martinho | san martino | st. martin | s. martin | timor | korea | corée | corea | coreia | pole
cook | marata | congo | kongo | конго | الكونغو | 剛果 | 刚果 | コンゴ
尼日 | نيو | سن | لوس
マリ | タイ | チリ | 马里 | 多哥 | gine | gini | كني | dania
того | чад | перу | мали | माली | মালি
"""
"""Left out of the names in every language."""

WORDS_ELSEWHERE = """
suède | chili | servië | inde | indie | suriya | suriye | turki | frança | maldive | dania | saksa
jamus | taani | island | polonia | columbia | salvador | كوك جزاير | هين | لاس | شام | پرو | چاد
"""
"""Names that are other words in other languages: they count in those that they are of."""

KEPT_SHORT = """
iran | irak | iraq | irao | oman | cuba | kuba | peru | perú | laos | fiji | togo | guam | sark
"""
"""Latin names of four letters at most count only in their own languages, but for these."""

LONGER = """
AF: Afghan hound | Afghan hounds
BE: Belgian waffle | Belgian waffles | Belgian Malinois | Belgian shepherd
BH: البحرين الأحمر | البحرين الأسود | البحرين الأبيض | البحرين المتوسط | البحرين العربي
BH: البحرين الكاريبي | مجمع البحرين | مرج البحرين | ملتقى البحرين | برزخ البحرين
BR: brazil nut | brazil nuts | Brazilian wax
CA: Canada goose | Canada geese | Canadian bacon
CH: Swiss cheese | Swiss army knife
CH: Swiss roll | Swiss rolls | Swiss chard
CL: chile pepper | chile peppers | green chile | red chile | chile sauce | chile verde
CL: chile relleno | con chile
CN: South China Sea | East China Sea | China Sea | fine china | bone china | بحر الصين
CN: بحر الصين الجنوبي | بحر الصين الشرقي | mer de Chine
CN: Chinese language | Chinese-language | speaks Chinese | speak Chinese | Chinese whispers
CN: Chinese checkers | Chinese lantern | Chinese lanterns | Chinese takeaway | Chinese zodiac
CN: Chinese Taipei | 其中国际 | 其中国内
CO: جامعة كولومبيا | كولومبيا البريطانية | مقاطعة كولومبيا
CU: كوبا أمريكا | كوبا أميركا | كوبا ليبرتادوريس | كوبا ديل ري | كوبا سود أمريكانا | Cuba Gooding
CU: Mark Cuban | كوبا ليبرتادورس | كوبا إيطاليا
CU: 古巴比伦 | Cuba, Missouri
DE: German language | German-language | German-speaking | speaks German | speak German
DE: German shepherd | German shepherds | German measles
DK: Danish pastry | Danish pastries | Great Dane | Great Danes
DO: Dominican friar | Dominican friars | Dominican order | Dominican sisters | Dominican University
EG: مصر على موقفه | مصر على رأيه | وهو مصر
EG: patlamış mısır | mısır ekmeği | mısır tarlası | mısır unu | mısır hasadı | mısır üreticisi
EG: haşlanmış mısır | mısır nişastası | mısır silajı | mısır ekimi | Egyptian cotton
ES: Spanish language | Spanish-language | Spanish-speaking | speaks Spanish | speak Spanish
ES: Spanish flu
FR: French language | French-language | French-speaking | speaks French | speak French
FR: French fries | French toast | French Open | French press | French horn
FR: French window | French windows | French door | French doors | French bulldog | French bulldogs
FR: French braid | French onion | French manicure | French kiss
FR: Dawn French | Nicci French | Tana French
GB: New South Wales | British Columbia | Jimmy Wales | أورسون ويلز | ويلز فارغو | نيو ساوث ويلز
GB: Prince of Wales | Princess of Wales | أمير ويلز | أميرة ويلز
GB: New England | نيو إنجلاند | جيمي ويلز
GB: New Britain | Little Britain | Irvine Welsh | Louise Welsh
GL: Greenland Sea
GN: New Guinea | غينيا الجديدة
GN: guinea pig | guinea pigs | guinea fowl | Gulf of Guinea | خليج غينيا | golfe de Guinée
GR: Greek yogurt | Greek yoghurt | Greek letter
HU: المجر الكبير | المجر الصغير | قضاء المجر | ناحية المجر
IE: Northern Irish | Irish setter
IE: Irish Sea | Fighting Irish | البحر الأيرلندي
IL: Israel Adesanya | Jonathan Israel | Steve Israel
IN: Indian Ocean | American Indian | American Indians | West Indian | Indian summer
IN: Indian Wells | Indian reservation | Cleveland Indians | océan Indien | British Indian
IN: West Indies
IN: 印度洋 | インド洋 | 인도양 | マインド | ブラインド | ウインド | ウィンド | グラインド
IN: バインド
IN: הודו כי | הודו באשמה | הודו בחקירה | חזה הודו
IT: Italian language | Italian-language | speaks Italian | speak Italian
JM: Jamaica Plain | Jamaica, Queens | Jamaica Inn | Jamaica Bay
JO: نهر الأردن | غور الأردن | وادي الأردن | Jordan River | River Jordan | Jordan Valley
JO: 约旦河
JP: Japanese language | Japanese-language | speaks Japanese | speak Japanese | Japanese knotweed
JP: Sea of Japan | Japan Sea | بحر اليابان | mer du Japon | 今日本报 | 近日本
LB: Lebanon, Pennsylvania | Lebanon, Tennessee
LB: Lebanon, Ohio | Lebanon, New Hampshire
LU: روزا لوكسمبورغ | Rosa Luxemburg
LY: オリビア | トリビア
MA: صلاة المغرب | أذان المغرب | بعد المغرب | قبل المغرب | المغرب العربي | المغرب الإسلامي
MA: وقت المغرب | آذان المغرب | المغرب والعشاء | العصر والمغرب
MT: マルタン
MX: New Mexico | Gulf of Mexico | خليج المكسيك | Nuevo México | golfo de México
MX: Mexican standoff
MZ: Mozambique Channel | canal du Mozambique | قناة موزمبيق
NE: Niger Delta | Niger River | River Niger | Niger State | delta du Niger | fleuve Niger
NE: نهر النيجر | دلتا النيجر | حوض النيجر
NL: Double Dutch | Pennsylvania Dutch | Dutch oven | Dutch courage
NO: Norwegian Sea | Norway spruce | Norway maple
OM: Gulf of Oman | Sea of Oman | golfe d'Oman
PA: أوراق بنما | وثائق بنما | Panama Papers | Panama hat | Panama hats | Panama City Beach
PA: Panama City, Florida
PE: Peru, Indiana | Peru, Illinois
PE: peru assado | peito de peru | peru de Natal
PH: Philippine Sea | بحر الفلبين
PL: nail polish | shoe polish | furniture polish | polish the | to polish | polish up | polish off
PL: polish remover | polish his | polish her | polish their | polish its | floor polish
PL: and polish | polish your | polish my | polish our | polish it | polish them | polish shoes
PL: spit and polish | car polish | wax polish | silver polish | a polish | polish with a
PL: Poland Spring
PS: Palestine, Texas
PT: Portuguese language | Portuguese-speaking | speaks Portuguese | speak Portuguese
RU: Russian language | Russian-language | Russian-speaking | speaks Russian | speak Russian
RU: Russian roulette | Russian doll | Russian dolls
SD: 文莱苏丹 | 柔佛苏丹 | 苏丹王
SE: mashed swede | swedes and
TH: Thai curry | Thai green curry | Thai boxing
TH: Gulf of Thailand | خليج تايلاند
TR: roast turkey | turkey breast | turkey sandwich | turkey sandwiches | Thanksgiving turkey
TR: wild turkey | turkey farm | turkey farms | turkey meat | ground turkey | cold turkey
TR: turkey hunter | turkey hunters | turkey hunting | turkey season | turkey leftovers
TR: Turkish delight | Turkish bath | turkey trot | turkey vulture | turkey vultures
TR: the turkey | a turkey | turkey dinner | smoked turkey | frozen turkey | turkey burger
TR: turkey stuffing | stuffed turkey | live turkey | turkey soup | turkey gravy | turkey bacon
TR: turkey leg | turkey legs | Turkey Creek | Turkey Point | roasted turkey | turkey vaccine
TR: Young Turks | Grand Turk
US: Captain America | Miss America | America's Cup | America Ferrera | Club América
US: Latin America | South America | North America | Central America | Copa America
US: Latin American | Latin Americans | South American | South Americans | North American
US: Central American | Bank of America | Amérique latine | Amérique du Sud | Amérique du Nord
US: Amérique centrale | latino-américain | latino-américaine | latino-américains | sud-américain
US: sud-américaine | أمريكا اللاتينية | أميركا اللاتينية | أمريكا الجنوبية | أميركا الجنوبية
US: أمريكا الشمالية | أميركا الشمالية | أمريكا الوسطى | أميركا الوسطى | كوبا أمريكا | كوبا أميركا
"""
"""Other things whose names hold a name of the country: it does not count where one of them occurs,
but for such mentions of it as can be nothing else."""

NISBAS = """
AF: أفغاني: الدين الأفغاني | * الأفغاني
AL: ألباني: * الألباني | الدين الألباني | الشيخ الألباني | المحدث الألباني
BH: بحريني: البحرين الأحمر
CA: كندي: * الكندي | فلسفة الكندي | إسحاق الكندي | رسائل الكندي | كتاب الكندي
CA: كندي: الكندي والفارابي | يوسف الكندي
CO: كولومبي: جامعة كولومبيا
CU: كوبي: كوبا أمريكا
DE: ألماني: اللغة الألمانية | بالألمانية
DZ: جزائري: * الجزائري | القادر الجزائري | بكر الجزائري
EG: مصري: * المصري
ES: إسباني: اللغة الإسبانية | اللغة الاسبانية | بالإسبانية
FR: فرنسي: اللغة الفرنسية | بالفرنسية
GB: إنجليزي, إنكليزي, بريطاني: اللغة الإنجليزية | اللغة الإنكليزية | بالإنجليزية | بالإنكليزية
KW: كويتي: * الكويتي
GR: يوناني: اللغة اليونانية | باليونانية
IQ: عراقي: * العراقي | الحافظ العراقي | الدين العراقي | ولي الدين العراقي
IT: إيطالي: اللغة الإيطالية | بالإيطالية
JO: أردني: نهر الأردن
JP: ياباني: بحر اليابان | اللغة اليابانية | باليابانية
MA: مغربي: * المغربي
MK: مقدوني: الإسكندر المقدوني | الاسكندر المقدوني | فيليب المقدوني
MX: مكسيكي: خليج المكسيك
NE: نيجري: نهر النيجر
LY: ليبي: * الليبي
NL: هولندي: اللغة الهولندية
PA: بنمي: أوراق بنما
PT: برتغالي: اللغة البرتغالية | بالبرتغالية
RU: روسي: اللغة الروسية | بالروسية
SE: سويدي: اللغة السويدية
TN: تونسي: * التونسي | بيرم التونسي | الدين التونسي | سليم التونسي
"""
"""Countries whose Arabic name or nisba is part of other things: the nisbas, and those of these
things in which one is: languages, surnames (* is each given name). Where such a thing occurs, other
forms still count."""

GIVEN_NAMES = """
محمد | أحمد | محمود | علي | حسن | حسين | عمر | خالد | سمير | سامي | يوسف | إبراهيم | مصطفى | كريم
هاني | ماهر | طاهر | عادل | جمال | كمال | سعيد | سعد | صالح | صلاح | طارق | زياد | وليد | فؤاد
رفيق
ناصر | نبيل | منير | عزيز | منيب | حسام | هشام | عماد | بسام | باسم | جابر | حمزة | ياسر
ماجد | فهد
عبد الله | عبدالله | عبد الرحمن | عبدالرحمن | عبد العزيز | الله | الرحمن | أنس | بلال | رامي | فادي
فاطمة | سلمى | مريم | ليلى | نورا | نورة | سميرة | سارة | هدى | مها | منى | هند | دينا | رنا
صباح | سعاد
"""

NOUNS_OF_STATE = """
الرئيس | الجيش | الشعب | الوزير | الجانب | الوفد | السفير | المنتخب | البرلمان | الاقتصاد
المركزي | القضاء | الأمن | الدوري | الاتحاد | المدرب | اللاعب | النائب | الشارع | الداخل
الوزراء | الدفاع | الملك | الأمير | المجلس
"""
"""What a masculine nisba with its article stands behind, and no given name."""


def with_given_names(called: str) -> list[str]:
    """*called* with each given name in place of the *."""
    return [called.replace("*", name.strip()) for name in re.split(r"[|\n]", GIVEN_NAMES.strip())]
