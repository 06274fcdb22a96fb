"""What texts say on what happens: conflict, economy, sport, weather and the like.

Data, of our own writing.
"""

from aggregator.vocabularies.terms import Terms

CONFLICT = Terms(
    strong="""
غارة جوية | غارات جوية | قصف مدفعي | قصف جوي | قصف صاروخي | وقف إطلاق النار
إطلاق النار بين القوات | هدنة | خط الجبهة | خطوط المواجهة | جبهات القتال | اشتباكات عنيفة
اشتباكات مسلحة | معارك ضارية | هجوم بري | عملية عسكرية | العمليات العسكرية | قوات حفظ السلام
اتفاق سلام | محادثات السلام | مفاوضات السلام | حرب أهلية | جرائم حرب | أسرى الحرب | تبادل الأسرى
مسيّرة مفخخة | طائرة مسيرة | طائرات مسيرة | صاروخ باليستي | صواريخ باليستية | صاروخ كروز
الدفاعات الجوية | قذائف الهاون | عبوة ناسفة | هجوم انتحاري | تفجير انتحاري | سيارة مفخخة
الجماعات المسلحة | المقاتلين الأجانب | ميليشيا | ميليشيات | تنظيم الدولة الإسلامية
حركة الشباب المسلحة | توغل بري | قوات الاحتلال | نزع السلاح | انقلاب عسكري | النازحين من القتال
حصار المدينة | دبابات | مدرعات
airstrike | airstrikes | air strike | air strikes | artillery fire | shelling | ceasefire
cease-fire | truce | front line | front lines | ground offensive | military offensive
peacekeepers | peacekeeping force | peace talks | peace agreement | peace deal | civil war
war crimes | prisoners of war | prisoner swap | drone strike | ballistic missile
ballistic missiles | cruise missile | air defences | air defenses | mortar fire | roadside bomb
suicide bomber | suicide bombing | car bomb | insurgents | rebel fighters | militia | militias
Islamic State | armed groups | occupation forces | disarmament | military coup | under siege
troops advanced | warplanes | military junta | guerrilla
""",
    weak="""
قصف | جنود | الجيش | عسكري | مسلحون | مسلحين | هجوم | قتال | معارك | اشتباكات | صاروخ | صواريخ
جبهة | حرب | السلام | مقاتلين | المتمردين
troops | soldiers | army | military | rebels | attack | fighting | clashes | missile | missiles
war | peace | gunmen | forces | weapons | bomb | fighters | offensive
""",
)

CRIME = Terms(
    strong="""
ألقت الشرطة القبض | إلقاء القبض | ألقي القبض | المدعي العام | النيابة العامة | محكمة الجنايات
محكمة الاستئناف | محكمة التمييز | المحكمة العليا | المحكمة الدستورية | حكمت المحكمة | قضت المحكمة
حكم بالسجن | السجن المؤبد | حكم الإعدام | تنفيذ حكم الإعدام | هيئة المحلفين | جريمة قتل
جريمة القتل | القتل العمد | السطو المسلح | عملية سطو | تهريب المخدرات | حبوب مخدرة | ضبط كمية
شبكة تهريب | غسل الأموال | غسيل الأموال | اختلاس | رشوة | تهم فساد | الاتجار بالبشر | عصابة
المشتبه به | المشتبه بهم | مذكرة توقيف | مذكرة اعتقال | كفالة مالية | الطب الشرعي
التحقيق الجنائي | الإنتربول | الجرائم الإلكترونية | اغتصاب | تحرش | الاحتيال | تزوير
مكافحة الجريمة | سجين | المحامي
police arrested | was arrested | were arrested | pleaded guilty | pleaded not guilty
found guilty | life sentence | life in prison | death penalty | years in prison | sentenced to
prosecutors | public prosecutor | supreme court | court of appeal | appeals court
high court judge | grand jury | jury | defendant | murder charge | murder trial | manslaughter
homicide | armed robbery | burglary | drug trafficking | drug smuggling | money laundering
embezzlement | bribery | fraud charges | human trafficking | suspect | suspects | arrest warrant
released on bail | forensic | detectives | Interpol | cybercrime | rape | sexual assault
forgery | indictment | indicted
""",
    weak="""
الشرطة | المحكمة | القاضي | القضاء | متهم | المتهمين | جريمة | سرقة | اعتقال | السجن | مخدرات
police | court | judge | trial | crime | charged | arrested | prison | jail | lawyer
investigation | law | theft | stolen | guilty | accused
""",
)

