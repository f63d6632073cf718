"""The teaching pictures of the three courses.

    FONTS=fonts python pictures.py
"""

import random
from collections import Counter

import skia

from canvas import CEDAR, NOUR, badge, column, fill, label, oklch, rounded, save_webp, stroke, text

WHITE = skia.ColorWHITE


def sheet(width, height, palette):
    made = skia.Surface(width, height)
    made.getCanvas().clear(palette.mist)
    return made, made.getCanvas()


def card(canvas, x, y, width, height, palette):
    rounded(canvas, x, y, width, height, 18, fill(WHITE))
    rounded(canvas, x, y, width, height, 18, stroke(palette.line, 1.5))


def notes(canvas, palette, entries, x, y, step, width, rtl=False):
    """A column of numbered notes: a bold word and a line that explains it."""
    for index, (word, line) in enumerate(entries):
        top = y + index * step
        mark = x + width - 20 if rtl else x + 20
        badge(canvas, str(index + 1), mark, top + 22, 20, palette.ember, WHITE)
        left = x if rtl else x + 58
        used = text(canvas, word, left, top, 25, palette.ink, weight=600, width=width - 58, rtl=rtl)
        text(canvas, line, left, top + used + 2, 21, palette.quiet, width=width - 58, rtl=rtl)


def anatomy():
    made, canvas = sheet(1440, 900, CEDAR)
    card(canvas, 56, 56, 884, 788, CEDAR)
    text(canvas, "Visits rose in every quarter", 112, 96, 40, CEDAR.ink, weight=700)
    text(canvas, "Library visits in thousands, by quarter, 2024", 112, 152, 25, CEDAR.quiet)
    base, unit = 690, 28.5
    for value in (0, 5, 10, 15):
        y = base - value * unit
        canvas.drawLine(190, y, 880, y, stroke(CEDAR.ink if value == 0 else CEDAR.line, 2.5 if value == 0 else 1.5))
        text(canvas, str(value), 100, y - 16, 23, CEDAR.quiet, width=72, align="end")
    for index, (name, value) in enumerate((("Jan–Mar", 11.8), ("Apr–Jun", 12.4), ("Jul–Sep", 13.1), ("Oct–Dec", 14.7))):
        x = 226 + index * 164
        column(canvas, x, base, 112, value * unit, 8, fill(CEDAR.main if index == 3 else CEDAR.soft))
        label(canvas, f"{value}", x + 56, base - value * unit + 30, 26, WHITE if index == 3 else CEDAR.night, weight=700)
        label(canvas, name, x + 56, base + 30, 23, CEDAR.ink)
    text(canvas, "Source: door counters on 301 open days; staff not counted.", 112, 778, 21, CEDAR.quiet)
    places = ((700, 121), (686, 169), (150, base - 40), (545, base - 10 * unit), (446, base - 12.4 * unit - 30), (800, base - 60), (728, 792))
    for index, (x, y) in enumerate(places):
        canvas.drawCircle(x, y, 23, fill(WHITE))
        badge(canvas, str(index + 1), x, y, 19, CEDAR.ember, WHITE)
    notes(canvas, CEDAR, (
        ("The claim", "A full sentence, not a topic."),
        ("The measure", "What is counted, in which unit, when."),
        ("The axis", "Bars begin at zero. Always look."),
        ("Grid lines", "Light: they help, and do not speak."),
        ("Value labels", "Numbers where the eye already is."),
        ("The emphasis", "One strong colour, for one reason."),
        ("The source", "Who counted, and what is left out."),
    ), 984, 84, 110, 430)
    save_webp(made, "anatomy-of-a-chart.webp", 70)


TEAMS = (
    ("Team A", "You can set your watch by it.", (16, 17, 18, 19, 19, 20, 20, 21, 21, 22, 23, 24)),
    ("Team B", "Anything may happen.", (2, 5, 9, 12, 15, 18, 22, 25, 28, 31, 35, 38)),
    ("Team C", "Two kinds of mail, perhaps two habits.", (5, 6, 7, 8, 9, 10, 30, 31, 32, 33, 34, 35)),
    ("Team D", "Fast, and sometimes forgotten.", (11, 11, 12, 12, 12, 13, 13, 13, 13, 14, 57, 59)),
)


