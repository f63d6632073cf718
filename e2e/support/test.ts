import { mkdirSync } from "node:fs";
import { type Browser, type BrowserContext, type BrowserContextOptions, type Page, expect, test as base } from "@playwright/test";
import { Guard } from "./guard";
import { Server } from "./server";

export { expect };

/** A person with a browser of their own at one site. */
export interface Visitor {
  context: BrowserContext;
  page: Page;
}

interface Fixtures {
  guard: Guard;
  /** Opens a fresh browser at the site of a tenant, or of the marketplace without one. */
  visitor: (tenant?: string, options?: BrowserContextOptions) => Promise<Visitor>;
}

interface Shared {
  server: Server;
}

export const test = base.extend<Fixtures, Shared>({
  server: [
    // The runner wants its first argument taken apart, also when nothing in it is used.
    async ({}, use, info) => {
      mkdirSync("out", { recursive: true });
      const server = await Server.start(String(info.workerIndex));
      await use(server);
      const code = await server.stop();
      if (code !== 0) throw new Error(`the server ended with ${code} on SIGINT`);
    },
    { scope: "worker", timeout: 90_000 },
  ],

  guard: [
    async ({ server }, use) => {
      const guard = new Guard(server);
      await use(guard);
      expect(guard.findings(), "what must never happen").toEqual([]);
    },
    { auto: true },
  ],

  context: async ({ browser, server, guard }, use) => {
    const context = await open(browser, guard, { baseURL: server.site("demo") });
    await use(context);
    await context.close();
  },

  visitor: async ({ browser, server, guard }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (tenant, options = {}) => {
      const context = await open(browser, guard, { baseURL: server.site(tenant), ...options });
      opened.push(context);
      return { context, page: await context.newPage() };
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

async function open(browser: Browser, guard: Guard, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "UTC", ...options });
  guard.watch(context);
  return context;
}
