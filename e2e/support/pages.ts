import type { Persona } from "./personas";

/** A page as one persona sees it. Who has no persona is a visitor of the tenant's site. */
export interface Sight {
  name: string;
  path: string;
  as?: Persona;
  /** Whether it is seen by a learner who has not yet chosen a password. */
  newcomer?: boolean;
  /** The tenant whose site a visitor is at; without one, the marketplace. */
  at?: string;
  /** A link on that page that leads to the page that is meant, where its address holds an id. */
  follow?: RegExp;
  /** A link on the page behind that one. */
  further?: RegExp;
  /** What stands behind the address that the link leads to. */
  then?: string;
  /** The status that the page answers with when it is not a plain page. */
  status?: number;
  /** Whether it is too long for a picture of the whole: then one of what is seen first. */
  long?: boolean;
}

/** Every kind of page, once, as somebody who has something to see there. */
export const SIGHTS: Sight[] = [
  { name: "marketplace", path: "/" },
  { name: "storefront", path: "/", at: "demo" },
  { name: "storefront-nour", path: "/", at: "nour" },
  { name: "catalogue", path: "/courses", at: "demo" },
  { name: "catalogue-nothing", path: "/courses?q=zzzzqqqq", at: "demo" },
  { name: "course", path: "/courses/reading-charts-honestly", at: "demo" },
  { name: "preview", path: "/courses/reading-charts-honestly", at: "demo", follow: /a chart is/i },
  { name: "sign-in", path: "/sign-in", at: "demo" },
  { name: "sign-up", path: "/sign-up", at: "demo" },
  { name: "reset", path: "/reset", at: "demo" },
  { name: "verify", path: "/verify", at: "demo" },
  { name: "catalogue-corrected", path: "/courses?q=chrats&level=beginner&level=intermediate", at: "demo" },
  { name: "not-found", path: "/nothing-here", at: "demo", status: 404 },
  { name: "components", path: "/dev/components", at: "demo", long: true },
  { name: "api-docs", path: "/api/v1/docs", at: "demo", long: true },
  { name: "letters", path: "/dev/mail", at: "demo" },
  { name: "learn", path: "/learn", as: "learner" },
  { name: "learn-course", path: "/learn/reading-charts-honestly", as: "learner" },
  { name: "lesson", path: "/learn/reading-charts-honestly", as: "learner", follow: /a chart is/i },
  { name: "lesson-image", path: "/learn/reading-charts-honestly", as: "learner", follow: /anatomy of a chart/i },
  { name: "lesson-document", path: "/learn/reading-charts-honestly", as: "learner", follow: /honest chart checklist/i },
  { name: "why-progress", path: "/learn/reading-charts-honestly/progress", as: "learner" },
  { name: "why-access", path: "/learn/reading-charts-honestly/access", as: "learner" },
  { name: "certificates", path: "/me/certificates", as: "learner" },
  { name: "certificate", path: "/me/certificates", as: "learner", follow: /clear technical documentation/i },
  { name: "verify-code", path: "/me/certificates", as: "learner", follow: /clear technical documentation/i, further: /public page/i },
  { name: "forbidden", path: "/admin/users", as: "learner", status: 403 },
  { name: "not-found-signed-in", path: "/nothing-here", as: "learner", status: 404 },
  { name: "password-forced", path: "/account/password", at: "demo", newcomer: true },
  { name: "profile", path: "/account", as: "learner" },
  { name: "password", path: "/account/password", as: "learner" },
  { name: "sessions", path: "/account/sessions", as: "learner" },
  { name: "admin-staff", path: "/admin/courses", as: "admin", follow: /^tobias/i },
  { name: "teach-courses", path: "/teach/courses", as: "instructor" },
  { name: "teach-new", path: "/teach/courses/new", as: "instructor" },
  { name: "teach-course", path: "/teach/courses", as: "instructor", follow: /reading charts/i },
  { name: "teach-settings", path: "/teach/courses", as: "instructor", follow: /reading charts/i, then: "/settings" },
  { name: "teach-content", path: "/teach/courses", as: "instructor", follow: /reading charts/i, further: /^a chart is/i },
  { name: "teach-section", path: "/teach/courses", as: "instructor", follow: /reading charts/i, further: /^what a chart promises$/i },
  { name: "teach-files", path: "/teach/courses", as: "instructor", follow: /reading charts/i, then: "/files" },
  { name: "teach-picture", path: "/teach/courses", as: "instructor", follow: /reading charts/i, then: "/picture" },
  { name: "teach-article", path: "/teach/courses", as: "instructor", follow: /reading charts/i, then: "/articles/new" },
  { name: "admin-users", path: "/admin/users", as: "admin" },
  { name: "admin-courses", path: "/admin/courses", as: "admin" },
  { name: "admin-enrollments", path: "/admin/enrollments", as: "admin" },
  { name: "admin-certificates", path: "/admin/certificates", as: "admin" },
  { name: "platform-tenants", path: "/platform/tenants", as: "superAdmin" },
];

export const WIDTHS = [390, 1280];
export const SCHEMES = ["light", "dark"] as const;
export const LANGUAGES = ["en", "ar"] as const;
