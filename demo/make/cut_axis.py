"""The video of lesson "The cut axis": two bars, and a scale that moves.

    FONTS=fonts python cut_axis.py            writes media/the-cut-axis.mp4
    FONTS=fonts python cut_axis.py 3 21 30    writes stills of those seconds to the current folder
"""

import sys

import skia

from canvas import CEDAR as C
from canvas import column, fade, fill, label, rounded, stroke, text
from video import WIDTH, between, mix, render, shown, soundtrack, stills

SECONDS = 54
BASE, TOP = 560, 190
LEFT, RIGHT = 250, 910
BARS = ((400, "Last year", 50, C.soft), (680, "This year", 52, C.main))
BAR_WIDTH = 150


def headline(canvas, time, start, end, title, note=""):
    alpha = shown(time, start, end)
    if alpha <= 0:
        return
    lift = 10 * (1 - between(time, start, start + 0.8))
    text(canvas, title, 80, 48 + lift, 42, fade(C.ink, alpha), weight=700)
    if note:
        later = alpha * between(time, start + 0.5, start + 1.3)
        text(canvas, note, 80, 108 + lift, 27, fade(C.quiet, later))


def scale(time):
    """The lowest and highest value on the axis: it is cut between 17 and 24 seconds, and healed at 45."""
    cut = between(time, 17.5, 24) - between(time, 44, 46.6)
    span = 60 * (4 / 60) ** cut
    high = 60 - 7 * (60 - span) / 56
    return high - span, high


