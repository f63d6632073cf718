//! What the letters say.

use kernel::Locale;

use super::Said;

/// Which letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Words {
    /// Confirm that this address is yours.
    Confirm,
    /// This address has an account already.
    AlreadyRegistered,
    /// Choose a new password.
    Reset,
    /// Your password was changed.
    PasswordChanged,
}

impl Words {
    pub(crate) fn said(self, locale: Locale, from: &str, name: &str) -> Said {
        match locale {
            Locale::En => self.english(from, name),
            Locale::Ar => self.arabic(from, name),
        }
    }

    fn english(self, from: &str, name: &str) -> Said {
        let (subject, body, button, closing): (_, &[&str], _, _) = match self {
            Self::Confirm => (
                format!("Confirm your e-mail address for {from}"),
                &[
                    "Thank you for signing up. One step is left: confirm that this address is yours. The link works for 24 hours.",
                ],
                "Confirm the address",
                "If you did not sign up, ignore this letter. No account is made without you.",
            ),
            Self::AlreadyRegistered => (
                format!("You already have an account at {from}"),
                &[
                    "Someone, probably you, tried to sign up with this address. It has an account already, so nothing was changed.",
                    "Sign in with the password you have. If you forgot it, choose a new one from the sign-in page.",
                ],
                "Sign in",
                "If it was not you, there is nothing to do.",
            ),
            Self::Reset => (
                format!("Choose a new password for {from}"),
                &[
                    "You asked for a new password. Choose it on the page behind this link. It works for one hour, and once.",
                ],
                "Choose a new password",
                "If you did not ask for this, ignore this letter. Your password stays as it is.",
            ),
            Self::PasswordChanged => (
                format!("Your password for {from} was changed"),
                &["The password of your account was changed just now, and you were signed out on your other devices."],
                "It was not me",
                "If it was you, there is nothing to do.",
            ),
        };
        Said::new(Locale::En, name, subject, body, button, closing)
    }

    fn arabic(self, from: &str, name: &str) -> Said {
        let (subject, body, button, closing): (_, &[&str], _, _) = match self {
            Self::Confirm => (
                format!("تأكيد بريدك الإلكتروني لدى {from}"),
                &["شكرًا لتسجيلك. بقيت خطوة واحدة: أكّد أن هذا العنوان لك. يعمل الرابط مدة 24 ساعة."],
                "تأكيد العنوان",
                "إن لم تكن أنت من سجّل، فتجاهل هذه الرسالة. لن يُنشأ أي حساب من دونك.",
            ),
            Self::AlreadyRegistered => (
                format!("لديك حساب بالفعل لدى {from}"),
                &[
                    "حاول أحدهم، ولعله أنت، التسجيل بهذا العنوان. للعنوان حساب بالفعل، فلم يتغير شيء.",
                    "ادخل بكلمة المرور التي لديك. وإن نسيتها فاختر كلمة جديدة من صفحة تسجيل الدخول.",
                ],
                "تسجيل الدخول",
                "إن لم تكن أنت، فلا حاجة إلى فعل شيء.",
            ),
            Self::Reset => (
                format!("اختيار كلمة مرور جديدة لدى {from}"),
                &["طلبت كلمة مرور جديدة. اخترها في الصفحة التي يفتحها هذا الرابط. يعمل الرابط ساعة واحدة ولمرة واحدة."],
                "اختيار كلمة مرور جديدة",
                "إن لم تطلب ذلك، فتجاهل هذه الرسالة. تبقى كلمة مرورك كما هي.",
            ),
            Self::PasswordChanged => (
                format!("تغيّرت كلمة مرورك لدى {from}"),
                &["تغيّرت كلمة مرور حسابك قبل قليل، وسُجّل خروجك من أجهزتك الأخرى."],
                "لم أفعل ذلك",
                "إن كنت أنت من غيّرها، فلا حاجة إلى فعل شيء.",
            ),
        };
        Said::new(Locale::Ar, name, subject, body, button, closing)
    }
}
