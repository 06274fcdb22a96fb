"""Words that name nothing: particles, pronouns, numbers, days, verbs that news are told with.

Of our own writing, in the letters of people; whoever compares folds them (see lexicon). A word of
one letter says nothing in any language and is not listed.
"""

ARABIC = """
في من إلى الى على عن مع منذ خلال بين بعد قبل حتى لدى عند نحو حول ضد دون تحت فوق أمام خلف وراء عبر
حسب وفق وفقا طبقا ضمن لأجل أجل بسبب رغم بدل بدلا سوى غير عدا إلا إن أن أنه أنها أنهم إنه إنها إنهم
إنهما أنهما أننا إننا إني أني أنني إنني بأن بأنه بأنها لأن لأنه لأنها لأنهم فإن فإنه فإنها وإن وأن
وأنه وأنها لكن لكنه لكنها لكنهم لكي كي لو لولا لما كما ما ماذا مما عما فيما بما إنما أما إما أو أم
ثم بل قد لقد سوف لم لن لا ليس ليست ليسوا هل كيف أين متى أي أية أيا أيها هو هي هم هما هن أنا نحن
أنت أنتم هذا هذه هذان هذين هاتين هاتان هؤلاء ذلك تلك أولئك ذا ذات ذاته ذاتها هنا هناك هنالك الذي
التي الذين اللذان اللذين اللتان اللتين اللاتي اللواتي الآن كل كله كلها كلهم كلا كلتا جميع الجميع
جميعا بعض بعضها بعضهم بعضا أحد إحدى أحدهم أحدها نفس نفسه نفسها نفسهم فقط أيضا كذلك هكذا كذا مثل
مثلا مثلما عليه عليها عليهم علينا إليه إليها إليهم إلينا فيه فيها فيهم فينا منه منها منهم منا منكم
عنه عنها عنهم معه معها معهم معنا به بها بهم بنا بهما له لها لهم لهما لنا لك لكم لي بي إليك إذ إذا
إذن إزاء حيث حين حينما عندما بينما كلما طالما ربما لعل لعله لعلها كأن كأنه كأنها ليت نعم حيال كان
كانت كانوا كنا كنت يكون تكون يكن تكن نكن سيكون ستكون سيكونون يكونوا تكونوا أكون نكون كون كونه
كونها كائن مازال مازالت ظل ظلت أصبح أصبحت يصبح تصبح صار صارت بات باتت يبقى تبقى بقي بقيت زال زالت
يزال تزال لازال أكثر أقل أكبر أصغر أول أولى أولا الأول الأولى ثاني ثانية الثاني الثانية ثانيا ثالث
ثالثة الثالث الثالثة ثالثا رابع رابعة الرابع الرابعة خامس الخامس الخامسة سادس السادس السادسة سابع
السابع السابعة ثامن الثامن الثامنة تاسع التاسع التاسعة عاشر العاشر العاشرة الحادي حادي عشرة عشر
واحد واحدة الواحد الواحدة اثنين اثنان اثنتين اثنتان اثنا اثني ثلاثة ثلاث أربعة أربع خمسة خمس ستة
ست سبعة سبع ثمانية ثماني ثمان تسعة تسع عشرين عشرون ثلاثين ثلاثون أربعين خمسين ستين سبعين ثمانين
تسعين مئة مائة مئتي مئتين مئات المئات ألف ألفا ألفي ألفين آلاف الآلاف مليون مليونا ملايين مليار
مليارات مليارا نصف ربع ثلث ثلثي أضعاف ضعف عشرات العشرات كثير كثيرا الكثير كثيرة كثيرين الكثيرين
قليل قليلا القليل قليلة عدة عديد العديد عديدة عدد عددا عددها عددهم أعداد بضع بضعة جدا تماما حاليا
سابقا لاحقا مؤخرا حديثا قريبا دائما أحيانا غالبا عادة معا سويا مجددا مبكرا فورا فجأة تقريبا أخيرا
أساسا خاصة خصوصا لاسيما سيما تحديدا عموما فعلا حقا طبعا بالطبع بالتالي بالفعل بالضبط تدريجيا
نهائيا رسميا بداية نهاية خلاله خلالها بينهم بينها بينهما بعدها بعده قبلها قبله بعدما قبيل عقب إثر
أثناء حسبما فور طوال طيلة مدى لدي لديه لديها لديهم لدينا عندي عنده عندها عندهم عندنا ضمنها حوله
حولها حولهم نحوه نحوها أمامه أمامها أمامهم فوقه فوقها تحته تحتها وراءه خلفه جانب جانبه جانبها
جانبهم بجانب آخر أخرى أخر آخرون آخرين الآخر الأخرى الآخرين الآخرون أغلب أغلبهم أغلبية معظم معظمهم
معظمها غالبية سائر كافة كامل كاملة كاملا بأكمله بأكملها مجمل إجمالي إجمالا شتى مختلف مختلفة متعددة
مجموع قال قالت قالوا يقول تقول يقولون قائلا قائلة القول قولهم قوله قولها أقول نقول قيل يقال أضاف
أضافت أضافوا يضيف تضيف مضيفا مضيفة أوضح أوضحت أوضحوا يوضح توضح موضحا موضحة ذكر ذكرت ذكروا يذكر
تذكر مذكرا أكد أكدت أكدوا يؤكد تؤكد يؤكدون مؤكدا مؤكدة تأكيد تأكيده أشار أشارت أشاروا يشير تشير
مشيرا مشيرة الإشارة إشارة بينت يبين تبين مبينا مبينة لفت لفتت يلفت لافتا لافتة نوه نوهت ينوه منوها
منوهة أعلن أعلنت أعلنوا يعلن تعلن معلنا معلنة أفاد أفادت أفادوا يفيد تفيد مفيدا صرح صرحت يصرح تصرح
مصرحا كشف كشفت كشفوا يكشف تكشف كاشفا اعتبر اعتبرت يعتبر تعتبر معتبرا معتبرة رأى رأت يرى ترى يرون
نرى أبدى أبدت يبدو تبدو بدا بدت شدد شددت يشدد تشدد مشددا مشددة تابع تابعت يتابع تتابع متابعا
متابعة واصل واصلت يواصل تواصل مواصلة استطرد استدرك ختم اختتم أردف أردفت مردفا زعم زعمت يزعم نقل
نقلت ينقل تنقل نقلا عبرت معبرا معربا أعرب أعربت يعرب تعرب أفصح ألمح أقر أقرت نفى نفت ينفي نافيا
طالب طالبت يطالب تطالب مطالبا دعا دعت يدعو تدعو داعيا حث حثت يحث توقع توقعت يتوقع تتوقع متوقعا
اعترف اعترفت بحسب بشأن بخصوص بالنسبة نسبة لقاء بهذا بهذه لهذا لهذه كهذا فهذا فهذه وهذا وهذه وهو
وهي وهم فهو فهي بذلك لذلك لذا ولذلك وكذلك وذلك فذلك ومع ومن وعلى وفي وإلى وعن وقد فقد ولقد ولم ولن
ولا فلا ولكن وما ممن لمن بمن عمن فمن وغيرها وغيره وغيرهم غيره غيرها غيرهم وبين وبعد وقبل ومنذ وحتى
وعند وعندما وأيضا ومنها ومنهم وفيها وفيه وله ولها ولهم وبه وبها وعليه وعليها تم يتم تتم سيتم ستتم
تمت يتمكن تمكن تمكنت يمكن يمكنه يمكنها ممكن الممكن تمكنوا يجب يجوز ينبغي لابد بد يستطيع تستطيع
يستطيعون استطاع استطاعت قام قامت قاموا يقوم تقوم يقومون قيام القيام قيامه قيامها جاء جاءت جاؤوا
يأتي تأتي جاري الجاري الجارية حدث حدثت يحدث تحدث حصل حصلت يحصل تحصل أراد أرادت يريد تريد يريدون
نريد وجد وجدت يوجد توجد وجود وجوده وجودها عاد عادت يعود تعود شهد شهدت يشهد تشهد أدى أدت يؤدي تؤدي
جعل جعلت يجعل تجعل أخذ أخذت يأخذ تأخذ بدأ بدأت بدأوا يبدأ تبدأ انتهى انتهت ينتهي تنتهي وصل وصلت
وصلوا يصل تصل وصول وصوله دخل دخلت يدخل تدخل خرج خرجت يخرج تخرج ذهب ذهبت يذهب تذهب عمل عملت يعمل
تعمل يعملون عملوا عرف عرفت يعرف تعرف وضع وضعت يضع تضع وقع وقعت يقع تقع تضم يضم ضم ضمت شمل شملت
يشمل تشمل يعد تعد عد عدت مثلت يمثل تمثل شكل شكلت يشكل تشكل حقق حققت يحقق تحقق قدم قدمت يقدم تقدم
قدموا أجرى أجرت يجري تجري جرى جرت اتخذ اتخذت يتخذ تتخذ لعب لعبت يسعى تسعى سعى سعت حاول حاولت يحاول
تحاول محاولة استمر استمرت يستمر تستمر ساهم ساهمت يساهم تساهم أسهم أسهمت احتاج يحتاج تحتاج طلب طلبت
يطلب تطلب لقي لقيت تلقى تلقت يتلقى رفض رفضت يرفض ترفض قرر قررت يقرر تقرر اتفق اتفقت يتفق بلغ بلغت
يبلغ تبلغ تجاوز تجاوزت زاد زادت يزيد تزيد يتعلق تتعلق المتعلقة المتعلق تعلق يتضمن تتضمن تضمن تضمنت
يهدف تهدف هدفت يأمل تأمل نأمل يعني تعني يظهر تظهر ظهر ظهرت يحمل تحمل حمل يعيش تعيش نشر نشرت ينشر
تنشر أصدر أصدرت صدر صدرت يصدر تصدر أطلق أطلقت تجدر المذكور المذكورة التالي التالية الحالي الحالية
السابق السابقة القادم القادمة المقبل المقبلة الماضي الماضية الجديد الجديدة جديد جديدة جديدا الكبير
الكبيرة كبير كبيرة كبيرا كبرى الكبرى الصغيرة صغيرة صغير طويل طويلة الطويل قصيرة قوي قوية كافي مهم
مهمة هام هامة الهام الهامة المهم المهمة خاص الخاص الخاصة عام عامة العامة رئيسي رئيسية الرئيسي
الرئيسية حالة حال حالات أمر أمرا الأمر أمور الأمور شيء أشياء الشيء طريق طريقة طريقه شأن شأنه شأنها
شأنهم الشأن إطار مجال موقع مكان دور دوره دورها نوع أنواع جزء جزءا سبب أسباب نتيجة نتائج هدف فترة
الفترة وقت الوقت وقتا مرة مرات المرة مرحلة المرحلة صباح مساء صباحا مساءا ليل ليلا نهار فجر اليوم
يوم يوما يومي يومين أيام الأيام يوميا أمس الأمس غدا غد أسبوع الأسبوع أسبوعين أسابيع شهر الشهر شهرا
شهرين أشهر شهور سنة السنة سنوات السنوات سنويا سنوي سنوية العام عامين عاما أعوام الأعوام العامين
ساعة الساعة ساعات ساعتين الساعات دقيقة دقائق الدقيقة ثوان قرن السبت الأحد الاثنين الإثنين الثلاثاء
الأربعاء الخميس الجمعة يناير فبراير مارس أبريل إبريل مايو يونيو يونيه يوليو يوليه أغسطس سبتمبر
أكتوبر نوفمبر ديسمبر جانفي فيفري أفريل ماي جوان جويلية أوت كانون شباط آذار نيسان أيار حزيران تموز
آب أيلول تشرين محرم صفر ربيع جمادى رجب شعبان شوال ذو ذي القعدة الحجة هجري هجرية ميلادي ميلادية
الموافق السيد السيدة سيد الدكتور دكتور الأستاذ أستاذ المهندس الشيخ سمو سموه صاحب معالي معاليه
سعادة سعادته فخامة جلالة حفظه الله تصريح تصريحات تصريحاته بيان البيان بيانا مصدر مصادر المصدر
المصادر متحدث المتحدث الناطق ناطق باسم تقرير التقرير صحيفة الصحيفة وكالة الوكالة الأنباء للأنباء
أنباء خبر الخبر أخبار الأخبار صحفي صحفية الصحفي الصحفية مراسل متابعات رويترز إقرأ اقرأ المزيد صورة
الصورة صور فيديو تاريخ هيا يا أيتها إياه عبارة بصورة بشكل بطريقة سبيل بفضل نظرا إضافة بالإضافة
فضلا علاوة ناحية جهة الجهة جهته جهتها جهات لجانب ناحيته ناحيتها صعيد الصعيد لعدم عدم لسنا لست
وهناك أيضاً مقابل حد الحد أقصى أدنى أعلى مزيد أهم أبرز أفضل أحسن أسوأ تجاه باتجاه استنادا انطلاقا
اعتبارا بناء مشيرين مؤكدين موضحين وسط داخل خارج قرب بالقرب بعيدا بعيد قريب قريبة تبعا تلو مجرد
ينقص
"""

