import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { Upload } from "tus-js-client";
import { Line } from "../support/line";
import { PASSWORD, PEOPLE } from "../support/personas";
import { Server } from "../support/server";

// Clients that others wrote, against a server of its own: no browser, a line that breaks, a program that dies.

const UPLOADS = "/api/v1/instructor/uploads";

interface Teacher {
  host: string;
  token: string;
  course: string;
}

let server: Server;
let teacher: Teacher;

test.beforeAll(async () => {
  mkdirSync("out", { recursive: true });
  server = await Server.start("uploads");
  const host = `demo.localhost:${server.port}`;
  const signedIn = await ask(host, "POST", "/api/v1/public/sessions", "", {
    identifier: PEOPLE.instructor.email,
    password: PASSWORD,
  });
  const token = String(signedIn.accessToken);
  const courses = await ask(host, "GET", "/api/v1/instructor/courses", token);
  teacher = { host, token, course: (courses.items as { id: string }[])[0].id };
});

test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

/** Asks the API at a host that this machine need not be able to look up. */
function ask(host: string, method: string, path: string, token: string, body?: object): Promise<Record<string, unknown>> {
  return new Promise((answer, reject) => {
    const headers = { host, "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) };
    const asked = request({ host: "127.0.0.1", port: server.port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => answer(JSON.parse(Buffer.concat(chunks).toString() || "null")));
    });
    asked.on("error", reject);
    asked.end(body && JSON.stringify(body));
  });
}

/** Text of so many bytes, no two lines of which are the same. */
function text(bytes: number, seed: string): Buffer {
  const lines: string[] = [];
  for (let size = 0; size < bytes; size += lines[lines.length - 1].length) lines.push(`${seed}, line ${lines.length}\n`);
  return Buffer.from(lines.join("")).subarray(0, bytes);
}

/** That the store keeps exactly these bytes as the upload's asset, and that nothing else is left. */
async function kept(address: string, bytes: Buffer, name: string): Promise<void> {
  const id = address.split("/").pop() ?? "";
  const shown = await ask(teacher.host, "GET", `${UPLOADS}/${id}`, teacher.token);
  expect(shown).toMatchObject({ offset: bytes.length, asset: { mime: "text/plain", name, bytes: bytes.length } });
  const [found] = (await readdir(join(server.data, "blobs"), { recursive: true })).filter((path) => path.endsWith(id));
  const digest = (of: Buffer) => createHash("sha256").update(of).digest("hex");
  expect(digest(await readFile(join(server.data, "blobs", found)))).toBe(digest(bytes));
  const staged = await readdir(join(server.data, "uploads"), { recursive: true });
  expect(staged.filter((path) => path.endsWith(id))).toEqual([]);
}

/** What a client does otherwise than the usual one. */
interface Manner {
  url?: string;
  part?: number;
  override?: boolean;
  stop?: (sent: number) => boolean;
}

/** Uploads until all is there, or until `stop` says so; the upload's address. */
function upload(line: Line, bytes: Buffer, name: string, manner: Manner = {}): Promise<string> {
  const { url, part, override, stop } = manner;
  return new Promise((done, reject) => {
    const running = new Upload(bytes, {
      endpoint: `${line.address}${UPLOADS}`,
      uploadUrl: url,
      headers: { Host: teacher.host, Authorization: `Bearer ${teacher.token}` },
      metadata: { filename: name, course: teacher.course },
      chunkSize: part ?? (stop ? 1 << 20 : Number.POSITIVE_INFINITY),
      overridePatchMethod: override ?? false,
      retryDelays: [200, 500, 1000, 2000],
      onError: reject,
      onSuccess: () => done(running.url ?? ""),
      onChunkComplete: (_, sent) => {
        if (stop?.(sent)) void running.abort().then(() => done(running.url ?? ""), reject);
      },
    });
    running.start();
  });
}

test("tus-js-client goes on where the line broke", async () => {
  const bytes = text(24_000_000, "cut");
  const line = await Line.open(server.port, [3_000_000, 9_000_000]);
  const address = await upload(line, bytes, "cut twice.txt");
  line.close();
  expect(line.cuts).toBe(2);
  await kept(address, bytes, "cut twice.txt");
});

test("tus-js-client goes on after the tab was closed and the program killed", async () => {
  const bytes = text(12_000_000, "closed");
  const line = await Line.open(server.port, []);
  const address = await upload(line, bytes, "closed.txt", { stop: (sent) => sent > 5_000_000 });
  await server.restart();
  const before = await ask(teacher.host, "GET", `${UPLOADS}/${address.split("/").pop()}`, teacher.token);
  expect(before.offset).toBeGreaterThan(5_000_000);
  expect(before.asset).toBeNull();
  expect(await upload(line, bytes, "closed.txt", { url: address })).toBe(address);
  line.close();
  await kept(address, bytes, "closed.txt");
});

test("tus-js-client sends parts of a thousand bytes, over a killed program and where only POST comes through", async () => {
  const line = await Line.open(server.port, []);
  for (const override of [false, true]) {
    const [bytes, name] = [text(24_500, `small ${override}`), `small ${override}.txt`];
    const address = await upload(line, bytes, name, { part: 1000, override, stop: (sent) => sent >= 3000 });
    await server.restart();
    const before = await ask(teacher.host, "GET", `${UPLOADS}/${address.split("/").pop()}`, teacher.token);
    expect(before).toMatchObject({ offset: 3000, kind: null });
    expect(await upload(line, bytes, name, { url: address, part: 1000, override })).toBe(address);
    await kept(address, bytes, name);
  }
  line.close();
});

test("several files arrive at once", async () => {
  const line = await Line.open(server.port, [4_000_000]);
  const files = [1, 2, 3, 4].map((n) => ({ name: `${n}.txt`, bytes: text(n * 1_500_000, `file ${n}`) }));
  const addresses = await Promise.all(files.map(({ name, bytes }) => upload(line, bytes, name)));
  line.close();
  for (const [at, address] of addresses.entries()) await kept(address, files[at].bytes, files[at].name);
});

test("a type that is refused is said to be", async () => {
  const line = await Line.open(server.port, []);
  const page = Buffer.concat([Buffer.from("<!DOCTYPE html><script>alert(1)</script>"), text(4_000_000, "page")]);
  const refused = upload(line, page, "film.mp4").catch((error: Error) => String(error));
  expect(await refused).toContain("type_refused");
  line.close();
});

test("tuspy goes on where another of its uploaders ended", async () => {
  const bytes = text(5_000_000, "python");
  const folder = await mkdtemp(join(tmpdir(), "courseworx-tuspy-"));
  await writeFile(join(folder, "file"), bytes);
  const { host, token, course } = teacher;
  const args = ["support/tuspy.py", `http://127.0.0.1:${server.port}${UPLOADS}`, host, token, course, join(folder, "file"), "700000"];
  const env = { ...process.env, PYTHONPATH: process.env.TUSPY ?? "../target/tools/tuspy-1.1.0" };
  const { stdout } = await promisify(execFile)("python3", args, { env });
  await rm(folder, { recursive: true });
  await kept(stdout.trim(), bytes, "from python.txt");
});
