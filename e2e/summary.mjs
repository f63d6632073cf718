// Prints the closing line of a run from the runner's own report: how many tests passed, failed and were skipped.
import { readFileSync } from "node:fs";

const [file] = process.argv.slice(2);
const { stats, errors } = JSON.parse(readFileSync(file, "utf8"));
const failed = stats.unexpected + (stats.unexpected === 0 ? errors.length : 0);
const skipped = stats.skipped > 0 ? `, ${stats.skipped} skipped` : "";
console.log(`${stats.expected + stats.flaky} passed, ${failed} failed${skipped}`);