PERSIAN = """
از به در با بر برای تا که این آن را و یا هم نیز اما ولی اگر چون چه چرا کجا کی همه هر هیچ یک دو سه
چهار پنج شش هفت هشت نه ده صد هزار میلیون میلیارد است بود شد شده شود می‌شود میشود شدن کرد کرده کند
می‌کند کنند کردن می‌کنند دارد دارند داشت داشته باشد باشند بودند هستند هست نیست گفت گفته گفتند
افزود اظهار داد داده دهد می‌دهد گزارش خبرگزاری خبر امروز دیروز فردا سال ماه روز هفته ساعت پیش پس
بعد قبل بین روی زیر مورد درباره طی طبق بسیار بیش کمتر بیشتر دیگر دیگری خود خودش ما شما آنها آنان
ایشان او من تو وی همین همان چند چنین همچنین بنابراین زیرا سپس اکنون هنوز فقط تنها باید نباید تواند
می‌تواند توان خواهد خواهند اینکه آنکه وقتی جا جای شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه
های ها ای وجود انجام قرار
"""

URDU = """
کے کی کا کو میں سے نے پر اور ہے ہیں تھا تھی تھے ہو ہوا ہوئی ہوئے ہوں گا گی گے کہ یہ وہ اس ان جو جس
جن کر کرنے کیا کیے کرتے کرتا کرتی کرنا بھی تو ہی نہیں نہ ایک دو تین چار پانچ لیے لئے ساتھ بعد پہلے
تک اپنے اپنی اپنا کہا کہنا بتایا مزید خبر جا جاتا جاتی جائے گیا گئی گئے دیا دی دیے رہا رہی رہے
والے والی والا کچھ کئی سب ہر کوئی جب تب اب آج کل سال ماہ دن روز وقت اگر لیکن مگر بلکہ کیونکہ چونکہ
تاہم جبکہ انہوں انھوں ہم آپ میرے ہمارے تمہارے طرح طور بارے خلاف درمیان مطابق دوران
"""

