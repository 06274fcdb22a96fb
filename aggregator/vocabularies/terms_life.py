"""What texts say on how people live: arts, education, health and the like.

Data, of our own writing.
"""

from aggregator.vocabularies.terms import Terms

ARTS_AND_MEDIA = Terms(
    strong="""
مهرجان سينمائي | مهرجان الفيلم | فيلم روائي | فيلم وثائقي | مخرج سينمائي | مسرحية | خشبة المسرح
عرض مسرحي | معرض فني | معرض الكتاب | معرض تشكيلي | فنان تشكيلي | فنانة تشكيلية | الفن التشكيلي
لوحة فنية | لوحات فنية | ديوان شعر | قصيدة | قصائد | أمسية شعرية | الشاعر | الروائي | الروائية
رواية جديدة | مجموعة قصصية | جائزة أدبية | ألبوم غنائي | حفل غنائي | حفلة موسيقية | أوركسترا
فرقة موسيقية | المطرب | المطربة | الموسيقار | مسلسل تلفزيوني | مسلسلات رمضان
الدراما التلفزيونية | دور السينما | شباك التذاكر | بطولة الفنان | المتحف الوطني | متحف الفنون
السجادة الحمراء | جوائز الأوسكار | مهرجان كان | التراث الثقافي | دار الأوبرا | فن الخط العربي
وزارة الثقافة | الفنون الشعبية | النجمة السينمائية
film festival | feature film | documentary film | film director | box office | stage play
theatre company | art exhibition | art gallery | oil painting | sculptor | sculpture | novelist
debut novel | poetry collection | literary prize | book fair | music festival | studio album
concert tour | symphony orchestra | opera house | ballet | choreographer | pop singer
jazz musician | record label | television series | TV drama | Academy Award | Oscars | red carpet
Cannes Film Festival | Netflix series | screenplay | playwright | art museum | curator | Grammy
Booker Prize | Hollywood | cultural heritage | calligraphy
""",
    weak="""
فيلم | أفلام | السينما | ممثل | ممثلة | الفنان | الفنانة | مخرج | مسرح | موسيقى | أغنية | أغاني
رواية | كتاب | مهرجان | لوحات | ثقافي | متحف | جمهور
film | movie | actor | actress | director | novel | album | song | singer | concert | theatre
museum | poet | painting | exhibition | festival | drama | audience | band
""",
)

EDUCATION = Terms(
    strong="""
وزارة التربية | وزارة التعليم | وزارة التعليم العالي | وزير التربية | وزير التعليم
العام الدراسي | الفصل الدراسي | المناهج الدراسية | المنهج الدراسي | الامتحانات النهائية
امتحانات الثانوية | الثانوية العامة | شهادة البكالوريا | شهادة الماجستير | شهادة الدكتوراه
رسالة ماجستير | أطروحة دكتوراه | القبول الجامعي | طلبة الجامعة | طلاب الجامعة | طلبة المدارس
طلاب المدارس | تلاميذ | الهيئة التدريسية | أعضاء هيئة التدريس | المعلمين والمعلمات | المدرسين
رياض الأطفال | المدارس الابتدائية | المدارس الحكومية | المدارس الخاصة | محو الأمية | منحة دراسية
المنح الدراسية | البعثات الدراسية | رئيس الجامعة | عميد الكلية | حفل التخرج | التعليم عن بعد
التعليم المهني | نتائج الامتحانات | مقاعد الدراسة | الأقسام الداخلية | الواجبات المدرسية
school year | academic year | curriculum | final exams | exam results | high school
secondary school | primary school | elementary school | kindergarten | preschool
university students | school pupils | undergraduate | undergraduates | postgraduate
doctoral thesis | master's degree | bachelor's degree | tuition fees | student loans
scholarship | scholarships | teachers' union | school board | school district | headteacher
headmaster | school principal | vice chancellor | faculty members | department of education
ministry of education | literacy | classroom | classrooms | homework | graduation ceremony
distance learning | online learning | vocational training | school admissions
university entrance | standardized tests | textbooks | campus
""",
    weak="""
مدرسة | مدارس | جامعة | الجامعات | طلبة | طلاب | تعليم | تعليمية | معلم | معلمين | امتحان | كلية
دراسي | أكاديمي
school | schools | university | universities | students | student | teachers | teacher
education | exam | exams | college | academic | degree | pupils | learning
""",
)

