# What the public sees of courses.
catalog-title = الدورات
catalog-lead = ابحث عمّا تريد أن تتعلّمه.
catalog-market-headline = تعلّم من مراكز تدريب تثق بها
catalog-market-lead = دورات مراكز تدريب كثيرة في مكان واحد، ولكل منها شهادة يمكن لأي شخص التحقق منها.
catalog-search = بحث
catalog-search-label = ماذا تريد أن تتعلّم؟
catalog-count = { $n ->
    [zero] لا دورات
    [one] دورة واحدة
    [two] دورتان
    [few] { $n } دورات
    [many] { $n } دورة
   *[other] { $n } دورة
 }
catalog-learners = { $n ->
    [zero] لا متعلّمين
    [one] متعلّم واحد
    [two] متعلّمان
    [few] { $n } متعلّمين
    [many] { $n } متعلّمًا
   *[other] { $n } متعلّم
 }
catalog-lessons = { $n ->
    [zero] لا دروس
    [one] درس واحد
    [two] درسان
    [few] { $n } دروس
    [many] { $n } درسًا
   *[other] { $n } درس
 }
catalog-seats-left = { $n ->
    [zero] لا مقاعد متبقية
    [one] بقي مقعد واحد
    [two] بقي مقعدان
    [few] بقيت { $n } مقاعد
    [many] بقي { $n } مقعدًا
   *[other] بقي { $n } مقعد
 }
catalog-stars = { $n ->
    [zero] بلا نجوم
    [one] نجمة واحدة
    [two] نجمتان
    [few] { $n } نجوم
    [many] { $n } نجمة
   *[other] { $n } نجمة
 }
catalog-rating = { $x } من 5
catalog-verifiable = شهادات يمكن لأي شخص التحقق منها
catalog-home-courses = دورات للبداية
catalog-all-courses = كل الدورات
catalog-topics = المجالات
catalog-schools = مراكز التدريب
catalog-none-title = لا دورات بعد
catalog-none-text = تظهر الدورات هنا فور نشرها. عُد قريبًا.
catalog-how = كيف يعمل
catalog-how-1 = اختر دورة
catalog-how-1-text = انظر إلى الدروس والتقييمات وجرّب الدروس المتاحة مجانًا.
catalog-how-2 = تعلّم بالسرعة التي تناسبك
catalog-how-2-text = على أي جهاز، وتتابع من حيث توقفت تمامًا.
catalog-how-3 = احصل على شهادة
catalog-how-3-text = شاركها، ويمكن لأي شخص أن يتأكد من صحتها.
catalog-filters = التصفية
catalog-apply = عرض النتائج
catalog-results = النتائج
catalog-sort = ترتيب حسب
catalog-remove-filter = إزالة هذه التصفية
catalog-clear = إزالة كل التصفيات
catalog-pages = الصفحات
catalog-empty-title = لا توجد دورة مطابقة
catalog-empty-text = جرّب تصفيات أقل أو كلمات أخرى أو اطّلع على كل الدورات.
catalog-sort-relevance = الأكثر صلة
catalog-sort-newest = الأحدث
catalog-sort-rating = الأعلى تقييمًا
catalog-sort-popular = الأكثر متعلّمين
catalog-sort-title = العنوان
catalog-filter-type = طريقة التدريس
catalog-filter-level = المستوى
catalog-filter-language = اللغة
catalog-filter-category = المجال
catalog-filter-price = السعر
catalog-type-online = عبر الإنترنت
catalog-type-classroom = في القاعة
catalog-type-hybrid = عبر الإنترنت وفي القاعة
catalog-level-beginner = مبتدئ
catalog-level-intermediate = متوسط
catalog-level-advanced = متقدم
catalog-price-free = مجانية
catalog-price-paid = مدفوعة
catalog-content-document = مستند
catalog-content-image = صورة
catalog-content-video = فيديو
catalog-content-article = مقال
catalog-content-quiz = اختبار
catalog-content-assignment = واجب
catalog-content-certificate = شهادة
catalog-featured = مميّزة
catalog-full = مكتملة العدد
catalog-outcomes = ما الذي ستستطيع فعله
catalog-outline = محتوى الدورة
catalog-more-lessons = الدروس
catalog-about = عن هذه الدورة
catalog-requirements = ما تحتاج إليه
catalog-trainer = مدرّبك
catalog-reviews = ما يقوله المتعلّمون
catalog-no-lessons-title = الدروس قيد الإعداد
catalog-no-lessons-text = تظهر هنا فور نشرها.
catalog-no-reviews-title = لا تقييمات بعد
catalog-no-reviews-text = يمكن للمتعلّمين تقييم الدورة بعد أن يقطعوا جزءًا منها.
catalog-more-reviews = تقييمات أقدم
catalog-enroll = التحق بالدورة
catalog-continue = تابع التعلّم
catalog-have-account = لديك حساب؟
catalog-ended = انتهت هذه الدورة.
catalog-no-seat = كل المقاعد محجوزة. عُد لاحقًا فقد يخلو مقعد إذا انسحب أحد.
catalog-not-free = لا يمكنك الالتحاق بهذه الدورة بنفسك. اطلب مكانًا من مركز التدريب.
catalog-certificate = شهادة عند الإتمام
catalog-starts = تبدأ في { $x }
catalog-ends = تنتهي في { $x }
catalog-preview = معاينة مجانية
catalog-preview-account = أنشئ حسابًا مجانيًا لمشاهدة هذه المعاينة.
catalog-preview-more = هذا درس واحد من الدورة.
catalog-preview-course = عرض الدورة كاملة
catalog-demo-title = حسابات تجريبية
catalog-demo-lead = هذا عرض تجريبي. كلمة مرور كل الحسابات demo123.
catalog-demo-account = الحساب
catalog-demo-role = الدور
catalog-demo-learner = متعلّم
catalog-demo-instructor = مدرّب
catalog-demo-admin = مسؤول
catalog-demo-super-admin = مسؤول المنصة