ENGLISH = """
a an the and or but nor so yet if then else than that this these those there here where when while
who whom whose which what why how all any both each few more most much many other others another
some such only own same too very just not no none never ever also again further once twice about
above after against along among around as at before behind below beneath beside besides between
beyond by despite down during except for from in inside into like near of off on onto out outside
over past per since through throughout till to toward towards under until up upon via with within
without amid amongst alongside according due i me my mine myself we us our ours ourselves you your
yours yourself he him his himself she her hers herself it its itself they them their theirs
themselves one ones someone anyone everyone nobody something anything everything nothing am is are
was were be been being do does did doing done have has had having will would shall should can
could may might must ought need let lets get gets got getting gotten go goes went gone going come
comes came coming make makes made making take takes took taken taking give gives gave given giving
see sees saw seen seeing know knows knew known think thinks thought want wants wanted use used
uses using find finds found put puts keep keeps kept become becomes became begin begins began
begun start starts started starting end ends ended show shows showed shown showing seem seems
seemed look looks looked looking call calls called calling run runs running ran set sets bring
brings brought hold holds held holding turn turns turned turning leave leaves left move moves
moved meet meets met include includes included including continue continues continued remain
remains remained help helps helped helping try tries tried trying expect expects expected follow
follows followed following allow allows allowed say says said saying tell tells told telling ask
asks asked asking speak speaks spoke spoken speaking talk talks talked talking add adds added
adding announce announces announced announcing report reports reported reporting reportedly state
states stated note notes noted explain explains explained describe describes described claim
claims claimed argue argues argued confirm confirms confirmed reveal reveals revealed warn warns
warned write writes wrote written read reads comment comments statement spokesman spokeswoman
spokesperson source sources news story stories article video photo image images file caption zero
two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand
thousands million millions billion billions trillion first second third fourth fifth sixth seventh
eighth ninth tenth last next half quarter today yesterday tomorrow tonight now day days daily week
weeks weekly weekend month months monthly year years yearly annual time times hour hours minute
minutes seconds morning afternoon evening night monday tuesday wednesday thursday friday saturday
sunday january february march april june july august september october november december jan feb
mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun gmt utc ago already almost
always although though because however therefore thus hence instead indeed even still rather quite
perhaps maybe often sometimes soon later earlier early late recently currently previously nearly
especially particularly probably likely unlikely actually really simply simple well back away
together apart whether either neither unless across able good better best bad worse worst big
bigger biggest large larger largest small smaller smallest great greater greatest long longer
longest short high higher highest low lower lowest new newer newest old older oldest young
different similar certain several various enough less least lot lots part parts kind sort way ways
thing things place places point points case cases fact facts number numbers people person man men
woman women mr mrs ms dr prof sir don't doesn't didn't isn't aren't wasn't weren't won't wouldn't
can't couldn't shouldn't hasn't haven't hadn't it's that's there's he's she's i'm we're they're
you're i've we've they've i'd he'd ll ve re isn don doesn didn wasn won
"""

