"""Names that news turn about, beside those of countries (see gazetteer): bodies, capitals, seas.

Of our own writing. A line holds one name, or several with "|" between them.
"""

ORGANISATIONS = """
مجلس الأمن|مجلس الأمن الدولي|مجلس الأمن القومي|الأمم المتحدة|الاتحاد الأوروبي|الاتحاد الأفريقي
جامعة الدول العربية|الجامعة العربية|مجلس التعاون الخليجي|مجلس التعاون لدول الخليج العربية
منظمة التعاون الإسلامي|حلف شمال الأطلسي|حلف الناتو|الناتو|أوبك|أوبك بلس|صندوق النقد الدولي
البنك الدولي|منظمة الصحة العالمية|منظمة التجارة العالمية|منظمة العفو الدولية|هيومن رايتس ووتش
الصليب الأحمر|الهلال الأحمر|اليونيسف|اليونسكو|الأونروا|الوكالة الدولية للطاقة الذرية
المحكمة الجنائية الدولية|محكمة العدل الدولية|الإنتربول|البيت الأبيض|البنتاغون|البنتاجون|الكرملين
الكونغرس|الكونجرس|مجلس الشيوخ|مجلس النواب|مجلس الشورى|الكنيست|الدوما|داونينغ ستريت|وزارة الخارجية
وزارة الدفاع|وزارة الداخلية|وزارة المالية|وزارة الصحة|وزارة التعليم|وزارة العدل|وزارة النفط
البنك المركزي|الاحتياطي الفيدرالي|البنك المركزي الأوروبي|المفوضية الأوروبية|البرلمان الأوروبي
الحرس الثوري|الحشد الشعبي|حزب الله|حركة حماس|حماس|طالبان|تنظيم القاعدة|داعش|تنظيم الدولة|الحوثيون
الحوثيين|أنصار الله|البيشمركة|السلطة الفلسطينية|منظمة التحرير الفلسطينية|الفيفا|اليويفا|ريال مدريد
برشلونة|مانشستر يونايتد|مانشستر سيتي|ليفربول|تشيلسي|أرسنال|بايرن ميونخ|يوفنتوس|باريس سان جيرمان
دوري أبطال أوروبا|كأس العالم|كأس آسيا|كأس أمم أفريقيا|الدوري الإنجليزي الممتاز|الألعاب الأولمبية
غوغل|جوجل|أبل|آبل|مايكروسوفت|أمازون|فيسبوك|تويتر|إنستغرام|واتساب|يوتيوب|تيك توك|تسلا|سامسونغ|هواوي
أرامكو|ناسا|الذكاء الاصطناعي|التغير المناخي|تغير المناخ|كورونا|فيروس كورونا|حقوق الإنسان
الطاقة المتجددة|الأسلحة النووية|البرنامج النووي|Security Council|UN Security Council
United Nations|European Union|African Union|Arab League|NATO|OPEC|IMF|World Bank
International Monetary Fund|World Health Organization|World Trade Organization|WTO
Amnesty International|Human Rights Watch|Red Cross|Red Crescent|UNICEF|UNESCO|UNRWA|IAEA
International Criminal Court|International Court of Justice|Interpol|White House|Pentagon|Kremlin
Congress|Senate|House of Representatives|House of Commons|House of Lords|Knesset|Downing Street
Federal Reserve|European Commission|European Parliament|European Central Bank|Bank of England
Supreme Court|State Department|Hezbollah|Hamas|Taliban|Islamic State|Al-Qaeda|FIFA|UEFA|World Cup
Champions League|Premier League|Olympic Games|Real Madrid|Barcelona|Manchester United
Manchester City|Liverpool|Chelsea|Arsenal|Bayern Munich|Google|Apple|Microsoft|Amazon|Facebook
Twitter|Instagram|WhatsApp|YouTube|TikTok|Tesla|Samsung|Huawei|NASA|artificial intelligence
climate change|coronavirus|human rights|renewable energy|nuclear weapons|nuclear program
stock market|interest rates
"""