ENVIRONMENT = Terms(
    strong="""
تغير المناخ | التغير المناخي | التغيرات المناخية | الاحتباس الحراري | الاحترار العالمي
انبعاثات الكربون | انبعاثات غازات | ثاني أكسيد الكربون | غازات الدفيئة | اتفاق باريس للمناخ
مؤتمر المناخ | قمة المناخ | كوب 28 | التنوع البيولوجي | التنوع الحيوي | المحميات الطبيعية
محمية طبيعية | حماية البيئة | وزارة البيئة | تلوث الهواء | تلوث المياه | التلوث البيئي
جودة الهواء | النفايات البلاستيكية | إعادة التدوير | إزالة الغابات | التصحر | قطع الأشجار
التشجير | زراعة الأشجار | الحياة البرية | الأنواع المهددة | الحيوانات المهددة بالانقراض
مهددة بالانقراض | الشعاب المرجانية | ذوبان الجليد | الأنهار الجليدية | ارتفاع مستوى سطح البحر
الطاقة النظيفة | الطاقة المتجددة | الطاقة الشمسية | مزارع الرياح | طاقة الرياح | شح المياه
ندرة المياه | الأهوار | النظام البيئي | الأنظمة البيئية | البصمة الكربونية | الحياد الكربوني
مياه الصرف الصحي | نشطاء البيئة
climate change | global warming | carbon emissions | greenhouse gas | greenhouse gases
carbon dioxide | net zero | Paris Agreement | climate summit | climate conference | biodiversity
nature reserve | national park | environmental protection | environment ministry | air pollution
water pollution | air quality | plastic waste | recycling | deforestation | desertification
reforestation | wildlife | endangered species | extinction | coral reef | coral reefs
melting ice | glaciers | glacier | sea level rise | rising sea levels | clean energy
renewable energy | solar power | wind farm | wind farms | water scarcity | wetlands | ecosystem
ecosystems | carbon footprint | sewage | conservationists | environmentalists | fossil fuels
rainforest | poaching | habitat
""",
    weak="""
بيئة | بيئي | بيئية | المناخ | مناخي | تلوث | انبعاثات | غابات | نفايات | حيوانات | أشجار | طبيعة
محمية
environment | environmental | climate | pollution | emissions | forest | forests | waste
species | animals | trees | nature | carbon | conservation | green
""",
)

HEALTH = Terms(
    strong="""
وزارة الصحة | وزير الصحة | منظمة الصحة العالمية | تفشي المرض | تفشي الوباء | فيروس كورونا | جائحة
لقاح | لقاحات | حملة تطعيم | حملة التلقيح | التطعيم | الكوليرا | الملاريا | شلل الأطفال | الحصبة
الإنفلونزا | فيروس نقص المناعة | السرطان | سرطان الثدي | مرض السكري | داء السكري | أمراض القلب
ضغط الدم | السكتة الدماغية | الجلطة | زراعة الكلى | زراعة الأعضاء | عملية جراحية | غرفة العمليات
العناية المركزة | قسم الطوارئ | المستشفيات الحكومية | الكوادر الطبية | الكوادر الصحية
الطواقم الطبية | الصحة النفسية | الاكتئاب | سوء التغذية | السمنة | الحمل والولادة | الأدوية
المضادات الحيوية | تجارب سريرية | تجربة سريرية | الأعراض الجانبية | أعراض المرض | التشخيص المبكر
نقص الأدوية | الأمراض المزمنة | العلاج الكيميائي | إصابة مؤكدة | الحمى النزفية
public health | World Health Organization | health ministry | disease outbreak | outbreak of
coronavirus | pandemic | epidemic | vaccine | vaccines | vaccination | immunisation
immunization | cholera | malaria | polio | measles | influenza | flu season | HIV | cancer
breast cancer | diabetes | heart disease | blood pressure | stroke | kidney transplant
organ transplant | surgery | surgeon | surgeons | intensive care | emergency room | hospital beds
mental health | depression | malnutrition | obesity | pregnancy | antibiotics | clinical trial
clinical trials | side effects | symptoms | early diagnosis | chronic disease | chemotherapy
drug shortage | health care | healthcare | patients | dementia | Alzheimer's | nurses
paediatric | tuberculosis
""",
    weak="""
صحة | صحي | صحية | مستشفى | مرض | أمراض | مريض | مرضى | طبيب | أطباء | علاج | دواء | فيروس | طبي
طبية | وباء | إصابات | وفاة
health | hospital | hospitals | disease | doctor | doctors | treatment | medicine | virus
medical | patient | infection | infections | clinic | drug | illness
""",
)