FRENCH = """
le la les un une des du de au aux et ou où mais donc or ni car que qui quoi dont ce cet cette ces
ça cela ceci son sa ses mon ma mes ton ta tes notre nos votre vos leur leurs je tu il elle on nous
vous ils elles me te se lui eux en dans sur sous avec sans pour par entre vers chez depuis pendant
avant après contre selon lors dès jusque jusqu ainsi aussi alors puis plus moins très trop peu
beaucoup bien mal pas ne non oui si tout toute tous toutes même mêmes autre autres chaque quelque
quelques plusieurs est sont était étaient été être sera seront serait soit a ont avait avaient
avoir aura auront aurait eu fait faire font faut peut peuvent pouvait doit doivent va vont dit
dire déclaré déclare affirmé ajouté indiqué précisé annoncé expliqué rapporté estimé souligné
comme quand lorsque parce afin cependant toutefois pourtant encore déjà toujours jamais ici là
hier aujourd'hui demain jour jours semaine semaines mois an ans année années heure heures fois
lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet
août septembre octobre novembre décembre deux trois quatre cinq six sept huit neuf dix cent mille
million millions milliard milliards premier première dernier dernière nouveau nouvelle nouveaux
grand grande petit petite d'un d'une qu'il qu'elle qu'un c'est n'est s'est l'on n'a jusqu'à là-bas
"""