def same_average():
    made, canvas = sheet(1440, 960, CEDAR)
    card(canvas, 56, 48, 1328, 864, CEDAR)
    text(canvas, "Four teams, one average", 112, 84, 40, CEDAR.ink, weight=700)
    text(canvas, "Minutes until a message was answered; twelve messages for each team", 112, 140, 25, CEDAR.quiet)
    left, unit = 440, 14.4
    middle = left + 20 * unit
    for value in range(0, 61, 10):
        x = left + value * unit
        canvas.drawLine(x, 236, x, 842, stroke(CEDAR.line, 1.5))
        label(canvas, str(value), x, 868, 23, CEDAR.quiet)
    canvas.drawLine(middle, 236, middle, 842, stroke(CEDAR.ember, 3))
    rounded(canvas, middle - 92, 190, 184, 46, 10, fill(CEDAR.ember))
    label(canvas, "average 20", middle, 213, 24, WHITE, weight=600)
    for row, (name, remark, minutes) in enumerate(TEAMS):
        if sum(minutes) != 240 or len(minutes) != 12:
            raise SystemExit(f"{name} does not average 20")
        ground = 364 + row * 152
        canvas.drawLine(left, ground, left + 60 * unit, ground, stroke(CEDAR.soft, 2))
        text(canvas, name, 112, ground - 62, 28, CEDAR.ink, weight=700)
        text(canvas, remark, 112, ground - 24, 21, CEDAR.quiet, width=290)
        for value, count in Counter(minutes).items():
            for level in range(count):
                canvas.drawCircle(left + value * unit, ground - 12 - level * 22, 9.5, fill(CEDAR.main))
                canvas.drawCircle(left + value * unit, ground - 12 - level * 22, 9.5, stroke(WHITE, 1.5))
    save_webp(made, "same-average-four-stories.webp", 70)


def page(canvas, x, y, shaped):
    card(canvas, x, y, 560, 660, CEDAR)
    chance = random.Random(4)
    grey = oklch(0.84, 0.008, CEDAR.hue)
    if not shaped:
        for index in range(24):
            rounded(canvas, x + 52, y + 54 + index * 23.5, 456 if index != 23 else 250, 11, 5.5, fill(grey))
        return
    rounded(canvas, x + 52, y + 50, 300, 30, 8, fill(CEDAR.main))
    for index, length in enumerate((456, 330)):
        rounded(canvas, x + 52, y + 100 + index * 22, length, 12, 6, fill(CEDAR.soft))
    top = y + 166
    for heading, lines in ((150, 0), (190, -1), (130, 3)):
        rounded(canvas, x + 52, top, heading, 18, 6, fill(CEDAR.deep))
        top += 36
        if lines == 0:
            for step in range(4):
                canvas.drawCircle(x + 66, top + 8, 13, fill(CEDAR.pale))
                label(canvas, str(step + 1), x + 66, top + 8.5, 15, CEDAR.deep, weight=700)
                rounded(canvas, x + 94, top + 2, chance.randint(220, 390), 12, 6, fill(grey))
                top += 34
        elif lines < 0:
            rounded(canvas, x + 52, top - 4, 456, 72, 10, fill(oklch(0.95, 0.05, 80)))
            rounded(canvas, x + 52, top - 4, 7, 72, 3, fill(CEDAR.ember))
            for index, length in enumerate((380, 240)):
                rounded(canvas, x + 80, top + 14 + index * 24, length, 12, 6, fill(oklch(0.74, 0.12, 70)))
            top += 88
        else:
            for length in (456, 440, 300):
                rounded(canvas, x + 52, top, length, 12, 6, fill(grey))
                top += 23
        top += 16