HUMAN_INTEREST = Terms(
    strong="""
موسوعة غينيس | غينيس للأرقام القياسية | رقم قياسي عالمي | أكبر معمر | أكبر معمرة
عيد ميلاده المئة | عيد ميلادها المئة | قصة إنسانية | قصة مؤثرة | لمسة إنسانية | لفتة إنسانية
مبادرة إنسانية | فاعل خير | جمع شمل | بعد فراق | التوائم السيامية | التوأم السيامي | أغرب حادثة
في حادثة غريبة | واقعة غريبة | خارج المألوف | طرائف | لقطة طريفة | مقطع فيديو طريف | انتشر المقطع
تفاعل رواد مواقع التواصل | أثار إعجاب | حيوان أليف | كلب ينقذ | قطة تنقذ | ينقذ حياة | أنقذ حياة
تحدى الإعاقة | من ذوي الهمم | ذوي الاحتياجات الخاصة | قصة كفاح | قصة نجاح ملهمة | زفاف جماعي
حفل زفاف | العائلة المالكة | ولادة طفل ملكي | حفل تكريم | وسام الشجاعة | ملكة جمال | مشاهير
نجوم المجتمع | تركة ضخمة | ربح اليانصيب
Guinness World Record | Guinness World Records | world's oldest | oldest living | 100th birthday
centenarian | good Samaritan | heartwarming | act of kindness | reunited with | long-lost
conjoined twins | lottery winner | lottery jackpot | bizarre incident | went viral | viral video
stranger's kindness | saved the life | saved his life | saved her life | rescued a dog
rescued a cat | pet dog | lost dog | family pet | overcame disability | rags to riches
inspirational story | mass wedding | royal baby | royal family | royal wedding | bravery award
beauty queen | Miss World | Miss Universe | celebrity couple | celebrities | birthday party
message in a bottle | record-breaking | bucket list | quirky | proposed to his girlfriend
wedding ring
""",
    weak="""
قصة | مؤثرة | طريفة | غريبة | عائلة | أسرة | عجوز | معمر | توأم | مواقع التواصل | نجمة | زواج
تكريم | لم شمل
story | family | viral | birthday | twins | grandmother | grandfather | couple | dream | strange
video | celebrity | wedding | kindness | hero | pet
""",
)