SPANISH = """
el la los las un una unos unas lo al del de y e o u ni pero sino que quien quienes cual cuales
cuyo donde cuando como porque pues si no sí ya muy más menos mucho mucha muchos muchas poco poca
otro otra otros otras todo toda todos todas cada mismo misma este esta estos estas ese esa esos
esas esto eso aquel su sus mi mis tu tus nuestro nuestra yo él ella ellos ellas nosotros usted
ustedes me te se le les nos en con sin por para entre hacia hasta desde sobre bajo tras durante
contra según ante es son era eran fue fueron ser sido está están estaba estar ha han había haber
hay hace hacer hizo tiene tienen tenía tener puede pueden podría debe deben va van ir dijo dice
decir afirmó señaló añadió agregó explicó indicó aseguró anunció informó también tampoco además
así aunque mientras entonces luego después antes ahora hoy ayer mañana siempre nunca aún todavía
sólo solo día días semana mes meses año años hora horas vez veces lunes martes miércoles jueves
viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre
noviembre diciembre dos tres cuatro cinco seis siete ocho nueve diez cien mil millón millones
primer primera primero último última nuevo nueva gran grande parte
"""

GERMAN = """
der die das den dem des ein eine einer eines einem einen und oder aber denn sondern dass daß ob
wenn als wie wo was wer wen wem welche welcher welches dieser diese dieses diesem diesen jener
jene jede jeder jedes alle alles allem allen viele viel mehr weniger sehr nicht kein keine keiner
keinen nein ja ich du er sie es wir ihr mich dich sich uns euch ihm ihn ihnen mein dein sein seine
seiner seinem seinen ihre ihrer ihrem ihren unser unsere euer in im an am auf aus bei beim mit
nach seit von vom vor zu zum zur über unter zwischen durch für gegen ohne um bis während wegen
trotz ist sind war waren sei wird werden wurde wurden worden hat haben hatte hatten habe kann
können konnte konnten muss müssen soll sollen sollte will wollen wollte darf dürfen sagte sagt
sagen erklärte teilte berichtet berichtete laut hieß betonte auch noch schon nur immer wieder
jetzt hier dort dann so da doch etwa rund bereits heute gestern morgen tag tage tagen woche wochen
monat monate jahr jahre jahren uhr stunden mal montag dienstag mittwoch donnerstag freitag samstag
sonntag januar februar märz april mai juni juli august september oktober november dezember zwei
drei vier fünf sechs sieben acht neun zehn hundert tausend million millionen milliarden erste
ersten erster letzten neue neuen neuer großen große gut ab weil damit jedoch allerdings zudem
außerdem einmal andere anderen
"""