def shape_of_a_page():
    made, canvas = sheet(1440, 870, CEDAR)
    page(canvas, 120, 60, shaped=False)
    page(canvas, 760, 60, shaped=True)
    label(canvas, "Where do I begin?", 400, 764, 30, CEDAR.ink, weight=600)
    label(canvas, "Everything is here, and nothing stands out.", 400, 806, 23, CEDAR.quiet)
    label(canvas, "Here, and then here.", 1040, 764, 30, CEDAR.ink, weight=600)
    label(canvas, "Title, summary, steps, warning, reference.", 1040, 806, 23, CEDAR.quiet)
    save_webp(made, "shape-of-a-page.webp", 60)


TABLE = (
    ("المرفأ", "12.4", "13.1", "+0.7"),
    ("الحديقة", "8.2", "9.0", "+0.8"),
    ("السوق", "5.6", "", ""),
    ("الجامعة", "10.3", "9.8", "−0.5"),
    ("المجموع", "36.5", "31.9", "−4.6"),
)


def reading_a_table():
    made, canvas = sheet(1440, 900, NOUR)
    card(canvas, 500, 56, 884, 788, NOUR)
    text(canvas, "زوار المكتبات العامة", 560, 92, 40, NOUR.ink, weight=700, width=768, rtl=True)
    text(canvas, "بآلاف الزوار، النصف الأول من عام 2024", 560, 156, 25, NOUR.quiet, width=768, rtl=True)
    columns = (1230, 1010, 830, 660)
    for x, name in zip(columns, ("المكتبة", "الربع الأول", "الربع الثاني", "التغيّر")):
        label(canvas, name, x, 252, 25, NOUR.deep, weight=700, rtl=True, width=220)
    canvas.drawLine(560, 284, 1328, 284, stroke(NOUR.deep, 2.5))
    for row, cells in enumerate(TABLE):
        y = 328 + row * 78
        last = row == len(TABLE) - 1
        if last:
            rounded(canvas, 548, y - 39, 792, 78, 10, fill(NOUR.mist))
        weight = 700 if last else 400
        label(canvas, cells[0], columns[0], y, 27, NOUR.ink, weight=weight, rtl=True, width=220)
        for x, cell in zip(columns[1:], cells[1:]):
            if cell:
                label(canvas, cell, x, y, 27, NOUR.ember if "−" in cell else NOUR.ink, weight=weight, width=160)
            else:
                canvas.drawLine(x - 14, y, x + 14, y, stroke(NOUR.soft, 3))
        if row < len(TABLE) - 2:
            canvas.drawLine(560, y + 39, 1328, y + 39, stroke(NOUR.line, 1.5))
    text(canvas, "المصدر: عدّادات الأبواب. أُغلقت مكتبة السوق للترميم في أبريل، ولم تُقدَّر زياراتها.", 560, 752, 22, NOUR.quiet, width=768, rtl=True)
    places = ((978, 122), (922, 177), (920, 252), (776, 328 + 2 * 78), (1316, 328 + 4 * 78), (636, 770))
    for index, (x, y) in enumerate(places):
        canvas.drawCircle(x, y, 23, fill(WHITE))
        badge(canvas, str(index + 1), x, y, 19, NOUR.ember, WHITE)
    notes(canvas, NOUR, (
        ("العنوان", "عمّ يتحدث الجدول؟"),
        ("الوحدة والفترة", "آلاف أم آحاد؟ شهر أم سنة؟"),
        ("رؤوس الأعمدة", "ماذا يُقارَن بماذا؟"),
        ("الخانة الفارغة", "الفراغ ليس صفراً، فاسأل عن سببه."),
        ("صف المجموع", "هل يشمل الجميع في كل عمود؟"),
        ("المصدر", "من عدّ، وكيف، وما الذي تُرك؟"),
    ), 40, 96, 126, 420, rtl=True)
    save_webp(made, "reading-a-table-ar.webp", 70)


if __name__ == "__main__":
    anatomy()
    same_average()
    shape_of_a_page()
    reading_a_table()
