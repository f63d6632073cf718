import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Files that an instructor has on the machine. */
export interface Files {
  document: string;
  /** Another document, which is not for learners. */
  spare: string;
  picture: string;
  /** Noise, which does not compress: it is sent in several parts. */
  film: string;
}

/** Makes two documents, a picture and a film below `out`, once. */
export function makeFiles(name: string): Files {
  const folder = join(import.meta.dirname, "../out", name);
  mkdirSync(folder, { recursive: true });
  const [document, spare] = [join(folder, "Field notes.txt"), join(folder, "Spare notes.txt")];
  const [picture, film] = [join(folder, "Summit.png"), join(folder, "Walk.mp4")];
  const ffmpeg = (...args: string[]) => execFileSync("ffmpeg", ["-y", "-loglevel", "error", ...args]);
  writeFileSync(document, "Every line of a field note says where and when.\n".repeat(400));
  writeFileSync(spare, "What is left out of the field notes.\n".repeat(400));
  if (!existsSync(picture)) ffmpeg("-f", "lavfi", "-i", "gradients=s=960x540:d=1", "-frames:v", "1", picture);
  const noise = "color=gray:s=640x360:d=12,noise=alls=100:allf=t";
  if (!existsSync(film)) ffmpeg("-f", "lavfi", "-i", noise, "-c:v", "libx264", "-preset", "ultrafast", "-b:v", "18M", "-pix_fmt", "yuv420p", film);
  return { document, spare, picture, film };
}