DISASTER = Terms(
    strong="""
زلزال | هزة أرضية | هزات ارتدادية | مقياس ريختر | تسونامي | ثوران بركان | ثوران البركان
ثورة البركان | فيضان | فيضانات | السيول الجارفة | انهيار أرضي | انهيار أرضي ضخم | انهيار مبنى
انهيار جسر | إعصار مدمر | حريق هائل | اندلع حريق | اندلاع حريق | حرائق الغابات | فرق الإطفاء
رجال الإطفاء | الدفاع المدني | فرق الإنقاذ | عمليات الإنقاذ | تحت الأنقاض | تحطم طائرة
تحطمت طائرة | سقوط طائرة | حادث سير | حادث مروري | حادث تصادم | خرج القطار عن القضبان | خروج قطار
تصادم قطارين | غرق مركب | غرق قارب | غرق عبارة | انفجار منجم | تسرب غاز | انفجار غاز
حالة الطوارئ القصوى | إجلاء السكان | منكوبي الزلزال | منطقة منكوبة | حصيلة الضحايا
earthquake | aftershocks | magnitude | Richter scale | tsunami | volcanic eruption
volcano erupted | flash flood | flash floods | floodwaters | landslide | mudslide | avalanche
building collapse | bridge collapse | wildfire | wildfires | firefighters | rescue teams
rescue workers | search and rescue | under the rubble | plane crash | crash landing
train derailed | train crash | car crash | road accident | pile-up | ferry sank | boat capsized
shipwreck | mine collapse | gas leak | gas explosion | evacuated | disaster area
state of emergency | death toll | missing persons | survivors | first responders
emergency services | oil spill
""",
    weak="""
كارثة | حريق | ضحايا | قتلى | جرحى | مصابين | حادث | إنقاذ | انفجار | انهيار | طوارئ | إجلاء
غرق | أضرار | ناجين | إطفاء | المفقودين | حصيلة القتلى | مصرع
disaster | fire | killed | injured | accident | rescue | explosion | collapse | emergency | crash
flood | victims | damage | dead | blaze
""",
)

ECONOMY = Terms(
    strong="""
البنك المركزي | أسعار الفائدة | سعر الفائدة | معدل التضخم | التضخم | الناتج المحلي الإجمالي
النمو الاقتصادي | صندوق النقد الدولي | البنك الدولي | الاحتياطي الفيدرالي | سوق الأسهم
سوق المال | أسواق المال | البورصة | مؤشر الأسهم | أسعار النفط | خام برنت | برميل النفط | أوبك
سعر الصرف | أسعار الذهب | العجز التجاري | الميزان التجاري | الرسوم الجمركية | الصادرات | الواردات
الاستثمار الأجنبي | صندوق سيادي | الصندوق السيادي | سندات | صكوك | القطاع المصرفي | الطرح العام
الاكتتاب | صافي الأرباح | أرباح الشركة | إيرادات الشركة | صفقة استحواذ | اندماج الشركات
ركود اقتصادي | الركود | الدين العام | الموازنة العامة | عجز الموازنة | ضريبة القيمة المضافة
مليار دولار | القطاع العقاري | سوق العقارات | العملات المشفرة | رجال الأعمال | الغرفة التجارية
central bank | interest rate | interest rates | inflation | gross domestic product | GDP
economic growth | International Monetary Fund | World Bank | Federal Reserve | stock market
stock exchange | shares rose | shares fell | Wall Street | Nasdaq | Dow Jones | oil prices
crude oil | Brent | OPEC | exchange rate | gold prices | trade deficit | tariffs | exports
imports | foreign investment | sovereign wealth fund | bonds | bond yields | banking sector
initial public offering | IPO | net profit | quarterly earnings | revenue | takeover bid | merger
acquisition | recession | public debt | budget deficit | value added tax | real estate market
cryptocurrency | bitcoin | shareholders | bankruptcy | supply chain | retail sales
venture capital
""",
    weak="""
اقتصاد | اقتصادي | أسعار | الشركات | استثمار | استثمارات | أسهم | بنك | أرباح | تجارة | تجاري
الأسواق | مليون دولار | النفط | الدولار | ضريبة | القطاع الخاص
economy | economic | prices | company | companies | investment | investors | shares | bank
profit | trade | market | markets | oil | dollar | tax | business | billion | sales | firm
""",
)