PLACES = """
بغداد|البصرة|الموصل|أربيل|كركوك|النجف|كربلاء|الأنبار|نينوى|السليمانية|كردستان|إقليم كردستان|دمشق
حلب|حمص|إدلب|الرقة|دير الزور|اللاذقية|بيروت|طرابلس|عمان|القدس|القدس المحتلة|غزة|قطاع غزة
الضفة الغربية|رام الله|نابلس|الخليل|تل أبيب|الجولان|سيناء|القاهرة|الإسكندرية|الجيزة|الخرطوم|دارفور
بنغازي|مصراتة|سرت|تونس|صفاقس|سوسة|القيروان|بنزرت|الجزائر|وهران|قسنطينة|الرباط|الدار البيضاء|مراكش
فاس|طنجة|أغادير|نواكشوط|الرياض|جدة|مكة|مكة المكرمة|المدينة المنورة|الدمام|تبوك|القصيم|عسير|نجران
جازان|الطائف|الدوحة|المنامة|مدينة الكويت|أبوظبي|أبو ظبي|دبي|الشارقة|مسقط|صلالة|صنعاء|عدن|تعز
الحديدة|مأرب|حضرموت|مقديشو|طهران|أصفهان|أنقرة|إسطنبول|كابول|كابل|إسلام آباد|كراتشي|لاهور|نيودلهي
دلهي|مومباي|كشمير|دكا|بكين|بيجين|شنغهاي|هونغ كونغ|هونج كونج|تايبيه|طوكيو|سول|سيول|بيونغ يانغ
بيونج يانج|بانكوك|هانوي|جاكرتا|مانيلا|كوالالمبور|موسكو|سان بطرسبرغ|فلاديفوستوك|القرم
شبه جزيرة القرم|كييف|خاركيف|دونيتسك|مينسك|وارسو|براغ|بودابست|بوخارست|صوفيا|أثينا|بلغراد|سراييفو
فيينا|برلين|ميونخ|فرانكفورت|باريس|مرسيليا|لندن|مانشستر|دبلن|إدنبرة|بروكسل|لاهاي|أمستردام|جنيف
زيورخ|برن|روما|ميلانو|مدريد|لشبونة|ستوكهولم|أوسلو|كوبنهاغن|هلسنكي|واشنطن|نيويورك|لوس أنجلوس|شيكاغو
كاليفورنيا|تكساس|فلوريدا|أوتاوا|تورنتو|مكسيكو سيتي|هافانا|كراكاس|بوغوتا|برازيليا|ساو باولو
ريو دي جانيرو|بوينس آيرس|ليما|سانتياغو|كانبيرا|سيدني|ويلينغتون|نيروبي|أديس أبابا|كمبالا|جوبا
كيغالي|أبوجا|لاغوس|أكرا|داكار|باماكو|نيامي|انجامينا|بريتوريا|جوهانسبرغ|كيب تاون|الشرق الأوسط
شمال أفريقيا|الخليج|الخليج العربي|البحر الأحمر|البحر المتوسط|البحر الأبيض المتوسط|البحر الأسود
بحر قزوين|بحر الصين الجنوبي|المحيط الهادئ|المحيط الهندي|المحيط الأطلسي|مضيق هرمز|باب المندب
قناة السويس|نهر النيل|النيل|الفرات|دجلة|أوروبا|آسيا|أفريقيا|إفريقيا|أمريكا|أميركا|أمريكا اللاتينية
المملكة المتحدة|بريطانيا|إنجلترا|اسكتلندا|الولايات المتحدة الأمريكية|الولايات المتحدة الأميركية
السعودية|الإمارات|البوسنة|الاتحاد السوفيتي|هولندا|إسرائيل|فلسطين|سوريا|سورية|ميانمار|بورما|الكونغو
جنوب أفريقيا|الشيشان|التبت|سبتة|مليلية|Baghdad|Basra|Mosul|Erbil|Kirkuk|Kurdistan|Damascus|Aleppo
Homs|Idlib|Beirut|Tripoli|Amman|Jerusalem|Gaza|Gaza Strip|West Bank|Ramallah|Tel Aviv
Golan Heights|Sinai|Cairo|Alexandria|Khartoum|Darfur|Benghazi|Tunis|Algiers|Rabat|Casablanca
Marrakesh|Nouakchott|Riyadh|Jeddah|Mecca|Medina|Doha|Manama|Kuwait City|Abu Dhabi|Dubai|Sharjah
Muscat|Sanaa|Aden|Mogadishu|Tehran|Ankara|Istanbul|Kabul|Islamabad|Karachi|Lahore|New Delhi|Delhi
Mumbai|Kashmir|Dhaka|Beijing|Shanghai|Hong Kong|Taipei|Tokyo|Seoul|Pyongyang|Bangkok|Hanoi|Jakarta
Manila|Kuala Lumpur|Moscow|St Petersburg|Vladivostok|Crimea|Kyiv|Kiev|Kharkiv|Donetsk|Minsk|Warsaw
Prague|Budapest|Bucharest|Sofia|Athens|Belgrade|Sarajevo|Vienna|Berlin|Munich|Frankfurt|Paris
Marseille|London|Manchester|Dublin|Edinburgh|Brussels|The Hague|Amsterdam|Geneva|Zurich|Bern|Rome
Milan|Madrid|Lisbon|Stockholm|Oslo|Copenhagen|Helsinki|Washington|New York|Los Angeles|Chicago
California|Texas|Florida|Ottawa|Toronto|Mexico City|Havana|Caracas|Bogota|Brasilia|Sao Paulo
Rio de Janeiro|Buenos Aires|Lima|Santiago|Canberra|Sydney|Wellington|Nairobi|Addis Ababa|Kampala
Juba|Kigali|Abuja|Lagos|Accra|Dakar|Bamako|Niamey|Pretoria|Johannesburg|Cape Town|Middle East
North Africa|Persian Gulf|Red Sea|Mediterranean|Black Sea|Caspian Sea|South China Sea|Pacific
Indian Ocean|Atlantic|Strait of Hormuz|Suez Canal|Nile|Euphrates|Tigris|Europe|Asia|Africa|America
Latin America|Britain|England|Scotland|Wales|Northern Ireland|UK|USA|Holland|Soviet Union|Burma
Chechnya|Tibet
"""