TURKISH = """
ve veya ya da de ile için gibi kadar göre sonra önce karşı doğru üzerine üzere rağmen bir iki üç
dört beş altı yedi sekiz dokuz on yüz bin milyon milyar bu şu o bunu bunun bunlar onun onlar ben
sen biz siz kendi kendisi her hiç çok daha en az ne neden nasıl nerede kim hangi mi mı mu mü değil
var yok oldu olan olarak olduğu olduğunu olması olacak oluyor ise idi etti eden ederek edildi
edilen etmek dedi söyledi belirtti açıkladı ifade konuştu ancak ama fakat çünkü eğer hem ki diye
bile sadece yalnız şimdi bugün dün yarın gün hafta ay yıl saat dakika kez defa ilk son yeni büyük
küçük pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart nisan mayıs haziran
temmuz ağustos eylül ekim kasım aralık yer yapılan yaptı yapan aynı diğer bazı tüm bütün arasında
içinde üzerinde tarafından yönelik ilgili
"""

RUSSIAN = """
и в во не на я он она оно они мы вы ты что чтобы как так это этот эта эти этого этой тот та то те
того той с со к ко по за из от до у о об при для без над под между через после перед про около но
а или либо ни да нет же бы ли уже еще ещё только также тоже если когда где куда откуда почему
потому поэтому который которая которое которые которых которого которой кто чего чем кого его её
ее их им ему ей них него неё нее мой моя твой наш наша ваш свой свою своих своей быть был была
было были есть будет будут может могут можно нужно надо должен должны сказал сказала заявил
заявила заявили сообщил сообщила сообщили сообщает отметил отметила добавил добавила рассказал
подчеркнул словам данным очень более менее самый самая всё все всех всего весь вся каждый другой
другие один одна одно два две три четыре пять шесть семь восемь девять десять сто тысяча тысяч
тысячи миллион миллионов миллиард миллиардов первый первая второй сегодня вчера завтра сейчас
теперь потом затем день дня дней неделя недели месяц месяца год года лет году годы час часа часов
раз понедельник вторник среду среда четверг пятница пятницу суббота воскресенье января февраля
марта апреля мая июня июля августа сентября октября ноября декабря новый новая новые больше меньше
время
"""

ALL = (ARABIC, PERSIAN, URDU, ENGLISH, FRENCH, SPANISH, GERMAN, TURKISH, RUSSIAN)
