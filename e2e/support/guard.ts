import type { BrowserContext, Page } from "@playwright/test";
import type { Server } from "./server";

/**
 * Notes what must never happen while a person uses the site: an error in the console, an exception, a request that
 * fails, a request to anywhere else.
 */
export class Guard {
  private readonly complaints: string[] = [];
  private readonly allowed: RegExp[] = [];

  constructor(private readonly server: Server) {}

  /** Lets complaints of this kind pass, for a test that provokes them. */
  allow(kind: RegExp): void {
    this.allowed.push(kind);
  }

  watch(context: BrowserContext): void {
    context.on("page", (page) => this.watchPage(page));
    context.on("request", (request) => {
      if (!this.server.owns(request.url())) this.complain(`request to another origin: ${request.url()}`);
    });
    context.on("requestfailed", (request) => {
      const reason = request.failure()?.errorText ?? "";
      // Leaving a page, starting a download and seeking in a video all abort a request.
      if (reason !== "net::ERR_ABORTED") this.complain(`request failed: ${request.url()} ${reason}`);
    });
    context.on("response", (response) => {
      if (response.status() >= 400) this.complain(`answer ${response.status()}: ${response.url()}`);
    });
  }

  /** What was noted, less what was allowed. */
  findings(): string[] {
    return this.complaints.filter((complaint) => !this.allowed.some((kind) => kind.test(complaint)));
  }

  private watchPage(page: Page): void {
    page.on("pageerror", (error) => this.complain(`exception: ${error.message} (${page.url()})`));
    page.on("console", (message) => {
      // A failed load is already noted with its status.
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
        this.complain(`console: ${message.text()} (${page.url()})`);
      }
    });
  }

  private complain(complaint: string): void {
    this.complaints.push(complaint);
  }
}
