"""An animation as a function of time: frames go to ffmpeg through a pipe, with a soft generated soundtrack.

The files are H.264 and AAC in MP4, made for streaming: index first, a keyframe every two seconds.
"""

import subprocess
import tempfile
import wave

import numpy
import skia

from canvas import MEDIA

WIDTH, HEIGHT, RATE = 1280, 720, 30
SAMPLES = 44100


def ease(value):
    """Smooth start and stop between 0 and 1 (a quintic smoothstep)."""
    value = min(max(value, 0.0), 1.0)
    return value**3 * (value * (6 * value - 15) + 10)


def between(time, start, end):
    """How far time has come from start to end, eased."""
    return ease((time - start) / (end - start))


def shown(time, start, end, soft=0.6):
    """Opacity of something that appears at start and is gone at end."""
    return between(time, start, start + soft) * (1 - between(time, end - soft, end))


def mix(first, second, share):
    return first + (second - first) * share


def _bell(frequency, length=2.6):
    time = numpy.arange(int(SAMPLES * length)) / SAMPLES
    tone = sum(numpy.sin(2 * numpy.pi * frequency * ratio * time) * level * numpy.exp(-time * decay)
               for ratio, level, decay in ((1, 1.0, 2.2), (2.0, 0.32, 3.6), (3.01, 0.10, 6.0)))
    return tone * numpy.minimum(time / 0.012, 1)


def soundtrack(seconds, chords, bells):
    """A pad of slow chords (lists of frequencies, in turn) with a bell at each (second, frequency); -1 to 1, mono."""
    count = int(seconds * SAMPLES)
    time = numpy.arange(count) / SAMPLES
    out = numpy.zeros(count)
    span = seconds / len(chords)
    for index, chord in enumerate(chords):
        rise = numpy.clip((time - index * span + 1.6) / 3.2, 0, 1)
        fall = numpy.clip(((index + 1) * span + 1.6 - time) / 3.2, 0, 1)
        swell = (numpy.sin(rise * numpy.pi / 2) * numpy.sin(fall * numpy.pi / 2)) ** 2
        voices = sum(numpy.sin(2 * numpy.pi * note * detune * time + phase) / (1 + note / 500)
                     for note in chord for detune, phase in ((0.9985, 0.0), (1.0, 1.3), (1.0017, 2.1)))
        out += voices * swell * (0.9 + 0.1 * numpy.sin(2 * numpy.pi * 0.13 * time + index))
    out /= max(numpy.abs(out).max(), 1e-9)
    out *= 0.16
    for at, frequency in bells:
        ring = _bell(frequency)
        start = int(at * SAMPLES)
        ring = ring[: max(count - start, 0)]
        out[start : start + len(ring)] += ring * 0.055
    edge = numpy.minimum(numpy.minimum(time / 1.5, 1), numpy.clip((seconds - time) / 2.5, 0, 1))
    return out * edge


def _write_wave(path, samples):
    with wave.open(path, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLES)
        file.writeframes((numpy.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())


def render(name, seconds, draw, samples, title, language, quality=25):
    """Encodes media/<name> from draw(canvas, time)."""
    with tempfile.NamedTemporaryFile(suffix=".wav") as sound:
        _write_wave(sound.name, samples)
        command = [
            "ffmpeg", "-loglevel", "error", "-y",
            "-f", "rawvideo", "-pix_fmt", "rgba", "-s", f"{WIDTH}x{HEIGHT}", "-r", str(RATE), "-i", "-", "-i", sound.name,
            "-vf", "scale=out_color_matrix=bt709:out_range=tv", "-c:v", "libx264", "-preset", "slow", "-tune", "animation",
            "-crf", str(quality), "-profile:v", "high", "-pix_fmt", "yuv420p", "-g", str(2 * RATE), "-keyint_min", str(2 * RATE),
            "-sc_threshold", "0", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
            "-c:a", "aac", "-b:a", "44k", "-ac", "1", "-t", str(seconds), "-metadata", f"title={title}",
            "-metadata:s:a:0", f"language={language}", "-map_metadata:s:v", "-1", "-movflags", "+faststart", str(MEDIA / name),
        ]
        encoder = subprocess.Popen(command, stdin=subprocess.PIPE)
        surface = skia.Surface(WIDTH, HEIGHT)
        for frame in range(int(seconds * RATE)):
            draw(surface.getCanvas(), frame / RATE)
            encoder.stdin.write(surface.toarray(colorType=skia.kRGBA_8888_ColorType).tobytes())
        encoder.stdin.close()
        if encoder.wait():
            raise SystemExit(f"ffmpeg failed for {name}")


def stills(draw, times, pattern):
    """Writes single frames to look at."""
    for time in times:
        surface = skia.Surface(WIDTH, HEIGHT)
        draw(surface.getCanvas(), time)
        surface.makeImageSnapshot().save(pattern.format(time), skia.kPNG)
