import type { Persona } from "./personas";

/** A page as one persona sees it. Who has no persona is a visitor of the tenant's site. */
export interface Sight {
  name: string;
  path: string;
  as?: Persona;
  /** The tenant whose site a visitor is at; without one, the marketplace. */
  at?: string;
}

/** Every kind of page, once, as somebody who has something to see there. */
export const SIGHTS: Sight[] = [
  { name: "marketplace", path: "/" },
  { name: "storefront", path: "/", at: "demo" },
  { name: "catalogue", path: "/courses", at: "demo" },
  { name: "catalogue-nothing", path: "/courses?q=zzzzqqqq", at: "demo" },
  { name: "course", path: "/courses/reading-charts-honestly", at: "demo" },
  { name: "course-of-nour", path: "/courses", at: "nour" },
  { name: "sign-in", path: "/sign-in", at: "demo" },
  { name: "sign-up", path: "/sign-up", at: "demo" },
  { name: "reset", path: "/reset", at: "demo" },
  { name: "verify", path: "/verify", at: "demo" },
  { name: "learn", path: "/learn", as: "learner" },
  { name: "profile", path: "/me", as: "learner" },
  { name: "teach", path: "/teach", as: "instructor" },
  { name: "admin", path: "/admin", as: "admin" },
  { name: "platform", path: "/platform", as: "superAdmin" },
  { name: "components", path: "/dev/components", at: "demo" },
];

export const WIDTHS = [390, 1280];
export const SCHEMES = ["light", "dark"] as const;
export const LANGUAGES = ["en", "ar"] as const;