LIFESTYLE = Terms(
    strong="""
وصفة سهلة | طريقة التحضير | طريقة عمل | المقادير | ملعقة كبيرة | ملعقة صغيرة | على نار هادئة
يقدم ساخنا | مطبخ عالمي | الشيف | فن الطبخ | أسبوع الموضة | عرض أزياء | عروض الأزياء | مصمم أزياء
مصممة أزياء | دار أزياء | الموضة | صيحات الموضة | مستحضرات التجميل | العناية بالبشرة
تسريحات الشعر | المكياج | خبيرة تجميل | ديكور المنزل | الديكور | تصميم داخلي | الأثاث المنزلي
السياحة والسفر | وجهة سياحية | وجهات سياحية | الوجهات السياحية | رحلة سياحية | المنتجعات
منتجع سياحي | فنادق فاخرة | حجز الفنادق | الرحلات البحرية السياحية | البستنة | نباتات الزينة
تربية الطيور | هواية | هواة جمع | ألعاب الفيديو | ألعاب إلكترونية | اللياقة البدنية | اليوغا
حمية غذائية | إنقاص الوزن | أنظمة غذائية | برجك اليوم | ساعات فاخرة | المجوهرات | عطور
recipe | recipes | tablespoon | teaspoon | preheat the oven | simmer | celebrity chef
Michelin star | restaurant review | fashion week | fashion show | fashion designer | catwalk
runway show | haute couture | luxury brand | cosmetics | skincare | skin care | hairstyle
make-up artist | makeup | home decor | interior design | furniture | tourist destination
travel guide | holiday resort | beach resort | luxury hotel | cruise ship | backpacking
gardening | houseplants | hobby | hobbyists | collectors | video game | video games | gamers
board games | yoga | weight loss | healthy eating | dieting | horoscope | jewellery | perfume
wine tasting | vegan | barbecue | road trip | camping
""",
    weak="""
طعام | أكلات | مطعم | مطاعم | أزياء | جمال | بشرة | سياحة | سياحي | سياح | فندق | فنادق | منزل
حديقة | وصفات | الأبراج
food | restaurant | restaurants | fashion | beauty | skin | travel | tourism | tourists | hotel
hotels | holiday | garden | style | cooking | chef | tips | leisure
""",
)

RELIGION = Terms(
    strong="""
القرآن الكريم | السنة النبوية | الحديث الشريف | المسجد الحرام | المسجد النبوي | المسجد الأقصى
خطبة الجمعة | صلاة الجمعة | صلاة العيد | إمام المسجد | خطيب الجامع | دار الإفتاء | المفتي
مفتي الجمهورية | فتوى | فتاوى | وزارة الأوقاف | الأوقاف الدينية | ديوان الوقف | هيئة كبار العلماء
الأزهر الشريف | شيخ الأزهر | موسم الحج | الحجاج | مناسك الحج | المعتمرين | العمرة | المولد النبوي
عاشوراء | زيارة الأربعين | المرجعية الدينية | المرجع الديني | الحوزة العلمية | الكنيسة | الكنائس
بابا الفاتيكان | البابا | البطريرك | الأساقفة | قداس | عيد الميلاد المجيد | عيد الفصح | الحاخام
كنيس | التسامح الديني | حوار الأديان | رجال الدين | الشريعة الإسلامية
Quran | Koran | prophet Muhammad | mosque | mosques | imam | imams | Friday prayers | fatwa
grand mufti | Sharia | hajj | umrah | Mecca pilgrims | pilgrims | pilgrimage | Ramadan
Eid al-Fitr | Eid al-Adha | Ashura | Catholic Church | church service | archbishop | bishop
bishops | cardinal | cardinals | Pope | Vatican | patriarch | Orthodox Church | cathedral
parish | priest | priests | clergy | Easter Mass | Christmas Mass | Gospel | Bible | synagogue
rabbi | rabbis | Torah | Passover | Yom Kippur | Buddhist | Buddhism | Dalai Lama | Hindu temple
Hinduism | Sikh | interfaith | theology | worshippers | religious leaders | baptism | monastery
""",
    weak="""
ديني | دينية | مسجد | جامع | صلاة | إسلامي | مسيحي | مسيحيين | شيخ | حج | عبادة | أديان | مؤمنين
شهر رمضان | عيد الفطر | عيد الأضحى
religion | religious | church | prayer | prayers | faith | Muslim | Muslims | Christian
Christians | Jewish | holy | sacred | worship | temple | sermon
""",
)

