//! credential
use kernel::*;
/// Press.
#[derive(Clone, Default)]
pub struct Press;
/// C.
pub struct Certificate {
    /// .
    pub id: CertificateId,
    /// .
    pub course_title: String,
    /// .
    pub issued_at: Time,
}
/// .
pub async fn mine(_: &db::Tx, _: UserId) -> Result<Vec<Certificate>, db::Error> {
    Ok(vec![])
}
/// .
pub async fn of_course(_: &db::Tx, _: UserId, _: CourseId) -> Result<Option<CertificateId>, db::Error> {
    Ok(None)
}
