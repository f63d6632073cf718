# Accounts: signing up, in and out, getting back in, the own profile, letters kept in demo mode.
account-sign-in = تسجيل الدخول
account-sign-up = إنشاء حساب
account-check = راجِع ما كتبته
account-forgot = هل نسيت كلمة المرور؟
account-no-account = جديد هنا؟
account-have-account = لديك حساب؟
account-back-to-sign-in = العودة إلى تسجيل الدخول
account-field-identifier = البريد الإلكتروني أو رقم الهاتف
account-field-password = كلمة المرور
account-field-firstName = الاسم الأول
account-field-lastName = اسم العائلة
account-field-email = البريد الإلكتروني
account-field-phone = رقم الهاتف
account-field-locale = اللغة
account-field-timezone = المنطقة الزمنية
account-field-currentPassword = كلمة المرور الحالية
account-field-newPassword = كلمة المرور الجديدة
account-name = الاسم
account-email-hint = نرسل إليه رابطًا لنتأكد من أنه لك.
account-password-hint = ثمانية أحرف على الأقل. بضع كلمات تصنع كلمة مرور جيدة.
account-phone-hint = مع رمز البلد، مثل ‎+965 2222 3333. يمكنك الدخول به.
account-wrong-credentials = البريد أو الرقم أو كلمة المرور غير صحيح. راجعها وحاول مرة أخرى. وإن كنت قد سجّلت قبل قليل، فأكّد عنوانك أولًا بالرابط الذي في الرسالة.
account-inactive = أُوقف حسابك. اسأل مركز التدريب.
account-busy = يسجّل كثيرون الدخول في هذه اللحظة. انتظر بضع ثوانٍ ثم حاول مرة أخرى.
account-locked-seconds = { $n ->
    [one] تكررت المحاولات الخاطئة. انتظر ثانية واحدة ثم حاول مرة أخرى.
    [two] تكررت المحاولات الخاطئة. انتظر ثانيتين ثم حاول مرة أخرى.
    [few] تكررت المحاولات الخاطئة. انتظر { $n } ثوانٍ ثم حاول مرة أخرى.
   *[other] تكررت المحاولات الخاطئة. انتظر { $n } ثانية ثم حاول مرة أخرى.
  }
account-locked-minutes = { $n ->
    [one] تكررت المحاولات الخاطئة. انتظر دقيقة واحدة ثم حاول مرة أخرى.
    [two] تكررت المحاولات الخاطئة. انتظر دقيقتين ثم حاول مرة أخرى.
    [few] تكررت المحاولات الخاطئة. انتظر { $n } دقائق ثم حاول مرة أخرى.
   *[other] تكررت المحاولات الخاطئة. انتظر { $n } دقيقة ثم حاول مرة أخرى.
  }