LABOUR = Terms(
    strong="""
نقابة العمال | النقابات العمالية | اتحاد العمال | الاتحاد العام للشغل | نقابة الأطباء
نقابة المعلمين | إضراب عام | إضراب مفتوح | إضراب العمال | العمال المضربون | العمال المضربين
وقفة احتجاجية للعاملين | معدل البطالة | نسبة البطالة | البطالة | العاطلين عن العمل | فرص العمل
فرص عمل | سوق العمل | الحد الأدنى للأجور | الأجور والرواتب | رواتب الموظفين | تأخر الرواتب
صرف الرواتب | زيادة الأجور | زيادة الرواتب | تسريح العمال | تسريح الموظفين | تسريح عمال
قانون العمل | وزارة العمل | وزير العمل | وزارة الموارد البشرية | منظمة العمل الدولية | عقود العمل
عقد العمل | ساعات العمل | السلامة المهنية | إصابات العمل | حوادث العمل | صندوق التقاعد
سن التقاعد | قانون التقاعد | العمالة الوافدة | العمالة المنزلية | عمالة الأطفال | عيد العمال
التوظيف | السعودة | توطين الوظائف | الضمان الاجتماعي للعمال
trade union | trade unions | labour union | labor union | labour unions | labor unions
union members | went on strike | general strike | striking workers | strike action | walkout
picket line | collective bargaining | unemployment rate | unemployment | jobless | jobless claims
job market | labour market | labor market | minimum wage | wage increase | pay rise | pay dispute
salaries | laid off | layoffs | job cuts | redundancies | labour law | labor law | working hours
working conditions | workplace safety | work injuries | pension fund | pension reform
retirement age | migrant workers | domestic workers | child labour | child labor | May Day
International Labour Organization | employment contract | gig workers | remote work
hiring freeze | new jobs
""",
    weak="""
عمال | موظف | موظفين | وظيفة | وظائف | رواتب | أجور | نقابة | إضراب | توظيف | تقاعد | العاملين
مهنة
workers | employees | jobs | job | wages | salary | union | strike | employer | employers | staff
pension | hiring | career | workforce | pay
""",
)

POLITICS = Terms(
    strong="""
مجلس النواب | مجلس الشيوخ | مجلس الوزراء | البرلمان | رئيس الوزراء | رئيس الحكومة
رئيس الجمهورية | رئيس البرلمان | الحكومة الجديدة | تشكيل الحكومة | التشكيلة الوزارية
تعديل وزاري | حجب الثقة | سحب الثقة | الانتخابات الرئاسية | الانتخابات البرلمانية
الانتخابات التشريعية | الانتخابات المحلية | الحملة الانتخابية | صناديق الاقتراع | مراكز الاقتراع
مفوضية الانتخابات | الناخبين | الناخبون | مرشح الرئاسة | الكتلة النيابية | الكتل السياسية
الحزب الحاكم | أحزاب المعارضة | زعيم المعارضة | الائتلاف الحاكم | وزارة الخارجية | وزير الخارجية
العلاقات الثنائية | العلاقات الدبلوماسية | السفير | القائم بالأعمال | مجلس الأمن
الجمعية العامة للأمم المتحدة | قمة الرؤساء | جامعة الدول العربية | الاتحاد الأوروبي | مشروع قانون
التصويت على القانون | الدستور | تعديل دستوري | استفتاء | وزير الداخلية | البيت الأبيض | الكرملين
العملية السياسية | الأزمة السياسية | استقالة الحكومة | مسودة القانون
parliament | prime minister | cabinet reshuffle | coalition government | ruling party
opposition leader | opposition parties | presidential election | general election
parliamentary election | local elections | by-election | election campaign | polling stations
ballot | ballots | voters | electoral commission | presidential candidate | no-confidence vote
vote of no confidence | foreign minister | foreign ministry | ambassador | diplomatic relations
bilateral relations | Security Council | General Assembly | European Union | European Commission
White House | Kremlin | Senate | House of Representatives | Congress | lawmakers | legislators
legislation | referendum | constitution | constitutional amendment | impeachment
interior minister | state visit | summit | sanctions | government spokesman | Downing Street
Democrats | Republicans | Labour Party
""",
    weak="""
انتخابات | حزب | سياسي | سياسية | نواب | معارضة | سفارة | مرشح | تصويت
government | minister | president | election | elections | party | political | politics | policy
vote | candidate | opposition | diplomat | embassy | bill | leader | campaign
""",
)

