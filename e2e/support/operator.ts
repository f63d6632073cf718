import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect } from "@playwright/test";
import { PASSWORD } from "./personas";
import type { Server } from "./server";

/** Adds an instructor as an operator does, at the command line beside the running server. */
export function addInstructor(server: Server, tenant: string, email: string, first: string, last: string): void {
  const { DATABASE_URL: _, ...env } = process.env;
  const person = ["--tenant", tenant, "--email", email, "--first-name", first, "--last-name", last, "--role", "instructor"];
  const done = spawnSync(resolve(process.env.COURSEWORX_BIN ?? "../target/debug/courseworx"), ["user", "create", ...person, "--password-stdin"], {
    env: { ...env, COURSEWORX_DATA: server.data },
    input: PASSWORD,
    encoding: "utf8",
  });
  expect(done.status, done.stderr).toBe(0);
}

/** Adds a learner whose password the operator hands on; the password. */
export function addNewcomer(server: Server, tenant: string, email: string): string {
  const { DATABASE_URL: _, ...env } = process.env;
  const person = ["--tenant", tenant, "--email", email, "--first-name", "Noor", "--last-name", "Hadi", "--role", "learner"];
  const done = spawnSync(resolve(process.env.COURSEWORX_BIN ?? "../target/debug/courseworx"), ["user", "create", ...person], {
    env: { ...env, COURSEWORX_DATA: server.data },
    encoding: "utf8",
  });
  expect(done.status, done.stderr).toBe(0);
  return done.stdout.trim().split(" ").pop() ?? "";
}
