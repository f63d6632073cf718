"""The three course thumbnails: abstract compositions in the tenants' colours, 1280 by 720.

    FONTS=fonts python thumbnails.py
"""

import math
import random

import skia

from canvas import CEDAR, NOUR, column, fade, fill, gradient, oklch, rounded, save_webp, stroke

WIDTH, HEIGHT = 1280, 720


def surface():
    made = skia.Surface(WIDTH, HEIGHT)
    return made, made.getCanvas()


def glow(canvas, x, y, radius, colour):
    shader = skia.GradientShader.MakeRadial(skia.Point(x, y), radius, [colour, fade(colour, 0)])
    canvas.drawCircle(x, y, radius, skia.Paint(AntiAlias=True, Shader=shader, Dither=True))


def reading_charts():
    made, canvas = surface()
    tone = CEDAR.tone
    canvas.drawPaint(gradient((0, 0), (WIDTH, HEIGHT), [tone(0.30, 0.65), tone(0.44, 0.9)]))
    glow(canvas, 286, 196, 330, oklch(0.85, 0.09, 120, 0.30))
    glow(canvas, 1010, 300, 480, tone(0.62, 1.0, 0.45))
    canvas.drawCircle(286, 196, 104, fill(oklch(0.95, 0.035, 110)))
    heights = (120, 205, 165, 280, 240, 345, 315, 430, 400, 520)
    for index, height in enumerate(heights):
        x = 96 + index * 110
        bright = 0.50 + 0.036 * index
        column(canvas, x, 640, 84, height, 12, gradient((0, 640 - height), (0, 640), [tone(bright + 0.05, 1.0), tone(bright - 0.10, 0.95)]))
    column(canvas, 96 + 7 * 110, 640, 84, heights[7], 12, gradient((0, 210), (0, 640), [oklch(0.84, 0.14, 80), oklch(0.68, 0.16, 58)]))
    canvas.drawLine(64, 641, 1216, 641, stroke(tone(0.92, 0.25), 4))
    points = [(138 + index * 110, 612 - height - 34 - 10 * math.sin(index * 1.7)) for index, height in enumerate((100, 150, 190, 235, 270, 315, 355, 400, 425, 470))]
    path = skia.Path()
    path.moveTo(*points[0])
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        path.cubicTo(x0 + 55, y0, x1 - 55, y1, x1, y1)
    canvas.drawPath(path, stroke(oklch(0.98, 0.01, 160), 5))
    for x, y in points:
        canvas.drawCircle(x, y, 10, fill(oklch(0.98, 0.01, 160)))
        canvas.drawCircle(x, y, 5, fill(tone(0.40)))
    save_webp(made, "thumb-reading-charts.webp", 60)


def sheet(canvas, x, y, angle, paper, seed, accent=None):
    """A page with a title band and lines of unequal length."""
    chance = random.Random(seed)
    canvas.save()
    canvas.translate(x, y)
    canvas.rotate(angle)
    shadow = skia.Paint(Color=oklch(0.2, 0.05, 162, 0.30), AntiAlias=True, MaskFilter=skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 22))
    rounded(canvas, -186, -242, 380, 500, 20, shadow)
    rounded(canvas, -190, -255, 380, 510, 18, fill(paper))
    rounded(canvas, -150, -212, 210, 30, 8, fill(CEDAR.tone(0.46)))
    for index in range(12):
        top = -150 + index * 31
        length = 300 if (index + 1) % 4 else chance.randint(120, 210)
        if accent is not None and index == accent:
            rounded(canvas, -162, top - 12, 324, 54, 10, fill(oklch(0.90, 0.09, 82)))
            rounded(canvas, -162, top - 12, 9, 54, 4, fill(oklch(0.70, 0.16, 60)))
        shade = oklch(0.62, 0.12, 62) if accent in (index, index - 1) else CEDAR.tone(0.82, 0.35)
        if accent is not None and index == accent + 1:
            length = 200
        rounded(canvas, -142, top, length - 16, 12, 6, fill(shade))
    canvas.restore()


def clear_documentation():
    made, canvas = surface()
    tone = CEDAR.tone
    canvas.drawPaint(gradient((0, 0), (WIDTH, HEIGHT), [tone(0.88, 0.55), tone(0.70, 0.85)]))
    for radius in (620, 500, 380, 260):
        canvas.drawCircle(1010, 640, radius, fill(tone(0.62, 1.0, 0.16)))
    canvas.drawCircle(230, 150, 90, fill(oklch(0.97, 0.03, 130, 0.9)))
    sheet(canvas, 400, 420, -11, tone(0.93, 0.18), 3)
    sheet(canvas, 880, 410, 10, tone(0.955, 0.14), 5)
    sheet(canvas, 640, 372, -1.5, oklch(0.995, 0.004, 162), 8, accent=5)
    save_webp(made, "thumb-clear-documentation.webp", 60)


def reading_data():
    made, canvas = surface()
    tone = NOUR.tone
    canvas.drawPaint(gradient((WIDTH, 0), (0, HEIGHT), [tone(0.26, 0.75), tone(0.40, 1.0)]))
    glow(canvas, 640, 360, 560, oklch(0.66, 0.17, 305, 0.62))
    chance = random.Random(11)
    step = 92
    for row in range(-4, 5):
        for place in range(-7, 8):
            x, y = 640 + place * step, 360 + row * step
            distance = math.hypot(place, row)
            if distance < 1.9:
                continue
            near = max(0.0, 1 - distance / 8)
            colour = tone(0.42 + 0.42 * near + chance.uniform(-0.03, 0.03), 1.0 - 0.45 * near)
            size = 15 + 17 * near
            if (row + place) % 2:
                canvas.drawCircle(x, y, size, fill(colour))
            else:
                canvas.save()
                canvas.translate(x, y)
                canvas.rotate(45 if (row * place) % 3 == 0 else 0)
                rounded(canvas, -size, -size, 2 * size, 2 * size, 6, fill(colour))
                canvas.restore()
    for angle in (0, 45):
        canvas.save()
        canvas.translate(640, 360)
        canvas.rotate(angle)
        rounded(canvas, -104, -104, 208, 208, 10, fill(oklch(0.965, 0.02, 290)))
        canvas.restore()
    canvas.drawCircle(640, 360, 62, gradient((580, 300), (700, 420), [oklch(0.88, 0.14, 90), oklch(0.74, 0.17, 66)]))
    save_webp(made, "thumb-reading-data-ar.webp", 60)


if __name__ == "__main__":
    reading_charts()
    clear_documentation()
    reading_data()
