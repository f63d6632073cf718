"""The video of the lesson on mean and median, in Arabic: seven journeys on one line, and one that goes far away.

    FONTS=fonts python mean_moves.py          writes media/when-the-mean-moves.mp4
    FONTS=fonts python mean_moves.py 3 20     writes stills of those seconds to the current folder
"""

import sys

import skia

from canvas import NOUR as C
from canvas import fade, fill, label, rounded, stroke, text
from video import between, mix, render, shown, soundtrack, stills

SECONDS = 40
LINE = 420
LEFT, RIGHT = 110, 1170
MINUTES = (5, 9, 14, 20, 25, 29, 38)
FAR = 108


def place(minutes):
    return LEFT + (RIGHT - LEFT) * minutes / 115


def values(time):
    """The seven values: the last of them leaves for far away between 18.5 and 24 seconds."""
    return (*MINUTES[:-1], mix(MINUTES[-1], FAR, between(time, 18.5, 24)))


def mean(numbers):
    return sum(numbers) / len(numbers)


def headline(canvas, time, start, end, title, note=""):
    alpha = shown(time, start, end)
    if alpha <= 0:
        return
    lift = 10 * (1 - between(time, start, start + 0.8))
    text(canvas, title, 100, 44 + lift, 42, fade(C.ink, alpha), weight=700, width=1100, rtl=True)
    if note:
        later = alpha * between(time, start + 0.5, start + 1.3)
        text(canvas, note, 100, 112 + lift, 27, fade(C.quiet, later), width=1100, rtl=True)


def ruler(canvas, alpha):
    canvas.drawLine(LEFT, LINE, RIGHT, LINE, stroke(fade(C.ink, alpha), 2.5))
    for minutes in range(0, 111, 10):
        x = place(minutes)
        canvas.drawLine(x, LINE, x, LINE + 9, stroke(fade(C.ink, alpha), 2))
        label(canvas, str(minutes), x, LINE + 30, 21, C.quiet, alpha, width=80)
    label(canvas, "دقيقة", RIGHT - 4, LINE + 62, 21, C.quiet, alpha, width=120, rtl=True)


def dots(canvas, time, numbers, alpha):
    for index, minutes in enumerate(numbers):
        start = 5.2 + index * 0.55
        drop = between(time, start, start + 0.9)
        if drop <= 0:
            continue
        far = index == len(numbers) - 1 and time > 18
        below = between(time, 28.4 + index * 0.18, 28.9 + index * 0.18) * (1 - between(time, 32.6, 33.2)) * (not far)
        colour = C.ember if far else C.main
        y = LINE - 20 - 70 * (1 - drop)
        canvas.drawCircle(place(minutes), y, 15 + 2 * below, fill(fade(C.warm if below > 0.5 else colour, alpha * drop)))
        named = 1 if index == len(numbers) - 1 else 1 - between(time, 17.8, 18.6)
        label(canvas, f"{minutes:.0f}", place(minutes), y - 36, 21, C.ink, alpha * drop * named, weight=600, width=80)
        if below > 0:
            label(canvas, str(index + 1), place(minutes), y + 0.5, 20, C.night, alpha * below, weight=700, width=80)


def mean_mark(canvas, x, value, alpha):
    """The fulcrum on which the dots would balance, with its value on a flag below."""
    path = skia.Path()
    path.moveTo(x, LINE + 4)
    path.lineTo(x - 21, LINE + 42)
    path.lineTo(x + 21, LINE + 42)
    path.close()
    canvas.drawPath(path, fill(fade(C.ember, alpha)))
    canvas.drawLine(x, LINE + 40, x, LINE + 84, stroke(fade(C.ember, alpha), 3))
    rounded(canvas, x - 98, LINE + 82, 196, 54, 12, fill(fade(C.ember, alpha)))
    label(canvas, f"المتوسط {value:.0f}", x, LINE + 109, 27, skia.ColorWHITE, alpha, weight=700, width=300, rtl=True)


def median_mark(canvas, time, x, alpha):
    """The line that leaves three dots on each side; it comes down to the dot when the numbers over the dots are gone."""
    top = LINE - 176
    canvas.drawLine(x, top + 50, x, LINE - mix(78, 44, between(time, 18, 19)), stroke(fade(C.deep, alpha), 3))
    rounded(canvas, x - 90, top, 180, 54, 12, fill(fade(C.deep, alpha)))
    label(canvas, "الوسيط 20", x, top + 27, 27, skia.ColorWHITE, alpha, weight=700, width=300, rtl=True)


