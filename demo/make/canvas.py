"""Drawing shared by the demo media: colours in OKLCH, text in two scripts, and a few shapes, over Skia.

Fonts are read from the folder named by FONTS (see fonts.py). Coordinates are pixels, y grows downwards.
"""

import io
import math
import os
import pathlib

import skia
from PIL import Image

MEDIA = pathlib.Path(__file__).resolve().parent.parent / "media"
FONTS = pathlib.Path(os.environ.get("FONTS", "fonts"))
LATIN = "Inter"
ARABIC = "IBM Plex Sans Arabic"


def oklch(lightness, chroma, hue, alpha=1.0):
    """A Skia colour from OKLCH (lightness 0-1, hue in degrees), clipped to sRGB."""
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    linear = (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
    channels = []
    for value in linear:
        value = min(max(value, 0.0), 1.0)
        value = 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055
        channels.append(round(value * 255))
    return skia.ColorSetARGB(round(alpha * 255), *channels)


class Palette:
    """The colours of one tenant: paper, ink and its own hue, with one warm accent."""

    def __init__(self, hue, chroma, accent=70):
        self.hue, self.chroma = hue, chroma
        self.paper = oklch(0.985, 0.006, hue)
        self.mist = oklch(0.955, 0.016, hue)
        self.line = oklch(0.89, 0.018, hue)
        self.pale = oklch(0.88, chroma * 0.45, hue)
        self.soft = oklch(0.76, chroma * 0.75, hue)
        self.main = oklch(0.56, chroma, hue)
        self.deep = oklch(0.40, chroma * 0.8, hue)
        self.night = oklch(0.25, chroma * 0.45, hue)
        self.ink = oklch(0.27, 0.02, hue)
        self.quiet = oklch(0.50, 0.02, hue)
        self.warm = oklch(0.74, 0.15, accent)
        self.ember = oklch(0.63, 0.17, accent - 22)

    def tone(self, lightness, share=1.0, alpha=1.0):
        return oklch(lightness, self.chroma * share, self.hue, alpha)


CEDAR = Palette(162, 0.11)
NOUR = Palette(288, 0.13, accent=82)


def fade(colour, alpha):
    """The same colour at a share of its opacity."""
    alpha = min(max(alpha, 0.0), 1.0)
    return skia.ColorSetA(colour, round(skia.ColorGetA(colour) * alpha))


def fill(colour, **more):
    return skia.Paint(Color=colour, AntiAlias=True, **more)


def stroke(colour, width, **more):
    return skia.Paint(
        Color=colour, AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=width,
        StrokeCap=skia.Paint.kRound_Cap, StrokeJoin=skia.Paint.kRound_Join, **more)


def gradient(start, end, colours, stops=None):
    shader = skia.GradientShader.MakeLinear([skia.Point(*start), skia.Point(*end)], colours, stops)
    return skia.Paint(AntiAlias=True, Shader=shader, Dither=True)


def _collection():
    provider = skia.textlayout.TypefaceFontProvider()
    for file in sorted(FONTS.glob("*.ttf")):
        name = LATIN if file.name.startswith("inter") else ARABIC
        if "-latin-" in file.name and name == ARABIC:
            name = ARABIC + " Latin"
        provider.registerTypeface(skia.Typeface.MakeFromFile(str(file)), skia.String(name))
    collection = skia.textlayout.FontCollection()
    collection.setDefaultFontManager(provider)
    return collection


_FONTS = None
_PARAGRAPHS = {}


def paragraph(content, size, colour, weight=400, width=1200, align="start", rtl=False, height=1.3):
    """A laid-out paragraph, remembered so that an animation does not shape the same words in every frame."""
    global _FONTS
    _FONTS = _FONTS or _collection()
    key = (content, size, colour, weight, width, align, rtl, height)
    if key in _PARAGRAPHS:
        return _PARAGRAPHS[key]
    layout = skia.textlayout
    style = layout.TextStyle()
    families = [ARABIC, ARABIC + " Latin"] if rtl else [LATIN, ARABIC]
    style.setFontFamilies([skia.String(family) for family in families])
    style.setFontSize(size)
    style.setColor(colour)
    style.setFontStyle(skia.FontStyle(weight, skia.FontStyle.kNormal_Width, skia.FontStyle.kUpright_Slant))
    style.setHeight(height)
    style.setHeightOverride(True)
    style.setHalfLeading(True)
    shape = layout.ParagraphStyle()
    side = {"center": layout.TextAlign.kCenter, "end": layout.TextAlign.kLeft if rtl else layout.TextAlign.kRight}
    start = layout.TextAlign.kRight if rtl else layout.TextAlign.kLeft
    shape.setTextAlign(side.get(align, start))
    builder = layout.ParagraphBuilder.make(shape, _FONTS, skia.Unicodes.ICU.Make())
    builder.pushStyle(style)
    builder.addText("\u2067" + content + "\u2069" if rtl else content)
    built = builder.Build()
    built.layout(width)
    if len(_PARAGRAPHS) > 4000:
        _PARAGRAPHS.clear()
    _PARAGRAPHS[key] = built
    return built


def text(canvas, content, x, y, size, colour, **style):
    """Writes a paragraph with its box's left top corner at (x, y); answers the height it took."""
    built = paragraph(content, size, colour, **style)
    built.paint(canvas, x, y)
    return built.Height


def label(canvas, content, x, y, size, colour, alpha=1.0, **style):
    """Writes one line centred on (x, y)."""
    width = style.pop("width", 900)
    built = paragraph(content, size, fade(colour, alpha), width=width, align="center", **style)
    built.paint(canvas, x - width / 2, y - built.Height / 2)


def badge(canvas, mark, x, y, radius, colour, ink, rtl=False):
    """A round numbered mark."""
    canvas.drawCircle(x, y, radius, fill(colour))
    label(canvas, mark, x, y + (0 if rtl else 0.5), radius * 1.05, ink, weight=700, width=radius * 4, rtl=rtl)


def rounded(canvas, x, y, width, height, radius, paint):
    canvas.drawRoundRect(skia.Rect.MakeXYWH(x, y, width, height), radius, radius, paint)


def column(canvas, x, base, width, height, radius, paint):
    """A bar standing on a base line, rounded at its top only."""
    if height <= 0.5:
        return
    radius = min(radius, height, width / 2)
    shape = skia.RRect()
    corner = skia.Point(radius, radius)
    shape.setRectRadii(skia.Rect.MakeXYWH(x, base - height, width, height), [corner, corner, skia.Point(0, 0), skia.Point(0, 0)])
    canvas.drawRRect(shape, paint)


def pixels(surface):
    """The picture of a surface as a Pillow image."""
    return Image.fromarray(surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType)).convert("RGB")


def save_webp(surface, name, limit_kb, scale=1.0):
    """Writes media/<name> at the best quality that stays under a size, and says so."""
    image = pixels(surface)
    if scale != 1.0:
        image = image.resize((round(image.width * scale), round(image.height * scale)), Image.LANCZOS)
    for quality in range(92, 40, -4):
        buffer = io.BytesIO()
        image.save(buffer, "WEBP", quality=quality, method=6)
        if buffer.tell() <= limit_kb * 1024:
            break
    (MEDIA / name).write_bytes(buffer.getvalue())
    print(f"{name}: {image.width}x{image.height}, quality {quality}, {buffer.tell() / 1024:.0f} kB")