SPORT = Terms(
    strong="""
كأس العالم | دوري أبطال أوروبا | دوري أبطال آسيا | الدوري الإنجليزي | الدوري الإسباني
الدوري الإيطالي | الدوري الألماني | الدوري الفرنسي | الدوري الممتاز | كأس آسيا | كأس أمم أفريقيا
كأس الملك | كأس الخليج | تصفيات كأس | مباراة الذهاب | مباراة الإياب | الشوط الأول | الشوط الثاني
ركلة جزاء | ركلات الترجيح | ركلات الجزاء | حارس المرمى | خط الدفاع | هدف التعادل | هدف الفوز
سجل هدفا | سجل هدفين | ثلاثية نظيفة | هداف الدوري | مدرب المنتخب | مدرب الفريق | المنتخب الوطني
اللاعبين | اللاعبون | الاتحاد الدولي لكرة القدم | فيفا | كرة القدم | كرة السلة | كرة اليد
الكرة الطائرة | كرة المضرب | التنس | السباحة | ألعاب القوى | الماراثون | رفع الأثقال | الملاكمة
المصارعة | الفورمولا | سباق الفورمولا | الألعاب الأولمبية | الأولمبياد | الميدالية الذهبية
ميدالية ذهبية | ريال مدريد | برشلونة | مانشستر يونايتد | مانشستر سيتي | سوق الانتقالات
بطاقة حمراء | البطولة العربية للأندية
World Cup | Champions League | Premier League | La Liga | Serie A | Bundesliga | Ligue 1
Europa League | FA Cup | Super Bowl | NFL | NBA | Major League Baseball | quarterback | touchdown
penalty kick | penalty shootout | goalkeeper | striker | midfielder | hat-trick | hat trick
extra time | half-time | second half | equaliser | red card | head coach | national team
footballer | footballers | football club | FIFA | UEFA | Olympic Games | Olympics | gold medal
silver medal | bronze medal | Grand Slam | Wimbledon | US Open | grand prix | Formula One
Formula 1 | MotoGP | Tour de France | marathon | sprinter | athletics | gymnastics
swimming championship | cricket | test match | rugby | basketball | volleyball | tennis
golf tournament | heavyweight | boxing | knockout | transfer window | play-offs | playoffs
relegation | league title | injury time
""",
    weak="""
مباراة | مباريات | الفريق | نادي | لاعب | المدرب | الدوري | بطولة | أهداف | منتخب | رياضة | رياضي
ملعب | فوز | كأس | الموسم
match | team | club | player | players | coach | league | season | goal | goals | championship
tournament | sport | stadium | win | final | title | fans | scored
""",
)

WEATHER = Terms(
    strong="""
حالة الطقس | الطقس المتوقع | توقعات الطقس | نشرة الطقس | الأحوال الجوية | الأرصاد الجوية
هيئة الأرصاد | الأنواء الجوية | درجات الحرارة | درجة الحرارة العظمى | درجة الحرارة الصغرى
درجة مئوية | موجة حر | موجة حارة | موجة باردة | موجة برد | منخفض جوي | مرتفع جوي | جبهة هوائية
كتلة هوائية | أمطار غزيرة | أمطار رعدية | أمطار متفرقة | زخات المطر | زخات من المطر | عواصف رعدية
عاصفة رعدية | عاصفة ترابية | عاصفة رملية | عواصف ترابية | غبار متصاعد | تساقط الثلوج
عاصفة ثلجية | الثلوج | الصقيع | البرد والصقيع | ضباب كثيف | الضباب | الرياح الشمالية | رياح نشطة
سرعة الرياح | مدى الرؤية | سماء صافية | غائم جزئيا | غائما جزئيا | غائم إلى | الرطوبة النسبية
ارتفاع الموج | عاصفة استوائية | إعصار | إعصار مداري | إنذار جوي | تحذير من الأمطار | كمية الأمطار
الأيام الممطرة
weather forecast | weather forecasters | forecasters | meteorologists | meteorological office
met office | National Weather Service | weather service | temperatures | degrees Celsius
degrees Fahrenheit | heatwave | heat wave | cold snap | cold front | low pressure
high pressure system | heavy rain | heavy rains | heavy rainfall | torrential rain | thunderstorm
thunderstorms | scattered showers | hailstorm | sandstorm | dust storm | snowfall | snowstorm
blizzard | heavy snow | freezing rain | frost warning | dense fog | wind gusts | gusts
wind speeds | partly cloudy | overcast | humidity | storm surge | tropical storm | hurricane
typhoon | cyclone | tornado | tornadoes | weather warning | flood warning | monsoon | El Niño
drought conditions | wettest | hottest day | record heat
""",
    weak="""
طقس | أمطار | مطر | رياح | حرارة | ثلوج | عاصفة | عواصف | غيوم | غبار | الجو | بارد | حار | ممطر
الرطوبة
weather | rain | wind | winds | snow | storm | storms | sunny | cloudy | heat | cold
temperature | forecast | dry | showers | fog
""",
)
