"""Names of countries that are other words too. Data, of our own writing.

What stands here has been seen to go wrong, or is sure to. Names that need a rule of their own stand
in fences.py.
"""

COMMON_WORDS = """
man | male | mari | mon | réunion | la réunion | reunião | reunio | reunione | holland | norfolk
maurice | dominique | domingo | domnik | domnika | cameron | giorgia | georgi | rasha | togas
toga | malis | melita | malita | marita | atayal | lucia | granada | santa lucia | santa lucía
santa elena | santa helena | saint martin | saint-martin | san martin | san martín | sankt martin
são martinho | san martino | st. martin | s. martin | timor | korea | corée | corea | coreia | pole
cook | marata | congo | kongo | конго | الكونغو | 剛果 | 刚果 | コンゴ
尼日 | نيو | سن | لوس
マリ | タイ | チリ | 马里 | gine | gini | كني
"""
"""Left out of the names in every language."""

WORDS_ELSEWHERE = """
suède | chili | servië | inde | indie | suriya | suriye | turki | frança | maldive | dania | saksa
jamus | taani | island | polonia | كوك جزاير | هين | لاس | شام | پرو | چاد
"""
"""Names that are other words in other languages: they count in those that they are of."""

KEPT_SHORT = """
iran | irak | iraq | irao | oman | cuba | kuba | peru | perú | laos | fiji | togo | guam | sark
"""
"""Latin names of four letters at most count only in their own languages, but for these."""

LONGER = """
BR: brazil nut | brazil nuts
CH: Swiss cheese | Swiss army knife
CL: chile pepper | chile peppers | green chile | red chile | chile sauce | chile verde
CL: chile relleno | con chile
CN: South China Sea | East China Sea | China Sea | fine china | bone china | بحر الصين
CN: بحر الصين الجنوبي | بحر الصين الشرقي | mer de Chine
CO: جامعة كولومبيا | كولومبيا البريطانية | مقاطعة كولومبيا
CU: كوبا أمريكا | كوبا أميركا | كوبا ليبرتادوريس | كوبا ديل ري | كوبا سود أمريكانا | Cuba Gooding
CU: Mark Cuban | كوبا ليبرتادورس | كوبا إيطاليا
EG: مصر على موقفه | مصر على رأيه | وهو مصر
FR: French fries | French toast | French Open | French press | French horn
GB: New South Wales | British Columbia | Jimmy Wales | أورسون ويلز | ويلز فارغو | نيو ساوث ويلز
GB: New England | نيو إنجلاند | جيمي ويلز
GN: guinea pig | guinea pigs | guinea fowl | Gulf of Guinea | خليج غينيا | golfe de Guinée
GR: Greek yogurt | Greek yoghurt | Greek letter
IE: Northern Irish | Irish setter
IN: Indian Ocean | American Indian | American Indians | West Indian | Indian summer
IN: Indian reservation | Cleveland Indians | océan Indien | British Indian | West Indies
JO: نهر الأردن | غور الأردن | وادي الأردن | Jordan River | River Jordan | Jordan Valley
LB: Lebanon, Pennsylvania | Lebanon, Tennessee
LU: روزا لوكسمبورغ | Rosa Luxemburg
MA: صلاة المغرب | أذان المغرب | بعد المغرب | قبل المغرب | المغرب العربي | المغرب الإسلامي
MA: وقت المغرب | آذان المغرب | المغرب والعشاء | العصر والمغرب
MX: New Mexico | Gulf of Mexico | خليج المكسيك | Nuevo México | golfo de México
NE: Niger Delta | Niger River | River Niger | Niger State | delta du Niger | fleuve Niger
NE: نهر النيجر | دلتا النيجر | حوض النيجر
PL: nail polish | shoe polish | furniture polish | polish the | to polish | polish up | polish off
PL: polish remover | polish his | polish her | polish their | polish its | floor polish
PL: and polish
TR: roast turkey | turkey breast | turkey sandwich | turkey sandwiches | Thanksgiving turkey
TR: wild turkey | turkey farm | turkey farms | turkey meat | ground turkey | cold turkey
TR: the turkey | a turkey | turkey dinner | smoked turkey | frozen turkey | turkey burger
US: Latin America | South America | North America | Central America | Copa America
US: Latin American | Latin Americans | South American | South Americans | North American
US: Central American | Bank of America | Amérique latine | Amérique du Sud | Amérique du Nord
US: Amérique centrale | latino-américain | latino-américaine | latino-américains | sud-américain
US: sud-américaine | أمريكا اللاتينية | أميركا اللاتينية | أمريكا الجنوبية | أميركا الجنوبية
US: أمريكا الشمالية | أميركا الشمالية | أمريكا الوسطى | أميركا الوسطى | كوبا أمريكا | كوبا أميركا
"""
"""Other things whose names hold a name of the country: it does not count where one of them occurs,
but for such mentions of it as can be nothing else."""