def opening(canvas, time):
    alpha = 1 - between(time, 4.0, 4.7)
    if alpha <= 0:
        return
    text(canvas, "مدخل إلى قراءة البيانات", 640, 226, 24, fade(C.main, alpha), weight=600, width=544, rtl=True)
    text(canvas, "المتوسط والوسيط", 480, 262, 76, fade(C.ink, alpha), weight=700, width=704, rtl=True)
    text(canvas, "أيهما يمثّل الجميع حين تبتعد قيمة واحدة؟", 480, 396, 31, fade(C.quiet, alpha), width=704, rtl=True)
    away = between(time, 1.2, 3.2)
    for index in range(7):
        x = 120 + index * 42 + (index == 6) * 110 * away
        canvas.drawCircle(x, 370, 16, fill(fade(C.ember if index == 6 else C.main, alpha)))
    canvas.drawLine(96, 398, 500, 398, stroke(fade(C.ink, alpha), 2.5))
    balance = 246 + 36 * away
    path = skia.Path()
    path.moveTo(balance, 402)
    path.lineTo(balance - 18, 434)
    path.lineTo(balance + 18, 434)
    path.close()
    canvas.drawPath(path, fill(fade(C.ember, alpha)))


def draw(canvas, time):
    canvas.clear(C.paper)
    opening(canvas, time)
    stage = between(time, 4.6, 5.4)
    numbers = values(time)
    if stage > 0:
        centre = place(mean(numbers))
        crowd = between(time, 28, 28.8) * (1 - between(time, 32.6, 33.2))
        if crowd > 0:
            rounded(canvas, place(0) + 6, LINE - 62, centre - place(0) - 10, 58, 14, fill(fade(C.warm, 0.22 * crowd)))
        ruler(canvas, stage)
        middle = between(time, 13.6, 14.4)
        if middle > 0:
            median_mark(canvas, time, place(20), middle)
        dots(canvas, time, numbers, stage)
        fulcrum = between(time, 11, 11.9)
        if fulcrum > 0:
            mean_mark(canvas, centre, mean(numbers), fulcrum)
    headline(canvas, time, 4.6, 10.9, "سبعة زملاء في طريقهم إلى العمل", "زمن وصول كل منهم بالدقائق، من الأقصر إلى الأطول.")
    headline(canvas, time, 10.9, 17.8, "المتوسط 20، والوسيط 20", "المتوسط نقطة التوازن، والوسيط من يقف في المنتصف: ثلاثة قبله وثلاثة بعده.")
    headline(canvas, time, 17.8, 27.6, "انتقل أحدهم إلى مدينة بعيدة", "قيمة واحدة تغيّرت: من 38 دقيقة إلى 108.")
    headline(canvas, time, 27.6, 33.2, "ستة من سبعة دون «المتوسط»", "رقم صحيح الحساب، لكنه لا يصف أحداً منهم.")
    headline(canvas, time, 33.2, 60, "حين تشذّ قيمة، اسأل عن الوسيط", "وإذا قيل لك «المتوسط» فاسأل: كم عدد الحالات، وكيف تتوزع؟")


if __name__ == "__main__":
    if sys.argv[1:]:
        stills(draw, [float(second) for second in sys.argv[1:]], "mean-moves-{:05.2f}.png")
    else:
        chords = [[146.8, 220.0, 293.7], [116.5, 174.6, 293.7], [98.0, 196.0, 293.7], [146.8, 220.0, 349.2]]
        rings = [(5.2 + index * 0.55, note) for index, note in enumerate((440.0, 493.9, 523.3, 587.3, 659.3, 698.5, 784.0))]
        rings += [(11.2, 587.3), (13.8, 698.5), (18.4, 523.3), (24.0, 392.0), (28.0, 659.3), (33.4, 880.0)]
        render("when-the-mean-moves.mp4", SECONDS, draw, soundtrack(SECONDS, chords, rings), "حين يقفز المتوسط ويبقى الوسيط", "zxx")
