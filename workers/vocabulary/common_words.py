"""Words that stand in every tenth article or so: they describe, but tell articles apart badly.

A prior for the time before a stream has shown what is common in it; of our own writing. They may
be part of a phrase (مجلس الأمن); alone they rank low.
"""

ARABIC = """
رئيس الرئيس رئيسا رئيسة رؤساء وزير الوزير وزراء الوزراء وزارة الوزارة حكومة الحكومة حكومات
الحكومات دولة الدولة دول الدول بلد البلد بلاد البلاد بلدان البلدان بلدين البلدين مدينة المدينة مدن
المدن منطقة المنطقة مناطق المناطق محافظة المحافظة ولاية الولاية عاصمة العاصمة شعب الشعب شعوب مواطن
المواطن مواطنين المواطنين مواطنون الناس ناس شخص شخصا الشخص أشخاص الأشخاص رجل رجال الرجل امرأة نساء
النساء أطفال الأطفال طفل شاب شباب الشباب عائلة أسرة الأسرة أسر قيادة القيادة قيادات قائد القائد
مسؤول المسؤول مسؤولين المسؤولين مسؤولون المسؤولون مسئول مسئولين مدير المدير مديرة إدارة الإدارة
عضو أعضاء الأعضاء أمين مجلس المجلس لجنة اللجنة لجان هيئة الهيئة هيئات مؤسسة المؤسسة مؤسسات
المؤسسات منظمة المنظمة منظمات المنظمات جمعية الجمعية مركز المركز مراكز جامعة الجامعة كلية شركة
الشركة شركات الشركات برنامج البرنامج برامج مشروع المشروع مشاريع مشروعات خطة الخطة خطط عملية
العملية عمليات العمليات أعمال الأعمال العمل عمله عملها عاملين العاملين نشاط أنشطة خدمة خدمات
الخدمات خدمية قطاع القطاع قطاعات نظام النظام أنظمة قانون القانون قرار القرار قرارات القرارات اتفاق
الاتفاق اتفاقية الاتفاقية اجتماع الاجتماع اجتماعات لقاء اللقاء لقاءات مؤتمر المؤتمر زيارة الزيارة
زيارته مشاركة المشاركة مشاركين المشاركين المشاركون حضور حضر افتتاح افتتح حفل الحفل مناسبة جلسة
الجلسة قضية القضية قضايا القضايا مسألة مشكلة المشكلة مشاكل موضوع الموضوع ملف الملف ملفات وضع الوضع
أوضاع الأوضاع ظروف الظروف حدث أحداث الأحداث تطور تطوير تطورات التطورات تحقيق التحقيق تنفيذ التنفيذ
تقديم تنظيم التنظيم توفير دعم الدعم تعاون التعاون تعزيز علاقات العلاقات علاقة العلاقة جهود الجهود
جهد سياسة السياسة سياسات سياسي السياسي سياسية السياسية اقتصادي الاقتصادي اقتصادية الاقتصادية
اجتماعية الاجتماعية الاجتماعي أمني الأمني أمنية الأمنية عسكري العسكري عسكرية العسكرية دولي الدولي
دولية الدولية محلي المحلي محلية المحلية وطني الوطني وطنية الوطنية عربي العربي عربية العربية العالم
عالم العالمي العالمية عالمية إقليمي الإقليمي الإقليمية حق حقوق الحق قوة القوة قوات القوات جيش
الجيش شرطة الشرطة أمن الأمن حرب الحرب سلام السلام هجوم الهجوم حياة الحياة حياته موت وفاة مقتل قتل
قتلى جرحى إصابة أصيب ضحايا حادث الحادث حوادث سيارة السيارة سيارات طريق الطريق منزل المنزل بيت
البيت مبنى مياه ماء أرض الأرض بحر مال المال أموال الأموال سوق السوق سعر أسعار الأسعار دولار
الدولار دولارا ريال ريالا دينار دينارا درهم جنيه يورو قيمة القيمة نسبته معدل معدلات مستوى المستوى
مستويات زيادة ارتفاع انخفاض تراجع نمو إنتاج فريق الفريق لاعب اللاعب لاعبين اللاعبين مباراة
المباراة مباريات المباريات نادي النادي مدرب المدرب بطولة البطولة دوري الدوري كرة القدم هدفا أهداف
الأهداف نقطة نقاط فوز الفوز خسارة كأس منتخب المنتخب موسم الموسم ملعب الملعب شوط الشوط جمهور جماهير
إعلام الإعلام إعلامي إعلامية الإعلامية وسائل موقعها موقعه كتاب الكتاب كلمة كلمته رسالة حديث الحديث
حوار الحوار رأي الرأي فكرة رؤية معلومات المعلومات بيانات دراسة الدراسة بحث البحث علم علمية العلمية
تعليم التعليم التربية طالب الطالب طلاب الطلاب صحة الصحة الصحية صحية مستشفى مرض مريض المرضى علاج
مجتمع المجتمع ثقافة الثقافة الثقافية مجموعة المجموعة جماعة الجماعة عناصر طرف أطراف الأطراف قسم فرع
إحصائية خبير خبراء تواصل استخدام إمكانية قدرة ضرورة أهمية فرصة فرص مهام مسؤولية ثقة أمل نجاح فشل
خطر أزمة الأزمة إجراءات الإجراءات إجراء التدابير إصدار تحت سلطة السلطة سلطات السلطات جمهورية
الجمهورية مملكة المملكة إمارة اتحاد الاتحاد متحدة المتحدة حزب الحزب أحزاب شركاء عدالة أمريكي
أمريكية أمريكيين أميركي أميركية أوروبي أوروبية آسيوي آسيوية أفريقي أفريقية إفريقي إفريقية غربي
غربية شرقي شرقية شمالي شمالية جنوبي جنوبية محمد أحمد محمود علي حسن حسين عمر خالد سعد سعود فهد
عبدالله عبدالرحمن عبدالعزيز إبراهيم صالح سلطان ناصر يوسف مصطفى عبد ابن بن آل أبو الملك الأمير
الأميرة ملك أمير زعيم الزعيم سفير السفير نائب النائب والد والده والدها والدته والدي والدين والدتها
عيد العيد رحمه بدء برئاسة
"""

ENGLISH = """
president minister ministers prime government governments country countries nation nations
national international world global city cities town area areas region regional local state
federal public private official officials leader leaders leadership chief head director manager
chairman secretary member members council committee commission agency department ministry office
company companies firm firms business businesses group groups organization organisation party
parties political policy policies economic economy social security military army force forces
police law court legal case rights right power war peace attack attacks crisis situation issue
issues problem problems plan plans project projects program programme programs system systems
service services work workers working job jobs team teams game games match player players season
league cup club coach win wins won lost loss goal goals home house family families child children
school schools student students university health hospital study research researchers expert
experts data information technology money market markets price prices cost costs dollar dollars
euro euros percent per cent rate rates growth increase decrease rise fall level levels deal
agreement talks meeting conference visit event events decision decisions action measures support
effort efforts role change changes future history life death dead killed injured victims accident
car cars road water food land sea air building buildings street media press interview letter book
film music open opened opening close closed result results important major key main top early full
line order question answer idea view views believe feel felt hope pay paid buy bought sell sold
build built send sent lead led leading community residents citizens human free united republic
kingdom southern northern eastern western south north east west central
"""

ALL = (ARABIC, ENGLISH)
