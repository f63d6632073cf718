# The administration of a tenant and of the platform.
admin-pages = الصفحات
admin-yes = نعم
admin-no = لا
admin-never = لم يدخل بعد
admin-state = الحالة
admin-active = نشط
admin-inactive = موقوف
admin-role = الدور
admin-all-roles = كل الأدوار
admin-all-states = كل الحالات
admin-show-all = عرض الكل
admin-last-login = آخر دخول
admin-users-lead = { $n ->
    [zero] لا حسابات هنا.
    [one] لشخص واحد حساب هنا.
    [two] لشخصين حساب هنا.
    [few] لـ{ $n } أشخاص حساب هنا.
    [many] لـ{ $n } شخصًا حساب هنا.
   *[other] لـ{ $n } شخص حساب هنا.
  }
admin-users-search = ابحث بالاسم أو البريد أو الهاتف
admin-users-none = لا أحد يطابق
admin-users-none-text = جرّب جزءًا من الاسم، أو أزل أحد المرشحات.
admin-users-empty = لا أحد هنا بعد
admin-users-empty-text = يظهر الأشخاص هنا بعد أن يؤكدوا عناوينهم.
admin-tenants-lead = كل مراكز التدريب في هذا النظام، والأحدث أولًا.
admin-tenants-search = ابحث بالاسم أو العنوان
admin-tenants-none = لا مركز تدريب يطابق
admin-tenants-none-text = جرّب جزءًا من الاسم أو من العنوان.
admin-tenant-kind = النوع
admin-tenant-kind-centre = مركز تدريب
admin-tenant-kind-platform = المنصة
admin-tenant-status-active = نشط
admin-tenant-status-suspended = موقوف
admin-tenant-listed = في السوق
admin-tenant-language = اللغة
admin-tenant-since = منذ
admin-tenant-storage = التخزين
admin-tenant-settings = الحدود والمنطقة الزمنية
admin-tenant-field-uploadLimit = الحد الأقصى للملف الواحد (غيغابايت)
admin-tenant-field-quota = الحد الأقصى لجميع الملفات (غيغابايت)
admin-tenant-field-timezone = المنطقة الزمنية
admin-tenant-upload-hint = من 0.001 إلى 1000.
admin-tenant-quota-hint = من 0.001 إلى 1000000. اتركه فارغًا إن لم يكن هناك حد.
admin-tenant-timezone-hint = أيام دوراته هي الأيام بتوقيت هذه المنطقة. إذا تغيّرت بقيت الأيام الأولى والأخيرة هي نفسها.
fault-not_a_size = أدخل عددًا بالغيغابايت مثل 5 أو 0.5.
fault-out_of_range = هذا العدد صغير جدًا أو كبير جدًا.
fault-not_a_cursor = ابدأ من الصفحة الأولى.
admin-staff = من يدرّس
admin-trainer-text = يرى الجميع اسم المدرّب في صفحة الدورة.
admin-trainer-set = صار للدورة مدرّبها.
admin-instructor = المدرّب
admin-instructors = من يدرّسها أيضًا
admin-instructors-text = يغيّرون الدورة كما يغيّرها مدرّبها.
admin-instructors-none = لا أحد غيره.
admin-instructor-added = صار يدرّس هذه الدورة.
admin-instructor-removed = لم يعد يدرّس هذه الدورة.
fault-no_such_person = اختر شخصًا من القائمة.
admin-tenant-new = فتح مركز تدريب
admin-tenant-new-lead = يُفتح فورًا على عنوانه المختصر، ويُضاف الأشخاص من سطر الأوامر أو يسجّلون بأنفسهم.
admin-tenant-change = تعديل
admin-tenant-change-lead = الاسم والعنوان واللغة والعملة والسوق، وهل هو مفتوح.
admin-tenant-opened = فُتح مركز التدريب.
admin-tenant-saved = حُفظت بيانات مركز التدريب.
admin-tenant-conflict = غيّر شخص آخر بيانات هذا المركز في هذه الأثناء
admin-tenant-conflict-text = لم يضِع مما كتبت شيء، فهو أدناه. الحفظ مرة أخرى يحل محل ما كتبه الآخر.
admin-tenant-conflict-see = عرضه كما هو الآن
admin-centre-slug = العنوان المختصر
admin-centre-slug-hint = الجزء الأول من عنوانه، ولا يتغير بعد ذلك: حروف لاتينية صغيرة وأرقام وشرطات.
admin-centre-name = الاسم
admin-centre-tagline = في سطر واحد
admin-centre-customDomain = نطاق خاص به
admin-centre-domain-hint = مثل learn.example.org إذا كان يشير إلى هنا، وتُحوَّل إليه صفحات العنوان المختصر. اتركه فارغًا إن لم يوجد.
admin-centre-defaultLocale = لغة الزوار
admin-centre-defaultCurrency = العملة
admin-centre-currency-hint = ثلاثة أحرف مثل USD أو KWD.
admin-centre-listed = تظهر دوراته في السوق
admin-centre-status = الحالة
admin-centre-status-hint = المركز الموقوف مغلق أمام الجميع عدا المنصة، ولا يضيع منه شيء.
fault-domain_taken = هذا النطاق لمركز تدريب آخر.
fault-platform_domain = هذا النطاق للمنصة نفسها. أدخل غيره.
