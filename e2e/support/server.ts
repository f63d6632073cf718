import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp, open, rm } from "node:fs/promises";
import { get } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 15_000;

/** A running `courseworx serve --demo` with an empty data folder of its own. */
export class Server {
  private constructor(
    readonly port: number,
    private readonly name: string,
    private program: ChildProcess,
    /** The folder of its database and files. */
    readonly data: string,
  ) {}

  /** Starts the program and waits until it says that it is ready. */
  static async start(name: string): Promise<Server> {
    const port = await freePort();
    const data = await mkdtemp(join(tmpdir(), "courseworx-e2e-"));
    // The database may run as another user, who has to pass through this folder.
    await chmod(data, 0o755);
    const server = new Server(port, name, await run(name, "w", port, data), data);
    await server.begun();
    return server;
  }

  /** Ends the program without warning, as a failure of power does, and starts it again over the same folder. */
  async restart(): Promise<void> {
    const ended = new Promise<void>((done) => this.program.once("exit", () => done()));
    this.program.kill("SIGKILL");
    await ended;
    this.program = await run(this.name, "a", this.port, this.data);
    await this.begun();
  }

  /** The address of a tenant's site, or of the marketplace without one. */
  site(tenant?: string): string {
    return `http://${tenant ? `${tenant}.` : ""}localhost:${this.port}`;
  }

  /** Whether an address belongs to this server. */
  owns(address: string): boolean {
    const { protocol, hostname, port } = new URL(address);
    if (!protocol.startsWith("http")) return true;
    return (hostname === "localhost" || hostname.endsWith(".localhost")) && port === String(this.port);
  }

  /** Stops it as Ctrl-C does. Answers its exit code, or null when it had to be killed. */
  async stop(): Promise<number | null> {
    const ended = new Promise<void>((done) => this.program.once("exit", () => done()));
    if (this.program.exitCode === null && this.program.kill("SIGINT")) {
      await Promise.race([ended, pause(STOP_LIMIT_MS)]);
    }
    if (this.program.exitCode === null) this.program.kill("SIGKILL");
    await rm(this.data, { recursive: true, force: true });
    return this.program.exitCode;
  }

  private async begun(): Promise<void> {
    try {
      await this.untilReady();
    } catch (error) {
      await this.stop();
      throw new Error(`${error}; see e2e/out/server-${this.name}.log`);
    }
  }

  private async untilReady(): Promise<void> {
    const end = Date.now() + START_LIMIT_MS;
    while ((await status(this.port, "/health/ready")) !== 200) {
      if (this.program.exitCode !== null) throw new Error(`the server ended with code ${this.program.exitCode}`);
      if (Date.now() > end) throw new Error(`the server was not ready after ${START_LIMIT_MS / 1000} s`);
      await pause(100);
    }
  }
}

async function run(name: string, flags: "w" | "a", port: number, data: string): Promise<ChildProcess> {
  const log = await open(`out/server-${name}.log`, flags);
  const program = spawn(resolve(process.env.COURSEWORX_BIN ?? "../target/debug/courseworx"), ["serve", "--demo"], {
    env: environment(port, data),
    stdio: ["ignore", log.fd, log.fd],
  });
  await log.close();
  return program;
}

/** An embedded database whatever this machine is set to, cheap passwords, and room for one person to do the work of many. */
function environment(port: number, data: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...env } = process.env;
  return {
    ...env,
    COURSEWORX_LISTEN: `127.0.0.1:${port}`,
    COURSEWORX_DATA: data,
    COURSEWORX_BCRYPT_COST: "4",
    COURSEWORX_API_PER_MINUTE: "10000",
    COURSEWORX_COSTLY_PER_MINUTE: "10000",
  };
}

function status(port: number, path: string): Promise<number | undefined> {
  return new Promise((answer) => {
    get({ host: "127.0.0.1", port, path, headers: { host: `localhost:${port}` } }, (response) => {
      response.resume();
      answer(response.statusCode);
    }).on("error", () => answer(undefined));
  });
}

function freePort(): Promise<number> {
  return new Promise((answer, reject) => {
    const listener = createServer();
    listener.once("error", reject);
    listener.listen(0, "127.0.0.1", () => {
      const address = listener.address();
      listener.close(() => (address && typeof address === "object" ? answer(address.port) : reject(new Error("no port"))));
    });
  });
}