account-signed-out = تم تسجيل خروجك.
account-signed-out-everywhere = تم تسجيل خروجك من جميع أجهزتك.
account-welcome = أهلًا بك! تأكد عنوانك وتم تسجيل دخولك.
account-sent-title = افتح صندوق بريدك
account-sent-sign-up = أرسلنا رسالة إلى العنوان الذي كتبته. افتح الرابط الذي فيها للمتابعة.
account-sent-reset = إن كان لهذا العنوان حساب، فالرسالة في طريقها إليه. افتح الرابط الذي فيها لاختيار كلمة مرور جديدة.
account-sent-hint = لم تصل بعد بضع دقائق؟ ابحث في البريد غير المرغوب فيه، أو راجع العنوان وحاول مرة أخرى.
account-open-outbox = فتح الرسائل
account-outbox-hint = هذا عرض تجريبي: تُحفظ الرسائل هنا بدلًا من إرسالها.
account-confirm-title = تأكيد عنوانك
account-confirm-text = نقرة واحدة ويصبح حسابك جاهزًا.
account-confirm = تأكيد ومتابعة
account-confirm-not-you = لست أنت؟ أغلق هذه الصفحة. لن يُنشأ أي حساب.
account-bad-link-title = لم يعد هذا الرابط يعمل
account-bad-link-sign-up = ربما استُخدم من قبل، أو مضى عليه أكثر من 24 ساعة. إن كنت قد أكّدت عنوانك فسجّل الدخول.
account-bad-link-sign-up-again = التسجيل مرة أخرى
account-bad-link-reset = ربما استُخدم من قبل، أو مضت عليه أكثر من ساعة.
account-bad-link-reset-again = طلب رابط جديد
account-reset-title = هل نسيت كلمة المرور؟
account-reset-lead = اكتب عنوانك، ونرسل إليك رابطًا لاختيار كلمة جديدة.
account-reset-send = إرسال الرابط
account-choose-title = اختيار كلمة مرور جديدة
account-choose-lead = سيُسجَّل خروجك من جميع أجهزتك.
account-choose-save = حفظ كلمة المرور
account-password-replaced = حُفظت كلمة المرور الجديدة. سجّل الدخول بها.
account-password-changed = تغيّرت كلمة المرور، وسُجّل خروجك من أجهزتك الأخرى.
account-title = حسابك
account-tab-profile = الملف الشخصي
account-tab-password = كلمة المرور
account-tab-sessions = أين سجّلت دخولك
account-profile-about = عنك
account-profile-about-text = يظهر اسمك على شهاداتك كما تكتبه هنا تمامًا.
account-profile-saved = حُفظ ملفك الشخصي.
account-save = حفظ
account-account = الحساب
account-account-text = يحدده مركز التدريب.
account-verified = مؤكَّد
account-roles = الأدوار
account-since = عضو منذ
account-role-learner = متدرب
account-role-instructor = مدرب
account-role-admin = مدير
account-role-super_admin = مدير المنصة
account-language-browser = كما يفضّل المتصفح
account-language-en = English (الإنجليزية)
account-language-ar = العربية
account-password-title = تغيير كلمة المرور
account-password-text = سيُسجَّل خروجك من أجهزتك الأخرى.
account-forced-title = اختر كلمة مرورك
account-forced-lead = كلمة مرورك الحالية وضعها شخص آخر. اختر كلمة لا يعرفها غيرك.
account-sessions-text = المتصفحات والبرامج التي دخلت حسابك. أنهِ ما لا تعرفه، ثم غيّر كلمة المرور.
account-session-current = هذا الجهاز
account-session-seen = آخر استخدام { $x }
account-session-began = تسجيل الدخول { $x }
account-session-end = تسجيل الخروج
account-session-ended = انتهت تلك الجلسة.
account-session-unknown = جهاز غير معروف
account-end-all = تسجيل الخروج من كل مكان
account-end-all-title = تسجيل الخروج من كل مكان؟
account-end-all-text = سيُسجَّل خروجك من كل جهاز، ومنها هذا الجهاز.
account-outbox-title = الرسائل
account-outbox-lead = ما كان هذا العرض سيرسله بالبريد، والأحدث أولًا.
account-outbox-empty = لا رسائل بعد
account-outbox-empty-text = أنشئ حسابًا أو اطلب كلمة مرور جديدة، فتظهر الرسالة هنا.
account-letter-subject = الموضوع
account-letter-to = إلى
account-letter-at = أُرسلت
account-letter-html = عرضها كما في برنامج البريد
fault-too_common = اختر كلمة مرور يصعب تخمينها.
fault-is_email = لا تجعل بريدك الإلكتروني كلمة المرور.
fault-is_present = اختر كلمة مرور غير الحالية.
fault-wrong_password = ليست هذه كلمة مرورك الحالية.
fault-not_a_timezone = اختر منطقة زمنية من القائمة.
fault-phone_taken = لا يمكن استخدام هذا الرقم هنا.
fault-bad_link = لم يعد هذا الرابط يعمل.
