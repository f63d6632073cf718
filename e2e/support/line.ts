import { type AddressInfo, type Server as Listener, type Socket, connect, createServer } from "node:net";

/** A line to a port of this machine that can be told to break. */
export class Line {
  /** How often it broke. */
  cuts = 0;
  private readonly breaks: number[];
  private passed = 0;

  private constructor(
    private readonly listener: Listener,
    to: number,
    breaks: number[],
  ) {
    this.breaks = [...breaks];
    listener.on("connection", (near) => this.join(near, connect(to, "127.0.0.1")));
  }

  /** Opens a line that breaks each time this many bytes have gone out since it broke before. */
  static async open(to: number, breaks: number[]): Promise<Line> {
    const listener = createServer();
    await new Promise<void>((done) => listener.listen(0, "127.0.0.1", done));
    return new Line(listener, to, breaks);
  }

  get address(): string {
    return `http://127.0.0.1:${(this.listener.address() as AddressInfo).port}`;
  }

  close(): void {
    this.listener.close();
  }

  private join(near: Socket, far: Socket): void {
    const end = () => {
      near.destroy();
      far.destroy();
    };
    for (const side of [near, far]) side.on("error", end).on("close", end);
    far.on("data", (bytes) => near.write(bytes));
    near.on("data", (bytes) => {
      far.write(bytes);
      this.passed += bytes.length;
      const limit = this.breaks[0];
      if (limit === undefined || this.passed < limit) return;
      this.breaks.shift();
      this.passed = 0;
      this.cuts += 1;
      end();
    });
  }
}
