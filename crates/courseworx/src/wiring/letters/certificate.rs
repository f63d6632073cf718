//! To the learner, once a certificate is issued: where it is, and where anyone can check it.

use credential::{Certificate, CertificateState};
use db::{BoxFuture, Handler, JobError, JobRun};
use identity::Said;
use identity::mail_jobs::{Post, Reader};
use kernel::{CertificateId, Locale, UserId};

/// Kind of the job; its payload is the event `certificate.issued`.
pub(super) const KIND: &str = "mail.certificate_issued";

pub(super) struct Letter(pub(super) Post);

impl Handler for Letter {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn run<'a>(&'a self, run: &'a JobRun) -> BoxFuture<'a, Result<(), JobError>> {
        Box::pin(async move {
            let (user, certificate): (UserId, CertificateId) =
                (super::id(run, "user")?, super::id(run, "certificate")?);
            let tx = run.db.begin(&run.job.tenant).await?;
            let found = credential::own(&tx, user, certificate).await?;
            // One that was taken back meanwhile is nothing to be glad of.
            let Some(certificate) = found.filter(|found| found.state == CertificateState::Valid) else { return Ok(()) };
            let path = format!("/me/certificates/{}", certificate.id);
            self.0.send_to(&tx, user, |reader| (said(reader, &certificate), path)).await
        })
    }
}

fn said(reader: &Reader, certificate: &Certificate) -> Said {
    let course = &certificate.course_title;
    match reader.locale {
        Locale::En => Said::new(
            Locale::En,
            &reader.name,
            format!("Your certificate for {course}"),
            &[format!(
                "You have completed “{course}”. Your certificate is ready: you can read it, download it and print it."
            )],
            "Open the certificate",
            "Well done.",
        )
        .also("Anyone can check at this address that it is real:", &certificate.verify_url),
        Locale::Ar => Said::new(
            Locale::Ar,
            &reader.name,
            format!("شهادتك في {course}"),
            &[format!("أتممتَ دورة «{course}». شهادتك جاهزة: يمكنك قراءتها وتنزيلها وطباعتها.")],
            "فتح الشهادة",
            "أحسنت.",
        )
        .also("يمكن لأي شخص التحقق من صحتها من هذا العنوان:", &certificate.verify_url),
    }
}
