"""The two tenants' logos: written as SVG, and as square PNG pictures drawn from the same geometry by ffmpeg's librsvg.

    python logos.py
"""

import math
import pathlib
import subprocess

MEDIA = pathlib.Path(__file__).resolve().parent.parent / "media"
SIDE = 256


def cedar():
    """A cedar in three layers that widen towards the ground, on a rounded green field."""
    layers = []
    for top, width, height in ((46, 62, 40), (86, 104, 46), (130, 146, 52)):
        left, right, foot = 128 - width / 2, 128 + width / 2, top + height
        layers.append(
            f'<path d="M128 {top} C{128 + width * 0.16} {top + height * 0.55} {right - width * 0.14} {foot - 10} {right} {foot - 6} '
            f'Q128 {foot + 9} {left} {foot - 6} C{left + width * 0.14} {foot - 10} {128 - width * 0.16} {top + height * 0.55} 128 {top}Z"/>')
    return (
        '<rect width="256" height="256" rx="56" fill="#146b4b"/><g fill="#eafaf1">' + "".join(layers)
        + '</g><rect x="121" y="180" width="14" height="30" rx="5" fill="#f0b45a"/>')


def star():
    """An eight-pointed star of two squares around a light, on a rounded violet field."""
    squares = "".join(
        f'<rect x="70" y="70" width="116" height="116" rx="6" transform="rotate({angle} 128 128)"/>' for angle in (0, 45))
    rays = "".join(
        f'<circle cx="{128 + 46 * math.cos(math.radians(a)):.1f}" cy="{128 + 46 * math.sin(math.radians(a)):.1f}" r="5.5"/>'
        for a in range(0, 360, 45))
    return (
        f'<rect width="256" height="256" rx="56" fill="#4b3a8f"/><g fill="#efeaff">{squares}</g>'
        f'<g fill="#6a58b8">{rays}</g><circle cx="128" cy="128" r="27" fill="#f2b632"/>')


for name, drawing in (("logo-demo", cedar()), ("logo-nour", star())):
    svg = MEDIA / f"{name}.svg"
    svg.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}" width="{SIDE}" height="{SIDE}">{drawing}</svg>\n')
    subprocess.run(["ffmpeg", "-loglevel", "error", "-y", "-i", svg, "-frames:v", "1", MEDIA / f"{name}.png"], check=True)