def axis(canvas, low, high, alpha, left=LEFT, right=RIGHT, base=BASE, top=TOP, size=22):
    """Grid lines and numbers; finer steps appear when there is room for them."""
    unit = (base - top) / (high - low)
    for step, room in ((10, 0), (5, 70), (1, size * 1.6)):
        strength = 1.0 if step == 10 else min(max((unit * step - room) / 30, 0), 1)
        value = -(-low // step) * step
        while value <= high + 1e-6:
            coarser = step != 10 and value % (10 if step == 5 else 5) == 0
            y = base - (value - low) * unit
            if not coarser and strength > 0 and top - 12 <= y <= base + 0.5:
                canvas.drawLine(left, y, right, y, stroke(fade(C.line, alpha * strength), 1.5))
                text(canvas, f"{value:g}", left - 116, y - size * 0.65, size, fade(C.quiet, alpha * strength), width=100, align="end")
            value += step
    canvas.drawLine(left, base, right, base, stroke(fade(C.ink, alpha), 2.5))


def bars(canvas, time, low, high, alpha):
    unit = (BASE - TOP) / (high - low)
    canvas.save()
    canvas.clipRect(skia.Rect.MakeLTRB(0, 0, WIDTH, BASE))
    for index, (x, _, value, colour) in enumerate(BARS):
        grown = between(time, 6 + index * 0.5, 7.6 + index * 0.5)
        column(canvas, x, BASE + low * unit, BAR_WIDTH, value * grown * unit, 8, fill(fade(colour, alpha)))
    canvas.restore()
    for index, (x, name, value, _) in enumerate(BARS):
        grown = between(time, 6 + index * 0.5, 7.6 + index * 0.5)
        y = BASE - (value * grown - low) * unit
        label(canvas, f"{value * grown:.0f}", x + BAR_WIDTH / 2, y - 24, 34, C.ink, alpha * grown, weight=700)
        label(canvas, name, x + BAR_WIDTH / 2, BASE + 28, 24, C.ink, alpha * grown, weight=500)


def torn_foot(canvas, alpha):
    """A ragged edge across the foot of each bar: here something is missing."""
    for x, *_ in BARS:
        path = skia.Path()
        path.moveTo(x - 8, BASE - 14)
        for step in range(9):
            path.lineTo(x - 8 + (step + 1) * (BAR_WIDTH + 16) / 9, BASE - (26 if step % 2 == 0 else 14))
        canvas.drawPath(path, stroke(fade(C.paper, alpha), 7))
        canvas.drawPath(path, stroke(fade(C.ember, alpha), 3))


def chip(canvas, x, y, name, value, colour, alpha):
    rounded(canvas, x, y, 250, 118, 14, fill(fade(skia.ColorWHITE, alpha)))
    rounded(canvas, x, y, 250, 118, 14, stroke(fade(C.line, alpha), 1.5))
    rounded(canvas, x, y + 20, 6, 78, 3, fill(fade(colour, alpha)))
    text(canvas, name, x + 28, y + 17, 23, fade(C.quiet, alpha))
    text(canvas, value, x + 28, y + 48, 42, fade(colour, alpha), weight=700)


def opening(canvas, time):
    alpha = 1 - between(time, 4.2, 4.9)
    if alpha <= 0:
        return
    text(canvas, "READING CHARTS HONESTLY", 96, 236, 21, fade(C.main, alpha), weight=600)
    text(canvas, "The cut axis", 92, 268, 84, fade(C.ink, alpha), weight=700)
    text(canvas, "Two numbers, two bars,\nand a scale that moves.", 96, 384, 32, fade(C.quiet, alpha), height=1.4)
    breathe = 6 * between(time, 0, 4)
    for x, height, colour in ((810, 250, C.soft), (940, 262, C.main)):
        column(canvas, x, 540, 104, height + breathe, 8, fill(fade(colour, alpha)))
    cut = stroke(fade(C.ember, alpha * between(time, 1.2, 2.2)), 4)
    reach = mix(780, 1076, between(time, 1.2, 2.6))
    canvas.drawLine(780, 478, reach, 478, cut)
    canvas.drawLine(770, 540, 1086, 540, stroke(fade(C.ink, alpha), 2.5))


def brackets(canvas, alpha):
    """Each bar measured in steps of the height of the first."""
    unit = (BASE - TOP) / 4
    for x, count in ((400, 1), (680, 3)):
        edge = x + BAR_WIDTH + 22
        for step in range(count):
            low, high = BASE - step * unit - 5, BASE - (step + 1) * unit + 5
            canvas.drawLine(edge, low, edge, high, stroke(fade(C.ember, alpha), 5))
        label(canvas, f"{count}×", edge + 36, BASE - count * unit / 2, 30, C.ember, alpha, weight=700, width=120)


def small_chart(canvas, x, title, low, high, alpha, colour):
    rounded(canvas, x, 186, 500, 400, 16, fill(fade(skia.ColorWHITE, alpha)))
    rounded(canvas, x, 186, 500, 400, 16, stroke(fade(C.line, alpha), 1.5))
    text(canvas, title, x + 34, 206, 25, fade(colour, alpha), weight=600)
    base, top = 526, 262
    axis(canvas, low, high, alpha, x + 84, x + 460, base, top, 18)
    for place, value, shade in ((x + 140, 50, C.soft), (x + 296, 52, C.main)):
        column(canvas, place, base, 100, (value - low) * (base - top) / (high - low), 6, fill(fade(shade, alpha)))
        label(canvas, f"{value}", place + 50, base + 24, 22, C.ink, alpha, weight=600, width=100)


def closing(canvas, time):
    checks = ("Find the number where the axis begins.", "Compare the values, not the heights.", "For small gaps, ask for dots or a line.")
    for index, words in enumerate(checks):
        start = 46.6 + index * 0.9
        alpha = between(time, start, start + 0.7)
        y = 236 + index * 96 + 12 * (1 - alpha)
        canvas.drawCircle(640, y + 20, 25, fill(fade(C.main, alpha)))
        label(canvas, str(index + 1), 640, y + 20.5, 26, C.paper, alpha, weight=700, width=100)
        text(canvas, words, 690, y, 27, fade(C.ink, alpha), weight=500, width=540)


def closing_chart(canvas, time, alpha):
    """The healed chart, small, at the left of the three checks."""
    canvas.save()
    canvas.translate(-64, 112)
    canvas.scale(0.70, 0.70)
    low, high = scale(time)
    axis(canvas, low, high, alpha)
    bars(canvas, time, low, high, alpha)
    canvas.restore()


def draw(canvas, time):
    canvas.clear(C.paper)
    opening(canvas, time)
    low, high = scale(time)
    stage = between(time, 4.8, 5.6) * (1 - between(time, 33.6, 34.2))
    if stage > 0:
        axis(canvas, low, high, stage)
        bars(canvas, time, low, high, stage)
        torn = shown(time, 23.6, 34)
        if torn > 0:
            torn_foot(canvas, torn * (1 - between(time, 27, 27.6)))
        measured = between(time, 27.2, 28.2) * stage
        if measured > 0:
            brackets(canvas, measured)
    chips = stage * between(time, 11.2, 12)
    if chips > 0:
        chip(canvas, 966, 210, "The numbers say", "+4%", C.main, chips)
    eyes = stage * between(time, 29, 29.8)
    if eyes > 0:
        chip(canvas, 966, 350, "The picture says", "+200%", C.ember, eyes)
    headline(canvas, time, 5, 11, "A library counts its visits", "In thousands: 50 last year, 52 this year.")
    headline(canvas, time, 11, 17.2, "Four per cent looks like four per cent", "The scale begins at zero, so the bars keep the proportion of the numbers.")
    headline(canvas, time, 17.2, 26.8, "Now the scale begins at 49", "The numbers are the same. Only the axis has moved.")
    headline(canvas, time, 26.8, 33.8, "To the eye, this year is three times last year", "We compare bars by length, and the length has been cut.")
    pair = shown(time, 34, 44)
    if pair > 0:
        small_chart(canvas, 110, "Begins at 0: length means amount", 0, 60, pair, C.deep)
        small_chart(canvas, 670, "Begins at 49: length means nothing", 49, 53, pair * between(time, 35.4, 36.4), C.ember)
    headline(canvas, time, 34, 44.1, "One table, two charts", "The headline under the right one writes itself. It would be wrong.")
    last = between(time, 44, 44.9)
    if last > 0:
        closing_chart(canvas, time, last)
        closing(canvas, time)
    headline(canvas, time, 44.2, 60, "A bar begins at zero", "Three habits for every bar chart you meet:")


if __name__ == "__main__":
    if sys.argv[1:]:
        stills(draw, [float(second) for second in sys.argv[1:]], "cut-axis-{:05.2f}.png")
    else:
        chords = [[130.8, 196.0, 329.6], [110.0, 220.0, 329.6], [87.3, 174.6, 261.6, 329.6], [98.0, 196.0, 293.7], [130.8, 196.0, 261.6, 392.0]]
        rings = [(0.9, 523.3), (5.2, 659.3), (11.2, 784.0), (17.4, 587.3), (24.0, 523.3), (27.2, 440.0), (34.2, 659.3), (44.2, 784.0), (46.6, 1046.5), (47.5, 880.0), (48.4, 784.0)]
        render("the-cut-axis.mp4", SECONDS, draw, soundtrack(SECONDS, chords, rings), "The cut axis", "zxx")
