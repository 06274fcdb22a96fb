"""Names of countries beside those of CLDR: short, long, old, and spelled otherwise, as in Egypt.

Data, of our own writing. A line is `code: name | name`.
"""

ALIASES = """
AE: الإمارات | دولة الإمارات | UAE | U.A.E. | Émirats | Émirats arabes unis
AG: Antigua and Barbuda
AO: أنجولا
BA: Bosnia and Herzegovina | Bosnia-Herzegovina | البوسنة | Bosnia | Bosnie | Bosnien
BD: بنغلادش | بنجلاديش | بنجلادش
BF: بوركينافاسو
BH: مملكة البحرين
BI: بورندي
BN: سلطنة بروناي
BY: بيلاروسيا | روسيا البيضاء | Byelorussia | Biélorussie | Weißrussland | Белоруссия
CD: الكونغو الديمقراطية | الكونغو الديموقراطية | جمهورية الكونغو الديمقراطية
CD: جمهورية الكونغو الديموقراطية | DR Congo | DRC | D.R. Congo | Democratic Republic of the Congo
CD: Democratic Republic of Congo | République démocratique du Congo | RDC | Congo-Kinshasa
CF: أفريقيا الوسطى | Centrafrique | République centrafricaine
CG: الكونغو برازافيل | الكونغو-برازافيل | Congo-Brazzaville
CI: كوت ديفوار | Ivory Coast | Cote d'Ivoire
CI: العاجيون | العاجيين | الحكومة العاجية | الرئيس العاجي | السلطات العاجية | الشرطة العاجية
CI: المهاجم العاجي | الدولي العاجي | المنتخب العاجي | النجم العاجي
CL: شيلي
CN: جمهورية الصين الشعبية | People's Republic of China | PRC | République populaire de Chine
CV: كاب فيردي | كابو فيردي | Cabo Verde
CZ: تشيكيا | جمهورية التشيك | Czech Republic | République tchèque
DE: جمهورية ألمانيا الاتحادية
DJ: جمهورية جيبوتي
DK: Danii | الدنمارك | الدانمارك | الدنمرك
DO: الدومينيكان | جمهورية الدومينيكان | Dominican Republic | République dominicaine
EC: إكوادور
EG: جمهورية مصر العربية
EH: Western Sahara | Sahara occidental
ES: أسبانيا | Spaniens
GA: الجابون
GB: انقلترا
GB: بريطانيا | إنجلترا | إنكلترا | اسكتلندا | اسكوتلندا | أيرلندا الشمالية | إيرلندا الشمالية | UK
GB: U.K. | Britain | Great Britain | United Kingdom | England | Scotland | Wales | ويلز
GB: Northern Ireland | Irlande du Nord | Irlanda del Norte | Irlanda do Norte | Irlanda del Nord
GB: Grande-Bretagne | Royaume-Uni | Angleterre | Écosse | Großbritannien | Schottland
GB: Gran Bretaña | Inglaterra | Escocia | Reino Unido | İngiltere | Birleşik Krallık | انگلیس
GB: انگلستان | برطانیہ | Великобритания | Британия | Англия
GD: جرينادا
GL: جرينلاند
GM: جامبيا
GR: اليونان
GT: جواتيمالا
GW: غينيا-بيساو
GY: جويانا | غويانا
HK: هونج كونج | هونغ كونغ | Hong Kong | Hongkong | Гонконг | 香港 | 홍콩 | הונג קונג
HK: ہانگ کانگ | هنگ‌کنگ | हाँग काँग | Χονγκ Κονγκ | হংকং | هۆنگ کۆنگ
HU: هنغاريا | هنجاريا
HU: المجر | مسؤول مجري | لاعب مجري | سائق مجري
ID: أندونيسيا
IE: إيرلندا | جمهورية أيرلندا | Republic of Ireland
IL: الكيان الإسرائيلي | دولة إسرائيل
IR: الجمهورية الإسلامية الإيرانية | جمهورية إيران الإسلامية | Islamic Republic of Iran
IS: إيسلندا
JO: المملكة الأردنية الهاشمية | المملكة الأردنية
KG: قرغيزستان | قرغيزيا | قيرغيزيا | Kirghizstan
KM: جزر القمر | اتحاد جزر القمر
KM: الرئيس القمري | الحكومة القمرية | المنتخب القمري
KN: St Kitts and Nevis | St. Kitts and Nevis | Saint Kitts and Nevis
KP: جمهورية كوريا الديمقراطية الشعبية | كوريا الديمقراطية | DPRK | D.P.R.K. | Nordkorea
KP: الكوريتين | الكوريتان | الكوريتَين | two Koreas | both Koreas | deux Corées
KR: جمهورية كوريا | Südkorea | Republic of Korea | الكوريتين | الكوريتان | two Koreas
KR: both Koreas | deux Corées
KW: دولة الكويت
KZ: كازخستان | كزاخستان
KZ: قازاخستان
LB: الجمهورية اللبنانية
LC: St Lucia | St. Lucia | Saint Lucia
LK: سري لانكا | سيريلانكا
LU: لوكسمبورج | اللوكسمبورغ
LU: لوكسمبرغ
LY: الجماهيرية الليبية
MA: المملكة المغربية
MD: مولدافيا | Moldavie
MK: مقدونيا | Macedonia | Macédoine
MM: ميانمار | بورما | Burma | Birmanie
MN: منجوليا
MO: ماكاو | Macau | Macao | Макао | 澳门 | 澳門
MO: Makau | マカオ | 마카오 | מקאו | मकाऊ | ماکائو | مکاؤ | Μακάο
MU: موريشوس | جزر موريشيوس
MV: المالديف
MW: مالاوي
MZ: موزامبيق
NI: نيكاراجوا
NL: الأراضي المنخفضة | هولنده | Pays-Bas
NZ: نيوزلندا | نيوزيلاندا
OM: سلطنة عمان | سلطنة عُمان | Sultanate of Oman
PE: البيرو | в Перу | Республика Перу | президент Перу | сборная Перу
PG: بابوا غينيا الجديدة | بابوا-غينيا الجديدة
PH: الفيليبين | الفليبين
PL: Polish president | Polish government | Polish prime minister | Polish army | Polish border
PL: بولونيا
PS: فلسطين | الأراضي الفلسطينية المحتلة | دولة فلسطين | Palestine | State of Palestine | فلسطین
PY: الباراغواي
PY: باراجواي | الباراجواي
RU: روسيا الاتحادية | الاتحاد الروسي | Russian Federation | Fédération de Russie
SA: السعودية | العربية السعودية | KSA | Arabie saoudite | Saudi Arabia
SG: سنغافورا | سنغافوره
SG: سنجافورة
ST: São Tomé and Príncipe | Sao Tome | ساو تومي
SS: جمهورية جنوب السودان
SY: سورية | الجمهورية العربية السورية
SZ: سوازيلاند | Swaziland
TC: Turks and Caicos
TD: Республика Чад | президент Чада | в Чаде
TG: توجو | Республика Того | президент Того | власти Того | сборная Того | 多哥总统 | 多哥政府
TH: تايلند
TL: تيمور الشرقية | تيمور ليشتي | East Timor
TR: Türkiye | Turkiye | Turkey
TT: ترينداد وتوباغو | Trinidad and Tobago
TW: جمهورية الصين الوطنية | تايبيه الصينية | Chinese Taipei
TZ: تنزانيه
UA: أكرانيا | اوكرانيه
US: الولايات المتحدة الأمريكية | الولايات المتحدة الأميركية | USA | U.S. | U.S.A.
US: United States of America | United States | États-Unis | Etats-Unis | Estados Unidos | EE.UU.
US: أمريكا | أميركا | America | Amérique | EEUU | Соединенные Штаты | США
UY: أوروغواي | الأوروغواي | الأورغواي
UY: أوروجواي | الأوروجواي
VA: الفاتيكان | Holy See | Saint-Siège | الكرسي الرسولي
VC: St Vincent and the Grenadines | St. Vincent and the Grenadines
VC: Saint Vincent and the Grenadines
VE: فنزويلا
VN: فييتنام
XK: كوسوفا | كوسوفو
ZA: جنوب إفريقيا | South Africa
"""
