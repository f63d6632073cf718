import { defineConfig } from "@playwright/test";

// Debian's Chromium without its windows, offline but for the server under test. Two workers, each with a server, a database and demo data of its own.
export default defineConfig({
  testDir: "specs",
  outputDir: "out/failures",
  workers: Number(process.env.E2E_WORKERS ?? 2),
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "out/results.json" }]],
  use: {
    browserName: "chromium",
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    timezoneId: "UTC",
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    screenshot: "only-on-failure",
    // Recording every step takes as long as the steps: TRACE=on when one has to be understood.
    trace: process.env.TRACE === "on" ? "retain-on-failure" : "off",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
        "--mute-audio",
      ],
    },
  },
});