SCIENCE = Terms(
    strong="""
الذكاء الاصطناعي | تعلم الآلة | التعلم الآلي | نموذج لغوي | روبوت | روبوتات | الحوسبة السحابية
الحوسبة الكمومية | الأمن السيبراني | هجوم سيبراني | هجوم إلكتروني | قراصنة الإنترنت
برمجيات خبيثة | ثغرة أمنية | هاتف ذكي | نظام التشغيل | أشباه الموصلات | رقائق إلكترونية | معالجات
شبكات الجيل الخامس | الجيل الخامس | شركات التكنولوجيا | شركة ناشئة تقنية | تطبيق جديد للهواتف
وكالة ناسا | ناسا | وكالة الفضاء | محطة الفضاء الدولية | رواد الفضاء | رائد فضاء | مركبة فضائية
قمر صناعي | أقمار صناعية | إطلاق صاروخ فضائي | تلسكوب | الثقب الأسود | كوكب المريخ | سطح القمر
علماء الفلك | علماء الآثار الرقمية | الحمض النووي | الهندسة الوراثية | الجينوم | دراسة علمية
دراسة حديثة | فريق من الباحثين | اكتشف العلماء | باحثون من جامعة | فيزياء الجسيمات | مجلة نيتشر
المفاعل البحثي | طباعة ثلاثية الأبعاد | الواقع الافتراضي
artificial intelligence | machine learning | language model | chatbot | robot | robots | robotics
cloud computing | quantum computing | quantum computer | cybersecurity | cyberattack
cyber attack | hackers | malware | ransomware | data breach | smartphone | smartphones
operating system | semiconductor | semiconductors | microchip | microchips | 5G network
tech giant | tech companies | software update | software engineers | NASA | space agency
space station | astronaut | astronauts | spacecraft | satellite launch | satellites
rocket launch | telescope | black hole | Mars rover | lunar surface | astronomers | DNA | genome
gene editing | genetic engineering | scientists discovered | peer-reviewed | researchers found
laboratory | physicists | particle physics | nuclear fusion | palaeontologists | fossils
3D printing | virtual reality | algorithm | algorithms | silicon chip
""",
    weak="""
علماء | باحثين | الباحثون | تكنولوجيا | تقنية | تقنيات | فضاء | رقمي | رقمية | إنترنت | بيانات
علمي | علمية | اكتشاف | الهواتف الذكية
science | scientists | researchers | research | study | technology | tech | space | digital
internet | data | app | software | discovery | computer | online | device
""",
)

SOCIETY = Terms(
    strong="""
حقوق الإنسان | حقوق المرأة | تمكين المرأة | المساواة بين الجنسين | العنف الأسري | العنف ضد المرأة
زواج القاصرات | حقوق الطفل | حماية الطفل | الأيتام | دور الأيتام | كبار السن | دور المسنين
ذوي الإعاقة | ذوي الاحتياجات الخاصة | الضمان الاجتماعي | الرعاية الاجتماعية
وزارة الشؤون الاجتماعية | خط الفقر | معدلات الفقر | مكافحة الفقر | المشردين | العشوائيات
اللاجئين | مخيمات اللاجئين | المهاجرين غير النظاميين | الهجرة غير الشرعية | الهجرة غير النظامية
طالبي اللجوء | النازحين | التعداد السكاني | التعداد العام للسكان | النمو السكاني | معدل المواليد
حالات الطلاق | معدلات الطلاق | العنوسة | المجتمع المدني | منظمات المجتمع المدني | العمل التطوعي
العمل الخيري | جمعية خيرية | الجمعيات الخيرية | التمييز العنصري | العنصرية | الأقليات
السلم الأهلي | العشائر | الصلح العشائري | الأحوال الشخصية | ظاهرة التسول | الإدمان
التماسك الاجتماعي
human rights | women's rights | gender equality | domestic violence | violence against women
child marriage | children's rights | child protection | orphans | orphanage | elderly people
care homes | nursing home | people with disabilities | disability rights | social security
social welfare | welfare benefits | poverty line | poverty rate | child poverty | homeless
homelessness | slums | refugees | refugee camp | refugee camps | asylum seekers | asylum seeker
illegal immigration | migrants | migration policy | displaced people | census | population growth
birth rate | divorce rate | same-sex marriage | LGBT | civil society | volunteering | volunteers
charity | charities | philanthropy | racial discrimination | racism | minorities
ethnic minority | social cohesion | inequality | addiction | gun control | abortion
indigenous people | community leaders | foster care
""",
    weak="""
المجتمع | المرأة | النساء | الأطفال | الشباب | أسرة | الأسر | فقراء | مهاجرين | لاجئين | تطوع
مساعدات | المتطوعين
society | social | women | children | youth | families | poor | poverty | immigrants | population
rights | community | equality | discrimination | welfare | aid
""",
)
